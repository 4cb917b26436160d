package io.lantu.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How Chinese characters are read, without tones.
 *
 * <p>The common characters of GB 2312 (its first level) stand in order of pinyin, so that their
 * reading follows from the first character of each syllable. Rarer characters have no reading here.
 * Immutable; any thread.
 */
public final class Pinyin {
  private static final Charset CODES =
      Charset.isSupported("GBK") ? Charset.forName("GBK") : StandardCharsets.UTF_8;

  /** Code behind the last character of the first level. */
  private static final int END = 0xD7FA;

  /** Further readings of characters that the order of the codes knows by one. */
  private static final Map<Character, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry('长', List.of("zhang")),
          Map.entry('重', List.of("chong")),
          Map.entry('行', List.of("hang")),
          Map.entry('乐', List.of("yue")),
          Map.entry('调', List.of("tiao")),
          Map.entry('藏', List.of("zang")),
          Map.entry('朝', List.of("zhao")),
          Map.entry('传', List.of("zhuan")),
          Map.entry('率', List.of("lv")),
          Map.entry('还', List.of("huan")),
          Map.entry('弹', List.of("dan")),
          Map.entry('称', List.of("chen")),
          Map.entry('堡', List.of("pu")));

  private Pinyin() {}

  /** Syllables by the code of their first character; made when first asked for. */
  private static final class Table {
    static final TreeMap<Integer, String> SYLLABLES = read();

    private static TreeMap<Integer, String> read() {
      TreeMap<Integer, String> syllables = new TreeMap<>();
      try (InputStream in = Pinyin.class.getResourceAsStream("syllables.txt")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String entry : text.trim().split("\\s+")) {
          int last = entry.length() - 1;
          syllables.put(code(entry.charAt(last)), entry.substring(0, last));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("syllables.txt", e);
      }
      return syllables;
    }
  }

  private static int code(char c) {
    byte[] bytes = String.valueOf(c).getBytes(CODES);
    return bytes.length == 2 ? ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff) : -1;
  }

  /** The readings of a character, the commonest first; none for what is no common character. */
  static List<String> readings(char c) {
    int code = c < 0x80 ? -1 : code(c);
    Map.Entry<Integer, String> usual = code < END ? Table.SYLLABLES.floorEntry(code) : null;
    List<String> others = OTHERS.getOrDefault(c, List.of());
    if (usual == null) {
      return others;
    }
    List<String> all = new ArrayList<>(List.of(usual.getValue()));
    all.addAll(others);
    return all;
  }

  /**
   * Where a name sounds like what was typed: syllables, the last perhaps begun only, or their first
   * letters, or both mixed.
   *
   * @param name Chinese, perhaps with letters and digits in it, which stand for themselves
   * @param typed pinyin or initials; blanks and case do not count
   * @return place of the first character, or -1
   */
  public static int find(String name, String typed) {
    String letters = typed.replace(" ", "").toLowerCase(Locale.ROOT);
    if (letters.isEmpty()) {
      return -1;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!sounds(name.charAt(i)).isEmpty() && fits(name, i, letters, 0)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean fits(String name, int at, String typed, int from) {
    if (from == typed.length()) {
      return true;
    }
    if (at == name.length()) {
      return false;
    }
    List<String> sounds = sounds(name.charAt(at));
    if (sounds.isEmpty()) {
      // A mark between the words is not typed.
      return !Character.isLetterOrDigit(name.charAt(at)) && fits(name, at + 1, typed, from);
    }
    for (String sound : sounds) {
      boolean begun = sound.startsWith(typed.substring(from));
      boolean whole = typed.startsWith(sound, from);
      boolean initial = typed.charAt(from) == sound.charAt(0);
      if (begun
          || (whole && fits(name, at + 1, typed, from + sound.length()))
          || (initial && fits(name, at + 1, typed, from + 1))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> sounds(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c)
        ? List.of(String.valueOf(Character.toLowerCase(c)))
        : readings(c);
  }
}
