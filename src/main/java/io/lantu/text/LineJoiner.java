package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the paragraphs together that print has broken into lines and pages, and drops page numbers.
 *
 * <p>Three kinds of text are told apart by measuring the lines: formats that know their paragraphs,
 * text broken at the edge of the page only, and text broken at every line.
 */
final class LineJoiner {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–_·.\\s]*(第\\s*)?\\d{1,4}(\\s*页)?([-—–_·.\\s]*|\\s*/\\s*\\d{1,4})");
  private static final Pattern BRACKETED_PAGE = Pattern.compile("[-—–•·]\\s*\\d{1,4}\\s*[-—–•·]");
  static final Pattern BOX_HEAD =
      Pattern.compile(
          "^[【\\[〔]?专\\s*[栏框]\\s*([一二三四五六七八九十]{1,3}|\\d{1,2}(\\s*[-—–－.．]{1,2}\\s*\\d{1,2})?)\\s*[】\\]〕]?.*");
  static final Pattern CAPTION =
      Pattern.compile(
          "^([附专]?[图表])\\s*(\\d{1,2}([-—–－.．]\\d{1,2})?|[一二三四五六七八九十]{1,2})(?![\\d个月年]).*");
  private static final Pattern LABEL = Pattern.compile("^[“\"]?[^，。；：、\\t]{2,22}[”\"]?[：:].*");
  private static final Pattern SHORT_LABEL = Pattern.compile("^[\\u4e00-\\u9fff]{2,6}：");

  /** 水利。甲水库、乙灌区: a word or two and the names under it, nothing else. */
  private static final Pattern LED_LIST =
      Pattern.compile("^[^，。；：、—｜]{2,12}(?:[。：｜]|—{2})[^，。：]*[；、][^，。：]*。?$");

  /** 公路——甲路；乙路 over 航空——丙机场: lines that set a word apart alike. */
  private static final Pattern LED =
      Pattern.compile("^[\\u4e00-\\u9fff]{2,8}(—{2}|｜| )(?=[\\u4e00-\\u9fffA-Z\\d“《])[^，。：]{3,}$");

  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("^[\\u4e00-\\u9fff]{2,14} ?[〔\\[（(［](?:19|20)\\d{2}[〕\\]）)］] ?\\d{1,4} ?号$");

  /** Signs before a line of a list, but also between the parts of a name. */
  private static final String DOTS = "·∙‧・";

  private LineJoiner() {}

  /** Joins the lines of a document. */
  static List<Block> join(List<SourceLine> lines, DocumentFormat format) {
    List<SourceLine> kept = new ArrayList<>();
    List<String> clean = new ArrayList<>();
    List<SourceLine> laidOut =
        format.breaksLines()
            ? rows(
                LaidOutRows.mark(
                    LaidOutRows.markNumbered(RuledFrames.mark(DrawnFrames.mark(lines)))))
            : LaidOutRows.markNumbered(lines);
    for (SourceLine l : HeadCells.split(laidOut)) {
      String t = l.text().indexOf('\t') >= 0 ? cleanRow(l.text()) : Characters.clean(l.text());
      if (t.isEmpty() || (format.breaksLines() && isPageNumber(t, lines.size()))) {
        continue;
      }
      kept.add(l);
      clean.add(t);
    }
    boolean hard = format.breaksLines() && !format.knowsParagraphs() && isHardWrapped(clean);
    boolean indents = hard && areIndented(kept);
    int width = hard ? wrapWidth(clean) : 0;
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    StringBuilder raw = new StringBuilder();
    SourceLine first = null;
    String last = "";
    for (int i = 0; i < kept.size(); i++) {
      SourceLine l = kept.get(i);
      String t = clean.get(i);
      boolean joins =
          first != null
              && l.outline() == 0
              && first.outline() == 0
              && l.frame() == first.frame()
              && last.indexOf('\t') < 0
              && t.indexOf('\t') < 0
              && !(indents && isIndented(l.text()) && !last.endsWith("、"))
              && !isDotted(clean, i)
              && !isHeadBetween(text, clean, i, hard)
              && (continues(text, last, t, format, hard, width)
                  || (indents && fillsLine(kept.get(i - 1), l, width) && runsOn(first, last, t)));
      if (joins) {
        text.append(glue(text, t)).append(t);
        raw.append('\n').append(l.text());
      } else {
        if (first != null) {
          blocks.add(block(first, text, raw));
        }
        text.setLength(0);
        raw.setLength(0);
        text.append(t);
        raw.append(l.text());
        first = l;
      }
      last = t;
    }
    if (first != null) {
      blocks.add(block(first, text, raw));
    }
    return blocks;
  }

  /** Whether a middle dot before a line marks it, as it does the line before or after it. */
  private static boolean isDotted(List<String> lines, int i) {
    return DOTS.indexOf(lines.get(i).charAt(0)) >= 0
        && (DOTS.indexOf(lines.get(i - 1).charAt(0)) >= 0
            || (i + 1 < lines.size() && DOTS.indexOf(lines.get(i + 1).charAt(0)) >= 0));
  }

  /**
   * 绿色石化 between ◆甲扩能 and ◆乙基地, or between two lines of names: a line of a word or two heads what
   * comes after it where that is of the form of what stands before.
   */
  private static boolean isHeadBetween(CharSequence text, List<String> lines, int i, boolean hard) {
    String t = lines.get(i);
    if (i + 1 >= lines.size()
        || t.length() > 12
        || !t.matches("[\\u4e00-\\u9fffA-Z“”]{2,12}[：:]?")
        || text.charAt(text.length() - 1) == '、'
        || text.charAt(text.length() - 1) == '，') {
      return false;
    }
    String before = text.toString();
    String next = lines.get(i + 1);
    boolean marked =
        BoxLevels.BULLET.matcher(before).find() && BoxLevels.BULLET.matcher(next).find();
    return (marked && before.charAt(0) == next.charAt(0))
        || (BoxItems.areNames(before) && BoxItems.areNames(next))
        || (!hard && isEnumeration(before) && isEnumeration(next));
  }

  /** 甲系统、乙器件、丙技术: names and the marks between them, nothing else. */
  private static boolean isEnumeration(String line) {
    return line.indexOf('、') >= 0
        && !line.endsWith("、")
        && ItemSplitter.indexOutside(line, "，：。", line.length() - 1) < 0
        && !ProjectPhrases.VERB.matcher(line).find();
  }

  /** Whether paragraphs are indented and the lines they run on in are not. */
  private static boolean areIndented(List<SourceLine> lines) {
    long prose = lines.stream().filter(l -> l.text().strip().length() > 18).count();
    long indented =
        lines.stream().filter(l -> l.text().strip().length() > 18 && isIndented(l.text())).count();
    return indented >= 5 && indented * 10 < prose * 8;
  }

  private static boolean isIndented(String line) {
    int width = 0;
    for (int i = 0; i < line.length() && width < 9; i++) {
      char c = line.charAt(i);
      if (c == '\u3000') {
        width += 2;
      } else if (c == ' ') {
        width++;
      } else {
        break;
      }
    }
    return width >= 3 && width < 9;
  }

  private static String cleanRow(String row) {
    StringBuilder out = new StringBuilder();
    for (String cell : row.split("\t", -1)) {
      out.append('\t').append(Characters.clean(cell));
    }
    String cells = out.substring(1);
    if (cells.isBlank()) {
      return "";
    }
    String whole = cells.strip();
    boolean lone = whole.indexOf('\t') < 0;
    return lone && BOX_HEAD.matcher(whole).matches() ? whole : stripTrailingTabs(cells);
  }

  /**
   * Some conversions print one cell per line, each after a tab, and part the rows by empty lines:
   * makes rows of them.
   */
  private static List<SourceLine> rows(List<SourceLine> lines) {
    List<SourceLine> out = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      SourceLine l = lines.get(i);
      String spaced = spacedRow(l.text());
      if (spaced != null) {
        out.add(new SourceLine(l.number(), l.page(), spaced, l.outline(), l.frame()));
        continue;
      }
      if (l.frame() > 0 || !isLoneCell(l.text()) || isUnder(out, l)) {
        out.add(l);
        continue;
      }
      StringBuilder row = new StringBuilder(l.text());
      int j = i + 1;
      while (j < lines.size() && !lines.get(j).text().isBlank()) {
        String next = lines.get(j).text();
        if (isLoneCell(next)) {
          row.append(next);
        } else if (next.indexOf('\t') < 0
            && next.strip().length() < 12
            && !startsAnew(next.strip())) {
          row.append(next.strip());
        } else {
          break;
        }
        j++;
      }
      out.add(new SourceLine(l.number(), l.page(), row.toString(), l.outline(), l.frame()));
      i = j - 1;
    }
    return out;
  }

  /** A row whose cells are set apart by two blanks or more, with tabs in their place; or null. */
  private static String spacedRow(String text) {
    if (text.indexOf('\t') >= 0 || text.length() > 120 || text.indexOf('。') >= 0) {
      return null;
    }
    String[] cells = text.replace('\u3000', ' ').strip().split(" {2,}");
    if (cells.length < 3) {
      return null;
    }
    for (String c : cells) {
      if (c.length() > 24 || c.matches("[.·…]+")) {
        return null;
      }
    }
    return String.join("\t", cells);
  }

  /** Whether a lone cell stands right below a row: its first cell is that of the row above. */
  private static boolean isUnder(List<SourceLine> before, SourceLine l) {
    SourceLine last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null
        && last.number() == l.number() - 1
        && last.text().strip().indexOf('\t') > 0
        && last.text().strip().matches(".*[^\\d\\t].*");
  }

  private static boolean isLoneCell(String text) {
    if (!text.startsWith("\t") || text.indexOf('\t', 1) >= 0 || text.isBlank()) {
      return false;
    }
    String t = Characters.clean(text.substring(1));
    return !BOX_HEAD.matcher(t).matches() && t.length() < 60;
  }

  private static String stripTrailingTabs(String s) {
    int end = s.length();
    while (end > 0 && (s.charAt(end - 1) == '\t' || s.charAt(end - 1) == ' ')) {
      end--;
    }
    return s.substring(0, end);
  }

  private static Block block(SourceLine first, StringBuilder text, StringBuilder raw) {
    return new Block(
        first.number(), text.toString(), raw.toString(), first.outline(), first.frame());
  }

  private static String glue(StringBuilder text, String next) {
    char a = text.charAt(text.length() - 1);
    char b = next.charAt(0);
    return a < 0x80 && b < 0x80 && Character.isLetter(a) && Character.isLetter(b) ? " " : "";
  }

  private static boolean isPageNumber(String t, int lines) {
    if (t.indexOf('\t') >= 0) {
      return false;
    }
    return BRACKETED_PAGE.matcher(t).matches()
        || t.matches("第\\s*\\d{1,4}\\s*页(?:[，,/\\s]*共\\s*\\d{1,4}\\s*页)?")
        || (t.length() < 9 && lines > 60 && PAGE_NUMBER.matcher(t).matches() && !t.contains("年"));
  }

  private static boolean isHardWrapped(List<String> lines) {
    int open = 0;
    int prose = 0;
    for (String t : lines) {
      int w = Characters.width(t);
      if (t.indexOf('\t') >= 0 || w < 30) {
        continue;
      }
      prose++;
      if (!isClosed(t) && w < 110) {
        open++;
      }
    }
    return prose >= 6 && open * 2 > prose;
  }

  private static int wrapWidth(List<String> lines) {
    int[] widths =
        lines.stream()
            .filter(t -> t.indexOf('\t') < 0)
            .mapToInt(Characters::width)
            .filter(w -> w < 130)
            .sorted()
            .toArray();
    return widths.length == 0 ? 60 : widths[Math.min(widths.length - 1, widths.length * 9 / 10)];
  }

  static boolean isClosed(String t) {
    int end = t.length();
    while (end > 1 && "”）)》』」’".indexOf(t.charAt(end - 1)) >= 0) {
      end--;
    }
    return "。！？；：!?;:".indexOf(t.charAt(end - 1)) >= 0;
  }

  /** 【省级平台】 on a line of its own. */
  private static final Pattern BRACKETED_HEAD =
      Pattern.compile("^(?:【[^】]{2,20}】|〔[^〕]{2,20}〕|〈[^〉]{2,20}〉)[：:]?$");

  static boolean startsAnew(String t) {
    return BOX_HEAD.matcher(t).matches()
        || BRACKETED_HEAD.matcher(t).matches()
        || CAPTION.matcher(t).matches()
        || (BoxLevels.BULLET.matcher(t).find() && DOTS.indexOf(t.charAt(0)) < 0)
        || DOCUMENT_NUMBER.matcher(t).matches()
        || Numbering.of(t).isPresent();
  }

  /** Whether a line begins with a few words and a colon. */
  static boolean isLabelled(String t) {
    return LABEL.matcher(t).matches();
  }

  /**
   * The paragraphs one paragraph makes whose lines were parted by hand: a line that ends a sentence
   * or stands before a number ends one; others only end at the edge of the page.
   */
  static List<String> parts(String text) {
    if (text.indexOf('\u2028') < 0) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    String last = "";
    for (String line : text.split("\u2028", -1)) {
      String t = Characters.clean(line);
      if (t.isEmpty()) {
        continue;
      }
      boolean runsOn =
          !last.isEmpty()
              && !isClosed(last)
              && !startsAnew(t)
              && !BOX_HEAD.matcher(last).matches()
              && !line.startsWith("\u3000\u3000")
              && (last.length() > 24 || t.length() < 3);
      if (runsOn) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + line.strip());
      } else {
        parts.add(line);
      }
      last = t;
    }
    return parts.isEmpty() ? List.of("") : parts;
  }

  private static boolean hasOpenBracket(CharSequence t) {
    int depth = 0;
    int quotes = 0;
    for (int i = 0; i < t.length(); i++) {
      switch (t.charAt(i)) {
        case '（', '(', '《' -> depth++;
        case '）', ')', '》' -> depth--;
        case '“' -> quotes++;
        case '”' -> quotes--;
        default -> {}
      }
    }
    return depth > 0 || quotes > 0;
  }

  private static boolean continues(
      StringBuilder text, String last, String t, DocumentFormat format, boolean hard, int width) {
    if (isClosed(last)) {
      return false;
    }
    boolean listGoesOn = last.endsWith("、") || last.endsWith("，");
    if (!listGoesOn && MetadataReader.isTitle(text.toString())) {
      return false;
    }
    if (startsAnew(t)) {
      return listGoesOn
          && Numbering.of(t).map(n -> n.style() == Numbering.Style.ARABIC).orElse(false);
    }
    if (CAPTION.matcher(text).matches()) {
      return false;
    }
    if (format.knowsParagraphs()) {
      return listGoesOn || (hasOpenBracket(last) && !LABEL.matcher(t).matches());
    }
    if (SHORT_LABEL.matcher(t).find() && SHORT_LABEL.matcher(text).find()) {
      return false;
    }
    Matcher led = LED.matcher(text);
    Matcher next = LED.matcher(t);
    boolean prose = t.endsWith("。") && t.indexOf('，') > 0;
    if (led.matches() && (prose || (next.matches() && led.group(1).equals(next.group(1))))) {
      return false;
    }
    if (LED_LIST.matcher(text).matches()
        && (LED_LIST.matcher(t).matches()
            || (BoxEnd.VERB_FIRST.matcher(t).matches() && t.indexOf('，') > 0))) {
      return false;
    }
    if (!hard
        && isEnumeration(text.toString())
        && BoxEnd.VERB_FIRST.matcher(t).matches()
        && t.indexOf('，') > 0) {
      return false;
    }
    if (hard) {
      return listGoesOn
          || (Characters.width(last) >= width * 3 / 4 && !isTitleLike(text.toString(), t));
    }
    boolean sentence =
        last.indexOf('，') >= 0 || last.indexOf('。') >= 0 || Characters.width(last) > 56;
    if (BOX_HEAD.matcher(text).matches() || Numbering.of(text.toString()).isPresent()) {
      // A box head or a heading runs on only where it visibly stops short.
      return hasOpenBracket(last) || (sentence && last.indexOf('。') >= 0);
    }
    if (listGoesOn || hasOpenBracket(last)) {
      return true;
    }
    return (sentence && !LABEL.matcher(t).matches())
        || (last.indexOf('：') >= 0 && endsInList(last, t));
  }

  /** An enumeration after a label goes on where its next line begins in the middle of a name. */
  private static boolean endsInList(String last, String t) {
    return !LABEL.matcher(t).matches() && last.indexOf('、') >= 0 && t.indexOf('、') >= 0;
  }

  /** Whether a line was full and the next begins at the edge, where a paragraph never does. */
  private static boolean fillsLine(SourceLine line, SourceLine next, int width) {
    return next.number() == line.number() + 1
        && !isIndented(next.text())
        && Characters.width(line.text().stripTrailing()) >= width - 3;
  }

  /** An enumeration parted by semicolons goes on in the next line. */
  private static boolean runsOn(SourceLine first, String last, String t) {
    return isIndented(first.text())
        && last.endsWith("；")
        && !startsAnew(t)
        && !LABEL.matcher(t).matches();
  }

  private static boolean isTitleLike(String text, String t) {
    return Numbering.of(text).map(n -> n.style().isStrong()).orElse(false)
        && Characters.width(text) < 50
        && Characters.width(t) > 50;
  }
}
