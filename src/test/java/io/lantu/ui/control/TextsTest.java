package io.lantu.ui.control;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Language;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TextsTest {
  @Test
  void hasEachPartSayAllAnewInAPulseOfItsOwn(FxRobot robot) throws TimeoutException {
    AppState state =
        new AppState(new Camera(new Viewport("lcc", 0, 0, 1000, 300, 200, 1)), Language.ZH);
    List<String> said = new CopyOnWriteArrayList<>();
    List<Integer> pulses = new ArrayList<>();
    AtomicInteger pulse = new AtomicInteger();
    AnimationTimer counting =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulse.incrementAndGet();
          }
        };
    robot.interact(
        () -> {
          Texts texts = new Texts(state);
          for (String part : List.of("strip", "panel", "table")) {
            texts.inTurn(
                () -> {
                  pulses.add(pulse.get());
                  said.add(part + " " + texts.pick("中", "en"));
                });
          }
          counting.start();
          state.setLanguage(Language.EN);
          assertThat(said).as("at once").isEmpty();
        });
    waitUntil(() -> said.size() == 3);
    robot.interact(counting::stop);
    assertThat(said).containsExactly("strip en", "panel en", "table en");
    assertThat(pulses).doesNotHaveDuplicates();
  }

  @Test
  void goWithTheDialogTheyWereMadeFor(FxRobot robot) throws TimeoutException {
    AppState state =
        new AppState(new Camera(new Viewport("lcc", 0, 0, 1000, 300, 200, 1)), Language.ZH);
    List<WeakReference<Texts>> made = new CopyOnWriteArrayList<>();
    robot.interact(
        () -> {
          Texts texts = new Texts(state);
          texts.label("panel.empty");
          texts.inTurn(() -> texts.get("panel.empty"));
          made.add(new WeakReference<>(texts));
        });
    waitUntil(
        () -> {
          System.gc();
          return made.get(0).get() == null;
        });
    assertThat(state.language()).as("the state is still there").isEqualTo(Language.ZH);
  }
}
