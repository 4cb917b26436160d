package io.lantu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/**
 * Measures how long the FX thread is held at a time.
 *
 * <p>A daemon sends a beat to the FX thread and waits for it; while it does not come, the stack of
 * the thread is sampled. What counts is the processor time the thread has spent between two beats,
 * not the time on the clock, so that a busy machine does not accuse the program. Work that follows
 * other work within the millisecond between two beats counts with it.
 */
final class FxThreadWatch implements AutoCloseable {
  /** A frame at 60 Hz, milliseconds. */
  static final double LIMIT_MS = 16;

  /** Names a file that the stacks of holds over the limit are added to, one sample a line. */
  private static final String STACKS = "lantu.fx-stacks";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SAMPLE_MS = 3;
  private static final long FIRST_SAMPLE_NS = 5_000_000;
  private static final long REST_MS = 25;
  private static final long REST_CPU_NS = 3_000_000;
  private static final long LONGEST_REST_NS = TimeUnit.SECONDS.toNanos(4);

  private final Thread fxThread;
  private final Thread watcher;
  private final Map<String, Hold> longest = new LinkedHashMap<>();
  private final Set<String> seen = new TreeSet<>();
  private final Path stacks =
      Optional.ofNullable(System.getProperty(STACKS)).map(Path::of).orElse(null);
  private volatile boolean closed;
  private volatile String activity = "";

  /**
   * One piece of work.
   *
   * @param cpuMs processor time of the FX thread, milliseconds
   * @param wallMs time on the clock, milliseconds
   * @param where the methods of the program it was seen in, innermost first, or the top of the
   *     stack; empty if it was too short to be seen
   */
  record Hold(double cpuMs, double wallMs, String where) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "cpu %6.1f ms  wall %6.1f ms  %s", cpuMs, wallMs, where);
    }
  }

  /** Where the thread was, and the processor time it has taken since the last sample. */
  @SuppressWarnings("ArrayRecordComponent") // Made once, never compared.
  private record Sample(long cpuNs, StackTraceElement[] stack) {}

  private FxThreadWatch(Thread fxThread) {
    this.fxThread = fxThread;
    watcher = new Thread(this::watch, "fx-thread-watch");
    watcher.setDaemon(true);
    watcher.start();
  }

  /** Begins to watch. */
  static FxThreadWatch start() throws InterruptedException {
    AtomicReference<Thread> thread = new AtomicReference<>();
    CountDownLatch known = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          thread.set(Thread.currentThread());
          known.countDown();
        });
    if (!known.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the FX thread does not answer");
    }
    return new FxThreadWatch(thread.get());
  }

  /** What the test does from now on. */
  void during(String what) {
    activity = what;
  }

  /** The longest hold of each activity, in the order they were begun. */
  Map<String, Hold> longest() {
    synchronized (longest) {
      return new LinkedHashMap<>(longest);
    }
  }

  /** Methods of the program that were at work on the thread while it was late. */
  Set<String> methodsSeen() {
    synchronized (longest) {
      return new TreeSet<>(seen);
    }
  }

  /** Waits until the thread has next to nothing to do, or for a few seconds. */
  void awaitRest() throws InterruptedException {
    long until = System.nanoTime() + LONGEST_REST_NS;
    int calm = 0;
    while (calm < 2 && System.nanoTime() < until) {
      long before = THREADS.getThreadCpuTime(fxThread.getId());
      Thread.sleep(REST_MS);
      long used = THREADS.getThreadCpuTime(fxThread.getId()) - before;
      calm = used < REST_CPU_NS ? calm + 1 : 0;
    }
  }

  private void watch() {
    Semaphore beat = new Semaphore(0);
    AtomicLong cpuAtBeat = new AtomicLong();
    long cpu = 0;
    try {
      while (!closed) {
        // Beats without a pause would be all the thread does.
        Thread.sleep(1);
        String doing = activity;
        long start = System.nanoTime();
        Platform.runLater(
            () -> {
              cpuAtBeat.set(THREADS.getCurrentThreadCpuTime());
              beat.release();
            });
        List<Sample> samples = new ArrayList<>();
        long cpuSampled = THREADS.getThreadCpuTime(fxThread.getId());
        while (!beat.tryAcquire(SAMPLE_MS, TimeUnit.MILLISECONDS)) {
          long now = THREADS.getThreadCpuTime(fxThread.getId());
          if (System.nanoTime() - start > FIRST_SAMPLE_NS) {
            samples.add(new Sample(now - cpuSampled, fxThread.getStackTrace()));
          }
          cpuSampled = now;
        }
        double wallMs = (System.nanoTime() - start) / 1e6;
        double cpuMs = (cpuAtBeat.get() - cpu) / 1e6;
        if (cpu > 0) {
          note(doing, new Hold(cpuMs, wallMs, where(samples)), samples);
        }
        cpu = cpuAtBeat.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(String doing, Hold hold, List<Sample> samples) {
    synchronized (longest) {
      longest.merge(doing, hold, (a, b) -> b.cpuMs() > a.cpuMs() ? b : a);
      for (Sample sample : samples) {
        for (StackTraceElement e : sample.stack()) {
          if (e.getClassName().startsWith("io.lantu.")) {
            seen.add(e.getClassName() + "." + e.getMethodName());
          }
        }
      }
    }
    if (stacks != null && hold.cpuMs() > LIMIT_MS) {
      keep(doing, hold, samples);
    }
  }

  private void keep(String doing, Hold hold, List<Sample> samples) {
    List<String> lines = new ArrayList<>();
    for (Sample sample : samples) {
      StackTraceElement[] stack = sample.stack();
      StringBuilder line = new StringBuilder();
      line.append(doing).append(' ').append(hold.cpuMs()).append(' ').append(sample.cpuNs());
      for (int i = stack.length - 1; i >= 0; i--) {
        line.append(';').append(stack[i].getClassName()).append('.');
        line.append(stack[i].getMethodName()).append(':').append(stack[i].getLineNumber());
      }
      lines.add(line.toString());
    }
    try {
      Files.write(stacks, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last sample within the program tells most; without one, what the toolkit was at. */
  private static String where(List<Sample> samples) {
    String where = "";
    for (Sample sample : samples) {
      String place = place(sample.stack());
      where = place.isEmpty() ? where : place;
    }
    return where;
  }

  private static String place(StackTraceElement[] stack) {
    List<String> own =
        Arrays.stream(stack)
            .filter(e -> e.getClassName().startsWith("io.lantu."))
            .limit(4)
            .map(FxThreadWatch::simple)
            .toList();
    if (!own.isEmpty()) {
      return String.join(" < ", own);
    }
    return Optional.of(stack).filter(s -> s.length > 3).map(FxThreadWatch::toolkit).orElse("");
  }

  /** The toolkit's passes tell more than the innermost method. */
  private static String toolkit(StackTraceElement[] stack) {
    for (StackTraceElement e : stack) {
      String method = e.getMethodName();
      if (method.equals("doCSSPass")
          || method.equals("doLayoutPass")
          || method.equals("synchronizeSceneNodes")) {
        return "toolkit " + method + " in " + simple(stack[0]);
      }
    }
    return "toolkit " + simple(stack[0]);
  }

  private static String simple(StackTraceElement e) {
    return e.getClassName().substring(e.getClassName().lastIndexOf('.') + 1)
        + "."
        + e.getMethodName();
  }

  @Override
  public void close() {
    closed = true;
    watcher.interrupt();
  }
}
