package io.lantu.search;

import io.lantu.model.Catalogue;
import io.lantu.model.Place;
import io.lantu.model.Region;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * First letters of the pinyin of Chinese characters, to find names by initials.
 *
 * <p>The common characters of GB 2312 (its first level) stand in order of pinyin, so their first
 * letter follows from their code; rarer ones, and readings peculiar to place names, are learnt from
 * the initials that come with regions and places. A character with several common readings has
 * several letters. Immutable; any thread.
 */
public final class Initials {
  private static final Charset CODES =
      Charset.isSupported("GBK") ? Charset.forName("GBK") : StandardCharsets.UTF_8;
  // First code of each letter in the first level of GB 2312; no word begins with i, u or v.
  private static final int[] STARTS = {
    0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8,
    0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
  };
  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
  private static final int END = 0xD7FA;
  private static final Map<Character, String> SEVERAL =
      Map.of(
          '长', "cz", '重', "zc", '行', "xh", '乐', "ly", '调', "dt", '藏', "cz", '朝', "cz", '都', "d",
          '区', "q", '石', "s");

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
    String known = SEVERAL.getOrDefault(c, "") + learnt.getOrDefault(c, "");
    StringBuilder letters = new StringBuilder();
    (known + byCode(c)).chars().distinct().forEach(letter -> letters.append((char) letter));
    return letters.toString();
  }

  private static String byCode(char c) {
    byte[] bytes = String.valueOf(c).getBytes(CODES);
    if (bytes.length != 2) {
      return "";
    }
    int code = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    if (code < STARTS[0] || code >= END) {
      return "";
    }
    int i = STARTS.length - 1;
    while (STARTS[i] > code) {
      i--;
    }
    return LETTERS.substring(i, i + 1);
  }

  /** The possible first letters of each character of a name that has one. */
  public List<String> lettersOf(String name) {
    return name.chars().mapToObj(c -> of((char) c)).filter(s -> !s.isEmpty()).toList();
  }
}
