package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.AtlasFile;
import io.lantu.atlas.MapScene;
import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.render.MapFonts;
import io.lantu.render.MapPainter;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.DeckEditor;
import io.lantu.state.Show;
import io.lantu.state.Show.Cover;
import io.lantu.state.Show.Tool;
import io.lantu.task.TaskExecutor;
import io.lantu.ui.present.Presentation;
import io.lantu.ui.present.ScreenChoice.Display;
import io.lantu.ui.present.ShowSettings;
import io.lantu.ui.scene.SceneImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Decks edited and told in the window. Monocle has one screen, of which two halves stand for two
 * screens here; the two windows are real.
 */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PresentTest {
  private static final Display LAPTOP =
      new Display(new Rectangle2D(0, 0, 800, 1000), new Rectangle2D(0, 0, 800, 1000));
  private static final Display BEAMER =
      new Display(new Rectangle2D(800, 0, 800, 600), new Rectangle2D(800, 0, 800, 600));

  private final List<Display> displays = new ArrayList<>(List.of(LAPTOP, BEAMER));
  private AppContext context;
  private Stage stage;
  private TaskExecutor tasks;
  private Presentation presentation;
  private Path home;

  @Start
  void open(Stage primary) throws Exception {
    stage = primary;
    home = Path.of("target", "lantu-home");
    forgetDecks();
    Folders folders = new Folders(Folders.find().program(), home);
    PreferenceStore preferences = PreferenceStore.inMemory();
    preferences.put("first-steps-seen", true);
    context = new AppContext(folders, preferences, Language.ZH);
    context.show(primary);
    tasks = TaskExecutor.withWorkers(Platform::runLater);
  }

  @Stop
  void close() throws Exception {
    if (presentation != null) {
      presentation.close();
    }
    tasks.close();
    context.close();
    forgetDecks();
  }

  /** The folder is shared with other tests, whose index of texts need not be made again. */
  private void forgetDecks() throws Exception {
    Path decks = home.resolve("decks");
    if (Files.isDirectory(decks)) {
      try (Stream<Path> files = Files.walk(decks)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** A presentation with screens of the test's own. */
  private Presentation presentation() {
    MapPainter painter = new MapPainter(MapFonts.load(Folders.find().maps()));
    var scenes =
        new io.lantu.atlas.ScenePainter(
            context.state().workspace().stage(context.state().messages()).orElseThrow(), painter);
    SceneImages images = new SceneImages(tasks, () -> scenes);
    ShowSettings settings = new ShowSettings();
    settings.motionProperty().set(false);
    presentation =
        new Presentation(
            context.state(),
            settings,
            painter,
            () -> scenes,
            images,
            tasks,
            () -> stage,
            () -> displays);
    return presentation;
  }

  private static Atlas deck(String name) throws Exception {
    return AtlasFile.read(Folders.find().data().resolve("scenes").resolve(name + ".json"));
  }

  @Test
  void tellsAWholeDeckInTwoWindowsByKeys(FxRobot robot) throws Exception {
    waitForPlans();
    Atlas deck = deck("lanzhou-nation-to-park");
    robot.interact(() -> presentation().begin(deck, 0));
    assertThat(presentation.windows()).hasSize(2);
    Stage audience = presentation.windows().get(0);
    assertThat(audience.getX()).isEqualTo(800);
    assertThat(audience.getWidth()).isEqualTo(800);
    assertThat(audience.getHeight()).isEqualTo(600);
    Show show = presentation.showProperty().get();
    KeyCode[] onward = {KeyCode.RIGHT, KeyCode.SPACE, KeyCode.PAGE_DOWN};
    FxThreadWatch watch = FxThreadWatch.start();
    for (int i = 0; i < deck.scenes().size(); i++) {
      watch.during("scene " + (i + 1));
      MapScene scene = deck.scenes().get(i);
      int index = i;
      waitUntil(() -> title().equals(scene.title()) && map().settled());
      assertThat(show.index()).isEqualTo(i);
      assertThat(presenter("#presenter-now", Label.class).getText()).isEqualTo(scene.title());
      assertThat(presenter("#presenter-place", Label.class).getText())
          .isEqualTo((index + 1) + " / " + deck.scenes().size());
      if (!scene.notes().isBlank()) {
        assertThat(notes()).startsWith(scene.notes());
      }
      press(1, onward[i % onward.length]);
    }
    // The figures depend on the machine, so none fails here.
    System.out.println("FX thread, longest hold of each scene of a show:");
    watch.longest().forEach((scene, hold) -> System.out.println("  " + scene + " " + hold));
    watch.close();
    assertThat(show.cover()).isEqualTo(Cover.END);
    press(1, KeyCode.LEFT);
    press(1, KeyCode.PAGE_UP);
    assertThat(show.index()).isEqualTo(deck.scenes().size() - 2);
    press(0, KeyCode.HOME);
    press(0, KeyCode.DIGIT3);
    press(0, KeyCode.ENTER);
    waitUntil(() -> title().equals(deck.scenes().get(2).title()));
    press(1, KeyCode.B);
    assertThat(audienceNode("#audience-cover").isVisible()).isTrue();
    press(1, KeyCode.W);
    assertThat(show.cover()).isEqualTo(Cover.WHITE);
    press(1, KeyCode.W);
    press(1, KeyCode.L);
    assertThat(show.tool()).isEqualTo(Tool.LASER);
    press(1, KeyCode.ESCAPE);
    assertThat(show.tool()).isEqualTo(Tool.NONE);
    assertThat(presentation.showProperty().get()).isNotNull();
    press(1, KeyCode.ESCAPE);
    assertThat(presentation.showProperty().get()).isNull();
    assertThat(presentation.windows()).isEmpty();
  }

  @Test
  void comesBackFromADetourToTheVeryPicture(FxRobot robot) throws Exception {
    waitForPlans();
    Atlas deck = deck("lanzhou-circle-2021-1h2j4d");
    robot.interact(() -> presentation().begin(deck, 3));
    waitUntil(() -> title().equals(deck.scenes().get(3).title()) && map().settled());
    var left = map().getChildrenUnmodifiable().size();
    LonLat centre = audienceCentre();
    press(1, KeyCode.F);
    TextField field = presenter("#show-search-field", TextField.class);
    robot.interact(() -> field.setText("岷县"));
    waitUntil(() -> !presenter("#show-search-list", ListView.class).getItems().isEmpty());
    robot.interact(() -> fire(field, KeyCode.ENTER));
    Show show = presentation.showProperty().get();
    waitUntil(show::isOnDetour);
    waitUntil(() -> map().settled());
    assertThat(((Label) audienceNode("#audience-answer-name")).getText()).isEqualTo("岷县");
    assertThat(audienceCentre().lat()).isNotCloseTo(centre.lat(), within(0.2));
    press(1, KeyCode.R);
    waitUntil(() -> !show.isOnDetour() && map().settled());
    assertThat(show.index()).isEqualTo(3);
    assertThat(audienceCentre().lon()).isCloseTo(centre.lon(), within(1e-6));
    assertThat(audienceCentre().lat()).isCloseTo(centre.lat(), within(1e-6));
    assertThat(audienceNode("#audience-answer").isVisible()).isFalse();
    assertThat(map().getChildrenUnmodifiable()).hasSize(left);
    // What was seen in the main window is as it was.
    assertThat(context.state().selection()).isNull();
  }

  @Test
  void presentsOnOneScreenWithAWordAboutIt(FxRobot robot) throws Exception {
    waitForPlans();
    displays.remove(BEAMER);
    Atlas deck = deck("lanzhou-2021-1x2y");
    robot.interact(() -> presentation().begin(deck, 0));
    assertThat(presentation.windows()).hasSize(1);
    assertThat(((Label) audienceNode("#audience-toast")).getText()).contains("单屏");
    press(0, KeyCode.F1);
    assertThat(audienceNode("#show-help")).isNotNull();
    press(0, KeyCode.F1);
    press(0, KeyCode.PAGE_DOWN);
    waitUntil(() -> title().equals(deck.scenes().get(1).title()));
    press(0, KeyCode.ESCAPE);
    assertThat(presentation.windows()).isEmpty();
  }

  @Test
  void survivesAScreenUnpluggedAndPluggedInAgain(FxRobot robot) throws Exception {
    waitForPlans();
    Atlas deck = deck("lanzhou-2021-1x2y");
    robot.interact(() -> presentation().begin(deck, 2));
    waitUntil(() -> title().equals(deck.scenes().get(2).title()) && map().settled());
    Show show = presentation.showProperty().get();
    displays.remove(BEAMER);
    robot.interact(presentation::screensChanged);
    assertThat(presentation.windows()).hasSize(1);
    assertThat(presentation.windows().get(0).getX()).isZero();
    assertThat(((Label) audienceNode("#audience-toast")).getText()).contains("断开");
    press(0, KeyCode.PAGE_DOWN);
    waitUntil(() -> title().equals(deck.scenes().get(3).title()) && map().settled());
    displays.add(BEAMER);
    robot.interact(presentation::screensChanged);
    assertThat(presentation.windows()).hasSize(2);
    assertThat(presentation.windows().get(0).getX()).isEqualTo(800);
    assertThat(presentation.showProperty().get()).isSameAs(show);
    assertThat(presenter("#presenter-now", Label.class).getText())
        .isEqualTo(deck.scenes().get(3).title());
    press(1, KeyCode.S);
    assertThat(presentation.windows().get(0).getX()).isZero();
    assertThat(presentation.windows()).hasSize(2);
  }

  @Test
  void presentsAStructureWithoutADeckByTheKeyOfTheWindow(FxRobot robot) throws Exception {
    waitForPlans();
    showStructure(robot, "s-lanzhou-circle-2021-1h2j4d");
    robot.push(KeyCode.SHIFT, KeyCode.F5);
    waitUntil(() -> context.presentation().showProperty().get() != null);
    Show show = context.presentation().showProperty().get();
    assertThat(show.size()).isEqualTo(12);
    robot.interact(() -> context.presentation().end());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void countsOfTheFormulaHideNeitherLegendNorTitle(Language language, FxRobot robot)
      throws Exception {
    waitForPlans();
    presentation = context.presentation();
    robot.interact(() -> context.state().setLanguage(language));
    for (String id : List.of("s-lanzhou-2021-1x2y", "s-lanzhou-circle-2021-1h2j4d")) {
      showStructure(robot, id);
      robot.push(KeyCode.SHIFT, KeyCode.F5);
      waitUntil(() -> context.presentation().showProperty().get() != null);
      press(0, KeyCode.END);
      waitUntil(() -> audienceNode("#audience-counts").getLayoutBounds().getWidth() > 0);
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> ((Parent) audienceNode("#audience")).layout());
      Bounds counts = inScene("#audience-counts");
      assertThat(counts.intersects(inScene("#audience-legend"))).as(id).isFalse();
      assertThat(counts.intersects(inScene(".audience-plate"))).as(id).isFalse();
      robot.interact(() -> context.presentation().end());
    }
    presentation = null; // closed with the window
  }

  private Bounds inScene(String query) {
    Node node = audienceNode(query);
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void editsADeckInThePanelAndTakesItBack(FxRobot robot) throws Exception {
    waitForPlans();
    showStructure(robot, "s-lanzhou-2021-1x2y");
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
    waitUntil(() -> robot.lookup("#deck-build").tryQuery().isPresent());
    robot.clickOn("#deck-build");
    DeckEditor editor = context.sceneDesk().editor();
    waitUntil(() -> editor.atlas() != null);
    Atlas made = editor.atlas();
    ListView<MapScene> list = robot.lookup("#scene-list").queryListView();
    assertThat(list.getItems()).isEqualTo(made.scenes());
    robot.interact(() -> list.getSelectionModel().select(2));
    robot.interact(list::requestFocus);
    robot.push(KeyCode.ALT, KeyCode.UP);
    assertThat(editor.atlas().scenes().get(1)).isEqualTo(made.scenes().get(2));
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    robot.push(KeyCode.DELETE);
    assertThat(editor.atlas().scenes()).hasSize(made.scenes().size() - 1);
    robot.clickOn("#scene-title").push(KeyCode.CONTROL, KeyCode.A);
    robot.interact(() -> robot.lookup("#scene-title").queryAs(TextField.class).setText("改过"));
    assertThat(editor.scene().orElseThrow().title()).isEqualTo("改过");
    assertThat(robot.lookup("#deck-unsaved").query().isVisible()).isTrue();
    robot.clickOn("#deck-undo").clickOn("#deck-undo").clickOn("#deck-undo");
    assertThat(editor.atlas()).isEqualTo(made);
    robot.clickOn("#deck-redo");
    assertThat(editor.atlas().scenes().get(1)).isEqualTo(made.scenes().get(2));
    robot.clickOn("#deck-save");
    waitUntil(() -> !editor.unsavedProperty().get());
    assertThat(AtlasFile.read(editor.fileProperty().get())).isEqualTo(editor.atlas());
    assertThat(editor.fileProperty().get().getParent()).isEqualTo(home.resolve("decks"));
  }

  @Test
  void aSceneOfTheViewComesBackAsItWas(FxRobot robot) throws Exception {
    waitForPlans();
    showStructure(robot, "s-lanzhou-circle-2021-1h2j4d");
    robot.interact(
        () -> {
          context.state().toggleIsolated("四带");
          context.state().select("r:620123");
          context.state().camera().lookAt(new LonLat(104.1, 35.9), 321);
        });
    robot.interact(() -> context.sceneDesk().add());
    MapScene scene = context.sceneDesk().editor().scene().orElseThrow();
    showStructure(robot, "s-lanzhou-2021-1x2y");
    robot.interact(() -> context.sceneDesk().show(scene));
    waitUntil(() -> context.state().camera().destination() == null && mainMap().settled());
    assertThat(context.state().structure().id()).isEqualTo("s-lanzhou-circle-2021-1h2j4d");
    assertThat(context.state().litProperty().get()).containsExactly("四带");
    assertThat(context.state().selection()).isEqualTo("r:620123");
    assertThat(context.state().camera().viewport().resolution()).isCloseTo(321, within(0.5));
    assertThat(context.state().camera().centre().lon()).isCloseTo(104.1, within(1e-4));
    assertThat(context.state().camera().centre().lat()).isCloseTo(35.9, within(1e-4));
  }

  // Measured in a fresh machine only: windows of other tests would count too.
  @Tag("bench")
  @Test
  void manySceneChangesNeedNoMoreMemory(FxRobot robot) throws Exception {
    waitForPlans();
    Atlas deck = deck("lanzhou-circle-2021-1h2j4d");
    robot.interact(() -> presentation().begin(deck, 0));
    Show show = presentation.showProperty().get();
    round(robot, show, 3);
    long before = usedMegabytes();
    round(robot, show, 12);
    long after = usedMegabytes();
    System.out.printf(
        "heap after 3 and 15 rounds of %d scenes: %d MB, %d MB%n", show.size(), before, after);
    assertThat(after - before).isLessThan(30);
  }

  private void round(FxRobot robot, Show show, int times) throws TimeoutException {
    for (int t = 0; t < times; t++) {
      for (int i = 0; i < show.size(); i++) {
        int index = i;
        robot.interact(() -> show.goTo(index));
      }
      waitUntil(() -> title().equals(show.scene().title()) && map().settled());
    }
  }

  /**
   * What is in use at the least while the show stands still: a picture in the making counts too.
   */
  private static long usedMegabytes() throws InterruptedException {
    Runtime r = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      System.gc();
      least = Math.min(least, (r.totalMemory() - r.freeMemory()) >> 20);
      Thread.sleep(200);
    }
    return least;
  }

  private void showStructure(FxRobot robot, String id) throws TimeoutException {
    robot.interact(
        () ->
            context
                .state()
                .showStructure(
                    context.state().workspace().catalogue().findStructure(id).orElseThrow()));
    waitUntil(() -> mainMap().settled());
  }

  private io.lantu.ui.map.MapPane map() {
    return presentation.audienceMap().orElseThrow();
  }

  private io.lantu.ui.map.MapPane mainMap() {
    return context.view().map();
  }

  private String title() {
    return ((Label) audienceNode("#audience-title")).getText();
  }

  private LonLat audienceCentre() {
    var view = map().view();
    double[] p = new double[2];
    io.lantu.geo.LambertProjection.DEFAULT.inverse(view.centreX(), view.centreY(), p);
    return new LonLat(p[0], p[1]);
  }

  private Node audienceNode(String id) {
    return presentation.windows().get(0).getScene().lookup(id);
  }

  private <T extends Node> T presenter(String id, Class<T> type) {
    return type.cast(presentation.windows().get(1).getScene().lookup(id));
  }

  private String notes() {
    var flow = presenter("#presenter-notes", javafx.scene.text.TextFlow.class);
    StringBuilder text = new StringBuilder();
    flow.getChildren().forEach(n -> text.append(((Text) n).getText()));
    return text.toString();
  }

  /** Presses a key in a window of the show; Monocle focuses only one window. */
  private void press(int window, KeyCode code) {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          Scene scene = presentation.windows().get(window).getScene();
          fire(scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(), code);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void fire(Node target, KeyCode code) {
    String text = code.isDigitKey() ? code.getName() : "";
    target.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, false, false, false));
  }

  private void waitForPlans() throws TimeoutException {
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    waitUntil(() -> OpenWindow.isComplete(context));
    WaitForAsyncUtils.waitForFxEvents();
    waitUntil(() -> mainMap().settled());
  }
}
