package io.lantu.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CopyableTextTest {
  private static final String LONG = "text that goes on for quite a while and wraps ".repeat(6);

  private CopyableText text;
  private VBox box;

  @Start
  void start(Stage stage) {
    text = new CopyableText(LONG, List.of(new CopyableText.Mark(5, 9, "why")), "digest");
    box = new VBox(text);
    stage.setScene(new Scene(box, 500, 400));
    stage.show();
  }

  @Test
  void growsTallerWhenTheWidthShrinksAndWhenTheFontGrows(FxRobot robot) {
    double wide = text.getHeight();
    robot.interact(() -> text.setMaxWidth(200));
    double narrow = text.getHeight();
    assertThat(narrow).isGreaterThan(wide * 1.8);
    robot.interact(() -> box.setStyle("-fx-font-size: 24px"));
    robot.interact(
        () -> {
          box.applyCss();
          box.layout();
        });
    assertThat(text.getHeight()).isGreaterThan(narrow * 1.8);
  }

  @Test
  void marksWordsAndKeepsTheText() {
    assertThat(text.text()).isEqualTo(LONG);
    assertThat(text.getChildren().stream().filter(Text.class::isInstance).map(Text.class::cast))
        .filteredOn(t -> t.getStyleClass().contains("term"))
        .extracting(Text::getText)
        .containsExactly("that");
  }

  @Test
  void selectsByDraggingAndClearsWithEscape(FxRobot robot) {
    robot.drag(robot.point(text).atPosition(javafx.geometry.Pos.TOP_LEFT).atOffset(2, 6).query());
    robot.dropTo(
        robot.point(text).atPosition(javafx.geometry.Pos.TOP_LEFT).atOffset(180, 6).query());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text.selectedText()).isNotEmpty();
    assertThat(LONG).startsWith(text.selectedText());
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(text.selectedText()).isEmpty();
  }

  @Test
  void takesAWordOnDoubleClick(FxRobot robot) {
    robot.doubleClickOn(
        robot.point(text).atPosition(javafx.geometry.Pos.TOP_LEFT).atOffset(8, 6).query());
    assertThat(text.selectedText()).isEqualTo("text");
  }

  @Test
  void showsAnotherTextInTheSameNode(FxRobot robot) {
    CopyableText plain = new CopyableText("one", "muted");
    Node words = plain.getChildren().get(1);
    plain.select(0, 2);
    plain.setText("another");
    assertThat(plain.text()).isEqualTo("another");
    assertThat(plain.selectedText()).isEmpty();
    assertThat(plain.getAccessibleText()).isEqualTo("another");
    assertThat(plain.getChildren()).contains(words);
    assertThatThrownBy(() -> text.setText("marked")).isInstanceOf(IllegalStateException.class);
  }
}
