package io.lantu.render;

/** How carefully a map is painted. */
public enum Quality {
  /** While the view moves: no antialiasing, coarser outlines. */
  MOVING,
  /** When it rests: full antialiasing. */
  REST,
  /** For files: as at rest, with letters as text and no cached pictures. */
  PRINT
}
