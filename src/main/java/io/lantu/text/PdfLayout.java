package io.lantu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings what stands on a page of a PDF into reading order: lines, boxes and the rows of tables,
 * one column of the page after the other, without its footnotes.
 */
final class PdfLayout {
  /** Letters smaller than this share of the page's are notes, under a short line. */
  private static final float SMALL = 0.93f;

  /** Space between a drawn edge and the text, in points. */
  private static final float PADDING = 6;

  private final PdfPage page;
  private final List<PdfFrames.Frame> frames;
  private final Map<PdfFrames.Frame, List<PdfPage.Letter>> held = new HashMap<>();
  private final List<PdfPage.Letter> free = new ArrayList<>();
  private boolean notes;

  /**
   * A line or row in reading order.
   *
   * @param text its words; the cells of a row with tabs between them
   * @param line how it is set
   * @param frame the frame it stands in, or null
   * @param cell number of the cell of the frame, or -1 for a row
   * @param column 0 where the page has one column of text, else 1 or 2
   */
  record Piece(String text, PdfLine line, PdfFrames.Frame frame, int cell, int column) {
    boolean isRow() {
      return (cell < 0 && frame != null) || line.isParted();
    }
  }

  private PdfLayout(PdfPage page) {
    this.page = page;
    this.frames = new ArrayList<>(PdfFrames.of(page));
  }

  /** The pieces of a page. */
  static List<Piece> of(PdfPage page) {
    return new PdfLayout(page).pieces();
  }

  private List<Piece> pieces() {
    List<PdfPage.Letter> letters = withoutNotes();
    // A table in a cell of a table adds nothing but lines to it.
    frames.removeIf(f -> outer(f) != null && !outer(f).isBox());
    for (PdfPage.Letter p : letters) {
      PdfFrames.Frame f = frameAt(p);
      if (f == null) {
        free.add(p);
      } else {
        held.computeIfAbsent(f, k -> new ArrayList<>()).add(p);
      }
    }
    frames.removeIf(
        f -> frames.stream().noneMatch(g -> (g == f || outer(g) == f) && !lettersIn(g).isEmpty()));
    List<Piece> out = new ArrayList<>();
    for (PdfColumns.Part part : PdfColumns.of(page, free, frames)) {
      addPart(part, out);
    }
    return out;
  }

  private List<PdfPage.Letter> lettersIn(PdfFrames.Frame f) {
    return held.getOrDefault(f, List.of()).stream().filter(p -> !p.isBlank()).toList();
  }

  /** The smallest frame round a frame, or null. */
  private PdfFrames.Frame outer(PdfFrames.Frame f) {
    for (PdfFrames.Frame g : frames) {
      if (g != f
          && g.holds(f.left() + 1, f.top() + 1)
          && g.holds(f.right() - 1, f.bottom() - 1)
          && (g.right() - g.left()) * (g.bottom() - g.top())
              > (f.right() - f.left()) * (f.bottom() - f.top())) {
        return g;
      }
    }
    return null;
  }

  private PdfFrames.Frame frameAt(PdfPage.Letter p) {
    float x = (p.x() + p.end()) / 2;
    for (PdfFrames.Frame f : frames) {
      if (f.holds(x, p.middle())) {
        return f;
      }
    }
    return null;
  }

  /** The letters above the short line that footnotes stand under. */
  private List<PdfPage.Letter> withoutNotes() {
    float body = bodySize();
    for (PdfPage.Rule r : page.rules()) {
      boolean short0 = r.length() > 0.1f * page.width() && r.length() < 0.45f * page.width();
      if (!r.level() || !short0 || r.at() < 0.35f * page.height() || isOfFrame(r)) {
        continue;
      }
      List<PdfPage.Letter> below = new ArrayList<>();
      for (PdfPage.Letter p : page.letters()) {
        if (p.middle() > r.at() && !p.isBlank()) {
          below.add(p);
        }
      }
      long small = below.stream().filter(p -> p.size() <= SMALL * body).count();
      if (small > 5 && small * 10 >= below.size() * 8L && below.get(0).x() >= r.from() - 3) {
        notes = true;
        List<PdfPage.Letter> above = new ArrayList<>(page.letters());
        above.removeIf(p -> p.middle() > r.at());
        return above;
      }
    }
    return page.letters();
  }

  private boolean isOfFrame(PdfPage.Rule r) {
    return frames.stream().anyMatch(f -> f.holds((r.from() + r.to()) / 2, r.at()));
  }

  private float bodySize() {
    Map<Float, Integer> counts = new HashMap<>();
    page.letters().forEach(p -> counts.merge(p.size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  private void addPart(PdfColumns.Part part, List<Piece> out) {
    List<PdfFrames.Frame> inside = new ArrayList<>(part.frames());
    inside.removeIf(f -> outer(f) != null);
    inside.sort(Comparator.comparingDouble(PdfFrames.Frame::top));
    List<PdfPage.Letter> rest = part.letters();
    for (PdfFrames.Frame f : inside) {
      List<PdfPage.Letter> above = new ArrayList<>();
      List<PdfPage.Letter> below = new ArrayList<>();
      rest.forEach(p -> (p.middle() < f.top() ? above : below).add(p));
      addLines(above, part.column(), out);
      if (f.isBox()) {
        addBox(f, f, part.column(), out);
      } else {
        addRows(f, f, part.column(), out);
      }
      rest = below;
    }
    addLines(rest, part.column(), out);
  }

  private void addLines(List<PdfPage.Letter> letters, int column, List<Piece> out) {
    for (PdfLine l : PdfLines.of(letters, notes)) {
      out.add(new Piece(l.text(), l, null, -1, column));
    }
  }

  /** The lines of a box and the rows of the tables in it. */
  private void addBox(PdfFrames.Frame box, PdfFrames.Frame as, int column, List<Piece> out) {
    List<PdfFrames.Frame> inner = new ArrayList<>();
    frames.stream().filter(f -> outer(f) == box).forEach(inner::add);
    inner.sort(Comparator.comparingDouble(PdfFrames.Frame::top));
    List<PdfPage.Letter> rest = held.getOrDefault(box, List.of());
    for (PdfFrames.Frame f : inner) {
      List<PdfPage.Letter> above = new ArrayList<>();
      List<PdfPage.Letter> below = new ArrayList<>();
      rest.forEach(p -> (p.middle() < f.top() ? above : below).add(p));
      addFramed(box, as, above, column, out);
      if (f.isBox()) {
        addBox(f, as, column, out);
      } else {
        addRows(f, as, column, out);
      }
      rest = below;
    }
    addFramed(box, as, rest, column, out);
  }

  private void addFramed(
      PdfFrames.Frame box,
      PdfFrames.Frame as,
      List<PdfPage.Letter> letters,
      int column,
      List<Piece> out) {
    Map<Integer, List<PdfPage.Letter>> byRow = new java.util.TreeMap<>();
    for (PdfPage.Letter p : letters) {
      byRow.computeIfAbsent(box.row(p.middle()), k -> new ArrayList<>()).add(p);
    }
    Map<Integer, List<PdfPage.Letter>> byCell = new java.util.LinkedHashMap<>();
    byRow.forEach(
        (r, ls) -> byCell.computeIfAbsent(box.cells()[r][0], k -> new ArrayList<>()).addAll(ls));
    byCell.forEach(
        (cell, ls) -> {
          for (PdfLine l : PdfLines.of(ls, notes)) {
            out.add(new Piece(l.text(), l, as, cell, column));
          }
        });
  }

  private void addRows(PdfFrames.Frame f, PdfFrames.Frame as, int column, List<Piece> out) {
    Map<Integer, List<PdfPage.Letter>> cells = new HashMap<>();
    for (PdfPage.Letter p : held.getOrDefault(f, List.of())) {
      int cell = f.cells()[f.row(p.middle())][f.column((p.x() + p.end()) / 2)];
      cells.computeIfAbsent(cell, k -> new ArrayList<>()).add(p);
    }
    boolean[] used = columnsUsed(f, cells.keySet());
    Set<Integer> done = new HashSet<>();
    for (int r = 0; r < f.cells().length; r++) {
      int[] row = f.cells()[r];
      boolean whole = java.util.Arrays.stream(row).allMatch(c -> c == row[0]);
      List<String> texts = new ArrayList<>();
      PdfLine first = null;
      for (int c = 0; c < row.length; c++) {
        List<PdfPage.Letter> letters = cells.getOrDefault(row[c], List.of());
        List<PdfLine> lines = done.add(row[c]) ? PdfLines.of(letters, notes) : List.of();
        if (whole && c == 0) {
          lines.forEach(l -> out.add(new Piece(l.text(), l, as, row[0], column)));
        }
        first = first == null && !lines.isEmpty() ? lines.get(0) : first;
        String text = cellText(lines, f.span(r, c));
        if (used[c] || !text.isEmpty()) {
          texts.add(text);
        }
      }
      if (!whole && first != null) {
        out.add(new Piece(String.join("\t", texts), first, as, -1, column));
      }
    }
  }

  /** Which columns have a cell of their own with words in it; others are edges of inner tables. */
  private static boolean[] columnsUsed(PdfFrames.Frame f, Set<Integer> filled) {
    boolean[] used = new boolean[f.xs().length - 1];
    Set<Integer> seen = new HashSet<>();
    for (int[] row : f.cells()) {
      for (int c = 0; c < row.length; c++) {
        boolean single = c + 1 == row.length || row[c] != row[c + 1];
        used[c] |= seen.add(row[c]) && single && filled.contains(row[c]);
      }
    }
    return used;
  }

  /** The words of a cell; a line that does not reach its right edge ends a paragraph. */
  private static String cellText(List<PdfLine> lines, float[] span) {
    StringBuilder out = new StringBuilder();
    PdfLine last = null;
    for (PdfLine l : lines) {
      String t = Look.led(l.text(), l.lead()).replace('\t', ' ').strip();
      if (t.isEmpty()) {
        continue;
      }
      if (last != null) {
        out.append(goesOn(last, l, t, out, span) ? "" : "\u2028");
      }
      out.append(t);
      last = l;
    }
    return out.toString();
  }

  private static boolean goesOn(
      PdfLine last, PdfLine l, String t, StringBuilder text, float[] span) {
    String before = text.substring(text.lastIndexOf("\u2028") + 1);
    float width = span[1] - span[0];
    // Centred text has as much space on its left as on its right.
    float space = Math.min(span[1] - last.right(), width - (last.right() - last.left()) - PADDING);
    boolean full = space - PADDING < l.opening() + 0.6f * last.size();
    if (!full) {
      return t.length() == 1 && before.length() > 1;
    }
    return !LineJoiner.startsAnew(Characters.clean(t))
        && !(LineJoiner.isClosed(Characters.clean(before)) && LineJoiner.isLabelled(t));
  }
}
