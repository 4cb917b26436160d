package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.CrsCatalogue;
import io.lantu.geo.DisplayProjection;
import io.lantu.model.LonLat;
import io.lantu.render.Viewport;
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
}
