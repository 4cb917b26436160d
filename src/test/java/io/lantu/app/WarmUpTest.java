package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.state.ViewState;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

@Tag("window")
class WarmUpTest {
  private final OpenWindow window = new OpenWindow();
  private final FxRobot robot = new FxRobot();
  private AppContext context;

  @BeforeEach
  void open() throws TimeoutException {
    context = window.open();
  }

  @AfterEach
  void close() throws TimeoutException {
    window.close();
  }

  @Test
  void leavesTheWindowAsItWas() throws TimeoutException {
    ViewState before = context.state().viewState();
    var tabs = context.view().dock().getItems().size();
    WarmUp[] warmUp = new WarmUp[1];
    robot.interact(() -> warmUp[0] = WarmUp.begin(context));
    waitUntil(warmUp[0].doneProperty()::get);
    assertThat(context.state().viewState()).isEqualTo(before);
    assertThat(context.view().dock().getItems()).hasSize(tabs);
    assertThat(robot.lookup("#projects-table").tryQuery()).isEmpty();
    assertThat(robot.lookup("#search-view").tryQuery()).isEmpty();
  }

  @Test
  void waitsWhileTheUserActs() throws TimeoutException {
    WarmUp[] warmUp = new WarmUp[1];
    robot.interact(() -> warmUp[0] = WarmUp.begin(context));
    // In one step, or all might be done between two.
    waitUntil(() -> warmUp[0].left() > 0 && restsAfterAKey(warmUp[0]));
    waitUntil(warmUp[0].doneProperty()::get);
    assertThat(warmUp[0].left()).isZero();
  }

  private boolean restsAfterAKey(WarmUp warmUp) {
    assertThat(warmUp.isResting()).isFalse();
    Event.fireEvent(
        context.view(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, false, false, false, false));
    return warmUp.isResting();
  }
}
