package io.lantu.ui.draft;

import io.lantu.ui.control.Texts;
import io.lantu.ui.dialog.Dialogs;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** Ways fields of the review take an edit. FX thread. */
final class Edits {
  private static final String BEFORE = "draft-before";

  private Edits() {}

  /** Hands the text over with Enter or when the focus leaves; Escape brings the old one back. */
  static void onCommit(TextField field, Consumer<String> take) {
    onCommit(field, take, () -> {});
  }

  /** As above; Enter then does something more. */
  static void onCommit(TextField field, Consumer<String> take, Runnable entered) {
    Runnable commit =
        () -> {
          Object before = field.getProperties().get(BEFORE);
          if (before != null && !before.equals(field.getText())) {
            field.getProperties().put(BEFORE, field.getText());
            take.accept(field.getText());
          }
        };
    field.setOnAction(
        e -> {
          commit.run();
          entered.run();
        });
    field
        .focusedProperty()
        .addListener(
            (o, old, now) -> {
              if (now) {
                field.getProperties().put(BEFORE, field.getText());
              } else {
                commit.run();
                field.getProperties().remove(BEFORE);
              }
            });
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          Object before = field.getProperties().get(BEFORE);
          if (e.getCode() == KeyCode.ESCAPE && before != null) {
            field.setText(before.toString());
          }
        });
  }

  /** Asks for a short text; blank is none. */
  static Optional<String> ask(Window owner, Texts texts, String key, String about) {
    TextInputDialog dialog = new TextInputDialog();
    Dialogs.look(dialog, owner);
    dialog.setTitle(texts.get(key, about));
    dialog.setHeaderText(null);
    dialog.setContentText(texts.get(key, about));
    return dialog.showAndWait().map(String::strip).filter(t -> !t.isEmpty());
  }
}
