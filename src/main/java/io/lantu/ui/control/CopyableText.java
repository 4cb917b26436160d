package io.lantu.ui.control;

import javafx.geometry.Insets;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/**
 * Wrapped text that can be selected and copied, as tall as it needs to be. FX thread.
 *
 * <p>A read-only text area without frame: plain labels cannot be copied.
 */
public final class CopyableText extends TextArea {
  private final Text measure = new Text();

  /** Shows a text with style classes of its own. */
  public CopyableText(String text, String... styleClasses) {
    super(text);
    setEditable(false);
    setWrapText(true);
    setFocusTraversable(false);
    setMinHeight(0);
    setPadding(Insets.EMPTY);
    getStyleClass().setAll("text-input", "copyable");
    getStyleClass().addAll(styleClasses);
    measure.setText(text);
    measure.fontProperty().bind(fontProperty());
    widthProperty().addListener((o, old, now) -> fit());
    fontProperty().addListener((o, old, now) -> fit());
    measure.setLineSpacing(0);
  }

  private void fit() {
    if (getWidth() > 0) {
      measure.setWrappingWidth(Math.max(20, getWidth() - 2));
      double height = Math.ceil(measure.getLayoutBounds().getHeight()) + 3;
      setPrefHeight(height);
      setMaxHeight(height);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    if (width > 0) {
      measure.setWrappingWidth(Math.max(20, width - 2));
    }
    return Math.ceil(measure.getLayoutBounds().getHeight()) + 3;
  }
}
