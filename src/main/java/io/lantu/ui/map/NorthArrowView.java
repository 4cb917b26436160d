package io.lantu.ui.map;

import io.lantu.model.LonLat;
import io.lantu.state.AppState;
import io.lantu.ui.control.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Rotate;

/** A north arrow that turns with the convergence in the middle of the view. */
final class NorthArrowView extends VBox {
  /** Steps of the arrow in a degree. */
  private static final double STEPS = 10;

  private final AppState state;
  private final Rotate turn = new Rotate(0, 10, 15);

  NorthArrowView(AppState state, Texts texts) {
    this.state = state;
    setId("north-arrow");
    getStyleClass().addAll("map-furniture", "north-arrow");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label letter = texts.label("map.north", "north-letter");
    Polygon dark = new Polygon(10, 0, 3, 28, 10, 22);
    dark.getStyleClass().add("north-dark");
    Polygon light = new Polygon(10, 0, 17, 28, 10, 22);
    light.getStyleClass().add("north-light");
    Pane needle = new Pane(dark, light);
    needle.setPrefSize(20, 30);
    needle.getTransforms().add(turn);
    setAlignment(javafx.geometry.Pos.CENTER);
    getChildren().addAll(letter, new StackPane(needle));
    state.camera().viewportProperty().addListener((o, old, now) -> show());
    show();
  }

  private void show() {
    LonLat centre = state.camera().centre();
    double angle = state.camera().projection().convergence(centre.lon(), centre.lat());
    // In steps that are not seen, or the arrow would change with every picture of a pan.
    turn.setAngle(Double.isFinite(angle) ? Math.rint(angle * STEPS) / STEPS : 0);
  }
}
