package io.lantu.draft;

/** Why a proposed element deserves a closer look, the gravest first. */
public enum Doubt {
  /** Names no place at all; it is listed and not drawn. */
  NO_PLACES,
  /** Names were not found in the gazetteer. */
  UNRESOLVED,
  /** A line of fewer than two places is not drawn. */
  SHORT_LINE,
  /** A name has several bearers; the likeliest was taken. */
  AMBIGUOUS,
  /** The text counts it but does not name it. */
  UNNAMED,
  /** Nothing to say. */
  NONE
}
