package io.lantu.app;

import io.lantu.draft.DraftWorld;
import io.lantu.draft.PlanDraft;
import io.lantu.geo.Geography;
import io.lantu.model.Catalogue;
import io.lantu.model.LonLat;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.pack.Pack;
import io.lantu.state.AppState;
import io.lantu.state.DraftSession;
import io.lantu.state.Workspace;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.shell.MainView;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Draws the draft under review: works every edit into the content shown, keeps the selection of
 * window and review the same, puts places on the map by hand. FX thread.
 */
final class DraftOnMap {
  private static final Logger LOG = Logger.getLogger(DraftOnMap.class.getName());

  private final AppContext context;
  private final AppState state;
  private final TaskExecutor tasks;
  private final MainView view;
  private final DraftSession session;
  private final Supplier<DraftWorld> world;
  private Workspace search = Workspace.EMPTY;
  private Runnable onPlaced = () -> {};
  private boolean refreshing;
  private boolean following = true;
  private boolean stale;
  private boolean zoomWhenShown;

  /**
   * Draws the drafts of a session from now on.
   *
   * @param world what drafts are made with; there is one while there is a draft
   */
  DraftOnMap(
      AppContext context,
      AppState state,
      TaskExecutor tasks,
      MainView view,
      DraftSession session,
      Supplier<DraftWorld> world) {
    this.context = context;
    this.state = state;
    this.tasks = tasks;
    this.view = view;
    this.session = session;
    this.world = world;
    session.revisionProperty().addListener((o, old, now) -> refresh());
    session.structureProperty().addListener((o, old, now) -> showStructure());
    session.selectedProperty().addListener((o, old, now) -> lookAgain());
    state.selectionProperty().addListener((o, old, now) -> follow(now));
    session.placingProperty().addListener((o, old, now) -> waitForPlace(now));
    view.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && session.placingProperty().get() != null) {
            session.place(null);
            state.hush();
            e.consume();
          }
        });
  }

  /** A draft is about to be opened: the map goes there once it is drawn. */
  void begin() {
    if (session.draft() == null) {
      search = state.workspace();
    }
    zoomWhenShown = true;
    view.map().closeNote();
  }

  /** Is told when a place has been put on the map. */
  void setOnPlaced(Runnable action) {
    onPlaced = action;
  }

  /** Edits made while one is worked in are taken up in the next round. */
  private void refresh() {
    if (session.draft() == null) {
      return;
    }
    if (refreshing) {
      stale = true;
      return;
    }
    refreshing = true;
    stale = false;
    PlanDraft draft = session.draft();
    // The draft may change while the worker looks at it; its values do not.
    PlanDraft frozen = new PlanDraft(draft.state(), draft.attachments());
    DraftWorld with = world.get();
    Map<Path, Pack> packs = context.packs().own();
    Path edited = session.packProperty().get();
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.draft.drawing"),
                () -> {
                  Catalogue.Content content = with.packs().live(frozen);
                  return context.packs().workspaceWith(content, packs, edited, search);
                })
            .onSuccess(
                next -> {
                  refreshing = false;
                  if (session.draft() == draft) {
                    show(next);
                  }
                })
            .onFailure(
                e -> {
                  refreshing = false;
                  LOG.log(Level.WARNING, "draft not drawn", e);
                }));
  }

  private void show(Workspace next) {
    // The tree picks anew while it is rebuilt; what is looked at stays all the same.
    following = false;
    context.packs().show(next);
    showStructure();
    lookAgain();
    Platform.runLater(
        () -> {
          lookAgain();
          following = true;
        });
    if (stale) {
      refresh();
    }
  }

  private void follow(String selection) {
    PlanDraft draft = session.draft();
    if (following
        && draft != null
        && selection != null
        && draft.state().findElement(selection).isPresent()) {
      session.select(selection);
    }
  }

  /** Selects in the window what is looked at in the review. */
  private void lookAgain() {
    String id = session.selectedProperty().get();
    if (id != null
        && !id.equals(state.selection())
        && state.workspace().catalogue().findElement(id).isPresent()) {
      state.select(id);
    }
  }

  private void showStructure() {
    String id = session.structureProperty().get();
    if (id == null || session.draft() == null) {
      return;
    }
    Optional<Structure> drawn = state.workspace().catalogue().findStructure(id);
    if (drawn.isPresent()) {
      boolean other = state.structure() == null || !state.structure().id().equals(id);
      if (other || zoomWhenShown) {
        zoomWhenShown = false;
        state.showStructure(drawn.get());
      }
    }
  }

  // ---- places by hand ----

  private void waitForPlace(DraftSession.Placing placing) {
    view.map().setPlacePicker(placing == null ? null : this::placeAt);
    if (placing != null) {
      state.say("draft.place.hint", placing.name());
    }
  }

  private void placeAt(LonLat at) {
    Optional<Region> county =
        state.workspace().countyAt(at.lon(), at.lat()).or(() -> countyOfOtherProvince(at));
    if (county.isEmpty()) {
      state.say("draft.place.outside");
      return;
    }
    String name = session.placingProperty().get().name();
    session.placeAt(at, county.get().id());
    state.say("draft.placed", name, county.get().name());
    onPlaced.run();
  }

  private Optional<Region> countyOfOtherProvince(LonLat at) {
    Catalogue units = world.get().catalogue();
    return state
        .workspace()
        .baseMap()
        .flatMap(map -> new Geography(map, units, Map.of()).findCountyAt(at.lon(), at.lat()))
        .flatMap(unit -> units.findRegion(unit.regionId()));
  }
}
