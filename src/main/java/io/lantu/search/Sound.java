package io.lantu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a name sounds, in Latin letters, so that it can be found by typing pinyin or initials.
 * Immutable.
 *
 * @param name which of the names of an item it is of, from 0
 * @param parts of whole pinyin, each syllable; of initials, the possible first letters of each
 *     character
 * @param whole whether these are syllables, not initials
 * @param shortest fewest letters that find the name from its beginning
 * @param shortestInside fewest letters that find it from a later syllable on
 */
public record Sound(int name, List<String> parts, boolean whole, int shortest, int shortestInside) {
  /** Most letters that can be typed for a sound. */
  static final int LONGEST = 40;

  private static final int MOST_READINGS = 64;
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "([bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
              + "(a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua"
              + "|uai|uan|uang|ue|ui|un|uo|v|ve)");

  public Sound {
    parts = List.copyOf(parts);
  }

  /**
   * Divides pinyin into syllables.
   *
   * @param pinyin without blanks
   * @param initials first letters of the syllables
   * @return the syllables, or the whole as one where it cannot be divided so
   */
  static List<String> syllables(String pinyin, String initials) {
    List<String> parts = new ArrayList<>();
    return divide(pinyin.replace(" ", ""), 0, initials, parts) ? parts : List.of(pinyin);
  }

  private static boolean divide(String pinyin, int from, String initials, List<String> parts) {
    int i = parts.size();
    if (from == pinyin.length() || i == initials.length()) {
      return from == pinyin.length() && i == initials.length();
    }
    if (pinyin.charAt(from) != initials.charAt(i)) {
      return false;
    }
    for (int to = Math.min(pinyin.length(), from + 6); to > from; to--) {
      String syllable = pinyin.substring(from, to);
      if (SYLLABLE.matcher(syllable).matches()) {
        parts.add(syllable);
        if (divide(pinyin, to, initials, parts)) {
          return true;
        }
        parts.remove(i);
      }
    }
    return false;
  }

  /**
   * Which parts what was typed stands for.
   *
   * @param typed lower case letters and digits
   * @return first part and the one behind the last, or null if the name does not sound so
   */
  public TextRange find(String typed) {
    if (typed.length() > LONGEST) {
      return null;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (typed.length() >= (i == 0 ? shortest : shortestInside)) {
        int end = whole ? endOfSyllables(typed, i) : endOfInitials(typed, i);
        if (end > 0) {
          return new TextRange(i, end);
        }
      }
    }
    return null;
  }

  /** Whether what was typed is the sound from its first part to the end of its last. */
  boolean isWhole(String typed, TextRange found) {
    boolean all = found.start() == 0 && found.end() == parts.size();
    return all && (!whole || typed.length() == parts.stream().mapToInt(String::length).sum());
  }

  private int endOfSyllables(String typed, int from) {
    int at = 0;
    for (int i = from; i < parts.size(); i++) {
      String part = parts.get(i);
      if (typed.length() - at <= part.length()) {
        return part.startsWith(typed.substring(at)) ? i + 1 : 0;
      }
      if (!typed.startsWith(part, at)) {
        return 0;
      }
      at += part.length();
    }
    return 0;
  }

  private int endOfInitials(String typed, int from) {
    if (from + typed.length() > parts.size()) {
      return 0;
    }
    for (int k = 0; k < typed.length(); k++) {
      if (parts.get(from + k).indexOf(typed.charAt(k)) < 0) {
        return 0;
      }
    }
    return from + typed.length();
  }

  /**
   * All that can be typed from a part on to the end, for the index.
   *
   * @param most longest wanted; the rest is cut off
   */
  List<String> tails(int from, int most) {
    List<StringBuilder> tails = new ArrayList<>(List.of(new StringBuilder()));
    for (int i = from; i < parts.size() && tails.get(0).length() < most; i++) {
      String part = parts.get(i);
      if (whole || part.length() == 1 || tails.size() > MOST_READINGS) {
        String next = whole ? part : part.substring(0, 1);
        tails.forEach(t -> t.append(next));
      } else {
        List<StringBuilder> more = new ArrayList<>();
        for (StringBuilder tail : tails) {
          for (int k = 0; k < part.length(); k++) {
            more.add(new StringBuilder(tail).append(part.charAt(k)));
          }
        }
        tails = more;
      }
    }
    return tails.stream().map(t -> t.substring(0, Math.min(most, t.length()))).distinct().toList();
  }
}
