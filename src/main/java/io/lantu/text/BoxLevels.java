package io.lantu.text;

import java.util.ArrayList;
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
  /** A sign before a line of a list, and a letter used as one. */
  static final Pattern BULLET =
      Pattern.compile(
          "^(?:[•●■◆▲★☆◇○□▪◎※·∙‧・➢➤►▶▷◈◉▼△◼√✓✔❖✦\\uF06C-\\uF0FC]+|—{2,}|-\\s"
              + "|[a-zA-Z][.．、)）](?=[\\u4e00-\\u9fff“]))\\s*");

  private static final Pattern ZERO =
      Pattern.compile("^(0\\d)(?:[.．、]\\s*|\\s+|(?=[\\u4e00-\\u9fff“]))(?=\\S)(.*)$");

  /** 8. 218国道改线: a number of a list before a name that begins with one. */
  private static final Pattern BEFORE_DIGITS =
      Pattern.compile("^((\\d{1,2})[.．、])(\\s*)(?=\\d)(.*)$");

  /** 工程一：甲枢纽, 项目2 乙公园: a number with the word for what is numbered. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "^((?:重点|重大|建设)?(?:工程|项目|任务|行动|举措)([一二三四五六七八九十]{1,3}|\\d{1,2})(?:[：:.．、]\\s*|\\s+))(?=[^，。]{3})(.*)$");

  private static final int LONGEST_NAME = 20;

  /** 续建：甲铁路: how far works have come, said before their names. */
  private static final Pattern STATUS =
      Pattern.compile(
          "^(?:(?:计划|加快|推进|规划|重点|力争)?(?:续建|新建|在建|拟建|改建|扩建|改扩建|改造|提升|储备|前期|谋划|建成|投产|开工|竣工|规划|研究|推进|实施|启动)(?:类|项目|工程|阶段|工作)?(?:（[^）]{1,12}）)?)[：:](?=.{2})");

  private BoxLevels() {}

  /**
   * What stands before the words of a line.
   *
   * @param shape the sign or the form of the number, alike for all lines of one list; empty where
   *     the line bears none
   * @param number the number, or null
   * @param rest the words after it
   */
  record Mark(String shape, Numbering number, String rest) {
    boolean isNone() {
      return shape.isEmpty();
    }

    /** Whether it is the number that follows a value. */
    boolean follows(int value) {
      return number != null && number.value() == value + 1;
    }
  }

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
    if (digits.matches() && !digits.group(3).isEmpty()) {
      return Optional.of(beforeDigits(digits));
    }
    Matcher counted = COUNTED.matcher(line);
    if (counted.matches()) {
      int value = Numerals.value(counted.group(2));
      return Optional.of(
          new Numbering(Numbering.Style.ARABIC, value, counted.group(1).strip(), counted.group(3)));
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

  private static Numbering beforeDigits(Matcher m) {
    return new Numbering(
        Numbering.Style.ARABIC, Integer.parseInt(m.group(2)), m.group(1), m.group(4).strip());
  }

  /** What stands before the words of a line by itself. */
  static Mark markOf(String line) {
    if (BoxItems.isNumbered(line)) {
      return new Mark("", null, line);
    }
    Matcher bullet = BULLET.matcher(line);
    if (bullet.find()) {
      return new Mark(line.substring(0, 1), null, line.substring(bullet.end()));
    }
    return numberOf(line)
        .map(n -> new Mark(shape(n), n, n.rest()))
        .orElseGet(() -> new Mark("", null, line));
  }

  private static String shape(Numbering n) {
    String p = n.printed();
    String open = p.startsWith("0") ? "0" : p.startsWith("（") || p.startsWith("(") ? "(" : "";
    return n.style().name() + open;
  }

  /**
   * The marks of lines that follow one another; 1.5G网络 over 2.8座水厂 are numbered though a digit
   * follows the point.
   */
  static List<Mark> marks(List<Block> lines) {
    List<Mark> marks = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      String t = lines.get(i).text();
      Mark m = lines.get(i).isRow() ? new Mark("", null, t) : markOf(t);
      boolean decimal =
          m.number() != null && m.number().style().compareTo(Numbering.Style.DECIMAL_1) >= 0;
      Matcher digits = BEFORE_DIGITS.matcher(t);
      if ((m.isNone() || decimal) && digits.matches() && !BoxItems.isNumbered(t)) {
        int value = Integer.parseInt(digits.group(2));
        boolean second = i + 1 < lines.size() && lines.get(i + 1).text().matches("^2[.．、].*");
        if ((value == 1 && second) || (value > 1 && value == last + 1)) {
          Numbering n = beforeDigits(digits);
          m = new Mark(shape(n), n, n.rest());
        }
      }
      if (m.number() != null && m.number().style() == Numbering.Style.ARABIC) {
        last = m.number().value();
      }
      marks.add(m);
    }
    return marks;
  }

  /** What kind of line the words after the mark are. */
  static BoxExtent.Kind kindOf(Block b, Mark mark) {
    return b.isRow() || mark.rest().isEmpty()
        ? BoxExtent.Kind.ROW
        : BoxExtent.kindOf(new Block(b.line(), mark.rest(), b.raw(), 0, 0));
  }

  /** Whether a line says first how far the works it names have come. */
  static boolean isStatus(String line) {
    return STATUS.matcher(line).find();
  }

  static String withoutStatus(String line) {
    return STATUS.matcher(line).replaceFirst("");
  }

  /** Whether a line can be the name of the group the lines after it make. */
  static boolean isHeadLike(Block b, Mark mark) {
    BoxExtent.Kind kind = kindOf(b, mark);
    return mark.rest().length() <= LONGEST_NAME
        && (kind == BoxExtent.Kind.LABEL_ONLY
            || (kind == BoxExtent.Kind.SHORT && !LineJoiner.isClosed(mark.rest())));
  }

  /**
   * Lines that name groups, told by the marks alone: those marked as the first line is, where the
   * lines under them bear one other mark or none; or those without mark and stop, where the lines
   * under them bear one. Empty where the marks make no two levels.
   */
  static Set<Integer> heads(List<Block> body, List<Mark> marks) {
    String outer = marks.get(0).shape();
    boolean open = outer.isEmpty() && marks.stream().allMatch(Mark::isNone);
    Set<Integer> heads = new LinkedHashSet<>();
    Set<String> inner = new LinkedHashSet<>();
    boolean lists = false;
    boolean under = true;
    for (int i = 0; i < body.size(); i++) {
      Mark mark = marks.get(i);
      BoxExtent.Kind kind = kindOf(body.get(i), mark);
      boolean status = isStatus(mark.rest());
      boolean list = mark.isNone() && (kind == BoxExtent.Kind.LIST || status);
      boolean closed = LineJoiner.isClosed(mark.rest()) && kind == BoxExtent.Kind.SHORT;
      if ((outer.isEmpty() && mark.isNone()) ? !list && !(open && closed) : is(mark, outer)) {
        if (!under || !isHeadLike(body.get(i), mark)) {
          return Set.of();
        }
        heads.add(i);
        under = false;
        continue;
      }
      boolean name = kind == BoxExtent.Kind.SHORT || kind == BoxExtent.Kind.LIST || status;
      if (!name && (mark.isNone() || kind == BoxExtent.Kind.ROW)) {
        return Set.of();
      }
      lists |= list;
      inner.add(mark.shape());
      under = true;
    }
    boolean plain = !outer.isEmpty() && inner.contains("") && body.size() <= heads.size() * 2;
    boolean few = heads.size() < 2 && (inner.contains("") || body.size() < 3);
    return under && !few && inner.size() == 1 && !(plain && !lists) ? heads : Set.of();
  }

  private static boolean is(Mark mark, String shape) {
    return !mark.isNone() && mark.shape().equals(shape);
  }
}
