package io.lantu.geo;

import io.lantu.geo.ArcTopology.ArcPolygon;
import io.lantu.geo.BaseLayers.AreaSource;
import io.lantu.geo.BaseLayers.LineSource;
import io.lantu.geo.BaseLayers.PointSource;
import io.lantu.geo.BaseLayers.UnitName;
import io.lantu.model.ShapeStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * A small country: three counties side by side on 103 to 106 E, 36 to 37 N, the first two of one
 * prefecture, the third of another province, and an island county inside the second. Shared borders
 * waver so that there is something to thin.
 */
final class BaseMapFixture {
  private BaseMapFixture() {}

  static BaseLayers layers() {
    List<double[]> arcs = new ArrayList<>();
    // Outer arcs run anticlockwise, borders northwards.
    arcs.add(path(104, 37, 103, 37, 103, 36, 104, 36));
    arcs.add(waver(104));
    arcs.add(path(104, 36, 105, 36));
    arcs.add(waver(105));
    arcs.add(path(105, 37, 104, 37));
    arcs.add(path(105, 36, 106, 36, 106, 37, 105, 37));
    arcs.add(circle(104.5, 36.5, 0.05));
    List<ArcPolygon> polygons =
        List.of(
            polygon("620102", "620100", List.of(new int[] {0, 1})),
            polygon("620103", "620100", List.of(new int[] {2, 3, 4, ~1}, new int[] {~6})),
            polygon("630102", "630100", List.of(new int[] {5, ~3})),
            polygon("620202", "620200", List.of(new int[] {6})));
    return new BaseLayers(
        new ArcTopology(arcs, polygons),
        List.of(
            new UnitName("620100", "甲市", "Jia City", "620000"),
            new UnitName("620102", "甲区", "Jia District", "620100")),
        List.of(
            new LineSource(
                "river:one", "一河", "One", "river", 1, ShapeStatus.SOURCED, List.of(waver(103.5)))),
        List.of(
            new AreaSource(
                "lake:one",
                "一湖",
                "Lake One",
                2,
                ShapeStatus.SOURCED,
                List.of(circle(105.5, 36.5, 0.1), circle(105.5, 36.5, 0.02)))),
        List.of(),
        List.of(
            new PointSource(
                "p:town", "镇", "", "town", "r:620102", ShapeStatus.SCHEMATIC, 103.2, 36.2),
            new PointSource(
                "p:city", "甲", "Jia", "city", "r:620102", ShapeStatus.SOURCED, 103.5, 36.5)));
  }

  static BaseMap map() {
    return BaseMapCompiler.compile(layers());
  }

  private static ArcPolygon polygon(String code, String parent, List<int[]> rings) {
    return new ArcPolygon(code, "县" + code, parent, true, List.of(rings));
  }

  private static double[] path(double... numbers) {
    return numbers;
  }

  private static double[] waver(double lon) {
    double[] line = new double[2 * 401];
    for (int i = 0; i <= 400; i++) {
      double t = i / 400.0;
      line[2 * i] = lon + 0.02 * Math.sin(t * 9 * Math.PI) + 0.003 * Math.sin(t * 100 * Math.PI);
      line[2 * i + 1] = 36 + t;
    }
    line[0] = lon;
    line[800] = lon;
    return line;
  }

  private static double[] circle(double lon, double lat, double radius) {
    double[] ring = new double[2 * 101];
    for (int i = 0; i <= 100; i++) {
      double a = 2 * Math.PI * (i % 100) / 100;
      ring[2 * i] = lon + radius * Math.cos(a);
      ring[2 * i + 1] = lat + radius * Math.sin(a);
    }
    return ring;
  }
}
