package io.lantu.model;

/** The field a structure belongs to. */
public enum StructureKind {
  /** 城镇. */
  SETTLEMENT,
  /** 产业. */
  INDUSTRY,
  /** 交通. */
  TRANSPORT,
  /** 生态. */
  ECOLOGY,
  /** 园区. */
  PARK
}
