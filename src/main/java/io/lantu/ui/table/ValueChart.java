package io.lantu.ui.table;

import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.IndicatorValueKind;
import io.lantu.ui.control.HoverTip;
import io.lantu.ui.control.Numbers;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/**
 * A small slope chart from base to target: years run to the right, height is the value with zero at
 * the bottom line, so that slopes of different rows may be compared. Hollow points are base values,
 * full ones targets. Empty with fewer than two numbers. FX thread.
 */
final class ValueChart extends Pane {
  private static final double WIDTH = 64;
  private static final double HEIGHT = 24;
  private static final double MARGIN = 5;

  ValueChart(Indicator indicator) {
    getStyleClass().add("value-chart");
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(describe(indicator));
    List<IndicatorValue> points = points(indicator);
    if (points.size() > 1) {
      draw(points);
      HoverTip.explain(this, describe(indicator));
    }
  }

  private void draw(List<IndicatorValue> points) {
    double top = points.stream().mapToDouble(IndicatorValue::value).max().orElse(0);
    double bottom = Math.min(0, points.stream().mapToDouble(IndicatorValue::value).min().orElse(0));
    double range = top > bottom ? top - bottom : 1;
    Line zero = new Line(MARGIN, HEIGHT - 2, WIDTH - MARGIN, HEIGHT - 2);
    zero.getStyleClass().add("chart-zero");
    Polyline slope = new Polyline();
    slope.getStyleClass().add("chart-slope");
    getChildren().addAll(zero, slope);
    for (int i = 0; i < points.size(); i++) {
      double x = MARGIN + (WIDTH - 2 * MARGIN) * share(points, i);
      double y = HEIGHT - 2 - (HEIGHT - MARGIN - 2) * (points.get(i).value() - bottom) / range;
      slope.getPoints().addAll(x, y);
      Circle dot = new Circle(x, y, 2.6);
      dot.getStyleClass()
          .add(points.get(i).kind() == IndicatorValueKind.BASE ? "chart-base" : "chart-target");
      getChildren().add(dot);
    }
  }

  /** How far along a point lies: by year, or evenly where years are not stated. */
  private static double share(List<IndicatorValue> points, int i) {
    Integer first = points.get(0).year();
    Integer last = points.get(points.size() - 1).year();
    Integer year = points.get(i).year();
    if (first == null || last == null || year == null || first.equals(last)) {
      return (double) i / (points.size() - 1);
    }
    return (double) (year - first) / (last - first);
  }

  /** The numbers that can be drawn, by year: base and target values. */
  static List<IndicatorValue> points(Indicator indicator) {
    return indicator.values().stream()
        .filter(v -> v.value() != null && v.kind() != IndicatorValueKind.GROWTH)
        .sorted(
            Comparator.comparing(
                IndicatorValue::year, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  /** The chart in words: values from first to last, with the change where it makes sense. */
  static String describe(Indicator indicator) {
    List<IndicatorValue> points = points(indicator);
    if (points.size() < 2) {
      return "";
    }
    IndicatorValue first = points.get(0);
    IndicatorValue last = points.get(points.size() - 1);
    String unit = indicator.unit() == null ? "" : indicator.unit();
    String text = Numbers.plain(first.value()) + " → " + Numbers.plain(last.value()) + " " + unit;
    double change = last.value() - first.value();
    String sign = change > 0 ? "+" : "";
    return text.strip() + " (" + sign + Numbers.plain(change) + ")";
  }
}
