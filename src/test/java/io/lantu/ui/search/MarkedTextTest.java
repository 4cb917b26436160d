package io.lantu.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.search.TextRange;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** One text after the other in the same pieces. */
@ExtendWith(ApplicationExtension.class)
class MarkedTextTest {
  private final MarkedText text = new MarkedText("search-title");

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(text, 300, 100));
    stage.show();
  }

  /** What is to be seen, marked parts in brackets. */
  private String seen() {
    StringBuilder seen = new StringBuilder();
    for (Node node : text.getChildren()) {
      if (node instanceof Text piece && piece.isManaged()) {
        boolean marked = piece.getStyleClass().contains("match");
        seen.append(marked ? "[" + piece.getText() + "]" : piece.getText());
      }
    }
    return seen.toString();
  }

  @Test
  void fillsTheSamePiecesWithOneTextAfterTheOther(FxRobot robot) {
    robot.interact(
        () -> {
          text.show("东西铁路与东区", List.of(new TextRange(0, 1), new TextRange(5, 6)));
          assertThat(seen()).isEqualTo("[东]西铁路与[东]区");
          List<Node> pieces = List.copyOf(text.getChildren());
          text.show("西区", List.of());
          assertThat(seen()).isEqualTo("西区");
          text.show("在东区", List.of(new TextRange(1, 3)));
          assertThat(seen()).isEqualTo("在[东区]");
          assertThat(text.getChildren()).isEqualTo(pieces);
        });
  }
}
