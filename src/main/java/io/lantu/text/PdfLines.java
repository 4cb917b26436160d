package io.lantu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts letters into lines by their baselines. A piece that stands far from the one before is a
 * cell; under the head of a table, so is one that begins where a column does, however near it
 * stands.
 */
final class PdfLines {
  /** Raised figures this much smaller than the line are marks of notes. */
  private static final float NOTE = 0.75f;

  private final List<PdfLine> lines = new ArrayList<>();
  private final boolean notes;
  private PdfLine table;

  private PdfLines(boolean notes) {
    this.notes = notes;
  }

  /**
   * The lines letters make.
   *
   * @param letters in any order
   * @param notes whether raised figures are marks of notes and left out
   */
  static List<PdfLine> of(List<PdfPage.Letter> letters, boolean notes) {
    PdfLines made = new PdfLines(notes);
    rows(letters).forEach(made::add);
    return made.joined();
  }

  /** Lines; the cells of a table without drawn lines that were broken are put together. */
  private List<PdfLine> joined() {
    List<PdfLine> out = new ArrayList<>();
    PdfLine row = null;
    for (PdfLine l : lines) {
      if (row != null && (row.goesOnIn(l) || row.firstGoesOnIn(l))) {
        row.append(l);
        continue;
      }
      row = l.isParted() ? l : null;
      out.add(l);
    }
    return out;
  }

  /** Letters by baseline, from the top down. */
  static List<List<PdfPage.Letter>> rows(List<PdfPage.Letter> all) {
    List<PdfPage.Letter> letters = new ArrayList<>(all);
    letters.sort(Comparator.comparingDouble(PdfPage.Letter::y));
    List<List<PdfPage.Letter>> rows = new ArrayList<>();
    for (PdfPage.Letter p : letters) {
      List<PdfPage.Letter> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (row == null || p.y() - base(row) > 0.4f * height(row, p)) {
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
      List<PdfPage.Letter> last = rows.remove(rows.size() - 1);
      rows.get(rows.size() - 1).addAll(last);
    }
    return rows;
  }

  /** Baseline of a row: that of its lowest letter yet. */
  private static float base(List<PdfPage.Letter> row) {
    return row.get(row.size() - 1).y();
  }

  private static float height(List<PdfPage.Letter> row, PdfPage.Letter p) {
    return Math.max(row.get(row.size() - 1).size(), p.size());
  }

  /** Whether a row set a little lower stands beside the one before: cells centred in height. */
  private static boolean fits(List<PdfPage.Letter> before, List<PdfPage.Letter> row) {
    if (row.get(0).y() - base(before) > 0.9f * row.get(0).size()) {
      return false;
    }
    for (PdfPage.Letter p : row) {
      for (PdfPage.Letter q : before) {
        boolean blank = p.isBlank() || q.isBlank();
        if (!blank && p.x() < q.end() - 1 && q.x() < p.end() - 1) {
          return false;
        }
      }
    }
    return true;
  }

  private void add(List<PdfPage.Letter> row) {
    List<PdfPage.Letter> letters = new ArrayList<>(row);
    letters.sort(Comparator.comparingDouble(PdfPage.Letter::x));
    float size = sizeOf(letters);
    PdfLine line = new PdfLine(size, base(row));
    PdfPage.Letter last = null;
    for (PdfPage.Letter p : letters) {
      if (last == null && p.isBlank()) {
        continue;
      }
      if (notes && isNote(last, p, size, base(row))) {
        last = p;
        continue;
      }
      float gap = last == null ? 0 : p.x() - last.end();
      boolean column = table != null && table.column(p.x()) > 0 && gap > 2;
      if (last == null || gap > 2f * p.size() || column) {
        line.begin(p);
      } else {
        line.append(gap > blank(last, p) ? " " : "", p);
      }
      last = p;
    }
    if (line.isEmpty()) {
      return;
    }
    line.setOpening(opening(letters));
    lines.add(line);
    if (line.isRow()) {
      table = line;
    } else if (table != null
        && table.column(line.left()) < 1
        && line.right() > table.second() + 40) {
      table = null;
    }
  }

  /** Widest gap that is none; print sets figures off from Chinese letters by a quarter. */
  private static float blank(PdfPage.Letter a, PdfPage.Letter b) {
    boolean mixed =
        Characters.isHan(a.text().codePointAt(a.text().length() - 1))
            != Characters.isHan(b.text().codePointAt(0));
    return (mixed ? 0.45f : 0.2f) * b.size();
  }

  /** Width of the first letter with the marks that may not stand apart from it, or first word. */
  private static float opening(List<PdfPage.Letter> letters) {
    int i = 0;
    while (i < letters.size() - 1 && letters.get(i).isBlank()) {
      i++;
    }
    int end = i;
    while (end + 1 < letters.size() && isOneWith(letters.get(end), letters.get(end + 1))) {
      end++;
    }
    return letters.get(end).end() - letters.get(i).x();
  }

  private static boolean isOneWith(PdfPage.Letter a, PdfPage.Letter b) {
    char before = a.text().charAt(a.text().length() - 1);
    char after = b.text().charAt(0);
    boolean word = before < 0x80 && after < 0x80 && before != ' ' && after != ' ';
    // A straight quote may open or close, so no line breaks on either side of it.
    return word || "“（《〈【‘(\"".indexOf(before) >= 0 || "，。；：、”）》〉】’！？%)％—…\"".indexOf(after) >= 0;
  }

  /** Size of most letters of a row. */
  private static float sizeOf(List<PdfPage.Letter> letters) {
    float[] sizes = new float[letters.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = letters.get(i).size();
    }
    java.util.Arrays.sort(sizes);
    return sizes[sizes.length / 2];
  }

  /** A small raised figure after a word; km² keeps its. */
  private static boolean isNote(PdfPage.Letter before, PdfPage.Letter p, float size, float base) {
    if (before == null || p.size() > NOTE * size || p.y() > base - 0.15f * size) {
      return false;
    }
    char c = p.text().charAt(0);
    boolean figure = Character.isDigit(c) || (c >= '①' && c <= '⑳') || c == '*';
    char last = before.text().charAt(0);
    return figure && !(last < 0x80 && Character.isLetter(last));
  }
}
