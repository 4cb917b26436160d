package io.lantu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.bench.FxStage;
import io.lantu.model.Language;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/**
 * Judges what the usual steps hold the FX thread for, once the program is warm. The limit is a
 * frame; the table says which steps are over it. Only what is far over fails, as work does that is
 * done for the whole window at once or belongs on a worker; how far depends on how fast the machine
 * is during the run.
 */
@Tag("bench")
class FxHoldsTest {
  private static final int ROUNDS = 4;

  /** So many frames are far over. */
  private static final double FRAMES = 4;

  @Test
  void noStepHoldsTheThreadForSeveralFrames() throws Exception {
    FxStage.start();
    AtomicReference<AppContext> opened = new AtomicReference<>();
    Folders folders = new Folders(Folders.find().program(), Files.createTempDirectory("lantu-fx"));
    FxStage.onFx(
        () -> {
          opened.set(new AppContext(folders, PreferenceStore.inMemory(), Language.ZH));
          opened.get().show(new Stage());
        });
    List<Double> slowness = new ArrayList<>();
    StepHolds holds =
        StepHolds.measure(
            opened.get(),
            new FxRobot(),
            ROUNDS,
            true,
            () -> slowness.add(ReferenceWork.slowness()));
    FxStage.closeWindow(opened.getAndSet(null));
    double slow = slowness.stream().sorted().toList().get(slowness.size() / 2);
    double limitMs = FRAMES * FxThreadWatch.LIMIT_MS * slow;
    String table =
        String.format(
            Locale.ROOT,
            "FX thread, longest hold of each step, ms of processor time by round%n"
                + "(over: the median after the first round is over %.0f; fails: over %.0f,"
                + " the machine being %.2f times as slow as usual)%n%s",
            FxThreadWatch.LIMIT_MS,
            limitMs,
            slow,
            holds.table());
    System.out.println(table);
    Files.createDirectories(Path.of("target", "bench"));
    Files.writeString(Path.of("target", "bench", "fx-thread.txt"), table);
    assertThat(holds.steps())
        .as("steps far over a frame")
        .noneMatch(step -> holds.warmMs(step) > limitMs);
  }
}
