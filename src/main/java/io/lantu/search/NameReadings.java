package io.lantu.search;

import io.lantu.model.Catalogue;
import io.lantu.model.Place;
import io.lantu.model.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the characters of names are read, to find names by pinyin and by initials.
 *
 * <p>The readings are those of {@link Pinyin}; those of rarer characters, and readings peculiar to
 * place names, are learnt from the pinyin that comes with regions and places. Immutable; any
 * thread.
 */
public final class NameReadings {
  /** What no key types: stands for a character that nobody knows to read. */
  private static final String UNREAD = "?";

  /** Most ways to read a name that are kept. */
  private static final int MOST_WAYS = 4;

  private final Map<Character, Set<String>> learnt = new HashMap<>();

  /** Learns the readings of the names of a catalogue. */
  public NameReadings(Catalogue catalogue) {
    for (Region r : catalogue.regions()) {
      learn(r.name(), r.pinyin(), r.initials());
    }
    for (Place p : catalogue.places()) {
      learn(p.name(), p.pinyin(), p.initials());
    }
  }

  private void learn(String name, String pinyin, String initials) {
    if (pinyin == null || initials == null || name.length() != initials.length()) {
      return;
    }
    List<String> syllables = Sound.syllables(pinyin, initials);
    for (int i = 0; i < name.length() && syllables.size() == name.length(); i++) {
      learnt.computeIfAbsent(name.charAt(i), c -> new LinkedHashSet<>()).add(syllables.get(i));
    }
  }

  /** The readings of a character, the commonest first; digits and letters stand for themselves. */
  private Set<String> readings(char c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c)
          ? Set.of(String.valueOf(Character.toLowerCase(c)))
          : Set.of();
    }
    Set<String> all = new LinkedHashSet<>(Pinyin.readings(c));
    all.addAll(learnt.getOrDefault(c, Set.of()));
    return all;
  }

  /** The possible first letters of a character, lower case; empty if it has none. */
  public String initialsOf(char c) {
    return readings(c).stream()
        .map(reading -> reading.substring(0, 1))
        .distinct()
        .collect(Collectors.joining());
  }

  /** The possible first letters of each character of a name that has one. */
  public List<String> initialsOf(String name) {
    return name.chars().mapToObj(c -> initialsOf((char) c)).filter(s -> !s.isEmpty()).toList();
  }

  /**
   * The syllables of a name in each way it may be read, the commonest first: one part for each
   * character that is a letter, a digit or Chinese.
   */
  public List<List<String>> syllablesOf(String name) {
    List<List<String>> ways = new ArrayList<>(List.of(new ArrayList<>()));
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      List<String> readings = List.copyOf(readings(c));
      if (readings.isEmpty()) {
        readings = List.of(UNREAD);
      }
      List<List<String>> more = new ArrayList<>();
      for (String reading : readings) {
        for (List<String> way : ways) {
          if (more.size() < MOST_WAYS) {
            List<String> longer = new ArrayList<>(way);
            longer.add(reading);
            more.add(longer);
          }
        }
      }
      ways = more;
    }
    return ways.get(0).stream().allMatch(UNREAD::equals) ? List.of() : ways;
  }
}
