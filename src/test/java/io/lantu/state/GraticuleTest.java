package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.CrsCatalogue;
import io.lantu.geo.LambertProjection;
import io.lantu.state.Graticule.Edge;
import io.lantu.state.Graticule.EdgeLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraticuleTest {
  private final Camera camera = MapState.cameraAtLanzhou();

  @ParameterizedTest
  @CsvSource({"3, 20", "30, 300", "200, 1200", "1150, 7200", "6000, 36000"})
  void stepIsRoundAndFitsTheScale(double resolution, int seconds) {
    assertThat(Graticule.step(resolution)).isEqualTo(seconds);
  }

  @Test
  void labelsMeridiansAboveAndBelowAndParallelsAtTheSides() {
    Graticule g = Graticule.of(camera.viewport(), LambertProjection.DEFAULT);
    assertThat(g.labels())
        .filteredOn(l -> l.edge() == Edge.TOP || l.edge() == Edge.BOTTOM)
        .extracting(EdgeLabel::text)
        .contains("103°40′E", "104°00′E")
        .allMatch(t -> t.endsWith("E"));
    assertThat(g.labels())
        .filteredOn(l -> l.edge() == Edge.LEFT || l.edge() == Edge.RIGHT)
        .extracting(EdgeLabel::text)
        .contains("36°00′N", "36°20′N")
        .allMatch(t -> t.endsWith("N"));
  }

  @Test
  void labelStandsWhereItsLineMeetsTheEdge() {
    Graticule g = Graticule.of(camera.viewport(), LambertProjection.DEFAULT);
    EdgeLabel label =
        g.labels().stream()
            .filter(l -> l.text().equals("104°00′E") && l.edge() == Edge.TOP)
            .findFirst()
            .orElseThrow();
    assertThat(camera.placeAt(label.x(), label.y()).lon()).isCloseTo(104, within(1e-3));
    assertThat(label.y()).isZero();
  }

  @Test
  void followsTheProjection() {
    camera.useProjection(CrsCatalogue.projection("gk-105"));
    Graticule g = Graticule.of(camera.viewport(), camera.projection());
    EdgeLabel label =
        g.labels().stream()
            .filter(l -> l.text().equals("36°00′N") && l.edge() == Edge.RIGHT)
            .findFirst()
            .orElseThrow();
    assertThat(camera.placeAt(label.x(), label.y()).lat()).isCloseTo(36, within(1e-3));
  }

  @Test
  void leavesMinutesOutAtWholeDegrees() {
    camera.look(camera.viewport().withResolution(1150));
    Graticule g = Graticule.of(camera.viewport(), LambertProjection.DEFAULT);
    assertThat(g.labels()).extracting(EdgeLabel::text).contains("104°E", "36°N");
  }
}
