package io.lantu.bench;

import io.lantu.app.AppContext;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The window with the shipped map under the test toolkit: what a frame costs the FX thread while
 * the view pans and zooms, and how long a class takes to the crisp picture.
 */
final class WindowBenchmark implements Benchmark {
  private static final int FRAMES = 240;
  private static final int WARM_UP = 60;
  private static final int TOGGLES = 15;
  private static final long TIMEOUT_SECONDS = 120;
  private static final String STRUCTURE = "s-lanzhou-circle-2021-1h2j4d";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private AppContext context;

  @Override
  public List<Row> run() throws Exception {
    context = FxStage.openWindow(Path.of("target", "lantu-home"));
    FxStage.onFx(
        () ->
            context
                .state()
                .workspace()
                .catalogue()
                .findStructure(STRUCTURE)
                .ifPresent(context.state()::showStructure));
    FxStage.await(() -> context.view().map().settled());
    List<Row> rows = new ArrayList<>();
    rows.addAll(
        frames("pan", i -> context.state().camera().panBy(i % 120 < 60 ? 7 : -7, 3 - i % 7)));
    rows.addAll(
        frames("zoom", i -> context.state().camera().zoomBy(i % 60 < 30 ? 1.03 : 1 / 1.03)));
    FxStage.onFx(() -> context.settings().graticuleProperty().set(true));
    rows.addAll(
        frames(
            "pan with graticule",
            i -> context.state().camera().panBy(i % 120 < 60 ? 7 : -7, 3 - i % 7)));
    FxStage.onFx(() -> context.settings().graticuleProperty().set(false));
    rows.addAll(toggles());
    FxStage.closeWindow(context);
    context = null; // the list of benchmarks stays as long as the run
    return rows;
  }

  /** Processor time of the FX thread from pulse to pulse, with all it does in between. */
  private List<Row> frames(String what, IntConsumer move) throws Exception {
    CompletableFuture<double[]> done = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              private final double[] millis = new double[FRAMES];
              private int frame = -WARM_UP;
              private long last;

              @Override
              public void handle(long now) {
                long cpu = THREADS.getCurrentThreadCpuTime();
                if (frame > 0) {
                  millis[frame - 1] = (cpu - last) / 1e6;
                }
                last = cpu;
                if (frame == FRAMES) {
                  stop();
                  done.complete(millis);
                } else {
                  move.accept(Math.floorMod(frame, FRAMES));
                  frame++;
                }
              }
            }.start());
    double[] millis = done.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    FxStage.await(() -> context.view().map().settled());
    Arrays.sort(millis);
    String note = FRAMES + " frames, processor time of the thread, test toolkit";
    return List.of(
        new Row("FX thread per frame, " + what + ", p50", at(millis, 0.5), "ms", Double.NaN, note),
        new Row("FX thread per frame, " + what + ", p95", at(millis, 0.95), "ms", 5, ""));
  }

  private List<Row> toggles() throws Exception {
    double[] millis = new double[TOGGLES];
    for (int i = -3; i < TOGGLES; i++) {
      String label = i % 2 == 0 ? "四带" : "两极";
      long start = System.nanoTime();
      FxStage.onFx(() -> context.state().toggleIsolated(label));
      FxStage.await(() -> context.view().map().settled());
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return List.of(
        new Row(
            "toggle of a class to the crisp image, median",
            at(millis, 0.5),
            "ms",
            100,
            "clock time, to the pulse that shows it"),
        new Row("toggle of a class, worst of " + TOGGLES, at(millis, 1), "ms", Double.NaN, ""));
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
  }
}
