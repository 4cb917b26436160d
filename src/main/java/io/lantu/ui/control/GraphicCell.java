package io.lantu.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/**
 * A row of a list that shows a node only, as wide as the list and as tall as the node then is: text
 * in it wraps. FX thread.
 *
 * @param <T> what the row is of
 */
public abstract class GraphicCell<T> extends ListCell<T> {
  /** Makes an empty row that asks for no width of its own. */
  @SuppressWarnings("this-escape") // the setters are JavaFX's own
  protected GraphicCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  /** Width the node gets in a row of this width, logical pixels: all but the insets. */
  protected double graphicWidth(double width) {
    return width - snappedLeftInset() - snappedRightInset();
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
    double inner = graphicWidth(width < 0 ? getWidth() : width);
    return Math.ceil(snappedTopInset() + getGraphic().prefHeight(inner) + snappedBottomInset());
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
    double top = snappedTopInset();
    getGraphic()
        .resizeRelocate(
            snappedLeftInset(),
            top,
            graphicWidth(getWidth()),
            getHeight() - top - snappedBottomInset());
  }
}
