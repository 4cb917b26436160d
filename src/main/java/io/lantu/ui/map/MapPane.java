package io.lantu.ui.map;

import io.lantu.geo.BaseMap;
import io.lantu.model.LonLat;
import io.lantu.render.MapContent;
import io.lantu.render.MapPainter;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.IdentifyMode;
import io.lantu.state.MapSettings;
import io.lantu.state.Measurement;
import io.lantu.state.Workspace;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.FadeTransition;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The map with everything on it, answering mouse, touch pad and keyboard. FX thread.
 *
 * <p>Drag pans, with Shift it draws a rectangle to zoom to; the wheel zooms about the pointer, a
 * click picks what the identify mode says, a double click zooms in, the context menu lists
 * everything under the pointer. Arrow keys pan, plus and minus zoom, Home shows the whole
 * structure, Escape lets go of the selection; Enter picks what is under the cross hairs in the
 * middle and the menu key lists it. While something is measured, clicks set its points.
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

  /** Time in which the next picture usually is there, before the old one fades. */
  private static final Duration PAINTING = Duration.millis(60);

  /** Closest view a rectangle or coordinates lead to, metres per pixel. */
  private static final double PLACE_RESOLUTION = 60;

  /** What the overview, with the strip above and the scale below it, may take of the height. */
  private static final double OVERVIEW_SHARE = 0.6;

  private static final double LEAST_BOX_PX = 6;
  private static final double EDGE = 12;
  private static final double GAP = 8;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final AppState state;
  private final MapSettings settings;
  private final Measurement measurement;
  private final Texts texts;
  private final MapCanvas canvas;
  private final MapOverlay overlay;
  private final FormulaStripView strip;
  private final MeasureView measure;
  private final OverviewView overview;
  private final IdentifyCard card;
  private final Rectangle box = new Rectangle();
  private final Path crosshair = new Path();
  private final PauseTransition wheelRest = new PauseTransition(Duration.millis(350));
  private final AnimationTimer hoverPulse;
  private Consumer<LonLat> onPointer = p -> {};
  private Consumer<LonLat> placePicker;
  private MapContent content;
  private Timeline flight;
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private boolean dragging;
  private boolean boxing;
  private boolean boxNext;
  private double[] hoverAt;
  private Runnable waiting;
  private MapContent latest;
  private Node noteNode;
  private Node question;

  /**
   * Puts the map together.
   *
   * @param state what is shown
   * @param settings how it is shown
   * @param measurement what is measured on it
   * @param painter paints it
   * @param texts texts of the program
   */
  public MapPane(
      AppState state,
      MapSettings settings,
      Measurement measurement,
      MapPainter painter,
      Texts texts) {
    this.state = state;
    this.settings = settings;
    this.measurement = measurement;
    this.texts = texts;
    setId("map-pane");
    getStyleClass().add("map-pane");
    setMinSize(120, 120);
    setFocusTraversable(true);
    accessibleTextProperty().bind(texts.binding("map.accessible"));
    canvas = new MapCanvas(state.camera(), painter);
    GraticuleView graticule = new GraticuleView(state, settings);
    overlay = new MapOverlay(state.camera());
    measure = new MeasureView(state, measurement, texts);
    strip = new FormulaStripView(state, texts);
    NorthArrowView north = new NorthArrowView(state, texts);
    StatusLegendView legend = new StatusLegendView(texts);
    overview = new OverviewView(state, settings, painter, texts);
    ScaleBarView scale = new ScaleBarView(state, texts);
    VBox corner = new VBox(8, overview, scale);
    corner.setPickOnBounds(false);
    corner.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    card = new IdentifyCard(state, settings, texts);
    box.setId("zoom-box");
    box.getStyleClass().add("zoom-box");
    box.setManaged(false);
    box.setVisible(false);
    box.setMouseTransparent(true);
    getChildren().addAll(canvas, graticule, overlay, measure, corner, north, legend, strip, box);
    Region ring = new Region();
    ring.getStyleClass().add("focus-ring");
    ring.setMouseTransparent(true);
    getChildren().addAll(crosshair, ring, measure.card(), card);
    prepareCrosshair();
    place(measure.card(), Pos.BOTTOM_CENTER);
    place(strip, Pos.TOP_CENTER);
    place(corner, Pos.BOTTOM_LEFT);
    place(north, Pos.TOP_RIGHT);
    VisionNote vision = new VisionNote(state, settings, texts);
    getChildren().add(vision);
    place(vision, Pos.TOP_LEFT);
    settings.visionProperty().addListener((o, old, now) -> canvas.useVision(now));
    InvalidationListener fit =
        o -> {
          double taken = overview.getPrefHeight() + scale.prefHeight(-1) + strip.prefHeight(-1);
          overview.setRoomy(taken < OVERVIEW_SHARE * getHeight());
          legend.fit(getWidth(), getHeight());
          lowerBelowStrip(north);
          lowerBelowStrip(vision);
          measure.fit(getWidth(), getHeight());
          keepApart(measure.card(), corner, legend);
        };
    legend.font().addListener(o -> Platform.runLater(() -> fit.invalidated(o)));
    measure.card().visibleProperty().addListener(fit);
    measure.card().heightProperty().addListener(o -> Platform.runLater(() -> fit.invalidated(o)));
    heightProperty().addListener(fit);
    widthProperty().addListener(fit);
    strip.widthProperty().addListener(o -> Platform.runLater(() -> fit.invalidated(o)));
    vision.visibleProperty().addListener(fit);
    state.messagesProperty().addListener(fit);
    place(legend, Pos.BOTTOM_RIGHT);

    answer(MouseEvent.MOUSE_PRESSED, this::pressed);
    answer(MouseEvent.MOUSE_DRAGGED, this::dragged);
    answer(MouseEvent.MOUSE_RELEASED, this::released);
    answer(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> left());
    answer(ScrollEvent.SCROLL, this::scrolled);
    answer(ZoomEvent.ZOOM, e -> zoomNow(e.getX(), e.getY(), e.getZoomFactor()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    answer(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::identify);
    wheelRest.setOnFinished(e -> state.endMove());
    measurement
        .readingProperty()
        .addListener(
            (o, old, now) -> {
              setCursor(cursor());
              if (now.kind() != old.kind() && now.kind() != null) {
                card.close();
                requestFocus();
              }
            });
    hoverPulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (waiting != null) {
              whenIndexed(waiting);
            }
            hover();
          }
        };
    hoverPulse.start();

    state.selectionProperty().addListener((o, old, now) -> showSelected(now));
    state.hoverProperty().addListener((o, old, now) -> overlay.showHovered(outline(now)));
    state.workspaceProperty().addListener((o, old, now) -> showSelected(state.selection()));
    state.structureProperty().addListener((o, old, now) -> lowerNote());
    state.onZoomRequest(this::zoomTo);
    // The small map does not compete with the first picture of the large one.
    canvas
        .shownProperty()
        .addListener(
            (o, old, now) -> {
              if (old == null && latest != null) {
                overview.setContent(latest);
              }
            });
  }

  /** Marks the middle while the keyboard moves the map: what Enter picks and Space measures. */
  private void prepareCrosshair() {
    crosshair.setId("crosshair");
    crosshair.getStyleClass().add("crosshair");
    crosshair.setMouseTransparent(true);
    double[] ends = {-14, -4, 4, 14};
    for (int i = 0; i < 4; i += 2) {
      crosshair
          .getElements()
          .addAll(
              new MoveTo(ends[i], 0),
              new LineTo(ends[i + 1], 0),
              new MoveTo(0, ends[i]),
              new LineTo(0, ends[i + 1]));
    }
    crosshair.setVisible(false);
    focusedProperty().addListener((o, old, now) -> useKeyboard(now && isFocusVisible()));
    focusVisibleProperty().addListener((o, old, now) -> useKeyboard(isFocused() && now));
  }

  private void useKeyboard(boolean used) {
    crosshair.setVisible(used);
  }

  private static void place(Node node, Pos at) {
    StackPane.setAlignment(node, at);
    StackPane.setMargin(node, new Insets(EDGE));
  }

  /** A strip as wide as the map pushes the pieces in the upper corners below itself. */
  private void lowerBelowStrip(Region corner) {
    double beside = (getWidth() - strip.getWidth()) / 2;
    boolean free = !strip.isVisible() || beside >= EDGE + corner.prefWidth(-1) + GAP / 2;
    double top = free ? EDGE : EDGE + strip.getHeight() + GAP;
    StackPane.setMargin(corner, new Insets(top, EDGE, EDGE, EDGE));
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
    if (leftEnd + width + rightEnd <= getWidth()) {
      StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
      StackPane.setMargin(card, new Insets(EDGE, rightEnd, EDGE, leftEnd));
    } else if (above + card.prefHeight(width) + GAP < getHeight() / 2) {
      StackPane.setAlignment(card, Pos.BOTTOM_RIGHT);
      StackPane.setMargin(card, new Insets(EDGE, EDGE, above, EDGE));
    } else {
      StackPane.setAlignment(card, Pos.TOP_LEFT);
      StackPane.setMargin(card, new Insets(EDGE + strip.prefHeight(-1) + GAP, EDGE, EDGE, EDGE));
    }
  }

  /** Shows other content on the map. */
  public void setContent(MapContent content) {
    this.content = content;
    canvas.setContent(content);
    latest = content;
    if (painted()) {
      overview.setContent(content);
    }
    showSelected(state.selection());
  }

  /** Shows a note in the middle of the map, instead of one shown before. */
  public void showNote(Node note) {
    closeNote();
    noteNode = note;
    place(note, Pos.CENTER);
    getChildren().add(note);
  }

  /** Lets the next clicks pick places for somebody; null picks what lies there, as usual. */
  public void setPlacePicker(Consumer<LonLat> picker) {
    placePicker = picker;
    setCursor(cursor());
  }

  /** Puts a piece on the map, below the strip. */
  public void addMark(Node piece) {
    StackPane.setAlignment(piece, Pos.TOP_LEFT);
    StackPane.setMargin(piece, new Insets(FREE_TOP - 10, 12, 12, 12));
    getChildren().add(piece);
  }

  /** A note gives way to what is shown: at the lower edge it hides less. */
  private void lowerNote() {
    if (noteNode != null && noteNode != question) {
      StackPane.setAlignment(noteNode, Pos.BOTTOM_CENTER);
    }
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

  /** The view it shows. */
  public Viewport view() {
    return state.camera().viewport();
  }

  /** Whether any picture has been shown yet. */
  public boolean painted() {
    return canvas.shownProperty().get() != null;
  }

  /** Is told the place under the pointer as it moves. */
  public void setOnPointer(Consumer<LonLat> action) {
    onPointer = action;
  }

  /** Flies to the whole of a structure, element, region or place. */
  public void zoomTo(String id) {
    state
        .workspace()
        .findExtent(id, state.camera().projection())
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

  /** Flies to the whole base map. */
  public void zoomToAll() {
    BaseMap base = content == null ? null : content.baseMap();
    if (base == null) {
      return;
    }
    Envelope all = base.extent();
    state.leave();
    flyTo(
        state
            .camera()
            .fitting(
                all.getMinX(),
                all.getMinY(),
                all.getMaxX(),
                all.getMaxY(),
                FREE_SIDE,
                FREE_SIDE,
                FREE_SIDE));
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
    t.addListener(
        (o, old, now) -> {
          if (camera.destination() == null) {
            stopFlight(); // somebody has looked elsewhere meanwhile
          } else {
            camera.look(between(from, target, now.doubleValue()));
          }
        });
    camera.setMoving(true);
    camera.setDestination(target);
    flight =
        new Timeline(
            new KeyFrame(FLIGHT, new KeyValue(t, 1, javafx.animation.Interpolator.EASE_BOTH)));
    flight.setOnFinished(
        e -> {
          camera.setMoving(false);
          if (camera.destination() != null) {
            camera.setDestination(null);
            Viewport now = camera.viewport();
            camera.look(target.withSize(now.widthPx(), now.heightPx()));
          }
        });
    flight.play();
  }

  /**
   * Tells that the map is shown scaled by a transform above it: it is then painted with as many
   * more pixels, so that letters are larger and still sharp.
   */
  public void setMagnification(double factor) {
    canvas.setMagnification(factor);
  }

  /** Lets what is on screen fade away over what is painted next. */
  public void dissolve(Duration time) {
    javafx.scene.image.WritableImage before = canvas.copy();
    if (before == null) {
      return;
    }
    ImageView old = new ImageView(before);
    old.setManaged(false);
    old.setMouseTransparent(true);
    old.setFitWidth(canvas.getWidth());
    old.setFitHeight(canvas.getHeight());
    getChildren().add(1, old);
    FadeTransition fade = new FadeTransition(time, old);
    fade.setDelay(PAINTING);
    fade.setToValue(0);
    fade.setOnFinished(e -> getChildren().remove(old));
    fade.play();
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

  private void showSelected(String id) {
    overlay.showSelected(outline(id), id != null && state.workspace().isSurveyed(id));
  }

  private org.locationtech.jts.geom.Geometry outline(String id) {
    return id == null ? null : state.workspace().findOutline(id).orElse(null);
  }

  /** Lets the next drag draw a rectangle to zoom to. */
  public void zoomBoxNext() {
    boxNext = !boxNext;
    setCursor(cursor());
    if (boxNext) {
      state.say("map.zoombox.hint");
    } else {
      state.hush();
    }
  }

  private void endBox() {
    if (boxNext) {
      boxNext = false;
      state.hush();
    }
  }

  /** Asks for coordinates to go to. */
  public void askForPlace() {
    GoToView asked = new GoToView(state, texts, this::goTo, this::closeQuestion);
    question = asked;
    showNote(asked);
    asked.focusField();
  }

  private void closeQuestion() {
    closeNote();
    requestFocus();
  }

  /** Flies to a place and marks it. */
  public void goTo(LonLat place) {
    state.leave();
    Camera camera = state.camera();
    overlay.showMarker(FACTORY.createPoint(new Coordinate(place.lon(), place.lat())));
    flyTo(camera.centredOn(place, Math.min(camera.viewport().resolution(), PLACE_RESOLUTION * 4)));
  }

  private Cursor cursor() {
    return boxNext || placePicker != null || measurement.isActive()
        ? Cursor.CROSSHAIR
        : Cursor.DEFAULT;
  }

  private void pressed(MouseEvent e) {
    useKeyboard(false);
    requestFocus();
    stopFlight();
    card.close();
    pressX = lastX = e.getX();
    pressY = lastY = e.getY();
    dragging = false;
    boxing = e.getButton() == MouseButton.PRIMARY && (e.isShiftDown() || boxNext);
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
      state.setHover(null);
      if (boxing) {
        box.setVisible(true);
        setCursor(Cursor.CROSSHAIR);
      } else {
        state.beginMove();
        setCursor(Cursor.CLOSED_HAND);
      }
    }
    if (boxing) {
      box.setX(Math.min(pressX, e.getX()));
      box.setY(Math.min(pressY, e.getY()));
      box.setWidth(Math.abs(e.getX() - pressX));
      box.setHeight(Math.abs(e.getY() - pressY));
    } else {
      state.camera().panBy(e.getX() - lastX, e.getY() - lastY);
    }
    lastX = e.getX();
    lastY = e.getY();
  }

  private void released(MouseEvent e) {
    if (!dragging) {
      return;
    }
    if (boxing) {
      endBox();
      boolean large = box.getWidth() >= LEAST_BOX_PX && box.getHeight() >= LEAST_BOX_PX;
      if (large && box.isVisible()) {
        state.leave();
        flyTo(
            state.camera().fittingPixels(box.getX(), box.getY(), box.getWidth(), box.getHeight()));
      }
      box.setVisible(false);
    } else {
      state.endMove();
    }
    setCursor(cursor());
  }

  private void clicked(MouseEvent e) {
    if (dragging || e.getButton() != MouseButton.PRIMARY) {
      dragging = false;
      return;
    }
    if (placePicker != null) {
      placePicker.accept(state.camera().placeAt(e.getX(), e.getY()));
    } else if (measurement.isActive()) {
      measure.clicked(state.camera().placeAt(e.getX(), e.getY()), e.getClickCount());
    } else if (e.getClickCount() == 2) {
      card.close();
      zoomSmoothly(e.getX(), e.getY(), e.isShiftDown() ? 1 / ZOOM_STEP : ZOOM_STEP);
    } else if (e.getClickCount() == 1) {
      pick(e.getX(), e.getY());
    }
  }

  private void pickAtCentre() {
    whenIndexed(
        () -> {
          pickNow(getWidth() / 2, getHeight() / 2);
          card.focusFirst();
        });
  }

  private void pick(double x, double y) {
    whenIndexed(() -> pickNow(x, y));
  }

  /** Does what looks up places at once, or as soon as a worker has made their index. */
  private void whenIndexed(Runnable action) {
    boolean ready = state.workspace().isIndexed();
    waiting = ready ? null : action;
    if (ready) {
      action.run();
    }
  }

  private void pickNow(double x, double y) {
    IdentifyMode mode = settings.identifyModeProperty().get();
    List<Workspace.Hit> hits = hits(mode, x, y);
    if (mode == IdentifyMode.ALL && hits.size() > 1) {
      card.show(state.camera().placeAt(x, y), hits, x, y);
    } else {
      state.select(hits.isEmpty() ? null : hits.get(0).id());
    }
  }

  /** Answers events of the map itself; those of the pieces that lie on it are theirs. */
  private <E extends Event> void answer(EventType<E> type, EventHandler<E> handler) {
    addEventHandler(
        type,
        e -> {
          if (!isOnFurniture(e)) {
            handler.handle(e);
          }
        });
  }

  private boolean isOnFurniture(Event e) {
    Node piece = e.getTarget() instanceof Node node ? node : this;
    while (piece != null && !this.equals(piece) && !this.equals(piece.getParent())) {
      piece = piece.getParent(); // null where the piece has just been taken away
    }
    return !this.equals(piece) && !canvas.equals(piece);
  }

  private void moved(MouseEvent e) {
    if (isOnFurniture(e)) {
      left();
      return;
    }
    LonLat place = state.camera().placeAt(e.getX(), e.getY());
    onPointer.accept(place);
    measurement.hover(place);
    hoverAt = new double[] {e.getX(), e.getY()};
  }

  private void left() {
    hoverAt = null;
    measurement.hover(null);
    state.setHover(null);
  }

  /** Looks up what is under the pointer at most once a pulse. */
  private void hover() {
    if (hoverAt == null || dragging || card.isVisible() || !state.workspace().isIndexed()) {
      return;
    }
    if (measurement.isActive() || boxNext || placePicker != null) {
      hoverAt = null;
      state.setHover(null);
      return;
    }
    List<Workspace.Hit> hits = hits(settings.identifyModeProperty().get(), hoverAt[0], hoverAt[1]);
    hoverAt = null;
    state.setHover(hits.isEmpty() ? null : hits.get(0).id());
    setCursor(hits.isEmpty() ? Cursor.DEFAULT : Cursor.HAND);
  }

  private void scrolled(ScrollEvent e) {
    if (e.getDeltaY() == 0) {
      return;
    }
    // One notch of a wheel is 40; a touch pad sends many small steps of the same sum.
    zoomNow(e.getX(), e.getY(), Math.pow(ZOOM_STEP, e.getDeltaY() / 80));
    e.consume();
  }

  private void zoomNow(double x, double y, double factor) {
    stopFlight();
    state.beginMove();
    state.camera().zoomAbout(x, y, factor);
    wheelRest.playFromStart();
  }

  private void zoomSmoothly(double x, double y, double factor) {
    if (state.camera().destination() == null) {
      state.leave(); // quick steps one upon the other are one
    }
    flyTo(state.camera().viewport().zoomAbout(x, y, factor));
  }

  private void stopFlight() {
    if (flight != null) {
      flight.stop();
      flight = null;
      state.camera().setDestination(null);
      state.camera().setMoving(false);
    }
  }

  private void key(KeyEvent e) {
    if (measurement.isActive() && !e.isAltDown() && measure.key(e)) {
      e.consume();
      return;
    }
    if (e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    boolean used = true;
    boolean own = e.getTarget() == this; // not a button on the map
    if (own) {
      useKeyboard(true);
    }
    boolean menuKey =
        e.getCode() == KeyCode.CONTEXT_MENU || (e.getCode() == KeyCode.F10 && e.isShiftDown());
    if (own && menuKey) {
      identifyAtCentre();
      e.consume();
      return;
    }
    switch (e.getCode()) {
      case ENTER -> {
        used = own;
        if (own) {
          pickAtCentre();
        }
      }
      case LEFT -> panByKey(KEY_PAN_PX, 0);
      case RIGHT -> panByKey(-KEY_PAN_PX, 0);
      case UP -> panByKey(0, KEY_PAN_PX);
      case DOWN -> panByKey(0, -KEY_PAN_PX);
      case PLUS, ADD, EQUALS -> zoomBy(ZOOM_STEP);
      case MINUS, SUBTRACT -> zoomBy(1 / ZOOM_STEP);
      case ESCAPE -> letGo();
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

  private void panByKey(double dx, double dy) {
    stopFlight();
    state.beginMove();
    state.camera().panBy(dx, dy);
    measurement.hover(state.camera().centre());
    onPointer.accept(state.camera().centre());
    wheelRest.playFromStart();
  }

  /** One thing at a time: rectangle, card, marker, then the selection. */
  private void letGo() {
    if (boxNext || (boxing && box.isVisible())) {
      endBox();
      box.setVisible(false);
      setCursor(cursor());
    } else if (card.isVisible()) {
      card.close();
    } else if (noteNode != null) {
      closeNote();
    } else {
      overlay.showMarker(null);
      state.select(null);
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
    if (!e.isKeyboardTrigger()) {
      whenIndexed(() -> list(e.getX(), e.getY()));
    }
    e.consume();
  }

  private void identifyAtCentre() {
    whenIndexed(
        () -> {
          list(getWidth() / 2, getHeight() / 2);
          card.focusFirst();
        });
  }

  private void list(double x, double y) {
    card.show(state.camera().placeAt(x, y), hits(IdentifyMode.ALL, x, y), x, y);
  }

  private List<Workspace.Hit> hits(IdentifyMode mode, double x, double y) {
    LonLat p = state.camera().placeAt(x, y);
    double tolerance = CLICK_TOLERANCE_PX * state.camera().viewport().resolution();
    return state.workspace().identify(mode, state.structure(), p.lon(), p.lat(), tolerance);
  }

  @Override
  public void close() {
    hoverPulse.stop();
    overview.close();
    canvas.close();
  }
}
