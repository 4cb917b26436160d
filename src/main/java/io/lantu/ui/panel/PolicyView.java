package io.lantu.ui.panel;

import io.lantu.state.AppState;
import io.lantu.state.PanelContent;
import io.lantu.state.PassageListModel;
import io.lantu.state.PassageListModel.PassageRow;
import io.lantu.state.PassageListModel.Row;
import io.lantu.state.reading.Reading;
import io.lantu.ui.control.ChipFlow;
import io.lantu.ui.control.GradualRows;
import io.lantu.ui.control.InSight;
import io.lantu.ui.control.KeyboardMenu;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What the plans say about the subject: topics to narrow by, then one card per passage. Cards are
 * made for the rows in sight only, and those of a new subject one a pulse, so that a long list does
 * not hold up the picture. FX thread.
 */
final class PolicyView extends VBox {
  private static final int TOPICS_SHOWN = 7;

  /** Rows listed at once: a heading and the first card. */
  private static final int ROWS_AT_ONCE = 2;

  /** More rows than these are out of sight and cost little. */
  private static final int ROWS_IN_SIGHT = 12;

  private final PassageListModel model = new PassageListModel();
  private final AppState state;
  private final Texts texts;
  private final ListView<Row> list = new ListView<>();
  private final GradualRows<Row> rows =
      new GradualRows<>(model.rows(), () -> ROWS_AT_ONCE, 1, ROWS_IN_SIGHT);
  private final InSight layout = new InSight(this, this::requestLayout);
  private Reading reading;
  private final StackPane topics = new StackPane();

  PolicyView(AppState state, Texts texts) {
    this.state = state;
    this.texts = texts;
    topics.getStyleClass().add("topic-bar");
    topics.setMinHeight(USE_PREF_SIZE);
    list.setId("policy-list");
    list.getStyleClass().add("card-list");
    list.setItems(rows.listed());
    list.setCellFactory(view -> new PolicyCell(state, texts, model, null));
    list.setPlaceholder(texts.label("panel.policy.none", "muted"));
    list.accessibleTextProperty().bind(texts.binding("panel.tab.policy"));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    KeyboardMenu.install(list, this::menu);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(topics, list);
    model.topicsProperty().addListener((o, old, now) -> showTopics());
    model.topicProperty().addListener((o, old, now) -> markTopic());
  }

  @Override
  protected void layoutChildren() {
    layout.layOut(super::layoutChildren);
  }

  /** Gives the way to the originals; null where there is none. */
  void setReading(Reading next) {
    reading = next;
    next.revisionProperty().addListener((o, old, now) -> list.refresh());
    list.setCellFactory(view -> new PolicyCell(state, texts, model, reading));
  }

  PassageListModel model() {
    return model;
  }

  void show(PanelContent content) {
    model.show(content, state.structure() == null ? null : state.structure().plan());
    list.scrollTo(0);
  }

  /** The passage chosen in the list, or nothing. */
  java.util.Optional<String> openPassage() {
    return list.getSelectionModel().getSelectedItem() instanceof PassageRow row
        ? java.util.Optional.of(row.passage().id())
        : java.util.Optional.empty();
  }

  /** Brings a passage into sight and selects it. */
  void reveal(String passageId) {
    rows.listAll();
    for (int i = 0; i < model.rows().size(); i++) {
      if (model.rows().get(i) instanceof PassageRow row && row.passage().id().equals(passageId)) {
        list.getSelectionModel().select(i);
        list.scrollTo(i);
        list.requestFocus();
        return;
      }
    }
  }

  private void showTopics() {
    Map<String, Integer> counts = model.topicsProperty().get();
    topics.setVisible(counts.size() > 1);
    topics.setManaged(counts.size() > 1);
    List<ToggleButton> chips = new ArrayList<>();
    counts.forEach(
        (topic, count) -> {
          ToggleButton chip = new ToggleButton(texts.topic(topic) + " " + count);
          chip.setUserData(topic);
          chip.getStyleClass().addAll("badge", "link-badge", "topic-chip");
          chip.setAccessibleText(texts.get("panel.topic.filter", texts.topic(topic), count));
          chip.setOnAction(e -> model.toggleTopic(topic));
          chips.add(chip);
        });
    topics.getChildren().setAll(new ChipFlow(chips, TOPICS_SHOWN, texts));
  }

  private void markTopic() {
    topics.lookupAll(".topic-chip").stream()
        .map(ToggleButton.class::cast)
        .forEach(chip -> chip.setSelected(chip.getUserData().equals(model.topicProperty().get())));
    list.scrollTo(0);
  }

  private ContextMenu menu() {
    return list.getSelectionModel().getSelectedItem() instanceof PassageRow row
        ? PassageCard.menu(row.passage(), "", state, texts)
        : null;
  }

  private void key(KeyEvent e) {
    Row row = list.getSelectionModel().getSelectedItem();
    if (row instanceof PassageRow passage && e.isShortcutDown() && e.getCode() == KeyCode.C) {
      PassageCard.copy(passage.passage(), e.isShiftDown(), state);
      e.consume();
    } else if (row instanceof PassageListModel.DisagreementsRow
        && (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE)) {
      model.toggleDisagreements();
      e.consume();
    }
  }
}
