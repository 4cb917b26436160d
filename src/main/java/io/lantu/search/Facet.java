package io.lantu.search;

/** What hits can be narrowed by. */
public enum Facet {
  /** Name of a {@link HitType}. */
  TYPE,
  /** Plan id. */
  PLAN,
  /** Region id; what lies within it counts. */
  REGION,
  /** Topic of a passage or sector of a project. */
  TOPIC
}
