package io.lantu.export;

import java.util.concurrent.CancellationException;

/** Hears how far a long export is, and may end it. Called on the exporting thread. */
public interface ExportProgress {
  /** Hears nothing. */
  ExportProgress NONE = (done, total) -> {};

  /**
   * A step is about to begin.
   *
   * @param done steps done
   * @param total steps in all
   */
  void step(int done, int total);

  /** Whether the export shall end. */
  default boolean cancelled() {
    return false;
  }

  /**
   * Reports a step.
   *
   * @throws CancellationException if the export shall end
   */
  default void next(int done, int total) {
    if (cancelled()) {
      throw new CancellationException();
    }
    step(done, total);
  }
}
