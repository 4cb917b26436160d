package io.lantu.render.label;

/**
 * A label that found no place.
 *
 * @param id what it names
 * @param text the letters
 * @param reason why
 */
public record LabelLeftOut(String id, String text, Reason reason) {
  /** Why a label is left out. */
  public enum Reason {
    /** Others of higher priority stand everywhere it could go. */
    COLLISION,
    /** It would be cut by the edge of the picture. */
    OUTSIDE,
    /** Its line is too short for it. */
    LINE_TOO_SHORT,
    /** Its line bends too much. */
    LINE_TOO_CURVED,
    /** The same words stand close by. */
    REPEATED
  }
}
