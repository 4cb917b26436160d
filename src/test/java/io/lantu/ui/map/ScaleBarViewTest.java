package io.lantu.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Language;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.ui.control.Texts;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ScaleBarViewTest {
  private final AppState state =
      new AppState(new Camera(new Viewport("lcc", 0, 0, 400, 1000, 800, 1)), Language.ZH);
  private final Around around = new Around();

  /** What the bar lies in; counts how often it is laid out. */
  private static final class Around extends VBox {
    private int layouts;

    @Override
    protected void layoutChildren() {
      layouts++;
      super.layoutChildren();
    }
  }

  @Start
  void start(Stage stage) {
    around.getChildren().add(new ScaleBarView(state, new Texts(state)));
    stage.setScene(new Scene(around, 400, 300));
    stage.show();
  }

  @Test
  void followsAZoomWithoutALayoutOfWhatIsAround(FxRobot robot) {
    robot.interact(around::layout);
    int before = around.layouts;
    double first = barWidth(robot);
    robot.interact(
        () -> {
          state.camera().zoomBy(1.1);
          around.layout();
        });
    assertThat(barWidth(robot)).isGreaterThan(first * 1.05);
    assertThat(around.layouts).isEqualTo(before);
  }

  @Test
  void keepsTheLongestBarWithinItsRoom(FxRobot robot) {
    for (int i = 0; i < 40; i++) {
      robot.interact(
          () -> {
            state.camera().zoomBy(1.07);
            around.layout();
          });
      Region card = robot.lookup("#scale-bar").queryAs(Region.class);
      Region room = (Region) card.getParent();
      assertThat(card.getWidth()).isLessThanOrEqualTo(room.prefWidth(-1));
      assertThat(card.getHeight()).isLessThanOrEqualTo(room.prefHeight(-1));
      assertThat(barWidth(robot)).isGreaterThan(room.prefWidth(-1) / 4);
    }
  }

  private static double barWidth(FxRobot robot) {
    return robot.lookup("#scale-bar .scale-line").queryAllAs(Line.class).stream()
        .mapToDouble(line -> line.getEndX() - line.getStartX())
        .max()
        .orElseThrow();
  }
}
