package io.lantu.ui.search;

import io.lantu.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * The line over the hits of a kind: how many there are, and a way to all of them. Heads one kind
 * after the other with the same parts. FX thread.
 */
final class KindHead extends HBox {
  private final Texts texts;
  private final SearchView view;
  private final Label name = new Label();
  private final Label count = new Label();
  private final Label part = new Label();
  private final Button all = new Button();
  private SearchRow.Head head;

  KindHead(Texts texts, SearchView view) {
    super(8);
    this.texts = texts;
    this.view = view;
    name.getStyleClass().add("search-group");
    count.getStyleClass().add("badge");
    part.getStyleClass().add("muted");
    all.getStyleClass().addAll("badge", "link-badge");
    all.setFocusTraversable(false);
    all.setOnAction(e -> view.showOnly(head.type()));
    part.managedProperty().bind(part.visibleProperty());
    all.managedProperty().bind(all.visibleProperty());
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(name, count, part, all);
  }

  /** Heads a kind. */
  void show(SearchRow.Head next) {
    head = next;
    name.setText(texts.get("search.type." + next.type()));
    count.setText(String.valueOf(next.count()));
    boolean more = next.count() > next.shown();
    part.setVisible(more && view.isAlone());
    all.setVisible(more && !view.isAlone());
    if (part.isVisible()) {
      part.setText(texts.get("search.shown", next.shown()));
    }
    if (all.isVisible()) {
      all.setText(texts.get("search.all", next.count()));
    }
  }
}
