package io.lantu.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** JTS polygons of the units of a base map. Stateless. */
public final class UnitPolygons {
  private UnitPolygons() {}

  /**
   * A unit's polygon in the plane of the map, metres.
   *
   * @param map the map
   * @param polygon number of the unit
   * @param level level of simplification
   */
  public static Geometry plane(BaseMap map, int polygon, int level) {
    return RingBuilder.polygon(
        map.units().rings(polygon), arc -> line(map.units().arcs(), arc, level));
  }

  /** A unit's polygon at the full level in degrees, longitude first. */
  public static Geometry degrees(BaseMap map, int polygon) {
    DisplayProjection projection = map.projection();
    double[] p = new double[2];
    return RingBuilder.polygon(
        map.units().rings(polygon),
        arc -> {
          Coordinate[] line = line(map.units().arcs(), arc, 0);
          for (Coordinate c : line) {
            projection.inverse(c.x, c.y, p);
            c.setX(p[0]);
            c.setY(p[1]);
          }
          return line;
        });
  }

  /** A river, corridor or lake ring at the full level in the default plane, metres. */
  static LineString line(BaseMap map, ArcStore lines, int number) {
    Coordinate[] line = line(lines, number, 0);
    if (!map.projection().id().equals(LambertProjection.DEFAULT.id())) {
      double[] p = new double[2];
      for (Coordinate c : line) {
        map.projection().inverse(c.x, c.y, p);
        c.setCoordinate(Plane.of(p[0], p[1]));
      }
    }
    return Plane.line(line);
  }

  private static Coordinate[] line(ArcStore arcs, int arc, int level) {
    int[] starts = arcs.starts(level);
    int[] coords = arcs.coords(level);
    Coordinate[] line = new Coordinate[(starts[arc + 1] - starts[arc]) / 2];
    for (int i = 0; i < line.length; i++) {
      int at = starts[arc] + 2 * i;
      line[i] =
          new Coordinate(coords[at] * BaseMap.UNIT_METRES, coords[at + 1] * BaseMap.UNIT_METRES);
    }
    return line;
  }
}
