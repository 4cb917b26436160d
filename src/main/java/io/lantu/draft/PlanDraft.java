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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final int HISTORY_LIMIT = 1000;
  private static final Pattern COUNTED = Pattern.compile("^(\\d+|[一二两双三四五六七八九十]+|多|若干)(.*)$");
  private static final String HAN = "零一二三四五六七八九十";

  private final Deque<DraftEdit> done = new ArrayDeque<>();
  private final Deque<DraftEdit> undone = new ArrayDeque<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private final Attachments attachments;
  private DraftState state;
  private DraftState saved;

  /**
   * Begins a review.
   *
   * @param state what was read
   * @param attachments what goes into the pack unedited
   */
  public PlanDraft(DraftState state, Attachments attachments) {
    this.state = Objects.requireNonNull(state);
    this.attachments = Objects.requireNonNull(attachments);
  }

  public DraftState state() {
    return state;
  }

  /** What goes into the pack unedited. */
  public Attachments attachments() {
    return attachments;
  }

  /** Called after every change of the state. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Whether the state differs from the one last saved. */
  public boolean isChanged() {
    return !state.equals(saved);
  }

  /** Remembers the present state as the one on disk. */
  public void markSaved() {
    saved = state;
    tell();
  }

  public boolean canUndo() {
    return !done.isEmpty();
  }

  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /** What undoing would take back. */
  public Optional<DraftEdit> lastEdit() {
    return Optional.ofNullable(done.peekLast());
  }

  /** What doing again would bring. */
  public Optional<DraftEdit> nextEdit() {
    return Optional.ofNullable(undone.peekLast());
  }

  /** Takes the last edit back, if there is one. */
  public void undo() {
    if (canUndo()) {
      DraftEdit edit = done.removeLast();
      undone.addLast(edit);
      state = edit.before();
      tell();
    }
  }

  /** Does the last edit taken back again, if there is one. */
  public void redo() {
    if (canRedo()) {
      DraftEdit edit = undone.removeLast();
      done.addLast(edit);
      state = edit.after();
      tell();
    }
  }

  private void apply(String key, String subject, UnaryOperator<DraftState> change) {
    DraftState next = change.apply(state);
    if (next.equals(state)) {
      return;
    }
    done.addLast(new DraftEdit("draft.edit." + key, subject, state, next));
    if (done.size() > HISTORY_LIMIT) {
      done.removeFirst();
    }
    undone.clear();
    state = next;
    tell();
  }

  private void tell() {
    List.copyOf(listeners).forEach(Runnable::run);
  }

  // Elements

  private void element(String key, String id, UnaryOperator<DraftElement> change) {
    state
        .findElement(id)
        .ifPresent(
            e ->
                apply(
                    key,
                    e.name(),
                    s -> s.withStructure(structureOf(id), x -> x.withElement(id, change))));
  }

  private static String structureOf(String elementId) {
    int slash = elementId.lastIndexOf('/');
    return slash < 0 ? "" : elementId.substring(0, slash);
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
  public void acceptAll(String structureId) {
    apply(
        "accept-all",
        formulaOf(structureId),
        s ->
            s.withStructure(
                structureId,
                x ->
                    x.withElements(
                        x.elements().stream()
                            .map(
                                e ->
                                    e.decision() == Decision.OPEN
                                        ? e.withDecision(Decision.ACCEPTED)
                                        : e)
                            .toList())));
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
    boolean known =
        state
            .findStructure(structureOf(elementId))
            .filter(s -> s.classes().stream().anyMatch(c -> c.label().equals(label)))
            .isPresent();
    if (known) {
      element(
          "class",
          elementId,
          e ->
              e.classLabel().equals(label) ? e : e.inClass(label).withKind(ElementKinds.of(label)));
    }
  }

  /** Adds an element to a class, accepted from the start. Returns its id. */
  public Optional<String> addElement(String structureId, String label, String name) {
    Optional<DraftStructure> found = state.findStructure(structureId);
    if (found.isEmpty()
        || name.isBlank()
        || found.get().classes().stream().noneMatch(c -> c.label().equals(label))) {
      return Optional.empty();
    }
    DraftStructure structure = found.get();
    ElementKind kind = ElementKinds.of(label);
    String id = freeId(structure, kind);
    StructureElement value =
        new StructureElement(
            id,
            label,
            kind,
            name.strip(),
            name.strip(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            false,
            null,
            null,
            structure.value().citation());
    DraftElement added = new DraftElement(value, List.of(), Decision.ACCEPTED, "", 0);
    int at = 0;
    for (int i = 0; i < structure.elements().size(); i++) {
      if (structure.elements().get(i).classLabel().equals(label)) {
        at = i + 1;
      }
    }
    int position = at == 0 ? structure.elements().size() : at;
    apply(
        "add",
        name.strip(),
        s ->
            s.withStructure(
                structureId,
                x -> {
                  List<DraftElement> next = new ArrayList<>(x.elements());
                  next.add(position, added);
                  return x.withElements(next);
                }));
    return Optional.of(id);
  }

  static String freeId(DraftStructure structure, ElementKind kind) {
    Set<String> used = new HashSet<>();
    structure.elements().forEach(e -> used.add(e.id()));
    String stem = structure.id() + "/" + kind.name().toLowerCase(java.util.Locale.ROOT) + "-";
    int n = 1;
    while (used.contains(stem + n)) {
      n++;
    }
    return stem + n;
  }

  /** Takes an element out of the draft altogether. */
  public void removeElement(String elementId) {
    state
        .findElement(elementId)
        .ifPresent(
            gone ->
                apply(
                    "remove",
                    gone.name(),
                    s ->
                        s.withStructure(
                            structureOf(elementId),
                            x ->
                                x.withElements(
                                    x.elements().stream()
                                        .filter(e -> !e.id().equals(elementId))
                                        .toList()))));
  }

  /** Moves an element among those of its structure by some places. */
  public void moveElement(String elementId, int by) {
    state
        .findElement(elementId)
        .ifPresent(
            e ->
                apply(
                    "move",
                    e.name(),
                    s ->
                        s.withStructure(
                            structureOf(elementId),
                            x ->
                                x.withElements(moved(x.elements(), x.elements().indexOf(e), by)))));
  }

  /**
   * Joins another element of the same structure into one: the members of both, the first's name.
   */
  public void merge(String elementId, String otherId) {
    Optional<DraftElement> one = state.findElement(elementId);
    Optional<DraftElement> other = state.findElement(otherId);
    if (one.isEmpty()
        || other.isEmpty()
        || elementId.equals(otherId)
        || !structureOf(elementId).equals(structureOf(otherId))) {
      return;
    }
    List<DraftMember> members = new ArrayList<>(one.get().members());
    for (DraftMember m : other.get().members()) {
      if (!members.contains(m)) {
        members.add(m);
      }
    }
    DraftElement merged = one.get().withMembers(members).withDecision(Decision.ACCEPTED);
    apply(
        "merge",
        one.get().name(),
        s ->
            s.withStructure(
                structureOf(elementId),
                x ->
                    x.withElements(
                        x.elements().stream()
                            .filter(e -> !e.id().equals(otherId))
                            .map(e -> e.id().equals(elementId) ? merged : e)
                            .toList())));
  }

  /** Splits an element of several members into one element each, named as its member is printed. */
  public void split(String elementId) {
    Optional<DraftElement> found = state.findElement(elementId);
    if (found.isEmpty() || found.get().members().size() < 2) {
      return;
    }
    DraftElement whole = found.get();
    String structureId = structureOf(elementId);
    apply(
        "split",
        whole.name(),
        s ->
            s.withStructure(
                structureId,
                x -> {
                  List<DraftElement> next = new ArrayList<>();
                  DraftStructure growing = x;
                  for (DraftElement e : x.elements()) {
                    if (!e.id().equals(elementId)) {
                      next.add(e);
                      continue;
                    }
                    boolean first = true;
                    for (DraftMember m : whole.members()) {
                      String id = first ? elementId : freeId(growing, whole.kind());
                      DraftElement part =
                          whole.named(m.printed()).withMembers(List.of(m)).withId(id);
                      next.add(part);
                      List<DraftElement> known = new ArrayList<>(growing.elements());
                      known.add(part);
                      growing = growing.withElements(known);
                      first = false;
                    }
                  }
                  return x.withElements(next);
                }));
  }

  // Members

  /** Adds a region or place to an element; one it has already is not added again. */
  public void addMember(String elementId, String printed, String id) {
    element(
        "member-add",
        elementId,
        e -> {
          if (id != null && e.memberIds().contains(id)) {
            return e;
          }
          List<DraftMember> next = new ArrayList<>(e.members());
          next.add(new DraftMember(printed, id, id == null ? List.of() : List.of(id)));
          return e.withMembers(next);
        });
  }

  public void removeMember(String elementId, int index) {
    element(
        "member-remove",
        elementId,
        e -> {
          if (index < 0 || index >= e.members().size()) {
            return e;
          }
          List<DraftMember> next = new ArrayList<>(e.members());
          next.remove(index);
          return e.withMembers(next);
        });
  }

  /** Moves a member by some places: the order tells a line its way. */
  public void moveMember(String elementId, int index, int by) {
    element("member-move", elementId, e -> e.withMembers(moved(e.members(), index, by)));
  }

  /** Says what a member's name stands for; null for not known. */
  public void pick(String elementId, int index, String id) {
    element(
        "pick",
        elementId,
        e -> {
          if (index < 0 || index >= e.members().size()) {
            return e;
          }
          List<DraftMember> next = new ArrayList<>(e.members());
          next.set(index, next.get(index).standingFor(id));
          return e.withMembers(next);
        });
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
    Optional<DraftElement> found = state.findElement(elementId);
    if (found.isEmpty() || name.isBlank() || index < 0 || index > found.get().members().size()) {
      return;
    }
    String structureId = structureOf(elementId);
    String id = freePlaceId();
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
    apply(
        "place",
        name.strip(),
        s -> {
          List<Place> places = new ArrayList<>(s.places());
          places.add(place);
          return s.withPlaces(places)
              .withStructure(
                  structureId,
                  x ->
                      x.withElement(
                          elementId,
                          e -> {
                            List<DraftMember> next = new ArrayList<>(e.members());
                            if (index == next.size()) {
                              next.add(new DraftMember(name.strip(), id, List.of(id)));
                            } else {
                              next.set(index, next.get(index).standingFor(id));
                            }
                            return e.withMembers(next);
                          }));
        });
  }

  /** What the ids of places put down by hand begin with. */
  static String placeStem(String planId) {
    return "p:" + planId + "-";
  }

  private String freePlaceId() {
    Set<String> used = new HashSet<>();
    state.places().forEach(p -> used.add(p.id()));
    String stem = placeStem(state.plan().id());
    int n = 1;
    while (used.contains(stem + n)) {
      n++;
    }
    return stem + n;
  }

  // Classes

  /** Adds a class to a structure, its count read from the label; a label in use changes nothing. */
  public void addClass(String structureId, String label) {
    String l = label.strip();
    structure(
        "class-add",
        structureId,
        s -> {
          if (l.isEmpty() || s.classes().stream().anyMatch(c -> c.label().equals(l))) {
            return s;
          }
          List<StructureClass> next = new ArrayList<>(s.classes());
          next.add(classOf(l, countOf(l)));
          return s.withClasses(next);
        });
  }

  /** Renames a class and with it its elements' class; the count follows the label. */
  public void renameClass(String structureId, String label, String newLabel) {
    String l = newLabel.strip();
    structure(
        "class-rename",
        structureId,
        s -> {
          boolean taken = s.classes().stream().anyMatch(c -> c.label().equals(l));
          if (l.isEmpty() || taken) {
            return s;
          }
          return s.withClasses(
                  s.classes().stream()
                      .map(c -> c.label().equals(label) ? classOf(l, countOf(l)) : c)
                      .toList())
              .withElements(
                  s.elements().stream()
                      .map(e -> e.classLabel().equals(label) ? e.inClass(l) : e)
                      .toList());
        });
  }

  /** Removes a class with its elements. */
  public void removeClass(String structureId, String label) {
    structure(
        "class-remove",
        structureId,
        s ->
            s.withClasses(s.classes().stream().filter(c -> !c.label().equals(label)).toList())
                .withElements(
                    s.elements().stream().filter(e -> !e.classLabel().equals(label)).toList()));
  }

  /** Sets how many elements the formula states for a class; null for 多. */
  public void changeCount(String structureId, String label, Integer count) {
    if (count != null && count < 1) {
      return;
    }
    structure(
        "count",
        structureId,
        s ->
            s.withClasses(
                s.classes().stream()
                    .map(
                        c ->
                            c.label().equals(label)
                                ? new StructureClass(
                                    c.label(), c.labelEn(), count, c.note(), c.citation())
                                : c)
                    .toList()));
  }

  // Structures

  private void structure(String key, String id, UnaryOperator<DraftStructure> change) {
    apply(key, formulaOf(id), s -> s.withStructure(id, change));
  }

  private String formulaOf(String structureId) {
    return state.findStructure(structureId).map(DraftStructure::formula).orElse("");
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
                  : s.withFormula(formula.strip(), english(s.classes(), formula.strip())));
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
    List<StructureClass> classes =
        formula.get().parts().stream()
            .map(p -> classOf(p.label(), p.count()))
            .filter(distinctLabels())
            .toList();
    String id = freeStructureId(classes);
    String compact = formula.get().compact();
    Structure value =
        new Structure(
            id,
            state.plan().id(),
            compact,
            english(classes, compact),
            List.of(),
            state.structures().isEmpty() ? StructureTier.A : StructureTier.B,
            StructureKind.SETTLEMENT,
            null,
            classes,
            List.of(),
            new Citation(state.plan().id(), List.of(), null, Fingerprint.of(compact)),
            List.of());
    apply(
        "structure-add",
        compact,
        s -> {
          List<DraftStructure> next = new ArrayList<>(s.structures());
          next.add(new DraftStructure(value, true, 0, List.of()));
          return s.withStructures(next);
        });
    return Optional.of(id);
  }

  private static java.util.function.Predicate<StructureClass> distinctLabels() {
    Set<String> seen = new HashSet<>();
    return c -> seen.add(c.label());
  }

  private String freeStructureId(List<StructureClass> classes) {
    Set<String> used = new HashSet<>();
    state.structures().forEach(s -> used.add(s.id()));
    String stem = structureId(state.plan().id(), classes);
    String id = stem;
    for (int n = 2; used.contains(id); n++) {
      id = stem + "-" + n;
    }
    return id;
  }

  /** Id of a structure: its plan, and of each class the count and the first letter of its kind. */
  static String structureId(String planId, List<StructureClass> classes) {
    StringBuilder slug = new StringBuilder("s-" + planId + "-");
    for (StructureClass c : classes) {
      slug.append(c.count() == null ? "n" : c.count().toString());
      slug.append(ElementKinds.of(c.label()).name().toLowerCase(java.util.Locale.ROOT).charAt(0));
    }
    return slug.toString();
  }

  // Plan

  /** Corrects what the plan says of itself. The id stays, as citations refer to it. */
  public void changePlan(Plan plan) {
    if (plan.id().equals(state.plan().id()) && !plan.title().isBlank()) {
      apply("plan", plan.title(), s -> s.withPlan(plan));
    }
  }

  // Pieces

  static StructureClass classOf(String label, Integer count) {
    return new StructureClass(
        label, ElementKinds.english(count, ElementKinds.of(label)), count, null, null);
  }

  static String english(List<StructureClass> classes, String formula) {
    if (classes.isEmpty()) {
      return formula;
    }
    String all = String.join(", ", classes.stream().map(StructureClass::labelEn).toList());
    return Character.toUpperCase(all.charAt(0)) + all.substring(1);
  }

  /** The number a label such as 两翼 or 12个节点 begins with; null for 多 and for none. */
  static Integer countOf(String label) {
    Matcher m = COUNTED.matcher(label);
    if (!m.matches() || m.group(2).isEmpty()) {
      return null;
    }
    String n = m.group(1);
    if (n.matches("\\d+")) {
      return n.length() > 4 ? null : Integer.valueOf(n);
    }
    if (n.equals("多") || n.equals("若干")) {
      return null;
    }
    if (n.equals("两") || n.equals("双")) {
      return 2;
    }
    int ten = n.indexOf('十');
    if (ten >= 0) {
      int tens = ten == 0 ? 1 : HAN.indexOf(n.charAt(0));
      int ones = ten + 1 < n.length() ? HAN.indexOf(n.charAt(ten + 1)) : 0;
      return tens * 10 + ones;
    }
    return n.length() == 1 ? Integer.valueOf(HAN.indexOf(n)) : null;
  }

  private static <T> List<T> moved(List<T> list, int index, int by) {
    int to = index + by;
    if (index < 0 || index >= list.size() || to < 0 || to >= list.size()) {
      return list;
    }
    List<T> next = new ArrayList<>(list);
    Collections.rotate(next.subList(Math.min(index, to), Math.max(index, to) + 1), by > 0 ? -1 : 1);
    return next;
  }

  /** Names that stand for nothing yet, with their elements, in text order. */
  public List<Unresolved> unresolved() {
    List<Unresolved> all = new ArrayList<>();
    for (DraftStructure s : state.structures()) {
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

  /** All ids the draft refers to, for those who add the regions they stand for. */
  public Set<String> referredIds() {
    Set<String> ids = new java.util.LinkedHashSet<>();
    state.plans().forEach(p -> ids.addAll(p.scope()));
    for (Structure s : state.finished()) {
      s.elements()
          .forEach(
              e -> {
                ids.addAll(e.members());
                ids.addAll(e.path());
              });
    }
    state.places().forEach(p -> ids.add(p.region()));
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
