package io.lantu.model;

/** How literal a shape is, from the most to the least; of several, the weakest wins. */
public enum ShapeStatus {
  /** Boundary taken from a data set, for example a county. */
  SOURCED,
  /** Computed from the member places the text names. */
  DERIVED,
  /** Placed to show an idea; position and extent are estimates. */
  SCHEMATIC,
  /** Listed, not drawn. */
  UNPLACED;

  /** The less literal of the two. */
  public ShapeStatus weaker(ShapeStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
