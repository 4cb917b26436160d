package io.lantu.ui.shell;

import io.lantu.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The hint of three steps a first run shows over the map. FX thread. */
final class FirstStepsView extends VBox {
  FirstStepsView(Texts texts, Runnable onClose) {
    super(10);
    setId("first-steps");
    getStyleClass().addAll("map-furniture", "first-steps");
    setMaxHeight(Region.USE_PREF_SIZE);
    setAlignment(Pos.TOP_LEFT);
    getChildren().add(texts.label("first.title", "section-title"));
    for (int i = 1; i <= 3; i++) {
      Label number = new Label(String.valueOf(i));
      number.getStyleClass().add("step-number");
      number.setMinWidth(USE_PREF_SIZE);
      Label words = texts.label("first.step" + i);
      words.setWrapText(true);
      words.setMinHeight(USE_PREF_SIZE);
      HBox row = new HBox(10, number, words);
      row.setAlignment(Pos.TOP_LEFT);
      getChildren().add(row);
    }
    Button close = texts.label(new Button(), "first.close");
    close.setId("first-steps-close");
    close.setDefaultButton(false);
    close.setOnAction(e -> onClose.run());
    getChildren().add(close);
  }
}
