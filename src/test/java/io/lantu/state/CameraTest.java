package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.CrsCatalogue;
import io.lantu.geo.DisplayProjection;
import io.lantu.model.LonLat;
import io.lantu.render.Viewport;
import io.lantu.state.Camera.Room;
import io.lantu.state.Workspace.PlaneExtent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraTest {
  private final Camera camera = MapState.cameraAtLanzhou();

  @ParameterizedTest
  @ValueSource(strings = {"gk-102", "gk-105", "albers-105"})
  void keepsPlaceAndScaleInAnotherProjection(String id) {
    camera.useProjection(CrsCatalogue.projection(id));
    assertThat(camera.viewport().projectionId()).isEqualTo(id);
    assertThat(camera.viewport().resolution()).isEqualTo(200);
    assertThat(camera.centre().lon()).isCloseTo(103.8343, within(1e-7));
    assertThat(camera.centre().lat()).isCloseTo(36.0611, within(1e-7));
  }

  @Test
  void projectionIsInPlaceWhenTheViewportChanges() {
    List<String> seen = new ArrayList<>();
    camera
        .viewportProperty()
        .addListener(
            (o, old, now) -> seen.add(now.projectionId() + " in " + camera.projection().id()));
    camera.useProjection(CrsCatalogue.projection("gk-105"));
    assertThat(seen).containsExactly("gk-105 in gk-105");
  }

  @Test
  void refusesAViewOfAnotherProjection() {
    Viewport lambert = camera.viewport();
    camera.useProjection(CrsCatalogue.projection("gk-105"));
    assertThatThrownBy(() -> camera.look(lambert)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void placeAndPixelAreInverse() {
    DisplayProjection zone = CrsCatalogue.projection("gk-105");
    camera.useProjection(zone);
    LonLat place = camera.placeAt(120, 640);
    assertThat(camera.pixelOf(place).getX()).isCloseTo(120, within(1e-3));
    assertThat(camera.pixelOf(place).getY()).isCloseTo(640, within(1e-3));
  }

  @Test
  void rectangleFillsTheView() {
    LonLat middle = camera.placeAt(600, 300);
    Viewport target = camera.fittingPixels(500, 250, 200, 100);
    camera.look(target);
    assertThat(target.resolution()).isCloseTo(200 * 0.2, within(1e-9));
    assertThat(camera.centre().lon()).isCloseTo(middle.lon(), within(1e-9));
    assertThat(camera.centre().lat()).isCloseTo(middle.lat(), within(1e-9));
  }

  @Test
  void fitsWhatIsKeptInViewToEverySizeTheMapTakes() {
    PlaneExtent extent = new PlaneExtent(0, 0, 400_000, 200_000);
    camera.keepFitting(extent, () -> new Room(100, 0, 0));
    camera.resize(500, 900, 1);
    assertThat(camera.viewport().resolution()).isCloseTo(800, within(1e-9));
    camera.resize(2000, 300, 2);
    assertThat(camera.viewport().resolution()).isCloseTo(1000, within(1e-9));
    assertThat(camera.viewport().pixelRatio()).isEqualTo(2);
    assertThat(camera.viewport().toScreen(200_000, 200_000).getY()).isCloseTo(100, within(1e-6));
  }

  @Test
  void keepsTheScaleOnceSomethingElseHasBeenLookedAt() {
    camera.keepFitting(new PlaneExtent(0, 0, 400_000, 200_000), () -> new Room(0, 0, 0));
    camera.panBy(10, 0);
    double resolution = camera.viewport().resolution();
    camera.resize(500, 900, 1);
    assertThat(camera.viewport().resolution()).isEqualTo(resolution);
  }
}
