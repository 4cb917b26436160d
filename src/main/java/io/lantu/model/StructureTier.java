package io.lantu.model;

/** How central a structure is to its plan. */
public enum StructureTier {
  /** The structure of the plan's spatial chapter. */
  A,
  /** Any other. */
  B
}
