package io.lantu.app;

import io.lantu.geo.BaseMap;
import io.lantu.geo.CrsCatalogue;
import io.lantu.model.Structure;
import io.lantu.render.MapContent;
import io.lantu.state.AppState;
import io.lantu.state.MapSettings;
import io.lantu.state.Workspace;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.map.MapPane;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has the map drawn as state and settings want it: which base map, in which projection, with what
 * of the plans on it. FX thread.
 */
final class MapDrawing {
  private static final Logger LOG = Logger.getLogger(MapDrawing.class.getName());

  private final AppState state;
  private final MapSettings settings;
  private final TaskExecutor tasks;
  private final MapPane pane;
  private BaseMap drawn;
  private BaseMap shown;
  private boolean held;

  MapDrawing(AppState state, MapSettings settings, TaskExecutor tasks, MapPane pane) {
    this.state = state;
    this.settings = settings;
    this.tasks = tasks;
    this.pane = pane;
  }

  /** Draws anew whenever something changes that is seen on the map. */
  void follow() {
    state.structureProperty().addListener((o, old, now) -> repaint());
    state.litProperty().addListener((o, old, now) -> repaint());
    state.messagesProperty().addListener((o, old, now) -> repaint());
    settings.themeProperty().addListener((o, old, now) -> repaint());
    settings.layersProperty().addListener((o, old, now) -> repaint());
    settings.stackProperty().addListener((o, old, now) -> repaint());
    settings.crsProperty().addListener((o, old, now) -> project(false));
    state.workspaceProperty().addListener((o, old, now) -> now.baseMap().ifPresent(this::use));
  }

  /** Begins with a base map, shown in the projection of the settings. */
  void begin(BaseMap map) {
    drawn = map;
    shown = map;
    project(false);
  }

  /** Draws another base map from now on: one of more provinces, or the shipped one again. */
  private void use(BaseMap map) {
    if (map == drawn) {
      return;
    }
    drawn = map;
    if (settings.crsProperty().get().equals(map.projection().id())) {
      shown = map;
      repaint();
    } else {
      project(true);
    }
  }

  /** Projects the base map as the settings want it; the place in view stays. */
  private void project(boolean anew) {
    String wanted = settings.crsProperty().get();
    if (drawn == null || (!anew && wanted.equals(shown.projection().id()))) {
      return;
    }
    BaseMap source = drawn;
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.projecting"),
                () -> source.inProjection(CrsCatalogue.projection(wanted)))
            .onSuccess(
                map -> {
                  if (wanted.equals(settings.crsProperty().get())) {
                    shown = map;
                    state.camera().useProjection(map.projection());
                    repaint();
                  }
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "No map in " + wanted, e);
                  state.say("message.projecting.failed");
                  settings.crsProperty().set(shown.projection().id());
                }));
  }

  /** Makes several changes of which each would have a picture painted; paint when they are done. */
  void together(Runnable changes) {
    held = true;
    try {
      changes.run();
    } finally {
      held = false;
    }
  }

  /** Has the map painted as it is to look now. */
  void repaint() {
    if (shown != null && !held) {
      pane.setContent(
          content(
              state,
              settings,
              shown,
              state.workspace(),
              state.structure(),
              state.litProperty().get()));
    }
  }

  /**
   * What a picture shows. Any thread to which state and settings do not change meanwhile.
   *
   * @param structure the structure on it, or null
   * @param lit labels of the classes that stand out; empty for all
   */
  static MapContent content(
      AppState state,
      MapSettings settings,
      BaseMap map,
      Workspace workspace,
      Structure structure,
      Set<String> lit) {
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
}
