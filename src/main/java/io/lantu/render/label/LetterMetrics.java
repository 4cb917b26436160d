package io.lantu.render.label;

/** Widths of letters, logical pixels. */
@FunctionalInterface
public interface LetterMetrics {
  /**
   * Advance of a letter.
   *
   * @param codePoint letter
   * @param bold whether bold
   * @param sizePx type size
   */
  double advance(int codePoint, boolean bold, double sizePx);
}
