package io.lantu.search;

import io.lantu.model.Catalogue;
import io.lantu.model.FormerName;
import io.lantu.model.Place;
import io.lantu.model.Region;
import io.lantu.model.RegionKind;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of structures, elements, regions and places, found by id, name, alias, former name, English
 * name, pinyin or initials.
 *
 * <p>Answers are in a total order: better matches first (id, name, alias, beginning of a name,
 * pinyin, initials, inside a name), then regions before elements before structures before places,
 * larger regions first, then shorter names, then ids. Immutable.
 */
public final class Gazetteer {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(
      SearchHit hit,
      int order,
      List<String> names,
      String english,
      String pinyin,
      String initials) {}

  private record Ranked(Entry entry, int rank) {}

  /** Indexes the names of a catalogue. */
  public Gazetteer(Catalogue catalogue) {
    for (Region r : catalogue.regions()) {
      List<String> names = new ArrayList<>(List.of(r.name()));
      names.addAll(r.aliases());
      r.former().stream().map(FormerName::name).forEach(names::add);
      if (r.code() != null) {
        names.add(r.code());
      }
      String about = r.parent() == null ? "" : catalogue.nameOf(r.parent());
      SearchHit hit = new SearchHit(HitType.REGION, r.id(), r.name(), about, null);
      add(hit, regionOrder(r.kind()), names, r.nameEn(), r.pinyin(), r.initials());
    }
    for (Structure s : catalogue.structures()) {
      String plan = catalogue.findPlan(s.plan()).map(p -> p.shortTitle()).orElse(s.plan());
      List<String> names = new ArrayList<>(List.of(s.formula()));
      names.addAll(s.variants());
      SearchHit hit = new SearchHit(HitType.STRUCTURE, s.id(), s.formula(), plan, s.plan());
      add(hit, 30, names, s.formulaEn(), null, null);
      for (StructureElement e : s.elements()) {
        SearchHit found =
            new SearchHit(
                HitType.ELEMENT, e.id(), e.name(), s.formula() + " · " + e.classLabel(), s.plan());
        Region same =
            e.members().size() == 1 ? catalogue.findRegion(e.members().get(0)).orElse(null) : null;
        boolean sameName = same != null && same.name().equals(e.name());
        add(
            found,
            20,
            List.of(e.name()),
            e.nameEn(),
            sameName ? same.pinyin() : null,
            sameName ? same.initials() : null);
      }
    }
    for (Place p : catalogue.places()) {
      List<String> names = new ArrayList<>(List.of(p.name()));
      names.addAll(p.aliases());
      SearchHit hit =
          new SearchHit(HitType.PLACE, p.id(), p.name(), catalogue.nameOf(p.region()), null);
      add(hit, 40, names, p.nameEn(), p.pinyin(), p.initials());
    }
  }

  private static int regionOrder(RegionKind kind) {
    return switch (kind) {
      case PROVINCE -> 2;
      case PREFECTURE -> 1;
      case COUNTY -> 0;
      default -> 3;
    };
  }

  private void add(
      SearchHit hit, int order, List<String> names, String en, String pinyin, String initials) {
    entries.add(
        new Entry(
            hit,
            order,
            List.copyOf(names),
            en == null ? "" : en.toLowerCase(Locale.ROOT),
            pinyin == null ? "" : pinyin,
            initials == null ? "" : initials));
  }

  /**
   * Finds by name.
   *
   * @param query id, name, part of a name, pinyin or initials; blank finds nothing
   * @param limit most answers wanted
   */
  public List<SearchHit> find(String query, int limit) {
    String q = query.strip();
    if (q.isEmpty()) {
      return List.of();
    }
    String lower = q.toLowerCase(Locale.ROOT);
    List<Ranked> found = new ArrayList<>();
    for (Entry e : entries) {
      int rank = rank(e, q, lower);
      if (rank >= 0) {
        found.add(new Ranked(e, rank));
      }
    }
    found.sort(
        Comparator.comparingInt(Ranked::rank)
            .thenComparingInt(r -> r.entry().order())
            .thenComparingInt(r -> r.entry().hit().title().length())
            .thenComparing(r -> r.entry().hit().id()));
    Set<String> seen = new HashSet<>();
    return found.stream()
        .map(r -> r.entry().hit())
        .filter(h -> seen.add(h.id()))
        .limit(limit)
        .toList();
  }

  /**
   * Names that are spelt much like a query that finds nothing, nearest first.
   *
   * @param query a name or pinyin with a slip in it
   * @param limit most answers wanted
   */
  public List<SearchHit> nearest(String query, int limit) {
    String q = query.strip().toLowerCase(Locale.ROOT);
    Set<String> seen = new HashSet<>();
    return entries.stream()
        .map(e -> new Near(e, distance(e, q)))
        .filter(n -> 2 * n.distance() <= q.length() && n.distance() < q.length())
        .sorted(
            Comparator.comparingInt(Near::distance)
                .thenComparingInt(n -> n.entry().order())
                .thenComparingInt(n -> n.entry().hit().title().length())
                .thenComparing(n -> n.entry().hit().id()))
        .map(n -> n.entry().hit())
        .filter(h -> seen.add(h.title()))
        .limit(limit)
        .toList();
  }

  private record Near(Entry entry, int distance) {}

  private static int distance(Entry e, String q) {
    int best = Math.min(prefixDistance(q, e.pinyin()), prefixDistance(q, e.english()));
    best = Math.min(best, prefixDistance(q, e.initials()));
    best = Math.min(best, prefixDistance(q, e.hit().id()));
    for (String name : e.names()) {
      best = Math.min(best, prefixDistance(q, name.toLowerCase(Locale.ROOT)));
    }
    return best;
  }

  /** Fewest letters to add, drop or change so that the query begins the name (Levenshtein). */
  private static int prefixDistance(String q, String name) {
    if (name.isEmpty()) {
      return q.length();
    }
    int width = Math.min(name.length(), 2 * q.length());
    int[] row = new int[width + 1];
    for (int j = 0; j <= width; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= q.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= width; j++) {
        int changed = diagonal + (q.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    int best = q.length();
    for (int d : row) {
      best = Math.min(best, d);
    }
    return best;
  }

  private static int rank(Entry e, String q, String lower) {
    if (e.hit().id().equals(q)) {
      return 0;
    }
    if (e.names().get(0).equals(q)) {
      return 1;
    }
    if (e.names().contains(q) || e.english().equals(lower)) {
      return 2;
    }
    if (e.names().stream().anyMatch(n -> n.startsWith(q))) {
      return 3;
    }
    if (e.pinyin().equals(lower) || e.initials().equals(lower)) {
      return 4;
    }
    if (!e.pinyin().isEmpty() && e.pinyin().startsWith(lower)) {
      return 5;
    }
    if (!e.initials().isEmpty() && e.initials().startsWith(lower)) {
      return 6;
    }
    if (!e.english().isEmpty() && e.english().startsWith(lower)) {
      return 6;
    }
    if (e.names().stream().anyMatch(n -> n.contains(q))
        || (lower.length() > 2 && (e.english().contains(lower) || e.pinyin().contains(lower)))) {
      return 7;
    }
    return -1;
  }
}
