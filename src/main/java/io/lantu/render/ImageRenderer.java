package io.lantu.render;

import io.lantu.geo.BaseMap;
import io.lantu.geo.DisplayProjection;
import io.lantu.render.label.Box;
import io.lantu.style.StructureFeature;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
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
    double resolution =
        Math.max(
            LEAST_RESOLUTION,
            Math.max(
                (b[2] - b[0]) / Math.max(50, width - 2 * rimX),
                (b[3] - b[1]) / Math.max(50, height - top - bottom)));
    double cx = (b[0] + b[2]) / 2;
    double cy = (b[1] + b[3]) / 2 + (top - bottom) / 2 * resolution;
    return new Viewport(map.projection().id(), cx, cy, resolution, width, height, ratio);
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
    return picture(sheet, content, fit(sheet), step == steps(sheet.info()));
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

  private record Placed(MapFurniture.Piece piece, double x, double y) {
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
    placed.add(new Placed(statement, w - statement.width() - MARGIN, h - statement.height() - 6));
    if (!sheet.furniture()) {
      return placed;
    }
    if (!sheet.info().sources().isBlank()) {
      MapFurniture.Piece sources = pieces.sources(sheet.info().sources());
      placed.add(new Placed(sources, MARGIN, h - sources.height() - 6));
    }
    double low = h - statement.height() - MARGIN;
    MapFurniture.Piece bar = pieces.scaleBar(view);
    placed.add(new Placed(bar, MARGIN, low - bar.height()));
    if (!content.features().isEmpty()) {
      MapFurniture.Piece legend = pieces.legend(content, painter.styles(), view.scaleDenominator());
      placed.add(new Placed(legend, w - legend.width() - MARGIN, low - legend.height()));
    }
    MapFurniture.Piece title = pieces.title(sheet.info());
    placed.add(new Placed(title, MARGIN, MARGIN));
    MapFurniture.Piece north = pieces.northArrow(convergence(content.baseMap(), view));
    placed.add(new Placed(north, w - north.width() - MARGIN, MARGIN));
    if (counts) {
      MapFurniture.Piece strip = pieces.counts(sheet.info());
      double left = Math.max(MARGIN * 2 + title.width(), (w - strip.width()) / 2);
      placed.add(new Placed(strip, left, MARGIN + (title.height() - strip.height()) / 2));
    }
    return placed;
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
