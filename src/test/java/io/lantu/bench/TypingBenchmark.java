package io.lantu.bench;

import com.sun.management.OperatingSystemMXBean;
import io.lantu.app.AppContext;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/**
 * From a key struck in the field of the full-text search to the layout that shows its hits, in the
 * window with the shipped pack under the test toolkit. Each question is typed letter by letter.
 */
final class TypingBenchmark implements Benchmark {
  private static final List<String> TYPED =
      List.of("兰州新区", "物流枢纽", "yuzhong", "2025年", "lzxq", "生态", "一核两极", "产业 园区");
  private static final int ROUNDS = 3;
  private static final int TARGET_MS = 50;
  private static final long TIMEOUT_SECONDS = 120;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Of one key: clock time, and time of the processor in all threads, milliseconds. */
  private record Key(double wallMs, double cpuMs) {}

  private AppContext context;

  @Override
  public List<Row> run() throws Exception {
    context = FxStage.openWindow(Files.createTempDirectory("lantu-typing"));
    FxStage.onFx(() -> context.view().commands().run("full-text"));
    FxStage.await(() -> context.view().lookup("#full-text-field") != null);
    Key early = shown("甘");
    FxStage.await(() -> count().matches("[\\d,]+ 条"));
    double[] first = new double[0];
    List<Key> keys = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Key> times = new ArrayList<>();
      for (String text : TYPED) {
        for (int end = 1; end <= text.length(); end++) {
          if (!Character.isWhitespace(text.charAt(end - 1))) {
            times.add(shown(text.substring(0, end)));
          }
        }
      }
      if (round == 0) {
        first = sorted(times, Key::wallMs);
      } else {
        keys.addAll(times);
      }
    }
    FxStage.closeWindow(context);
    context = null; // the list of benchmarks stays as long as the run
    double[] all = sorted(keys, Key::wallMs);
    double[] cpu = sorted(keys, Key::cpuMs);
    String processor = "time of the processor, all threads";
    String note = all.length + " keys, clock time to the layout that shows the hits";
    return List.of(
        new Row("search: key to hits shown, median", at(all, 0.5), "ms", TARGET_MS, note),
        new Row("search: key to hits shown, 95 of 100", at(all, 0.95), "ms", TARGET_MS, ""),
        new Row("search: key to hits shown, slowest", at(all, 1), "ms", TARGET_MS, ""),
        new Row("search: the same, median", at(cpu, 0.5), "ms", TARGET_MS, processor),
        new Row("search: the same, 95 of 100", at(cpu, 0.95), "ms", TARGET_MS, processor),
        new Row(
            "search: the same, before there is an index", early.wallMs(), "ms", TARGET_MS, "cold"),
        new Row("search: the same, first round, median", at(first, 0.5), "ms", TARGET_MS, "cold"),
        new Row("search: the same, first round, slowest", at(first, 1), "ms", TARGET_MS, "cold"));
  }

  private String count() {
    return ((Label) context.view().lookup("#search-count")).getText();
  }

  private Key shown(String text) throws Exception {
    CompletableFuture<Key> seen = new CompletableFuture<>();
    long[] start = new long[2];
    Platform.runLater(
        () -> {
          ListView<?> list = (ListView<?>) context.view().lookup("#search-list");
          Scene scene = list.getScene();
          ListChangeListener<Object> changed =
              new ListChangeListener<>() {
                @Override
                public void onChanged(Change<?> change) {
                  list.getItems().removeListener(this);
                  Runnable[] laidOut = new Runnable[1];
                  laidOut[0] =
                      () -> {
                        scene.removePostLayoutPulseListener(laidOut[0]);
                        double wallMs = (System.nanoTime() - start[0]) / 1e6;
                        double cpuMs = (SYSTEM.getProcessCpuTime() - start[1]) / 1e6;
                        seen.complete(new Key(wallMs, cpuMs));
                      };
                  scene.addPostLayoutPulseListener(laidOut[0]);
                }
              };
          list.getItems().addListener(changed);
          start[0] = System.nanoTime();
          start[1] = SYSTEM.getProcessCpuTime();
          ((TextField) context.view().lookup("#full-text-field")).setText(text);
        });
    return seen.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  private static double[] sorted(List<Key> keys, ToDoubleFunction<Key> time) {
    double[] sorted = keys.stream().mapToDouble(time).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
  }
}
