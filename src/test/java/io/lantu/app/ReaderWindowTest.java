package io.lantu.app;

import static io.lantu.ui.FxWait.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.library.Library;
import io.lantu.library.Note;
import io.lantu.model.Language;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.reading.ReaderModel;
import io.lantu.state.reading.Reading;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Dropping a document, reading it, and the ways between text and map. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ReaderWindowTest {
  private static final String PLAN =
      """
      榆中县养老服务规划（2024—2030年）

      第一章 现状

      榆中县人口老龄化加快，乡镇养老设施不足，护理人员紧缺。

      第二章 布局

      以夏官营镇为中心，与皋兰县共建区域养老服务网，探索互助养老。
      """;

  private Path home;
  private AppContext context;

  @Start
  void open(Stage stage) throws IOException {
    home = Files.createTempDirectory("lantu-reader");
    Folders folders = new Folders(Folders.find().program(), home);
    context = new AppContext(folders, PreferenceStore.inMemory(), Language.ZH);
    context.show(stage);
  }

  @Stop
  void close() {
    context.close();
  }

  @Test
  void aDroppedDocumentIsReadBesideTheMapAndItsPlacesLeadThere(FxRobot robot) throws Exception {
    waitForLibrary();
    drop("plan.txt", PLAN);
    waitUntil(() -> model().document() != null && model().linksProperty().get() != null);
    assertThat(model().document().title()).isEqualTo("榆中县养老服务规划（2024—2030年）");
    assertThat(library().entries()).hasSize(1);
    waitUntil(() -> link(robot, "皋兰县") != null);
    ListView<?> outline = robot.lookup("#outline").queryListView();
    assertThat(outline.getItems()).hasSize(2);
    robot.moveTo(link(robot, "皋兰县"));
    waitUntil(() -> "r:620122".equals(context.state().hoverProperty().get()));
    robot.clickOn(link(robot, "皋兰县"));
    waitUntil(() -> "r:620122".equals(context.state().selection()));
    assertThat(robot.lookup("#walk-line").queryAs(Label.class).getText()).contains("皋兰县");
  }

  @Test
  void scrollsTheWordsGoneToIntoSightWhereverTheyStand(FxRobot robot) throws Exception {
    waitForLibrary();
    StringBuilder text = new StringBuilder("榆中县乡村规划（2024—2030年）\n\n第一章 村庄\n\n");
    for (int i = 1; i <= 400; i++) {
      text.append("第").append(i).append("个村庄整治道路、供水和环境，").append("完善服务，".repeat(i % 40));
      text.append(i == 333 ? "修缮古戏台" : "修缮校舍").append("。\n\n");
    }
    drop("villages.txt", text.toString());
    waitUntil(() -> model().document() != null);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model().document().pieces()).hasSizeGreaterThan(400);
    robot.interact(() -> model().queryProperty().set("古戏台"));
    waitUntil(() -> model().findProperty().get().hits().size() == 1);
    robot.interact(() -> context.view().commands().run("find-next"));
    waitUntil(() -> isInSight(robot, "修缮古戏台"));
    robot.interact(() -> model().queryProperty().set("第7个村庄"));
    waitUntil(() -> model().findProperty().get().hits().size() == 1);
    robot.interact(() -> context.view().commands().run("find-next"));
    waitUntil(() -> isInSight(robot, "第7个村庄"));
    robot.interact(() -> model().queryProperty().set("第391个村庄"));
    waitUntil(() -> model().findProperty().get().hits().size() == 1);
    robot.interact(() -> context.view().commands().run("find-next"));
    waitUntil(() -> isInSight(robot, "第391个村庄"));
  }

  /** Whether a row that shows the words lies within the list. */
  private static boolean isInSight(FxRobot robot, String words) {
    Node list = robot.lookup("#reader-text").query();
    var frame = list.localToScene(list.getLayoutBounds());
    return robot.lookup(".piece-cell").queryAll().stream()
        .filter(Node::isVisible)
        .filter(n -> n.getAccessibleText() != null && n.getAccessibleText().contains(words))
        .map(n -> n.localToScene(n.getLayoutBounds()))
        .anyMatch(b -> b.getMaxY() > frame.getMinY() && b.getMinY() < frame.getMaxY());
  }

  @Test
  void findsHighlightsAndKeepsNotes(FxRobot robot) throws Exception {
    waitForLibrary();
    drop("plan.txt", PLAN);
    waitUntil(() -> model().document() != null);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> context.view().commands().run("find-text"));
    robot.write("互助养老");
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    waitUntil(() -> model().hitProperty().get() == 0);
    assertThat(robot.lookup("#find-count").queryAs(Label.class).getText()).isEqualTo("1 / 1");
    robot.interact(() -> context.view().commands().run("highlight"));
    assertThat(reading().notes().list()).hasSize(1);
    waitUntil(() -> Files.exists(home.resolve("notes.json")));
    robot.interact(() -> context.view().commands().run("note-undo"));
    assertThat(reading().notes().list()).isEmpty();
  }

  @Test
  void aNoteHasRoomForLinesAndIsKeptByKey(FxRobot robot) throws Exception {
    waitForLibrary();
    drop("plan.txt", PLAN);
    waitUntil(() -> model().document() != null && model().linksProperty().get() != null);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> Platform.runLater(() -> context.view().commands().run("note-add")));
    waitUntil(() -> robot.lookup("#note-text").tryQuery().isPresent());
    TextArea words = robot.lookup("#note-text").queryAs(TextArea.class);
    waitUntil(words::isFocused);
    assertThat(words.getHeight()).isGreaterThanOrEqualTo(120);
    robot.interact(() -> words.setText("one\ntwo"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    waitUntil(() -> robot.lookup("#note-text").tryQuery().isEmpty());
    assertThat(reading().notes().list()).extracting(Note::text).containsExactly("one\ntwo");
  }

  @Test
  void readsTheDigestsOfAPlanWithoutOriginalAndNamesTheDocument(FxRobot robot) throws Exception {
    waitForLibrary();
    robot.interact(() -> context.state().select("r:620123"));
    robot.interact(() -> context.view().commands().run("passage-next"));
    waitUntil(() -> model().document() != null);
    assertThat(model().document().isDigests()).isTrue();
    waitUntil(() -> !robot.lookup("#reader-missing").queryAll().isEmpty());
    assertThat(robot.lookup("#reader-missing").queryAs(Label.class).getText())
        .contains(model().document().plan().title(), model().document().plan().issuer());
    int first = model().targetProperty().get().range().piece();
    String plan = model().document().plan().id();
    robot.interact(() -> context.view().commands().run("passage-next"));
    waitUntil(
        () ->
            model().targetProperty().get() != null
                && (model().targetProperty().get().range().piece() != first
                    || !model().document().plan().id().equals(plan)));
    assertThat(reading().stopProperty().get()).isEqualTo(1);
  }

  @Test
  void saysWhatCannotBeOpened(FxRobot robot) throws Exception {
    waitForLibrary();
    drop("picture.png", "not a document");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(context.state().messageProperty().get()).contains("picture.png", ".docx", ".lantu");
    assertThat(library().entries()).isEmpty();
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
  }

  @Test
  void removesFromTheLibraryAndBringsBack(FxRobot robot) throws Exception {
    waitForLibrary();
    drop("plan.txt", PLAN);
    waitUntil(() -> library().entries().size() == 1);
    robot.interact(() -> reading().remove(library().entries().get(0)));
    waitUntil(() -> library().entries().isEmpty() && model().document() == null);
    robot.interact(() -> reading().undoRemove());
    waitUntil(() -> library().entries().size() == 1);
  }

  private void drop(String name, String text) throws IOException {
    File file = Files.writeString(home.resolve(name), text).toFile();
    Platform.runLater(() -> context.take(List.of(file)));
  }

  private static Node link(FxRobot robot, String name) {
    return robot.lookup(".place-link").queryAllAs(Text.class).stream()
        .filter(t -> t.getText().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Reading reading() {
    return context.originals();
  }

  private ReaderModel model() {
    return reading().reader();
  }

  private Library library() {
    return reading().library();
  }

  private void waitForLibrary() throws TimeoutException {
    waitUntil(
        () ->
            !context.state().workspace().catalogue().structures().isEmpty()
                && reading().library() != null);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
