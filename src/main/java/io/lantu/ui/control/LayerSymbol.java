package io.lantu.ui.control;

import io.lantu.style.BaseLayer;
import io.lantu.style.ColourVision;
import io.lantu.style.Palette;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Small symbols of base layers for lists, in the colours the map has. FX thread. */
public final class LayerSymbol {
  private static final double W = 20;
  private static final double H = 14;

  private final Palette palette;
  private final ColourVision vision;

  private LayerSymbol(Palette palette, ColourVision vision) {
    this.palette = palette;
    this.vision = vision;
  }

  /** The symbol of a layer in the colours of a palette, as some eyes see them, on land. */
  public static Node of(BaseLayer layer, Palette palette, ColourVision vision) {
    return new LayerSymbol(palette, vision).chip(layer);
  }

  private Node chip(BaseLayer layer) {
    Palette.Base colours = palette.base();
    Pane pane = new Pane();
    pane.setMinSize(W, H);
    pane.setPrefSize(W, H);
    pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    pane.setBackground(
        new Background(new BackgroundFill(color(colours.land()), new CornerRadii(3), null)));
    Shape shape =
        switch (layer) {
          case COUNTIES -> line(new Line(2, H / 2, W - 2, H / 2), colours.county(), 1);
          case PREFECTURES -> line(new Line(2, H / 2, W - 2, H / 2), colours.prefecture(), 1.8);
          case RIVERS -> line(new CubicCurve(2, 10, 8, 0, 12, 14, W - 2, 4), colours.river(), 1.8);
          case LAKES -> {
            Ellipse lake = new Ellipse(W / 2, H / 2, 6.5, 4);
            lake.setFill(color(colours.water()));
            yield line(lake, colours.river(), 1);
          }
          case TOWNS -> {
            Circle dot = new Circle(W / 2, H / 2, 2.8);
            dot.setFill(color(colours.town()));
            yield dot;
          }
          case CORRIDORS -> {
            Line dashes = new Line(2, H / 2, W - 2, H / 2);
            dashes.getStrokeDashArray().setAll(5.0, 3.0);
            yield line(dashes, colours.rail(), 1.7);
          }
          case LABELS -> {
            Text letter = new Text(5, 11.5, "文");
            letter.setFont(Font.font("Noto Sans SC", FontWeight.NORMAL, 11));
            letter.setFill(color(palette.ink().text()));
            yield letter;
          }
        };
    pane.getChildren().add(shape);
    return pane;
  }

  private Shape line(Shape shape, java.awt.Color color, double width) {
    if (!(shape instanceof Ellipse)) {
      shape.setFill(null);
    }
    shape.setStroke(color(color));
    shape.setStrokeWidth(width);
    return shape;
  }

  private Color color(java.awt.Color painted) {
    java.awt.Color c = vision.apply(painted);
    return Color.rgb(c.getRed(), c.getGreen(), c.getBlue(), c.getAlpha() / 255.0);
  }
}
