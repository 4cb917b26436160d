package io.lantu.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Lengths and areas on the CGCS2000 ellipsoid, after C. F. F. Karney (GeographicLib).
 *
 * <p>Arguments are degrees, longitude first; results metres and square metres. Stateless and
 * thread-safe.
 */
public final class Geodesy {
  private static final Geodesic ELLIPSOID =
      new Geodesic(LambertProjection.SEMI_MAJOR, LambertProjection.FLATTENING);

  private Geodesy() {}

  /** Shortest distance between two points, metres. */
  public static double distance(double lon1, double lat1, double lon2, double lat2) {
    return ELLIPSOID.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12;
  }

  /** Shortest distance between two points, metres. */
  public static double distance(Coordinate a, Coordinate b) {
    return distance(a.x, a.y, b.x, b.y);
  }

  /**
   * The point at a distance and azimuth from another.
   *
   * @param from start
   * @param azimuth degrees clockwise from north
   * @param metres distance
   */
  public static Coordinate moved(Coordinate from, double azimuth, double metres) {
    GeodesicData d = ELLIPSOID.Direct(from.y, from.x, azimuth, metres);
    return new Coordinate(d.lon2, d.lat2);
  }

  /** Length of all lines of a geometry, metres; polygons count with their perimeters. */
  public static double length(Geometry geometry) {
    double sum = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof LineString) {
        sum += measured(part.getCoordinates(), true).perimeter;
      } else if (part instanceof Polygon) {
        sum += length(part.getBoundary());
      } else if (part.getNumGeometries() > 1) {
        sum += length(part);
      }
    }
    return sum;
  }

  /** Area of all polygons of a geometry less their holes, square metres; others count nothing. */
  public static double area(Geometry geometry) {
    double sum = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        sum += area(polygon);
      } else if (part.getNumGeometries() > 1) {
        sum += area(part);
      }
    }
    return sum;
  }

  private static double area(Polygon polygon) {
    double area = ringArea(polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      area -= ringArea(polygon.getInteriorRingN(i));
    }
    return area;
  }

  private static double ringArea(LineString ring) {
    return ring.isEmpty() ? 0 : Math.abs(measured(ring.getCoordinates(), false).area);
  }

  private static net.sf.geographiclib.PolygonResult measured(Coordinate[] points, boolean line) {
    PolygonArea sum = new PolygonArea(ELLIPSOID, line);
    int end = line ? points.length : points.length - 1;
    for (int i = 0; i < end; i++) {
      sum.AddPoint(points[i].y, points[i].x);
    }
    return sum.Compute();
  }
}
