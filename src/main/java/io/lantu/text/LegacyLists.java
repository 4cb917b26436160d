package io.lantu.text;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts the paragraphs of the lists of a Word file before 2007 and prints their numbers. */
final class LegacyLists {
  private static final int LEVELS = 9;

  /** Formats of numbers by the code of the file format, by the names later files give them. */
  private static final Map<Integer, String> FORMATS =
      Map.ofEntries(
          Map.entry(3, "upperLetter"),
          Map.entry(4, "lowerLetter"),
          Map.entry(10, "chineseCounting"),
          Map.entry(11, "chineseCounting"),
          Map.entry(18, "decimalEnclosedCircle"),
          Map.entry(22, "decimalZero"),
          Map.entry(28, "decimalEnclosedCircle"),
          Map.entry(37, "chineseCounting"),
          Map.entry(38, "chineseLegalSimplified"),
          Map.entry(39, "chineseCountingThousand"));

  private static final int BULLET = 23;

  private final Map<Integer, int[]> counters = new HashMap<>();

  /** The number of a paragraph as it is printed, or an empty text; to be asked once for each. */
  String number(Paragraph p) {
    if (!p.isInList()) {
      return "";
    }
    try {
      return printed(p.getList(), Math.max(0, Math.min(LEVELS - 1, p.getIlvl())));
    } catch (RuntimeException e) {
      // A list the file does not describe has no number to print.
      return "";
    }
  }

  private String printed(HWPFList list, int level) {
    int[] count = counters.computeIfAbsent(list.getLsid(), k -> new int[LEVELS]);
    for (int i = level + 1; i < LEVELS; i++) {
      count[i] = 0;
    }
    count[level] =
        count[level] == 0 ? Math.max(1, list.getStartAt((char) level)) : count[level] + 1;
    if (list.getNumberFormat((char) level) == BULLET) {
      return "• ";
    }
    String pattern = list.getNumberText((char) level);
    if (pattern == null) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c < LEVELS) {
        String format = FORMATS.getOrDefault(list.getNumberFormat(c), "decimal");
        out.append(WordNumbering.printed(Math.max(1, count[c]), format));
      } else {
        out.append(c);
      }
    }
    boolean bare = out.length() > 0 && Character.isDigit(out.charAt(out.length() - 1));
    return out + (bare || out.indexOf("第") == 0 ? " " : "");
  }
}
