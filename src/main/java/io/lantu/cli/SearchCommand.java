package io.lantu.cli;

import io.lantu.library.LibraryTexts;
import io.lantu.search.CatalogueTexts;
import io.lantu.search.Facet;
import io.lantu.search.FoundItem;
import io.lantu.search.FullTextIndex;
import io.lantu.search.HitType;
import io.lantu.search.IndexParts;
import io.lantu.search.IndexStore;
import io.lantu.search.SearchHit;
import io.lantu.search.SearchResult;
import io.lantu.search.TextQuery;
import io.lantu.search.TextSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lantu search}: a text in everything that can be found, by the full-text index. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "TEXT", arity = "1..*", descriptionKey = "cli.help.search.text")
  private List<String> words;

  @Option(names = "--json", descriptionKey = "cli.help.json")
  private boolean asJson;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      descriptionKey = "cli.help.search.type")
  private List<String> types = List.of();

  @Option(names = "--plan", paramLabel = "PLAN", descriptionKey = "cli.help.search.plan")
  private List<String> plans = List.of();

  @Option(names = "--region", paramLabel = "REGION", descriptionKey = "cli.help.search.region")
  private List<String> regions = List.of();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      split = ",",
      descriptionKey = "cli.help.search.topic")
  private List<String> topics = List.of();

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.help.search.limit")
  private int limit = Integer.MAX_VALUE;

  SearchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String typed = String.join(" ", words).strip();
    SearchResult result = find(new TextQuery(typed, filters(), Math.max(0, limit)));
    List<FoundItem> items =
        result.groups().stream().flatMap(group -> group.items().stream()).toList();
    if (asJson) {
      print(result, items);
    } else if (result.found() == 0) {
      session.console().message(session.text("cli.search.none", typed));
      if (result.unfiltered() > 0) {
        session.console().message(session.text("cli.search.unfiltered", result.unfiltered()));
      }
    } else {
      TextTable table = ListCommand.headed(session, "type", "plan", "id", "title", "snippet");
      for (FoundItem item : items) {
        SearchHit h = item.hit();
        table.row(
            session.text("hit." + h.type()),
            h.plan(),
            h.id(),
            h.title(),
            h.snippet().isEmpty() ? item.about() : h.snippet());
      }
      session.print(table.lines());
      session
          .console()
          .message(
              result.groups().stream()
                  .map(g -> session.text("hit." + g.type()) + " " + g.count())
                  .collect(Collectors.joining(" · ")));
    }
    return LantuCommand.OK;
  }

  private void print(SearchResult result, List<FoundItem> items) {
    JsonShapes shapes = new JsonShapes(session.catalogue());
    JsonFields counts = new JsonFields();
    result.groups().forEach(g -> counts.with(g.type().key(), g.count()));
    session.print(
        new JsonFields()
            .with("query", result.query().typed())
            .with("found", result.found())
            .with("counts", counts)
            .with("hits", JsonFields.array(items, shapes::found))
            .json());
  }

  private SearchResult find(TextQuery query) {
    IndexStore store = new IndexStore(new IndexParts(session.folders().searchIndex()));
    try {
      List<TextSource> sources = new ArrayList<>();
      sources.add(new CatalogueTexts(session.catalogue()));
      sources.addAll(new LibraryTexts(session.library(), session.catalogue()).sources());
      try (FullTextIndex index = store.open(sources, IndexStore.Progress.NONE)) {
        return index.search(query);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          session.text(
              "cli.search.failed", session.folders().searchIndex().toString(), e.getMessage()),
          e);
    }
  }

  private Map<Facet, Set<String>> filters() {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    filters.put(Facet.TYPE, types.stream().map(this::type).collect(Collectors.toSet()));
    filters.put(
        Facet.PLAN,
        plans.stream().map(p -> session.requirePlan(p).id()).collect(Collectors.toSet()));
    filters.put(Facet.REGION, regions.stream().map(this::region).collect(Collectors.toSet()));
    filters.put(Facet.TOPIC, Set.copyOf(topics));
    return filters;
  }

  private String type(String key) {
    return Arrays.stream(HitType.values())
        .filter(t -> t.key().equals(key.toLowerCase(Locale.ROOT)))
        .map(Enum::name)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailure(
                    session.text(
                        "cli.search.unknown.type",
                        key,
                        Arrays.stream(HitType.values())
                            .map(HitType::key)
                            .collect(Collectors.joining(" ")))));
  }

  private String region(String name) {
    return session.requireHits(name, Integer.MAX_VALUE).stream()
        .filter(h -> h.type() == HitType.REGION)
        .map(SearchHit::id)
        .findFirst()
        .orElseThrow(() -> new CommandFailure(session.text("cli.unknown.name", name)));
  }
}
