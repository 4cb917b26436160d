package io.lantu.atlas;

/** How a scene comes in. */
public enum Transition {
  /** The camera flies from the scene before. */
  FLY,
  /** One picture fades into the other. */
  FADE,
  /** At once. */
  CUT
}
