package io.lantu.ui.control;

import java.util.function.IntPredicate;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/**
 * Home, End and the page keys for rows of different heights. The toolkit guesses the heights of
 * rows it has not laid out and then stops short of the last one, or goes past what was in sight:
 * here the row reached is looked at and scrolled to until it stands whole in the list. FX thread.
 */
public final class FarKeys {
  /** Heights are known only once rows were laid out: so often it is looked again. */
  private static final int MOST_LOOKS = 5;

  private final Control view;
  private final MultipleSelectionModel<?> rows;
  private final IntPredicate selectable;

  private FarKeys(Control view, MultipleSelectionModel<?> rows, IntPredicate selectable) {
    this.view = view;
    this.rows = rows;
    this.selectable = selectable;
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  /**
   * Takes care of a list.
   *
   * @param selectable whether the row of a number can be chosen; heads of groups cannot
   */
  public static void install(ListView<?> list, IntPredicate selectable) {
    new FarKeys(list, list.getSelectionModel(), selectable);
  }

  /** Takes care of a tree. */
  public static void install(TreeView<?> tree) {
    new FarKeys(tree, tree.getSelectionModel(), row -> true);
  }

  private void press(KeyEvent e) {
    boolean plain = !e.isShiftDown() && !e.isShortcutDown() && !e.isAltDown() && !e.isMetaDown();
    if (!plain
        || e.getTarget() != view
        || !(view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
        || flow.getCellCount() == 0) {
      return;
    }
    int last = flow.getCellCount() - 1;
    boolean used = true;
    switch (e.getCode()) {
      case HOME -> choose(flow, 0, 1);
      case END -> choose(flow, last, -1);
      case PAGE_DOWN -> page(flow, last, 1);
      case PAGE_UP -> page(flow, 0, -1);
      default -> used = false;
    }
    if (used) {
      e.consume();
    }
  }

  /** To the last row in sight, or from there on by what the list shows at once. */
  private void page(VirtualFlow<?> flow, int end, int way) {
    int from = rows.getSelectedIndex();
    int edge = edge(flow, way);
    if (from < 0 || (edge - from) * way <= 0) {
      flow.scrollPixels(way * flow.getHeight());
      flow.layout();
      edge = edge(flow, way);
    }
    int next = way > 0 ? Math.max(edge, from + 1) : Math.min(edge, from - 1);
    choose(flow, way > 0 ? Math.min(next, end) : Math.max(next, end), way);
  }

  /** The row that stands whole in sight farthest one way, or the only one there in part. */
  private static int edge(VirtualFlow<?> flow, int way) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    if (first == null || last == null) {
      return 0;
    }
    IndexedCell<?> at = way > 0 ? last : first;
    boolean whole = hidden(flow, at) < 1;
    boolean another = first.getIndex() < last.getIndex();
    return whole || !another ? at.getIndex() : at.getIndex() - way;
  }

  /** Chooses a row, or the nearest that can be chosen: on one way, else back. */
  private void choose(VirtualFlow<?> flow, int row, int way) {
    int at = row;
    while (at >= 0 && at < flow.getCellCount() && !selectable.test(at)) {
      at += way;
    }
    if (at < 0 || at >= flow.getCellCount()) {
      at = row;
      while (at >= 0 && at < flow.getCellCount() && !selectable.test(at)) {
        at -= way;
      }
    }
    if (at >= 0 && at < flow.getCellCount()) {
      rows.clearAndSelect(at);
      // A head that stands above the first row is shown with it.
      bringIntoSight(flow, at, way < 0 ? at : Math.min(row, at), MOST_LOOKS);
    }
  }

  private void bringIntoSight(VirtualFlow<?> flow, int row, int shown, int looks) {
    if (looks == 0 || rows.getSelectedIndex() != row || isInSight(flow, row, shown)) {
      return;
    }
    if (row == flow.getCellCount() - 1) {
      flow.setPosition(1);
    } else if (shown == 0) {
      flow.setPosition(0);
    } else {
      flow.scrollTo(row);
    }
    flow.layout();
    Platform.runLater(() -> bringIntoSight(flow, row, shown, looks - 1));
  }

  private static boolean isInSight(VirtualFlow<?> flow, int row, int shown) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    if (first == null || last == null || first.getIndex() > shown || last.getIndex() < row) {
      return false;
    }
    return hidden(flow, flow.getCell(row)) < 1;
  }

  /** How much of a row, or of as much of it as the list can show, is out of sight; pixels. */
  private static double hidden(VirtualFlow<?> flow, IndexedCell<?> cell) {
    Bounds room = flow.localToScene(flow.getLayoutBounds());
    Bounds at = cell.localToScene(cell.getLayoutBounds());
    double seen = Math.min(room.getMaxY(), at.getMaxY()) - Math.max(room.getMinY(), at.getMinY());
    return Math.min(at.getHeight(), room.getHeight()) - seen;
  }
}
