package io.lantu.state;

import io.lantu.model.Catalogue;
import io.lantu.model.Disagreement;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Place;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.ProjectGroup;
import io.lantu.model.Region;
import io.lantu.model.Role;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.state.PanelContent.Link;
import io.lantu.state.PanelContent.PlanPassages;
import io.lantu.state.PanelContent.ProjectRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gathers what the panel tells about a subject. Immutable; any thread.
 *
 * <p>An element with one member tells about both itself and that region; a region tells also about
 * the elements it alone makes up, so that the two ways to one place show the same.
 */
public final class PanelContents {
  private final Catalogue catalogue;
  private final TermFinder terms;

  public PanelContents(Catalogue catalogue) {
    this.catalogue = catalogue;
    terms = new TermFinder(catalogue.content().terms(), names(catalogue));
  }

  /** Names of regions with all their other names. */
  private static List<String> names(Catalogue catalogue) {
    List<String> names = new ArrayList<>();
    for (Region region : catalogue.content().regions()) {
      names.add(region.name());
      names.addAll(region.aliases());
    }
    return names;
  }

  /** Finds glossary words in texts. */
  public TermFinder terms() {
    return terms;
  }

  /** What to tell about an id, or nothing if it is not known. */
  public Optional<PanelContent> of(String id) {
    Optional<StructureElement> element = catalogue.findElement(id);
    if (element.isPresent()) {
      return Optional.of(ofElement(element.get()));
    }
    Optional<Region> region = catalogue.findRegion(id);
    if (region.isPresent()) {
      return Optional.of(ofRegion(region.get()));
    }
    return catalogue.findPlace(id).map(this::ofPlace);
  }

  /** How literal the shape of an element, region or place is; nothing for other ids. */
  public Optional<ShapeStatus> statusOf(String id) {
    return catalogue
        .findElement(id)
        .map(StructureElement::status)
        .or(() -> catalogue.findRegion(id).map(Region::status))
        .or(() -> catalogue.findPlace(id).map(Place::status));
  }

  private PanelContent ofElement(StructureElement e) {
    Region only =
        e.members().size() == 1 ? catalogue.findRegion(e.members().get(0)).orElse(null) : null;
    Set<String> ids = new LinkedHashSet<>(List.of(e.id()));
    if (only != null) {
      ids.addAll(subjectIds(only));
    }
    List<Role> roles = only == null ? List.of() : catalogue.rolesOf(only.id());
    Structure structure = catalogue.findStructure(e.structureId()).orElse(null);
    return new PanelContent(
        e.id(),
        e.name(),
        e.nameEn(),
        "element." + e.kind(),
        e.status(),
        structure,
        e,
        only,
        e.members().stream().map(this::link).toList(),
        roles,
        passages(ids),
        projects(ids),
        gather(ids, catalogue::indicatorsOf, Indicator::id),
        gather(ids, catalogue::disagreementsAbout, Disagreement::id));
  }

  private PanelContent ofRegion(Region r) {
    Set<String> ids = subjectIds(r);
    return new PanelContent(
        r.id(),
        r.name(),
        r.nameEn(),
        "region." + r.kind(),
        r.status(),
        null,
        null,
        r,
        r.parts().stream().map(this::link).toList(),
        catalogue.rolesOf(r.id()),
        passages(ids),
        projects(ids),
        gather(ids, catalogue::indicatorsOf, Indicator::id),
        gather(ids, catalogue::disagreementsAbout, Disagreement::id));
  }

  private PanelContent ofPlace(Place p) {
    Set<String> ids = Set.of(p.id());
    List<Link> host =
        catalogue.findRegion(p.region()).map(r -> List.of(link(r.id()))).orElse(List.of());
    List<ProjectRow> projects = new ArrayList<>();
    for (ProjectBox box : catalogue.content().boxes()) {
      for (ProjectGroup group : box.groups()) {
        for (Project project : group.items()) {
          if (p.id().equals(project.place())) {
            projects.add(new ProjectRow(project, box, group.name()));
          }
        }
      }
    }
    return new PanelContent(
        p.id(),
        p.name(),
        p.nameEn(),
        "place." + p.kind(),
        p.status(),
        null,
        null,
        null,
        host,
        List.of(),
        passages(ids),
        projects,
        List.of(),
        List.of());
  }

  /** The region and the elements it alone makes up. */
  private Set<String> subjectIds(Region r) {
    Set<String> ids = new LinkedHashSet<>(List.of(r.id()));
    for (Structure s : catalogue.structures()) {
      for (StructureElement e : s.elements()) {
        if (e.members().size() == 1 && e.members().get(0).equals(r.id())) {
          ids.add(e.id());
        }
      }
    }
    return ids;
  }

  private Link link(String id) {
    return new Link(id, catalogue.nameOf(id), catalogue.nameEnOf(id));
  }

  private List<PlanPassages> passages(Set<String> ids) {
    Set<String> wanted = idsOf(ids, catalogue::passagesAbout, Passage::id);
    Map<String, List<Passage>> byPlan = new HashMap<>();
    for (Passage p : catalogue.content().passages()) {
      if (wanted.contains(p.id())) {
        byPlan.computeIfAbsent(p.plan(), plan -> new ArrayList<>()).add(p);
      }
    }
    return catalogue.plans().stream()
        .filter(plan -> byPlan.containsKey(plan.id()))
        .map(plan -> new PlanPassages(plan, byPlan.get(plan.id())))
        .toList();
  }

  private List<ProjectRow> projects(Set<String> ids) {
    Set<String> wanted = idsOf(ids, catalogue::projectsIn, Project::id);
    List<ProjectRow> rows = new ArrayList<>();
    for (ProjectBox box : catalogue.content().boxes()) {
      for (ProjectGroup group : box.groups()) {
        for (Project project : group.items()) {
          if (wanted.contains(project.id())) {
            rows.add(new ProjectRow(project, box, group.name()));
          }
        }
      }
    }
    return rows;
  }

  /** Ids, not the things themselves: comparing those by value would cost far more. */
  private static <T> Set<String> idsOf(
      Set<String> ids, Function<String, List<T>> source, Function<T, String> idOf) {
    Set<String> found = new HashSet<>();
    for (String id : ids) {
      source.apply(id).forEach(item -> found.add(idOf.apply(item)));
    }
    return found;
  }

  private static <T> List<T> gather(
      Set<String> ids, Function<String, List<T>> source, Function<T, String> idOf) {
    List<T> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String id : ids) {
      for (T item : source.apply(id)) {
        if (seen.add(idOf.apply(item))) {
          found.add(item);
        }
      }
    }
    return found;
  }
}
