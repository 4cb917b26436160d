package io.lantu.draft;

import static java.util.stream.Collectors.toSet;

import io.lantu.text.PlaceIndex;
import io.lantu.text.PlaceMention;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds what the names of a plan stand for, within the plan's scope first.
 *
 * <p>A name is resolved where the whole of it is a known name, or a known name with a word that
 * only says which part of the place is meant (城区, 县城 …). Everything else is left open, with the
 * known names inside it as candidates: nothing is guessed.
 */
final class NameResolver {
  private static final Pattern PART =
      Pattern.compile("^(?:主城区|中心城区|城区|市区|主城|县城|老城区|老城|新城区|城镇|市|县|区|州|等地?|全域|全境|地区|方向|境内|段|片区)$");

  private static final int PROVINCE_DIGITS = 2;

  private final PlaceIndex places;
  private final Predicate<String> known;
  private final Set<String> provinces;

  /**
   * Resolves the names of a plan.
   *
   * @param places names, those of the plan's scope first
   * @param known whether an id can be used: it is in the catalogue
   * @param codes six-digit codes of the plan's scope; none if it is not known
   */
  NameResolver(PlaceIndex places, Predicate<String> known, Collection<String> codes) {
    this.places = places.within(codes);
    this.known = known;
    provinces = codes.stream().map(c -> c.substring(0, PROVINCE_DIGITS)).collect(toSet());
  }

  /** Whether a unit lies in a province of the plan; what has no code may lie anywhere. */
  private boolean isNear(String id) {
    return provinces.isEmpty()
        || !id.matches("r:\\d{6}")
        || provinces.contains(id.substring(2, 2 + PROVINCE_DIGITS));
  }

  DraftMember resolve(String printed) {
    String name = printed.strip();
    Set<String> candidates = new LinkedHashSet<>();
    String id = null;
    for (PlaceMention m : places.find(name)) {
      List<String> ids = m.ids().stream().filter(known).toList();
      candidates.addAll(ids);
      String rest = name.substring(0, m.start()) + name.substring(m.end());
      boolean whole = rest.isEmpty() || (m.start() == 0 && PART.matcher(rest).matches());
      if (id == null && whole && !ids.isEmpty()) {
        id = ids.get(0);
      }
    }
    if (id == null && name.length() == 2) {
      // 兴文, 和平: short forms that are words too are passed over in running text, not in a list.
      // Far from the plan they are more likely words after all: 南部 is the south of something.
      for (String suffix : List.of("县", "区", "市", "旗", "州")) {
        for (PlaceMention m : places.find(name + suffix)) {
          List<String> ids = m.ids().stream().filter(known).toList();
          if (m.name().equals(name + suffix) && !ids.isEmpty()) {
            candidates.addAll(ids);
            id = id == null ? ids.stream().filter(this::isNear).findFirst().orElse(null) : id;
          }
        }
      }
    }
    return new DraftMember(name, id, List.copyOf(candidates));
  }

  /** The regions and places a text names, each once. */
  Set<String> idsIn(String text) {
    Set<String> ids = new LinkedHashSet<>();
    for (PlaceMention m : places.find(text)) {
      if (known.test(m.id())) {
        ids.add(m.id());
      }
    }
    return ids;
  }

  /** The names of a text, where it is a place and nothing else. */
  Collection<DraftMember> membersIn(String text) {
    List<PlaceMention> found = places.find(text);
    return found.stream()
        .filter(m -> known.test(m.id()))
        .map(m -> new DraftMember(m.name(), m.id(), m.ids().stream().filter(known).toList()))
        .distinct()
        .toList();
  }
}
