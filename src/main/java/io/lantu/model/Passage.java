package io.lantu.model;

import java.util.List;

/**
 * A passage of a plan about regions or elements: a digest in our own words with its citation.
 *
 * @param id {@code <plan>/p<number>}
 * @param topics from the closed list
 * @param regions region ids it is about
 * @param elements element ids it is about
 * @param terms glossary words in it
 * @param digest own words, Chinese
 * @param citation where
 */
public record Passage(
    String id,
    List<String> topics,
    List<String> regions,
    List<String> elements,
    List<String> terms,
    String digest,
    Citation citation) {
  public Passage {
    topics = topics == null ? List.of() : List.copyOf(topics);
    regions = regions == null ? List.of() : List.copyOf(regions);
    elements = elements == null ? List.of() : List.copyOf(elements);
    terms = terms == null ? List.of() : List.copyOf(terms);
  }

  /** Id of the plan. */
  public String plan() {
    return citation.plan();
  }
}
