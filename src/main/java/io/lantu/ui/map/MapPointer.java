package io.lantu.ui.map;

import io.lantu.model.LonLat;
import io.lantu.state.AppState;
import io.lantu.state.Measurement;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Rectangle;

/**
 * What mouse and touch pad do on the map: a drag pans, or draws a rectangle to zoom to; the wheel
 * zooms about the pointer; a click picks, sets a point of what is measured or gives a place to who
 * asked for one; the context menu lists. What lies on the map keeps its own clicks. FX thread.
 */
final class MapPointer {
  private static final double DRAG_START_PX = 4;
  private static final double LEAST_BOX_PX = 6;

  private final MapPane map;
  private final AppState state;
  private final Measurement measurement;
  private final MeasureView measure;
  private final IdentifyCard card;
  private final MapPicking picking;
  private final MapMotion motion;
  private final Crosshair crosshair;
  private final Rectangle box = new Rectangle();
  private Consumer<LonLat> placePicker;
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private boolean dragging;
  private boolean boxing;
  private boolean boxNext;
  private double[] hoverAt;

  MapPointer(
      MapPane map,
      AppState state,
      Measurement measurement,
      MeasureView measure,
      IdentifyCard card,
      MapPicking picking,
      MapMotion motion,
      Crosshair crosshair) {
    this.map = map;
    this.state = state;
    this.measurement = measurement;
    this.measure = measure;
    this.card = card;
    this.picking = picking;
    this.motion = motion;
    this.crosshair = crosshair;
    box.setId("zoom-box");
    box.getStyleClass().add("zoom-box");
    box.setManaged(false);
    box.setVisible(false);
    box.setMouseTransparent(true);
    answer(MouseEvent.MOUSE_PRESSED, this::pressed);
    answer(MouseEvent.MOUSE_DRAGGED, this::dragged);
    answer(MouseEvent.MOUSE_RELEASED, this::released);
    answer(MouseEvent.MOUSE_CLICKED, this::clicked);
    map.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    map.addEventHandler(MouseEvent.MOUSE_EXITED, e -> left());
    answer(ScrollEvent.SCROLL, this::scrolled);
    answer(ZoomEvent.ZOOM, e -> motion.zoomNow(e.getX(), e.getY(), e.getZoomFactor()));
    answer(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::identify);
  }

  /** The rectangle being drawn, to be put over the map. */
  Node box() {
    return box;
  }

  /** Lets the next clicks pick places for somebody; null picks what lies there, as usual. */
  void setPlacePicker(Consumer<LonLat> picker) {
    placePicker = picker;
    showCursor();
  }

  /** Lets the next drag draw a rectangle to zoom to, or no more. */
  void boxNext() {
    boxNext = !boxNext;
    showCursor();
    if (boxNext) {
      state.say("map.zoombox.hint");
    } else {
      state.hush();
    }
  }

  /** Gives up a rectangle that is drawn or waited for. Says whether there was one. */
  boolean dropBox() {
    boolean any = boxNext || (boxing && box.isVisible());
    if (any) {
      endBox();
      box.setVisible(false);
      showCursor();
    }
    return any;
  }

  private void endBox() {
    if (boxNext) {
      boxNext = false;
      state.hush();
    }
  }

  /** Shows by the pointer what a click would do. */
  void showCursor() {
    boolean aiming = boxNext || placePicker != null || measurement.isActive();
    map.setCursor(aiming ? Cursor.CROSSHAIR : Cursor.DEFAULT);
  }

  /** Looks up what is under the pointer; called once a pulse. */
  void pulse() {
    if (hoverAt == null || dragging || card.isVisible() || !picking.isReady()) {
      return;
    }
    if (measurement.isActive() || boxNext || placePicker != null) {
      hoverAt = null;
      state.setHover(null);
      return;
    }
    boolean any = picking.hover(hoverAt[0], hoverAt[1]);
    hoverAt = null;
    map.setCursor(any ? Cursor.HAND : Cursor.DEFAULT);
  }

  /** Answers events of the map itself; those of the pieces that lie on it are theirs. */
  private <E extends Event> void answer(EventType<E> type, EventHandler<E> handler) {
    map.addEventHandler(
        type,
        e -> {
          if (!isOnFurniture(e)) {
            handler.handle(e);
          }
        });
  }

  private boolean isOnFurniture(Event e) {
    Node piece = e.getTarget() instanceof Node node ? node : map;
    while (piece != null && !map.equals(piece) && !map.equals(piece.getParent())) {
      piece = piece.getParent(); // null where the piece has just been taken away
    }
    return !map.equals(piece) && !(piece instanceof MapCanvas);
  }

  private void pressed(MouseEvent e) {
    crosshair.setVisible(false);
    map.requestFocus();
    motion.stop();
    card.close();
    pressX = lastX = e.getX();
    pressY = lastY = e.getY();
    dragging = false;
    boxing = e.getButton() == MouseButton.PRIMARY && (e.isShiftDown() || boxNext);
  }

  private void dragged(MouseEvent e) {
    if (e.getButton() != MouseButton.PRIMARY && e.getButton() != MouseButton.MIDDLE) {
      return;
    }
    if (!dragging && Math.hypot(e.getX() - pressX, e.getY() - pressY) < DRAG_START_PX) {
      return;
    }
    if (!dragging) {
      beginDrag();
    }
    if (boxing) {
      box.setX(Math.min(pressX, e.getX()));
      box.setY(Math.min(pressY, e.getY()));
      box.setWidth(Math.abs(e.getX() - pressX));
      box.setHeight(Math.abs(e.getY() - pressY));
    } else {
      state.camera().panBy(e.getX() - lastX, e.getY() - lastY);
    }
    lastX = e.getX();
    lastY = e.getY();
  }

  private void beginDrag() {
    dragging = true;
    state.setHover(null);
    if (boxing) {
      box.setVisible(true);
      map.setCursor(Cursor.CROSSHAIR);
    } else {
      state.beginMove();
      map.setCursor(Cursor.CLOSED_HAND);
    }
  }

  private void released(MouseEvent e) {
    if (!dragging) {
      return;
    }
    if (boxing) {
      endBox();
      boolean large = box.getWidth() >= LEAST_BOX_PX && box.getHeight() >= LEAST_BOX_PX;
      if (large && box.isVisible()) {
        state.leave();
        motion.flyTo(
            state.camera().fittingPixels(box.getX(), box.getY(), box.getWidth(), box.getHeight()));
      }
      box.setVisible(false);
    } else {
      state.endMove();
    }
    showCursor();
  }

  private void clicked(MouseEvent e) {
    if (dragging || e.getButton() != MouseButton.PRIMARY) {
      dragging = false;
      return;
    }
    if (placePicker != null) {
      placePicker.accept(state.camera().placeAt(e.getX(), e.getY()));
    } else if (measurement.isActive()) {
      measure.clicked(state.camera().placeAt(e.getX(), e.getY()), e.getClickCount());
    } else if (e.getClickCount() == 2) {
      card.close();
      double step = MapMotion.ZOOM_STEP;
      motion.zoomSmoothly(e.getX(), e.getY(), e.isShiftDown() ? 1 / step : step);
    } else if (e.getClickCount() == 1) {
      picking.pick(e.getX(), e.getY());
    }
  }

  private void moved(MouseEvent e) {
    if (isOnFurniture(e)) {
      left();
      return;
    }
    LonLat place = state.camera().placeAt(e.getX(), e.getY());
    map.tellPointer(place);
    measurement.hover(place);
    hoverAt = new double[] {e.getX(), e.getY()};
  }

  private void left() {
    hoverAt = null;
    measurement.hover(null);
    state.setHover(null);
  }

  private void scrolled(ScrollEvent e) {
    if (e.getDeltaY() == 0) {
      return;
    }
    // One notch of a wheel is 40; a touch pad sends many small steps of the same sum.
    motion.zoomNow(e.getX(), e.getY(), Math.pow(MapMotion.ZOOM_STEP, e.getDeltaY() / 80));
    e.consume();
  }

  private void identify(ContextMenuEvent e) {
    if (!e.isKeyboardTrigger()) {
      picking.list(e.getX(), e.getY());
    }
    e.consume();
  }
}
