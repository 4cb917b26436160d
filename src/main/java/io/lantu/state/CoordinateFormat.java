package io.lantu.state;

import io.lantu.geo.DisplayProjection;
import io.lantu.model.LonLat;
import java.util.Locale;

/** How a place is written. All forms are read again by {@link CoordinateText}. */
public enum CoordinateFormat {
  /** Decimal degrees, five digits: about a metre. */
  DECIMAL {
    @Override
    public String format(LonLat place, DisplayProjection projection) {
      return String.format(
          Locale.ROOT,
          "%.5f°%s  %.5f°%s",
          Math.abs(place.lon()),
          east(place),
          Math.abs(place.lat()),
          north(place));
    }
  },
  /** Degrees, minutes, seconds with one digit: about three metres. */
  DEGREES_MINUTES_SECONDS {
    @Override
    public String format(LonLat place, DisplayProjection projection) {
      return sexagesimal(place.lon())
          + east(place)
          + "  "
          + sexagesimal(place.lat())
          + north(place);
    }
  },
  /** Easting and northing in metres of the display projection. */
  PLANE {
    @Override
    public String format(LonLat place, DisplayProjection projection) {
      double[] p = new double[2];
      projection.forward(place.lon(), place.lat(), p);
      return String.format(Locale.ROOT, "E %d  N %d m", Math.round(p[0]), Math.round(p[1]));
    }
  };

  /**
   * Writes a place.
   *
   * @param place degrees CGCS2000
   * @param projection of plane coordinates
   */
  public abstract String format(LonLat place, DisplayProjection projection);

  /** The form after this one, in a circle. */
  public CoordinateFormat next() {
    return switch (this) {
      case DECIMAL -> DEGREES_MINUTES_SECONDS;
      case DEGREES_MINUTES_SECONDS -> PLANE;
      case PLANE -> DECIMAL;
    };
  }

  private static String east(LonLat place) {
    return place.lon() < 0 ? "W" : "E";
  }

  private static String north(LonLat place) {
    return place.lat() < 0 ? "S" : "N";
  }

  private static String sexagesimal(double degrees) {
    // Rounded as a whole, so that no 60 seconds appear.
    long tenths = Math.round(Math.abs(degrees) * 36_000);
    return String.format(
        Locale.ROOT, "%d°%02d′%04.1f″", tenths / 36_000, tenths / 600 % 60, tenths % 600 / 10.0);
  }
}
