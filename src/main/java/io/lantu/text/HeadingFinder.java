package io.lantu.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells headings from paragraphs by number, length and the sequence of numbers.
 *
 * <p>A numbered paragraph whose first sentence is short, such as （一）加强领导。各市…, is a heading with
 * text: the sentence is the title.
 */
final class HeadingFinder {
  private static final Pattern BARE =
      Pattern.compile("前\\s*言|引\\s*言|序\\s*言|导\\s*言|序|总\\s*则|附\\s*则|结\\s*语|结束语|后\\s*记");
  private static final Pattern REFERENCE =
      Pattern.compile("^([的和及至到与、，]|规定|所列|所述|明确|要求|中(?:所|的|规定|明确|要求|提|，)).*");
  private static final Pattern LINKED = Pattern.compile("^(?:[的及至、，]|所列|所述).*");

  /** 1. 一核。即…: the label of a class before what is said of it, one point of a list. */
  private static final Pattern CLASS_TOLD =
      Pattern.compile(
          "[“\"]?[一二两双三四五六七八九十多百千N\\d]{1,2}(?![是为要抓级类期批次年])[\\u4e00-\\u9fff]{1,2}[”\"]?");

  private static final Pattern UNIT_FIRST = Pattern.compile("^(级|月|日|年|号线|个|项|家|是).*");

  private final boolean decimal;
  private final Map<Numbering.Style, Integer> last = new EnumMap<>(Numbering.Style.class);

  /** Numbers a higher heading has ended; some plans count their sections on through all parts. */
  private final Map<Numbering.Style, Integer> ended = new EnumMap<>(Numbering.Style.class);

  /**
   * A finder for a document.
   *
   * @param decimal whether the document numbers its sections 1.1, 1.2, so that 1 现状 is a heading
   */
  HeadingFinder(boolean decimal) {
    this.decimal = decimal;
  }

  /** Whether a document numbers its sections 1.1, 1.2. */
  static boolean isDecimal(List<Block> blocks) {
    return blocks.stream()
            .filter(b -> b.text().length() < 40 && !b.isRow())
            .map(b -> Numbering.of(b.text()))
            .filter(n -> n.isPresent() && n.get().style() == Numbering.Style.DECIMAL_2)
            .limit(3)
            .count()
        >= 3;
  }

  /** A heading found, and the text that follows its title in the same paragraph. */
  record Found(Numbering numbering, String title, String text) {}

  /** Forgets the numbers seen; a new document begins. */
  void reset() {
    last.clear();
    ended.clear();
  }

  /** Looks whether a block begins with a heading and, if so, remembers its number. */
  Optional<Found> find(Block block) {
    Optional<Found> found = look(block);
    found.ifPresent(
        f -> {
          Numbering n = f.numbering();
          if (n != null) {
            for (Numbering.Style s : Numbering.Style.values()) {
              if (s.compareTo(n.style()) > 0) {
                Integer number = last.remove(s);
                if (number != null) {
                  ended.put(s, number);
                }
              }
            }
            last.put(n.style(), n.value());
          }
        });
    return found;
  }

  private Optional<Found> look(Block block) {
    String text = block.text();
    if (block.isRow() || (text.length() > 4000 && block.outline() == 0 && !mayRunOn(text))) {
      return Optional.empty();
    }
    Numbering n = (decimal ? Numbering.ofGlued(text) : Numbering.of(text)).orElse(null);
    if (n == null) {
      if ((block.outline() > 0 && text.length() < 80) || BARE.matcher(text).matches()) {
        return Optional.of(new Found(null, text.replace(" ", ""), ""));
      }
      return Optional.empty();
    }
    String rest = n.rest();
    if (block.outline() > 0 && rest.length() < 80) {
      return Optional.of(new Found(n, title(rest), ""));
    }
    if (isReference(n, text.endsWith(" " + rest))) {
      return Optional.empty();
    }
    int stop = firstStop(rest);
    boolean whole = stop < 0 || stop == rest.length() - 1;
    String title = title(stop < 0 ? rest : rest.substring(0, stop));
    String after = stop < 0 ? "" : rest.substring(stop + 1).strip();
    if (title.indexOf('；') >= 0 || (rest.endsWith("；") && whole)) {
      return Optional.empty();
    }
    boolean item = whole && stop >= 0 && n.style() == Numbering.Style.ARABIC;
    if (item && title.indexOf('，') >= 0 && rest.endsWith("。")) {
      // 3. A园，位于B镇。 is the last of a list.
      return Optional.empty();
    }
    if (n.style() == Numbering.Style.ARABIC
        && !after.isEmpty()
        && CLASS_TOLD.matcher(title).matches()) {
      return Optional.empty();
    }
    boolean accepted =
        switch (n.style()) {
          case PART, CHAPTER, SECTION -> title.length() <= 50 && whole;
          case ARTICLE -> title.length() <= 30;
          case HAN -> title.length() <= (whole ? 45 : 30);
          case HAN_PAREN -> title.length() <= (whole ? 45 : 34);
          case ARABIC -> title.length() <= (whole ? 40 : 45) && follows(n) && !isAmount(rest);
          case DECIMAL_1 -> whole && follows(n);
          case DECIMAL_2, DECIMAL_3 ->
              title.length() <= 40 && whole && (follows(n) || last.isEmpty());
          case ARABIC_PAREN, CIRCLED ->
              whole && stop < 0 && title.length() <= 24 && follows(n) && title.indexOf('，') < 0;
        };
    if (!accepted || (title.isEmpty() && !n.style().isStrong())) {
      return Optional.empty();
    }
    return Optional.of(new Found(n, title, after));
  }

  /**
   * 第三章和第四章, 1.5家: the number belongs to what follows it; 二、和美乡村, 一、家底 and, set apart by a blank,
   * 第三节 明确任务 are titles.
   */
  private static boolean isReference(Numbering n, boolean apart) {
    String rest = n.rest();
    return switch (n.style()) {
      case HAN, ARABIC -> LINKED.matcher(rest).matches();
      case HAN_PAREN, ARABIC_PAREN, CIRCLED ->
          LINKED.matcher(rest).matches() || rest.matches("^[和与][（(].*");
      default ->
          apart
              ? LINKED.matcher(rest).matches()
              : REFERENCE.matcher(rest).matches() || UNIT_FIRST.matcher(rest).matches();
    };
  }

  private static boolean mayRunOn(String text) {
    return Numbering.of(text.substring(0, Math.min(80, text.length()))).isPresent();
  }

  private static boolean isAmount(String rest) {
    return rest.matches("^[万亿千百]?[平立]?(公里|米|元|吨|亩|千瓦|公顷|人|个百分点).*");
  }

  /** Whether the number is the first or goes on from the one before in its style. */
  private boolean follows(Numbering n) {
    int before = last.getOrDefault(n.style(), 0);
    return n.value() <= 1
        || (n.value() > before && n.value() <= before + 3)
        || (before == 0 && n.value() == ended.getOrDefault(n.style(), 0) + 1);
  }

  /** Position of the first full stop outside quotes and brackets, or -1. */
  private static int firstStop(String s) {
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if ("（(《“".indexOf(c) >= 0) {
        depth++;
      } else if ("）)》”".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && (c == '。' || (c == '：' && endsTitle(s, i)) || c == '！')) {
        return i;
      }
    }
    return -1;
  }

  /** （二）一核：赣州都市核 is a title as a whole; a sentence after the colon is text. */
  private static boolean endsTitle(String s, int colon) {
    int after = s.length() - colon - 1;
    return after > 0
        && (after > 24 || colon > 16 || s.indexOf('。', colon) >= 0 || s.indexOf('；', colon) >= 0);
  }

  private static String title(String rest) {
    String t = rest.strip();
    while (!t.isEmpty() && "。：:．.".indexOf(t.charAt(t.length() - 1)) >= 0) {
      t = t.substring(0, t.length() - 1).strip();
    }
    return t;
  }
}
