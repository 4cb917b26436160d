package io.lantu.bench;

import io.lantu.app.AppContext;
import io.lantu.model.Language;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The FX thread as benchmarks use it, from a thread of their own. */
public final class FxStage {
  private static final long TIMEOUT_SECONDS = 120;

  private FxStage() {}

  /** Starts the toolkit unless it runs already; it then stays. */
  public static void start() throws Exception {
    CompletableFuture<Void> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(null));
    } catch (IllegalStateException e) {
      started.complete(null); // already running
    }
    started.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    Platform.setImplicitExit(false);
  }

  /** Runs an action and waits for it. */
  public static void onFx(Runnable action) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            action.run();
            done.complete(null);
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    done.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Opens the program's window in Chinese, the first steps seen, and waits for the structures of
   * the shipped pack.
   *
   * @param home folder for what the program keeps
   */
  static AppContext openWindow(Path home) throws Exception {
    start();
    CompletableFuture<AppContext> made = new CompletableFuture<>();
    onFx(
        () -> {
          PreferenceStore preferences = PreferenceStore.inMemory();
          preferences.put("first-steps-seen", true);
          Folders folders = new Folders(Path.of(System.getProperty("lantu.dir")), home);
          AppContext context = new AppContext(folders, preferences, Language.ZH);
          context.show(new Stage());
          made.complete(context);
        });
    AppContext context = made.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    await(() -> !context.state().workspace().catalogue().structures().isEmpty());
    await(context.view()::isComplete);
    return context;
  }

  /**
   * Closes it and every window it opened: under the test toolkit one left open makes each picture
   * of the next dearer.
   */
  public static void closeWindow(AppContext context) throws Exception {
    onFx(
        () -> {
          context.close();
          Window.getWindows().stream()
              .filter(w -> w instanceof Stage)
              .toList()
              .forEach(Window::hide);
        });
  }

  /** Looks at each pulse, so that waiting costs at most a frame. */
  static void await(BooleanSupplier condition) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                if (condition.getAsBoolean()) {
                  stop();
                  done.complete(null);
                }
              }
            }.start());
    done.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }
}
