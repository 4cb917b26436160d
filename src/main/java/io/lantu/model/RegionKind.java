package io.lantu.model;

/** What kind of area a region is. */
public enum RegionKind {
  /** Province. */
  PROVINCE,
  /** Prefecture-level unit. */
  PREFECTURE,
  /** County-level unit. */
  COUNTY,
  /** Several units taken together. */
  COMPOSITE,
  /** 新区, new town. */
  NEW_AREA,
  /** Development zone of several parks. */
  DEVELOPMENT_ZONE,
  /** One park. */
  PARK,
  /** Town. */
  TOWN,
  /** Built-up urban area of a city. */
  URBAN,
  /** 城市群. */
  CITY_CLUSTER,
  /** 都市圈、经济圈. */
  CIRCLE,
  /** Economic belt or region. */
  ECONOMIC_AREA,
  /** Contraction such as 兰白 that stands for its parts. */
  CONTRACTION
}
