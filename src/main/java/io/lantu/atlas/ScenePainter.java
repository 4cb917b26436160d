package io.lantu.atlas;

import io.lantu.render.MapContent;
import io.lantu.render.MapFurniture;
import io.lantu.render.MapPainter;
import io.lantu.render.Quality;
import io.lantu.render.RenderJob;
import io.lantu.render.SheetInfo;
import io.lantu.render.Viewport;
import io.lantu.style.Theme;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Paints scenes and what stands beside them as pictures for a window: thumbnails, legend, counts.
 * One thread at a time.
 */
public final class ScenePainter {
  /** Logical width of a thumbnail's map: symbols shrink with it. */
  private static final double THUMBNAIL_LOGICAL = 700;

  private static final double THUMBNAIL_RIM = 0.07;

  /** Share of a thumbnail a diagram may take. */
  private static final double DIAGRAM_SHARE = 0.9;

  private final SceneStage stage;
  private final MapPainter painter;

  public ScenePainter(SceneStage stage, MapPainter painter) {
    this.stage = stage;
    this.painter = painter;
  }

  /**
   * A picture; its pixels must not be written to.
   *
   * @param pixels ARGB, premultiplied, row by row
   * @param widthPx device pixels per row
   * @param heightPx rows
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over without copying
  public record Picture(int[] pixels, int widthPx, int heightPx) {}

  public SceneStage stage() {
    return stage;
  }

  /**
   * A small picture of a scene's map.
   *
   * @param scene scene
   * @param theme colours
   * @param widthPx device pixels
   * @param heightPx device pixels
   */
  public Picture thumbnail(MapScene scene, Theme theme, int widthPx, int heightPx) {
    double ratio = Math.min(1, widthPx / THUMBNAIL_LOGICAL);
    int w = (int) Math.ceil(widthPx / ratio);
    int h = (int) Math.ceil(heightPx / ratio);
    Viewport view =
        stage.view(
            scene,
            new SceneStage.Frame(
                w,
                h,
                w * THUMBNAIL_RIM,
                h * THUMBNAIL_RIM,
                w * THUMBNAIL_RIM,
                h * THUMBNAIL_RIM,
                ratio));
    BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    MapContent content = stage.content(scene, theme);
    painter.paint(g, new RenderJob(view, content, Quality.REST));
    Picture diagram = diagram(scene, content, w * DIAGRAM_SHARE, h * DIAGRAM_SHARE, ratio);
    if (diagram != null) {
      BufferedImage over =
          new BufferedImage(diagram.widthPx(), diagram.heightPx(), BufferedImage.TYPE_INT_ARGB_PRE);
      over.getRaster()
          .setDataElements(0, 0, diagram.widthPx(), diagram.heightPx(), diagram.pixels());
      g.drawImage(
          over, (widthPx - diagram.widthPx()) / 2, (heightPx - diagram.heightPx()) / 2, null);
    }
    g.dispose();
    return picture(image);
  }

  /**
   * The legend of a map, or null where it would be empty.
   *
   * @param content the map
   * @param denominator scale denominator at which its rules are asked
   * @param ratio device pixels per logical pixel
   */
  public Picture legend(MapContent content, double denominator, double ratio) {
    if (content.features().isEmpty()) {
      return null;
    }
    return picture(furniture(content).legend(content, painter.styles(), denominator), ratio);
  }

  /**
   * The counts of the classes of a scene, or null where it has none.
   *
   * @param scene scene
   * @param content its map
   * @param mostWidth width there is, logical pixels
   * @param ratio device pixels per logical pixel
   */
  public Picture counts(MapScene scene, MapContent content, double mostWidth, double ratio) {
    SheetInfo info = stage.info(scene);
    return info.classes().isEmpty()
        ? null
        : picture(furniture(content).counts(info, mostWidth), ratio);
  }

  /**
   * A diagram of classes and elements for a scene whose structure the map can hardly show, or null
   * where the map shows enough.
   *
   * @param mostWidth width there is, logical pixels
   * @param mostHeight height there is, logical pixels
   * @param ratio device pixels per logical pixel
   */
  public Picture diagram(
      MapScene scene, MapContent content, double mostWidth, double mostHeight, double ratio) {
    SheetInfo info = stage.info(scene);
    if (!info.needsDiagram()) {
      return null;
    }
    MapFurniture.Piece piece = furniture(content).diagram(info, mostWidth);
    return picture(MapFurniture.shrunk(piece, mostWidth, mostHeight), ratio);
  }

  private MapFurniture furniture(MapContent content) {
    return new MapFurniture(painter.fonts(), content.theme(), content.language());
  }

  private static Picture picture(MapFurniture.Piece piece, double ratio) {
    int w = (int) Math.ceil(piece.width() * ratio);
    int h = (int) Math.ceil(piece.height() * ratio);
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(ratio, ratio);
    piece.paint(g, 0, 0);
    g.dispose();
    return picture(image);
  }

  private static Picture picture(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return new Picture(pixels, image.getWidth(), image.getHeight());
  }
}
