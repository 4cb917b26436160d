package io.lantu.ui.map;

import io.lantu.model.LonLat;
import io.lantu.state.AppState;
import io.lantu.state.Measurement;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What keys do on the map: arrows pan, plus and minus zoom, Home shows the whole, Enter picks what
 * is under the cross hairs in the middle, the menu key lists it, Escape lets go. FX thread.
 */
final class MapKeys {
  private static final double PAN_PX = 80;

  private final MapPane map;
  private final AppState state;
  private final Measurement measurement;
  private final MeasureView measure;
  private final MapPicking picking;
  private final MapMotion motion;
  private final Crosshair crosshair;

  MapKeys(
      MapPane map,
      AppState state,
      Measurement measurement,
      MeasureView measure,
      MapPicking picking,
      MapMotion motion,
      Crosshair crosshair) {
    this.map = map;
    this.state = state;
    this.measurement = measurement;
    this.measure = measure;
    this.picking = picking;
    this.motion = motion;
    this.crosshair = crosshair;
    map.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    map.focusedProperty()
        .addListener((o, old, now) -> crosshair.setVisible(now && map.isFocusVisible()));
    map.focusVisibleProperty()
        .addListener((o, old, now) -> crosshair.setVisible(map.isFocused() && now));
  }

  private void pressed(KeyEvent e) {
    if (measurement.isActive() && !e.isAltDown() && measure.key(e)) {
      e.consume();
      return;
    }
    if (e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    boolean own = e.getTarget() == map; // not a button on the map
    if (own) {
      crosshair.setVisible(true);
    }
    if (own ? ownKey(e) || anyKey(e.getCode()) : anyKey(e.getCode())) {
      e.consume();
    }
  }

  /** Keys that a button on the map has its own use for. */
  private boolean ownKey(KeyEvent e) {
    double x = map.getWidth() / 2;
    double y = map.getHeight() / 2;
    boolean menuKey =
        e.getCode() == KeyCode.CONTEXT_MENU || (e.getCode() == KeyCode.F10 && e.isShiftDown());
    if (menuKey) {
      picking.listByKey(x, y);
    } else if (e.getCode() == KeyCode.ENTER) {
      picking.pickByKey(x, y);
    } else {
      return false;
    }
    return true;
  }

  private boolean anyKey(KeyCode code) {
    switch (code) {
      case LEFT -> pan(PAN_PX, 0);
      case RIGHT -> pan(-PAN_PX, 0);
      case UP -> pan(0, PAN_PX);
      case DOWN -> pan(0, -PAN_PX);
      case PLUS, ADD, EQUALS -> map.zoomStep(true);
      case MINUS, SUBTRACT -> map.zoomStep(false);
      case ESCAPE -> map.letGo();
      case HOME -> map.zoomHome();
      case PAGE_DOWN -> state.step(1);
      case PAGE_UP -> state.step(-1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void pan(double dxPx, double dyPx) {
    motion.panNow(dxPx, dyPx);
    LonLat middle = state.camera().centre();
    measurement.hover(middle);
    map.tellPointer(middle);
  }
}
