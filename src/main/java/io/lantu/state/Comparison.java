package io.lantu.state;

import io.lantu.model.Catalogue;
import io.lantu.model.Disagreement;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.Role;
import io.lantu.model.RoleRelation;
import io.lantu.state.PanelContent.ProjectRow;
import java.util.ArrayList;
import java.util.List;

/**
 * What each plan says of one subject, side by side: immutable.
 *
 * @param content the subject
 * @param columns plans that say something, the most telling first
 */
public record Comparison(PanelContent content, List<Column> columns) {
  public Comparison {
    columns = List.copyOf(columns);
  }

  /**
   * What one plan says.
   *
   * @param plan the plan
   * @param roles roles in its structures that name the subject or something in it
   * @param passages passages
   * @param projects projects of its boxes
   * @param indicators indicators
   * @param disagreements disagreements this plan is a side of
   */
  public record Column(
      Plan plan,
      List<Role> roles,
      List<Passage> passages,
      List<ProjectRow> projects,
      List<Indicator> indicators,
      List<Disagreement> disagreements) {
    public Column {
      roles = List.copyOf(roles);
      passages = List.copyOf(passages);
      projects = List.copyOf(projects);
      indicators = List.copyOf(indicators);
      disagreements = List.copyOf(disagreements);
    }

    /** Whether the plan says nothing. */
    public boolean isEmpty() {
      return roles.isEmpty()
          && passages.isEmpty()
          && projects.isEmpty()
          && indicators.isEmpty()
          && disagreements.isEmpty();
    }

    private int rank() {
      long named = roles.stream().filter(r -> r.relation() == RoleRelation.MEMBER).count();
      return (int) Math.min(1000, named) * 1000 + passages.size() + projects.size();
    }
  }

  /** Compares what the plans of a catalogue say of a subject. */
  public static Comparison of(Catalogue catalogue, PanelContent content) {
    List<Column> columns = new ArrayList<>();
    for (Plan plan : catalogue.plans()) {
      String id = plan.id();
      List<Role> roles = new ArrayList<>();
      for (Role role : content.roles()) {
        if (role.structure().plan().equals(id) && role.relation() != RoleRelation.WITHIN) {
          roles.add(role);
        }
      }
      if (content.element() != null
          && content.structure() != null
          && content.structure().plan().equals(id)
          && roles.stream().noneMatch(r -> r.element().equals(content.element()))) {
        roles.add(0, new Role(content.structure(), content.element(), RoleRelation.MEMBER));
      }
      Column column =
          new Column(
              plan,
              roles,
              content.passages().stream()
                  .filter(p -> p.plan().equals(plan))
                  .flatMap(p -> p.passages().stream())
                  .toList(),
              content.projects().stream().filter(p -> p.box().plan().equals(id)).toList(),
              content.indicators().stream().filter(i -> i.plan().equals(id)).toList(),
              content.disagreements().stream()
                  .filter(d -> d.sides().stream().anyMatch(s -> s.plan().equals(id)))
                  .toList());
      if (!column.isEmpty()) {
        columns.add(column);
      }
    }
    columns.sort((a, b) -> Integer.compare(b.rank(), a.rank()));
    return new Comparison(content, columns);
  }
}
