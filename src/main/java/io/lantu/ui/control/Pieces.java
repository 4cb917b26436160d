package io.lantu.ui.control;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Work on one part of the window done a piece a pulse, so that styling and layout of the whole do
 * not hold up a picture. FX thread.
 */
public final class Pieces {
  private final Deque<Runnable> due = new ArrayDeque<>();
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          next();
        }
      };

  /** Does these from the next pulse on, instead of what is still due. */
  public void start(Collection<Runnable> pieces) {
    due.clear();
    due.addAll(pieces);
    if (due.isEmpty()) {
      pulse.stop();
    } else {
      pulse.start();
    }
  }

  /** Whether nothing is due. */
  public boolean isDone() {
    return due.isEmpty();
  }

  /** Does at once all that is still due. */
  public void finish() {
    while (!due.isEmpty()) {
      next();
    }
  }

  /** Drops what is still due. */
  public void drop() {
    start(List.of());
  }

  private void next() {
    Runnable piece = due.poll();
    if (due.isEmpty()) {
      pulse.stop();
    }
    if (piece != null) {
      piece.run();
    }
  }
}
