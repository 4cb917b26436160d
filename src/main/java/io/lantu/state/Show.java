package io.lantu.state;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.MapScene;
import io.lantu.model.LonLat;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A talk under way: which scene is shown, what covers it, the tool in hand, the way back from a
 * detour, the number being typed, the time, what was drawn. Knows no window. FX thread.
 */
public final class Show {
  /** What lies over the map. */
  public enum Cover {
    NONE,
    BLACK,
    WHITE,
    /** The talk is over; a step back takes it away. */
    END
  }

  /** What the pointer does on the map. */
  public enum Tool {
    NONE,
    LASER,
    DRAW,
    ERASE
  }

  /** Digits that can be typed; no atlas has more scenes. */
  private static final int MOST_DIGITS = 3;

  private final Atlas atlas;
  private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Cover> cover = new ReadOnlyObjectWrapper<>(Cover.NONE);
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.NONE);
  private final ReadOnlyObjectWrapper<ViewState> detour = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper entry = new ReadOnlyStringWrapper("");
  private final ObjectProperty<LonLat> pointer = new SimpleObjectProperty<>();
  private final ShowTimer timer;
  private final PenStrokes strokes = new PenStrokes();

  /**
   * Begins a talk; its time runs.
   *
   * @param atlas scenes, at least one
   * @param start index of the first scene shown
   * @param nanos clock of the timer, nanoseconds
   * @throws IllegalArgumentException if there is no scene
   */
  public Show(Atlas atlas, int start, LongSupplier nanos) {
    if (atlas.scenes().isEmpty()) {
      throw new IllegalArgumentException("no scenes in " + atlas.id());
    }
    this.atlas = atlas;
    index.set(bounded(start));
    timer = new ShowTimer(nanos);
    timer.start();
  }

  private int bounded(int wanted) {
    return Math.max(0, Math.min(atlas.scenes().size() - 1, wanted));
  }

  public Atlas atlas() {
    return atlas;
  }

  /** Number of scenes. */
  public int size() {
    return atlas.scenes().size();
  }

  /** Index of the scene shown, from 0. */
  public ReadOnlyIntegerProperty indexProperty() {
    return index.getReadOnlyProperty();
  }

  public int index() {
    return index.get();
  }

  /**
   * Grows whenever a scene is to be shown as it is kept: after each step, and after a step to the
   * same scene.
   */
  public ReadOnlyIntegerProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }

  /** The scene shown. */
  public MapScene scene() {
    return atlas.scenes().get(index.get());
  }

  /** The scene after it, if there is one. */
  public Optional<MapScene> nextScene() {
    return index.get() + 1 < size()
        ? Optional.of(atlas.scenes().get(index.get() + 1))
        : Optional.empty();
  }

  public ReadOnlyObjectProperty<Cover> coverProperty() {
    return cover.getReadOnlyProperty();
  }

  public Cover cover() {
    return cover.get();
  }

  /**
   * A step on. What covers the map goes away first, then a detour ends; after the last scene comes
   * the end.
   */
  public void next() {
    if (interrupted()) {
      return;
    }
    if (index.get() + 1 < size()) {
      arrive(index.get() + 1);
    } else {
      cover.set(Cover.END);
    }
  }

  /** A step back; likewise. */
  public void back() {
    if (!interrupted() && index.get() > 0) {
      arrive(index.get() - 1);
    }
  }

  /** Takes away a cover or ends a detour; whether there was one. */
  private boolean interrupted() {
    entry.set("");
    if (cover.get() != Cover.NONE) {
      cover.set(Cover.NONE);
      return true;
    }
    return resume().isPresent();
  }

  /** Goes to the first scene. */
  public void first() {
    goTo(0);
  }

  /** Goes to the last scene. */
  public void last() {
    goTo(size() - 1);
  }

  /** Goes to a scene by its index, the nearest there is; covers and detours end. */
  public void goTo(int wanted) {
    cover.set(Cover.NONE);
    detour.set(null);
    entry.set("");
    arrive(bounded(wanted));
  }

  private void arrive(int wanted) {
    index.set(wanted);
    arrivals.set(arrivals.get() + 1);
  }

  /** Blackens the map or shows it again. */
  public void toggleBlack() {
    cover.set(cover.get() == Cover.BLACK ? Cover.NONE : Cover.BLACK);
  }

  /** Whitens the map or shows it again. */
  public void toggleWhite() {
    cover.set(cover.get() == Cover.WHITE ? Cover.NONE : Cover.WHITE);
  }

  /** The tool in hand. */
  public ReadOnlyObjectProperty<Tool> toolProperty() {
    return tool;
  }

  public Tool tool() {
    return tool.get();
  }

  /** Takes a tool in hand, or puts it down if it is. */
  public void toggle(Tool wanted) {
    tool.set(tool.get() == wanted ? Tool.NONE : wanted);
  }

  /** What was seen when a detour began, or null while the sequence is followed. */
  public ReadOnlyObjectProperty<ViewState> detourProperty() {
    return detour.getReadOnlyProperty();
  }

  public boolean isOnDetour() {
    return detour.get() != null;
  }

  /** Leaves the sequence. A detour from a detour keeps the first way back. */
  public void beginDetour(ViewState seen) {
    entry.set("");
    if (!isOnDetour()) {
      detour.set(seen);
    }
  }

  /** Comes back to the sequence: what was seen when it was left, or nothing if it was not. */
  public Optional<ViewState> resume() {
    Optional<ViewState> seen = Optional.ofNullable(detour.get());
    detour.set(null);
    return seen;
  }

  /** Digits typed so far. */
  public ReadOnlyStringProperty entryProperty() {
    return entry.getReadOnlyProperty();
  }

  /** Types a digit of a scene's number. */
  public void type(int digit) {
    if (entry.get().length() < MOST_DIGITS && !(entry.get().isEmpty() && digit == 0)) {
      entry.set(entry.get() + digit);
    }
  }

  /** Forgets the digits; whether there were any. */
  public boolean clearEntry() {
    boolean any = !entry.get().isEmpty();
    entry.set("");
    return any;
  }

  /** Goes to the scene whose number, from 1, was typed; without digits a step on. */
  public void enter() {
    if (entry.get().isEmpty()) {
      next();
    } else {
      goTo(Integer.parseInt(entry.get()) - 1);
    }
  }

  /** The place under the pointer in any window, or null when it is elsewhere. */
  public ObjectProperty<LonLat> pointerProperty() {
    return pointer;
  }

  public ShowTimer timer() {
    return timer;
  }

  public PenStrokes strokes() {
    return strokes;
  }
}
