package io.lantu.ui.shell;

import io.lantu.style.Theme;
import io.lantu.ui.control.Look;
import io.lantu.ui.control.Pieces;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Theme and size of the type of the main window and of the windows over it. Each part of the window
 * has its own look, so that another one can be put on part by part, a few a pulse: all at once
 * would hold up the picture. What is between the parts shows no colour of its own. FX thread.
 */
final class WindowLook implements AutoCloseable {
  /** Nodes that are styled in one pulse, except where a part has more. */
  private static final int NODES_A_PULSE = 150;

  private final Parent root;
  private final Set<Node> parts = new LinkedHashSet<>();
  private final Set<SplitPane> splits = new LinkedHashSet<>();
  private final Pieces pieces = new Pieces();
  private final ListChangeListener<Window> windows = this::windowsChanged;
  private Theme theme = Theme.LIGHT;
  private double typeScale = 1;

  /**
   * Makes the look of a window that has no parts yet.
   *
   * @param root of the window
   */
  WindowLook(Parent root) {
    this.root = root;
    Window.getWindows().addListener(windows);
  }

  /** Gives a part of the window the look from now on; a split pane's items are parts each. */
  void add(Node part) {
    if (part instanceof SplitPane split) {
      if (splits.add(split)) {
        split.getItems().forEach(this::add);
        split.getItems().addListener(this::itemsChanged);
        split.getChildrenUnmodifiable().forEach(this::addDivider);
        split.getChildrenUnmodifiable().addListener(this::childrenChanged);
      }
    } else {
      parts.add(part);
      Look.dress(part, theme, typeScale);
    }
  }

  private void addDivider(Node child) {
    if (child.getStyleClass().contains("split-pane-divider")) {
      add(child);
    }
  }

  private void itemsChanged(ListChangeListener.Change<? extends Node> change) {
    while (change.next()) {
      parts.removeAll(change.getRemoved());
      change.getAddedSubList().forEach(this::add);
    }
  }

  private void childrenChanged(ListChangeListener.Change<? extends Node> change) {
    while (change.next()) {
      parts.removeAll(change.getRemoved());
      change.getAddedSubList().forEach(this::addDivider);
    }
  }

  /**
   * Windows that come up over this one take its colours, unless they have a look already. They have
   * been measured by then, so that their type stays.
   */
  private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        if (isOver(window) && !Look.isDressed(window.getScene().getRoot())) {
          Look.dress(window.getScene().getRoot(), theme);
        }
      }
    }
  }

  private boolean isOver(Window window) {
    Window owner = window instanceof Stage stage ? stage.getOwner() : null;
    return owner != null
        && window.getScene() != null
        && (owner.getScene().getRoot() == root || isOver(owner));
  }

  /**
   * Puts a look on, a few parts a pulse; at once while nobody sees the window.
   *
   * @param after done when all parts have it
   */
  void show(Theme newTheme, double newTypeScale, Runnable after) {
    theme = newTheme;
    typeScale = newTypeScale;
    List<Runnable> due = new ArrayList<>();
    List<Node> together = new ArrayList<>();
    int nodes = 0;
    for (Node part : parts) {
      int size = size(part);
      if (nodes > 0 && nodes + size > NODES_A_PULSE) {
        due.add(dressing(together));
        together = new ArrayList<>();
        nodes = 0;
      }
      together.add(part);
      nodes += size;
    }
    due.add(dressing(together));
    due.add(after);
    pieces.start(due);
    if (!isSeen()) {
      pieces.finish();
    }
  }

  private boolean isSeen() {
    Window window = root.getScene() == null ? null : root.getScene().getWindow();
    return window != null && window.isShowing();
  }

  private Runnable dressing(List<Node> together) {
    return () -> {
      together.forEach(part -> Look.dress(part, theme, typeScale));
      // If the next look comes before all have this one, it begins with those that have waited.
      together.stream().filter(parts::remove).toList().forEach(parts::add);
    };
  }

  private static int size(Node node) {
    int size = 1;
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        size += size(child);
      }
    }
    return size;
  }

  @Override
  public void close() {
    Window.getWindows().removeListener(windows);
    pieces.drop();
  }
}
