package io.lantu.export;

import io.lantu.render.ImageRenderer;
import io.lantu.render.MapContent;
import io.lantu.render.Quality;
import io.lantu.render.Viewport;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes a composed page as PNG, JPEG, PDF or SVG. One thread at a time. */
public final class PageWriter {
  private static final double MM_PER_INCH = 25.4;
  private static final float JPEG_QUALITY = 0.92f;

  private final Typefaces type;

  public PageWriter(Typefaces type) {
    this.type = type;
  }

  /** A page as PNG with its resolution. */
  public byte[] png(PageComposer composer, PageComposer.Page page, double dpi) throws IOException {
    return ImageRenderer.png(composer.picture(page, dpi), dpi);
  }

  /** A page as JPEG with its resolution. */
  public byte[] jpeg(PageComposer composer, PageComposer.Page page, double dpi) throws IOException {
    return jpeg(composer.picture(page, dpi), dpi);
  }

  /** A picture as JPEG that says its resolution. */
  static byte[] jpeg(BufferedImage image, double dpi) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(JPEG_QUALITY);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
    String format = "javax_imageio_jpeg_image_1.0";
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
    IIOMetadataNode jfif = (IIOMetadataNode) root.getElementsByTagName("app0JFIF").item(0);
    jfif.setAttribute("resUnits", "1");
    jfif.setAttribute("Xdensity", Long.toString(Math.round(dpi)));
    jfif.setAttribute("Ydensity", Long.toString(Math.round(dpi)));
    metadata.setFromTree(format, root);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A page as PDF with real text. */
  public byte[] pdf(PageComposer.Page page) throws IOException {
    return pdf(
        page.title(),
        page.widthMm(),
        page.heightMm(),
        page.widthPx(),
        g -> page.paint(g, Quality.PRINT));
  }

  /**
   * Something painted as a PDF of one page.
   *
   * @param title title of the document
   * @param widthMm width, millimetres
   * @param heightMm height, millimetres
   * @param unitsWide units of the painter in the width
   * @param painter paints from the upper left corner
   */
  public byte[] pdf(
      String title, double widthMm, double heightMm, double unitsWide, Consumer<Graphics2D> painter)
      throws IOException {
    try (PdfFile pdf = new PdfFile(type, title)) {
      pdf.page(widthMm, heightMm, unitsWide, painter);
      return pdf.bytes();
    }
  }

  /**
   * A page as SVG.
   *
   * @param nameOf names of things by id, for their titles
   * @param outlines whether letters become outlines, for programs without the font; else they are
   *     text in an embedded subset
   */
  public String svg(PageComposer.Page page, Function<String, String> nameOf, boolean outlines)
      throws IOException {
    return svg(
        page.title(),
        page.widthMm(),
        page.heightMm(),
        page.widthPx(),
        nameOf,
        outlines,
        g -> page.paint(g, Quality.PRINT));
  }

  /**
   * Something painted as SVG.
   *
   * @param title title of the document
   * @param widthMm width, millimetres
   * @param heightMm height, millimetres
   * @param unitsWide units of the painter in the width
   * @param nameOf names of things by id, for their titles
   * @param outlines whether letters become outlines
   * @param painter paints from the upper left corner
   */
  public String svg(
      String title,
      double widthMm,
      double heightMm,
      double unitsWide,
      Function<String, String> nameOf,
      boolean outlines,
      Consumer<Graphics2D> painter)
      throws IOException {
    SvgGraphics g = new SvgGraphics("", nameOf, outlines);
    painter.accept(g);
    String body = g.body();
    double unitsHigh = unitsWide * heightMm / widthMm;
    return SvgGraphics.document(body, unitsWide, unitsHigh, widthMm, style(g), title);
  }

  /** A step of a sheet as PDF, a page of the sheet's size. */
  public byte[] pdf(ImageRenderer renderer, ImageRenderer.Sheet sheet, int step)
      throws IOException {
    double mm = MM_PER_INCH / sheet.dpi();
    return pdf(
        sheet.info().formula(),
        sheet.widthPx() * mm,
        sheet.heightPx() * mm,
        sheet.widthPx(),
        painter(renderer, sheet, step));
  }

  /** A step of a sheet as SVG of the sheet's size. */
  public String svg(
      ImageRenderer renderer,
      ImageRenderer.Sheet sheet,
      int step,
      Function<String, String> nameOf,
      boolean outlines)
      throws IOException {
    double mm = MM_PER_INCH / sheet.dpi();
    return svg(
        sheet.info().formula(),
        sheet.widthPx() * mm,
        sheet.heightPx() * mm,
        sheet.widthPx(),
        nameOf,
        outlines,
        painter(renderer, sheet, step));
  }

  /** A step of a sheet as JPEG. */
  public static byte[] jpeg(ImageRenderer renderer, ImageRenderer.Sheet sheet, int step)
      throws IOException {
    return jpeg(renderer.render(sheet, step), sheet.dpi());
  }

  private static Consumer<Graphics2D> painter(
      ImageRenderer renderer, ImageRenderer.Sheet sheet, int step) {
    MapContent content = ImageRenderer.contentOf(sheet.content(), sheet.info(), step);
    boolean counts = step == ImageRenderer.steps(sheet.info());
    Viewport view = renderer.fit(sheet);
    return g -> renderer.paint(g, sheet, content, view, Quality.PRINT, counts);
  }

  private String style(SvgGraphics g) throws IOException {
    return "<style>"
        + faces(type, g.letters(false), g.letters(true))
        + "text{font-family:'"
        + Typefaces.FAMILY
        + "','Noto Sans CJK SC','Microsoft YaHei',sans-serif;white-space:pre}</style>\n";
  }

  /** Font faces of subsets for style sheets; empty where nothing is written or no file is there. */
  static String faces(Typefaces type, java.util.Set<Integer> regular, java.util.Set<Integer> bold)
      throws IOException {
    if (!type.embeddable()) {
      return "";
    }
    return (regular.isEmpty() ? "" : face(type.subset(false, regular), 400))
        + (bold.isEmpty() ? "" : face(type.subset(true, bold), 700));
  }

  private static String face(byte[] font, int weight) {
    return "@font-face{font-family:'"
        + Typefaces.FAMILY
        + "';font-weight:"
        + weight
        + ";src:url(data:font/ttf;base64,"
        + Base64.getEncoder().encodeToString(font)
        + ") format('truetype')}";
  }
}
