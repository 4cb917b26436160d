package io.lantu.export;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

/**
 * A PDF being written page by page with the bundled type as text, embedded as a subset. Close when
 * done. One thread.
 */
final class PdfFile implements Closeable {
  private static final double PT_PER_MM = 72 / 25.4;

  private final PDDocument document = new PDDocument();
  private final EmbeddedType drawer;
  private final TrueTypeFont regularFile;
  private final TrueTypeFont boldFile;
  private PDDocumentOutline outline;

  /**
   * @param type bundled type
   * @param title title of the document
   */
  PdfFile(Typefaces type, String title) throws IOException {
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(title);
    about.setCreator("Lantu");
    about.setProducer("Lantu, PDFBox");
    about.setCreationDate(Calendar.getInstance(TimeZone.getDefault()));
    document.setDocumentInformation(about);
    document.getDocumentCatalog().setLanguage("zh-CN");
    if (type.embeddable()) {
      regularFile = parse(type, false);
      boldFile = parse(type, true);
      drawer =
          new EmbeddedType(
              PDType0Font.load(document, regularFile, true),
              PDType0Font.load(document, boldFile, true));
    } else {
      regularFile = null;
      boldFile = null;
      drawer = null;
    }
  }

  private static TrueTypeFont parse(Typefaces type, boolean bold) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBufferedFile(type.file(bold).toFile()));
  }

  /** Maps the map's fonts to the embedded ones; without them letters become outlines. */
  private static final class EmbeddedType extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont regular;
    private final PDFont bold;

    EmbeddedType(PDFont regular, PDFont bold) {
      this.regular = regular;
      this.bold = bold;
    }

    @Override
    protected PDFont mapFont(Font font, IPdfBoxGraphics2DFontTextDrawer.IFontTextDrawerEnv env) {
      return Typefaces.isBoldFile(font) ? bold : regular;
    }

    @Override
    protected boolean hasDynamicFontMapping() {
      return true;
    }
  }

  /**
   * Paints something that pages can be given any number of times.
   *
   * @param widthMm width, millimetres
   * @param heightMm height, millimetres
   * @param unitsWide how many units of the painter make up the width
   * @param painter paints in those units from the upper left corner
   */
  PDFormXObject form(
      double widthMm, double heightMm, double unitsWide, Consumer<Graphics2D> painter)
      throws IOException {
    float w = (float) (widthMm * PT_PER_MM);
    float h = (float) (heightMm * PT_PER_MM);
    PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, w, h);
    if (drawer != null) {
      g.setFontTextDrawer(drawer);
    }
    g.scale(w / unitsWide, w / unitsWide);
    painter.accept(g);
    g.disposeDanglingChildGraphics();
    g.dispose();
    return g.getXFormObject();
  }

  /** Adds a page. */
  PDPage page(double widthMm, double heightMm) {
    PDPage page =
        new PDPage(new PDRectangle((float) (widthMm * PT_PER_MM), (float) (heightMm * PT_PER_MM)));
    document.addPage(page);
    return page;
  }

  /** Puts a form on a page, its upper left corner at a point in millimetres. */
  void put(PDPage page, PDFormXObject form, double xMm, double yMm) throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      float x = (float) (xMm * PT_PER_MM);
      float y =
          page.getMediaBox().getHeight() - (float) (yMm * PT_PER_MM) - form.getBBox().getHeight();
      content.saveGraphicsState();
      content.transform(Matrix.getTranslateInstance(x, y));
      content.drawForm(form);
      content.restoreGraphicsState();
    }
  }

  /** Adds a whole page painted at once. */
  PDPage page(double widthMm, double heightMm, double unitsWide, Consumer<Graphics2D> painter)
      throws IOException {
    PDPage page = page(widthMm, heightMm);
    put(page, form(widthMm, heightMm, unitsWide, painter), 0, 0);
    return page;
  }

  /** Adds a bookmark to a page. */
  void bookmark(String title, PDPage page) {
    if (outline == null) {
      outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
    }
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    PDPageXYZDestination top = new PDPageXYZDestination();
    top.setPage(page);
    top.setTop((int) page.getMediaBox().getHeight());
    item.setDestination(top);
    outline.addLast(item);
  }

  int pages() {
    return document.getNumberOfPages();
  }

  /** The file. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    if (drawer != null) {
      drawer.close();
    }
    document.close();
    if (regularFile != null) {
      regularFile.close();
      boldFile.close();
    }
  }
}
