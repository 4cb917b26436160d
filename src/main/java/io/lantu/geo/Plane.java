package io.lantu.geo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * The plane shapes are worked out in: the default display projection, metres. Scale is true within
 * 0.3 %, so planar distances serve for drawing; stated lengths and areas are {@link Geodesy}'s.
 * Stateless.
 */
final class Plane {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private Plane() {}

  /** From degrees into the plane. */
  static Coordinate of(double lon, double lat) {
    double[] p = new double[2];
    LambertProjection.DEFAULT.forward(lon, lat, p);
    return new Coordinate(p[0], p[1]);
  }

  /** From degrees into the plane. */
  static Coordinate of(Coordinate degrees) {
    return of(degrees.x, degrees.y);
  }

  /** From the plane to degrees. */
  static Coordinate degrees(Coordinate plane) {
    double[] p = new double[2];
    LambertProjection.DEFAULT.inverse(plane.x, plane.y, p);
    return new Coordinate(p[0], p[1]);
  }

  /** A copy in the plane of a geometry in degrees; null stays null. */
  static Geometry of(Geometry degrees) {
    return converted(degrees, true);
  }

  /** A copy in degrees of a geometry in the plane; null stays null. */
  static Geometry degrees(Geometry plane) {
    return converted(plane, false);
  }

  static LineString line(Coordinate... points) {
    return FACTORY.createLineString(points);
  }

  static LineString line(List<Coordinate> points) {
    return line(points.toArray(new Coordinate[0]));
  }

  static Point point(Coordinate c) {
    return FACTORY.createPoint(c);
  }

  private static Geometry converted(Geometry geometry, boolean forward) {
    if (geometry == null) {
      return null;
    }
    Geometry copy = geometry.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          private final double[] p = new double[2];

          @Override
          public void filter(CoordinateSequence seq, int i) {
            if (forward) {
              LambertProjection.DEFAULT.forward(seq.getX(i), seq.getY(i), p);
            } else {
              LambertProjection.DEFAULT.inverse(seq.getX(i), seq.getY(i), p);
            }
            seq.setOrdinate(i, CoordinateSequence.X, p[0]);
            seq.setOrdinate(i, CoordinateSequence.Y, p[1]);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    copy.geometryChanged();
    return copy;
  }
}
