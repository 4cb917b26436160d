package io.lantu.ui.panel;

import io.lantu.settings.Messages;
import io.lantu.state.AppState;
import io.lantu.state.PassageListModel;
import io.lantu.state.PassageListModel.DisagreementRow;
import io.lantu.state.PassageListModel.DisagreementsRow;
import io.lantu.state.PassageListModel.PassageRow;
import io.lantu.state.PassageListModel.PlanRow;
import io.lantu.state.PassageListModel.Row;
import io.lantu.state.reading.Reading;
import io.lantu.ui.control.DisagreementCard;
import io.lantu.ui.control.GraphicCell;
import io.lantu.ui.control.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the policy list. Its height follows the wrapped text at the width it is given. */
final class PolicyCell extends GraphicCell<Row> {
  private final AppState state;
  private final Texts texts;
  private final PassageListModel model;
  private final Reading reading;
  private int shownAt = -1;
  private Row shown;
  private Messages shownIn;

  PolicyCell(AppState state, Texts texts, PassageListModel model, Reading reading) {
    this.reading = reading;
    this.state = state;
    this.texts = texts;
    this.model = model;
    getStyleClass().add("card-cell");
    setOnContextMenuRequested(
        e -> {
          if (getItem() instanceof PassageRow row && getGraphic() instanceof PassageCard card) {
            ContextMenu menu = PassageCard.menu(row.passage(), card.selectedText(), state, texts);
            menu.show(this, e.getScreenX(), e.getScreenY());
            e.consume();
          }
        });
  }

  @Override
  protected void updateItem(Row row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      shown = null;
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    int revision = reading == null ? 0 : reading.revisionProperty().get();
    if (row.equals(shown) && shownIn == state.messages() && shownAt == revision) {
      return;
    }
    shownAt = revision;
    shown = row;
    shownIn = state.messages();
    if (row instanceof PassageRow passage) {
      setGraphic(new PassageCard(passage.passage(), state, texts, model::toggleTopic, reading));
      setAccessibleText(passage.passage().digest());
    } else if (row instanceof PlanRow plan) {
      setGraphic(planTitle(plan));
    } else if (row instanceof DisagreementRow d) {
      setGraphic(new DisagreementCard(d.disagreement(), state, texts));
      setAccessibleText(d.disagreement().title());
    } else if (row instanceof DisagreementsRow all) {
      setGraphic(disagreements(all));
    }
  }

  private HBox planTitle(PlanRow row) {
    Label title = new Label(texts.pick(row.plan().title(), row.plan().titleEn()));
    title.getStyleClass().add("plan-title");
    title.setWrapText(true);
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label count = new Label(String.valueOf(row.count()));
    count.getStyleClass().add("muted");
    count.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(8, title, count);
    line.getStyleClass().add("plan-line");
    line.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
    setAccessibleText(title.getText());
    return line;
  }

  private Button disagreements(DisagreementsRow row) {
    Button button = new Button(texts.get("panel.disagreements.count", row.count()));
    button.setId("disagreements");
    button.setGraphic(new FontIcon(row.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    button.getStyleClass().addAll("warning-badge", "warning-fold");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setWrapText(true);
    button.setOnAction(e -> model.toggleDisagreements());
    setAccessibleText(button.getText());
    return button;
  }
}
