package io.lantu.ui.control;

import io.lantu.model.ShapeStatus;
import javafx.scene.control.Label;
import javafx.scene.shape.Rectangle;

/** A small badge that says how literal a shape is: by word and by the edge of its swatch. */
public final class StatusBadge extends Label {
  /** Makes the badge of a status. */
  public StatusBadge(ShapeStatus status, Texts texts) {
    Rectangle swatch = new Rectangle(14, 9);
    swatch
        .getStyleClass()
        .addAll("status-swatch", "status-" + status.name().toLowerCase(java.util.Locale.ROOT));
    swatch.setArcWidth(3);
    swatch.setArcHeight(3);
    setMinWidth(USE_PREF_SIZE);
    setGraphic(swatch);
    getStyleClass().addAll("badge", "status-badge");
    texts.label(this, "status." + status);
    texts.tip(this, "status." + status + ".why");
  }
}
