package io.lantu.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** States gone through, as in a web browser. FX thread. */
public final class History {
  private static final int LIMIT = 100;

  private final Deque<ViewState> back = new ArrayDeque<>();
  private final Deque<ViewState> forward = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }

  /** Remembers the state that is being left; what lay ahead is forgotten. */
  public void leave(ViewState state) {
    if (!state.equals(back.peek())) {
      back.push(state);
      if (back.size() > LIMIT) {
        back.removeLast();
      }
    }
    forward.clear();
    update();
  }

  /** The state before, if there is one; the present one becomes the next. */
  public Optional<ViewState> goBack(ViewState present) {
    return go(back, forward, present);
  }

  /** The state ahead, if there is one. */
  public Optional<ViewState> goForward(ViewState present) {
    return go(forward, back, present);
  }

  private Optional<ViewState> go(Deque<ViewState> from, Deque<ViewState> to, ViewState present) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(present);
    ViewState state = from.pop();
    update();
    return Optional.of(state);
  }

  /**
   * Remembers a state before the view alone changes; nothing if the newest step already comes back
   * to this view, because then choosing and zooming to what was chosen are one step.
   */
  void leaveView(ViewState state) {
    ViewState last = back.peek();
    boolean known =
        last != null
            && last.centre().equals(state.centre())
            && last.resolution() == state.resolution();
    if (!known) {
      leave(state);
    }
  }

  private void update() {
    canGoBack.set(!back.isEmpty());
    canGoForward.set(!forward.isEmpty());
  }
}
