package io.lantu.geo;

import io.lantu.geo.BaseMap.LineLayer;
import io.lantu.geo.BaseMap.Unit;
import io.lantu.geo.BaseMap.UnitLayer;
import java.util.ArrayList;
import java.util.List;

/**
 * A base map of counties whose borders cross themselves, for measuring only: thinned by the same
 * tolerances as {@link ArcPyramid}, but without its repair, which needs valid polygons to begin
 * with.
 */
public final class RawBaseMap {
  private static final double PIXEL_SHARE = 0.4;

  private RawBaseMap() {}

  public static BaseMap of(ArcTopology topology) {
    DisplayProjection projection = LambertProjection.DEFAULT;
    int[] starts = new int[topology.arcs().size() + 1];
    for (int a = 0; a < topology.arcs().size(); a++) {
      starts[a + 1] = starts[a] + topology.arcs().get(a).length;
    }
    int[] coords = new int[starts[starts.length - 1]];
    double[] p = new double[2];
    for (int a = 0; a < topology.arcs().size(); a++) {
      double[] arc = topology.arcs().get(a);
      for (int i = 0; i < arc.length; i += 2) {
        projection.forward(arc[i], arc[i + 1], p);
        coords[starts[a] + i] = BaseMap.toUnits(p[0]);
        coords[starts[a] + i + 1] = BaseMap.toUnits(p[1]);
      }
    }
    double[] importance = new double[coords.length / 2];
    byte[] keptTo = new byte[importance.length];
    for (int a = 0; a + 1 < starts.length; a++) {
      ArcImportance.rank(coords, starts[a], starts[a + 1], importance);
    }
    for (int level = 1; level < BaseMap.levels(); level++) {
      double tolerance = PIXEL_SHARE * BaseMap.resolutionOf(level) / BaseMap.UNIT_METRES;
      for (int v = 0; v < importance.length; v++) {
        if (importance[v] > tolerance) {
          keptTo[v] = (byte) level;
        }
      }
    }
    List<Unit> units = new ArrayList<>();
    List<int[][][]> rings = new ArrayList<>();
    for (ArcTopology.ArcPolygon polygon : topology.polygons()) {
      String province = polygon.code().substring(0, 2) + "0000";
      units.add(
          new Unit(polygon.code(), polygon.name(), "", true, polygon.parent(), province, 0, 0, 0));
      int[][][] parts = new int[polygon.parts().size()][][];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = polygon.parts().get(i).toArray(new int[0][]);
      }
      rings.add(parts);
    }
    ArcStore none = new ArcStore(new int[] {0}, new int[0], new byte[0], BaseMap.levels());
    LineLayer empty = new LineLayer(List.of(), new int[0], none);
    return new BaseMap(
        projection,
        new UnitLayer(
            new ArcStore(starts, coords, keptTo, BaseMap.levels()), units, rings, List.of()),
        empty,
        empty,
        empty,
        List.of());
  }
}
