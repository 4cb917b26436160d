package io.lantu.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Fingerprint;
import io.lantu.model.Language;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.PlanLevel;
import io.lantu.model.Region;
import io.lantu.model.RegionKind;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Term;
import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import io.lantu.state.Workspace;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.control.Texts;
import io.lantu.ui.table.TableExport;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SubjectPanelViewTest {
  private static final Logger LOG = Logger.getLogger(SubjectPanelViewTest.class.getName());

  private AppState state;
  private SubjectPanelView panel;

  @Start
  void start(Stage stage) {
    state = new AppState(new Camera(new Viewport("lcc", 0, 0, 1000, 800, 600, 1)), Language.ZH);
    Texts texts = new Texts(state);
    TaskExecutor tasks = new TaskExecutor(Runnable::run, Runnable::run);
    panel = new SubjectPanelView(state, texts, new TableExport(state, texts, tasks));
    panel.begin();
    stage.setScene(new Scene(panel, 360, 800));
    stage.show();
    state.open(new Workspace(catalogue(), null));
  }

  private static Catalogue catalogue() {
    Plan plan =
        new Plan(
            "a",
            "甲规划",
            "甲",
            "A",
            "市政府",
            null,
            null,
            null,
            null,
            null,
            PlanLevel.MUNICIPAL,
            List.of(),
            null,
            null,
            null);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String region = i < 200 ? "r:one" : "r:two";
      String digest = "第" + i + "条：建设都市圈，完善交通、产业和公共服务。".repeat(4);
      Citation citation = new Citation("a", List.of("第一章"), null, Fingerprint.of("s" + i));
      passages.add(
          new Passage(
              "a/p" + i, List.of("产业"), List.of(region), List.of(), List.of(), digest, citation));
    }
    return new Catalogue(
        new Catalogue.Content(
            List.of(plan),
            List.of(),
            List.of(region("r:one"), region("r:two")),
            List.of(),
            passages,
            List.of(),
            List.of(),
            List.of(),
            List.of(new Term("t:c", "都市圈", null, "一座城和它的通勤地区。", List.of()))));
  }

  private static Region region(String id) {
    return Region.named(id, "区" + id, null, RegionKind.COMPOSITE, ShapeStatus.DERIVED);
  }

  @Test
  void makesCardsOnlyForTheRowsInSightOfTwoHundredPassages(FxRobot robot) {
    robot.interact(() -> state.select("r:one"));
    robot.interact(panel::layout);
    long[] nanos = new long[1];
    robot.interact(
        () -> {
          long start = System.nanoTime();
          state.select("r:two");
          panel.applyCss();
          panel.layout();
          nanos[0] = System.nanoTime() - start;
        });
    LOG.info("200 passages shown in " + nanos[0] / 1_000_000 + " ms");
    assertThat(robot.lookup("#policy-list .card").queryAll()).hasSizeBetween(3, 40);
  }
}
