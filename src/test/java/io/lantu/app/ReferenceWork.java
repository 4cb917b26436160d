package io.lantu.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same work every time, of the kind a scene graph is: many small objects found by their names.
 * What it takes tells how fast the machine is just now, so that limits can be set by it.
 */
final class ReferenceWork {
  /** What it takes on the machine the limits were set on, with nothing else running. */
  static final double USUAL_MS = 6;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int NAMES = 60_000;
  private static final int TIMES = 25;

  private ReferenceWork() {}

  /** How many times as long as usual it takes now; never below 1. */
  static double slowness() {
    return Math.max(1, millis() / USUAL_MS);
  }

  /** Processor time it takes now, the median of some times, milliseconds. */
  static double millis() {
    double[] millis = new double[TIMES];
    int found = 0;
    for (int i = 0; i < TIMES; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      found += work();
      millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
    if (found != TIMES * NAMES) {
      throw new IllegalStateException("found " + found);
    }
    Arrays.sort(millis);
    return millis[TIMES / 2];
  }

  private static int work() {
    Map<String, List<String>> byName = new HashMap<>();
    for (int i = 0; i < NAMES; i++) {
      byName.computeIfAbsent("name-" + i % (NAMES / 4), n -> new ArrayList<>()).add("node-" + i);
    }
    int found = 0;
    for (int i = 0; i < NAMES; i++) {
      found += byName.get("name-" + i % (NAMES / 4)).contains("node-" + i) ? 1 : 0;
    }
    return found;
  }
}
