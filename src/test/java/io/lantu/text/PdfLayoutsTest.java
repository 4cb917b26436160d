package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What print makes of paragraphs, boxes, tables and notes, read back from where letters stand. */
class PdfLayoutsTest {
  private static final String PROSE = "坚持统筹规划、分步实施，健全部门协同推进机制，强化要素保障和资金支持，确保各项任务落到实处。";
  private static final String OTHER = "完善评估办法，按年度检查进展，及时调整不合时宜的内容，做到有始有终，把蓝图一步步变成现实。";

  @TempDir Path folder;

  private List<SourceLine> lines(PdfFile file) throws IOException, DocumentProblem {
    return DocumentReader.read(file.write(folder.resolve("a.pdf")), ReadListener.NONE).lines();
  }

  private List<String> texts(PdfFile file) throws IOException, DocumentProblem {
    return lines(file).stream().map(l -> l.text().strip()).toList();
  }

  @Test
  void joinsTheLinesOfIndentedParagraphsThoughASentenceEndsAtTheEdge() throws Exception {
    // The first sentence ends where the line does.
    String even = "甲县的公路、铁路和机场建设全面提速通达水平高。" + OTHER;
    try (PdfFile file = new PdfFile()) {
      file.paragraph(even).paragraph(PROSE).paragraph(OTHER);
      file.page().lines("乙县").paragraph(PROSE);
      assertThat(texts(file)).containsExactly(even, PROSE, OTHER, "乙县", PROSE);
    }
  }

  /** No line breaks before or after a straight quote, so the line before may be short by two. */
  @Test
  void joinsALineThatBeginsWithALetterAndAStraightQuote() throws Exception {
    String head = "协调各绿洲城镇与沙漠的关系，构建\"一城三洲八";
    String rest = "镇\"的空间格局。";
    try (PdfFile file = new PdfFile()) {
      file.paragraph(OTHER).at(PdfFile.LEFT + 24, file.y(), head).skip(1).lines(rest);
      file.paragraph(OTHER);
      assertThat(texts(file)).containsExactly(OTHER, head + rest, OTHER);
    }
  }

  @Test
  void joinsAParagraphOverAPage() throws Exception {
    try (PdfFile file = new PdfFile()) {
      file.paragraph(OTHER).paragraph(PROSE.substring(0, PdfFile.FULL - 2));
      file.page().lines(PROSE.substring(PdfFile.FULL - 2)).paragraph(OTHER);
      assertThat(texts(file)).containsExactly(OTHER, PROSE, OTHER);
    }
  }

  @Test
  void readsAFrameAsABoxAndItsLinesAsParagraphs() throws Exception {
    try (PdfFile file = new PdfFile()) {
      file.lines("三明市发展规划").skip(1).lines("第一章 任务").paragraph(PROSE);
      float top = file.y() - 12;
      file.lines("  专栏2 交通工程", "  铁路：三明北站改造、兴泉铁路配套工程、沙县货场搬", "  迁。", "  公路：国道205线改线。");
      file.grid(new float[] {PdfFile.LEFT, PdfFile.LEFT + 305}, top, top + 17, file.y() - 10);
      file.skip(0.5f).paragraph(OTHER);
      List<SourceLine> lines = lines(file);
      assertThat(lines.stream().filter(l -> l.frame() > 0).map(l -> l.text().strip()))
          .containsExactly("专栏2 交通工程", "铁路：三明北站改造、兴泉铁路配套工程、沙县货场搬迁。", "公路：国道205线改线。");
      assertThat(lines.get(lines.size() - 1).text().strip()).isEqualTo(OTHER);
    }
  }

  @Test
  void readsARuledTableByItsLines() throws Exception {
    try (PdfFile file = new PdfFile()) {
      float[] xs = {40, 100, 160, 230, 330};
      file.grid(xs, 60, 80, 120, 140);
      // 指标 spans two columns of the first row: its line is not drawn there.
      file.at(45, 75, "类别").at(105, 75, "指标").at(165, 75, "2025年").at(235, 75, "属性");
      file.at(45, 105, "绿化").at(105, 95, "森林覆盖").at(105, 112, "率");
      file.at(165, 105, "41").at(235, 97, "约束性").at(235, 113, "（市级）");
      file.at(45, 135, "用地").at(105, 135, "耕地").at(165, 135, "1010").at(235, 135, "约束性");
      assertThat(texts(file))
          .containsExactly(
              "类别\t指标\t2025年\t属性", "绿化\t森林覆盖率\t41\t约束性\u2028（市级）", "用地\t耕地\t1010\t约束性");
    }
  }

  @Test
  void keepsMergedCellsInTheirColumns() throws Exception {
    try (PdfFile file = new PdfFile()) {
      file.bar(40, 60, 240, 60).bar(40, 80, 240, 80).bar(100, 100, 240, 100);
      file.bar(40, 120, 240, 120).bar(40, 60, 40, 120).bar(240, 60, 240, 120);
      file.bar(100, 80, 100, 120).bar(180, 80, 180, 120);
      file.at(110, 75, "城镇规模").at(45, 105, "一级").at(105, 95, "安康城区").at(185, 95, "60");
      file.at(105, 115, "旬阳").at(185, 115, "20");
      assertThat(texts(file)).containsExactly("城镇规模", "一级\t安康城区\t60", "旬阳\t20");
      assertThat(lines(file)).extracting(SourceLine::text).contains("\t旬阳\t20");
    }
  }

  @Test
  void readsATableThatGoesOnOverAPageAsOne() throws Exception {
    float[] xs = {40, 120, 240};
    try (PdfFile file = new PdfFile()) {
      file.lines("表1 目标").grid(xs, 70, 90, 110);
      file.at(45, 85, "指标").at(125, 85, "数值").at(45, 105, "绿地率").at(125, 105, "38");
      file.page().grid(xs, 60, 80, 100).at(45, 75, "指标").at(125, 75, "数值");
      file.at(45, 95, "路网密度").at(125, 95, "8").at(40, 140, PROSE.substring(0, 20));
      PlanDocument d =
          new PlanReader(PlaceIndex.ofCountry())
              .read(
                  DocumentReader.read(file.write(folder.resolve("a.pdf")), ReadListener.NONE),
                  ReadListener.NONE)
              .get(0);
      assertThat(d.tables()).hasSize(1);
      assertThat(d.tables().get(0).header()).containsExactly("指标", "数值");
      assertThat(d.tables().get(0).rows())
          .containsExactly(List.of("绿地率", "38"), List.of("路网密度", "8"));
    }
  }

  @Test
  void joinsACellThatAPageParts() throws Exception {
    float[] xs = {40, 120, 190, 260};
    try (PdfFile file = new PdfFile()) {
      file.grid(xs, 70, 90, 110).at(45, 85, "指标").at(125, 85, "单位").at(195, 85, "数值");
      file.at(45, 105, "常住人口城镇").at(125, 105, "%").at(195, 105, "58");
      file.page().grid(xs, 60, 80, 100, 120);
      file.at(45, 75, "指标").at(125, 75, "单位").at(195, 75, "数值").at(45, 95, "化率");
      file.at(45, 115, "绿地率").at(125, 115, "%").at(195, 115, "38");
      assertThat(texts(file)).containsExactly("指标\t单位\t数值", "常住人口城镇化率\t%\t58", "绿地率\t%\t38");
    }
  }

  @Test
  void readsTwoColumnsOneAfterTheOther() throws Exception {
    try (PdfFile file = new PdfFile()) {
      file.lines("三明市发展规划三明市发展规划三明市发展规划三");
      String[] left = {
        "  坚持统筹规划、分步实施", "，健全部门协同推进机制，", "强化要素保障。", "  完善评估办法，按年度检", "查进展，及时调整内容，做", "到有始有终，不搞花架子，"
      };
      String[] right = {
        "把蓝图一步步变成现实，让",
        "发展成果惠及全体人民。",
        "  甲县抓好公路建设，乙县",
        "抓好铁路建设，丙县抓好机",
        "场建设，丁县抓好港口建设",
        "，戊县抓好水库建设工作。"
      };
      for (int i = 0; i < left.length; i++) {
        float y = 90 + 18 * i;
        file.at(left[i].startsWith(" ") ? 64 : 40, y, left[i].strip());
        file.at(right[i].startsWith(" ") ? 230 : 206, y, right[i].strip());
      }
      assertThat(String.join("", texts(file)))
          .contains("坚持统筹规划、分步实施，健全部门协同推进机制，强化要素保障。")
          .contains("做到有始有终，不搞花架子，把蓝图一步步变成现实，让发展成果惠及全体人民。")
          .endsWith("甲县抓好公路建设，乙县抓好铁路建设，丙县抓好机场建设，丁县抓好港口建设，戊县抓好水库建设工作。");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsPagesThatLieOnTheirSide(boolean turned) throws Exception {
    try (PdfFile file = new PdfFile()) {
      file.lines(OTHER.substring(0, 20)).page(turned).lines("表2 项目");
      file.grid(new float[] {40, 120, 300}, 70, 90, 110);
      file.at(45, 85, "名称").at(125, 85, "地点").at(45, 105, "青龙水库").at(125, 105, "安康市");
      assertThat(texts(file)).contains("表2 项目", "名称\t地点", "青龙水库\t安康市");
    }
  }

  @Test
  void leavesOutFootnotesAndTheirMarks() throws Exception {
    try (PdfFile file = new PdfFile()) {
      file.paragraph("全市人口" + PROSE);
      file.at(64, 150, "常住人口").at(112, 145, "1", 7, false).at(117, 150, "占比，面积9万km");
      file.at(214, 145, "2", 7, false).at(219, 150, "。");
      file.line(40, 480, 140, 480).at(40, 495, "1 统计口径为常住人口，来自公报。", 8, false);
      assertThat(texts(file)).containsExactly("全市人口" + PROSE, "常住人口占比，面积9万km2。");
    }
  }

  @Test
  void tellsABoldHeadFromTheNamesAfterIt() throws Exception {
    try (PdfFile file = new PdfFile()) {
      file.grid(new float[] {40, 360}, 50, 110).lines("  专栏1 水利工程");
      file.at(46, 80, "水源", 12, true).at(70, 80, "青龙水库、白河水库。");
      file.at(46, 100, "灌区", 12, true).at(72, 100, "汉阴灌区、石泉灌区。");
      assertThat(texts(file)).containsExactly("专栏1 水利工程", "水源：青龙水库、白河水库。", "灌区：汉阴灌区、石泉灌区。");
    }
  }

  @Test
  void keepsANumberWithTheWordsItStandsAtADistanceFrom() throws Exception {
    try (PdfFile file = new PdfFile()) {
      file.at(40, 60, "第一节").at(110, 60, "现状").at(40, 80, "（一）").at(110, 80, "铁路");
      file.at(40, 100, "1.").at(90, 100, "青龙水库").at(40, 120, "●").at(90, 120, "白河水库");
      assertThat(texts(file)).containsExactly("第一节 现状", "（一） 铁路", "1. 青龙水库", "● 白河水库");
    }
  }
}
