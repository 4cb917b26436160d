package io.lantu.render;

import io.lantu.render.label.LabelLeftOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a painting. Immutable.
 *
 * @param labelsPlaced number of labels drawn
 * @param labelsLeftOut labels that found no room, with the reason
 * @param failures features that could not be drawn
 * @param stageMillis time per stage in order
 */
public record PaintReport(
    int labelsPlaced,
    List<LabelLeftOut> labelsLeftOut,
    int failures,
    Map<String, Double> stageMillis) {
  public PaintReport {
    labelsLeftOut = List.copyOf(labelsLeftOut);
    stageMillis = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(stageMillis));
  }

  /** All stages together, milliseconds. */
  public double totalMillis() {
    return stageMillis.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
