package io.lantu.ui.map;

import io.lantu.geo.Geodesy;
import io.lantu.model.LonLat;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.ui.control.Texts;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/** A scale bar with round numbers, geodesically right in the middle of the view. */
final class ScaleBarView extends VBox {
  private static final double TARGET_PX = 120;

  /** What the bar may take of the width of a small map. */
  private static final double MAP_SHARE = 0.28;

  /** Size of the type the lengths are given for. */
  private static final double TYPE_PX = 13;

  /** How much smaller the type of the bar is. */
  private static final double SMALL = 0.85;

  /** Least room between two lengths. */
  private static final double GAP = 3;

  private final AppState state;
  private final Texts texts;
  private final Bar bar = new Bar();
  private final Label ratio = new Label();

  ScaleBarView(AppState state, Texts texts) {
    this.state = state;
    this.texts = texts;
    setId("scale-bar");
    getStyleClass().add("map-furniture");
    setPadding(new Insets(6, 10, 6, 10));
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    ratio.getStyleClass().add("furniture-small");
    getChildren().addAll(bar, ratio);
    state.camera().viewportProperty().addListener((o, old, now) -> show());
    state.messagesProperty().addListener((o, old, now) -> show());
    ratio.fontProperty().addListener((o, old, now) -> show());
    show();
  }

  private void show() {
    double size = ratio.getFont().getSize() / (SMALL * TYPE_PX);
    Viewport v = state.camera().viewport();
    double metresPerPx = groundResolution(v);
    double metres = roundBelow(metresPerPx * Math.min(TARGET_PX * size, MAP_SHARE * v.widthPx()));
    bar.show(metres / metresPerPx, size, i -> label(metres * i / 2, i == 2, metres));
    double rounded = Math.round(v.scaleDenominator() / 1000) * 1000.0;
    ratio.setText("1:" + NumberFormat.getIntegerInstance(Locale.ROOT).format((long) rounded));
  }

  /** The bar with its ticks and lengths: made once, since it changes with every picture. */
  private static final class Bar extends Pane {
    private final Line base = new Line();
    private final Line[] ticks = {new Line(), new Line(), new Line()};
    private final Text[] lengths = {new Text(), new Text(), new Text()};
    private double px;
    private double size;

    Bar() {
      base.getStyleClass().add("scale-line");
      getChildren().add(base);
      for (int i = 0; i <= 2; i++) {
        ticks[i].getStyleClass().add("scale-line");
        lengths[i].getStyleClass().add("scale-text");
        getChildren().addAll(ticks[i], lengths[i]);
      }
    }

    /**
     * Shows a length.
     *
     * @param lengthPx logical pixels
     * @param typeSize factor on the usual size of the type
     * @param label what is said at the ticks 0, 1 and 2
     */
    void show(double lengthPx, double typeSize, IntFunction<String> label) {
      px = lengthPx;
      size = typeSize;
      for (int i = 0; i <= 2; i++) {
        lengths[i].setText(label.apply(i));
      }
      setPrefSize(px + 34 * size, 24 * size);
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      place(base, 0.5, px + 0.5, 20 * size);
      for (int i = 0; i <= 2; i++) {
        double x = px * i / 2 + 0.5;
        place(ticks[i], x, x, (i == 1 ? 16 : 14) * size);
        double half = lengths[i].getLayoutBounds().getWidth() / 2;
        lengths[i].setX(i == 0 ? 0 : x - half + (i == 2 ? 6 * size : 0));
        lengths[i].setY(10 * size);
      }
      lengths[1].setVisible(lengths[1].getBoundsInParent().getMaxX() + GAP < lengths[2].getX());
      lengths[2].setX(Math.max(lengths[2].getX(), lengths[0].getBoundsInParent().getMaxX() + GAP));
    }

    /** A line from a height down to the base, or along the base. */
    private void place(Line line, double fromX, double toX, double fromY) {
      line.setStartX(fromX);
      line.setStartY(fromY);
      line.setEndX(toX);
      line.setEndY(20 * size);
    }
  }

  private double groundResolution(Viewport v) {
    LonLat a = state.camera().placeAt(v.widthPx() / 2.0 - 50, v.heightPx() / 2.0);
    LonLat b = state.camera().placeAt(v.widthPx() / 2.0 + 50, v.heightPx() / 2.0);
    double metres = Geodesy.distance(a.lon(), a.lat(), b.lon(), b.lat()) / 100;
    return Double.isFinite(metres) && metres > 0 ? metres : v.resolution();
  }

  private String label(double metres, boolean withUnit, double whole) {
    boolean km = whole >= 1000;
    double value = km ? metres / 1000 : metres;
    String number =
        value == Math.rint(value)
            ? String.valueOf((long) value)
            : String.format(Locale.ROOT, "%.1f", value);
    return withUnit ? number + " " + texts.get(km ? "unit.km" : "unit.m") : number;
  }

  /** The largest of 1, 2, 5 times a power of ten not above a length. */
  static double roundBelow(double metres) {
    double power = Math.pow(10, Math.floor(Math.log10(metres)));
    for (double f : new double[] {5, 2}) {
      if (f * power <= metres) {
        return f * power;
      }
    }
    return power;
  }
}
