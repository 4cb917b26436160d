package io.lantu.geo;

/**
 * Lambert conformal conic with two standard parallels on the CGCS2000 ellipsoid.
 *
 * <p>Formulas: J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395,
 * 1987), equations 14-15, 15-7 to 15-11 and 7-9. Written out here because the first map must not
 * wait for GeoTools (decision 0001). Immutable.
 */
public final class LambertProjection implements DisplayProjection {
  /** Semi-major axis of CGCS2000, metres. */
  static final double SEMI_MAJOR = 6378137.0;

  /** Flattening of CGCS2000. */
  static final double FLATTENING = 1 / 298.257222101;

  private static final double E = Math.sqrt(FLATTENING * (2 - FLATTENING));
  private static final int MAX_ITERATIONS = 15;
  private static final double LATITUDE_TOLERANCE = 1e-13;

  /** The display projection: parallels 34 and 40, origin 100 E 36 N, no false easting. */
  public static final LambertProjection DEFAULT =
      new LambertProjection(
          "lcc", "兰伯特等角圆锥 Lambert conformal conic (34°/40°, 100°E)", 34, 40, 100, 36);

  private final String id;
  private final String name;
  private final double lon0;
  private final double n;
  private final double scaledF;
  private final double rho0;

  /**
   * @param id short id
   * @param name shown name
   * @param parallel1 first standard parallel, degrees north
   * @param parallel2 second standard parallel, degrees north, different from the first
   * @param centralMeridian degrees east
   * @param originLatitude latitude of northing zero, degrees
   */
  public LambertProjection(
      String id,
      String name,
      double parallel1,
      double parallel2,
      double centralMeridian,
      double originLatitude) {
    this.id = id;
    this.name = name;
    lon0 = centralMeridian;
    double p1 = Math.toRadians(parallel1);
    double p2 = Math.toRadians(parallel2);
    double m1 = m(p1);
    double t1 = t(p1);
    n = Math.log(m1 / m(p2)) / Math.log(t1 / t(p2));
    scaledF = SEMI_MAJOR * m1 / (n * Math.pow(t1, n));
    rho0 = scaledF * Math.pow(t(Math.toRadians(originLatitude)), n);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void forward(double lon, double lat, double[] out) {
    double rho = scaledF * Math.pow(t(Math.toRadians(lat)), n);
    double theta = n * Math.toRadians(lon - lon0);
    out[0] = rho * Math.sin(theta);
    out[1] = rho0 - rho * Math.cos(theta);
  }

  @Override
  public void inverse(double x, double y, double[] out) {
    double dy = rho0 - y;
    double rho = Math.hypot(x, dy);
    double t = Math.pow(rho / scaledF, 1 / n);
    out[0] = lon0 + Math.toDegrees(Math.atan2(x, dy) / n);
    out[1] = Math.toDegrees(latitude(t));
  }

  @Override
  public double convergence(double lon, double lat) {
    // East of the central meridian the meridians lean left of grid north.
    return -n * (lon - lon0);
  }

  private static double m(double phi) {
    double es = E * Math.sin(phi);
    return Math.cos(phi) / Math.sqrt(1 - es * es);
  }

  private static double t(double phi) {
    double es = E * Math.sin(phi);
    return Math.tan(Math.PI / 4 - phi / 2) / Math.pow((1 - es) / (1 + es), E / 2);
  }

  private static double latitude(double t) {
    double phi = Math.PI / 2 - 2 * Math.atan(t);
    for (int i = 0; i < MAX_ITERATIONS; i++) {
      double es = E * Math.sin(phi);
      double next = Math.PI / 2 - 2 * Math.atan(t * Math.pow((1 - es) / (1 + es), E / 2));
      if (Math.abs(next - phi) < LATITUDE_TOLERANCE) {
        return next;
      }
      phi = next;
    }
    return phi;
  }
}
