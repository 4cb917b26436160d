package io.lantu.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts together what was found of each kind and the values of the facets. One thread. */
final class HitGroups {
  private final TextQuery question;
  private final List<Scored> groups = new ArrayList<>();
  private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

  private record Scored(boolean exact, SearchResult.Group group) {}

  HitGroups(TextQuery question) {
    this.question = question;
    for (Facet facet : Facet.values()) {
      counts.put(facet, new HashMap<>());
    }
  }

  /** How many hits each value of a facet would leave, to be added to. */
  Map<String, Integer> counts(Facet facet) {
    return counts.get(facet);
  }

  /**
   * Adds a kind.
   *
   * @param count how many hits there are
   * @param top score of the best
   * @param best the best of them, the best first
   */
  void add(HitType type, int count, float top, List<FoundItem> best) {
    boolean exact = top >= Scores.WHOLE_SOUND * question.words().size();
    groups.add(new Scored(exact, new SearchResult.Group(type, count, best)));
  }

  /** The answer: kinds with a name as asked for first, else in the order they were added. */
  SearchResult result(int found, int unfiltered) {
    Stream<SearchResult.Group> sorted =
        groups.stream().sorted(Comparator.comparing(Scored::exact).reversed()).map(Scored::group);
    Map<Facet, List<SearchResult.FacetCount>> facets = new LinkedHashMap<>();
    counts.forEach((facet, values) -> facets.put(facet, mostFirst(values)));
    return new SearchResult(question, sorted.toList(), facets, found, unfiltered);
  }

  private static List<SearchResult.FacetCount> mostFirst(Map<String, Integer> values) {
    return values.entrySet().stream()
        .map(e -> new SearchResult.FacetCount(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingInt(SearchResult.FacetCount::count)
                .reversed()
                .thenComparing(SearchResult.FacetCount::value))
        .toList();
  }
}
