package io.lantu.ui.map;

import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * Marks the middle of the map while the keyboard moves it: what Enter picks and Space measures. FX
 * thread.
 */
final class Crosshair extends Path {
  private static final double[] ENDS = {-14, -4, 4, 14};

  Crosshair() {
    setId("crosshair");
    getStyleClass().add("crosshair");
    setMouseTransparent(true);
    for (int i = 0; i < ENDS.length; i += 2) {
      getElements()
          .addAll(
              new MoveTo(ENDS[i], 0),
              new LineTo(ENDS[i + 1], 0),
              new MoveTo(0, ENDS[i]),
              new LineTo(0, ENDS[i + 1]));
    }
    setVisible(false);
  }
}
