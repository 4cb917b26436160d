package io.lantu.ui.shell;

import io.lantu.state.AppState;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The hint of three steps a first run shows beside what is on the map. It goes with the first real
 * use: when a structure is shown, something selected or a class put alone, or when a part opens
 * that takes room from the map; Escape closes it from anywhere in the window where nothing else
 * answers to that key. FX thread.
 */
final class FirstStepsView extends VBox {
  private final AppState state;
  private final Runnable onClose;
  private final EventHandler<KeyEvent> escape = this::escape;
  private final ChangeListener<Node> focus = (o, old, now) -> follow(old, now);
  private final ChangeListener<Object> taken = (o, old, now) -> used(now);
  private final ObservableValue<Number> parts;
  private final ChangeListener<Number> opened = (o, old, now) -> opened(old, now);

  /**
   * Makes the card.
   *
   * @param parts how many parts stand round the map: one more takes the card's place
   * @param onClose takes the card away
   */
  FirstStepsView(AppState state, Texts texts, ObservableValue<Number> parts, Runnable onClose) {
    super(10);
    this.state = state;
    this.parts = parts;
    this.onClose = onClose;
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
    sceneProperty().addListener((o, old, now) -> listen(old, now));
  }

  private List<ObservableValue<?>> signs() {
    return List.of(state.structureProperty(), state.selectionProperty(), state.litProperty());
  }

  private void used(Object now) {
    if (now != null && !Set.of().equals(now)) {
      onClose.run();
    }
  }

  private void opened(Number before, Number now) {
    if (now.intValue() > before.intValue()) {
      onClose.run();
    }
  }

  private void listen(Scene old, Scene now) {
    if (old != null) {
      signs().forEach(what -> what.removeListener(taken));
      parts.removeListener(opened);
      old.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
      old.focusOwnerProperty().removeListener(focus);
      follow(old.getFocusOwner(), null);
    }
    if (now != null) {
      signs().forEach(what -> what.addListener(taken));
      parts.addListener(opened);
      now.addEventHandler(KeyEvent.KEY_PRESSED, escape);
      now.focusOwnerProperty().addListener(focus);
      follow(null, now.getFocusOwner());
    }
  }

  /** Lists, trees and tables let no Escape through, even where they have no use for it. */
  private void follow(Node old, Node now) {
    if (swallowsEscape(old)) {
      old.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
    }
    if (swallowsEscape(now)) {
      now.addEventHandler(KeyEvent.KEY_PRESSED, escape);
    }
  }

  private static boolean swallowsEscape(Node node) {
    return node instanceof ListView || node instanceof TreeView || node instanceof TableView;
  }

  private void escape(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      onClose.run();
      e.consume();
    }
  }
}
