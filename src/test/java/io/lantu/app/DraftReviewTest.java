package io.lantu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.draft.Decision;
import io.lantu.draft.DraftElement;
import io.lantu.draft.Drafts;
import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.model.Plan;
import io.lantu.pack.PackInspection;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.state.DraftSession;
import io.lantu.ui.FxWait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A document becomes a draft, is corrected by keyboard, saved, and opened beside the shipped pack.
 */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class DraftReviewTest {
  private Path home;
  private AppContext context;

  @Start
  void open(Stage stage) throws IOException {
    home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "draft-home");
    context =
        new AppContext(
            new Folders(Folders.find().program(), home), PreferenceStore.inMemory(), Language.ZH);
    context.show(stage);
  }

  @Stop
  void close() {
    context.close();
  }

  @Test
  void draftsCorrectsSavesAndOpensAPlanOfAnotherProvince(FxRobot robot) throws Exception {
    waitForPlans();
    WaitForAsyncUtils.asyncFx(
            () -> context.drafts().draftFromDocument(Drafts.file("tuned-chuannan.md")))
        .get();
    waitUntil(() -> context.state().structure() != null && isDraftShown());
    // The map is narrow beside the review, so the strip writes its short form.
    assertThat(robot.lookup("#formula-strip .chip-counts").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly("1 · 1 · 1", "2 · 2 · 2", "4 · 4 · 4");
    assertThat(robot.lookup("#draft-stamp").queryAs(Label.class).isVisible()).isTrue();
    assertThat(robot.lookup("#draft-progress").queryAs(Label.class).getText())
        .isEqualTo("已核对 0 / 7");

    ListView<DraftElement> list = robot.lookup("#draft-list").queryListView();
    robot.interact(list::requestFocus);
    robot.type(KeyCode.A).type(KeyCode.R);
    assertThat(list.getItems())
        .extracting(DraftElement::decision)
        .startsWith(Decision.ACCEPTED, Decision.REJECTED, Decision.OPEN);
    assertThat(session().selected().orElseThrow().name()).isEqualTo("南向开放合作翼");
    waitUntil(
        () -> context.state().workspace().counts(context.state().structure(), "两翼").named() == 1);
    WaitForAsyncUtils.asyncFx(() -> context.view().commands().run("draft-undo")).get();
    assertThat(list.getItems().get(1).decision()).isEqualTo(Decision.OPEN);

    DraftElement node = list.getItems().get(3);
    robot.interact(
        () -> {
          session().select(node.id());
          session().place(new DraftSession.Placing(node.id(), node.members().size(), "三江新区"));
          session().placeAt(new LonLat(104.7, 28.8), "r:511502");
        });
    Path pack = home.resolve("chuannan.lantu");
    WaitForAsyncUtils.asyncFx(() -> context.drafts().saveTo(pack)).get();
    waitUntil(() -> !session().draft().isChanged());
    assertThat(new PackInspection(Folders.find().program()).inspect(pack).problems()).isEmpty();

    WaitForAsyncUtils.asyncFx(() -> context.drafts().closeReview()).get();
    waitUntil(() -> context.packs().own().containsKey(pack));
    assertThat(session().draft()).isNull();
    assertThat(robot.lookup("#draft-stamp").queryAs(Label.class).isVisible()).isFalse();
    assertThat(context.state().structure().formula()).isEqualTo("一轴两翼四组团");
    assertThat(context.state().workspace().catalogue().structures()).hasSizeGreaterThan(70);

    WaitForAsyncUtils.asyncFx(() -> context.drafts().editPack(pack)).get();
    waitUntil(() -> session().draft() != null);
    assertThat(session().draft().state().findElement(node.id()).orElseThrow().memberIds())
        .hasSize(node.memberIds().size() + 1);

    // The document again, beside the pack made of it: the plan is there once, as it is drafted.
    WaitForAsyncUtils.asyncFx(() -> context.drafts().closeReview()).get();
    waitUntil(() -> session().draft() == null && context.packs().own().containsKey(pack));
    WaitForAsyncUtils.asyncFx(
            () -> context.drafts().draftFromDocument(Drafts.file("tuned-chuannan.md")))
        .get();
    waitUntil(() -> session().draft() != null && isDraftShown());
    assertThat(context.state().workspace().catalogue().plans())
        .extracting(Plan::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void savingOnTheWayOutGoesOnOnceAllIsOnDisk(FxRobot robot) throws Exception {
    waitForPlans();
    reviewUnseen();
    Path pack = home.resolve("qianzhong.lantu");
    List<String> done = new ArrayList<>();
    robot.interact(() -> session().savedTo(pack));
    String first = session().draft().state().structures().get(0).elements().get(0).id();
    robot.interact(() -> session().draft().rename(first, "贵阳新核"));
    Platform.runLater(() -> context.drafts().whenLeft(() -> done.add("left")));
    answer(robot, ButtonData.CANCEL_CLOSE);
    assertThat(done).isEmpty();
    assertThat(session().draft()).isNotNull();
    Platform.runLater(() -> context.drafts().whenLeft(() -> done.add("left")));
    answer(robot, ButtonData.YES);
    waitUntil(() -> !done.isEmpty());
    assertThat(pack).isRegularFile();
    assertThat(session().draft().isChanged()).isFalse();
    robot.interact(() -> session().draft().rename(first, "贵阳核"));
    Platform.runLater(() -> context.drafts().whenLeft(() -> done.add("discarded")));
    answer(robot, ButtonData.NO);
    waitUntil(() -> done.contains("discarded"));
    assertThat(session().draft()).isNull();
  }

  private static void answer(FxRobot robot, ButtonData button) throws TimeoutException {
    waitUntil(() -> robot.lookup("#draft-unsaved").tryQuery().isPresent());
    DialogPane pane = robot.lookup("#draft-unsaved").queryAs(DialogPane.class);
    ButtonType type =
        pane.getButtonTypes().stream().filter(t -> t.getButtonData() == button).findFirst().get();
    robot.interact(() -> ((Button) pane.lookupButton(type)).fire());
    waitUntil(() -> robot.lookup("#draft-unsaved").tryQuery().isEmpty());
  }

  @Test
  void theKeyThatLeadsToTheNameIsNotTypedIntoIt(FxRobot robot) throws Exception {
    waitForPlans();
    reviewUnseen();
    waitUntil(() -> robot.lookup("#draft-list").tryQuery().isPresent());
    ListView<DraftElement> list = robot.lookup("#draft-list").queryListView();
    robot.interact(list::requestFocus);
    TextField name = robot.lookup("#draft-name").queryAs(TextField.class);
    String before = name.getText();
    KeyEvent pressed =
        new KeyEvent(KeyEvent.KEY_PRESSED, "e", "e", KeyCode.E, false, false, false, false);
    KeyEvent typed =
        new KeyEvent(KeyEvent.KEY_TYPED, "e", "", KeyCode.UNDEFINED, false, false, false, false);
    robot.interact(
        () -> {
          Event.fireEvent(list.getScene().getFocusOwner(), pressed);
          Event.fireEvent(list.getScene().getFocusOwner(), typed);
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(name.isFocused()).isTrue();
    assertThat(name.getText()).isEqualTo(before);
    robot.interact(() -> name.setText("新核"));
    robot.type(KeyCode.ENTER);
    assertThat(session().selected().orElseThrow().name()).isEqualTo("新核");
    assertThat(list.isFocused()).isTrue();
  }

  private void reviewUnseen() throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> context.drafts().reviewDraft(Drafts.document("unseen-qianzhong.txt"), null))
        .get();
    waitUntil(() -> session().draft() != null);
  }

  @Test
  void offersWhatACrashLeft(FxRobot robot) throws Exception {
    waitForPlans();
    reviewUnseen();
    String first = session().draft().state().structures().get(0).elements().get(0).id();
    robot.interact(() -> session().draft().rename(first, "贵阳新核"));
    Path kept = home.resolve("drafts").resolve("autosave.json");
    waitUntil(() -> Files.exists(kept) && Files.readString(kept).contains("贵阳新核"));

    // Another start of the program finds the copy; nothing was closed in order.
    WaitForAsyncUtils.asyncFx(() -> session().close()).get();
    WaitForAsyncUtils.asyncFx(() -> context.drafts().offerRecovery()).get();
    waitUntil(() -> robot.lookup("#draft-recover-yes").tryQuery().isPresent());
    robot.clickOn("#draft-recover-yes");
    waitUntil(() -> session().draft() != null);
    assertThat(session().draft().state().findElement(first).orElseThrow().name()).isEqualTo("贵阳新核");
    assertThat(session().draft().isChanged()).isTrue();
    assertThat(robot.lookup("#draft-bar").tryQuery()).isEmpty();
  }

  @Test
  void startsByHandWhereADocumentHoldsNoStructure(FxRobot robot) throws Exception {
    waitForPlans();
    WaitForAsyncUtils.asyncFx(
            () -> context.drafts().reviewDraft(Drafts.document("tuned-nostructure.txt"), null))
        .get();
    waitUntil(() -> robot.lookup("#draft-empty").tryQuery().isPresent());
    robot.interact(
        () -> ((TextField) robot.lookup("#draft-empty-formula").query()).setText("一核两翼"));
    robot.clickOn("#draft-empty-start");
    waitUntil(() -> session().structure().isPresent());
    assertThat(session().structure().orElseThrow().classes()).hasSize(2);
    waitUntil(() -> context.state().structure() != null);
    assertThat(context.state().structure().formula()).isEqualTo("一核两翼");
  }

  private boolean isDraftShown() {
    return session().draft() != null
        && session().draft().state().findStructure(context.state().structure().id()).isPresent()
        && context.view().map().settled();
  }

  private DraftSession session() {
    return context.drafts().session();
  }

  private void waitForPlans() throws TimeoutException {
    waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
    waitUntil(() -> OpenWindow.isComplete(context));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
    FxWait.waitUntil(condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
