package io.lantu.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the table of contents of a document, so that its lines are not taken for headings. */
final class ContentsList {
  private static final Pattern HEAD = Pattern.compile("(目\\s*[录錄次]|CONTENTS|Contents)");
  private static final Pattern LEADER =
      Pattern.compile(
          "^(.*?)(?:[\\t ]*[.·…．]{2,}[\\t ]*|\\t+| +)[-—–(（ ]*(?:\\d{1,4}|[ivxIVX]{1,5})?[-—–)）"
              + " ]*$");
  private static final Pattern NUMBERED_PAGE =
      Pattern.compile("^(.*?[^\\d\\s.])(?:[\\t .·…]*)[-—– ]*\\d{1,4}[-—– ]*$");

  private static final Pattern LEADERS = Pattern.compile("[.·…．\\s]{3,}");

  /** 第一章 基础……2, 第一章 基础-2-. */
  private static final Pattern LED_TO_PAGE =
      Pattern.compile(
          ".*(?:(?:[.·…．]{3,}|(?:[.·…．] ?){6,}|\\t)[\\t .·…．\\-—–]*\\d{1,4}[\\-—– ]*|[-—–] ?\\d{1,4} ?[-—–])$");

  private ContentsList() {}

  /** The document without the lines of its contents. */
  static List<SourceLine> strip(List<SourceLine> lines) {
    List<SourceLine> out = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String t = Characters.clean(lines.get(i).text().replace('\t', ' '));
      if (t.length() < 12 && HEAD.matcher(t).matches()) {
        int end = endOf(lines, i + 1);
        if (end > i + 1) {
          i = end - 1;
          continue;
        }
      } else if (looksLikeRun(lines, i)) {
        int end = endOf(lines, i);
        if (end > i) {
          i = end - 1;
          continue;
        }
      } else {
        int end = endOfTwice(lines, i);
        if (end > i) {
          i = end - 1;
          continue;
        }
      }
      out.add(lines.get(i));
    }
    return out;
  }

  /** Contents without a heading: three or more lines in a row that end in leaders and a page. */
  private static boolean looksLikeRun(List<SourceLine> lines, int from) {
    int hits = 0;
    for (int i = from; i < lines.size() && i < from + 8 && hits < 3; i++) {
      String raw = lines.get(i).text();
      if (raw.isBlank()) {
        continue;
      }
      String t = plain(raw);
      if (!LED_TO_PAGE.matcher(t).matches()
          || Numbering.of(Characters.clean(t.replace('\t', ' '))).isEmpty()) {
        return false;
      }
      hits++;
    }
    return hits >= 3;
  }

  /**
   * The end of contents that have neither a heading nor pages: five or more chapters and sections
   * in a row with no words between them, each printed again further on.
   */
  private static int endOfTwice(List<SourceLine> lines, int from) {
    int end = from;
    int entries = 0;
    for (int i = from; i < lines.size(); i++) {
      SourceLine l = lines.get(i);
      String t = Characters.clean(l.text());
      if (t.isEmpty()) {
        continue;
      }
      boolean entry =
          l.outline() == 0
              && t.length() < 40
              && Numbering.of(t).filter(n -> n.style().isStrong()).isPresent();
      if (!entry || !appearsAgain(lines, i, Characters.bare(t))) {
        break;
      }
      entries++;
      end = i + 1;
    }
    return entries >= 5 ? end : from;
  }

  private static int endOf(List<SourceLine> lines, int from) {
    Set<String> seen = new HashSet<>();
    int end = from;
    for (int i = from; i < lines.size(); i++) {
      String raw = lines.get(i).text();
      String t = Characters.clean(raw.replace('\t', ' '));
      if (t.isEmpty()
          || t.matches("[-—–\\s]*([\\divxIVX]{1,4})[-—–\\s]*")
          || t.matches("第\\s*\\d+\\s*页.{0,12}")) {
        continue;
      }
      if (LEADERS.matcher(t).replaceAll("…").length() > 60 || t.indexOf('。') >= 0) {
        break;
      }
      String entry = entry(raw);
      boolean paged = entry != null;
      String key = Characters.bare(paged ? entry : t);
      if (!paged && seen.contains(key)) {
        break;
      }
      if (!paged && !appearsAgain(lines, i, key)) {
        break;
      }
      if (lines.get(i).outline() > 0) {
        break;
      }
      seen.add(key);
      end = i + 1;
    }
    return end;
  }

  /** A line with plain blanks and digits. */
  private static String plain(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      out.append(c == '\u3000' ? ' ' : c >= '０' && c <= '９' ? (char) (c - 0xFEE0) : c);
    }
    return out.toString().strip();
  }

  /** The title of an entry that ends in a page number, or null. */
  private static String entry(String raw) {
    String t = plain(raw);
    Matcher m = LEADER.matcher(t);
    if (m.matches() && !m.group(1).isBlank() && t.length() > m.group(1).length()) {
      String tail = t.substring(m.group(1).length());
      if (tail.matches(".*\\d.*") || tail.matches(".*[.·…．\\t\\-]{2,}.*")) {
        return Characters.clean(m.group(1));
      }
    }
    m = NUMBERED_PAGE.matcher(t);
    if (m.matches() && Numbering.of(Characters.clean(t.replace('\t', ' '))).isPresent()) {
      return Characters.clean(m.group(1));
    }
    return null;
  }

  private static boolean appearsAgain(List<SourceLine> lines, int at, String key) {
    if (key.length() < 2) {
      return false;
    }
    for (int i = at + 1; i < lines.size() && i < at + 4000; i++) {
      String t = lines.get(i).text();
      if (t.length() < key.length() + 24 && Characters.bare(Characters.clean(t)).equals(key)) {
        return true;
      }
    }
    return false;
  }
}
