package io.lantu.geo;

import java.util.Arrays;

/**
 * Lines in whole {@link BaseMap#UNIT_METRES plane units} at all levels of simplification.
 *
 * <p>Level 0 has every vertex; each further level keeps some of the vertices of the one before, and
 * always both ends. Immutable by contract: the arrays handed out are the store's own, made for
 * painting without copying, and must not be changed.
 */
public final class ArcStore {
  private final int[][] starts;
  private final int[][] coords;
  private final byte[] keptTo;
  private final int[] boxes;

  /**
   * @param starts0 for each line the index of its first number in {@code coords0}, and the end
   * @param coords0 x and y in turn
   * @param keptTo for each vertex the coarsest level that keeps it
   * @param levels number of levels
   */
  ArcStore(int[] starts0, int[] coords0, byte[] keptTo, int levels) {
    this.keptTo = keptTo;
    starts = new int[levels][];
    coords = new int[levels][];
    starts[0] = starts0;
    coords[0] = coords0;
    for (int level = 1; level < levels; level++) {
      thin(level);
    }
    boxes = boxesOf(starts0, coords0);
  }

  private void thin(int level) {
    int[] from = coords[0];
    int count = count();
    int[] s = new int[count + 1];
    int[] c = new int[from.length];
    int n = 0;
    for (int a = 0; a < count; a++) {
      s[a] = n;
      for (int i = starts[0][a]; i < starts[0][a + 1]; i += 2) {
        if (keptTo[i >> 1] >= level) {
          c[n++] = from[i];
          c[n++] = from[i + 1];
        }
      }
    }
    s[count] = n;
    starts[level] = s;
    coords[level] = Arrays.copyOf(c, n);
  }

  private static int[] boxesOf(int[] starts, int[] coords) {
    int count = starts.length - 1;
    int[] boxes = new int[4 * count];
    for (int a = 0; a < count; a++) {
      int minX = Integer.MAX_VALUE;
      int minY = Integer.MAX_VALUE;
      int maxX = Integer.MIN_VALUE;
      int maxY = Integer.MIN_VALUE;
      for (int i = starts[a]; i < starts[a + 1]; i += 2) {
        minX = Math.min(minX, coords[i]);
        maxX = Math.max(maxX, coords[i]);
        minY = Math.min(minY, coords[i + 1]);
        maxY = Math.max(maxY, coords[i + 1]);
      }
      boxes[4 * a] = minX;
      boxes[4 * a + 1] = minY;
      boxes[4 * a + 2] = maxX;
      boxes[4 * a + 3] = maxY;
    }
    return boxes;
  }

  /** Number of lines. */
  public int count() {
    return starts[0].length - 1;
  }

  /** Number of levels. */
  public int levels() {
    return starts.length;
  }

  /**
   * Where each line begins in {@link #coords}: line {@code a} has the numbers from {@code
   * starts[a]} to before {@code starts[a + 1]}.
   */
  public int[] starts(int level) {
    return starts[level];
  }

  /** All coordinates of a level, x and y in turn. */
  public int[] coords(int level) {
    return coords[level];
  }

  /** Boxes of the lines: four numbers each, least x and y, greatest x and y. */
  public int[] boxes() {
    return boxes;
  }

  /** Number of vertices of a level. */
  public int vertices(int level) {
    return coords[level].length / 2;
  }

  /** For each vertex of level 0 the coarsest level that keeps it. */
  byte[] keptTo() {
    return keptTo;
  }

  /** The same lines in another projection. */
  ArcStore reprojected(DisplayProjection from, DisplayProjection to) {
    int[] c = new int[coords[0].length];
    double[] p = new double[2];
    for (int i = 0; i < c.length; i += 2) {
      from.inverse(coords[0][i] * BaseMap.UNIT_METRES, coords[0][i + 1] * BaseMap.UNIT_METRES, p);
      to.forward(p[0], p[1], p);
      c[i] = BaseMap.toUnits(p[0]);
      c[i + 1] = BaseMap.toUnits(p[1]);
    }
    return new ArcStore(starts[0], c, keptTo, levels());
  }
}
