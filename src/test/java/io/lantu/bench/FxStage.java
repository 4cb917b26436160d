package io.lantu.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

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
