package io.lantu.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/**
 * What part of the plane is seen and how large: immutable.
 *
 * @param projectionId id of the display projection the plane coordinates belong to
 * @param centreX easting of the middle of the view, metres
 * @param centreY northing of the middle of the view, metres
 * @param resolution metres per logical pixel
 * @param widthPx width in logical pixels
 * @param heightPx height in logical pixels
 * @param pixelRatio device pixels per logical pixel (HiDPI, export dpi)
 */
public record Viewport(
    String projectionId,
    double centreX,
    double centreY,
    double resolution,
    int widthPx,
    int heightPx,
    double pixelRatio) {
  /** Pixel size of the OGC scale definition, metres. */
  public static final double OGC_PIXEL_METRES = 0.00028;

  public Viewport {
    if (!(resolution > 0) || widthPx < 1 || heightPx < 1 || !(pixelRatio > 0)) {
      throw new IllegalArgumentException("empty viewport");
    }
  }

  /** Scale denominator by the OGC pixel of 0.28 mm. */
  public double scaleDenominator() {
    return resolution / OGC_PIXEL_METRES;
  }

  public Viewport withCentre(double x, double y) {
    return new Viewport(projectionId, x, y, resolution, widthPx, heightPx, pixelRatio);
  }

  public Viewport withResolution(double metresPerPixel) {
    return new Viewport(
        projectionId, centreX, centreY, metresPerPixel, widthPx, heightPx, pixelRatio);
  }

  public Viewport withSize(int width, int height) {
    return new Viewport(projectionId, centreX, centreY, resolution, width, height, pixelRatio);
  }

  /** Zooms by a factor (above 1: closer) keeping the plane point under a pixel where it is. */
  public Viewport zoomAbout(double px, double py, double factor) {
    Point2D fixed = toWorld(px, py);
    double r = resolution / factor;
    double x = fixed.getX() - (px - widthPx / 2.0) * r;
    double y = fixed.getY() + (py - heightPx / 2.0) * r;
    return new Viewport(projectionId, x, y, r, widthPx, heightPx, pixelRatio);
  }

  /** Moves the view by logical pixels. */
  public Viewport panBy(double dxPx, double dyPx) {
    return withCentre(centreX - dxPx * resolution, centreY + dyPx * resolution);
  }

  /** Plane to logical pixels. */
  public Point2D toScreen(double x, double y) {
    return new Point2D.Double(
        widthPx / 2.0 + (x - centreX) / resolution, heightPx / 2.0 - (y - centreY) / resolution);
  }

  /** Logical pixels to plane. */
  public Point2D toWorld(double px, double py) {
    return new Point2D.Double(
        centreX + (px - widthPx / 2.0) * resolution, centreY - (py - heightPx / 2.0) * resolution);
  }

  /** The transform from plane to logical pixels. */
  public AffineTransform worldToScreen() {
    return new AffineTransform(
        1 / resolution,
        0,
        0,
        -1 / resolution,
        widthPx / 2.0 - centreX / resolution,
        heightPx / 2.0 + centreY / resolution);
  }
}
