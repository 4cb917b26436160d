package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.state.FacetedTable.Choice;
import io.lantu.state.PanelContent.ProjectRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectTotalsTest {
  private final Catalogue catalogue = SampleCatalogue.make();
  private final List<ProjectRow> rows = Tables.allProjects(catalogue);

  @Test
  void countsAProjectOfSeveralPlansOnce() {
    ProjectTotals totals = ProjectTotals.of(rows);
    assertThat(totals.rows()).isEqualTo(5);
    assertThat(totals.projects()).isEqualTo(4);
  }

  @Test
  void sumsPerUnitWithTheCountItRestsOnAndLeavesOutVoltagesAndBounds() {
    assertThat(ProjectTotals.of(rows).sums()).containsExactly(new ProjectTotals.Sum("万吨", 15, 2));
  }

  @Test
  void keepsNamesakesOfDifferentRegionsApart() {
    ProjectRow east =
        new ProjectRow(
            SampleCatalogue.project(
                "x/1", "小学", List.of(SampleCatalogue.EAST), "教育", null, List.of(), null),
            rows.get(0).box(),
            "");
    ProjectRow west =
        new ProjectRow(
            SampleCatalogue.project(
                "x/2", "小学", List.of(SampleCatalogue.WEST), "教育", null, List.of(), null),
            rows.get(0).box(),
            "");
    assertThat(ProjectTotals.of(List.of(east, west)).projects()).isEqualTo(2);
  }

  @Test
  void theTableNarrowsByPlanBoxSectorStatusAndRegion() {
    AppState state = SampleState.open(catalogue, Language.ZH);
    FacetedTable<ProjectRow> table = new Tables(state).projects();
    table.setItems(rows);
    table.choose(Tables.REGION, SampleCatalogue.WEST);
    assertThat(ids(table))
        .containsExactly("plan-a/b1/1", "plan-a/b1/3", "plan-b/b1/1", "plan-b/b1/2");
    table.choose(Tables.PLAN, SampleCatalogue.A);
    assertThat(ids(table)).containsExactly("plan-a/b1/1", "plan-a/b1/3");
    table.choose(Tables.SECTOR, "能源");
    assertThat(ids(table)).containsExactly("plan-a/b1/3");
    table.narrowTo("", Map.of());
    table.choose(Tables.STATUS, "新建");
    assertThat(ids(table)).containsExactly("plan-a/b1/1");
    table.narrowTo("", Map.of());
    table.setText("专栏 东县 铝");
    assertThat(ids(table)).containsExactly("plan-a/b1/2");
    assertThat(table.choices(Tables.BOX))
        .containsExactly(
            new Choice("plan-a/b1", "甲规划 专栏 1 重大工程", 3), new Choice("plan-b/b1", "乙规划 项目清单", 2));
  }

  @Test
  void looksAtThePlaceOfAProjectElseAtItsRegion() {
    assertThat(Tables.target(rows.get(0))).isEqualTo("p:station");
    assertThat(Tables.target(rows.get(1))).isEqualTo(SampleCatalogue.EAST);
  }

  private static List<String> ids(FacetedTable<ProjectRow> table) {
    return table.shownProperty().get().stream().map(r -> r.project().id()).toList();
  }
}
