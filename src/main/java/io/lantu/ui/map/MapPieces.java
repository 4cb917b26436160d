package io.lantu.ui.map;

import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.Camera.Room;
import io.lantu.state.Workspace.PlaneExtent;
import java.awt.geom.Point2D;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Where strip, arrow, legend, overview, scale bar and cards lie on a map, at any size of map and
 * type, so that none covers another. FX thread.
 */
final class MapPieces {
  /** What the overview, with the strip above and the scale below it, may take of the height. */
  private static final double OVERVIEW_SHARE = 0.6;

  /** Room for strip, scale bar and legend of the usual type. */
  static final Room FREE = new Room(110, 48, 64);

  /** The same where there is no strip, and more room below for it. */
  static final Room FREE_WITHOUT_STRIP = new Room(FREE.side(), FREE.side(), FREE.top());

  /** What of the height a legend may take before what is fitted keeps clear of it. */
  private static final double LARGE_SHARE = 0.25;

  private static final double EDGE = 12;
  private static final double GAP = 8;

  /** What the name of a point takes around it, pixels. */
  private static final double NAME_PX = 24;

  private final MapPane map;
  private final AppState state;
  private final FormulaStripView strip;
  private final NorthArrowView north;
  private final VisionNote vision;
  private final StatusLegendView legend;
  private final OverviewView overview;
  private final ScaleBarView scale;
  private final MeasureView measure;
  private final VBox corner;
  private Region aside;

  /** Whether the legend takes the whole width, below the other pieces. */
  private boolean across;

  MapPieces(
      MapPane map,
      AppState state,
      FormulaStripView strip,
      NorthArrowView north,
      VisionNote vision,
      StatusLegendView legend,
      OverviewView overview,
      ScaleBarView scale,
      MeasureView measure) {
    this.map = map;
    this.state = state;
    this.strip = strip;
    this.north = north;
    this.vision = vision;
    this.legend = legend;
    this.overview = overview;
    this.scale = scale;
    this.measure = measure;
    corner = new VBox(GAP, overview, scale);
    corner.setPickOnBounds(false);
    corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    place(measure.card(), Pos.BOTTOM_CENTER);
    place(strip, Pos.TOP_CENTER);
    place(corner, Pos.BOTTOM_LEFT);
    place(north, Pos.TOP_RIGHT);
    place(vision, Pos.TOP_LEFT);
    place(legend, Pos.BOTTOM_RIGHT);
  }

  /** Overview and scale bar, one above the other. */
  Node corner() {
    return corner;
  }

  /** Places the pieces anew whenever one of them or the map takes another size. */
  void follow() {
    InvalidationListener now = o -> fit();
    InvalidationListener soon = o -> Platform.runLater(this::fit);
    legend.font().addListener(soon);
    measure.card().visibleProperty().addListener(now);
    measure.card().heightProperty().addListener(soon);
    map.heightProperty().addListener(now);
    map.widthProperty().addListener(now);
    strip.widthProperty().addListener(soon);
    vision.visibleProperty().addListener(now);
    state.messagesProperty().addListener(now);
    InvalidationListener beside =
        o -> {
          if (aside != null) {
            Platform.runLater(this::placeAside); // once the camera knows where it goes
          }
        };
    state.selectionProperty().addListener(beside);
    state.structureProperty().addListener(beside);
  }

  /**
   * Room kept free when something is fitted to the map: for the strip above, for scale bar and
   * legend below, which with large type takes much of a map.
   */
  Room free() {
    strip.applyCss(); // it may be of the structure that is fitted, and not laid out yet
    double strips = EDGE + strip.prefHeight(-1) + 2 * GAP;
    return new Room(Math.max(FREE.top(), strips), FREE.side(), below(FREE.bottom()));
  }

  /** The same where there is no strip. */
  Room freeWithoutStrip() {
    Room usual = FREE_WITHOUT_STRIP;
    return new Room(usual.top(), usual.side(), below(usual.bottom()));
  }

  private double below(double usual) {
    if (map.getHeight() <= 0) {
      return usual; // no size yet, no use in measuring
    }
    double width = legend.prefWidth(-1);
    width = legend.getMaxWidth() > 0 ? Math.min(width, legend.getMaxWidth()) : width;
    double height = legend.prefHeight(width);
    boolean large = height > LARGE_SHARE * map.getHeight();
    return large ? Math.max(usual, EDGE + height + GAP) : usual;
  }

  /** Keeps a card beside what is shown from now on; null for none. */
  void setAside(Region card) {
    aside = card;
    fit();
  }

  static void place(Node node, Pos at) {
    StackPane.setAlignment(node, at);
    StackPane.setMargin(node, new Insets(EDGE));
  }

  private void fit() {
    if (map.getWidth() <= 0 || map.getHeight() <= 0) {
      return; // the one comes before the other
    }
    double taken = scale.prefHeight(-1) + strip.prefHeight(-1);
    overview.fit(map.getWidth(), OVERVIEW_SHARE * map.getHeight() - taken);
    across = legend.fit(map.getWidth(), map.getHeight(), map.getWidth() - 2 * EDGE);
    double below = across ? EDGE + legend.prefHeight(legend.getMaxWidth()) + GAP : EDGE;
    StackPane.setMargin(corner, new Insets(EDGE, EDGE, below, EDGE));
    lowerBelowStrip(north);
    lowerBelowStrip(vision);
    measure.fit(map.getWidth(), map.getHeight());
    keepApart(measure.card(), corner, legend);
    placeAside();
  }

  /** Puts the card where it hides least of the selection or the structure, and of the pieces. */
  private void placeAside() {
    if (aside == null) {
      return;
    }
    aside.applyCss();
    double width = Math.min(aside.prefWidth(-1), map.getWidth() - 2 * EDGE);
    width = aside.getMaxWidth() > 0 ? Math.min(width, aside.getMaxWidth()) : width;
    double height = aside.prefHeight(width);
    double top = EDGE + (strip.isVisible() ? strip.prefHeight(-1) + GAP : 0);
    double right = EDGE + north.prefWidth(-1) + GAP;
    double bottom = EDGE + legend.prefHeight(-1) + GAP;
    double lowest = map.getHeight() - height - bottom;
    List<Aside> places =
        List.of(
            new Aside(Pos.TOP_RIGHT, new Insets(top, right, EDGE, EDGE)),
            new Aside(Pos.TOP_LEFT, new Insets(top, EDGE, EDGE, EDGE)),
            new Aside(Pos.BOTTOM_RIGHT, new Insets(top, EDGE, Math.max(EDGE, bottom), EDGE)));
    List<Rectangle2D> shown = subject();
    Aside best = places.get(0);
    double least = Double.MAX_VALUE;
    for (Aside place : places) {
      double x =
          place.at().getHpos() == HPos.LEFT
              ? EDGE
              : map.getWidth() - width - place.margin().getRight();
      double y = place.at().getVpos() == VPos.TOP ? top : lowest;
      double hidden = overlap(shown, x, y, width, height);
      if (hidden < least) {
        least = hidden;
        best = place;
      }
    }
    StackPane.setAlignment(aside, best.at());
    StackPane.setMargin(aside, best.margin());
  }

  private record Aside(Pos at, Insets margin) {}

  private static double overlap(List<Rectangle2D> shown, double x, double y, double w, double h) {
    double sum = 0;
    for (Rectangle2D part : shown) {
      double across = Math.min(part.getMaxX(), x + w) - Math.max(part.getMinX(), x);
      double down = Math.min(part.getMaxY(), y + h) - Math.max(part.getMinY(), y);
      sum += Math.max(0, across) * Math.max(0, down);
    }
    return sum;
  }

  /**
   * The pixels the selection takes, else the elements of the structure, where the camera is or
   * flies to.
   */
  private List<Rectangle2D> subject() {
    Structure structure = state.structure();
    List<String> ids = List.of();
    if (state.selection() != null) {
      ids = List.of(state.selection());
    } else if (structure != null) {
      ids = structure.elements().stream().map(StructureElement::id).toList();
    }
    Camera camera = state.camera();
    Viewport view = camera.settledViewport();
    return ids.stream()
        .flatMap(id -> state.workspace().findExtent(id, camera.projection()).stream())
        .map(extent -> pixels(extent, view))
        .toList();
  }

  /** The rectangle of an extent, with room for the name of a point. */
  private static Rectangle2D pixels(PlaneExtent extent, Viewport view) {
    Point2D low = view.toScreen(extent.minX(), extent.maxY());
    Point2D high = view.toScreen(extent.maxX(), extent.minY());
    return new Rectangle2D(
        low.getX() - NAME_PX,
        low.getY() - NAME_PX,
        high.getX() - low.getX() + 2 * NAME_PX,
        high.getY() - low.getY() + 2 * NAME_PX);
  }

  /** A strip as wide as the map pushes the pieces in the upper corners below itself. */
  private void lowerBelowStrip(Region piece) {
    double beside = (map.getWidth() - strip.getWidth()) / 2;
    boolean free = !strip.isVisible() || beside >= EDGE + piece.prefWidth(-1) + GAP / 2;
    double top = free ? EDGE : EDGE + strip.getHeight() + GAP;
    StackPane.setMargin(piece, new Insets(top, EDGE, EDGE, EDGE));
  }

  /**
   * Places a card where it hides neither the pieces in the lower corners nor the middle of the map:
   * between them, else above the right one, else below the strip.
   */
  private void keepApart(Region card, Region left, Region right) {
    if (!card.isVisible()) {
      return;
    }
    card.applyCss();
    double rightWidth = right.prefWidth(-1);
    if (right.getMaxWidth() > 0) {
      rightWidth = Math.min(rightWidth, right.getMaxWidth());
    }
    double leftEnd = EDGE + left.prefWidth(-1) + GAP;
    double rightEnd = EDGE + rightWidth + GAP;
    double above = EDGE + right.prefHeight(rightWidth) + GAP;
    double width = card.prefWidth(-1);
    if (leftEnd + width + rightEnd <= map.getWidth()) {
      StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
      StackPane.setMargin(card, new Insets(EDGE, rightEnd, EDGE, leftEnd));
    } else if (!across && above + card.prefHeight(width) + GAP < map.getHeight() / 2) {
      StackPane.setAlignment(card, Pos.BOTTOM_RIGHT);
      StackPane.setMargin(card, new Insets(EDGE, EDGE, above, EDGE));
    } else {
      StackPane.setAlignment(card, Pos.TOP_LEFT);
      StackPane.setMargin(card, new Insets(EDGE + strip.prefHeight(-1) + GAP, EDGE, EDGE, EDGE));
    }
  }
}
