package io.lantu.search;

import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.model.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds whatever can be gone to: names by substring, pinyin and initials, then terms, projects,
 * boxes, passages and indicators by substring and, where they have a name, by initials. No kind
 * crowds out the others: of each only the best are given. Immutable; any thread.
 */
public final class Locator {
  private static final int SHORTEST_INITIALS = 2;

  private final Catalogue catalogue;
  private final Gazetteer gazetteer;
  private final TextSearch text;
  private final Initials initials;

  /** Indexes a catalogue. */
  public Locator(Catalogue catalogue, Gazetteer gazetteer, TextSearch text) {
    this.catalogue = catalogue;
    this.gazetteer = gazetteer;
    this.text = text;
    initials = new Initials(catalogue);
  }

  /**
   * Finds.
   *
   * @param query what was typed, without prefix
   * @param types kinds wanted
   * @param perType most answers of a kind
   */
  public List<SearchHit> find(String query, Set<HitType> types, int perType) {
    String q = query.strip();
    if (q.isEmpty()) {
      return List.of();
    }
    List<SearchHit> found = new ArrayList<>();
    Map<HitType, Integer> counts = new EnumMap<>(HitType.class);
    Set<String> seen = new HashSet<>();
    List<SearchHit> candidates = new ArrayList<>(gazetteer.find(q, Integer.MAX_VALUE));
    if (q.length() >= SHORTEST_INITIALS && q.chars().allMatch(Locator::isAsciiLetterOrDigit)) {
      candidates.addAll(byInitials(q.toLowerCase(Locale.ROOT), types));
    }
    candidates.addAll(text.find(q));
    for (SearchHit hit : candidates) {
      if (types.contains(hit.type())
          && counts.getOrDefault(hit.type(), 0) < perType
          && seen.add(hit.type() + hit.id())) {
        counts.merge(hit.type(), 1, Integer::sum);
        found.add(hit);
      }
    }
    return found;
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private List<SearchHit> byInitials(String q, Set<HitType> types) {
    List<SearchHit> first = new ArrayList<>();
    List<SearchHit> later = new ArrayList<>();
    for (Structure s : catalogue.structures()) {
      String plan = catalogue.findPlan(s.plan()).map(Plan::shortTitle).orElse("");
      add(q, new SearchHit(HitType.STRUCTURE, s.id(), s.formula(), plan, s.plan()), first, later);
      for (StructureElement e : s.elements()) {
        String of = s.formula() + " · " + e.classLabel();
        add(q, new SearchHit(HitType.ELEMENT, e.id(), e.name(), of, s.plan()), first, later);
      }
    }
    for (Plan p : catalogue.plans()) {
      add(q, new SearchHit(HitType.PLAN, p.id(), p.title(), p.issuer(), p.id()), first, later);
    }
    for (Term t : catalogue.content().terms()) {
      add(q, new SearchHit(HitType.TERM, t.id(), t.term(), t.definition(), null), first, later);
    }
    for (ProjectBox box : catalogue.content().boxes()) {
      String number = box.number() == null ? "" : box.number();
      add(q, new SearchHit(HitType.BOX, box.id(), box.title(), number, box.plan()), first, later);
      if (types.contains(HitType.PROJECT)) {
        for (Project p : box.items()) {
          add(
              q,
              new SearchHit(HitType.PROJECT, p.id(), p.name(), box.title(), box.plan()),
              first,
              later);
        }
      }
    }
    first.addAll(later);
    return first;
  }

  private void add(String q, SearchHit hit, List<SearchHit> first, List<SearchHit> later) {
    int at = initials.indexOf(hit.title(), q);
    if (at == 0) {
      first.add(hit);
    } else if (at > 0) {
      later.add(hit);
    }
  }
}
