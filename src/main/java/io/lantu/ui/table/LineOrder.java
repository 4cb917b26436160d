package io.lantu.ui.table;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Orders rows by columns, texts by the rules of Chinese. What a text is compared by is made once
 * and kept. FX thread.
 *
 * @param <T> rows
 */
final class LineOrder<T> {
  private final Map<String, CollationKey> keys = new HashMap<>();
  private Collator collator;

  /**
   * A column to sort by.
   *
   * @param column the column
   * @param descending whether the last comes first
   */
  record By<T>(TableColumnSpec<T> column, boolean descending) {}

  /** The order by columns, the most important first; null for none. */
  Comparator<T> by(List<By<T>> columns) {
    Comparator<T> all = null;
    for (By<T> each : columns) {
      Comparator<T> one =
          each.column().order() != null ? each.column().order() : byText(each.column().text());
      one = each.descending() ? one.reversed() : one;
      all = all == null ? one : all.thenComparing(one);
    }
    return all;
  }

  private Comparator<T> byText(Function<T, String> text) {
    return Comparator.comparing(row -> key(text.apply(row)));
  }

  private CollationKey key(String text) {
    if (collator == null) {
      collator = Collator.getInstance(Locale.CHINA); // the rules take 15 ms to read
    }
    return keys.computeIfAbsent(text, collator::getCollationKey);
  }
}
