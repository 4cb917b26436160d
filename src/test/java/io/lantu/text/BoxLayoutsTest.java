package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to mark a group before every way to print the names in it. */
class BoxLayoutsTest {
  private static final PlaceIndex PLACES = PlaceIndex.ofCountry();

  private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("园林绿地", List.of("东湖公园扩建", "西山绿道二期", "8000平方米口袋公园"));
    GROUPS.put("道路", List.of("南岭隧道", "北园大桥（主桥）改造"));
    GROUPS.put("公共服务", List.of("5G基站120个", "县职教中心迁建", "“一老一小”服务站"));
  }

  private static final String PROSE = "坚持统筹规划、分步实施，健全部门协同推进机制，强化要素保障和资金支持，确保各项任务落到实处。";

  private static final List<BiFunction<Integer, String, String>> HEADS =
      List.of(
          (i, g) -> g,
          (i, g) -> g + "：",
          (i, g) -> "【" + g + "】",
          (i, g) -> "（" + "一二三".charAt(i) + "）" + g,
          (i, g) -> "一二三".charAt(i) + "、" + g,
          (i, g) -> (i + 1) + "．" + g,
          (i, g) -> "0" + (i + 1) + " " + g,
          (i, g) -> "（" + (i + 1) + "）" + g + "：",
          (i, g) -> "◆" + g,
          (i, g) -> "——" + g,
          (i, g) -> "①②③".charAt(i) + g);

  private static final List<BiFunction<Integer, String, String>> NAMES =
      List.of(
          (i, n) -> n + "；",
          (i, n) -> "——" + n,
          (i, n) -> "·" + n + "；",
          (i, n) -> "■ " + n,
          (i, n) -> (i + 1) + "．" + n,
          (i, n) -> (i + 1) + "." + n + "；",
          (i, n) -> "（" + (i + 1) + "）" + n + "。",
          (i, n) -> (i + 1) + "）" + n,
          (i, n) -> "①②③".charAt(i) + n);

  private static String printed(
      BiFunction<Integer, String, String> head, BiFunction<Integer, String, String> name) {
    List<String> lines = new ArrayList<>();
    int g = 0;
    for (Map.Entry<String, List<String>> e : GROUPS.entrySet()) {
      lines.add(head.apply(g++, e.getKey()));
      List<String> names = e.getValue();
      IntStream.range(0, names.size()).forEach(i -> lines.add(name.apply(i, names.get(i))));
    }
    return String.join("\n", lines);
  }

  private static String runIn(BiFunction<Integer, String, String> head, String gap, String end) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, List<String>> e : GROUPS.entrySet()) {
      lines.add(head.apply(lines.size() / 2, e.getKey()));
      lines.add(String.join(gap, e.getValue()) + end);
    }
    return String.join("\n", lines);
  }

  static Stream<Arguments> layouts() {
    List<String> bodies = new ArrayList<>();
    for (BiFunction<Integer, String, String> head : HEADS) {
      for (BiFunction<Integer, String, String> name : NAMES) {
        String one = head.apply(0, "").replace("：", "").replace('．', '.');
        String other = name.apply(0, "").replaceFirst("[；。]$", "").replace('．', '.');
        boolean alike = one.equals(other);
        if (!alike) {
          bodies.add(printed(head, name));
        }
      }
      bodies.add(runIn(head, "、", "。"));
      bodies.add(runIn(head, "；", "。"));
      bodies.add(runIn(head, "、", "等项目。"));
    }
    for (String mark : List.of("：", "。", "——", "｜", "\t")) {
      bodies.add(
          GROUPS.entrySet().stream()
              .map(e -> e.getKey() + mark + String.join("；", e.getValue()))
              .collect(Collectors.joining("\n")));
    }
    bodies.add(
        GROUPS.entrySet().stream()
            .map(e -> "〔" + e.getKey() + "〕" + String.join("、", e.getValue()) + "。")
            .collect(Collectors.joining("\n")));
    bodies.add(
        "类别\t项目名称\n"
            + GROUPS.entrySet().stream()
                .map(e -> e.getKey() + "\t" + String.join("\n\t", e.getValue()))
                .collect(Collectors.joining("\n")));
    return bodies.stream()
        .flatMap(b -> Stream.of(Arguments.of(b), Arguments.of(b.replace("\n", "\n\n"))))
        .filter(a -> !a.get()[0].toString().contains("\n\n\t"));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void tellsGroupsNamesAndEnd(String body) throws DocumentProblem {
    String gap = body.contains("\n\n") ? "\n\n" : "\n";
    String text =
        String.join(
            gap,
            "某市发展规划",
            "第一章 任务",
            "（一）明确方向",
            PROSE,
            "专栏1 近期重点项目",
            body,
            PROSE,
            "（二）完善机制",
            PROSE,
            "第二章 保障",
            "加强领导，落实责任。");
    List<TextBox> boxes =
        new PlanReader(PLACES)
            .read(DocumentText.of("a.txt", text), ReadListener.NONE)
            .get(0)
            .boxes();
    assertThat(boxes).hasSize(1);
    Map<String, List<String>> read = new LinkedHashMap<>();
    boxes.get(0).groups().forEach(g -> read.put(g.name(), g.items()));
    assertThat(read).isEqualTo(GROUPS);
  }
}
