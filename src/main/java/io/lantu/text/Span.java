package io.lantu.text;

import java.util.List;

/**
 * A piece of a document in reading order.
 *
 * @param kind what it is
 * @param text its text: title, paragraph or caption
 * @param line number of its line
 * @param level heading level, or 0
 * @param path heading path it stands under (of a heading: with itself)
 * @param box the box, where it is one
 */
record Span(Kind kind, String text, int line, int level, List<String> path, TextBox box) {
  enum Kind {
    HEADING,
    PARAGRAPH,
    BOX,
    CAPTION,
    /** A table row, its cells parted by tabs. */
    ROW
  }

  boolean isHeading() {
    return kind == Kind.HEADING;
  }
}
