package io.lantu.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.lantu.geo.ArcTopology;
import io.lantu.geo.ArcTopology.ArcPolygon;
import io.lantu.geo.BaseLayers;
import io.lantu.geo.BaseLayers.AreaSource;
import io.lantu.geo.BaseLayers.LineSource;
import io.lantu.geo.BaseLayers.PointSource;
import io.lantu.geo.BaseLayers.UnitName;
import io.lantu.geo.PathSmoother;
import io.lantu.model.ShapeStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the base layers of {@code maps/base} (TopoJSON counties, GeoJSON rivers and lakes,
 * corridors through named places) and the names and points of {@code data} into plain values.
 *
 * <p>The layers are our own files, so reading is brief and stops at the first fault, naming the
 * file. Rivers of one id in several files become one river of several lines. Any thread.
 */
public final class BaseLayerReader {
  private static final List<String> RIVER_FILES =
      List.of("rivers.geojson", "rivers-osm.geojson", "rivers-drawn.geojson");

  /** Size from which a lake without a rank of its own counts as large or middling, km². */
  private static final double LARGE_LAKE = 1000;

  private static final double MIDDLING_LAKE = 100;

  private final Path base;
  private final Path data;

  /**
   * @param maps folder {@code maps}
   * @param data folder {@code data}
   */
  public BaseLayerReader(Path maps, Path data) {
    base = maps.resolve("base");
    this.data = data;
  }

  /**
   * Reads all layers. Rivers, lakes, corridors and places that are absent are empty layers.
   *
   * @throws IOException if there are no counties or a file is unreadable; names the file
   */
  public BaseLayers read() throws IOException {
    List<PointSource> places = places();
    return new BaseLayers(counties(), names(), rivers(), lakes(), corridors(places), places);
  }

  /**
   * Reads the first object of a TopoJSON file.
   *
   * @throws IOException if it is unreadable; names the file
   */
  public static ArcTopology readTopology(Path file) throws IOException {
    return guarded(file, () -> topology(parse(file).getAsJsonObject()));
  }

  private ArcTopology counties() throws IOException {
    return readTopology(base.resolve("admin.topo.json"));
  }

  private static ArcTopology topology(JsonObject json) {
    double[] scale = {1, 1};
    double[] translate = {0, 0};
    boolean quantised = json.has("transform");
    if (quantised) {
      scale = pair(json.getAsJsonObject("transform").getAsJsonArray("scale"));
      translate = pair(json.getAsJsonObject("transform").getAsJsonArray("translate"));
    }
    List<double[]> arcs = new ArrayList<>();
    for (JsonElement arc : json.getAsJsonArray("arcs")) {
      JsonArray points = arc.getAsJsonArray();
      double[] line = new double[2 * points.size()];
      double x = 0;
      double y = 0;
      for (int i = 0; i < points.size(); i++) {
        double[] p = pair(points.get(i).getAsJsonArray());
        // Quantised arcs hold differences, others positions.
        x = quantised ? x + p[0] : p[0];
        y = quantised ? y + p[1] : p[1];
        line[2 * i] = x * scale[0] + translate[0];
        line[2 * i + 1] = y * scale[1] + translate[1];
      }
      arcs.add(line);
    }
    JsonObject objects = json.getAsJsonObject("objects");
    JsonObject first = objects.getAsJsonObject(objects.keySet().iterator().next());
    List<ArcPolygon> polygons = new ArrayList<>();
    for (JsonElement geometry : first.getAsJsonArray("geometries")) {
      polygons.add(arcPolygon(geometry.getAsJsonObject()));
    }
    return new ArcTopology(arcs, polygons);
  }

  private static ArcPolygon arcPolygon(JsonObject geometry) {
    JsonObject properties = geometry.getAsJsonObject("properties");
    JsonArray arcs = geometry.getAsJsonArray("arcs");
    List<List<int[]>> parts = new ArrayList<>();
    if (geometry.get("type").getAsString().equals("Polygon")) {
      parts.add(rings(arcs));
    } else {
      for (JsonElement part : arcs) {
        parts.add(rings(part.getAsJsonArray()));
      }
    }
    return new ArcPolygon(
        geometry.get("id").getAsString(),
        text(properties, "name"),
        text(properties, "parent"),
        !text(properties, "kind").equals("non-county"),
        parts);
  }

  private static List<int[]> rings(JsonArray json) {
    List<int[]> rings = new ArrayList<>();
    for (JsonElement ring : json) {
      JsonArray refs = ring.getAsJsonArray();
      int[] numbers = new int[refs.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = refs.get(i).getAsInt();
      }
      rings.add(numbers);
    }
    return rings;
  }

  private List<UnitName> names() throws IOException {
    List<UnitName> names = new ArrayList<>();
    Path file = data.resolve("regions").resolve("admin.json");
    for (JsonObject r : items(file)) {
      String parent = text(r, "parent");
      names.add(
          new UnitName(
              text(r, "code"),
              text(r, "name"),
              text(r, "nameEn"),
              parent.isEmpty() ? null : parent.replace("r:", "")));
    }
    return names;
  }

  private List<PointSource> places() throws IOException {
    List<PointSource> places = new ArrayList<>();
    for (JsonObject p : items(data.resolve("places.json"))) {
      places.add(
          new PointSource(
              text(p, "id"),
              text(p, "name"),
              text(p, "nameEn"),
              text(p, "kind"),
              text(p, "region"),
              status(p),
              p.get("lon").getAsDouble(),
              p.get("lat").getAsDouble()));
    }
    return places;
  }

  private List<LineSource> rivers() throws IOException {
    Map<String, LineSource> rivers = new LinkedHashMap<>();
    for (String name : RIVER_FILES) {
      for (JsonObject feature : features(base.resolve(name))) {
        JsonObject p = feature.getAsJsonObject("properties");
        List<double[]> lines = lines(feature.getAsJsonObject("geometry"));
        LineSource river =
            new LineSource(
                text(p, "id"),
                text(p, "name"),
                text(p, "nameEn"),
                "river",
                p.get("rank").getAsInt(),
                status(p),
                lines);
        rivers.merge(river.id(), river, BaseLayerReader::joined);
      }
    }
    return List.copyOf(rivers.values());
  }

  private static LineSource joined(LineSource a, LineSource b) {
    List<double[]> lines = new ArrayList<>(a.lines());
    lines.addAll(b.lines());
    return new LineSource(
        a.id(), a.name(), a.nameEn(), a.kind(), a.rank(), a.status().weaker(b.status()), lines);
  }

  private List<AreaSource> lakes() throws IOException {
    List<AreaSource> lakes = new ArrayList<>();
    for (JsonObject feature : features(base.resolve("lakes.geojson"))) {
      JsonObject p = feature.getAsJsonObject("properties");
      JsonObject geometry = feature.getAsJsonObject("geometry");
      List<double[]> rings = new ArrayList<>();
      JsonArray coordinates = geometry.getAsJsonArray("coordinates");
      if (geometry.get("type").getAsString().equals("Polygon")) {
        coordinates.forEach(ring -> rings.add(line(ring.getAsJsonArray())));
      } else {
        for (JsonElement part : coordinates) {
          part.getAsJsonArray().forEach(ring -> rings.add(line(ring.getAsJsonArray())));
        }
      }
      lakes.add(
          new AreaSource(
              text(p, "id"), text(p, "name"), text(p, "nameEn"), lakeRank(p), status(p), rings));
    }
    return lakes;
  }

  private static int lakeRank(JsonObject properties) {
    if (properties.has("rank")) {
      return properties.get("rank").getAsInt();
    }
    double area = properties.has("areaKm2") ? properties.get("areaKm2").getAsDouble() : 0;
    if (area >= LARGE_LAKE) {
      return 1;
    }
    return area >= MIDDLING_LAKE ? 2 : 3;
  }

  private List<LineSource> corridors(List<PointSource> places) throws IOException {
    Map<String, double[]> points = new HashMap<>();
    places.forEach(p -> points.put(p.id(), new double[] {p.lon(), p.lat()}));
    for (JsonObject r : items(data.resolve("regions").resolve("admin.json"))) {
      if (r.has("point")) {
        points.put(text(r, "id"), pair(r.getAsJsonArray("point")));
      }
    }
    Path file = base.resolve("corridors.json");
    List<LineSource> corridors = new ArrayList<>();
    for (JsonObject c : items(file)) {
      List<double[]> chain = new ArrayList<>();
      for (JsonElement stop : c.getAsJsonArray("path")) {
        double[] point = points.get(stop.getAsString());
        if (point == null) {
          throw new IOException(
              file + ": " + text(c, "id") + " passes the unknown place " + stop.getAsString());
        }
        chain.add(point);
      }
      String kind = text(c, "kind");
      corridors.add(
          new LineSource(
              text(c, "id"),
              text(c, "name"),
              text(c, "nameEn"),
              kind,
              kind.equals("hsr") ? 1 : 2,
              status(c),
              List.of(PathSmoother.smoothDegrees(chain))));
    }
    return corridors;
  }

  private static List<double[]> lines(JsonObject geometry) {
    List<double[]> lines = new ArrayList<>();
    JsonArray coordinates = geometry.getAsJsonArray("coordinates");
    if (geometry.get("type").getAsString().equals("LineString")) {
      lines.add(line(coordinates));
    } else {
      coordinates.forEach(part -> lines.add(line(part.getAsJsonArray())));
    }
    return lines;
  }

  private static double[] line(JsonArray points) {
    double[] line = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      double[] p = pair(points.get(i).getAsJsonArray());
      line[2 * i] = p[0];
      line[2 * i + 1] = p[1];
    }
    return line;
  }

  private static double[] pair(JsonArray json) {
    return new double[] {json.get(0).getAsDouble(), json.get(1).getAsDouble()};
  }

  private static String text(JsonObject json, String field) {
    JsonElement value = json.get(field);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  private static ShapeStatus status(JsonObject json) {
    return ShapeStatus.valueOf(text(json, "status").toUpperCase(Locale.ROOT));
  }

  private static List<JsonObject> items(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return guarded(file, () -> objects(parse(file).getAsJsonArray()));
  }

  private static List<JsonObject> features(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return guarded(file, () -> objects(parse(file).getAsJsonObject().getAsJsonArray("features")));
  }

  private static List<JsonObject> objects(JsonArray array) {
    List<JsonObject> objects = new ArrayList<>();
    array.forEach(e -> objects.add(e.getAsJsonObject()));
    return objects;
  }

  private static JsonElement parse(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file));
  }

  private interface Reading<T> {
    T run() throws IOException;
  }

  private static <T> T guarded(Path file, Reading<T> reading) throws IOException {
    try {
      return reading.run();
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | ClassCastException
        | NullPointerException
        | UnsupportedOperationException
        | IndexOutOfBoundsException e) {
      throw new IOException(file + ": not readable as a base layer", e);
    }
  }
}
