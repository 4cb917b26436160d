package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Markdown: headings of both kinds, quotes as frames, pipe tables as rows, list signs, tables
 * of HTML in the text; what only tells how to show a text is dropped.
 */
final class MarkdownReader {
  private static final Pattern RULE = Pattern.compile("(?:[-*_]\\s*){3,}");
  private static final Pattern COLUMNS =
      Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)+\\|?");
  private static final Pattern ITEM = Pattern.compile("^[-*+]\\s+(?:\\[[ xX]]\\s+)?(?=\\S)");
  private static final Pattern NOTE = Pattern.compile("^\\[\\^[^\\]]+]:.*");
  private static final Pattern BOLD_LINE = Pattern.compile("^(?:\\*\\*|__)([^*_]+)(?:\\*\\*|__)$");
  private static final Pattern BOLD_LEAD =
      Pattern.compile("^((?:• |\\d{1,2}[.、．] ?)?)(?:\\*\\*|__)([^*_]+)(?:\\*\\*|__)(.+)$");
  private static final Pattern TABLE = Pattern.compile("(?i).*<table[\\s>].*");
  private static final Pattern TABLE_END = Pattern.compile("(?i).*</table\\s*>.*");

  /** Shortest line that may have been broken at the edge of a page. */
  private static final int BROKEN = 24;

  private final List<SourceLine> source;
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();
  private int frame;
  private boolean inFrame;

  private MarkdownReader(String text) {
    this.source = PlainTextReader.lines(text);
  }

  /** The numbered lines of a text. */
  static List<SourceLine> lines(String text) {
    MarkdownReader reader = new MarkdownReader(text);
    reader.read();
    return HeadingLooks.mark(reader.lines, reader.looks);
  }

  private String text(int i) {
    return i < source.size() ? source.get(i).text().strip() : "";
  }

  private void read() {
    int i = afterFrontMatter();
    while (i < source.size()) {
      String t = text(i);
      if (TABLE.matcher(t).matches()) {
        i = html(i);
      } else if (isRow(i)) {
        i = rows(i);
      } else {
        line(i, t);
        i++;
      }
    }
  }

  /** Index of the first line after what programs note at the head of a file. */
  private int afterFrontMatter() {
    if (!text(0).equals("---")) {
      return 0;
    }
    for (int i = 1; i < Math.min(source.size(), 40); i++) {
      if (text(i).equals("---")) {
        return i + 1;
      }
      if (!text(i).isEmpty() && text(i).indexOf(':') < 0 && !text(i).startsWith("-")) {
        return 0;
      }
    }
    return 0;
  }

  private int html(int from) {
    StringBuilder html = new StringBuilder();
    int end = from;
    while (end < source.size()) {
      html.append(source.get(end).text()).append('\n');
      if (TABLE_END.matcher(source.get(end++).text()).matches()) {
        break;
      }
    }
    int most = 0;
    for (SourceLine l : HtmlReader.part(html.toString())) {
      most = Math.max(most, l.frame());
      add(from, l.text(), 0, l.frame() > 0 ? frame + l.frame() : 0, Look.PLAIN);
    }
    frame += most;
    inFrame = false;
    return end;
  }

  private boolean isRow(int i) {
    String t = text(i);
    boolean barred = t.startsWith("|") && t.endsWith("|") && t.length() > 2;
    return barred || (t.indexOf('|') > 0 && COLUMNS.matcher(text(i + 1)).matches());
  }

  private int rows(int from) {
    boolean open = !text(from).startsWith("|");
    frame++;
    int i = from;
    while (i < source.size() && (open ? text(i).indexOf('|') >= 0 : isRow(i))) {
      String t = text(i);
      if (!t.matches("[|:\\s-]+")) {
        add(i, PlainTextReader.cells(open ? "|" + t + "|" : t), 0, frame, Look.PLAIN);
      }
      i++;
    }
    inFrame = false;
    return i;
  }

  private void line(int i, String whole) {
    boolean quoted = whole.startsWith(">");
    String t = quoted ? whole.replaceFirst("^(>\\s*)+", "") : whole;
    if (quoted && !inFrame) {
      frame++;
    }
    inFrame = quoted;
    if (RULE.matcher(t).matches() || t.startsWith("```") || NOTE.matcher(t).matches()) {
      add(i, "", 0, 0, Look.PLAIN);
      return;
    }
    if (quoted && t.startsWith("|") && t.endsWith("|") && t.length() > 2) {
      if (!t.matches("[|:\\s-]+")) {
        add(i, PlainTextReader.cells(t), 0, frame, Look.PLAIN);
      }
      return;
    }
    int hashes = 0;
    while (hashes < t.length() && t.charAt(hashes) == '#') {
      hashes++;
    }
    if (hashes > 0 && hashes < 7 && !quoted) {
      String title = t.substring(hashes).replaceFirst("#+\\s*$", "").strip();
      add(i, plain(title), hashes, 0, Look.PLAIN);
      return;
    }
    boolean under = t.matches("=+|-+") && !lines.isEmpty() && i > 0 && !text(i - 1).isEmpty();
    if (under && !quoted) {
      underline(t.charAt(0) == '=' ? 1 : 2);
      return;
    }
    t = plain(ITEM.matcher(hashes > 0 ? t.substring(hashes).strip() : t).replaceFirst("• "));
    Matcher bold = BOLD_LINE.matcher(t);
    boolean all = bold.matches();
    Matcher lead = BOLD_LEAD.matcher(t);
    if (quoted && lead.matches()) {
      String head = lead.group(1) + lead.group(2);
      t = Look.led(head + lead.group(3), head.length());
    }
    if (!quoted && runsOn(i, t)) {
      SourceLine last = lines.get(lines.size() - 1);
      lines.set(
          lines.size() - 1,
          new SourceLine(last.number(), 0, last.text() + t, last.outline(), last.frame()));
      return;
    }
    add(i, all ? bold.group(1) : t, 0, quoted ? frame : 0, new Look(all, 0, false));
  }

  /** Makes a heading of the line that a line of = or - stands under. */
  private void underline(int level) {
    SourceLine last = lines.get(lines.size() - 1);
    if (last.outline() == 0 && last.frame() == 0 && last.text().length() < 60) {
      lines.set(
          lines.size() - 1, new SourceLine(last.number(), 0, last.text(), level, last.frame()));
    }
  }

  /** Whether a line is the rest of a paragraph that was broken at the edge of a page. */
  private boolean runsOn(int i, String t) {
    if (lines.isEmpty() || i == 0 || t.isEmpty() || text(i - 1).isEmpty()) {
      return false;
    }
    SourceLine last = lines.get(lines.size() - 1);
    String before = Characters.clean(last.text());
    String now = Characters.clean(t);
    boolean free = last.outline() == 0 && last.frame() == 0 && last.text().indexOf('\t') < 0;
    return free
        && text(i - 1).length() >= BROKEN
        && !now.isEmpty()
        && !source.get(i - 1).text().endsWith("  ")
        && !LineJoiner.isClosed(before)
        && !LineJoiner.startsAnew(now)
        && !LineJoiner.isLabelled(now)
        && !LineJoiner.BOX_HEAD.matcher(before).matches()
        && !MetadataReader.isTitle(before);
  }

  /** Words without links, pictures, marks of notes and signs that guard others. */
  private static String plain(String t) {
    return t.replaceAll("!\\[[^\\]]*]\\([^)]*\\)", "")
        .replaceAll("\\[\\^[^\\]]{1,8}]", "")
        .replaceAll("(?<!\\\\)\\[([^\\]]+)]\\((?:https?:|#|/|\\.)[^)]*\\)", "$1")
        .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!|>-])", "$1");
  }

  private void add(int i, String t, int level, int in, Look look) {
    lines.add(new SourceLine(source.get(i).number(), 0, t, level, in));
    looks.add(look);
  }
}
