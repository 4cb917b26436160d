package io.lantu.render;

/** The parts of a map that may be painted apart. */
public enum MapPart {
  /** Land, waters and boundaries: the same for all maps of one view and scope. */
  BASE,
  /** Elements, marked areas, town dots and all lettering. */
  STRUCTURE
}
