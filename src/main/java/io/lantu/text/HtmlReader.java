package io.lantu.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the paragraphs, headings, lists and tables of a web page; what leads about the site
 * (navigation, foot of the page) is no part of the document.
 */
final class HtmlReader {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "head",
          "nav",
          "noscript",
          "iframe",
          "button",
          "select",
          "footer",
          "template",
          "textarea",
          "del",
          "svg");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i).*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden).*");
  private static final Pattern BORDERED =
      Pattern.compile(
          "(?i).*(?<![a-z-])border\\s*:\\s*(?!none|0)[^;]*(?:solid|dashed|double|px|pt).*");
  private static final Pattern CENTRED = Pattern.compile("(?i).*text-align\\s*:\\s*center.*");
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_-]{3,20})");
  private static final Pattern NOTE = Pattern.compile("[\\[〔（(]?\\d{1,3}[\\]〕）)]?|[①-⑳]");

  /** Parts of a page that are about the site, by the names authors give them. */
  private static final Pattern SITE =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|footer|foot|copyright"
              + "|sidebar|share|pager|pagination|toolbar|related|login|search|topbar)(?:$|[\\s_-]).*");

  /** Lines at the head or foot of an official page that tell of the site. */
  private static final Pattern ABOUT_SITE =
      Pattern.compile(
          "^(?:当前位置|您(?:现在)?(?:的|所在)位?置|首页\\s*[>»＞/|·-]|发布(?:时间|日期)|(?:信息)?来源：|浏览次数|阅读次数|访问量"
              + "|字[号体]：?\\s*[【\\[]?\\s*大|【?打印|【?关闭|分享到|扫一扫|上一[篇条]|下一[篇条]|相关(?:链接|文章|稿件)|附件下载"
              + "|主办(?:单位)?：|承办(?:单位)?：|技术支持|版权所有|网站(?:地图|标识码|声明)|联系我们|关于我们|建议使用|Copyright|©"
              + "|设为首页|加入收藏|返回顶部).{0,120}"
              + "|.*(?:ICP备|公网安备|网站标识码|版权所有).*",
          Pattern.CASE_INSENSITIVE);

  private static final int EDGE = 14;

  /** Letters of a cell that no table of a plan has; a page laid out by tables does. */
  private static final int LONGEST_CELL = 1500;

  private final List<SourceLine> lines = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int letters;
  private int boldLetters;
  private int lead;
  private int bold;
  private boolean centred;
  private int frames;
  private int frame;
  private int outline;

  private HtmlReader() {}

  /** Whether a text begins as a web page does. */
  static boolean isPage(String text) {
    String t = text.stripLeading().replaceFirst("^\uFEFF", "");
    String start = t.substring(0, Math.min(600, t.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || (start.startsWith("<?xml") && start.contains("<html"));
  }

  /**
   * Decodes a file that may be a page: by the charset it names itself, else as any text.
   *
   * @throws DocumentProblem if the bytes are no text
   */
  static String decode(byte[] bytes, String file) throws DocumentProblem {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher named = CHARSET.matcher(head);
    boolean marked = head.length() > 1 && (head.charAt(0) == 0xFF || head.charAt(0) == 0xFE);
    if (head.contains("<") && !marked && head.indexOf('\0') < 0 && named.find()) {
      String name = named.group(1).toLowerCase(Locale.ROOT);
      boolean chinese = name.startsWith("gb") || name.equals("x-gbk") || name.equals("hz");
      boolean known = name.equals("big5") && Charset.isSupported("Big5");
      if (chinese || known) {
        String text = new String(bytes, Charset.forName(chinese ? "GB18030" : "Big5"));
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        if (broken * 200 < text.length()) {
          return text;
        }
      }
    }
    return PlainTextReader.decode(bytes, file);
  }

  static List<SourceLine> lines(String html) {
    Document page = Jsoup.parse(html);
    HtmlReader reader = new HtmlReader();
    reader.walk(page.body());
    reader.flush();
    reader.leaveOutSite();
    return HeadingLooks.mark(reader.lines, reader.looks);
  }

  /** The lines of a part of a page that stands in a text of another format. */
  static List<SourceLine> part(String html) {
    HtmlReader reader = new HtmlReader();
    reader.walk(Jsoup.parseBodyFragment(html).body());
    reader.flush();
    return reader.lines;
  }

  private void leaveOutSite() {
    List<SourceLine> kept = new ArrayList<>();
    List<Look> keptLooks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean edge = i < EDGE || i >= lines.size() - EDGE;
      if (!edge || !ABOUT_SITE.matcher(lines.get(i).text()).matches()) {
        SourceLine l = lines.get(i);
        kept.add(new SourceLine(kept.size() + 1, 0, l.text(), l.outline(), l.frame()));
        keptLooks.add(looks.get(i));
      }
    }
    lines.clear();
    lines.addAll(kept);
    looks.clear();
    looks.addAll(keptLooks);
  }

  private void flush() {
    String all =
        text.toString().replaceAll("[ \\n\\r\\t\\u00a0]+", " ").replace(" \u2028", "\u2028");
    int cut = all.length() - all.stripLeading().length();
    Look look = new Look(letters > 0 && boldLetters == letters, 0, centred);
    int before = boldLetters < letters ? Math.max(0, lead - cut) : 0;
    text.setLength(0);
    letters = 0;
    boldLetters = 0;
    lead = 0;
    if (all.isBlank()) {
      return;
    }
    List<String> parts = outline > 0 ? List.of(all.replace('\u2028', ' ')) : LineJoiner.parts(all);
    for (int i = 0; i < parts.size(); i++) {
      String t = parts.get(i).strip();
      if (!t.isEmpty()) {
        String led = frame > 0 && i == 0 ? Look.led(t, Math.min(before, t.length())) : t;
        add(led, outline, look);
      }
    }
  }

  private void add(String t, int level, Look look) {
    lines.add(new SourceLine(lines.size() + 1, 0, t, level, frame));
    looks.add(look);
  }

  private void append(String words) {
    int added = (int) words.chars().filter(c -> !Character.isWhitespace(c)).count();
    text.append(words);
    letters += added;
    if (bold > 0 && added > 0) {
      if (boldLetters + added == letters) {
        lead = text.toString().replaceAll("[ \\n\\r\\t\\u00a0]+", " ").length();
      }
      boldLetters += added;
    }
  }

  private void walk(Node node) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return;
    }
    if (!(node instanceof Element e) || isLeftOut(e)) {
      return;
    }
    String tag = e.normalName();
    if (tag.equals("br")) {
      text.append('\u2028');
      return;
    }
    if (tag.equals("table")) {
      flush();
      table(e);
      return;
    }
    if (tag.equals("pre")) {
      flush();
      text.append(e.wholeText().replace('\n', '\u2028'));
      flush();
      return;
    }
    boolean block = e.isBlock();
    if (block) {
      flush();
    }
    int before = outline;
    int around = frame;
    boolean middle = centred;
    boolean strong = tag.equals("b") || tag.equals("strong") || isBold(e);
    String style = e.attr("style");
    boolean set = CENTRED.matcher(style).matches() || e.attr("align").equals("center");
    centred |= (block && set) || tag.equals("center");
    if (tag.matches("h[1-6]")) {
      outline = tag.charAt(1) - '0';
    } else if (tag.equals("li")) {
      text.append(mark(e));
    } else if (tag.equals("blockquote")
        || tag.equals("fieldset")
        || tag.equals("aside")
        || (block && BORDERED.matcher(style).matches() && !isLayout(e))) {
      frame = around > 0 ? around : ++frames;
    }
    bold += strong ? 1 : 0;
    for (Node child : e.childNodes()) {
      walk(child);
    }
    bold -= strong ? 1 : 0;
    if (block) {
      flush();
    }
    centred = middle;
    outline = before;
    frame = around;
  }

  private static boolean isBold(Element e) {
    return e.attr("style").matches("(?i).*font-weight\\s*:\\s*(?:bold|[6-9]00).*");
  }

  /** The sign before a list item, or its number where the list is numbered. */
  private static String mark(Element item) {
    String words = item.ownText().isBlank() ? item.text() : item.ownText();
    if (LineJoiner.startsAnew(Characters.clean(words))) {
      return "";
    }
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "• ";
    }
    int first = list.attr("start").matches("\\d{1,3}") ? Integer.parseInt(list.attr("start")) : 1;
    long before =
        item.previousElementSiblings().stream().filter(e -> e.normalName().equals("li")).count();
    return first + before + ". ";
  }

  private static boolean isLeftOut(Element e) {
    String tag = e.normalName();
    if (SKIPPED.contains(tag) || e.hasAttr("hidden") || HIDDEN.matcher(e.attr("style")).matches()) {
      return true;
    }
    if (tag.equals("sup")) {
      return NOTE.matcher(e.text().strip()).matches()
          && (!e.select("a").isEmpty() || !e.text().strip().matches("[23]"));
    }
    if (!e.isBlock() || tag.equals("body")) {
      return false;
    }
    boolean site =
        SITE.matcher(e.className()).find() || SITE.matcher(e.id()).find() || tag.equals("header");
    String words = e.text();
    int linked = 0;
    int links = 0;
    for (Element a : e.select("a[href]")) {
      if (!a.attr("href").startsWith("#")) {
        linked += a.text().length();
        links++;
      }
    }
    boolean leads = links >= 3 && linked * 10 >= words.replace(" ", "").length() * 7;
    boolean small = words.length() < 600 && e.select("p, h1, h2, h3").size() < 3;
    return leads || (site && small && !MetadataReader.isTitle(words.strip()));
  }

  /** Whether an element lays out a page rather than a table or a box. */
  private static boolean isLayout(Element e) {
    String words = e.text().stripLeading();
    if (LineJoiner.BOX_HEAD.matcher(words.substring(0, Math.min(40, words.length()))).matches()) {
      return false;
    }
    return !e.select("h1, h2, h3, h4").isEmpty()
        || (e.normalName().equals("table") && !e.select("table table").isEmpty())
        || e.select("td, th").stream().anyMatch(c -> c.text().length() > LONGEST_CELL)
        || (!e.normalName().equals("table") && words.length() > 2 * LONGEST_CELL);
  }

  private void table(Element table) {
    for (Element caption : table.children()) {
      if (caption.normalName().equals("caption")) {
        caption.childNodes().forEach(this::walk);
        flush();
      }
    }
    if (isLayout(table)) {
      for (Element cell : table.select("td, th")) {
        if (table.equals(cell.closest("table")) && !isLeftOut(cell)) {
          cell.childNodes().forEach(this::walk);
          flush();
        }
      }
      return;
    }
    int around = frame;
    frame = around > 0 ? around : ++frames;
    List<Integer> down = new ArrayList<>();
    for (Element row : table.select("tr")) {
      if (!table.equals(row.closest("table"))) {
        continue;
      }
      List<Element> cells =
          row.children().stream().filter(c -> c.normalName().matches("t[dh]")).toList();
      boolean whole = cells.size() == 1 && down.stream().allMatch(n -> n <= 0);
      if (whole) {
        cells.get(0).childNodes().forEach(this::walk);
        flush();
      } else {
        String line = row(cells, down);
        if (!line.isBlank()) {
          add(line, 0, Look.PLAIN);
        }
      }
    }
    frame = around;
  }

  /** A row; cells that reach down from rows above are empty in it, wide ones are followed so. */
  private static String row(List<Element> cells, List<Integer> down) {
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (Element cell : cells) {
      column = below(down, column, line);
      int wide = span(cell, "colspan");
      int high = span(cell, "rowspan");
      for (int i = 0; i < wide; i++) {
        line.append(column == 0 ? "" : "\t").append(i == 0 ? cellText(cell) : "");
        while (down.size() <= column) {
          down.add(0);
        }
        down.set(column++, high - 1);
      }
    }
    below(down, column, line);
    return line.toString();
  }

  private static int below(List<Integer> down, int from, StringBuilder line) {
    int column = from;
    while (column < down.size() && down.get(column) > 0) {
      down.set(column, down.get(column) - 1);
      line.append(column == 0 ? "" : "\t");
      column++;
    }
    return column;
  }

  private static int span(Element cell, String name) {
    String n = cell.attr(name).strip();
    return n.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(n)) : 1;
  }

  /** The text of a cell; its lines and paragraphs have a line separator between them. */
  private static String cellText(Element cell) {
    Element copy = cell.clone();
    for (Element br : copy.select("br")) {
      br.replaceWith(new TextNode("\u2028"));
    }
    for (Element p : copy.select("p + p, li + li, div + div, p + ul, p + ol, tr + tr")) {
      p.before(new TextNode("\u2028"));
    }
    for (Element mark : copy.select("sup")) {
      if (isLeftOut(mark)) {
        mark.remove();
      }
    }
    return copy.text().replaceAll("\\s+", " ").replaceAll(" ?\u2028[ \u2028]*", "\u2028").strip();
  }
}
