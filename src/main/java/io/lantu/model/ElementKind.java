package io.lantu.model;

/**
 * What kind of thing a structure element is, by the words of planning atlases; the plan's own word
 * is kept beside it.
 */
public enum ElementKind {
  /** 核、心: a leading centre. */
  CORE,
  /** 极: a growth pole. */
  POLE,
  /** 翼: a flank belonging to a core. */
  WING,
  /** 轴: a directed line without width. */
  AXIS,
  /** 带: an elongated area with width. */
  BELT,
  /** 圈: the reach around a core; not always round. */
  CIRCLE,
  /** 点、节点、支点: a point with rank and function. */
  NODE,
  /** 组团: a group of areas. */
  CLUSTER,
  /** 区: an area with one function or policy. */
  ZONE,
  /** 园: a park of a development zone. */
  PARK,
  /** 廊: a corridor. */
  CORRIDOR,
  /** 屏: an ecological barrier. */
  BARRIER,
  /** 河: a river taken as an element. */
  RIVER
}
