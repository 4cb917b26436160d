package io.lantu.ui.table;

import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.IndicatorValueKind;
import io.lantu.state.AppState;
import io.lantu.state.Tables;
import io.lantu.ui.control.Numbers;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of indicators. FX thread. */
public final class IndicatorSpec extends CatalogueSpec<Indicator> {
  private final boolean narrow;

  /**
   * Describes the table.
   *
   * @param id name of the table
   * @param narrow whether it stands in a narrow panel, where values carry their units
   */
  public IndicatorSpec(String id, AppState state, Texts texts, Tables tables, boolean narrow) {
    super(id, state, texts, tables);
    this.narrow = narrow;
  }

  @Override
  public List<TableColumnSpec<Indicator>> columns() {
    return List.of(
        TableColumnSpec.text("indicator", 150, Indicator::name),
        valueColumn("base", IndicatorValueKind.BASE),
        valueColumn("target", IndicatorValueKind.TARGET),
        TableColumnSpec.<Indicator>text("unit", 76, i -> orEmpty(i.unit())).hidden(),
        TableColumnSpec.<Indicator>text("chart", 84, i -> ValueChart.describe(i))
            .drawn(() -> ValueChart::new)
            .sortedBy(Comparator.comparingDouble(IndicatorSpec::change))
            .hidden(),
        valueColumn("growth", IndicatorValueKind.GROWTH).hidden(),
        TableColumnSpec.<Indicator>text("property", 92, i -> orEmpty(i.property())).hidden(),
        TableColumnSpec.<Indicator>text("scope", 130, this::scope).hidden(),
        TableColumnSpec.<Indicator>text("plan", 190, i -> tables.planName(i.plan())).hidden(),
        TableColumnSpec.<Indicator>text("note", 260, i -> orEmpty(i.note())).hidden(),
        TableColumnSpec.<Indicator>text("citation", 320, i -> citations().full(i.citation()))
            .hidden());
  }

  private TableColumnSpec<Indicator> valueColumn(String key, IndicatorValueKind kind) {
    return TableColumnSpec.<Indicator>text(key, 104, i -> shown(i, kind))
        .exported(i -> values(i, kind))
        .sortedBy(Comparator.comparingDouble(i -> number(i, kind)));
  }

  private String scope(Indicator i) {
    return tables.names(i.scope().isEmpty() ? i.elements() : i.scope());
  }

  private String shown(Indicator i, IndicatorValueKind kind) {
    String unit = narrow && i.unit() != null ? " " + i.unit() : "";
    return values(i, kind, unit);
  }

  /** The values of a kind as text. */
  String values(Indicator i, IndicatorValueKind kind) {
    return values(i, kind, "");
  }

  private String values(Indicator i, IndicatorValueKind kind, String unit) {
    return i.values().stream()
        .filter(v -> v.kind() == kind)
        .map(v -> value(v, unit))
        .collect(Collectors.joining(texts.pick("；", "; ")));
  }

  private static String value(IndicatorValue v, String unit) {
    String number = v.value() == null ? orEmpty(v.text()) : Numbers.plain(v.value()) + unit;
    String qualifier = v.qualifier() == null ? "" : " " + v.qualifier();
    return number + qualifier + (v.year() == null ? "" : " (" + v.year() + ")");
  }

  private static double number(Indicator i, IndicatorValueKind kind) {
    return i.values().stream()
        .filter(v -> v.kind() == kind && v.value() != null)
        .mapToDouble(IndicatorValue::value)
        .findFirst()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private static double change(Indicator i) {
    double base = number(i, IndicatorValueKind.BASE);
    double target = number(i, IndicatorValueKind.TARGET);
    return base > 0 && target > 0 ? target / base : Double.NEGATIVE_INFINITY;
  }

  @Override
  public String copied(Indicator i) {
    List<String> parts = new ArrayList<>();
    parts.add(i.name());
    for (IndicatorValueKind kind : IndicatorValueKind.values()) {
      String values = values(i, kind);
      if (!values.isEmpty()) {
        parts.add(texts.get("indicator.kind." + kind) + " " + values + " " + orEmpty(i.unit()));
      }
    }
    return String.join(texts.pick("，", ", "), parts).strip();
  }

  @Override
  public String cited(Indicator i) {
    return citations().cited(copied(i), i.citation());
  }

  @Override
  public List<String> plans(Indicator i) {
    return List.of(i.plan());
  }

  @Override
  public Optional<String> target(Indicator i) {
    return i.elements().stream().findFirst().or(() -> i.scope().stream().findFirst());
  }

  @Override
  public boolean isLinked(Indicator i, String selection) {
    return i.scope().contains(selection) || i.elements().contains(selection);
  }

  @Override
  public String summary(List<Indicator> shown, int all) {
    long both = shown.stream().filter(i -> ValueChart.points(i).size() > 1).count();
    return texts.get("indicator.summary", shown.size(), all, both);
  }
}
