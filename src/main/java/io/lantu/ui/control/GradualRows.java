package io.lantu.ui.control;

import java.util.function.IntSupplier;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Gives the rows of a list to its view little by little: the view makes cells for the rows it is
 * given, and those for all that are in sight would hold up the picture. FX thread.
 *
 * @param <T> rows
 */
public final class GradualRows<T> {
  private final ObservableList<? extends T> source;
  private final IntSupplier first;
  private final int step;
  private final int inSight;
  private final ObservableList<T> listed = FXCollections.observableArrayList();
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          listMore();
        }
      };

  /**
   * Begins to follow a list.
   *
   * @param source all rows
   * @param first how many are given at once when the list changes
   * @param step how many follow with each pulse
   * @param inSight how many may be in sight; the rest costs little and comes at once
   */
  public GradualRows(ObservableList<? extends T> source, IntSupplier first, int step, int inSight) {
    this.source = source;
    this.first = first;
    this.step = step;
    this.inSight = inSight;
    source.addListener((InvalidationListener) o -> listFirst());
    listFirst();
  }

  /** The rows given so far, for the view. */
  public ObservableList<T> listed() {
    return listed;
  }

  /** Gives all at once. */
  public void listAll() {
    pulse.stop();
    listed.addAll(source.subList(listed.size(), source.size()));
  }

  private void listFirst() {
    listed.setAll(source.subList(0, Math.min(first.getAsInt(), source.size())));
    goOn();
  }

  private void listMore() {
    int from = listed.size();
    int to = from < inSight ? from + step : source.size();
    listed.addAll(source.subList(from, Math.min(to, source.size())));
    goOn();
  }

  private void goOn() {
    if (listed.size() < source.size()) {
      pulse.start();
    } else {
      pulse.stop();
    }
  }
}
