package io.lantu.ui.table;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A table that comes from its head down. */
@ExtendWith(ApplicationExtension.class)
class UnrolledPaneTest {
  private TableView<Integer> table;
  private final List<Double> heights = new ArrayList<>();
  private UnrolledPane pane;

  @Start
  void start(Stage stage) {
    table = new TableView<>();
    TableColumn<Integer, Integer> column = new TableColumn<>("n");
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    table.getColumns().add(column);
    pane = new UnrolledPane(table, () -> table.getItems().isEmpty());
    table.heightProperty().addListener((o, old, now) -> heights.add(now.doubleValue()));
    stage.setScene(new Scene(new StackPane(pane), 300, 400));
    stage.show();
  }

  @Test
  void growsToItsRoomAndStaysThere(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          table.getItems().setAll(IntStream.range(0, 100).boxed().toList());
          assertThat(pane.getChildren()).isEmpty();
          pane.begin();
        });
    waitUntil(this::fills);
    assertThat(heights).isSorted().hasSizeGreaterThan(5);
    assertThat(heights.get(0)).isLessThan(pane.getHeight() / 4);
    assertThat(robot.lookup(".table-row-cell").queryAll()).hasSizeGreaterThan(5);
    Set<Node> bars = robot.lookup(".scroll-bar").queryAll();
    assertThat(bars).isNotEmpty().allSatisfy(bar -> assertThat(bar.getClip()).isNull());
    robot.interact(pane::begin);
    assertThat(fills()).isTrue();
  }

  @Test
  void keepsWhatABareTableSaysInPlace(FxRobot robot) throws TimeoutException {
    robot.interact(pane::begin);
    waitUntil(this::fills);
    assertThat(heights).hasSizeLessThanOrEqualTo(2);
  }

  /** The window may have kept the size another test gave it. */
  private boolean fills() {
    return table.getHeight() > 0 && table.getHeight() == pane.getHeight();
  }
}
