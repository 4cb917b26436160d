package io.lantu.state;

import io.lantu.geo.DisplayProjection;
import io.lantu.model.LonLat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads places written as coordinates: decimal degrees, degrees and minutes and seconds, or plane
 * metres of the display projection; letters or Chinese words for the directions, in either order.
 *
 * <p>Without directions the number that can only be a longitude is taken as one (103.83 36.06 and
 * 36.06 103.83 are the same place), else longitude comes first. Stateless and thread-safe.
 */
public final class CoordinateText {
  private static final String NUMBER = "[+-]?\\d+(?:\\.\\d+)?";
  private static final String ANGLE =
      "(" + NUMBER + ")\\s*(?:°\\s*(?:(\\d+(?:\\.\\d+)?)\\s*'\\s*(?:(\\d+(?:\\.\\d+)?)\\s*\")?)?)?";
  private static final Pattern PART =
      Pattern.compile("([EWNSXY])\\s*[:=]?\\s*" + ANGLE + "|" + ANGLE + "\\s*([EWNS])?");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;/、]*");

  /** Greatest number that can be an angle; larger ones are metres. */
  private static final double LARGEST_ANGLE = 360;

  private CoordinateText() {}

  private record Part(char direction, double value, boolean plain) {}

  /**
   * The place a text means.
   *
   * @param text what was typed
   * @param projection of plane coordinates
   * @return nothing if it is no pair of coordinates
   */
  public static Optional<LonLat> parse(String text, DisplayProjection projection) {
    String clean = clean(text);
    boolean metres = clean.endsWith("M");
    if (metres) {
      clean = clean.substring(0, clean.length() - 1);
    }
    List<Part> parts = parts(clean);
    if (parts.size() != 2) {
      return Optional.empty();
    }
    Part a = parts.get(0);
    Part b = parts.get(1);
    boolean large = Math.abs(a.value()) > LARGEST_ANGLE || Math.abs(b.value()) > LARGEST_ANGLE;
    boolean axes = "XY".indexOf(a.direction()) >= 0;
    return a.plain() && b.plain() && (metres || large || axes)
        ? plane(a, b, projection)
        : metres ? Optional.empty() : degrees(a, b);
  }

  /** One kind of sign for each meaning, directions as letters. */
  private static String clean(String text) {
    return Normalizer.normalize(
            text.replaceAll("[″”“〞＂]|''|′′|’’", "\"").replaceAll("[′’‘＇]", "'"),
            Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("东经|经度|LONGITUDE|LON|LNG|东|EAST", "E")
        .replaceAll("北纬|纬度|LATITUDE|LAT|北|NORTH", "N")
        .replaceAll("度|º|˚|DEG", "°")
        .replaceAll("分", "'")
        .replaceAll("秒", "\"")
        .replaceAll("西经|西|WEST", "W")
        .replaceAll("南纬|南|SOUTH", "S")
        .replaceAll("千米|KM", "?")
        .replaceAll("米", "M")
        .replaceAll("M(?=.*M)", " ")
        .strip();
  }

  private static List<Part> parts(String clean) {
    List<Part> parts = new ArrayList<>();
    Matcher m = PART.matcher(clean);
    int end = 0;
    while (m.find()) {
      if (!BETWEEN.matcher(clean.substring(end, m.start())).matches()) {
        return List.of();
      }
      end = m.end();
      boolean before = m.group(1) != null;
      int first = before ? 2 : 5;
      String direction = before ? m.group(1) : m.group(8);
      boolean plain = m.group(first + 1) == null && m.group().indexOf('°') < 0;
      double value = Double.parseDouble(m.group(first));
      double minutes = number(m.group(first + 1));
      double seconds = number(m.group(first + 2));
      if (minutes >= 60 || seconds >= 60) {
        return List.of();
      }
      double fraction = minutes / 60 + seconds / 3600;
      parts.add(
          new Part(
              direction == null ? ' ' : direction.charAt(0),
              m.group(first).startsWith("-") ? value - fraction : value + fraction,
              plain));
    }
    return BETWEEN.matcher(clean.substring(end)).matches() ? parts : List.of();
  }

  private static double number(String digits) {
    return digits == null ? 0 : Double.parseDouble(digits);
  }

  private static Optional<LonLat> degrees(Part a, Part b) {
    boolean swapped;
    if (isLatitude(a) || isLongitude(b)) {
      swapped = true;
    } else if (isLongitude(a) || isLatitude(b)) {
      swapped = false;
    } else {
      swapped = Math.abs(a.value()) <= 90 && Math.abs(b.value()) > 90;
    }
    Part lon = swapped ? b : a;
    Part lat = swapped ? a : b;
    if (isLatitude(lon)
        || isLongitude(lat)
        || Math.abs(lon.value()) > 180
        || Math.abs(lat.value()) > 90) {
      return Optional.empty();
    }
    return Optional.of(new LonLat(signed(lon, 'W'), signed(lat, 'S')));
  }

  private static boolean isLatitude(Part p) {
    return p.direction() == 'N' || p.direction() == 'S';
  }

  private static boolean isLongitude(Part p) {
    return p.direction() == 'E' || p.direction() == 'W';
  }

  private static double signed(Part p, char negative) {
    return p.direction() == negative ? -p.value() : p.value();
  }

  private static Optional<LonLat> plane(Part a, Part b, DisplayProjection projection) {
    boolean zone = projection.id().startsWith("gk-");
    // Chinese surveyors call the northing X.
    boolean northingFirst = a.direction() == 'N' || a.direction() == 'X' || b.direction() == 'E';
    boolean named = a.direction() != ' ' || b.direction() != ' ';
    if (!named && zone) {
      northingFirst = a.value() > 1e6 && a.value() < 1e7 && b.value() < 1e6;
    }
    double easting = northingFirst ? b.value() : a.value();
    double northing = northingFirst ? a.value() : b.value();
    if (zone && easting > 1e7) {
      // A zone number may stand before the easting.
      int number = (int) (easting / 1e6);
      if (!projection.id().equals("gk-" + number * 3)) {
        return Optional.empty();
      }
      easting -= number * 1e6;
    }
    double[] p = new double[2];
    projection.inverse(easting, northing, p);
    boolean onEarth = Math.abs(p[0]) <= 180 && Math.abs(p[1]) <= 90;
    return onEarth ? Optional.of(new LonLat(p[0], p[1])) : Optional.empty();
  }
}
