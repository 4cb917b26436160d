package io.lantu.render;

import io.lantu.model.ElementKind;
import io.lantu.model.ShapeStatus;
import io.lantu.style.Palette;
import io.lantu.style.SymbolStyle.AreaSymbol;
import io.lantu.style.SymbolStyle.Hatch;
import io.lantu.style.SymbolStyle.LineSymbol;
import io.lantu.style.SymbolStyle.PointSymbol;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Paints the planning symbols. Soft edges are stacks of translucent strokes, so that they stay
 * lines and areas in a PDF or SVG.
 */
final class StructurePainter {
  /** What is left of a class that is not lit. */
  static final double GHOST = 0.12;

  private static final double HATCH_GAP = 8;
  private static final double RIM_DETAIL = 3;

  private StructurePainter() {}

  static void paintArea(Graphics2D g, PaintContext c, DrawnFeature f) {
    AreaSymbol symbol = f.area();
    if (symbol == null || f.shape().rings().isEmpty()) {
      return;
    }
    Path2D path = new Path2D.Float(Path2D.WIND_EVEN_ODD);
    f.shape().rings().forEach(ring -> c.append(path, ring, true));
    double opacity = f.lit() ? 1 : GHOST;
    boolean soft = symbol.softPx() > 0;
    if (symbol.fill() != null) {
      g.setColor(Palette.alpha(symbol.fill(), opacity));
      g.fill(path);
      if (soft) {
        softRim(g, c, f, symbol, opacity);
      }
    }
    if (symbol.hatch() != Hatch.NONE && symbol.outline() != null && !c.moving()) {
      hatch(g, c, path, Palette.alpha(symbol.outline(), opacity * 0.45), symbol.hatch());
    }
    if (symbol.outline() != null && symbol.outlineWidthPx() > 0) {
      double width = (f.marked() ? 2 : 1) * symbol.outlineWidthPx() * c.type;
      g.setStroke(stroke(width, symbol.dashPx() * c.type));
      g.setColor(Palette.alpha(symbol.outline(), opacity));
      g.draw(path);
    }
  }

  private static void softRim(
      Graphics2D g, PaintContext c, DrawnFeature f, AreaSymbol symbol, double opacity) {
    // A blur hides detail, and wide strokes of it cost most: every few pixels a vertex is enough.
    Path2D path = new Path2D.Float();
    f.shape().rings().forEach(ring -> c.append(path, ring, true, RIM_DETAIL));
    int steps = c.moving() || c.quality == Quality.SHAPES ? 1 : 4;
    for (int i = 1; i <= steps; i++) {
      double width = 2 * symbol.softPx() * c.type * i / steps;
      g.setStroke(round(width));
      g.setColor(Palette.alpha(symbol.fill(), opacity * 0.62 / steps));
      g.draw(path);
    }
  }

  private static void hatch(Graphics2D g, PaintContext c, Shape area, Color color, Hatch hatch) {
    Rectangle2D box =
        area.getBounds2D()
            .createIntersection(
                new Rectangle2D.Double(-2, -2, c.view.widthPx() + 4, c.view.heightPx() + 4));
    if (box.isEmpty()) {
      return;
    }
    Shape old = g.getClip();
    g.clip(area);
    g.setColor(color);
    g.setStroke(new BasicStroke((float) c.type));
    double gap = HATCH_GAP * c.type;
    // Lines x + y = n * gap + phase; tied to the plane so that they do not swim while panning.
    double phase = Math.IEEEremainder(c.dx + c.dy, gap);
    double from = Math.floor((box.getMinX() + box.getMinY() - phase) / gap) * gap + phase;
    for (double s = from; s <= box.getMaxX() + box.getMaxY(); s += gap) {
      g.draw(new Line2D.Double(s - box.getMinY(), box.getMinY(), s - box.getMaxY(), box.getMaxY()));
    }
    if (hatch == Hatch.CROSS) {
      double phase2 = Math.IEEEremainder(c.dx - c.dy, gap);
      double start = Math.floor((box.getMinX() - box.getMaxY() - phase2) / gap) * gap + phase2;
      for (double s = start; s <= box.getMaxX() - box.getMinY(); s += gap) {
        g.draw(
            new Line2D.Double(s + box.getMinY(), box.getMinY(), s + box.getMaxY(), box.getMaxY()));
      }
    }
    g.setClip(old);
  }

  static void paintLine(Graphics2D g, PaintContext c, DrawnFeature f) {
    LineSymbol symbol = f.style().line();
    if (symbol == null || f.line() == null || f.line().length < 4) {
      return;
    }
    double opacity = f.lit() ? 1 : GHOST;
    if (f.feature().shape().kind() == ElementKind.WING) {
      join(g, c, f, symbol, opacity);
      return;
    }
    double head = f.headLengthPx();
    double total = BandShape.length(f.line());
    double band = f.bandPx();
    if (symbol.soft()) {
      glow(g, c, f.line(), total - head * 0.95, band, symbol.color(), opacity);
    }
    double middle = Math.max(3 * c.type, band * symbol.share());
    double headWidth =
        head > 0 ? Math.max(band * DrawnFeature.HEAD_WIDTH, Math.max(head, middle * 1.9)) : 0;
    Path2D body = BandShape.of(f.line(), middle, headWidth, head);
    g.setPaint(along(f.line(), symbol.color(), opacity));
    g.fill(body);
    if (!c.moving()) {
      g.setStroke(stroke(1 * c.type, symbol.dashPx()));
      g.setColor(Palette.alpha(opaque(symbol.color()), opacity * (f.marked() ? 1 : 0.35)));
      g.draw(body);
    }
  }

  /** A band that fades to both sides. */
  private static void glow(
      Graphics2D g,
      PaintContext c,
      double[] line,
      double length,
      double band,
      Color color,
      double opacity) {
    Path2D path = new Path2D.Double();
    double[] part = BandShape.upTo(line, length);
    path.moveTo(part[0], part[1]);
    for (int i = 2; i < part.length; i += 2) {
      path.lineTo(part[i], part[i + 1]);
    }
    int steps =
        c.moving() || c.quality == Quality.SHAPES ? 2 : (int) Math.max(6, Math.min(14, band / 7));
    for (int i = steps; i >= 1; i--) {
      double share = 0.42 + 0.78 * i / steps;
      g.setStroke(
          new BasicStroke((float) (band * share), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.setColor(Palette.alpha(opaque(color), opacity * 0.34 / steps));
      g.draw(path);
    }
  }

  /** Paler at the origin, full at the tip: a second sign of direction. */
  private static Paint along(double[] line, Color color, double opacity) {
    double x0 = line[0];
    double y0 = line[1];
    double x1 = line[line.length - 2];
    double y1 = line[line.length - 1];
    Color full = Palette.alpha(color, opacity);
    if (Math.hypot(x1 - x0, y1 - y0) < 1) {
      return full;
    }
    return new LinearGradientPaint(
        (float) x0,
        (float) y0,
        (float) x1,
        (float) y1,
        new float[] {0, 1},
        new Color[] {
          Palette.alpha(color, opacity * 0.6), Palette.alpha(opaque(color), opacity * 0.9)
        });
  }

  /** The tie between a wing and its core: a double line with a gap of land between. */
  private static void join(
      Graphics2D g, PaintContext c, DrawnFeature f, LineSymbol symbol, double opacity) {
    Path2D path = new Path2D.Double();
    double[] line = f.line();
    path.moveTo(line[0], line[1]);
    for (int i = 2; i < line.length; i += 2) {
      path.lineTo(line[i], line[i + 1]);
    }
    double width = f.bandPx() <= 0 ? 3 : symbol.minWidthPx() * c.type;
    g.setStroke(new BasicStroke((float) (width + 3), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.setColor(Palette.alpha(symbol.color(), opacity));
    g.draw(path);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.setColor(Palette.alpha(c.palette.base().land(), f.lit() ? 0.85 : 0.5));
    g.draw(path);
  }

  static void paintSymbols(Graphics2D g, PaintContext c, DrawnFeature f) {
    PointSymbol symbol = f.style().point();
    if (symbol == null) {
      return;
    }
    double opacity = f.lit() ? 1 : GHOST;
    Color hue = Palette.alpha(symbol.color(), opacity);
    Color ground = Palette.alpha(c.palette.ink().halo(), f.lit() ? 0.96 : 0.4);
    boolean open = f.feature().shape().status() == ShapeStatus.SCHEMATIC;
    for (DrawnFeature.Symbol s : f.symbols()) {
      double r = s.radiusPx();
      if (f.marked()) {
        g.setColor(Palette.alpha(c.palette.base().highlight(), 0.5));
        g.fill(disc(s.x(), s.y(), r + 5));
      }
      g.setColor(ground);
      g.fill(disc(s.x(), s.y(), r + 1.6));
      rings(g, c.palette, symbol, s.x(), s.y(), r, hue);
      if (symbol.rings() == 0 && open) {
        g.setColor(ground);
        g.fill(disc(s.x(), s.y(), r * 0.45));
      }
    }
  }

  /** A dot, or concentric rings about one. */
  static void rings(
      Graphics2D g, Palette palette, PointSymbol symbol, double x, double y, double r, Color hue) {
    if (symbol.rings() == 0) {
      g.setColor(hue);
      g.fill(disc(x, y, r));
      return;
    }
    g.setColor(Palette.alpha(palette.ink().halo(), hue.getAlpha() / 255.0));
    g.fill(disc(x, y, r));
    g.setColor(hue);
    double width = Math.max(1.5, r * 0.17);
    for (int i = 0; i < symbol.rings(); i++) {
      double ring = r - width / 2 - i * (r * 0.36);
      if (ring < r * 0.4) {
        break;
      }
      g.setStroke(new BasicStroke((float) width));
      g.draw(disc(x, y, ring));
    }
    g.fill(disc(x, y, symbol.rings() > 1 ? r * 0.3 : r * 0.42));
  }

  private static Color opaque(Color c) {
    return new Color(c.getRGB());
  }

  private static Ellipse2D disc(double x, double y, double r) {
    return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
  }

  private static BasicStroke round(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static BasicStroke stroke(double width, double dash) {
    if (dash <= 0) {
      return round(width);
    }
    return new BasicStroke(
        (float) width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        new float[] {(float) dash, (float) (dash * 0.75)},
        0);
  }
}
