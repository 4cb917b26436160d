package io.lantu.ui.reader;

import io.lantu.library.Piece;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** A row of the text: a piece at the width given, as tall as its text. FX thread. */
final class PieceCell extends ListCell<Piece> {
  private static final PseudoClass LAST = PseudoClass.getPseudoClass("box-end");
  private static final double WIDEST = 860;

  private final TextPane pane;
  private PieceView view;
  private Piece built;
  private int builtAt = -1;

  PieceCell(TextPane pane) {
    this.pane = pane;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    getStyleClass().add("piece-cell");
  }

  // An equal piece of another document has links and notes of its own: this very one is asked for.
  @SuppressWarnings("ReferenceEquality")
  @Override
  protected void updateItem(Piece piece, boolean empty) {
    super.updateItem(piece, empty);
    if (empty || piece == null) {
      view = null;
      built = null;
      builtAt = -1;
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    if (piece != built || getIndex() != builtAt) {
      rebuild();
    }
  }

  @Override
  public void updateIndex(int index) {
    super.updateIndex(index);
    // Equal pieces at other places are not told to updateItem.
    if (getItem() != null && !isEmpty() && builtAt != index) {
      rebuild();
    }
  }

  /** Makes the view anew, for instance when links have become known. */
  void rebuild() {
    Piece piece = getItem();
    if (piece == null || isEmpty() || getIndex() < 0) {
      return;
    }
    built = piece;
    builtAt = getIndex();
    view = pane.view(builtAt, piece);
    view.pseudoClassStateChanged(LAST, pane.isBoxEnd(getIndex()));
    setGraphic(view);
    setAccessibleText(piece.text());
    pane.markCell(this);
  }

  /** What is shown, or null. */
  PieceView view() {
    return isEmpty() ? null : view;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double w = width < 0 ? getWidth() : width;
    return Math.ceil(snappedTopInset() + getGraphic().prefHeight(inner(w)) + snappedBottomInset());
  }

  private double inner(double width) {
    return Math.min(WIDEST, width - snappedLeftInset() - snappedRightInset());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    if (getGraphic() == null) {
      super.layoutChildren();
      return;
    }
    double left = snappedLeftInset();
    double top = snappedTopInset();
    getGraphic()
        .resizeRelocate(left, top, inner(getWidth()), getHeight() - top - snappedBottomInset());
    if (getGraphic() instanceof PieceView shown) {
      // Marks follow the lines, which are known only once the view has its width.
      shown.layout();
      pane.markCell(this);
    }
  }
}
