package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.lantu.geo.BaseMapReader;
import io.lantu.geo.ElementShape;
import io.lantu.geo.Geodesy;
import io.lantu.geo.Geography;
import io.lantu.geo.MissingShape;
import io.lantu.geo.PathSmoother;
import io.lantu.geo.ShapeBuilder;
import io.lantu.geo.StructureShapes;
import io.lantu.model.Catalogue;
import io.lantu.model.ElementKind;
import io.lantu.model.Figure;
import io.lantu.model.Region;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.DistanceOp;

/** The shapes of the shipped structures. */
class ShapeDataTest {
  private static final Path ROOT = Path.of(System.getProperty("lantu.dir"));
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static Catalogue catalogue;
  private static Geography geography;
  private static final List<StructureShapes> ALL = new ArrayList<>();

  @BeforeAll
  static void build() throws IOException {
    assumeThat(ROOT.resolve("data").resolve(PackReader.MANIFEST)).exists();
    Pack pack = new PackReader(PackReader.Depth.CONTENT).read(ROOT.resolve("data"));
    catalogue = new Catalogue(pack.content());
    geography =
        new Geography(
            BaseMapReader.read(ROOT.resolve("maps").resolve(BaseMapLoader.COMPILED)),
            catalogue,
            pack.geometries());
    ShapeBuilder builder = new ShapeBuilder(geography);
    ALL.clear();
    for (Structure s : catalogue.structures()) {
      ALL.add(builder.build(s));
    }
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void everythingTheTextNamesIsDrawnUnlessThePackSaysItIsNotPlaced() {
    for (StructureShapes s : ALL) {
      assertThat(s.missing())
          .as(s.structure().id())
          .extracting(MissingShape::reason)
          .isSubsetOf(MissingShape.Reason.UNNAMED, MissingShape.Reason.UNPLACED);
      for (StructureClass c : s.structure().classes()) {
        var counts = s.counts(c.label());
        long unplaced =
            s.structure().elementsOf(c.label()).stream()
                .filter(e -> !e.unnamed() && e.status() == ShapeStatus.UNPLACED)
                .count();
        assertThat(counts.drawn())
            .as(s.structure().formula() + c.label())
            .isEqualTo(counts.named() - (int) unplaced);
      }
    }
  }

  @Test
  void theFourStructuresOfTheirPlansAreDrawnWhole() {
    for (String id :
        List.of(
            "s-lanzhou-2021-1x2y",
            "s-lanzhou-circle-2021-1h2j4d",
            "s-lanxi-2018-1d2q-nodes",
            "s-letdz-2016-1q5y")) {
      StructureShapes s =
          ALL.stream().filter(x -> x.structure().id().equals(id)).findFirst().orElseThrow();
      for (StructureClass c : s.structure().classes()) {
        var counts = s.counts(c.label());
        assertThat(counts.drawn()).as(id + c.label()).isEqualTo(counts.named());
        if (c.count() != null) {
          assertThat(counts.drawn()).as(id + c.label()).isEqualTo(c.count());
        }
      }
    }
  }

  @Test
  void everyShapeMeetsAllItsMembers() {
    for (StructureShapes s : ALL) {
      for (ElementShape shape : s.shapes()) {
        StructureElement element = catalogue.findElement(shape.elementId()).orElseThrow();
        Geometry drawn = drawn(shape);
        for (String member : element.members()) {
          Geometry place =
              geography.findExtent(member).map(e -> e.geometry()).orElseGet(() -> point(member));
          boolean given = geography.findGiven(element.id()).isPresent();
          Coordinate[] gap = DistanceOp.nearestPoints(drawn, place);
          double allowed = given ? reach(shape) : drawn.getDimension() == 0 ? 1 : 0;
          assertThat(Geodesy.distance(gap[0], gap[1]))
              .as("%s and %s", shape.elementId(), member)
              .isLessThanOrEqualTo(allowed);
        }
        for (String stop : element.path()) {
          Coordinate p = point(stop).getCoordinate();
          Coordinate nearest = DistanceOp.nearestPoints(drawn, point(stop))[0];
          assertThat(Geodesy.distance(nearest, p))
              .as("%s and %s", shape.elementId(), stop)
              .isLessThan(reach(shape));
        }
      }
    }
  }

  @Test
  void beltsHaveNoKinksAndRunFromTheirFirstPlaceBeyondTheirLast() {
    List<ElementShape> belts = shapes(ElementKind.BELT);
    assertThat(belts).hasSizeGreaterThanOrEqualTo(5);
    for (ElementShape belt : belts) {
      assertThat(PathSmoother.maxTurn(belt.line().getCoordinates()))
          .as(belt.elementId())
          .isLessThan(30);
      List<String> path = catalogue.findElement(belt.elementId()).orElseThrow().path();
      Coordinate[] line = belt.line().getCoordinates();
      assertThat(Geodesy.distance(line[0], point(path.get(0)).getCoordinate())).isLessThan(1000);
      double beyond =
          Geodesy.distance(line[line.length - 1], point(path.get(path.size() - 1)).getCoordinate());
      assertThat(beyond).isBetween(0.3 * belt.bandWidthMetres(), belt.bandWidthMetres());
      assertThat(belt.arrow()).isTrue();
    }
  }

  @Test
  void bandsAreAsWideAsTheirRankSays() {
    for (ElementShape belt : shapes(ElementKind.BELT)) {
      double width = belt.bandWidthMetres();
      double length = Geodesy.length(belt.line());
      // Band of even width with round ends; bends take a little off.
      double expected = length * width + Math.PI * width * width / 4;
      assertThat(belt.geodesicArea())
          .as(belt.elementId())
          .isCloseTo(expected, within(0.06 * expected));
    }
  }

  @Test
  void circlesAreSmoothHullsAndNoRoundBuffers() {
    for (ElementShape circle : shapes(ElementKind.CIRCLE)) {
      Geometry area = circle.area();
      assertThat(area.isValid()).isTrue();
      assertThat(PathSmoother.maxTurn(area.getCoordinates())).as(circle.elementId()).isLessThan(15);
      Geometry members = null;
      for (String id : catalogue.findElement(circle.elementId()).orElseThrow().members()) {
        Geometry g = geography.findExtent(id).orElseThrow().geometry();
        members = members == null ? g : members.union(g);
      }
      double covered = Geodesy.area(area.intersection(members)) / Geodesy.area(members);
      assertThat(covered).as(circle.elementId()).isGreaterThan(0.9);
      assertThat(area.getArea()).isLessThan(1.6 * members.getArea());
      // Not a buffer of the centroid: a round of the same area covers clearly less of the members.
      Geometry round = members.getCentroid().buffer(Math.sqrt(area.getArea() / Math.PI));
      assertThat(area.symDifference(round).getArea() / area.getArea()).isGreaterThan(0.1);
    }
  }

  @Test
  void coresPolesAndNodesShowTheAreaOfTheirMembers() {
    for (ElementKind kind : List.of(ElementKind.CORE, ElementKind.POLE, ElementKind.NODE)) {
      for (ElementShape shape : shapes(kind)) {
        StructureElement element = catalogue.findElement(shape.elementId()).orElseThrow();
        assertThat(shape.anchors()).hasSize(Math.max(1, element.members().size()));
        boolean places = element.members().stream().anyMatch(id -> id.startsWith("p:"));
        if (places || geography.findGiven(element.id()).isPresent()) {
          // A place has no area of its own, and what is drawn by hand need not be the members'.
          continue;
        }
        double sum = 0;
        for (String id : element.members()) {
          sum += Geodesy.area(geography.findExtent(id).orElseThrow().geometry());
        }
        assertThat(shape.geodesicArea()).isCloseTo(sum, within(sum * 0.01));
        assertThat(shape.area().intersects(FACTORY.createPoint(shape.anchor())))
            .as(shape.elementId())
            .isTrue();
      }
    }
  }

  @Test
  void wingsAreJoinedToTheirCore() {
    for (ElementShape wing : shapes(ElementKind.WING)) {
      StructureElement element = catalogue.findElement(wing.elementId()).orElseThrow();
      ElementShape core = shape(element.structureId() + "/" + element.of());
      assertThat(wing.line() == null).as(wing.elementId()).isFalse();
      assertThat(Geodesy.distance(wing.line().getCoordinateN(0), core.anchor())).isLessThan(1);
      assertThat(wing.area().distance(wing.line().getEndPoint())).isZero();
    }
  }

  @Test
  void parksLieInTheirDistrictOfTodayWithTheAreaThePlanStates() {
    double sum = 0;
    List<ElementShape> parks = ofZone(ElementKind.PARK);
    assertThat(parks).hasSize(5);
    for (ElementShape park : parks) {
      StructureElement element = catalogue.findElement(park.elementId()).orElseThrow();
      Region region = catalogue.findRegion(element.members().get(0)).orElseThrow();
      double stated =
          element.figures().stream()
              .filter(f -> f.name().equals("规划面积"))
              .mapToDouble(Figure::value)
              .findFirst()
              .orElseThrow();
      double area = park.geodesicArea() / 1e6;
      assertThat(area).as(park.elementId()).isCloseTo(stated, within(0.01 * stated));
      Geometry host = geography.findExtent(region.hostNow()).orElseThrow().geometry();
      double inside = park.area().intersection(host).getArea() / park.area().getArea();
      assertThat(inside).as(park.elementId()).isGreaterThan(0.9999);
      sum += area;
    }
    assertThat(sum).isCloseTo(165.32, within(1.6532));
    ElementShape zone = ofZone(ElementKind.ZONE).get(0);
    assertThat(zone.geodesicArea() / 1e6).isCloseTo(sum, within(0.01));
  }

  @Test
  void statusIsNeverMoreLiteralThanMembersOrConstruction() {
    for (StructureShapes s : ALL) {
      for (ElementShape shape : s.shapes()) {
        StructureElement element = catalogue.findElement(shape.elementId()).orElseThrow();
        assertThat(shape.status()).isNotEqualTo(ShapeStatus.UNPLACED);
        for (String member : element.members()) {
          assertThat(shape.status()).isGreaterThanOrEqualTo(geography.statusOf(member));
        }
        if (shape.kind() == ElementKind.BELT || shape.kind() == ElementKind.CIRCLE) {
          assertThat(shape.status()).isGreaterThanOrEqualTo(ShapeStatus.DERIVED);
        }
        assertThat(shape.status()).as(shape.elementId()).isGreaterThanOrEqualTo(element.status());
      }
    }
  }

  @Test
  void findsTheCountyAtAPoint() {
    assertThat(geography.findCountyAt(104.1, 35.85).orElseThrow().name()).isEqualTo("榆中县");
    assertThat(geography.findCountyAt(120, 30)).isEmpty();
    assertThat(geography.covers("r:620123", 104.1, 35.85)).isTrue();
    assertThat(geography.covers("r:620100", 104.1, 35.85)).isTrue();
    assertThat(geography.covers("r:621100", 104.1, 35.85)).isFalse();
  }

  @Test
  void everyRegionHasALabelPointInsideItsArea() {
    for (Region region : catalogue.regions()) {
      var point = geography.findLabelPoint(region.id());
      assertThat(point).as(region.id()).isPresent();
      if (region.isAdministrative()) {
        assertThat(geography.covers(region.id(), point.get().lon(), point.get().lat()))
            .as(region.name())
            .isTrue();
      }
    }
  }

  /** How far a line may pass a place, metres: farther where it was drawn by hand. */
  private static double reach(ElementShape shape) {
    if (geography.findGiven(shape.elementId()).isPresent()) {
      return 5000;
    }
    return shape.area() == null ? 1000 : 1;
  }

  /** What the map shows of it: a place has no area and no line, only its points. */
  private static Geometry drawn(ElementShape shape) {
    if (shape.area() != null) {
      return shape.area();
    }
    return shape.line() != null
        ? shape.line()
        : FACTORY.createMultiPointFromCoords(shape.anchors().toArray(Coordinate[]::new));
  }

  private static Geometry point(String id) {
    var p = geography.findSymbolPoint(id).orElseThrow();
    return FACTORY.createPoint(new Coordinate(p.lon(), p.lat()));
  }

  private static List<ElementShape> shapes(ElementKind kind) {
    return ALL.stream().flatMap(s -> s.shapes().stream()).filter(s -> s.kind() == kind).toList();
  }

  private static List<ElementShape> ofZone(ElementKind kind) {
    return shapes(kind).stream()
        .filter(s -> s.elementId().startsWith("s-letdz-2016-1q5y/"))
        .toList();
  }

  private static ElementShape shape(String id) {
    return ALL.stream().flatMap(s -> s.find(id).stream()).findFirst().orElseThrow();
  }
}
