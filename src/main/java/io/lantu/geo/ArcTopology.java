package io.lantu.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Polygons that share their borders, as read from a topology file. Degrees CGCS2000, longitude
 * first.
 *
 * <p>Immutable by contract: the arrays are not copied and must not be changed.
 *
 * @param arcs each a run of longitude, latitude pairs
 * @param polygons in file order
 */
public record ArcTopology(List<double[]> arcs, List<ArcPolygon> polygons) {
  public ArcTopology {
    arcs = List.copyOf(arcs);
    polygons = List.copyOf(polygons);
  }

  /** The polygons that pass a test, with the arcs they need. */
  public ArcTopology only(Predicate<ArcPolygon> wanted) {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<double[]> kept = new ArrayList<>();
    List<ArcPolygon> chosen = new ArrayList<>();
    for (ArcPolygon p : polygons) {
      if (wanted.test(p)) {
        chosen.add(
            p.renumbered(
                arc ->
                    numbers.computeIfAbsent(
                        arc,
                        a -> {
                          kept.add(arcs.get(a));
                          return kept.size() - 1;
                        })));
      }
    }
    return new ArcTopology(kept, chosen);
  }

  /** These polygons and another topology's; the two share no arcs. */
  public ArcTopology plus(ArcTopology other) {
    List<double[]> all = new ArrayList<>(arcs);
    all.addAll(other.arcs);
    List<ArcPolygon> both = new ArrayList<>(polygons);
    other.polygons.forEach(p -> both.add(p.renumbered(arc -> arc + arcs.size())));
    return new ArcTopology(all, both);
  }

  /**
   * One unit.
   *
   * @param code six digits
   * @param name as the source gives it
   * @param parent code of the prefecture, or of the province for units directly under it
   * @param county whether it is a county-level unit; false for farms and forests kept for closure
   * @param parts polygons, each a list of rings (shell first), each an array of arc numbers; {@code
   *     ~n} is arc n backwards
   */
  public record ArcPolygon(
      String code, String name, String parent, boolean county, List<List<int[]>> parts) {
    public ArcPolygon {
      parts = parts.stream().map(List::copyOf).toList();
    }

    private ArcPolygon renumbered(IntUnaryOperator number) {
      IntUnaryOperator ref =
          r -> r < 0 ? ~number.applyAsInt(~r) : number.applyAsInt(r); // ~n is arc n backwards
      List<List<int[]>> next = new ArrayList<>();
      for (List<int[]> part : parts) {
        next.add(part.stream().map(ring -> IntStream.of(ring).map(ref).toArray()).toList());
      }
      return new ArcPolygon(code, name, parent, county, next);
    }
  }
}
