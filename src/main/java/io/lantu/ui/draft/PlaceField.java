package io.lantu.ui.draft;

import io.lantu.search.SearchHit;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field that completes names of regions and places below itself: type, arrows, Enter; a name
 * nobody knows can be put on the map. FX thread.
 */
final class PlaceField extends VBox {
  private static final double ROW = 28;

  private final TextField field = new TextField();
  private final ListView<SearchHit> list = new ListView<>();
  private final Label none;
  private final Function<String, List<SearchHit>> suggest;
  private final Consumer<SearchHit> take;
  private Runnable onLeave = () -> {};

  PlaceField(
      Texts texts,
      Function<String, List<SearchHit>> suggest,
      Consumer<SearchHit> take,
      Consumer<String> placeOnMap) {
    super(2);
    this.suggest = suggest;
    this.take = take;
    field.promptTextProperty().bind(texts.binding("draft.add-member"));
    field.accessibleTextProperty().bind(texts.binding("draft.add-member"));
    field.textProperty().addListener((o, old, now) -> complete());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button map = texts.label(new Button(), "draft.place");
    map.setId("draft-place");
    map.setGraphic(new FontIcon(Feather.MAP_PIN));
    map.getStyleClass().add("small-button");
    map.disableProperty().bind(field.textProperty().isEmpty());
    map.setOnAction(
        e -> {
          placeOnMap.accept(field.getText().strip());
          field.clear();
        });
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.getStyleClass().add("draft-suggestions");
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(SearchHit hit, boolean none) {
                super.updateItem(hit, none);
                setText(
                    none || hit == null
                        ? null
                        : hit.snippet() == null || hit.snippet().isEmpty()
                            ? hit.title()
                            : hit.title() + " · " + hit.snippet());
              }
            });
    list.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            takeSelected();
          }
        });
    HBox row = new HBox(4, field, map);
    row.setAlignment(Pos.CENTER_LEFT);
    none = texts.label("draft.add-member.none", "muted");
    none.setWrapText(true);
    getChildren().addAll(row, list, none);
    complete();
  }

  /** Is told when Escape is pressed in the empty field. */
  void setOnLeave(Runnable action) {
    onLeave = action;
  }

  TextField field() {
    return field;
  }

  private void complete() {
    List<SearchHit> hits = suggest.apply(field.getText());
    list.getItems().setAll(hits);
    list.getSelectionModel().selectFirst();
    boolean any = !hits.isEmpty();
    boolean lost = !any && !field.getText().isBlank();
    none.setVisible(lost);
    none.setManaged(lost);
    list.setVisible(any);
    list.setManaged(any);
    list.setPrefHeight(hits.size() * ROW + 4);
    list.setMinHeight(hits.size() * ROW + 4);
  }

  private void key(KeyEvent e) {
    boolean used = true;
    switch (e.getCode()) {
      case DOWN -> list.getSelectionModel().selectNext();
      case UP -> list.getSelectionModel().selectPrevious();
      case ENTER -> takeSelected();
      case ESCAPE -> {
        if (field.getText().isEmpty()) {
          onLeave.run();
        }
        field.clear();
      }
      default -> used = false;
    }
    if (used) {
      e.consume();
    }
  }

  private void takeSelected() {
    SearchHit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      field.clear();
      take.accept(hit);
    }
  }
}
