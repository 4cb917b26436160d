package io.lantu.model;

/** What a value of an indicator is. */
public enum IndicatorValueKind {
  /** Value of the base year. */
  BASE,
  /** Target value. */
  TARGET,
  /** Average annual growth up to the year. */
  GROWTH
}
