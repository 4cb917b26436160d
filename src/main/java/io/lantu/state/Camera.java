package io.lantu.state;

import io.lantu.render.Viewport;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The mutable eye over the map: yields immutable viewports. FX thread.
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
  private static final double CLOSEST_FIT = 30;

  private final ReadOnlyObjectWrapper<Viewport> viewport;
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(false);

  public Camera(Viewport start) {
    viewport = new ReadOnlyObjectWrapper<>(start);
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

  /** Looks through another viewport; its resolution is brought into bounds. */
  public void look(Viewport next) {
    double r = Math.max(MIN_RESOLUTION, Math.min(MAX_RESOLUTION, next.resolution()));
    viewport.set(r == next.resolution() ? next : next.withResolution(r));
  }

  /** Moves by logical pixels. */
  public void panBy(double dxPx, double dyPx) {
    look(viewport().panBy(dxPx, dyPx));
  }

  /** Zooms about a pixel; at the bounds of resolution the view stays where it is. */
  public void zoomAbout(double px, double py, double factor) {
    double r = viewport().resolution() / factor;
    double bounded = Math.max(MIN_RESOLUTION, Math.min(MAX_RESOLUTION, r));
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

  /** Adapts to a window size in logical pixels and its pixel ratio, keeping middle and scale. */
  public void resize(int widthPx, int heightPx, double pixelRatio) {
    Viewport v = viewport();
    if (widthPx < 1 || heightPx < 1) {
      return;
    }
    look(
        new Viewport(
            v.projectionId(),
            v.centreX(),
            v.centreY(),
            v.resolution(),
            widthPx,
            heightPx,
            pixelRatio));
  }

  /**
   * The viewport that shows a plane rectangle whole.
   *
   * @param minX metres
   * @param minY metres
   * @param maxX metres
   * @param maxY metres
   * @param top pixels kept free above, for what lies over the map
   * @param side pixels kept free on both sides
   * @param bottom pixels kept free below
   */
  public Viewport fitting(
      double minX, double minY, double maxX, double maxY, double top, double side, double bottom) {
    Viewport v = viewport();
    double w = Math.max(v.widthPx() * 0.4, v.widthPx() - 2 * side);
    double h = Math.max(v.heightPx() * 0.4, v.heightPx() - top - bottom);
    double needed = Math.max((maxX - minX) / w, (maxY - minY) / h);
    double r = Math.min(MAX_RESOLUTION, Math.max(CLOSEST_FIT, needed));
    double shift = (top - bottom) / 2 * r;
    return v.withCentre((minX + maxX) / 2, (minY + maxY) / 2 + shift).withResolution(r);
  }
}
