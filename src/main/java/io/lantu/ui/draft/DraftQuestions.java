package io.lantu.ui.draft;

import io.lantu.draft.PlanDraft;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dialog.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.stage.Window;

/** The few questions of the review. FX thread. */
public final class DraftQuestions {
  private DraftQuestions() {}

  /** What to do with a draft that is not saved. */
  public enum Answer {
    SAVE,
    DISCARD,
    CANCEL
  }

  /** Asks what to do with a draft that is not saved. */
  public static Answer unsaved(Window owner, Texts texts) {
    ButtonType save = new ButtonType(texts.get("draft.unsaved.save"), ButtonData.YES);
    ButtonType discard = new ButtonType(texts.get("draft.unsaved.discard"), ButtonData.NO);
    ButtonType cancel = new ButtonType(texts.get("draft.unsaved.cancel"), ButtonData.CANCEL_CLOSE);
    Alert alert =
        new Alert(Alert.AlertType.CONFIRMATION, texts.get("draft.unsaved"), save, discard, cancel);
    Dialogs.look(alert, owner);
    alert.setTitle(texts.get("draft.unsaved.title"));
    alert.setHeaderText(null);
    alert.getDialogPane().setId("draft-unsaved");
    Optional<ButtonType> answer = alert.showAndWait();
    if (answer.isPresent() && answer.get() == save) {
      return Answer.SAVE;
    }
    return answer.isPresent() && answer.get() == discard ? Answer.DISCARD : Answer.CANCEL;
  }

  /** Asks which plan of a file of several to draft. */
  public static Optional<PlanDraft> chooseDocument(
      Window owner, List<PlanDraft> drafts, Texts texts) {
    List<String> titles = new ArrayList<>();
    int best = 0;
    for (int i = 0; i < drafts.size(); i++) {
      int structures = drafts.get(i).state().structures().size();
      titles.add(
          (i + 1)
              + " "
              + drafts.get(i).state().plan().title()
              + " · "
              + texts.get("draft.choose.structures", structures));
      if (drafts.get(best).state().structures().isEmpty() && structures > 0) {
        best = i;
      }
    }
    return choose(owner, titles, best, "draft.choose.document", texts)
        .map(t -> drafts.get(titles.indexOf(t)));
  }

  /** Asks which open pack to edit; does not ask if there is only one. */
  public static Optional<Path> choosePack(Window owner, List<Path> packs, Texts texts) {
    if (packs.size() == 1) {
      return Optional.of(packs.get(0));
    }
    List<String> names = packs.stream().map(Path::toString).toList();
    return choose(owner, names, names.size() - 1, "draft.choose.pack", texts).map(Path::of);
  }

  private static Optional<String> choose(
      Window owner, List<String> items, int preset, String key, Texts texts) {
    ChoiceDialog<String> dialog = new ChoiceDialog<>(items.get(preset), items);
    Dialogs.look(dialog, owner);
    dialog.setTitle(texts.get(key));
    dialog.setHeaderText(null);
    dialog.setContentText(texts.get(key));
    return dialog.showAndWait();
  }
}
