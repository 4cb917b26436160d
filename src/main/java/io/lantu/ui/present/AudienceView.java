package io.lantu.ui.present;

import io.lantu.atlas.MapScene;
import io.lantu.atlas.ScenePainter;
import io.lantu.atlas.Transition;
import io.lantu.model.LonLat;
import io.lantu.model.Structure;
import io.lantu.render.MapContent;
import io.lantu.render.MapFurniture;
import io.lantu.render.MapPainter;
import io.lantu.render.Viewport;
import io.lantu.search.HitType;
import io.lantu.search.SearchHit;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.MapSettings;
import io.lantu.state.Measurement;
import io.lantu.state.PanelContent;
import io.lantu.state.Show;
import io.lantu.state.ViewState;
import io.lantu.style.Theme;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Look;
import io.lantu.ui.control.Texts;
import io.lantu.ui.map.MapPane;
import io.lantu.ui.scene.SceneImages;
import java.awt.geom.Point2D;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/**
 * What the audience sees: the map of a scene over the whole screen with its title, caption and
 * legend large, and what covers it. It has a state of its own, so that the main window stays as it
 * is; on a detour the map is used as in the main window. FX thread.
 */
final class AudienceView extends StackPane implements AutoCloseable {
  /** Height for which type is made; letters grow with the screen. */
  private static final double BASE_HEIGHT = 800;

  private static final double TYPE_PX = 19;
  private static final double ZOOM = 2.6;
  private static final Duration FADE = Duration.millis(320);
  private static final Duration TOAST = Duration.seconds(6);
  private static final Duration POINTER_REST = Duration.seconds(3);
  private static final Duration RESIZE_REST = Duration.millis(180);

  private final Show show;
  private final ShowSettings settings;
  private final AppState state;
  private final TaskExecutor tasks;
  private final MapPainter painter;
  private final ScenePainter pictures;
  private final Texts texts;
  private final MapPane map;
  private final GlassView glass;
  private final Pane holder = new Pane();
  private final Scale magnify = new Scale(1, 1);
  private final VBox plate = new VBox();
  private final Label title = new Label();
  private final Label caption = new Label();
  private final ImageView legend = new ImageView();
  private final ImageView counts = new ImageView();
  private final ImageView diagram = new ImageView();
  private final Label statement = new Label();
  private final Label number = new Label();
  private final Label entry = new Label();
  private final Label badge = new Label();
  private final AnswerView answer;
  private final Label toast = new Label();
  private final StackPane cover = new StackPane();
  private final Label coverText = new Label();
  private final StackPane above = new StackPane();
  private final PauseTransition toastEnd = new PauseTransition(TOAST);
  private final PauseTransition pointerRest = new PauseTransition(POINTER_REST);
  private final PauseTransition resized = new PauseTransition(RESIZE_REST);
  private final ReadOnlyObjectWrapper<StagedScene> staged = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<MapContent> content = new ReadOnlyObjectWrapper<>();
  private final Map<Integer, StagedScene> ready = new HashMap<>();
  private Viewport beforeZoom;
  private double factor = 1;
  private int wanted = -1;

  /**
   * @param show what is told
   * @param main state of the main window, whose content and language are taken over
   * @param settings how it is told
   * @param painter painter whose fonts and styles are used
   * @param pictures paints legends
   * @param tasks makes scenes ready
   */
  AudienceView(
      Show show,
      AppState main,
      ShowSettings settings,
      MapPainter painter,
      ScenePainter pictures,
      TaskExecutor tasks) {
    this.show = show;
    this.settings = settings;
    this.tasks = tasks;
    this.pictures = pictures;
    this.painter = new MapPainter(painter.fonts());
    this.painter.useStyles(painter.styles());
    double[] p = new double[2];
    io.lantu.geo.LambertProjection.DEFAULT.forward(101.2, 36.9, p);
    Viewport first =
        new Viewport(io.lantu.geo.LambertProjection.DEFAULT.id(), p[0], p[1], 1150, 1280, 720, 1);
    state = new AppState(new Camera(first), main.language());
    state.open(main.workspace());
    texts = new Texts(state);
    answer = new AnswerView(texts);
    MapSettings mapSettings = new MapSettings();
    mapSettings.overviewProperty().set(false);
    mapSettings.themeProperty().set(show.atlas().themeOf(show.scene()));
    Measurement measurement = new Measurement(figure -> List.of());
    map = new MapPane(state, mapSettings, measurement, this.painter, texts);
    map.setId("audience-map");
    glass = new GlassView(show, state.camera());
    glass.mouseTransparentProperty().bind(show.toolProperty().isEqualTo(Show.Tool.NONE));
    map.getTransforms().add(magnify);
    glass.getTransforms().add(magnify);
    map.setManaged(false);
    glass.setManaged(false);
    holder.getChildren().add(map);
    Pane over = new Pane(glass);
    over.setPickOnBounds(false);
    setId("audience");
    getStyleClass().add("audience");
    accessibleTextProperty().bind(title.textProperty());
    furnish();
    getChildren().addAll(holder, legend, counts, diagram, plate, statement, number, badge, answer);
    getChildren().addAll(over, entry, cover, above, toast);
    holder.addEventFilter(MouseEvent.MOUSE_MOVED, this::pointerMoved);
    holder.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::explore);
    holder.addEventFilter(MouseEvent.MOUSE_CLICKED, this::explore);
    holder.addEventFilter(ScrollEvent.SCROLL, e -> explore());
    show.arrivalsProperty().addListener((o, old, now) -> arrive(settings.motionProperty().get()));
    show.coverProperty().addListener((o, old, now) -> showCover(now));
    show.detourProperty().addListener((o, old, now) -> showDetour(old, now));
    state.structureProperty().addListener((o, old, now) -> repaintOnDetour());
    state.litProperty().addListener((o, old, now) -> repaintOnDetour());
    state.selectionProperty().addListener((o, old, now) -> showAnswer(now));
    resized.setOnFinished(
        e -> {
          ready.clear();
          arrive(false);
        });
    pointerRest.setOnFinished(e -> holder.setCursor(Cursor.NONE));
    showCover(show.cover());
  }

  private void furnish() {
    title.setId("audience-title");
    title.getStyleClass().add("audience-title");
    title.setWrapText(true);
    caption.setId("audience-caption");
    caption.getStyleClass().add("audience-caption");
    caption.setWrapText(true);
    plate.getStyleClass().add("audience-plate");
    plate.getChildren().addAll(title, caption);
    plate.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    place(plate, Pos.TOP_LEFT);
    plate.heightProperty().addListener(o -> Platform.runLater(this::layoutCounts));
    legend.setId("audience-legend");
    place(legend, Pos.BOTTOM_RIGHT);
    counts.setId("audience-counts");
    place(counts, Pos.TOP_CENTER);
    diagram.setId("audience-diagram");
    place(diagram, Pos.CENTER);
    String line = MapFurniture.statementLine(state.language(), null);
    statement.setText(line);
    statement.getStyleClass().add("audience-small");
    StackPane.setAlignment(statement, Pos.BOTTOM_CENTER);
    number.getStyleClass().add("audience-small");
    number.setId("audience-number");
    StackPane.setAlignment(number, Pos.BOTTOM_RIGHT);
    entry.setId("audience-entry");
    entry.getStyleClass().add("audience-toast");
    entry.textProperty().bind(show.entryProperty());
    entry.visibleProperty().bind(show.entryProperty().isNotEmpty());
    place(entry, Pos.BOTTOM_LEFT);
    badge.setId("audience-detour");
    badge.getStyleClass().add("audience-toast");
    badge.textProperty().bind(texts.binding("show.detour"));
    badge.setVisible(false);
    StackPane.setAlignment(badge, Pos.BOTTOM_CENTER);
    StackPane.setMargin(badge, new Insets(0, 0, 48, 0));
    place(answer, Pos.CENTER_LEFT);
    toast.setId("audience-toast");
    toast.getStyleClass().add("audience-toast");
    toast.setVisible(false);
    toast.setWrapText(true);
    place(toast, Pos.BOTTOM_CENTER);
    toastEnd.setOnFinished(e -> toast.setVisible(false));
    cover.setId("audience-cover");
    coverText.getStyleClass().add("audience-end");
    cover.getChildren().add(coverText);
    above.setPickOnBounds(false);
    for (Node n : List.of(plate, legend, counts, diagram, statement, number, entry, badge, toast)) {
      n.setMouseTransparent(true);
    }
  }

  private static void place(Node node, Pos at) {
    StackPane.setAlignment(node, at);
    StackPane.setMargin(node, new Insets(28));
  }

  /** State of the audience's map. */
  AppState state() {
    return state;
  }

  Texts texts() {
    return texts;
  }

  MapPane map() {
    return map;
  }

  MapPainter painter() {
    return painter;
  }

  /** The map as it is, for a mirror of it. */
  ReadOnlyObjectProperty<MapContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** The scene on screen, or null before the first. */
  ReadOnlyObjectProperty<StagedScene> stagedProperty() {
    return staged.getReadOnlyProperty();
  }

  /** Puts something over everything, or nothing for null. */
  void setAbove(Node node) {
    above.getChildren().clear();
    if (node != null) {
      above.getChildren().add(node);
    }
  }

  /** What lies over everything, or null. */
  Node above() {
    return above.getChildren().isEmpty() ? null : above.getChildren().get(0);
  }

  /** Says something for a few seconds. */
  void say(String words) {
    toast.setText(words);
    toast.setVisible(true);
    toastEnd.playFromStart();
  }

  @Override
  protected void layoutChildren() {
    double w = Math.max(1, getWidth());
    double h = Math.max(1, getHeight());
    double next = Math.max(1, h / BASE_HEIGHT);
    // A factor with which the painted picture has whole pixels: it is then copied, not scaled.
    double logicalW = Math.max(1, Math.round(w / next));
    factor = w / logicalW;
    double logicalH = Math.max(1, Math.round(h / factor));
    if (magnify.getX() != factor || map.getWidth() != logicalW || map.getHeight() != logicalH) {
      magnify.setX(factor);
      magnify.setY(factor);
      map.setMagnification(factor);
      map.resizeRelocate(0, 0, logicalW, logicalH);
      glass.resizeRelocate(0, 0, logicalW, logicalH);
      setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", TYPE_PX * factor));
      plate.setMaxWidth(w * 0.46);
      toast.setMaxWidth(w * 0.7);
      answer.setMaxWidth(w * 0.4);
      if (staged.get() == null) {
        arrive(false);
      } else {
        resized.playFromStart();
      }
    }
    super.layoutChildren();
  }

  private double ratio() {
    return factor
        * (getScene() == null || getScene().getWindow() == null
            ? 1
            : Math.max(1, getScene().getWindow().getRenderScaleX()));
  }

  /** Shows the scene the model is at, when it is ready. */
  private void arrive(boolean animated) {
    if (map.getWidth() < 2) {
      return; // comes with the first layout
    }
    beforeZoom = null;
    int index = show.index();
    wanted = index;
    StagedScene known = ready.get(index);
    if (known != null) {
      present(known, animated);
      prepare(index + 1);
    } else {
      stage(
          index,
          s -> {
            if (wanted == index && !fits(s)) {
              arrive(animated); // the window has taken another size meanwhile
            } else if (wanted == index) {
              present(s, animated);
              prepare(index + 1);
            }
          });
    }
  }

  private void prepare(int index) {
    if (index < show.size() && !ready.containsKey(index)) {
      stage(index, s -> {});
    }
  }

  private void stage(int index, Consumer<StagedScene> use) {
    MapScene scene = show.atlas().scenes().get(index);
    Theme theme = show.atlas().themeOf(scene);
    int w = (int) Math.round(map.getWidth());
    int h = (int) Math.round(map.getHeight());
    double ratio = ratio();
    tasks.run(
        new BackgroundTask<>(
                "",
                () -> {
                  synchronized (pictures) {
                    return StagedScene.of(pictures, scene, theme, w, h, ratio);
                  }
                })
            .onSuccess(
                s -> {
                  if (fits(s)) {
                    ready.put(index, s);
                  }
                  use.accept(s);
                }));
  }

  private boolean fits(StagedScene s) {
    return s.view().widthPx() == Math.round(map.getWidth())
        && s.view().heightPx() == Math.round(map.getHeight());
  }

  private void present(StagedScene s, boolean animated) {
    MapScene scene = s.scene();
    Camera camera = state.camera();
    Transition how = animated && map.painted() ? scene.transition() : Transition.CUT;
    if (how == Transition.FADE) {
      map.dissolve(FADE);
    }
    enter(scene);
    staged.set(s);
    furnishScene(s);
    paint(s.content());
    if (how == Transition.FLY && !isSame(camera.viewport(), s.view())) {
      map.flyTo(s.view());
    } else {
      camera.setDestination(null);
      camera.setMoving(false);
      camera.look(s.view());
    }
  }

  private static boolean isSame(Viewport a, Viewport b) {
    return a.centreX() == b.centreX()
        && a.centreY() == b.centreY()
        && a.resolution() == b.resolution();
  }

  /** Takes structure and lit classes of a scene into the state, without moving the camera. */
  private void enter(MapScene scene) {
    ViewState now = state.viewState();
    state.show(
        new ViewState(
            scene.structure(),
            scene.lit() == null ? Set.of() : Set.copyOf(scene.lit()),
            null,
            now.centre(),
            state.camera().viewport().resolution()));
  }

  private void paint(MapContent next) {
    content.set(next);
    map.setContent(next);
  }

  private void furnishScene(StagedScene s) {
    Theme theme = show.atlas().themeOf(s.scene());
    Look.dress(this, theme);
    title.setText(s.scene().title());
    caption.setText(s.scene().caption());
    boolean told = s.counts() != null && s.scene().generated() && s.scene().edited().isEmpty();
    caption.setVisible(!told && !s.scene().caption().isBlank());
    caption.setManaged(caption.isVisible());
    picture(legend, s.legend());
    picture(counts, s.counts());
    picture(diagram, s.diagram());
    StackPane.setAlignment(
        diagram, s.content().features().isEmpty() ? Pos.CENTER : Pos.CENTER_LEFT);
    number.setText((show.index() + 1) + " / " + show.size());
    layoutCounts();
  }

  /**
   * The counts stand right of the title where there is room, else in the middle of the foot, beside
   * the legend, else below the title.
   */
  private void layoutCounts() {
    double room = getWidth() - plate.prefWidth(-1) - 4 * 28 - 60 * factor;
    double foot = getWidth() - 2 * legend.getFitWidth() - 4 * 28;
    if (counts.getFitWidth() <= room) {
      StackPane.setAlignment(counts, Pos.TOP_RIGHT);
      StackPane.setMargin(counts, new Insets(28, 28 + 64 * factor, 28, 28));
    } else if (counts.getFitWidth() <= foot) {
      StackPane.setAlignment(counts, Pos.BOTTOM_CENTER);
      StackPane.setMargin(counts, new Insets(28, 28, 56, 28));
    } else {
      StackPane.setAlignment(counts, Pos.TOP_LEFT);
      StackPane.setMargin(counts, new Insets(28 + plate.getHeight() + 12, 28, 28, 28));
    }
  }

  private void picture(ImageView view, ScenePainter.Picture picture) {
    view.setVisible(picture != null);
    if (picture == null) {
      view.setImage(null);
      view.setFitWidth(0);
      return;
    }
    double device = ratio() / factor;
    view.setImage(SceneImages.image(picture));
    view.setFitWidth(picture.widthPx() / device);
    view.setFitHeight(picture.heightPx() / device);
  }

  private void pointerMoved(MouseEvent e) {
    holder.setCursor(null);
    pointerRest.playFromStart();
    var p = map.sceneToLocal(e.getSceneX(), e.getSceneY());
    show.pointerProperty().set(state.camera().placeAt(p.getX(), p.getY()));
    if (!show.isOnDetour() && show.tool() == Show.Tool.NONE) {
      e.consume(); // nothing lights up under the pointer while a scene is told
    }
  }

  private void explore(MouseEvent e) {
    if (show.tool() == Show.Tool.NONE && !e.isSynthesized()) {
      explore();
    }
  }

  /** Leaves the sequence, if it is followed. */
  void explore() {
    if (!show.isOnDetour()) {
      show.beginDetour(state.viewState());
    }
  }

  /** Goes to what a search found. */
  void find(SearchHit hit) {
    explore();
    if (hit.type() == HitType.STRUCTURE) {
      state
          .workspace()
          .catalogue()
          .findStructure(hit.id())
          .ifPresent(
              s -> {
                state.showStructure(s);
                map.zoomTo(s.id());
              });
    } else {
      state.select(hit.id());
      map.zoomTo(hit.id());
    }
    map.requestFocus();
  }

  /** Zooms to what the pointer is at, or back. */
  void zoomToPointer() {
    if (beforeZoom != null) {
      map.flyTo(beforeZoom);
      beforeZoom = null;
      return;
    }
    LonLat at = show.pointerProperty().get();
    Camera camera = state.camera();
    Viewport v = camera.settledViewport();
    beforeZoom = v;
    Point2D p =
        at == null ? new Point2D.Double(v.widthPx() / 2.0, v.heightPx() / 2.0) : camera.pixelOf(at);
    move(v.zoomAbout(p.getX(), p.getY(), ZOOM));
  }

  private void move(Viewport target) {
    if (settings.motionProperty().get()) {
      map.flyTo(target);
    } else {
      state.camera().look(target);
    }
  }

  private void showDetour(ViewState left, ViewState now) {
    badge.setVisible(now != null);
    plate.setVisible(now == null);
    legend.setVisible(now == null && legend.getImage() != null);
    counts.setVisible(now == null && counts.getImage() != null);
    diagram.setVisible(now == null && diagram.getImage() != null);
    if (now != null) {
      getStyleClass().add("exploring");
      return;
    }
    getStyleClass().remove("exploring");
    answer.setVisible(false);
    StagedScene s = staged.get();
    if (s == null || left == null) {
      return;
    }
    Viewport back = beforeZoom;
    enter(s.scene());
    paint(s.content());
    beforeZoom = back;
    move(state.camera().centredOn(left.centre(), left.resolution()));
  }

  private void repaintOnDetour() {
    if (!show.isOnDetour() || content.get() == null) {
      return;
    }
    Structure structure = state.structure();
    Set<String> lit = state.litProperty().get();
    MapContent now = content.get();
    paint(
        now.withStructure(
                structure == null ? Set.of() : state.workspace().scope(structure),
                structure == null ? List.of() : state.workspace().features(structure))
            .withLitClasses(lit.isEmpty() ? null : lit)
            .withHighlighted(Set.of()));
  }

  /** What is selected on a detour, beside what was clicked, not on it. */
  private void showAnswer(String id) {
    Optional<PanelContent> found =
        id == null || !show.isOnDetour()
            ? Optional.empty()
            : state.workspace().panelContents().of(id);
    LonLat at = show.pointerProperty().get();
    boolean left = at != null && state.camera().pixelOf(at).getX() < map.getWidth() / 2;
    StackPane.setAlignment(answer, left ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    answer.show(found.orElse(null));
  }

  private void showCover(Show.Cover now) {
    cover.setVisible(now != Show.Cover.NONE);
    cover.getStyleClass().removeAll("cover-black", "cover-white");
    cover.getStyleClass().add(now == Show.Cover.WHITE ? "cover-white" : "cover-black");
    coverText.setText(now == Show.Cover.END ? texts.get("show.end") : "");
  }

  @Override
  public void close() {
    toastEnd.stop();
    pointerRest.stop();
    resized.stop();
    map.close();
  }
}
