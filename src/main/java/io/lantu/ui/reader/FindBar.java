package io.lantu.ui.reader;

import io.lantu.state.reading.ReaderModel;
import io.lantu.state.reading.TextFind;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Find in the text: count, next, previous, all hits marked. FX thread. */
final class FindBar extends HBox {
  private final ReaderModel model;
  private final TextField field = new TextField();
  private final Runnable onClose;

  FindBar(ReaderModel model, Commands commands, Texts texts, Runnable onClose) {
    this.model = model;
    this.onClose = onClose;
    setId("find-bar");
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(4);
    field.setId("find-field");
    field.promptTextProperty().bind(texts.binding("reader.find.prompt"));
    field.accessibleTextProperty().bind(texts.binding("reader.find.prompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setMinWidth(60);
    field.textProperty().bindBidirectional(model.queryProperty());
    Label count = new Label();
    count.setId("find-count");
    count.setMinWidth(USE_PREF_SIZE);
    count.getStyleClass().add("muted");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> count(texts),
                model.findProperty(),
                model.hitProperty(),
                texts.binding("reader.find.none")));
    Button close = texts.icon(new Button(), Feather.X, "reader.find.close", "small-button");
    close.setOnAction(e -> close());
    getChildren()
        .setAll(
            field,
            count,
            small(commands.toolButton("find-previous")),
            small(commands.toolButton("find-next")),
            close);
    field.setOnAction(e -> model.step(1));
    setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            close();
            e.consume();
          } else if (e.getCode() == KeyCode.ENTER && e.isShiftDown()) {
            model.step(-1);
            e.consume();
          }
        });
    setVisible(false);
    setManaged(false);
  }

  static Button small(Button button) {
    button.getStyleClass().setAll("button", "small-button");
    return button;
  }

  private String count(Texts texts) {
    TextFind find = model.findProperty().get();
    if (find.query().isBlank()) {
      return "";
    }
    if (find.hits().isEmpty()) {
      return texts.get("reader.find.none");
    }
    String all = find.hits().size() + (find.cut() ? "+" : "");
    return model.hitProperty().get() < 0 ? all : model.hitProperty().get() + 1 + " / " + all;
  }

  /** Shows the bar and takes up a text to look for, unless it is empty. */
  void open(String text) {
    setVisible(true);
    setManaged(true);
    if (!text.isBlank() && text.length() < 80) {
      field.setText(text.strip());
    }
    field.requestFocus();
    field.selectAll();
  }

  private void close() {
    setVisible(false);
    setManaged(false);
    field.clear();
    onClose.run();
  }
}
