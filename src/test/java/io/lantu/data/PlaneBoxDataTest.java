package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.lantu.geo.BaseMapReader;
import io.lantu.geo.DisplayProjection;
import io.lantu.geo.Geography;
import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Rectangles around regions of the shipped data, against their dissolved areas. */
class PlaneBoxDataTest {
  private static final Path ROOT = Path.of(System.getProperty("lantu.dir"));
  private static Geography geography;

  @BeforeAll
  static void read() throws IOException {
    assumeThat(ROOT.resolve("data").resolve(PackReader.MANIFEST)).exists();
    Pack pack = new PackReader(PackReader.Depth.CONTENT).read(ROOT.resolve("data"));
    geography =
        new Geography(
            BaseMapReader.read(ROOT.resolve("maps").resolve(BaseMapLoader.COMPILED)),
            new Catalogue(pack.content()),
            pack.geometries());
  }

  @Test
  void aPlansRectangleIsThatOfItsDissolvedAreas() {
    DisplayProjection projection = geography.map().projection();
    double[] p = new double[2];
    assertThat(geography.catalogue().plans()).isNotEmpty();
    for (Plan plan : geography.catalogue().plans()) {
      Envelope dissolved = new Envelope();
      for (String region : plan.scope()) {
        for (Coordinate c :
            geography.findExtent(region).orElseThrow().geometry().getCoordinates()) {
          projection.forward(c.x, c.y, p);
          dissolved.expandToInclude(p[0], p[1]);
        }
      }
      Envelope box = geography.findPlaneBox(plan.scope()).orElseThrow();
      assertThat(box.getMinX()).isCloseTo(dissolved.getMinX(), within(1.0));
      assertThat(box.getMaxX()).isCloseTo(dissolved.getMaxX(), within(1.0));
      assertThat(box.getMinY()).isCloseTo(dissolved.getMinY(), within(1.0));
      assertThat(box.getMaxY()).isCloseTo(dissolved.getMaxY(), within(1.0));
    }
  }

  @Test
  void thereIsNoneOfRegionsWithoutAnArea() {
    assertThat(geography.findPlaneBox(List.of())).isEmpty();
    assertThat(geography.findPlaneBox(List.of("r:nowhere"))).isEmpty();
  }
}
