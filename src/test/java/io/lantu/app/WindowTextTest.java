package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.state.AppState;
import io.lantu.state.Measurement.Kind;
import io.lantu.style.ColourVision;
import io.lantu.style.Theme;
import io.lantu.ui.control.HoverTip;
import io.lantu.ui.control.InSight;
import io.lantu.ui.control.OverrunTip;
import io.lantu.ui.map.MapPane;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Goes through the views of the window and looks at the words of each. */
@Tag("window")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowTextTest {
  /** Names in rows give way to counts and badges beside them; their tool tips tell the whole. */
  private static final Set<String> MAY_BE_CUT = Set.of("row-name", "locator-name", "muted");

  private final FxRobot robot = new FxRobot();
  private final OpenWindow window = new OpenWindow();
  private AppContext context;

  @BeforeAll
  void open() throws TimeoutException {
    context = window.open();
  }

  @AfterAll
  void close() throws TimeoutException {
    window.close();
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({"ZH, 1", "ZH, 1.5", "ZH, 2", "EN, 1", "EN, 1.5", "EN, 2"})
  void showsEveryWordWhole(Language language, double size) throws TimeoutException {
    Set<String> faults = new TreeSet<>();
    robot.interact(
        () -> {
          state().setLanguage(language);
          context.view().textScaleProperty().set(size);
        });
    waitUntil(() -> OpenWindow.hasType(context));
    goThrough(
        (view, node) -> {
          if (node instanceof Labeled labeled
              && labeled.getText() != null
              && !labeled.getText().isEmpty()) {
            String where = view + ": " + name(labeled) + " '" + labeled.getText() + "'";
            if (labeled.getText().startsWith("!")) {
              faults.add("no such text, " + where);
            }
            boolean may = labeled.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains);
            if (!may && !hasTip(labeled) && OverrunTip.isCut(labeled)) {
              faults.add("cut, " + where);
            }
            if (runsOut(labeled)) {
              faults.add("runs out of the pane, " + where);
            }
          }
        });
    robot.interact(() -> context.view().textScaleProperty().set(1));
    waitUntil(() -> OpenWindow.hasType(context));
    assertThat(faults).as("words cut off or missing").isEmpty();
  }

  @Test
  void namesEverythingTheKeyboardReaches() throws TimeoutException {
    Set<String> nameless = new TreeSet<>();
    robot.interact(() -> state().setLanguage(Language.ZH));
    goThrough(
        (view, node) -> {
          if (node.isFocusTraversable() && !node.isDisabled() && !isNamed(node)) {
            nameless.add(view + ": " + name(node));
          }
        });
    assertThat(nameless).as("controls without a name for screen readers").isEmpty();
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({"ZH, 1", "ZH, 2", "EN, 1", "EN, 2"})
  void keepsTabsAndLegendInSight(Language language, double size) throws TimeoutException {
    robot.interact(
        () -> {
          state().setLanguage(language);
          context.view().textScaleProperty().set(size);
          show("s-lanzhou-2021-1x2y", "r:620123");
        });
    waitUntil(() -> OpenWindow.hasType(context));
    waitUntil(() -> !state().camera().movingProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(tabs().getHeight())
        .as("what the header leaves to the tabs")
        .isGreaterThan(context.view().subjectPanel().getHeight() * 0.5);
    robot.interact(
        () -> {
          context.view().measurement().toggle(Kind.DISTANCE);
          context.view().measurement().add(new LonLat(103.8, 36.0));
          context.view().measurement().add(new LonLat(104.4, 35.6));
        });
    WaitForAsyncUtils.waitForFxEvents();
    try {
      Bounds card = onScreen("#measure-card");
      assertThat(card.intersects(onScreen("#status-legend"))).as("card over legend").isFalse();
      assertThat(card.intersects(onScreen("#scale-bar"))).as("card over scale bar").isFalse();
      Bounds pane = onScreen("#map-pane");
      assertThat(card.contains(pane.getCenterX(), pane.getCenterY())).as("over middle").isFalse();
    } finally {
      robot.interact(
          () -> {
            context.view().measurement().stop();
            context.view().textScaleProperty().set(1);
          });
      waitUntil(() -> OpenWindow.hasType(context));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void previewOfColoursLeavesTheStripInSight(Language language) throws TimeoutException {
    robot.interact(
        () -> {
          state().setLanguage(language);
          show("s-lanzhou-circle-2021-1h2j4d", null);
          context.settings().visionProperty().set(ColourVision.GREY);
        });
    for (int pulse = 0; pulse < 3; pulse++) {
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> context.view().layout());
    }
    try {
      assertThat(onScreen("#vision-note").intersects(onScreen("#formula-strip"))).isFalse();
    } finally {
      robot.interact(() -> context.settings().visionProperty().set(ColourVision.NORMAL));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void exportDialogHasTheTypeOfTheWindowAndWholeWords(Language language) throws TimeoutException {
    robot.interact(
        () -> {
          state().setLanguage(language);
          context.view().textScaleProperty().set(1.5);
          show("s-lanzhou-2021-1x2y", null);
        });
    waitUntil(() -> OpenWindow.hasType(context));
    Platform.runLater(() -> context.view().commands().run("export-handout"));
    waitUntil(() -> robot.lookup("#export-dialog").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    try {
      Parent dialog = robot.lookup("#export-dialog").queryAs(Parent.class);
      assertThat(dialog.getStyle()).isEqualTo(context.view().subjectPanel().getStyle());
      for (Node node : dialog.lookupAll(".label")) {
        Labeled label = (Labeled) node;
        assertThat(OverrunTip.isCut(label)).as(label.getText()).isFalse();
      }
    } finally {
      robot.interact(
          () -> {
            robot.lookup("#export-dialog").query().getScene().getWindow().hide();
            context.view().textScaleProperty().set(1);
          });
      waitUntil(() -> OpenWindow.hasType(context));
    }
  }

  /** On the projector with the largest type. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void giantTypeLeavesTheMapAndTheTabsTheirRoom(Language language) throws TimeoutException {
    robot.interact(
        () -> {
          context.settings().themeProperty().set(Theme.PROJECTOR);
          state().setLanguage(language);
          context.view().textScaleProperty().set(2);
          show("s-lanzhou-2021-1x2y", "r:620123");
          context.view().measurement().toggle(Kind.DISTANCE);
          context.view().measurement().add(new LonLat(103.8, 36.0));
          context.view().measurement().add(new LonLat(104.4, 35.6));
        });
    waitUntil(() -> OpenWindow.hasType(context));
    try {
      for (int pulse = 0; pulse < 4; pulse++) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> context.view().layout());
      }
      Bounds map = onScreen("#map-pane");
      Bounds card = onScreen("#measure-card");
      assertThat(map.getWidth()).isGreaterThan(context.view().getWidth() * 0.4);
      assertThat(card.getWidth() * card.getHeight())
          .isLessThan(map.getWidth() * map.getHeight() * 0.16);
      assertThat(card.getMaxX()).isLessThanOrEqualTo(map.getMaxX());
      assertThat(tabs().getHeight()).isGreaterThan(context.view().subjectPanel().getHeight() * 0.3);
      for (Node menu : context.view().lookupAll(".menu-bar .menu-button > .label")) {
        assertThat(OverrunTip.isCut((Labeled) menu)).as(menu.toString()).isFalse();
      }
      Bounds panel = onScreen("#subject-panel");
      for (Node badge : context.view().subjectPanel().lookupAll(".badge")) {
        new InSight(badge, () -> {})
            .layOut(
                () ->
                    assertThat(badge.localToScene(badge.getLayoutBounds()).getMaxX())
                        .isLessThanOrEqualTo(panel.getMaxX()));
      }
      robot.interact(() -> ((Button) context.view().lookup("#measure-fold")).fire());
      robot.interact(() -> context.view().layout());
      assertThat(onScreen("#measure-card").getHeight()).isGreaterThan(card.getHeight() * 1.5);
    } finally {
      robot.interact(
          () -> {
            context.view().measurement().stop();
            context.view().textScaleProperty().set(1);
            context.settings().themeProperty().set(Theme.LIGHT);
          });
      waitUntil(() -> OpenWindow.hasType(context));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void tablesOfThePanelPartNoWord(Language language) throws TimeoutException {
    robot.interact(
        () -> {
          state().setLanguage(language);
          show("s-lanzhou-2021-1x2y", "r:620123");
        });
    for (String tab : List.of("project", "indicator")) {
      robot.interact(
          () ->
              tabs().getTabs().stream()
                  .filter(t -> ("tab-" + tab + "s").equals(t.getId()))
                  .forEach(tabs().getSelectionModel()::select));
      waitUntil(() -> context.view().lookup("#" + tab + "-table") != null);
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> context.view().layout());
      TableView<?> table = (TableView<?>) context.view().lookup("#" + tab + "-table");
      double all = table.getVisibleLeafColumns().stream().mapToDouble(c -> c.getWidth()).sum();
      assertThat(all).as(tab).isLessThanOrEqualTo(table.getWidth() + 2);
      for (Node node : table.lookupAll(".table-cell .cell-text")) {
        Text cell = (Text) node;
        double room = cell.getWrappingWidth();
        Text word = new Text();
        word.setFont(cell.getFont());
        for (String letters : cell.getText().split("[^A-Za-z]+")) {
          word.setText(letters);
          assertThat(word.getLayoutBounds().getWidth()).as(letters).isLessThanOrEqualTo(room);
        }
      }
    }
  }

  @Test
  void leavesRoomForRowsAndBesideTheScale() throws TimeoutException {
    robot.interact(
        () -> {
          show("s-lanzhou-2021-1x2y", null);
          context.view().commands().run("dock-projects");
        });
    try {
      for (Language language : Language.values()) {
        for (double size : new double[] {1, 2}) {
          robot.interact(
              () -> {
                state().setLanguage(language);
                context.view().textScaleProperty().set(size);
              });
          waitUntil(() -> OpenWindow.hasType(context));
          looksRoomy(language + " at " + size);
        }
      }
    } finally {
      robot.interact(
          () -> {
            context.view().commands().run("dock-close");
            context.view().textScaleProperty().set(1);
          });
      waitUntil(() -> OpenWindow.hasType(context));
    }
  }

  private void looksRoomy(String where) throws TimeoutException {
    waitUntil(() -> !state().camera().movingProperty().get());
    for (int pulse = 0; pulse < 3; pulse++) {
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> context.view().layout());
    }
    Bounds legend = onScreen("#status-legend");
    Bounds strip = onScreen("#formula-strip");
    assertThat(onScreen("#scale-bar").intersects(legend)).as("scale, %s", where).isFalse();
    assertThat(strip.intersects(legend)).as("strip over legend, %s", where).isFalse();
    boolean overview = context.view().lookup("#overview").isVisible();
    assertThat(overview && strip.intersects(onScreen("#overview"))).as(where).isFalse();
    Node table = context.view().lookup("#projects-table");
    double head = table.lookup(".column-header-background").getLayoutBounds().getHeight();
    assertThat(table.getLayoutBounds().getHeight() - head)
        .as("height for rows, %s", where)
        .isGreaterThan(context.view().lookup("#projects-filter").getLayoutBounds().getHeight() / 2);
  }

  @ParameterizedTest(name = "{0} at {1}, {2} x {3}")
  @CsvSource({
    "ZH, 1, 900, 600",
    "EN, 1, 900, 600",
    "ZH, 2, 900, 600",
    "EN, 2, 900, 600",
    "ZH, 2, 1280, 800",
    "EN, 2, 1280, 800",
    "EN, 1.5, 1280, 800"
  })
  void readerAndLargeTypeLeaveTheStatementWhole(
      Language language, double size, double width, double height) throws TimeoutException {
    double usualWidth = context.stage().getWidth();
    double usualHeight = context.stage().getHeight();
    robot.interact(
        () -> {
          state().setLanguage(language);
          context.view().textScaleProperty().set(size);
          show("s-lanzhou-circle-2021-1h2j4d", null);
          context.view().commands().run("reader");
          context.stage().setWidth(width);
          context.stage().setHeight(height);
        });
    try {
      for (int pulse = 0; pulse < 6; pulse++) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> context.view().layout());
      }
      Label statement = (Label) context.view().lookup("#map-statement");
      double line = new Text("图").getLayoutBounds().getHeight();
      assertThat(OverrunTip.isCut(statement)).as("cut").isFalse();
      assertThat(statement.getHeight())
          .as("lines at %s", statement.getWidth())
          .isLessThan(6 * line * size);
      Bounds map = onScreen("#map-pane");
      Bounds legend = onScreen("#status-legend");
      assertThat(legend.getMinX()).isGreaterThanOrEqualTo(map.getMinX());
      assertThat(legend.getMaxX()).isLessThanOrEqualTo(map.getMaxX());
      assertThat(map.getMinX()).isGreaterThanOrEqualTo(0);
      assertThat(map.getMaxX()).isLessThanOrEqualTo(width);
      for (String piece : List.of("#scale-bar", "#formula-strip", "#north-arrow")) {
        assertThat(onScreen(piece).intersects(legend)).as(piece).isFalse();
      }
      double em = statement.getFont().getSize() / 0.85; // the statement has small type
      assertThat(map.getWidth()).as("map beside the reader").isGreaterThanOrEqualTo(10 * em - 1);
      if (context.view().lookup("#overview").isVisible()) {
        assertThat(onScreen("#overview").getWidth()).isLessThan(map.getWidth() * 0.3);
      }
    } finally {
      robot.interact(
          () -> {
            context.view().commands().run("reader");
            context.view().textScaleProperty().set(1);
            context.stage().setWidth(usualWidth);
            context.stage().setHeight(usualHeight);
          });
    }
    waitUntil(() -> context.view().lookup(".left-panel").isVisible());
    waitUntil(() -> context.view().lookup("#subject-panel").isVisible());
  }

  private Bounds onScreen(String query) {
    Node node = context.view().lookup(query);
    return node.localToScene(node.getLayoutBounds()); // without its shadow
  }

  /** Whether it goes beyond the right edge of a pane that does not scroll sideways. */
  private static boolean runsOut(Node node) {
    for (Node n = node.getParent(); n != null; n = n.getParent()) {
      if (n instanceof ScrollPane pane) {
        double end = node.localToScene(node.getLayoutBounds()).getMaxX();
        return pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
            && end > pane.localToScene(pane.getLayoutBounds()).getMaxX() + 1;
      }
    }
    return false;
  }

  /** A tool tip of its own or of the button it stands in. */
  private static boolean hasTip(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n instanceof Control control
          && (control.getTooltip() != null || HoverTip.isOn(control))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return true;
    }
    if (node instanceof Labeled labeled) {
      return labeled.getText() != null && !labeled.getText().isBlank();
    }
    if (node instanceof TextInputControl input) {
      // The editor of a combo box is read with the name of the box.
      boolean prompted = input.getPromptText() != null && !input.getPromptText().isBlank();
      return prompted || (input.getParent() instanceof ComboBoxBase<?> box && isNamed(box));
    }
    return node instanceof Cell<?> || node instanceof ScrollBar || node instanceof TabPane;
  }

  /** Shows one view after the other and hands out every visible node of each. */
  private void goThrough(BiConsumer<String, Node> look) throws TimeoutException {
    Map<String, Runnable> views = new LinkedHashMap<>();
    views.put("structure", () -> show("s-lanzhou-circle-2021-1h2j4d", null));
    views.put("many classes", () -> show("s-lanxi-2018-1d2q-nodes", null));
    views.put("element", () -> state().select(firstElement()));
    views.put("plan", () -> state().select("lanzhou-2021"));
    views.put("county", () -> show("s-lanzhou-2021-1x2y", "r:620123"));
    for (int i = 0; i < 4; i++) {
      int tab = i;
      views.put("county, tab " + i, () -> tabs().getSelectionModel().select(tab));
    }
    for (String table : List.of("projects", "indicators", "disagreements", "terms")) {
      views.put(table, () -> context.view().commands().run("dock-" + table));
    }
    views.put("comparison", () -> context.view().commands().run("compare"));
    views.put(
        "no dock",
        () -> {
          for (int i = 0; i < 5; i++) {
            context.view().commands().run("dock-close");
          }
          tabs().getSelectionModel().select(0);
        });
    views.put("measure", () -> context.view().measurement().toggle(Kind.DISTANCE));
    views.put(
        "go to",
        () -> {
          context.view().measurement().stop();
          context.view().commands().run("go-to");
        });
    views.put("first steps", () -> context.view().showFirstSteps());
    views.put("preview", () -> context.view().commands().run("vision-deuteranope"));
    views.put(
        "locator",
        () -> {
          context.view().commands().run("vision-normal");
          map().closeNote();
          context.view().commands().run("search");
        });
    views.put(
        "shortcuts",
        () -> {
          context.view().locator().close();
          context.view().commands().run("shortcuts");
        });
    views.put("bookmarks", () -> dialog("manage-bookmarks"));
    views.put("about", () -> dialog("about"));
    views.put("end", WindowTextTest::closeDialogs);
    for (Map.Entry<String, Runnable> view : views.entrySet()) {
      robot.interact(view.getValue());
      WaitForAsyncUtils.waitForFxEvents();
      waitUntil(() -> !state().camera().movingProperty().get());
      robot.interact(
          () -> {
            for (Window window : List.copyOf(Window.getWindows())) {
              Parent root = window.getScene().getRoot();
              root.applyCss();
              root.layout();
              walk(root, node -> look.accept(view.getKey(), node));
            }
          });
    }
  }

  private static void walk(Node node, java.util.function.Consumer<Node> look) {
    if (!node.isVisible()) {
      return;
    }
    look.accept(node);
    if (node instanceof Parent parent) {
      List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> walk(child, look));
    }
  }

  private void dialog(String command) {
    closeDialogs();
    context.view().commands().run(command);
  }

  private static void closeDialogs() {
    List.copyOf(Window.getWindows()).stream()
        .filter(w -> w instanceof Stage stage && stage.getOwner() != null)
        .forEach(Window::hide);
  }

  private void show(String structure, String selection) {
    state().showStructure(state().workspace().catalogue().findStructure(structure).orElseThrow());
    state().select(selection);
  }

  private String firstElement() {
    return state().structure().elements().get(0).id();
  }

  private TabPane tabs() {
    return (TabPane) context.view().lookup("#subject-tabs");
  }

  private static String name(Node node) {
    StringBuilder path = new StringBuilder(node.getTypeSelector());
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.getId() != null) {
        return path.append(" in #").append(n.getId()).toString();
      }
    }
    return path.append(' ').append(node.getStyleClass()).toString();
  }

  private AppState state() {
    return context.state();
  }

  private MapPane map() {
    return context.view().map();
  }
}
