package io.lantu.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question to the index. Blanks divide what is typed into words, which must all occur.
 *
 * @param typed as typed
 * @param filters values of which one must be met, for each facet that narrows
 * @param perType most hits wanted of a kind; all are counted
 */
public record TextQuery(String typed, Map<Facet, Set<String>> filters, int perType) {
  /** Makes a question; facets without values do not narrow. */
  public TextQuery {
    Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
    filters.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            kept.put(facet, Set.copyOf(values));
          }
        });
    filters = Map.copyOf(kept);
  }

  /** A question without filters. */
  public static TextQuery of(String typed, int perType) {
    return new TextQuery(typed, Map.of(), perType);
  }

  /** The words, folded; none if nothing that counts was typed. */
  public List<String> words() {
    return Arrays.stream(typed.strip().split("[\\s\\u00a0\\u3000]+"))
        .map(FoldedText::fold)
        .filter(w -> !w.isEmpty())
        .distinct()
        .toList();
  }

  /** What was typed as one run, folded. */
  public String phrase() {
    return FoldedText.fold(typed.strip());
  }
}
