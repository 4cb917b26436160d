package io.lantu.render;

import io.lantu.geo.DisplayProjection;
import io.lantu.geo.ElementShape;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A shape in plane metres, arrays of x and y in turn. Immutable by contract.
 *
 * @param rings rings of its area
 * @param line centre line, or null
 * @param anchor main anchor
 * @param anchors anchors of the members
 * @param bandMetres width of a band: its area by its length; 0 without
 */
@SuppressWarnings("ArrayRecordComponent") // Package private, made once, never compared.
record ProjectedShape(
    List<double[]> rings,
    double[] line,
    double[] anchor,
    List<double[]> anchors,
    double bandMetres) {

  static ProjectedShape of(ElementShape shape, DisplayProjection projection) {
    List<double[]> rings = new ArrayList<>();
    Geometry area = shape.area();
    if (area != null) {
      for (int i = 0; i < area.getNumGeometries(); i++) {
        if (area.getGeometryN(i) instanceof Polygon p) {
          rings.add(project(p.getExteriorRing(), projection));
          for (int h = 0; h < p.getNumInteriorRing(); h++) {
            rings.add(project(p.getInteriorRingN(h), projection));
          }
        }
      }
    }
    double[] line = shape.line() == null ? null : project(shape.line(), projection);
    double band = 0;
    if (line != null && !rings.isEmpty()) {
      double size = 0;
      for (double[] ring : rings) {
        size += Math.abs(area(ring));
      }
      band = size / Math.max(1, length(line));
    }
    return new ProjectedShape(
        List.copyOf(rings),
        line,
        shape.anchor() == null ? null : project(shape.anchor(), projection),
        shape.anchors().stream().map(a -> project(a, projection)).toList(),
        band);
  }

  private static double[] project(Coordinate c, DisplayProjection projection) {
    double[] out = new double[2];
    projection.forward(c.x, c.y, out);
    return out;
  }

  private static double[] project(LineString line, DisplayProjection projection) {
    double[] xy = new double[line.getNumPoints() * 2];
    double[] out = new double[2];
    for (int i = 0; i < line.getNumPoints(); i++) {
      Coordinate c = line.getCoordinateN(i);
      projection.forward(c.x, c.y, out);
      xy[2 * i] = out[0];
      xy[2 * i + 1] = out[1];
    }
    return xy;
  }

  private static double area(double[] ring) {
    double sum = 0;
    for (int i = 0; i + 3 < ring.length; i += 2) {
      sum += ring[i] * ring[i + 3] - ring[i + 2] * ring[i + 1];
    }
    return sum / 2;
  }

  private static double length(double[] line) {
    double sum = 0;
    for (int i = 2; i < line.length; i += 2) {
      sum += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
    }
    return sum;
  }

  /** Least and greatest x and y of everything. */
  double[] bounds() {
    double[] b = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    rings.forEach(r -> grow(b, r));
    anchors.forEach(a -> grow(b, a));
    if (line != null) {
      grow(b, line);
    }
    if (anchor != null) {
      grow(b, anchor);
    }
    return b;
  }

  private static void grow(double[] b, double[] xy) {
    for (int i = 0; i < xy.length; i += 2) {
      b[0] = Math.min(b[0], xy[i]);
      b[1] = Math.min(b[1], xy[i + 1]);
      b[2] = Math.max(b[2], xy[i]);
      b[3] = Math.max(b[3], xy[i + 1]);
    }
  }
}
