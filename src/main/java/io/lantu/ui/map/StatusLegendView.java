package io.lantu.ui.map;

import io.lantu.model.ShapeStatus;
import io.lantu.state.MapSettings;
import io.lantu.style.ColourVision;
import io.lantu.ui.control.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;

/** What the edges of shapes say, with the map statement. FX thread. */
final class StatusLegendView extends VBox {
  /** What of the width of a map it may take beside other pieces. */
  private static final double SHARE = 0.42;

  /** Width its lines need to be read well, in sizes of the type. */
  private static final double LEAST_EM = 9;

  private final Label title;
  private final BooleanProperty brief = new SimpleBooleanProperty(false);

  /** Whether the statement stands alone. */
  private final BooleanProperty bare = new SimpleBooleanProperty(false);

  StatusLegendView(MapSettings settings, Texts texts) {
    super(4);
    setId("status-legend");
    getStyleClass().addAll("map-furniture", "status-legend");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    title = texts.label("legend.title", "furniture-title");
    title.managedProperty().bind(brief.not());
    title.visibleProperty().bind(brief.not());
    getChildren().add(title);
    for (ShapeStatus status :
        new ShapeStatus[] {ShapeStatus.SOURCED, ShapeStatus.DERIVED, ShapeStatus.SCHEMATIC}) {
      Label word = texts.label("status." + status, "legend-word");
      Label why = texts.label("legend." + status, "furniture-small");
      why.managedProperty().bind(brief.not());
      why.visibleProperty().bind(brief.not());
      HBox row = new HBox(8, swatch(status, settings.visionProperty()), word, why);
      row.setAlignment(Pos.CENTER_LEFT);
      row.managedProperty().bind(bare.not());
      row.visibleProperty().bind(bare.not());
      getChildren().add(row);
    }
    Label statement = texts.label("map.statement", "furniture-small");
    statement.setId("map-statement");
    statement.setWrapText(true);
    statement.setMinHeight(USE_PREF_SIZE);
    getChildren().add(statement);
  }

  /** The edge of a status, in the colours of the theme as the eyes of the preview see them. */
  private static Node swatch(ShapeStatus status, ObservableValue<ColourVision> vision) {
    Rectangle styled = new Rectangle(22, 12);
    styled
        .getStyleClass()
        .addAll("status-swatch", "status-" + status.name().toLowerCase(Locale.ROOT));
    styled.setOpacity(0); // takes its look from the style sheet and lends it
    Rectangle seen = new Rectangle(22, 12);
    seen.fillProperty().bind(seen(styled.fillProperty(), vision));
    seen.strokeProperty().bind(seen(styled.strokeProperty(), vision));
    seen.strokeWidthProperty().bind(styled.strokeWidthProperty());
    Bindings.bindContent(seen.getStrokeDashArray(), styled.getStrokeDashArray());
    return new StackPane(styled, seen);
  }

  private static ObservableValue<Paint> seen(
      ObservableValue<Paint> styled, ObservableValue<ColourVision> vision) {
    return Bindings.createObjectBinding(
        () -> {
          if (!(styled.getValue() instanceof Color c)) {
            return styled.getValue();
          }
          java.awt.Color shown =
              vision
                  .getValue()
                  .apply(
                      new java.awt.Color(
                          (float) c.getRed(), (float) c.getGreen(), (float) c.getBlue()));
          return Color.rgb(shown.getRed(), shown.getGreen(), shown.getBlue(), c.getOpacity());
        },
        styled,
        vision);
  }

  /** Changes with the size of the type. */
  ObservableValue<Font> font() {
    return title.fontProperty();
  }

  /**
   * Takes less room on a map of a size: the words alone, without what they mean; on a low one, as
   * above a table with large type, only the statement, and on a narrow one the statement as wide as
   * the map.
   *
   * @param across width it may take at most, logical pixels
   * @return whether it goes across the map, so that nothing has room beside it
   */
  boolean fit(double mapWidth, double mapHeight, double across) {
    applyCss();
    bare.set(false);
    brief.set(false);
    double area = prefWidth(-1) * prefHeight(-1);
    boolean large =
        prefWidth(-1) > mapWidth * SHARE
            || prefHeight(-1) > mapHeight * 0.3
            || area > mapWidth * mapHeight * 0.07;
    brief.set(large);
    double share = mapWidth * SHARE;
    boolean narrow = large && prefWidth(-1) > share && share < LEAST_EM * title.getFont().getSize();
    double width = Math.min(prefWidth(-1), narrow ? across : share);
    setMaxWidth(large ? width : USE_PREF_SIZE);
    bare.set(narrow || (large && prefHeight(width) > mapHeight * 0.45));
    return narrow;
  }
}
