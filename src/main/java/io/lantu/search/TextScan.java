package io.lantu.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers questions by going through the texts themselves: of a few thousand short ones it answers
 * as a {@link FullTextIndex} of them would, at once and with nothing made beforehand. For the time
 * until there is an index. Immutable; any thread.
 */
public final class TextScan {
  private final List<Entry> entries;

  /**
   * An item, folded.
   *
   * @param length of the text, code points
   */
  private record Entry(IndexedItem item, List<String> names, String text, int length) {}

  private record Ranked(Entry entry, float score) {}

  /** Folds all texts. */
  public TextScan(Collection<IndexedItem> items) {
    entries = items.stream().map(TextScan::entry).toList();
  }

  private static Entry entry(IndexedItem item) {
    String text = FoldedText.fold(item.text());
    return new Entry(
        item,
        item.names().stream().map(FoldedText::fold).toList(),
        text,
        text.codePointCount(0, text.length()));
  }

  /** Answers a question. */
  public SearchResult search(TextQuery question) {
    List<String> words = question.words();
    if (words.isEmpty()) {
      return SearchResult.none(question);
    }
    String phrase = words.size() > 1 ? question.phrase() : "";
    HitGroups groups = new HitGroups(question);
    Map<HitType, List<Ranked>> found = new EnumMap<>(HitType.class);
    int unfiltered = 0;
    for (Entry entry : entries) {
      float score = score(entry, words, phrase);
      if (score > 0) {
        unfiltered++;
        if (count(entry.item(), question, groups)) {
          found
              .computeIfAbsent(entry.item().type(), type -> new ArrayList<>())
              .add(new Ranked(entry, score));
        }
      }
    }
    Highlighter highlighter = new Highlighter(words);
    found.forEach(
        (type, hits) -> {
          // Equal hits keep the order of the items.
          hits.sort(Comparator.comparingDouble(Ranked::score).reversed());
          List<FoundItem> best =
              hits.stream()
                  .limit(question.perType())
                  .map(hit -> FoundItem.of(hit.entry().item(), highlighter))
                  .toList();
          groups.add(type, hits.size(), hits.get(0).score(), best);
        });
    return groups.result(found.values().stream().mapToInt(List::size).sum(), unfiltered);
  }

  /** Counts an item under its values; tells whether it meets all filters. */
  private static boolean count(IndexedItem item, TextQuery question, HitGroups groups) {
    Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    values.put(Facet.TYPE, Set.of(item.type().name()));
    values.put(Facet.PLAN, new HashSet<>(item.plans()));
    values.put(Facet.REGION, new HashSet<>(item.regions()));
    values.put(Facet.TOPIC, new HashSet<>(item.topics()));
    List<Facet> wrong = new ArrayList<>();
    question
        .filters()
        .forEach(
            (facet, wanted) -> {
              if (values.get(facet).stream().noneMatch(wanted::contains)) {
                wrong.add(facet);
              }
            });
    if (wrong.size() <= 1) {
      // What is wrong in one facet only would be there if that facet were set otherwise.
      (wrong.isEmpty() ? values.keySet() : wrong)
          .forEach(
              facet ->
                  values.get(facet).forEach(v -> groups.counts(facet).merge(v, 1, Integer::sum)));
    }
    return wrong.isEmpty();
  }

  /** What an item is worth, or 0 if a word is not in it. */
  private static float score(Entry entry, List<String> words, String phrase) {
    float sum = 0;
    for (String word : words) {
      float best = score(entry, word);
      if (best == 0) {
        return 0;
      }
      sum += best;
    }
    boolean together =
        !phrase.isEmpty()
            && (entry.text().contains(phrase)
                || entry.names().stream().anyMatch(name -> name.contains(phrase)));
    return together ? sum + Scores.WHOLE_PHRASE : sum;
  }

  private static float score(Entry entry, String word) {
    float best = ofText(entry, word);
    for (int i = 0; i < entry.names().size(); i++) {
      String name = entry.names().get(i);
      if (name.equals(word)) {
        best = Math.max(best, i == 0 ? Scores.CHIEF_NAME : Scores.OTHER_NAME);
      } else if (name.startsWith(word)) {
        best = Math.max(best, i == 0 ? Scores.CHIEF_BEGINS : Scores.OTHER_BEGINS);
      } else if (name.contains(word)) {
        best = Math.max(best, Scores.NAME_HOLDS);
      }
    }
    if (FullTextIndex.maySound(word)) {
      for (Sound sound : entry.item().sounds()) {
        TextRange parts = sound.find(word);
        if (parts != null) {
          float begins = sound.isWhole(word, parts) ? Scores.WHOLE_SOUND : Scores.SOUND_BEGINS;
          best = Math.max(best, parts.start() == 0 ? begins : Scores.SOUND_HOLDS);
        }
      }
    }
    return best;
  }

  private static float ofText(Entry entry, String word) {
    int times = 0;
    int step = Character.charCount(word.codePointAt(0));
    for (int at = entry.text().indexOf(word); at >= 0; at = entry.text().indexOf(word, at + step)) {
      times++;
    }
    // A single character is looked for among characters, more among pairs of neighbours.
    int places = word.length() == step ? entry.length() : entry.length() - 1;
    return times == 0 ? 0 : Density.of(times, places);
  }
}
