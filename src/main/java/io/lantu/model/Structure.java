package io.lantu.model;

import java.util.List;

/**
 * A spatial structure: a formula, its classes and their elements.
 *
 * @param id {@code s-<plan>-<slug>}
 * @param plan owner plan
 * @param formula as written
 * @param formulaEn English
 * @param variants other wordings
 * @param tier how central it is
 * @param kind its field
 * @param note or null
 * @param classes in the order of the formula
 * @param elements in text order
 * @param citation where the formula is stated
 * @param statements further statements
 */
public record Structure(
    String id,
    String plan,
    String formula,
    String formulaEn,
    List<String> variants,
    StructureTier tier,
    StructureKind kind,
    String note,
    List<StructureClass> classes,
    List<StructureElement> elements,
    Citation citation,
    List<Statement> statements) {
  public Structure {
    variants = variants == null ? List.of() : List.copyOf(variants);
    classes = classes == null ? List.of() : List.copyOf(classes);
    elements = elements == null ? List.of() : List.copyOf(elements);
    statements = statements == null ? List.of() : List.copyOf(statements);
  }

  /** Elements of one class, in text order. */
  public List<StructureElement> elementsOf(String classLabel) {
    return elements.stream().filter(e -> e.classLabel().equals(classLabel)).toList();
  }

  /** How many elements of a class the text names. */
  public int namedCount(String classLabel) {
    return (int) elementsOf(classLabel).stream().filter(e -> !e.unnamed()).count();
  }
}
