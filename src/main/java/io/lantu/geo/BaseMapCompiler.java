package io.lantu.geo;

import io.lantu.geo.BaseLayers.AreaSource;
import io.lantu.geo.BaseLayers.LineSource;
import io.lantu.geo.BaseLayers.PointSource;
import io.lantu.geo.BaseLayers.UnitName;
import io.lantu.geo.BaseMap.LineFeature;
import io.lantu.geo.BaseMap.LineLayer;
import io.lantu.geo.BaseMap.MapPoint;
import io.lantu.geo.BaseMap.Unit;
import io.lantu.geo.BaseMap.UnitLayer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Projects base layers into the display projection and thins them into a {@link BaseMap}.
 *
 * <p>Takes about a second; done when the program is built, or at start if the compiled file is
 * damaged. Stateless.
 */
public final class BaseMapCompiler {
  /** Where label circles may be from the best, metres. */
  private static final double LABEL_TOLERANCE = 500;

  /** Level the label points are found on. */
  private static final int LABEL_LEVEL = 2;

  /** Seats of the prefectures whose seat is no city of its own; from the list of prefectures. */
  private static final List<String> PREFECTURE_SEATS =
      List.of(
          "p:xihai",
          "p:seat-632301",
          "p:seat-632521",
          "p:seat-632621",
          "p:seat-632701",
          "p:seat-632802");

  private final DisplayProjection projection;
  private final double[] scratch = new double[2];

  private BaseMapCompiler(DisplayProjection projection) {
    this.projection = projection;
  }

  /**
   * Compiles into the default display projection.
   *
   * @throws IllegalArgumentException if the topology is broken (open rings, arcs with more than two
   *     owners)
   */
  public static BaseMap compile(BaseLayers layers) {
    return new BaseMapCompiler(LambertProjection.DEFAULT).map(layers);
  }

  private BaseMap map(BaseLayers layers) {
    List<MapPoint> places = new ArrayList<>();
    for (PointSource p : layers.places()) {
      places.add(point(p));
    }
    places.sort(Comparator.comparingInt(MapPoint::rank));
    List<LineFeature> lakeFeatures = new ArrayList<>();
    List<List<double[]>> lakeRings = new ArrayList<>();
    for (AreaSource lake : layers.lakes()) {
      lakeFeatures.add(
          new LineFeature(
              lake.id(), lake.name(), lake.nameEn(), "lake", lake.rank(), lake.status()));
      lakeRings.add(lake.rings());
    }
    return new BaseMap(
        projection,
        units(layers),
        lines(layers.rivers()),
        lines(lakeFeatures, lakeRings, true),
        lines(layers.corridors()),
        places);
  }

  private MapPoint point(PointSource p) {
    projection.forward(p.lon(), p.lat(), scratch);
    int rank = 3;
    if (p.kind().equals("city") || PREFECTURE_SEATS.contains(p.id())) {
      rank = 1;
    } else if (p.kind().equals("seat")) {
      rank = 2;
    }
    return new MapPoint(
        p.id(),
        p.name(),
        p.nameEn(),
        p.kind(),
        p.region(),
        p.status(),
        rank,
        scratch[0],
        scratch[1]);
  }

  private LineLayer lines(List<LineSource> sources) {
    List<LineFeature> features = new ArrayList<>();
    List<List<double[]>> lines = new ArrayList<>();
    for (LineSource s : sources) {
      features.add(new LineFeature(s.id(), s.name(), s.nameEn(), s.kind(), s.rank(), s.status()));
      lines.add(s.lines());
    }
    return lines(features, lines, false);
  }

  private LineLayer lines(List<LineFeature> features, List<List<double[]>> lines, boolean rings) {
    List<double[]> all = new ArrayList<>();
    List<Integer> featureOf = new ArrayList<>();
    List<int[][][]> polygons = new ArrayList<>();
    for (int f = 0; f < lines.size(); f++) {
      for (double[] line : lines.get(f)) {
        polygons.add(new int[][][] {{{all.size()}}});
        all.add(line);
        featureOf.add(f);
      }
    }
    int[][] run = projected(all);
    ArcStore store =
        rings ? ArcPyramid.build(run[0], run[1], polygons) : ArcPyramid.buildLoose(run[0], run[1]);
    return new LineLayer(features, featureOf.stream().mapToInt(i -> i).toArray(), store);
  }

  /** Starts and coordinates of lines in plane units, without repeated points. */
  private int[][] projected(List<double[]> lines) {
    int[] starts = new int[lines.size() + 1];
    int[] coords = new int[lines.stream().mapToInt(l -> l.length).sum()];
    int n = 0;
    for (int a = 0; a < lines.size(); a++) {
      starts[a] = n;
      double[] line = lines.get(a);
      for (int i = 0; i < line.length; i += 2) {
        projection.forward(line[i], line[i + 1], scratch);
        int x = BaseMap.toUnits(scratch[0]);
        int y = BaseMap.toUnits(scratch[1]);
        boolean repeated = n > starts[a] && coords[n - 2] == x && coords[n - 1] == y;
        boolean lastOfTwo = i + 2 == line.length && n == starts[a] + 2;
        if (!repeated || lastOfTwo) {
          coords[n++] = x;
          coords[n++] = y;
        }
      }
    }
    starts[lines.size()] = n;
    return new int[][] {starts, java.util.Arrays.copyOf(coords, n)};
  }

  private UnitLayer units(BaseLayers layers) {
    ArcTopology topology = layers.counties();
    List<int[][][]> rings = new ArrayList<>();
    int[] uses = new int[2 * topology.arcs().size()];
    for (ArcTopology.ArcPolygon p : topology.polygons()) {
      int[][][] parts = new int[p.parts().size()][][];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = p.parts().get(i).toArray(new int[0][]);
        for (int[] ring : parts[i]) {
          for (int ref : ring) {
            if (++uses[ref < 0 ? 2 * ~ref + 1 : 2 * ref] > 1) {
              throw new IllegalArgumentException(
                  "arc " + ref + " has a second owner on one side: " + p.code());
            }
          }
        }
      }
      rings.add(parts);
    }
    int[][] run = projected(topology.arcs());
    ArcStore arcs = ArcPyramid.build(run[0], run[1], rings);

    Map<String, UnitName> names = new HashMap<>();
    layers.names().forEach(n -> names.put(n.code(), n));
    List<Unit> polygons = new ArrayList<>();
    Map<String, List<Geometry>> members = new TreeMap<>();
    for (int p = 0; p < rings.size(); p++) {
      ArcTopology.ArcPolygon source = topology.polygons().get(p);
      Geometry shape = RingBuilder.polygon(rings.get(p), a -> metres(arcs, a));
      String province = source.code().substring(0, 2) + "0000";
      // Units directly under the province are their own prefecture, as on the printed maps.
      String prefecture = source.parent().equals(province) ? source.code() : source.parent();
      UnitName name = names.getOrDefault(source.code(), nameless(source.code(), source.name()));
      polygons.add(unit(name, source.county(), prefecture, province, shape));
      members.computeIfAbsent(province, k -> new ArrayList<>()).add(shape);
      if (!prefecture.equals(source.code())) {
        members.computeIfAbsent(prefecture, k -> new ArrayList<>()).add(shape);
      }
    }
    List<Unit> groups = new ArrayList<>();
    members.forEach(
        (code, shapes) -> {
          Geometry union = CoverageUnion.union(shapes.toArray(new Geometry[0]));
          boolean province = code.endsWith("0000");
          groups.add(
              unit(
                  names.getOrDefault(code, nameless(code, code)),
                  false,
                  province ? null : code,
                  code.substring(0, 2) + "0000",
                  union));
        });
    return new UnitLayer(arcs, polygons, rings, groups);
  }

  private static UnitName nameless(String code, String name) {
    return new UnitName(code, name, "", null);
  }

  private static Coordinate[] metres(ArcStore arcs, int arc) {
    int[] starts = arcs.starts(LABEL_LEVEL);
    int[] coords = arcs.coords(LABEL_LEVEL);
    Coordinate[] line = new Coordinate[(starts[arc + 1] - starts[arc]) / 2];
    for (int i = 0; i < line.length; i++) {
      int at = starts[arc] + 2 * i;
      line[i] =
          new Coordinate(coords[at] * BaseMap.UNIT_METRES, coords[at + 1] * BaseMap.UNIT_METRES);
    }
    return line;
  }

  private static Unit unit(
      UnitName name, boolean county, String prefecture, String province, Geometry shape) {
    MaximumInscribedCircle circle = new MaximumInscribedCircle(shape, LABEL_TOLERANCE);
    Point centre = circle.getCenter();
    return new Unit(
        name.code(),
        name.name(),
        name.nameEn(),
        county,
        prefecture,
        province,
        centre.getX(),
        centre.getY(),
        circle.getRadiusLine().getLength());
  }
}
