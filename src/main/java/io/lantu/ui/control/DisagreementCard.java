package io.lantu.ui.control;

import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementSide;
import io.lantu.state.AppState;
import io.lantu.state.CitationText;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A disagreement: its kind, what each side says and where. FX thread. */
public final class DisagreementCard extends VBox {
  /** Shows a disagreement. */
  public DisagreementCard(Disagreement d, AppState state, Texts texts) {
    super(4);
    CitationText citations = new CitationText(state.workspace().catalogue(), state.language());
    Label title = new Label(d.title());
    title.setGraphic(new FontIcon(Feather.FLAG));
    title.setWrapText(true);
    title.getStyleClass().add("card-title");
    getChildren().addAll(title, texts.label("disagreement." + d.kind(), "badge"));
    for (DisagreementSide side : d.sides()) {
      getChildren()
          .addAll(
              new CopyableText(side.says(), "digest"),
              new CopyableText(citations.line(side.citation()), "citation"));
    }
    if (d.note() != null) {
      getChildren().add(new CopyableText(d.note(), "muted"));
    }
    getStyleClass().addAll("card", "warning-card");
  }
}
