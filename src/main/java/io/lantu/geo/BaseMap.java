package io.lantu.geo;

import io.lantu.model.ShapeStatus;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Envelope;

/**
 * The base map in one projection, ready for painting: units with shared borders, rivers, lakes,
 * corridors and places, at several levels of simplification.
 *
 * <p>Coordinates are whole decimetres of the plane ({@link #UNIT_METRES}), x east, y north; label
 * points and places are metres. Immutable and safe to share between threads; arrays handed out must
 * not be changed.
 */
public final class BaseMap {
  /** Length of a plane unit, metres. */
  public static final double UNIT_METRES = 0.1;

  /**
   * The least resolution each level is made for, metres per pixel. A level departs from the full
   * line by at most two fifths of a pixel of its resolution.
   */
  private static final double[] RESOLUTIONS = {0, 80, 160, 320, 640, 1280, 2560, 5120};

  private final DisplayProjection projection;
  private final UnitLayer units;
  private final LineLayer rivers;
  private final LineLayer lakes;
  private final LineLayer corridors;
  private final List<MapPoint> places;

  BaseMap(
      DisplayProjection projection,
      UnitLayer units,
      LineLayer rivers,
      LineLayer lakes,
      LineLayer corridors,
      List<MapPoint> places) {
    this.projection = projection;
    this.units = units;
    this.rivers = rivers;
    this.lakes = lakes;
    this.corridors = corridors;
    this.places = List.copyOf(places);
  }

  /** Number of levels of simplification. */
  public static int levels() {
    return RESOLUTIONS.length;
  }

  /** The least resolution a level is made for, metres per pixel; nought for the full level. */
  public static double resolutionOf(int level) {
    return RESOLUTIONS[level];
  }

  /** The coarsest level that is good enough at a resolution in metres per (device) pixel. */
  public static int levelFor(double resolution) {
    int i = Arrays.binarySearch(RESOLUTIONS, resolution);
    return i >= 0 ? i : Math.max(0, -i - 2);
  }

  static int toUnits(double metres) {
    return (int) Math.round(metres / UNIT_METRES);
  }

  /** The projection the plane coordinates are in. */
  public DisplayProjection projection() {
    return projection;
  }

  /** What the units cover, metres of the plane; a null envelope if there are none. */
  public Envelope extent() {
    Envelope all = new Envelope();
    int[] boxes = units.boxes();
    for (int i = 0; i < boxes.length; i += 4) {
      all.expandToInclude(boxes[i] * UNIT_METRES, boxes[i + 1] * UNIT_METRES);
      all.expandToInclude(boxes[i + 2] * UNIT_METRES, boxes[i + 3] * UNIT_METRES);
    }
    return all;
  }

  /** County-level units, prefectures and provinces. */
  public UnitLayer units() {
    return units;
  }

  /** Rivers, lines in flow direction. */
  public LineLayer rivers() {
    return rivers;
  }

  /** Lakes: each line is a closed ring; inside is where an odd number of rings surround. */
  public LineLayer lakes() {
    return lakes;
  }

  /** Corridors. */
  public LineLayer corridors() {
    return corridors;
  }

  /** Places, the most important first. */
  public List<MapPoint> places() {
    return places;
  }

  /** The same map in another projection, all levels. Takes some tens of milliseconds. */
  public BaseMap inProjection(DisplayProjection to) {
    if (to.id().equals(projection.id())) {
      return this;
    }
    return new BaseMap(
        to,
        units.reprojected(projection, to),
        rivers.reprojected(projection, to),
        lakes.reprojected(projection, to),
        corridors.reprojected(projection, to),
        places.stream().map(p -> p.reprojected(projection, to)).toList());
  }

  /**
   * A point of the map.
   *
   * @param id {@code p:<slug>}
   * @param name Chinese
   * @param nameEn English, or empty
   * @param kind as in the gazetteer: seat, town, station, airport, site, city
   * @param region id of the county-level region
   * @param status how literal
   * @param rank 1 seat of a prefecture, 2 of a county, 3 town or other
   * @param x metres
   * @param y metres
   */
  public record MapPoint(
      String id,
      String name,
      String nameEn,
      String kind,
      String region,
      ShapeStatus status,
      int rank,
      double x,
      double y) {
    MapPoint reprojected(DisplayProjection from, DisplayProjection to) {
      double[] p = project(x, y, from, to);
      return new MapPoint(id, name, nameEn, kind, region, status, rank, p[0], p[1]);
    }
  }

  /**
   * An administrative unit of any level.
   *
   * @param code six digits
   * @param name Chinese
   * @param nameEn English, or empty
   * @param county whether it is a county-level unit; false for prefectures, provinces and the farms
   *     and forests under the province
   * @param prefecture code of its prefecture; its own for prefectures and for units directly under
   *     the province; null for provinces
   * @param province code of its province
   * @param x label point, metres
   * @param y label point, metres
   * @param radius of the largest circle about the label point inside the unit, metres
   */
  public record Unit(
      String code,
      String name,
      String nameEn,
      boolean county,
      String prefecture,
      String province,
      double x,
      double y,
      double radius) {
    /** Region id in the catalogue. */
    public String regionId() {
      return "r:" + code;
    }

    Unit reprojected(DisplayProjection from, DisplayProjection to) {
      double[] p = project(x, y, from, to);
      return new Unit(code, name, nameEn, county, prefecture, province, p[0], p[1], radius);
    }
  }

  /**
   * A river, lake or corridor.
   *
   * @param id id
   * @param name Chinese, or empty
   * @param nameEn English, or empty
   * @param kind kind of a corridor, else {@code river} or {@code lake}
   * @param rank 1 (largest) to 3
   * @param status how literal
   */
  public record LineFeature(
      String id, String name, String nameEn, String kind, int rank, ShapeStatus status) {}

  /** Rivers, corridors or rings of lakes. Immutable by contract. */
  public static final class LineLayer {
    private final List<LineFeature> features;
    private final int[] featureOf;
    private final ArcStore lines;

    LineLayer(List<LineFeature> features, int[] featureOf, ArcStore lines) {
      this.features = List.copyOf(features);
      this.featureOf = featureOf;
      this.lines = lines;
    }

    public List<LineFeature> features() {
      return features;
    }

    /** Number of the feature a line belongs to. */
    public int featureOf(int line) {
      return featureOf[line];
    }

    /** The lines. */
    public ArcStore lines() {
      return lines;
    }

    int[] featureNumbers() {
      return featureOf;
    }

    LineLayer reprojected(DisplayProjection from, DisplayProjection to) {
      return new LineLayer(features, featureOf, lines.reprojected(from, to));
    }
  }

  /** Administrative units over shared arcs. Immutable by contract. */
  public static final class UnitLayer {
    /** Owner number of the outside. */
    public static final int NOBODY = -1;

    private final ArcStore arcs;
    private final List<Unit> polygons;
    private final List<int[][][]> rings;
    private final List<Unit> groups;
    private final int[] owners;
    private final BorderLevel[] borders;
    private final int[] boxes;
    private final Map<String, Integer> numberByCode = new HashMap<>();

    /**
     * @param arcs shared arcs
     * @param polygons counties and other units with a polygon
     * @param rings for each polygon its parts, their rings, their arc numbers
     * @param groups prefectures and provinces
     */
    UnitLayer(ArcStore arcs, List<Unit> polygons, List<int[][][]> rings, List<Unit> groups) {
      this.arcs = arcs;
      this.polygons = List.copyOf(polygons);
      this.rings = List.copyOf(rings);
      this.groups = List.copyOf(groups);
      owners = new int[2 * arcs.count()];
      Arrays.fill(owners, NOBODY);
      boxes = new int[4 * polygons.size()];
      for (int p = 0; p < polygons.size(); p++) {
        numberByCode.put(polygons.get(p).code(), p);
        own(p);
      }
      borders = new BorderLevel[arcs.count()];
      for (int a = 0; a < borders.length; a++) {
        borders[a] = border(owners[2 * a], owners[2 * a + 1]);
      }
    }

    private void own(int p) {
      int minX = Integer.MAX_VALUE;
      int minY = Integer.MAX_VALUE;
      int maxX = Integer.MIN_VALUE;
      int maxY = Integer.MIN_VALUE;
      int[] arcBoxes = arcs.boxes();
      for (int[][] part : rings.get(p)) {
        for (int[] ring : part) {
          for (int ref : ring) {
            int a = ref < 0 ? ~ref : ref;
            owners[2 * a + (ref < 0 ? 1 : 0)] = p;
            minX = Math.min(minX, arcBoxes[4 * a]);
            minY = Math.min(minY, arcBoxes[4 * a + 1]);
            maxX = Math.max(maxX, arcBoxes[4 * a + 2]);
            maxY = Math.max(maxY, arcBoxes[4 * a + 3]);
          }
        }
      }
      boxes[4 * p] = minX;
      boxes[4 * p + 1] = minY;
      boxes[4 * p + 2] = maxX;
      boxes[4 * p + 3] = maxY;
    }

    private BorderLevel border(int left, int right) {
      if (left == NOBODY || right == NOBODY) {
        return BorderLevel.OUTER;
      }
      Unit a = polygons.get(left);
      Unit b = polygons.get(right);
      if (!a.province().equals(b.province())) {
        return BorderLevel.PROVINCE;
      }
      boolean farm = !a.county() || !b.county();
      return farm || a.prefecture().equals(b.prefecture())
          ? BorderLevel.COUNTY
          : BorderLevel.PREFECTURE;
    }

    /** The shared arcs. */
    public ArcStore arcs() {
      return arcs;
    }

    /** Units that have a polygon of their own: counties, and farms and forests of the province. */
    public List<Unit> polygons() {
      return polygons;
    }

    /** Prefectures and provinces: label points and names; their area is that of their counties. */
    public List<Unit> groups() {
      return groups;
    }

    /** Number of the polygon with a six-digit code. */
    public OptionalInt findPolygon(String code) {
      Integer number = numberByCode.get(code);
      return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * Parts of a polygon, their rings (shell first), the arc numbers of a ring in order; {@code ~n}
     * is arc n backwards. Not to be changed.
     */
    public int[][][] rings(int polygon) {
      return rings.get(polygon);
    }

    /** Boxes of the polygons: four numbers each, least x and y, greatest x and y. */
    public int[] boxes() {
      return boxes;
    }

    /** What an arc separates. */
    public BorderLevel border(int arc) {
      return borders[arc];
    }

    /** The polygon that runs along an arc forwards, or {@link #NOBODY}. */
    public int forwardOwner(int arc) {
      return owners[2 * arc];
    }

    /** The polygon that runs along an arc backwards, or {@link #NOBODY}. */
    public int backwardOwner(int arc) {
      return owners[2 * arc + 1];
    }

    UnitLayer reprojected(DisplayProjection from, DisplayProjection to) {
      return new UnitLayer(
          arcs.reprojected(from, to),
          polygons.stream().map(u -> u.reprojected(from, to)).toList(),
          rings,
          groups.stream().map(u -> u.reprojected(from, to)).toList());
    }
  }

  private static double[] project(
      double x, double y, DisplayProjection from, DisplayProjection to) {
    double[] p = new double[2];
    from.inverse(x, y, p);
    to.forward(p[0], p[1], p);
    return p;
  }
}
