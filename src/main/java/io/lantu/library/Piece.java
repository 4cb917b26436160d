package io.lantu.library;

import io.lantu.model.Fingerprint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of an original in reading order.
 *
 * @param kind what it is
 * @param level level of a heading from 1, else 0
 * @param text the words; cells of a table row parted by tabs
 * @param path headings it stands under, as printed; of a heading with itself
 * @param line number of its first line in the file
 * @param box number of the box it belongs to, or null
 */
public record Piece(Kind kind, int level, String text, List<String> path, int line, String box) {
  /** What a piece is. */
  public enum Kind {
    /** Title of the document. */
    TITLE,
    /** Heading. */
    HEADING,
    /** Paragraph of running text. */
    PARAGRAPH,
    /** Number and title of a box. */
    BOX_TITLE,
    /** Group or paragraph inside a box. */
    BOX_TEXT,
    /** Caption of a table. */
    TABLE_CAPTION,
    /** First row of a table. */
    TABLE_HEADER,
    /** Another row of a table. */
    TABLE_ROW,
    /** Caption of a figure; the picture itself is not read. */
    FIGURE
  }

  public Piece {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    path = List.copyOf(path);
  }

  /** Whether it stands in the outline. */
  public boolean isHeading() {
    return kind == Kind.HEADING || kind == Kind.TITLE;
  }

  /** Whether it is a row of a table. */
  public boolean isRow() {
    return kind == Kind.TABLE_HEADER || kind == Kind.TABLE_ROW;
  }

  /** The cells of a table row; otherwise the text as the only one. */
  public List<String> cells() {
    return isRow() ? List.of(text.split("\t", -1)) : List.of(text);
  }

  /** Its fingerprint, or nothing where it holds no letter. */
  public Optional<Fingerprint> fingerprint() {
    return Fingerprint.normalise(text).isEmpty()
        ? Optional.empty()
        : Optional.of(Fingerprint.of(text));
  }
}
