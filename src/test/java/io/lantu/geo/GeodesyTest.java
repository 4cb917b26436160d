package io.lantu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeodesyTest {
  private static Geometry wkt(String text) throws ParseException {
    return new WKTReader().read(text);
  }

  @Test
  void measuresLanzhouToXining() {
    // By the haversine on a sphere of the local mean radius: 194.6 km within 0.2 %.
    assertThat(Geodesy.distance(103.8343, 36.0611, 101.7782, 36.6171))
        .isCloseTo(194_600, within(400.0));
  }

  @Test
  void measuresTheMeridianArcAt36() throws ParseException {
    // Radius of curvature in the meridian at 36 degrees, 6 357 481 m, times one degree.
    assertThat(Geodesy.length(wkt("LINESTRING (100 35.5, 100 36.5)")))
        .isCloseTo(110_959, within(15.0));
  }

  @Test
  void holesAreTakenOffWhateverTheRingDirection() throws ParseException {
    double outer = Geodesy.area(wkt("POLYGON ((100 36, 101 36, 101 37, 100 37, 100 36))"));
    double hole =
        Geodesy.area(wkt("POLYGON ((100.2 36.2, 100.2 36.4, 100.4 36.4, 100.4 36.2, 100.2 36.2))"));
    double both =
        Geodesy.area(
            wkt(
                "POLYGON ((100 36, 101 36, 101 37, 100 37, 100 36),"
                    + " (100.2 36.2, 100.2 36.4, 100.4 36.4, 100.4 36.2, 100.2 36.2))"));
    assertThat(both).isCloseTo(outer - hole, within(1.0));
    assertThat(outer / 1e6).isCloseTo(9930, within(30.0));
  }

  @Test
  void perimeterOfAPolygonCountsAsLength() throws ParseException {
    double ring = Geodesy.length(wkt("POLYGON ((100 36, 101 36, 101 37, 100 36))"));
    double line = Geodesy.length(wkt("LINESTRING (100 36, 101 36, 101 37, 100 36)"));
    assertThat(ring).isCloseTo(line, within(0.001));
  }

  @Test
  void pointsHaveNeitherLengthNorArea() throws ParseException {
    assertThat(Geodesy.length(wkt("POINT (100 36)"))).isZero();
    assertThat(Geodesy.area(wkt("MULTIPOINT ((100 36), (101 36))"))).isZero();
  }

  @Test
  void movesAsFarAsItSays() {
    Coordinate from = new Coordinate(103.8, 36.1);
    assertThat(Geodesy.distance(from, Geodesy.moved(from, 45, 12_000)))
        .isCloseTo(12_000, within(0.001));
  }
}
