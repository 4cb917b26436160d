package io.lantu.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Turns a sparse chain of places into a smooth line.
 *
 * <p>A centripetal Catmull-Rom spline (after Yuksel, Schaefer and Keyser, 2011: no cusps and no
 * loops within a span) through the chain, taken at even steps, then relaxed towards the mean of its
 * neighbours for as long as every place stays within a given distance of the line. Stateless.
 */
public final class PathSmoother {
  /** Greatest turn between consecutive segments of a smoothed line, degrees. */
  public static final double MAX_TURN_DEGREES = 20;

  /** Points of a chain nearer to each other than this are one, metres. */
  private static final double SAME_POINT = 200;

  private static final int STEPS = 240;
  private static final double LEAST_STEP = 150;
  private static final double GREATEST_STEP = 2000;
  private static final int SPLINE_STEPS = 48;
  private static final int MAX_PASSES = 2000;
  private static final int EVEN_EVERY = 8;

  /** Distances are looked at every so many passes, and therefore against a little less. */
  private static final int CHECK_EVERY = 4;

  private static final double CHECK_SHARE = 0.95;

  /** How far along a line its bends are spread, in allowed deviations. */
  private static final double REACH = 4;

  /** How far smoothed corridors may be thinned again, metres. */
  private static final double THINNING = 25;

  private PathSmoother() {}

  /**
   * Smooths a chain in the plane.
   *
   * @param chain at least one point, metres
   * @param deviation how far the line may pass a point of the chain, metres; nought for exactly
   *     through it unless the turn there would be too sharp
   * @return the line; two equal points if the chain has but one place
   */
  public static Coordinate[] smooth(List<Coordinate> chain, double deviation) {
    List<Coordinate> points = distinct(chain);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a path without points");
    }
    if (points.size() == 1) {
      return new Coordinate[] {points.get(0).copy(), points.get(0).copy()};
    }
    List<Coordinate> dense = spline(points);
    double length = length(dense);
    double step = Math.max(LEAST_STEP, Math.min(GREATEST_STEP, length / STEPS));
    Coordinate[] line = even(dense, (int) Math.max(4, Math.ceil(length / step)));
    return relax(line, points, deviation);
  }

  /** A chain of longitude and latitude pairs, smoothed in the default projection and thinned. */
  public static double[] smoothDegrees(List<double[]> chain) {
    List<Coordinate> plane = new ArrayList<>();
    double[] p = new double[2];
    for (double[] point : chain) {
      LambertProjection.DEFAULT.forward(point[0], point[1], p);
      plane.add(new Coordinate(p[0], p[1]));
    }
    Coordinate[] line =
        DouglasPeuckerSimplifier.simplify(Plane.line(smooth(plane, 0)), THINNING).getCoordinates();
    double[] out = new double[2 * line.length];
    for (int i = 0; i < line.length; i++) {
      LambertProjection.DEFAULT.inverse(line[i].x, line[i].y, p);
      out[2 * i] = p[0];
      out[2 * i + 1] = p[1];
    }
    return out;
  }

  /** Greatest turn between consecutive segments, degrees. */
  public static double maxTurn(Coordinate[] line) {
    double max = 0;
    for (int i = 1; i + 1 < line.length; i++) {
      max = Math.max(max, turn(line[i - 1], line[i], line[i + 1]));
    }
    return max;
  }

  private static double turn(Coordinate a, Coordinate b, Coordinate c) {
    double ux = b.x - a.x;
    double uy = b.y - a.y;
    double vx = c.x - b.x;
    double vy = c.y - b.y;
    return Math.toDegrees(Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)));
  }

  private static List<Coordinate> distinct(List<Coordinate> chain) {
    List<Coordinate> points = new ArrayList<>();
    for (Coordinate c : chain) {
      if (points.isEmpty() || points.get(points.size() - 1).distance(c) > SAME_POINT) {
        points.add(c);
      }
    }
    return points;
  }

  private static List<Coordinate> spline(List<Coordinate> p) {
    List<Coordinate> out = new ArrayList<>();
    int last = p.size() - 1;
    for (int i = 0; i < last; i++) {
      Coordinate a = i == 0 ? mirrored(p.get(1), p.get(0)) : p.get(i - 1);
      Coordinate d = i + 1 == last ? mirrored(p.get(last - 1), p.get(last)) : p.get(i + 2);
      for (int s = 0; s < SPLINE_STEPS; s++) {
        out.add(onSpan(a, p.get(i), p.get(i + 1), d, s / (double) SPLINE_STEPS));
      }
    }
    out.add(p.get(last).copy());
    return out;
  }

  private static Coordinate mirrored(Coordinate c, Coordinate about) {
    return new Coordinate(2 * about.x - c.x, 2 * about.y - c.y);
  }

  /** Barry and Goldman's pyramid with knots at the square roots of the distances. */
  private static Coordinate onSpan(
      Coordinate a, Coordinate b, Coordinate c, Coordinate d, double share) {
    double ta = 0;
    double tb = ta + Math.sqrt(a.distance(b));
    double tc = tb + Math.sqrt(b.distance(c));
    double td = tc + Math.sqrt(c.distance(d));
    double t = tb + share * (tc - tb);
    Coordinate ab = mix(a, b, ta, tb, t);
    Coordinate bc = mix(b, c, tb, tc, t);
    Coordinate cd = mix(c, d, tc, td, t);
    return mix(mix(ab, bc, ta, tc, t), mix(bc, cd, tb, td, t), tb, tc, t);
  }

  private static Coordinate mix(Coordinate p, Coordinate q, double tp, double tq, double t) {
    double w = (t - tp) / (tq - tp);
    return new Coordinate(p.x + w * (q.x - p.x), p.y + w * (q.y - p.y));
  }

  private static double length(List<Coordinate> line) {
    double sum = 0;
    for (int i = 1; i < line.size(); i++) {
      sum += line.get(i - 1).distance(line.get(i));
    }
    return sum;
  }

  /** The line at even steps, both ends kept. */
  private static Coordinate[] even(List<Coordinate> line, int steps) {
    double step = length(line) / steps;
    Coordinate[] out = new Coordinate[steps + 1];
    out[0] = line.get(0).copy();
    int segment = 1;
    double done = 0;
    for (int i = 1; i < steps; i++) {
      double wanted = i * step;
      double here = line.get(segment - 1).distance(line.get(segment));
      while (done + here < wanted && segment + 1 < line.size()) {
        done += here;
        segment++;
        here = line.get(segment - 1).distance(line.get(segment));
      }
      out[i] = mix(line.get(segment - 1), line.get(segment), done, done + here, wanted);
    }
    out[steps] = line.get(line.size() - 1).copy();
    return out;
  }

  private static Coordinate[] relax(Coordinate[] start, List<Coordinate> places, double deviation) {
    Coordinate[] line = start;
    // A pass spreads by the square root of half a step; enough is a few times the deviation.
    double reach = REACH * deviation / start[0].distance(start[1]);
    double wanted = 2 * reach * reach;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      Coordinate[] next = averaged(line);
      if (pass % EVEN_EVERY == 0) {
        // Points bunch up where the line turns; spread them, or the turn never opens.
        next = even(List.of(next), next.length - 1);
      }
      boolean checked = pass % CHECK_EVERY != 0;
      boolean free = pass < wanted && (checked || within(next, places, deviation * CHECK_SHARE));
      if (!free && maxTurn(line) <= MAX_TURN_DEGREES) {
        return line;
      }
      line = next;
    }
    return line;
  }

  private static Coordinate[] averaged(Coordinate[] line) {
    Coordinate[] next = line.clone();
    for (int i = 1; i + 1 < line.length; i++) {
      next[i] =
          new Coordinate(
              (line[i - 1].x + 2 * line[i].x + line[i + 1].x) / 4,
              (line[i - 1].y + 2 * line[i].y + line[i + 1].y) / 4);
    }
    return next;
  }

  private static boolean within(Coordinate[] line, List<Coordinate> places, double deviation) {
    for (Coordinate place : places) {
      if (Distance.pointToSegmentString(place, line) > deviation) {
        return false;
      }
    }
    return true;
  }
}
