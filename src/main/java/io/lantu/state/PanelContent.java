package io.lantu.state;

import io.lantu.model.Disagreement;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.Region;
import io.lantu.model.Role;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import java.util.List;

/**
 * What the side panel tells about one region, element or place: immutable.
 *
 * @param id id of the subject
 * @param name Chinese name
 * @param nameEn English name, or null
 * @param kind key of its kind for the header, for example {@code element.CORE}
 * @param status how literal its shape is
 * @param structure structure of an element, or null
 * @param element the element, or null for a region or place
 * @param region the region: the subject itself or the only member of the element, or null
 * @param members members of the element or parts of the region, as links
 * @param roles roles of the region in all structures
 * @param passages passages by plan, in pack order
 * @param projects projects with their boxes
 * @param indicators indicators
 * @param disagreements disagreements
 */
public record PanelContent(
    String id,
    String name,
    String nameEn,
    String kind,
    ShapeStatus status,
    Structure structure,
    StructureElement element,
    Region region,
    List<Link> members,
    List<Role> roles,
    List<PlanPassages> passages,
    List<ProjectRow> projects,
    List<Indicator> indicators,
    List<Disagreement> disagreements) {
  public PanelContent {
    members = List.copyOf(members);
    roles = List.copyOf(roles);
    passages = List.copyOf(passages);
    projects = List.copyOf(projects);
    indicators = List.copyOf(indicators);
    disagreements = List.copyOf(disagreements);
  }

  /**
   * Something to go to.
   *
   * @param id id
   * @param name Chinese name
   * @param nameEn English name, or null
   */
  public record Link(String id, String name, String nameEn) {}

  /**
   * The passages of one plan.
   *
   * @param plan the plan
   * @param passages its passages in document order
   */
  public record PlanPassages(Plan plan, List<Passage> passages) {
    public PlanPassages {
      passages = List.copyOf(passages);
    }
  }

  /**
   * A project with its box.
   *
   * @param project the project
   * @param box the box it stands in
   * @param group name of its group, may be empty
   */
  public record ProjectRow(Project project, ProjectBox box, String group) {
    /** Regions of the project, else those of its box. */
    public List<String> regions() {
      return project.regions().isEmpty() ? box.regions() : project.regions();
    }
  }

  /** Number of passages of all plans. */
  public int passageCount() {
    return passages.stream().mapToInt(p -> p.passages().size()).sum();
  }
}
