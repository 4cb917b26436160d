package io.lantu.model;

/** Who a plan speaks for. */
public enum PlanLevel {
  /** 国家级. */
  NATIONAL,
  /** 省级. */
  PROVINCIAL,
  /** 市级. */
  MUNICIPAL,
  /** 开发区. */
  ZONE
}
