package io.lantu.state;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneCamera;
import io.lantu.atlas.SceneText;
import io.lantu.atlas.Transition;
import io.lantu.style.Theme;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The deck being edited: its scenes, the chosen one, what can be undone, where it is kept and
 * whether it has changed since. Every change is one step of undoing; typing in one text is one step
 * until {@link #endTyping}. FX thread.
 */
public final class DeckEditor {
  /** So many steps can be undone. */
  private static final int MOST_STEPS = 200;

  private final ReadOnlyObjectWrapper<Atlas> atlas = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private Atlas saved;
  private String typing;

  /**
   * A change.
   *
   * @param key what it did, a text key after {@code deck.step.}
   * @param before deck before
   * @param after deck after
   * @param chosenBefore index chosen before
   * @param chosenAfter index chosen after
   */
  private record Step(String key, Atlas before, Atlas after, int chosenBefore, int chosenAfter) {}

  /** The deck, or null while none is open. */
  public ReadOnlyObjectProperty<Atlas> atlasProperty() {
    return atlas.getReadOnlyProperty();
  }

  public Atlas atlas() {
    return atlas.get();
  }

  /** File of the user's it is kept in, or null for one that was never saved. */
  public ReadOnlyObjectProperty<Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Index of the chosen scene, or -1. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  /** The chosen scene. */
  public Optional<MapScene> scene() {
    int i = chosen.get();
    return atlas.get() == null || i < 0 || i >= atlas.get().scenes().size()
        ? Optional.empty()
        : Optional.of(atlas.get().scenes().get(i));
  }

  /** Whether it has changed since it was opened or saved. */
  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** Text key of the step that undoing would take back, or nothing. */
  public Optional<String> undoKey() {
    return Optional.ofNullable(done.peek()).map(s -> "deck.step." + s.key());
  }

  /**
   * Opens a deck; undoing begins anew.
   *
   * @param next the deck, or null for none
   * @param from file of the user's it came from, or null
   * @param asSaved whether it is as it is kept there; a new or recovered deck is not
   */
  public void open(Atlas next, Path from, boolean asSaved) {
    done.clear();
    undone.clear();
    typing = null;
    saved = asSaved ? next : null;
    file.set(from);
    set(next, next == null || next.scenes().isEmpty() ? -1 : 0);
  }

  /** Tells that it was written to a file as it was then. */
  public void saved(Path to, Atlas written) {
    file.set(to);
    saved = written;
    endTyping();
    update();
  }

  private void set(Atlas next, int index) {
    atlas.set(next);
    chosen.set(next == null ? -1 : Math.min(index, next.scenes().size() - 1));
    update();
  }

  private void update() {
    unsaved.set(atlas.get() != null && !atlas.get().equals(saved));
    canUndo.set(!done.isEmpty());
    canRedo.set(!undone.isEmpty());
  }

  private void change(String key, Atlas after, int index) {
    change(key, after, index, null);
  }

  private void change(String key, Atlas after, int index, String typed) {
    Atlas before = atlas.get();
    if (after.equals(before)) {
      return;
    }
    boolean goesOn = typed != null && typed.equals(typing) && !done.isEmpty();
    Step step =
        goesOn
            ? new Step(key, done.peek().before(), after, done.pop().chosenBefore(), index)
            : new Step(key, before, after, chosen.get(), index);
    done.push(step);
    if (done.size() > MOST_STEPS) {
      done.removeLast();
    }
    undone.clear();
    typing = typed;
    set(after, index);
  }

  /** The text typed last is finished: what is typed next is a step of its own. */
  public void endTyping() {
    typing = null;
  }

  /** Takes the last change back. */
  public void undo() {
    if (!done.isEmpty()) {
      Step step = done.pop();
      undone.push(step);
      typing = null;
      set(step.before(), step.chosenBefore());
    }
  }

  /** Makes the change taken back last again. */
  public void redo() {
    if (!undone.isEmpty()) {
      Step step = undone.pop();
      done.push(step);
      typing = null;
      set(step.after(), step.chosenAfter());
    }
  }

  /** Puts a scene in behind the chosen one, under a key no other has. */
  public void add(MapScene scene) {
    Atlas a = atlas.get();
    int at = chosen.get() < 0 ? a.scenes().size() : chosen.get() + 1;
    MapScene own = scene.copyAs(a.freeKey(scene.key()));
    change("add", a.inserted(at, own), at);
  }

  /** Puts a copy of the chosen scene behind it. */
  public void duplicate() {
    scene()
        .ifPresent(
            s ->
                change(
                    "duplicate",
                    atlas()
                        .inserted(chosen.get() + 1, s.copyAs(atlas().freeKey(s.key() + "-copy"))),
                    chosen.get() + 1));
  }

  /** Takes the chosen scene out. */
  public void delete() {
    scene().ifPresent(s -> change("delete", atlas().removed(s.key()), Math.max(0, chosen.get())));
  }

  /** Moves the scene at an index to another; the nearest there is. */
  public void move(int from, int to) {
    int size = atlas().scenes().size();
    int target = Math.max(0, Math.min(size - 1, to));
    if (from >= 0 && from < size && from != target) {
      change("move", atlas().moved(from, target), target);
    }
  }

  /** Moves the chosen scene on, or back by a negative number. */
  public void moveChosen(int by) {
    if (chosen.get() >= 0) {
      move(chosen.get(), chosen.get() + by);
    }
  }

  /** Rewrites a text of the chosen scene. */
  public void type(SceneText which, String text) {
    scene()
        .filter(s -> !s.text(which).equals(text))
        .ifPresent(
            s ->
                change(
                    "text",
                    atlas().replaced(s.withText(which, text)),
                    chosen.get(),
                    s.key() + which));
  }

  /** Renames the deck. */
  public void rename(String title) {
    if (atlas() != null && !title.isBlank()) {
      change("title", atlas().withTitle(title), chosen.get(), "title");
    }
  }

  /** Takes another camera for the chosen scene. */
  public void look(SceneCamera camera) {
    replace("camera", s -> s.withCamera(camera));
  }

  /** Lets the chosen scene come in otherwise. */
  public void comeIn(Transition transition) {
    replace("transition", s -> s.withTransition(transition));
  }

  /** Gives the chosen scene colours of its own, or those of the deck for null. */
  public void colour(Theme theme) {
    replace("theme", s -> s.withTheme(theme));
  }

  private void replace(String key, UnaryOperator<MapScene> edit) {
    scene().ifPresent(s -> change(key, atlas().replaced(edit.apply(s)), chosen.get()));
  }

  /** Gives the deck other colours. */
  public void colourDeck(Theme theme) {
    if (atlas() != null) {
      change("theme", atlas().withTheme(Objects.requireNonNull(theme)), chosen.get());
    }
  }

  /** Takes the scenes of a new build-up in; what was edited by hand stays. */
  public void regenerate(Atlas fresh) {
    change("regenerate", atlas().regenerated(fresh), Math.max(0, chosen.get()));
  }
}
