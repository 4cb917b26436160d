package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.state.PassageListModel.DisagreementRow;
import io.lantu.state.PassageListModel.DisagreementsRow;
import io.lantu.state.PassageListModel.PassageRow;
import io.lantu.state.PassageListModel.PlanRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageListModelTest {
  private final Catalogue catalogue = SampleCatalogue.make();
  private final PassageListModel model = new PassageListModel();

  private void show(String planFirst) {
    model.show(new PanelContents(catalogue).of(SampleCatalogue.EAST).orElseThrow(), planFirst);
  }

  private List<String> lines() {
    return model.rows().stream()
        .map(
            row -> {
              if (row instanceof PlanRow p) {
                return p.plan().id() + " " + p.count() + (p.owner() ? " owner" : "");
              } else if (row instanceof PassageRow p) {
                return p.passage().id();
              } else if (row instanceof DisagreementsRow d) {
                return "disagreements " + d.count() + " " + d.open();
              }
              return ((DisagreementRow) row).disagreement().id();
            })
        .toList();
  }

  @Test
  void putsThePlanOfTheStructureShownFirst() {
    show("plan-b");
    assertThat(lines())
        .containsExactly(
            "disagreements 1 false",
            "plan-b 1 owner",
            "plan-b/p1",
            "plan-a 2",
            "plan-a/p1",
            "plan-a/p2");
  }

  @Test
  void keepsPackOrderWithoutAStructure() {
    show(null);
    assertThat(lines()).startsWith("disagreements 1 false", "plan-a 2");
  }

  @Test
  void countsTopicsMostFrequentFirst() {
    show(null);
    assertThat(model.topicsProperty().get().keySet()).containsExactly("产业", "空间", "交通");
    assertThat(model.topicsProperty().get()).containsEntry("产业", 2);
  }

  @Test
  void narrowsToATopicAndBack() {
    show(null);
    model.toggleTopic("交通");
    assertThat(lines()).containsExactly("plan-b 1", "plan-b/p1");
    model.toggleTopic("交通");
    assertThat(lines()).hasSize(6);
  }

  @Test
  void listsDisagreementsOnRequest() {
    show(null);
    model.toggleDisagreements();
    assertThat(lines()).startsWith("disagreements 1 true", "d:x");
  }

  @Test
  void forgetsTheTopicForTheNextSubject() {
    show(null);
    model.toggleTopic("交通");
    show(null);
    assertThat(model.topicProperty().get()).isNull();
    assertThat(lines()).hasSize(6);
  }
}
