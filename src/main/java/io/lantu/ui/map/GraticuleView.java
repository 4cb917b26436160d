package io.lantu.ui.map;

import io.lantu.state.AppState;
import io.lantu.state.Graticule;
import io.lantu.state.Graticule.EdgeLabel;
import io.lantu.state.MapSettings;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Meridians and parallels above the map, labelled at the edges, while they are wanted. FX thread.
 */
final class GraticuleView extends Pane {
  private static final double GAP_PX = 4;

  private final AppState state;
  private final MapSettings settings;
  private final Path path = new Path();
  private final List<Text> texts = new ArrayList<>();

  GraticuleView(AppState state, MapSettings settings) {
    this.state = state;
    this.settings = settings;
    setId("graticule");
    setMouseTransparent(true);
    path.getStyleClass().add("graticule-line");
    path.setManaged(false);
    getChildren().add(path);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    visibleProperty().bind(settings.graticuleProperty());
    settings.graticuleProperty().addListener((o, old, now) -> show());
    state.camera().viewportProperty().addListener((o, old, now) -> show());
    show();
  }

  private void show() {
    if (!settings.graticuleProperty().get()) {
      path.getElements().clear();
      return;
    }
    Graticule graticule = Graticule.of(state.camera().viewport(), state.camera().projection());
    List<PathElement> elements = new ArrayList<>();
    for (double[] xy : graticule.lines()) {
      for (int i = 0; i < xy.length; i += 2) {
        elements.add(i == 0 ? new MoveTo(xy[0], xy[1]) : new LineTo(xy[i], xy[i + 1]));
      }
    }
    path.getElements().setAll(elements);
    List<EdgeLabel> labels = graticule.labels();
    for (int i = 0; i < Math.max(labels.size(), texts.size()); i++) {
      if (i == texts.size()) {
        Text text = new Text();
        text.getStyleClass().add("graticule-text");
        text.setManaged(false);
        // The style sheet, the theme and the size of text come and go after it was placed.
        text.layoutBoundsProperty().addListener((o, old, now) -> placeAgain(text));
        texts.add(text);
        getChildren().add(text);
      }
      Text text = texts.get(i);
      text.setVisible(i < labels.size());
      if (i < labels.size()) {
        place(text, labels.get(i));
      }
    }
  }

  private void placeAgain(Text text) {
    if (text.getUserData() instanceof EdgeLabel label) {
      place(text, label);
    }
  }

  private void place(Text text, EdgeLabel label) {
    text.setUserData(label);
    text.setText(label.text());
    Bounds b = text.getLayoutBounds();
    double x =
        switch (label.edge()) {
          case LEFT -> label.x() + GAP_PX;
          case RIGHT -> label.x() - b.getWidth() - GAP_PX;
          case TOP, BOTTOM -> label.x() + GAP_PX;
        };
    double top =
        switch (label.edge()) {
          case LEFT, RIGHT -> label.y() - b.getHeight() - 1;
          case TOP -> label.y() + GAP_PX;
          case BOTTOM -> label.y() - b.getHeight() - GAP_PX;
        };
    // Whole even in the corners, where the line meets the edge at a shallow angle.
    double right = Math.max(0, state.camera().viewport().widthPx() - b.getWidth() - 2);
    double bottom = Math.max(0, state.camera().viewport().heightPx() - b.getHeight() - 2);
    text.setX(Math.max(2, Math.min(right, x)));
    text.setY(Math.max(2, Math.min(bottom, top)) + text.getBaselineOffset());
  }
}
