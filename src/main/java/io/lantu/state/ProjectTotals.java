package io.lantu.state;

import io.lantu.model.Fingerprint;
import io.lantu.model.Quantity;
import io.lantu.state.PanelContent.ProjectRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list of projects adds up to, with the number of projects each sum rests on.
 *
 * <p>A project that several boxes or plans list counts once: rows of one name (letters and digits
 * only) that share a region. Quantities are summed per unit; what does not add up is left out:
 * voltages, pressures, lengths of a part, and bounds.
 *
 * @param rows rows in the list
 * @param projects projects, shared ones once
 * @param sums sums per unit, by how many projects they rest on
 */
public record ProjectTotals(int rows, int projects, List<Sum> sums) {
  private static final Set<String> NOT_ADDITIVE =
      Set.of("千伏", "kV", "MPa", "mm", "毫米", "t/h", "%", "℃", "级", "类", "倍");
  private static final Set<String> BOUND_WORDS = Set.of("上限", "下限", "每台", "电压", "直径");

  public ProjectTotals {
    sums = List.copyOf(sums);
  }

  /**
   * A sum.
   *
   * @param unit as printed
   * @param value total
   * @param projects number of projects with such a quantity
   */
  public record Sum(String unit, double value, int projects) {}

  /** Adds up rows. */
  public static ProjectTotals of(List<ProjectRow> rows) {
    List<ProjectRow> once = once(rows);
    Map<String, double[]> byUnit = new LinkedHashMap<>();
    for (ProjectRow row : once) {
      Map<String, Double> own = new LinkedHashMap<>();
      for (Quantity q : row.project().quantities()) {
        if (isAdditive(q)) {
          own.merge(q.unit(), q.value(), Double::sum);
        }
      }
      own.forEach(
          (unit, value) -> {
            double[] sum = byUnit.computeIfAbsent(unit, k -> new double[2]);
            sum[0] += value;
            sum[1]++;
          });
    }
    List<Sum> sums = new ArrayList<>();
    byUnit.forEach((unit, sum) -> sums.add(new Sum(unit, sum[0], (int) sum[1])));
    sums.sort((a, b) -> Integer.compare(b.projects(), a.projects()));
    return new ProjectTotals(rows.size(), once.size(), sums);
  }

  /** The rows without repetitions of a shared project; the row with quantities stays. */
  public static List<ProjectRow> once(List<ProjectRow> rows) {
    Map<String, List<ProjectRow>> byName = new LinkedHashMap<>();
    for (ProjectRow row : rows) {
      List<ProjectRow> same =
          byName.computeIfAbsent(
              Fingerprint.normalise(row.project().name()), k -> new ArrayList<>());
      int at = indexOfShared(same, row);
      if (at < 0) {
        same.add(row);
      } else if (same.get(at).project().quantities().isEmpty()) {
        same.set(at, row);
      }
    }
    return byName.values().stream().flatMap(List::stream).toList();
  }

  private static int indexOfShared(List<ProjectRow> same, ProjectRow row) {
    List<String> regions = row.regions();
    for (int i = 0; i < same.size(); i++) {
      List<String> others = same.get(i).regions();
      if (others.stream().anyMatch(regions::contains) || (others.isEmpty() && regions.isEmpty())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAdditive(Quantity q) {
    return !NOT_ADDITIVE.contains(q.unit())
        && (q.of() == null || BOUND_WORDS.stream().noneMatch(q.of()::contains));
  }
}
