package io.lantu.ui.map;

import io.lantu.render.Viewport;
import io.lantu.state.AppState;
import io.lantu.state.Camera;
import java.util.function.BooleanSupplier;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/**
 * Moves the camera of a map: flights to a view, and steps of wheel, keys and drags, of which quick
 * ones one upon the other are one in the history. FX thread.
 */
final class MapMotion {
  /** Factor of one step closer. */
  static final double ZOOM_STEP = 1.6;

  private static final Duration FLIGHT = Duration.millis(420);

  private final AppState state;
  private final BooleanSupplier seen;
  private final PauseTransition stepRest = new PauseTransition(Duration.millis(350));
  private Timeline flight;

  /**
   * @param state whose camera is moved
   * @param seen whether there is anything on screen that a flight could be followed by
   */
  MapMotion(AppState state, BooleanSupplier seen) {
    this.state = state;
    this.seen = seen;
    stepRest.setOnFinished(e -> state.endMove());
  }

  /** Flies to a view in under half a second; a view at the same place is taken at once. */
  void flyTo(Viewport target) {
    if (flight != null) {
      flight.stop();
    }
    Camera camera = state.camera();
    Viewport from = camera.viewport();
    if (!seen.getAsBoolean()) {
      camera.look(target);
      return;
    }
    DoubleProperty t = new SimpleDoubleProperty(0);
    t.addListener(
        (o, old, now) -> {
          if (camera.destination() == null) {
            stop(); // somebody has looked elsewhere meanwhile
          } else {
            camera.look(between(from, target, now.doubleValue()));
          }
        });
    camera.setMoving(true);
    camera.setDestination(target);
    flight = new Timeline(new KeyFrame(FLIGHT, new KeyValue(t, 1, Interpolator.EASE_BOTH)));
    flight.setOnFinished(
        e -> {
          camera.setMoving(false);
          if (camera.destination() != null) {
            camera.setDestination(null);
            Viewport now = camera.viewport();
            camera.look(target.withSize(now.widthPx(), now.heightPx()));
          }
        });
    flight.play();
  }

  /** The view a share of the way between two: scale goes evenly, the middle along with it. */
  private static Viewport between(Viewport a, Viewport b, double t) {
    double r = Math.exp(Math.log(a.resolution()) * (1 - t) + Math.log(b.resolution()) * t);
    double share =
        Math.abs(a.resolution() - b.resolution()) < 1e-9
            ? t
            : (a.resolution() - r) / (a.resolution() - b.resolution());
    return a.withCentre(
            a.centreX() + (b.centreX() - a.centreX()) * share,
            a.centreY() + (b.centreY() - a.centreY()) * share)
        .withResolution(r);
  }

  /** Ends a flight where it is. */
  void stop() {
    if (flight != null) {
      flight.stop();
      flight = null;
      state.camera().setDestination(null);
      state.camera().setMoving(false);
    }
  }

  /** Zooms about a pixel at once, as a wheel does. */
  void zoomNow(double x, double y, double factor) {
    step(() -> state.camera().zoomAbout(x, y, factor));
  }

  /** Zooms about a pixel in a flight. */
  void zoomSmoothly(double x, double y, double factor) {
    if (state.camera().destination() == null) {
      state.leave(); // quick steps one upon the other are one
    }
    flyTo(state.camera().viewport().zoomAbout(x, y, factor));
  }

  /** Moves by pixels at once. */
  void panNow(double dxPx, double dyPx) {
    step(() -> state.camera().panBy(dxPx, dyPx));
  }

  private void step(Runnable move) {
    stop();
    state.beginMove();
    move.run();
    stepRest.playFromStart();
  }
}
