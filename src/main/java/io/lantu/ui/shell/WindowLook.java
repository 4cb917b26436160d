package io.lantu.ui.shell;

import io.lantu.style.Theme;
import io.lantu.ui.control.Look;
import io.lantu.ui.control.Parted;
import io.lantu.ui.control.Pieces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
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
  private final Set<Control> divided = new HashSet<>();
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

  /**
   * Gives a part of the window the look from now on. A split pane's items are parts each, so are
   * the head and the contents of a tab pane, and the parts of what is {@link Parted}.
   */
  void add(Node part) {
    if (part instanceof SplitPane split) {
      if (divided.add(split)) {
        addAll(split.getItems(), item -> true);
        addAll(split.getChildrenUnmodifiable(), WindowLook::isDivider);
      }
    } else if (part instanceof TabPane tabs) {
      if (divided.add(tabs)) {
        addAll(tabs.getChildrenUnmodifiable(), child -> true);
      }
    } else if (part instanceof Parted parted) {
      parted.parts().forEach(this::add);
    } else {
      parts.add(part);
      Look.dress(part, theme, typeScale);
    }
  }

  private static boolean isDivider(Node child) {
    return child.getStyleClass().contains("split-pane-divider");
  }

  /** Those of a list that are parts, now and from now on. */
  private void addAll(ObservableList<Node> list, Predicate<Node> isPart) {
    list.stream().filter(isPart).forEach(this::add);
    list.addListener(
        (ListChangeListener<Node>)
            change -> {
              while (change.next()) {
                parts.removeAll(change.getRemoved());
                change.getAddedSubList().stream().filter(isPart).forEach(this::add);
              }
            });
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
   * Puts a look on, a few parts a pulse, those in sight first; at once while nobody sees the
   * window.
   *
   * @param after done when all parts in sight have it
   */
  void show(Theme newTheme, double newTypeScale, Runnable after) {
    theme = newTheme;
    typeScale = newTypeScale;
    Map<Boolean, List<Node>> byAway =
        parts.stream().collect(Collectors.partitioningBy(WindowLook::isAway));
    List<Runnable> due = new ArrayList<>(dressings(byAway.get(false)));
    due.add(after);
    due.addAll(dressings(byAway.get(true)));
    pieces.start(due);
    if (!isSeen()) {
      pieces.finish();
    }
  }

  private List<Runnable> dressings(List<Node> due) {
    List<Runnable> dressings = new ArrayList<>();
    List<Node> together = new ArrayList<>();
    int nodes = 0;
    for (Node part : due) {
      int size = size(part);
      if (nodes > 0 && nodes + size > NODES_A_PULSE) {
        dressings.add(dressing(together));
        together = new ArrayList<>();
        nodes = 0;
      }
      together.add(part);
      nodes += size;
    }
    dressings.add(dressing(together));
    return dressings;
  }

  private boolean isSeen() {
    Window window = root.getScene() == null ? null : root.getScene().getWindow();
    return window != null && window.isShowing();
  }

  private Runnable dressing(List<Node> together) {
    return () -> {
      together.forEach(this::dress);
      // If the next look comes before all have this one, it begins with those that have waited.
      together.stream().filter(parts::remove).toList().forEach(parts::add);
    };
  }

  private void dress(Node part) {
    Look.dress(part, theme, typeScale);
    if (!part.isManaged() && part.getParent() != null) {
      part.getParent().requestLayout(); // as the head of a tab pane, which does not ask for it
    }
  }

  private static boolean isAway(Node part) {
    return part.getScene() == null
        || Stream.iterate(part, Objects::nonNull, Node::getParent).anyMatch(n -> !n.isVisible());
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
