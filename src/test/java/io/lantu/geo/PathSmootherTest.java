package io.lantu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class PathSmootherTest {
  private static final List<Coordinate> BEND =
      List.of(
          new Coordinate(0, 0),
          new Coordinate(40_000, 0),
          new Coordinate(50_000, 30_000),
          new Coordinate(90_000, 35_000));

  @Test
  void runsFromFirstToLastThroughEveryPlace() {
    Coordinate[] line = PathSmoother.smooth(BEND, 0);
    assertThat(line[0]).isEqualTo(BEND.get(0));
    assertThat(line[line.length - 1]).isEqualTo(BEND.get(3));
    for (Coordinate place : BEND) {
      assertThat(Plane.line(line).distance(Plane.point(place))).isLessThan(100);
    }
  }

  @Test
  void strayingIsBoundedWhenTheLineMayRelax() {
    Coordinate[] line = PathSmoother.smooth(BEND, 1500);
    assertThat(PathSmoother.maxTurn(line)).isLessThan(PathSmoother.MAX_TURN_DEGREES);
    for (Coordinate place : BEND) {
      assertThat(Plane.line(line).distance(Plane.point(place))).isLessThanOrEqualTo(1500);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverTurnsSharplyEvenThroughScatteredPlaces(long seed) {
    Random random = new Random(seed);
    List<Coordinate> chain =
        random
            .doubles(2 * 7, 0, 200_000)
            .boxed()
            .collect(
                java.util.ArrayList<Coordinate>::new,
                (list, v) -> {
                  Coordinate last = list.isEmpty() ? null : list.get(list.size() - 1);
                  if (last == null || !Double.isNaN(last.y)) {
                    list.add(new Coordinate(v, Double.NaN));
                  } else {
                    last.y = v;
                  }
                },
                java.util.ArrayList::addAll);
    Coordinate[] line = PathSmoother.smooth(chain, 0);
    assertThat(PathSmoother.maxTurn(line)).isLessThan(30);
  }

  @Test
  void onePlaceGivesALineOfNoLength() {
    Coordinate[] line = PathSmoother.smooth(List.of(new Coordinate(5, 5)), 0);
    assertThat(Plane.line(line).getLength()).isZero();
  }

  @Test
  void corridorsKeepTheirTowns() {
    double[] line =
        PathSmoother.smoothDegrees(
            List.of(
                new double[] {103.83, 36.06},
                new double[] {102.6, 36.5},
                new double[] {101.78, 36.62}));
    assertThat(line[0]).isCloseTo(103.83, within(1e-9));
    assertThat(line[line.length - 1]).isCloseTo(36.62, within(1e-9));
    assertThat(line.length).isGreaterThan(6);
  }
}
