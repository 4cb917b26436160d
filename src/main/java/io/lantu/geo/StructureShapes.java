package io.lantu.geo;

import io.lantu.model.ClassCounts;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The drawn shapes of a structure. Immutable.
 *
 * @param structure the structure
 * @param shapes in text order of their elements
 * @param missing elements and members that are not drawn
 */
public record StructureShapes(
    Structure structure, List<ElementShape> shapes, List<MissingShape> missing) {
  public StructureShapes {
    shapes = List.copyOf(shapes);
    missing = List.copyOf(missing);
  }

  /** The shape of an element. */
  public Optional<ElementShape> find(String elementId) {
    return shapes.stream().filter(s -> s.elementId().equals(elementId)).findFirst();
  }

  /**
   * The three counts of a class: as the formula says, as the text names, as really drawn.
   *
   * @param classLabel label as written; an unknown one has no number and noughts
   */
  public ClassCounts counts(String classLabel) {
    Integer formula =
        structure.classes().stream()
            .filter(c -> c.label().equals(classLabel))
            .findFirst()
            .map(StructureClass::count)
            .orElse(null);
    Set<String> ids =
        structure.elementsOf(classLabel).stream()
            .map(StructureElement::id)
            .collect(Collectors.toSet());
    int drawn = (int) shapes.stream().filter(s -> ids.contains(s.elementId())).count();
    return new ClassCounts(formula, structure.namedCount(classLabel), drawn);
  }
}
