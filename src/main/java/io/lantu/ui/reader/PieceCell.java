package io.lantu.ui.reader;

import io.lantu.library.Piece;
import io.lantu.ui.control.GraphicCell;
import javafx.css.PseudoClass;

/** A row of the text: a piece at the width given, as tall as its text. FX thread. */
final class PieceCell extends GraphicCell<Piece> {
  private static final PseudoClass LAST = PseudoClass.getPseudoClass("box-end");
  private static final double WIDEST = 860;

  private final TextPane pane;
  private PieceView view;
  private Piece built;
  private int builtAt = -1;

  PieceCell(TextPane pane) {
    this.pane = pane;
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

  /** Where a place of the text begins, downwards in this row. */
  double yOf(int offset) {
    return view == null ? 0 : view.getLayoutY() + view.yOf(offset);
  }

  @Override
  protected double graphicWidth(double width) {
    return Math.min(WIDEST, super.graphicWidth(width));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() instanceof PieceView shown) {
      // Marks follow the lines, which are known only once the view has its width.
      shown.layout();
      pane.markCell(this);
    }
  }
}
