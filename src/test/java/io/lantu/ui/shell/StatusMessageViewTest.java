package io.lantu.ui.shell;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Language;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the status bar says passes. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class StatusMessageViewTest {
  private final AppState state =
      new AppState(new Camera(new Viewport("lcc", 0, 0, 1000, 800, 600, 1)), Language.EN);
  private StatusMessageView view;

  @Start
  void open(Stage stage) {
    TaskExecutor tasks = new TaskExecutor(Runnable::run, Platform::runLater);
    view = new StatusMessageView(state, tasks, new Texts(state));
    stage.setScene(new Scene(new StackPane(view), 400, 100));
    stage.show();
  }

  @Test
  void fadesAndMakesRoomForTheUsualWords(FxRobot robot) throws TimeoutException {
    robot.moveTo(view.getScene().getWindow().getX() + 5, view.getScene().getWindow().getY() + 5);
    assertThat(view.isPassing()).isFalse();
    robot.interact(() -> state.say("message.map.copied"));
    assertThat(view.getText()).isEqualTo("The map picture is copied.");
    assertThat(view.isPassing()).isTrue();
    robot.interact(view::fade);
    waitUntil(() -> view.getText().equals("Ready"));
    assertThat(view.getOpacity()).isEqualTo(1);
    assertThat(state.messageProperty().get()).isEmpty();
  }

  @Test
  void staysWhileItIsPointedAt(FxRobot robot) {
    robot.interact(() -> state.say("message.map.copied"));
    robot.moveTo(view);
    robot.interact(view::fade);
    assertThat(view.getText()).isEqualTo("The map picture is copied.");
    assertThat(view.getOpacity()).isEqualTo(1);
  }

  @Test
  void longMessagesStandLonger() {
    assertThat(StatusMessageView.standing("short")).isEqualTo(Duration.seconds(8));
    assertThat(StatusMessageView.standing("a word ".repeat(30)))
        .isGreaterThan(Duration.seconds(30));
  }
}
