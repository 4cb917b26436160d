package io.lantu.render;

import io.lantu.model.ClassCounts;
import io.lantu.model.ElementKind;
import io.lantu.model.Language;
import io.lantu.model.ShapeStatus;
import io.lantu.style.Palette;
import io.lantu.style.StructureFeature;
import io.lantu.style.StyleResolver;
import io.lantu.style.SymbolStyle;
import io.lantu.style.SymbolStyle.AreaSymbol;
import io.lantu.style.SymbolStyle.Hatch;
import io.lantu.style.SymbolStyle.LineSymbol;
import io.lantu.style.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands beside the map: scale bar, north arrow, legend with the status of the shapes, title,
 * statement and sources. Each is a {@link Piece} of its own, so that a window can place it and a
 * file can carry all of them.
 *
 * <p>Immutable; a piece may be painted on any thread.
 */
public final class MapFurniture {
  /** The map statement every sheet carries. */
  public static final String STATEMENT_ZH = "示意图，界线不作为划界依据";

  /** The same in English. */
  public static final String STATEMENT_EN =
      "Schematic map; boundaries are no basis for delimitation";

  /** What stands in the field of the approval number as long as there is none. */
  public static final String APPROVAL_ZH = "本图未取得审图号";

  /** The same in English. */
  public static final String APPROVAL_EN = "No map approval number";

  private static final double PAD = 12;

  private static final int LEGEND_NAMES = 9;

  private final MapFonts fonts;
  private final Palette palette;
  private final double type;
  private final Language language;

  /** Something of a fixed size that can be painted anywhere. Logical pixels. */
  public interface Piece {
    /** Width, logical pixels. */
    double width();

    /** Height, logical pixels. */
    double height();

    /** Paints it with its top left corner at a point. */
    void paint(Graphics2D g, double x, double y);
  }

  public MapFurniture(MapFonts fonts, Theme theme, Language language) {
    this.fonts = fonts;
    palette = theme.palette();
    type = theme.typeFactor();
    this.language = language;
  }

  /** Scale bar with the scale below it. */
  public Piece scaleBar(Viewport view) {
    return scaleBar(view, view.scaleDenominator());
  }

  /**
   * Scale bar with a scale of paper, which does not follow from the size of a screen pixel.
   *
   * @param view the view
   * @param denominator scale denominator to write
   */
  public Piece scaleBar(Viewport view, double denominator) {
    ScaleBar bar = ScaleBar.fitting(view.resolution(), 150 * type);
    String scale =
        "1 : "
            + String.format(java.util.Locale.ROOT, "%,d", rounded(denominator)).replace(',', ' ');
    String end = bar.number(1) + " " + bar.unit(language);
    double width =
        Math.max(bar.widthPx() + text(end, 11, false) / 2 + 8, text(scale, 10.5, false)) + 2 * PAD;
    return new Drawn(width, 52 * type) {
      @Override
      void draw(Graphics2D g) {
        panel(g, width(), height());
        double x = PAD + 2;
        double y = 26 * type;
        g.setColor(palette.ink().text());
        g.setStroke(new BasicStroke(1.4f));
        g.draw(new Line2D.Double(x, y, x + bar.widthPx(), y));
        for (int i = 0; i <= bar.parts(); i++) {
          double at = x + bar.widthPx() * i / bar.parts();
          boolean long0 = i == 0 || i == bar.parts() || bar.parts() == 2;
          g.draw(new Line2D.Double(at, y - (long0 ? 5 : 3), at, y));
        }
        centred(g, "0", x, y - 8 * type, 11, false, palette.ink().text());
        if (bar.parts() == 2) {
          centred(
              g,
              bar.number(0.5),
              x + bar.widthPx() / 2,
              y - 8 * type,
              11,
              false,
              palette.ink().text());
        }
        String number = bar.number(1);
        double half = text(number, 11, false) / 2;
        left(g, end, x + bar.widthPx() - half, y - 8 * type, 11, false, palette.ink().text());
        left(g, scale, x, y + 17 * type, 10.5, false, palette.ink().muted());
      }
    };
  }

  private static long rounded(double denominator) {
    double digits = Math.pow(10, Math.floor(Math.log10(denominator)) - 2);
    return Math.round(Math.round(denominator / digits) * digits);
  }

  /**
   * North arrow.
   *
   * @param convergenceDegrees angle from the top of the map to true north, clockwise
   */
  public Piece northArrow(double convergenceDegrees) {
    return new Drawn(44 * type, 58 * type) {
      @Override
      void draw(Graphics2D g) {
        double cx = width() / 2;
        double cy = 36 * type;
        double r = 16 * type;
        var old = g.getTransform();
        g.rotate(Math.toRadians(convergenceDegrees), cx, cy);
        g.setColor(palette.ink().panel());
        g.fill(new Ellipse2D.Double(cx - r - 4, cy - r - 4, 2 * r + 8, 2 * r + 8));
        g.setStroke(new BasicStroke(1));
        g.setColor(palette.ink().panelLine());
        g.draw(new Ellipse2D.Double(cx - r - 4, cy - r - 4, 2 * r + 8, 2 * r + 8));
        Path2D dark = new Path2D.Double();
        dark.moveTo(cx, cy - r);
        dark.lineTo(cx, cy + r * 0.45);
        dark.lineTo(cx - r * 0.55, cy + r * 0.8);
        dark.closePath();
        Path2D whole = new Path2D.Double(dark);
        whole.moveTo(cx, cy - r);
        whole.lineTo(cx + r * 0.55, cy + r * 0.8);
        whole.lineTo(cx, cy + r * 0.45);
        whole.closePath();
        g.setColor(palette.ink().text());
        g.fill(dark);
        g.setStroke(new BasicStroke(1.1f));
        g.draw(whole);
        String n = language.pick("北", "N");
        centred(g, n, cx, cy - r - 7 * type, 12, true, palette.ink().text());
        g.setTransform(old);
      }
    };
  }

  /** Title block: formula large, plan below. */
  public Piece title(SheetInfo info) {
    double width =
        Math.max(
            text(info.formula(), 24, true) + info.formula().length() * 2,
            text(info.plan(), 12, false));
    return new Drawn(width + 2 * PAD + 6, 66 * type) {
      @Override
      void draw(Graphics2D g) {
        panel(g, width(), height());
        g.setColor(palette.hues().core());
        g.fill(new Rectangle2D.Double(PAD - 2, 14 * type, 4, 38 * type));
        left(g, info.formula(), PAD + 9, 35 * type, 24, true, palette.ink().text());
        left(g, info.plan(), PAD + 9, 54 * type, 12, false, palette.ink().muted());
      }
    };
  }

  /** Counts of the classes in one row. */
  public Piece counts(SheetInfo info) {
    return counts(info, Double.MAX_VALUE);
  }

  /**
   * Counts of the classes: formula, named, drawn; in several rows where one would be too wide.
   *
   * @param mostWidth width there is, logical pixels
   */
  public Piece counts(SheetInfo info, double mostWidth) {
    List<String> lines = new ArrayList<>();
    double width = 0;
    for (SheetInfo.ClassLine line : info.classes()) {
      ClassCounts n = line.counts();
      String counts =
          language.pick("公式 ", "formula ")
              + (n.formula() == null ? "—" : n.formula())
              + language.pick(" · 文中 ", " · named ")
              + n.named()
              + language.pick(" · 图上 ", " · drawn ")
              + n.drawn();
      lines.add(counts);
      width = Math.max(width, Math.max(text(counts, 11, false), text(line.title(), 17, true)));
    }
    double cell = width + 2 * PAD;
    double row = 54 * type;
    int fitting = (int) Math.max(1, Math.min(lines.size(), Math.floor(mostWidth / cell)));
    int rows = Math.max(1, (lines.size() + fitting - 1) / fitting);
    int columns = Math.max(1, (lines.size() + rows - 1) / rows);
    return new Drawn(cell * columns, row * rows) {
      @Override
      void draw(Graphics2D g) {
        panel(g, width(), height());
        for (int i = 0; i < lines.size(); i++) {
          SheetInfo.ClassLine line = info.classes().get(i);
          double x = cell * (i % columns);
          int above = i / columns;
          double y = row * above;
          double cx = x + cell / 2;
          if (x > 0) {
            g.setColor(palette.ink().panelLine());
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(x, y + 10, x, y + row - 10));
          }
          centred(g, line.title(), cx, y + 25 * type, 17, true, palette.ink().text());
          Color ink = line.counts().differ() ? palette.hues().core() : palette.ink().muted();
          centred(g, lines.get(i), cx, y + 43 * type, 11, false, ink);
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
  public Piece diagram(SheetInfo info, double mostWidth) {
    double box = 120 * type;
    double heading = 0;
    int most = 1;
    for (SheetInfo.ClassLine line : info.classes()) {
      heading = Math.max(heading, text(line.title(), 15, true));
      most = Math.max(most, line.items().size());
      for (SheetInfo.Item item : line.items()) {
        box = Math.max(box, text(item.name(), 13, true) + 2 * PAD);
        box = Math.max(box, text(item.figures(), 11, false) + 2 * PAD);
        box = Math.max(box, text(reason(item), 10, false) + 2 * PAD);
      }
    }
    double gap = 8;
    double left = heading + 2 * PAD + 6;
    double high = 66 * type;
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
    return new Drawn(width, height) {
      @Override
      void draw(Graphics2D g) {
        panel(g, width(), height());
        double y = PAD;
        for (SheetInfo.ClassLine line : info.classes()) {
          int rows = Math.max(1, (line.items().size() + even - 1) / even);
          double all = rows * (high + gap) - gap;
          g.setColor(palette.hues().core());
          g.fill(new Rectangle2D.Double(PAD - 2, y, 4, all));
          left(g, line.title(), PAD + 8, y + all / 2 + 5 * type, 15, true, palette.ink().text());
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

  /**
   * A piece that fits a room: itself, or as much smaller as is needed.
   *
   * @param mostWidth width there is, logical pixels
   * @param mostHeight height there is, logical pixels
   */
  public static Piece shrunk(Piece piece, double mostWidth, double mostHeight) {
    double k =
        Math.min(1, Math.min(mostWidth / piece.width(), Math.max(1, mostHeight) / piece.height()));
    if (k >= 1) {
      return piece;
    }
    return new Piece() {
      @Override
      public double width() {
        return piece.width() * k;
      }

      @Override
      public double height() {
        return piece.height() * k;
      }

      @Override
      public void paint(Graphics2D g, double x, double y) {
        Graphics2D own = (Graphics2D) g.create();
        own.translate(x, y);
        own.scale(k, k);
        piece.paint(own, 0, 0);
        own.dispose();
      }
    };
  }

  private void card(
      Graphics2D g, SheetInfo.Item item, double x, double y, double width, double height) {
    RoundRectangle2D box = new RoundRectangle2D.Double(x, y, width, height, 8, 8);
    g.setColor(Palette.alpha(palette.hues().zone(), 0.16));
    g.fill(box);
    boolean drawn = item.placement() == SheetInfo.Placement.DRAWN;
    g.setColor(Palette.alpha(palette.hues().zone(), 0.9));
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
    centred(g, item.name(), cx, y + (bare ? 30 : 22) * type, 13, true, palette.ink().text());
    centred(g, item.figures(), cx, y + 40 * type, 11, false, palette.ink().text());
    centred(g, reason(item), cx, y + (bare ? 49 : 57) * type, 10, false, palette.ink().muted());
  }

  private String reason(SheetInfo.Item item) {
    return switch (item.placement()) {
      case DRAWN -> language.pick("已上图", "on the map");
      case UNNAMED -> language.pick("原文未列名", "not named in the text");
      case UNPLACED -> language.pick("原文未给位置", "text gives no place");
      case SIZED -> language.pick("原文给面积未给位置", "text gives area, no place");
    };
  }

  /** The legend lines of a content: classes in order (belts one by one), then status of shapes. */
  public List<LegendEntry> legendEntries(
      MapContent content, StyleResolver styles, double denominator) {
    List<LegendEntry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (StructureFeature f : content.features()) {
      ElementKind kind = f.shape().kind();
      boolean own = oneByOne(kind, content.features());
      String label = language.pick(f.classLabel(), f.classLabelEn());
      String key = own ? f.shape().elementId() : f.classLabel() + kind;
      if (!content.isLit(f) || !seen.add(key)) {
        continue;
      }
      SymbolStyle style = styles.resolve(f, palette, denominator);
      String word = styles.legendTitle(f, palette, denominator, language).orElse(kindName(kind));
      entries.add(
          own
              ? new LegendEntry(kind, style, f.name(language), label)
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
      case CORE -> language.pick("核心", "core");
      case POLE -> language.pick("增长极", "pole");
      case WING -> language.pick("翼", "wing");
      case AXIS -> language.pick("轴", "axis");
      case BELT -> language.pick("带", "belt");
      case CIRCLE -> language.pick("圈", "circle");
      case NODE -> language.pick("节点", "node");
      case CLUSTER -> language.pick("组团", "cluster");
      case ZONE -> language.pick("区", "zone");
      case PARK -> language.pick("园区", "park");
      case CORRIDOR -> language.pick("廊道", "corridor");
      case BARRIER -> language.pick("屏障", "barrier");
      case RIVER -> language.pick("河流", "river");
    };
  }

  /** Words for a status: a boundary of the data, computed from members, or an idea. */
  public static String statusName(ShapeStatus status, Language language) {
    return switch (status) {
      case SOURCED -> language.pick("据界线", "From boundaries");
      case DERIVED -> language.pick("据成员", "From members");
      case SCHEMATIC -> language.pick("示意", "Schematic");
      case UNPLACED -> language.pick("未上图", "Not drawn");
    };
  }

  private String statusDetail(ShapeStatus status) {
    return switch (status) {
      case SOURCED -> language.pick("行政区划数据", "administrative data");
      case DERIVED -> language.pick("由文中地名推算", "computed from named places");
      case SCHEMATIC -> language.pick("位置与范围为估计", "position and extent estimated");
      case UNPLACED -> "";
    };
  }

  /** Legend box. */
  public Piece legend(MapContent content, StyleResolver styles, double denominator) {
    List<LegendEntry> entries = legendEntries(content, styles, denominator);
    EnumSet<ShapeStatus> statuses = EnumSet.noneOf(ShapeStatus.class);
    content.features().stream()
        .filter(content::isLit)
        .forEach(f -> statuses.add(f.shape().status()));
    statuses.remove(ShapeStatus.UNPLACED);
    String heading = language.pick("图例", "Legend");
    String statusHeading = language.pick("形状的依据", "What shapes rest on");
    double sample = 40 * type;
    double row = 23 * type;
    double width = text(statusHeading, 11.5, true);
    for (LegendEntry e : entries) {
      width =
          Math.max(
              width, sample + 8 + text(e.title(), 12, false) + 8 + text(e.detail(), 10.5, false));
    }
    for (ShapeStatus s : statuses) {
      width =
          Math.max(
              width,
              sample
                  + 8
                  + text(statusName(s, language), 12, false)
                  + 8
                  + text(statusDetail(s), 10.5, false));
    }
    double height =
        2 * PAD
            + 18 * type
            + entries.size() * row
            + (statuses.isEmpty() ? 0 : 28 * type + statuses.size() * row)
            - 6;
    return new Drawn(width + 2 * PAD, height) {
      @Override
      void draw(Graphics2D g) {
        panel(g, width(), height());
        double y = PAD + 12 * type;
        left(g, heading, PAD, y, 12.5, true, palette.ink().text());
        y += 7 * type;
        for (LegendEntry e : entries) {
          sample(g, e.kind(), e.style(), PAD, y, sample, row);
          caption(g, e.title(), e.detail(), PAD + sample + 8, y + row / 2 + 4.5 * type);
          y += row;
        }
        if (!statuses.isEmpty()) {
          y += 20 * type;
          left(g, statusHeading, PAD, y, 11.5, true, palette.ink().text());
          y += 7 * type;
          for (ShapeStatus s : statuses) {
            sample(g, ElementKind.ZONE, statusSample(s), PAD, y, sample, row);
            caption(
                g,
                statusName(s, language),
                statusDetail(s),
                PAD + sample + 8,
                y + row / 2 + 4.5 * type);
            y += row;
          }
        }
      }
    };
  }

  private SymbolStyle statusSample(ShapeStatus status) {
    Color hue = palette.ink().muted();
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
    left(g, title, x, y, 12, false, palette.ink().text());
    left(g, detail, x + text(title, 12, false) + 8, y, 10.5, false, palette.ink().muted());
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
      double r = Math.min(style.point().radiusPx() * type, h * 0.40);
      StructurePainter.rings(g, palette, style.point(), x + w / 2, cy, r, style.point().color());
    }
  }

  /** Map statement and approval number. */
  public Piece statement() {
    return line(statementLine(language, null), 11);
  }

  /**
   * The words of the statement with the approval number.
   *
   * @param language language
   * @param approval number as granted, or null or blank for none
   */
  public static String statementLine(Language language, String approval) {
    boolean none = approval == null || approval.isBlank();
    return language.pick(STATEMENT_ZH, STATEMENT_EN)
        + "  ·  "
        + (none
            ? language.pick(APPROVAL_ZH, APPROVAL_EN)
            : language.pick("审图号：", "Map approval no. ") + approval.strip());
  }

  /** Source line. */
  public Piece sources(String sources) {
    return line(sources, 9.5);
  }

  private Piece line(String words, double size) {
    return new Drawn(text(words, size, false) + 12, (size + 8) * type) {
      @Override
      void draw(Graphics2D g) {
        g.setColor(Palette.alpha(palette.ink().panel(), 0.8));
        g.fill(new RoundRectangle2D.Double(0, 0, width(), height(), 6, 6));
        left(g, words, 6, (size + 3) * type, size, false, palette.ink().muted());
      }
    };
  }

  private void panel(Graphics2D g, double width, double height) {
    for (int i = 3; i >= 1; i--) {
      g.setColor(new Color(0, 0, 0, 7));
      g.fill(new RoundRectangle2D.Double(-i, 1 - i, width + 2 * i, height + 2 * i, 10 + i, 10 + i));
    }
    RoundRectangle2D box = new RoundRectangle2D.Double(0, 0, width, height, 10, 10);
    g.setColor(palette.ink().panel());
    g.fill(box);
    g.setColor(palette.ink().panelLine());
    g.setStroke(new BasicStroke(1));
    g.draw(box);
  }

  private double text(String words, double size, boolean bold) {
    return fonts.width(words, bold, size * type, 0);
  }

  private void left(
      Graphics2D g, String words, double x, double y, double size, boolean bold, Color ink) {
    Font font = fonts.font(words, bold, size * type);
    g.setFont(font);
    g.setColor(ink);
    g.drawString(words, (float) x, (float) y);
  }

  private void centred(
      Graphics2D g, String words, double x, double y, double size, boolean bold, Color ink) {
    left(g, words, x - text(words, size, bold) / 2, y, size, bold, ink);
  }

  private abstract static class Drawn implements Piece {
    private final double width;
    private final double height;

    Drawn(double width, double height) {
      this.width = width;
      this.height = height;
    }

    @Override
    public double width() {
      return width;
    }

    @Override
    public double height() {
      return height;
    }

    @Override
    public void paint(Graphics2D g, double x, double y) {
      Graphics2D own = (Graphics2D) g.create();
      own.translate(x, y);
      draw(own);
      own.dispose();
    }

    abstract void draw(Graphics2D g);
  }
}
