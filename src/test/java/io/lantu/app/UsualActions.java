package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;

import io.lantu.model.Language;
import io.lantu.model.Structure;
import io.lantu.style.Theme;
import io.lantu.ui.dock.DockView;
import io.lantu.ui.map.MapPane;
import io.lantu.ui.table.FacetedTableView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/**
 * What a user does in the window, one step after another; the last step leaves the window as the
 * first found it, so that the steps can be gone through again.
 */
final class UsualActions {
  private static final String FIRST = "s-lanzhou-circle-2021-1h2j4d";
  private static final String OTHER = "s-lanzhou-2021-1x2y";
  private static final String REGION = "r:620123";

  private final AppContext context;
  private final FxRobot robot;
  private final Map<String, Callable<?>> steps = new LinkedHashMap<>();

  UsualActions(AppContext context, FxRobot robot) {
    this.context = context;
    this.robot = robot;
    aroundStructures();
    aroundTheWindow();
    aroundSearch();
    aroundTables();
    aroundPanes();
    aroundTheMap();
    toTheBeginning();
  }

  /**
   * The steps by name, in order; each comes back when it has been asked for, not when it is done.
   */
  Map<String, Callable<?>> steps() {
    return steps;
  }

  private void aroundStructures() {
    does("structure", () -> context.state().showStructure(structure(FIRST)));
    does("other structure", () -> context.state().showStructure(structure(OTHER)));
    does("structure again", () -> context.state().showStructure(structure(FIRST)));
    steps.put("pick on the map", this::pick);
    does("pick element", () -> context.state().select(element(0)));
    does("pick other element", () -> context.state().select(element(3)));
    does("pick region", () -> context.state().select(REGION));
    for (String tab : List.of("projects", "indicators", "sources", "policy")) {
      does("tab " + tab, () -> showTab("tab-" + tab));
    }
    does("pick with policy", () -> context.state().select(element(1)));
    does("tab projects again", () -> showTab("tab-projects"));
    does("pick with projects", () -> context.state().select(REGION));
    steps.put("isolate", () -> robot.clickOn("#chip-1"));
    steps.put("isolate off", () -> robot.clickOn("#chip-1"));
    String label = structure(FIRST).classes().get(0).label();
    does("toggle class", () -> context.state().toggleLit(label));
    does("toggle class off", () -> context.state().toggleLit(label));
    does("step to the next", () -> context.view().commands().run("step-next"));
    runs("back");
    runs("forward");
  }

  private void aroundTheWindow() {
    does("theme dark", () -> context.settings().themeProperty().set(Theme.DARK));
    does("theme projector", () -> context.settings().themeProperty().set(Theme.PROJECTOR));
    does("theme light", () -> context.settings().themeProperty().set(Theme.LIGHT));
    does("language en", () -> context.state().setLanguage(Language.EN));
    does("language zh", () -> context.state().setLanguage(Language.ZH));
    does("window smaller", () -> resize(-200, -120));
    does("window larger", () -> resize(200, 120));
    does("larger type", () -> context.view().commands().run("larger-text"));
    does("smaller type", () -> context.view().commands().run("smaller-text"));
    does("left panel away", () -> context.view().commands().run("left-panel"));
    does("left panel back", () -> context.view().commands().run("left-panel"));
    does("right panel away", () -> context.view().commands().run("right-panel"));
    does("right panel back", () -> context.view().commands().run("right-panel"));
  }

  private void aroundSearch() {
    steps.put(
        "locator",
        () -> {
          run("search");
          waitUntil(() -> isFocused("#locator-field"));
          return null;
        });
    steps.put("locator typing", () -> robot.write("yzst"));
    steps.put("locator Chinese", () -> typed("#locator-field", "榆中"));
    steps.put("locator away", () -> robot.push(KeyCode.ESCAPE));
    runs("full-text");
    steps.put("full text typing", () -> typed("#full-text-field", "生态"));
    steps.put("full text narrower", () -> typed("#full-text-field", "生态保护"));
    runs("dock-close");
  }

  private void aroundTables() {
    for (String table : List.of("projects", "indicators", "disagreements", "terms")) {
      does("table " + table, () -> context.view().commands().run("dock-" + table));
    }
    does("table projects again", () -> context.view().commands().run("dock-projects"));
    does("table filter", () -> table().filter("水"));
    does("table filter off", () -> table().filter(""));
    does("table group", () -> table().model().groupBy(table().model().facetKeys().get(0)));
    does("table group off", () -> table().model().groupBy(null));
    steps.put("table sort", () -> robot.clickOn("#projects-column-project"));
    does("pick beside a table", () -> context.state().select(element(2)));
    does("theme beside a table", () -> context.settings().themeProperty().set(Theme.DARK));
    does("theme back", () -> context.settings().themeProperty().set(Theme.LIGHT));
    does("language en beside it", () -> context.state().setLanguage(Language.EN));
    does("language zh beside it", () -> context.state().setLanguage(Language.ZH));
    does("compare", () -> context.view().commands().run("compare"));
    for (int i = 1; i <= 5; i++) {
      does("close tab " + i, () -> context.view().commands().run("dock-close"));
    }
  }

  private void aroundPanes() {
    runs("reader");
    runs("passage-next");
    does("reader away", () -> context.view().commands().run("reader-close"));
    runs("scenes");
    runs("scene-add");
    does("scenes away", () -> context.view().closeSide());
    runs("compose");
    does("composer away", this::closeOtherWindows);
    runs("shortcuts");
    does("shortcuts away", this::closeOtherWindows);
  }

  private void aroundTheMap() {
    runs("add-bookmark");
    runs("measure-distance");
    steps.put("measure", this::pick);
    does("measure away", () -> context.view().commands().run("measure-distance"));
    runs("zoom-in");
    runs("zoom-out");
    runs("overview");
    does("overview away", () -> context.view().commands().run("overview"));
    runs("graticule");
    does("graticule away", () -> context.view().commands().run("graticule"));
    runs("go-to");
    steps.put("go-to away", () -> robot.push(KeyCode.ESCAPE));
  }

  private void toTheBeginning() {
    does("tab policy at last", () -> showTab("tab-policy"));
    does("nothing picked", () -> context.state().select(null));
    does("no structure", () -> context.state().showStructure(null));
  }

  private void does(String name, Runnable action) {
    steps.put(
        name,
        () -> {
          robot.interact(action);
          return null;
        });
  }

  private void runs(String command) {
    does(command, () -> context.view().commands().run(command));
  }

  private void run(String command) {
    robot.interact(() -> context.view().commands().run(command));
  }

  private Object pick() {
    Bounds screen = map().localToScreen(map().getLayoutBounds());
    return robot.clickOn(screen.getCenterX(), screen.getCenterY(), MouseButton.PRIMARY);
  }

  private Object typed(String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    return null;
  }

  private boolean isFocused(String id) {
    return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
  }

  private void showTab(String id) {
    TabPane tabs = robot.lookup("#subject-tabs").queryAs(TabPane.class);
    Tab tab = tabs.getTabs().stream().filter(t -> id.equals(t.getId())).findFirst().orElseThrow();
    tabs.getSelectionModel().select(tab);
  }

  private void resize(double wider, double higher) {
    Stage stage = context.stage();
    stage.setWidth(stage.getWidth() + wider);
    stage.setHeight(stage.getHeight() + higher);
  }

  private void closeOtherWindows() {
    List.copyOf(Window.getWindows()).stream()
        .filter(w -> w instanceof Stage && w != context.stage())
        .forEach(Window::hide);
  }

  private FacetedTableView<?> table() {
    DockView dock = context.view().dock();
    return dock.open("projects");
  }

  private String element(int index) {
    return structure(FIRST).elements().get(index).id();
  }

  private Structure structure(String id) {
    return context.state().workspace().catalogue().findStructure(id).orElseThrow();
  }

  private MapPane map() {
    return context.view().map();
  }
}
