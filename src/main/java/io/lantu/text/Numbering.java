package io.lantu.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number at the head of a line and the style it is written in.
 *
 * @param style its style; later styles stand below earlier ones
 * @param value the number as a value
 * @param printed the number as printed
 * @param rest what follows it
 */
record Numbering(Style style, int value, String printed, String rest) {
  /** Styles of numbering, from the top of an outline to its bottom. */
  enum Style {
    PART,
    CHAPTER,
    SECTION,
    ARTICLE,
    HAN,
    HAN_PAREN,
    ARABIC,
    ARABIC_PAREN,
    CIRCLED,
    DECIMAL_1,
    DECIMAL_2,
    DECIMAL_3;

    /** Whether a line so numbered is a heading rather than a list item. */
    boolean isStrong() {
      return this == PART || this == CHAPTER || this == SECTION;
    }
  }

  private static final String N = "[一二三四五六七八九十百零〇\\d]{1,4}";
  private static final Pattern PART =
      Pattern.compile("^(第\\s*(" + N + ")\\s*([编篇]|部分))\\s*[:：、]?\\s*(.*)$");
  private static final Pattern CHAPTER =
      Pattern.compile("^(第\\s*(" + N + ")\\s*章)\\s*[:：、]?\\s*(.*)$");
  private static final Pattern SECTION =
      Pattern.compile("^(第\\s*(" + N + ")\\s*节)\\s*[:：、]?\\s*(.*)$");
  private static final Pattern ARTICLE =
      Pattern.compile("^(第\\s*(" + N + ")\\s*条)\\s*[:：、]?\\s*(.*)$");
  private static final Pattern HAN =
      Pattern.compile(
          "^(([一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3})\\s*[、．.])\\s*(?![一二三四五六七八九十]{1,2}[、，])(.*)$");
  private static final Pattern HAN_PAREN =
      Pattern.compile("^([（(]\\s*([一二三四五六七八九十]{1,3})\\s*[）)])\\s*[、.．]?\\s*(.*)$");
  private static final Pattern ARABIC_PAREN =
      Pattern.compile("^([（(]?\\s*(\\d{1,2})\\s*[）)])\\s*[、.．]?\\s*(.*)$");
  private static final Pattern ARABIC =
      Pattern.compile("^((\\d{1,2})\\s*[、．.])\\s*(?=[\\u4e00-\\u9fff“《A-Za-z（])(.*)$");
  private static final Pattern DECIMAL_3 =
      Pattern.compile("^(\\d{1,2}[.．]\\d{1,2}[.．](\\d{1,2}))[.．、]?\\s*(?=[\\u4e00-\\u9fff“])(.*)$");
  private static final Pattern DECIMAL_2 =
      Pattern.compile(
          "^(\\d{1,2}[.．](\\d{1,2}))(?:[.．、]\\s*|\\s+|(?=[\\u4e00-\\u9fff“]))(?=[\\u4e00-\\u9fff“])(?!万|亿|平方|公[里顷斤]|个|米|吨|家)(.*)$");
  private static final Pattern DECIMAL_1 =
      Pattern.compile(
          "^((\\d{1,2}))\\s+(?=[\\u4e00-\\u9fff“])(?![年月日个万亿平公米吨家号级])([^，。；\\d]{2,30})$");
  private static final Pattern GLUED_1 =
      Pattern.compile(
          "^((\\d{1,2}))(?=[\\u4e00-\\u9fff])(?![年月日个万亿千百十平公米吨家号级条座项大类种亩人位多余小分元层届次期岁至到])([^，。；：、\\d]{2,14})$");
  private static final String CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩";

  /** Reads the number at the head of a cleaned line. */
  static Optional<Numbering> of(String line) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    char c = line.charAt(0);
    if (c == '第') {
      Matcher m = PART.matcher(line);
      if (m.matches()) {
        return found(Style.PART, m.group(2), m.group(1), m.group(4));
      }
      m = CHAPTER.matcher(line);
      if (m.matches()) {
        return found(Style.CHAPTER, m.group(2), m.group(1), m.group(3));
      }
      m = SECTION.matcher(line);
      if (m.matches()) {
        return found(Style.SECTION, m.group(2), m.group(1), m.group(3));
      }
      m = ARTICLE.matcher(line);
      return m.matches()
          ? found(Style.ARTICLE, m.group(2), m.group(1), m.group(3))
          : Optional.empty();
    }
    int circled = CIRCLES.indexOf(c);
    if (circled >= 0) {
      return Optional.of(
          new Numbering(
              Style.CIRCLED, circled + 1, line.substring(0, 1), line.substring(1).strip()));
    }
    Matcher m = HAN.matcher(line);
    if (m.matches()) {
      return found(Style.HAN, m.group(2), m.group(1), m.group(3));
    }
    m = HAN_PAREN.matcher(line);
    if (m.matches()) {
      return found(Style.HAN_PAREN, m.group(2), m.group(1), m.group(3));
    }
    m = ARABIC_PAREN.matcher(line);
    if (m.matches()) {
      return found(Style.ARABIC_PAREN, m.group(2), m.group(1), m.group(3));
    }
    m = DECIMAL_3.matcher(line);
    if (m.matches()) {
      return found(Style.DECIMAL_3, m.group(2), m.group(1), m.group(3));
    }
    m = DECIMAL_2.matcher(line);
    if (m.matches()) {
      return found(Style.DECIMAL_2, m.group(2), m.group(1), m.group(3));
    }
    m = ARABIC.matcher(line);
    if (m.matches()) {
      return found(Style.ARABIC, m.group(2), m.group(1), m.group(3));
    }
    return Optional.empty();
  }

  /** Reads 3 空间布局 too, as plans print that number their sections 3.1, 3.2. */
  static Optional<Numbering> ofDecimal(String line) {
    Matcher m = DECIMAL_1.matcher(line);
    return m.matches() ? found(Style.DECIMAL_1, m.group(2), m.group(1), m.group(3)) : of(line);
  }

  /** Reads 3空间布局 too, where such a plan prints no blank after the number. */
  static Optional<Numbering> ofGlued(String line) {
    Matcher m = GLUED_1.matcher(line);
    return m.matches()
        ? found(Style.DECIMAL_1, m.group(2), m.group(1), m.group(3))
        : ofDecimal(line);
  }

  /** 壹 to 拾 as 一 to 十. */
  private static String plain(String number) {
    StringBuilder out = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      int formal = "壹贰叁肆伍陆柒捌玖拾".indexOf(number.charAt(i));
      out.append(formal < 0 ? number.charAt(i) : "一二三四五六七八九十".charAt(formal));
    }
    return out.toString();
  }

  private static Optional<Numbering> found(Style style, String value, String printed, String rest) {
    int v = Numerals.value(plain(value));
    return v < 0
        ? Optional.empty()
        : Optional.of(new Numbering(style, v, printed.replace(" ", ""), rest.strip()));
  }
}
