package io.lantu.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the tables and boxes that lines drawn on a page of a PDF make. */
final class PdfFrames {
  private static final float SLACK = 3;
  private static final float LEAST_WIDTH = 60;
  private static final float LEAST_HEIGHT = 12;
  private static final int MOST_COLUMNS = 40;
  private static final int MOST_ROWS = 300;

  private PdfFrames() {}

  /** A frame of cells. Cells that no line parts are one, in the grid named by the same number. */
  static final class Frame {
    private final float[] xs;
    private final float[] ys;
    private final int[][] cells;

    /**
     * Takes up the lines of a frame.
     *
     * @param xs where its columns are parted, left and right edge first and last
     * @param ys where its rows are parted, upper and lower edge first and last
     * @param cells number of the cell at each row and column
     */
    Frame(float[] xs, float[] ys, int[][] cells) {
      this.xs = xs;
      this.ys = ys;
      this.cells = cells;
    }

    float[] xs() {
      return xs;
    }

    int[][] cells() {
      return cells;
    }

    float left() {
      return xs[0];
    }

    float right() {
      return xs[xs.length - 1];
    }

    float top() {
      return ys[0];
    }

    float bottom() {
      return ys[ys.length - 1];
    }

    boolean holds(float x, float y) {
      return x >= left() && x <= right() && y >= top() && y <= bottom();
    }

    /** Whether it parts nothing from left to right: a box of text. */
    boolean isBox() {
      for (int[] row : cells) {
        for (int c : row) {
          if (c != row[0]) {
            return false;
          }
        }
      }
      return true;
    }

    /** Row of a height within it. */
    int row(float y) {
      return index(ys, y);
    }

    /** Column of a place within it. */
    int column(float x) {
      return index(xs, x);
    }

    private static int index(float[] edges, float at) {
      int i = 0;
      while (i < edges.length - 2 && at > edges[i + 1]) {
        i++;
      }
      return i;
    }

    /** Left and right edge of the cell at a row and column. */
    float[] span(int row, int column) {
      int from = column;
      int to = column;
      while (from > 0 && cells[row][from - 1] == cells[row][column]) {
        from--;
      }
      while (to + 1 < cells[row].length && cells[row][to + 1] == cells[row][column]) {
        to++;
      }
      return new float[] {xs[from], xs[to + 1]};
    }

    /** Whether the columns of another are parted at the same places. */
    boolean goesOnIn(Frame other) {
      return other.xs.length == xs.length
          && Math.abs(other.left() - left()) < SLACK
          && Math.abs(other.right() - right()) < SLACK;
    }
  }

  /** The frames of a page, the inner before the outer. */
  static List<Frame> of(PdfPage page) {
    List<PdfPage.Rule> level = merged(page.rules(), true);
    List<PdfPage.Rule> upright = merged(page.rules(), false);
    int n = level.size();
    int[] group = new int[n + upright.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < upright.size(); j++) {
        PdfPage.Rule h = level.get(i);
        PdfPage.Rule v = upright.get(j);
        if (h.reaches(v.at(), SLACK) && v.reaches(h.at(), SLACK)) {
          unite(group, i, n + j);
        }
      }
    }
    Map<Integer, List<PdfPage.Rule>> groups = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      PdfPage.Rule r = i < n ? level.get(i) : upright.get(i - n);
      groups.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(r);
    }
    List<Frame> frames = new ArrayList<>();
    for (List<PdfPage.Rule> rules : groups.values()) {
      Frame f = frame(rules);
      if (f != null && f.bottom() - f.top() < 0.9f * page.height()) {
        frames.add(f);
      }
    }
    frames.sort(
        Comparator.comparingDouble(f -> (double) (f.right() - f.left()) * (f.bottom() - f.top())));
    return frames;
  }

  private static int root(int[] group, int i) {
    int r = i;
    while (group[r] != r) {
      r = group[r];
    }
    return r;
  }

  private static void unite(int[] group, int a, int b) {
    group[root(group, a)] = root(group, b);
  }

  /** Lines of one direction, the pieces of one line put together. */
  private static List<PdfPage.Rule> merged(List<PdfPage.Rule> rules, boolean level) {
    List<PdfPage.Rule> sorted = new ArrayList<>();
    for (PdfPage.Rule r : rules) {
      if (r.level() == level) {
        sorted.add(r);
      }
    }
    sorted.sort(Comparator.comparingDouble(PdfPage.Rule::at));
    List<PdfPage.Rule> out = new ArrayList<>();
    int i = 0;
    while (i < sorted.size()) {
      int j = i;
      while (j < sorted.size() && sorted.get(j).at() - sorted.get(i).at() <= 1.5f) {
        j++;
      }
      List<PdfPage.Rule> line = new ArrayList<>(sorted.subList(i, j));
      line.sort(Comparator.comparingDouble(PdfPage.Rule::from));
      PdfPage.Rule last = null;
      for (PdfPage.Rule r : line) {
        if (last != null && r.from() <= last.to() + SLACK) {
          last = new PdfPage.Rule(level, last.at(), last.from(), Math.max(last.to(), r.to()));
          out.set(out.size() - 1, last);
        } else {
          last = r;
          out.add(r);
        }
      }
      i = j;
    }
    out.removeIf(r -> r.length() < 6);
    return out;
  }

  private static Frame frame(List<PdfPage.Rule> rules) {
    TreeSet<Float> x = new TreeSet<>();
    TreeSet<Float> y = new TreeSet<>();
    int levels = 0;
    for (PdfPage.Rule r : rules) {
      (r.level() ? y : x).add(r.at());
      (r.level() ? x : y).addAll(List.of(r.from(), r.to()));
      levels += r.level() ? 1 : 0;
    }
    if (levels < 2 || levels == rules.size()) {
      return null;
    }
    float[] xs = edges(x);
    float[] ys = edges(y);
    if (xs.length < 2
        || ys.length < 2
        || xs.length > MOST_COLUMNS + 1
        || ys.length > MOST_ROWS + 1
        || xs[xs.length - 1] - xs[0] < LEAST_WIDTH
        || ys[ys.length - 1] - ys[0] < LEAST_HEIGHT) {
      return null;
    }
    return new Frame(xs, ys, cells(xs, ys, rules));
  }

  /** Places of lines, those that lie together taken for one. */
  private static float[] edges(Collection<Float> places) {
    List<Float> out = new ArrayList<>();
    for (float p : places) {
      if (out.isEmpty() || p - out.get(out.size() - 1) > SLACK + 1) {
        out.add(p);
      }
    }
    float[] edges = new float[out.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = out.get(i);
    }
    return edges;
  }

  private static int[][] cells(float[] xs, float[] ys, List<PdfPage.Rule> rules) {
    int rows = ys.length - 1;
    int columns = xs.length - 1;
    int[] cell = new int[rows * columns];
    for (int i = 0; i < cell.length; i++) {
      cell[i] = i;
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        float x = (xs[c] + xs[c + 1]) / 2;
        float y = (ys[r] + ys[r + 1]) / 2;
        if (c + 1 < columns && !isDrawn(rules, false, xs[c + 1], y)) {
          unite(cell, r * columns + c + 1, r * columns + c);
        }
        if (r + 1 < rows && !isDrawn(rules, true, ys[r + 1], x)) {
          unite(cell, (r + 1) * columns + c, r * columns + c);
        }
      }
    }
    int[][] out = new int[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        out[r][c] = root(cell, r * columns + c);
      }
    }
    return out;
  }

  private static boolean isDrawn(List<PdfPage.Rule> rules, boolean level, float at, float place) {
    for (PdfPage.Rule r : rules) {
      if (r.level() == level && Math.abs(r.at() - at) <= SLACK + 1 && r.reaches(place, 0)) {
        return true;
      }
    }
    return false;
  }
}
