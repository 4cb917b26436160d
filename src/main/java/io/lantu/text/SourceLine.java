package io.lantu.text;

import java.util.Objects;

/**
 * One line (or, where the format knows them, one paragraph or table row) of a document.
 *
 * @param number its number in the document, from 1
 * @param page page it stands on, from 1, or 0 where the format has no pages
 * @param text the text as it stands; cells of a table row are separated by tabs
 * @param outline heading level the format itself gives it, from 1, or 0
 * @param frame number of the frame (a bordered box or table) it stands in, or 0
 */
public record SourceLine(int number, int page, String text, int outline, int frame) {
  public SourceLine {
    Objects.requireNonNull(text);
  }

  /** A line of plain text. */
  public static SourceLine plain(int number, String text) {
    return new SourceLine(number, 0, text, 0, 0);
  }
}
