package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.lantu.geo.BaseMapReader;
import io.lantu.geo.FeatureLayers;
import io.lantu.geo.Geography;
import io.lantu.geo.Identify;
import io.lantu.geo.IdentifyHit;
import io.lantu.geo.ShapeBuilder;
import io.lantu.geo.StructureShapes;
import io.lantu.model.Catalogue;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What lies under the pointer, and the features, over the shipped data. */
class IdentifyDataTest {
  private static final Path ROOT = Path.of(System.getProperty("lantu.dir"));
  private static Geography geography;
  private static List<StructureShapes> structures;
  private static Identify identify;

  @BeforeAll
  static void build() throws IOException {
    assumeThat(ROOT.resolve("data").resolve(PackReader.MANIFEST)).exists();
    Pack pack = new PackReader(PackReader.Depth.CONTENT).read(ROOT.resolve("data"));
    Catalogue catalogue = new Catalogue(pack.content());
    geography =
        new Geography(
            BaseMapReader.read(ROOT.resolve("maps").resolve(BaseMapLoader.COMPILED)),
            catalogue,
            pack.geometries());
    ShapeBuilder builder = new ShapeBuilder(geography);
    structures = catalogue.structures().stream().map(builder::build).toList();
    identify = new Identify(geography, structures);
  }

  @Test
  void listsElementsThenRegionsThenPlacesThenUnitsSmallestFirst() {
    var seat = geography.catalogue().findPlace("p:seat-620123").orElseThrow();
    List<IdentifyHit> hits = identify.at(seat.lon(), seat.lat(), 500);
    assertThat(hits).isSortedAccordingTo((a, b) -> a.kind().compareTo(b.kind()));
    assertThat(ids(hits, IdentifyHit.Kind.ELEMENT)).contains("s-lanzhou-2021-1x2y/node-yuzhong");
    assertThat(ids(hits, IdentifyHit.Kind.FUNCTIONAL_REGION)).contains("r:lanzhou-circle");
    assertThat(ids(hits, IdentifyHit.Kind.PLACE)).contains("p:seat-620123");
    assertThat(ids(hits, IdentifyHit.Kind.COUNTY)).containsExactly("r:620123");
    assertThat(ids(hits, IdentifyHit.Kind.PREFECTURE)).containsExactly("r:620100");
    assertThat(ids(hits, IdentifyHit.Kind.PROVINCE)).containsExactly("r:620000");
    List<Double> sizes =
        hits.stream()
            .filter(h -> h.kind() == IdentifyHit.Kind.FUNCTIONAL_REGION)
            .map(IdentifyHit::squareMetres)
            .toList();
    assertThat(sizes).isSorted();
    assertThat(hits).doesNotHaveDuplicates();
  }

  @Test
  void findsALakeAndTheRiverNearby() {
    assertThat(ids(identify.at(100.2, 36.9, 100), IdentifyHit.Kind.LAKE)).hasSize(1);
    assertThat(ids(identify.at(103.83, 36.07, 3000), IdentifyHit.Kind.RIVER))
        .contains("river:huanghe");
    assertThat(ids(identify.at(103.83, 36.5, 100), IdentifyHit.Kind.RIVER)).isEmpty();
  }

  @Test
  void findsNothingFarAway() {
    assertThat(identify.at(120, 30, 1000)).isEmpty();
  }

  @Test
  void featuresAnswerFiltersWithTheCoordinateSystemTheyCarry() throws CQLException {
    FeatureLayers layers = new FeatureLayers(geography);
    SimpleFeatureCollection elements = layers.elements(structures);
    int drawn = structures.stream().mapToInt(s -> s.shapes().size()).sum();
    assertThat(elements.size()).isEqualTo(drawn);
    SimpleFeatureCollection belts =
        elements.subCollection(
            ECQL.toFilter("kind = 'BELT' AND structure = 's-lanzhou-circle-2021-1h2j4d'"));
    assertThat(belts.size()).isEqualTo(4);
    try (SimpleFeatureIterator it = belts.features()) {
      SimpleFeature belt = it.next();
      assertThat(belt.getID()).isEqualTo(belt.getAttribute("id"));
      assertThat(belt.getAttribute("line") == null).isFalse();
      assertThat(belt.getAttribute("status")).isEqualTo("derived");
    }
    SimpleFeatureCollection regions = layers.regions();
    assertThat(regions.subCollection(ECQL.toFilter("code = '620123'")).size()).isEqualTo(1);
    SimpleFeatureCollection around =
        regions.subCollection(
            ECQL.toFilter("kind = 'county' AND INTERSECTS(geometry, POINT(104.1 35.85))"));
    assertThat(around.size()).isEqualTo(1);
    assertThat(CRS.getAxisOrder(regions.getSchema().getCoordinateReferenceSystem()))
        .isEqualTo(CRS.AxisOrder.EAST_NORTH);
  }

  private static List<String> ids(List<IdentifyHit> hits, IdentifyHit.Kind kind) {
    return hits.stream().filter(h -> h.kind() == kind).map(IdentifyHit::id).toList();
  }
}
