package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Boxes in the manners of many plans ({@code boxes.txt} by layout, {@code boxes-worded.txt} by the
 * wording of their sentences: the box as printed, then {@code => group: item | item} for each
 * group), each between paragraphs that are none of its own.
 */
class BoxFamiliesTest {
  private static final PlaceIndex PLACES = PlaceIndex.ofCountry();

  private static final String BEFORE =
      """
      某市国民经济和社会发展第十四个五年规划
      第一章 发展基础
      本市地处平原与山地之间，近五年经济总量稳步上升，城乡面貌变化明显，但产业链条偏短、公共服务不均的问题仍然存在。
      到二〇二五年，综合实力显著增强，产业结构持续优化，基础设施更加完善，生态环境明显改善，人民生活水平稳步提高。
      第二章 重点任务
      坚持项目为王，强化要素保障，健全推进机制，推动一批重大项目落地见效，为全市高质量发展提供有力支撑。

      """;

  private static final String AFTER =
      """


      第三章 保障措施
      加强组织领导，健全工作机制，压实各方责任，强化督促检查，确保规划确定的各项目标任务落到实处。
      """;

  static Stream<Arguments> boxes() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String file : List.of("boxes.txt", "boxes-worded.txt")) {
      try (InputStream in = BoxFamiliesTest.class.getResourceAsStream(file)) {
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()).append("\n\n");
      }
    }
    return Stream.of(all.toString().strip().split("\n\n", -1))
        .map(
            box -> {
              List<String> lines = box.lines().toList();
              List<String> wanted =
                  lines.stream().filter(l -> l.startsWith("=>")).map(l -> l.substring(3)).toList();
              List<String> printed = lines.stream().filter(l -> !l.startsWith("=>")).toList();
              return Arguments.of(String.join("\n", printed), wanted);
            });
  }

  @ParameterizedTest
  @MethodSource("boxes")
  void readsGroupsAndNames(String box, List<String> wanted) throws DocumentProblem {
    List<TextBox> boxes =
        new PlanReader(PLACES)
            .read(DocumentText.of("a.txt", BEFORE + box + AFTER), ReadListener.NONE)
            .get(0)
            .boxes();
    assertThat(boxes).hasSize(1);
    List<String> read = new ArrayList<>();
    for (BoxGroup g : boxes.get(0).groups()) {
      read.add(g.name() + ": " + String.join(" | ", g.items()));
    }
    assertThat(read).isEqualTo(wanted);
  }
}
