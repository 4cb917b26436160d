package io.lantu.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.List;
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
  static final int MAX_COORDINATES = 1_000_000;

  private static final Pattern OFFSET_DATUM =
      Pattern.compile("gcj|bd-?0?9|mars|火星|高德|百度", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEGREES =
      Pattern.compile("4490|4326|CRS84", Pattern.CASE_INSENSITIVE);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final String file;
  private final List<PackProblem> problems;
  private int coordinates;

  /**
   * A geometry that is in order.
   *
   * @param id id of the region or element it belongs to
   * @param geometry degrees, longitude first
   * @param path JSON pointer of the feature
   */
  record Feature(String id, Geometry geometry, String path) {}

  /** Ends the reading of a feature whose fault has been reported. */
  private static final class FaultyFeature extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FaultyFeature() {
      super(null, null, false, false);
    }
  }

  GeoJsonReader(String file, List<PackProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Whether a CRS declaration names one of the offset datums of Chinese web maps. */
  static boolean looksOffset(String declaration) {
    return OFFSET_DATUM.matcher(declaration).find();
  }

  /** The features that are in order, in file order. */
  List<Feature> read(JsonElement document) {
    List<Feature> found = new ArrayList<>();
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
    if (crs != null && !crs.isJsonNull() && !DEGREES.matcher(crs.toString()).find()) {
      add(ProblemKind.WRONG_VALUE, "/crs", "crs");
      return found;
    }
    for (int i = 0; i < features.size() && coordinates <= MAX_COORDINATES; i++) {
      String at = "/features/" + i;
      try {
        JsonObject feature = features.get(i).getAsJsonObject();
        if (!feature.has("id")) {
          add(ProblemKind.MISSING_FIELD, at, "id");
          continue;
        }
        String id = feature.get("id").getAsString();
        Geometry geometry = geometry(feature.getAsJsonObject("geometry"), at + "/geometry");
        found.add(new Feature(id, geometry, at));
      } catch (FaultyFeature e) {
        // Said where it was found.
      } catch (JsonParseException
          | IllegalStateException
          | IllegalArgumentException
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
      default -> throw fault(ProblemKind.WRONG_ENUM, at + "/type", type);
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
      parts.add(polygon(coords.get(i).getAsJsonArray(), at + "/" + i));
    }
    return valid(FACTORY.createMultiPolygon(parts.toArray(new Polygon[0])), at);
  }

  private Polygon polygon(JsonArray rings, String at) {
    LinearRing shell = null;
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      LinearRing ring = ring(rings.get(i).getAsJsonArray(), at + "/" + i);
      if (i == 0) {
        shell = ring;
      } else {
        holes.add(ring);
      }
    }
    if (shell == null) {
      throw fault(ProblemKind.INVALID_RING, at, "0");
    }
    return FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0]));
  }

  private LinearRing ring(JsonArray json, String at) {
    Coordinate[] points = line(json, at);
    boolean closed = points.length > 0 && points[0].equals2D(points[points.length - 1]);
    if (points.length < 3 || (closed && points.length < 4)) {
      throw fault(ProblemKind.INVALID_RING, at, String.valueOf(points.length));
    }
    if (!closed) {
      throw fault(ProblemKind.UNCLOSED_RING, at, String.valueOf(points.length));
    }
    return FACTORY.createLinearRing(points);
  }

  private Geometry valid(Geometry geometry, String at) {
    if (geometry.isEmpty()) {
      throw fault(ProblemKind.INVALID_RING, at, "0");
    }
    var error = new IsValidOp(geometry).getValidationError();
    if (error != null) {
      Coordinate c = error.getCoordinate();
      throw fault(ProblemKind.SELF_CROSSING, at, c == null ? "" : c.x + ", " + c.y);
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
      throw fault(ProblemKind.TOO_LARGE, at, "> " + MAX_COORDINATES);
    }
    Coordinate c = new Coordinate(json.get(0).getAsDouble(), json.get(1).getAsDouble());
    if (swapped(c.x, c.y)) {
      throw fault(ProblemKind.COORDINATES_SWAPPED, at, c.x + ", " + c.y);
    }
    // Also false for infinite numbers, and for metres given as degrees.
    if (!(Math.abs(c.x) <= 180 && Math.abs(c.y) <= 90)) {
      throw fault(ProblemKind.OUTSIDE_EXTENT, at, c.x + ", " + c.y);
    }
    return c;
  }

  /** Whether a longitude and latitude look swapped: China lies at 73–136° E, 3–54° N. */
  static boolean swapped(double lon, double lat) {
    return lon >= 3 && lon <= 54 && lat >= 73 && lat <= 136;
  }

  private FaultyFeature fault(ProblemKind kind, String path, String detail) {
    add(kind, path, detail);
    return new FaultyFeature();
  }

  private void add(ProblemKind kind, String path, String detail) {
    if (problems.size() < PackReader.MAX_PROBLEMS) {
      problems.add(new PackProblem(kind, file, path, detail));
    }
  }
}
