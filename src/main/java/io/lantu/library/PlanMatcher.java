package io.lantu.library;

import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Fingerprint;
import io.lantu.model.Plan;
import io.lantu.model.ProjectBox;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.text.FingerprintFinder;
import io.lantu.text.NormalisedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which plan of the packs a document is: by the cited spans that stand in it word for word,
 * and by its title only where there are none. Immutable; any thread.
 */
public final class PlanMatcher {
  /** Fewer finds could be a quotation in another document. */
  private static final int FEWEST = 3;

  /** Smaller shares could be a chapter taken over by another plan. */
  private static final double LEAST_SHARE = 0.1;

  private final Map<String, Set<Fingerprint>> cited = new LinkedHashMap<>();
  private final Map<String, String> planOfTitle = new HashMap<>();
  private final FingerprintFinder finder;
  private final String mark;

  /**
   * What a document is.
   *
   * @param plan plan id, or null
   * @param found how many of the plan's cited spans stand in it
   * @param cited how many the plan cites
   */
  public record Match(String plan, int found, int cited) {
    static final Match NONE = new Match(null, 0, 0);
  }

  /** Prepares to match to the plans of a catalogue. */
  public PlanMatcher(Catalogue catalogue) {
    for (Plan plan : catalogue.plans()) {
      cited.put(plan.id(), new LinkedHashSet<>());
      planOfTitle.putIfAbsent(Fingerprint.normalise(plan.title()), plan.id());
    }
    citations(catalogue)
        .forEach(
            c -> {
              Set<Fingerprint> of = cited.get(c.plan());
              if (of != null) {
                of.add(c.fp());
              }
            });
    Set<Fingerprint> all = new LinkedHashSet<>();
    cited.values().forEach(all::addAll);
    finder = new FingerprintFinder(all);
    StringBuilder content = new StringBuilder();
    cited.forEach((plan, fps) -> content.append(plan).append(fps));
    mark = Fingerprint.sha(content.append(planOfTitle.keySet()).toString());
  }

  private static List<Citation> citations(Catalogue catalogue) {
    List<Citation> all = new ArrayList<>();
    catalogue.content().passages().forEach(p -> all.add(p.citation()));
    for (Structure s : catalogue.structures()) {
      all.add(s.citation());
      s.elements().stream().map(StructureElement::citation).forEach(all::add);
    }
    catalogue.content().boxes().stream().map(ProjectBox::citation).forEach(all::add);
    all.removeIf(c -> c == null || c.fp() == null);
    return all;
  }

  /** Changes when the plans or what they cite change. */
  public String mark() {
    return mark;
  }

  /** The plan a document is, the one with most finds. */
  public Match match(String title, NormalisedText text) {
    Set<Fingerprint> standing = new HashSet<>();
    finder
        .find(text)
        .forEach(
            (fp, finds) -> {
              if (!finds.isEmpty()) {
                standing.add(fp);
              }
            });
    Match best = Match.NONE;
    for (Map.Entry<String, Set<Fingerprint>> plan : cited.entrySet()) {
      int of = plan.getValue().size();
      int found = (int) plan.getValue().stream().filter(standing::contains).count();
      boolean enough = found >= Math.min(of, FEWEST) && found >= of * LEAST_SHARE && found > 0;
      if (enough && found > best.found()) {
        best = new Match(plan.getKey(), found, of);
      }
    }
    if (best.plan() == null) {
      String byTitle = planOfTitle.get(Fingerprint.normalise(title));
      if (byTitle != null) {
        return new Match(byTitle, 0, cited.get(byTitle).size());
      }
    }
    return best;
  }
}
