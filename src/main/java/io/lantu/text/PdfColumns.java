package io.lantu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the gap between two columns of text on a page of a PDF and gives the parts of the page in
 * reading order: what runs across, then the left column, then the right.
 */
final class PdfColumns {
  /** Fewest lines side by side that make columns. */
  private static final int FEWEST = 5;

  private static final float STEP = 2;

  private PdfColumns() {}

  /**
   * A part of a page.
   *
   * @param letters that stand in no frame
   * @param frames that stand in it
   * @param column 0 across the page, 1 left, 2 right
   */
  record Part(List<PdfPage.Letter> letters, List<PdfFrames.Frame> frames, int column) {}

  /** A strip of the page from one height to another, in one column or two. */
  private record Strip(float top, float bottom, boolean parted) {}

  /**
   * The parts of a page.
   *
   * @param page the page
   * @param letters those in no frame
   * @param frames all frames
   */
  static List<Part> of(PdfPage page, List<PdfPage.Letter> letters, List<PdfFrames.Frame> frames) {
    List<List<PdfPage.Letter>> rows = PdfLines.rows(letters);
    rows.removeIf(r -> r.stream().allMatch(PdfPage.Letter::isBlank));
    float gap = gap(page, rows);
    if (gap < 0) {
      return List.of(new Part(letters, frames, 0));
    }
    List<Part> parts = new ArrayList<>();
    for (Strip s : strips(rows, gap)) {
      List<PdfPage.Letter> in = new ArrayList<>();
      letters.stream().filter(p -> p.y() > s.top() && p.y() <= s.bottom()).forEach(in::add);
      List<PdfFrames.Frame> framed =
          frames.stream().filter(f -> f.top() > s.top() && f.top() <= s.bottom()).toList();
      if (!s.parted()) {
        parts.add(new Part(in, framed, 0));
        continue;
      }
      for (int side = 1; side <= 2; side++) {
        boolean left = side == 1;
        parts.add(
            new Part(
                in.stream().filter(p -> (p.x() < gap) == left).toList(),
                framed.stream().filter(f -> (f.left() < gap) == left).toList(),
                side));
      }
    }
    return parts;
  }

  /** Where the gap is, or -1: a strip in the midst that lines on both its sides leave free. */
  private static float gap(PdfPage page, List<List<PdfPage.Letter>> rows) {
    float best = -1;
    int most = 0;
    for (float x = 0.35f * page.width(); x < 0.65f * page.width(); x += STEP) {
      int both = 0;
      int across = 0;
      for (List<PdfPage.Letter> row : rows) {
        if (crosses(row, x)) {
          across++;
        } else if (isColumn(row, x, page.width(), true) && isColumn(row, x, page.width(), false)) {
          both++;
        }
      }
      if (both >= FEWEST && both > 2 * across && both > most) {
        most = both;
        best = x;
      }
    }
    return best;
  }

  private static boolean crosses(List<PdfPage.Letter> row, float x) {
    return row.stream().anyMatch(p -> !p.isBlank() && p.x() < x + 4 && p.end() > x - 4);
  }

  /** Whether a row has, on one side of a place, text that fills a column as prose does. */
  private static boolean isColumn(List<PdfPage.Letter> row, float x, float width, boolean left) {
    float from = Float.MAX_VALUE;
    float to = 0;
    float filled = 0;
    for (PdfPage.Letter p : row) {
      if (!p.isBlank() && (p.x() < x) == left) {
        from = Math.min(from, p.x());
        to = Math.max(to, p.end());
        filled += p.end() - p.x();
      }
    }
    float span = to - from;
    return span > 0.25f * width && filled > 0.75f * span;
  }

  private static List<Strip> strips(List<List<PdfPage.Letter>> rows, float gap) {
    List<List<PdfPage.Letter>> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingDouble(r -> r.get(0).y()));
    List<Strip> strips = new ArrayList<>();
    float top = -1;
    Boolean parted = null;
    float last = 0;
    for (List<PdfPage.Letter> row : sorted) {
      boolean across = crosses(row, gap);
      float low = (float) row.stream().mapToDouble(PdfPage.Letter::y).max().orElse(0);
      if (parted != null && across == parted) {
        strips.add(new Strip(top, last, parted));
        top = last;
      }
      parted = !across;
      last = low + 0.1f;
    }
    strips.add(new Strip(top, Float.MAX_VALUE, parted != null && parted));
    return strips;
  }
}
