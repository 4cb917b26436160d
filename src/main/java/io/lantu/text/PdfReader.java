package io.lantu.text;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the text layer of a PDF page by page in reading order.
 *
 * <p>Lines that many pages repeat at their top or foot (running heads, page numbers) are removed. A
 * wide gap inside a line becomes a tab, so that tables keep their columns. A file whose pages are
 * pictures is refused with that reason. Buffers go to a temporary file, not to memory.
 */
final class PdfReader {
  private PdfReader() {}

  static List<SourceLine> read(Path file, String name, ReadListener listener)
      throws IOException, DocumentProblem {
    List<List<String>> pages = new ArrayList<>();
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      int count = document.getNumberOfPages();
      Stripper stripper = new Stripper();
      long letters = 0;
      for (int p = 1; p <= count; p++) {
        stripper.setStartPage(p);
        stripper.setEndPage(p);
        List<String> page = new ArrayList<>();
        stripper.writeText(document, Writer.nullWriter());
        for (String line : stripper.page()) {
          page.add(line);
          letters += line.strip().length();
        }
        pages.add(page);
        listener.progress((double) p / count);
        if (listener.isCancelled()) {
          throw DocumentReader.cancelled(name);
        }
      }
      if (count > 0 && letters < 12L * count) {
        throw new DocumentProblem(DocumentProblem.Reason.SCAN, name, count);
      }
    } catch (InvalidPasswordException e) {
      throw new DocumentProblem(DocumentProblem.Reason.LOCKED_PDF, name, e);
    } catch (IOException | RuntimeException e) {
      throw new DocumentProblem(DocumentProblem.Reason.BROKEN_PDF, name, e);
    }
    return lines(pages);
  }

  private static List<SourceLine> lines(List<List<String>> pages) {
    Set<String> running = running(pages);
    Set<String> titles = new HashSet<>();
    List<SourceLine> lines = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      List<String> page = pages.get(p);
      for (int i = 0; i < page.size(); i++) {
        boolean edge = i < 2 || i >= page.size() - 2;
        if (edge && running.contains(shape(page.get(i)))) {
          // The title of a plan is often its running head too: its first printing is the title.
          boolean title = MetadataReader.isTitle(Characters.clean(page.get(i)));
          if (!title || !titles.add(shape(page.get(i)))) {
            continue;
          }
        }
        lines.add(new SourceLine(lines.size() + 1, p + 1, page.get(i), 0, 0));
      }
    }
    return lines;
  }

  private static Set<String> running(List<List<String>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> edges = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (i < 2 || i >= page.size() - 2) {
          edges.add(shape(page.get(i)));
        }
      }
      edges.forEach(e -> seen.merge(e, 1, Integer::sum));
    }
    Set<String> running = new HashSet<>();
    seen.forEach(
        (line, n) -> {
          if (n >= 3 && n * 4 >= pages.size()) {
            running.add(line);
          }
        });
    running.add("#");
    return running;
  }

  /** A line with its digits alike, so that page numbers do not make it new. */
  private static String shape(String line) {
    return line.replaceAll("[\\d一二三四五六七八九十]+", "#").replaceAll("[\\s\\-—–·.]", "");
  }

  /** A line as it is set: pieces of text that stand apart, where each begins and ends. */
  private record Line(float size, List<Float> starts, List<Float> ends, List<StringBuilder> cells) {
    static Line of(float size) {
      return new Line(size, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Index of the column that begins at a place, or -1. */
    int column(float x) {
      for (int i = 0; i < starts.size(); i++) {
        if (Math.abs(starts.get(i) - x) < 5) {
          return i;
        }
      }
      return -1;
    }

    void begin(float x, float end, String text) {
      starts.add(x);
      ends.add(end);
      cells.add(new StringBuilder(text));
    }

    void append(int cell, String text, float end) {
      cells.get(cell).append(text);
      ends.set(cell, Math.max(ends.get(cell), end));
    }

    /** Whether a cell reaches to the next column, and text that ends at a place stays within it. */
    boolean isFull(int column, float end) {
      if (column + 1 >= starts.size()) {
        return true;
      }
      float next = starts.get(column + 1);
      return next - ends.get(column) < 3 * size && end < next;
    }

    boolean isRow() {
      return cells.size() > 2;
    }

    String text() {
      StringBuilder out = new StringBuilder();
      for (StringBuilder c : cells) {
        out.append(out.length() == 0 ? "" : "\t").append(c);
      }
      return out.toString().stripTrailing();
    }
  }

  /**
   * Collects the lines of one page by their baselines. A piece that stands far from the one before
   * is a cell; under the head of a table, so is one that begins where a column does, however near
   * it stands. PDFBox itself takes letters whose boxes overlap for one line, which mingles a large
   * heading with the line above it.
   */
  private static final class Stripper extends PDFTextStripper {
    private final List<Line> lines = new ArrayList<>();
    private Line table;

    Stripper() throws IOException {
      setSortByPosition(true);
    }

    /** Lines of the page just read; cells that were broken into lines are put together. */
    List<String> page() {
      List<String> out = new ArrayList<>();
      Line row = null;
      for (Line l : lines) {
        if (row != null && (goesOn(row, l) || fillsFirst(row, l))) {
          for (int i = 0; i < l.cells().size(); i++) {
            int column = row.column(l.starts().get(i));
            row.append(column, l.cells().get(i).toString(), l.ends().get(i));
          }
          out.set(out.size() - 1, row.text());
          continue;
        }
        row = l.cells().size() > 1 ? l : null;
        out.add(l.text());
      }
      lines.clear();
      table = null;
      return out;
    }

    /** Whether every piece of a line goes on in a cell of the row that was too long for it. */
    private static boolean goesOn(Line row, Line l) {
      for (int i = 0; i < l.starts().size(); i++) {
        int column = row.column(l.starts().get(i));
        if (column < 1 || !row.isFull(column, l.ends().get(i))) {
          return false;
        }
      }
      return true;
    }

    /** The rest of a first cell that was too long for its column. */
    private static boolean fillsFirst(Line row, Line l) {
      return row.isRow()
          && l.cells().size() == 1
          && l.column(row.starts().get(0)) == 0
          && row.isFull(0, l.ends().get(0));
    }

    @Override
    protected void writePage() {
      for (List<TextPosition> article : charactersByArticle) {
        List<TextPosition> letters = new ArrayList<>(article);
        letters.removeIf(p -> p.getUnicode() == null || p.getUnicode().isEmpty());
        letters.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<List<TextPosition>> rows = new ArrayList<>();
        for (TextPosition p : letters) {
          List<TextPosition> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
          if (row == null || p.getYDirAdj() - base(row) > 0.4f * height(row, p)) {
            if (row != null && rows.size() > 1 && fits(rows.get(rows.size() - 2), row)) {
              rows.remove(rows.size() - 1);
              rows.get(rows.size() - 1).addAll(row);
            }
            row = new ArrayList<>();
            rows.add(row);
          }
          row.add(p);
        }
        if (rows.size() > 1 && fits(rows.get(rows.size() - 2), rows.get(rows.size() - 1))) {
          List<TextPosition> last = rows.remove(rows.size() - 1);
          rows.get(rows.size() - 1).addAll(last);
        }
        rows.forEach(this::add);
      }
    }

    /** Baseline of a row: that of its lowest letter yet. */
    private static float base(List<TextPosition> row) {
      return row.get(row.size() - 1).getYDirAdj();
    }

    private static float height(List<TextPosition> row, TextPosition p) {
      return Math.max(size(row.get(row.size() - 1)), size(p));
    }

    private static float size(TextPosition p) {
      return Math.max(p.getFontSizeInPt(), 6);
    }

    /** Whether a row set a little lower stands beside the one before: cells centred in height. */
    private static boolean fits(List<TextPosition> before, List<TextPosition> row) {
      if (row.get(0).getYDirAdj() - base(before) > 0.9f * size(row.get(0))) {
        return false;
      }
      for (TextPosition p : row) {
        for (TextPosition q : before) {
          boolean blank = p.getUnicode().isBlank() || q.getUnicode().isBlank();
          if (!blank && p.getXDirAdj() < end(q) && q.getXDirAdj() < end(p)) {
            return false;
          }
        }
      }
      return true;
    }

    private static float end(TextPosition p) {
      return p.getXDirAdj() + p.getWidthDirAdj();
    }

    private void add(List<TextPosition> letters) {
      letters.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
      Line line = Line.of(size(letters.get(0)));
      float last = 0;
      for (TextPosition p : letters) {
        float x = p.getXDirAdj();
        float gap = x - last;
        boolean column = table != null && table.column(x) > 0 && gap > 2;
        if (line.cells().isEmpty() || gap > 2f * size(p) || column) {
          line.begin(x, end(p), p.getUnicode());
        } else {
          String glue = gap > 0.2f * size(p) ? " " : "";
          line.append(line.cells().size() - 1, glue + p.getUnicode(), end(p));
        }
        last = end(p);
      }
      lines.add(line);
      if (line.isRow()) {
        table = line;
      } else if (table != null
          && table.column(line.starts().get(0)) < 1
          && line.ends().get(0) > table.starts().get(1) + 40) {
        table = null;
      }
    }
  }
}
