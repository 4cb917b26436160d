package io.lantu.ui.search;

import io.lantu.search.SearchHit;
import io.lantu.settings.Messages;
import io.lantu.state.AppState;
import io.lantu.ui.control.GraphicCell;
import io.lantu.ui.control.Texts;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A row of the hits. Its height follows the wrapped text at the width it is given. The parts are
 * made once and filled for each hit: with every key most rows change. FX thread.
 */
final class SearchCell extends GraphicCell<SearchRow> {
  /** Height of a row without a hit, logical pixels. */
  private static final double EMPTY_HEIGHT = 40;

  private final AppState state;
  private final Texts texts;
  private final KindHead head;
  private final HitCard card;
  private final StackPane parts = new StackPane();
  private SearchRow shown;
  private Messages shownIn;

  SearchCell(AppState state, Texts texts, SearchView view) {
    this.state = state;
    this.texts = texts;
    head = new KindHead(texts, view);
    card = new HitCard(state, texts, view);
    getStyleClass().add("search-cell");
    setGraphic(parts);
    setOnMouseClicked(
        e -> {
          if (getItem() instanceof SearchRow.Hit hit && e.getClickCount() == 1) {
            view.open(hit.item());
          }
        });
  }

  @Override
  protected void updateItem(SearchRow row, boolean empty) {
    super.updateItem(row, empty);
    parts.setVisible(!empty);
    if (empty || row == null) {
      // Rows are emptied in between whenever the hits change; the same may come back.
      return;
    }
    if (row.equals(shown) && state.messages().equals(shownIn)) {
      return;
    }
    shown = row;
    shownIn = state.messages();
    if (row instanceof SearchRow.Head of) {
      use(head, card);
      head.show(of);
      setAccessibleText(texts.get("search.type." + of.type()) + " " + of.count());
    } else if (row instanceof SearchRow.Hit of) {
      use(card, head);
      card.show(of.item());
      SearchHit hit = of.item().hit();
      setAccessibleText(texts.get("hit." + hit.type()) + " " + hit.title() + " " + hit.snippet());
    }
  }

  /** Shows one of the two, made part of the row when first needed. */
  private void use(Node part, Node other) {
    if (!parts.getChildren().contains(part)) {
      part.managedProperty().bind(part.visibleProperty());
      parts.getChildren().add(part);
    }
    part.setVisible(true);
    other.setVisible(false);
  }

  @Override
  protected double computePrefHeight(double width) {
    return isEmpty() ? EMPTY_HEIGHT : super.computePrefHeight(width);
  }
}
