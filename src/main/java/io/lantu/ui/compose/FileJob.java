package io.lantu.ui.compose;

import io.lantu.export.ExportProgress;
import io.lantu.state.AppState;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Writes a file behind a small window with its progress, where it can be cancelled. FX thread; the
 * work is done on a worker.
 */
public final class FileJob {
  /** Time between two reports on the FX thread, nanoseconds. */
  private static final long STEP = 60_000_000;

  /** Writes a file and tells how far it is. */
  @FunctionalInterface
  public interface Writing {
    /**
     * Writes.
     *
     * @throws Exception if it fails; nothing half must be left
     */
    void write(ExportProgress progress) throws Exception;
  }

  private FileJob() {}

  /**
   * Begins to write.
   *
   * @param owner window to stand before
   * @param what what is being done, for the window
   * @param file what is written, for the message; null for a printer
   * @param writing the work
   */
  public static void run(
      Window owner,
      AppState state,
      Texts texts,
      TaskExecutor tasks,
      String what,
      Path file,
      Writing writing) {
    AtomicBoolean cancelled = new AtomicBoolean();
    AtomicLong last = new AtomicLong();
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setId("job-progress");
    bar.setPrefWidth(380);
    Label line = new Label(what);
    line.setId("job-text");
    line.setWrapText(true);
    line.setMaxWidth(380);
    Button cancel = texts.label(new Button(), "job.cancel");
    cancel.setId("job-cancel");
    cancel.setCancelButton(true);
    HBox foot = new HBox(cancel);
    foot.setAlignment(Pos.CENTER_RIGHT);
    VBox box = new VBox(12, line, bar, foot);
    box.getStyleClass().add("file-job");
    Stage stage = new Stage();
    stage.initOwner(owner);
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setTitle(texts.get("job.title"));
    Scene scene = new Scene(box);
    if (owner != null && owner.getScene() != null) {
      scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    }
    stage.setScene(scene);
    stage.setResizable(false);
    Runnable stop =
        () -> {
          cancelled.set(true);
          cancel.setDisable(true);
          line.setText(texts.get("job.cancelling"));
        };
    cancel.setOnAction(e -> stop.run());
    stage.setOnCloseRequest(
        e -> {
          e.consume();
          stop.run();
        });
    ExportProgress progress =
        new ExportProgress() {
          @Override
          public void step(int done, int total) {
            long now = System.nanoTime();
            if (now - last.get() > STEP && total > 0) {
              last.set(now);
              Platform.runLater(() -> bar.setProgress((double) done / total));
            }
          }

          @Override
          public boolean cancelled() {
            return cancelled.get();
          }
        };
    tasks.run(
        new BackgroundTask<>(
                what,
                () -> {
                  writing.write(progress);
                  return file;
                })
            .onSuccess(
                done -> {
                  stage.close();
                  state.say(file == null ? "job.printed" : "job.done", String.valueOf(file));
                })
            .onFailure(
                e -> {
                  stage.close();
                  if (e instanceof CancellationException) {
                    state.say("job.cancelled");
                  } else {
                    state.say(
                        file == null ? "job.print-failed" : "job.failed",
                        String.valueOf(file),
                        String.valueOf(e.getMessage()));
                  }
                }));
    stage.show();
  }
}
