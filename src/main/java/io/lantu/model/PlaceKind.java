package io.lantu.model;

/** What kind of point a place is. */
public enum PlaceKind {
  /** Seat of a county-level unit. */
  SEAT,
  /** Town or township. */
  TOWN,
  /** City. */
  CITY,
  /** Railway station. */
  STATION,
  /** Civil airport. */
  AIRPORT,
  /** Any other named point. */
  SITE
}
