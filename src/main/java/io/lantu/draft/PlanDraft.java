package io.lantu.draft;

import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.ElementKind;
import io.lantu.model.Fingerprint;
import io.lantu.model.LonLat;
import io.lantu.model.Place;
import io.lantu.model.PlaceKind;
import io.lantu.model.Plan;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.model.StructureKind;
import io.lantu.model.StructureTier;
import io.lantu.text.Formula;
import io.lantu.text.FormulaGrammar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A plan under review: the present state, every edit as a step that can be undone and done again,
 * and what is carried along unedited.
 *
 * <p>An edit that changes nothing makes no step. Edits that name an element or structure that does
 * not exist do nothing. One thread, in the window the FX thread.
 */
public final class PlanDraft {
  /** Source of places put on the map by hand. */
  public static final String BY_HAND = "手工定位";

  private final DraftHistory history;
  private final Attachments attachments;

  /**
   * Begins a review.
   *
   * @param state what was read
   * @param attachments what goes into the pack unedited
   */
  public PlanDraft(DraftState state, Attachments attachments) {
    history = new DraftHistory(state);
    this.attachments = Objects.requireNonNull(attachments);
  }

  public DraftState state() {
    return history.state();
  }

  /** What goes into the pack unedited. */
  public Attachments attachments() {
    return attachments;
  }

  /** Called after every change of the state. */
  public void onChange(Runnable listener) {
    history.onChange(listener);
  }

  /** Whether the state differs from the one last saved. */
  public boolean isChanged() {
    return history.isChanged();
  }

  /** Remembers the present state as the one on disk. */
  public void markSaved() {
    history.markSaved();
  }

  public boolean canUndo() {
    return lastEdit().isPresent();
  }

  public boolean canRedo() {
    return nextEdit().isPresent();
  }

  /** What undoing would take back. */
  public Optional<DraftEdit> lastEdit() {
    return history.last();
  }

  /** What doing again would bring. */
  public Optional<DraftEdit> nextEdit() {
    return history.next();
  }

  /** Takes the last edit back, if there is one. */
  public void undo() {
    history.undo();
  }

  /** Does the last edit taken back again, if there is one. */
  public void redo() {
    history.redo();
  }

  // ---- elements ----

  private void element(String key, String id, UnaryOperator<DraftElement> change) {
    around(key, id, (s, e) -> s.withElement(id, change));
  }

  private interface Around {
    DraftStructure change(DraftStructure structure, DraftElement element);
  }

  /** Changes the structure an element belongs to. */
  private void around(String key, String elementId, Around change) {
    state()
        .findElement(elementId)
        .ifPresent(
            e ->
                history.apply(
                    key,
                    e.name(),
                    s ->
                        s.withStructure(
                            DraftIds.structureOf(elementId), x -> change.change(x, e))));
  }

  /** Accepts, rejects or reopens an element. */
  public void decide(String elementId, Decision decision) {
    element(
        switch (decision) {
          case ACCEPTED -> "accept";
          case REJECTED -> "reject";
          case OPEN -> "reset";
        },
        elementId,
        e -> e.withDecision(decision));
  }

  /** Accepts every element of a structure that has not been looked at. */
  public void acceptStructure(String structureId) {
    structure("accept-structure", structureId, DraftStructure::accepted);
  }

  /** Accepts every element that has not been looked at, of all structures that go into the pack. */
  public void acceptAll() {
    history.apply(
        "accept-all",
        state().plan().title(),
        s ->
            s.withStructures(
                s.structures().stream().map(x -> x.included() ? x.accepted() : x).toList()));
  }

  /** Renames an element; a blank name changes nothing. */
  public void rename(String elementId, String name) {
    if (!name.isBlank()) {
      element("rename", elementId, e -> name.strip().equals(e.name()) ? e : e.named(name.strip()));
    }
  }

  public void changeKind(String elementId, ElementKind kind) {
    element("kind", elementId, e -> e.withKind(kind));
  }

  /** Moves an element to another class of its structure; its kind becomes that of the class. */
  public void changeClass(String elementId, String label) {
    around(
        "class",
        elementId,
        (s, e) ->
            !s.hasClass(label) || e.classLabel().equals(label)
                ? s
                : s.withElement(elementId, x -> x.inClass(label).withKind(ElementKinds.of(label))));
  }

  /** Adds an element to a class, accepted from the start. Returns its id. */
  public Optional<String> addElement(String structureId, String label, String name) {
    Optional<DraftStructure> found = state().findStructure(structureId);
    if (found.isEmpty() || name.isBlank() || !found.get().hasClass(label)) {
      return Optional.empty();
    }
    DraftStructure structure = found.get();
    ElementKind kind = ElementKinds.of(label);
    String id = DraftIds.nextElement(structure, kind);
    StructureElement value =
        StructureElement.named(id, label, kind, name.strip(), name.strip())
            .change()
            .citation(structure.value().citation())
            .done();
    DraftElement added = new DraftElement(value, List.of(), Decision.ACCEPTED, "", 0);
    history.apply("add", name.strip(), s -> s.withStructure(structureId, x -> x.adding(added)));
    return Optional.of(id);
  }

  /** Takes an element out of the draft altogether. */
  public void removeElement(String elementId) {
    around("remove", elementId, (s, e) -> s.without(elementId));
  }

  /** Moves an element among those of its structure by some places. */
  public void moveElement(String elementId, int by) {
    around("move", elementId, (s, e) -> s.moving(e, by));
  }

  /**
   * Joins another element of the same structure into one: the members of both, the first's name.
   */
  public void merge(String elementId, String otherId) {
    if (!elementId.equals(otherId)) {
      around(
          "merge",
          elementId,
          (s, e) -> s.find(otherId).map(other -> s.merging(e, other)).orElse(s));
    }
  }

  /** Splits an element of several members into one element each, named as its member is printed. */
  public void split(String elementId) {
    around("split", elementId, (s, e) -> e.members().size() < 2 ? s : s.splitting(e));
  }

  // ---- members ----

  /** Adds a region or place to an element; one it has already is not added again. */
  public void addMember(String elementId, String printed, String id) {
    element(
        "member-add",
        elementId,
        e -> e.adding(new DraftMember(printed, id, id == null ? List.of() : List.of(id))));
  }

  public void removeMember(String elementId, int index) {
    element("member-remove", elementId, e -> e.withoutMember(index));
  }

  /** Moves a member by some places: the order tells a line its way. */
  public void moveMember(String elementId, int index, int by) {
    element("member-move", elementId, e -> e.movingMember(index, by));
  }

  /** Says what a member's name stands for; null for not known. */
  public void pick(String elementId, int index, String id) {
    element("pick", elementId, e -> e.picking(index, id));
  }

  /**
   * Puts a member on the map by hand: a place of the pack is made for its name, known to be
   * schematic.
   *
   * @param elementId the element
   * @param index number of the member; its number of members to add one
   * @param name name of the place
   * @param at where, degrees
   * @param countyId county-level region it lies in
   */
  public void placeByHand(String elementId, int index, String name, LonLat at, String countyId) {
    Optional<DraftElement> found = state().findElement(elementId);
    if (found.isEmpty() || name.isBlank() || index < 0 || index > found.get().members().size()) {
      return;
    }
    String id = DraftIds.nextPlace(state());
    Place place =
        new Place(
            id,
            name.strip(),
            name.strip(),
            PlaceKind.SITE,
            countyId,
            Math.round(at.lon() * 1e5) / 1e5,
            Math.round(at.lat() * 1e5) / 1e5,
            BY_HAND,
            5.0,
            ShapeStatus.SCHEMATIC,
            null,
            null,
            List.of(),
            null);
    boolean further = index == found.get().members().size();
    history.apply(
        "place",
        name.strip(),
        s -> {
          List<Place> places = new ArrayList<>(s.places());
          places.add(place);
          return s.withPlaces(places)
              .withStructure(
                  DraftIds.structureOf(elementId),
                  x ->
                      x.withElement(
                          elementId,
                          e ->
                              further
                                  ? e.adding(new DraftMember(name.strip(), id, List.of(id)))
                                  : e.picking(index, id)));
        });
  }

  // ---- classes ----

  /** Adds a class to a structure, its count read from the label; a label in use changes nothing. */
  public void addClass(String structureId, String label) {
    structure("class-add", structureId, s -> s.addingClass(label.strip()));
  }

  /** Renames a class and with it its elements' class; the count follows the label. */
  public void renameClass(String structureId, String label, String newLabel) {
    structure("class-rename", structureId, s -> s.renamingClass(label, newLabel.strip()));
  }

  /** Removes a class with its elements. */
  public void removeClass(String structureId, String label) {
    structure("class-remove", structureId, s -> s.withoutClass(label));
  }

  /** Sets how many elements the formula states for a class; null for 多. */
  public void changeCount(String structureId, String label, Integer count) {
    if (count == null || count >= 1) {
      structure("count", structureId, s -> s.withCount(label, count));
    }
  }

  // ---- structures ----

  private void structure(String key, String id, UnaryOperator<DraftStructure> change) {
    String formula = state().findStructure(id).map(DraftStructure::formula).orElse("");
    history.apply(key, formula, s -> s.withStructure(id, change));
  }

  /** Corrects the text of the formula; the classes stay as they are. */
  public void changeFormula(String structureId, String formula) {
    if (!formula.isBlank()) {
      structure(
          "formula",
          structureId,
          s ->
              s.formula().equals(formula.strip())
                  ? s
                  : s.withFormula(
                      formula.strip(), ClassLabels.english(s.classes(), formula.strip())));
    }
  }

  /** Chooses whether a structure goes into the pack. */
  public void include(String structureId, boolean included) {
    structure(included ? "include" : "exclude", structureId, s -> s.withIncluded(included));
  }

  /**
   * Starts a structure by hand from its formula; its classes are made from it.
   *
   * @return its id, or nothing if the text is no formula
   */
  public Optional<String> addStructure(String text) {
    Optional<Formula> formula = FormulaGrammar.parse(text.strip());
    if (formula.isEmpty()) {
      return Optional.empty();
    }
    Set<String> labels = new HashSet<>();
    List<StructureClass> classes =
        formula.get().parts().stream()
            .map(p -> ClassLabels.classOf(p.label(), p.count()))
            .filter(c -> labels.add(c.label()))
            .toList();
    String id = DraftIds.nextStructure(state(), classes);
    String compact = formula.get().compact();
    Structure value =
        new Structure(
            id,
            state().plan().id(),
            compact,
            ClassLabels.english(classes, compact),
            List.of(),
            state().structures().isEmpty() ? StructureTier.A : StructureTier.B,
            StructureKind.SETTLEMENT,
            null,
            classes,
            List.of(),
            new Citation(state().plan().id(), List.of(), null, Fingerprint.of(compact)),
            List.of());
    history.apply(
        "structure-add",
        compact,
        s -> {
          List<DraftStructure> next = new ArrayList<>(s.structures());
          next.add(new DraftStructure(value, true, 0, List.of()));
          return s.withStructures(next);
        });
    return Optional.of(id);
  }

  // ---- plan ----

  /** Corrects what the plan says of itself. The id stays, as citations refer to it. */
  public void changePlan(Plan plan) {
    if (plan.id().equals(state().plan().id()) && !plan.title().isBlank()) {
      history.apply("plan", plan.title(), s -> s.withPlan(plan));
    }
  }

  /** All ids the draft refers to, for those who add the regions they stand for. */
  public Set<String> referredIds() {
    Set<String> ids = new LinkedHashSet<>();
    state().plans().forEach(p -> ids.addAll(p.scope()));
    for (Structure s : state().finished()) {
      s.elements()
          .forEach(
              e -> {
                ids.addAll(e.members());
                ids.addAll(e.path());
              });
    }
    state().places().forEach(p -> ids.add(p.region()));
    Catalogue.Content c = attachments.content();
    c.passages().forEach(p -> ids.addAll(p.regions()));
    c.boxes()
        .forEach(
            b -> {
              ids.addAll(b.regions());
              b.items().forEach(i -> ids.addAll(i.regions()));
            });
    c.indicators().forEach(i -> ids.addAll(i.scope()));
    return ids;
  }
}
