package io.lantu.render;

import io.lantu.geo.ArcStore;
import io.lantu.geo.BaseMap;
import io.lantu.geo.ElementShape;
import io.lantu.model.ElementKind;
import io.lantu.model.ShapeStatus;
import io.lantu.style.StructureFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Hand-made shapes of the kinds a structure has, over the shipped base map: what the painter is
 * tested with, apart from how shapes are built from plans.
 */
final class SampleStructures {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private SampleStructures() {}

  static final Set<String> CIRCLE_SCOPE = Set.of("r:620100", "r:620400", "r:621100", "r:622900");

  /** A core of four members, two poles, four belts. */
  static List<StructureFeature> coreTwoPolesFourBelts(BaseMap map) {
    Coordinate lanzhou = at(103.83, 36.06);
    List<StructureFeature> f = new ArrayList<>();
    f.add(
        new StructureFeature(
            new ElementShape(
                "s/core",
                ElementKind.CORE,
                ShapeStatus.SCHEMATIC,
                units(map, "620102", "620103", "620104", "620105", "620402"),
                null,
                lanzhou,
                List.of(lanzhou, at(103.62, 36.48), at(104.12, 35.90), at(104.17, 36.54)),
                1,
                false),
            "s",
            "一核",
            "One core",
            0,
            0,
            "兰州经济圈主区域",
            "Main area of the circle",
            List.of("兰州中心城区", "兰州新区", "榆中生态创新城", "白银中心城区"),
            List.of("Central Lanzhou", "Lanzhou New Area", "Yuzhong Eco City", "Central Baiyin")));
    f.add(pole(map, "s/dingxi", "定西市", "Dingxi", at(104.62, 35.58), "621102"));
    f.add(pole(map, "s/linxia", "临夏州", "Linxia", at(103.21, 35.60), "622901", "622921"));
    f.add(
        belt(
            "s/b1", "兰白经济带", 0, 104.0, 36.06, 104.0, 36.3, 104.17, 36.54, 104.68, 36.57, 104.9,
            36.8));
    f.add(
        belt(
            "s/b2", "兰定经济带", 1, 103.83, 36.06, 104.12, 35.85, 104.62, 35.58, 104.64, 35.0, 104.6,
            34.9));
    f.add(belt("s/b3", "兰临经济带", 2, 103.83, 36.06, 103.4, 35.95, 103.21, 35.60, 102.85, 35.75));
    f.add(belt("s/b4", "兰西经济带", 3, 103.83, 36.06, 102.9, 36.33, 102.1, 36.5, 101.6, 36.63));
    return f;
  }

  /** A core, two wings, four nodes. */
  static List<StructureFeature> coreTwoWingsNodes(BaseMap map) {
    Coordinate lanzhou = at(103.83, 36.06);
    List<StructureFeature> f = new ArrayList<>();
    f.add(
        new StructureFeature(
            new ElementShape(
                "w/core",
                ElementKind.CORE,
                ShapeStatus.SOURCED,
                units(map, "620102", "620103", "620104", "620105"),
                null,
                lanzhou,
                List.of(lanzhou),
                1,
                false),
            "w",
            "一心",
            "One centre",
            0,
            0,
            "主城四区",
            "Four main districts",
            List.of(),
            List.of()));
    f.add(wing("w/new-area", "兰州新区", 103.62, 36.48, lanzhou));
    f.add(wing("w/eco", "榆中生态创新城", 104.13, 35.90, lanzhou));
    f.add(node(map, "w/honggu", "红古", "620111"));
    f.add(node(map, "w/yongdeng", "永登", "620121"));
    f.add(node(map, "w/yuzhong", "榆中", "620123"));
    f.add(node(map, "w/gaolan", "皋兰", "620122"));
    return f;
  }

  /** A belt, two circles, five nodes. */
  static List<StructureFeature> beltTwoCirclesNodes(BaseMap map) {
    List<StructureFeature> f = new ArrayList<>();
    f.add(
        belt(
            "b/belt", "兰西城镇发展带", 0, 101.6, 36.63, 102.1, 36.5, 102.9, 36.33, 103.83, 36.06, 104.2,
            35.85, 104.62, 35.58));
    f.add(circle("b/lanbai", "兰州—白银都市圈", 103.95, 36.25, 0.75));
    f.add(circle("b/xihai", "西宁—海东都市圈", 101.95, 36.6, 0.6));
    f.add(node(map, "b/dingxi", "定西", "621102"));
    f.add(node(map, "b/linxia", "临夏", "622901"));
    f.add(node(map, "b/haibei", "海北", "632223"));
    f.add(node(map, "b/hainan", "海南", "632521"));
    f.add(node(map, "b/huangnan", "黄南", "632301"));
    return f;
  }

  /** A zone of parks. */
  static List<StructureFeature> zoneOfParks(BaseMap map) {
    List<StructureFeature> f = new ArrayList<>();
    f.add(park("p/north", "机场北高新园区", 103.6, 36.6, 0.022));
    f.add(park("p/anning", "安宁园区", 103.70, 36.12, 0.033));
    f.add(park("p/xigu", "西固园区", 103.50, 36.13, 0.044));
    f.add(park("p/honggu", "红古园区", 102.9, 36.33, 0.02));
    f.add(park("p/gaolan", "皋兰园区", 103.8, 36.23, 0.023));
    return f;
  }

  private static StructureFeature park(String id, String name, double lon, double lat, double r) {
    Coordinate[] c = new Coordinate[6];
    for (int i = 0; i < 5; i++) {
      double a = i * 2 * Math.PI / 5 + lon;
      c[i] = at(lon + r * 1.2 * Math.cos(a), lat + r * Math.sin(a));
    }
    c[5] = c[0];
    return feature(
        new ElementShape(
            id,
            ElementKind.PARK,
            ShapeStatus.SCHEMATIC,
            FACTORY.createPolygon(c),
            null,
            at(lon, lat),
            List.of(at(lon, lat)),
            2,
            false),
        "五园",
        1,
        0,
        name);
  }

  private static StructureFeature circle(
      String id, String name, double lon, double lat, double degrees) {
    Coordinate[] c = new Coordinate[73];
    for (int i = 0; i < 72; i++) {
      double a = i * Math.PI / 36;
      c[i] = at(lon + degrees * 1.2 * Math.cos(a), lat + degrees * 0.8 * Math.sin(a));
    }
    c[72] = c[0];
    return feature(
        new ElementShape(
            id,
            ElementKind.CIRCLE,
            ShapeStatus.DERIVED,
            FACTORY.createPolygon(c),
            null,
            at(lon, lat),
            List.of(at(lon, lat)),
            1,
            false),
        "双圈",
        1,
        0,
        name);
  }

  private static StructureFeature wing(
      String id, String name, double lon, double lat, Coordinate core) {
    Geometry disc = FACTORY.createPoint(at(lon, lat)).buffer(0.12, 16);
    LineString join = FACTORY.createLineString(new Coordinate[] {core, at(lon, lat)});
    return feature(
        new ElementShape(
            id,
            ElementKind.WING,
            ShapeStatus.SCHEMATIC,
            disc,
            join,
            at(lon, lat),
            List.of(at(lon, lat)),
            1,
            false),
        "两翼",
        1,
        0,
        name);
  }

  private static StructureFeature node(BaseMap map, String id, String name, String code) {
    BaseMap.Unit unit = map.units().polygons().get(map.units().findPolygon(code).orElseThrow());
    double[] p = new double[2];
    map.projection().inverse(unit.x(), unit.y(), p);
    return feature(
        new ElementShape(
            id,
            ElementKind.NODE,
            ShapeStatus.DERIVED,
            units(map, code),
            null,
            at(p[0], p[1]),
            List.of(at(p[0], p[1])),
            2,
            false),
        "多点",
        2,
        0,
        name);
  }

  private static StructureFeature pole(
      BaseMap map, String id, String name, String en, Coordinate at, String... codes) {
    return new StructureFeature(
        new ElementShape(
            id,
            ElementKind.POLE,
            ShapeStatus.SOURCED,
            units(map, codes),
            null,
            at,
            List.of(at),
            1,
            false),
        "s",
        "两极",
        "Two poles",
        1,
        0,
        name,
        en,
        List.of(),
        List.of());
  }

  static StructureFeature belt(String id, String name, int hueIndex, double... lonLat) {
    Coordinate[] c = new Coordinate[lonLat.length / 2];
    for (int i = 0; i < c.length; i++) {
      c[i] = at(lonLat[2 * i], lonLat[2 * i + 1]);
    }
    for (int round = 0; round < 4; round++) {
      c = chaikin(c);
    }
    LineString line = FACTORY.createLineString(c);
    return feature(
        new ElementShape(
            id,
            ElementKind.BELT,
            ShapeStatus.DERIVED,
            line.buffer(0.075),
            line,
            c[c.length / 2],
            List.of(c[c.length / 2]),
            1,
            true),
        "四带",
        2,
        hueIndex,
        name);
  }

  private static Coordinate[] chaikin(Coordinate[] c) {
    List<Coordinate> out = new ArrayList<>();
    out.add(c[0]);
    for (int i = 0; i + 1 < c.length; i++) {
      out.add(between(c[i], c[i + 1], 0.25));
      out.add(between(c[i], c[i + 1], 0.75));
    }
    out.add(c[c.length - 1]);
    return out.toArray(new Coordinate[0]);
  }

  private static Coordinate between(Coordinate a, Coordinate b, double t) {
    return at(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
  }

  static StructureFeature feature(
      ElementShape shape, String label, int classIndex, int hueIndex, String name) {
    return new StructureFeature(
        shape, "s", label, label, classIndex, hueIndex, name, null, List.of(), List.of());
  }

  static Coordinate at(double lon, double lat) {
    return new Coordinate(lon, lat);
  }

  /** Union of county polygons, degrees. */
  static Geometry units(BaseMap map, String... codes) {
    List<Geometry> parts = new ArrayList<>();
    ArcStore arcs = map.units().arcs();
    double[] p = new double[2];
    for (String code : codes) {
      for (int[][] part : map.units().rings(map.units().findPolygon(code).orElseThrow())) {
        List<Coordinate> ring = new ArrayList<>();
        for (int ref : part[0]) {
          int a = ref < 0 ? ~ref : ref;
          int from = arcs.starts(0)[a];
          int to = arcs.starts(0)[a + 1];
          for (int i = 0; i < (to - from) / 2; i++) {
            int j = ref < 0 ? to - 2 - 2 * i : from + 2 * i;
            map.projection()
                .inverse(
                    arcs.coords(0)[j] * BaseMap.UNIT_METRES,
                    arcs.coords(0)[j + 1] * BaseMap.UNIT_METRES,
                    p);
            ring.add(at(p[0], p[1]));
          }
        }
        ring.add(ring.get(0));
        parts.add(FACTORY.createPolygon(ring.toArray(new Coordinate[0])).buffer(0));
      }
    }
    return UnaryUnionOp.union(parts);
  }
}
