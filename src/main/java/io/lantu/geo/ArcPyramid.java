package io.lantu.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Thins shared arcs level by level without ever letting them cross, touch, collapse or jump.
 *
 * <p>Every arc starts from the tolerance of the level. Arcs that then meet where they should not,
 * and all arcs of a polygon that is no longer valid or has lost or gained too much area, get half
 * of it, and so on, down to their tolerance of the level before. As that level is in order, this
 * ends. Build time only.
 */
final class ArcPyramid {
  /** Share of a pixel a thinned line may depart from the full one. */
  private static final double PIXEL_SHARE = 0.4;

  /** Change of a polygon's area that is still tolerated. */
  private static final double AREA_CHANGE = 0.25;

  /** Below this tolerance in plane units a level keeps the full line. */
  private static final double LEAST_TOLERANCE = 1;

  private static final double ALL = -1;

  private final int[] starts;
  private final int[] coords;
  private final List<int[][][]> polygons;
  private final double[] importance;
  private final double[] fullAreas;
  private final byte[] keptTo;

  private ArcPyramid(int[] starts, int[] coords, List<int[][][]> polygons) {
    this.starts = starts;
    this.coords = coords;
    this.polygons = polygons;
    importance = new double[coords.length / 2];
    for (int a = 0; a + 1 < starts.length; a++) {
      ArcImportance.rank(coords, starts[a], starts[a + 1], importance);
    }
    keptTo = new byte[importance.length];
    double[] all = new double[starts.length - 1];
    Arrays.fill(all, ALL);
    fullAreas = new double[polygons.size()];
    for (int p = 0; p < fullAreas.length; p++) {
      fullAreas[p] = polygon(p, all).getArea();
    }
  }

  /**
   * Builds all levels.
   *
   * @param starts as in {@link ArcStore#starts}
   * @param coords as in {@link ArcStore#coords}
   * @param polygons parts, rings and arc numbers of each polygon over the arcs
   */
  static ArcStore build(int[] starts, int[] coords, List<int[][][]> polygons) {
    ArcPyramid pyramid = new ArcPyramid(starts, coords, polygons);
    double[] tolerances = new double[starts.length - 1];
    Arrays.fill(tolerances, ALL);
    for (int level = 1; level < BaseMap.levels(); level++) {
      tolerances = pyramid.thin(level, tolerances);
    }
    return new ArcStore(starts, coords, pyramid.keptTo, BaseMap.levels());
  }

  /** Thins lines that share nothing, such as rivers; ends stay. */
  static ArcStore buildLoose(int[] starts, int[] coords) {
    return build(starts, coords, List.of());
  }

  /** Thins one level; answers the tolerance each arc ended with. */
  private double[] thin(int level, double[] floor) {
    double wanted = PIXEL_SHARE * BaseMap.resolutionOf(level) / BaseMap.UNIT_METRES;
    double[] tolerances = new double[floor.length];
    Arrays.fill(tolerances, wanted);
    boolean changed = true;
    while (changed) {
      changed = refine(faults(tolerances, floor), tolerances, floor);
    }
    for (int a = 0; a < tolerances.length; a++) {
      for (int v = starts[a] / 2; v < starts[a + 1] / 2; v++) {
        if (importance[v] > tolerances[a]) {
          keptTo[v] = (byte) level;
        }
      }
    }
    return tolerances;
  }

  private static boolean refine(BitSet arcs, double[] tolerances, double[] floor) {
    boolean changed = false;
    for (int a = arcs.nextSetBit(0); a >= 0; a = arcs.nextSetBit(a + 1)) {
      if (tolerances[a] > floor[a]) {
        double half = tolerances[a] / 2;
        tolerances[a] = half < LEAST_TOLERANCE ? floor[a] : Math.max(half, floor[a]);
        changed = true;
      }
    }
    return changed;
  }

  /**
   * Arcs that are at fault at these tolerances. Only arcs that differ from the level before can be,
   * and those they meet.
   */
  private BitSet faults(double[] tolerances, double[] floor) {
    BitSet faults = new BitSet(tolerances.length);
    BitSet thinned = new BitSet(tolerances.length);
    for (int a = 0; a < tolerances.length; a++) {
      thinned.set(a, line(a, tolerances[a]).length != line(a, floor[a]).length);
    }
    if (polygons.isEmpty() || thinned.isEmpty()) {
      return faults;
    }
    markCrossings(tolerances, thinned, faults);
    for (int p = 0; p < polygons.size(); p++) {
      BitSet arcs = arcsOf(p);
      if (!arcs.intersects(thinned)) {
        continue;
      }
      Geometry polygon = polygon(p, tolerances);
      double change = Math.abs(polygon.getArea() / fullAreas[p] - 1);
      if (change > AREA_CHANGE || !polygon.isValid()) {
        faults.or(arcs);
      }
    }
    return faults;
  }

  private BitSet arcsOf(int p) {
    BitSet arcs = new BitSet();
    for (int[][] part : polygons.get(p)) {
      for (int[] ring : part) {
        for (int ref : ring) {
          arcs.set(ref < 0 ? ~ref : ref);
        }
      }
    }
    return arcs;
  }

  private Geometry polygon(int p, double[] tolerances) {
    return RingBuilder.polygon(polygons.get(p), a -> line(a, tolerances[a]));
  }

  private Coordinate[] line(int arc, double tolerance) {
    List<Coordinate> line = new ArrayList<>();
    for (int i = starts[arc]; i < starts[arc + 1]; i += 2) {
      if (importance[i / 2] > tolerance) {
        line.add(new Coordinate(coords[i], coords[i + 1]));
      }
    }
    return line.toArray(new Coordinate[0]);
  }

  private record Segment(int arc, int index, Coordinate a, Coordinate b) {}

  private void markCrossings(double[] tolerances, BitSet thinned, BitSet faults) {
    STRtree tree = new STRtree();
    List<Segment> segments = new ArrayList<>();
    Coordinate[][] lines = new Coordinate[tolerances.length][];
    for (int a = 0; a < lines.length; a++) {
      lines[a] = line(a, tolerances[a]);
      for (int i = 0; i + 1 < lines[a].length; i++) {
        Segment s = new Segment(a, i, lines[a][i], lines[a][i + 1]);
        segments.add(s);
        tree.insert(new Envelope(s.a(), s.b()), s);
      }
    }
    tree.build();
    RobustLineIntersector intersector = new RobustLineIntersector();
    for (Segment s : segments) {
      if (!thinned.get(s.arc())) {
        continue;
      }
      for (Object found : tree.query(new Envelope(s.a(), s.b()))) {
        Segment t = (Segment) found;
        // Each pair once: by number among the thinned, always against the others.
        boolean later = t.arc() > s.arc() || (t.arc() == s.arc() && t.index() > s.index());
        if ((later || !thinned.get(t.arc())) && clash(s, t, lines, intersector)) {
          faults.set(s.arc());
          faults.set(t.arc());
        }
      }
    }
  }

  private static boolean clash(
      Segment s, Segment t, Coordinate[][] lines, RobustLineIntersector intersector) {
    intersector.computeIntersection(s.a(), s.b(), t.a(), t.b());
    if (!intersector.hasIntersection()) {
      return false;
    }
    if (intersector.getIntersectionNum() > 1 || intersector.isProper()) {
      return true;
    }
    if (s.arc() == t.arc() && t.index() == s.index() + 1) {
      return false;
    }
    Coordinate meeting = intersector.getIntersection(0);
    return !(isEnd(meeting, lines[s.arc()]) && isEnd(meeting, lines[t.arc()]));
  }

  private static boolean isEnd(Coordinate c, Coordinate[] line) {
    return c.equals2D(line[0]) || c.equals2D(line[line.length - 1]);
  }
}
