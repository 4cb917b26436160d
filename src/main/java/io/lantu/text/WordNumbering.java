package io.lantu.text;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The lists of a Word file: counts their paragraphs and gives each number as it is printed. */
final class WordNumbering {
  private static final int LEVELS = 9;
  private static final String HAN = "一二三四五六七八九";

  private static final class Level {
    private String format = "decimal";
    private String text = "";
    private int start = 1;
    private boolean adjoins;
  }

  private final Map<String, Level[]> levels = new HashMap<>();
  private final Map<String, String> abstractOf = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  /** Reads numbering.xml. */
  void read(XMLStreamReader x) throws XMLStreamException {
    Level[] list = new Level[LEVELS];
    Level level = new Level();
    String num = "";
    int override = -1;
    while (x.hasNext()) {
      if (x.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (x.getLocalName()) {
        case "abstractNum" -> {
          list = new Level[LEVELS];
          levels.put(WordXml.attribute(x, "abstractNumId"), list);
        }
        case "lvl" -> {
          level = new Level();
          int at = WordXml.integer(WordXml.attribute(x, "ilvl"));
          if (num.isEmpty() && at >= 0 && at < LEVELS) {
            list[at] = level;
          }
        }
        case "numFmt" -> level.format = WordXml.value(x);
        case "lvlText" -> level.text = WordXml.value(x);
        case "start" -> level.start = Math.max(0, WordXml.integer(WordXml.value(x)));
        case "suff" -> level.adjoins = WordXml.value(x).equals("nothing");
        case "num" -> {
          num = WordXml.attribute(x, "numId");
          override = -1;
        }
        case "abstractNumId" -> abstractOf.put(num, WordXml.value(x));
        case "lvlOverride" -> override = WordXml.integer(WordXml.attribute(x, "ilvl"));
        case "startOverride" -> {
          int start = WordXml.integer(WordXml.value(x));
          if (override >= 0 && override < LEVELS && start >= 0) {
            restarts.computeIfAbsent(num, k -> new HashMap<>()).put(override, start);
          }
        }
        default -> {}
      }
    }
  }

  /** The number of the next paragraph of a list as it is printed, or an empty text. */
  String next(String num, int level) {
    String id = abstractOf.get(num);
    Level[] list = id == null ? null : levels.get(id);
    Level own = list == null ? null : list[level];
    if (own == null || num.equals("0")) {
      return "";
    }
    int[] count = counters.computeIfAbsent(id, k -> new int[LEVELS]);
    for (int i = level + 1; i < LEVELS; i++) {
      count[i] = 0;
    }
    Map<Integer, Integer> restart = restarts.get(num);
    Integer from = restart == null ? null : restart.remove(level);
    if (from != null) {
      count[level] = from;
    } else {
      count[level] = count[level] == 0 ? own.start : count[level] + 1;
    }
    if (own.format.equals("bullet")) {
      return "• ";
    }
    if (own.format.equals("none")) {
      return "";
    }
    String text = own.text;
    for (int i = 0; i <= level; i++) {
      String format = list[i] == null ? "decimal" : list[i].format;
      text = text.replace("%" + (i + 1), printed(Math.max(1, count[i]), format));
    }
    boolean bare = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    return text + (text.startsWith("第") || (bare && !own.adjoins) ? " " : "");
  }

  /** A number in one of the formats Word knows. */
  static String printed(int v, String format) {
    if (format.equals("chineseLegalSimplified") || format.equals("ideographLegalTraditional")) {
      return v <= 10 ? String.valueOf("壹贰叁肆伍陆柒捌玖拾".charAt(v - 1)) : han(v);
    }
    if (format.contains("hinese")
        || format.contains("ideograph")
        || format.contains("japaneseCounting")) {
      return han(v);
    }
    return switch (format) {
      case "decimalZero" -> v < 10 ? "0" + v : String.valueOf(v);
      case "upperLetter" -> String.valueOf((char) ('A' + (v - 1) % 26));
      case "lowerLetter" -> String.valueOf((char) ('a' + (v - 1) % 26));
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          v <= 20 ? String.valueOf((char) ('①' + v - 1)) : String.valueOf(v);
      case "decimalEnclosedParen" -> "（" + v + "）";
      case "decimalEnclosedFullstop" -> v + ".";
      default -> String.valueOf(v);
    };
  }

  private static String han(int v) {
    int tens = v / 10 % 10;
    int ones = v % 10;
    return (tens == 0 ? "" : (tens == 1 ? "" : HAN.substring(tens - 1, tens)) + "十")
        + (ones == 0 ? "" : HAN.substring(ones - 1, ones));
  }
}
