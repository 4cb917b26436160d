package io.lantu.ui.search;

import io.lantu.search.FoundItem;
import io.lantu.search.HitType;

/** A row of the list of hits. */
sealed interface SearchRow {
  /**
   * Heads the hits of a kind.
   *
   * @param type the kind
   * @param count how many there are
   * @param shown how many stand below
   */
  record Head(HitType type, int count, int shown) implements SearchRow {}

  /**
   * A hit.
   *
   * @param item what was found
   */
  record Hit(FoundItem item) implements SearchRow {}
}
