package io.lantu.ui.map;

import io.lantu.model.ElementKind;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.style.ColourVision;
import io.lantu.style.Palette;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** The small symbols of the tree that serves as legend: the map's signs in 20 by 14 pixels. */
public final class ElementSymbol {
  private static final double W = 20;
  private static final double H = 14;

  private ElementSymbol() {}

  /** The symbol of an element in the colours of a palette, as some eyes see them. */
  public static Node of(
      Structure structure, StructureElement e, Palette palette, ColourVision vision) {
    Pane pane = new Pane();
    pane.getStyleClass().add("element-symbol");
    pane.setMinSize(W, H);
    pane.setPrefSize(W, H);
    pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Color hue = color(vision.apply(palette.hue(structure, e)));
    boolean hard = e.status() == ShapeStatus.SOURCED;
    switch (e.kind()) {
      case CORE, POLE -> rings(pane, hue, e.kind() == ElementKind.CORE);
      case NODE -> pane.getChildren().add(fill(new Circle(W / 2, H / 2, 4), hue, Color.WHITE));
      case BELT, AXIS, CORRIDOR -> arrow(pane, hue);
      case CIRCLE -> {
        Circle ring = fill(new Circle(W / 2, H / 2, 6), hue.deriveColor(0, 1, 1, 0.2), hue);
        ring.getStrokeDashArray().setAll(3.0, 2.0);
        pane.getChildren().add(ring);
      }
      default -> {
        Rectangle area =
            fill(new Rectangle(1, 1, W - 2, H - 2), hue.deriveColor(0, 1, 1, 0.3), hue);
        area.setArcWidth(4);
        area.setArcHeight(4);
        if (!hard) {
          area.getStrokeDashArray().setAll(3.0, 2.0);
        }
        pane.getChildren().add(area);
      }
    }
    return pane;
  }

  private static void rings(Pane pane, Color hue, boolean core) {
    double r = core ? 6.5 : 5.5;
    pane.getChildren().add(fill(new Circle(W / 2, H / 2, r), Color.WHITE, hue));
    pane.getChildren().add(fill(new Circle(W / 2, H / 2, core ? 3 : 2.2), hue, hue));
  }

  private static void arrow(Pane pane, Color hue) {
    Line line = new Line(1.5, H / 2, W - 8, H / 2);
    line.setStroke(hue.deriveColor(0, 1, 1, 0.75));
    line.setStrokeWidth(4);
    Polygon head = new Polygon(W - 8, 1.5, W - 0.5, H / 2, W - 8, H - 1.5);
    head.setFill(hue);
    pane.getChildren().addAll(line, head);
  }

  private static <T extends Shape> T fill(T shape, Color fill, Color stroke) {
    shape.setFill(fill);
    shape.setStroke(stroke);
    shape.setStrokeWidth(1.4);
    return shape;
  }

  private static Color color(java.awt.Color c) {
    return Color.rgb(c.getRed(), c.getGreen(), c.getBlue(), c.getAlpha() / 255.0);
  }
}
