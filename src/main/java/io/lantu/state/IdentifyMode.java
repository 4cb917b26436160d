package io.lantu.state;

/** What a click on the map picks from all that lies under the pointer. */
public enum IdentifyMode {
  /** The topmost thing. */
  TOPMOST,
  /** Everything, as a list to choose from. */
  ALL,
  /** The topmost element of the structure shown. */
  STRUCTURE,
  /** The smallest administrative unit. */
  ADMINISTRATIVE;

  /** Whether a hit of {@link Workspace.Hit#kind} counts. */
  boolean admits(String kind) {
    return switch (this) {
      case TOPMOST, ALL -> true;
      case STRUCTURE -> kind.startsWith("element.");
      case ADMINISTRATIVE ->
          kind.equals("region.COUNTY")
              || kind.equals("region.PREFECTURE")
              || kind.equals("region.PROVINCE");
    };
  }
}
