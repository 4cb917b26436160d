package io.lantu.state;

import io.lantu.geo.DisplayProjection;
import io.lantu.render.Viewport;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Meridians and parallels over a view, at round steps, with labels where they meet the edges.
 * Immutable.
 *
 * @param stepSeconds distance of neighbouring lines, seconds of arc
 * @param lines each a run of x, y in logical pixels
 * @param labels labels at the edges
 */
public record Graticule(int stepSeconds, List<double[]> lines, List<EdgeLabel> labels) {
  /** Nothing. */
  public static final Graticule NONE = new Graticule(0, List.of(), List.of());

  private static final int[] STEPS = {
    10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 18_000, 36_000
  };
  private static final double LEAST_PX = 110;
  private static final double METRES_PER_SECOND = 30.9;
  private static final int PIECES = 24;
  private static final int LIMIT = 80;

  public Graticule {
    lines = List.copyOf(lines);
    labels = List.copyOf(labels);
  }

  /** An edge of the view. */
  public enum Edge {
    TOP,
    RIGHT,
    BOTTOM,
    LEFT
  }

  /**
   * A label.
   *
   * @param text for example 103°30′E
   * @param edge where it stands
   * @param x logical pixels, on the edge
   * @param y logical pixels, on the edge
   */
  public record EdgeLabel(String text, Edge edge, double x, double y) {}

  /** The lines of a view. */
  public static Graticule of(Viewport view, DisplayProjection projection) {
    double[] box = box(view, projection);
    if (box == null) {
      return NONE;
    }
    int step = step(view.resolution());
    List<double[]> lines = new ArrayList<>();
    List<EdgeLabel> labels = new ArrayList<>();
    for (long s = first(box[0], step); s <= last(box[2], step) && lines.size() < LIMIT; s += step) {
      double lon = s / 3600.0;
      double[] line = line(view, projection, lon, box[1], lon, box[3]);
      lines.add(line);
      String text = text(s, step, lon < 0 ? "W" : "E");
      cross(line, view, true, text, labels);
    }
    for (long s = first(box[1], step); s <= last(box[3], step) && lines.size() < LIMIT; s += step) {
      double lat = s / 3600.0;
      double[] line = line(view, projection, box[0], lat, box[2], lat);
      lines.add(line);
      cross(line, view, false, text(s, step, lat < 0 ? "S" : "N"), labels);
    }
    return new Graticule(step, lines, labels);
  }

  /** Seconds of arc between lines: the least round step that keeps them apart. */
  static int step(double resolution) {
    for (int s : STEPS) {
      // A degree of longitude is shorter than one of latitude; four fifths holds for 36° north.
      if (s * METRES_PER_SECOND * 0.8 / resolution >= LEAST_PX) {
        return s;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  private static long first(double degrees, int step) {
    return (long) Math.ceil(degrees * 3600 / step) * step;
  }

  private static long last(double degrees, int step) {
    return (long) Math.floor(degrees * 3600 / step) * step;
  }

  /** Degrees the view spans: west, south, east, north; null where the projection ends. */
  private static double[] box(Viewport view, DisplayProjection projection) {
    double[] box = {180, 90, -180, -90};
    double[] p = new double[2];
    for (int i = 0; i <= 8; i++) {
      for (int j = 0; j <= 8; j++) {
        Point2D world = view.toWorld(view.widthPx() * i / 8.0, view.heightPx() * j / 8.0);
        projection.inverse(world.getX(), world.getY(), p);
        if (!Double.isFinite(p[0]) || !Double.isFinite(p[1])) {
          return null;
        }
        box[0] = Math.min(box[0], p[0]);
        box[1] = Math.min(box[1], p[1]);
        box[2] = Math.max(box[2], p[0]);
        box[3] = Math.max(box[3], p[1]);
      }
    }
    box[0] = Math.max(-180, box[0]);
    box[1] = Math.max(-85, box[1]);
    box[2] = Math.min(180, box[2]);
    box[3] = Math.min(85, box[3]);
    return box;
  }

  private static double[] line(
      Viewport view,
      DisplayProjection projection,
      double lon1,
      double lat1,
      double lon2,
      double lat2) {
    double[] xy = new double[2 * (PIECES + 1)];
    double[] p = new double[2];
    for (int i = 0; i <= PIECES; i++) {
      double t = (double) i / PIECES;
      projection.forward(lon1 + (lon2 - lon1) * t, lat1 + (lat2 - lat1) * t, p);
      Point2D pixel = view.toScreen(p[0], p[1]);
      xy[2 * i] = pixel.getX();
      xy[2 * i + 1] = pixel.getY();
    }
    return xy;
  }

  /** Labels a meridian where it crosses top and bottom, a parallel where it crosses the sides. */
  private static void cross(
      double[] xy, Viewport view, boolean meridian, String text, List<EdgeLabel> labels) {
    int along = meridian ? 1 : 0;
    double far = meridian ? view.heightPx() : view.widthPx();
    double breadth = meridian ? view.widthPx() : view.heightPx();
    for (double at : new double[] {0, far}) {
      for (int i = 2; i < xy.length; i += 2) {
        double a = xy[i - 2 + along] - at;
        double b = xy[i + along] - at;
        if (a == b || a * b > 0) {
          continue;
        }
        double t = a / (a - b);
        double across = xy[i - 1 - along] + (xy[i + 1 - along] - xy[i - 1 - along]) * t;
        if (across >= 0 && across <= breadth) {
          Edge edge =
              meridian ? (at == 0 ? Edge.TOP : Edge.BOTTOM) : (at == 0 ? Edge.LEFT : Edge.RIGHT);
          labels.add(new EdgeLabel(text, edge, meridian ? across : at, meridian ? at : across));
          break;
        }
      }
    }
  }

  private static String text(long seconds, int step, String letter) {
    long s = Math.abs(seconds);
    String text = s / 3600 + "°";
    if (step < 3600) {
      text += String.format(Locale.ROOT, "%02d′", s / 60 % 60);
    }
    if (step < 60) {
      text += String.format(Locale.ROOT, "%02d″", s % 60);
    }
    return text + letter;
  }
}
