package io.lantu.state;

import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.state.PanelContent.ProjectRow;
import java.util.List;

/**
 * What a catalogue holds of a plan: immutable.
 *
 * @param plan the plan
 * @param structures its structures, those of the spatial chapter first
 * @param passages number of passages
 * @param boxes number of boxes and lists
 * @param projects number of projects, shared ones once
 * @param indicators number of indicators
 * @param disagreements number of disagreements it is a side of
 */
public record PlanFacts(
    Plan plan,
    List<Structure> structures,
    int passages,
    int boxes,
    int projects,
    int indicators,
    int disagreements) {
  public PlanFacts {
    structures = List.copyOf(structures);
  }

  /** Counts what a catalogue holds of a plan. */
  public static PlanFacts of(Catalogue catalogue, Plan plan) {
    String id = plan.id();
    Catalogue.Content content = catalogue.content();
    List<ProjectRow> rows =
        Tables.allProjects(catalogue).stream().filter(r -> r.box().plan().equals(id)).toList();
    List<Structure> structures =
        catalogue.structuresOf(id).stream().sorted((a, b) -> a.tier().compareTo(b.tier())).toList();
    return new PlanFacts(
        plan,
        structures,
        (int) content.passages().stream().filter(p -> p.plan().equals(id)).count(),
        (int) content.boxes().stream().filter(b -> b.plan().equals(id)).count(),
        ProjectTotals.once(rows).size(),
        (int) content.indicators().stream().filter(i -> i.plan().equals(id)).count(),
        (int)
            content.disagreements().stream()
                .filter(d -> d.sides().stream().anyMatch(s -> s.plan().equals(id)))
                .count());
  }
}
