package io.lantu.geo;

/** What a shared border separates, from the least to the most. */
public enum BorderLevel {
  /** Two county-level units of one prefecture, or a unit that is no county and its neighbour. */
  COUNTY,
  /** Two prefectures of one province. */
  PREFECTURE,
  /** Two provinces. */
  PROVINCE,
  /** The edge of the extent. */
  OUTER
}
