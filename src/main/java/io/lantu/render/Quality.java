package io.lantu.render;

/** How carefully a map is painted. */
public enum Quality {
  /** While the view moves: no antialiasing, coarser outlines. */
  MOVING,
  /** When it rests: full antialiasing. */
  REST,
  /** For files: as at rest, with letters as text and no cached pictures. */
  PRINT,
  /**
   * For files whose every mark is an object somebody may edit: as for print, with fewer strokes to
   * a soft edge.
   */
  SHAPES;

  /** Whether letters stay letters. */
  boolean text() {
    return this == PRINT || this == SHAPES;
  }
}
