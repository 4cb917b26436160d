package io.lantu.ui.map;

import io.lantu.geo.BaseMap;
import io.lantu.model.LonLat;
import io.lantu.render.Frame;
import io.lantu.render.MapContent;
import io.lantu.render.MapPainter;
import io.lantu.render.RenderLoop;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.Camera.Room;
import io.lantu.state.MapSettings;
import io.lantu.state.Measurement;
import io.lantu.state.Workspace.PlaneExtent;
import io.lantu.ui.control.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.FadeTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The map with everything on it: the picture, what is outlined and measured over it, and the pieces
 * on top. Answers {@linkplain MapPointer mouse and touch pad} and {@linkplain MapKeys keyboard}; FX
 * thread.
 */
public final class MapPane extends StackPane implements AutoCloseable {
  /** Room kept free on a map without a strip, its type of the usual size. */
  public static final Room FREE_WITHOUT_STRIP = MapPieces.FREE_WITHOUT_STRIP;

  private static final Room FREE_ALL = new Room(48, 48, 48);

  /** Time in which the next picture usually is there, before the old one fades. */
  private static final Duration PAINTING = Duration.millis(60);

  /** Closest view a rectangle or coordinates lead to, metres per pixel. */
  private static final double PLACE_RESOLUTION = 60;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final AppState state;
  private final Texts texts;
  private final MapCanvas canvas;
  private final MapOverlay overlay;
  private final OverviewView overview;
  private final IdentifyCard card;
  private final MapMotion motion;
  private final MapPointer pointer;
  private final MapPieces pieces;
  private final AnimationTimer pulse;
  private final Region focusRing = new Region();
  private Consumer<LonLat> onPointer = p -> {};
  private MapContent content;
  private Node noteNode;

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
    this(state, settings, measurement, painter, new RenderLoop(painter, () -> {}), texts);
  }

  /**
   * Puts the map together around a picture that may be begun.
   *
   * @param state what is shown
   * @param settings how it is shown
   * @param measurement what is measured on it
   * @param painter paints it
   * @param loop has it painted; closed with the map
   * @param texts texts of the program
   */
  public MapPane(
      AppState state,
      MapSettings settings,
      Measurement measurement,
      MapPainter painter,
      RenderLoop loop,
      Texts texts) {
    this.state = state;
    this.texts = texts;
    setId("map-pane");
    getStyleClass().add("map-pane");
    setMinSize(120, 120);
    setFocusTraversable(true);
    accessibleTextProperty().bind(texts.binding("map.accessible"));
    canvas = new MapCanvas(state.camera(), loop);
    settings.visionProperty().addListener((o, old, now) -> canvas.useVision(now));
    overlay = new MapOverlay(state.camera());
    MeasureView measure = new MeasureView(state, measurement, texts);
    overview = new OverviewView(state, settings, painter, texts);
    card = new IdentifyCard(state, settings, texts);
    Crosshair crosshair = new Crosshair();
    motion = new MapMotion(state, () -> getScene() != null && painted());
    MapPicking picking = new MapPicking(state, settings, card);
    pointer = new MapPointer(this, state, measurement, measure, card, picking, motion, crosshair);
    new MapKeys(this, state, measurement, measure, picking, motion, crosshair);
    FormulaStripView strip = new FormulaStripView(state, texts);
    NorthArrowView north = new NorthArrowView(state, texts);
    VisionNote vision = new VisionNote(state, settings, texts);
    StatusLegendView legend = new StatusLegendView(settings, texts);
    ScaleBarView scale = new ScaleBarView(state, texts);
    pieces = new MapPieces(this, state, strip, north, vision, legend, overview, scale, measure);
    pieces.follow();
    focusRing.getStyleClass().add("focus-ring");
    focusRing.setMouseTransparent(true);
    getChildren()
        .addAll(
            canvas,
            new GraticuleView(state, settings),
            overlay,
            measure,
            pieces.corner(),
            north,
            legend,
            strip,
            pointer.box(),
            crosshair,
            focusRing,
            measure.card(),
            card,
            vision);
    measurement
        .readingProperty()
        .addListener(
            (o, old, now) -> {
              pointer.showCursor();
              if (now.kind() != old.kind() && now.kind() != null) {
                card.close();
                requestFocus();
              }
            });
    pulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            picking.pulse();
            pointer.pulse();
          }
        };
    pulse.start();
    state.selectionProperty().addListener((o, old, now) -> showSelected(now));
    state.hoverProperty().addListener((o, old, now) -> overlay.showHovered(outline(now)));
    state.workspaceProperty().addListener((o, old, now) -> showSelected(state.selection()));
    state.onZoomRequest(this::zoomTo);
    // The small map does not compete with the first picture of the large one.
    canvas
        .shownProperty()
        .addListener(
            (o, old, now) -> {
              if (old == null && content != null) {
                overview.setContent(content);
              }
            });
  }

  /** Shows other content on the map. */
  public void setContent(MapContent content) {
    this.content = content;
    canvas.setContent(content);
    if (painted()) {
      overview.setContent(content);
    }
    showSelected(state.selection());
  }

  /** Shows a question in the middle of the map, instead of a note shown before. */
  private void showQuestion(Node question) {
    closeNote();
    noteNode = question;
    MapPieces.place(question, Pos.CENTER);
    getChildren().add(question);
  }

  /** Shows a note beside what is shown on the map, instead of one shown before. */
  public void showAside(Region note) {
    closeNote();
    noteNode = note;
    getChildren().add(getChildren().indexOf(focusRing) + 1, note); // below what is asked for
    pieces.setAside(note);
  }

  /** Lets the next clicks pick places for somebody; null picks what lies there, as usual. */
  public void setPlacePicker(Consumer<LonLat> picker) {
    pointer.setPlacePicker(picker);
  }

  /** Puts a piece on the map, below the strip. */
  public void addMark(Node piece) {
    StackPane.setAlignment(piece, Pos.TOP_LEFT);
    StackPane.setMargin(piece, new Insets(MapPieces.FREE.top() - 10, 12, 12, 12));
    getChildren().add(piece);
  }

  /** Takes the note away. */
  public void closeNote() {
    getChildren().remove(noteNode);
    noteNode = null;
    pieces.setAside(null);
  }

  /** Whether the newest picture stands on screen with full quality. */
  public boolean settled() {
    return canvas.settled();
  }

  /** The picture on screen if it is {@linkplain #settled() the newest}; valid until the next. */
  public Optional<Frame> standing() {
    return settled() ? Optional.of(canvas.shownProperty().get()) : Optional.empty();
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

  /** Tells the place the pointer is at, or, moved by keys, the middle. */
  void tellPointer(LonLat place) {
    onPointer.accept(place);
  }

  /**
   * Flies to the whole of a structure, element, region or place; before the first picture it is
   * fitted to whatever size the map will have.
   */
  public void zoomTo(String id) {
    state
        .workspace()
        .findExtent(id, state.camera().projection())
        .ifPresent(
            extent -> {
              if (painted()) {
                flyTo(state.camera().fitting(extent, pieces.free()));
              } else {
                state.camera().keepFitting(extent, pieces::free);
              }
            });
  }

  /**
   * Shows a rectangle of the plane whole in whatever size the map takes; once there is a picture,
   * what is seen is left alone.
   */
  public void fitBeforeFirstPicture(PlaneExtent extent) {
    if (!painted()) {
      state.camera().keepFitting(extent, pieces::freeWithoutStrip);
    }
  }

  /** Flies to the whole base map. */
  public void zoomToAll() {
    BaseMap base = content == null ? null : content.baseMap();
    if (base == null) {
      return;
    }
    state.leave();
    flyTo(state.camera().fitting(PlaneExtent.of(base.extent()), FREE_ALL));
  }

  /** Flies to the whole of the structure shown, or of the map. */
  void zoomHome() {
    if (state.structure() != null) {
      state.requestZoom(state.structure().id());
    } else {
      zoomToAll();
    }
  }

  /** Flies to a view in under half a second; a view at the same place is taken at once. */
  public void flyTo(Viewport target) {
    motion.flyTo(target);
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
    WritableImage before = canvas.copy();
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

  private void showSelected(String id) {
    overlay.showSelected(outline(id), id != null && state.workspace().isSurveyed(id));
  }

  private Geometry outline(String id) {
    return id == null ? null : state.workspace().findOutline(id).orElse(null);
  }

  /** Lets the next drag draw a rectangle to zoom to. */
  public void zoomBoxNext() {
    pointer.boxNext();
  }

  /** Asks for coordinates to go to. */
  public void askForPlace() {
    GoToView asked = new GoToView(state, texts, this::goTo, this::closeQuestion);
    showQuestion(asked);
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

  /** One thing at a time: rectangle, card, note, then marker and selection. */
  void letGo() {
    if (pointer.dropBox()) {
      return;
    }
    if (card.isVisible()) {
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
    motion.zoomSmoothly(getWidth() / 2, getHeight() / 2, factor);
  }

  /** Zooms one step closer or farther. */
  public void zoomStep(boolean closer) {
    zoomBy(closer ? MapMotion.ZOOM_STEP : 1 / MapMotion.ZOOM_STEP);
  }

  @Override
  public void close() {
    pulse.stop();
    overview.close();
    canvas.close();
  }
}
