package io.lantu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.MissingShape.Reason;
import io.lantu.model.Catalogue;
import io.lantu.model.ElementKind;
import io.lantu.model.Figure;
import io.lantu.model.LonLat;
import io.lantu.model.Place;
import io.lantu.model.PlaceKind;
import io.lantu.model.Region;
import io.lantu.model.RegionKind;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.model.StructureKind;
import io.lantu.model.StructureTier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Shapes over the small country of {@link BaseMapFixture}. */
class ShapeBuilderTest {
  private static final String S = "s-x";
  private final BaseMap map = BaseMapFixture.map();

  private final List<Region> regions =
      List.of(
          region("620102", RegionKind.COUNTY, "r:620100"),
          region("620103", RegionKind.COUNTY, "r:620100"),
          region("620202", RegionKind.COUNTY, "r:620200"),
          region("630102", RegionKind.COUNTY, "r:630100"),
          region("620100", RegionKind.PREFECTURE, "r:620000"),
          composite("r:both", "r:620102", "r:new-area"),
          area("r:new-area", new LonLat(104.3, 36.8), null),
          area("r:park", new LonLat(105.5, 36.2), 20.0),
          area("r:nowhere", null, null));
  private final List<Place> places =
      List.of(
          place("p:city", PlaceKind.CITY, "r:620102", 103.5, 36.5),
          place("p:seat-620102", PlaceKind.SEAT, "r:620102", 103.4, 36.4),
          place("p:east", PlaceKind.TOWN, "r:630102", 105.8, 36.7));

  @Test
  void dissolvesAPrefectureFromItsCounties() {
    Geography geography = geography(Map.of());
    Geometry prefecture = geography.findExtent("r:620100").orElseThrow().geometry();
    double sum =
        Geodesy.area(geography.findExtent("r:620102").orElseThrow().geometry())
            + Geodesy.area(geography.findExtent("r:620103").orElseThrow().geometry());
    assertThat(Geodesy.area(prefecture)).isCloseTo(sum, within(1.0));
    assertThat(prefecture.getNumGeometries()).isEqualTo(1);
    assertThat(geography.covers("r:620100", 104.5, 36.5)).isFalse();
    assertThat(geography.findCountyAt(104.5, 36.5).orElseThrow().code()).isEqualTo("620202");
  }

  @Test
  void standsSymbolsAtSeatsAndLabelsAtLabelPoints() {
    Geography geography = geography(Map.of());
    assertThat(geography.findSymbolPoint("r:620102")).contains(new LonLat(103.4, 36.4));
    assertThat(geography.findSymbolPoint("r:620100")).contains(new LonLat(103.5, 36.5));
    assertThat(geography.findSymbolPoint("r:both")).contains(new LonLat(103.5, 36.5));
    assertThat(geography.findSymbolPoint("r:new-area")).contains(new LonLat(104.3, 36.8));
    assertThat(geography.findSymbolPoint("r:nowhere")).isEmpty();
  }

  @Test
  void softDiscsHaveTheStatedAreaOrAFixedSizeAndAreSchematic() {
    Geography geography = geography(Map.of());
    Extent park = geography.findExtent("r:park").orElseThrow();
    assertThat(park.soft()).isTrue();
    assertThat(park.status()).isEqualTo(ShapeStatus.SCHEMATIC);
    assertThat(Geodesy.area(park.geometry()) / 1e6).isCloseTo(20, within(0.3));
    Extent both = geography.findExtent("r:both").orElseThrow();
    assertThat(both.soft()).isTrue();
    assertThat(both.status()).isEqualTo(ShapeStatus.SCHEMATIC);
  }

  @Test
  void drawsACoreOfCountiesAsTheirAreaAndNoBuffer() {
    ElementShape core = one(element("core", ElementKind.CORE, "r:620102", "r:620103"));
    assertThat(core.status()).isEqualTo(ShapeStatus.SOURCED);
    assertThat(core.anchors()).hasSize(2);
    assertThat(core.anchor().x).isCloseTo(103.5, within(1e-6));
    Geometry prefecture = geography(Map.of()).findExtent("r:620100").orElseThrow().geometry();
    assertThat(core.area().symDifference(prefecture).getArea()).isLessThan(1e-6);
  }

  @Test
  void joinsAWingToItsCoreAndSkipsTheJoinWithoutOne() {
    StructureElement wing = element("wing", ElementKind.WING, "r:new-area");
    StructureShapes shapes = build(Map.of(), element("core", ElementKind.CORE, "r:620102"), wing);
    ElementShape drawn = shapes.find(S + "/wing").orElseThrow();
    assertThat(drawn.line().getStartPoint().getX()).isCloseTo(103.4, within(1e-6));
    assertThat(drawn.line().getEndPoint().getX()).isCloseTo(104.3, within(1e-6));
    assertThat(drawn.status()).isEqualTo(ShapeStatus.SCHEMATIC);
    StructureShapes alone = build(Map.of(), wing);
    assertThat(alone.shapes()).hasSize(1);
    assertThat(alone.missing())
        .containsExactly(new MissingShape(S + "/wing", null, Reason.NO_CORE));
  }

  @Test
  void bendsABeltSmoothlyThroughItsPathAndRoundToMembersThePathMisses() {
    StructureElement belt =
        StructureElement.named(S + "/belt", "带", ElementKind.BELT, "带", "")
            .change()
            .members(List.of("r:620102", "r:new-area"))
            .path(List.of("p:city", "p:east"))
            .rank(3)
            .status(ShapeStatus.DERIVED)
            .done();
    ElementShape shape = one(belt);
    assertThat(PathSmoother.maxTurn(shape.line().getCoordinates())).isLessThan(30);
    Geography geography = geography(Map.of());
    for (String id : List.of("r:620102", "r:new-area")) {
      assertThat(shape.area().intersects(geography.findExtent(id).orElseThrow().geometry()))
          .as(id)
          .isTrue();
    }
    assertThat(shape.arrow()).isTrue();
    assertThat(shape.status()).isEqualTo(ShapeStatus.SCHEMATIC);
    assertThat(shape.bandWidthMetres()).isEqualTo(8000);
  }

  @Test
  void anAxisIsALineWithoutArea() {
    ElementShape axis = one(element("axis", ElementKind.AXIS, "p:city", "p:east"));
    assertThat(axis.area() == null).isTrue();
    assertThat(Geodesy.length(axis.line())).isGreaterThan(200_000);
    assertThat(axis.arrow()).isTrue();
  }

  @Test
  void aCircleIsAHullAroundItsMembersOrARingOfTheStatedRadius() {
    ElementShape hull = one(element("circle", ElementKind.CIRCLE, "r:620102", "r:620202"));
    assertThat(PathSmoother.maxTurn(hull.area().getCoordinates())).isLessThan(15);
    assertThat(hull.area().getNumGeometries()).isEqualTo(1);
    StructureElement ringed =
        StructureElement.named(S + "/ring", "圈", ElementKind.CIRCLE, "圈", "")
            .change()
            .members(List.of("p:city"))
            .rank(1)
            .figures(List.of(new Figure("辐射半径", 50, "km")))
            .status(ShapeStatus.DERIVED)
            .done();
    double area = one(ringed).geodesicArea();
    assertThat(area).isCloseTo(Math.PI * 50_000.0 * 50_000.0, within(0.01 * area));
  }

  @Test
  void aCircleJoinsMembersThatLieFarApart() {
    ElementShape hull = one(element("circle", ElementKind.CIRCLE, "r:620202", "r:park"));
    assertThat(hull.area().getNumGeometries()).isEqualTo(1);
    assertThat(hull.area().isValid()).isTrue();
  }

  @Test
  void aRiverFollowsTheRiverOfTheBaseMapByItsName() {
    StructureElement river =
        StructureElement.named(S + "/river", "河", ElementKind.RIVER, "一河", "")
            .change()
            .path(List.of("p:city"))
            .rank(1)
            .status(ShapeStatus.DERIVED)
            .done();
    ElementShape shape = one(river);
    assertThat(Geodesy.length(shape.line())).isGreaterThan(110_000);
    assertThat(shape.area().covers(shape.line())).isTrue();
  }

  @Test
  void aBarrierWithoutPathIsTheAreaOfItsMembers() {
    ElementShape barrier = one(element("barrier", ElementKind.BARRIER, "r:630102"));
    assertThat(barrier.line() == null).isTrue();
    assertThat(barrier.area().isEmpty()).isFalse();
  }

  @Test
  void givenGeometriesOverrideMembers() throws ParseException {
    Geometry park =
        new WKTReader()
            .read("POLYGON ((105.4 36.2, 105.5 36.2, 105.5 36.3, 105.4 36.3, 105.4 36.2))");
    StructureShapes shapes =
        build(
            Map.of("r:park", park, S + "/zone", park),
            element("park", ElementKind.PARK, "r:park"),
            element("zone", ElementKind.ZONE, "r:620102"));
    for (ElementShape shape : shapes.shapes()) {
      assertThat(shape.area().symDifference(park).getArea()).isLessThan(1e-9);
      assertThat(shape.area().intersects(Plane.point(shape.anchor()))).isTrue();
    }
    assertThat(shapes.shapes()).hasSize(2);
  }

  @Test
  void ringsOfACoreStandInTheMiddleOfItsHandDrawnArea() throws ParseException {
    Geometry disc =
        new WKTReader()
            .read("POLYGON ((103.5 36.5, 103.9 36.5, 103.9 36.9, 103.5 36.9, 103.5 36.5))");
    StructureShapes shapes =
        build(Map.of(S + "/core", disc), element("core", ElementKind.CORE, "p:city"));
    ElementShape core = shapes.shapes().get(0);
    assertThat(core.anchor().distance(new Coordinate(103.7, 36.7))).isLessThan(0.01);
    assertThat(core.anchors()).containsExactly(core.anchor());
  }

  @Test
  void leavesOutBadMembersWithAReasonAndDrawsTheRest() {
    StructureShapes shapes =
        build(
            Map.of(),
            element("core", ElementKind.CORE, "r:620102", "r:unknown", "r:nowhere"),
            element("lost", ElementKind.NODE, "r:unknown"),
            element("short", ElementKind.BELT, "p:city"),
            element("none", ElementKind.NODE),
            element("fine", ElementKind.NODE, "p:east"));
    assertThat(shapes.shapes())
        .extracting(ElementShape::elementId)
        .containsExactly(S + "/core", S + "/fine");
    assertThat(shapes.missing())
        .containsExactly(
            new MissingShape(S + "/core", "r:unknown", Reason.UNKNOWN_MEMBER),
            new MissingShape(S + "/core", "r:nowhere", Reason.NO_GEOMETRY),
            new MissingShape(S + "/lost", "r:unknown", Reason.UNKNOWN_MEMBER),
            new MissingShape(S + "/lost", null, Reason.NO_GEOMETRY),
            new MissingShape(S + "/short", null, Reason.PATH_TOO_SHORT),
            new MissingShape(S + "/none", null, Reason.NO_MEMBERS));
  }

  @Test
  void drawsNothingForWhatThePackListsAsNotPlaced() {
    StructureElement lost =
        StructureElement.named(S + "/lost", "多点", ElementKind.CLUSTER, "某组团", "")
            .change()
            .members(List.of("p:city"))
            .rank(2)
            .status(ShapeStatus.UNPLACED)
            .done();
    StructureShapes shapes = build(Map.of(), lost);
    assertThat(shapes.shapes()).isEmpty();
    assertThat(shapes.missing())
        .containsExactly(new MissingShape(S + "/lost", null, Reason.UNPLACED));
    assertThat(shapes.counts("多点").named()).isEqualTo(1);
  }

  @Test
  void countsWhatIsReallyDrawn() {
    StructureShapes shapes =
        build(
            Map.of(),
            element("one", ElementKind.NODE, "r:620102"),
            element("two", ElementKind.NODE, "r:unknown"),
            unnamed("three"));
    var counts = shapes.counts("多点");
    assertThat(counts.formula()).isNull();
    assertThat(counts.named()).isEqualTo(2);
    assertThat(counts.drawn()).isEqualTo(1);
    assertThat(shapes.missing()).contains(new MissingShape(S + "/three", null, Reason.UNNAMED));
  }

  private ElementShape one(StructureElement element) {
    StructureShapes shapes = build(Map.of(), element);
    assertThat(shapes.shapes()).as(shapes.missing().toString()).hasSize(1);
    return shapes.shapes().get(0);
  }

  private Geography geography(Map<String, Geometry> given) {
    Catalogue catalogue =
        new Catalogue(
            new Catalogue.Content(
                List.of(), List.of(), regions, places, List.of(), List.of(), List.of(), List.of(),
                List.of()));
    return new Geography(map, catalogue, given);
  }

  private StructureShapes build(Map<String, Geometry> given, StructureElement... elements) {
    Structure structure =
        new Structure(
            S,
            "x",
            "多点",
            "",
            List.of(),
            StructureTier.A,
            StructureKind.SETTLEMENT,
            null,
            List.of(new StructureClass("多点", "", null, null, null)),
            List.of(elements),
            null,
            List.of());
    return new ShapeBuilder(geography(given)).build(structure);
  }

  private static StructureElement element(String slug, ElementKind kind, String... members) {
    return StructureElement.named(S + "/" + slug, "多点", kind, slug, "")
        .change()
        .members(List.of(members))
        .rank(1)
        .status(ShapeStatus.SOURCED)
        .done();
  }

  private static StructureElement unnamed(String slug) {
    return StructureElement.named(S + "/" + slug, "多点", ElementKind.NODE, slug, "")
        .change()
        .rank(1)
        .unnamed(true)
        .status(ShapeStatus.UNPLACED)
        .done();
  }

  private static Region region(String code, RegionKind kind, String parent) {
    return make("r:" + code, kind, code, parent, List.of(), null, null, ShapeStatus.SOURCED);
  }

  private static Region composite(String id, String... parts) {
    return make(
        id, RegionKind.COMPOSITE, null, null, List.of(parts), null, null, ShapeStatus.SOURCED);
  }

  private static Region area(String id, LonLat point, Double km2) {
    return make(id, RegionKind.NEW_AREA, null, null, List.of(), point, km2, ShapeStatus.SCHEMATIC);
  }

  private static Region make(
      String id,
      RegionKind kind,
      String code,
      String parent,
      List<String> parts,
      LonLat point,
      Double km2,
      ShapeStatus status) {
    return Region.named(id, id, "", kind, status)
        .change()
        .code(code)
        .parent(parent)
        .parts(parts)
        .areaKm2(km2)
        .point(point)
        .done();
  }

  private static Place place(String id, PlaceKind kind, String region, double lon, double lat) {
    return new Place(
        id,
        id,
        "",
        kind,
        region,
        lon,
        lat,
        "test",
        null,
        ShapeStatus.SOURCED,
        null,
        null,
        List.of(),
        null);
  }
}
