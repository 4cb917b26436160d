package io.lantu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;

class CrsCatalogueTest {
  @Test
  void projectsLanzhouLikeEpsg4544() {
    double[] p = new double[2];
    CrsCatalogue.projection("gk-105").forward(103.8343, 36.0611, p);
    // Reference from the EPSG database, see CrsCatalogue: EPSG:4544.
    assertThat(p[0]).isCloseTo(394975.079, within(0.001));
    assertThat(p[1]).isCloseTo(3992951.251, within(0.001));
    assertThat(CrsCatalogue.findEntry("gk-105").orElseThrow().epsg()).isEqualTo(4544);
  }

  @Test
  void everyEntryTakesAPointForthAndBack() {
    for (CrsCatalogue.Entry entry : CrsCatalogue.entries()) {
      DisplayProjection projection = CrsCatalogue.projection(entry.id());
      assertThat(projection.id()).isEqualTo(entry.id());
      double[] p = new double[2];
      double lon = entry.meridian() == null ? 101.5 : entry.meridian() - 4;
      projection.forward(lon, 36.5, p);
      projection.inverse(p[0], p[1], p);
      assertThat(p[0]).as(entry.id()).isCloseTo(lon, within(1e-6));
      assertThat(p[1]).as(entry.id()).isCloseTo(36.5, within(1e-6));
    }
  }

  @Test
  void convergenceOfAZoneIsNoughtOnItsMeridian() {
    DisplayProjection zone = CrsCatalogue.projection("gk-102");
    assertThat(zone.convergence(102, 36)).isCloseTo(0, within(1e-6));
    assertThat(zone.convergence(103, 36)).isCloseTo(-Math.sin(Math.toRadians(36)), within(0.01));
  }

  @Test
  void degreesAreLongitudeFirst() {
    assertThat(CRS.getAxisOrder(CrsCatalogue.cgcs2000())).isEqualTo(CRS.AxisOrder.EAST_NORTH);
  }

  @Test
  void offersTheZonesThatReachIntoAnArea() {
    assertThat(CrsCatalogue.entriesBetween(92.4, 108.6))
        .extracting(CrsCatalogue.Entry::id)
        .containsExactly(
            "lcc", "gk-93", "gk-96", "gk-99", "gk-102", "gk-105", "gk-108", "albers-105");
    assertThat(CrsCatalogue.entriesBetween(116, 116.1))
        .extracting(CrsCatalogue.Entry::epsg)
        .containsExactly(null, 4548, null);
    assertThat(CrsCatalogue.entries()).hasSize(23);
  }

  @Test
  void unknownIdIsNamedInTheError() {
    assertThatThrownBy(() -> CrsCatalogue.projection("gk-1")).hasMessageContaining("gk-1");
  }
}
