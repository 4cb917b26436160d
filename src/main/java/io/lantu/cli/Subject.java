package io.lantu.cli;

import io.lantu.model.Catalogue;
import io.lantu.model.Disagreement;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Place;
import io.lantu.model.Project;
import io.lantu.model.Region;
import io.lantu.model.Role;
import io.lantu.model.RoleRelation;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything the plans say about one region, element, structure or place.
 *
 * <p>An element of a single region also tells what is said about that region, and the region what
 * is said about the elements it alone makes up: they are the same place.
 *
 * @param type {@code region}, {@code element}, {@code structure} or {@code place}
 * @param id its id
 * @param name Chinese name
 * @param nameEn English name, or null
 * @param kind its kind as packs write it
 * @param kindKey message key of the kind
 * @param status how literal its shape is, or null for structures
 * @param within region it lies in or structure it belongs to, or null
 * @param members ids of members or parts
 * @param note or null
 * @param roles roles in structures
 * @param passages passages, in pack order
 * @param projects projects, in pack order
 * @param indicators indicators
 * @param disagreements disagreements
 */
record Subject(
    String type,
    String id,
    String name,
    String nameEn,
    String kind,
    String kindKey,
    ShapeStatus status,
    String within,
    List<String> members,
    String note,
    List<Role> roles,
    List<Passage> passages,
    List<Project> projects,
    List<Indicator> indicators,
    List<Disagreement> disagreements) {

  /** What is known under an id of a region, element, structure or place. */
  static Optional<Subject> find(Catalogue catalogue, String id) {
    return catalogue
        .findRegion(id)
        .map(r -> ofRegion(catalogue, r))
        .or(() -> catalogue.findElement(id).map(e -> ofElement(catalogue, e)))
        .or(() -> catalogue.findStructure(id).map(s -> ofStructure(catalogue, s)))
        .or(() -> catalogue.findPlace(id).map(p -> ofPlace(catalogue, p)));
  }

  private static Subject ofRegion(Catalogue catalogue, Region r) {
    Set<String> ids = withSoleElements(catalogue, r.id());
    return new Subject(
        "region",
        r.id(),
        r.name(),
        r.nameEn(),
        JsonFields.key(r.kind()),
        "region." + r.kind(),
        r.status(),
        r.parent(),
        r.parts(),
        r.note(),
        catalogue.rolesOf(r.id()),
        gather(ids, catalogue::passagesAbout, Passage::id),
        gather(ids, catalogue::projectsIn, Project::id),
        gather(ids, catalogue::indicatorsOf, Indicator::id),
        gather(ids, catalogue::disagreementsAbout, Disagreement::id));
  }

  private static Subject ofElement(Catalogue catalogue, StructureElement e) {
    Set<String> ids = new LinkedHashSet<>(List.of(e.id()));
    List<Role> roles = new ArrayList<>();
    Structure structure = catalogue.findStructure(e.structureId()).orElseThrow();
    roles.add(new Role(structure, e, RoleRelation.MEMBER));
    if (e.members().size() == 1 && catalogue.findRegion(e.members().get(0)).isPresent()) {
      String only = e.members().get(0);
      ids.addAll(withSoleElements(catalogue, only));
      catalogue.rolesOf(only).stream()
          .filter(role -> !role.element().id().equals(e.id()))
          .forEach(roles::add);
    }
    return new Subject(
        "element",
        e.id(),
        e.name(),
        e.nameEn(),
        e.kind().name(),
        "element." + e.kind(),
        e.status(),
        e.structureId(),
        e.members(),
        e.note(),
        roles,
        gather(ids, catalogue::passagesAbout, Passage::id),
        gather(ids, catalogue::projectsIn, Project::id),
        gather(ids, catalogue::indicatorsOf, Indicator::id),
        gather(ids, catalogue::disagreementsAbout, Disagreement::id));
  }

  private static Subject ofStructure(Catalogue catalogue, Structure s) {
    Set<String> ids = new LinkedHashSet<>();
    s.elements().forEach(e -> ids.add(e.id()));
    return new Subject(
        "structure",
        s.id(),
        s.formula(),
        s.formulaEn(),
        JsonFields.key(s.kind()),
        "structure." + s.kind(),
        null,
        null,
        List.of(),
        s.note(),
        s.elements().stream().map(e -> new Role(s, e, RoleRelation.MEMBER)).toList(),
        gather(ids, catalogue::passagesAbout, Passage::id),
        gather(ids, catalogue::projectsIn, Project::id),
        gather(ids, catalogue::indicatorsOf, Indicator::id),
        gather(ids, catalogue::disagreementsAbout, Disagreement::id));
  }

  private static Subject ofPlace(Catalogue catalogue, Place p) {
    List<Project> projects =
        catalogue.content().boxes().stream()
            .flatMap(b -> b.items().stream())
            .filter(x -> p.id().equals(x.place()))
            .toList();
    return new Subject(
        "place",
        p.id(),
        p.name(),
        p.nameEn(),
        JsonFields.key(p.kind()),
        "place." + p.kind(),
        p.status(),
        p.region(),
        List.of(),
        p.note(),
        catalogue.rolesOf(p.id()),
        catalogue.passagesAbout(p.id()),
        projects,
        catalogue.indicatorsOf(p.id()),
        catalogue.disagreementsAbout(p.id()));
  }

  private static Set<String> withSoleElements(Catalogue catalogue, String regionId) {
    Set<String> ids = new LinkedHashSet<>(List.of(regionId));
    for (Structure s : catalogue.structures()) {
      for (StructureElement e : s.elements()) {
        if (e.members().equals(List.of(regionId))) {
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
}
