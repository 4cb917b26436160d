package io.lantu.app;

import io.lantu.state.AppState;
import io.lantu.ui.map.MapPane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;

/**
 * Measures a start of the program: with the system property {@value #PROPERTY} it says when the
 * first picture stood on screen ("map"), when the complete one did, with the structure shown last
 * time ("plans"), what processor time all threads had spent by then ("processor", which a busy
 * machine disturbs less), when bars, tree and panel had come in round it ("window complete"), all
 * in milliseconds since the Java machine started, and what memory is resident when all is loaded
 * and at rest; then it ends the program. FX thread.
 */
final class StartReport {
  /** Set to {@code true} to measure. */
  static final String PROPERTY = "lantu.exit-after-map";

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";
  private static final Path STAT = Path.of("/proc/self/stat");

  /** Places of the times behind the name of the process. */
  private static final int USER_TICKS = 11;

  private static final int SYSTEM_TICKS = 12;

  private final boolean wanted = Boolean.getBoolean(PROPERTY);
  private final Consumer<String> out;
  private final Runnable exit;
  private boolean loaded;

  /**
   * @param out takes the lines
   * @param exit ends the program
   */
  StartReport(Consumer<String> out, Runnable exit) {
    this.out = out;
    this.exit = exit;
  }

  /** Says that a step of the start is done. */
  void step(String what) {
    if (wanted) {
      out.accept(what + " " + sinceStart() + " ms");
    }
  }

  /** Says that nothing more is being loaded. */
  void loaded() {
    loaded = true;
  }

  /**
   * Watches the start if it is asked for.
   *
   * @param complete whether all parts of the window are in it
   */
  void watch(MapPane map, AppState state, BooleanSupplier complete) {
    if (!wanted) {
      return;
    }
    new AnimationTimer() {
      private boolean mapSeen;
      private boolean plansSeen;

      @Override
      public void handle(long now) {
        if (!map.settled()) {
          return;
        }
        if (!mapSeen) {
          mapSeen = true;
          out.accept("map " + sinceStart() + " ms");
        }
        if (!plansSeen && !state.workspace().catalogue().structures().isEmpty()) {
          plansSeen = true;
          out.accept("plans " + sinceStart() + " ms");
          processorMillis();
        }
        if (plansSeen && loaded && complete.getAsBoolean()) {
          stop();
          residentMegabytes();
          exit.run();
        }
      }
    }.start();
  }

  private static long sinceStart() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  /** Only Linux tells; its clock ticks are hundredths of a second. */
  private void processorMillis() {
    try {
      String stat = Files.readString(STAT);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
      out.accept("processor " + ticks * 10 + " ms");
    } catch (IOException | RuntimeException e) {
      out.accept("processor unknown");
    }
  }

  /** Only Linux tells. */
  private void residentMegabytes() {
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
