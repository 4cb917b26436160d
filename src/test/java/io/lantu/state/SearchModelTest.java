package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementKind;
import io.lantu.model.DisagreementSide;
import io.lantu.model.Language;
import io.lantu.model.Term;
import io.lantu.search.Facet;
import io.lantu.search.FoundItem;
import io.lantu.search.HitType;
import io.lantu.search.IndexedItem;
import io.lantu.search.SearchHit;
import io.lantu.search.SearchResult;
import io.lantu.search.TextQuery;
import io.lantu.search.TextSource;
import io.lantu.task.TaskExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchModelTest {
  @TempDir Path folder;

  private final AppState state = SampleState.open(SampleCatalogue.make(), Language.ZH);
  private final List<TextSource> originals = new ArrayList<>();
  private SearchModel model;

  @BeforeEach
  void make() {
    model =
        new SearchModel(
            state, new TaskExecutor(Runnable::run, Runnable::run), folder, c -> originals);
  }

  @AfterEach
  void close() {
    model.close();
  }

  private record Original(String key, String text) implements TextSource {
    @Override
    public void forEach(Consumer<IndexedItem> items) {
      items.accept(
          IndexedItem.ofText(
              HitType.ORIGINAL, key + "/0/0", "plan-a", "第一章", text, List.of(), List.of()));
    }
  }

  private List<String> ids() {
    return model.resultProperty().get().groups().stream()
        .flatMap(g -> g.items().stream())
        .map(FoundItem::hit)
        .map(h -> h.type() + " " + h.id())
        .toList();
  }

  @Test
  void opensNothingBeforeItIsAskedSomething() throws IOException {
    assertThat(model.statusProperty().get()).isEqualTo(SearchModel.Status.NONE);
    assertThat(folder).isEmptyDirectory();
    model.search("都市圈");
    assertThat(model.statusProperty().get()).isEqualTo(SearchModel.Status.READY);
    assertThat(ids()).contains("TERM t:circle");
  }

  @Test
  void makesTheIndexAheadAndKeepsItClosed() throws IOException {
    model.makeAhead();
    assertThat(model.statusProperty().get()).isEqualTo(SearchModel.Status.NONE);
    try (Stream<Path> parts = Files.list(folder)) {
      assertThat(parts).hasSize(1);
    }
  }

  @Test
  void givesFirstHitsWhileTheIndexIsBeingMadeAndAllAfterwards() {
    originals.add(new Original("aa", "从东到西的都市圈。"));
    Deque<Runnable> work = new ArrayDeque<>();
    try (SearchModel slow =
        new SearchModel(
            state, new TaskExecutor(work::add, Runnable::run), folder, c -> originals)) {
      slow.makeAhead();
      slow.search("都市圈");
      assertThat(work).as("what is being made ahead is not made twice").hasSize(2);
      work.removeLast().run();
      assertThat(slow.statusProperty().get()).isEqualTo(SearchModel.Status.PREPARING);
      SearchResult first = slow.resultProperty().get();
      assertThat(first.groups()).extracting(SearchResult.Group::type).contains(HitType.TERM);
      while (!work.isEmpty()) {
        work.removeFirst().run();
      }
      SearchResult all = slow.resultProperty().get();
      assertThat(slow.statusProperty().get()).isEqualTo(SearchModel.Status.READY);
      assertThat(all.found()).isEqualTo(first.found() + 1);
      assertThat(all.groups()).containsAll(first.groups());
    }
  }

  @Test
  void showsWhatIsKnownWithoutOpeningTheIndex() {
    FoundItem known =
        new FoundItem(
            new SearchHit(HitType.TERM, "t:known", "词", "", null),
            List.of(),
            List.of(),
            false,
            "",
            List.of(),
            null);
    SearchResult.Group group = new SearchResult.Group(HitType.TERM, 1, List.of(known));
    model.show(new SearchResult(TextQuery.of("", 1), List.of(group), Map.of(), 1, 1));
    assertThat(ids()).containsExactly("TERM t:known");
    assertThat(model.statusProperty().get()).isEqualTo(SearchModel.Status.NONE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void narrowsAndGivesAllBack() {
    model.search("东");
    int all = model.resultProperty().get().found();
    model.showOnly(HitType.REGION.name());
    assertThat(ids()).isNotEmpty().allMatch(id -> id.startsWith("REGION "));
    assertThat(model.filtersProperty().get())
        .isEqualTo(Map.of(Facet.TYPE, Set.of(HitType.REGION.name())));
    model.toggle(Facet.PLAN, "plan-b");
    assertThat(model.resultProperty().get().found()).isZero();
    assertThat(model.resultProperty().get().unfiltered()).isEqualTo(all);
    model.clearFilters();
    assertThat(model.resultProperty().get().found()).isEqualTo(all);
  }

  @Test
  void suggestsNamesWhereNothingIsFound() {
    model.search("东区城");
    List<SearchHit> near = model.suggestionsProperty().get();
    assertThat(model.resultProperty().get().found()).isZero();
    assertThat(near).isNotEmpty();
    model.search("东");
    assertThat(model.suggestionsProperty().get()).isEmpty();
  }

  @Test
  void takesUpNewOriginals() {
    model.search("从未出现的话");
    assertThat(model.resultProperty().get().found()).isZero();
    originals.add(new Original("aa", "这里有一句从未出现的话。"));
    model.refresh();
    assertThat(ids()).containsExactly("ORIGINAL aa/0/0");
    originals.clear();
    model.refresh();
    assertThat(ids()).isEmpty();
  }

  @Test
  void followsTheOpenContent() {
    model.search("东");
    SearchResult before = model.resultProperty().get();
    state.open(Workspace.EMPTY);
    assertThat(before.found()).isPositive();
    assertThat(model.resultProperty().get().found()).isZero();
  }

  @Test
  void keepsItsPartOfTheIndexWhenMoreComesBesideTheFirstContent() throws IOException {
    model.search("东");
    int before = model.resultProperty().get().found();
    Workspace first = state.workspace();
    Term added = new Term("t:new", "东向走廊", null, "一条想出来的走廊。", List.of());
    open(List.of(), List.of(added));
    assertThat(model.resultProperty().get().found()).isEqualTo(before + 1);
    assertThat(ids()).contains("TERM t:new");
    try (Stream<Path> parts = Files.list(folder)) {
      assertThat(parts).hasSize(1);
    }
    state.open(first);
    assertThat(ids()).doesNotContain("TERM t:new");
  }

  @Test
  void findsDisagreementsUnderEachOfTheirPlans() {
    Disagreement added =
        new Disagreement(
            "d:new",
            DisagreementKind.CONFLICT,
            "东廊长短不一",
            List.of(),
            List.of(),
            List.of(
                new DisagreementSide("plan-a", "长三百里", null),
                new DisagreementSide("plan-b", "长五百里", null)),
            null);
    open(List.of(added), List.of());
    model.search("五百里");
    assertThat(ids()).containsExactly("DISAGREEMENT d:new");
    model.toggle(Facet.PLAN, "plan-a");
    assertThat(ids()).containsExactly("DISAGREEMENT d:new");
    assertThat(model.resultProperty().get().facets().get(Facet.PLAN))
        .contains(
            new SearchResult.FacetCount("plan-a", 1), new SearchResult.FacetCount("plan-b", 1));
    model.showOnly(HitType.REGION.name());
    assertThat(ids()).isEmpty();
  }

  /** Opens the sample with more beside it. */
  private void open(List<Disagreement> disagreements, List<Term> terms) {
    Catalogue.Content more =
        new Catalogue.Content(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            disagreements,
            terms);
    Catalogue all = new Catalogue(state.workspace().catalogue().content().plus(more));
    state.open(SampleState.open(all, Language.ZH).workspace());
  }

  @Test
  void clearsWithTheField() {
    model.search("东");
    model.search(" ");
    assertThat(model.resultProperty().get().groups()).isEmpty();
  }
}
