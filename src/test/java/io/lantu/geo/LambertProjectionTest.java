package io.lantu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.geotools.api.referencing.operation.MathTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambertProjectionTest {
  private final DisplayProjection lambert = LambertProjection.DEFAULT;

  @ParameterizedTest
  @CsvSource({
    "100, 36",
    "103.8343, 36.0611",
    "89.4, 38.2",
    "108.7, 32.6",
    "94.66, 40.14",
    "97.1, 31.6"
  })
  void agreesWithGeoToolsWithinAMillimetre(double lon, double lat) throws Exception {
    MathTransform reference =
        CrsCatalogue.transform(CrsCatalogue.findEntry("lcc").orElseThrow().wkt());
    double[] expected = {lon, lat};
    reference.transform(expected, 0, expected, 0, 1);
    double[] actual = new double[2];
    lambert.forward(lon, lat, actual);
    assertThat(actual[0]).isCloseTo(expected[0], within(0.001));
    assertThat(actual[1]).isCloseTo(expected[1], within(0.001));
  }

  @Test
  void comesBackToTheSameDegrees() {
    double[] p = new double[2];
    for (double lon = 88; lon <= 110; lon += 1.7) {
      for (double lat = 31; lat <= 43; lat += 1.3) {
        lambert.forward(lon, lat, p);
        lambert.inverse(p[0], p[1], p);
        assertThat(p[0]).isCloseTo(lon, within(1e-10));
        assertThat(p[1]).isCloseTo(lat, within(1e-10));
      }
    }
  }

  @Test
  void hasItsOriginAtTheCentralMeridian() {
    double[] p = new double[2];
    lambert.forward(100, 36, p);
    assertThat(p).containsExactly(new double[] {0, 0}, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"92, 35", "100, 38", "104, 36", "108, 33"})
  void turnsTrueNorthByTheConvergence(double lon, double lat) {
    double[] here = new double[2];
    double[] north = new double[2];
    lambert.forward(lon, lat, here);
    lambert.forward(lon, lat + 1e-4, north);
    double bearing = Math.toDegrees(Math.atan2(north[0] - here[0], north[1] - here[1]));
    assertThat(lambert.convergence(lon, lat)).isCloseTo(bearing, within(1e-4));
  }

  @Test
  void keepsTheScaleErrorUnderThreeInAThousandBetweenTheParallels() {
    double[] a = new double[2];
    double[] b = new double[2];
    for (double lat = 33; lat <= 41; lat += 0.5) {
      lambert.forward(103, lat, a);
      lambert.forward(103.01, lat, b);
      double scale = Math.hypot(b[0] - a[0], b[1] - a[1]) / Geodesy.distance(103, lat, 103.01, lat);
      assertThat(scale).isCloseTo(1, within(0.003));
    }
  }
}
