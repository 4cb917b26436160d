package io.lantu.render;

import io.lantu.geo.BaseMap;
import io.lantu.geo.DisplayProjection;
import io.lantu.render.label.Box;
import io.lantu.style.StructureFeature;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes whole map sheets without a window: the map fitted to the structure, with its furniture.
 *
 * <p>A structure can be told step by step: step 1 is the base map, then one class after the other
 * joins in the order of the formula, and the last step is the whole with its counts. Needs no
 * display. For one thread at a time.
 */
public final class ImageRenderer {
  private static final double SCREEN_DPI = 96;
  private static final double LEAST_RESOLUTION = 12;
  private static final double MARGIN = 14;

  /** Most of the width a diagram takes beside a map that shows something. */
  private static final double DIAGRAM_SHARE = 0.42;

  private final MapPainter painter;

  public ImageRenderer(MapPainter painter) {
    this.painter = painter;
  }

  /**
   * A sheet.
   *
   * @param content the map; its base map must not be null
   * @param info its words
   * @param widthPx width of the picture, device pixels
   * @param heightPx height of the picture, device pixels
   * @param dpi device pixels per inch: 96 draws symbols at screen size, 192 twice as large
   * @param furniture whether title, legend, scale bar and the rest are drawn; the statement always
   *     is
   */
  public record Sheet(
      MapContent content,
      SheetInfo info,
      int widthPx,
      int heightPx,
      double dpi,
      boolean furniture) {}

  /** Number of steps of the build-up of a sheet. */
  public static int steps(SheetInfo info) {
    return info.classes().size() + 2;
  }

  /**
   * The content of one step.
   *
   * @param step from 1 to {@link #steps}
   */
  public static MapContent contentOf(MapContent content, SheetInfo info, int step) {
    if (step < 1 || step > steps(info)) {
      throw new IllegalArgumentException("step " + step + " of 1 to " + steps(info));
    }
    Set<String> shown = new HashSet<>();
    for (int i = 0; i < Math.min(step - 1, info.classes().size()); i++) {
      shown.add(info.classes().get(i).label());
    }
    List<StructureFeature> features =
        content.features().stream().filter(f -> shown.contains(f.classLabel())).toList();
    return content.withStructure(content.scope(), features).withLitClasses(content.litClasses());
  }

  /** The view that shows the whole structure, or the scope, or the map, beside the furniture. */
  public Viewport fit(Sheet sheet) {
    double ratio = sheet.dpi() / SCREEN_DPI;
    int width = Math.max(1, (int) Math.round(sheet.widthPx() / ratio));
    int height = Math.max(1, (int) Math.round(sheet.heightPx() / ratio));
    BaseMap map = sheet.content().baseMap();
    double[] b = extent(sheet.content());
    double rimX = width * 0.10;
    double top = sheet.furniture() ? Math.min(height * 0.16, 96) : height * 0.08;
    double bottom = sheet.furniture() ? Math.min(height * 0.14, 84) : height * 0.08;
    Rectangle2D room = new Rectangle2D.Double(rimX, top, width - 2 * rimX, height - top - bottom);
    Viewport plain = within(map, b, room, width, height, ratio);
    if (!sheet.furniture() || sheet.content().features().isEmpty()) {
      return plain;
    }
    List<Placed> placed = furniture(sheet, sheet.content(), plain, true);
    if (placed.stream().noneMatch(p -> covers(p.box(), sheet.content(), plain))) {
      return plain;
    }
    // Shapes would lie behind the furniture: the largest room clear of it, unless that made the map
    // less than half as large, when a covered edge is the lesser evil.
    double under = top;
    double left = MARGIN * 2;
    double right = width - MARGIN * 2;
    double low = height - bottom;
    Box legend = new Box(right, low, right, low);
    for (Placed p : placed) {
      switch (p.role()) {
        case TITLE, STRIP -> under = Math.max(under, p.box().maxY() + MARGIN);
        case DIAGRAM -> left = Math.max(left, p.box().maxX() + MARGIN);
        case LEGEND -> legend = p.box();
        default -> {}
      }
    }
    Viewport best = null;
    for (Rectangle2D clear :
        List.of(
            new Rectangle2D.Double(left, under, legend.minX() - MARGIN - left, low - under),
            new Rectangle2D.Double(
                left, under, right - left, Math.min(low, legend.minY() - MARGIN) - under))) {
      Viewport view = within(map, b, clear, width, height, ratio);
      if (best == null || view.resolution() < best.resolution()) {
        best = view;
      }
    }
    return best.resolution() <= 2 * plain.resolution() ? best : plain;
  }

  /** The view that shows an extent in a part of the picture. */
  private static Viewport within(
      BaseMap map, double[] b, Rectangle2D room, int width, int height, double ratio) {
    double resolution =
        Math.max(
            LEAST_RESOLUTION,
            Math.max(
                (b[2] - b[0]) / Math.max(50, room.getWidth()),
                (b[3] - b[1]) / Math.max(50, room.getHeight())));
    double cx = (b[0] + b[2]) / 2 - (room.getCenterX() - width / 2.0) * resolution;
    double cy = (b[1] + b[3]) / 2 + (room.getCenterY() - height / 2.0) * resolution;
    return new Viewport(map.projection().id(), cx, cy, resolution, width, height, ratio);
  }

  /** Whether a box would hide something of the structure. */
  private static boolean covers(Box box, MapContent content, Viewport view) {
    double k = 1 / view.resolution();
    double dx = view.widthPx() / 2.0 - view.centreX() * k;
    double dy = view.heightPx() / 2.0 + view.centreY() * k;
    Rectangle2D hidden =
        new Rectangle2D.Double(
            box.minX(), box.minY(), box.maxX() - box.minX(), box.maxY() - box.minY());
    for (StructureFeature f : content.features()) {
      ProjectedShape shape = ProjectedShape.of(f.shape(), content.baseMap().projection());
      Path2D area = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (double[] ring : shape.rings()) {
        for (int i = 0; i < ring.length; i += 2) {
          double x = ring[i] * k + dx;
          double y = dy - ring[i + 1] * k;
          if (i == 0) {
            area.moveTo(x, y);
          } else {
            area.lineTo(x, y);
          }
        }
        area.closePath();
      }
      if (area.intersects(hidden)) {
        return true;
      }
      double[] line = shape.line() == null ? new double[0] : shape.line();
      for (int i = 2; i < line.length; i += 2) {
        if (hidden.intersectsLine(
            line[i - 2] * k + dx, dy - line[i - 1] * k, line[i] * k + dx, dy - line[i + 1] * k)) {
          return true;
        }
      }
      for (double[] a : shape.anchors()) {
        if (hidden.contains(a[0] * k + dx, dy - a[1] * k)) {
          return true;
        }
      }
    }
    return false;
  }

  private static double[] extent(MapContent content) {
    BaseMap map = content.baseMap();
    double[] b = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (StructureFeature f : content.features()) {
      double[] s = ProjectedShape.of(f.shape(), map.projection()).bounds();
      grow(b, s[0], s[1], s[2], s[3]);
    }
    if (content.features().isEmpty()) {
      UnitOutline scope = UnitOutline.of(map.units(), content.scope());
      boolean all = scope.isEmpty();
      int[] boxes = map.units().boxes();
      for (int p = 0; p < map.units().polygons().size(); p++) {
        if (all || scope.contains(p)) {
          double u = BaseMap.UNIT_METRES;
          grow(
              b,
              boxes[4 * p] * u,
              boxes[4 * p + 1] * u,
              boxes[4 * p + 2] * u,
              boxes[4 * p + 3] * u);
        }
      }
    }
    return b;
  }

  private static void grow(double[] b, double x0, double y0, double x1, double y1) {
    b[0] = Math.min(b[0], x0);
    b[1] = Math.min(b[1], y0);
    b[2] = Math.max(b[2], x1);
    b[3] = Math.max(b[3], y1);
  }

  /** Paints the whole sheet, all classes. */
  public BufferedImage render(Sheet sheet) {
    return picture(sheet, sheet.content(), fit(sheet), false);
  }

  /** Paints one step of the build-up; all steps show the same view. */
  public BufferedImage render(Sheet sheet, int step) {
    MapContent content = contentOf(sheet.content(), sheet.info(), step);
    Sheet told =
        new Sheet(
            sheet.content(),
            sheet.info().upTo(step - 1),
            sheet.widthPx(),
            sheet.heightPx(),
            sheet.dpi(),
            sheet.furniture());
    return picture(told, content, fit(sheet), step == steps(sheet.info()));
  }

  /** One step of the build-up as PNG. */
  public byte[] png(Sheet sheet, int step) throws IOException {
    return png(render(sheet, step), sheet.dpi());
  }

  private BufferedImage picture(Sheet sheet, MapContent content, Viewport view, boolean counts) {
    BufferedImage image =
        new BufferedImage(sheet.widthPx(), sheet.heightPx(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      paint(g, sheet, content, view, Quality.REST, counts);
    } finally {
      g.dispose();
    }
    return image;
  }

  /**
   * Paints a sheet on any target, for example a PDF page.
   *
   * @param g target of {@code widthPx} by {@code heightPx} units
   * @param sheet sheet
   * @param content what of its content to show
   * @param view the view, from {@link #fit}
   * @param quality {@link Quality#PRINT} for vector targets
   * @param counts whether the counts of the classes are written
   */
  public PaintReport paint(
      Graphics2D g,
      Sheet sheet,
      MapContent content,
      Viewport view,
      Quality quality,
      boolean counts) {
    List<Placed> placed = furniture(sheet, content, view, counts);
    PaintReport report =
        painter.paint(
            g, new RenderJob(view, content, quality), placed.stream().map(Placed::box).toList());
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Graphics2D own = (Graphics2D) g.create();
    own.scale(view.pixelRatio(), view.pixelRatio());
    placed.forEach(p -> p.piece().paint(own, p.x(), p.y()));
    own.dispose();
    return report;
  }

  private enum Role {
    TITLE,
    STRIP,
    NORTH,
    LEGEND,
    DIAGRAM,
    EDGE
  }

  private record Placed(Role role, MapFurniture.Piece piece, double x, double y) {
    Box box() {
      return new Box(x, y, x + piece.width(), y + piece.height()).grow(2);
    }
  }

  private List<Placed> furniture(Sheet sheet, MapContent content, Viewport view, boolean counts) {
    MapFurniture pieces = new MapFurniture(painter.fonts(), content.theme(), content.language());
    double w = view.widthPx();
    double h = view.heightPx();
    List<Placed> placed = new ArrayList<>();
    MapFurniture.Piece statement = pieces.statement();
    placed.add(
        new Placed(
            Role.EDGE, statement, w - statement.width() - MARGIN, h - statement.height() - 6));
    if (!sheet.furniture()) {
      return placed;
    }
    SheetInfo info = sheet.info();
    if (!info.sources().isBlank()) {
      MapFurniture.Piece sources = pieces.sources(info.sources());
      placed.add(new Placed(Role.EDGE, sources, MARGIN, h - sources.height() - 6));
    }
    double low = h - statement.height() - MARGIN;
    MapFurniture.Piece bar = pieces.scaleBar(view);
    placed.add(new Placed(Role.EDGE, bar, MARGIN, low - bar.height()));
    if (!content.features().isEmpty()) {
      MapFurniture.Piece legend = pieces.legend(content, painter.styles(), view.scaleDenominator());
      placed.add(
          new Placed(Role.LEGEND, legend, w - legend.width() - MARGIN, low - legend.height()));
    }
    Placed title = new Placed(Role.TITLE, pieces.title(info), MARGIN, MARGIN);
    placed.add(title);
    MapFurniture.Piece north = pieces.northArrow(convergence(content.baseMap(), view));
    placed.add(new Placed(Role.NORTH, north, w - north.width() - MARGIN, MARGIN));
    double under = title.box().maxY();
    if (counts && !info.classes().isEmpty()) {
      Placed strip = strip(pieces, info, title, w - north.width() - 2 * MARGIN);
      placed.add(strip);
      under = Math.max(under, strip.box().maxY());
    }
    if (info.needsDiagram()) {
      boolean alone = content.features().isEmpty();
      MapFurniture.Piece diagram = pieces.diagram(info, alone ? w - 4 * MARGIN : w * DIAGRAM_SHARE);
      double spare = low - bar.height() - under - diagram.height();
      placed.add(
          new Placed(
              Role.DIAGRAM,
              diagram,
              alone ? (w - diagram.width()) / 2 : MARGIN,
              under + (alone ? Math.max(MARGIN, spare / 2) : MARGIN)));
    }
    return placed;
  }

  /** The counts beside the title where they fit, in rows if need be, else below it. */
  private static Placed strip(MapFurniture pieces, SheetInfo info, Placed title, double right) {
    double from = MARGIN * 2 + title.piece().width();
    MapFurniture.Piece strip = pieces.counts(info, right - from);
    if (strip.width() > right - from) {
      double y = title.y() + title.piece().height() + MARGIN / 2;
      return new Placed(Role.STRIP, pieces.counts(info, right - MARGIN), MARGIN, y);
    }
    double middle = (right + MARGIN + MARGIN - strip.width()) / 2;
    double x = Math.min(Math.max(from, middle), right - strip.width());
    double y = Math.max(MARGIN, MARGIN + (title.piece().height() - strip.height()) / 2);
    return new Placed(Role.STRIP, strip, x, y);
  }

  private static double convergence(BaseMap map, Viewport view) {
    DisplayProjection projection = map.projection();
    double[] p = new double[2];
    projection.inverse(view.centreX(), view.centreY(), p);
    return projection.convergence(p[0], p[1]);
  }

  /** A picture as PNG that says its resolution. */
  public static byte[] png(BufferedImage image, double dpi) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    IIOMetadataNode size = new IIOMetadataNode("pHYs");
    String perMetre = Long.toString(Math.round(dpi / 0.0254));
    size.setAttribute("pixelsPerUnitXAxis", perMetre);
    size.setAttribute("pixelsPerUnitYAxis", perMetre);
    size.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
    root.appendChild(size);
    metadata.mergeTree("javax_imageio_png_1.0", root);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
