package io.lantu.render;

import io.lantu.geo.ArcTopology;
import io.lantu.geo.ArcTopology.ArcPolygon;
import io.lantu.geo.BaseLayers;
import io.lantu.geo.BaseLayers.AreaSource;
import io.lantu.geo.BaseLayers.LineSource;
import io.lantu.geo.BaseLayers.PointSource;
import io.lantu.geo.BaseLayers.UnitName;
import io.lantu.geo.BaseMap;
import io.lantu.geo.BaseMapCompiler;
import io.lantu.model.ShapeStatus;
import java.util.List;

/**
 * An invented country to paint: two prefectures of two counties each on 103 to 105 E, 35 to 36 N, a
 * river through all of it, a lake, towns. Pictures of it do not change when the shipped data does.
 */
final class PaintFixture {
  private PaintFixture() {}

  static BaseMap map() {
    List<double[]> arcs =
        List.of(
            // Outer arcs run anticlockwise around each county, inner ones northwards.
            new double[] {103.5, 36, 103, 35.95, 103.05, 35.5, 103, 35, 103.5, 35.02},
            waver(103.5, 35.02, 36),
            new double[] {103.5, 35.02, 104, 35},
            waver(104, 35, 36.03),
            new double[] {104, 36.03, 103.5, 36},
            new double[] {104, 35, 104.5, 34.97},
            waver(104.5, 34.97, 36),
            new double[] {104.5, 36, 104, 36.03},
            new double[] {104.5, 34.97, 105, 35, 104.95, 35.5, 105, 36, 104.5, 36});
    List<ArcPolygon> polygons =
        List.of(
            county("620102", "620100", 0, 1),
            county("620103", "620100", ~1, 2, 3, 4),
            county("620202", "620200", ~3, 5, 6, 7),
            county("620203", "620200", ~6, 8));
    return BaseMapCompiler.compile(
        new BaseLayers(
            new ArcTopology(arcs, polygons),
            List.of(
                new UnitName("620000", "甲省", "Province A", null),
                new UnitName("620100", "东原市", "Dongyuan City", "620000"),
                new UnitName("620200", "西川市", "Xichuan City", "620000"),
                new UnitName("620102", "河口区", "Hekou District", "620100"),
                new UnitName("620103", "安乐县", "Anle County", "620100"),
                new UnitName("620202", "白石区", "Baishi District", "620200"),
                new UnitName("620203", "青山县", "Qingshan County", "620200")),
            List.of(
                new LineSource(
                    "river:long",
                    "长水",
                    "Long River",
                    "river",
                    1,
                    ShapeStatus.SOURCED,
                    List.of(river()))),
            List.of(
                new AreaSource(
                    "lake:round",
                    "镜湖",
                    "Mirror Lake",
                    1,
                    ShapeStatus.SOURCED,
                    List.of(circle(104.75, 35.3, 0.1)))),
            List.of(),
            List.of(
                town("p:seat-620102", "河口", "Hekou", "seat", "r:620102", 103.3, 35.6),
                town("p:seat-620103", "安乐", "Anle", "seat", "r:620103", 103.75, 35.35),
                town("p:seat-620202", "白石", "Baishi", "seat", "r:620202", 104.25, 35.55),
                town("p:seat-620203", "青山", "Qingshan", "seat", "r:620203", 104.75, 35.7),
                town("p:ferry", "渡口", "Ferry", "town", "r:620103", 103.8, 35.6))));
  }

  private static ArcPolygon county(String code, String parent, int... ring) {
    return new ArcPolygon(code, code, parent, true, List.of(List.of(ring)));
  }

  private static PointSource town(
      String id, String name, String nameEn, String kind, String region, double lon, double lat) {
    return new PointSource(id, name, nameEn, kind, region, ShapeStatus.SOURCED, lon, lat);
  }

  private static double[] waver(double lon, double from, double to) {
    double[] line = new double[2 * 121];
    for (int i = 0; i <= 120; i++) {
      double t = i / 120.0;
      line[2 * i] = lon + (i == 0 || i == 120 ? 0 : 0.03 * Math.sin(t * 5 * Math.PI));
      line[2 * i + 1] = from + t * (to - from);
    }
    return line;
  }

  private static double[] river() {
    double[] line = new double[2 * 101];
    for (int i = 0; i <= 100; i++) {
      double t = i / 100.0;
      line[2 * i] = 103.02 + t * 1.95;
      line[2 * i + 1] = 35.5 + 0.08 * Math.sin(t * 7);
    }
    return line;
  }

  private static double[] circle(double lon, double lat, double radius) {
    double[] ring = new double[2 * 61];
    for (int i = 0; i <= 60; i++) {
      double a = 2 * Math.PI * (i % 60) / 60;
      ring[2 * i] = lon + radius * Math.cos(a);
      ring[2 * i + 1] = lat + 0.8 * radius * Math.sin(a);
    }
    return ring;
  }
}
