package io.lantu.ui.draft;

import io.lantu.draft.Doubt;
import io.lantu.draft.DraftElement;
import io.lantu.state.AppState;
import io.lantu.ui.control.Texts;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A proposed element in the list: what was decided, its class, name, places and what is open. */
final class DraftElementCell extends ListCell<DraftElement> {
  private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");

  private final AppState state;
  private final Texts texts;
  private final FontIcon decision = new FontIcon(Feather.CIRCLE);
  private final Label label = new Label();
  private final Label name = new Label();
  private final Label places = new Label();
  private final Label doubt = new Label();
  private final HBox row;

  DraftElementCell(AppState state, Texts texts) {
    this.state = state;
    this.texts = texts;
    label.getStyleClass().add("badge");
    label.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().add("card-title");
    places.getStyleClass().add("muted");
    doubt.getStyleClass().addAll("badge", "warning-badge");
    doubt.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox first = new HBox(6, label, name, gap, doubt);
    first.setAlignment(Pos.CENTER_LEFT);
    name.setMinWidth(40);
    VBox box = new VBox(2, first, places);
    HBox.setHgrow(box, Priority.ALWAYS);
    row = new HBox(10, decision, box);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMaxWidth(Double.MAX_VALUE);
    setPrefWidth(0);
    getStyleClass().add("draft-cell");
  }

  @Override
  protected void updateItem(DraftElement e, boolean none) {
    super.updateItem(e, none);
    if (none || e == null) {
      setGraphic(null);
      setAccessibleText(null);
      pseudoClassStateChanged(REJECTED, false);
      return;
    }
    decision.setIconCode(
        switch (e.decision()) {
          case OPEN -> Feather.CIRCLE;
          case ACCEPTED -> Feather.CHECK_CIRCLE;
          case REJECTED -> Feather.X_CIRCLE;
        });
    decision.getStyleClass().removeIf(c -> c.startsWith("decision-"));
    decision
        .getStyleClass()
        .add("decision-" + e.decision().name().toLowerCase(java.util.Locale.ROOT));
    label.setText(e.classLabel());
    name.setText(e.name());
    places.setText(
        e.members().stream()
            .map(m -> m.isResolved() ? nameOf(m.id(), m.printed()) : m.printed() + "?")
            .collect(Collectors.joining(texts.get("list.comma"))));
    places.setManaged(!e.members().isEmpty());
    Doubt d = e.doubt();
    doubt.setVisible(d != Doubt.NONE);
    doubt.setManaged(d != Doubt.NONE);
    doubt.setText(d == Doubt.NONE ? "" : texts.get("draft.doubt." + d));
    pseudoClassStateChanged(REJECTED, !e.isIncluded());
    setAccessibleText(
        texts.get("draft.decision." + e.decision())
            + ", "
            + e.classLabel()
            + ", "
            + e.name()
            + ", "
            + places.getText()
            + (d == Doubt.NONE ? "" : ", " + doubt.getText()));
    setGraphic(row);
  }

  private String nameOf(String id, String printed) {
    String known = state.workspace().catalogue().nameOf(id);
    return known.equals(id) ? printed : known;
  }
}
