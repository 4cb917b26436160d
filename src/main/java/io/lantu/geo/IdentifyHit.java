package io.lantu.geo;

/**
 * Something under the pointer.
 *
 * @param kind what sort of thing
 * @param id element, region, place, river or lake id
 * @param structureId structure of an element, else null
 * @param squareMetres size of its area; nought for points and lines
 * @param distanceMetres from the pointer; nought inside an area
 */
public record IdentifyHit(
    Kind kind, String id, String structureId, double squareMetres, double distanceMetres) {
  /** What sort of thing, in the order hits are listed. */
  public enum Kind {
    /** Element of a structure. */
    ELEMENT,
    /** Region that is no administrative unit. */
    FUNCTIONAL_REGION,
    /** Place. */
    PLACE,
    /** River. */
    RIVER,
    /** Lake. */
    LAKE,
    /** County-level unit. */
    COUNTY,
    /** Prefecture. */
    PREFECTURE,
    /** Province. */
    PROVINCE
  }
}
