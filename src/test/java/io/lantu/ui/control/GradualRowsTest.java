package io.lantu.ui.control;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is put off or given in pieces, and that all of it comes in the end. */
@ExtendWith(ApplicationExtension.class)
class GradualRowsTest {
  private final VBox part = new VBox();
  private final Group around = new Group(part);

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(around, 200, 100));
    stage.show();
  }

  @Test
  void givesAFewRowsAPulseAndAllInTheEnd(FxRobot robot) throws TimeoutException {
    ObservableList<Integer> source = FXCollections.observableArrayList();
    GradualRows<Integer> rows = new GradualRows<>(source, () -> 2, 1, 4);
    robot.interact(
        () -> {
          source.setAll(IntStream.range(0, 300).boxed().toList());
          assertThat(rows.listed()).containsExactly(0, 1);
        });
    waitUntil(() -> rows.listed().size() == 300);
    assertThat(rows.listed()).isEqualTo(source);
    robot.interact(
        () -> {
          source.setAll(7, 8, 9);
          rows.listAll();
          assertThat(rows.listed()).containsExactly(7, 8, 9);
        });
  }

  @Test
  void putsWorkOffUntilThePartIsInSight(FxRobot robot) {
    int[] done = {0};
    InSight work = new InSight(part, () -> done[0]++);
    robot.interact(
        () -> {
          around.setVisible(false);
          work.request();
          work.request();
          assertThat(done[0]).as("behind something").isZero();
          around.setVisible(true);
          assertThat(done[0]).as("once for both requests").isEqualTo(1);
          work.request();
        });
    assertThat(done[0]).isEqualTo(2);
  }
}
