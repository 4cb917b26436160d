package io.lantu.ui.dialog;

import java.util.List;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/** Shows lines that can be read at leisure, selected and copied. FX thread. */
public final class LinesDialog {
  private LinesDialog() {}

  /**
   * Shows lines.
   *
   * @param owner window it belongs to
   * @param title of the dialog
   * @param header above the lines
   * @param lines the lines
   * @param close text of its button
   */
  public static void show(
      Window owner, String title, String header, List<String> lines, String close) {
    TextArea area = new TextArea(String.join("\n", lines));
    area.setId("lines");
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefSize(640, 260);
    Dialog<Void> dialog = new Dialog<>();
    Dialogs.look(dialog, owner);
    dialog.setTitle(title);
    dialog.setHeaderText(header);
    DialogPane pane = dialog.getDialogPane();
    pane.setId("lines-dialog");
    pane.setContent(area);
    pane.getButtonTypes().add(new ButtonType(close, ButtonBar.ButtonData.CANCEL_CLOSE));
    dialog.setResizable(true);
    dialog.show();
  }
}
