package io.lantu.state;

import java.util.function.LongSupplier;

/** How long a talk has lasted: started, paused, set to nought. One thread. */
public final class ShowTimer {
  private final LongSupplier nanos;
  private long before;
  private long since;
  private boolean running;

  /**
   * Makes a timer at nought that stands still.
   *
   * @param nanos a clock that only goes forward, nanoseconds
   */
  public ShowTimer(LongSupplier nanos) {
    this.nanos = nanos;
  }

  public boolean isRunning() {
    return running;
  }

  /** Lets it run on. */
  public void start() {
    if (!running) {
      since = nanos.getAsLong();
      running = true;
    }
  }

  /** Stops it where it is. */
  public void pause() {
    before = elapsedNanos();
    running = false;
  }

  /** Pauses or runs on. */
  public void toggle() {
    if (running) {
      pause();
    } else {
      start();
    }
  }

  /** Back to nought; it runs on if it ran. */
  public void reset() {
    before = 0;
    since = nanos.getAsLong();
  }

  /** Whole seconds that have passed. */
  public long seconds() {
    return elapsedNanos() / 1_000_000_000L;
  }

  private long elapsedNanos() {
    return before + (running ? nanos.getAsLong() - since : 0);
  }

  /** The time as minutes and seconds, with hours where there are any. */
  public String text() {
    long s = seconds();
    return s < 3600
        ? String.format(java.util.Locale.ROOT, "%02d:%02d", s / 60, s % 60)
        : String.format(java.util.Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  }
}
