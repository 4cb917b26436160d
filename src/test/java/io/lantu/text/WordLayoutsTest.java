package io.lantu.text;

import static io.lantu.text.WordFile.all;
import static io.lantu.text.WordFile.cell;
import static io.lantu.text.WordFile.p;
import static io.lantu.text.WordFile.row;
import static io.lantu.text.WordFile.run;
import static io.lantu.text.WordFile.table;
import static io.lantu.text.WordFile.textBox;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Word's own means of layout come to: boxes of every make, lists, tables, tracked changes. */
class WordLayoutsTest {
  private static final PlanReader READER = new PlanReader(PlaceIndex.ofCountry());
  private static final String BOLD = "<w:b/>";
  private static final String BORDERS =
      "<w:pBdr><w:top w:val=\"single\"/><w:left w:val=\"single\"/><w:bottom w:val=\"single\"/>"
          + "<w:right w:val=\"single\"/></w:pBdr>";
  private static final String SHADING = "<w:shd w:val=\"clear\" w:fill=\"D9E2F3\"/>";
  private static final String PROSE = "坚持统筹规划、分步实施，健全部门协同推进机制，强化要素保障和资金支持，确保各项任务落到实处。";
  private static final String[] BODY = {"铁路：三明北站改造、兴泉铁路配套工程。", "公路：永安至大田公路、国道205线改线。"};

  @TempDir Path folder;

  private List<SourceLine> lines(WordFile file) throws IOException, DocumentProblem {
    return DocumentReader.read(file.write(folder.resolve("a.docx")), ReadListener.NONE).lines();
  }

  private PlanDocument read(WordFile file) throws IOException, DocumentProblem {
    return READER
        .read(
            DocumentReader.read(file.write(folder.resolve("a.docx")), ReadListener.NONE),
            ReadListener.NONE)
        .get(0);
  }

  private static String bold(String head, String rest) {
    return run(BOLD, head) + run(rest);
  }

  static Stream<Arguments> boxes() {
    String head = p("专栏3 交通工程");
    String[] bold = {bold("铁路", "三明北站改造、兴泉铁路配套工程。"), bold("公路", " 永安至大田公路、国道205线改线。")};
    String span = "<w:gridSpan w:val=\"2\"/>";
    String inner = table(row("铁路", "三明北站改造、兴泉铁路配套工程。"), row("公路", "永安至大田公路、国道205线改线。"));
    return Stream.of(
            "table of one cell|" + table(row(head + all("", BODY))),
            "table with a row for each|" + table(row(head), row(BODY[0]), row(BODY[1])),
            "table under the head|" + head + table(row(all("", BODY))),
            "head left, body right|" + table(row(head, all("", BODY))),
            "number left, title right|" + table(row("专栏3", "交通工程"), row(cell(span, all("", BODY)))),
            "head across two columns|"
                + table(
                    row(cell(span, head)),
                    row("铁路", "三明北站改造、兴泉铁路配套工程。"),
                    row("公路", "永安至大田公路、国道205线改线。")),
            "table in a table|" + table(row(head + inner + p(""))),
            "text box|" + p(textBox(head + all("", BODY))),
            "text box fixed to words|"
                + p(run("前面的话连着") + textBox(head + all("", BODY)) + run("后面的话，是同一段。")),
            "borders|" + p(BORDERS, "专栏3 交通工程") + all(BORDERS, BODY),
            "shading|" + p(SHADING, "专栏3 交通工程") + all(SHADING, BODY),
            "bold run-in heads|" + table(row(head + all("", bold))),
            "two parts|"
                + table(row(head + p(BODY[0])))
                + p("专栏3 交通工程（续）")
                + table(row(p(BODY[1]))),
            "head repeated|" + table(row(head), row(BODY[0])) + table(row(head), row(BODY[1])),
            "lines parted by hand|" + table(row(p("专栏3 交通工程\n" + String.join("\n", BODY)))))
        .map(s -> Arguments.of((Object[]) s.split("\\|", 2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("boxes")
  void readsBoxesOfEveryMake(String name, String xml) throws Exception {
    String heads = all("", "三明市发展规划", "第一章 重点任务", PROSE);
    PlanDocument d = read(new WordFile().body(heads + xml + all("", PROSE, "第二章 保障措施", PROSE)));
    assertThat(d.boxes()).hasSize(1);
    TextBox box = d.boxes().get(0);
    assertThat(box.number()).isEqualTo("专栏 3");
    assertThat(box.title()).isEqualTo("交通工程");
    assertThat(box.groups()).extracting(BoxGroup::name).containsExactly("铁路", "公路");
    assertThat(box.groups().get(0).items()).containsExactly("三明北站改造", "兴泉铁路配套工程");
    assertThat(box.groups().get(1).items()).containsExactly("永安至大田公路", "国道205线改线");
    assertThat(d.headings()).extracting(Heading::title).containsExactly("重点任务", "保障措施");
    assertThat(d.paragraphs()).extracting(TextParagraph::text).contains(PROSE);
    if (name.endsWith("words")) {
      assertThat(d.paragraphs()).extracting(TextParagraph::text).contains("前面的话连着后面的话，是同一段。");
    }
  }

  @Test
  void keepsWhatIsInsertedAndDropsWhatIsDeletedMovedOrHidden() throws Exception {
    String style =
        "<w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>";
    String deleted = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    List<SourceLine> lines =
        lines(
            new WordFile()
                .styles(style)
                .body(
                    p(
                            "<w:ins>"
                                + run("甲")
                                + "</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>"
                                + "<w:moveFrom>"
                                + run("丙")
                                + "</w:moveFrom><w:moveTo>"
                                + run("丁")
                                + "</w:moveTo>"
                                + run("<w:vanish/>", "戊")
                                + run("<w:vanish w:val=\"0\"/>", "己")
                                + run("<w:rStyle w:val=\"H\"/>", "庚"))
                        + p(deleted, "两段")
                        + p("成一段")
                        + table("<w:tr><w:trPr><w:del/></w:trPr>" + cell("", p("辛")) + "</w:tr>")));
    assertThat(lines).extracting(SourceLine::text).containsExactly("甲丁己", "两段成一段");
  }

  @Test
  void printsTheNumbersOfLists() throws Exception {
    String level =
        "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>";
    String lists =
        "<w:abstractNum w:abstractNumId=\"1\">"
            + String.format(level, 0, "chineseCountingThousand", "第%1章")
            + String.format(level, 1, "decimal", "（%2）")
            + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
            + String.format(level, 0, "decimalZero", "%1")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\">"
            + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
    String styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
            + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"章\"/><w:basedOn w:val=\"A\"/></w:style>";
    String item = "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>";
    List<SourceLine> lines =
        lines(
            new WordFile()
                .styles(styles)
                .numbering(lists)
                .body(
                    p("<w:pStyle w:val=\"A\"/>", "基础")
                        + all(String.format(item, 1, 1), "甲", "乙")
                        + p("<w:pStyle w:val=\"B\"/>", "布局")
                        + p(String.format(item, 1, 1), "丙")
                        + all(String.format(item, 0, 2), "丁", "戊")
                        + p(String.format(item, 0, 3), "己")));
    assertThat(lines)
        .extracting(SourceLine::text)
        .containsExactly("第一章 基础", "（1）甲", "（2）乙", "第二章 布局", "（1）丙", "01 丁", "02 戊", "01 己");
    assertThat(lines).extracting(SourceLine::outline).containsExactly(1, 0, 0, 1, 0, 0, 0, 0);
  }

  @Test
  void keepsTheColumnsOfMergedCells() throws Exception {
    String two = "<w:gridSpan w:val=\"2\"/>";
    String down = "<w:vMerge w:val=\"restart\"/>";
    String again = "<w:vMerge/>";
    List<SourceLine> lines =
        lines(
            new WordFile()
                .body(
                    table(
                        row("指标", cell(two, p("2025年")), "属性"),
                        row(cell(down, p("绿化")), "城区\n（%）", "41", "约束性"),
                        row(cell(again, p("")), "乡村", "", "预期性"))));
    assertThat(lines)
        .extracting(SourceLine::text)
        .containsExactly("指标\t2025年\t\t属性", "绿化\t城区\u2028（%）\t41\t约束性", "\t乡村\t\t预期性");
  }

  @Test
  void findsHeadingsByTheirLookWhereNothingElseTells() throws Exception {
    String chapter = "<w:jc w:val=\"center\"/>";
    StringBuilder body =
        new StringBuilder(p(chapter, run(BOLD + "<w:sz w:val=\"44\"/>", "三明市发展规划")));
    body.append(p(chapter, "三明市人民政府"));
    for (String[] part : new String[][] {{"发展基础", "现状"}, {"空间布局", "格局", "分区"}, {"保障措施"}}) {
      body.append(p(chapter, run(BOLD + "<w:sz w:val=\"32\"/>", part[0])));
      for (String section : List.of(part).subList(1, part.length)) {
        body.append(p(run(BOLD, section))).append(p(PROSE));
      }
      body.append(p(PROSE));
    }
    PlanDocument d = read(new WordFile().body(body.toString()));
    assertThat(d.headings())
        .extracting(h -> h.level() + h.title())
        .containsExactly("1发展基础", "2现状", "1空间布局", "2格局", "2分区", "1保障措施");
    assertThat(d.metadata().title()).isEqualTo("三明市发展规划");
  }

  /** A file of an office program: lists, a text box, deleted and hidden words as it writes them. */
  @Test
  void readsTheSameOfFilesBefore2007() throws Exception {
    Path file = folder.resolve("a.doc");
    try (InputStream in = WordLayoutsTest.class.getResourceAsStream("plans/layouts.doc")) {
      Files.copy(in, file);
    }
    PlanDocument d =
        READER.read(DocumentReader.read(file, ReadListener.NONE), ReadListener.NONE).get(0);
    assertThat(d.headings())
        .extracting(Heading::printed)
        .containsExactly("第一章 发展基础", "第一节 现状", "第二章 重点任务");
    assertThat(d.paragraphs())
        .extracting(TextParagraph::text)
        .containsExactly("全市人口总量稳定，城镇沿汉江分布。", "畅通对外通道，补齐设施短板。", "加强衔接，方便群众出行。");
    assertThat(d.boxes()).extracting(TextBox::title).containsExactly("水利工程", "交通工程");
    assertThat(d.boxes().get(0).groups())
        .extracting(BoxGroup::name)
        .containsExactly("水源工程", "灌区工程");
    assertThat(d.boxes().get(0).groups().get(1).items()).containsExactly("汉阴灌区", "石泉灌区");
    assertThat(d.boxes().get(1).groups()).extracting(BoxGroup::name).containsExactly("铁路", "公路");
    assertThat(d.boxes().get(1).groups().get(0).items()).containsExactly("西康高铁", "阳安铁路改造");
  }
}
