package io.lantu.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/**
 * Reports work that holds the FX thread for longer than a frame.
 *
 * <p>A daemon sends a beat to the FX thread and waits for it; while it does not come, the stack of
 * the thread is sampled. What counts is the processor time the thread has spent between two beats,
 * not the time on the clock, so that a busy machine does not accuse the program.
 */
final class FxThreadWatch implements AutoCloseable {
  /** A frame at 60 Hz, milliseconds. */
  static final double LIMIT_MS = 16;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Thread fxThread;
  private final Thread watcher;
  private final List<Offence> offences = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();
  private volatile boolean closed;
  private volatile String activity = "";

  /**
   * Work that took too long.
   *
   * @param activity what the test was doing
   * @param cpuMs processor time of the FX thread, milliseconds
   * @param wallMs time on the clock, milliseconds
   * @param where the methods of the program it was seen in, innermost first, or the top of the
   *     stack
   */
  record Offence(String activity, double cpuMs, double wallMs, String where) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%-22s cpu %6.1f ms  wall %6.1f ms  %s", activity, cpuMs, wallMs, where);
    }
  }

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

  /** What has been seen, the worst first. */
  List<Offence> offences() {
    synchronized (offences) {
      return offences.stream()
          .sorted(Comparator.comparingDouble(Offence::cpuMs).reversed())
          .toList();
    }
  }

  /** Methods of the program that were at work on the thread while it was late. */
  Set<String> methodsSeen() {
    synchronized (offences) {
      return new TreeSet<>(seen);
    }
  }

  private void watch() {
    Semaphore beat = new Semaphore(0);
    try {
      while (!closed) {
        String doing = activity;
        long cpu = THREADS.getThreadCpuTime(fxThread.getId());
        long start = System.nanoTime();
        Platform.runLater(beat::release);
        String where = "";
        while (!beat.tryAcquire(4, TimeUnit.MILLISECONDS)) {
          if (System.nanoTime() - start > 6e6) {
            StackTraceElement[] stack = fxThread.getStackTrace();
            String place = place(stack);
            where = place.isEmpty() ? where : place;
            synchronized (offences) {
              for (StackTraceElement e : stack) {
                if (e.getClassName().startsWith("io.lantu.")) {
                  seen.add(e.getClassName() + "." + e.getMethodName());
                }
              }
            }
          }
        }
        double cpuMs = (THREADS.getThreadCpuTime(fxThread.getId()) - cpu) / 1e6;
        double wallMs = (System.nanoTime() - start) / 1e6;
        if (cpuMs > LIMIT_MS) {
          synchronized (offences) {
            offences.add(new Offence(doing, cpuMs, wallMs, where));
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String place(StackTraceElement[] stack) {
    List<String> own = new ArrayList<>();
    for (StackTraceElement e : stack) {
      if (e.getClassName().startsWith("io.lantu.") && own.size() < 4) {
        own.add(simple(e));
      }
    }
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
