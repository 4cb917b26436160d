package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.MapScene;
import io.lantu.model.LonLat;
import io.lantu.state.Show.Cover;
import io.lantu.state.Show.Tool;
import io.lantu.style.Theme;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShowTest {
  private static final ViewState SEEN =
      new ViewState("s", Set.of("一核"), null, new LonLat(103.8, 36), 400);

  private final AtomicLong nanos = new AtomicLong();

  private Show show(int scenes, int start) {
    List<MapScene> list =
        IntStream.range(0, scenes).mapToObj(i -> MapScene.of("k" + i, "第" + i, null)).toList();
    return new Show(new Atlas("a", "试讲", null, Theme.PROJECTOR, list, Set.of()), start, nanos::get);
  }

  private void pass(long seconds) {
    nanos.addAndGet(seconds * 1_000_000_000L);
  }

  @Test
  void stepsThroughAllScenesToTheEndAndBack() {
    Show show = show(3, 0);
    show.next();
    show.next();
    assertThat(show.index()).isEqualTo(2);
    assertThat(show.nextScene()).isEmpty();
    show.next();
    assertThat(show.cover()).isEqualTo(Cover.END);
    show.next();
    assertThat(show.cover()).isEqualTo(Cover.NONE);
    assertThat(show.index()).isEqualTo(2);
    show.back();
    show.back();
    show.back();
    assertThat(show.index()).isZero();
  }

  @Test
  void refusesADeckWithoutScenes() {
    assertThatThrownBy(() -> show(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStepTakesACoverAwayBeforeItGoesOn() {
    Show show = show(3, 0);
    show.toggleBlack();
    show.next();
    assertThat(show.cover()).isEqualTo(Cover.NONE);
    assertThat(show.index()).isZero();
    show.toggleBlack();
    show.toggleWhite();
    assertThat(show.cover()).isEqualTo(Cover.WHITE);
    show.toggleWhite();
    assertThat(show.cover()).isEqualTo(Cover.NONE);
  }

  @Test
  void comesBackFromADetourToWhereItBegan() {
    Show show = show(3, 1);
    show.beginDetour(SEEN);
    show.beginDetour(new ViewState("other", Set.of(), "r:1", new LonLat(100, 30), 90));
    assertThat(show.isOnDetour()).isTrue();
    assertThat(show.resume()).contains(SEEN);
    assertThat(show.isOnDetour()).isFalse();
    assertThat(show.index()).isEqualTo(1);
    assertThat(show.resume()).isEmpty();
  }

  @Test
  void aStepOnADetourOnlyComesBack() {
    Show show = show(3, 1);
    show.beginDetour(SEEN);
    show.next();
    assertThat(show.isOnDetour()).isFalse();
    assertThat(show.index()).isEqualTo(1);
    show.next();
    assertThat(show.index()).isEqualTo(2);
  }

  @Test
  void typedDigitsAndEnterGoToAScene() {
    Show show = show(14, 0);
    show.type(0);
    assertThat(show.entryProperty().get()).isEmpty();
    show.type(1);
    show.type(2);
    show.enter();
    assertThat(show.index()).isEqualTo(11);
    assertThat(show.entryProperty().get()).isEmpty();
    show.type(9);
    show.type(9);
    show.enter();
    assertThat(show.index()).isEqualTo(13);
    show.type(3);
    assertThat(show.clearEntry()).isTrue();
    assertThat(show.clearEntry()).isFalse();
    show.first();
    show.enter();
    assertThat(show.index()).isEqualTo(1);
  }

  @Test
  void arrivesAnewAtTheSameScene() {
    Show show = show(3, 1);
    int before = show.arrivalsProperty().get();
    show.goTo(1);
    assertThat(show.arrivalsProperty().get()).isEqualTo(before + 1);
  }

  @Test
  void takesToolsInHandAndPutsThemDown() {
    Show show = show(2, 0);
    show.toggle(Tool.LASER);
    show.toggle(Tool.DRAW);
    assertThat(show.tool()).isEqualTo(Tool.DRAW);
    show.toggle(Tool.DRAW);
    assertThat(show.tool()).isEqualTo(Tool.NONE);
  }

  @Test
  void timeRunsPausesAndIsSetToNought() {
    Show show = show(2, 0);
    pass(65);
    assertThat(show.timer().text()).isEqualTo("01:05");
    show.timer().toggle();
    pass(100);
    assertThat(show.timer().seconds()).isEqualTo(65);
    show.timer().toggle();
    pass(3600);
    assertThat(show.timer().text()).isEqualTo("1:01:05");
    show.timer().reset();
    pass(2);
    assertThat(show.timer().text()).isEqualTo("00:02");
  }

  @Test
  void keepsStrokesForEachSceneAndErasesWhatIsTouched() {
    Show show = show(2, 0);
    PenStrokes strokes = show.strokes();
    strokes.begin("k0", new LonLat(1, 1));
    strokes.extend("k0", new LonLat(2, 1));
    strokes.begin("k0", new LonLat(5, 5));
    strokes.begin("k1", new LonLat(1, 1));
    strokes.erase("k0", (a, b) -> b.lon() == 2);
    assertThat(strokes.of("k0")).containsExactly(List.of(new LonLat(5, 5)));
    strokes.clear("k0");
    assertThat(strokes.of("k0")).isEmpty();
    assertThat(strokes.of("k1")).hasSize(1);
  }
}
