package io.lantu.search;

import io.lantu.model.Catalogue;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds text in names, digests, projects, boxes, indicators and terms by plain substring.
 *
 * <p>A scan: a few milliseconds on the shipped pack, so no index is kept. Immutable.
 */
public final class TextSearch {
  private static final int SNIPPET = 48;

  private final Catalogue catalogue;
  private final Gazetteer gazetteer;

  public TextSearch(Catalogue catalogue, Gazetteer gazetteer) {
    this.catalogue = catalogue;
    this.gazetteer = gazetteer;
  }

  /** Names first, then terms, projects, boxes, passages and indicators, each in pack order. */
  public List<SearchHit> find(String query) {
    String q = query.strip();
    if (q.isEmpty()) {
      return List.of();
    }
    List<SearchHit> hits = new ArrayList<>(gazetteer.find(q, Integer.MAX_VALUE));
    Catalogue.Content content = catalogue.content();
    for (Plan p : content.plans()) {
      if (contains(p.title(), q)) {
        hits.add(new SearchHit(HitType.PLAN, p.id(), p.title(), p.issuer(), p.id()));
      }
    }
    for (Term t : content.terms()) {
      if (contains(t.term(), q) || t.aliases().stream().anyMatch(a -> contains(a, q))) {
        hits.add(new SearchHit(HitType.TERM, t.id(), t.term(), t.definition(), null));
      }
    }
    for (ProjectBox box : content.boxes()) {
      if (contains(box.title(), q)) {
        String number = box.number() == null ? "" : box.number();
        hits.add(new SearchHit(HitType.BOX, box.id(), box.title(), number, box.plan()));
      }
      for (Project p : box.items()) {
        if (contains(p.name(), q)) {
          hits.add(new SearchHit(HitType.PROJECT, p.id(), p.name(), box.title(), box.plan()));
        }
      }
    }
    for (Passage p : content.passages()) {
      if (contains(p.digest(), q)) {
        String heading = String.join(" › ", p.citation().heading());
        hits.add(new SearchHit(HitType.PASSAGE, p.id(), heading, snippet(p.digest(), q), p.plan()));
      }
    }
    for (Indicator i : content.indicators()) {
      if (contains(i.name(), q)) {
        String unit = i.unit() == null ? "" : i.unit();
        hits.add(new SearchHit(HitType.INDICATOR, i.id(), i.name(), unit, i.plan()));
      }
    }
    return hits;
  }

  private static boolean contains(String text, String q) {
    return text.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
  }

  private static String snippet(String text, String q) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(q.toLowerCase(Locale.ROOT));
    int from = Math.max(0, at - SNIPPET / 2);
    int to = Math.min(text.length(), at + q.length() + SNIPPET / 2);
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }
}
