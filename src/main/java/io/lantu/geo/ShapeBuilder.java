package io.lantu.geo;

import io.lantu.geo.MissingShape.Reason;
import io.lantu.model.Catalogue;
import io.lantu.model.ElementKind;
import io.lantu.model.Figure;
import io.lantu.model.LonLat;
import io.lantu.model.Place;
import io.lantu.model.Region;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Works out the shape of each structure element from its members, unless a geometry was given.
 *
 * <p>All working is done in the default Lambert plane; shapes are handed back in degrees. A member
 * that cannot be placed is left out and named; the others are drawn. Safe to share between threads;
 * meant for a worker thread.
 */
public final class ShapeBuilder {
  private static final Logger LOG = Logger.getLogger(ShapeBuilder.class.getName());

  private static final double RANK_1_BAND = 18_000;
  private static final double RANK_2_BAND = 12_000;
  private static final double RANK_3_BAND = 8_000;

  /** Green bands, corridors and rivers against belts of the same rank. */
  private static final double BARRIER_SHARE = 1.5;

  private static final double CORRIDOR_SHARE = 0.5;
  private static final double RIVER_SHARE = 0.35;

  /** How far the centre of a band may pass its places, as a share of the band's width. */
  private static final double DEVIATION_SHARE = 0.14;

  /** How far an axis, which has no width, may pass its places, metres. */
  private static final double AXIS_DEVIATION = 500;

  /** How far bands and axes run on beyond their last place, for the arrow. */
  private static final double OVERRUN_SHARE = 0.7;

  private static final double AXIS_OVERRUN = 6_000;

  /** An axis runs on by no more than this share of its length. */
  private static final double GREATEST_OVERRUN = 0.12;

  /** Radius of the disc that stands for a member place, metres. */
  private static final double PLACE_DISC = 1_500;

  private static final double WING_PLACE_DISC = 6_000;
  private static final double LABEL_TOLERANCE = 500;
  private static final int LEAST_RANK = 3;

  private final Geography geography;
  private final Catalogue catalogue;

  public ShapeBuilder(Geography geography) {
    this.geography = geography;
    catalogue = geography.catalogue();
  }

  /** Width of the band of a kind and rank, metres; nought for kinds without a band. */
  public static double bandWidthMetres(ElementKind kind, int rank) {
    double belt = RANK_3_BAND;
    if (rank <= 1) {
      belt = RANK_1_BAND;
    } else if (rank == 2) {
      belt = RANK_2_BAND;
    }
    return switch (kind) {
      case BELT -> belt;
      case BARRIER -> belt * BARRIER_SHARE;
      case CORRIDOR -> belt * CORRIDOR_SHARE;
      case RIVER -> belt * RIVER_SHARE;
      default -> 0;
    };
  }

  /** Builds all shapes of a structure. Never fails as a whole. */
  public StructureShapes build(Structure structure) {
    List<ElementShape> shapes = new ArrayList<>();
    List<MissingShape> missing = new ArrayList<>();
    for (StructureElement element : structure.elements()) {
      try {
        build(structure, element, missing).ifPresent(shapes::add);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "no shape for " + element.id(), e);
        missing.add(new MissingShape(element.id(), null, Reason.FAILED));
      }
    }
    return new StructureShapes(structure, shapes, missing);
  }

  private Optional<ElementShape> build(
      Structure structure, StructureElement element, List<MissingShape> missing) {
    if (element.unnamed()) {
      missing.add(new MissingShape(element.id(), null, Reason.UNNAMED));
      return Optional.empty();
    }
    if (element.status() == ShapeStatus.UNPLACED) {
      missing.add(new MissingShape(element.id(), null, Reason.UNPLACED));
      return Optional.empty();
    }
    Draft draft = new Draft(element, known(element, missing));
    Optional<Geometry> given = geography.findGiven(element.id());
    if (given.isEmpty() && draft.members.isEmpty() && element.path().isEmpty()) {
      boolean none = element.members().isEmpty();
      if (none || missing.stream().noneMatch(m -> m.elementId().equals(element.id()))) {
        missing.add(new MissingShape(element.id(), null, Reason.NO_MEMBERS));
      } else {
        missing.add(new MissingShape(element.id(), null, Reason.NO_GEOMETRY));
      }
      return Optional.empty();
    }
    if (given.isPresent()) {
      draft.take(given.get());
    } else if (!construct(structure, draft, missing)) {
      return Optional.empty();
    }
    return Optional.of(draft.finished());
  }

  /** Members that can be placed; the others are noted. */
  private List<String> known(StructureElement element, List<MissingShape> missing) {
    List<String> members = new ArrayList<>();
    for (String id : element.members()) {
      boolean known = catalogue.findRegion(id).isPresent() || catalogue.findPlace(id).isPresent();
      if (!known) {
        missing.add(new MissingShape(element.id(), id, Reason.UNKNOWN_MEMBER));
      } else if (geography.findSymbolPoint(id).isEmpty()) {
        missing.add(new MissingShape(element.id(), id, Reason.NO_GEOMETRY));
      } else {
        members.add(id);
      }
    }
    return members;
  }

  private boolean construct(Structure structure, Draft draft, List<MissingShape> missing) {
    switch (draft.element.kind()) {
      case CORE, POLE, NODE, PARK, ZONE, CLUSTER -> draft.areaOfMembers();
      case WING -> {
        draft.areaOfMembers();
        joinToCore(structure, draft, missing);
      }
      case CIRCLE -> draft.circle();
      case AXIS, BELT -> {
        return draft.alongPath(missing);
      }
      case BARRIER, CORRIDOR -> {
        if (draft.element.path().isEmpty()) {
          draft.areaOfMembers();
          return draft.area != null;
        }
        return draft.alongPath(missing);
      }
      case RIVER -> {
        return draft.alongRiver() || draft.alongPath(missing);
      }
    }
    return true;
  }

  private void joinToCore(Structure structure, Draft draft, List<MissingShape> missing) {
    StructureElement wing = draft.element;
    Optional<StructureElement> core =
        structure.elements().stream()
            .filter(e -> e.kind() == ElementKind.CORE)
            .filter(e -> wing.of() == null || e.slug().equals(wing.of()))
            .findFirst();
    Optional<Coordinate> from =
        core.map(c -> new Draft(c, known(c, new ArrayList<>())))
            .filter(d -> !d.members.isEmpty())
            .map(Draft::anchor);
    if (from.isEmpty()) {
      missing.add(new MissingShape(wing.id(), null, Reason.NO_CORE));
      return;
    }
    draft.line = Plane.line(from.get().copy(), draft.anchor().copy());
  }

  private Coordinate symbol(String id) {
    LonLat p = geography.findSymbolPoint(id).orElseThrow();
    return Plane.of(p.lon(), p.lat());
  }

  /** A shape in the making; plane coordinates. */
  private final class Draft {
    final StructureElement element;
    final List<String> members;
    ShapeStatus status;
    Geometry area;
    LineString line;
    boolean arrow;
    boolean given;

    Draft(StructureElement element, List<String> members) {
      this.element = element;
      this.members = members;
      status = element.status();
      for (String id : members) {
        status = status.weaker(geography.statusOf(id));
      }
    }

    int rank() {
      return element.rank() == null ? 2 : Math.max(1, Math.min(LEAST_RANK, element.rank()));
    }

    /** Takes a geometry drawn by hand. */
    void take(Geometry degrees) {
      given = true;
      Geometry plane = Plane.of(degrees);
      if (plane.getDimension() == 2) {
        area = plane;
      } else if (plane instanceof LineString drawn) {
        line = drawn;
        arrow = directed();
        double width = bandWidthMetres(element.kind(), rank());
        area = width > 0 ? band(drawn, width) : null;
      } else {
        area = plane.buffer(Geography.discRadius(placeless()), 16);
      }
      status = element.status();
    }

    private Region placeless() {
      return catalogue
          .findRegion(members.isEmpty() ? "" : members.get(0))
          .orElseThrow(() -> new IllegalStateException("a point was given and no member"));
    }

    boolean directed() {
      return element.kind() == ElementKind.AXIS || element.kind() == ElementKind.BELT;
    }

    /** Areas of member regions and, for places, discs of the size of a town. */
    void areaOfMembers() {
      List<String> regions = new ArrayList<>();
      Geometry discs = null;
      for (String id : members) {
        if (catalogue.findRegion(id).isPresent()) {
          regions.add(id);
        } else if (element.kind() != ElementKind.NODE) {
          Geometry disc = Plane.point(symbol(id)).buffer(placeRadius(), 16);
          discs = discs == null ? disc : discs.union(disc);
          status = status.weaker(ShapeStatus.SCHEMATIC);
        }
      }
      area = geography.union(regions).map(e -> Plane.of(e.geometry())).orElse(null);
      if (discs != null) {
        area = area == null ? discs : area.union(discs);
      }
    }

    private double placeRadius() {
      return element.kind() == ElementKind.WING ? WING_PLACE_DISC : PLACE_DISC;
    }

    void circle() {
      Optional<Double> radius = radius();
      if (radius.isPresent()) {
        area = Plane.point(anchor()).buffer(radius.get(), 48);
      } else {
        areaOfMembers();
        area = SmoothHull.around(area);
      }
      status = status.weaker(ShapeStatus.DERIVED);
    }

    /** A radius in kilometres, where the text states one; a travel time is none. */
    private Optional<Double> radius() {
      for (Figure f : element.figures()) {
        boolean kilometres = f.unit().equals("km") || f.unit().equals("公里");
        if (kilometres && f.name().contains("半径")) {
          return Optional.of(f.value() * 1000);
        }
      }
      return Optional.empty();
    }

    /** The places a line runs through, from its origin outward. */
    List<Coordinate> chain(List<MissingShape> missing) {
      List<String> stops = element.path().isEmpty() ? members : element.path();
      List<Coordinate> chain = new ArrayList<>();
      for (String id : stops) {
        Optional<LonLat> p = geography.findSymbolPoint(id);
        if (p.isPresent()) {
          chain.add(Plane.of(p.get().lon(), p.get().lat()));
        } else if (!element.members().contains(id)) {
          MissingShape gap = new MissingShape(element.id(), id, Reason.UNKNOWN_MEMBER);
          if (!missing.contains(gap)) {
            missing.add(gap);
          }
        }
      }
      return chain;
    }

    boolean alongPath(List<MissingShape> missing) {
      List<Coordinate> chain = chain(missing);
      if (chain.size() < 2) {
        missing.add(new MissingShape(element.id(), null, Reason.PATH_TOO_SHORT));
        return false;
      }
      lay(chain);
      for (String id : members) {
        if (!touches(id)) {
          insertCheapest(chain, symbol(id));
          lay(chain);
        }
      }
      arrow = directed();
      status = status.weaker(ShapeStatus.DERIVED);
      return true;
    }

    private void lay(List<Coordinate> chain) {
      double width = bandWidthMetres(element.kind(), rank());
      double deviation = width > 0 ? width * DEVIATION_SHARE : AXIS_DEVIATION;
      Coordinate[] smooth = PathSmoother.smooth(chain, deviation);
      if (directed()) {
        double length = Plane.line(smooth).getLength();
        double axis = Math.min(AXIS_OVERRUN, GREATEST_OVERRUN * length);
        smooth = overrun(smooth, width > 0 ? width * OVERRUN_SHARE : axis);
      }
      line = Plane.line(smooth);
      area = width > 0 ? band(line, width) : null;
    }

    private Geometry band(LineString centre, double width) {
      BufferParameters parameters = new BufferParameters(16);
      parameters.setEndCapStyle(BufferParameters.CAP_ROUND);
      return org.locationtech.jts.operation.buffer.BufferOp.bufferOp(centre, width / 2, parameters);
    }

    /** Whether the shape meets a member: its area, or its point within the band or a kilometre. */
    private boolean touches(String id) {
      Geometry shape = area == null ? line.buffer(1000) : area;
      Geometry target =
          geography
              .findExtent(id)
              .map(e -> Plane.of(e.geometry()))
              .orElseGet(() -> Plane.point(symbol(id)));
      return shape.intersects(target);
    }

    /** The rivers of the base map by the element's or a member's name. */
    boolean alongRiver() {
      Set<String> names = new LinkedHashSet<>(List.of(element.name()));
      members.forEach(id -> names.add(catalogue.nameOf(id)));
      BaseMap.LineLayer rivers = geography.map().rivers();
      List<LineString> lines = new ArrayList<>();
      LineString longest = null;
      for (int i = 0; i < rivers.lines().count(); i++) {
        if (names.contains(rivers.features().get(rivers.featureOf(i)).name())) {
          LineString river = UnitPolygons.line(geography.map(), rivers.lines(), i);
          lines.add(river);
          longest = longest == null || river.getLength() > longest.getLength() ? river : longest;
        }
      }
      if (lines.isEmpty()) {
        return false;
      }
      MultiLineString all = Plane.FACTORY.createMultiLineString(lines.toArray(new LineString[0]));
      line = longest;
      area = all.buffer(bandWidthMetres(element.kind(), rank()) / 2, 8);
      status = status.weaker(ShapeStatus.DERIVED);
      return true;
    }

    /** Where symbols and the label go. */
    Coordinate anchor() {
      boolean linear = line != null && element.kind() != ElementKind.WING;
      if (linear) {
        return half(line);
      }
      if (area != null
          && (element.kind() == ElementKind.CIRCLE || members.isEmpty() || drawnCore())) {
        return MaximumInscribedCircle.getCenter(area, LABEL_TOLERANCE).getCoordinate();
      }
      if (members.size() == 1) {
        return inside(symbol(members.get(0)));
      }
      // A core of several members: its city, so that the rings stand where people expect them.
      Optional<Place> city =
          element.kind() == ElementKind.CORE ? geography.findCityAmong(members) : Optional.empty();
      return city.map(c -> Plane.of(c.lon(), c.lat()))
          .orElseGet(
              () ->
                  inside(nearestToMean(members.stream().map(ShapeBuilder.this::symbol).toList())));
    }

    /**
     * Whether its area was drawn by hand around one place: its rings stand in that area's middle.
     */
    private boolean drawnCore() {
      return given
          && members.size() == 1
          && (element.kind() == ElementKind.CORE || element.kind() == ElementKind.POLE);
    }

    /** For parks and zones the middle of the area if the point lies outside; else the point. */
    private Coordinate inside(Coordinate point) {
      boolean drawn = element.kind() == ElementKind.PARK || element.kind() == ElementKind.ZONE;
      boolean outside = area != null && !area.intersects(Plane.point(point));
      return drawn && outside
          ? MaximumInscribedCircle.getCenter(area, LABEL_TOLERANCE).getCoordinate()
          : point;
    }

    ElementShape finished() {
      Coordinate anchor = Plane.degrees(anchor());
      List<Coordinate> anchors = new ArrayList<>();
      if (members.size() > 1) {
        members.forEach(id -> anchors.add(Plane.degrees(symbol(id))));
      } else {
        anchors.add(anchor);
      }
      return new ElementShape(
          element.id(),
          element.kind(),
          status,
          Plane.degrees(area),
          (LineString) Plane.degrees((Geometry) line),
          anchor,
          anchors,
          rank(),
          arrow);
    }
  }

  private static Coordinate half(Geometry line) {
    Geometry one = line instanceof Lineal ? line.getGeometryN(0) : line;
    return new LengthIndexedLine(one).extractPoint(one.getLength() / 2);
  }

  private static Coordinate nearestToMean(List<Coordinate> points) {
    double x = points.stream().mapToDouble(c -> c.x).average().orElseThrow();
    double y = points.stream().mapToDouble(c -> c.y).average().orElseThrow();
    Coordinate mean = new Coordinate(x, y);
    return points.stream()
        .min(java.util.Comparator.comparingDouble(c -> c.distance(mean)))
        .orElseThrow();
  }

  /** The line with its last stretch drawn on straight. */
  private static Coordinate[] overrun(Coordinate[] line, double metres) {
    Coordinate last = line[line.length - 1];
    Coordinate before = line[Math.max(0, line.length - 4)];
    double length = before.distance(last);
    if (length == 0) {
      return line;
    }
    double dx = (last.x - before.x) / length;
    double dy = (last.y - before.y) / length;
    int steps = 4;
    Coordinate[] longer = java.util.Arrays.copyOf(line, line.length + steps);
    for (int i = 1; i <= steps; i++) {
      double d = metres * i / steps;
      longer[line.length - 1 + i] = new Coordinate(last.x + dx * d, last.y + dy * d);
    }
    return longer;
  }

  /** Puts a point where it lengthens the chain least; the ends stay ends. */
  private static void insertCheapest(List<Coordinate> chain, Coordinate point) {
    int best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < chain.size(); i++) {
      Coordinate a = chain.get(i - 1);
      Coordinate b = chain.get(i);
      double cost = a.distance(point) + point.distance(b) - a.distance(b);
      if (cost < least) {
        least = cost;
        best = i;
      }
    }
    double outward = chain.get(chain.size() - 1).distance(point);
    chain.add(outward < least ? chain.size() : best, point);
  }
}
