package io.lantu.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Makes JTS polygons out of rings of shared arcs. Stateless. */
final class RingBuilder {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private RingBuilder() {}

  /**
   * @param parts parts, their rings, the arc numbers of a ring; {@code ~n} is arc n backwards
   * @param line coordinates of an arc forwards
   * @return a polygon, or a multi-polygon if there are several parts
   */
  static Geometry polygon(int[][][] parts, IntFunction<Coordinate[]> line) {
    Polygon[] polygons = new Polygon[parts.length];
    for (int i = 0; i < parts.length; i++) {
      LinearRing shell = ring(parts[i][0], line);
      LinearRing[] holes = new LinearRing[parts[i].length - 1];
      for (int h = 0; h < holes.length; h++) {
        holes[h] = ring(parts[i][h + 1], line);
      }
      polygons[i] = FACTORY.createPolygon(shell, holes);
    }
    return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
  }

  private static LinearRing ring(int[] refs, IntFunction<Coordinate[]> line) {
    List<Coordinate> points = new ArrayList<>();
    for (int ref : refs) {
      List<Coordinate> run = new ArrayList<>(List.of(line.apply(ref < 0 ? ~ref : ref)));
      if (ref < 0) {
        Collections.reverse(run);
      }
      // The last point of an arc is the first of the next.
      points.addAll(points.isEmpty() ? run : run.subList(1, run.size()));
    }
    if (!points.get(0).equals2D(points.get(points.size() - 1))) {
      throw new IllegalArgumentException("ring of arcs is not closed at " + points.get(0));
    }
    while (points.size() < 4) {
      // A collapsed ring; JTS wants four points and then calls it invalid.
      points.add(points.get(0));
    }
    return FACTORY.createLinearRing(points.toArray(new Coordinate[0]));
  }
}
