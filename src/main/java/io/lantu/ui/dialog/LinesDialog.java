package io.lantu.ui.dialog;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/** Shows lines that can be read at leisure, selected and copied. FX thread. */
public final class LinesDialog {
  private LinesDialog() {}

  /** Shows the lines under a header. */
  public static void show(Window owner, String title, String header, List<String> lines) {
    TextArea area = new TextArea(String.join("\n", lines));
    area.setId("lines");
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefSize(640, 260);
    Dialog<Void> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(title);
    dialog.setHeaderText(header);
    DialogPane pane = dialog.getDialogPane();
    pane.setId("lines-dialog");
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    pane.setContent(area);
    pane.getButtonTypes().add(ButtonType.CLOSE);
    dialog.setResizable(true);
    dialog.show();
  }
}
