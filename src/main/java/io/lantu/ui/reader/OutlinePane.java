package io.lantu.ui.reader;

import io.lantu.state.reading.Outline;
import io.lantu.state.reading.ReaderModel;
import io.lantu.ui.control.FarKeys;
import io.lantu.ui.control.Texts;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The outline with its filter; follows the text and leads to it. FX thread. */
final class OutlinePane extends VBox {
  private static final double INDENT_PX = 12;

  private final ReaderModel model;
  private final ListView<Outline.Line> list = new ListView<>();
  private boolean following;

  OutlinePane(ReaderModel model, Texts texts) {
    this.model = model;
    getStyleClass().add("reader-outline");
    TextField filter = new TextField();
    filter.setId("outline-filter");
    filter.promptTextProperty().bind(texts.binding("reader.outline.filter"));
    filter.accessibleTextProperty().bind(texts.binding("reader.outline.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            e.consume();
          } else if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            e.consume();
          }
        });
    list.setId("outline");
    list.accessibleTextProperty().bind(texts.binding("reader.outline"));
    list.setCellFactory(view -> new LineCell());
    FarKeys.install(list, row -> true);
    javafx.scene.control.Label none = texts.label("reader.outline.none", "muted");
    javafx.scene.control.Label unstructured = texts.label("reader.outline.empty", "muted");
    none.setWrapText(true);
    unstructured.setWrapText(true);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox.setMargin(filter, new Insets(6, 8, 6, 8));
    getChildren().setAll(filter, list);
    model
        .outlineProperty()
        .addListener(
            (o, old, now) -> {
              following = true;
              list.setPlaceholder(filter.getText().isBlank() ? unstructured : none);
              list.getItems().setAll(now.lines());
              following = false;
              follow();
            });
    list.setPlaceholder(unstructured);
    list.getItems().setAll(model.outlineProperty().get().lines());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null && !following) {
                model.goToPiece(now.piece());
              }
            });
    list.setOnMouseClicked(
        e -> {
          Outline.Line line = list.getSelectionModel().getSelectedItem();
          if (line != null) {
            model.goToPiece(line.piece());
          }
        });
    model.positionProperty().addListener((o, old, now) -> follow());
  }

  /** Marks the heading the text in sight stands under. */
  private void follow() {
    int line = model.outlineProperty().get().lineOf(model.positionProperty().get());
    if (line == list.getSelectionModel().getSelectedIndex() || line >= list.getItems().size()) {
      return;
    }
    following = true;
    if (line < 0) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(line);
      if (!list.isFocused()) {
        list.scrollTo(Math.max(0, line - 1));
      }
    }
    following = false;
  }

  private static final class LineCell extends ListCell<Outline.Line> {
    LineCell() {
      setPrefWidth(0);
      setWrapText(true);
    }

    @Override
    protected void updateItem(Outline.Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeIf(c -> c.startsWith("outline-level"));
      if (empty || line == null) {
        setText(null);
        return;
      }
      setText(line.text());
      getStyleClass().add("outline-level-" + Math.min(line.level(), 4));
      setPadding(new Insets(4, 6, 4, 8 + INDENT_PX * (line.level() - 1)));
    }
  }
}
