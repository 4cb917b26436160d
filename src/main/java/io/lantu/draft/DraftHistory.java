package io.lantu.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The present state of a draft with the steps that led to it and those taken back. A change that
 * changes nothing is no step. One thread.
 */
final class DraftHistory {
  private static final int LIMIT = 1000;

  private final Deque<DraftEdit> done = new ArrayDeque<>();
  private final Deque<DraftEdit> undone = new ArrayDeque<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private DraftState state;
  private DraftState saved;

  DraftHistory(DraftState state) {
    this.state = Objects.requireNonNull(state);
  }

  DraftState state() {
    return state;
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  boolean isChanged() {
    return !state.equals(saved);
  }

  void markSaved() {
    saved = state;
    tell();
  }

  Optional<DraftEdit> last() {
    return Optional.ofNullable(done.peekLast());
  }

  Optional<DraftEdit> next() {
    return Optional.ofNullable(undone.peekLast());
  }

  /** Takes the last edit back, if there is one. */
  void undo() {
    if (!done.isEmpty()) {
      DraftEdit edit = done.removeLast();
      undone.addLast(edit);
      state = edit.before();
      tell();
    }
  }

  /** Does the last edit taken back again, if there is one. */
  void redo() {
    if (!undone.isEmpty()) {
      DraftEdit edit = undone.removeLast();
      done.addLast(edit);
      state = edit.after();
      tell();
    }
  }

  /** Does a step, named by what it does and what to. */
  void apply(String key, String subject, UnaryOperator<DraftState> change) {
    DraftState next = change.apply(state);
    if (next.equals(state)) {
      return;
    }
    done.addLast(new DraftEdit("draft.edit." + key, subject, state, next));
    if (done.size() > LIMIT) {
      done.removeFirst();
    }
    undone.clear();
    state = next;
    tell();
  }

  private void tell() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
