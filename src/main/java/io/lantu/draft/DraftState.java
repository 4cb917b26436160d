package io.lantu.draft;

import io.lantu.model.Place;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Everything of a draft that can be edited. Immutable; every edit makes another.
 *
 * @param plans plans, the one of the document first
 * @param structures structures in text order
 * @param places places put on the map by hand
 */
public record DraftState(List<Plan> plans, List<DraftStructure> structures, List<Place> places) {
  public DraftState {
    plans = List.copyOf(plans);
    structures = List.copyOf(structures);
    places = List.copyOf(places);
  }

  /** The plan of the document. */
  public Plan plan() {
    return plans.get(0);
  }

  /** A structure by id. */
  public Optional<DraftStructure> findStructure(String id) {
    return structures.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** An element by its full id. */
  public Optional<DraftElement> findElement(String id) {
    return structures.stream().flatMap(s -> s.find(id).stream()).findFirst();
  }

  /** The structures that go into the pack, finished. */
  public List<Structure> finished() {
    return structures(DraftStructure::finished);
  }

  /** The same while they are reviewed. */
  List<Structure> live() {
    return structures(DraftStructure::live);
  }

  private List<Structure> structures(Function<DraftStructure, Structure> made) {
    return structures.stream()
        .filter(DraftStructure::included)
        .filter(s -> !s.classes().isEmpty())
        .map(made)
        .toList();
  }

  /** Number of elements in structures that go into the pack. */
  public int total() {
    return structures.stream()
        .filter(DraftStructure::included)
        .mapToInt(s -> s.elements().size())
        .sum();
  }

  /** How many of them have been looked at. */
  public int reviewed() {
    return structures.stream()
        .filter(DraftStructure::included)
        .mapToInt(DraftStructure::reviewed)
        .sum();
  }

  /** Names that stand for nothing yet, with their elements, in text order. */
  public List<Unresolved> unresolved() {
    List<Unresolved> all = new ArrayList<>();
    for (DraftStructure s : structures) {
      for (DraftElement e : s.elements()) {
        if (!s.included() || !e.isIncluded()) {
          continue;
        }
        for (int i = 0; i < e.members().size(); i++) {
          if (!e.members().get(i).isResolved()) {
            all.add(new Unresolved(e, i));
          }
        }
      }
    }
    return all;
  }

  /**
   * A name that stands for nothing yet.
   *
   * @param element the element it belongs to
   * @param index its number among the members
   */
  public record Unresolved(DraftElement element, int index) {
    public DraftMember member() {
      return element.members().get(index);
    }
  }

  DraftState withPlan(Plan plan) {
    List<Plan> next = new ArrayList<>(plans);
    next.set(0, plan);
    return new DraftState(next, structures, places);
  }

  DraftState withStructures(List<DraftStructure> next) {
    return new DraftState(plans, next, places);
  }

  DraftState withStructure(String id, UnaryOperator<DraftStructure> change) {
    return withStructures(
        structures.stream().map(s -> s.id().equals(id) ? change.apply(s) : s).toList());
  }

  DraftState withPlaces(List<Place> next) {
    return new DraftState(plans, structures, next);
  }
}
