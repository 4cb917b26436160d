package io.lantu.ui.shell;

import io.lantu.state.AppState;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.HoverTip;
import io.lantu.ui.control.Texts;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.util.Duration;

/**
 * What is being done, else what was said last; that stands long enough to be read, longer under the
 * pointer, then fades. FX thread.
 */
final class StatusMessageView extends Label {
  private static final double LEAST_SECONDS = 8;

  /** Slow readers take this long for a letter or, with a few more, a Chinese character. */
  private static final double SECONDS_PER_CHARACTER = 0.15;

  private static final Duration FADE = Duration.millis(600);

  private final AppState state;
  private final TaskExecutor tasks;
  private final PauseTransition standing = new PauseTransition();
  private final FadeTransition fading = new FadeTransition(FADE, this);

  StatusMessageView(AppState state, TaskExecutor tasks, Texts texts) {
    this.state = state;
    this.tasks = tasks;
    setId("status-message");
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  if (!tasks.runningProperty().get().isEmpty()) {
                    double done = tasks.progressProperty().get();
                    return tasks.runningProperty().get()
                        + (done > 0 ? " " + Math.round(done * 100) + " %" : "");
                  }
                  String said = state.messageProperty().get();
                  return said.isEmpty() ? texts.get("status.ready") : said;
                },
                tasks.runningProperty(),
                tasks.progressProperty(),
                state.messageProperty(),
                state.messagesProperty()));
    setMinWidth(0);
    HoverTip.install(this, this::getText);
    standing.setOnFinished(e -> fade());
    fading.setToValue(0);
    fading.setOnFinished(e -> end());
    state.saidProperty().addListener((o, old, now) -> stand());
    // What was said before or during a task begins to stand when it can be read.
    tasks.runningProperty().addListener((o, old, now) -> stand());
    hoverProperty().addListener((o, old, now) -> stand());
    stand();
  }

  /** How long a message stands before it fades. */
  static Duration standing(String message) {
    return Duration.seconds(Math.max(LEAST_SECONDS, message.length() * SECONDS_PER_CHARACTER));
  }

  /** Whether the message waits to fade. */
  boolean isPassing() {
    return standing.getStatus() == Animation.Status.RUNNING;
  }

  private void stand() {
    fading.stop();
    setOpacity(1);
    String message = state.messageProperty().get();
    standing.stop();
    if (!message.isEmpty()) {
      standing.setDuration(standing(message));
      standing.playFromStart();
    }
  }

  /** Lets it go, unless it cannot be read yet or is being read. */
  void fade() {
    if (!isHover() && tasks.runningProperty().get().isEmpty()) {
      fading.playFromStart();
    }
  }

  private void end() {
    state.hush();
    setOpacity(1);
  }
}
