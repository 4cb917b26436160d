package io.lantu.render.label;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets letters along a line: upright, letter by letter, each turned to the line under it.
 *
 * <p>Chinese on a steep line is not laid on its side but set from top to bottom, as atlases do.
 */
final class CurvedText {
  private static final double STEEP = Math.toRadians(56);
  private static final double MAX_TURN_PER_LETTER = Math.toRadians(34);
  private static final double MAX_TURN = Math.toRadians(110);

  private final double[] xy;
  private final double[] along;

  CurvedText(double[] xy) {
    this.xy = xy;
    along = new double[xy.length / 2];
    for (int i = 1; i < along.length; i++) {
      along[i] =
          along[i - 1] + Math.hypot(xy[2 * i] - xy[2 * i - 2], xy[2 * i + 1] - xy[2 * i - 1]);
    }
  }

  double length() {
    return along.length == 0 ? 0 : along[along.length - 1];
  }

  /** Letters set around one place of the line, or null where it bends too much. */
  record Setting(List<PlacedLabel.Run> runs, List<Box> boxes, double turn) {}

  /**
   * Sets a text whose middle lies at a distance along the line.
   *
   * @param letters the letters
   * @param widths their advances
   * @param spacing extra space between them
   * @param size type size
   * @param middle distance of the middle along the line
   * @param offset distance of the letters from the line, positive above
   */
  Setting set(
      List<String> letters,
      double[] widths,
      double spacing,
      double size,
      double middle,
      double offset,
      boolean cjk) {
    double run = 0;
    for (double w : widths) {
      run += w + spacing;
    }
    run -= spacing;
    double start = middle - run / 2;
    double smooth = size * 0.9;
    double[] a = point(start);
    double[] b = point(start + run);
    double chordX = b[0] - a[0];
    double chordY = b[1] - a[1];
    double chord = Math.atan2(chordY, chordX);
    boolean steep = cjk && Math.abs(Math.abs(chord) - Math.PI / 2) < Math.PI / 2 - STEEP;
    boolean flip = steep ? chordY < 0 : chordX < 0;
    int n = letters.size();
    List<PlacedLabel.Run> runs = new ArrayList<>(n);
    List<Box> boxes = new ArrayList<>(n);
    double s = flip ? start + run : start;
    double last = Double.NaN;
    double turn = 0;
    for (int i = 0; i < n; i++) {
      double w = steep ? size : widths[i];
      double at = flip ? s - widths[i] / 2 : s + widths[i] / 2;
      double[] p = point(at);
      double[] p0 = point(at - smooth);
      double[] p1 = point(at + smooth);
      double angle = Math.atan2(p1[1] - p0[1], p1[0] - p0[0]);
      if (flip) {
        angle += Math.PI;
      }
      if (!Double.isNaN(last)) {
        double d = Math.abs(Math.IEEEremainder(angle - last, 2 * Math.PI));
        turn += d;
        if (d > MAX_TURN_PER_LETTER || turn > MAX_TURN) {
          return null;
        }
      }
      last = angle;
      double cx = p[0] + Math.sin(angle) * offset;
      double cy = p[1] - Math.cos(angle) * offset;
      double letterAngle = steep ? angle - Math.PI / 2 : angle;
      double cos = Math.cos(letterAngle);
      double sin = Math.sin(letterAngle);
      double dx = -widths[i] / 2;
      double dy = size * 0.36;
      runs.add(
          new PlacedLabel.Run(
              letters.get(i), cx + dx * cos - dy * sin, cy + dx * sin + dy * cos, letterAngle));
      double hw = w / 2;
      double hh = size * 0.56;
      double ex = Math.abs(hw * cos) + Math.abs(hh * sin);
      double ey = Math.abs(hw * sin) + Math.abs(hh * cos);
      boxes.add(new Box(cx - ex, cy - ey, cx + ex, cy + ey));
      s += flip ? -(widths[i] + spacing) : widths[i] + spacing;
    }
    return new Setting(runs, boxes, turn);
  }

  private double[] point(double s) {
    int n = along.length;
    if (s <= 0) {
      return extend(1, 0, s);
    }
    if (s >= along[n - 1]) {
      return extend(n - 2, n - 1, s - along[n - 1]);
    }
    int lo = 0;
    int hi = n - 1;
    while (hi - lo > 1) {
      int mid = (lo + hi) >>> 1;
      if (along[mid] <= s) {
        lo = mid;
      } else {
        hi = mid;
      }
    }
    double d = along[hi] - along[lo];
    double t = d <= 0 ? 0 : (s - along[lo]) / d;
    return new double[] {
      xy[2 * lo] + t * (xy[2 * hi] - xy[2 * lo]),
      xy[2 * lo + 1] + t * (xy[2 * hi + 1] - xy[2 * lo + 1])
    };
  }

  private double[] extend(int inner, int end, double by) {
    double dx = xy[2 * end] - xy[2 * inner];
    double dy = xy[2 * end + 1] - xy[2 * inner + 1];
    double d = Math.max(1e-9, Math.hypot(dx, dy));
    double b = Math.abs(by);
    return new double[] {xy[2 * end] + dx / d * b, xy[2 * end + 1] + dy / d * b};
  }
}
