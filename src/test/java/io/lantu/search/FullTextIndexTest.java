package io.lantu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullTextIndexTest {
  @TempDir Path folder;

  private final List<IndexedItem> items =
      new ArrayList<>(
          List.of(
              named(HitType.REGION, "r:lz", "兰州市", List.of("兰州", "金城")),
              named(HitType.REGION, "r:lzxq", "兰州新区", List.of("Lanzhou New Area")),
              named(HitType.REGION, "r:xlz", "新兰州镇", List.of()),
              text("p1", "lz-2021", "兰州新区建设物流枢纽，物流、物流。", "物流", "r:lzxq"),
              text("p2", "lz-2021", "物流" + "长话短说".repeat(20), "物流", "r:lz"),
              text("p3", "hx-2021", "河西走廊的物流通道", "交通", "r:hx"),
              text("p4", "hx-2021", "年均增长6.5%，达到 2025 年目标", "产业", "r:hx")));
  private FullTextIndex index;

  private static IndexedItem named(HitType type, String id, String title, List<String> others) {
    List<String> names = new ArrayList<>(List.of(title));
    names.addAll(others);
    Sound sound = id.equals("r:lz") ? new Sound(0, List.of("l", "z", "s"), false, 1, 2) : null;
    return new IndexedItem(
        type,
        id,
        null,
        List.of(),
        title,
        "甘肃省",
        names,
        "",
        sound == null ? List.of() : List.of(sound),
        List.of(),
        List.of(),
        0);
  }

  private static IndexedItem text(
      String id, String plan, String text, String topic, String region) {
    return IndexedItem.ofText(
        HitType.PASSAGE, id, plan, "第一章", text, List.of(topic), List.of(region, "r:gs"));
  }

  private static class Source implements TextSource {
    private final String key;
    private final List<IndexedItem> items;

    Source(String key, List<IndexedItem> items) {
      this.key = key;
      this.items = items;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public void forEach(Consumer<IndexedItem> consumer) {
      items.forEach(consumer);
    }
  }

  private List<TextSource> sources() {
    return List.of(new Source("a1", items.subList(0, 4)), new Source("b1", items.subList(4, 7)));
  }

  private SearchResult ask(TextQuery query) throws IOException {
    if (index == null) {
      index = new IndexStore(new IndexParts(folder)).open(sources(), IndexStore.Progress.NONE);
    }
    return index.search(query);
  }

  private List<String> ids(String typed) throws IOException {
    return ask(TextQuery.of(typed, 10)).groups().stream()
        .flatMap(g -> g.items().stream())
        .map(i -> i.hit().id())
        .toList();
  }

  @AfterEach
  void close() throws IOException {
    if (index != null) {
      index.close();
    }
  }

  @Test
  void ranksWholeNamesThenBeginningsThenParts() throws IOException {
    assertThat(ids("兰州")).containsExactly("r:lz", "r:lzxq", "r:xlz", "p1");
    assertThat(ids("兰州新区").get(0)).isEqualTo("r:lzxq");
    assertThat(ids("金城")).containsExactly("r:lz");
  }

  @Test
  void ranksPassagesByDensity() throws IOException {
    assertThat(ids("物流")).containsExactly("p1", "p3", "p2");
  }

  @Test
  void findsAnyPartAcrossDigitsAndPunctuation() throws IOException {
    assertThat(ids("6.5%，达")).containsExactly("p4");
    assertThat(ids("到2025年")).containsExactly("p4");
    assertThat(ids("，")).containsExactlyInAnyOrder("p1", "p4");
    assertThat(ids("ew Are")).containsExactly("r:lzxq");
    assertThat(ids("市兰")).isEmpty();
  }

  @Test
  void findsByInitialsAndMarksTheirCharacters() throws IOException {
    FoundItem found = ask(TextQuery.of("zs", 5)).groups().get(0).items().get(0);
    assertThat(found.hit().id()).isEqualTo("r:lz");
    assertThat(found.inTitle()).containsExactly(new TextRange(1, 3));
  }

  @Test
  void wantsEveryWordInAnyOrderAndPrefersThemTogether() throws IOException {
    assertThat(ids("物流 兰州")).containsExactly("p1");
    assertThat(ids("物流 没有")).isEmpty();
  }

  @Test
  void showsTheNameThatWasMeant() throws IOException {
    FoundItem found = ask(TextQuery.of("金", 5)).groups().get(0).items().get(0);
    assertThat(found.snippetIsName()).isTrue();
    assertThat(found.hit().snippet()).isEqualTo("金城");
    assertThat(found.inSnippet()).containsExactly(new TextRange(0, 1));
  }

  @Test
  void cutsTheSnippetAboutTheWords() throws IOException {
    FoundItem found = ask(TextQuery.of("2025", 5)).groups().get(0).items().get(0);
    TextRange mark = found.inSnippet().get(0);
    assertThat(found.hit().snippet().substring(mark.start(), mark.end())).isEqualTo("2025");
  }

  @Test
  void narrowsAndCountsWhatOtherValuesWouldGive() throws IOException {
    SearchResult all = ask(TextQuery.of("物流", 5));
    assertThat(all.facets().get(Facet.PLAN))
        .containsExactly(
            new SearchResult.FacetCount("lz-2021", 2), new SearchResult.FacetCount("hx-2021", 1));
    SearchResult narrow =
        ask(
            new TextQuery(
                "物流", Map.of(Facet.PLAN, Set.of("lz-2021"), Facet.REGION, Set.of("r:lz")), 5));
    assertThat(narrow.found()).isEqualTo(1);
    assertThat(narrow.unfiltered()).isEqualTo(3);
    assertThat(narrow.facets().get(Facet.REGION))
        .contains(
            new SearchResult.FacetCount("r:lz", 1),
            new SearchResult.FacetCount("r:lzxq", 1),
            new SearchResult.FacetCount("r:gs", 2));
    assertThat(narrow.facets().get(Facet.PLAN))
        .containsExactly(new SearchResult.FacetCount("lz-2021", 1));
    SearchResult either = ask(new TextQuery("物流", Map.of(Facet.REGION, Set.of("r:lz", "r:hx")), 5));
    assertThat(either.found()).isEqualTo(2);
  }

  @Test
  void countsAllWhenFewAreShown() throws IOException {
    SearchResult.Group group = ask(TextQuery.of("物流", 1)).groups().get(0);
    assertThat(group.count()).isEqualTo(3);
    assertThat(group.items()).hasSize(1);
  }

  @Test
  void findsNothingForNothing() throws IOException {
    assertThat(ask(TextQuery.of(" \u200b ", 5)).found()).isZero();
  }

  @Test
  void opensWhatWasMadeBefore() throws IOException {
    IndexStore store = new IndexStore(new IndexParts(folder));
    assertThat(new IndexParts(folder).has(sources())).isFalse();
    store.open(sources(), IndexStore.Progress.NONE).close();
    assertThat(new IndexParts(folder).has(sources())).isTrue();
    Source unread =
        new Source("a1", List.of()) {
          @Override
          public void forEach(Consumer<IndexedItem> consumer) {
            throw new AssertionError("made again");
          }
        };
    try (FullTextIndex again = store.open(List.of(unread), IndexStore.Progress.NONE)) {
      assertThat(again.size()).isEqualTo(4);
    }
  }

  @Test
  void makesADamagedPartAgain() throws IOException {
    IndexStore store = new IndexStore(new IndexParts(folder));
    store.open(sources(), IndexStore.Progress.NONE).close();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(file, bytes);
      try (FullTextIndex mended = store.open(sources(), IndexStore.Progress.NONE)) {
        assertThat(mended.search(TextQuery.of("物流", 5)).found()).as("%s", file).isEqualTo(3);
      }
    }
    Files.delete(files.get(0));
    try (FullTextIndex mended = store.open(sources(), IndexStore.Progress.NONE)) {
      assertThat(mended.size()).isEqualTo(7);
    }
  }

  @Test
  void servesTwoProgramsAtOnce() throws Exception {
    ExecutorService programs = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> program =
          () -> {
            IndexStore store = new IndexStore(new IndexParts(folder));
            try (FullTextIndex mine = store.open(sources(), IndexStore.Progress.NONE)) {
              return mine.search(TextQuery.of("物流", 5)).found();
            }
          };
      for (Future<Integer> found :
          programs.invokeAll(List.of(program, program, program, program))) {
        assertThat(found.get()).isEqualTo(3);
      }
    } finally {
      programs.shutdown();
    }
    try (Stream<Path> parts = Files.list(folder)) {
      assertThat(parts).hasSize(2);
    }
  }

  @Test
  void staysInMemoryWhereNothingCanBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("occupied"), "");
    try (FullTextIndex inMemory =
        new IndexStore(new IndexParts(file.resolve("search")))
            .open(sources(), IndexStore.Progress.NONE)) {
      assertThat(inMemory.search(TextQuery.of("物流", 5)).found()).isEqualTo(3);
    }
  }

  @Test
  void stopsWhenToldTo() {
    List<IndexedItem> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.add(text("m" + i, "x", "文字" + i, "产业", "r:hx"));
    }
    IndexStore.Progress stop =
        new IndexStore.Progress() {
          @Override
          public void indexed(int count) {
            throw new AssertionError("went on");
          }

          @Override
          public boolean isStopped() {
            return true;
          }
        };
    IndexStore store = new IndexStore(new IndexParts(folder));
    assertThatThrownBy(() -> store.open(List.of(new Source("m", many)), stop))
        .isInstanceOf(CancellationException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void keepsWhatIsThereWhenInterrupted() throws IOException {
    IndexStore store = new IndexStore(new IndexParts(folder));
    store.open(sources(), IndexStore.Progress.NONE).close();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> store.open(sources(), IndexStore.Progress.NONE))
          .isInstanceOf(ClosedByInterruptException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(new IndexParts(folder).has(sources())).isTrue();
  }
}
