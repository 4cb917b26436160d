package io.lantu.draft;

import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    List<StructureElement> finished = new ArrayList<>();
    List<StructureClass> classes = new ArrayList<>();
    for (StructureClass c : value.classes()) {
      List<StructureElement> own =
          includedOf(c.label()).stream().map(DraftElement::finished).toList();
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
