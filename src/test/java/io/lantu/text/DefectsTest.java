package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The defects conversions leave in plan documents, each survived. */
class DefectsTest {
  private static PlanDocument read(String text) throws DocumentProblem {
    return new PlanReader(PlaceIndex.ofCountry())
        .read(DocumentText.of("a.txt", text), ReadListener.NONE)
        .get(0);
  }

  private static List<String> outline(String text) throws DocumentProblem {
    return read(text).headings().stream().map(Heading::printed).toList();
  }

  private static List<String> paragraphs(String text) throws DocumentProblem {
    return read(text).paragraphs().stream().map(TextParagraph::text).toList();
  }

  @Test
  void pageNumbersInsideContents() throws DocumentProblem {
    assertThat(
            outline(
                "某市发展规划\n目 录\n第一章 基础\t1\n- 1 -\n第二章 布局......3\n第三章 保障 12\n第一章 基础\n甲。\n第二章 布局\n乙。\n第三章 保障\n丙。"))
        .containsExactly("第一章 基础", "第二章 布局", "第三章 保障");
  }

  @Test
  void lineBreaksInsideSentencesAndWords() throws DocumentProblem {
    String line = "　　推进兰州市与白银市一体化发展，完善交通网络，优化产业布局，提升公共服务水平，改善生态环境质量，增强区域竞";
    String text = "某市发展规划\n第一章 布局\n" + (line + "\n争力，形成协调发展格局。\n").repeat(8);
    assertThat(paragraphs(text)).hasSize(8).allMatch(p -> p.contains("竞争力，形成"));
  }

  @Test
  void fullWidthDigitsAndLetters() throws DocumentProblem {
    PlanDocument d = read("某市发展规划（２０２１—２０３５年）\n第一章 目标\n到２０２５年，常住人口达到２０．５万人。");
    assertThat(d.metadata().periodStart()).isEqualTo(2021);
    assertThat(d.indicators())
        .extracting(ProseIndicator::name, ProseIndicator::value, ProseIndicator::year)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("常住人口", 20.5, 2025));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uDBC0\uDDB0", "\uE010", "．", "."})
  void oddDecimalPoints(String point) throws DocumentProblem {
    assertThat(read("某市发展规划\n第一章 目标\n到2025年，城镇化率达到60" + point + "5%。").indicators())
        .extracting(ProseIndicator::value)
        .containsExactly(60.5);
  }

  @Test
  void marksOfWordProcessors() throws DocumentProblem {
    assertThat(outline("某市发展规划\n[bookmark: _Toc123]第一章 基础\n甲。\n第二章[bookmark: _Toc124] 保障\n乙。"))
        .containsExactly("第一章 基础", "第二章 保障");
  }

  @Test
  void strayHtmlAndMarkdown() throws DocumentProblem {
    assertThat(paragraphs("某市发展规划\n第一章 基础\n<p>推进**兰州**发展&nbsp;，建设<b>新区</b>。</p>\n第二章 保障\n乙。"))
        .contains("推进兰州发展，建设新区。");
  }

  @Test
  void tablesInTabsAndInTags() throws DocumentProblem {
    for (String rows :
        List.of(
            "指标\t2020年\t2025年\n人口\t10\t12\n面积\t5\t6",
            "<tr><td>指标</td><td>2020年</td><td>2025年</td></tr>\n<tr><td>人口</td><td>10</td><td>12</td></tr>\n<tr><td>面积</td><td>5</td><td>6</td></tr>",
            "指标    2020年    2025年\n人口    10    12\n面积    5    6")) {
      List<DataTable> tables = read("某市发展规划\n第一章 目标\n表1 主要指标\n" + rows + "\n第二章 保障\n乙。").tables();
      assertThat(tables).as(rows).hasSize(1);
      assertThat(tables.get(0).caption()).isEqualTo("表1 主要指标");
      assertThat(tables.get(0).rows())
          .containsExactly(List.of("人口", "10", "12"), List.of("面积", "5", "6"));
    }
  }

  @Test
  void figureCaptions() throws DocumentProblem {
    PlanDocument d = read("某市发展规划\n第一章 布局\n甲。\n图 1 空间结构示意图\n乙。");
    assertThat(d.figures()).extracting(FigureCaption::caption).containsExactly("图 1 空间结构示意图");
    assertThat(d.paragraphs()).extracting(TextParagraph::text).containsExactly("甲。", "乙。");
  }

  @Test
  void repeatedHeadings() throws DocumentProblem {
    assertThat(outline("某市发展规划\n第一章 基础\n甲。\n第一章 基础\n乙。\n第二章 保障\n丙。"))
        .containsExactly("第一章 基础", "第二章 保障");
  }

  @Test
  void missingHeadings() throws DocumentProblem {
    PlanDocument d = read("某市发展规划\n构建“一核两翼”空间格局。“一核”指兰州市，“两翼”指白银市和定西市。");
    assertThat(d.headings()).isEmpty();
    assertThat(d.structures()).hasSize(1);
    assertThat(outline("某市发展规划\n第一章 基础\n甲。\n第三章 保障\n乙。")).containsExactly("第一章 基础", "第三章 保障");
  }

  @Test
  void everyStyleOfNumber() throws DocumentProblem {
    assertThat(
            outline(
                "某市发展规划\n第一篇 总论\n第一章 基础\n第一节 现状\n一、人口\n（一）总量\n甲。\n1．结构。乙丙丁，推进优化。\n(1)年龄\n戊。\n第二章 保障\n第一条 组织\n己。"))
        .containsExactly(
            "第一篇 总论", "第一章 基础", "第一节 现状", "一、人口", "（一）总量", "1．结构", "(1)年龄", "第二章 保障", "第一条 组织");
  }

  @Test
  void englishConjunctions() throws DocumentProblem {
    assertThat(paragraphs("某市发展规划\n第一章 基础\n推进兰州 and 白银协同发展。")).containsExactly("推进兰州和白银协同发展。");
  }

  @Test
  void traditionalCharacters() throws DocumentProblem {
    PlanDocument d =
        read(
            "某地區發展規劃\n第一章 總體佈局\n構建「一核兩翼」空間格局，促進區域產業與城鄉發展。「一核」指蘭州市，「兩翼」指白銀市和定西市。\n"
                + "專欄1 重點項目\n鐵路：蘭州站改造、白銀機場、定西園區。");
    assertThat(d.structures()).hasSize(1);
    assertThat(d.boxes()).extracting(TextBox::title).containsExactly("重点项目");
    assertThat(d.places())
        .extracting(p -> p.mention().ids().get(0))
        .contains("r:620100", "r:620400", "r:621100");
  }
}
