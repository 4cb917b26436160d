package io.lantu.text;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
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
        throw new DocumentProblem(
            DocumentProblem.Kind.NO_TEXT_LAYER,
            name,
            "共 " + count + " 页",
            "这是扫描件，页面只有图像没有文字层",
            "请先用文字识别（OCR）软件生成可搜索的 PDF 或文本");
      }
    } catch (InvalidPasswordException e) {
      throw new DocumentProblem(
          DocumentProblem.Kind.ENCRYPTED, name, "", "PDF 有密码保护", "请去除密码后再读", e);
    } catch (IOException | RuntimeException e) {
      throw new DocumentProblem(
          DocumentProblem.Kind.CORRUPT, name, "", "PDF 已损坏或不完整", "请重新下载或另存一份", e);
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

  /** A line as it is set: pieces of text that stand apart, and where each begins. */
  private record Line(List<Float> starts, List<StringBuilder> cells) {
    /** Index of the column that begins at a place, or -1. */
    int column(float x) {
      for (int i = 0; i < starts.size(); i++) {
        if (Math.abs(starts.get(i) - x) < 5) {
          return i;
        }
      }
      return -1;
    }

    String text() {
      StringBuilder out = new StringBuilder();
      for (StringBuilder c : cells) {
        out.append(out.length() == 0 ? "" : "\t").append(c);
      }
      return out.toString().stripTrailing();
    }
  }

  /** Collects the lines of one page; a piece that stands far from the one before is a cell. */
  private static final class Stripper extends PDFTextStripper {
    private final List<Line> lines = new ArrayList<>();
    private Line line = new Line(new ArrayList<>(), new ArrayList<>());
    private TextPosition last;
    private boolean parted;

    Stripper() throws IOException {
      setSortByPosition(true);
    }

    /** Lines of the page just read; cells that were broken into lines are put together. */
    List<String> page() {
      close();
      List<String> out = new ArrayList<>();
      Line row = null;
      for (Line l : lines) {
        if (row != null && goesOn(row, l)) {
          for (int i = 0; i < l.cells().size(); i++) {
            row.cells().get(row.column(l.starts().get(i))).append(l.cells().get(i));
          }
          out.set(out.size() - 1, row.text());
          continue;
        }
        row = l.cells().size() > 1 ? l : null;
        out.add(l.text());
      }
      lines.clear();
      return out;
    }

    private static boolean goesOn(Line row, Line l) {
      for (float x : l.starts()) {
        if (row.column(x) < 1) {
          return false;
        }
      }
      return true;
    }

    private void close() {
      if (!line.cells().isEmpty() && !line.text().isBlank()) {
        lines.add(line);
      }
      line = new Line(new ArrayList<>(), new ArrayList<>());
      last = null;
      parted = false;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      super.writeString(text, positions);
      float x = positions.isEmpty() ? 0 : positions.get(0).getXDirAdj();
      boolean apart = false;
      if (!positions.isEmpty()) {
        TextPosition first = positions.get(0);
        float gap =
            last == null ? 0 : first.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj());
        apart = parted && gap > 1.8f * Math.max(first.getFontSizeInPt(), 6);
        last = positions.get(positions.size() - 1);
      }
      if (line.cells().isEmpty() || apart) {
        line.starts().add(x);
        line.cells().add(new StringBuilder(text));
      } else {
        line.cells().get(line.cells().size() - 1).append(parted ? " " : "").append(text);
      }
      parted = false;
    }

    @Override
    protected void writeWordSeparator() {
      parted = true;
    }

    @Override
    protected void writeLineSeparator() throws IOException {
      close();
    }
  }
}
