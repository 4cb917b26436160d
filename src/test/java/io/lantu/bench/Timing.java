package io.lantu.bench;

import java.util.Arrays;

/** Times an action again and again after a warm-up. */
final class Timing {
  private final double[] millis;

  private Timing(double[] millis) {
    this.millis = millis;
    Arrays.sort(millis);
  }

  static Timing of(int warmUp, int rounds, Runnable action) {
    for (int i = 0; i < warmUp; i++) {
      action.run();
    }
    double[] millis = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      action.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    return new Timing(millis);
  }

  double median() {
    return millis[millis.length / 2];
  }

  /** The time that 95 of 100 rounds keep within. */
  double p95() {
    return millis[(int) Math.ceil(millis.length * 0.95) - 1];
  }
}
