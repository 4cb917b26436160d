package io.lantu.model;

import java.util.List;

/**
 * A word of planning, explained in our own words.
 *
 * @param id {@code t:<slug>}
 * @param term Chinese
 * @param termEn English
 * @param definition own words
 * @param aliases other words for it
 */
public record Term(String id, String term, String termEn, String definition, List<String> aliases) {
  public Term {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }
}
