package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.CrsCatalogue;
import io.lantu.geo.DisplayProjection;
import io.lantu.geo.LambertProjection;
import io.lantu.model.LonLat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinateTextTest {
  private static final DisplayProjection LAMBERT = LambertProjection.DEFAULT;
  private static final DisplayProjection ZONE = CrsCatalogue.projection("gk-105");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "103.8343 36.0611",
        "103.8343, 36.0611",
        "103.8343，36.0611",
        "36.0611 103.8343",
        "103.8343°E 36.0611°N",
        "E103.8343 N36.0611",
        "N36.0611 E103.8343",
        "36.0611N/103.8343E",
        "东经103.8343度，北纬36.0611度",
        "北纬36.0611° 东经103.8343°",
        "经度：103.8343 纬度：36.0611",
        "lon=103.8343 lat=36.0611",
        "１０３.８３４３　３６.０６１１",
        "103°50′03.48″E 36°03′39.96″N",
        "103°50'3.48\"E, 36°3'39.96\"N",
        "36°03′39.96″N 103°50′03.48″E",
        "东经103度50分3.48秒 北纬36度3分39.96秒",
        "103°50.058′E 36°3.666′N"
      })
  void readsDegreesInAllForms(String text) {
    assertNear(CoordinateText.parse(text, LAMBERT).orElseThrow(), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "394975.079 3992951.251",
        "3992951.251 394975.079",
        "E 394975.079 N 3992951.251 m",
        "N 3992951.251 E 394975.079",
        "X=3992951.251 Y=394975.079",
        "35394975.079 3992951.251",
        "394975.079 米, 3992951.251 米"
      })
  void readsPlaneMetresOfAZone(String text) {
    assertNear(CoordinateText.parse(text, ZONE).orElseThrow(), 1e-6);
  }

  @ParameterizedTest
  @EnumSource(CoordinateFormat.class)
  void readsWhatItWrites(CoordinateFormat format) {
    for (DisplayProjection projection : new DisplayProjection[] {LAMBERT, ZONE}) {
      String text = format.format(MapState.LANZHOU, projection);
      assertNear(CoordinateText.parse(text, projection).orElseThrow(), 3e-5);
    }
  }

  @Test
  void readsSmallPlaneMetresByTheirUnit() {
    LonLat origin = new LonLat(100.001, 36.001);
    String text = CoordinateFormat.PLANE.format(origin, LAMBERT);
    LonLat read = CoordinateText.parse(text, LAMBERT).orElseThrow();
    assertThat(read.lon()).isCloseTo(100.001, within(1e-5));
    assertThat(read.lat()).isCloseTo(36.001, within(1e-5));
  }

  @Test
  void takesWestAndSouthAsNegative() {
    assertThat(CoordinateText.parse("12.5°W 30°S", LAMBERT)).contains(new LonLat(-12.5, -30));
    assertThat(CoordinateText.parse("-12.5 -30", LAMBERT)).contains(new LonLat(-12.5, -30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "兰州",
        "103.8",
        "103.8 36.1 12",
        "N36 N37",
        "103 95",
        "103°61′E 36°N",
        "榆中 103.8 36.1",
        "36395000 3992951",
        "103.8E36.1x"
      })
  void refusesWhatIsNoPair(String text) {
    assertThat(CoordinateText.parse(text, ZONE)).isEmpty();
  }

  @Test
  void roundsSecondsWithoutSixties() {
    LonLat justBelow = new LonLat(103.99999999, 35.99999);
    assertThat(CoordinateFormat.DEGREES_MINUTES_SECONDS.format(justBelow, LAMBERT))
        .isEqualTo("104°00′00.0″E  36°00′00.0″N");
  }

  @Test
  void writesPlaneMetresOfTheProjection() {
    assertThat(CoordinateFormat.PLANE.format(MapState.LANZHOU, ZONE))
        .isEqualTo("E 394975  N 3992951 m");
  }

  private static void assertNear(LonLat place, double degrees) {
    assertThat(place.lon()).isCloseTo(MapState.LANZHOU.lon(), within(degrees));
    assertThat(place.lat()).isCloseTo(MapState.LANZHOU.lat(), within(degrees));
  }
}
