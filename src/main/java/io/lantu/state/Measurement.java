package io.lantu.state;

import io.lantu.geo.Geodesy;
import io.lantu.model.LonLat;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * Measuring of a distance or an area point by point, geodesically. FX thread.
 *
 * <p>Every change gives a new {@link Reading}. While points are being set, the place of the pointer
 * counts as the last of them.
 */
public final class Measurement {
  /** Longest straight piece a drawn or tested line is made of, metres. */
  private static final double STEP_METRES = 20_000;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Function<Geometry, List<StructureElement>> estimatesTouched;
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.OFF);
  private final List<LonLat> points = new ArrayList<>();
  private List<StructureElement> touched = List.of();
  private LonLat pointer;
  private boolean finished;

  /** What is measured. */
  public enum Kind {
    DISTANCE,
    AREA
  }

  /**
   * What has been measured so far.
   *
   * @param kind what is measured, or null when nothing is
   * @param points points set, with the pointer's place as the last while measuring
   * @param fixed how many of them are set
   * @param finished whether the figure is complete
   * @param metres length of the line, or perimeter of the area
   * @param lastMetres length of the newest piece
   * @param lastAzimuth its direction, degrees from north
   * @param squareMetres area, nought for distances
   * @param crossing whether the outline of the area crosses itself, so that the area means nothing
   * @param estimates elements touched whose shape is derived or schematic
   */
  public record Reading(
      Kind kind,
      List<LonLat> points,
      int fixed,
      boolean finished,
      double metres,
      double lastMetres,
      double lastAzimuth,
      double squareMetres,
      boolean crossing,
      List<StructureElement> estimates) {
    /** Nothing is measured. */
    public static final Reading OFF =
        new Reading(null, List.of(), 0, false, 0, 0, 0, 0, false, List.of());

    public Reading {
      points = List.copyOf(points);
      estimates = List.copyOf(estimates);
    }
  }

  /**
   * @param estimatesTouched tells the elements a figure in degrees touches whose shape is no data
   */
  public Measurement(Function<Geometry, List<StructureElement>> estimatesTouched) {
    this.estimatesTouched = estimatesTouched;
  }

  /** The newest reading. */
  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  public Reading reading() {
    return reading.get();
  }

  /** Whether clicks on the map belong to the measurement. */
  public boolean isActive() {
    return reading().kind() != null;
  }

  /** Begins to measure, or stops if the same is being measured already. */
  public void toggle(Kind kind) {
    boolean same = reading().kind() == kind;
    stop();
    if (!same) {
      publish(kind);
    }
  }

  /** Measures no more. */
  public void stop() {
    clear();
    reading.set(Reading.OFF);
  }

  private void clear() {
    points.clear();
    pointer = null;
    finished = false;
    touched = List.of();
  }

  /** Sets a point; after a finished figure a new one begins. */
  public void add(LonLat point) {
    if (!isActive()) {
      return;
    }
    if (finished) {
      clear();
    }
    if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
      points.add(point);
    }
    pointer = null;
    look();
  }

  /** The pointer is at a place, or, with null, nowhere. */
  public void hover(LonLat place) {
    if (isActive() && !finished && !points.isEmpty()) {
      pointer = place;
      publish(reading().kind());
    }
  }

  /** Takes the last point back. A finished figure is open again. */
  public void takeBack() {
    if (!isActive() || points.isEmpty()) {
      return;
    }
    if (finished) {
      finished = false;
    } else {
      points.remove(points.size() - 1);
    }
    pointer = null;
    look();
  }

  /** Completes the figure, if it has points enough: two for a distance, three for an area. */
  public void finish() {
    if (isActive() && points.size() >= (reading().kind() == Kind.AREA ? 3 : 2)) {
      finished = true;
      pointer = null;
      look();
    }
  }

  private void look() {
    touched = points.size() < 2 ? List.of() : estimatesTouched.apply(figure(reading().kind()));
    publish(reading().kind());
  }

  private Geometry figure(Kind kind) {
    if (kind == Kind.AREA && points.size() > 2) {
      LinearRing ring = FACTORY.createLinearRing(coordinates(path(points, true)));
      return ring.isSimple() ? FACTORY.createPolygon(ring) : ring;
    }
    return FACTORY.createLineString(coordinates(path(points, false)));
  }

  private static Coordinate[] coordinates(List<LonLat> path) {
    return path.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new);
  }

  /** The shortest lines through points, with points in between for drawing. */
  public static List<LonLat> path(List<LonLat> points, boolean closed) {
    List<LonLat> path = new ArrayList<>();
    int pieces = closed ? points.size() : points.size() - 1;
    for (int i = 0; i < pieces; i++) {
      List<Coordinate> piece =
          Geodesy.path(
              coordinate(points.get(i)),
              coordinate(points.get((i + 1) % points.size())),
              STEP_METRES);
      for (Coordinate c : piece.subList(i == 0 ? 0 : 1, piece.size())) {
        path.add(new LonLat(c.x, c.y));
      }
    }
    return path;
  }

  private static Coordinate coordinate(LonLat p) {
    return new Coordinate(p.lon(), p.lat());
  }

  private void publish(Kind kind) {
    List<LonLat> all = new ArrayList<>(points);
    if (pointer != null && !pointer.equals(points.get(points.size() - 1))) {
      all.add(pointer);
    }
    boolean area = kind == Kind.AREA && all.size() > 2;
    double metres = 0;
    double last = 0;
    double azimuth = 0;
    for (int i = 1; i < all.size(); i++) {
      last = distance(all.get(i - 1), all.get(i));
      metres += last;
    }
    if (all.size() > 1) {
      LonLat a = all.get(all.size() - 2);
      LonLat b = all.get(all.size() - 1);
      azimuth = Geodesy.azimuth(a.lon(), a.lat(), b.lon(), b.lat());
    }
    double squareMetres = 0;
    boolean crossing = false;
    if (area) {
      metres += distance(all.get(all.size() - 1), all.get(0));
      List<LonLat> closed = new ArrayList<>(all);
      closed.add(all.get(0));
      LinearRing ring = FACTORY.createLinearRing(coordinates(closed));
      crossing = !ring.isSimple();
      squareMetres = Geodesy.area(FACTORY.createPolygon(ring));
    }
    reading.set(
        new Reading(
            kind,
            all,
            points.size(),
            finished,
            metres,
            last,
            azimuth,
            squareMetres,
            crossing,
            touched));
  }

  private static double distance(LonLat a, LonLat b) {
    return Geodesy.distance(a.lon(), a.lat(), b.lon(), b.lat());
  }
}
