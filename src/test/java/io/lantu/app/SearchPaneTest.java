package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Language;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The search in all texts, by keyboard. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class SearchPaneTest {
  @TempDir static Path home;

  private AppContext context;

  @Start
  void open(Stage stage) {
    PreferenceStore preferences = PreferenceStore.inMemory();
    preferences.put("first-steps-seen", true);
    context = new AppContext(new Folders(Folders.find().program(), home), preferences, Language.ZH);
    context.show(stage);
  }

  @Stop
  void close() {
    context.close();
  }

  @Test
  void findsNarrowsAndGoesByKeyboardAlone(FxRobot robot) throws TimeoutException {
    openPane(robot);
    robot.write("620123");
    waitUntil(() -> !list(robot).getItems().isEmpty());
    // While the index is being made the first hits are there already.
    waitUntil(() -> robot.lookup("#search-count").queryAs(Label.class).getText().equals("1 条"));
    robot.type(KeyCode.DOWN);
    assertThat(list(robot).isFocused()).isTrue();
    robot.type(KeyCode.ENTER);
    waitUntil(() -> context.state().selection() != null);
    assertThat(context.state().selection()).isEqualTo("r:620123");
    robot.interact(() -> list(robot).requestFocus());
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(field(robot).isFocused()).isTrue();
  }

  @Test
  void fillsTheRowsThereAreWithTheHitsOfTheNextKey(FxRobot robot) throws TimeoutException {
    openPane(robot);
    robot.interact(() -> field(robot).setText("物"));
    waitUntil(() -> list(robot).getItems().size() > 20);
    robot.interact(() -> context.view().layout());
    Set<Node> before = robot.lookup(".search-snippet").queryAll();
    robot.interact(() -> field(robot).setText("物流"));
    waitUntil(() -> shows(robot, "物流"));
    robot.interact(() -> context.view().layout());
    assertThat(before).isNotEmpty();
    assertThat(robot.lookup(".search-snippet").queryAll()).containsAnyElementsOf(before);
    robot.interact(() -> field(robot).setText("620123"));
    waitUntil(() -> shows(robot, "620123"));
  }

  /** Whether these words, and no others, are marked in what is in sight. */
  private static boolean shows(FxRobot robot, String words) {
    Set<String> marked =
        robot.lookup("#search-list .match").<Text>queryAll().stream()
            .filter(SearchPaneTest::isSeen)
            .map(Text::getText)
            .collect(Collectors.toSet());
    return marked.equals(Set.of(words));
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  @Test
  void offersToDropFiltersAndNamesNearby(FxRobot robot) throws TimeoutException {
    openPane(robot);
    robot.write("物流");
    waitUntil(() -> robot.lookup("#search-type-PROJECT").tryQuery().isPresent());
    press(robot, "#search-type-PROJECT");
    waitUntil(() -> !robot.lookup("#search-chips .badge").queryAll().isEmpty());
    robot.interact(() -> field(robot).setText("敦煌画机场"));
    waitUntil(() -> robot.lookup("#search-drop-filters").tryQuery().isPresent());
    press(robot, "#search-drop-filters");
    waitUntil(() -> !list(robot).getItems().isEmpty());
    robot.interact(() -> field(robot).setText("榆钟县"));
    waitUntil(() -> !robot.lookup("#search-empty .link-badge").queryAll().isEmpty());
  }

  @Test
  void manyFiltersLeaveTheHitsTheirRoom(FxRobot robot) throws TimeoutException {
    openPane(robot);
    robot.write("交通");
    waitUntil(() -> !list(robot).getItems().isEmpty());
    MenuButton regions = robot.lookup("#search-by-region").queryAs(MenuButton.class);
    robot.interact(
        () -> {
          regions.show();
          List<MenuItem> items = List.copyOf(regions.getItems());
          regions.hide();
          items.subList(0, Math.min(24, items.size())).forEach(MenuItem::fire);
        });
    waitUntil(() -> robot.lookup("#search-chips .accent-badge").queryAll().size() > 20);
    waitUntil(() -> !list(robot).getItems().isEmpty());
    robot.interact(() -> context.view().layout());
    Region area = robot.lookup("#search-chip-area").queryAs(Region.class);
    assertThat(area.getHeight()).isBetween(20.0, 80.0);
    assertThat(list(robot).getHeight()).isGreaterThan(area.getHeight());
    press(robot, "#search-clear");
    waitUntil(() -> !area.isVisible());
  }

  @Test
  void isOfferedAsTheLastLineOfTheLocator(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("物流");
    ListView<?> lines = robot.lookup("#locator-list").queryListView();
    waitUntil(() -> !lines.getItems().isEmpty());
    robot.type(KeyCode.UP);
    robot.type(KeyCode.ENTER);
    waitUntil(() -> robot.lookup("#full-text-field").tryQuery().isPresent());
    waitUntil(() -> field(robot).getText().equals("物流") && !list(robot).getItems().isEmpty());
  }

  private void openPane(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    waitUntil(() -> robot.lookup("#full-text-field").tryQuery().isPresent());
    waitUntil(() -> field(robot).isFocused());
  }

  /** Presses what answers still coming in may make anew at any moment. */
  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
  }

  private static TextField field(FxRobot robot) {
    return robot.lookup("#full-text-field").queryAs(TextField.class);
  }

  private static ListView<?> list(FxRobot robot) {
    return robot.lookup("#search-list").queryListView();
  }

  private void waitForPlans() throws TimeoutException {
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    waitUntil(() -> OpenWindow.isComplete(context));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
