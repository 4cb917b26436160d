package io.lantu.ui.map;

import io.lantu.geo.DisplayProjection;
import io.lantu.render.Viewport;
import io.lantu.state.Camera;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Affine;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Outlines of what is hovered and selected, above the painted map: a few nodes that are moved with
 * the camera, not rebuilt. FX thread.
 */
final class MapOverlay extends Pane {
  private static final double SELECTED_WIDTH_PX = 2.6;
  private static final double DASH_PX = 9;
  private static final double DASH_GAP_PX = 7;
  private static final double HOVER_WIDTH_PX = 1.8;
  private static final double POINT_RADIUS_PX = 11;

  private final Camera camera;
  private final Path selected = path("selection-outline");
  private final Path hovered = path("hover-outline");
  private final Path marker = path("place-marker");
  private final Affine toScreen = new Affine();
  private boolean selectedSurveyed;
  private Geometry selectedGeometry;
  private Geometry hoveredGeometry;
  private Geometry markedPoint;
  // Plane coordinates are drawn relative to this origin, because the scene graph keeps floats.
  private double originX;
  private double originY;

  MapOverlay(Camera camera) {
    this.camera = camera;
    setMouseTransparent(true);
    setPickOnBounds(false);
    Group group = new Group(hovered, selected, marker);
    group.setManaged(false);
    group.getTransforms().add(toScreen);
    getChildren().add(group);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    camera.viewportProperty().addListener((o, old, now) -> follow(old, now));
    follow(null, camera.viewport());
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.setFill(null);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.getStyleClass().add(styleClass);
    return path;
  }

  /**
   * Outlines the selected geometry in degrees, or nothing for null; dashed unless its boundary
   * comes from data, so that an estimate never looks surveyed.
   */
  void showSelected(Geometry geometry, boolean surveyed) {
    selectedGeometry = geometry;
    selectedSurveyed = surveyed;
    dash();
    rebuild(selected, geometry);
  }

  /** Outlines the hovered geometry in degrees, or nothing for null. */
  void showHovered(Geometry geometry) {
    hoveredGeometry = geometry;
    rebuild(hovered, geometry);
  }

  /** Marks a point in degrees, or nothing for null. */
  void showMarker(Geometry point) {
    markedPoint = point;
    rebuild(marker, point);
  }

  private void follow(Viewport old, Viewport now) {
    boolean jump =
        old == null
            || !old.projectionId().equals(now.projectionId())
            || Math.abs(now.centreX() - originX) > 2e6
            || Math.abs(now.centreY() - originY) > 2e6;
    boolean zoomed = old == null || old.resolution() != now.resolution();
    if (jump) {
      originX = now.centreX();
      originY = now.centreY();
    }
    double r = now.resolution();
    toScreen.setToTransform(
        1 / r,
        0,
        now.widthPx() / 2.0 + (originX - now.centreX()) / r,
        0,
        -1 / r,
        now.heightPx() / 2.0 - (originY - now.centreY()) / r);
    selected.setStrokeWidth(SELECTED_WIDTH_PX * r);
    hovered.setStrokeWidth(HOVER_WIDTH_PX * r);
    marker.setStrokeWidth(SELECTED_WIDTH_PX * r);
    if (jump || zoomed) {
      dash();
      rebuild(selected, selectedGeometry);
      rebuild(hovered, hoveredGeometry);
      rebuild(marker, markedPoint);
    }
  }

  /** Dashes keep their length on screen; stroke widths are plane metres here. */
  private void dash() {
    double r = camera.viewport().resolution();
    if (selectedSurveyed) {
      selected.getStrokeDashArray().clear();
    } else {
      selected.getStrokeDashArray().setAll(DASH_PX * r, DASH_GAP_PX * r);
    }
  }

  private void rebuild(Path path, Geometry geometry) {
    path.getElements().clear();
    if (geometry == null || geometry.isEmpty()) {
      return;
    }
    double r = camera.viewport().resolution();
    // One pixel is about r / 100 km in degrees here; half a pixel is not seen.
    Geometry simple =
        geometry.getNumPoints() > 200
            ? DouglasPeuckerSimplifier.simplify(geometry, 0.5 * r / 100_000)
            : geometry;
    for (int i = 0; i < simple.getNumGeometries(); i++) {
      Geometry part = simple.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        add(path, polygon.getExteriorRing(), true);
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          add(path, polygon.getInteriorRingN(h), true);
        }
      } else if (part instanceof LineString line) {
        add(path, line, false);
      } else if (part instanceof Point point) {
        ring(path, point.getCoordinate(), POINT_RADIUS_PX * r);
      }
    }
  }

  private void add(Path path, LineString line, boolean close) {
    double[] p = new double[2];
    DisplayProjection projection = camera.projection();
    Coordinate[] points = line.getCoordinates();
    for (int i = 0; i < points.length; i++) {
      projection.forward(points[i].x, points[i].y, p);
      double x = p[0] - originX;
      double y = p[1] - originY;
      path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
    }
    if (close && points.length > 0) {
      path.getElements().add(new ClosePath());
    }
  }

  private void ring(Path path, Coordinate at, double radius) {
    double[] p = new double[2];
    camera.projection().forward(at.x, at.y, p);
    for (int i = 0; i <= 40; i++) {
      double a = Math.PI * 2 * i / 40;
      double x = p[0] - originX + radius * Math.cos(a);
      double y = p[1] - originY + radius * Math.sin(a);
      path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
    }
    path.getElements().add(new ClosePath());
  }
}
