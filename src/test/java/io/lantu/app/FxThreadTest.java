package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lantu.model.Language;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.FacetedTable.ItemLine;
import io.lantu.state.FacetedTable.Line;
import io.lantu.state.IdentifyMode;
import io.lantu.state.PanelContent.ProjectRow;
import io.lantu.state.Workspace;
import io.lantu.ui.map.MapPane;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Goes through the usual actions and prints what held the FX thread for longer than a frame. Times
 * depend on the machine and fail nothing; work that belongs on workers does.
 */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FxThreadTest {
  /** Reads, indexes, derives shapes, paints or searches: never on the thread of the window. */
  private static final List<String> FOR_WORKERS =
      List.of(
          "io.lantu.geo.ShapeBuilder",
          "io.lantu.geo.PathSmoother",
          "io.lantu.pack.PackReader",
          "io.lantu.pack.BaseMapLoader",
          "io.lantu.pack.ShapeLoader",
          "io.lantu.render.MapPainter",
          "io.lantu.render.BasePainter",
          "io.lantu.render.label.LabelPlacer",
          "io.lantu.search.IndexStore",
          "io.lantu.search.FullTextIndex",
          "io.lantu.text.PlanReader");

  private static final int ROUNDS = Integer.getInteger("lantu.fx-rounds", 2);

  /** Whether the program gets used to its work first, as it does when it is left alone. */
  private static final boolean WARM_UP = Boolean.getBoolean("lantu.fx-warm-up");

  private AppContext context;

  @Start
  void open(Stage stage) throws IOException {
    Folders folders = new Folders(Folders.find().program(), Files.createTempDirectory("lantu-fx"));
    context = new AppContext(folders, PreferenceStore.inMemory(), Language.ZH);
    context.show(stage);
  }

  @Stop
  void close() {
    context.close();
  }

  @Test
  void leavesModelWorkToWorkers(FxRobot robot) throws Exception {
    StepHolds holds = StepHolds.measure(context, robot, ROUNDS, WARM_UP, () -> {});
    System.out.println("FX thread, longest hold of each step, ms of processor time by round:");
    System.out.print(holds.table());
    assertThat(holds.methodsSeen())
        .as("on the FX thread")
        .noneMatch(method -> FOR_WORKERS.stream().anyMatch(c -> method.startsWith(c + ".")));
  }

  /** A pick marks the rows that belong to it; made anew, they held the thread for 100 ms. */
  @Test
  void picksWithoutMakingTheRowsOfTablesAnew(FxRobot robot) throws Exception {
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    robot.interact(() -> context.view().commands().run("dock-projects"));
    waitUntil(() -> isUnrolled(robot) && rows(robot).size() > 1);
    waitUntil(() -> map().settled());
    ProjectRow first =
        robot.lookup("#projects-table").<Line<ProjectRow>>queryTableView().getItems().stream()
            .map(line -> ((ItemLine<ProjectRow>) line).item())
            .filter(row -> !row.project().regions().isEmpty())
            .findFirst()
            .orElseThrow();
    Set<Node> before = rows(robot);
    robot.interact(() -> context.state().select(first.project().regions().get(0)));
    waitUntil(() -> rows(robot).stream().anyMatch(FxThreadTest::linked));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rows(robot)).isEqualTo(before);
    robot.interact(() -> context.state().select(null));
    assertThat(rows(robot)).noneMatch(FxThreadTest::linked);
  }

  private static boolean isUnrolled(FxRobot robot) {
    return robot
        .lookup("#projects-table")
        .tryQueryAs(Region.class)
        .filter(table -> table.getMaxHeight() == Double.MAX_VALUE)
        .isPresent();
  }

  private static Set<Node> rows(FxRobot robot) {
    return robot.lookup("#projects-table .table-row-cell").queryAll();
  }

  private static boolean linked(Node row) {
    return row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("linked"));
  }

  /** A click before the index is made waits for it, and nobody can make it on the FX thread. */
  @Test
  void makesTheIndexOfPlacesOnWorkersOnly() throws Exception {
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    Workspace shown = context.state().workspace();
    Workspace fresh = new Workspace(shown.catalogue(), shown.geography());
    Callable<Object> ask = () -> fresh.identify(IdentifyMode.ALL, null, 104.2, 35.9, 100);
    assertThat(fresh.isIndexed()).isFalse();
    assertThatThrownBy(() -> WaitForAsyncUtils.asyncFx(ask).get())
        .hasRootCauseInstanceOf(AssertionError.class);
    assertThat(fresh.withIndex().isIndexed()).isTrue();
    assertThat(WaitForAsyncUtils.asyncFx(ask).get())
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .isNotEmpty();
    assertThat(Platform.isFxApplicationThread()).isFalse();
  }

  private MapPane map() {
    return context.view().map();
  }
}
