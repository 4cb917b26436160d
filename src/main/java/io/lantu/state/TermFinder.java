package io.lantu.state;

import io.lantu.model.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds glossary words in texts: the longest word at each place, each term once per text so that a
 * text is not all underlines. Immutable; any thread.
 */
public final class TermFinder {
  private final Map<Character, List<Word>> wordsByFirst = new HashMap<>();

  private record Word(String text, Term term) {}

  /**
   * A glossary word in a text.
   *
   * @param start first UTF-16 unit
   * @param end behind the last
   * @param term what it means
   */
  public record Mark(int start, int end, Term term) {}

  /** Indexes terms and their aliases. Words of one character are left out: they hit everything. */
  public TermFinder(List<Term> terms) {
    for (Term term : terms) {
      add(term.term(), term);
      term.aliases().forEach(alias -> add(alias, term));
    }
    wordsByFirst
        .values()
        .forEach(
            words -> words.sort(Comparator.comparingInt((Word w) -> w.text().length()).reversed()));
  }

  private void add(String text, Term term) {
    if (text.length() > 1) {
      wordsByFirst
          .computeIfAbsent(text.charAt(0), k -> new ArrayList<>())
          .add(new Word(text, term));
    }
  }

  /** The marks of a text, in order, without overlap. */
  public List<Mark> find(String text) {
    List<Mark> marks = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int at = 0;
    while (at < text.length()) {
      Word word = wordAt(text, at);
      if (word == null) {
        at++;
        continue;
      }
      int end = at + word.text().length();
      if (seen.add(word.term().id())) {
        marks.add(new Mark(at, end, word.term()));
      }
      at = end;
    }
    return Collections.unmodifiableList(marks);
  }

  private Word wordAt(String text, int at) {
    for (Word word : wordsByFirst.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(word.text(), at)) {
        return word;
      }
    }
    return null;
  }
}
