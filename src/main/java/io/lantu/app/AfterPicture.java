package io.lantu.app;

import io.lantu.ui.map.MapPane;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Puts work off until the map that is being painted stands on screen. FX thread. */
final class AfterPicture {
  private AfterPicture() {}

  /** Runs an action once the newest picture is shown with full quality. */
  static void run(MapPane map, Runnable action) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (map.settled()) {
          stop();
          Platform.runLater(action);
        }
      }
    }.start();
  }
}
