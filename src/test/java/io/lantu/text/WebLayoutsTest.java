package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as offices put them on the web, and Markdown as programs make it of them. */
class WebLayoutsTest {
  private static final String PROSE = "坚持统筹规划、分步实施，健全部门协同推进机制，强化要素保障和资金支持，确保各项任务落到实处。";

  @TempDir Path folder;

  private static List<String> html(String body) {
    return HtmlReader.lines("<html><body>" + body + "</body></html>").stream()
        .map(SourceLine::text)
        .toList();
  }

  private static List<String> markdown(String text) {
    return MarkdownReader.lines(text).stream()
        .map(SourceLine::text)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  @Test
  void leavesOutWhatIsAboutTheSite() {
    assertThat(
            html(
                "<header><a href='/a'>门户</a></header><div class='nav'><a href='/a'>首页</a>"
                    + "<a href='/b'>公开</a><a href='/c'>办事</a></div>"
                    + "<table><tr><td><a href='/1'>概况</a><br><a href='/2'>文件</a><br><a href='/3'>公告</a>"
                    + "</td><td><h1>三明市发展规划</h1><p style='display:none'>暗</p><p>来源：市政府　字号：大 中 小</p><p>"
                    + PROSE
                    + "<sup><a href='#1'>[1]</a></sup></p><p>面积9万km<sup>2</sup>。</p></td></tr></table>"
                    + "<div id='footer'>主办：市政府办</div><p>闽ICP备05000000号</p>"))
        .containsExactly("三明市发展规划", PROSE, "面积9万km2。");
  }

  @Test
  void readsAPageInTheCharsetItNamesThoughMostOfItIsMarkup() throws Exception {
    String page =
        "<meta charset=\"gb2312\"><p><span style='"
            + "mso-font-kerning:1.0000pt;".repeat(60)
            + "'>第一章 总则</span></p><p>镕基堃。</p>";
    Path file = Files.write(folder.resolve("a.html"), page.getBytes(Charset.forName("GB18030")));
    assertThat(DocumentReader.read(file, ReadListener.NONE).lines())
        .extracting(SourceLine::text)
        .containsExactly("第一章 总则", "镕基堃。");
  }

  @Test
  void readsAPageHandedOutAsAWordFile() throws Exception {
    Path file =
        Files.writeString(folder.resolve("a.doc"), "<html><body><p>第一章 总则</p></body></html>");
    DocumentText text = DocumentReader.read(file, ReadListener.NONE);
    assertThat(text.format()).isEqualTo(DocumentFormat.HTML);
    assertThat(text.lines()).extracting(SourceLine::text).containsExactly("第一章 总则");
  }

  @Test
  void endsParagraphsAtBreaksButNotInTheMidstOfASentence() {
    assertThat(
            html(
                "<div><b>一、基础</b><br><br>　　"
                    + PROSE.substring(0, 30)
                    + "<br>"
                    + PROSE.substring(30)
                    + "<br>　　"
                    + PROSE
                    + "<br>专栏1 工程<br>铁路：甲线。<br></div>"))
        .containsExactly("一、基础", PROSE, PROSE, "专栏1 工程", "铁路：甲线。");
  }

  @Test
  void numbersListsAndMarksTheRest() {
    assertThat(
            html(
                "<ul><li>铁路<ol><li>甲线</li><li>乙线</li></ol></li><li>●公路</li></ul>"
                    + "<ol start='3'><li>丙路</li><li>（一）丁路</li></ol>"))
        .containsExactly("• 铁路", "1. 甲线", "2. 乙线", "●公路", "3. 丙路", "（一）丁路");
  }

  @Test
  void keepsTheColumnsOfCellsThatSpanSeveral() {
    assertThat(
            html(
                "<table><tr><td>类别</td><td colspan='2'>数值</td><td>属性</td></tr>"
                    + "<tr><td rowspan='2'>绿化</td><td>40</td><td>41</td><td>约束性</td></tr>"
                    + "<tr><td>7</td><td>8</td><td>预期性</td></tr></table>"))
        .containsExactly("类别\t数值\t\t属性", "绿化\t40\t41\t约束性", "\t7\t8\t预期性");
  }

  @Test
  void framesWhatHasABorderAndHeadsBoldWords() {
    List<SourceLine> lines =
        HtmlReader.lines(
            "<body><p>前文。</p><div style='border:1px solid'><div>专栏1 工程</div>"
                + "<div><b>铁路</b> 甲线、乙线。</div></div><p>后文。</p></body>");
    assertThat(lines)
        .extracting(SourceLine::text)
        .containsExactly("前文。", "专栏1 工程", "铁路：甲线、乙线。", "后文。");
    assertThat(lines).extracting(SourceLine::frame).containsExactly(0, 1, 1, 0);
  }

  @Test
  void findsBoldHeadingsOfAPage() {
    StringBuilder page = new StringBuilder("<p align=center><b>三明市发展规划</b></p>");
    for (String head : List.of("基础", "布局", "保障")) {
      page.append("<p><b>").append(head).append("</b></p><p>").append(PROSE).append("</p>");
    }
    assertThat(HtmlReader.lines(page.toString()).stream().filter(l -> l.outline() > 0))
        .extracting(SourceLine::text)
        .containsExactly("基础", "布局", "保障");
  }

  @Test
  void readsMarkdownOfEveryMake() {
    assertThat(
            markdown(
                "---\ntitle: 甲\n---\n三明市发展规划\n=======\n\n第一章 基础\n------\n\n"
                    + PROSE.substring(0, 30)
                    + "\n"
                    + PROSE.substring(30)
                    + "[^1]\n\n3\\.1 [目标](#a)\n\n- 铁路\n  1. 甲线\n\n***\n> **专栏1** 工程\n>\n> **铁路** 甲线、乙线。\n\n"
                    + "指标 | 数值\n--- | ---\n绿地 | 40\n\n<table><tr><td>甲</td>\n<td>乙</td></tr></table>\n\n[^1]: 注。\n"))
        .containsExactly(
            "三明市发展规划",
            "第一章 基础",
            PROSE,
            "3.1 目标",
            "• 铁路",
            "1. 甲线",
            "专栏1 工程",
            "铁路：甲线、乙线。",
            "指标\t数值",
            "绿地\t40",
            "甲\t乙");
  }
}
