package io.lantu.ui.panel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A line of a tree: symbol, name and, at the far end, a word or number. Where both have no room the
 * name gives way at first; before too little of it is left the end goes. FX thread.
 */
final class RowLine extends HBox {
  private static final double GAP = 6;

  /** Least share of the name that stands beside the end. */
  private static final double LEAST_NAME = 0.6;

  /** What of a short name stands beside the end in any case, in sizes of the type. */
  private static final double LEAST_EM = 5;

  private final Label name;
  private final Label end;
  private Node symbol;

  /** Makes a line without a symbol. */
  RowLine(Label name, Label end) {
    super(GAP);
    this.name = name;
    this.end = end;
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    name.setMinWidth(0);
    end.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(name, space, end);
  }

  /** Puts a symbol before the name, or none for null. */
  void setSymbol(Node shown) {
    if (symbol != null) {
      getChildren().remove(symbol);
    }
    symbol = shown;
    if (shown != null) {
      getChildren().add(0, shown);
    }
  }

  @Override
  protected void layoutChildren() {
    double taken = symbol == null ? 0 : symbol.prefWidth(-1) + GAP;
    double left = getWidth() - taken - 2 * GAP - end.prefWidth(-1);
    double whole = name.prefWidth(-1);
    double least = Math.max(LEAST_NAME * whole, LEAST_EM * name.getFont().getSize());
    boolean shown = left >= Math.min(whole, least);
    if (shown != end.isVisible()) {
      end.setVisible(shown);
      end.setManaged(shown);
    }
    super.layoutChildren();
  }
}
