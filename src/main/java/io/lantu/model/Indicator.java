package io.lantu.model;

import java.util.List;

/**
 * A target or figure of a plan.
 *
 * @param id {@code <plan>/i<number>}
 * @param name as printed
 * @param unit or null
 * @param values by year
 * @param property 约束性 or 预期性 where printed, or null
 * @param scope region ids
 * @param elements element ids
 * @param table table caption number, or null for prose
 * @param note or null
 * @param citation where
 */
public record Indicator(
    String id,
    String name,
    String unit,
    List<IndicatorValue> values,
    String property,
    List<String> scope,
    List<String> elements,
    String table,
    String note,
    Citation citation) {
  public Indicator {
    values = values == null ? List.of() : List.copyOf(values);
    scope = scope == null ? List.of() : List.copyOf(scope);
    elements = elements == null ? List.of() : List.copyOf(elements);
  }

  /** Id of the plan. */
  public String plan() {
    return citation.plan();
  }
}
