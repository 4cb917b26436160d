package io.lantu.text;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Writes PDF files letter by letter and line by line; heights count from the top of the page. */
final class PdfFile implements AutoCloseable {
  /** Left edge of the text. */
  static final float LEFT = 40;

  /** Letters of a full line of twelve points. */
  static final int FULL = 26;

  private static final float SIZE = 12;
  private static final float PITCH = 18;
  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private PDPageContentStream out;
  private float height;
  private float y;

  PdfFile() throws IOException {
    font = PDType0Font.load(document, Path.of("maps/fonts/NotoSansSC-Regular.ttf").toFile());
    page();
  }

  /** Begins a page. */
  PdfFile page() throws IOException {
    return page(false);
  }

  /** Begins a page that lies on its side where it is turned. */
  PdfFile page(boolean turned) throws IOException {
    end();
    PDPage page = new PDPage(PDRectangle.A5);
    document.addPage(page);
    out = new PDPageContentStream(document, page);
    height = PDRectangle.A5.getHeight();
    if (turned) {
      page.setRotation(90);
      out.transform(Matrix.getRotateInstance(Math.PI / 2, PDRectangle.A5.getWidth(), 0));
      height = PDRectangle.A5.getWidth();
    }
    y = 60;
    return this;
  }

  /** Where the next line will stand. */
  float y() {
    return y;
  }

  /** Goes down by a number of lines. */
  PdfFile skip(float lines) {
    y += lines * PITCH;
    return this;
  }

  /** Lines from the left edge, each as it is given. */
  PdfFile lines(String... texts) throws IOException {
    for (String t : texts) {
      at(LEFT, y, t);
      y += PITCH;
    }
    return this;
  }

  /** A paragraph with an indent, broken into full lines. */
  PdfFile paragraph(String text) throws IOException {
    int from = Math.min(text.length(), FULL - 2);
    at(LEFT + 2 * SIZE, y, text.substring(0, from));
    y += PITCH;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + FULL);
      lines(text.substring(from, to));
      from = to;
    }
    return this;
  }

  PdfFile at(float x, float top, String text) throws IOException {
    return at(x, top, text, SIZE, false);
  }

  PdfFile at(float x, float top, String text, float size, boolean bold) throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    out.newLineAtOffset(x, height - top);
    out.showText(text);
    out.endText();
    return this;
  }

  /** A straight line, drawn with a pen. */
  PdfFile line(float x0, float y0, float x1, float y1) throws IOException {
    out.moveTo(x0, height - y0);
    out.lineTo(x1, height - y1);
    out.stroke();
    return this;
  }

  /** A straight line, made of a narrow area as Word does it. */
  PdfFile bar(float x0, float y0, float x1, float y1) throws IOException {
    out.addRect(x0, height - y1, Math.max(0.5f, x1 - x0), Math.max(0.5f, y1 - y0));
    out.fill();
    return this;
  }

  /** The lines of a table that part all its cells. */
  PdfFile grid(float[] xs, float... ys) throws IOException {
    for (float top : ys) {
      bar(xs[0], top, xs[xs.length - 1], top);
    }
    for (float x : xs) {
      bar(x, ys[0], x, ys[ys.length - 1]);
    }
    return this;
  }

  Path write(Path file) throws IOException {
    end();
    document.save(file.toFile());
    return file;
  }

  private void end() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
