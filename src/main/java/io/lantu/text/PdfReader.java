package io.lantu.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads the text layer of a PDF page by page in reading order; see {@link PdfLayout} for what is
 * taken from a page and {@link PdfParagraphs} for how the pages are put together.
 *
 * <p>A file whose pages are pictures is refused with that reason. Buffers go to a temporary file,
 * not to memory.
 */
final class PdfReader {
  /** Fewest letters of a page, on average, of a document that is no scan. */
  private static final int FEWEST_LETTERS = 12;

  private PdfReader() {}

  static List<SourceLine> read(Path file, String name, ReadListener listener)
      throws IOException, DocumentProblem {
    List<List<PdfLayout.Piece>> pages = new ArrayList<>();
    List<Float> widths = new ArrayList<>();
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      int count = document.getNumberOfPages();
      PdfPageReader reader = new PdfPageReader();
      long letters = 0;
      for (int p = 1; p <= count; p++) {
        PdfPage page = reader.page(document, p);
        List<PdfLayout.Piece> pieces = PdfLayout.of(page);
        for (PdfLayout.Piece piece : pieces) {
          letters += piece.text().strip().length();
        }
        pages.add(pieces);
        widths.add(page.width());
        listener.progress((double) p / count);
        if (listener.isCancelled()) {
          throw DocumentReader.cancelled(name);
        }
      }
      if (count > 0 && letters < (long) FEWEST_LETTERS * count) {
        throw new DocumentProblem(DocumentProblem.Reason.SCAN, name, count);
      }
    } catch (InvalidPasswordException e) {
      throw new DocumentProblem(DocumentProblem.Reason.LOCKED_PDF, name, e);
    } catch (IOException | RuntimeException e) {
      throw new DocumentProblem(DocumentProblem.Reason.BROKEN_PDF, name, e);
    }
    return PdfParagraphs.of(pages, widths);
  }
}
