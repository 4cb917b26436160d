package io.lantu.geo;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
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

  /** Azimuth at which the shortest line leaves a point for another, 0 to 360 degrees from north. */
  public static double azimuth(double lon1, double lat1, double lon2, double lat2) {
    double azimuth = ELLIPSOID.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.AZIMUTH).azi1;
    return azimuth < 0 ? azimuth + 360 : azimuth;
  }

  /**
   * The shortest line between two points, with points in between so that it can be drawn in any
   * projection.
   *
   * @param stepMetres greatest distance between neighbouring points
   * @return both ends and what lies between, at most 200 pieces
   */
  public static List<Coordinate> path(Coordinate from, Coordinate to, double stepMetres) {
    GeodesicLine line = ELLIPSOID.InverseLine(from.y, from.x, to.y, to.x);
    double length = line.Distance();
    int pieces = (int) Math.max(1, Math.min(200, Math.ceil(length / stepMetres)));
    List<Coordinate> points = new ArrayList<>(pieces + 1);
    points.add(from);
    for (int i = 1; i < pieces; i++) {
      GeodesicData d = line.Position(length * i / pieces);
      points.add(new Coordinate(d.lon2, d.lat2));
    }
    points.add(to);
    return points;
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
