package io.lantu.render.label;

import java.util.List;

/**
 * Outcome of a placing, both lists in the order of placing.
 *
 * @param placed labels with their places
 * @param leftOut labels without
 */
public record LabelLayout(List<PlacedLabel> placed, List<LabelLeftOut> leftOut) {
  public LabelLayout {
    placed = List.copyOf(placed);
    leftOut = List.copyOf(leftOut);
  }
}
