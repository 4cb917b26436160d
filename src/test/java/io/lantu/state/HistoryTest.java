package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.CrsCatalogue;
import io.lantu.model.LonLat;
import io.lantu.render.Viewport;
import org.junit.jupiter.api.Test;

/** History of the whole state as the window drives it. */
class HistoryTest {
  private final AppState state = MapState.atLanzhou();

  @Test
  void burstOfWheelTurnsIsOneStep() {
    for (int i = 0; i < 5; i++) {
      state.beginMove();
      state.camera().zoomAbout(100, 100, 1.4);
    }
    state.endMove();
    state.goBack();
    assertThat(state.camera().viewport().resolution()).isEqualTo(200);
    assertThat(state.history().canGoBackProperty().get()).isFalse();
  }

  @Test
  void restBetweenBurstsMakesTwoSteps() {
    state.beginMove();
    state.camera().zoomBy(2);
    state.endMove();
    state.beginMove();
    state.camera().zoomBy(2);
    state.endMove();
    state.goBack();
    assertThat(state.camera().viewport().resolution()).isEqualTo(100);
    state.goBack();
    assertThat(state.camera().viewport().resolution()).isEqualTo(200);
    state.goForward();
    assertThat(state.camera().viewport().resolution()).isEqualTo(100);
  }

  @Test
  void choosingAndZoomingToItIsOneStep() {
    state.select("r:620123");
    state.requestZoom("r:620123");
    state.goBack();
    assertThat(state.selection()).isNull();
    assertThat(state.history().canGoBackProperty().get()).isFalse();
  }

  @Test
  void zoomingAgainAfterAMoveIsAStepOfItsOwn() {
    state.select("r:620123");
    state.beginMove();
    state.camera().panBy(200, 0);
    state.endMove();
    LonLat moved = state.camera().centre();
    state.requestZoom("r:620123");
    state.camera().zoomBy(4);
    state.goBack();
    assertThat(state.camera().centre().lon()).isCloseTo(moved.lon(), within(1e-9));
    assertThat(state.selection()).isEqualTo("r:620123");
  }

  @Test
  void flightIsRememberedByWhereItLeads() {
    Viewport target = state.camera().viewport().withResolution(50);
    state.camera().setDestination(target);
    state.camera().look(target.withResolution(120));
    assertThat(state.viewState().resolution()).isEqualTo(50);
  }

  @Test
  void goingBackGivesUpAFlight() {
    state.leave();
    state.camera().setDestination(state.camera().viewport().withResolution(50));
    state.goBack();
    assertThat(state.camera().destination()).isNull();
  }

  @Test
  void comesBackToThePlaceInAnotherProjection() {
    state.leave();
    state.camera().panBy(300, 300);
    state.camera().useProjection(CrsCatalogue.projection("gk-105"));
    state.goBack();
    assertThat(state.camera().viewport().projectionId()).isEqualTo("gk-105");
    assertThat(state.camera().centre().lon()).isCloseTo(MapState.LANZHOU.lon(), within(1e-7));
    assertThat(state.camera().centre().lat()).isCloseTo(MapState.LANZHOU.lat(), within(1e-7));
  }
}
