package io.lantu.ui.map;

import io.lantu.geo.DisplayProjection;
import io.lantu.render.MapContent;
import io.lantu.render.MapPainter;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.Workspace;
import io.lantu.ui.control.Texts;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * The map with everything on it, answering mouse, touch pad and keyboard. FX thread.
 *
 * <p>Drag pans, the wheel zooms about the pointer, a click selects the topmost thing under it, a
 * double click zooms in, the context menu lists everything under the pointer. Arrow keys pan, plus
 * and minus zoom, Home shows the whole structure, Escape lets go of the selection.
 */
public final class MapPane extends StackPane implements AutoCloseable {
  private static final double CLICK_TOLERANCE_PX = 5;
  private static final double DRAG_START_PX = 4;
  private static final double KEY_PAN_PX = 80;
  private static final double ZOOM_STEP = 1.6;

  // Kept free when fitting: above for the formula strip, below for scale bar and legend.
  private static final double FREE_TOP = 110;
  private static final double FREE_SIDE = 48;
  private static final double FREE_BOTTOM = 64;

  private static final Duration FLIGHT = Duration.millis(420);

  private final AppState state;
  private final DisplayProjection projection;
  private final Texts texts;
  private final MapCanvas canvas;
  private final MapOverlay overlay;
  private final FormulaStripView strip;
  private final PauseTransition wheelRest = new PauseTransition(Duration.millis(180));
  private final AnimationTimer hoverPulse;
  private Consumer<Optional<double[]>> onPointer = p -> {};
  private Timeline flight;
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private boolean dragging;
  private double[] hoverAt;
  private javafx.scene.Node noteNode;

  public MapPane(AppState state, DisplayProjection projection, MapPainter painter, Texts texts) {
    this.state = state;
    this.projection = projection;
    this.texts = texts;
    setId("map-pane");
    getStyleClass().add("map-pane");
    setMinSize(120, 120);
    setFocusTraversable(true);
    accessibleTextProperty().bind(texts.binding("map.accessible"));
    canvas = new MapCanvas(state.camera(), painter);
    overlay = new MapOverlay(state.camera(), projection);
    strip = new FormulaStripView(state, texts);
    ScaleBarView scaleBar = new ScaleBarView(state, projection, texts);
    NorthArrowView north = new NorthArrowView(state, projection, texts);
    StatusLegendView legend = new StatusLegendView(texts);
    getChildren().addAll(canvas, overlay, scaleBar, north, legend, strip);
    place(strip, Pos.TOP_CENTER);
    place(scaleBar, Pos.BOTTOM_LEFT);
    place(north, Pos.TOP_RIGHT);
    place(legend, Pos.BOTTOM_RIGHT);

    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> left());
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(ZoomEvent.ZOOM, e -> zoomNow(e.getX(), e.getY(), e.getZoomFactor()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::identify);
    wheelRest.setOnFinished(e -> state.camera().setMoving(false));
    hoverPulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            hover();
          }
        };
    hoverPulse.start();

    state.selectionProperty().addListener((o, old, now) -> overlay.showSelected(outline(now)));
    state.hoverProperty().addListener((o, old, now) -> overlay.showHovered(outline(now)));
    state
        .workspaceProperty()
        .addListener((o, old, now) -> overlay.showSelected(outline(state.selection())));
    state.onZoomRequest(this::zoomTo);
  }

  private static void place(javafx.scene.Node node, Pos at) {
    StackPane.setAlignment(node, at);
    StackPane.setMargin(node, new Insets(12));
  }

  /** Shows other content on the map. */
  public void setContent(MapContent content) {
    canvas.setContent(content);
  }

  /** Shows a note in the middle of the map, instead of one shown before. */
  public void showNote(javafx.scene.Node note) {
    closeNote();
    noteNode = note;
    place(note, Pos.CENTER);
    getChildren().add(note);
  }

  /** Takes the note away. */
  public void closeNote() {
    getChildren().remove(noteNode);
    noteNode = null;
  }

  /** Whether the newest picture stands on screen with full quality. */
  public boolean settled() {
    return canvas.settled();
  }

  /** Whether any picture has been shown yet. */
  public boolean painted() {
    return canvas.shownProperty().get() != null;
  }

  /** Is told longitude and latitude under the pointer as it moves, or nothing when it leaves. */
  public void setOnPointer(Consumer<Optional<double[]>> action) {
    onPointer = action;
  }

  /** Flies to the whole of a structure, element, region or place. */
  public void zoomTo(String id) {
    state
        .workspace()
        .findExtent(id)
        .ifPresent(
            e -> {
              flyTo(
                  state
                      .camera()
                      .fitting(
                          e.minX(),
                          e.minY(),
                          e.maxX(),
                          e.maxY(),
                          FREE_TOP,
                          FREE_SIDE,
                          FREE_BOTTOM));
            });
  }

  /** Flies to a view in under half a second; a view at the same place is taken at once. */
  public void flyTo(Viewport target) {
    if (flight != null) {
      flight.stop();
    }
    Camera camera = state.camera();
    Viewport from = camera.viewport();
    if (getScene() == null || !painted()) {
      camera.look(target);
      return;
    }
    DoubleProperty t = new SimpleDoubleProperty(0);
    t.addListener((o, old, now) -> camera.look(between(from, target, now.doubleValue())));
    camera.setMoving(true);
    flight =
        new Timeline(
            new KeyFrame(FLIGHT, new KeyValue(t, 1, javafx.animation.Interpolator.EASE_BOTH)));
    flight.setOnFinished(
        e -> {
          camera.setMoving(false);
          Viewport now = camera.viewport();
          camera.look(target.withSize(now.widthPx(), now.heightPx()));
        });
    flight.play();
  }

  /** The view a share of the way between two: scale goes evenly, the middle along with it. */
  private static Viewport between(Viewport a, Viewport b, double t) {
    double r = Math.exp(Math.log(a.resolution()) * (1 - t) + Math.log(b.resolution()) * t);
    double share =
        Math.abs(a.resolution() - b.resolution()) < 1e-9
            ? t
            : (a.resolution() - r) / (a.resolution() - b.resolution());
    return a.withCentre(
            a.centreX() + (b.centreX() - a.centreX()) * share,
            a.centreY() + (b.centreY() - a.centreY()) * share)
        .withResolution(r);
  }

  private org.locationtech.jts.geom.Geometry outline(String id) {
    return id == null ? null : state.workspace().findOutline(id).orElse(null);
  }

  private void pressed(MouseEvent e) {
    requestFocus();
    stopFlight();
    pressX = lastX = e.getX();
    pressY = lastY = e.getY();
    dragging = false;
  }

  private void dragged(MouseEvent e) {
    if (e.getButton() != MouseButton.PRIMARY && e.getButton() != MouseButton.MIDDLE) {
      return;
    }
    if (!dragging && Math.hypot(e.getX() - pressX, e.getY() - pressY) < DRAG_START_PX) {
      return;
    }
    if (!dragging) {
      dragging = true;
      state.leave();
      setCursor(Cursor.CLOSED_HAND);
      state.camera().setMoving(true);
      state.setHover(null);
    }
    state.camera().panBy(e.getX() - lastX, e.getY() - lastY);
    lastX = e.getX();
    lastY = e.getY();
  }

  private void released(MouseEvent e) {
    if (dragging) {
      state.camera().setMoving(false);
      setCursor(Cursor.DEFAULT);
    }
  }

  private void clicked(MouseEvent e) {
    if (dragging || e.getButton() != MouseButton.PRIMARY || isOnFurniture(e)) {
      dragging = false;
      return;
    }
    if (e.getClickCount() == 2) {
      zoomSmoothly(e.getX(), e.getY(), e.isShiftDown() ? 1 / ZOOM_STEP : ZOOM_STEP);
    } else if (e.getClickCount() == 1) {
      List<Workspace.Hit> hits = hits(e.getX(), e.getY());
      state.select(hits.isEmpty() ? null : hits.get(0).id());
    }
  }

  private boolean isOnFurniture(MouseEvent e) {
    return strip.isVisible() && strip.getBoundsInParent().contains(e.getX(), e.getY());
  }

  private void moved(MouseEvent e) {
    double[] lonLat = lonLat(e.getX(), e.getY());
    onPointer.accept(Optional.of(lonLat));
    hoverAt = new double[] {e.getX(), e.getY()};
  }

  private void left() {
    onPointer.accept(Optional.empty());
    hoverAt = null;
    state.setHover(null);
  }

  /** Looks up what is under the pointer at most once a pulse. */
  private void hover() {
    if (hoverAt == null || dragging) {
      return;
    }
    List<Workspace.Hit> hits = hits(hoverAt[0], hoverAt[1]);
    hoverAt = null;
    state.setHover(hits.isEmpty() ? null : hits.get(0).id());
    setCursor(hits.isEmpty() ? Cursor.DEFAULT : Cursor.HAND);
  }

  private void scrolled(ScrollEvent e) {
    if (e.getDeltaY() == 0 || isOnStrip(e.getX(), e.getY())) {
      return;
    }
    // One notch of a wheel is 40; a touch pad sends many small steps of the same sum.
    zoomNow(e.getX(), e.getY(), Math.pow(ZOOM_STEP, e.getDeltaY() / 80));
    e.consume();
  }

  private boolean isOnStrip(double x, double y) {
    return strip.isVisible() && strip.getBoundsInParent().contains(x, y);
  }

  private void zoomNow(double x, double y, double factor) {
    stopFlight();
    state.camera().setMoving(true);
    state.camera().zoomAbout(x, y, factor);
    wheelRest.playFromStart();
  }

  private void zoomSmoothly(double x, double y, double factor) {
    state.leave();
    flyTo(state.camera().viewport().zoomAbout(x, y, factor));
  }

  private void stopFlight() {
    if (flight != null) {
      flight.stop();
      flight = null;
      state.camera().setMoving(false);
    }
  }

  private void key(KeyEvent e) {
    if (e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    Camera camera = state.camera();
    boolean used = true;
    switch (e.getCode()) {
      case LEFT -> camera.panBy(KEY_PAN_PX, 0);
      case RIGHT -> camera.panBy(-KEY_PAN_PX, 0);
      case UP -> camera.panBy(0, KEY_PAN_PX);
      case DOWN -> camera.panBy(0, -KEY_PAN_PX);
      case PLUS, ADD, EQUALS -> zoomBy(ZOOM_STEP);
      case MINUS, SUBTRACT -> zoomBy(1 / ZOOM_STEP);
      case ESCAPE -> state.select(null);
      case HOME -> {
        if (state.structure() != null) {
          state.requestZoom(state.structure().id());
        }
      }
      case PAGE_DOWN -> state.step(1);
      case PAGE_UP -> state.step(-1);
      default -> used = false;
    }
    if (used) {
      e.consume();
    }
  }

  /** Zooms about the middle, smoothly. */
  public void zoomBy(double factor) {
    zoomSmoothly(getWidth() / 2, getHeight() / 2, factor);
  }

  /** Zooms one step closer or farther. */
  public void zoomStep(boolean closer) {
    zoomBy(closer ? ZOOM_STEP : 1 / ZOOM_STEP);
  }

  /** Lists everything under the pointer. */
  private void identify(ContextMenuEvent e) {
    if (isOnStrip(e.getX(), e.getY())) {
      return;
    }
    ContextMenu menu = new ContextMenu();
    menu.setId("identify-menu");
    Label title = texts.label("map.identify", "section-label");
    CustomMenuItem heading = new CustomMenuItem(title, false);
    heading.setDisable(true);
    menu.getItems().addAll(heading, new SeparatorMenuItem());
    double x = e.isKeyboardTrigger() ? getWidth() / 2 : e.getX();
    double y = e.isKeyboardTrigger() ? getHeight() / 2 : e.getY();
    for (Workspace.Hit hit : hits(x, y)) {
      MenuItem item =
          new MenuItem(
              texts.pick(hit.name(), hit.nameEn()) + "　" + texts.get("kind." + hit.kind()));
      item.setOnAction(a -> state.select(hit.id()));
      menu.getItems().add(item);
    }
    if (menu.getItems().size() == 2) {
      MenuItem none = new MenuItem(texts.get("map.identify.none"));
      none.setDisable(true);
      menu.getItems().add(none);
    }
    menu.show(this, e.getScreenX(), e.getScreenY());
    e.consume();
  }

  private List<Workspace.Hit> hits(double x, double y) {
    double[] p = lonLat(x, y);
    double tolerance = CLICK_TOLERANCE_PX * state.camera().viewport().resolution();
    return state.workspace().identify(state.structure(), p[0], p[1], tolerance);
  }

  private double[] lonLat(double x, double y) {
    Point2D world = state.camera().viewport().toWorld(x, y);
    double[] out = new double[2];
    projection.inverse(world.getX(), world.getY(), out);
    return out;
  }

  @Override
  public void close() {
    hoverPulse.stop();
    canvas.close();
  }
}
