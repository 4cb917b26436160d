package io.lantu.search;

import java.util.List;
import java.util.Map;

/**
 * What an index answers.
 *
 * @param query the question
 * @param groups kinds with hits, those with a name as asked for first
 * @param facets for each facet its values with how many hits each would leave, most first
 * @param found number of hits
 * @param unfiltered number of hits there were without filters
 */
public record SearchResult(
    TextQuery query,
    List<Group> groups,
    Map<Facet, List<FacetCount>> facets,
    int found,
    int unfiltered) {
  public SearchResult {
    groups = List.copyOf(groups);
    facets = Map.copyOf(facets);
  }

  /**
   * The hits of a kind.
   *
   * @param type the kind
   * @param count how many there are
   * @param items the best of them, the best first
   */
  public record Group(HitType type, int count, List<FoundItem> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * A value of a facet.
   *
   * @param value the value
   * @param count hits that have it and meet the filters of the other facets
   */
  public record FacetCount(String value, int count) {}

  /** The answer to nothing. */
  public static SearchResult none(TextQuery query) {
    return new SearchResult(query, List.of(), Map.of(), 0, 0);
  }
}
