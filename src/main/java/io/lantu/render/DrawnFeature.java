package io.lantu.render;

import io.lantu.style.Palette;
import io.lantu.style.StructureFeature;
import io.lantu.style.SymbolStyle;
import io.lantu.style.SymbolStyle.AreaSymbol;
import io.lantu.style.SymbolStyle.Hatch;
import io.lantu.style.SymbolStyle.LineSymbol;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One element in one view: its look and its positions in logical pixels.
 *
 * @param feature the element
 * @param shape in plane metres
 * @param style its look
 * @param lit whether its class is lit
 * @param marked whether it is highlighted
 * @param line centre line, or null
 * @param bandPx width of its band after the style's limits
 * @param symbols ring symbols and dots, main one first
 */
@SuppressWarnings("ArrayRecordComponent") // Package private, never compared.
record DrawnFeature(
    StructureFeature feature,
    ProjectedShape shape,
    SymbolStyle style,
    boolean lit,
    boolean marked,
    double[] line,
    double bandPx,
    List<Symbol> symbols) {

  /**
   * A ring symbol or dot.
   *
   * @param x middle
   * @param y middle
   * @param radiusPx outer radius
   * @param member number of the member it stands for, or -1 for the element
   */
  record Symbol(double x, double y, double radiusPx, int member) {}

  static final double HEAD_WIDTH = 1.15;
  static final double HEAD_LENGTH = 0.95;

  /** A thin axis still shows where it points. */
  private static final double LEAST_HEAD_PX = 15;

  static DrawnFeature of(
      StructureFeature feature, ProjectedShape shape, SymbolStyle style, PaintContext c) {
    double[] line = shape.line() == null ? null : BandShape.thin(c.toScreen(shape.line()), 2.5);
    double band = 0;
    if (style.line() != null && line != null && line.length >= 4) {
      band =
          Math.max(
              style.line().minWidthPx() * c.type,
              Math.min(style.line().maxWidthPx() * c.type, shape.bandMetres() * c.k));
    }
    return new DrawnFeature(
        feature,
        shape,
        style,
        c.content.isLit(feature),
        c.content.highlighted().contains(feature.shape().elementId()),
        line,
        band,
        style.point() == null ? List.of() : symbols(shape, style, c));
  }

  private static List<Symbol> symbols(ProjectedShape shape, SymbolStyle style, PaintContext c) {
    List<Symbol> symbols = new ArrayList<>();
    double r = style.point().radiusPx() * c.type;
    boolean several = shape.anchors().size() > 1;
    double[] main = shape.anchor() == null && several ? shape.anchors().get(0) : shape.anchor();
    if (main == null) {
      return symbols;
    }
    int mainMember = -1;
    if (several) {
      for (int i = 0; i < shape.anchors().size(); i++) {
        double[] a = shape.anchors().get(i);
        if (Math.hypot(a[0] - main[0], a[1] - main[1]) < 1) {
          mainMember = i;
        }
      }
    }
    symbols.add(new Symbol(c.screenX(main[0]), c.screenY(main[1]), r, mainMember));
    // Members have symbols of their own where there is room for all of them, else none has.
    List<Symbol> all = new ArrayList<>(symbols);
    for (int i = 0; several && i < shape.anchors().size(); i++) {
      double x = c.screenX(shape.anchors().get(i)[0]);
      double y = c.screenY(shape.anchors().get(i)[1]);
      double small = r * 0.62;
      if (i == mainMember) {
        continue;
      }
      if (all.stream()
          .anyMatch(s -> Math.hypot(s.x() - x, s.y() - y) < s.radiusPx() + small + 10)) {
        return symbols;
      }
      all.add(new Symbol(x, y, small, i));
    }
    return all;
  }

  /**
   * How its area is painted, or null. A band whose area was drawn by hand has no centre line to lay
   * the band along: its area then takes the look of the band.
   */
  AreaSymbol area() {
    LineSymbol band = style.line();
    if (style.area() != null || band == null || shape.line() != null) {
      return style.area();
    }
    Color hue = new Color(band.color().getRGB());
    return new AreaSymbol(Palette.alpha(hue, 0.34), null, 0, 0, 14, Hatch.NONE);
  }

  /** Length of the arrow head. */
  double headLengthPx() {
    return feature.shape().arrow() && line != null
        ? Math.min(Math.max(LEAST_HEAD_PX, bandPx * HEAD_LENGTH), BandShape.length(line) * 0.4)
        : 0;
  }

  /** Whether anything of it can be in a picture of this size. */
  boolean meets(PaintContext c) {
    double[] b = shape.bounds();
    double rim = 40 + bandPx;
    Rectangle2D box =
        new Rectangle2D.Double(
            c.screenX(b[0]) - rim,
            c.screenY(b[3]) - rim,
            (b[2] - b[0]) * c.k + 2 * rim,
            (b[3] - b[1]) * c.k + 2 * rim);
    return box.intersects(0, 0, c.view.widthPx(), c.view.heightPx());
  }
}
