package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.ArcStore;
import io.lantu.geo.ArcTopology;
import io.lantu.geo.BaseLayers;
import io.lantu.geo.BaseMap;
import io.lantu.geo.BaseMapReader;
import io.lantu.geo.BorderLevel;
import io.lantu.geo.Geodesy;
import io.lantu.geo.UnitPolygons;
import io.lantu.pack.BaseLayerReader;
import io.lantu.pack.BaseMapLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The compiled base map of the shipped layers. */
class BaseMapDataTest {
  private static final Path ROOT = Path.of(System.getProperty("lantu.dir"));
  private static BaseMap map;

  @BeforeAll
  static void read() throws IOException {
    map = BaseMapReader.read(ROOT.resolve("maps").resolve(BaseMapLoader.COMPILED));
  }

  @Test
  void everyInteriorArcHasExactlyTwoOwnersAtEveryLevel() {
    BaseMap.UnitLayer units = map.units();
    for (int level = 0; level < BaseMap.levels(); level++) {
      // Count afresh from the drawn segments, not from the arc table.
      Map<List<Integer>, Integer> uses = new HashMap<>();
      for (int p = 0; p < units.polygons().size(); p++) {
        for (int[][] part : units.rings(p)) {
          for (int[] ring : part) {
            countSegments(units.arcs(), ring, level, uses);
          }
        }
      }
      for (int a = 0; a < units.arcs().count(); a++) {
        int owners = units.border(a) == BorderLevel.OUTER ? 1 : 2;
        for (List<Integer> segment : segments(units.arcs(), a, level)) {
          assertThat(uses.get(segment)).as("level %s arc %s", level, a).isEqualTo(owners);
        }
      }
    }
  }

  @Test
  void ringsAreClosedAndValidAndNoNeighboursGapAtAnyLevel() {
    for (int level = 0; level < BaseMap.levels(); level++) {
      Geometry[] polygons = new Geometry[map.units().polygons().size()];
      for (int p = 0; p < polygons.length; p++) {
        polygons[p] = UnitPolygons.plane(map, p, level);
        assertThat(polygons[p].isValid())
            .as("%s at level %s", map.units().polygons().get(p).name(), level)
            .isTrue();
        assertThat(polygons[p].getNumGeometries()).isEqualTo(map.units().rings(p).length);
      }
      assertThat(CoverageValidator.isValid(polygons)).as("level %s", level).isTrue();
    }
  }

  @Test
  void noPolygonVanishesOrLosesAQuarterOfItsArea() {
    for (int p = 0; p < map.units().polygons().size(); p++) {
      double full = UnitPolygons.plane(map, p, 0).getArea();
      for (int level = 1; level < BaseMap.levels(); level++) {
        assertThat(UnitPolygons.plane(map, p, level).getArea() / full)
            .as("%s at level %s", map.units().polygons().get(p).name(), level)
            .isBetween(0.75, 1.25);
      }
    }
  }

  @Test
  void areasAtFullLevelAreThoseOfTheSourceWithinOnePercent() throws IOException {
    BaseLayers layers = new BaseLayerReader(ROOT.resolve("maps"), ROOT.resolve("data")).read();
    ArcTopology topology = layers.counties();
    for (int p = 0; p < topology.polygons().size(); p++) {
      double source = Geodesy.area(sourceShells(topology, p));
      Geometry compiled = UnitPolygons.degrees(map, p);
      assertThat(Geodesy.area(compiled) / source)
          .as(topology.polygons().get(p).name())
          .isCloseTo(1, within(0.01));
      // The plane itself is conformal, not equal-area; by this much at most.
      assertThat(UnitPolygons.plane(map, p, 0).getArea() / source).isCloseTo(1, within(0.01));
    }
  }

  @Test
  void holdsAllUnitsRiversAndLakes() {
    assertThat(map.units().polygons().stream().filter(BaseMap.Unit::county).count())
        .isGreaterThanOrEqualTo(131);
    assertThat(map.units().findPolygon("620123")).isPresent();
    assertThat(map.units().groups()).extracting(BaseMap.Unit::code).contains("620000", "620100");
    assertThat(map.rivers().features())
        .extracting(BaseMap.LineFeature::name)
        .contains("黄河", "湟水", "庄浪河", "疏勒河");
    assertThat(map.lakes().features()).extracting(BaseMap.LineFeature::name).contains("青海湖");
    assertThat(map.places())
        .filteredOn(p -> p.rank() == 1)
        .extracting(BaseMap.MapPoint::name)
        .contains("兰州", "西宁", "临夏");
  }

  @Test
  void riversAreThinnedInTheMiddleLevelsToo() {
    ArcStore rivers = map.rivers().lines();
    assertThat(rivers.vertices(4)).isLessThan(rivers.vertices(0) / 2);
    assertThat(rivers.vertices(BaseMap.levels() - 1)).isLessThan(rivers.vertices(0) / 8);
  }

  @Test
  void aBrokenFileFallsBackToTheLayers(@TempDir Path folder) throws IOException {
    copy(ROOT.resolve("maps").resolve("base"), folder.resolve("maps").resolve("base"));
    copy(ROOT.resolve("data").resolve("regions"), folder.resolve("data").resolve("regions"));
    Files.copy(
        ROOT.resolve("data").resolve("places.json"), folder.resolve("data").resolve("places.json"));
    Files.write(folder.resolve("maps").resolve(BaseMapLoader.COMPILED), new byte[] {1, 2, 3});
    BaseMap compiled = BaseMapLoader.load(folder);
    assertThat(compiled.units().arcs().coords(0)).isEqualTo(map.units().arcs().coords(0));
    assertThat(compiled.units().arcs().coords(3)).isEqualTo(map.units().arcs().coords(3));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static Geometry sourceShells(ArcTopology topology, int polygon) {
    GeometryFactory factory = new GeometryFactory();
    List<org.locationtech.jts.geom.Polygon> parts = new ArrayList<>();
    for (List<int[]> rings : topology.polygons().get(polygon).parts()) {
      List<org.locationtech.jts.geom.LinearRing> made = new ArrayList<>();
      for (int[] ring : rings) {
        List<Coordinate> points = new ArrayList<>();
        for (int ref : ring) {
          double[] arc = topology.arcs().get(ref < 0 ? ~ref : ref);
          int count = arc.length / 2;
          for (int i = points.isEmpty() ? 0 : 1; i < count; i++) {
            int at = ref < 0 ? count - 1 - i : i;
            points.add(new Coordinate(arc[2 * at], arc[2 * at + 1]));
          }
        }
        made.add(factory.createLinearRing(points.toArray(new Coordinate[0])));
      }
      parts.add(
          factory.createPolygon(
              made.get(0),
              made.subList(1, made.size()).toArray(new org.locationtech.jts.geom.LinearRing[0])));
    }
    return factory.buildGeometry(parts);
  }

  private static void countSegments(
      ArcStore arcs, int[] ring, int level, Map<List<Integer>, Integer> uses) {
    for (int ref : ring) {
      for (List<Integer> segment : segments(arcs, ref < 0 ? ~ref : ref, level)) {
        uses.merge(segment, 1, Integer::sum);
      }
    }
  }

  /** Segments of an arc, each written from its smaller end. */
  private static List<List<Integer>> segments(ArcStore arcs, int arc, int level) {
    int[] c = arcs.coords(level);
    List<List<Integer>> out = new ArrayList<>();
    for (int i = arcs.starts(level)[arc]; i + 3 < arcs.starts(level)[arc + 1]; i += 2) {
      boolean up = c[i] < c[i + 2] || (c[i] == c[i + 2] && c[i + 1] < c[i + 3]);
      out.add(
          up
              ? List.of(c[i], c[i + 1], c[i + 2], c[i + 3])
              : List.of(c[i + 2], c[i + 3], c[i], c[i + 1]));
    }
    return out;
  }
}
