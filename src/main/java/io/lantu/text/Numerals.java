package io.lantu.text;

/** Chinese and Arabic numbers as plans write them. */
final class Numerals {
  /** Characters of a Chinese number. */
  static final String HAN = "零〇一二三四五六七八九十百千两双";

  private Numerals() {}

  /** Value of a number, or -1 where it is none. */
  static int value(String s) {
    if (s.isEmpty()) {
      return -1;
    }
    if (s.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return s.length() > 8 ? -1 : Integer.parseInt(s);
    }
    if (s.length() > 1 && s.chars().allMatch(c -> "零〇一二三四五六七八九".indexOf(c) >= 0)) {
      int v = 0;
      for (int i = 0; i < s.length() && i < 8; i++) {
        v = v * 10 + digit(s.charAt(i));
      }
      return v;
    }
    int total = 0;
    int digit = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      switch (c) {
        case '十' -> {
          total += (digit == 0 ? 1 : digit) * 10;
          digit = 0;
        }
        case '百' -> {
          total += (digit == 0 ? 1 : digit) * 100;
          digit = 0;
        }
        case '千' -> {
          total += (digit == 0 ? 1 : digit) * 1000;
          digit = 0;
        }
        default -> {
          int d = digit(c);
          if (d < 0) {
            return -1;
          }
          digit = d;
        }
      }
    }
    return total + digit;
  }

  private static int digit(char c) {
    return switch (c) {
      case '零', '〇' -> 0;
      case '两', '双' -> 2;
      default -> "一二三四五六七八九".indexOf(c) + 1 > 0 ? "一二三四五六七八九".indexOf(c) + 1 : -1;
    };
  }
}
