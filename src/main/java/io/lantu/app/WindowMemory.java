package io.lantu.app;

import io.lantu.geo.CrsCatalogue;
import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.model.Structure;
import io.lantu.render.Viewport;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.AppState;
import io.lantu.state.Bookmarks;
import io.lantu.state.Camera;
import io.lantu.state.CoordinateFormat;
import io.lantu.state.IdentifyMode;
import io.lantu.state.LocatorModel;
import io.lantu.state.MapSettings;
import io.lantu.state.ViewState;
import io.lantu.state.Workspace;
import io.lantu.style.BaseLayer;
import io.lantu.style.LayerStack;
import io.lantu.style.Theme;
import io.lantu.ui.shell.MainView;
import io.lantu.ui.shell.PanelLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Keeps window, theme, language, panels, layers, last structure and camera between runs. */
final class WindowMemory {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final int MAX_MAP_SIZE = 8000;
  private static final double MAX_RATIO = 4;

  private final PreferenceStore store;

  WindowMemory(PreferenceStore store) {
    this.store = store;
  }

  /** The language kept, or the one given. */
  Language language(Language otherwise) {
    return store.find("language").map(Language::of).orElse(otherwise);
  }

  /** The theme kept, if any. */
  Optional<Theme> theme() {
    return store.find("theme").flatMap(Theme::find);
  }

  /**
   * Lets the camera expect the size the map had, or will have in a first run, so that it can be
   * painted before the layout.
   *
   * @return whether it is known
   */
  boolean restoreMapSize(Camera camera) {
    Dimension2D first = MainView.firstMapSize(contentSize());
    int width = (int) store.findNumber("map.width").orElse(first.getWidth());
    int height = (int) store.findNumber("map.height").orElse(first.getHeight());
    double ratio =
        store
            .findNumber("map.ratio")
            .orElseGet(() -> Math.max(1, Screen.getPrimary().getOutputScaleX()));
    if (width > 0 && width <= MAX_MAP_SIZE && height > 0 && height <= MAX_MAP_SIZE && ratio > 0) {
      camera.resize(width, height, Math.min(ratio, MAX_RATIO));
      return true;
    }
    return false;
  }

  /**
   * The size the content of the window had or will have. Laid out at once in that size, it need not
   * be measured, laid out in the size it would like, and laid out again.
   */
  Dimension2D contentSize() {
    Rectangle2D primary = Screen.getPrimary().getVisualBounds();
    double w = store.findNumber("content.width").orElse(WIDTH);
    double h = store.findNumber("content.height").orElse(HEIGHT);
    return new Dimension2D(
        Math.max(1, Math.min(w, primary.getWidth())),
        Math.max(1, Math.min(h, primary.getHeight())));
  }

  /** Places the window as it was, if that is still on a screen. */
  void restore(Stage stage) {
    OptionalDouble x = store.findNumber("window.x");
    OptionalDouble y = store.findNumber("window.y");
    Rectangle2D primary = Screen.getPrimary().getVisualBounds();
    double w = Math.min(store.findNumber("window.width").orElse(WIDTH), primary.getWidth());
    double h = Math.min(store.findNumber("window.height").orElse(HEIGHT), primary.getHeight());
    boolean maximized = store.is("window.maximized", false);
    // A maximised window would first be laid out, and its map be seen, in the size it had before.
    stage.setWidth(maximized ? primary.getWidth() : w);
    stage.setHeight(maximized ? primary.getHeight() : h);
    if (x.isPresent()
        && y.isPresent()
        && !Screen.getScreensForRectangle(x.getAsDouble() + 40, y.getAsDouble() + 10, 200, 20)
            .isEmpty()) {
      stage.setX(x.getAsDouble());
      stage.setY(y.getAsDouble());
    } else {
      // Told to place it, some window managers put it in the corner, its title out of sight.
      stage.setX(primary.getMinX() + (primary.getWidth() - stage.getWidth()) / 2);
      stage.setY(primary.getMinY() + (primary.getHeight() - stage.getHeight()) / 3);
    }
    stage.setMaximized(maximized);
    if (maximized && !stage.isShowing()) {
      takeSizeWhenNoLongerMaximized(stage, w, h);
    }
  }

  private static void takeSizeWhenNoLongerMaximized(Stage stage, double width, double height) {
    stage
        .maximizedProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Boolean> property, Boolean old, Boolean now) {
                property.removeListener(this);
                stage.setWidth(width);
                stage.setHeight(height);
              }
            });
  }

  /** Brings back theme, layers and how the map is shown. */
  void restore(MapSettings settings) {
    theme().ifPresent(settings.themeProperty()::set);
    store
        .find("layers")
        .ifPresent(
            kept -> {
              for (BaseLayer layer : BaseLayer.values()) {
                settings.show(layer, (" " + kept + " ").contains(" " + layer + " "));
              }
            });
    store.find("layers.stack").flatMap(LayerStack::parse).ifPresent(settings.stackProperty()::set);
    store
        .find("crs")
        .filter(id -> CrsCatalogue.findEntry(id).isPresent())
        .ifPresent(settings.crsProperty()::set);
    find("coordinates", CoordinateFormat.values())
        .ifPresent(settings.coordinateFormatProperty()::set);
    find("identify", IdentifyMode.values()).ifPresent(settings.identifyModeProperty()::set);
    settings.graticuleProperty().set(store.is("graticule", false));
    settings.overviewProperty().set(store.is("overview", true));
  }

  /** Brings back panels, type and what was picked. */
  void restore(MainView view) {
    view.locator()
        .model()
        .readRecent(
            IntStream.range(0, LocatorModel.RECENT)
                .mapToObj(i -> store.find("locator." + i))
                .flatMap(Optional::stream)
                .toList());
    view.textScaleProperty().set(store.findNumber("text.scale").orElse(1));
    view.reserve(
        store.findNumber("content.top").orElse(0), store.findNumber("content.bottom").orElse(0));
    if (store.findNumber("panel.left").isPresent()) {
      view.usePanelLayout(
          new PanelLayout(
              store.findNumber("panel.left").orElse(0.2),
              store.findNumber("panel.right").orElse(0.76),
              store.is("panel.left.shown", true),
              store.is("panel.right.shown", true)));
    }
  }

  private <T extends Enum<T>> Optional<T> find(String key, T[] values) {
    return store
        .find(key)
        .flatMap(name -> Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst());
  }

  /** Brings back the bookmarks. */
  void restore(Bookmarks bookmarks) {
    bookmarks.read(
        IntStream.range(0, Bookmarks.LIMIT)
            .mapToObj(i -> store.find("bookmark." + i))
            .flatMap(Optional::stream)
            .toList());
  }

  /** Keeps the bookmarks at once. */
  void keep(Bookmarks bookmarks) {
    List<String> lines = bookmarks.lines();
    for (int i = 0; i < Bookmarks.LIMIT; i++) {
      store.put("bookmark." + i, i < lines.size() ? lines.get(i) : null);
    }
    store.save();
  }

  /**
   * Shows the last structure, selection and view again, once the plans are open. Says whether there
   * was a view to show.
   */
  boolean restore(AppState state) {
    structure(state.workspace()).ifPresent(state::showStructure);
    boolean kept = restoreView(state.camera(), state.workspace());
    if (!kept && state.camera().destination() != null) {
      state.camera().look(state.camera().destination()); // a start does not fly
      state.camera().setDestination(null);
    }
    store
        .find("selection")
        .filter(id -> state.workspace().panelContents().statusOf(id).isPresent())
        .ifPresent(state::select);
    return kept;
  }

  /** The structure of the last run, if its pack is open. */
  Optional<Structure> structure(Workspace workspace) {
    return store.find("structure").flatMap(id -> workspace.catalogue().findStructure(id));
  }

  /** Looks where the last run looked. Says whether there was such a view. */
  boolean restoreView(Camera camera, Workspace workspace) {
    // Where it was of a pack that is not open now, there may be no map at all.
    boolean known = store.find("structure").isEmpty() || structure(workspace).isPresent();
    OptionalDouble lon = store.findNumber("camera.lon");
    OptionalDouble lat = store.findNumber("camera.lat");
    OptionalDouble r = store.findNumber("camera.resolution");
    boolean kept =
        known
            && lon.isPresent()
            && lat.isPresent()
            && r.isPresent()
            && r.getAsDouble() > 0
            && isOnMap(workspace, lon.getAsDouble(), lat.getAsDouble());
    if (kept) {
      camera.lookAt(new LonLat(lon.getAsDouble(), lat.getAsDouble()), r.getAsDouble());
    }
    return kept;
  }

  private static boolean isOnMap(Workspace workspace, double lon, double lat) {
    return workspace
        .baseMap()
        .map(
            map -> {
              double[] plane = new double[2];
              map.projection().forward(lon, lat, plane);
              return map.extent().contains(plane[0], plane[1]);
            })
        .orElse(true);
  }

  /** Keeps everything. */
  void keep(Stage stage, AppState state, MapSettings settings, MainView view) {
    store.put("window.maximized", stage.isMaximized());
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      store.put("window.x", stage.getX());
      store.put("window.y", stage.getY());
      store.put("window.width", stage.getWidth());
      store.put("window.height", stage.getHeight());
    }
    store.put("content.width", stage.getScene().getWidth());
    store.put("content.height", stage.getScene().getHeight());
    store.put("content.top", view.topHeight());
    store.put("content.bottom", view.bottomHeight());
    store.put("language", state.language().tag());
    store.put("theme", settings.theme());
    store.put(
        "layers",
        settings.layersProperty().get().stream().map(Enum::name).collect(Collectors.joining(" ")));
    store.put("layers.stack", settings.stackProperty().get().line());
    store.put("text.scale", view.textScaleProperty().get());
    PanelLayout panels = view.panelLayout();
    store.put("panel.left", panels.leftShare());
    store.put("panel.right", panels.rightShare());
    store.put("panel.left.shown", panels.leftShown());
    store.put("panel.right.shown", panels.rightShown());
    store.put("structure", state.structure() == null ? null : state.structure().id());
    store.put("selection", state.selection());
    List<String> picks = view.locator().model().recentLines();
    for (int i = 0; i < LocatorModel.RECENT; i++) {
      store.put("locator." + i, i < picks.size() ? picks.get(i) : null);
    }
    store.put("crs", settings.crsProperty().get());
    store.put("coordinates", settings.coordinateFormatProperty().get());
    store.put("identify", settings.identifyModeProperty().get());
    store.put("graticule", settings.graticuleProperty().get());
    store.put("overview", settings.overviewProperty().get());
    Viewport map = state.camera().viewport();
    store.put("map.width", map.widthPx());
    store.put("map.height", map.heightPx());
    store.put("map.ratio", map.pixelRatio());
    ViewState seen = state.viewState();
    store.put("camera.lon", seen.centre().lon());
    store.put("camera.lat", seen.centre().lat());
    store.put("camera.resolution", seen.resolution());
    store.save();
  }
}
