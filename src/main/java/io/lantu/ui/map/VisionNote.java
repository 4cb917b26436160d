package io.lantu.ui.map;

import io.lantu.state.AppState;
import io.lantu.state.MapSettings;
import io.lantu.style.ColourVision;
import io.lantu.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says on the map that its colours are a preview, and ends it. FX thread. */
final class VisionNote extends HBox {
  VisionNote(AppState state, MapSettings settings, Texts texts) {
    super(8);
    setId("vision-note");
    getStyleClass().addAll("map-furniture", "vision-note");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    visibleProperty()
        .addListener(
            (o, old, now) -> {
              if (now && getChildren().isEmpty()) {
                fill(state, settings, texts);
              }
            });
    visibleProperty().bind(settings.visionProperty().isNotEqualTo(ColourVision.NORMAL));
    managedProperty().bind(visibleProperty());
  }

  private void fill(AppState state, MapSettings settings, Texts texts) {
    Label text = new Label();
    text.setMinWidth(USE_PREF_SIZE);
    text.setGraphic(new FontIcon(Feather.EYE));
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        "vision.note", texts.get("vision." + settings.visionProperty().get())),
                settings.visionProperty(),
                state.messagesProperty()));
    Button close = texts.icon(new Button(), Feather.X, "vision.close", "small-button");
    close.setId("vision-close");
    close.setOnAction(e -> settings.visionProperty().set(ColourVision.NORMAL));
    getChildren().addAll(text, close);
  }
}
