package io.lantu.geo;

/**
 * A map projection from degrees CGCS2000 (EPSG:4490) to a plane in metres, easting first.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
public interface DisplayProjection {
  /** Short id, for example {@code lcc} or {@code gk-105}. */
  String id();

  /** Chinese and English name as the CRS chooser shows it. */
  String name();

  /**
   * Projects a point.
   *
   * @param lon degrees
   * @param lat degrees
   * @param out receives easting and northing in metres
   */
  void forward(double lon, double lat, double[] out);

  /**
   * Takes a plane point back to degrees.
   *
   * @param x easting, metres
   * @param y northing, metres
   * @param out receives longitude and latitude in degrees
   */
  void inverse(double x, double y, double[] out);

  /** Angle from grid north to true north at a point, degrees, clockwise positive. */
  double convergence(double lon, double lat);
}
