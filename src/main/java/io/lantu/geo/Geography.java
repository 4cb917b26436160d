package io.lantu.geo;

import io.lantu.model.Catalogue;
import io.lantu.model.LonLat;
import io.lantu.model.Place;
import io.lantu.model.PlaceKind;
import io.lantu.model.Region;
import io.lantu.model.RegionKind;
import io.lantu.model.ShapeStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Where the regions and places of a catalogue are.
 *
 * <p>Areas come, in this order, from geometries given with the packs, from the polygons of the base
 * map (prefectures and provinces dissolved from their counties), from the parts of a composite, or
 * from a disc of fixed size about the region's point. Degrees CGCS2000, longitude first.
 *
 * <p>Safe to share between threads; areas are worked out when first asked for and kept.
 */
public final class Geography {
  /** Tolerance of label points of areas without one of their own, metres. */
  private static final double LABEL_TOLERANCE = 500;

  /** Composites may name composites, but not endlessly. */
  private static final int MAX_DEPTH = 8;

  private final BaseMap map;
  private final Catalogue catalogue;
  private final Map<String, Geometry> given;
  private final Map<String, Place> cityByCounty = new HashMap<>();
  private final Map<String, String> cityOfPrefecture = new HashMap<>();
  private final Map<String, Optional<Extent>> extents = new ConcurrentHashMap<>();
  private final Map<Integer, PreparedGeometry> counties = new ConcurrentHashMap<>();
  private final STRtree countyBoxes = new STRtree();

  /**
   * @param map base map in any projection
   * @param catalogue regions and places
   * @param given geometries by region or element id, degrees
   */
  public Geography(BaseMap map, Catalogue catalogue, Map<String, Geometry> given) {
    this.map = map;
    this.catalogue = catalogue;
    this.given = Map.copyOf(given);
    for (Place place : catalogue.places()) {
      if (place.kind() == PlaceKind.CITY) {
        cityByCounty.putIfAbsent(place.region(), place);
      }
    }
    for (BaseMap.MapPoint point : map.places()) {
      OptionalInt county = map.units().findPolygon(codeOf(point.region()));
      if (point.rank() == 1 && county.isPresent()) {
        String prefecture = map.units().polygons().get(county.getAsInt()).prefecture();
        cityOfPrefecture.putIfAbsent(prefecture, point.id());
      }
    }
    int[] boxes = map.units().boxes();
    for (int p = 0; p < map.units().polygons().size(); p++) {
      countyBoxes.insert(
          new Envelope(boxes[4 * p], boxes[4 * p + 2], boxes[4 * p + 1], boxes[4 * p + 3]), p);
    }
    countyBoxes.build();
  }

  /** The base map. */
  public BaseMap map() {
    return map;
  }

  /** The catalogue. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** A geometry given with a pack for a region or element. */
  public Optional<Geometry> findGiven(String id) {
    return Optional.ofNullable(given.get(id));
  }

  /** The area of a region; empty for places, unknown ids and regions without any geometry. */
  public Optional<Extent> findExtent(String regionId) {
    return extentOf(regionId, 0);
  }

  /**
   * Where the label of an area goes: the point the data gives, else the middle of the largest
   * circle inside. For places the place.
   */
  public Optional<LonLat> findLabelPoint(String id) {
    Optional<Place> place = catalogue.findPlace(id);
    if (place.isPresent()) {
      return Optional.of(place.get().point());
    }
    Optional<LonLat> own = catalogue.findRegion(id).map(Region::point);
    return own.isPresent() ? own : findExtent(id).map(e -> middle(e.geometry()));
  }

  /**
   * Where the symbol of a region goes: the seat of an administrative unit, the city among the parts
   * of a composite, else the label point. For places the place.
   */
  public Optional<LonLat> findSymbolPoint(String id) {
    Optional<Region> region = catalogue.findRegion(id);
    if (region.isEmpty()) {
      return findLabelPoint(id);
    }
    return findSeat(region.get()).map(Place::point).or(() -> findLabelPoint(id));
  }

  /** The seat of an administrative unit or the first city among the parts of a composite. */
  public Optional<Place> findSeat(Region region) {
    if (!region.isAdministrative()) {
      return findCityAmong(region.parts());
    }
    return switch (region.kind()) {
      case COUNTY -> catalogue.findPlace("p:seat-" + region.code());
      case PREFECTURE ->
          Optional.ofNullable(cityOfPrefecture.get(region.code())).flatMap(catalogue::findPlace);
      default -> Optional.empty();
    };
  }

  /** The first city that lies in one of the regions, prefectures and counties alike. */
  public Optional<Place> findCityAmong(List<String> regionIds) {
    for (String id : regionIds) {
      Optional<Region> region = catalogue.findRegion(id);
      if (region.isEmpty()) {
        continue;
      }
      Optional<Place> city =
          region.get().kind() == RegionKind.COUNTY
              ? Optional.ofNullable(cityByCounty.get(id))
              : findSeat(region.get());
      if (city.isPresent()) {
        return city;
      }
    }
    return Optional.empty();
  }

  /** How literal the position of a region or place is; unplaced if it has none. */
  public ShapeStatus statusOf(String id) {
    Optional<Place> place = catalogue.findPlace(id);
    if (place.isPresent()) {
      return place.get().status();
    }
    return findExtent(id).map(Extent::status).orElse(ShapeStatus.UNPLACED);
  }

  /** Whether a region's area covers a point, border included. */
  public boolean covers(String regionId, double lon, double lat) {
    return findExtent(regionId)
        .map(e -> e.geometry().covers(Plane.point(new Coordinate(lon, lat))))
        .orElse(false);
  }

  /** The county-level unit (or farm or forest of the province) at a point. */
  public Optional<BaseMap.Unit> findCountyAt(double lon, double lat) {
    double[] p = new double[2];
    map.projection().forward(lon, lat, p);
    Coordinate units = new Coordinate(p[0] / BaseMap.UNIT_METRES, p[1] / BaseMap.UNIT_METRES);
    for (Object found : countyBoxes.query(new Envelope(units))) {
      int number = (Integer) found;
      if (prepared(number).covers(Plane.point(new Coordinate(p[0], p[1])))) {
        return Optional.of(map.units().polygons().get(number));
      }
    }
    return Optional.empty();
  }

  /**
   * The rectangle around the areas of regions in the plane of the base map, metres. Takes the
   * rectangles of the counties they are made of instead of dissolving these; empty where none of
   * the regions has an area.
   */
  public Optional<Envelope> findPlaneBox(Collection<String> regionIds) {
    Envelope box = planeBox(regionIds, 0);
    return box.isNull() ? Optional.empty() : Optional.of(box);
  }

  private Envelope planeBox(Collection<String> regionIds, int depth) {
    Envelope box = new Envelope();
    for (String id : regionIds) {
      catalogue
          .findRegion(id)
          .filter(region -> depth <= MAX_DEPTH)
          .ifPresent(region -> box.expandToInclude(planeBox(region, depth)));
    }
    return box;
  }

  private Envelope planeBox(Region region, int depth) {
    if (given.containsKey(region.id())) {
      return planeBoxOfArea(region);
    }
    if (region.code() != null) {
      Envelope box = new Envelope();
      int[] boxes = map.units().boxes();
      for (String code : countyCodes(region.code())) {
        int at = 4 * map.units().findPolygon(code).orElseThrow();
        for (int corner = at; corner < at + 4; corner += 2) {
          box.expandToInclude(
              boxes[corner] * BaseMap.UNIT_METRES, boxes[corner + 1] * BaseMap.UNIT_METRES);
        }
      }
      return box;
    }
    Envelope parts = planeBox(region.parts(), depth + 1);
    return parts.isNull() ? planeBoxOfArea(region) : parts;
  }

  private Envelope planeBoxOfArea(Region region) {
    Envelope box = new Envelope();
    double[] p = new double[2];
    findExtent(region.id())
        .ifPresent(
            extent -> {
              for (Coordinate c : extent.geometry().getCoordinates()) {
                map.projection().forward(c.x, c.y, p);
                box.expandToInclude(p[0], p[1]);
              }
            });
    return box;
  }

  /** Codes of the county-level polygons an administrative unit consists of. */
  public Set<String> countyCodes(String code) {
    Set<String> codes = new LinkedHashSet<>();
    if (map.units().findPolygon(code).isPresent()) {
      codes.add(code);
      return codes;
    }
    for (BaseMap.Unit unit : map.units().polygons()) {
      if (code.equals(unit.prefecture()) || code.equals(unit.province())) {
        codes.add(unit.code());
      }
    }
    return codes;
  }

  /** Radius of the disc that stands for a region without boundary, metres. */
  static double discRadius(Region region) {
    if (region.areaKm2() != null) {
      return Math.sqrt(region.areaKm2() * 1e6 / Math.PI);
    }
    return switch (region.kind()) {
      case NEW_AREA -> 8000;
      case URBAN, DEVELOPMENT_ZONE -> 5000;
      case TOWN, PARK -> 3000;
      default -> 6000;
    };
  }

  /** A disc in degrees about a point in degrees. */
  static Geometry disc(Coordinate degrees, double radius) {
    return Plane.degrees(Plane.point(Plane.of(degrees)).buffer(radius, 16));
  }

  private PreparedGeometry prepared(int number) {
    return counties.computeIfAbsent(
        number, n -> PreparedGeometryFactory.prepare(UnitPolygons.plane(map, n, 0)));
  }

  private static String codeOf(String regionId) {
    return regionId.startsWith("r:") ? regionId.substring(2) : regionId;
  }

  private Optional<Extent> extentOf(String id, int depth) {
    Optional<Extent> known = extents.get(id);
    if (known == null) {
      known = build(id, depth);
      extents.putIfAbsent(id, known);
    }
    return known;
  }

  private Optional<Extent> build(String id, int depth) {
    Optional<Region> found = catalogue.findRegion(id);
    if (found.isEmpty() || depth > MAX_DEPTH) {
      return Optional.empty();
    }
    Region region = found.get();
    Geometry own = given.get(id);
    if (own != null && own.getDimension() == 2) {
      return Optional.of(new Extent(own, false, region.status()));
    }
    if (region.code() != null) {
      Set<String> codes = countyCodes(region.code());
      return codes.isEmpty()
          ? Optional.empty()
          : Optional.of(new Extent(dissolved(codes), false, region.status()));
    }
    Optional<Extent> united = union(region.parts(), depth);
    if (united.isPresent()) {
      Extent e = united.get();
      return Optional.of(new Extent(e.geometry(), e.soft(), e.status().weaker(region.status())));
    }
    if (region.point() == null) {
      return Optional.empty();
    }
    Coordinate point = new Coordinate(region.point().lon(), region.point().lat());
    return Optional.of(
        new Extent(
            disc(point, discRadius(region)), true, region.status().weaker(ShapeStatus.SCHEMATIC)));
  }

  /** The areas of several regions as one; regions without area are left out. */
  Optional<Extent> union(List<String> regionIds) {
    return union(regionIds, 0);
  }

  private Optional<Extent> union(List<String> regionIds, int depth) {
    Set<String> codes = new LinkedHashSet<>();
    Map<String, Extent> others = new LinkedHashMap<>();
    ShapeStatus status = ShapeStatus.SOURCED;
    boolean soft = false;
    for (String id : regionIds) {
      Optional<Extent> extent = extentOf(id, depth + 1);
      if (extent.isEmpty()) {
        continue;
      }
      status = status.weaker(extent.get().status());
      soft |= extent.get().soft();
      Optional<String> code = catalogue.findRegion(id).map(Region::code);
      if (code.isPresent() && !given.containsKey(id)) {
        codes.addAll(countyCodes(code.get()));
      } else {
        others.put(id, extent.get());
      }
    }
    Geometry union = codes.isEmpty() ? null : dissolved(codes);
    for (Extent other : others.values()) {
      union =
          union == null
              ? other.geometry()
              : OverlayNGRobust.overlay(
                  union,
                  other.geometry(),
                  org.locationtech.jts.operation.overlayng.OverlayNG.UNION);
    }
    return union == null ? Optional.empty() : Optional.of(new Extent(union, soft, status));
  }

  private Geometry dissolved(Set<String> codes) {
    List<Geometry> shapes = new ArrayList<>();
    for (String code : codes) {
      map.units()
          .findPolygon(code)
          .ifPresent(number -> shapes.add(UnitPolygons.degrees(map, number)));
    }
    // Neighbours share their vertices exactly, so this needs no overlay.
    return shapes.size() == 1
        ? shapes.get(0)
        : CoverageUnion.union(shapes.toArray(new Geometry[0]));
  }

  private static LonLat middle(Geometry degrees) {
    Geometry plane = Plane.of(degrees);
    Coordinate centre =
        Plane.degrees(MaximumInscribedCircle.getCenter(plane, LABEL_TOLERANCE).getCoordinate());
    return new LonLat(centre.x, centre.y);
  }
}
