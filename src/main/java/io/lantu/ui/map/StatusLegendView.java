package io.lantu.ui.map;

import io.lantu.model.ShapeStatus;
import io.lantu.ui.control.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** What the edges of shapes say, with the map statement. */
final class StatusLegendView extends VBox {
  StatusLegendView(Texts texts) {
    super(4);
    setId("status-legend");
    getStyleClass().addAll("map-furniture", "status-legend");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMouseTransparent(true);
    getChildren().add(texts.label("legend.title", "furniture-title"));
    for (ShapeStatus status :
        new ShapeStatus[] {ShapeStatus.SOURCED, ShapeStatus.DERIVED, ShapeStatus.SCHEMATIC}) {
      Rectangle swatch = new Rectangle(22, 12);
      swatch
          .getStyleClass()
          .addAll("status-swatch", "status-" + status.name().toLowerCase(Locale.ROOT));
      Label word = texts.label("status." + status, "legend-word");
      Label why = texts.label("legend." + status, "furniture-small");
      HBox row = new HBox(8, swatch, word, why);
      row.setAlignment(Pos.CENTER_LEFT);
      getChildren().add(row);
    }
    getChildren().add(texts.label("map.statement", "furniture-small"));
  }
}
