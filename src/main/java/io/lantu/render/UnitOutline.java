package io.lantu.render;

import io.lantu.geo.ArcStore;
import io.lantu.geo.BaseMap;
import io.lantu.geo.BaseMap.UnitLayer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The outline of several units taken together, as closed runs of shared arcs: filling it costs a
 * fraction of filling each unit, and leaves no seams. Immutable.
 */
final class UnitOutline {
  private final int[][] rings;
  private final boolean[] member;

  private UnitOutline(int[][] rings, boolean[] member) {
    this.rings = rings;
    this.member = member;
  }

  /** All units of the map. */
  static UnitOutline ofAll(UnitLayer units) {
    boolean[] member = new boolean[units.polygons().size()];
    java.util.Arrays.fill(member, true);
    return of(units, member);
  }

  /** The units with these region ids, or whose prefecture or province has one of them. */
  static UnitOutline of(UnitLayer units, Set<String> regionIds) {
    boolean[] member = new boolean[units.polygons().size()];
    for (int p = 0; p < member.length; p++) {
      BaseMap.Unit unit = units.polygons().get(p);
      member[p] =
          regionIds.contains(unit.regionId())
              || regionIds.contains("r:" + unit.prefecture())
              || regionIds.contains("r:" + unit.province());
    }
    return of(units, member);
  }

  private static UnitOutline of(UnitLayer units, boolean[] member) {
    ArcStore arcs = units.arcs();
    int[] starts = arcs.starts(0);
    int[] coords = arcs.coords(0);
    Map<Long, Deque<Integer>> leaving = new HashMap<>();
    List<Integer> refs = new ArrayList<>();
    for (int a = 0; a < arcs.count(); a++) {
      boolean forward = inside(member, units.forwardOwner(a));
      boolean backward = inside(member, units.backwardOwner(a));
      if (forward != backward) {
        int ref = forward ? a : ~a;
        refs.add(ref);
        leaving.computeIfAbsent(node(starts, coords, ref, false), n -> new ArrayDeque<>()).add(ref);
      }
    }
    boolean[] used = new boolean[arcs.count()];
    List<int[]> rings = new ArrayList<>();
    for (int first : refs) {
      if (used[arc(first)]) {
        continue;
      }
      List<Integer> ring = new ArrayList<>();
      Integer ref = first;
      while (ref != null && !used[arc(ref)]) {
        used[arc(ref)] = true;
        ring.add(ref);
        Deque<Integer> next = leaving.get(node(starts, coords, ref, true));
        ref = null;
        while (next != null && !next.isEmpty()) {
          int candidate = next.poll();
          if (!used[arc(candidate)]) {
            ref = candidate;
            break;
          }
        }
      }
      rings.add(ring.stream().mapToInt(Integer::intValue).toArray());
    }
    return new UnitOutline(rings.toArray(new int[0][]), member);
  }

  private static boolean inside(boolean[] member, int owner) {
    return owner >= 0 && member[owner];
  }

  private static int arc(int ref) {
    return ref < 0 ? ~ref : ref;
  }

  private static long node(int[] starts, int[] coords, int ref, boolean end) {
    int a = arc(ref);
    int i = (ref >= 0) == end ? starts[a + 1] - 2 : starts[a];
    return ((long) coords[i] << 32) ^ (coords[i + 1] & 0xffffffffL);
  }

  /** Closed runs of arc numbers; {@code ~n} is arc n backwards. */
  int[][] rings() {
    return rings;
  }

  boolean contains(int polygon) {
    return member[polygon];
  }

  /** Whether an arc has these units on one side only. */
  boolean isOutline(UnitLayer units, int arc) {
    return inside(member, units.forwardOwner(arc)) != inside(member, units.backwardOwner(arc));
  }

  boolean isEmpty() {
    return rings.length == 0;
  }
}
