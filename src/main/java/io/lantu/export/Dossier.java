package io.lantu.export;

import io.lantu.model.Catalogue;
import io.lantu.model.Disagreement;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.ProjectGroup;
import io.lantu.model.Region;
import io.lantu.model.Role;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything the plans say about some things, in the order of the packs. Immutable.
 *
 * @param roles roles of the region, where it is one
 * @param passages passages in the order of the plans
 * @param projects projects with box and group
 * @param indicators indicators
 * @param disagreements disagreements
 */
public record Dossier(
    List<Role> roles,
    List<Passage> passages,
    List<ProjectRow> projects,
    List<Indicator> indicators,
    List<Disagreement> disagreements) {
  public Dossier {
    roles = List.copyOf(roles);
    passages = List.copyOf(passages);
    projects = List.copyOf(projects);
    indicators = List.copyOf(indicators);
    disagreements = List.copyOf(disagreements);
  }

  /**
   * A project with where it stands.
   *
   * @param project project
   * @param box its box
   * @param group name of its group, may be empty
   */
  public record ProjectRow(Project project, ProjectBox box, String group) {}

  /**
   * What is said about a region, element, place, structure or plan. An element of one region tells
   * also of that region, and a region of the elements it alone makes up.
   */
  public static Dossier of(Catalogue catalogue, String id) {
    Set<String> ids = new LinkedHashSet<>();
    List<Role> roles = new ArrayList<>();
    catalogue.findStructure(id).ifPresent(s -> s.elements().forEach(e -> ids.add(e.id())));
    if (catalogue.findPlan(id).isPresent()) {
      return ofPlan(catalogue, id);
    }
    if (ids.isEmpty()) {
      ids.add(id);
      String region = catalogue.findElement(id).map(Dossier::onlyMember).orElse(id);
      if (region != null && catalogue.findRegion(region).isPresent()) {
        ids.add(region);
        ids.addAll(soleElements(catalogue, region));
        roles.addAll(catalogue.rolesOf(region));
      }
    }
    return gathered(catalogue, ids, roles);
  }

  /** What is said about an element alone, without what is said about its region otherwise. */
  public static Dossier ofElement(Catalogue catalogue, String elementId) {
    return gathered(catalogue, new LinkedHashSet<>(List.of(elementId)), List.of());
  }

  private static Dossier ofPlan(Catalogue catalogue, String plan) {
    List<ProjectRow> projects = new ArrayList<>();
    for (ProjectBox box : catalogue.content().boxes()) {
      if (box.plan().equals(plan)) {
        rows(box, p -> true, projects);
      }
    }
    return new Dossier(
        List.of(),
        catalogue.content().passages().stream().filter(p -> p.plan().equals(plan)).toList(),
        projects,
        catalogue.content().indicators().stream().filter(i -> i.plan().equals(plan)).toList(),
        catalogue.content().disagreements().stream()
            .filter(d -> d.sides().stream().anyMatch(s -> plan.equals(s.plan())))
            .toList());
  }

  private static Dossier gathered(Catalogue catalogue, Set<String> ids, List<Role> roles) {
    Set<Passage> about = new HashSet<>(gather(ids, catalogue::passagesAbout, Passage::id));
    List<Passage> passages = new ArrayList<>();
    for (Plan plan : catalogue.plans()) {
      catalogue.content().passages().stream()
          .filter(p -> p.plan().equals(plan.id()) && about.contains(p))
          .forEach(passages::add);
    }
    Set<String> wanted = new HashSet<>();
    ids.forEach(id -> catalogue.projectsIn(id).forEach(p -> wanted.add(p.id())));
    List<ProjectRow> projects = new ArrayList<>();
    for (ProjectBox box : catalogue.content().boxes()) {
      rows(box, p -> wanted.contains(p.id()) || ids.contains(p.place()), projects);
    }
    return new Dossier(
        roles,
        passages,
        projects,
        gather(ids, catalogue::indicatorsOf, Indicator::id),
        gather(ids, catalogue::disagreementsAbout, Disagreement::id));
  }

  private static void rows(
      ProjectBox box, java.util.function.Predicate<Project> wanted, List<ProjectRow> rows) {
    for (ProjectGroup group : box.groups()) {
      for (Project project : group.items()) {
        if (wanted.test(project)) {
          rows.add(new ProjectRow(project, box, group.name()));
        }
      }
    }
  }

  private static String onlyMember(StructureElement e) {
    return e.members().size() == 1 ? e.members().get(0) : null;
  }

  private static Set<String> soleElements(Catalogue catalogue, String region) {
    Set<String> ids = new LinkedHashSet<>();
    for (Structure s : catalogue.structures()) {
      for (StructureElement e : s.elements()) {
        if (region.equals(onlyMember(e))) {
          ids.add(e.id());
        }
      }
    }
    return ids;
  }

  private static <T> List<T> gather(
      Set<String> ids, Function<String, List<T>> source, Function<T, String> idOf) {
    Map<String, T> found = new LinkedHashMap<>();
    for (String id : ids) {
      source.apply(id).forEach(item -> found.putIfAbsent(idOf.apply(item), item));
    }
    return List.copyOf(found.values());
  }

  /** The parts of a region that have pages of their own. */
  static List<Region> partsOf(Catalogue catalogue, Region region) {
    return catalogue.regions().stream()
        .filter(
            r ->
                region.id().equals(r.parent())
                    || region.id().equals(r.hostNow())
                    || region.parts().contains(r.id()))
        .toList();
  }
}
