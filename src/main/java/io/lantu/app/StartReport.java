package io.lantu.app;

import io.lantu.state.AppState;
import io.lantu.ui.map.MapPane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;

/**
 * Measures a start of the program: with the system property {@value #PROPERTY} it says when the
 * first complete map stood on screen and when the plans were open, both in milliseconds since the
 * Java machine started, and what memory is resident, then ends the program. FX thread.
 */
final class StartReport {
  /** Set to {@code true} to measure. */
  static final String PROPERTY = "lantu.exit-after-map";

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";

  private StartReport() {}

  /** Watches the start if it is asked for. */
  static void watch(MapPane map, AppState state, Consumer<String> out, Runnable exit) {
    if (!Boolean.getBoolean(PROPERTY)) {
      return;
    }
    new AnimationTimer() {
      private boolean mapSeen;

      @Override
      public void handle(long now) {
        if (!map.settled()) {
          return;
        }
        if (!mapSeen) {
          mapSeen = true;
          out.accept("map " + sinceStart() + " ms");
        }
        if (!state.workspace().catalogue().structures().isEmpty()) {
          stop();
          out.accept("plans " + sinceStart() + " ms");
          residentMegabytes(out);
          exit.run();
        }
      }
    }.start();
  }

  private static long sinceStart() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  /** Only Linux tells. */
  private static void residentMegabytes(Consumer<String> out) {
    try (Stream<String> lines = Files.lines(STATUS)) {
      lines
          .filter(line -> line.startsWith(RESIDENT))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .forEach(mb -> out.accept("resident " + mb + " MB"));
    } catch (IOException | UncheckedIOException e) {
      out.accept("resident unknown");
    }
  }
}
