package io.lantu.render;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * The outline of an arrowed band around a line: one closed path of body and head, so that a
 * translucent fill has no darker overlap where they meet. Logical pixels.
 */
final class BandShape {
  private BandShape() {}

  /**
   * @param xy the line in its direction, at least two points
   * @param width width of the body
   * @param headWidth width of the arrow head, 0 for a blunt end
   * @param headLength length of the arrow head along the line
   */
  static Path2D of(double[] xy, double width, double headWidth, double headLength) {
    double total = length(xy);
    double head = headWidth > 0 ? Math.min(headLength, total * 0.6) : 0;
    double[] body = upTo(xy, total - head);
    int n = body.length / 2;
    double[] nx = new double[n];
    double[] ny = new double[n];
    for (int i = 0; i < n; i++) {
      int a = Math.max(0, i - 1);
      int b = Math.min(n - 1, i + 1);
      double dx = body[2 * b] - body[2 * a];
      double dy = body[2 * b + 1] - body[2 * a + 1];
      double d = Math.max(1e-9, Math.hypot(dx, dy));
      nx[i] = -dy / d;
      ny[i] = dx / d;
    }
    double h = width / 2;
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    path.moveTo(body[0] + nx[0] * h, body[1] + ny[0] * h);
    for (int i = 1; i < n; i++) {
      path.lineTo(body[2 * i] + nx[i] * h, body[2 * i + 1] + ny[i] * h);
    }
    if (head > 0) {
      int e = n - 1;
      double tipX = xy[xy.length - 2];
      double tipY = xy[xy.length - 1];
      double dirX = tipX - body[2 * e];
      double dirY = tipY - body[2 * e + 1];
      double d = Math.max(1e-9, Math.hypot(dirX, dirY));
      double px = -dirY / d;
      double py = dirX / d;
      double back = head * 0.12;
      double bx = body[2 * e] - dirX / d * back;
      double by = body[2 * e + 1] - dirY / d * back;
      path.lineTo(bx + px * headWidth / 2, by + py * headWidth / 2);
      path.lineTo(tipX, tipY);
      path.lineTo(bx - px * headWidth / 2, by - py * headWidth / 2);
    }
    for (int i = n - 1; i >= 0; i--) {
      path.lineTo(body[2 * i] - nx[i] * h, body[2 * i + 1] - ny[i] * h);
    }
    path.closePath();
    return path;
  }

  /** Length of a line. */
  static double length(double[] xy) {
    double sum = 0;
    for (int i = 2; i < xy.length; i += 2) {
      sum += Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
    }
    return sum;
  }

  /** The first part of a line. */
  static double[] upTo(double[] xy, double length) {
    double left = length;
    for (int i = 2; i < xy.length; i += 2) {
      double d = Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
      if (d >= left && d > 0) {
        double t = Math.max(0.001, left / d);
        double[] out = java.util.Arrays.copyOf(xy, i + 2);
        out[i] = xy[i - 2] + t * (xy[i] - xy[i - 2]);
        out[i + 1] = xy[i - 1] + t * (xy[i + 1] - xy[i - 1]);
        return out;
      }
      left -= d;
    }
    return xy;
  }

  /** The point at a distance along a line. */
  static Point2D pointAt(double[] xy, double distance) {
    double[] part = upTo(xy, distance);
    return new Point2D.Double(part[part.length - 2], part[part.length - 1]);
  }

  /** A line without points closer than a distance to the one before; ends stay. */
  static double[] thin(double[] xy, double leastPx) {
    double[] out = new double[xy.length];
    int n = 0;
    for (int i = 0; i < xy.length; i += 2) {
      if (n >= 2
          && i + 2 < xy.length
          && Math.hypot(xy[i] - out[n - 2], xy[i + 1] - out[n - 1]) < leastPx) {
        continue;
      }
      out[n++] = xy[i];
      out[n++] = xy[i + 1];
    }
    return java.util.Arrays.copyOf(out, n);
  }
}
