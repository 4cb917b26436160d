package io.lantu.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads Word 97 to 2003, and tells password-protected Office files, which come in the same shell.
 */
final class LegacyWordReader {
  private LegacyWordReader() {}

  static List<SourceLine> read(Path file, String name, ReadListener listener)
      throws IOException, DocumentProblem {
    try (InputStream in = Files.newInputStream(file);
        POIFSFileSystem shell = new POIFSFileSystem(in)) {
      if (shell.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw encrypted(name, null);
      }
      if (!shell.getRoot().hasEntryCaseInsensitive("WordDocument")) {
        throw new DocumentProblem(DocumentProblem.Reason.OTHER_OFFICE, name);
      }
      try (HWPFDocument document = new HWPFDocument(shell.getRoot())) {
        return lines(document, name, listener);
      }
    } catch (EncryptedDocumentException e) {
      throw encrypted(name, e);
    } catch (IOException | RuntimeException e) {
      throw new DocumentProblem(DocumentProblem.Reason.BROKEN_WORD, name, e);
    }
  }

  private static DocumentProblem encrypted(String name, Exception cause) {
    return new DocumentProblem(DocumentProblem.Reason.LOCKED_WORD, name, cause);
  }

  private static List<SourceLine> lines(HWPFDocument document, String name, ReadListener listener)
      throws DocumentProblem {
    List<SourceLine> lines = new ArrayList<>();
    Range range = document.getRange();
    int count = range.numParagraphs();
    int frame = 0;
    boolean inTable = false;
    StringBuilder row = new StringBuilder();
    int cells = 0;
    for (int i = 0; i < count; i++) {
      Paragraph p = range.getParagraph(i);
      String t = clean(p.text());
      if (p.isInTable()) {
        if (!inTable) {
          inTable = true;
          frame++;
        }
        if (p.isTableRowEnd()) {
          flush(lines, row, cells, frame);
          cells = 0;
        } else {
          boolean cellEnds = p.text().endsWith("\u0007");
          row.append(t).append(cellEnds ? "\t" : "\n");
          cells += cellEnds ? 1 : 0;
        }
      } else {
        inTable = false;
        int level = p.getLvl();
        lines.add(
            new SourceLine(lines.size() + 1, 0, t, level >= 0 && level < 9 ? level + 1 : 0, 0));
      }
      if (i % 500 == 0) {
        listener.progress((double) i / count);
        if (listener.isCancelled()) {
          throw DocumentReader.cancelled(name);
        }
      }
    }
    return lines;
  }

  private static void flush(List<SourceLine> lines, StringBuilder row, int cells, int frame) {
    String t = row.toString();
    row.setLength(0);
    if (cells <= 1) {
      for (String s : t.split("[\\n\\t]")) {
        if (!s.isBlank()) {
          lines.add(new SourceLine(lines.size() + 1, 0, s, 0, frame));
        }
      }
    } else {
      String joined = t.replaceAll("\\t$", "").replace("\n", "\u2028");
      lines.add(new SourceLine(lines.size() + 1, 0, joined, 0, frame));
    }
  }

  private static String clean(String text) {
    return Range.stripFields(text)
        .replaceAll("[\\u0007\\r\\u000b\\u000c\\u0001-\\u0008\\u0013-\\u0015]", "");
  }
}
