package io.lantu.state;

import io.lantu.model.Term;
import java.util.ArrayList;
import java.util.Collection;
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

  private final Map<Character, List<String>> namesByFirst = new HashMap<>();

  private record Word(String text, Term term) {}

  /**
   * A glossary word in a text.
   *
   * @param start first UTF-16 unit
   * @param end behind the last
   * @param term what it means
   */
  public record Mark(int start, int end, Term term) {}

  /** Indexes terms; no name is longer than a word. */
  public TermFinder(List<Term> terms) {
    this(terms, List.of());
  }

  /**
   * Indexes terms and their aliases. Words of one character are left out: they hit everything.
   *
   * @param terms the glossary
   * @param names proper names: a word that is only a part of one, such as 新区 in 兰州新区, is not marked
   */
  public TermFinder(List<Term> terms, Collection<String> names) {
    for (Term term : terms) {
      add(term.term(), term);
      term.aliases().forEach(alias -> add(alias, term));
    }
    wordsByFirst
        .values()
        .forEach(
            words -> words.sort(Comparator.comparingInt((Word w) -> w.text().length()).reversed()));
    for (String name : names) {
      if (containsWord(name)) {
        namesByFirst.computeIfAbsent(name.charAt(0), k -> new ArrayList<>()).add(name);
      }
    }
  }

  private boolean containsWord(String name) {
    for (int at = 0; at < name.length(); at++) {
      Word word = wordAt(name, at);
      if (word != null && word.text().length() < name.length()) {
        return true;
      }
    }
    return false;
  }

  /** Length of the longest proper name that begins here, or 0. */
  private int nameAt(String text, int at) {
    int longest = 0;
    for (String name : namesByFirst.getOrDefault(text.charAt(at), List.of())) {
      if (name.length() > longest && text.startsWith(name, at)) {
        longest = name.length();
      }
    }
    return longest;
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
      int name = nameAt(text, at);
      if (word == null || name > word.text().length()) {
        at += Math.max(1, name);
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
