package io.lantu.geo;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;

/** A catalogue system through GeoTools. Immutable; its transforms are safe between threads. */
final class WktProjection implements DisplayProjection {
  /** Step of the numeric convergence, degrees of latitude: some ten metres. */
  private static final double STEP = 1e-4;

  private final CrsCatalogue.Entry entry;
  private final MathTransform forward;
  private final MathTransform inverse;

  WktProjection(CrsCatalogue.Entry entry, MathTransform forward) {
    this.entry = entry;
    this.forward = forward;
    try {
      inverse = forward.inverse();
    } catch (TransformException e) {
      throw new IllegalStateException(entry.id() + " has no inverse", e);
    }
  }

  @Override
  public String id() {
    return entry.id();
  }

  @Override
  public String name() {
    return entry.name();
  }

  @Override
  public void forward(double lon, double lat, double[] out) {
    apply(forward, lon, lat, out);
  }

  @Override
  public void inverse(double x, double y, double[] out) {
    apply(inverse, x, y, out);
  }

  @Override
  public double convergence(double lon, double lat) {
    double[] here = new double[2];
    double[] north = new double[2];
    forward(lon, lat, here);
    forward(lon, lat + STEP, north);
    return Math.toDegrees(Math.atan2(north[0] - here[0], north[1] - here[1]));
  }

  private void apply(MathTransform transform, double a, double b, double[] out) {
    out[0] = a;
    out[1] = b;
    try {
      transform.transform(out, 0, out, 0, 1);
    } catch (TransformException e) {
      // Far outside the zone; the map then simply has no point there.
      out[0] = Double.NaN;
      out[1] = Double.NaN;
    }
  }
}
