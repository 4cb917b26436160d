package io.lantu.app;

import io.lantu.cli.Console;
import io.lantu.geo.BaseMap;
import io.lantu.geo.CrsCatalogue;
import io.lantu.geo.Geography;
import io.lantu.geo.LambertProjection;
import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.pack.Pack;
import io.lantu.pack.PackChecker;
import io.lantu.pack.PackProblem;
import io.lantu.pack.PackReader;
import io.lantu.pack.ShapeLoader;
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
import io.lantu.state.CommandNames;
import io.lantu.state.Composition;
import io.lantu.state.MapSettings;
import io.lantu.state.Workspace;
import io.lantu.state.Workspace.PlaneExtent;
import io.lantu.state.reading.Reading;
import io.lantu.style.RuleStyles;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.compose.ExportDesk;
import io.lantu.ui.dialog.AboutDialog;
import io.lantu.ui.dialog.ProblemDialog;
import io.lantu.ui.present.Presentation;
import io.lantu.ui.scene.SceneDesk;
import io.lantu.ui.shell.MainActions;
import io.lantu.ui.shell.MainView;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Geometry;

/**
 * The composition root of the window: constructs everything, shows the base map as soon as it is
 * read and the plans when they are ready behind it. FX thread.
 */
public final class AppContext implements AutoCloseable, MainActions {
  private static final Logger LOG = Logger.getLogger(AppContext.class.getName());
  private static final int RECENT_LIMIT = 8;

  private final StartReading reading;
  private final Folders folders;
  private final PreferenceStore preferences;
  private final WindowMemory memory;
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
  private final Map<Path, Pack> userPacks = new LinkedHashMap<>();
  private final StartReport report = new StartReport(Console.standard()::message, this::quit);
  private final MapArea area;
  private final DraftReview drafts;
  private final ProblemReporting reporting;
  private Stage stage;
  private BaseMap baseMap;
  private BaseMap drawnMap;
  private BaseMap shownMap;
  private Pack shipped;
  private boolean settling;
  private boolean complete;
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
    // Before the first control, or the toolkit would read its own style sheet first.
    Application.setUserAgentStylesheet(ControlSheet.address());
    loadFonts();
    state = new AppState(new Camera(unsized()), memory.language(language));
    painter = new MapPainter(reading.fonts());
    bookmarks = new Bookmarks(state);
    area = new MapArea(folders.program());
    memory.restore(settings);
    RenderLoop loop = new RenderLoop(painter, () -> {});
    reading.whenRead(opened -> beginPicture(loop, opened));
    view = new MainView(state, settings, tasks, bookmarks, painter, loop, this);
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
            () -> shipped == null ? Map.of() : shipped.decks(),
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
    originals.take(files, this::openPack);
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

  /** The shipped pack, or null while it is being read. */
  Pack shipped() {
    return shipped;
  }

  /** Packs opened beside the shipped one, by path; a copy. */
  Map<Path, Pack> userPacks() {
    return new LinkedHashMap<>(userPacks);
  }

  /**
   * Content as it would be shown with a draft beside open packs; a pack that holds a plan of the
   * draft gives way to it, or everything in that plan would be there twice. Worker.
   *
   * @param draft content of the draft
   * @param packs open packs by path
   * @param edited path of the pack the draft stands for, or null
   * @param search workspace whose indexes go on serving
   */
  Workspace workspaceWith(
      Catalogue.Content draft, Map<Path, Pack> packs, Path edited, Workspace search) {
    Catalogue.Content content = shipped.content();
    Map<String, Geometry> geometries = new HashMap<>(shipped.geometries());
    Set<String> drafted = draft.plans().stream().map(Plan::id).collect(Collectors.toSet());
    for (Map.Entry<Path, Pack> pack : packs.entrySet()) {
      pack.getValue().geometries().forEach(geometries::putIfAbsent);
      boolean same =
          pack.getValue().content().plans().stream().map(Plan::id).anyMatch(drafted::contains);
      if (!same && !pack.getKey().equals(edited)) {
        content = content.plus(pack.getValue().content());
      }
    }
    Catalogue catalogue = new Catalogue(content.plus(draft));
    BaseMap map = area.mapFor(catalogue.content(), baseMap);
    return search
        .withContent(
            catalogue,
            new Geography(map, catalogue, geometries),
            ShapeLoader.load(folders.program()))
        .withShapes()
        .withIndex();
  }

  /** Shows content without the draft. */
  void showPacks() {
    List<Pack> packs = List.copyOf(userPacks.values());
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.loading"), () -> workspace(shipped, packs))
            .onSuccess(this::show));
  }

  /** Shows content. */
  void show(Workspace workspace) {
    state.open(workspace);
    repaint();
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
    state.structureProperty().addListener((o, old, now) -> repaint());
    state.litProperty().addListener((o, old, now) -> repaint());
    state.messagesProperty().addListener((o, old, now) -> repaint());
    settings.themeProperty().addListener((o, old, now) -> repaint());
    settings.layersProperty().addListener((o, old, now) -> repaint());
    settings.stackProperty().addListener((o, old, now) -> repaint());
    settings.crsProperty().addListener((o, old, now) -> project());
    state
        .workspaceProperty()
        .addListener((o, old, now) -> now.baseMap().ifPresent(this::useBaseMap));
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
        });
    // With map and plans read by now, the painter works while the toolkit styles and lays out.
    boolean ready = showRead();
    stage.show();
    // Some window managers begin with the smallest size allowed: asked for again, it is given.
    memory.restore(stage);
    report.step("window shown");
    report.watch(view.map(), state);
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
          && memory.restoreView(camera, opened)) {
        Structure structure = memory.structure(opened).orElse(null);
        MapContent content = content(map, opened, structure, Set.of());
        loop.submit(new RenderJob(camera.viewport(), content, Quality.REST));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "no picture begun", e); // the window asks for one and says what is wrong
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
    baseMap = map;
    drawnMap = map;
    shownMap = map;
    view.map().fitBeforeFirstPicture(PlaneExtent.of(map.extent()));
    project();
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

  /** Draws another base map from now on: one of more provinces, or the shipped one again. */
  private void useBaseMap(BaseMap map) {
    if (map == drawnMap) {
      return;
    }
    drawnMap = map;
    if (settings.crsProperty().get().equals(map.projection().id())) {
      shownMap = map;
      repaint();
    } else {
      project(true);
    }
  }

  private void project() {
    project(false);
  }

  /** Projects the base map as the settings want it; the place in view stays. */
  private void project(boolean anew) {
    String wanted = settings.crsProperty().get();
    if (baseMap == null || (!anew && wanted.equals(shownMap.projection().id()))) {
      return;
    }
    BaseMap source = drawnMap;
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.projecting"),
                () -> source.inProjection(CrsCatalogue.projection(wanted)))
            .onSuccess(
                map -> {
                  if (wanted.equals(settings.crsProperty().get())) {
                    shownMap = map;
                    state.camera().useProjection(map.projection());
                    repaint();
                  }
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "No map in " + wanted, e);
                  state.say("message.projecting.failed");
                  settings.crsProperty().set(shownMap.projection().id());
                }));
  }

  private void loadPlans() {
    tasks.run(
        new BackgroundTask<>(state.messages().get("message.loading"), reading::plans)
            .onSuccess(this::takeUp));
  }

  private void takeUp(StartReading.Plans opened) {
    shipped = opened.pack();
    settling = true; // or each of these steps would have a picture painted
    try {
      state.open(opened.workspace());
      if (!memory.restore(state) && state.structure() == null) {
        opened
            .workspace()
            .findPlansExtent(state.camera().projection())
            .ifPresent(view.map()::fitBeforeFirstPicture);
      }
    } finally {
      settling = false;
    }
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
          if (complete) {
            finishLoading();
          } else {
            afterWindow = this::finishLoading;
          }
        });
  }

  /** All parts are in the window: now comes what would have held them up. */
  private void windowComplete() {
    complete = true;
    report.complete();
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

  private Workspace workspace(Pack base, List<Pack> others) {
    Catalogue.Content content = base.content();
    for (Pack pack : others) {
      content = content.plus(pack.content());
    }
    return StartReading.workspace(folders, area.mapFor(content, baseMap), base, others).withIndex();
  }

  @Override
  public void openPack() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(CommandNames.windowTitle(state.messages(), "open-pack"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                state.messages().get("filter.pack"), "*.lantu", "pack.json"),
            new FileChooser.ExtensionFilter(state.messages().get("filter.all"), "*.*"));
    File file = chooser.showOpenDialog(stage);
    if (file != null) {
      Path path = file.toPath();
      openPack(file.getName().equals(PackReader.MANIFEST) ? path.getParent() : path);
    }
  }

  @Override
  public void openPack(Path pack) {
    if (shipped == null) {
      state.say("message.loading");
      return;
    }
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.opening", pack.getFileName()),
                () -> {
                  Pack read = new PackReader(PackReader.Depth.FULL).read(pack);
                  List<PackProblem> problems = new ArrayList<>(read.problems());
                  Catalogue base = new Catalogue(shipped.content());
                  Geography geography = new Geography(baseMap, base, shipped.geometries());
                  problems.addAll(
                      new PackChecker(
                              read,
                              base,
                              id -> geography.findExtent(id).map(e -> e.geometry()).orElse(null))
                          .check());
                  Map<Path, Pack> all = new LinkedHashMap<>(userPacks);
                  if (read.manifest() != null) {
                    all.put(pack, read);
                  }
                  return new OpenedUserPack(
                      read, problems, workspace(shipped, List.copyOf(all.values())));
                })
            .onSuccess(opened -> takeUp(pack, opened)));
  }

  private record OpenedUserPack(Pack pack, List<PackProblem> problems, Workspace workspace) {}

  private void takeUp(Path path, OpenedUserPack opened) {
    String name = String.valueOf(path.getFileName());
    if (opened.pack().manifest() != null) {
      userPacks.put(path, opened.pack());
      state.open(opened.workspace());
      remember(path);
      repaint();
      state.say("message.opened", opened.pack().manifest().title());
      List<Structure> structures = opened.pack().content().structures();
      if (!structures.isEmpty()) {
        state.showStructure(structures.get(0));
      }
    }
    if (!opened.problems().isEmpty()) {
      ProblemDialog.show(stage, name, opened.problems(), view.texts());
    }
  }

  private void remember(Path path) {
    List<Path> recent = new ArrayList<>(recentPacks());
    recent.remove(path);
    recent.add(0, path);
    for (int i = 0; i < RECENT_LIMIT; i++) {
      preferences.put("recent." + i, i < recent.size() ? recent.get(i) : null);
    }
    preferences.save();
  }

  @Override
  public void closePacks() {
    userPacks.clear();
    if (shipped == null) {
      return;
    }
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.loading"), () -> workspace(shipped, List.of()))
            .onSuccess(
                workspace -> {
                  state.open(workspace);
                  repaint();
                }));
  }

  @Override
  public boolean hasOwnPacks() {
    return !userPacks.isEmpty();
  }

  @Override
  public List<Path> recentPacks() {
    List<Path> recent = new ArrayList<>();
    for (int i = 0; i < RECENT_LIMIT; i++) {
      try {
        preferences.find("recent." + i).map(Path::of).filter(Files::exists).ifPresent(recent::add);
      } catch (InvalidPathException e) {
        LOG.log(Level.FINE, "a recent pack is no path", e);
      }
    }
    return recent;
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

  private void repaint() {
    if (shownMap == null || settling) {
      return;
    }
    view.map()
        .setContent(
            content(shownMap, state.workspace(), state.structure(), state.litProperty().get()));
  }

  private MapContent content(
      BaseMap map, Workspace workspace, Structure structure, Set<String> lit) {
    return new MapContent(
        map,
        structure == null ? Set.of() : workspace.scope(structure),
        structure == null ? List.of() : workspace.features(structure),
        lit.isEmpty() ? null : lit,
        Set.of(),
        settings.layersProperty().get(),
        settings.theme(),
        state.language(),
        settings.stackProperty().get());
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
