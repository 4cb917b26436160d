package io.lantu.app;

import io.lantu.draft.DraftEdit;
import io.lantu.draft.DraftFile;
import io.lantu.draft.DraftWorld;
import io.lantu.draft.PlanDraft;
import io.lantu.pack.Pack;
import io.lantu.search.Gazetteer;
import io.lantu.settings.Folders;
import io.lantu.state.AppState;
import io.lantu.state.CommandNames;
import io.lantu.state.DraftSession;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/**
 * Wires the review of drafts: its commands, and the ways a draft is begun - from a document, a
 * pack, a copy left by a crash. FX thread.
 */
public final class DraftReview implements DraftActions {
  private static final Logger LOG = Logger.getLogger(DraftReview.class.getName());

  private final AppContext context;
  private final Folders folders;
  private final AppState state;
  private final TaskExecutor tasks;
  private final MainView view;
  private final DraftSession session = new DraftSession();
  private final DraftOnMap map;
  private final DraftFiling filing;
  private DraftView made;
  private World world;
  private BackgroundTask<?> reading;

  /** What drafts are made with, and the finder of its names. */
  private record World(DraftWorld drafts, Gazetteer names) {}

  DraftReview(
      AppContext context, Folders folders, AppState state, TaskExecutor tasks, MainView view) {
    this.context = context;
    this.folders = folders;
    this.state = state;
    this.tasks = tasks;
    this.view = view;
    map = new DraftOnMap(context, state, tasks, view, session, () -> world.drafts());
    filing =
        new DraftFiling(
            state,
            tasks,
            view,
            session,
            new DraftKeeper(folders.user()),
            () -> world.drafts(),
            context::stage);
    map.setOnPlaced(() -> pane().focusList());
    declare(view.commands());
    addMenu();
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
    commands.declare(
        "draft-undo", Feather.ROTATE_CCW, "Shortcut+Z", when(PlanDraft::canUndo), this::undo);
    commands.declare(
        "draft-redo", Feather.ROTATE_CW, "Shortcut+Shift+Z", when(PlanDraft::canRedo), this::redo);
    commands.declare(
        "draft-accept-structure",
        Feather.CHECK_SQUARE,
        "Shortcut+Shift+A",
        open,
        session::acceptStructure);
    commands.declare(
        "draft-accept-all", Feather.CHECK_CIRCLE, null, open, () -> session.draft().acceptAll());
    commands.declare("draft-close", Feather.X, null, open, this::closeReview);
  }

  /** Whether something holds of the open draft. */
  private BooleanBinding when(Predicate<PlanDraft> holds) {
    return Bindings.createBooleanBinding(
        () -> session.draft() != null && holds.test(session.draft()),
        session.draftProperty(),
        session.revisionProperty());
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
            commands.menuItem("draft-accept-structure"),
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
    state.say(() -> state.messages().get(key, state.messages().get(edit.key()), edit.subject()));
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
    filing.whenLeft(
        () ->
            withWorld(
                w -> w.drafts().draft(document),
                draft -> open(draft, source == null ? null : fileName(source), null)));
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  @Override
  public void draftFromDocument() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(CommandNames.windowTitle(state.messages(), "draft-from-document"));
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
    filing.whenLeft(() -> read(file));
  }

  /** Map and review need the room; the document comes back beside them with its command. */
  private void makeRoom() {
    view.commands().run("reader-close");
  }

  private void read(Path file) {
    session.close();
    makeRoom();
    pane().showReading(fileName(file));
    view.showSide(pane());
    String title = state.messages().get("message.draft.reading", fileName(file));
    Pack shipped = context.packs().shipped();
    if (shipped == null) {
      state.say("message.loading");
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
              Supplier<String> why =
                  () ->
                      e instanceof DocumentProblem problem
                          ? problem.text(state.messages())
                          : state.messages().get("draft.failed", String.valueOf(e.getMessage()));
              LOG.log(Level.INFO, "document not drafted", e);
              state.say(why);
              pane().showFailure(fileName(file), why.get());
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
    state.say("draft.cancelled");
  }

  /** Edits a pack opened beside the shipped one; asks which, if there are several. */
  private void editPack() {
    List<Path> packs = List.copyOf(context.packs().own().keySet());
    if (packs.isEmpty()) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(CommandNames.windowTitle(state.messages(), "draft-edit-pack"));
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
    filing.whenLeft(
        () ->
            withWorld(
                w -> w.drafts().packs().open(path),
                opened -> open(opened.draft(), opened.source(), path)));
  }

  private interface Work<T> {
    T on(World world) throws IOException;
  }

  private <T> void withWorld(Work<T> work, Consumer<T> then) {
    Pack shipped = context.packs().shipped();
    if (shipped == null) {
      state.say("message.loading");
      return;
    }
    Callable<T> callable = () -> work.on(world(shipped));
    tasks.run(
        new BackgroundTask<>(state.messages().get("message.draft.making"), callable)
            .onSuccess(then)
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "no draft", e);
                  state.say("draft.failed", String.valueOf(e.getMessage()));
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
    map.begin();
    makeRoom();
    session.open(draft, world.names(), source, pack);
    pane().showReview();
    view.showSide(pane());
    pane().focusList();
  }

  // Leaving

  @Override
  public void save() {
    filing.save(() -> {});
  }

  @Override
  public void saveAs() {
    filing.saveAs(() -> {});
  }

  /** Writes the draft to a pack. */
  public void saveTo(Path target) {
    filing.saveTo(target, () -> {});
  }

  @Override
  public void closeReview() {
    filing.whenLeft(
        () -> {
          Path pack = session.packProperty().get();
          filing.leave();
          if (pack != null && Files.exists(pack)) {
            context.openPack(pack);
          } else {
            context.packs().show();
          }
        });
  }

  /** Goes on once the draft may be left: saved, given up by the user, or not there at all. */
  void whenLeft(Runnable then) {
    filing.whenLeft(then);
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

  /** Offers a draft kept before a crash. */
  void offerRecovery() {
    filing.offerRecovery(this::recover);
  }

  private void recover(DraftFile kept) {
    withWorld(
        w -> w.drafts().packs().recover(kept),
        draft -> open(draft, kept.source(), kept.pack() == null ? null : Path.of(kept.pack())));
  }
}
