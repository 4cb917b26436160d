package io.lantu.geo;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * A smooth closed outline around areas of any shape, in the plane, metres.
 *
 * <p>The areas are closed (grown and shrunk) far enough to fill bays and join, opened a little to
 * round capes, grown by a margin, and the outline is then averaged along itself. It follows the
 * areas, unlike a convex hull, and has no corner sharper than the averaging leaves. Stateless.
 */
final class SmoothHull {
  /** Closing distance as a share of the square root of the area. */
  private static final double CLOSING = 0.22;

  private static final double OPENING = 0.08;
  private static final double MARGIN = 0.02;
  private static final double LEAST = 500;
  private static final int POINTS = 240;
  private static final int PASSES = 24;
  private static final int QUADRANT = 8;

  /** Finer detail than this share of the square root of the area does not show in the hull. */
  private static final double DETAIL = 0.01;

  private SmoothHull() {}

  /**
   * @param areas one or more polygons, plane, metres
   */
  static Polygon around(Geometry areas) {
    double size = Math.sqrt(areas.getArea());
    Geometry plain = DouglasPeuckerSimplifier.simplify(areas, DETAIL * size);
    double closing = Math.max(LEAST, CLOSING * size);
    double opening = Math.max(LEAST, OPENING * size);
    double margin = Math.max(LEAST, MARGIN * size);
    Geometry hull = shaped(plain, closing, opening, margin);
    while (hull.getNumGeometries() != 1) {
      // Members far apart: fill farther until they are one.
      closing *= 1.5;
      hull = shaped(plain, closing, opening, margin);
    }
    return smooth((Polygon) hull);
  }

  private static Geometry shaped(Geometry g, double closing, double opening, double margin) {
    Geometry closed = g.buffer(closing, QUADRANT).buffer(-closing - opening, QUADRANT);
    if (closed.isEmpty()) {
      closed = g.buffer(closing, QUADRANT).buffer(-closing, QUADRANT);
      return closed.buffer(margin, QUADRANT);
    }
    return closed.buffer(opening + margin, QUADRANT);
  }

  private static Polygon smooth(Polygon hull) {
    var ring = hull.getExteriorRing();
    var indexed = new org.locationtech.jts.linearref.LengthIndexedLine(ring);
    Coordinate[] line = new Coordinate[POINTS];
    for (int i = 0; i < POINTS; i++) {
      line[i] = indexed.extractPoint(ring.getLength() * i / POINTS);
    }
    for (int pass = 0; pass < PASSES; pass++) {
      Coordinate[] next = new Coordinate[POINTS];
      for (int i = 0; i < POINTS; i++) {
        Coordinate a = line[(i + POINTS - 1) % POINTS];
        Coordinate c = line[(i + 1) % POINTS];
        next[i] = new Coordinate((a.x + 2 * line[i].x + c.x) / 4, (a.y + 2 * line[i].y + c.y) / 4);
      }
      line = next;
    }
    Coordinate[] closed = Arrays.copyOf(line, POINTS + 1);
    closed[POINTS] = closed[0].copy();
    return Plane.FACTORY.createPolygon(closed);
  }
}
