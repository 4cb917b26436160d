package io.lantu.ui.search;

import io.lantu.search.SearchHit;
import io.lantu.state.SearchModel;
import io.lantu.ui.control.ChipFlow;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What stands in place of the hits where there are none, and what can be done then. FX thread. */
final class EmptyHits extends VBox {
  private final Texts texts;
  private final SearchModel model;
  private final Consumer<String> searchFor;

  /**
   * Makes it empty.
   *
   * @param searchFor searches for another text
   */
  EmptyHits(Texts texts, SearchModel model, Consumer<String> searchFor) {
    super(10);
    this.texts = texts;
    this.model = model;
    this.searchFor = searchFor;
    setAlignment(Pos.CENTER);
    setId("search-empty");
    getStyleClass().add("search-empty");
  }

  /** Says how things stand. */
  void show() {
    getChildren().clear();
    SearchModel.Status status = model.statusProperty().get();
    if (status == SearchModel.Status.FAILED) {
      say(texts.get("search.failed"));
    } else if (model.typed().isBlank()) {
      say(texts.get("search.hint"));
    } else if (model.resultProperty().get().found() == 0) {
      if (status == SearchModel.Status.PREPARING) {
        say(texts.get("search.wait"));
      } else {
        sayNothingFound();
      }
    }
  }

  private void sayNothingFound() {
    say(texts.get("search.nothing", model.typed()));
    int unfiltered = model.resultProperty().get().unfiltered();
    if (unfiltered > 0) {
      Button drop = new Button(texts.get("search.drop-filters", unfiltered));
      drop.setId("search-drop-filters");
      drop.setOnAction(e -> model.clearFilters());
      getChildren().add(drop);
    } else if (!model.suggestionsProperty().get().isEmpty()) {
      say(texts.get("search.near"));
      List<Node> near = new ArrayList<>();
      for (SearchHit hit : model.suggestionsProperty().get()) {
        near.add(ChipFlow.chip(hit.title(), "", () -> searchFor.accept(hit.title())));
      }
      ChipFlow flow = new ChipFlow(near, near.size(), texts);
      flow.setAlignment(Pos.CENTER);
      getChildren().add(flow);
    } else {
      say(texts.get("search.shorter"));
    }
  }

  private void say(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    getChildren().add(label);
  }
}
