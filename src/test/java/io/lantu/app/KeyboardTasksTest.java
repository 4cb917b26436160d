package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.model.Disagreement;
import io.lantu.model.Language;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.state.AppState;
import io.lantu.state.FacetedTable.ItemLine;
import io.lantu.state.FacetedTable.Line;
import io.lantu.state.Measurement.Kind;
import io.lantu.state.PanelContent.ProjectRow;
import io.lantu.state.PassageListModel.DisagreementRow;
import io.lantu.state.ViewState;
import io.lantu.style.BaseLayer;
import io.lantu.style.Theme;
import io.lantu.ui.control.Look;
import io.lantu.ui.map.MapPane;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What planners and students come for, each done with the keyboard alone in one window: no test
 * here presses a mouse button or calls the program but to look at the outcome.
 */
@Tag("window")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTasksTest {
  private static final String YUZHONG = "r:620123";
  private static final String CIRCLE = "s-lanzhou-circle-2021-1h2j4d";
  private static final int MOST_TABS = 60;

  private final FxRobot robot = new FxRobot();
  private final OpenWindow window = new OpenWindow();
  private AppContext context;
  @TempDir private Path folder;

  @BeforeAll
  void open() throws TimeoutException {
    context = window.open();
  }

  @AfterAll
  void close() throws TimeoutException {
    window.close();
  }

  /** Everything as after the start; the only place where the program is called. */
  @BeforeEach
  void startAfresh() throws TimeoutException {
    FxToolkit.setupFixture(
        () -> {
          Window.getWindows().stream()
              .filter(w -> w.getScene() != context.view().getScene())
              .toList()
              .forEach(Window::hide);
          context.view().measurement().stop();
          context.settings().themeProperty().set(Theme.LIGHT);
          state().setLanguage(Language.ZH);
          state().lightAll();
          state().select(null);
          state().showStructure(structure("s-lanzhou-2021-1x2y"));
          state().lightAll();
          Clipboard.getSystemClipboard().clear();
          map().requestFocus();
        });
    waitUntil(() -> !state().camera().movingProperty().get() && map().settled());
  }

  @Test
  void findsTheInnovationCityByInitials() throws TimeoutException {
    locate("yzstcxc");
    waitUntil(() -> state().selection() != null);
    assertThat(title()).isEqualTo("榆中生态创新城");
  }

  @Test
  void listsItsProjectsAndCopiesOneWithItsCitation() throws TimeoutException {
    locate("yzx");
    waitUntil(() -> YUZHONG.equals(state().selection()));
    tabTo("subject-tabs");
    robot.push(KeyCode.RIGHT);
    waitUntil(() -> find("#project-table").isPresent());
    TableView<Line<ProjectRow>> table = robot.lookup("#project-table").queryTableView();
    List<ProjectRow> expected =
        state().workspace().panelContents().of(YUZHONG).orElseThrow().projects();
    waitUntil(() -> items(table).size() == expected.size()); // rows come with the pulses
    assertThat(items(table)).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
    tabTo("project-table");
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    Project first = items(table).get(0).project();
    waitUntil(() -> clip().startsWith(first.name()));
    assertThat(clip()).contains("《");
  }

  @Test
  void copiesADigestWithItsCitationByTheContextMenu() throws TimeoutException {
    locate("yzx");
    waitUntil(() -> YUZHONG.equals(state().selection()));
    tabTo("policy-list");
    ListView<?> list = robot.lookup("#policy-list").queryListView();
    for (int i = 0; i < 5 && clip().isEmpty(); i++) {
      robot.push(KeyCode.DOWN);
      robot.push(KeyCode.SHIFT, KeyCode.F10);
      if (menuShown()) {
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
      }
    }
    assertThat(list.getSelectionModel().getSelectedIndex()).isGreaterThanOrEqualTo(0);
    String digest =
        state().workspace().panelContents().of(YUZHONG).orElseThrow().passages().stream()
            .flatMap(g -> g.passages().stream())
            .map(p -> p.digest())
            .filter(d -> clip().startsWith(d))
            .findFirst()
            .orElse(null);
    assertThat(digest).as("a digest in '%s'", clip()).isNotNull();
    assertThat(clip().substring(digest.length())).contains("《");
  }

  @Test
  void comparesTheRoleOfACountyInTwoPlans() throws TimeoutException {
    locate("yzx");
    waitUntil(() -> YUZHONG.equals(state().selection()));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    waitUntil(() -> find("#comparison-grid").isPresent());
    List<String> plans = labels("#comparison-grid .plan-title");
    assertThat(plans).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    waitUntil(() -> find("#comparison-grid .link-badge").isPresent()); // its rows come by pulses
    robot.push(KeyCode.CONTROL, KeyCode.W);
    waitUntil(() -> find("#comparison-grid").isEmpty());
  }

  @Test
  void isolatesAClassAndRestores() throws TimeoutException {
    tabTo("chip-0");
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.SPACE);
    waitUntil(() -> state().litProperty().get().equals(Set.of("两翼")));
    robot.push(KeyCode.SPACE);
    waitUntil(() -> state().litProperty().get().isEmpty());
  }

  @Test
  void isolatesAClassFromTheTree() throws TimeoutException {
    tabTo("structure-tree");
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    assertThat(menuShown()).isTrue();
    robot.push(KeyCode.ENTER);
    waitUntil(() -> state().litProperty().get().equals(Set.of("一心")));
    robot.push(KeyCode.CONTROL, KeyCode.L);
    waitUntil(() -> state().litProperty().get().isEmpty());
  }

  @Test
  void stepsThroughTheFormula() throws TimeoutException {
    robot.push(KeyCode.F6);
    waitUntil(() -> state().litProperty().get().equals(Set.of("一心")));
    robot.push(KeyCode.F6);
    waitUntil(() -> state().selection() != null);
    assertThat(state().selection()).startsWith("s-lanzhou-2021-1x2y/");
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    waitUntil(() -> state().selection() == null);
    assertThat(state().litProperty().get()).containsExactly("一心");
  }

  @Test
  void filtersProjectsByPlanAndTextAndWritesThemAsCsv() throws Exception {
    Path file = folder.resolve("榆中 projects.csv");
    robot.interact(
        () ->
            context
                .view()
                .tableExport()
                .setFileQuestion((owner, title, name) -> file.toFile())); // no dialog of the system
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    waitUntil(() -> focusIs("projects-filter"));
    robot.write("榆中");
    tabTo("projects-facet-plan");
    robot.push(KeyCode.DOWN);
    TableView<Line<ProjectRow>> table = robot.lookup("#projects-table").queryTableView();
    waitUntil(() -> !items(table).isEmpty() && plansOf(table).size() == 1);
    tabTo("projects-menu");
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    waitUntil(() -> Files.exists(file) && Files.size(file) > 0);
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<ProjectRow> shown = items(table);
    assertThat(shown).isNotEmpty();
    shown.forEach(row -> assertThat(text).contains(row.project().name()));
    int all =
        state().workspace().catalogue().content().boxes().stream()
            .map(ProjectBox::items)
            .mapToInt(List::size)
            .sum();
    assertThat(shown.size()).isLessThan(all);
    closeDock();
  }

  @Test
  void sortsATableByAColumn() throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    waitUntil(() -> focusIs("terms-filter"));
    TableView<?> table = robot.lookup("#terms-table").queryTableView();
    tabTo("terms-menu");
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.ENTER);
    waitUntil(() -> table.getSortOrder().size() == 1);
    assertThat(table.getSortOrder().get(0).getId()).isEqualTo("terms-column-term");
    closeDock();
  }

  @Test
  void opensTheDisagreementsOfACounty() throws TimeoutException {
    locate("yzx");
    waitUntil(() -> YUZHONG.equals(state().selection()));
    List<Disagreement> expected =
        state().workspace().panelContents().of(YUZHONG).orElseThrow().disagreements();
    assertThat(expected).isNotEmpty();
    tabTo("policy-list");
    robot.push(KeyCode.HOME);
    for (int i = 0; i < 3 && find("#policy-list .warning-card").isEmpty(); i++) {
      robot.push(KeyCode.ENTER);
      robot.push(KeyCode.DOWN);
    }
    ListView<?> list = robot.lookup("#policy-list").queryListView();
    long open = list.getItems().stream().filter(r -> r instanceof DisagreementRow).count();
    assertThat(open).isEqualTo(expected.size());
  }

  @Test
  void findsATermInTheGlossary() throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    waitUntil(() -> focusIs("terms-filter"));
    robot.write("都市圈");
    TableView<?> table = robot.lookup("#terms-table").queryTableView();
    int all = state().workspace().catalogue().content().terms().size();
    waitUntil(() -> !table.getItems().isEmpty() && table.getItems().size() < all);
    robot.push(KeyCode.DOWN);
    waitUntil(() -> table.getSelectionModel().getSelectedItem() != null);
    assertThat(table.getItems().toString()).contains("都市圈");
    closeDock();
  }

  @Test
  void goesToCoordinates() throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.G);
    waitUntil(() -> focusIs("go-to-field"));
    robot.write("36.0611 103.8343");
    robot.push(KeyCode.ENTER);
    waitUntil(() -> Math.abs(state().camera().centre().lon() - 103.8343) < 1e-6);
    assertThat(state().camera().centre().lat()).isCloseTo(36.0611, within(1e-6));
  }

  @Test
  void findsCoordinatesAndCommandsByPrefix() throws TimeoutException {
    locate("c 103.8,36.06");
    waitUntil(() -> Math.abs(state().camera().centre().lon() - 103.8) < 1e-6);
    locate("x 深色");
    waitUntil(() -> context.settings().theme() == Theme.DARK);
  }

  @Test
  void narrowsTheLocatorToElementsProjectsOrTexts() throws TimeoutException {
    assertKinds("e 榆中", Set.of("格局", "要素"));
    assertKinds("p 榆中", Set.of("项目", "专栏"));
    assertKinds("t 榆中", Set.of("条文", "指标", "不一致", "术语"));
  }

  @Test
  void offersTheLastPicksAgain() throws TimeoutException {
    locate("yzx");
    waitUntil(() -> YUZHONG.equals(state().selection()));
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil(() -> focusIs("locator-field"));
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> state().select(null));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil(() -> focusIs("locator-field"));
    robot.push(KeyCode.ENTER);
    waitUntil(() -> YUZHONG.equals(state().selection()));
  }

  @Test
  void changesTheScale() throws TimeoutException {
    cycleTo("status-bar");
    robot.push(KeyCode.TAB);
    TextField field = focusedTextField();
    assertThat(field).isNotNull();
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("1:500000");
    robot.push(KeyCode.ENTER);
    waitUntil(() -> Math.abs(state().camera().viewport().scaleDenominator() - 500_000) < 1);
  }

  @Test
  void measuresADistanceWithTheCrosshair() throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.M);
    waitUntil(() -> context.view().measurement().reading().kind() == Kind.DISTANCE);
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.RIGHT);
    assertThat(robot.lookup("#crosshair").query().isVisible()).isTrue();
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.ENTER);
    var reading = context.view().measurement().reading();
    assertThat(reading.finished()).isTrue();
    double ground = 160 * state().camera().viewport().resolution();
    assertThat(reading.metres()).isCloseTo(ground, within(0.02 * ground));
    robot.push(KeyCode.ESCAPE);
    assertThat(context.view().measurement().isActive()).isFalse();
  }

  @Test
  void picksAndListsWhatIsUnderTheCrosshair() throws TimeoutException {
    locate("c 104.2,35.9");
    waitUntil(() -> Math.abs(state().camera().centre().lon() - 104.2) < 1e-6);
    waitUntil(() -> map().settled());
    robot.push(KeyCode.ENTER);
    waitUntil(() -> state().selection() != null);
    String picked = state().selection();
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    waitUntil(() -> find("#identify-card .button").isPresent());
    assertThat(focused().getUserData()).isEqualTo(picked);
    robot.push(KeyCode.ENTER);
    waitUntil(() -> picked.equals(state().selection()));
  }

  @Test
  void keepsABookmarkAndReturnsToIt() throws TimeoutException {
    locate("一核两极四带");
    waitUntil(() -> CIRCLE.equals(state().structure().id()) && !moving());
    waitUntil(() -> map().settled());
    int before = context.bookmarks().list().size();
    robot.push(KeyCode.CONTROL, KeyCode.D);
    waitUntil(() -> context.bookmarks().list().size() == before + 1);
    ViewState kept = context.bookmarks().list().get(before).view();
    locate("c 95,40");
    waitUntil(() -> Math.abs(state().camera().centre().lon() - 95) < 1e-6);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.D);
    waitUntil(() -> focusIs("bookmark-list"));
    robot.push(KeyCode.END);
    robot.push(KeyCode.ENTER);
    waitUntil(() -> Math.abs(state().camera().centre().lon() - kept.centre().lon()) < 1e-6);
    assertThat(state().viewState().structureId()).isEqualTo(kept.structureId());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void goesBackAndForwardOverTheWholeState() throws TimeoutException {
    String first = state().structure().id();
    locate("一核两极四带");
    waitUntil(() -> CIRCLE.equals(state().structure().id()));
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    waitUntil(() -> first.equals(state().structure().id()));
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    waitUntil(() -> CIRCLE.equals(state().structure().id()));
  }

  @Test
  void switchesLanguageAndTheme() throws TimeoutException {
    robot.push(KeyCode.F8);
    waitUntil(() -> state().language() == Language.EN);
    assertThat(title()).isEqualTo(state().structure().formulaEn());
    robot.push(KeyCode.F7);
    waitUntil(() -> Look.isDressed(robot.lookup("#map-pane").query(), Theme.DARK));
    robot.push(KeyCode.F8);
    waitUntil(() -> title().equals(state().structure().formula()));
  }

  @Test
  void showsAStructureOfAnotherPlanFromTheTree() throws TimeoutException {
    tabTo("structure-tree");
    String plan = state().structure().plan();
    for (int i = 0; i < 40 && state().structure().plan().equals(plan); i++) {
      robot.push(KeyCode.DOWN);
    }
    assertThat(state().structure().plan()).isNotEqualTo(plan);
    waitUntil(() -> title().equals(state().structure().formula()));
  }

  @Test
  void opensThePageOfAPlanAndItsProjects() throws TimeoutException {
    locate("兰州市新型城镇化");
    waitUntil(() -> "lanzhou-2021".equals(state().selection()));
    assertThat(robot.lookup("#plan-page").query().isVisible()).isTrue();
    tabTo("plan-projects");
    robot.push(KeyCode.SPACE);
    waitUntil(() -> find("#projects-table").isPresent());
    TableView<Line<ProjectRow>> table = robot.lookup("#projects-table").queryTableView();
    waitUntil(() -> plansOf(table).equals(Set.of("lanzhou-2021")));
    closeDock();
  }

  @Test
  void hidesAndRestoresThePanels() throws TimeoutException {
    double between = context.view().map().getWidth();
    double right = context.view().panel().getWidth();
    robot.push(KeyCode.F9);
    waitUntil(() -> !isSeen("#structure-tree"));
    robot.push(KeyCode.SHIFT, KeyCode.F9);
    waitUntil(() -> !isSeen("#subject-panel"));
    waitUntil(() -> context.view().map().getWidth() > context.view().getWidth() - 10);
    Node divider = robot.lookup(".split-pane-divider").query();
    assertThat(divider.isVisible()).as("divider of the tree").isFalse();
    locate("x 恢复默认窗口");
    waitUntil(() -> divider.isVisible());
    waitUntil(() -> isSeen("#structure-tree") && isSeen("#subject-panel"));
    waitUntil(() -> Math.abs(context.view().map().getWidth() - between) < 3);
    assertThat(context.view().panel().getWidth()).isCloseTo(right, within(3.0));
  }

  @Test
  void zoomsToTheSelection() throws TimeoutException {
    locate("yzx");
    waitUntil(() -> YUZHONG.equals(state().selection()) && !moving());
    double near = state().camera().viewport().resolution();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    waitUntil(() -> state().camera().viewport().resolution() > 2 * near && !moving());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
    waitUntil(() -> Math.abs(state().camera().viewport().resolution() - near) < 1e-6);
  }

  @Test
  void opensTheSheetOfShortcuts() throws TimeoutException {
    robot.push(KeyCode.F1);
    waitUntil(() -> find("#shortcut-list").isPresent());
    ListView<?> list = robot.lookup("#shortcut-list").queryListView();
    waitUntil(() -> list.getItems().toString().contains("keys=Ctrl+K,"));
    waitUntil(() -> list.getItems().toString().contains("keys=F6,"));
    assertThat(labels("#shortcut-list .key")).hasSizeLessThan(list.getItems().size());
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.END);
    waitUntil(() -> list.getSelectionModel().getSelectedIndex() == list.getItems().size() - 1);
    robot.push(KeyCode.ESCAPE);
    waitUntil(() -> find("#shortcut-sheet").isEmpty());
  }

  @Test
  void readsTheGuideAndLeavesIt() throws TimeoutException {
    robot.push(KeyCode.SHIFT, KeyCode.F1);
    waitUntil(() -> find("#guide-dialog").isPresent());
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ESCAPE);
    waitUntil(() -> find("#guide-dialog").isEmpty());
  }

  @Test
  void switchesABaseLayerOffAndOn() throws TimeoutException {
    cycleTo("layer-list");
    tabTo("layer-RIVERS");
    robot.push(KeyCode.SPACE);
    waitUntil(() -> !context.settings().shows(BaseLayer.RIVERS));
    robot.push(KeyCode.SPACE);
    waitUntil(() -> context.settings().shows(BaseLayer.RIVERS));
  }

  @Test
  void opensAMenuByItsLetter() throws TimeoutException {
    robot.push(KeyCode.ALT, KeyCode.V);
    waitUntil(KeyboardTasksTest::menuShown);
    robot.push(KeyCode.ESCAPE);
    waitUntil(() -> !menuShown());
  }

  /** What is listed for a query, once it is not the last picks any more, is of these kinds. */
  private void assertKinds(String query, Set<String> allowed) throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil(() -> focusIs("locator-field"));
    robot.write(query);
    waitUntil(
        () -> {
          List<String> kinds = labels("#locator-list .badge");
          boolean some = kinds.stream().anyMatch(allowed::contains);
          String fullText = state().messages().get("hit.FULLTEXT");
          return some && kinds.stream().allMatch(k -> allowed.contains(k) || k.equals(fullText));
        });
    robot.push(KeyCode.ESCAPE);
  }

  private void locate(String text) throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    waitUntil(() -> focusIs("locator-field"));
    robot.write(text);
    robot.push(KeyCode.ENTER);
    waitUntil(() -> !robot.lookup("#locator").query().isVisible());
  }

  private void closeDock() throws TimeoutException {
    for (int i = 0; i < 8 && find("#dock").isPresent(); i++) {
      robot.push(KeyCode.CONTROL, KeyCode.W);
    }
    waitUntil(() -> find("#dock").isEmpty());
  }

  /** Presses Tab until something has the focus, as a patient user would. */
  private void tabTo(String id) {
    for (int i = 0; i < MOST_TABS && !focusIs(id); i++) {
      robot.push(KeyCode.TAB);
    }
    assertThat(focusIs(id)).as("focus on %s, is on %s", id, focused()).isTrue();
  }

  private void cycleTo(String pane) {
    for (int i = 0; i < 9 && !isIn(pane); i++) {
      robot.push(KeyCode.CONTROL, KeyCode.F6);
    }
    assertThat(isIn(pane)).as("focus in %s, is on %s", pane, focused()).isTrue();
  }

  private boolean isIn(String pane) {
    for (Node n = focused(); n != null; n = n.getParent()) {
      if (pane.equals(n.getId())) {
        return true;
      }
    }
    return false;
  }

  private boolean focusIs(String id) {
    Node focused = focused();
    return focused != null && id.equals(focused.getId());
  }

  private Node focused() {
    WaitForAsyncUtils.waitForFxEvents();
    // A dialog stands behind its owner in this list; both may say that they are focused.
    Window window =
        List.copyOf(Window.getWindows()).stream()
            .filter(w -> w instanceof Stage && w.isFocused())
            .reduce((first, second) -> second)
            .orElse(context.view().getScene().getWindow());
    return window.getScene().getFocusOwner();
  }

  private TextField focusedTextField() {
    Node n = focused();
    if (n instanceof TextField field) {
      return field;
    }
    return n instanceof javafx.scene.control.ComboBox<?> box && box.isEditable()
        ? box.getEditor()
        : null;
  }

  private static boolean menuShown() {
    WaitForAsyncUtils.waitForFxEvents();
    return Window.getWindows().stream()
        .anyMatch(w -> w instanceof javafx.scene.control.ContextMenu && w.isShowing());
  }

  private boolean isSeen(String query) {
    return find(query)
        .filter(
            found ->
                Stream.iterate(found, Objects::nonNull, Node::getParent).allMatch(Node::isVisible))
        .isPresent();
  }

  private java.util.Optional<Node> find(String query) {
    return robot.lookup(query).tryQuery();
  }

  private List<String> labels(String query) {
    return robot.lookup(query).queryAllAs(Label.class).stream()
        .filter(KeyboardTasksTest::isSeen)
        .map(Label::getText)
        .toList();
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private static List<ProjectRow> items(TableView<Line<ProjectRow>> table) {
    return table.getItems().stream()
        .filter(line -> line instanceof ItemLine<ProjectRow>)
        .map(line -> ((ItemLine<ProjectRow>) line).item())
        .toList();
  }

  private static Set<String> plansOf(TableView<Line<ProjectRow>> table) {
    return Set.copyOf(items(table).stream().map(r -> r.box().plan()).distinct().toList());
  }

  private static String clip() {
    String[] text = {""};
    WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          String now = Clipboard.getSystemClipboard().getString();
          text[0] = now == null ? "" : now;
        });
    return text[0];
  }

  private String title() {
    return robot.lookup("#subject-title").queryAs(Label.class).getText();
  }

  private boolean moving() {
    return state().camera().movingProperty().get();
  }

  private io.lantu.model.Structure structure(String id) {
    return state().workspace().catalogue().findStructure(id).orElseThrow();
  }

  private AppState state() {
    return context.state();
  }

  private MapPane map() {
    return context.view().map();
  }
}
