package io.lantu.geo;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How much each vertex of a line matters, after Douglas and Peucker: the largest tolerance at which
 * the vertex is still kept. A line thinned at tolerance t is the vertices that matter more than t,
 * so coarser lines are parts of finer ones.
 */
final class ArcImportance {
  private ArcImportance() {}

  /**
   * @param coords x and y in turn
   * @param from index of the first number of the line
   * @param to index after the last
   * @param out receives the importance of each vertex from index {@code from / 2} on, in the unit
   *     of the coordinates; infinite for both ends
   */
  static void rank(int[] coords, int from, int to, double[] out) {
    int first = from / 2;
    int last = to / 2 - 1;
    out[first] = Double.POSITIVE_INFINITY;
    out[last] = Double.POSITIVE_INFINITY;
    Deque<int[]> open = new ArrayDeque<>();
    Deque<Double> bounds = new ArrayDeque<>();
    open.push(new int[] {first, last});
    bounds.push(Double.POSITIVE_INFINITY);
    while (!open.isEmpty()) {
      int[] span = open.pop();
      double bound = bounds.pop();
      int farthest = -1;
      double distance = -1;
      for (int i = span[0] + 1; i < span[1]; i++) {
        double d = distance(coords, i, span[0], span[1]);
        if (d > distance) {
          distance = d;
          farthest = i;
        }
      }
      if (farthest < 0) {
        continue;
      }
      double importance = Math.min(bound, distance);
      out[farthest] = importance;
      open.push(new int[] {span[0], farthest});
      bounds.push(importance);
      open.push(new int[] {farthest, span[1]});
      bounds.push(importance);
    }
  }

  /** Distance of a vertex from the segment between two others. */
  private static double distance(int[] c, int i, int a, int b) {
    double ax = c[2 * a];
    double ay = c[2 * a + 1];
    double dx = c[2 * b] - ax;
    double dy = c[2 * b + 1] - ay;
    double px = c[2 * i] - ax;
    double py = c[2 * i + 1] - ay;
    double length2 = dx * dx + dy * dy;
    double t = length2 == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length2));
    return Math.hypot(px - t * dx, py - t * dy);
  }
}
