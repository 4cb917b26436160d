package io.lantu.state;

import io.lantu.model.StructureElement;
import io.lantu.settings.Messages;
import io.lantu.state.Measurement.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words and numbers of a measurement. Stateless. */
public final class MeasureText {
  private MeasureText() {}

  /** The result in one line: the length, or the area. */
  public static String headline(Reading r, Messages m) {
    if (r.kind() == null) {
      return "";
    }
    boolean area = r.kind() == Measurement.Kind.AREA;
    if (r.points().size() < (area ? 3 : 2)) {
      return m.get(area ? "measure.area" : "measure.distance");
    }
    return area ? area(r.squareMetres(), m) : length(r.metres(), m);
  }

  /** What else there is to say: newest piece, perimeter, number of points. */
  public static List<String> details(Reading r, Messages m) {
    List<String> lines = new ArrayList<>();
    if (r.kind() == null || r.points().size() < 2) {
      return lines;
    }
    if (r.kind() == Measurement.Kind.AREA) {
      lines.add(m.get("measure.perimeter", length(r.metres(), m)));
    } else if (r.points().size() > 2) {
      lines.add(m.get("measure.pieces", r.points().size() - 1));
    }
    lines.add(
        m.get(
            "measure.last",
            length(r.lastMetres(), m),
            String.format(Locale.ROOT, "%.1f°", r.lastAzimuth())));
    return lines;
  }

  /** What makes the result doubtful; empty if nothing does. */
  public static List<String> warnings(Reading r, Messages m) {
    List<String> lines = new ArrayList<>();
    if (r.crossing()) {
      lines.add(m.get("measure.crossing"));
    }
    if (!r.estimates().isEmpty()) {
      String names =
          r.estimates().stream()
              .limit(4)
              .map(e -> name(e, m))
              .collect(Collectors.joining(m.get("list.comma")));
      lines.add(
          m.get(
              r.estimates().size() > 4 ? "measure.estimates.more" : "measure.estimates",
              names,
              r.estimates().size()));
    }
    return lines;
  }

  private static String name(StructureElement e, Messages m) {
    return m.language().pick(e.name(), e.nameEn())
        + m.get("measure.status", m.get("status." + e.status()));
  }

  /** The whole for the clipboard: result, details, warnings, points in degrees. */
  public static String copy(Reading r, Messages m) {
    StringBuilder text = new StringBuilder(headline(r, m));
    details(r, m).forEach(line -> text.append('\n').append(line));
    text.append('\n').append(m.get("measure.method"));
    warnings(r, m).forEach(line -> text.append('\n').append(line));
    r.points()
        .forEach(p -> text.append(String.format(Locale.ROOT, "%n%.6f\t%.6f", p.lon(), p.lat())));
    return text.toString();
  }

  /** A length with four significant digits, metres below one kilometre. */
  public static String length(double metres, Messages m) {
    return metres < 1000
        ? String.format(Locale.ROOT, "%.0f", metres) + " " + m.get("unit.m")
        : number(metres / 1000) + " " + m.get("unit.km");
  }

  /** An area: hectares beside square kilometres while it is small. */
  public static String area(double squareMetres, Messages m) {
    double km2 = squareMetres / 1e6;
    double hectares = squareMetres / 1e4;
    if (km2 < 0.1) {
      return number(hectares) + " " + m.get("unit.ha");
    }
    String text = number(km2) + " " + m.get("unit.km2");
    return km2 < 100 ? text + m.get("measure.hectares", number(hectares)) : text;
  }

  private static String number(double value) {
    int digits = value < 10 ? 3 : value < 100 ? 2 : value < 1000 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
