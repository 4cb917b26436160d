package io.lantu.render;

import io.lantu.model.ElementKind;
import io.lantu.model.ShapeStatus;
import io.lantu.style.Palette;
import io.lantu.style.StructureFeature;
import io.lantu.style.StyleResolver;
import io.lantu.style.SymbolStyle;
import io.lantu.style.SymbolStyle.AreaSymbol;
import io.lantu.style.SymbolStyle.Hatch;
import io.lantu.style.SymbolStyle.LineSymbol;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The legend beside a map: the classes as they are drawn, and what the shapes rest on. Immutable;
 * any thread.
 */
final class LegendPiece {
  private static final double PAD = FurniturePen.PAD;
  private static final int LEGEND_NAMES = 9;

  private final FurniturePen pen;

  LegendPiece(FurniturePen pen) {
    this.pen = pen;
  }

  /** The legend lines of a content: classes in order (belts one by one), then status of shapes. */
  List<LegendEntry> entries(MapContent content, StyleResolver styles, double denominator) {
    List<LegendEntry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (StructureFeature f : content.features()) {
      ElementKind kind = f.shape().kind();
      boolean own = oneByOne(kind, content.features());
      String label = pen.pick(f.classLabel(), f.classLabelEn());
      String key = own ? f.shape().elementId() : f.classLabel() + kind;
      if (!content.isLit(f) || !seen.add(key)) {
        continue;
      }
      SymbolStyle style = styles.resolve(f, pen.palette(), denominator);
      String word =
          styles.legendTitle(f, pen.palette(), denominator, pen.language()).orElse(kindName(kind));
      entries.add(
          own
              ? new LegendEntry(kind, style, f.name(pen.language()), label)
              : new LegendEntry(kind, style, label, label.endsWith(word) ? "" : word));
    }
    return entries;
  }

  /** Whether the elements of a kind have hues of their own, and few enough to name each. */
  private static boolean oneByOne(ElementKind kind, List<StructureFeature> features) {
    boolean several =
        switch (kind) {
          case BELT, AXIS, CORRIDOR -> true;
          case CIRCLE, ZONE, CLUSTER ->
              features.stream().filter(f -> f.shape().kind() == kind).count() > 1;
          default -> false;
        };
    return several
        && features.stream().filter(f -> f.shape().kind() == kind).count() <= LEGEND_NAMES;
  }

  private String kindName(ElementKind kind) {
    return switch (kind) {
      case CORE -> pen.pick("核心", "core");
      case POLE -> pen.pick("增长极", "pole");
      case WING -> pen.pick("翼", "wing");
      case AXIS -> pen.pick("轴", "axis");
      case BELT -> pen.pick("带", "belt");
      case CIRCLE -> pen.pick("圈", "circle");
      case NODE -> pen.pick("节点", "node");
      case CLUSTER -> pen.pick("组团", "cluster");
      case ZONE -> pen.pick("区", "zone");
      case PARK -> pen.pick("园区", "park");
      case CORRIDOR -> pen.pick("廊道", "corridor");
      case BARRIER -> pen.pick("屏障", "barrier");
      case RIVER -> pen.pick("河流", "river");
    };
  }

  private String statusDetail(ShapeStatus status) {
    return switch (status) {
      case SOURCED -> pen.pick("行政区划数据", "administrative data");
      case DERIVED -> pen.pick("由文中地名推算", "computed from named places");
      case SCHEMATIC -> pen.pick("位置与范围为估计", "position and extent estimated");
      case UNPLACED -> "";
    };
  }

  /** Legend box. */
  MapFurniture.Piece box(MapContent content, StyleResolver styles, double denominator) {
    List<LegendEntry> entries = entries(content, styles, denominator);
    EnumSet<ShapeStatus> statuses = EnumSet.noneOf(ShapeStatus.class);
    content.features().stream()
        .filter(content::isLit)
        .forEach(f -> statuses.add(f.shape().status()));
    statuses.remove(ShapeStatus.UNPLACED);
    String heading = pen.pick("图例", "Legend");
    String statusHeading = pen.pick("形状的依据", "What shapes rest on");
    double sample = 40 * pen.type();
    double row = 23 * pen.type();
    double width = pen.width(statusHeading, 11.5, true);
    for (LegendEntry e : entries) {
      width =
          Math.max(
              width,
              sample
                  + 8
                  + pen.width(e.title(), 12, false)
                  + 8
                  + pen.width(e.detail(), 10.5, false));
    }
    for (ShapeStatus s : statuses) {
      width =
          Math.max(
              width,
              sample
                  + 8
                  + pen.width(MapFurniture.statusName(s, pen.language()), 12, false)
                  + 8
                  + pen.width(statusDetail(s), 10.5, false));
    }
    double height =
        2 * PAD
            + 18 * pen.type()
            + entries.size() * row
            + (statuses.isEmpty() ? 0 : 28 * pen.type() + statuses.size() * row)
            - 6;
    return new FurniturePen.Drawn(width + 2 * PAD, height) {
      @Override
      void draw(Graphics2D g) {
        pen.panel(g, width(), height());
        double y = PAD + 12 * pen.type();
        pen.left(g, heading, PAD, y, 12.5, true, pen.ink().text());
        y += 7 * pen.type();
        for (LegendEntry e : entries) {
          sample(g, e.kind(), e.style(), PAD, y, sample, row);
          caption(g, e.title(), e.detail(), PAD + sample + 8, y + row / 2 + 4.5 * pen.type());
          y += row;
        }
        if (!statuses.isEmpty()) {
          y += 20 * pen.type();
          pen.left(g, statusHeading, PAD, y, 11.5, true, pen.ink().text());
          y += 7 * pen.type();
          for (ShapeStatus s : statuses) {
            sample(g, ElementKind.ZONE, statusSample(s), PAD, y, sample, row);
            caption(
                g,
                MapFurniture.statusName(s, pen.language()),
                statusDetail(s),
                PAD + sample + 8,
                y + row / 2 + 4.5 * pen.type());
            y += row;
          }
        }
      }
    };
  }

  private SymbolStyle statusSample(ShapeStatus status) {
    Color hue = pen.ink().muted();
    boolean hard = status == ShapeStatus.SOURCED;
    boolean dashed = status == ShapeStatus.SCHEMATIC;
    return new SymbolStyle(
        new AreaSymbol(
            Palette.alpha(hue, 0.22),
            status == ShapeStatus.DERIVED ? null : Palette.alpha(hue, 0.9),
            1.2,
            dashed ? 4 : 0,
            hard ? 0 : 5,
            Hatch.NONE),
        null,
        null,
        null);
  }

  private void caption(Graphics2D g, String title, String detail, double x, double y) {
    pen.left(g, title, x, y, 12, false, pen.ink().text());
    pen.left(g, detail, x + pen.width(title, 12, false) + 8, y, 10.5, false, pen.ink().muted());
  }

  private void sample(
      Graphics2D g, ElementKind kind, SymbolStyle style, double x, double y, double w, double h) {
    double cy = y + h / 2;
    AreaSymbol area = style.area();
    if (area != null) {
      var shape =
          kind == ElementKind.CIRCLE
              ? new Ellipse2D.Double(x + 2, y + 3, w - 4, h - 6)
              : new RoundRectangle2D.Double(x + 4, y + 4.5, w - 8, h - 9, 4, 4);
      g.setColor(area.fill());
      g.fill(shape);
      if (area.softPx() > 0) {
        for (int i = 1; i <= 3; i++) {
          g.setStroke(new BasicStroke(i * 1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
          g.setColor(Palette.alpha(area.fill(), 0.3));
          g.draw(shape);
        }
      }
      if (area.hatch() != Hatch.NONE) {
        var old = g.getClip();
        g.clip(shape);
        g.setStroke(new BasicStroke(0.8f));
        g.setColor(Palette.alpha(area.outline(), 0.5));
        for (double s = x - h; s < x + w; s += 6) {
          g.draw(new Line2D.Double(s, y + h, s + h, y));
        }
        g.setClip(old);
      }
      if (area.outline() != null) {
        g.setColor(area.outline());
        float[] dash = area.dashPx() > 0 ? new float[] {4, 3} : null;
        g.setStroke(
            new BasicStroke(
                (float) area.outlineWidthPx(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dash,
                0));
        g.draw(shape);
      }
    }
    LineSymbol line = style.line();
    if (line != null && kind != ElementKind.WING) {
      double[] xy = {x + 1, cy, x + w, cy};
      double band = h * 0.62;
      Color full = new Color(line.color().getRGB());
      if (line.soft()) {
        for (int i = 4; i >= 1; i--) {
          g.setStroke(
              new BasicStroke(
                  (float) (band * (0.4 + 0.2 * i)), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
          g.setColor(Palette.alpha(full, 0.09));
          g.draw(new Line2D.Double(x + 1, cy, x + w - band * 0.5, cy));
        }
      }
      g.setPaint(
          new LinearGradientPaint(
              (float) x,
              0,
              (float) (x + w),
              0,
              new float[] {0, 1},
              new Color[] {Palette.alpha(full, 0.45), Palette.alpha(full, 0.9)}));
      boolean arrow = kind == ElementKind.AXIS || kind == ElementKind.BELT;
      g.fill(BandShape.of(xy, band * 0.45, arrow ? band : 0, band * 0.85));
    }
    if (style.point() != null) {
      double r = Math.min(style.point().radiusPx() * pen.type(), h * 0.40);
      StructurePainter.rings(
          g, pen.palette(), style.point(), x + w / 2, cy, r, style.point().color());
    }
  }
}
