package io.lantu.style;

/** Language of the names and the words on a map. */
public enum MapLanguage {
  /** Chinese. */
  ZH,
  /** English. */
  EN;

  /** Picks one of two wordings; a missing English one falls back to the Chinese. */
  public String pick(String zh, String en) {
    return this == EN && en != null && !en.isBlank() ? en : zh;
  }
}
