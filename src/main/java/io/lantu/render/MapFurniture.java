package io.lantu.render;

import io.lantu.model.Language;
import io.lantu.model.ShapeStatus;
import io.lantu.style.Palette;
import io.lantu.style.StyleResolver;
import io.lantu.style.Theme;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

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

  private static final double PAD = FurniturePen.PAD;

  private final FurniturePen pen;

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
    pen = new FurniturePen(fonts, theme, language);
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
    ScaleBar bar = ScaleBar.fitting(view.resolution(), 150 * pen.type());
    String scale =
        "1 : "
            + String.format(java.util.Locale.ROOT, "%,d", rounded(denominator)).replace(',', ' ');
    String end = bar.number(1) + " " + bar.unit(pen.language());
    double width =
        Math.max(bar.widthPx() + pen.width(end, 11, false) / 2 + 8, pen.width(scale, 10.5, false))
            + 2 * PAD;
    return new FurniturePen.Drawn(width, 52 * pen.type()) {
      @Override
      void draw(Graphics2D g) {
        pen.panel(g, width(), height());
        double x = PAD + 2;
        double y = 26 * pen.type();
        g.setColor(pen.ink().text());
        g.setStroke(new BasicStroke(1.4f));
        g.draw(new Line2D.Double(x, y, x + bar.widthPx(), y));
        for (int i = 0; i <= bar.parts(); i++) {
          double at = x + bar.widthPx() * i / bar.parts();
          boolean long0 = i == 0 || i == bar.parts() || bar.parts() == 2;
          g.draw(new Line2D.Double(at, y - (long0 ? 5 : 3), at, y));
        }
        pen.centred(g, "0", x, y - 8 * pen.type(), 11, false, pen.ink().text());
        if (bar.parts() == 2) {
          pen.centred(
              g,
              bar.number(0.5),
              x + bar.widthPx() / 2,
              y - 8 * pen.type(),
              11,
              false,
              pen.ink().text());
        }
        String number = bar.number(1);
        double half = pen.width(number, 11, false) / 2;
        pen.left(g, end, x + bar.widthPx() - half, y - 8 * pen.type(), 11, false, pen.ink().text());
        pen.left(g, scale, x, y + 17 * pen.type(), 10.5, false, pen.ink().muted());
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
    return new FurniturePen.Drawn(44 * pen.type(), 58 * pen.type()) {
      @Override
      void draw(Graphics2D g) {
        double cx = width() / 2;
        double cy = 36 * pen.type();
        double r = 16 * pen.type();
        var old = g.getTransform();
        g.rotate(Math.toRadians(convergenceDegrees), cx, cy);
        g.setColor(pen.ink().panel());
        g.fill(new Ellipse2D.Double(cx - r - 4, cy - r - 4, 2 * r + 8, 2 * r + 8));
        g.setStroke(new BasicStroke(1));
        g.setColor(pen.ink().panelLine());
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
        g.setColor(pen.ink().text());
        g.fill(dark);
        g.setStroke(new BasicStroke(1.1f));
        g.draw(whole);
        String n = pen.pick("北", "N");
        pen.centred(g, n, cx, cy - r - 7 * pen.type(), 12, true, pen.ink().text());
        g.setTransform(old);
      }
    };
  }

  /** Title block: formula large, plan below. */
  public Piece title(SheetInfo info) {
    double width =
        Math.max(
            pen.width(info.formula(), 24, true) + info.formula().length() * 2,
            pen.width(info.plan(), 12, false));
    return new FurniturePen.Drawn(width + 2 * PAD + 6, 66 * pen.type()) {
      @Override
      void draw(Graphics2D g) {
        pen.panel(g, width(), height());
        g.setColor(pen.hues().core());
        g.fill(new Rectangle2D.Double(PAD - 2, 14 * pen.type(), 4, 38 * pen.type()));
        pen.left(g, info.formula(), PAD + 9, 35 * pen.type(), 24, true, pen.ink().text());
        pen.left(g, info.plan(), PAD + 9, 54 * pen.type(), 12, false, pen.ink().muted());
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
    return new ClassPieces(pen).counts(info, mostWidth);
  }

  /**
   * A diagram of classes and elements, for a structure whose text gives no places.
   *
   * @param info classes with their items
   * @param mostWidth width there is, logical pixels
   */
  public Piece diagram(SheetInfo info, double mostWidth) {
    return new ClassPieces(pen).diagram(info, mostWidth);
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

  /** Legend box. */
  public Piece legend(MapContent content, StyleResolver styles, double denominator) {
    return new LegendPiece(pen).box(content, styles, denominator);
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

  /** Map statement and approval number. */
  public Piece statement() {
    return line(statementLine(pen.language(), null), 11);
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
    return new FurniturePen.Drawn(pen.width(words, size, false) + 12, (size + 8) * pen.type()) {
      @Override
      void draw(Graphics2D g) {
        g.setColor(Palette.alpha(pen.ink().panel(), 0.8));
        g.fill(new RoundRectangle2D.Double(0, 0, width(), height(), 6, 6));
        pen.left(g, words, 6, (size + 3) * pen.type(), size, false, pen.ink().muted());
      }
    };
  }
}
