package io.lantu.geo;

/**
 * An element, or a member of one, that is not on the map, and why.
 *
 * @param elementId full element id
 * @param memberId the member that was left out, or null if the whole element is
 * @param reason why
 */
public record MissingShape(String elementId, String memberId, Reason reason) {
  /** Why something is not drawn. */
  public enum Reason {
    /** The text counts it but names nothing. */
    UNNAMED,
    /** The pack lists it as not placed: nobody knows where it is. */
    UNPLACED,
    /** It names nothing that could be placed. */
    NO_MEMBERS,
    /** The id is in no pack. */
    UNKNOWN_MEMBER,
    /** The region is known but has neither boundary nor point. */
    NO_GEOMETRY,
    /** A line needs two places. */
    PATH_TOO_SHORT,
    /** The core of a wing is not drawn, so there is nothing to join it to; the wing itself is. */
    NO_CORE,
    /** The shape could not be worked out; the log says more. */
    FAILED
  }
}
