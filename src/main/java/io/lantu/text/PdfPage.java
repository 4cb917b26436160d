package io.lantu.text;

import java.util.List;

/**
 * What stands on one page of a PDF. Places are in points from the left upper corner, turned so that
 * the words read from left to right.
 *
 * @param width of the page
 * @param height of the page
 * @param letters in no order
 * @param rules straight lines drawn level or upright
 */
record PdfPage(float width, float height, List<Letter> letters, List<Rule> rules) {
  /**
   * A letter, or what one glyph stands for.
   *
   * @param text its character
   * @param x where it begins
   * @param end where it ends
   * @param y its baseline
   * @param size of the letter in points
   * @param bold whether its font is bold or it is drawn so
   */
  record Letter(String text, float x, float end, float y, float size, boolean bold) {
    /** A height inside the letter, whatever its baseline. */
    float middle() {
      return y - 0.35f * size;
    }

    boolean isBlank() {
      return text.isBlank();
    }
  }

  /**
   * A straight line.
   *
   * @param level whether it runs from left to right, not from top to bottom
   * @param at its height where it is level, else its distance from the left
   * @param from where it begins, left or top
   * @param to where it ends
   */
  record Rule(boolean level, float at, float from, float to) {
    float length() {
      return to - from;
    }

    boolean reaches(float place, float slack) {
      return place >= from - slack && place <= to + slack;
    }
  }
}
