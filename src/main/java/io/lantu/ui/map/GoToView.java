package io.lantu.ui.map;

import io.lantu.model.LonLat;
import io.lantu.state.AppState;
import io.lantu.state.CoordinateFormat;
import io.lantu.state.CoordinateText;
import io.lantu.ui.control.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for coordinates in any form and says what they mean while they are typed. FX thread. */
final class GoToView extends VBox {
  private final AppState state;
  private final Texts texts;
  private final TextField field = new TextField();
  private final Label meaning = new Label();

  /**
   * @param onPlace goes to a place
   * @param onClose takes this away
   */
  GoToView(AppState state, Texts texts, Consumer<LonLat> onPlace, Runnable onClose) {
    super(8);
    this.state = state;
    this.texts = texts;
    setId("go-to");
    getStyleClass().addAll("map-furniture", "go-to");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPrefWidth(420);
    field.setId("go-to-field");
    field.setPromptText("103.8343 36.0611");
    field.accessibleTextProperty().bind(texts.binding("goto.title"));
    meaning.setId("go-to-meaning");
    meaning.setWrapText(true);
    meaning.setMinHeight(Region.USE_PREF_SIZE);
    Label hint = texts.label("goto.hint", "furniture-small");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(texts.label("goto.title", "section-title"), field, meaning, hint);
    field.textProperty().addListener((o, old, now) -> explain());
    field.setOnAction(
        e ->
            place()
                .ifPresent(
                    p -> {
                      onClose.run();
                      onPlace.accept(p);
                    }));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            onClose.run();
            e.consume();
          }
        });
    explain();
  }

  void focusField() {
    field.requestFocus();
  }

  private Optional<LonLat> place() {
    return CoordinateText.parse(field.getText(), state.camera().projection());
  }

  private void explain() {
    Optional<LonLat> place = place();
    if (field.getText().isBlank()) {
      meaning.setText(" ");
    } else if (place.isEmpty()) {
      meaning.setText(texts.get("goto.bad"));
    } else {
      meaning.setText(
          CoordinateFormat.DECIMAL.format(place.get(), state.camera().projection())
              + "　"
              + where(place.get()));
    }
  }

  private String where(LonLat p) {
    return state
        .workspace()
        .countyAt(p.lon(), p.lat())
        .map(county -> texts.pick(county.name(), county.nameEn()))
        .orElseGet(() -> texts.get("goto.outside"));
  }
}
