package io.lantu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells out names a document runs together: 天陇 of 天水 and 陇南, 延龙图, 金（川）永（昌）.
 *
 * <p>Each letter must open the name of just one prefecture the document speaks of, or of one county
 * where no prefecture does. The units of a document are looked up when the first such name is met;
 * not thread-safe.
 */
final class ContractedNames {
  private static final Pattern SPELLED =
      Pattern.compile("(?:[\\u4e00-\\u9fff][（(][\\u4e00-\\u9fff]{1,2}[）)]){1,5}");
  private static final Pattern PART = Pattern.compile("(.)[（(]([^（()）]{1,2})[）)]");
  private static final Pattern KIND = Pattern.compile("(?<=..)(?:市|州|县|区|旗|盟|地区)$");

  private final PlaceIndex places;
  private final Iterable<Span> document;
  private Map<Character, Set<String>> prefectures;
  private final Map<Character, Set<String>> counties = new HashMap<>();

  ContractedNames(PlaceIndex places, Iterable<Span> document) {
    this.places = places;
    this.document = document;
  }

  /** A text with 金（川）永（昌） written as 金川、永昌 where those are places. */
  String spelled(String text) {
    Matcher m = SPELLED.matcher(text);
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (m.find()) {
      List<String> names = new ArrayList<>();
      for (Matcher p = PART.matcher(m.group()); p.find(); ) {
        names.add(p.group(1) + p.group(2));
      }
      boolean known = names.stream().allMatch(n -> !places.find(n).isEmpty());
      out.append(text, from, m.start()).append(known ? String.join("、", names) : m.group());
      from = m.end();
    }
    return out.append(text.substring(from)).toString();
  }

  /** The units a run of letters stands for, each letter the first of one; none where any is not. */
  List<String> of(String letters) {
    if (letters.length() < 2 || letters.length() > 4) {
      return List.of();
    }
    units();
    List<String> alike = of(letters, prefectures);
    alike = alike.isEmpty() ? of(letters, counties) : alike;
    if (!alike.isEmpty()) {
      return alike;
    }
    Map<Character, Set<String>> mixed = new HashMap<>(counties);
    mixed.putAll(prefectures);
    return of(letters, mixed);
  }

  /** 临夏 of 临夏回族自治州 and of 临夏州. */
  private static String shortName(String name, String code) {
    List<String> all = PlaceIndex.shortNames(name, code.endsWith("00") ? 1 : 2);
    String last = all.isEmpty() ? name : all.get(all.size() - 1);
    return KIND.matcher(last).replaceFirst("");
  }

  /** The units of one rank a run of letters stands for; 延龙图 are three counties. */
  private static List<String> of(String letters, Map<Character, Set<String>> units) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      Set<String> names = units.getOrDefault(letters.charAt(i), Set.of());
      if (names.size() != 1 || found.containsAll(names)) {
        return List.of();
      }
      found.addAll(names);
    }
    return found;
  }

  private void units() {
    if (prefectures != null) {
      return;
    }
    prefectures = new HashMap<>();
    for (Span s : document) {
      for (PlaceMention m : places.find(s.text())) {
        String code = PlaceIndex.codeOf(m.id());
        if (code.isEmpty() || code.endsWith("0000") || places.isOutside(m.id())) {
          continue;
        }
        Map<Character, Set<String>> of = code.endsWith("00") ? prefectures : counties;
        of.computeIfAbsent(m.name().charAt(0), k -> new LinkedHashSet<>())
            .add(shortName(m.name(), code));
      }
    }
  }
}
