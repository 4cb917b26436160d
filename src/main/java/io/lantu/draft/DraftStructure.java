package io.lantu.draft;

import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A structure under review.
 *
 * @param value formula, classes and the rest; its own list of elements is empty
 * @param included whether it goes into the pack
 * @param line line of the document it is stated on, or 0
 * @param elements proposed elements in text order
 */
public record DraftStructure(
    Structure value, boolean included, int line, List<DraftElement> elements) {
  public DraftStructure {
    Objects.requireNonNull(value);
    elements = List.copyOf(elements);
    if (!value.elements().isEmpty()) {
      value = header(value, value.formula(), value.formulaEn(), value.classes());
    }
  }

  public String id() {
    return value.id();
  }

  public String formula() {
    return value.formula();
  }

  public List<StructureClass> classes() {
    return value.classes();
  }

  /** An element by its full id. */
  public Optional<DraftElement> find(String elementId) {
    return elements.stream().filter(e -> e.id().equals(elementId)).findFirst();
  }

  /** Elements of a class that go into the pack. */
  public List<DraftElement> includedOf(String classLabel) {
    return elements.stream()
        .filter(e -> e.isIncluded() && e.classLabel().equals(classLabel))
        .toList();
  }

  private List<DraftElement> allOf(String classLabel) {
    return elements.stream().filter(e -> e.classLabel().equals(classLabel)).toList();
  }

  /** How many elements have been looked at. */
  public int reviewed() {
    return (int) elements.stream().filter(e -> e.decision() != Decision.OPEN).count();
  }

  DraftStructure withElements(List<DraftElement> next) {
    return new DraftStructure(value, included, line, next);
  }

  DraftStructure withElement(String id, UnaryOperator<DraftElement> change) {
    return withElements(
        elements.stream().map(e -> e.id().equals(id) ? change.apply(e) : e).toList());
  }

  DraftStructure withClasses(List<StructureClass> next) {
    return new DraftStructure(
        header(value, value.formula(), value.formulaEn(), next), included, line, elements);
  }

  DraftStructure withFormula(String formula, String formulaEn) {
    return new DraftStructure(
        header(value, formula, formulaEn, value.classes()), included, line, elements);
  }

  DraftStructure withIncluded(boolean next) {
    return new DraftStructure(value, next, line, elements);
  }

  // ---- elements ----

  /** With an element more, behind those of its class. */
  DraftStructure adding(DraftElement element) {
    int at = elements.size();
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).classLabel().equals(element.classLabel())) {
        at = i + 1;
      }
    }
    List<DraftElement> next = new ArrayList<>(elements);
    next.add(at, element);
    return withElements(next);
  }

  DraftStructure without(String elementId) {
    return withElements(elements.stream().filter(e -> !e.id().equals(elementId)).toList());
  }

  /** With an element moved by some places. */
  DraftStructure moving(DraftElement element, int by) {
    return withElements(moved(elements, elements.indexOf(element), by));
  }

  /** With everything accepted that has not been looked at. */
  DraftStructure accepted() {
    return withElements(
        elements.stream()
            .map(e -> e.decision() == Decision.OPEN ? e.withDecision(Decision.ACCEPTED) : e)
            .toList());
  }

  /** With the members of one element taken into another, which is accepted. */
  DraftStructure merging(DraftElement into, DraftElement gone) {
    List<DraftMember> members = new ArrayList<>(into.members());
    for (DraftMember m : gone.members()) {
      if (!members.contains(m)) {
        members.add(m);
      }
    }
    DraftElement merged = into.withMembers(members).withDecision(Decision.ACCEPTED);
    return without(gone.id()).withElement(into.id(), e -> merged);
  }

  /** With one element for each member of an element, named as the member is printed. */
  DraftStructure splitting(DraftElement whole) {
    List<DraftElement> next = new ArrayList<>();
    DraftStructure growing = this;
    for (DraftElement e : elements) {
      if (!e.id().equals(whole.id())) {
        next.add(e);
        continue;
      }
      boolean first = true;
      for (DraftMember m : whole.members()) {
        String id = first ? whole.id() : DraftIds.nextElement(growing, whole.kind());
        DraftElement part = whole.named(m.printed()).withMembers(List.of(m)).withId(id);
        next.add(part);
        List<DraftElement> known = new ArrayList<>(growing.elements());
        known.add(part);
        growing = growing.withElements(known);
        first = false;
      }
    }
    return withElements(next);
  }

  /** A list with one thing moved by some places, or the same list where that cannot be. */
  static <T> List<T> moved(List<T> list, int index, int by) {
    int to = index + by;
    if (index < 0 || index >= list.size() || to < 0 || to >= list.size()) {
      return list;
    }
    List<T> next = new ArrayList<>(list);
    Collections.rotate(next.subList(Math.min(index, to), Math.max(index, to) + 1), by > 0 ? -1 : 1);
    return next;
  }

  // ---- classes ----

  boolean hasClass(String label) {
    return classes().stream().anyMatch(c -> c.label().equals(label));
  }

  /** With a class more, its count read from the label; a label in use changes nothing. */
  DraftStructure addingClass(String label) {
    if (label.isEmpty() || hasClass(label)) {
      return this;
    }
    List<StructureClass> next = new ArrayList<>(classes());
    next.add(ClassLabels.classOf(label, ClassLabels.countOf(label)));
    return withClasses(next);
  }

  /** With a class and its elements under another label; the count follows the label. */
  DraftStructure renamingClass(String label, String next) {
    if (next.isEmpty() || hasClass(next)) {
      return this;
    }
    StructureClass renamed = ClassLabels.classOf(next, ClassLabels.countOf(next));
    return withClasses(classes().stream().map(c -> c.label().equals(label) ? renamed : c).toList())
        .withElements(
            elements.stream()
                .map(e -> e.classLabel().equals(label) ? e.inClass(next) : e)
                .toList());
  }

  /** Without a class and its elements. */
  DraftStructure withoutClass(String label) {
    return withClasses(classes().stream().filter(c -> !c.label().equals(label)).toList())
        .withElements(elements.stream().filter(e -> !e.classLabel().equals(label)).toList());
  }

  DraftStructure withCount(String label, Integer count) {
    return withClasses(
        classes().stream()
            .map(
                c ->
                    c.label().equals(label)
                        ? new StructureClass(c.label(), c.labelEn(), count, c.note(), c.citation())
                        : c)
            .toList());
  }

  private static Structure header(
      Structure v, String formula, String formulaEn, List<StructureClass> classes) {
    return new Structure(
        v.id(),
        v.plan(),
        formula,
        formulaEn,
        v.variants(),
        v.tier(),
        v.kind(),
        v.note(),
        classes,
        List.of(),
        v.citation(),
        v.statements());
  }

  /**
   * The structure as it goes into a pack: without what was rejected; a class the text counts but
   * names nothing of gets one element that says so, and a class of which it names fewer or more
   * than it counts a note.
   */
  public Structure finished() {
    return finished(this::includedOf);
  }

  /** The same while it is reviewed: what is rejected leaves the others their colours. */
  Structure live() {
    return finished().withHuesOf(finished(this::allOf));
  }

  private Structure finished(Function<String, List<DraftElement>> taken) {
    List<StructureElement> finished = new ArrayList<>();
    List<StructureClass> classes = new ArrayList<>();
    for (StructureClass c : value.classes()) {
      List<StructureElement> own =
          taken.apply(c.label()).stream().map(DraftElement::finished).toList();
      finished.addAll(own.isEmpty() ? List.of(unnamed(c)) : own);
      int named = (int) own.stream().filter(e -> !e.unnamed()).count();
      boolean agrees = c.count() == null || c.count() == named;
      String note = c.note();
      if (agrees) {
        note = DraftMaker.isCountNote(note) ? null : note;
      } else if (note == null || DraftMaker.isCountNote(note)) {
        note = DraftMaker.countNote(c.count(), named);
      }
      classes.add(new StructureClass(c.label(), c.labelEn(), c.count(), note, c.citation()));
    }
    return new Structure(
        value.id(),
        value.plan(),
        value.formula(),
        value.formulaEn(),
        value.variants(),
        value.tier(),
        value.kind(),
        value.note(),
        classes,
        finished,
        value.citation(),
        value.statements());
  }

  private StructureElement unnamed(StructureClass c) {
    return DraftMaker.unnamed(value, c, value.classes().indexOf(c) + 1);
  }
}
