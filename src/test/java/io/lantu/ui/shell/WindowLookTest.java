package io.lantu.ui.shell;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.style.Theme;
import io.lantu.ui.control.Look;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class WindowLookTest {
  private final BorderPane root = new BorderPane();
  private VBox left;
  private VBox right;
  private SplitPane split;
  private Stage stage;
  private WindowLook look;

  /** More nodes than are styled in one pulse. */
  private static VBox part() {
    VBox part = new VBox();
    for (int i = 0; i < 100; i++) {
      part.getChildren().add(new Label("字"));
    }
    return part;
  }

  @Start
  void start(Stage primary) {
    stage = primary;
    left = part();
    right = part();
    split = new SplitPane(left, right);
    root.setCenter(split);
    look = new WindowLook(root);
    look.add(split);
    look.showNow(Theme.LIGHT, 1);
    stage.setScene(new Scene(root, 600, 400));
    stage.show();
  }

  @Stop
  void stop() {
    look.close();
  }

  @Test
  void putsAThemeOnPartByPart(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          look.show(Theme.DARK, 1);
          assertThat(Look.isDressed(right, Theme.DARK)).as("in the same pulse").isFalse();
        });
    waitUntil(() -> Look.isDressed(left, Theme.DARK) && Look.isDressed(right, Theme.DARK));
    Node divider = root.lookup(".split-pane-divider");
    waitUntil(() -> Look.isDressed(divider, Theme.DARK));
    assertThat(Look.isDressed(root)).as("what lies around the parts").isFalse();
  }

  @Test
  void dressesWhatComesLater(FxRobot robot) {
    VBox later = part();
    robot.interact(
        () -> {
          look.showNow(Theme.DARK, 1);
          split.getItems().add(later);
        });
    assertThat(Look.isDressed(later, Theme.DARK)).isTrue();
  }

  @Test
  void givesWindowsOverItItsColours(FxRobot robot) {
    VBox content = new VBox(new Label("字"));
    robot.interact(
        () -> {
          look.showNow(Theme.DARK, 1);
          Stage over = new Stage();
          over.initOwner(stage);
          over.setScene(new Scene(content));
          over.show();
        });
    assertThat(Look.isDressed(content, Theme.DARK)).isTrue();
    robot.interact(() -> content.getScene().getWindow().hide());
  }
}
