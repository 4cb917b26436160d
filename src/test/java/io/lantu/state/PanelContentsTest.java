package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.model.Passage;
import io.lantu.model.Project;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PanelContentsTest {
  private final Catalogue catalogue = SampleCatalogue.make();
  private final PanelContents contents = new PanelContents(catalogue);

  @Test
  void tellsTheStatusWithoutGatheringTheRest() {
    List<String> ids =
        Stream.of(
                catalogue.regions().stream().map(r -> r.id()),
                catalogue.places().stream().map(p -> p.id()),
                catalogue.structures().stream()
                    .flatMap(s -> s.elements().stream())
                    .map(e -> e.id()),
                Stream.of("r:nowhere"))
            .flatMap(s -> s)
            .toList();
    assertThat(ids).hasSizeGreaterThan(4);
    for (String id : ids) {
      assertThat(contents.statusOf(id)).isEqualTo(contents.of(id).map(PanelContent::status));
    }
  }

  @Test
  void gathersPassagesByPlanAndProjectsInTheOrderOfThePack() {
    PanelContent east = contents.of(SampleCatalogue.EAST).orElseThrow();
    List<String> passages =
        east.passages().stream().flatMap(p -> p.passages().stream()).map(Passage::id).toList();
    Set<String> about =
        Set.copyOf(
            catalogue.passagesAbout(SampleCatalogue.EAST).stream().map(Passage::id).toList());
    assertThat(passages).doesNotHaveDuplicates().containsAll(about);
    assertThat(east.passages())
        .allMatch(
            group -> group.passages().stream().allMatch(p -> p.plan().equals(group.plan().id())));
    assertThat(east.projects())
        .extracting(row -> row.project().id())
        .containsAll(catalogue.projectsIn(SampleCatalogue.EAST).stream().map(Project::id).toList());
  }
}
