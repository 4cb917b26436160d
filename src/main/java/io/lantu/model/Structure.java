package io.lantu.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
 * @param hues places among the hues of their kinds of elements that have kept them, by id; all
 *     others have those of the text order
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
    List<Statement> statements,
    Map<String, Integer> hues) {
  public Structure {
    variants = variants == null ? List.of() : List.copyOf(variants);
    classes = classes == null ? List.of() : List.copyOf(classes);
    elements = elements == null ? List.of() : List.copyOf(elements);
    statements = statements == null ? List.of() : List.copyOf(statements);
    hues = hues == null ? Map.of() : Map.copyOf(hues);
  }

  /** A structure whose elements have their hues in text order. */
  public Structure(
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
    this(
        id,
        plan,
        formula,
        formulaEn,
        variants,
        tier,
        kind,
        note,
        classes,
        elements,
        citation,
        statements,
        Map.of());
  }

  /** The same with the hues its elements have in another one that holds them too. */
  public Structure withHuesOf(Structure other) {
    Map<String, Integer> kept =
        elements.stream()
            .filter(other.elements::contains)
            .collect(Collectors.toMap(StructureElement::id, other::hueIndex));
    return new Structure(
        id,
        plan,
        formula,
        formulaEn,
        variants,
        tier,
        kind,
        note,
        classes,
        elements,
        citation,
        statements,
        kept);
  }

  /**
   * The place of an element among those it must be told from by colour: lines (belts, axes,
   * corridors), rings, or areas (zones, clusters). From 0; 0 for all other kinds.
   */
  public int hueIndex(StructureElement element) {
    Integer kept = hues.get(element.id());
    if (kept != null) {
      return kept;
    }
    int family = family(element.kind());
    int index = 0;
    for (StructureElement e : elements) {
      if (e.id().equals(element.id())) {
        return index;
      }
      index += family > 0 && family(e.kind()) == family ? 1 : 0;
    }
    return 0;
  }

  private static int family(ElementKind kind) {
    return switch (kind) {
      case BELT, AXIS, CORRIDOR -> 1;
      case CIRCLE -> 2;
      case ZONE, CLUSTER -> 3;
      default -> 0;
    };
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
