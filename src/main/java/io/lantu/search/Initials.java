package io.lantu.search;

import io.lantu.model.Catalogue;
import io.lantu.model.Place;
import io.lantu.model.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * First letters of the pinyin of Chinese characters, to find names by initials.
 *
 * <p>They follow from the {@link Pinyin}; letters of rarer characters, and readings peculiar to
 * place names, are learnt from the initials that come with regions and places. A character with
 * several common readings has several letters. Immutable; any thread.
 */
public final class Initials {
  private final Map<Character, String> learnt = new HashMap<>();

  /** Learns the readings of the names of a catalogue. */
  public Initials(Catalogue catalogue) {
    for (Region r : catalogue.regions()) {
      learn(r.name(), r.initials());
    }
    for (Place p : catalogue.places()) {
      learn(p.name(), p.initials());
    }
  }

  private void learn(String name, String initials) {
    if (initials == null || name.length() != initials.length()) {
      return;
    }
    for (int i = 0; i < name.length(); i++) {
      String letter = initials.substring(i, i + 1).toLowerCase(Locale.ROOT);
      learnt.merge(name.charAt(i), letter, (old, now) -> old.contains(now) ? old : old + now);
    }
  }

  /** The possible first letters of a character, lower case; empty if it has none. */
  public String of(char c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) ? String.valueOf(Character.toLowerCase(c)) : "";
    }
    StringBuilder letters = new StringBuilder();
    Pinyin.readings(c).forEach(reading -> letters.append(reading.charAt(0)));
    letters.append(learnt.getOrDefault(c, ""));
    return letters.chars().distinct().mapToObj(Character::toString).collect(Collectors.joining());
  }

  /** The possible first letters of each character of a name that has one. */
  public List<String> lettersOf(String name) {
    return name.chars().mapToObj(c -> of((char) c)).filter(s -> !s.isEmpty()).toList();
  }
}
