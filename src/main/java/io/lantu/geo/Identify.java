package io.lantu.geo;

import io.lantu.geo.IdentifyHit.Kind;
import io.lantu.model.Place;
import io.lantu.model.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds everything under the pointer: elements, regions, places, rivers, lakes.
 *
 * <p>Areas are hit inside, lines and points within a tolerance. Listed by sort, elements first and
 * provinces last; within a sort the smallest first, then the nearest. Immutable and safe to share;
 * making one works out the areas of all functional regions (worker thread), asking is quick.
 */
public final class Identify {
  private static final Comparator<IdentifyHit> ORDER =
      Comparator.comparing(IdentifyHit::kind)
          .thenComparingDouble(IdentifyHit::squareMetres)
          .thenComparingDouble(IdentifyHit::distanceMetres)
          .thenComparing(IdentifyHit::id);

  private final Geography geography;
  private final STRtree tree = new STRtree();

  /** One thing to hit; plane geometry. */
  private record Target(
      Kind kind,
      String id,
      String structureId,
      Geometry shape,
      PreparedGeometry area,
      double size) {}

  /**
   * @param geography regions, places, rivers and lakes
   * @param structures drawn structures; with none, only the rest is found
   */
  public Identify(Geography geography, List<StructureShapes> structures) {
    this.geography = geography;
    for (StructureShapes s : structures) {
      for (ElementShape shape : s.shapes()) {
        addElement(shape, s.structure().id());
      }
    }
    for (Region region : geography.catalogue().regions()) {
      if (!region.isAdministrative()) {
        geography
            .findExtent(region.id())
            .ifPresent(
                e -> addArea(Kind.FUNCTIONAL_REGION, region.id(), null, Plane.of(e.geometry())));
      }
    }
    for (Place place : geography.catalogue().places()) {
      add(Kind.PLACE, place.id(), null, Plane.point(Plane.of(place.lon(), place.lat())));
    }
    addLines();
    tree.build();
  }

  /**
   * Everything at a point.
   *
   * @param lon degrees
   * @param lat degrees
   * @param toleranceMetres how far lines and points may be
   */
  public List<IdentifyHit> at(double lon, double lat, double toleranceMetres) {
    Coordinate c = Plane.of(lon, lat);
    Point point = Plane.point(c);
    Envelope around = new Envelope(c);
    around.expandBy(toleranceMetres);
    Map<String, IdentifyHit> best = new HashMap<>();
    for (Object found : tree.query(around)) {
      Target target = (Target) found;
      double distance = distance(target, point, toleranceMetres);
      if (distance <= toleranceMetres) {
        IdentifyHit hit =
            new IdentifyHit(
                target.kind(), target.id(), target.structureId(), target.size(), distance);
        best.merge(
            target.kind() + " " + target.id(), hit, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b);
      }
    }
    List<IdentifyHit> hits = new ArrayList<>(best.values());
    geography.findCountyAt(lon, lat).ifPresent(unit -> addUnits(unit, hits));
    hits.sort(ORDER);
    return List.copyOf(hits);
  }

  private static double distance(Target target, Point point, double tolerance) {
    if (target.area() != null) {
      return target.area().covers(point) ? 0 : Double.POSITIVE_INFINITY;
    }
    return target.shape().isWithinDistance(point, tolerance)
        ? target.shape().distance(point)
        : Double.POSITIVE_INFINITY;
  }

  /** The county and what it belongs to; a farm under the province only to the province. */
  private void addUnits(BaseMap.Unit unit, List<IdentifyHit> hits) {
    addUnit(Kind.COUNTY, unit.code(), hits);
    if (!unit.prefecture().equals(unit.code())) {
      addUnit(Kind.PREFECTURE, unit.prefecture(), hits);
    }
    addUnit(Kind.PROVINCE, unit.province(), hits);
  }

  private void addUnit(Kind kind, String code, List<IdentifyHit> hits) {
    Optional<Region> region = geography.catalogue().findRegion("r:" + code);
    region.ifPresent(r -> hits.add(new IdentifyHit(kind, r.id(), null, 0, 0)));
  }

  private void addElement(ElementShape shape, String structureId) {
    String id = shape.elementId();
    if (shape.area() != null) {
      addArea(Kind.ELEMENT, id, structureId, Plane.of(shape.area()));
    }
    if (shape.line() != null) {
      add(Kind.ELEMENT, id, structureId, Plane.of((Geometry) shape.line()));
    }
    for (Coordinate anchor : shape.anchors()) {
      add(Kind.ELEMENT, id, structureId, Plane.point(Plane.of(anchor)));
    }
  }

  private void addLines() {
    BaseMap map = geography.map();
    BaseMap.LineLayer rivers = map.rivers();
    for (int i = 0; i < rivers.lines().count(); i++) {
      String id = rivers.features().get(rivers.featureOf(i)).id();
      add(Kind.RIVER, id, null, UnitPolygons.line(map, rivers.lines(), i));
    }
    BaseMap.LineLayer lakes = map.lakes();
    Map<Integer, Geometry> areas = new HashMap<>();
    for (int i = 0; i < lakes.lines().count(); i++) {
      Geometry ring =
          Plane.FACTORY.createPolygon(
              UnitPolygons.line(map, lakes.lines(), i).getCoordinateSequence());
      areas.merge(lakes.featureOf(i), ring, Geometry::symDifference);
    }
    areas.forEach(
        (feature, area) -> addArea(Kind.LAKE, lakes.features().get(feature).id(), null, area));
  }

  private void addArea(Kind kind, String id, String structureId, Geometry plane) {
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(plane);
    Target target = new Target(kind, id, structureId, plane, prepared, plane.getArea());
    tree.insert(plane.getEnvelopeInternal(), target);
  }

  private void add(Kind kind, String id, String structureId, Geometry plane) {
    Target target = new Target(kind, id, structureId, plane, null, 0);
    tree.insert(plane.getEnvelopeInternal(), target);
  }
}
