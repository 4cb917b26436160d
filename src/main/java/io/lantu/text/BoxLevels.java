package io.lantu.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks a box prints before its lines, and the two levels they make: ◆ or （一） before the name
 * of a group, another mark or none before the names in it.
 */
final class BoxLevels {
  private static final Pattern ZERO = Pattern.compile("^(0\\d)\\s+(?=\\S)(.*)$");
  private static final Pattern BEFORE_DIGITS =
      Pattern.compile("^((\\d{1,2})[.．、])\\s+(?=\\d)(.*)$");

  private BoxLevels() {}

  /** The number before a line of a box: 01 甲 and 8. 218国道 too, which are no headings. */
  static Optional<Numbering> numberOf(String line) {
    Matcher zero = ZERO.matcher(line);
    if (zero.matches()) {
      return Optional.of(
          new Numbering(
              Numbering.Style.ARABIC,
              Integer.parseInt(zero.group(1)),
              zero.group(1),
              zero.group(2).strip()));
    }
    Matcher digits = BEFORE_DIGITS.matcher(line);
    if (digits.matches()) {
      return Optional.of(
          new Numbering(
              Numbering.Style.ARABIC,
              Integer.parseInt(digits.group(2)),
              digits.group(1),
              digits.group(3).strip()));
    }
    Optional<Numbering> n = Numbering.of(line);
    if (n.isEmpty()) {
      return n;
    }
    // （一）（一）铁路: the number of a list printed before the one that was typed.
    Optional<Numbering> again = Numbering.of(n.get().rest());
    boolean twice = again.isPresent() && again.get().printed().equals(n.get().printed());
    return twice ? again : n;
  }

  /** What stands before the name in a line of a box: a bullet, a style of numbers, or nothing. */
  private static String mark(String line) {
    Matcher bullet = BoxExtent.BULLET.matcher(line);
    if (bullet.find()) {
      return line.substring(0, 1);
    }
    return numberOf(line).map(n -> n.style().name()).orElse("");
  }

  static String rest(String line) {
    String t = BoxExtent.BULLET.matcher(line).replaceFirst("");
    return numberOf(t).map(Numbering::rest).orElse(t);
  }

  /**
   * Lines that name groups: those marked as the first line is, where every other line bears one
   * other mark or none and each group holds a line. Empty where the marks make no two levels.
   */
  static Set<Integer> heads(List<Block> body) {
    String outer = mark(body.get(0).text());
    if (outer.isEmpty()) {
      return Set.of();
    }
    Set<Integer> heads = new LinkedHashSet<>();
    Set<String> inner = new LinkedHashSet<>();
    boolean lists = false;
    boolean under = true;
    for (int i = 0; i < body.size(); i++) {
      String t = body.get(i).text();
      String rest = rest(t);
      BoxExtent.Kind kind = kindOf(body.get(i), rest);
      String mark = mark(t);
      if (mark.equals(outer)) {
        if (!under || kind != BoxExtent.Kind.SHORT || rest.length() > 20 || endsSentence(rest)) {
          return Set.of();
        }
        heads.add(i);
        under = false;
      } else {
        lists |= kind == BoxExtent.Kind.LIST;
        if (kind != BoxExtent.Kind.SHORT && kind != BoxExtent.Kind.LIST) {
          return Set.of();
        }
        inner.add(mark);
        under = true;
      }
    }
    boolean plain = inner.contains("") && !lists && body.size() <= heads.size() * 2;
    return under && heads.size() >= 2 && inner.size() == 1 && !plain ? heads : Set.of();
  }

  private static BoxExtent.Kind kindOf(Block b, String rest) {
    return b.isRow() || rest.isEmpty()
        ? BoxExtent.Kind.ROW
        : BoxExtent.kindOf(new Block(b.line(), rest, b.raw(), 0, 0));
  }

  private static boolean endsSentence(String t) {
    return "。；，、".indexOf(t.charAt(t.length() - 1)) >= 0;
  }

  /** Whether names without a mark follow a bullet that names their group, up to another bullet. */
  static boolean isHeadedByBullets(List<Block> blocks, int from) {
    String first = mark(blocks.get(from).text());
    String rest = rest(blocks.get(from).text());
    if (first.isEmpty() || rest.length() > 16 || from + 1 >= blocks.size()) {
      return false;
    }
    for (int i = from + 1; i < Math.min(blocks.size(), from + 12); i++) {
      Block b = blocks.get(i);
      if (mark(b.text()).equals(first)) {
        return i > from + 1;
      }
      if (!adjoins(blocks.get(i - 1), b) || !isBareName(b)) {
        return false;
      }
    }
    return false;
  }

  /** A short line without mark and without stop. */
  static boolean isBareName(Block b) {
    return mark(b.text()).isEmpty()
        && b.outline() == 0
        && BoxExtent.kindOf(b) == BoxExtent.Kind.SHORT
        && !LineJoiner.isClosed(b.text());
  }

  /** Whether no empty line stands between two paragraphs. */
  static boolean adjoins(Block before, Block b) {
    int lines = 1 + (int) before.raw().chars().filter(c -> c == '\n').count();
    return b.line() == before.line() + lines;
  }
}
