package io.lantu.ui.dialog;

import io.lantu.pack.PackProblem;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/** Lists the faults of a pack: file, place, what and remedy, to be copied. */
public final class ProblemDialog {
  private static final int SHOWN = 200;

  private ProblemDialog() {}

  /** Shows the faults found in a pack. */
  public static void show(Window owner, String pack, List<PackProblem> problems, Texts texts) {
    String lines =
        problems.stream()
            .limit(SHOWN)
            .map(p -> p.line(texts.messages()))
            .collect(Collectors.joining("\n"));
    TextArea area = new TextArea(lines);
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(texts.get("problems.header", problems.size()));
    area.setPrefSize(680, 320);
    Dialog<Void> dialog = new Dialog<>();
    dialog.setTitle(pack);
    dialog.setHeaderText(texts.get("problems.header", problems.size()));
    DialogPane pane = dialog.getDialogPane();
    Dialogs.dress(dialog, owner, "problem-dialog", texts);
    pane.setContent(area);
    dialog.show();
  }
}
