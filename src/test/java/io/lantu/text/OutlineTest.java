package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings as plans number them. */
class OutlineTest {
  private static List<String> outline(String text) throws DocumentProblem {
    return new PlanReader(PlaceIndex.ofCountry())
            .read(DocumentText.of("a.txt", "某市发展规划\n" + text), ReadListener.NONE)
            .get(0)
            .headings()
            .stream()
            .map(Heading::printed)
            .toList();
  }

  @Test
  void takesTitlesThatBeginWithAWordOfReference() throws DocumentProblem {
    assertThat(outline("第一章 城乡\n一、家底\n甲。\n二、和美乡村\n乙。\n三、中游治理段\n丙。\n第二章 保障\n丁。"))
        .containsExactly("第一章 城乡", "一、家底", "二、和美乡村", "三、中游治理段", "第二章 保障");
    assertThat(outline("第一章 城乡\n前文所说见\n第二章和第三章\n甲。\n第二章 保障\n乙。"))
        .containsExactly("第一章 城乡", "第二章 保障");
  }

  @Test
  void takesNoPointThatTellsOfAClassForAHeading() throws DocumentProblem {
    assertThat(
            outline(
                "一、布局\n构建“一心两带”格局。\n1．一心。即孝义主城，承担综合服务功能。\n2．两带。沿汾河布局。\n"
                    + "3.两带衔接。加强联系。\n二、保障\n1.一心\n甲。"))
        .containsExactly("一、布局", "3.两带衔接", "二、保障", "1.一心");
  }

  @Test
  void readsFormalNumerals() throws DocumentProblem {
    assertThat(outline("壹、发展画像\n甲。\n贰、到哪里去\n乙。\n叁、空间怎么长\n丙。"))
        .containsExactly("壹、发展画像", "贰、到哪里去", "叁、空间怎么长");
  }

  @Test
  void readsNumbersThatStandAtTheTitle() throws DocumentProblem {
    assertThat(outline("0编制说明\n甲。\n1目标\n1.1现状\n乙。\n1.2公路环射\n丙。\n1.3公共服务\n丁。\n2保障\n戊。"))
        .containsExactly("0编制说明", "1目标", "1.1现状", "1.2公路环射", "1.3公共服务", "2保障");
  }

  @Test
  void countsSectionsOnThroughTheParts() throws DocumentProblem {
    assertThat(outline("第一部分 认识\n1. 范围\n甲。\n2. 优势\n乙。\n第二部分 目标\n3. 战略\n丙。\n4. 路径\n丁。"))
        .containsExactly("第一部分 认识", "1.范围", "2.优势", "第二部分 目标", "3.战略", "4.路径");
  }

  @Test
  void dropsContentsWithWideFigures() throws DocumentProblem {
    assertThat(
            outline(
                "目　　录\n第一章　基础………………１\n　第一节　现状………………２\n第二章　保障………………１０\n"
                    + "第一章　基础\n第一节　现状\n甲。\n第二章　保障\n乙。"))
        .containsExactly("第一章 基础", "第一节 现状", "第二章 保障");
  }

  @Test
  void takesATitleSetApartFromItsNumberWhateverItsFirstWord() throws DocumentProblem {
    assertThat(outline("第一章 布局\n第一节 明确主要目标\n甲。\n第二节 和谐共生\n乙。"))
        .containsExactly("第一章 布局", "第一节 明确主要目标", "第二节 和谐共生");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s..................................................................%d",
        "%s …………………………………………………………………………… %d",
        "%s· · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · %d",
        "%s\t%d",
        "%s-%d-"
      })
  void leavesOutContentsHoweverLongTheirLeaders(String entry) throws DocumentProblem {
    String[] titles = {"第一章 基础", "第一节 现状", "第二章 布局", "第三章 保障"};
    StringBuilder contents = new StringBuilder();
    for (int i = 0; i < titles.length; i++) {
      contents.append(String.format(entry, titles[i], i + 1)).append('\n');
    }
    String body = String.join("\n甲。\n", titles) + "\n乙。";
    assertThat(outline("目录\n" + contents + body)).containsExactly(titles);
    assertThat(outline(contents + body)).containsExactly(titles);
  }

  @Test
  void leavesOutContentsWithNeitherHeadingNorPages() throws DocumentProblem {
    String[] titles = {"第一章 基础", "第一节 现状", "第二章 布局", "第一节 分区", "第三章 保障"};
    String body = String.join("\n甲。\n", titles) + "\n乙。";
    assertThat(outline(String.join("\n", titles) + "\n" + body)).containsExactly(titles);
  }
}
