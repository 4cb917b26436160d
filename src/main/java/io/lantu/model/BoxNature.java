package io.lantu.model;

/** What the lines of a box are. */
public enum BoxNature {
  /** Named projects. */
  PROJECTS,
  /** Measures or positions, no projects. */
  MEASURES,
  /** A plain list, for example of towns. */
  LIST
}
