package io.lantu.ui.control;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Opens the context menu of the selected row by the menu key or Shift+F10. The toolkit sends a
 * context menu asked for by key to the list as a whole, never to its row. FX thread.
 */
public final class KeyboardMenu {
  private static final double INSET = 24;

  private KeyboardMenu() {}

  /**
   * Lets the keyboard open a menu.
   *
   * @param control list, tree or table with rows
   * @param menu the menu of what is selected, or null for none
   */
  public static void install(Control control, Supplier<ContextMenu> menu) {
    control.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          boolean asked =
              e.getCode() == KeyCode.CONTEXT_MENU
                  || (e.getCode() == KeyCode.F10 && e.isShiftDown());
          if (asked && e.getTarget() == control) {
            show(control, menu.get());
            e.consume();
          }
        });
    control.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        e -> {
          if (e.isKeyboardTrigger()) {
            e.consume(); // the key press has shown it
          }
        });
  }

  private static void show(Control control, ContextMenu menu) {
    if (menu == null || menu.getItems().isEmpty()) {
      return;
    }
    Node anchor = control;
    for (Node node : control.lookupAll(".indexed-cell")) {
      if (node instanceof IndexedCell<?> cell && cell.isVisible() && cell.isSelected()) {
        anchor = cell;
        break;
      }
    }
    Bounds at = anchor.localToScreen(anchor.getLayoutBounds());
    double y = anchor == control ? at.getMinY() + INSET : at.getMaxY();
    menu.show(control, at.getMinX() + INSET, y);
  }
}
