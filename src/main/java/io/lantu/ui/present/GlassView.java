package io.lantu.ui.present;

import io.lantu.model.LonLat;
import io.lantu.state.Camera;
import io.lantu.state.PenStrokes;
import io.lantu.state.Show;
import java.awt.geom.Point2D;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * A glass over a map of a show: pen strokes and the laser dot, drawn with the mouse. What is drawn
 * on one glass is seen on all. Pixels are those of the camera. FX thread.
 */
final class GlassView extends Pane {
  private static final double PEN_PX = 4;
  private static final double ERASER_PX = 14;

  private final Show show;
  private final Camera camera;
  private final Group ink = new Group();
  private final Circle laser = new Circle(9);
  private int strokesDrawn;
  private int pointsDrawn;

  /**
   * @param show whose strokes and pointer
   * @param camera tells where on the map a pixel is
   */
  GlassView(Show show, Camera camera) {
    this.show = show;
    this.camera = camera;
    getStyleClass().add("show-glass");
    ink.setManaged(false);
    laser.getStyleClass().add("show-laser");
    laser.setManaged(false);
    laser.setMouseTransparent(true);
    ink.setMouseTransparent(true);
    getChildren().addAll(ink, laser);
    show.strokes().revisionProperty().addListener((o, old, now) -> draw(false));
    show.arrivalsProperty().addListener((o, old, now) -> draw(true));
    show.pointerProperty().addListener((o, old, now) -> point());
    show.toolProperty().addListener((o, old, now) -> point());
    camera
        .viewportProperty()
        .addListener(
            (o, old, now) -> {
              draw(true);
              point();
            });
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> show.pointerProperty().set(null));
    draw(true);
    point();
  }

  private void moved(MouseEvent e) {
    show.pointerProperty().set(camera.placeAt(e.getX(), e.getY()));
  }

  private void pressed(MouseEvent e) {
    moved(e);
    if (e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (show.tool() == Show.Tool.DRAW) {
      show.strokes().begin(key(), camera.placeAt(e.getX(), e.getY()));
    } else if (show.tool() == Show.Tool.ERASE) {
      erase(e.getX(), e.getY());
    }
    if (show.tool() != Show.Tool.NONE) {
      e.consume();
    }
  }

  private void dragged(MouseEvent e) {
    moved(e);
    if (!e.isPrimaryButtonDown()) {
      return;
    }
    if (show.tool() == Show.Tool.DRAW) {
      show.strokes().extend(key(), camera.placeAt(e.getX(), e.getY()));
    } else if (show.tool() == Show.Tool.ERASE) {
      erase(e.getX(), e.getY());
    }
  }

  private void erase(double x, double y) {
    show.strokes()
        .erase(
            key(),
            (a, b) -> {
              Point2D p = camera.pixelOf(a);
              Point2D q = camera.pixelOf(b);
              return java.awt.geom.Line2D.ptSegDist(p.getX(), p.getY(), q.getX(), q.getY(), x, y)
                  < ERASER_PX;
            });
  }

  private String key() {
    return show.scene().key();
  }

  /** Draws all strokes again, or only what the newest has grown by. */
  private void draw(boolean anew) {
    PenStrokes strokes = show.strokes();
    List<List<LonLat>> now = strokes.of(key());
    boolean grown =
        !anew
            && now.size() == strokesDrawn
            && strokesDrawn > 0
            && now.get(now.size() - 1).size() > pointsDrawn;
    if (grown) {
      List<LonLat> newest = now.get(now.size() - 1);
      Path path = (Path) ink.getChildren().get(ink.getChildren().size() - 1);
      for (LonLat p : newest.subList(pointsDrawn, newest.size())) {
        add(path, p);
      }
    } else {
      ink.getChildren().clear();
      for (List<LonLat> stroke : now) {
        ink.getChildren().add(path(stroke));
      }
    }
    strokesDrawn = now.size();
    pointsDrawn = now.isEmpty() ? 0 : now.get(now.size() - 1).size();
  }

  private Path path(List<LonLat> stroke) {
    Path path = new Path();
    path.getStyleClass().add("show-stroke");
    path.setStrokeWidth(PEN_PX);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    stroke.forEach(p -> add(path, p));
    if (stroke.size() == 1) {
      add(path, stroke.get(0)); // a dot
    }
    return path;
  }

  private void add(Path path, LonLat place) {
    Point2D p = camera.pixelOf(place);
    path.getElements()
        .add(
            path.getElements().isEmpty()
                ? new MoveTo(p.getX(), p.getY())
                : new LineTo(p.getX(), p.getY()));
  }

  private void point() {
    LonLat at = show.pointerProperty().get();
    boolean shown = at != null && show.tool() == Show.Tool.LASER;
    laser.setVisible(shown);
    if (shown) {
      Point2D p = camera.pixelOf(at);
      laser.setCenterX(p.getX());
      laser.setCenterY(p.getY());
    }
    setCursor(
        switch (show.tool()) {
          case LASER -> Cursor.NONE;
          case DRAW, ERASE -> Cursor.CROSSHAIR;
          case NONE -> Cursor.DEFAULT;
        });
  }
}
