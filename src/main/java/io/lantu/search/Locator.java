package io.lantu.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds whatever can be gone to: names by substring, pinyin and initials, then terms, projects,
 * boxes, plans and indicators by name and sound and passages by what they say. No kind crowds out
 * the others: of each only the best are given. A scan of names and digests held in memory, so that
 * it answers at once; originals and whatever else is said about things are found by the {@link
 * FullTextIndex}. Immutable; any thread.
 */
public final class Locator {
  private static final int SHORTEST_SOUND = 2;

  private final Gazetteer gazetteer;
  private final List<Entry> entries;

  private record Entry(IndexedItem item, SearchHit hit, List<String> names, String text) {}

  /** Indexes the texts of a catalogue. */
  public Locator(CatalogueTexts texts, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    entries = texts.items().stream().map(Locator::entry).toList();
  }

  private static Entry entry(IndexedItem item) {
    boolean named = !item.names().isEmpty();
    String about = item.type() == HitType.TERM ? item.text() : item.about();
    return new Entry(
        item,
        new SearchHit(item.type(), item.id(), item.title(), about, item.plan()),
        item.names().stream().map(FoldedText::fold).toList(),
        named ? "" : FoldedText.fold(item.text()));
  }

  /**
   * Finds.
   *
   * @param query what was typed, without prefix
   * @param types kinds wanted
   * @param perType most answers of a kind
   */
  public List<SearchHit> find(String query, Set<HitType> types, int perType) {
    String q = query.strip();
    if (q.isEmpty()) {
      return List.of();
    }
    List<SearchHit> found = new ArrayList<>();
    Map<HitType, Integer> counts = new EnumMap<>(HitType.class);
    Set<String> seen = new HashSet<>();
    List<SearchHit> candidates = new ArrayList<>(gazetteer.find(q, Integer.MAX_VALUE));
    if (q.length() >= SHORTEST_SOUND && q.chars().allMatch(Locator::isAsciiLetterOrDigit)) {
      candidates.addAll(bySound(q.toLowerCase(Locale.ROOT), types));
    }
    String folded = FoldedText.fold(q);
    if (!folded.isEmpty()) {
      candidates.addAll(byText(folded, types, perType));
    }
    for (SearchHit hit : candidates) {
      if (types.contains(hit.type())
          && counts.getOrDefault(hit.type(), 0) < perType
          && seen.add(hit.type() + hit.id())) {
        counts.merge(hit.type(), 1, Integer::sum);
        found.add(hit);
      }
    }
    return found;
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private List<SearchHit> bySound(String q, Set<HitType> types) {
    List<SearchHit> first = new ArrayList<>();
    List<SearchHit> later = new ArrayList<>();
    for (Entry e : entries) {
      if (types.contains(e.item().type())) {
        for (Sound sound : e.item().sounds()) {
          TextRange parts = sound.find(q);
          if (parts != null) {
            (parts.start() == 0 ? first : later).add(e.hit());
            break;
          }
        }
      }
    }
    first.addAll(later);
    return first;
  }

  private List<SearchHit> byText(String folded, Set<HitType> types, int perType) {
    List<SearchHit> found = new ArrayList<>();
    Map<HitType, Integer> counts = new EnumMap<>(HitType.class);
    Highlighter highlighter = new Highlighter(List.of(folded));
    for (Entry e : entries) {
      HitType type = e.item().type();
      if (types.contains(type)
          && (e.text().contains(folded) || e.names().stream().anyMatch(n -> n.contains(folded)))
          && counts.merge(type, 1, Integer::sum) <= perType) {
        found.add(e.text().isEmpty() ? e.hit() : withSnippet(e, highlighter));
      }
    }
    return found;
  }

  private static SearchHit withSnippet(Entry e, Highlighter highlighter) {
    String text = e.item().text();
    String part = Highlighter.snippet(text, highlighter.find(text)).text();
    return new SearchHit(e.hit().type(), e.hit().id(), e.hit().title(), part, e.hit().plan());
  }
}
