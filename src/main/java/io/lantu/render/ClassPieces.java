package io.lantu.render;

import io.lantu.model.ClassCounts;
import io.lantu.style.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of a structure beside its map: their counts in a strip, or a diagram of their
 * elements where the text gives no places. Immutable; any thread.
 */
final class ClassPieces {
  private static final double PAD = FurniturePen.PAD;

  private final FurniturePen pen;

  ClassPieces(FurniturePen pen) {
    this.pen = pen;
  }

  /**
   * Counts of the classes: formula, named, drawn; in several rows where one would be too wide.
   *
   * @param mostWidth width there is, logical pixels
   */
  MapFurniture.Piece counts(SheetInfo info, double mostWidth) {
    List<String> lines = new ArrayList<>();
    double width = 0;
    for (SheetInfo.ClassLine line : info.classes()) {
      ClassCounts n = line.counts();
      String counts =
          pen.pick("公式 ", "formula ")
              + (n.formula() == null ? "—" : n.formula())
              + pen.pick(" · 文中 ", " · named ")
              + n.named()
              + pen.pick(" · 图上 ", " · drawn ")
              + n.drawn();
      lines.add(counts);
      width =
          Math.max(
              width, Math.max(pen.width(counts, 11, false), pen.width(line.title(), 17, true)));
    }
    double cell = width + 2 * PAD;
    double row = 54 * pen.type();
    int fitting = (int) Math.max(1, Math.min(lines.size(), Math.floor(mostWidth / cell)));
    int rows = Math.max(1, (lines.size() + fitting - 1) / fitting);
    int columns = Math.max(1, (lines.size() + rows - 1) / rows);
    return new FurniturePen.Drawn(cell * columns, row * rows) {
      @Override
      void draw(Graphics2D g) {
        pen.panel(g, width(), height());
        for (int i = 0; i < lines.size(); i++) {
          SheetInfo.ClassLine line = info.classes().get(i);
          double x = cell * (i % columns);
          int above = i / columns;
          double y = row * above;
          double cx = x + cell / 2;
          if (x > 0) {
            g.setColor(pen.ink().panelLine());
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(x, y + 10, x, y + row - 10));
          }
          pen.centred(g, line.title(), cx, y + 25 * pen.type(), 17, true, pen.ink().text());
          Color ink = line.counts().differ() ? pen.hues().core() : pen.ink().muted();
          pen.centred(g, lines.get(i), cx, y + 43 * pen.type(), 11, false, ink);
        }
      }
    };
  }

  /**
   * A diagram of classes and elements, for a structure whose text gives no places: one row of boxes
   * for each class, with the figures of the text and why nothing is on the map.
   *
   * @param info classes with their items
   * @param mostWidth width there is, logical pixels
   */
  MapFurniture.Piece diagram(SheetInfo info, double mostWidth) {
    double box = 120 * pen.type();
    double heading = 0;
    int most = 1;
    for (SheetInfo.ClassLine line : info.classes()) {
      heading = Math.max(heading, pen.width(line.title(), 15, true));
      most = Math.max(most, line.items().size());
      for (SheetInfo.Item item : line.items()) {
        box = Math.max(box, pen.width(item.name(), 13, true) + 2 * PAD);
        box = Math.max(box, pen.width(item.figures(), 11, false) + 2 * PAD);
        box = Math.max(box, pen.width(reason(item), 10, false) + 2 * PAD);
      }
    }
    double gap = 8;
    double left = heading + 2 * PAD + 6;
    double high = 66 * pen.type();
    double wide = box;
    int columns = (int) Math.floor((mostWidth - left - PAD + gap) / (wide + gap));
    int used = Math.max(1, Math.min(columns, most));
    // Rows of even length look better than a full one and a rest.
    int fullest = (most + used - 1) / used;
    int even = (most + fullest - 1) / fullest;
    int lines = 0;
    for (SheetInfo.ClassLine line : info.classes()) {
      lines += Math.max(1, (line.items().size() + even - 1) / even);
    }
    double width = left + even * (wide + gap) - gap + PAD;
    double height = 2 * PAD + lines * (high + gap) - gap + (info.classes().size() - 1) * gap;
    return new FurniturePen.Drawn(width, height) {
      @Override
      void draw(Graphics2D g) {
        pen.panel(g, width(), height());
        double y = PAD;
        for (SheetInfo.ClassLine line : info.classes()) {
          int rows = Math.max(1, (line.items().size() + even - 1) / even);
          double all = rows * (high + gap) - gap;
          g.setColor(pen.hues().core());
          g.fill(new Rectangle2D.Double(PAD - 2, y, 4, all));
          pen.left(
              g, line.title(), PAD + 8, y + all / 2 + 5 * pen.type(), 15, true, pen.ink().text());
          for (int i = 0; i < line.items().size(); i++) {
            double x = left + (i % even) * (wide + gap);
            int above = i / even;
            card(g, line.items().get(i), x, y + above * (high + gap), wide, high);
          }
          y += all + 2 * gap;
        }
      }
    };
  }

  private void card(
      Graphics2D g, SheetInfo.Item item, double x, double y, double width, double height) {
    RoundRectangle2D box = new RoundRectangle2D.Double(x, y, width, height, 8, 8);
    g.setColor(Palette.alpha(pen.hues().zone(), 0.16));
    g.fill(box);
    boolean drawn = item.placement() == SheetInfo.Placement.DRAWN;
    g.setColor(Palette.alpha(pen.hues().zone(), 0.9));
    g.setStroke(
        new BasicStroke(
            1.2f,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            drawn ? null : new float[] {5, 4},
            0));
    g.draw(box);
    double cx = x + width / 2;
    boolean bare = item.figures().isEmpty();
    pen.centred(g, item.name(), cx, y + (bare ? 30 : 22) * pen.type(), 13, true, pen.ink().text());
    pen.centred(g, item.figures(), cx, y + 40 * pen.type(), 11, false, pen.ink().text());
    pen.centred(
        g, reason(item), cx, y + (bare ? 49 : 57) * pen.type(), 10, false, pen.ink().muted());
  }

  private String reason(SheetInfo.Item item) {
    return switch (item.placement()) {
      case DRAWN -> pen.pick("已上图", "on the map");
      case UNNAMED -> pen.pick("原文未列名", "not named in the text");
      case UNPLACED -> pen.pick("原文未给位置", "text gives no place");
      case SIZED -> pen.pick("原文给面积未给位置", "text gives area, no place");
    };
  }
}
