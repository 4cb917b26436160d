package io.lantu.ui.dialog;

import io.lantu.ui.control.Look;
import io.lantu.ui.control.Texts;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Gives dialogs the look of the window they stand over. FX thread. */
public final class Dialogs {
  private static final double SCREEN_SHARE = 0.85;

  private Dialogs() {}

  /** Lets Escape close a dialog from its list too, which would keep the key, unless it edits. */
  static void closeFrom(ListView<?> list, Dialog<?> dialog) {
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && list.getEditingIndex() < 0) {
            e.consume();
            dialog.close();
          }
        });
  }

  /**
   * Lets a dialog belong to a window, with its style sheets, theme and size of text.
   *
   * @param owner window, or null for none
   */
  public static void look(Dialog<?> dialog, Window owner) {
    dialog.initOwner(owner);
    if (owner == null || owner.getScene() == null) {
      return;
    }
    DialogPane pane = dialog.getDialogPane();
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    pane.getStyleClass().add("main-view");
    Look.dressLike(pane, owner.getScene().getRoot());
  }

  /**
   * Lets a dialog be as wide as it asks to be, which the theme does not; none becomes larger than
   * the screen. To be called once it has its look.
   */
  static void allowWide(Dialog<?> dialog) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    DialogPane pane = dialog.getDialogPane();
    pane.setStyle(
        String.format(
            Locale.ROOT,
            "%s -fx-max-width: %.0fpx; -fx-max-height: %.0fpx;",
            pane.getStyle(),
            SCREEN_SHARE * screen.getWidth(),
            SCREEN_SHARE * screen.getHeight()));
  }

  /** Look and name of the window, and a button that closes. */
  static void dress(Dialog<?> dialog, Window owner, String id, Texts texts) {
    look(dialog, owner);
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    pane.setId(id);
    pane.getButtonTypes().add(ButtonType.CLOSE);
    Button close = (Button) pane.lookupButton(ButtonType.CLOSE);
    close.setText(texts.get("dialog.close"));
  }
}
