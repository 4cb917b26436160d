package io.lantu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.ArcTopology.ArcPolygon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class BaseMapCompilerTest {
  private final BaseMap map = BaseMapFixture.map();

  @Test
  void thinsMoreAtEachLevelAndKeepsArcEnds() {
    ArcStore arcs = map.units().arcs();
    for (int level = 1; level < BaseMap.levels(); level++) {
      assertThat(arcs.vertices(level)).isLessThanOrEqualTo(arcs.vertices(level - 1));
      for (int a = 0; a < arcs.count(); a++) {
        int[] coarse = arcs.coords(level);
        int[] full = arcs.coords(0);
        assertThat(coarse[arcs.starts(level)[a]]).isEqualTo(full[arcs.starts(0)[a]]);
        assertThat(coarse[arcs.starts(level)[a + 1] - 1])
            .isEqualTo(full[arcs.starts(0)[a + 1] - 1]);
      }
    }
    assertThat(arcs.vertices(BaseMap.levels() - 1)).isLessThan(arcs.vertices(0) / 10);
  }

  @Test
  void keepsEveryPolygonValidAtEveryLevel() {
    for (int level = 0; level < BaseMap.levels(); level++) {
      for (int p = 0; p < map.units().polygons().size(); p++) {
        Geometry polygon = UnitPolygons.plane(map, p, level);
        assertThat(polygon.isValid()).isTrue();
        assertThat(polygon.getArea()).isPositive();
      }
    }
  }

  @Test
  void saysWhatEachBorderSeparates() {
    assertThat(map.units().border(0)).isEqualTo(BorderLevel.OUTER);
    assertThat(map.units().border(1)).isEqualTo(BorderLevel.COUNTY);
    assertThat(map.units().border(3)).isEqualTo(BorderLevel.PROVINCE);
    assertThat(map.units().border(6)).isEqualTo(BorderLevel.PREFECTURE);
    assertThat(map.units().forwardOwner(1)).isZero();
    assertThat(map.units().backwardOwner(1)).isEqualTo(1);
    assertThat(map.units().forwardOwner(0)).isZero();
    assertThat(map.units().backwardOwner(0)).isEqualTo(BaseMap.UnitLayer.NOBODY);
  }

  @Test
  void putsLabelPointsInsideAndGroupsCountiesIntoPrefectures() {
    for (int p = 0; p < map.units().polygons().size(); p++) {
      BaseMap.Unit unit = map.units().polygons().get(p);
      Geometry polygon = UnitPolygons.plane(map, p, 0);
      assertThat(
              polygon.contains(
                  Plane.point(new org.locationtech.jts.geom.Coordinate(unit.x(), unit.y()))))
          .isTrue();
    }
    assertThat(map.units().groups())
        .extracting(BaseMap.Unit::code)
        .containsExactly("620000", "620100", "620200", "630000", "630100");
    assertThat(map.units().groups().get(1).name()).isEqualTo("甲市");
    assertThat(map.units().polygons().get(0).nameEn()).isEqualTo("Jia District");
  }

  @Test
  void ranksCitiesBeforeTowns() {
    assertThat(map.places()).extracting(BaseMap.MapPoint::id).containsExactly("p:city", "p:town");
    assertThat(map.places()).extracting(BaseMap.MapPoint::rank).containsExactly(1, 3);
  }

  @Test
  void picksTheCoarsestLevelThatIsGoodEnough() {
    assertThat(BaseMap.levelFor(10)).isZero();
    assertThat(BaseMap.levelFor(79.9)).isZero();
    assertThat(BaseMap.levelFor(80)).isEqualTo(1);
    assertThat(BaseMap.levelFor(1e6)).isEqualTo(BaseMap.levels() - 1);
  }

  @Test
  void refusesAnArcWithTwoOwnersOnOneSide() {
    BaseLayers good = BaseMapFixture.layers();
    ArcPolygon first = good.counties().polygons().get(0);
    ArcTopology bad = new ArcTopology(good.counties().arcs(), List.of(first, first));
    BaseLayers layers = new BaseLayers(bad, List.of(), List.of(), List.of(), List.of(), List.of());
    assertThatThrownBy(() -> BaseMapCompiler.compile(layers)).hasMessageContaining("620102");
  }

  @Test
  void movesToAnotherProjectionAndBack() {
    DisplayProjection zone = CrsCatalogue.projection("gk-105");
    BaseMap moved = map.inProjection(zone);
    double[] p = new double[2];
    BaseMap.MapPoint city = moved.places().get(0);
    zone.inverse(city.x(), city.y(), p);
    assertThat(p[0]).isCloseTo(103.5, within(1e-6));
    assertThat(p[1]).isCloseTo(36.5, within(1e-6));
    int[] before = map.units().arcs().coords(0);
    int[] after = moved.inProjection(LambertProjection.DEFAULT).units().arcs().coords(0);
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).isCloseTo(before[i], within(2));
    }
  }
}
