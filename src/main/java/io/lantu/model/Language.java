package io.lantu.model;

import java.util.Locale;

/** The languages of the program, its maps and its output. */
public enum Language {
  ZH("zh"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag. */
  public String tag() {
    return tag;
  }

  /** Chinese text or English text, by language; the Chinese where the English is missing. */
  public String pick(String zh, String en) {
    return this == EN && en != null && !en.isBlank() ? en : zh;
  }

  /** The language for a tag such as {@code en} or {@code en-GB}; Chinese for anything else. */
  public static Language of(String tag) {
    return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
  }
}
