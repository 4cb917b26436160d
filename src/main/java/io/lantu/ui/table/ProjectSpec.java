package io.lantu.ui.table;

import io.lantu.model.Quantity;
import io.lantu.state.AppState;
import io.lantu.state.PanelContent.ProjectRow;
import io.lantu.state.ProjectTotals;
import io.lantu.state.Tables;
import io.lantu.ui.control.Numbers;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of projects. FX thread. */
public final class ProjectSpec extends CatalogueSpec<ProjectRow> {
  private static final int SUMS_SHOWN = 4;

  private final boolean narrow;
  // Another language changes nothing but the words around the totals.
  private List<ProjectRow> totalsOf;
  private ProjectTotals totals;

  /**
   * Describes the table.
   *
   * @param id name of the table
   * @param narrow whether it stands in a narrow panel, where a place is a mark only
   */
  public ProjectSpec(String id, AppState state, Texts texts, Tables tables, boolean narrow) {
    super(id, state, texts, tables);
    this.narrow = narrow;
  }

  @Override
  public List<TableColumnSpec<ProjectRow>> columns() {
    return List.of(
        TableColumnSpec.text("project", 260, r -> r.project().name()),
        TableColumnSpec.<ProjectRow>text("plan", 190, r -> tables.planName(r.box().plan()))
            .hidden(),
        TableColumnSpec.<ProjectRow>text("box", 90, this::box).hidden(),
        TableColumnSpec.<ProjectRow>text("group", 120, ProjectRow::group).hidden(),
        TableColumnSpec.text("sector", 84, this::sector),
        TableColumnSpec.<ProjectRow>text("status", 90, r -> orEmpty(r.project().status())).hidden(),
        TableColumnSpec.<ProjectRow>text("regions", 140, r -> tables.names(r.regions())).hidden(),
        TableColumnSpec.<ProjectRow>text("quantity", 170, this::quantities).hidden(),
        TableColumnSpec.<ProjectRow>text("place", narrow ? 56 : 86, this::place)
            .drawn(() -> new PlaceMark(state, texts, tables, narrow)),
        TableColumnSpec.<ProjectRow>text("note", 260, r -> orEmpty(r.project().note())).hidden(),
        TableColumnSpec.<ProjectRow>text("citation", 320, this::citation).hidden());
  }

  private String sector(ProjectRow r) {
    return r.project().sector() == null ? "" : texts.topic(r.project().sector());
  }

  private String box(ProjectRow r) {
    return r.box().number() == null ? r.box().title() : r.box().number();
  }

  private String quantities(ProjectRow r) {
    return r.project().quantities().stream()
        .map(ProjectSpec::quantity)
        .collect(Collectors.joining(texts.pick("；", "; ")));
  }

  private static String quantity(Quantity q) {
    String of = q.of() == null ? "" : q.of() + " ";
    return of + Numbers.plain(q.value()) + q.unit();
  }

  private String place(ProjectRow r) {
    return r.project().place() == null
        ? texts.get("project.no.place")
        : tables.name(r.project().place());
  }

  private String citation(ProjectRow r) {
    return citations().full(r.box().citation());
  }

  @Override
  public String copied(ProjectRow r) {
    return r.project().name();
  }

  @Override
  public String cited(ProjectRow r) {
    return citations().cited(r.project().name(), r.box().citation());
  }

  @Override
  public List<String> plans(ProjectRow r) {
    return List.of(r.box().plan());
  }

  @Override
  public Optional<String> target(ProjectRow r) {
    return Optional.ofNullable(Tables.target(r));
  }

  @Override
  public boolean isLinked(ProjectRow r, String selection) {
    return selection.equals(r.project().place())
        || r.regions().contains(selection)
        || r.project().elements().contains(selection)
        || r.box().elements().contains(selection);
  }

  @Override
  public String summary(List<ProjectRow> shown, int all) {
    if (totals == null || totalsOf != shown) {
      totalsOf = shown;
      totals = ProjectTotals.of(shown);
    }
    List<String> parts = new ArrayList<>();
    parts.add(texts.get("project.summary", totals.rows(), all, totals.projects()));
    totals.sums().stream()
        .limit(SUMS_SHOWN)
        .forEach(
            sum ->
                parts.add(
                    texts.get(
                        "project.sum", Numbers.plain(sum.value()), sum.unit(), sum.projects())));
    return String.join(texts.pick("　", "; "), parts);
  }
}
