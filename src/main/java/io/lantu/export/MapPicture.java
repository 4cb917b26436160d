package io.lantu.export;

import io.lantu.geo.BaseMap;
import io.lantu.geo.DisplayProjection;
import io.lantu.render.MapContent;
import io.lantu.render.MapFurniture;
import io.lantu.render.MapPainter;
import io.lantu.render.MapPart;
import io.lantu.render.Quality;
import io.lantu.render.RenderJob;
import io.lantu.render.SheetInfo;
import io.lantu.render.Viewport;
import io.lantu.render.label.Box;
import io.lantu.style.BaseLayer;
import io.lantu.style.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/**
 * A framed map with its furniture inside the frame: legend, scale bar, north arrow, inset. Logical
 * pixels. One thread at a time, as its painter.
 */
final class MapPicture {
  private static final double GAP = 10;

  /** Width of what may stand in the upper corners. */
  private static final double CORNER = 146;

  /** Height of the scale bar at the foot. */
  private static final double FOOT = 70;

  /** Most of the width a diagram takes beside a map that shows something. */
  private static final double DIAGRAM_SHARE = 0.42;

  private final MapPainter painter;
  private final MapContent content;
  private final SheetInfo info;
  private final Viewport view;
  private final double denominator;
  private final Set<PageSetup.Piece> pieces;
  private final double lift;
  private final List<Placed> placed = new ArrayList<>();

  private record Placed(MapFurniture.Piece piece, double x, double y) {
    Box box() {
      return new Box(x, y, x + piece.width(), y + piece.height()).grow(2);
    }
  }

  /**
   * @param painter painter
   * @param content the map
   * @param info its words
   * @param view the view; its pixel ratio is left to the target
   * @param denominator scale denominator to write at the scale bar
   * @param pieces what of the furniture to draw
   * @param lift room below the furniture for lines the target writes itself, logical pixels
   */
  MapPicture(
      MapPainter painter,
      MapContent content,
      SheetInfo info,
      Viewport view,
      double denominator,
      Set<PageSetup.Piece> pieces,
      double lift) {
    this.painter = painter;
    this.content = content;
    this.info = info;
    this.view = view;
    this.denominator = denominator;
    this.pieces = pieces;
    this.lift = lift;
    place();
  }

  private void place() {
    MapFurniture furniture = new MapFurniture(painter.fonts(), content.theme(), content.language());
    double w = view.widthPx();
    double h = view.heightPx();
    if (pieces.contains(PageSetup.Piece.LEGEND) && !content.features().isEmpty()) {
      MapFurniture.Piece legend =
          furniture.legend(content, painter.styles(), view.scaleDenominator());
      if (legend.height() < h - 2 * GAP && legend.width() < w * 0.6) {
        placed.add(new Placed(legend, w - legend.width() - GAP, h - legend.height() - GAP - lift));
      }
    }
    if (pieces.contains(PageSetup.Piece.SCALE_BAR)) {
      MapFurniture.Piece bar = furniture.scaleBar(view, denominator);
      placed.add(new Placed(bar, GAP, h - bar.height() - GAP - lift));
    }
    if (pieces.contains(PageSetup.Piece.NORTH_ARROW)) {
      MapFurniture.Piece north = furniture.northArrow(convergence());
      placed.add(new Placed(north, w - north.width() - GAP, GAP));
    }
    if (pieces.contains(PageSetup.Piece.INSET) && w > 420 && h > 300) {
      placed.add(new Placed(new Inset(), GAP, GAP));
    }
    double top = GAP;
    if (pieces.contains(PageSetup.Piece.COUNTS) && !info.classes().isEmpty()) {
      double side = placed.stream().anyMatch(p -> p.y() == GAP) ? CORNER : 0;
      MapFurniture.Piece counts = furniture.counts(info, w - 2 * GAP - 2 * side);
      placed.add(new Placed(counts, (w - counts.width()) / 2, GAP));
      top += counts.height() + GAP;
    }
    if (info.needsDiagram()) {
      placeDiagram(furniture, top);
    }
  }

  /**
   * Where the text gives no places: the classes and elements as a diagram, beside what is drawn.
   */
  private void placeDiagram(MapFurniture furniture, double top) {
    double w = view.widthPx();
    double h = view.heightPx();
    boolean alone = content.features().isEmpty();
    double room = alone ? w - 4 * GAP : w * DIAGRAM_SHARE;
    double low = h - lift - FOOT;
    MapFurniture.Piece diagram =
        MapFurniture.shrunk(furniture.diagram(info, room), room, low - top - GAP);
    double x = alone ? (w - diagram.width()) / 2 : GAP;
    double from = alone ? top : Math.max(top, CORNER);
    placed.add(new Placed(diagram, x, from + Math.max(0, (low - from - diagram.height()) / 2)));
  }

  Viewport view() {
    return view;
  }

  private double convergence() {
    DisplayProjection projection = content.baseMap().projection();
    double[] p = new double[2];
    projection.inverse(view.centreX(), view.centreY(), p);
    return projection.convergence(p[0], p[1]);
  }

  /** Paints everything; the origin of the target is the upper left corner of the frame. */
  void paint(Graphics2D g, Quality quality) {
    paint(g, quality, EnumSet.allOf(MapPart.class));
  }

  /** Paints parts of the map; the furniture goes with the structure. */
  void paint(Graphics2D g, Quality quality, Set<MapPart> parts) {
    Graphics2D own = (Graphics2D) g.create();
    own.clip(new Rectangle2D.Double(0, 0, view.widthPx(), view.heightPx()));
    List<Box> reserved = placed.stream().map(Placed::box).toList();
    painter.paint(own, new RenderJob(view, content, quality), reserved, parts);
    own.dispose();
    if (!parts.contains(MapPart.STRUCTURE)) {
      return;
    }
    Graphics2D over = (Graphics2D) g.create();
    smooth(over);
    if (over instanceof io.lantu.render.NamedTarget target) {
      target.enter(MapPart.STRUCTURE, "furniture");
    }
    double ratio = view.pixelRatio();
    over.scale(ratio, ratio);
    placed.forEach(p -> p.piece().paint(over, p.x(), p.y()));
    over.dispose();
  }

  static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  /** The whole base map, small, with the frame of the view on it. */
  private final class Inset implements MapFurniture.Piece {
    private static final double WIDTH = 132;
    private final Viewport small;

    Inset() {
      BaseMap map = content.baseMap();
      Envelope all = map.extent();
      double resolution = all.getWidth() / (WIDTH - 10);
      int height = (int) Math.ceil(all.getHeight() / resolution + 10);
      small =
          new Viewport(
              map.projection().id(),
              all.centre().x,
              all.centre().y,
              resolution,
              (int) WIDTH,
              height,
              1);
    }

    @Override
    public double width() {
      return small.widthPx();
    }

    @Override
    public double height() {
      return small.heightPx();
    }

    @Override
    public void paint(Graphics2D g, double x, double y) {
      Graphics2D own = (Graphics2D) g.create();
      own.translate(x, y);
      Rectangle2D frame = new Rectangle2D.Double(0, 0, width(), height());
      Shape old = own.getClip();
      own.clip(frame);
      MapContent quiet =
          new MapContent(
              content.baseMap(),
              content.scope(),
              List.of(),
              null,
              Set.of(),
              Set.of(BaseLayer.PREFECTURES),
              content.theme(),
              content.language());
      painter.paint(
          own, new RenderJob(small, quiet, Quality.PRINT), List.of(), EnumSet.of(MapPart.BASE));
      smooth(own);
      Point2D a =
          small.toScreen(
              view.centreX() - view.widthPx() / 2.0 * view.resolution(),
              view.centreY() + view.heightPx() / 2.0 * view.resolution());
      Point2D b =
          small.toScreen(
              view.centreX() + view.widthPx() / 2.0 * view.resolution(),
              view.centreY() - view.heightPx() / 2.0 * view.resolution());
      Palette palette = content.theme().palette();
      Color red = palette.hues().core();
      Rectangle2D seen =
          new Rectangle2D.Double(a.getX(), a.getY(), b.getX() - a.getX(), b.getY() - a.getY());
      own.setColor(Palette.alpha(red, 0.12));
      own.fill(seen);
      own.setColor(red);
      own.setStroke(new BasicStroke(1.3f));
      own.draw(seen);
      own.setClip(old);
      own.setColor(palette.ink().panelLine());
      own.setStroke(new BasicStroke(1));
      own.draw(frame);
      own.dispose();
    }
  }
}
