package io.lantu.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All content of the open packs, with the links between regions, elements, passages, projects,
 * indicators and disagreements.
 *
 * <p>Immutable and safe to share between threads. Lists keep the order of the packs. Lookups of
 * unknown ids give empty answers.
 */
public final class Catalogue {
  private final Content content;
  private final Map<String, Plan> planById;
  private final Map<String, Structure> structureById;
  private final Map<String, StructureElement> elementById;
  private final Map<String, Region> regionById;
  private final Map<String, Place> placeById;
  private final Map<String, ProjectBox> boxOfProject = new LinkedHashMap<>();
  private final Map<String, List<Passage>> passagesOf = new LinkedHashMap<>();
  private final Map<String, List<Project>> projectsOf = new LinkedHashMap<>();
  private final Map<String, List<Indicator>> indicatorsOf = new LinkedHashMap<>();
  private final Map<String, List<Disagreement>> disagreementsOf = new LinkedHashMap<>();

  /**
   * Everything a catalogue is made of, as read from packs.
   *
   * @param plans plans
   * @param structures structures with full element ids
   * @param regions regions
   * @param places places
   * @param passages passages
   * @param boxes project boxes and lists
   * @param indicators indicators
   * @param disagreements disagreements
   * @param terms glossary
   */
  public record Content(
      List<Plan> plans,
      List<Structure> structures,
      List<Region> regions,
      List<Place> places,
      List<Passage> passages,
      List<ProjectBox> boxes,
      List<Indicator> indicators,
      List<Disagreement> disagreements,
      List<Term> terms) {
    public Content {
      plans = List.copyOf(plans);
      structures = List.copyOf(structures);
      regions = List.copyOf(regions);
      places = List.copyOf(places);
      passages = List.copyOf(passages);
      boxes = List.copyOf(boxes);
      indicators = List.copyOf(indicators);
      disagreements = List.copyOf(disagreements);
      terms = List.copyOf(terms);
    }

    /** This content followed by another's. */
    public Content plus(Content other) {
      return new Content(
          joined(plans, other.plans),
          joined(structures, other.structures),
          joined(regions, other.regions),
          joined(places, other.places),
          joined(passages, other.passages),
          joined(boxes, other.boxes),
          joined(indicators, other.indicators),
          joined(disagreements, other.disagreements),
          joined(terms, other.terms));
    }

    private static <T> List<T> joined(List<T> a, List<T> b) {
      return Stream.concat(a.stream(), b.stream()).toList();
    }
  }

  /** Indexes the content. Of two items with one id the first counts. */
  public Catalogue(Content content) {
    this.content = content;
    planById = index(content.plans(), Plan::id);
    structureById = index(content.structures(), Structure::id);
    elementById =
        index(
            content.structures().stream().flatMap(s -> s.elements().stream()).toList(),
            StructureElement::id);
    regionById = index(content.regions(), Region::id);
    placeById = index(content.places(), Place::id);
    for (Passage p : content.passages()) {
      link(passagesOf, p, p.regions(), p.elements());
    }
    for (ProjectBox box : content.boxes()) {
      for (Project p : box.items()) {
        boxOfProject.put(p.id(), box);
        Set<String> elements = new LinkedHashSet<>(box.elements());
        elements.addAll(p.elements());
        link(projectsOf, p, p.regions().isEmpty() ? box.regions() : p.regions(), elements);
      }
    }
    for (Indicator i : content.indicators()) {
      link(indicatorsOf, i, i.scope(), i.elements());
    }
    for (Disagreement d : content.disagreements()) {
      link(disagreementsOf, d, d.regions(), d.elements());
    }
  }

  /** A catalogue without content. */
  public static Catalogue empty() {
    List<Plan> none = List.of();
    return new Catalogue(
        new Content(
            none, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of()));
  }

  public Content content() {
    return content;
  }

  public List<Plan> plans() {
    return content.plans();
  }

  public List<Structure> structures() {
    return content.structures();
  }

  public List<Region> regions() {
    return content.regions();
  }

  public List<Place> places() {
    return content.places();
  }

  public Optional<Plan> findPlan(String id) {
    return Optional.ofNullable(planById.get(id));
  }

  public Optional<Structure> findStructure(String id) {
    return Optional.ofNullable(structureById.get(id));
  }

  public Optional<StructureElement> findElement(String id) {
    return Optional.ofNullable(elementById.get(id));
  }

  public Optional<Region> findRegion(String id) {
    return Optional.ofNullable(regionById.get(id));
  }

  public Optional<Place> findPlace(String id) {
    return Optional.ofNullable(placeById.get(id));
  }

  public Optional<ProjectBox> findBoxOf(Project project) {
    return Optional.ofNullable(boxOfProject.get(project.id()));
  }

  /** Structures whose owner is the plan. */
  public List<Structure> structuresOf(String planId) {
    return content.structures().stream().filter(s -> s.plan().equals(planId)).toList();
  }

  /** Name of a region, place or element, else the id itself. */
  public String nameOf(String id) {
    return findRegion(id)
        .map(Region::name)
        .or(() -> findPlace(id).map(Place::name))
        .or(() -> findElement(id).map(StructureElement::name))
        .or(() -> findStructure(id).map(Structure::formula))
        .orElse(id);
  }

  /** English name of a region, place or element, or null. */
  public String nameEnOf(String id) {
    return findRegion(id)
        .map(Region::nameEn)
        .or(() -> findPlace(id).map(Place::nameEn))
        .or(() -> findElement(id).map(StructureElement::nameEn))
        .orElse(null);
  }

  /** Passages about a region or element. */
  public List<Passage> passagesAbout(String id) {
    return passagesOf.getOrDefault(id, List.of());
  }

  /** Projects in a region or of an element. */
  public List<Project> projectsIn(String id) {
    return projectsOf.getOrDefault(id, List.of());
  }

  /** Indicators of a region or element. */
  public List<Indicator> indicatorsOf(String id) {
    return indicatorsOf.getOrDefault(id, List.of());
  }

  /** Disagreements that touch a region or element. */
  public List<Disagreement> disagreementsAbout(String id) {
    return disagreementsOf.getOrDefault(id, List.of());
  }

  /**
   * The parts a region plays in all structures: those that name it first, then those with a member
   * lying in it, then those it lies within. Each element appears once.
   */
  public List<Role> rolesOf(String regionId) {
    Set<String> around = enclosing(regionId);
    Set<String> inside = hosted(regionId);
    Map<RoleRelation, List<Role>> roles = new EnumMap<>(RoleRelation.class);
    for (Structure s : content.structures()) {
      for (StructureElement e : s.elements()) {
        RoleRelation relation = relationOf(regionId, e, around, inside);
        if (relation != null) {
          roles.computeIfAbsent(relation, r -> new ArrayList<>()).add(new Role(s, e, relation));
        }
      }
    }
    return roles.values().stream().flatMap(List::stream).toList();
  }

  private static RoleRelation relationOf(
      String regionId, StructureElement e, Set<String> around, Set<String> inside) {
    if (e.members().contains(regionId)) {
      return RoleRelation.MEMBER;
    }
    if (!Collections.disjoint(e.members(), inside)) {
      return RoleRelation.HOSTS;
    }
    return Collections.disjoint(e.members(), around) ? null : RoleRelation.WITHIN;
  }

  /** Regions a region lies within: its ancestors and the composites it is part of. */
  public Set<String> enclosing(String regionId) {
    Set<String> found = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(regionId));
    while (!open.isEmpty()) {
      String id = open.remove(open.size() - 1);
      Region region = regionById.get(id);
      if (region == null) {
        continue;
      }
      if (region.parent() != null && found.add(region.parent())) {
        open.add(region.parent());
      }
      for (Region other : content.regions()) {
        if (other.parts().contains(id) && found.add(other.id())) {
          open.add(other.id());
        }
      }
    }
    found.remove(regionId);
    return found;
  }

  /**
   * The administrative units that regions consist of: themselves, or the parts of composites, or
   * for a functional region without parts the counties it lies in, else the unit it belongs to.
   */
  public Set<String> unitsOf(Collection<String> regionIds) {
    Set<String> units = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(regionIds);
    while (!open.isEmpty()) {
      String id = open.remove(0);
      Region region = regionById.get(id);
      if (region == null || !seen.add(id)) {
        continue;
      }
      if (region.isAdministrative()) {
        units.add(id);
      } else if (!region.parts().isEmpty()) {
        open.addAll(region.parts());
      } else if (!region.counties().isEmpty()) {
        open.addAll(region.counties());
      } else if (region.parent() != null) {
        open.add(region.parent());
      }
    }
    return units;
  }

  /** Functional regions that lie in a county-level region, or wholly within it by parentage. */
  public Set<String> hosted(String regionId) {
    Set<String> found = new LinkedHashSet<>();
    for (Region other : content.regions()) {
      if (!other.isAdministrative()
          && (other.counties().contains(regionId) || regionId.equals(other.hostNow()))) {
        found.add(other.id());
      }
    }
    return found;
  }

  private static <T> Map<String, T> index(Collection<T> items, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    for (T item : items) {
      map.putIfAbsent(id.apply(item), item);
    }
    return map;
  }

  private static <T> void link(
      Map<String, List<T>> map, T item, Collection<String> regions, Collection<String> elements) {
    Set<String> ids = new LinkedHashSet<>(regions);
    ids.addAll(elements);
    for (String id : ids) {
      map.computeIfAbsent(id, k -> new ArrayList<>()).add(item);
    }
  }
}
