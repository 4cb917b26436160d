package io.lantu.ui.present;

import io.lantu.search.SearchHit;
import io.lantu.state.AppState;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * A field that finds regions, elements, places and structures for an answer from the floor: type,
 * arrows, Enter; Escape closes. FX thread.
 */
final class ShowSearchView extends VBox {
  private static final int MOST = 12;

  private final AppState state;
  private final TaskExecutor tasks;
  private final TextField field = new TextField();
  private final ListView<SearchHit> list = new ListView<>();
  private final PauseTransition typing = new PauseTransition(Duration.millis(90));
  private final Consumer<SearchHit> pick;
  private final Runnable close;
  private long asked;

  ShowSearchView(
      AppState state, Texts texts, TaskExecutor tasks, Consumer<SearchHit> pick, Runnable close) {
    this.state = state;
    this.tasks = tasks;
    this.pick = pick;
    this.close = close;
    setId("show-search");
    getStyleClass().add("show-search");
    field.setId("show-search-field");
    field.promptTextProperty().bind(texts.binding("show.search.prompt"));
    field.accessibleTextProperty().bind(texts.binding("show.key.SEARCH"));
    list.setId("show-search-list");
    list.setFocusTraversable(false);
    list.setPlaceholder(texts.label("show.search.none", "muted"));
    list.setCellFactory(view -> new HitCell());
    list.setPrefHeight(320);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(field, list);
    typing.setOnFinished(e -> search());
    field.textProperty().addListener((o, old, now) -> typing.playFromStart());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            pickSelected();
          }
        });
  }

  /** Empties the field and takes the focus. */
  void open() {
    field.clear();
    list.getItems().clear();
    field.requestFocus();
  }

  private void search() {
    String query = field.getText().strip();
    long mine = ++asked;
    if (query.isEmpty()) {
      list.getItems().clear();
      return;
    }
    var gazetteer = state.workspace().gazetteer();
    tasks.run(
        new BackgroundTask<List<SearchHit>>("", () -> gazetteer.find(query, MOST))
            .onSuccess(
                hits -> {
                  if (mine == asked) {
                    list.getItems().setAll(hits);
                    list.getSelectionModel().selectFirst();
                  }
                }));
  }

  private void key(KeyEvent e) {
    int now = list.getSelectionModel().getSelectedIndex();
    if (e.getCode() == KeyCode.ESCAPE) {
      close.run();
    } else if (e.getCode() == KeyCode.ENTER) {
      pickSelected();
    } else if (e.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().select(Math.min(list.getItems().size() - 1, now + 1));
    } else if (e.getCode() == KeyCode.UP) {
      list.getSelectionModel().select(Math.max(0, now - 1));
    } else {
      return;
    }
    e.consume();
  }

  private void pickSelected() {
    SearchHit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      close.run();
      pick.accept(hit);
    }
  }

  private final class HitCell extends ListCell<SearchHit> {
    private final Label name = new Label();
    private final Label what = new Label();
    private final Label about = new Label();
    private final HBox row = new HBox(10, name, about, what);

    HitCell() {
      setPrefWidth(0);
      row.setAlignment(Pos.BASELINE_LEFT);
      about.getStyleClass().add("muted");
      what.getStyleClass().add("muted");
      about.setMinWidth(0);
      about.setMaxWidth(Double.MAX_VALUE);
      what.setMinWidth(USE_PREF_SIZE);
      HBox.setHgrow(about, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(SearchHit hit, boolean empty) {
      super.updateItem(hit, empty);
      if (empty || hit == null) {
        setGraphic(null);
      } else {
        name.setText(hit.title());
        about.setText(hit.snippet() == null ? "" : hit.snippet().replace('\n', ' '));
        what.setText(state.messages().get("hit." + hit.type()));
        setGraphic(row);
        setAccessibleText(hit.title() + ", " + about.getText() + ", " + what.getText());
      }
    }
  }
}
