package io.lantu.geo;

import java.util.List;

/**
 * Polygons that share their borders, as read from a topology file. Degrees CGCS2000, longitude
 * first.
 *
 * <p>Immutable by contract: the arrays are not copied and must not be changed.
 *
 * @param arcs each a run of longitude, latitude pairs
 * @param polygons in file order
 */
public record ArcTopology(List<double[]> arcs, List<ArcPolygon> polygons) {
  public ArcTopology {
    arcs = List.copyOf(arcs);
    polygons = List.copyOf(polygons);
  }

  /**
   * One unit.
   *
   * @param code six digits
   * @param name as the source gives it
   * @param parent code of the prefecture, or of the province for units directly under it
   * @param county whether it is a county-level unit; false for farms and forests kept for closure
   * @param parts polygons, each a list of rings (shell first), each an array of arc numbers; {@code
   *     ~n} is arc n backwards
   */
  public record ArcPolygon(
      String code, String name, String parent, boolean county, List<List<int[]>> parts) {
    public ArcPolygon {
      parts = parts.stream().map(List::copyOf).toList();
    }
  }
}
