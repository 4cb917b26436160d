package io.lantu.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Moves the keyboard focus from one part of the window to the next: tool bar, tree, layers, map,
 * tables, panel, status bar. Parts that are hidden are passed over. FX thread.
 */
final class PaneCycle {
  private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

  private final Supplier<Scene> scene;
  private final List<Node> panes;

  /**
   * @param scene the window's scene
   * @param panes parts in the order of the cycle; those out of the scene are passed over
   */
  PaneCycle(Supplier<Scene> scene, List<Node> panes) {
    this.scene = scene;
    this.panes = List.copyOf(panes);
  }

  /** Gives the focus to the next part, or, with -1, to the one before. */
  void move(int by) {
    Node owner = scene.get() == null ? null : scene.get().getFocusOwner();
    int at = by > 0 ? -1 : 0;
    for (int i = 0; i < panes.size(); i++) {
      if (contains(panes.get(i), owner)) {
        at = i;
      }
    }
    for (int step = 1; step <= panes.size(); step++) {
      Node pane = panes.get(Math.floorMod(at + by * step, panes.size()));
      Optional<Node> target = isShown(pane) ? first(pane) : Optional.empty();
      if (target.isPresent()) {
        show(target.get());
        return;
      }
    }
  }

  /** A focus asked for by the program would not be drawn; this one came by a key. */
  private static void show(Node target) {
    target.requestFocus();
    target.pseudoClassStateChanged(FOCUS_VISIBLE, true);
    target
        .focusedProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(ObservableValue<? extends Boolean> o, Boolean old, Boolean now) {
                if (!now) {
                  target.pseudoClassStateChanged(FOCUS_VISIBLE, false);
                  target.focusedProperty().removeListener(this);
                }
              }
            });
  }

  private boolean isShown(Node pane) {
    if (pane.getScene() == null || pane.getScene() != scene.get()) {
      return false;
    }
    for (Node n = pane; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(Node pane, Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n == pane) {
        return true;
      }
    }
    return false;
  }

  /** The node itself or the first in it that takes the focus. */
  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = first(child);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
