package io.lantu.render.label;

import java.util.List;

/**
 * A label with its place. Immutable.
 *
 * @param candidate what was placed
 * @param runs its letters, in one run if straight and unspaced, else one per letter
 * @param boxes what it covers, for hit tests and checks
 */
public record PlacedLabel(LabelCandidate candidate, List<Run> runs, List<Box> boxes) {
  /**
   * Letters on a straight base line.
   *
   * @param text letters
   * @param x left end of the base line
   * @param y base line
   * @param angle direction of the base line, radians clockwise
   */
  public record Run(String text, double x, double y, double angle) {}

  public PlacedLabel {
    runs = List.copyOf(runs);
    boxes = List.copyOf(boxes);
  }
}
