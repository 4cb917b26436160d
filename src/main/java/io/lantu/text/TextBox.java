package io.lantu.text;

import io.lantu.model.Fingerprint;
import java.util.List;

/**
 * A box (专栏) of a document.
 *
 * @param number normalised, 专栏 4-1
 * @param title as printed
 * @param line number of its line
 * @param path heading path it stands under
 * @param lines its paragraphs and rows below the head, word for word
 * @param groups in order
 * @param fingerprint of the whole box, or null where it holds no letter
 */
public record TextBox(
    String number,
    String title,
    int line,
    List<String> path,
    List<Line> lines,
    List<BoxGroup> groups,
    Fingerprint fingerprint) {
  public TextBox {
    path = List.copyOf(path);
    lines = List.copyOf(lines);
    groups = List.copyOf(groups);
  }

  /**
   * A paragraph or row of a box.
   *
   * @param text its words with the number or mark before them; cells of a row parted by tabs
   * @param line number of its first line
   */
  public record Line(String text, int line) {
    /** Whether it is a row of a table. */
    public boolean isRow() {
      return text.indexOf('\t') >= 0;
    }
  }
}
