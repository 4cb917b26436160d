package io.lantu.export;

import io.lantu.atlas.MapScene;
import io.lantu.style.Theme;
import java.util.List;

/** A piece of a running document, written the same to PDF and DOCX. */
sealed interface Block {
  /**
   * A heading.
   *
   * @param level 1 to 3
   * @param text words
   */
  record Heading(int level, String text) implements Block {}

  /** How a paragraph speaks. */
  enum Tone {
    BODY,
    LEAD,
    QUIET
  }

  /**
   * A paragraph.
   *
   * @param text words
   * @param tone how
   */
  record Text(String text, Tone tone) implements Block {}

  /**
   * A point of a list.
   *
   * @param text words
   * @param source where it is from, or empty
   */
  record Item(String text, String source) implements Block {}

  /**
   * A table.
   *
   * @param head column titles
   * @param rows cells
   * @param shares widths of the columns as shares of the whole
   */
  record Grid(List<String> head, List<List<String>> rows, List<Double> shares) implements Block {
    public Grid {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
      shares = List.copyOf(shares);
    }
  }

  /**
   * A map over the width of the column.
   *
   * @param scene what it shows
   * @param theme its colours
   * @param ratio height by width
   */
  record Figure(MapScene scene, Theme theme, double ratio) implements Block {}

  static Block body(String text) {
    return new Text(text, Tone.BODY);
  }

  static Block quiet(String text) {
    return new Text(text, Tone.QUIET);
  }
}
