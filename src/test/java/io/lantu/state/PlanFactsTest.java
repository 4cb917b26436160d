package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import org.junit.jupiter.api.Test;

class PlanFactsTest {
  private final Catalogue catalogue = SampleCatalogue.make();

  @Test
  void countsWhatThePackHoldsOfAPlan() {
    PlanFacts facts = PlanFacts.of(catalogue, catalogue.findPlan(SampleCatalogue.A).orElseThrow());
    assertThat(facts.structures()).extracting(s -> s.id()).containsExactly("s-plan-a-1x");
    assertThat(facts.passages()).isEqualTo(2);
    assertThat(facts.boxes()).isEqualTo(1);
    assertThat(facts.projects()).isEqualTo(3);
    assertThat(facts.indicators()).isEqualTo(1);
    assertThat(facts.disagreements()).isEqualTo(1);
  }

  @Test
  void aSelectedPlanStaysSelectedWhenContentIsOpenedAgain() {
    AppState state = SampleState.open(catalogue, Language.ZH);
    state.select(SampleCatalogue.A);
    state.open(new Workspace(catalogue, null));
    assertThat(state.selection()).isEqualTo(SampleCatalogue.A);
    state.open(Workspace.EMPTY);
    assertThat(state.selection()).isNull();
  }
}
