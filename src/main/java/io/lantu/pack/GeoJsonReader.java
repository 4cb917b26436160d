package io.lantu.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Reads GeoJSON feature collections in degrees, longitude first, naming each faulty ring.
 *
 * <p>Features need an {@code id}. A faulty feature is skipped and reported; the others are kept.
 */
final class GeoJsonReader {
  /** Most coordinates one file may hold. */
  static final int MAX_COORDINATES = 5_000_000;

  private static final Pattern OFFSET_DATUM =
      Pattern.compile("gcj|bd-?0?9|mars|火星|高德|百度", Pattern.CASE_INSENSITIVE);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final String file;
  private final List<PackProblem> problems;
  private int coordinates;

  GeoJsonReader(String file, List<PackProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Whether a CRS declaration names one of the offset datums of Chinese web maps. */
  static boolean looksOffset(String declaration) {
    return OFFSET_DATUM.matcher(declaration).find();
  }

  /** Geometries by feature id, in file order. */
  Map<String, Geometry> read(JsonElement document) {
    Map<String, Geometry> found = new LinkedHashMap<>();
    if (!document.isJsonObject()
        || !(document.getAsJsonObject().get("features") instanceof JsonArray features)) {
      add(ProblemKind.MISSING_FIELD, "", "features");
      return found;
    }
    JsonElement crs = document.getAsJsonObject().get("crs");
    if (crs != null && looksOffset(crs.toString())) {
      add(ProblemKind.OFFSET_DATUM, "/crs", crs.toString());
      return found;
    }
    for (int i = 0; i < features.size(); i++) {
      String at = "/features/" + i;
      int before = problems.size();
      try {
        JsonObject feature = features.get(i).getAsJsonObject();
        if (!feature.has("id")) {
          add(ProblemKind.MISSING_FIELD, at, "id");
          continue;
        }
        Geometry geometry = geometry(feature.getAsJsonObject("geometry"), at + "/geometry");
        if (geometry == null || problems.size() > before) {
          continue;
        }
        if (found.putIfAbsent(feature.get("id").getAsString(), geometry) != null) {
          add(ProblemKind.DUPLICATE_ID, at + "/id", feature.get("id").getAsString());
        }
      } catch (JsonParseException
          | IllegalStateException
          | ClassCastException
          | NullPointerException
          | UnsupportedOperationException
          | IndexOutOfBoundsException e) {
        add(ProblemKind.WRONG_TYPE, at, "geometry");
      }
    }
    return found;
  }

  private Geometry geometry(JsonObject json, String at) {
    String type = json.get("type").getAsString();
    JsonArray coords = json.getAsJsonArray("coordinates");
    String where = at + "/coordinates";
    return switch (type) {
      case "Point" -> FACTORY.createPoint(coordinate(coords, where));
      case "LineString" -> FACTORY.createLineString(line(coords, where));
      case "MultiLineString" -> multiLine(coords, where);
      case "Polygon" -> valid(polygon(coords, where), where);
      case "MultiPolygon" -> multiPolygon(coords, where);
      default -> {
        add(ProblemKind.WRONG_ENUM, at + "/type", type);
        yield null;
      }
    };
  }

  private Geometry multiLine(JsonArray coords, String at) {
    LineString[] lines = new LineString[coords.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = FACTORY.createLineString(line(coords.get(i).getAsJsonArray(), at + "/" + i));
    }
    return FACTORY.createMultiLineString(lines);
  }

  private Geometry multiPolygon(JsonArray coords, String at) {
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < coords.size(); i++) {
      Polygon part = polygon(coords.get(i).getAsJsonArray(), at + "/" + i);
      if (part != null) {
        parts.add(part);
      }
    }
    return valid(FACTORY.createMultiPolygon(parts.toArray(new Polygon[0])), at);
  }

  private Polygon polygon(JsonArray rings, String at) {
    LinearRing shell = null;
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      LinearRing ring = ring(rings.get(i).getAsJsonArray(), at + "/" + i);
      if (ring == null) {
        return null;
      }
      if (i == 0) {
        shell = ring;
      } else {
        holes.add(ring);
      }
    }
    if (shell == null) {
      add(ProblemKind.INVALID_RING, at, "0");
      return null;
    }
    return FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0]));
  }

  private LinearRing ring(JsonArray json, String at) {
    Coordinate[] points = line(json, at);
    if (points.length < 3 || !finite(points)) {
      add(ProblemKind.INVALID_RING, at, String.valueOf(points.length));
      return null;
    }
    if (!points[0].equals2D(points[points.length - 1])) {
      add(ProblemKind.UNCLOSED_RING, at, String.valueOf(points.length));
      return null;
    }
    if (points.length < 4) {
      add(ProblemKind.INVALID_RING, at, String.valueOf(points.length));
      return null;
    }
    return FACTORY.createLinearRing(points);
  }

  private Geometry valid(Geometry geometry, String at) {
    if (geometry == null || geometry.isEmpty()) {
      return null;
    }
    var error = new IsValidOp(geometry).getValidationError();
    if (error != null) {
      Coordinate c = error.getCoordinate();
      add(ProblemKind.SELF_CROSSING, at, c == null ? "" : c.x + ", " + c.y);
      return null;
    }
    return geometry;
  }

  private Coordinate[] line(JsonArray json, String at) {
    Coordinate[] points = new Coordinate[json.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = coordinate(json.get(i).getAsJsonArray(), at + "/" + i);
    }
    return points;
  }

  private Coordinate coordinate(JsonArray json, String at) {
    if (++coordinates > MAX_COORDINATES) {
      add(ProblemKind.TOO_LARGE, at, "> " + MAX_COORDINATES);
      throw new IllegalStateException("too many coordinates");
    }
    Coordinate c = new Coordinate(json.get(0).getAsDouble(), json.get(1).getAsDouble());
    if (swapped(c.x, c.y)) {
      add(ProblemKind.COORDINATES_SWAPPED, at, c.x + ", " + c.y);
    }
    return c;
  }

  /** Whether a longitude and latitude look swapped: China lies at 73–136° E, 3–54° N. */
  static boolean swapped(double lon, double lat) {
    return lon >= 3 && lon <= 54 && lat >= 73 && lat <= 136;
  }

  private static boolean finite(Coordinate[] points) {
    for (Coordinate c : points) {
      if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
        return false;
      }
    }
    return true;
  }

  private void add(ProblemKind kind, String path, String detail) {
    if (problems.size() < PackReader.MAX_PROBLEMS) {
      problems.add(new PackProblem(kind, file, path, detail));
    }
  }
}
