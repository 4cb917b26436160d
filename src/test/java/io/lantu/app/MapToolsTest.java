package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.render.Viewport;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.IdentifyMode;
import io.lantu.state.Measurement.Kind;
import io.lantu.style.BaseLayer;
import io.lantu.style.ColourVision;
import io.lantu.ui.action.Command;
import io.lantu.ui.map.MapPane;
import io.lantu.ui.shell.StatusBarView;
import java.awt.geom.Point2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
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
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** The tools on the map by mouse and keyboard. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class MapToolsTest {
  private static final LonLat LANZHOU = new LonLat(103.8343, 36.0611);
  private static final LonLat DINGXI = new LonLat(104.6263, 35.5811);

  /** Well inside 榆中县 (r:620123). */
  private static final LonLat IN_YUZHONG = new LonLat(104.2, 35.9);

  private AppContext context;

  @Start
  void open(Stage stage) {
    Folders folders = new Folders(Folders.find().program(), Path.of("target", "lantu-home"));
    PreferenceStore preferences = PreferenceStore.inMemory();
    preferences.put("first-steps-seen", true);
    context = new AppContext(folders, preferences, Language.ZH);
    context.show(stage);
  }

  @Stop
  void close() {
    context.close();
  }

  @Test
  void measuresBetweenTwoClicksAndEndsWithEnter(FxRobot robot) throws TimeoutException {
    waitForPlans();
    lookAt(LANZHOU, 400);
    robot.push(KeyCode.CONTROL, KeyCode.M);
    clickAt(robot, LANZHOU);
    clickAt(robot, DINGXI);
    robot.push(KeyCode.ENTER);
    var reading = context.view().measurement().reading();
    assertThat(reading.kind()).isEqualTo(Kind.DISTANCE);
    assertThat(reading.finished()).isTrue();
    // 89 km; a pixel is 400 m here.
    assertThat(reading.metres()).isCloseTo(89_000, within(1_500.0));
    assertThat(robot.lookup("#measure-result").queryAs(Label.class).getText()).endsWith("千米");
    assertThat(context.state().selection()).isNull();
    robot.push(KeyCode.ESCAPE);
    assertThat(context.view().measurement().isActive()).isFalse();
  }

  @Test
  void keepsThePlaceInAnotherCoordinateSystemAndComesBack(FxRobot robot) throws TimeoutException {
    waitForPlans();
    lookAt(LANZHOU, 300);
    robot.interact(() -> context.settings().crsProperty().set("gk-105"));
    waitUntil(() -> context.state().camera().projection().id().equals("gk-105") && map().settled());
    assertThat(context.state().camera().centre().lon()).isCloseTo(103.8343, within(1e-6));
    robot.interact(
        () -> context.settings().identifyModeProperty().set(IdentifyMode.ADMINISTRATIVE));
    clickAt(robot, IN_YUZHONG);
    waitUntil(() -> context.state().selection() != null);
    assertThat(context.state().selection()).isEqualTo("r:620123");
    robot.interact(() -> context.settings().crsProperty().set("lcc"));
    waitUntil(() -> context.state().camera().projection().id().equals("lcc") && map().settled());
    assertThat(context.state().camera().centre().lat()).isCloseTo(36.0611, within(1e-6));
  }

  @Test
  void wheelBurstIsOneStepBack(FxRobot robot) throws TimeoutException {
    waitForPlans();
    lookAt(LANZHOU, 600);
    robot.interact(
        () -> {
          for (int i = 0; i < 6; i++) {
            Event.fireEvent(map(), wheelTurn());
          }
        });
    waitUntil(() -> !context.state().camera().movingProperty().get() && map().settled());
    assertThat(resolution()).isNotEqualTo(600);
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    waitUntil(() -> Math.abs(resolution() - 600) < 1e-9);
    assertThat(context.state().camera().centre().lon()).isCloseTo(103.8343, within(1e-6));
  }

  @Test
  void listsEverythingWhenAskedAndSelectsFromTheList(FxRobot robot) throws TimeoutException {
    waitForPlans();
    lookAt(LANZHOU, 400);
    robot.interact(() -> context.settings().identifyModeProperty().set(IdentifyMode.ALL));
    clickAt(robot, IN_YUZHONG);
    waitUntil(() -> robot.lookup("#identify-card").query().isVisible());
    robot.clickOn("榆中县");
    assertThat(context.state().selection()).isEqualTo("r:620123");
    assertThat(robot.lookup("#identify-card").query().isVisible()).isFalse();
  }

  @Test
  void shiftDragZoomsToTheRectangle(FxRobot robot) throws TimeoutException {
    waitForPlans();
    lookAt(LANZHOU, 800);
    Bounds screen = map().localToScreen(map().getLayoutBounds());
    double x = screen.getCenterX() - 100;
    double y = screen.getCenterY() - 60;
    robot.press(KeyCode.SHIFT);
    robot.drag(x, y, MouseButton.PRIMARY).dropTo(x + 200, y + 120);
    robot.release(KeyCode.SHIFT);
    waitUntil(() -> !context.state().camera().movingProperty().get() && resolution() < 400);
    assertThat(context.state().camera().centre().lon()).isCloseTo(103.8343, within(0.05));
  }

  @Test
  void goesToTypedCoordinates(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.push(KeyCode.CONTROL, KeyCode.G);
    waitUntil(() -> robot.lookup("#go-to-field").tryQuery().isPresent());
    robot.write("36.0611 103.8343");
    assertThat(robot.lookup("#go-to-meaning").queryAs(Label.class).getText()).contains("城关区");
    robot.push(KeyCode.ENTER);
    waitUntil(() -> Math.abs(context.state().camera().centre().lon() - 103.8343) < 1e-6);
    assertThat(robot.lookup("#go-to").tryQuery()).isEmpty();
  }

  /** The card of the first steps, the legend and the rest are no part of the map below them. */
  @Test
  void whatLiesOnTheMapKeepsItsClicksAndTurnsOfTheWheel(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.interact(
        () -> context.settings().identifyModeProperty().set(IdentifyMode.ADMINISTRATIVE));
    lookAt(LANZHOU, 1_000);
    Viewport before = context.state().camera().viewport();
    robot.interact(() -> context.view().commands().run("first-steps"));
    for (String piece : List.of("#first-steps", "#status-legend", "#scale-bar", "#north-arrow")) {
      useEveryWay(robot, piece);
      assertThat(context.state().selection()).as(piece).isNull();
      assertThat(context.state().camera().viewport()).as(piece).isEqualTo(before);
    }
    robot.interact(() -> context.view().commands().run("measure-distance"));
    useEveryWay(robot, "#measure-card");
    assertThat(context.view().measurement().reading().fixed()).isZero();
    assertThat(context.state().camera().viewport()).isEqualTo(before);
  }

  @Test
  void escapeClosesTheFirstStepsWhereverTheKeyboardIs(FxRobot robot) throws TimeoutException {
    waitForPlans();
    for (String focused : List.of("#structure-tree", "#tool-zoom-in", "#map-pane")) {
      robot.interact(() -> context.view().commands().run("first-steps"));
      robot.interact(() -> robot.lookup(focused).query().requestFocus());
      robot.push(KeyCode.ESCAPE);
      assertThat(robot.lookup("#first-steps").tryQuery()).as(focused).isEmpty();
    }
  }

  /** The signs of tree, layers and legend are those of the map, so the preview is of them too. */
  @Test
  void previewInGreyTakesInWhatExplainsTheMap(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.interact(
        () ->
            context
                .state()
                .showStructure(
                    context
                        .state()
                        .workspace()
                        .catalogue()
                        .findStructure("s-lanzhou-circle-2021-1h2j4d")
                        .orElseThrow()));
    List<String> signs =
        List.of("#status-legend", "#structure-tree .element-symbol", "#layer-RIVERS");
    for (String sign : signs) {
      assertThat(colours(robot, sign)).as(sign).anyMatch(c -> c.getSaturation() > 0.2);
    }
    robot.interact(() -> context.settings().visionProperty().set(ColourVision.GREY));
    WaitForAsyncUtils.waitForFxEvents();
    for (String sign : signs) {
      assertThat(colours(robot, sign)).as(sign).allMatch(c -> c.getSaturation() < 0.02);
    }
  }

  /** What shapes are filled and drawn with inside nodes, those that cannot be seen left out. */
  private static List<Color> colours(FxRobot robot, String query) {
    return robot.lookup(query).queryAll().stream()
        .flatMap(node -> shapes(node).stream())
        .filter(shape -> shape.getOpacity() > 0 && !(shape instanceof Text))
        .flatMap(shape -> Stream.of(shape.getFill(), shape.getStroke()))
        .filter(Color.class::isInstance)
        .map(Color.class::cast)
        .filter(colour -> colour.getOpacity() > 0)
        .toList();
  }

  private static List<Shape> shapes(Node node) {
    List<Shape> found = new ArrayList<>();
    if (node instanceof Shape shape) {
      found.add(shape);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(shapes(child)));
    }
    return found;
  }

  @Test
  void firstStepsLieBesideTheSelectionAndGoWithTheNext(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.interact(() -> context.state().select("r:620123"));
    robot.interact(() -> context.state().requestZoom("r:620123"));
    waitUntil(() -> context.state().camera().destination() == null && map().settled());
    robot.interact(() -> context.view().commands().run("first-steps"));
    robot.interact(() -> map().layout());
    Bounds card = robot.lookup("#first-steps").query().getBoundsInParent();
    Point2D yuzhong = context.state().camera().pixelOf(IN_YUZHONG);
    assertThat(card.contains(yuzhong.getX(), yuzhong.getY())).isFalse();
    for (String piece : List.of("#north-arrow", "#status-legend", "#scale-bar")) {
      Node other = robot.lookup(piece).query();
      Bounds taken = map().sceneToLocal(other.localToScene(other.getLayoutBounds()));
      assertThat(card.intersects(taken)).as(piece).isFalse();
    }
    robot.interact(() -> context.state().select("r:620102"));
    assertThat(robot.lookup("#first-steps").tryQuery()).isEmpty();
  }

  @Test
  void firstStepsGoWhenSomethingOpensBesideTheMap(FxRobot robot) throws TimeoutException {
    waitForPlans();
    for (String opening : List.of("dock-projects", "dock-terms", "reader", "scenes")) {
      robot.interact(() -> context.view().commands().run("first-steps"));
      assertThat(robot.lookup("#first-steps").tryQuery()).as(opening).isPresent();
      robot.interact(() -> context.view().commands().run(opening));
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(robot.lookup("#first-steps").tryQuery()).as(opening).isEmpty();
    }
  }

  @Test
  void escapeIsFirstOfThoseWhoUseIt(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.interact(() -> context.view().commands().run("first-steps"));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#locator").query().isVisible()).isFalse();
    assertThat(robot.lookup("#first-steps").tryQuery()).isPresent();
    robot.push(KeyCode.CONTROL, KeyCode.M);
    robot.push(KeyCode.ESCAPE);
    assertThat(context.view().measurement().isActive()).isFalse();
    assertThat(robot.lookup("#first-steps").tryQuery()).isPresent();
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#first-steps").tryQuery()).isEmpty();
  }

  private static void useEveryWay(FxRobot robot, String piece) {
    Node node = robot.lookup(piece).query();
    Bounds at = node.localToScreen(node.getLayoutBounds());
    robot.clickOn(at.getMinX() + 5, at.getMinY() + 5);
    robot.scroll(2, VerticalDirection.UP);
    robot.drag(MouseButton.PRIMARY).dropBy(40, 30);
    robot.doubleClickOn(at.getMinX() + 5, at.getMinY() + 5, Motion.DIRECT);
    robot.scroll(2, VerticalDirection.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void graticuleLabelsStayAtTheEdgesWhenTheViewMoves(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.interact(() -> context.settings().graticuleProperty().set(true));
    lookAt(LANZHOU, 400);
    lookAt(DINGXI, 200);
    List<Text> labels =
        robot.lookup(".graticule-text").queryAllAs(Text.class).stream()
            .filter(Text::isVisible)
            .toList();
    assertThat(labels).hasSizeGreaterThan(6);
    assertThat(labels)
        .allMatch(
            t ->
                t.getX() < 10
                    || t.getY() < 30
                    || t.getX() > map().getWidth() - 90
                    || t.getY() > map().getHeight() - 30);
  }

  @Test
  void copiesTheMiddleOfTheMapWhereNothingIsPointedAt(FxRobot robot) throws TimeoutException {
    waitForPlans();
    lookAt(LANZHOU, 300);
    robot.interact(
        () -> robot.lookup("#status-bar").queryAs(StatusBarView.class).showCoordinates(null));
    robot.interact(() -> context.view().commands().run("copy-coordinates"));
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo("103.83430°E  36.06110°N"));
    assertThat(context.state().messageProperty().get()).contains("中心");
    robot.interact(() -> context.state().setLanguage(Language.EN));
    assertThat(context.state().messageProperty().get())
        .isEqualTo("Copied the middle of the map: 103.83430°E  36.06110°N");
  }

  @Test
  void namesTheCoordinateSystemInTheLanguageSwitchedTo(FxRobot robot) throws TimeoutException {
    waitForPlans();
    robot.interact(() -> context.settings().crsProperty().set("gk-105"));
    robot.interact(() -> context.state().setLanguage(Language.EN));
    ComboBox<?> chooser = robot.lookup("#crs-chooser").queryComboBox();
    assertThat(chooser.getButtonCell().getText()).startsWith("Gauss");
    robot.interact(() -> context.state().setLanguage(Language.ZH));
    assertThat(chooser.getButtonCell().getText()).startsWith("高斯");
  }

  @Test
  void listsStructuresUnderTheirPlans() throws TimeoutException {
    waitForPlans();
    Menu menu =
        context.view().menuBar().getMenus().stream()
            .filter(m -> "menu-structure".equals(m.getId()))
            .findFirst()
            .orElseThrow();
    List<Menu> plans =
        menu.getItems().stream()
            .filter(Menu.class::isInstance)
            .map(Menu.class::cast)
            .filter(m -> !m.getItems().isEmpty())
            .toList();
    var catalogue = context.state().workspace().catalogue();
    assertThat(plans).hasSameSizeAs(catalogue.plans());
    assertThat(plans.stream().mapToInt(m -> m.getItems().size()).sum())
        .isEqualTo(catalogue.structures().size());
    assertThat(plans.get(0).getText()).isEqualTo(catalogue.plans().get(0).title());
  }

  @Test
  void keepsAProblemReportWhereTheUserWants(FxRobot robot, @TempDir Path folder)
      throws TimeoutException {
    waitForPlans();
    Path file = folder.resolve("report.zip");
    context.reporting().setQuestion((owner, name) -> folder.resolve("report").toFile());
    robot.interact(() -> context.view().commands().run("problem-report"));
    waitUntil(() -> robot.lookup("#report-text").tryQuery().isPresent());
    assertThat(robot.lookup("#report-text").queryAs(TextArea.class).getText())
        .contains("Java: ", "first-steps-seen = true");
    robot.clickOn("#report-save");
    waitUntil(() -> Files.exists(file));
    waitUntil(() -> context.state().messageProperty().get().contains("report.zip"));
  }

  @Test
  void pressOnTheNameOfALayerChoosesItAndOnItsMarkSwitchesIt(FxRobot robot)
      throws TimeoutException {
    waitForPlans();
    robot.clickOn("#layer-RIVERS .text");
    assertThat(context.settings().shows(BaseLayer.RIVERS)).isTrue();
    robot.interact(() -> robot.lookup("#layer-opacity").queryAs(Slider.class).setValue(0.5));
    assertThat(context.settings().stackProperty().get().opacity(BaseLayer.RIVERS)).isEqualTo(0.5);
    robot.clickOn("#layer-RIVERS .box");
    assertThat(context.settings().shows(BaseLayer.RIVERS)).isFalse();
  }

  @Test
  void comesBackToNoViewBesideTheMap() throws TimeoutException {
    waitForPlans();
    lookAt(LANZHOU, 400);
    PreferenceStore kept = PreferenceStore.inMemory();
    kept.put("camera.lon", 107.5);
    kept.put("camera.lat", 29.5);
    kept.put("camera.resolution", 600);
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new WindowMemory(kept).restore(context.state()));
    assertThat(resolution()).isEqualTo(400);
    kept.put("camera.lon", DINGXI.lon());
    kept.put("camera.lat", DINGXI.lat());
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new WindowMemory(kept).restore(context.state()));
    assertThat(resolution()).isEqualTo(600);
  }

  @Test
  void packsOfTheUserAreClosedOnlyIfThereAreAny() throws TimeoutException {
    waitForPlans();
    assertThat(
            context.view().commands().all().stream()
                .filter(c -> c.id().equals("close-packs"))
                .allMatch(c -> c.enabled().get()))
        .isFalse();
  }

  @Test
  void noShortcutStandsForTwoCommands() {
    List<Command> commands =
        context.view().commands().all().stream().filter(c -> c.accelerator() != null).toList();
    assertThat(commands).extracting(Command::accelerator).doesNotHaveDuplicates();
  }

  private static ScrollEvent wheelTurn() {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        300,
        200,
        300,
        200,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        40,
        0,
        40,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  private void lookAt(LonLat place, double resolution) throws TimeoutException {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000, () -> context.state().camera().lookAt(place, resolution));
    waitUntil(() -> map().settled());
  }

  private double resolution() {
    return context.state().camera().viewport().resolution();
  }

  private void waitForPlans() throws TimeoutException {
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    waitUntil(() -> OpenWindow.isComplete(context));
    WaitForAsyncUtils.waitForFxEvents();
    waitUntil(() -> map().settled());
  }

  private MapPane map() {
    return context.view().map();
  }

  private void clickAt(FxRobot robot, LonLat place) {
    Point2D pixel = context.state().camera().pixelOf(place);
    javafx.geometry.Point2D screen = map().localToScreen(pixel.getX(), pixel.getY());
    robot.clickOn(screen, MouseButton.PRIMARY);
  }
}
