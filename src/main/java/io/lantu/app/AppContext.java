package io.lantu.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.lantu.geo.BaseMap;
import io.lantu.geo.Geography;
import io.lantu.geo.LambertProjection;
import io.lantu.model.Catalogue;
import io.lantu.model.Structure;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import io.lantu.render.MapContent;
import io.lantu.render.MapFonts;
import io.lantu.render.MapPainter;
import io.lantu.render.Viewport;
import io.lantu.settings.Folders;
import io.lantu.settings.Language;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.MapSettings;
import io.lantu.state.Workspace;
import io.lantu.style.MapLanguage;
import io.lantu.style.Theme;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.shell.MainView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/**
 * The composition root of the window: constructs everything, shows the base map as soon as it is
 * read and the plans when they are ready behind it. FX thread.
 */
public final class AppContext implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(AppContext.class.getName());

  private final Folders folders;
  private final TaskExecutor tasks = TaskExecutor.withWorkers(Platform::runLater);
  private final MapSettings settings = new MapSettings();
  private final AppState state;
  private final MainView view;
  private BaseMap baseMap;

  /**
   * Constructs the window's parts; nothing is read but the fonts.
   *
   * @param folders where content and user files lie
   * @param language first language
   */
  public AppContext(Folders folders, Language language) {
    this.folders = folders;
    loadFonts();
    state = new AppState(new Camera(firstView()), language);
    MapPainter painter = new MapPainter(MapFonts.load(folders.maps()));
    view = new MainView(state, settings, tasks, LambertProjection.DEFAULT, painter);
  }

  public AppState state() {
    return state;
  }

  public MapSettings settings() {
    return settings;
  }

  public MainView view() {
    return view;
  }

  /** Shows the window and starts reading map and plans behind it. */
  public void show(Stage stage) {
    Scene scene = new Scene(view, 1440, 900);
    scene
        .getStylesheets()
        .addAll(
            MainView.class.getResource("/io/lantu/ui/colors.css").toExternalForm(),
            MainView.class.getResource("/io/lantu/ui/lantu.css").toExternalForm());
    settings.themeProperty().addListener((o, old, now) -> useTheme(now));
    useTheme(settings.theme());
    stage.setTitle("兰图 Lantu");
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    stage.setScene(scene);
    state.structureProperty().addListener((o, old, now) -> repaint());
    state.litProperty().addListener((o, old, now) -> repaint());
    state.messagesProperty().addListener((o, old, now) -> repaint());
    settings.themeProperty().addListener((o, old, now) -> repaint());
    settings.layersProperty().addListener((o, old, now) -> repaint());
    stage.show();
    loadMap();
  }

  private void loadFonts() {
    for (String name : List.of("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")) {
      Path file = folders.maps().resolve("fonts").resolve(name);
      try (InputStream in = Files.newInputStream(file)) {
        Font.loadFont(in, 13);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "Font missing: " + file, e);
      }
    }
  }

  private static Viewport firstView() {
    double[] p = new double[2];
    LambertProjection.DEFAULT.forward(101.2, 36.9, p);
    return new Viewport(LambertProjection.DEFAULT.id(), p[0], p[1], 1150, 1000, 800, 1);
  }

  private void useTheme(Theme theme) {
    Application.setUserAgentStylesheet(
        theme == Theme.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  private void loadMap() {
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.map"), () -> BaseMapLoader.load(folders.program()))
            .onSuccess(
                map -> {
                  baseMap = map;
                  repaint();
                  loadPlans();
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "Base map not loaded", e);
                  state.say(state.messages().get("message.map.failed", e.getMessage()));
                }));
  }

  private void loadPlans() {
    BaseMap map = baseMap;
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.loading"),
                () -> {
                  Pack pack = new PackReader(PackReader.Depth.CONTENT).read(folders.data());
                  pack.problems()
                      .forEach(p -> LOG.log(Level.WARNING, "Pack: {0}", p.line(state.messages())));
                  Catalogue catalogue = new Catalogue(pack.content());
                  Geography geography = new Geography(map, catalogue, pack.geometries());
                  if (!pack.problems().isEmpty()) {
                    Platform.runLater(
                        () ->
                            state.say(
                                state
                                    .messages()
                                    .get("message.pack.problems", pack.problems().size())));
                  }
                  return new Workspace(catalogue, geography).withShapes();
                })
            .onSuccess(
                workspace -> {
                  state.open(workspace);
                  repaint();
                }));
  }

  private void repaint() {
    if (baseMap == null) {
      return;
    }
    Structure structure = state.structure();
    Set<String> lit = state.litProperty().get();
    MapContent content =
        new MapContent(
            baseMap,
            structure == null ? Set.of() : state.workspace().scope(structure),
            structure == null ? List.of() : state.workspace().features(structure),
            lit.isEmpty() ? null : lit,
            Set.of(),
            settings.layersProperty().get(),
            settings.theme(),
            state.language() == Language.ZH ? MapLanguage.ZH : MapLanguage.EN);
    view.map().setContent(content);
  }

  @Override
  public void close() {
    view.close();
    tasks.close();
  }
}
