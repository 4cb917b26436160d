package io.lantu.text;

/**
 * A heading of a document.
 *
 * @param level from 1
 * @param number the number as printed, such as 第一章 or （二）; empty where it has none
 * @param title the title without number and closing full stop
 * @param line number of its line in the document
 */
public record Heading(int level, String number, String title, int line) {
  /** Number and title as in a citation's heading path. */
  public String printed() {
    if (number.isEmpty()) {
      return title;
    }
    return number.startsWith("第") ? number + " " + title : number + title;
  }
}
