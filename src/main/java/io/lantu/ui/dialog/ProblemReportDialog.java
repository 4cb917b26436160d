package io.lantu.ui.dialog;

import io.lantu.ui.control.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows what a problem report would hold before it is kept in a file. FX thread. */
public final class ProblemReportDialog {
  private ProblemReportDialog() {}

  /**
   * Shows the dialog over a window.
   *
   * @param text what the report says
   * @param save asks for a file and writes the report to it
   */
  public static void show(Window owner, String text, Runnable save, Texts texts) {
    Dialog<Void> dialog = new Dialog<>();
    dialog.setTitle(texts.get("report.title"));
    Dialogs.dress(dialog, owner, "report-dialog", texts);
    Label hint = texts.label("report.hint");
    hint.setWrapText(true);
    hint.setMinHeight(VBox.USE_PREF_SIZE);
    TextArea area = new TextArea(text);
    area.setId("report-text");
    area.setEditable(false);
    area.accessibleTextProperty().bind(texts.binding("report.title"));
    VBox.setVgrow(area, Priority.ALWAYS);
    VBox content = new VBox(10, hint, area);
    content.setPrefSize(620, 420);
    dialog.getDialogPane().setContent(content);
    ButtonType copy = new ButtonType(texts.get("report.copy"), ButtonBar.ButtonData.LEFT);
    ButtonType keep = new ButtonType(texts.get("report.save"), ButtonBar.ButtonData.OK_DONE);
    dialog.getDialogPane().getButtonTypes().addAll(copy, keep);
    Button copyButton = (Button) dialog.getDialogPane().lookupButton(copy);
    copyButton.setId("report-copy");
    copyButton.addEventFilter(
        javafx.event.ActionEvent.ACTION,
        e -> {
          ClipboardContent clip = new ClipboardContent();
          clip.putString(text);
          Clipboard.getSystemClipboard().setContent(clip);
          e.consume(); // the dialog stays
        });
    Button keepButton = (Button) dialog.getDialogPane().lookupButton(keep);
    keepButton.setId("report-save");
    keepButton.setOnAction(e -> save.run());
    dialog.show();
  }
}
