package io.lantu.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads Word 97 to 2003, and tells password-protected Office files, which come in the same shell.
 */
final class LegacyWordReader {
  /** Stands in the text where a drawing or a text box is fixed. */
  private static final char ANCHOR = '\b';

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
    List<Look> looks = new ArrayList<>();
    LegacyLists lists = new LegacyLists();
    Range range = document.getRange();
    List<List<String>> boxes = textBoxes(document, lists);
    int anchors = (int) range.text().chars().filter(c -> c == ANCHOR).count();
    boolean placed = anchors == boxes.size();
    int box = 0;
    int count = range.numParagraphs();
    int frame = 0;
    boolean inTable = false;
    StringBuilder row = new StringBuilder();
    int cells = 0;
    for (int i = 0; i < count; i++) {
      Paragraph p = range.getParagraph(i);
      String words = words(p);
      String t = words.isBlank() ? words : lists.number(p) + words;
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
          row.append(Look.led(t, lead(p, t.length() - words.length())))
              .append(cellEnds ? "\t" : "\n");
          cells += cellEnds ? 1 : 0;
        }
      } else {
        inTable = false;
        int level = p.getLvl();
        int outline = level >= 0 && level < 9 && !t.isBlank() ? level + 1 : 0;
        lines.add(new SourceLine(lines.size() + 1, 0, t, outline, 0));
        while (looks.size() < lines.size() - 1) {
          looks.add(Look.PLAIN);
        }
        looks.add(look(p));
        for (int k = 0; placed && k < anchorsIn(p); k++) {
          frame++;
          addBox(lines, boxes.get(box++), frame);
        }
      }
      if (i % 500 == 0) {
        listener.progress((double) i / count);
        if (listener.isCancelled()) {
          throw DocumentReader.cancelled(name);
        }
      }
    }
    for (List<String> rest : boxes.subList(placed ? box : 0, boxes.size())) {
      addBox(lines, rest, ++frame);
    }
    while (looks.size() < lines.size()) {
      looks.add(Look.PLAIN);
    }
    return HeadingLooks.mark(lines, looks);
  }

  private static int anchorsIn(Paragraph p) {
    return (int) p.text().chars().filter(c -> c == ANCHOR).count();
  }

  private static void addBox(List<SourceLine> lines, List<String> texts, int frame) {
    for (String t : texts) {
      lines.add(new SourceLine(lines.size() + 1, 0, t, 0, frame));
    }
  }

  /** The paragraphs of the text boxes, in the order of the places they are fixed to. */
  private static List<List<String>> textBoxes(HWPFDocument document, LegacyLists lists) {
    List<List<String>> boxes = new ArrayList<>();
    Range all;
    try {
      all = document.getMainTextboxRange();
    } catch (RuntimeException e) {
      // What the file says of its text boxes is damaged; the text itself need not be.
      return boxes;
    }
    for (int i = 0; i < all.numParagraphs(); i++) {
      Paragraph p = all.getParagraph(i);
      String words = words(p);
      if (words.isBlank()) {
        continue;
      }
      boolean head = LineJoiner.BOX_HEAD.matcher(Characters.clean(words)).matches();
      if (boxes.isEmpty() || head) {
        boxes.add(new ArrayList<>());
      }
      String number = lists.number(p);
      boxes.get(boxes.size() - 1).add(Look.led(number + words, lead(p, number.length())));
    }
    return boxes;
  }

  /** The words of a paragraph without those deleted or hidden. */
  private static String words(Paragraph p) {
    boolean whole = true;
    StringBuilder kept = new StringBuilder();
    for (int r = 0; r < p.numCharacterRuns(); r++) {
      CharacterRun run = p.getCharacterRun(r);
      boolean out = run.isMarkedDeleted() || run.isVanished();
      whole &= !out;
      kept.append(out ? "" : run.text());
    }
    return clean(whole ? p.text() : kept.toString());
  }

  private static Look look(Paragraph p) {
    boolean bold = true;
    int size = 0;
    for (int r = 0; r < p.numCharacterRuns(); r++) {
      CharacterRun run = p.getCharacterRun(r);
      if (!run.text().isBlank()) {
        bold &= run.isBold();
        size = Math.max(size, run.getFontSize());
      }
    }
    return new Look(bold, size, p.getJustification() == 1);
  }

  /** How many letters a paragraph begins with are bold, the number before them counted. */
  private static int lead(Paragraph p, int number) {
    int lead = 0;
    for (int r = 0; r < p.numCharacterRuns(); r++) {
      CharacterRun run = p.getCharacterRun(r);
      if (!run.isBold()) {
        return lead == 0 ? 0 : number + lead;
      }
      lead += clean(run.text()).length();
    }
    return 0;
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
