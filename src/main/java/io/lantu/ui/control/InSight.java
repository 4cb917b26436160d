package io.lantu.ui.control;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;

/**
 * Work on a part of the window that is put off until the part can be seen: behind another tab it
 * would hold up the picture for nothing. FX thread.
 */
public final class InSight {
  private final Node node;
  private final Runnable work;
  private final InvalidationListener seen = this::cleared;
  private Observable obstacle;

  /**
   * Makes nothing happen yet.
   *
   * @param node the part
   * @param work what to do on it
   */
  public InSight(Node node, Runnable work) {
    this.node = node;
    this.work = work;
  }

  /**
   * Lays the part out if it is in sight, else asks for the work, a new layout, when it comes there:
   * behind another tab every change of size would make rows that nobody sees.
   *
   * @param layout lays out now
   */
  public void layOut(Runnable layout) {
    if (obstacle() == null) {
      layout.run();
    } else {
      request();
    }
  }

  /** Does the work at once if the part is in sight, else once when it comes into sight. */
  public void request() {
    if (obstacle != null) {
      return;
    }
    obstacle = obstacle();
    if (obstacle == null) {
      work.run();
    } else {
      obstacle.addListener(seen);
    }
  }

  private void cleared(Observable changed) {
    changed.removeListener(seen);
    obstacle = null;
    request();
  }

  /** What keeps the part out of sight, or null. */
  private Observable obstacle() {
    if (node.getScene() == null) {
      return node.sceneProperty();
    }
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return n.visibleProperty();
      }
    }
    return null;
  }
}
