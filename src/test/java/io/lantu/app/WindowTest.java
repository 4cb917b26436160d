package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.geo.LambertProjection;
import io.lantu.model.Language;
import io.lantu.model.RoleRelation;
import io.lantu.render.Viewport;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.FacetedTable.ItemLine;
import io.lantu.state.FacetedTable.Line;
import io.lantu.state.PanelContent.ProjectRow;
import io.lantu.state.Workspace.PlaneExtent;
import io.lantu.ui.map.MapPane;
import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a user meets it: pick a structure, click a county, isolate a class. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private AppContext context;

  @Start
  void open(Stage stage) {
    Folders folders = new Folders(Folders.find().program(), Path.of("target", "lantu-home"));
    context = new AppContext(folders, PreferenceStore.inMemory(), Language.ZH);
    context.show(stage);
  }

  @Stop
  void close() {
    context.close();
  }

  @Test
  void opensAndShowsThePickedStructure(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.clickOn("一核两极四带");
    waitUntil(() -> context.state().structure() != null && map().settled());
    assertThat(context.state().structure().id()).isEqualTo("s-lanzhou-circle-2021-1h2j4d");
    assertThat(robot.lookup("#formula-strip .chip-counts").queryAllAs(Label.class))
        .extracting(Label::getText)
        .first()
        .isEqualTo("公式 1 · 文中 1 · 图上 1 · 4 成员");
    assertThat(robot.lookup("#subject-title").queryAs(Label.class).getText()).isEqualTo("一核两极四带");
  }

  /** Nobody has looked anywhere yet: all plans are seen, as large as the map has room for. */
  @Test
  void firstViewShowsTheRegionOfThePlansFittedToTheMap() throws TimeoutException {
    waitForPlans();
    waitUntil(() -> map().settled());
    Viewport view = context.state().camera().viewport();
    PlaneExtent all =
        context
            .state()
            .workspace()
            .findPlansExtent(context.state().camera().projection())
            .orElseThrow();
    assertThat(view.widthPx()).isEqualTo((int) Math.round(map().getWidth()));
    Point2D low = view.toScreen(all.minX(), all.minY());
    Point2D high = view.toScreen(all.maxX(), all.maxY());
    assertThat(low.getX()).isBetween(0.0, view.widthPx() * 0.25);
    assertThat(high.getX()).isBetween(view.widthPx() * 0.75, (double) view.widthPx());
    assertThat(high.getY()).isPositive();
    assertThat(low.getY()).isLessThan(view.heightPx());
  }

  @Test
  void clickingACountyShowsItsRolesAndProjects(FxRobot robot) throws TimeoutException {
    waitForPlans();
    waitUntil(() -> map().settled());
    clickAt(robot, 104.3, 35.9);
    waitUntil(() -> context.state().selection() != null);
    assertThat(context.state().selection()).isEqualTo("r:620123");
    assertThat(robot.lookup("#subject-title").queryAs(Label.class).getText()).isEqualTo("榆中县");
    var content = context.state().workspace().panelContents().of("r:620123").orElseThrow();
    assertThat(content.roles())
        .extracting(r -> r.structure().id())
        .contains("s-lanzhou-2021-1x2y", "s-lanzhou-circle-2021-1h2j4d", "s-lanxi-2018-1d2q-nodes");
    assertThat(content.roles())
        .extracting(r -> r.relation())
        .contains(RoleRelation.MEMBER, RoleRelation.HOSTS);
    assertThat(content.passages()).hasSizeGreaterThan(2);
    waitUntil(() -> robot.lookup("#tab-projects").tryQuery().isPresent()); // a pulse later
    robot.clickOn("#tab-projects");
    TableView<Line<ProjectRow>> table = robot.lookup("#project-table").queryTableView();
    int all = content.projects().size();
    waitUntil(() -> table.getItems().size() == all); // rows come with the pulses
    assertThat(table.getItems()).isNotEmpty();
    assertThat(table.getItems())
        .anyMatch(
            line ->
                line instanceof ItemLine<ProjectRow> item
                    && item.item().project().name().startsWith("榆中县第一人民医院"));
  }

  @Test
  void pressingAChipIsolatesItsClassAndRestores(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.clickOn("一心两翼多点");
    waitUntil(() -> context.state().structure() != null && map().settled());
    robot.clickOn("#chip-1");
    assertThat(context.state().litProperty().get()).isEqualTo(Set.of("两翼"));
    assertThat(robot.lookup("#chip-1").queryAs(ToggleButton.class).isSelected()).isTrue();
    waitUntil(() -> map().settled());
    robot.clickOn("#chip-1");
    assertThat(context.state().litProperty().get()).isEmpty();
    assertThat(robot.lookup("#chip-1").queryAs(ToggleButton.class).isSelected()).isFalse();
  }

  private void waitForPlans() throws TimeoutException {
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    waitUntil(() -> OpenWindow.isComplete(context));
    // The dividers find their places in several steps; a click before the last would miss.
    waitUntil(() -> Math.abs(leftWidth() / context.view().getWidth() - 0.2) < 0.01);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private double leftWidth() {
    return ((Region) context.view().lookup(".left-panel")).getWidth();
  }

  private MapPane map() {
    return context.view().map();
  }

  private void clickAt(FxRobot robot, double lon, double lat) {
    double[] plane = new double[2];
    LambertProjection.DEFAULT.forward(lon, lat, plane);
    Point2D pixel = context.state().camera().viewport().toScreen(plane[0], plane[1]);
    // The bounds of the map may overhang its corner, which the picture starts from.
    robot.clickOn(map().localToScreen(pixel.getX(), pixel.getY()), MouseButton.PRIMARY);
  }
}
