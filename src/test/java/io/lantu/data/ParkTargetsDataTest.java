package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.Geodesy;
import io.lantu.model.Catalogue;
import io.lantu.model.Figure;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValueKind;
import io.lantu.model.StructureElement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The five parks of the Lanzhou development zone: areas and targets. */
class ParkTargetsDataTest {
  private static final String STRUCTURE = "s-letdz-2016-1q5y";
  private static final Map<String, Double> AREAS =
      Map.of(
          "park-airport-north", 18.14,
          "park-anning", 40.99,
          "park-xigu", 73.0,
          "park-honggu", 14.19,
          "park-gaolan", 19.0);

  private final Catalogue catalogue = ShippedPack.catalogue();

  @Test
  void plannedAreasAreThoseOfThePlanAndAddUpToTheZone() {
    Map<String, Double> areas =
        parks().stream().collect(Collectors.toMap(StructureElement::slug, e -> area(e)));
    assertThat(areas).containsExactlyInAnyOrderEntriesOf(AREAS);
    double sum = areas.values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(sum).isCloseTo(165.32, within(1e-9));
    StructureElement zone = catalogue.findElement(STRUCTURE + "/zone").orElseThrow();
    assertThat(area(zone)).isEqualTo(165.32);
  }

  @Test
  void theRegionsStateTheSameAreas() {
    for (StructureElement park : parks()) {
      assertThat(park.members()).hasSize(1);
      assertThat(catalogue.findRegion(park.members().get(0)).orElseThrow().areaKm2())
          .as(park.name())
          .isEqualTo(area(park));
    }
  }

  @Test
  void drawnAreasAreWithinOnePercentOfThePlannedOnes() {
    for (StructureElement park : parks()) {
      var drawn = ShippedPack.pack().geometries().get(park.members().get(0));
      assertThat(drawn != null).as(park.name()).isTrue();
      assertThat(Geodesy.area(drawn) / 1e6)
          .as(park.name())
          .isCloseTo(area(park), within(area(park) / 100));
    }
  }

  @Test
  void everyParkHasItsTargetsFor2020() {
    for (StructureElement park : parks()) {
      Set<String> names =
          indicators(park).stream()
              .filter(i -> i.plan().equals("letdz-2016"))
              .filter(
                  i ->
                      i.values().stream()
                          .anyMatch(
                              v ->
                                  v.kind() == IndicatorValueKind.TARGET
                                      && Integer.valueOf(2020).equals(v.year())))
              .map(Indicator::name)
              .collect(Collectors.toSet());
      assertThat(names).as(park.name()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(names).as(park.name()).anyMatch(n -> n.contains("生产总值") || n.contains("工业总产值"));
    }
  }

  @Test
  void theZoneHasTheRowsOfItsTargetTable() {
    assertThat(catalogue.indicatorsOf("r:letdz"))
        .filteredOn(i -> "表1".equals(i.table()))
        .allSatisfy(i -> assertThat(i.values()).isNotEmpty())
        .hasSizeGreaterThan(20);
  }

  private List<Indicator> indicators(StructureElement park) {
    return Stream.concat(
            catalogue.indicatorsOf(park.id()).stream(),
            catalogue.indicatorsOf(park.members().get(0)).stream())
        .distinct()
        .toList();
  }

  private List<StructureElement> parks() {
    return catalogue.findStructure(STRUCTURE).orElseThrow().elementsOf("五园");
  }

  private static double area(StructureElement e) {
    return e.figures().stream()
        .filter(f -> f.name().equals("规划面积"))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElseThrow();
  }
}
