package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Groups and items of a box, however it marks them. */
class BoxLevelsTest {
  private static List<String> groups(String file, String text) throws DocumentProblem {
    PlanDocument d =
        new PlanReader(PlaceIndex.ofCountry())
            .read(DocumentText.of(file, text), ReadListener.NONE)
            .get(0);
    assertThat(d.boxes()).hasSize(1);
    return d.boxes().get(0).groups().stream()
        .map(g -> g.name() + "=" + String.join("/", g.items()))
        .toList();
  }

  private static final List<String> TWO = List.of("园林=东湖公园扩建/西山绿道二期", "道路=南岭隧道/北园大桥改造");

  static Stream<Arguments> marks() {
    return Stream.of(
        Arguments.of("◆园林\n东湖公园扩建\n西山绿道二期\n◆道路\n南岭隧道\n北园大桥改造"),
        Arguments.of("（一）园林\n1．东湖公园扩建\n2．西山绿道二期\n（二）道路\n1．南岭隧道\n2．北园大桥改造"),
        Arguments.of("01 园林\n——东湖公园扩建；\n——西山绿道二期；\n02 道路\n——南岭隧道；\n——北园大桥改造。"),
        Arguments.of("1. 园林\n（1）东湖公园扩建\n（2）西山绿道二期\n2. 道路\n（1）南岭隧道\n（2）北园大桥改造"),
        Arguments.of("1. 园林\n• 东湖公园扩建\n• 西山绿道二期\n2. 道路\n• 南岭隧道\n• 北园大桥改造"),
        Arguments.of("■园林\n①东湖公园扩建\n②西山绿道二期\n■道路\n①南岭隧道\n②北园大桥改造"),
        Arguments.of("园林\n东湖公园扩建；西山绿道二期。\n道路\n南岭隧道；北园大桥改造。"),
        Arguments.of("园林：东湖公园扩建；西山绿道二期。\n道路：南岭隧道；北园大桥改造。"),
        Arguments.of("────────\n园林　东湖公园扩建、西山绿道二期。\n道路　南岭隧道、北园大桥改造。\n────────"),
        Arguments.of("园林\t东湖公园扩建；西山绿道二期\n道路\t南岭隧道；北园大桥改造"),
        Arguments.of("类别\t项目\n园林\t东湖公园扩建；西山绿道二期\n道路\t南岭隧道；北园大桥改造"),
        Arguments.of("园林 | 东湖公园扩建；西山绿道二期\n道路 | 南岭隧道；北园大桥改造"),
        Arguments.of("【园林】\n东湖公园扩建。新增绿地三公顷。\n西山绿道二期\n【道路】\n南岭隧道。全长二公里。\n北园大桥改造"),
        Arguments.of("【园林】东湖公园扩建、西山绿道二期\n【道路】南岭隧道、北园大桥改造"),
        Arguments.of("◆园林：东湖公园扩建、西山绿道二期\n◆道路：南岭隧道、北园大桥改造"),
        Arguments.of("园林——东湖公园扩建；西山绿道二期\n道路——南岭隧道；北园大桥改造"),
        Arguments.of("一是园林：东湖公园扩建、西山绿道二期。\n二是道路：南岭隧道、北园大桥改造。"));
  }

  @ParameterizedTest
  @MethodSource("marks")
  void tellsGroupsFromItems(String body) throws DocumentProblem {
    String text = "某市发展规划\n第一章 任务\n专栏1 近期重点项目\n" + body + "\n\n第二章 保障\n加强领导，落实责任。\n";
    assertThat(groups("a.txt", text)).isEqualTo(TWO);
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("1. 东湖公园\n2. 301国道改线\n3. 5G基站工程\n4. 南岭隧道", "=东湖公园/301国道改线/5G基站工程/南岭隧道"),
        Arguments.of("01　东湖公园\n02　西山绿道\n03　南岭隧道", "=东湖公园/西山绿道/南岭隧道"),
        Arguments.of("────────\n01　东湖公园\n02　西山绿道\n────────", "=东湖公园/西山绿道"),
        Arguments.of("东湖公园扩建。新增绿地三公顷。\n西山绿道\n南岭隧道", "=东湖公园扩建/西山绿道/南岭隧道"),
        Arguments.of("东湖公园；西山绿道；南岭隧道。", "=东湖公园/西山绿道/南岭隧道"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void readsOneList(String body, String items) throws DocumentProblem {
    String text = "某市发展规划\n第一章 任务\n专栏1 近期重点项目\n" + body + "\n\n第二章 保障\n加强领导，落实责任。\n";
    assertThat(groups("a.txt", text)).containsExactly(items);
  }
}
