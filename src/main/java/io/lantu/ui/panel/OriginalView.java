package io.lantu.ui.panel;

import io.lantu.library.Resolution;
import io.lantu.model.Citation;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.state.AppState;
import io.lantu.state.CitationText;
import io.lantu.state.reading.Reading;
import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.HoverTip;
import io.lantu.ui.control.TextClipboard;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The words of a passage in the user's copy, unfolded below its digest; where there is no copy, one
 * line that takes it. FX thread.
 */
final class OriginalView extends VBox {
  private final Passage passage;
  private final AppState state;
  private final Texts texts;
  private final Reading reading;
  private final Button fold = new Button();

  OriginalView(Passage passage, AppState state, Texts texts, Reading reading) {
    super(4);
    this.passage = passage;
    this.state = state;
    this.texts = texts;
    this.reading = reading;
    getStyleClass().add("original");
    setFillWidth(true);
    if (reading.library() == null) {
      return;
    }
    if (!reading.hasOriginal(passage.plan())) {
      getChildren().setAll(missing(passage.plan(), texts, state, reading));
      return;
    }
    fold.setId("original-fold");
    fold.getStyleClass().setAll("button", "text-button");
    fold.setOnAction(
        e -> {
          if (!reading.unfolded().remove(passage.id())) {
            reading.unfolded().add(passage.id());
          }
          show();
        });
    show();
  }

  private void show() {
    boolean open = reading.unfolded().contains(passage.id());
    fold.setText(texts.get("original.fold"));
    fold.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    fold.setAccessibleText(texts.get(open ? "original.close" : "original.open"));
    getChildren().setAll(fold);
    if (open) {
      reading.resolve(passage, this::showWords);
    }
  }

  private void showWords(Resolution r) {
    if (!reading.unfolded().contains(passage.id())) {
      return;
    }
    List<Node> shown = new ArrayList<>(List.of(fold));
    if (!r.isFound()) {
      Label none = new Label(texts.get("original.notfound"));
      none.setWrapText(true);
      none.getStyleClass().add("muted");
      shown.add(none);
    } else {
      if (r.kind() == Resolution.Kind.NEAR) {
        Label near = new Label(texts.get("reader.near", Math.round(r.similarity() * 100)));
        near.setWrapText(true);
        near.getStyleClass().add("reader-near");
        shown.add(near);
      }
      shown.add(new CopyableText(r.text(), "original-words"));
    }
    Button open = button("original.read", Feather.BOOK_OPEN, () -> reading.open(passage));
    open.setId("original-read");
    FlowPane buttons = new FlowPane(6, 4, open);
    if (r.isFound()) {
      buttons
          .getChildren()
          .add(button("original.copy", Feather.COPY, () -> copy(r, passage.citation())));
    }
    shown.add(buttons);
    getChildren().setAll(shown);
  }

  private void copy(Resolution r, Citation citation) {
    CitationText text = new CitationText(state.workspace().catalogue(), state.language());
    TextClipboard.put(text.cited(r.text(), citation), state);
  }

  private Button button(String key, Feather icon, Runnable action) {
    Button button = new Button(texts.get(key), new FontIcon(icon));
    button.getStyleClass().setAll("button", "text-button");
    button.setOnAction(e -> action.run());
    return button;
  }

  /** One calm line that takes the original of a plan. */
  static Button missing(String planId, Texts texts, AppState state, Reading reading) {
    Button add = new Button(texts.get("reader.add"), new FontIcon(Feather.FILE_PLUS));
    add.getStyleClass().setAll("button", "text-button", "missing-original");
    add.setAlignment(Pos.CENTER_LEFT);
    state
        .workspace()
        .catalogue()
        .findPlan(planId)
        .ifPresent(
            plan -> {
              HoverTip.explain(add, wanted(plan, texts));
              add.setAccessibleText(wanted(plan, texts));
            });
    add.setOnAction(e -> reading.askForFiles());
    return add;
  }

  /** Names the document wanted: title, issuer, year. */
  static String wanted(Plan plan, Texts texts) {
    return texts.get(
        "reader.missing",
        plan.title(),
        plan.issuer(),
        plan.issued() == null ? "—" : plan.issued().substring(0, 4));
  }
}
