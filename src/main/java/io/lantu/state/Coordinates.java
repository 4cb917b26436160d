package io.lantu.state;

import io.lantu.model.LonLat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads coordinates people type: decimal degrees or degrees, minutes, seconds, longitude or
 * latitude first, with or without letters or 东经、北纬.
 */
public final class Coordinates {
  private static final Pattern ANGLE =
      Pattern.compile(
          "([EWNS东西南北])?(?:经|纬)?\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*[°度]?\\s*"
              + "(?:(\\d{1,2}(?:\\.\\d+)?)\\s*['′分]\\s*)?(?:(\\d{1,2}(?:\\.\\d+)?)\\s*[\"″秒]\\s*)?"
              + "([EWNS](?!\\d))?");

  private Coordinates() {}

  /** The point, if the text is one: longitude −180 to 180, latitude −90 to 90, degrees. */
  public static Optional<LonLat> parse(String text) {
    String t = text.strip().toUpperCase(Locale.ROOT);
    Matcher first = ANGLE.matcher(t);
    if (!first.lookingAt()) {
      return Optional.empty();
    }
    String rest = t.substring(first.end()).replaceFirst("^[\\s,，;；/]+", "");
    boolean parted =
        rest.length() < t.length() - first.end()
            || first.group().length() > first.group().stripTrailing().length()
            || !letter(first).isEmpty();
    if (!parted) {
      return Optional.empty();
    }
    Matcher second = ANGLE.matcher(rest);
    if (!second.matches()) {
      return Optional.empty();
    }
    double a = degrees(first);
    double b = degrees(second);
    boolean latitudeFirst = isLatitude(first) || isLongitude(second);
    boolean stated = latitudeFirst || isLongitude(first) || isLatitude(second);
    // Without letters the order is told by what fits: no latitude is above 90, and of two small
    // numbers the first is the longitude.
    if (!stated) {
      latitudeFirst = Math.abs(b) > 90 && Math.abs(a) <= 90;
    }
    LonLat point = latitudeFirst ? new LonLat(b, a) : new LonLat(a, b);
    return Math.abs(point.lon()) <= 180 && Math.abs(point.lat()) <= 90
        ? Optional.of(point)
        : Optional.empty();
  }

  private static double degrees(Matcher m) {
    double value = Double.parseDouble(m.group(2));
    double part = number(m.group(3)) / 60 + number(m.group(4)) / 3600;
    value = value < 0 ? value - part : value + part;
    return letter(m).matches("[WS西南]") ? -value : value;
  }

  private static double number(String text) {
    return text == null ? 0 : Double.parseDouble(text);
  }

  private static String letter(Matcher m) {
    return m.group(1) != null ? m.group(1) : m.group(5) != null ? m.group(5) : "";
  }

  private static boolean isLatitude(Matcher m) {
    return letter(m).matches("[NS北南]");
  }

  private static boolean isLongitude(Matcher m) {
    return letter(m).matches("[EW东西]");
  }
}
