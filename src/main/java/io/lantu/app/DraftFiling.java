package io.lantu.app;

import io.lantu.draft.DraftFile;
import io.lantu.draft.DraftWorld;
import io.lantu.draft.PlanDraft;
import io.lantu.state.AppState;
import io.lantu.state.CommandNames;
import io.lantu.state.DraftSession;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.draft.DraftBar;
import io.lantu.ui.draft.DraftQuestions;
import io.lantu.ui.shell.MainView;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Sees to it that no draft is lost: writes it to a pack, asks before it is left unsaved, keeps a
 * copy for recovery and offers it at the next start. FX thread.
 */
final class DraftFiling {
  private static final Logger LOG = Logger.getLogger(DraftFiling.class.getName());
  private static final Duration KEEP_AFTER = Duration.seconds(2);

  private final AppState state;
  private final TaskExecutor tasks;
  private final MainView view;
  private final DraftSession session;
  private final DraftKeeper keeper;
  private final Supplier<DraftWorld> world;
  private final Supplier<Window> window;
  private final PauseTransition keepSoon = new PauseTransition(KEEP_AFTER);

  /**
   * Sees to the drafts of a session from now on.
   *
   * @param world what drafts are made with; there is one while there is a draft
   * @param window owner of dialogs
   */
  DraftFiling(
      AppState state,
      TaskExecutor tasks,
      MainView view,
      DraftSession session,
      DraftKeeper keeper,
      Supplier<DraftWorld> world,
      Supplier<Window> window) {
    this.state = state;
    this.tasks = tasks;
    this.view = view;
    this.session = session;
    this.keeper = keeper;
    this.world = world;
    this.window = window;
    keepSoon.setOnFinished(e -> keep());
    session
        .revisionProperty()
        .addListener(
            (o, old, now) -> {
              if (session.draft() != null && session.draft().isChanged()) {
                keepSoon.playFromStart();
              }
            });
  }

  // ---- saving ----

  /** Writes the draft to its pack, else to one the user chooses; then goes on. */
  void save(Runnable then) {
    Path pack = session.packProperty().get();
    if (pack == null) {
      saveAs(then);
    } else {
      saveTo(pack, then);
    }
  }

  /** Writes the draft to a pack the user chooses; then goes on, unless none is chosen. */
  void saveAs(Runnable then) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(CommandNames.windowTitle(state.messages(), "draft-save-as"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(state.messages().get("filter.pack"), "*.lantu"));
    String title = session.draft().state().plan().shortTitle();
    chooser.setInitialFileName(title.replaceAll("[\\\\/:*?\"<>|\\s]+", "_") + ".lantu");
    File file = chooser.showSaveDialog(window.get());
    if (file != null) {
      String name = file.getName();
      saveTo(
          name.contains(".") ? file.toPath() : file.toPath().resolveSibling(name + ".lantu"), then);
    }
  }

  /** Writes the draft to a pack; goes on if all of it is there. */
  void saveTo(Path target, Runnable then) {
    PlanDraft draft = session.draft();
    if (draft == null) {
      return;
    }
    if (draft.state().plan().scope().isEmpty()) {
      state.say("draft.save.scope");
      return;
    }
    PlanDraft frozen = new PlanDraft(draft.state(), draft.attachments());
    String source = session.source();
    DraftWorld with = world.get();
    tasks.run(
        new BackgroundTask<>(
                state.messages().get("message.draft.saving", target.getFileName()),
                () -> {
                  with.packs().write(frozen, source, target);
                  keeper.forget();
                  return target;
                })
            .onSuccess(
                file -> {
                  keepSoon.stop();
                  if (session.draft() == draft) {
                    saved(file, draft.state().equals(frozen.state()), then);
                  }
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "draft not saved", e);
                  String why = String.valueOf(e.getMessage());
                  state.say("draft.save.failed", target, why);
                }));
  }

  private void saved(Path file, boolean whole, Runnable then) {
    if (whole) {
      session.savedTo(file);
      keepSoon.stop();
    }
    state.say("draft.saved", file);
    if (whole) {
      then.run();
    }
  }

  // ---- leaving ----

  /**
   * Goes on once the draft may be left: at once if it is saved, else as the user says - after
   * saving, without it, or not at all. Leaving without saving forgets the kept copy too.
   */
  void whenLeft(Runnable then) {
    PlanDraft draft = session.draft();
    if (draft == null || !draft.isChanged()) {
      then.run();
      return;
    }
    switch (DraftQuestions.unsaved(window.get(), view.texts())) {
      case SAVE -> save(then);
      case DISCARD -> {
        leave();
        keeper.forget();
        then.run();
      }
      case CANCEL -> LOG.fine("draft stays");
    }
  }

  /** Closes the review; what is not saved stays as the kept copy. */
  void leave() {
    keepSoon.stop();
    session.close();
    view.closeSide();
  }

  // ---- recovery ----

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
  void offerRecovery(Consumer<DraftFile> recover) {
    if (!keeper.isKept() || session.draft() != null) {
      return;
    }
    tasks.run(
        new BackgroundTask<>(state.messages().get("message.draft.making"), keeper::find)
            .onSuccess(found -> found.ifPresent(kept -> offer(kept, recover))));
  }

  private void offer(DraftFile kept, Consumer<DraftFile> recover) {
    DraftBar bar = DraftBar.ofCopy(kept.state().plan().title(), view.texts());
    bar.onYes(
        () -> {
          view.closeBar(bar);
          recover.accept(kept);
        });
    bar.onNo(
        () -> {
          view.closeBar(bar);
          keeper.forget();
        });
    view.showBar(bar);
  }
}
