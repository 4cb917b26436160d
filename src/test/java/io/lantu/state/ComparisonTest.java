package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final Catalogue catalogue = SampleCatalogue.make();

  private Comparison of(String id) {
    return Comparison.of(catalogue, new PanelContents(catalogue).of(id).orElseThrow());
  }

  @Test
  void putsThePlanThatNamesTheSubjectFirst() {
    assertThat(of(SampleCatalogue.EAST).columns())
        .extracting(c -> c.plan().id())
        .containsExactly(SampleCatalogue.A, SampleCatalogue.B);
  }

  @Test
  void givesEachPlanItsOwnRolesPassagesProjectsIndicatorsAndDisagreements() {
    Comparison.Column a = of(SampleCatalogue.EAST).columns().get(0);
    assertThat(a.roles()).extracting(r -> r.element().id()).containsExactly(SampleCatalogue.CORE);
    assertThat(a.passages()).hasSize(2);
    assertThat(a.projects()).hasSize(2);
    assertThat(a.indicators()).hasSize(1);
    assertThat(a.disagreements()).hasSize(1);
    Comparison.Column b = of(SampleCatalogue.EAST).columns().get(1);
    assertThat(b.roles()).isEmpty();
    assertThat(b.passages()).extracting(p -> p.id()).containsExactly("plan-b/p1");
    assertThat(b.projects()).isEmpty();
  }

  @Test
  void anElementHasItsOwnRole() {
    assertThat(of(SampleCatalogue.CORE).columns().get(0).roles())
        .extracting(r -> r.element().id())
        .containsExactly(SampleCatalogue.CORE);
  }
}
