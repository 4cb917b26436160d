package io.lantu.app;

import io.lantu.cli.Console;
import io.lantu.geo.BaseMap;
import io.lantu.geo.LambertProjection;
import io.lantu.model.Language;
import io.lantu.model.Structure;
import io.lantu.pack.Pack;
import io.lantu.pack.StyleFileReader;
import io.lantu.render.MapContent;
import io.lantu.render.MapPainter;
import io.lantu.render.Quality;
import io.lantu.render.RenderJob;
import io.lantu.render.RenderLoop;
import io.lantu.render.Viewport;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.AppState;
import io.lantu.state.Bookmarks;
import io.lantu.state.Camera;
import io.lantu.state.Composition;
import io.lantu.state.MapSettings;
import io.lantu.state.ViewState;
import io.lantu.state.Workspace;
import io.lantu.state.Workspace.PlaneExtent;
import io.lantu.state.reading.Reading;
import io.lantu.style.ColourVision;
import io.lantu.style.RuleStyles;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.compose.ExportDesk;
import io.lantu.ui.dialog.AboutDialog;
import io.lantu.ui.map.MapPane;
import io.lantu.ui.present.Presentation;
import io.lantu.ui.scene.SceneDesk;
import io.lantu.ui.shell.MainActions;
import io.lantu.ui.shell.MainView;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/**
 * The composition root of the window: constructs everything, shows the base map as soon as it is
 * read and the plans when they are ready behind it. FX thread.
 */
public final class AppContext implements AutoCloseable, MainActions {
  private static final Logger LOG = Logger.getLogger(AppContext.class.getName());

  private final StartReading reading;
  private final Folders folders;
  private final PreferenceStore preferences;
  private final WindowMemory memory;
  private final LastMap lastMap;
  private final TaskExecutor tasks = TaskExecutor.withWorkers(Platform::runLater);
  private final MapSettings settings = new MapSettings();
  private final AppState state;
  private final Bookmarks bookmarks;
  private final MapPainter painter;
  private final MainView view;
  private final ScenesWiring scenes;
  private final ReadingWiring originals;
  private final SearchWiring search;
  private final ExportWiring exports;
  private final StartReport report = new StartReport(Console.standard()::message, this::quit);
  private final MapDrawing drawing;
  private final OpenPacks packs;
  private final DraftReview drafts;
  private final ProblemReporting reporting;
  private Stage stage;
  private Runnable afterWindow = () -> {};

  /**
   * Constructs the window's parts; nothing is read but fonts and preferences.
   *
   * @param folders where content and user files lie
   * @param preferences what is kept between runs
   * @param language language of a first run
   */
  public AppContext(Folders folders, PreferenceStore preferences, Language language) {
    this(StartReading.begin(folders), preferences, language);
  }

  /** As above, with a reading of map and plans that has already begun. */
  AppContext(StartReading reading, PreferenceStore preferences, Language language) {
    this.reading = reading;
    report.step("toolkit");
    folders = reading.folders();
    this.preferences = preferences;
    memory = new WindowMemory(preferences);
    lastMap = new LastMap(folders);
    // Before the first control, or the toolkit would read its own style sheet first.
    Application.setUserAgentStylesheet(ControlSheet.address());
    loadFonts();
    state = new AppState(new Camera(unsized()), memory.language(language));
    painter = new MapPainter(reading.fonts());
    bookmarks = new Bookmarks(state);
    memory.restore(settings);
    packs = new OpenPacks(state, tasks, folders, preferences, this::repaint, () -> stage);
    RenderLoop loop = new RenderLoop(painter, () -> {});
    reading.whenRead(opened -> beginPicture(loop, opened));
    view = new MainView(state, settings, tasks, bookmarks, painter, loop, this);
    drawing = new MapDrawing(state, settings, tasks, view.map());
    originals = new ReadingWiring(state, tasks, folders, preferences, () -> stage);
    originals.attach(view);
    search = new SearchWiring(state, tasks, folders, originals.reading());
    search.attach(view);
    scenes =
        new ScenesWiring(
            state,
            settings,
            view,
            painter,
            preferences,
            folders.user(),
            () -> packs.shipped() == null ? Map.of() : packs.shipped().decks(),
            () -> stage);
    scenes.attach();
    exports =
        new ExportWiring(
            state,
            settings,
            view,
            preferences,
            folders.maps(),
            () -> scenes.desk().editor().atlas(),
            () -> stage);
    exports.attach();
    drafts = new DraftReview(this, folders, state, tasks, view);
    originals.setOnNewPlan(drafts::offer);
    reporting = new ProblemReporting(state, settings, tasks, folders, preferences, view.texts());
  }

  public AppState state() {
    return state;
  }

  public MapSettings settings() {
    return settings;
  }

  public Bookmarks bookmarks() {
    return bookmarks;
  }

  public MainView view() {
    return view;
  }

  /** The library of originals and the reader. */
  public Reading originals() {
    return originals.reading();
  }

  /** Takes files as if they were dropped on the window. */
  void take(List<File> files) {
    originals.take(files, packs::open);
  }

  /** Page composer and exports. */
  public ExportDesk exportDesk() {
    return exports.desk();
  }

  /** What is set in the page composer. */
  public Composition composition() {
    return exports.composition();
  }

  /** The deck being edited. */
  public SceneDesk sceneDesk() {
    return scenes.desk();
  }

  /** Shows of scenes. */
  public Presentation presentation() {
    return scenes.presentation();
  }

  /** The review of drafts. */
  public DraftReview drafts() {
    return drafts;
  }

  Stage stage() {
    return stage;
  }

  /** The shipped pack and those open beside it. */
  OpenPacks packs() {
    return packs;
  }

  private void repaint() {
    drawing.repaint();
  }

  /** Shows the window and starts reading map and plans behind it. */
  public void show(Stage primary) {
    report.step("window made");
    stage = primary;
    Dimension2D size = memory.contentSize();
    Scene scene = new Scene(view, size.getWidth(), size.getHeight());
    scene
        .getStylesheets()
        .addAll(
            MainView.class.getResource("/io/lantu/ui/colors.css").toExternalForm(),
            MainView.class.getResource("/io/lantu/ui/lantu.css").toExternalForm());
    memory.restore(view);
    memory.restore(bookmarks);
    bookmarks.list().addListener((InvalidationListener) o -> memory.keep(bookmarks));
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    // Or a dark window would come up white.
    var behind = settings.theme().palette().base().outside();
    scene.setFill(Color.rgb(behind.getRed(), behind.getGreen(), behind.getBlue()));
    stage.setScene(scene);
    memory.restore(stage);
    scene.setOnDragOver(AppContext::acceptPack);
    scene.setOnDragDropped(this::dropPack);
    state.structureProperty().addListener((o, old, now) -> showTitle());
    state.messagesProperty().addListener((o, old, now) -> showTitle());
    showTitle();
    drawing.follow();
    stage.setOnCloseRequest(
        e -> {
          e.consume();
          drafts.whenLeft(stage::close);
        });
    stage.setOnHiding(
        e -> {
          scenes.keep();
          originals.keep();
          exports.keep();
          memory.keep(stage, state, settings, view);
          keepMap();
        });
    // With map and plans read by now, the painter works while the toolkit styles and lays out.
    boolean ready = showRead();
    stage.show();
    // Some window managers begin with the smallest size allowed: asked for again, it is given.
    memory.restore(stage);
    report.step("window shown");
    report.watch(view.map(), state, view::isComplete);
    AfterPicture.run(view.map(), () -> view.complete(this::windowComplete));
    if (!ready) {
      loadMap();
    }
  }

  private void showTitle() {
    Structure s = state.structure();
    String program = state.messages().get("app.title");
    stage.setTitle(
        s == null ? program : state.language().pick(s.formula(), s.formulaEn()) + " — " + program);
  }

  private void loadFonts() {
    for (String name : List.of("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")) {
      Path file = folders.maps().resolve("fonts").resolve(name);
      // By its plain path the file is used where it is; from a stream the toolkit copies it first.
      if (Files.isRegularFile(file) && Font.loadFont("file:" + file, 13) != null) {
        continue;
      }
      try (InputStream in = Files.newInputStream(file)) {
        Font.loadFont(in, 13);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "Font missing: " + file, e);
      }
    }
  }

  /** Of no size yet: nothing is painted before the map has its place in the window. */
  private static Viewport unsized() {
    double[] p = new double[2];
    LambertProjection.DEFAULT.forward(101.2, 36.9, p);
    return new Viewport(LambertProjection.DEFAULT.id(), p[0], p[1], 1150, 1, 1, 1);
  }

  /**
   * Has the picture of the last run painted while the window is still put together. The map takes
   * it up when it is to show just that. Any thread that has the plans to itself.
   */
  private void beginPicture(RenderLoop loop, Workspace opened) {
    try {
      BaseMap map = opened.baseMap().orElseThrow();
      Camera camera = new Camera(unsized());
      if (settings.crsProperty().get().equals(map.projection().id())
          && memory.restoreMapSize(camera)
          && (memory.restoreView(camera, opened) || fitPlans(camera, opened))) {
        Structure structure = memory.structure(opened).orElse(null);
        MapContent content = MapDrawing.content(state, settings, map, opened, structure, Set.of());
        loop.submit(
            new RenderJob(camera.viewport(), content, Quality.REST),
            lastMap.find(camera.viewport(), content, structure));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "no picture begun", e); // the window asks for one and says what is wrong
    }
  }

  /** Looks where a first run will. Says whether there is such a view. */
  private boolean fitPlans(Camera camera, Workspace opened) {
    Optional<PlaneExtent> plans = opened.findPlansExtent(camera.projection());
    plans.ifPresent(extent -> camera.keepFitting(extent, () -> MapPane.FREE_WITHOUT_STRIP));
    return plans.isPresent() && memory.structure(opened).isEmpty();
  }

  /** Keeps the picture of the map if it is the one {@link #beginPicture} will ask for. */
  private void keepMap() {
    if (!reading.plansRead()
        || state.camera().destination() != null
        || settings.visionProperty().get() != ColourVision.NORMAL) {
      return;
    }
    try {
      Structure structure = state.structure();
      MapContent wanted =
          MapDrawing.content(
              state, settings, reading.map(), reading.plans().workspace(), structure, Set.of());
      ViewState seen = state.viewState();
      view.map()
          .standing()
          .filter(frame -> frame.job().content().equals(wanted))
          .ifPresent(
              frame ->
                  lastMap.keep(
                      frame,
                      state.camera().centredOn(seen.centre(), seen.resolution()),
                      structure));
    } catch (Exception e) {
      LOG.log(Level.FINE, "the map is not kept", e); // it could not be read in the first place
    }
  }

  /** Takes up map and plans at once if they have been read well. */
  private boolean showRead() {
    if (!reading.plansRead()) {
      return false;
    }
    try {
      StartReading.Plans plans = reading.plans();
      takeUp(reading.map());
      memory.restoreMapSize(state.camera());
      takeUp(plans);
      return true;
    } catch (Exception e) {
      return false; // the tasks will meet the same fault and say so
    }
  }

  private void takeUp(BaseMap map) {
    packs.useMap(map);
    view.map().fitBeforeFirstPicture(PlaneExtent.of(map.extent()));
    drawing.begin(map);
  }

  private void loadMap() {
    tasks.run(
        new BackgroundTask<>(state.messages().get("message.map"), reading::map)
            .onSuccess(
                map -> {
                  takeUp(map);
                  if (!reading.plansRead()) {
                    repaint(); // something to see at once
                  }
                  loadPlans();
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "Base map not loaded", e);
                  view.complete(this::windowComplete); // there will be no picture
                  state.say("message.map.failed", e.getMessage());
                }));
  }

  private void loadPlans() {
    tasks.run(
        new BackgroundTask<>(state.messages().get("message.loading"), reading::plans)
            .onSuccess(this::takeUp));
  }

  private void takeUp(StartReading.Plans opened) {
    Pack shipped = opened.pack();
    packs.useShipped(shipped);
    drawing.together(
        () -> {
          state.open(opened.workspace());
          if (!memory.restore(state) && state.structure() == null) {
            opened
                .workspace()
                .findPlansExtent(state.camera().projection())
                .ifPresent(view.map()::fitBeforeFirstPicture);
          }
        });
    if (!shipped.problems().isEmpty()) {
      shipped.problems().forEach(p -> LOG.warning(p.line(state.messages())));
      int count = shipped.problems().size();
      state.say("message.pack.problems", count);
    }
    if (preferences.find("first-steps-seen").isEmpty()) {
      preferences.put("first-steps-seen", true);
      view.showFirstSteps();
    }
    repaint();
    AfterPicture.run(
        view.map(),
        () -> {
          if (view.isComplete()) {
            finishLoading();
          } else {
            afterWindow = this::finishLoading;
          }
        });
  }

  /** All parts are in the window: now comes what would have held them up. */
  private void windowComplete() {
    report.step("window complete");
    originals.prepare();
    afterWindow.run();
  }

  /** What the first picture does not need. */
  private void finishLoading() {
    Workspace opened = state.workspace();
    tasks.run(new BackgroundTask<>(state.messages().get("message.loading"), opened::withIndex));
    scenes.desk().start();
    loadStyles();
    drafts.offerRecovery();
  }

  /** GeoTools starts here, long after the first picture (decision 0002). */
  private void loadStyles() {
    Path file = folders.maps().resolve("styles").resolve("structure.json");
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.loading"),
                () -> new RuleStyles(StyleFileReader.read(file)))
            .onSuccess(
                styles -> {
                  painter.useStyles(styles);
                  repaint();
                  report.loaded();
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "Styles not loaded: " + file, e);
                  report.loaded();
                }));
  }

  @Override
  public void openPack() {
    packs.choose();
  }

  @Override
  public void openPack(Path pack) {
    packs.open(pack);
  }

  @Override
  public void closePacks() {
    packs.close();
  }

  @Override
  public boolean hasOwnPacks() {
    return !packs.own().isEmpty();
  }

  @Override
  public List<Path> recentPacks() {
    return packs.recent();
  }

  private static void acceptPack(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      e.acceptTransferModes(TransferMode.COPY);
    }
    e.consume();
  }

  private void dropPack(DragEvent e) {
    take(e.getDragboard().getFiles());
    e.setDropCompleted(true);
    e.consume();
  }

  @Override
  public void about() {
    AboutDialog.show(stage, folders, version(), view.texts());
  }

  @Override
  public void reportProblem() {
    reporting.show(stage, version());
  }

  private static String version() {
    String version = AppContext.class.getPackage().getImplementationVersion();
    return version == null ? "—" : version;
  }

  /** Problem reports. */
  ProblemReporting reporting() {
    return reporting;
  }

  @Override
  public void showLogs() {
    state.say("message.logs", folders.logs());
  }

  @Override
  public void quit() {
    drafts.whenLeft(
        () -> {
          stage.close();
          Platform.exit();
        });
  }

  @Override
  public void close() {
    scenes.close();
    originals.close();
    search.close();
    exports.close();
    view.close();
    tasks.close();
  }
}
