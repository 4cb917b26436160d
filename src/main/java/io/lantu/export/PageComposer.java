package io.lantu.export;

import io.lantu.atlas.MapScene;
import io.lantu.atlas.ScenePainter;
import io.lantu.atlas.SceneStage;
import io.lantu.render.MapContent;
import io.lantu.render.MapFurniture;
import io.lantu.render.MapPainter;
import io.lantu.render.Quality;
import io.lantu.render.SheetInfo;
import io.lantu.render.Viewport;
import io.lantu.style.Palette;
import io.lantu.style.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * Lays a scene out on a page: title, framed map with its furniture, sources, statement, approval
 * number and date. The same composition serves pictures, PDF, SVG and the preview.
 *
 * <p>One thread at a time.
 */
public final class PageComposer {
  /** Logical pixels of an inch. */
  public static final double PX_PER_INCH = 96;

  private static final double MM_PER_INCH = 25.4;
  private static final double MARGIN = 34;
  private static final double FOOT = 46;

  private final SceneStage stage;
  private final MapPainter painter;
  private final Typesetter type;

  public PageComposer(SceneStage stage, MapPainter painter) {
    this.stage = stage;
    this.painter = painter;
    type = new Typesetter(painter.fonts());
  }

  /** A page laid out, ready to be painted any number of times. */
  public final class Page {
    private final PageSetup setup;
    private final MapPicture map;
    private final SheetInfo info;
    private final MapContent content;
    private final BufferedImage logo;
    private final double head;

    private Page(PageSetup setup, MapScene scene, Theme theme) throws IOException {
      this.setup = setup;
      info = stage.info(scene);
      content = stage.content(scene, theme);
      logo = setup.readLogo();
      head = subtitle().isBlank() ? 52 : 68;
      double unit = setup.paper().typeScale();
      int w = (int) Math.round(widthPx() - 2 * MARGIN);
      int h = (int) Math.round(heightPx() - MARGIN - head - FOOT);
      Viewport view = stage.view(scene, frame(w, h));
      double paperMetres = MM_PER_INCH / 1000 / PX_PER_INCH * unit;
      if (setup.scaleDenominator() > 0) {
        view = view.withResolution(setup.scaleDenominator() * paperMetres);
      }
      map =
          new MapPicture(
              painter, content, info, view, view.resolution() / paperMetres, setup.pieces(), 0);
    }

    private SceneStage.Frame frame(int w, int h) {
      // The subject keeps clear of the inset and the legend where there is room.
      double left = w * 0.05;
      double right = setup.pieces().contains(PageSetup.Piece.LEGEND) ? w * 0.10 : w * 0.05;
      double top = setup.pieces().contains(PageSetup.Piece.INSET) ? h * 0.09 : h * 0.05;
      return new SceneStage.Frame(w, h, left, top, right, h * 0.09, 1);
    }

    /** Its paper. */
    public Paper paper() {
      return setup.paper();
    }

    /** Width of the page, millimetres. */
    public double widthMm() {
      return setup.widthMm();
    }

    /** Height of the page, millimetres. */
    public double heightMm() {
      return setup.heightMm();
    }

    /** Width of the page, logical pixels of its composition. */
    public double widthPx() {
      return setup.widthMm() / MM_PER_INCH * PX_PER_INCH / setup.paper().typeScale();
    }

    /** Height of the page, logical pixels of its composition. */
    public double heightPx() {
      return setup.heightMm() / MM_PER_INCH * PX_PER_INCH / setup.paper().typeScale();
    }

    /** Scale denominator of the map on paper. */
    public double scaleDenominator() {
      double metres = MM_PER_INCH / 1000 / PX_PER_INCH * setup.paper().typeScale();
      return map.view().resolution() / metres;
    }

    public String title() {
      return setup.title() == null ? info.formula() : setup.title();
    }

    private String subtitle() {
      return setup.subtitle() == null ? info.plan() : setup.subtitle();
    }

    /**
     * Paints the page.
     *
     * @param g target, scaled so that a unit is a logical pixel of the composition
     * @param quality {@link Quality#PRINT} for vector targets, {@link Quality#REST} for pictures
     */
    public void paint(Graphics2D g, Quality quality) {
      Palette palette = content.theme().palette();
      MapPicture.smooth(g);
      g.setColor(ground(palette));
      g.fill(new Rectangle2D.Double(0, 0, widthPx(), heightPx()));
      paintHead(g, palette);
      Graphics2D frame = (Graphics2D) g.create();
      frame.translate(MARGIN, head);
      map.paint(frame, quality);
      frame.setColor(palette.ink().text());
      frame.setStroke(new BasicStroke(1.2f));
      frame.draw(new Rectangle2D.Double(0, 0, map.view().widthPx(), map.view().heightPx()));
      frame.dispose();
      paintFoot(g, palette);
    }

    private void paintHead(Graphics2D g, Palette palette) {
      double room = widthPx() - 2 * MARGIN - 14 - (logo == null ? 0 : 150);
      boolean two = !subtitle().isBlank();
      g.setColor(palette.hues().core());
      g.fill(new Rectangle2D.Double(MARGIN, 16, 4.5, two ? 42 : 26));
      double size = 24;
      while (size > 14 && type.width(title(), size, true) > room) {
        size--;
      }
      Color ink = palette.ink().text();
      String shown = type.fitted(title(), size, true, room);
      type.draw(g, shown, MARGIN + 14, 37, size, true, ink);
      if (two) {
        String line = type.fitted(subtitle(), 12.5, false, room);
        type.draw(g, line, MARGIN + 14, 57, 12.5, false, palette.ink().muted());
      }
      if (logo != null) {
        double k = Math.min(140.0 / logo.getWidth(), (head - 22) / logo.getHeight());
        int w = (int) Math.round(logo.getWidth() * k);
        int h = (int) Math.round(logo.getHeight() * k);
        g.drawImage(logo, (int) (widthPx() - MARGIN - w), 12, w, h, null);
      }
    }

    private void paintFoot(Graphics2D g, Palette palette) {
      double y = heightPx() - FOOT + 17;
      Color ink = palette.ink().muted();
      String statement = MapFurniture.statementLine(content.language(), setup.approval());
      double statementWidth = type.width(statement, 10.5, false);
      double right = widthPx() - MARGIN;
      type.draw(g, statement, right - statementWidth, y, 10.5, false, palette.ink().text());
      if (setup.date() != null && !setup.date().isBlank()) {
        double w = type.width(setup.date(), 9.5, false);
        type.draw(g, setup.date(), right - w, y + 15, 9.5, false, ink);
      }
      if (setup.pieces().contains(PageSetup.Piece.SOURCES)) {
        double room = widthPx() - 2 * MARGIN - statementWidth - 24;
        int line = 0;
        for (String words : type.lines(info.sources(), 9, false, room)) {
          if (line < 2) {
            type.draw(g, words, MARGIN, y + 13 * line++, 9, false, ink);
          }
        }
      }
    }
  }

  private static Color ground(Palette palette) {
    Color land = palette.base().land();
    boolean dark = land.getRed() + land.getGreen() + land.getBlue() < 384;
    return dark ? palette.base().outside() : Color.WHITE;
  }

  /**
   * Lays out a page.
   *
   * @throws IOException if the logo cannot be read
   */
  public Page compose(PageSetup setup, MapScene scene, Theme theme) throws IOException {
    return new Page(setup, scene, theme);
  }

  /** A page as a picture for a window: pixel by pixel that of the file. */
  public ScenePainter.Picture preview(Page page, double dpi) {
    BufferedImage image = picture(page, dpi);
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return new ScenePainter.Picture(pixels, image.getWidth(), image.getHeight());
  }

  /** A page as a picture. */
  public BufferedImage picture(Page page, double dpi) {
    int w = (int) Math.round(page.widthMm() / MM_PER_INCH * dpi);
    int h = (int) Math.round(page.heightMm() / MM_PER_INCH * dpi);
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(w / page.widthPx(), h / page.heightPx());
    page.paint(g, Quality.PRINT);
    g.dispose();
    return image;
  }
}
