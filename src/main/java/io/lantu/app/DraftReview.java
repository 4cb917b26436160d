package io.lantu.app;

import io.lantu.draft.DraftEdit;
import io.lantu.draft.DraftFile;
import io.lantu.draft.DraftPack;
import io.lantu.draft.DraftWorld;
import io.lantu.draft.PlanDraft;
import io.lantu.model.Catalogue;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.pack.Pack;
import io.lantu.search.Gazetteer;
import io.lantu.settings.Folders;
import io.lantu.state.AppState;
import io.lantu.state.DraftSession;
import io.lantu.state.Workspace;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.text.DocumentProblem;
import io.lantu.text.PlanDocument;
import io.lantu.text.ReadListener;
import io.lantu.ui.action.Commands;
import io.lantu.ui.draft.DraftActions;
import io.lantu.ui.draft.DraftBar;
import io.lantu.ui.draft.DraftQuestions;
import io.lantu.ui.draft.DraftStamp;
import io.lantu.ui.draft.DraftView;
import io.lantu.ui.shell.MainView;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * Wires the review of drafts: from a document or a pack to the pane, the map and back to a pack,
 * with a copy kept for recovery. FX thread.
 */
public final class DraftReview implements DraftActions {
  private static final Logger LOG = Logger.getLogger(DraftReview.class.getName());
  private static final Duration KEEP_AFTER = Duration.seconds(2);

  private final AppContext context;
  private final Folders folders;
  private final AppState state;
  private final TaskExecutor tasks;
  private final MainView view;
  private final DraftSession session = new DraftSession();
  private DraftView made;
  private final DraftKeeper keeper;
  private final PauseTransition keepSoon = new PauseTransition(KEEP_AFTER);
  private World world;
  private Workspace search = Workspace.EMPTY;
  private BackgroundTask<?> reading;
  private boolean refreshing;
  private boolean following = true;
  private boolean stale;
  private boolean zoomWhenShown;

  /** What drafts are made with, and the finder of its names. */
  private record World(DraftWorld drafts, Gazetteer names) {}

  DraftReview(
      AppContext context, Folders folders, AppState state, TaskExecutor tasks, MainView view) {
    this.context = context;
    this.folders = folders;
    this.state = state;
    this.tasks = tasks;
    this.view = view;
    keeper = new DraftKeeper(folders.user());
    declare(view.commands());
    addMenu();
    session.revisionProperty().addListener((o, old, now) -> changed());
    session.structureProperty().addListener((o, old, now) -> showOnMap());
    session.selectedProperty().addListener((o, old, now) -> lookAgain());
    state
        .selectionProperty()
        .addListener(
            (o, old, now) -> {
              PlanDraft draft = session.draft();
              if (following
                  && draft != null
                  && now != null
                  && draft.state().findElement(now).isPresent()) {
                session.select(now);
              }
            });
    session
        .placingProperty()
        .addListener(
            (o, old, now) -> {
              view.map().setPlacePicker(now == null ? null : this::placeAt);
              if (now != null) {
                state.say(state.messages().get("draft.place.hint", now.name()));
              }
            });
    view.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && session.placingProperty().get() != null) {
            session.place(null);
            state.say("");
            e.consume();
          }
        });
    keepSoon.setOnFinished(e -> keep());
  }

  private void declare(Commands commands) {
    var open = session.draftProperty().isNotNull();
    commands.declare(
        "draft-from-document",
        Feather.FILE_PLUS,
        "Shortcut+Shift+O",
        null,
        this::draftFromDocument);
    commands.declare("draft-edit-pack", Feather.EDIT_3, "Shortcut+Shift+E", null, this::editPack);
    commands.declare("draft-save", Feather.SAVE, "Shortcut+S", open, this::save);
    commands.declare("draft-save-as", null, "Shortcut+Shift+S", open, this::saveAs);
    commands.declare("draft-undo", Feather.ROTATE_CCW, "Shortcut+Z", open, this::undo);
    commands.declare("draft-redo", Feather.ROTATE_CW, "Shortcut+Shift+Z", open, this::redo);
    commands.declare(
        "draft-accept-all",
        Feather.CHECK_SQUARE,
        "Shortcut+Shift+A",
        open,
        () -> session.structure().ifPresent(s -> session.draft().acceptAll(s.id())));
    commands.declare("draft-close", Feather.X, null, open, this::closeReview);
  }

  private void addMenu() {
    Menu menu = new Menu();
    menu.setId("menu-draft");
    menu.textProperty().bind(view.texts().binding("menu.draft"));
    Commands commands = view.commands();
    menu.getItems()
        .addAll(
            commands.menuItem("draft-from-document"),
            commands.menuItem("draft-edit-pack"),
            new SeparatorMenuItem(),
            commands.menuItem("draft-undo"),
            commands.menuItem("draft-redo"),
            commands.menuItem("draft-accept-all"),
            new SeparatorMenuItem(),
            commands.menuItem("draft-save"),
            commands.menuItem("draft-save-as"),
            commands.menuItem("draft-close"));
    List<Menu> menus = view.menuBar().getMenus();
    menus.add(Math.max(0, menus.size() - 1), menu);
  }

  /** The pane, made when first wanted: a start does not wait for it. */
  private DraftView pane() {
    if (made == null) {
      made = new DraftView(session, state, view.texts(), this);
      view.map().addMark(new DraftStamp(session, state, view.texts()));
    }
    return made;
  }

  /** The draft under review. */
  public DraftSession session() {
    return session;
  }

  private void undo() {
    Optional<DraftEdit> edit = session.draft().lastEdit();
    session.draft().undo();
    edit.ifPresent(e -> say("draft.undone", e));
  }

  private void redo() {
    Optional<DraftEdit> edit = session.draft().nextEdit();
    session.draft().redo();
    edit.ifPresent(e -> say("draft.redone", e));
  }

  private void say(String key, DraftEdit edit) {
    state.say(state.messages().get(key, state.messages().get(edit.key()), edit.subject()));
  }

  // Beginning

  /**
   * Reviews what was read from a plan document: drafts its structures and shows the review beside
   * the map. Waits for the shipped pack if that is still being read. FX thread.
   *
   * @param document the plan
   * @param source file it was read from, or null
   */
  public void reviewDraft(PlanDocument document, Path source) {
    if (!mayLeave()) {
      return;
    }
    withWorld(
        () -> "message.draft.making",
        w -> w.drafts().draft(document),
        draft -> open(draft, source == null ? null : fileName(source), null));
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  @Override
  public void draftFromDocument() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(state.messages().get("command.draft-from-document"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                state.messages().get("draft.filter.documents"),
                "*.txt",
                "*.docx",
                "*.doc",
                "*.pdf",
                "*.md",
                "*.html",
                "*.htm"),
            new FileChooser.ExtensionFilter(state.messages().get("filter.all"), "*.*"));
    File file = chooser.showOpenDialog(context.stage());
    if (file != null) {
      draftFromDocument(file.toPath());
    }
  }

  /** Reads a document in the background, with progress and cancel, and reviews its plan. */
  public void draftFromDocument(Path file) {
    if (!mayLeave()) {
      return;
    }
    session.close();
    pane().showReading(fileName(file));
    view.showSide(pane());
    String title = state.messages().get("message.draft.reading", fileName(file));
    Pack shipped = context.shipped();
    if (shipped == null) {
      state.say(state.messages().get("message.loading"));
      pane().showFailure(fileName(file), state.messages().get("message.loading"));
      return;
    }
    BackgroundTask<?>[] self = new BackgroundTask<?>[1];
    BackgroundTask<List<PlanDraft>> task =
        new BackgroundTask<>(
            title,
            () -> {
              World w = world(shipped);
              ReadListener listener =
                  new ReadListener() {
                    @Override
                    public void progress(double done) {
                      Platform.runLater(() -> pane().showProgress(done));
                    }

                    @Override
                    public boolean isCancelled() {
                      return self[0].isCancelled();
                    }
                  };
              return w.drafts().read(file, listener).stream().map(w.drafts()::draft).toList();
            });
    self[0] = task;
    task.onSuccess(
            drafts -> {
              reading = null;
              chosen(drafts).ifPresent(d -> open(d, fileName(file), null));
            })
        .onFailure(
            e -> {
              reading = null;
              String why =
                  e instanceof DocumentProblem problem
                      ? problem.text(state.messages())
                      : state.messages().get("draft.failed", String.valueOf(e.getMessage()));
              LOG.log(Level.INFO, "document not drafted", e);
              state.say(why);
              pane().showFailure(fileName(file), why);
            });
    reading = task;
    tasks.run(task);
  }

  /** Of several plans in one file, the one the user picks. */
  private Optional<PlanDraft> chosen(List<PlanDraft> drafts) {
    if (drafts.size() <= 1) {
      return drafts.stream().findFirst();
    }
    return DraftQuestions.chooseDocument(context.stage(), drafts, view.texts());
  }

  @Override
  public void cancelReading() {
    if (reading != null) {
      reading.cancel();
      reading = null;
    }
    view.closeSide();
    state.say(state.messages().get("draft.cancelled"));
  }

  /** Edits a pack opened beside the shipped one; asks which, if there are several. */
  private void editPack() {
    List<Path> packs = List.copyOf(context.userPacks().keySet());
    if (packs.isEmpty()) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(state.messages().get("command.draft-edit-pack"));
      chooser
          .getExtensionFilters()
          .add(
              new FileChooser.ExtensionFilter(
                  state.messages().get("filter.pack"), "*.lantu", "pack.json"));
      File file = chooser.showOpenDialog(context.stage());
      if (file != null) {
        Path path = file.toPath();
        editPack(fileName(path).equals("pack.json") ? path.getParent() : path);
      }
    } else {
      DraftQuestions.choosePack(context.stage(), packs, view.texts()).ifPresent(this::editPack);
    }
  }

  /** Opens a pack for editing. */
  public void editPack(Path path) {
    if (!mayLeave()) {
      return;
    }
    withWorld(
        () -> "message.draft.making",
        w -> w.drafts().packs().open(path),
        (DraftPack.Opened opened) -> open(opened.draft(), opened.source(), path));
  }

  private interface Work<T> {
    T on(World world) throws IOException;
  }

  private <T> void withWorld(
      java.util.function.Supplier<String> title, Work<T> work, Consumer<T> then) {
    Pack shipped = context.shipped();
    if (shipped == null) {
      state.say(state.messages().get("message.loading"));
      return;
    }
    Callable<T> callable = () -> work.on(world(shipped));
    tasks.run(
        new BackgroundTask<>(state.messages().get(title.get()), callable)
            .onSuccess(then)
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "no draft", e);
                  state.say(state.messages().get("draft.failed", String.valueOf(e.getMessage())));
                }));
  }

  private synchronized World world(Pack shipped) throws IOException {
    if (world == null) {
      DraftWorld drafts = new DraftWorld(shipped, folders.maps());
      world = new World(drafts, new Gazetteer(drafts.catalogue()));
    }
    return world;
  }

  private void open(PlanDraft draft, String source, Path pack) {
    if (session.draft() == null) {
      search = state.workspace();
    }
    zoomWhenShown = true;
    view.map().closeNote();
    session.open(draft, world.names(), source, pack);
    pane().showReview();
    view.showSide(pane());
    pane().focusList();
  }

  // Showing

  private void changed() {
    if (session.draft() == null) {
      return;
    }
    refresh();
    if (session.draft().isChanged()) {
      keepSoon.playFromStart();
    }
  }

  /**
   * Works the draft into the content shown; edits made meanwhile are taken up in the next round.
   */
  private void refresh() {
    if (refreshing) {
      stale = true;
      return;
    }
    refreshing = true;
    stale = false;
    PlanDraft draft = session.draft();
    // The draft may change while the worker looks at it; its values do not.
    PlanDraft frozen = new PlanDraft(draft.state(), draft.attachments());
    Map<Path, Pack> packs = context.userPacks();
    Path edited = session.packProperty().get();
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.draft.drawing"),
                () -> {
                  Catalogue.Content content = world.drafts().packs().live(frozen);
                  return context.workspaceWith(content, packs, edited, search);
                })
            .onSuccess(
                next -> {
                  refreshing = false;
                  if (session.draft() == draft) {
                    // The tree picks anew while it is rebuilt; what is looked at stays all the
                    // same.
                    following = false;
                    context.show(next);
                    showOnMap();
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
                })
            .onFailure(
                e -> {
                  refreshing = false;
                  LOG.log(Level.WARNING, "draft not drawn", e);
                }));
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

  private void showOnMap() {
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

  private void placeAt(io.lantu.model.LonLat at) {
    Optional<Region> county = state.workspace().countyAt(at.lon(), at.lat());
    if (county.isEmpty()) {
      county =
          state
              .workspace()
              .baseMap()
              .flatMap(
                  map ->
                      new io.lantu.geo.Geography(map, world.drafts().catalogue(), Map.of())
                          .findCountyAt(at.lon(), at.lat()))
              .flatMap(unit -> world.drafts().catalogue().findRegion(unit.regionId()));
    }
    if (county.isEmpty()) {
      state.say(state.messages().get("draft.place.outside"));
    } else {
      session.placeAt(at, county.get().id());
      pane().focusList();
    }
  }

  // Saving

  @Override
  public void save() {
    Path pack = session.packProperty().get();
    if (pack == null) {
      saveAs();
    } else {
      saveTo(pack);
    }
  }

  @Override
  public void saveAs() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(state.messages().get("command.draft-save-as"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(state.messages().get("filter.pack"), "*.lantu"));
    String title = session.draft().state().plan().shortTitle();
    chooser.setInitialFileName(title.replaceAll("[\\\\/:*?\"<>|\\s]+", "_") + ".lantu");
    File file = chooser.showSaveDialog(context.stage());
    if (file != null) {
      Path path = file.toPath();
      saveTo(fileName(path).contains(".") ? path : path.resolveSibling(fileName(path) + ".lantu"));
    }
  }

  /** Writes the draft to a pack. */
  public void saveTo(Path target) {
    if (session.draft() == null) {
      return;
    }
    PlanDraft draft = session.draft();
    if (draft.state().plan().scope().isEmpty()) {
      state.say(state.messages().get("draft.save.scope"));
      return;
    }
    PlanDraft frozen = new PlanDraft(draft.state(), draft.attachments());
    String source = session.source();
    World w = world;
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.draft.saving", fileName(target)),
                () -> {
                  w.drafts().packs().write(frozen, source, target);
                  keeper.forget();
                  return target;
                })
            .onSuccess(
                file -> {
                  keepSoon.stop();
                  if (session.draft() == draft) {
                    if (draft.state().equals(frozen.state())) {
                      session.savedTo(file);
                      keepSoon.stop();
                    }
                    state.say(state.messages().get("draft.saved", file));
                  }
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "draft not saved", e);
                  state.say(
                      state
                          .messages()
                          .get("draft.save.failed", target, String.valueOf(e.getMessage())));
                }));
  }

  @Override
  public void closeReview() {
    if (!mayLeave()) {
      return;
    }
    Path pack = session.packProperty().get();
    leave();
    if (pack != null && Files.exists(pack)) {
      context.openPack(pack);
    } else {
      context.showPacks();
    }
  }

  private void leave() {
    keepSoon.stop();
    session.close();
    view.closeSide();
  }

  /**
   * Whether the draft may be left: it is saved, or the user says what to do with it. Discarding
   * forgets the kept copy too.
   */
  boolean mayLeave() {
    PlanDraft draft = session.draft();
    if (draft == null || !draft.isChanged()) {
      return true;
    }
    return switch (DraftQuestions.unsaved(context.stage(), view.texts())) {
      case SAVE -> {
        save();
        yield false; // the writing goes on behind; close again when it is done
      }
      case DISCARD -> {
        keepSoon.stop();
        keeper.forget();
        session.close();
        view.closeSide();
        yield true;
      }
      case CANCEL -> false;
    };
  }

  /** Offers to draft the structure of a document just imported, in a bar that can be left alone. */
  void offer(Path document) {
    DraftBar bar = DraftBar.ofDocument(fileName(document), view.texts());
    bar.onYes(
        () -> {
          view.closeBar(bar);
          draftFromDocument(document);
        });
    bar.onNo(() -> view.closeBar(bar));
    view.showBar(bar);
  }

  // Recovery

  private void keep() {
    PlanDraft draft = session.draft();
    if (draft == null || !draft.isChanged()) {
      return;
    }
    DraftFile copy = DraftKeeper.snapshot(draft, session.source(), session.packProperty().get());
    tasks.run(
        new BackgroundTask<>(
            state.messages().get("message.draft.keeping"),
            () -> {
              keeper.keep(copy);
              return null;
            }));
  }

  /** Offers a draft kept before a crash, in a bar that can be left alone. */
  void offerRecovery() {
    if (!keeper.isKept() || session.draft() != null) {
      return;
    }
    tasks.run(
        new BackgroundTask<>(state.messages().get("message.draft.making"), keeper::find)
            .onSuccess(
                found ->
                    found.ifPresent(
                        kept -> {
                          DraftBar bar = DraftBar.ofCopy(kept.state().plan().title(), view.texts());
                          bar.onYes(
                              () -> {
                                view.closeBar(bar);
                                recover(kept);
                              });
                          bar.onNo(
                              () -> {
                                view.closeBar(bar);
                                keeper.forget();
                              });
                          view.showBar(bar);
                        })));
  }

  private void recover(DraftFile kept) {
    withWorld(
        () -> "message.draft.making",
        w -> w.drafts().packs().recover(kept),
        draft -> open(draft, kept.source(), kept.pack() == null ? null : Path.of(kept.pack())));
  }
}
