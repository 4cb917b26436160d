package io.lantu.state;

import io.lantu.geo.DisplayProjection;
import io.lantu.geo.LambertProjection;
import io.lantu.model.LonLat;
import io.lantu.render.Viewport;
import io.lantu.state.Workspace.PlaneExtent;
import java.awt.geom.Point2D;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The mutable eye over the map: yields immutable viewports in the display projection. FX thread.
 *
 * <p>Resolution is kept between {@link #MIN_RESOLUTION} and {@link #MAX_RESOLUTION}.
 */
public final class Camera {
  /** Closest view, metres per pixel (about 1:11 000). */
  public static final double MIN_RESOLUTION = 3;

  /** Farthest view, metres per pixel (about 1:21 million). */
  public static final double MAX_RESOLUTION = 6000;

  /**
   * Fitting never comes closer than this, metres per pixel: a point is shown with its surroundings.
   */
  private static final double CLOSEST_FIT = 60;

  private final ReadOnlyObjectWrapper<Viewport> viewport;
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<DisplayProjection> projection =
      new ReadOnlyObjectWrapper<>(LambertProjection.DEFAULT);
  private final double farthest;
  private Viewport destination;
  private UnaryOperator<Viewport> kept;

  /** Looks through a viewport of the default projection. */
  public Camera(Viewport start) {
    this(start, MAX_RESOLUTION);
  }

  /**
   * Looks through a viewport of the default projection from as far as is wanted.
   *
   * @param farthest metres per pixel
   */
  public Camera(Viewport start, double farthest) {
    viewport = new ReadOnlyObjectWrapper<>(start);
    this.farthest = farthest;
  }

  /** The projection the viewports are in. It changes just before the viewport does. */
  public ReadOnlyObjectProperty<DisplayProjection> projectionProperty() {
    return projection.getReadOnlyProperty();
  }

  public DisplayProjection projection() {
    return projection.get();
  }

  /** Looks at the same place at the same scale in another projection. */
  public void useProjection(DisplayProjection next) {
    if (next.id().equals(projection().id())) {
      return;
    }
    LonLat centre = centre();
    projection.set(next);
    lookAt(centre, viewport().resolution());
  }

  /** The middle of the view, degrees. */
  public LonLat centre() {
    return toLonLat(viewport().centreX(), viewport().centreY());
  }

  /** The place under a pixel of the view, degrees. */
  public LonLat placeAt(double px, double py) {
    Point2D world = viewport().toWorld(px, py);
    return toLonLat(world.getX(), world.getY());
  }

  /** The pixel a place in degrees falls on, inside the view or outside. */
  public Point2D pixelOf(LonLat place) {
    double[] p = new double[2];
    projection().forward(place.lon(), place.lat(), p);
    return viewport().toScreen(p[0], p[1]);
  }

  private LonLat toLonLat(double x, double y) {
    double[] p = new double[2];
    projection().inverse(x, y, p);
    return new LonLat(p[0], p[1]);
  }

  /** The viewport with a place in the middle. */
  public Viewport centredOn(LonLat place, double resolution) {
    double[] p = new double[2];
    projection().forward(place.lon(), place.lat(), p);
    Viewport v = viewport();
    return new Viewport(
        projection().id(), p[0], p[1], resolution, v.widthPx(), v.heightPx(), v.pixelRatio());
  }

  /** Looks at a place, metres per pixel; a flight under way is given up. */
  public void lookAt(LonLat place, double resolution) {
    destination = null;
    look(centredOn(place, resolution));
  }

  /** Where a flight leads, or null when none is under way. */
  public Viewport destination() {
    return destination;
  }

  /** Tells where a flight leads; null when it has ended. */
  public void setDestination(Viewport target) {
    destination = target;
  }

  /** The view, or the one a flight will end in: what is worth remembering. */
  public Viewport settledViewport() {
    return destination == null ? viewport() : destination;
  }

  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport.getReadOnlyProperty();
  }

  public Viewport viewport() {
    return viewport.get();
  }

  /** Whether a drag, wheel turn or flight is under way. */
  public ReadOnlyBooleanProperty movingProperty() {
    return moving.getReadOnlyProperty();
  }

  public void setMoving(boolean value) {
    moving.set(value);
  }

  /**
   * Looks through another viewport; its resolution is brought into bounds. What was {@linkplain
   * #keepFitting kept in view} is so no longer.
   *
   * @throws IllegalArgumentException if it belongs to another projection
   */
  public void look(Viewport next) {
    kept = null;
    show(next);
  }

  private void show(Viewport next) {
    if (!next.projectionId().equals(projection().id())) {
      throw new IllegalArgumentException(
          "a view of " + next.projectionId() + " in " + projection().id());
    }
    double r = Math.max(MIN_RESOLUTION, Math.min(farthest, next.resolution()));
    viewport.set(r == next.resolution() ? next : next.withResolution(r));
  }

  /** Moves by logical pixels. */
  public void panBy(double dxPx, double dyPx) {
    look(viewport().panBy(dxPx, dyPx));
  }

  /** Zooms about a pixel; at the bounds of resolution the view stays where it is. */
  public void zoomAbout(double px, double py, double factor) {
    double r = viewport().resolution() / factor;
    double bounded = Math.max(MIN_RESOLUTION, Math.min(farthest, r));
    look(viewport().zoomAbout(px, py, viewport().resolution() / bounded));
  }

  /** Zooms about the middle. */
  public void zoomBy(double factor) {
    zoomAbout(viewport().widthPx() / 2.0, viewport().heightPx() / 2.0, factor);
  }

  /** Sets the scale denominator, keeping the middle. */
  public void setScaleDenominator(double denominator) {
    look(viewport().withResolution(denominator * Viewport.OGC_PIXEL_METRES));
  }

  /**
   * Adapts to a window size in logical pixels and its pixel ratio, keeping middle and scale, or
   * what {@link #keepFitting} asked for.
   */
  public void resize(int widthPx, int heightPx, double pixelRatio) {
    Viewport v = viewport();
    if (widthPx < 1 || heightPx < 1) {
      return;
    }
    Viewport sized =
        new Viewport(
            v.projectionId(),
            v.centreX(),
            v.centreY(),
            v.resolution(),
            widthPx,
            heightPx,
            pixelRatio);
    show(kept == null ? sized : kept.apply(sized));
  }

  /**
   * Shows a plane rectangle whole, as {@link #fitting} does, and fits it anew to every size the map
   * takes until something else is looked at. So a view can be asked for before the map has a size.
   *
   * @param extent what is shown
   * @param room told anew at every size
   */
  public void keepFitting(PlaneExtent extent, Supplier<Room> room) {
    UnaryOperator<Viewport> fit = v -> fitting(v, extent, room.get());
    look(fit.apply(viewport()));
    kept = fit;
  }

  /**
   * Room kept free around what is fitted, for what lies over the map; pixels.
   *
   * @param top above
   * @param side on both sides
   * @param bottom below
   */
  public record Room(double top, double side, double bottom) {}

  /** The viewport that shows a plane rectangle whole. */
  public Viewport fitting(PlaneExtent extent, Room room) {
    return fitting(viewport(), extent, room);
  }

  private Viewport fitting(Viewport v, PlaneExtent extent, Room room) {
    double w = Math.max(v.widthPx() * 0.4, v.widthPx() - 2 * room.side());
    double h = Math.max(v.heightPx() * 0.4, v.heightPx() - room.top() - room.bottom());
    double needed =
        Math.max((extent.maxX() - extent.minX()) / w, (extent.maxY() - extent.minY()) / h);
    double r = Math.min(farthest, Math.max(CLOSEST_FIT, needed));
    double shift = (room.top() - room.bottom()) / 2 * r;
    return v.withCentre(
            (extent.minX() + extent.maxX()) / 2, (extent.minY() + extent.maxY()) / 2 + shift)
        .withResolution(r);
  }

  /** The viewport that shows a rectangle of the present one as large as it fits. */
  public Viewport fittingPixels(double x, double y, double width, double height) {
    Viewport v = viewport();
    Point2D middle = v.toWorld(x + width / 2, y + height / 2);
    double share = Math.max(width / v.widthPx(), height / v.heightPx());
    double r = Math.max(MIN_RESOLUTION, v.resolution() * share);
    return v.withCentre(middle.getX(), middle.getY()).withResolution(r);
  }
}
