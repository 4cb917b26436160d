package io.lantu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.settings.PreferenceStore;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WindowMemoryTest {
  @Test
  void leavesThePlaceOfAFirstWindowToNobody(FxRobot robot) {
    robot.interact(
        () -> {
          Stage stage = new Stage();
          new WindowMemory(PreferenceStore.inMemory()).restore(stage);
          Rectangle2D screen = Screen.getPrimary().getVisualBounds();
          assertThat(stage.getX() + stage.getWidth() / 2)
              .isEqualTo((screen.getMinX() + screen.getMaxX()) / 2);
          assertThat(stage.getY()).isBetween(screen.getMinY(), screen.getMaxY());
          assertThat(stage.getY() + stage.getHeight()).isLessThanOrEqualTo(screen.getMaxY());
        });
  }
}
