package io.lantu.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The far keys on rows of which the last are much higher than those the list has seen. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FarKeysTest {
  private static final int ROWS = 200;

  private ListView<Integer> list;
  private final List<ListCell<Integer>> cells = new ArrayList<>();
  private final List<Double> heights = new Random(7).doubles(ROWS, 18, 140).boxed().toList();

  @Start
  void start(Stage stage) {
    list = new ListView<>();
    list.getItems().setAll(IntStream.range(0, ROWS).boxed().toList());
    list.setCellFactory(view -> new HighCell());
    FarKeys.install(list, row -> row % 10 != 0);
    stage.setScene(new Scene(list, 200, 300));
    stage.show();
  }

  @Test
  void endAndHomeShowTheLastAndTheFirstRowWhole(FxRobot robot) {
    for (int round = 0; round < 3; round++) {
      press(robot, KeyCode.END);
      assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(ROWS - 1);
      assertThat(isWhole(ROWS - 1)).as("last row in sight").isTrue();
      press(robot, KeyCode.HOME);
      assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
      assertThat(isWhole(0)).as("head above the first row in sight").isTrue();
      assertThat(isWhole(1)).as("first row in sight").isTrue();
    }
  }

  @Test
  void pagesGoThroughAllRowsInSight(FxRobot robot) {
    press(robot, KeyCode.HOME);
    int at = 1;
    int presses = 0;
    while (at < ROWS - 1 && presses < ROWS) {
      press(robot, KeyCode.PAGE_DOWN);
      int next = list.getSelectionModel().getSelectedIndex();
      assertThat(next).isGreaterThan(at);
      assertThat(heights.subList(at + 1, next).stream().mapToDouble(h -> h).sum())
          .as("passed over from %s to %s", at, next)
          .isLessThanOrEqualTo(2 * list.getHeight()); // the stage may have the size of another test
      assertThat(isWhole(next)).as("row %s", next).isTrue();
      at = next;
      presses++;
    }
    assertThat(at).isEqualTo(ROWS - 1);
    for (int i = 0; i < ROWS && at > 1; i++) {
      press(robot, KeyCode.PAGE_UP);
      int next = list.getSelectionModel().getSelectedIndex();
      assertThat(next).isLessThan(at);
      assertThat(isWhole(next)).as("row %s", next).isTrue();
      at = next;
    }
    assertThat(at).isEqualTo(1);
  }

  private void press(FxRobot robot, KeyCode key) {
    robot.interact(list::requestFocus);
    robot.push(key);
    for (int pulse = 0; pulse < 4; pulse++) {
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(list::layout);
    }
  }

  private boolean isWhole(int row) {
    Bounds room = list.localToScene(list.getLayoutBounds());
    return cells.stream()
        .filter(cell -> cell.isVisible() && !cell.isEmpty() && cell.getIndex() == row)
        .map(cell -> cell.localToScene(cell.getLayoutBounds()))
        .anyMatch(at -> at.getMinY() >= room.getMinY() - 1 && at.getMaxY() <= room.getMaxY() + 1);
  }

  private final class HighCell extends ListCell<Integer> {
    HighCell() {
      cells.add(this);
    }

    @Override
    protected void updateItem(Integer item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : String.valueOf(item));
    }

    @Override
    protected double computePrefHeight(double width) {
      return getItem() == null ? 24 : heights.get(getItem());
    }
  }
}
