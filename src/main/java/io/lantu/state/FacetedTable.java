package io.lantu.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A table that is narrowed by text and by facets, sorted, and grouped by a facet. FX thread.
 *
 * <p>Items are compared by identity of the objects given. In groups an item with several values
 * stands in each of them, while {@link #shownProperty()} holds it once: totals rest on that.
 *
 * @param <T> items
 */
public final class FacetedTable<T> {
  /**
   * A property to narrow and group by.
   *
   * @param key its name
   * @param values values of an item, for groups
   * @param matches values that choosing finds the item by: at least its values, perhaps also what
   *     they lie in
   * @param label what to call a value
   */
  public record Facet<T>(
      String key,
      Function<T, List<String>> values,
      Function<T, Set<String>> matches,
      Function<String, String> label) {
    /** A facet whose items are found by their own values only. */
    public static <T> Facet<T> of(
        String key, Function<T, List<String>> values, Function<String, String> label) {
      return new Facet<>(key, values, item -> new HashSet<>(values.apply(item)), label);
    }
  }

  /** A line of the table. */
  public sealed interface Line<T> {}

  /**
   * Heads a group.
   *
   * @param key value of the facet, empty for items without
   * @param title what to call it
   * @param count items in it
   * @param open whether they are listed below
   */
  public record GroupLine<T>(String key, String title, int count, boolean open)
      implements Line<T> {}

  /**
   * An item.
   *
   * @param item the item
   */
  public record ItemLine<T>(T item) implements Line<T> {}

  /**
   * A value to choose.
   *
   * @param value the value
   * @param label what to call it
   * @param count items it finds
   */
  public record Choice(String value, String label, int count) {}

  private final Function<T, String> searchText;
  private final Map<String, Facet<T>> facets = new LinkedHashMap<>();
  private final ObservableList<Line<T>> lines = FXCollections.observableArrayList();
  private final ObservableList<Line<T>> readOnlyLines =
      FXCollections.unmodifiableObservableList(lines);
  private final ReadOnlyObjectWrapper<List<T>> shown = new ReadOnlyObjectWrapper<>(List.of());
  private final Map<String, String> chosen = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final IdentityHashMap<T, String> texts = new IdentityHashMap<>();
  private List<T> items = List.of();
  private String text = "";
  private String grouping;
  private Comparator<T> order;

  /**
   * Makes an empty table.
   *
   * @param searchText text of an item that is searched
   * @param facets what to narrow and group by
   */
  public FacetedTable(Function<T, String> searchText, List<Facet<T>> facets) {
    this.searchText = searchText;
    facets.forEach(f -> this.facets.put(f.key(), f));
  }

  /** Keys of the facets in order. */
  public List<String> facetKeys() {
    return List.copyOf(facets.keySet());
  }

  /** Lines to show. */
  public ObservableList<Line<T>> lines() {
    return readOnlyLines;
  }

  /** Items that pass text and facets, in order, each once, whether its group is open or not. */
  public ReadOnlyObjectProperty<List<T>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** All items. */
  public List<T> items() {
    return items;
  }

  /** Gives other items; choices and text stay. */
  public void setItems(List<T> next) {
    items = List.copyOf(next);
    texts.clear();
    rebuild();
  }

  /** Narrows by text: every word of it must be there, in any case of letters. */
  public void setText(String next) {
    String wanted = next.strip().toLowerCase(Locale.ROOT);
    if (!wanted.equals(text)) {
      text = wanted;
      rebuild();
    }
  }

  /** Narrows a facet to a value; null takes all. */
  public void choose(String facet, String value) {
    if (value == null) {
      chosen.remove(facet);
    } else {
      chosen.put(facet, value);
    }
    rebuild();
  }

  /** The value a facet is narrowed to, or null. */
  public String chosen(String facet) {
    return chosen.get(facet);
  }

  /** Narrows by text and by values of facets, and by nothing else. */
  public void narrowTo(String nextText, Map<String, String> values) {
    text = nextText.strip().toLowerCase(Locale.ROOT);
    chosen.clear();
    chosen.putAll(values);
    rebuild();
  }

  /** Groups by a facet; null lists without groups. */
  public void groupBy(String facet) {
    grouping = facet;
    closed.clear();
    rebuild();
  }

  /** The facet grouped by, or null. */
  public String grouping() {
    return grouping;
  }

  /** Sorts within groups; null keeps the order given. */
  public void sort(Comparator<T> next) {
    order = next;
    rebuild();
  }

  /** Opens or closes a group. */
  public void toggle(String group) {
    if (!closed.remove(group)) {
      closed.add(group);
    }
    rebuild();
  }

  /** Values a facet can be narrowed to, most frequent first, counted over all items. */
  public List<Choice> choices(String facet) {
    Facet<T> f = facets.get(facet);
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (T item : items) {
      f.matches().apply(item).forEach(v -> counts.merge(v, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(e -> new Choice(e.getKey(), f.label().apply(e.getKey()), e.getValue()))
        .toList();
  }

  /** Makes the lines again, for example after a change of language. */
  public void rebuild() {
    List<T> next = new ArrayList<>();
    String[] words = text.isEmpty() ? new String[0] : text.split("\\s+");
    for (T item : items) {
      if (passes(item) && contains(item, words)) {
        next.add(item);
      }
    }
    if (order != null) {
      next.sort(order);
    }
    List<Line<T>> made = new ArrayList<>();
    if (grouping == null) {
      next.forEach(item -> made.add(new ItemLine<>(item)));
    } else {
      addGroups(next, made);
    }
    shown.set(List.copyOf(next));
    lines.setAll(made);
  }

  private void addGroups(List<T> next, List<Line<T>> made) {
    Facet<T> facet = facets.get(grouping);
    Map<String, List<T>> groups = new LinkedHashMap<>();
    for (T item : next) {
      List<String> values = facet.values().apply(item);
      for (String value : values.isEmpty() ? List.of("") : values) {
        groups.computeIfAbsent(value, k -> new ArrayList<>()).add(item);
      }
    }
    groups.forEach(
        (key, members) -> {
          boolean open = !closed.contains(key);
          made.add(new GroupLine<>(key, facet.label().apply(key), members.size(), open));
          if (open) {
            members.forEach(item -> made.add(new ItemLine<>(item)));
          }
        });
  }

  private boolean passes(T item) {
    for (Map.Entry<String, String> choice : chosen.entrySet()) {
      if (!facets.get(choice.getKey()).matches().apply(item).contains(choice.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean contains(T item, String... words) {
    if (words.length == 0) {
      return true;
    }
    String all = texts.computeIfAbsent(item, i -> searchText.apply(i).toLowerCase(Locale.ROOT));
    for (String word : words) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
