package io.lantu.text;

/**
 * One paragraph, heading candidate or table row, put together from the printed lines.
 *
 * @param line number of its first line
 * @param text cleaned text
 * @param raw text as it stands, for fingerprints
 * @param outline heading level given by the format, or 0
 * @param frame frame it stands in, or 0
 */
record Block(int line, String text, String raw, int outline, int frame) {
  boolean isRow() {
    return text.indexOf('\t') >= 0;
  }
}
