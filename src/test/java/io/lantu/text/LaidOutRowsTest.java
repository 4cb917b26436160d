package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways plain text lays a table out. */
class LaidOutRowsTest {
  private static final List<List<String>> CELLS =
      List.of(
          List.of("指标", "2020年", "2025年", "属性"),
          List.of("绿地面积（公顷）", "31.5", "40", "预期性"),
          List.of("垃圾分类覆盖率（%）", "82", "100", "约束性"));

  private static List<DataTable> tables(String body) throws DocumentProblem {
    String text = "某市发展规划\n第一章 目标\n" + body + "\n第二章 保障\n加强领导，落实责任。\n";
    return new PlanReader(PlaceIndex.ofCountry())
        .read(DocumentText.of("a.txt", text), ReadListener.NONE)
        .get(0)
        .tables();
  }

  static Stream<String> layouts() {
    return Stream.of("\t", "　", " ", "    ", " | ", "｜");
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void findsCellsHoweverTheyAreSetApart(String gap) throws DocumentProblem {
    String rows = String.join("\n", CELLS.stream().map(r -> String.join(gap, r)).toList());
    List<DataTable> found = tables("表1 主要指标\n" + rows);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).caption()).isEqualTo("表1 主要指标");
    assertThat(found.get(0).header()).isEqualTo(CELLS.get(0));
    assertThat(found.get(0).rows()).isEqualTo(CELLS.subList(1, 3));
  }

  @Test
  void findsCellsOnALineEach() throws DocumentProblem {
    String rows = String.join("\n", CELLS.stream().map(r -> String.join("\n", r)).toList());
    List<DataTable> found = tables("表1 主要指标\n" + rows);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).header()).isEqualTo(CELLS.get(0));
    assertThat(found.get(0).rows()).isEqualTo(CELLS.subList(1, 3));
  }

  @Test
  void putsTheEndOfACellBackToItsRow() throws DocumentProblem {
    List<DataTable> found =
        tables("表1 主要指标\n指标   2020年   2025年\n绿地面积   31   40\n（公顷）\n公交线路   12   18\n（条）");
    assertThat(found.get(0).rows())
        .isEqualTo(List.of(List.of("绿地面积（公顷）", "31", "40"), List.of("公交线路（条）", "12", "18")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"附表 主要指标", "附件：近期重点项目", "近期重点项目一览表", "表 园区目标"})
  void takesTheNameBeforeATable(String caption) throws DocumentProblem {
    List<DataTable> found =
        tables("绿化水平逐年提高。\n" + caption + "\n序号\t项目\t投资\n1\t东湖公园\t3\n2\t西山绿道\t5");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).caption()).isEqualTo(caption);
  }

  @Test
  void takesTheNameAfterATable() throws DocumentProblem {
    List<DataTable> found = tables("绿化水平逐年提高。\n序号\t项目\t投资\n1\t东湖公园\t3\n2\t西山绿道\t5\n表2 近期项目");
    assertThat(found.get(0).caption()).isEqualTo("表2 近期项目");
  }

  @Test
  void readsATableInAGrid() throws DocumentProblem {
    String rule = "\n+------+----+\n";
    String rows = "| 名称 | 投资 |" + rule + "| 东湖公园 | 3 |" + rule + "| 西山绿道 | 5 |";
    List<DataTable> found = tables("表2 近期项目" + rule + rows + rule);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).caption()).isEqualTo("表2 近期项目");
    assertThat(found.get(0).rows()).isEqualTo(List.of(List.of("东湖公园", "3"), List.of("西山绿道", "5")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一节 总体 要求\n第二节 空间 布局\n第三节 近期 目标",
        "一心 二轴 三区\n东湖 西山 南岭\n北园 中街 老城",
        "加强领导，落实责任。\n（试行）"
      })
  void leavesProseAlone(String body) throws DocumentProblem {
    assertThat(tables(body)).isEmpty();
  }
}
