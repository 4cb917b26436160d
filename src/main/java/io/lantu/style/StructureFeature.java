package io.lantu.style;

import io.lantu.geo.ElementShape;
import io.lantu.model.Language;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An element's shape with what the map writes and colours by: immutable.
 *
 * @param shape the shape, degrees CGCS2000
 * @param structureId its structure
 * @param classLabel class as written, for example 两翼
 * @param classLabelEn English
 * @param classIndex place of the class in the formula, from 0
 * @param hueIndex which of the hues of its kind it has, see {@link Structure#hueIndex}
 * @param name name as written
 * @param nameEn English, or null
 * @param memberNames names of the members at {@link ElementShape#anchors()}, in that order; empty
 *     where they are not to be written
 * @param memberNamesEn English names of the same, or empty
 */
public record StructureFeature(
    ElementShape shape,
    String structureId,
    String classLabel,
    String classLabelEn,
    int classIndex,
    int hueIndex,
    String name,
    String nameEn,
    List<String> memberNames,
    List<String> memberNamesEn) {
  public StructureFeature {
    memberNames = List.copyOf(memberNames);
    memberNamesEn = List.copyOf(memberNamesEn);
  }

  /** Name in a language. */
  public String name(Language language) {
    return language.pick(name, nameEn);
  }

  /**
   * Joins the shapes of a structure with its words, in the order of its elements; elements without
   * a shape are left out.
   *
   * @param structure the structure
   * @param shapes its shapes, in any order
   * @param name Chinese name of a region or place id
   * @param nameEn English name of a region or place id, may give null
   */
  public static List<StructureFeature> of(
      Structure structure,
      List<ElementShape> shapes,
      Function<String, String> name,
      Function<String, String> nameEn) {
    Map<String, ElementShape> byId =
        shapes.stream().collect(Collectors.toMap(ElementShape::elementId, s -> s, (a, b) -> a));
    List<StructureFeature> features = new ArrayList<>();
    for (StructureElement e : structure.elements()) {
      ElementShape shape = byId.get(e.id());
      if (shape == null) {
        continue;
      }
      int classIndex = 0;
      String classEn = null;
      for (int i = 0; i < structure.classes().size(); i++) {
        if (structure.classes().get(i).label().equals(e.classLabel())) {
          classIndex = i;
          classEn = structure.classes().get(i).labelEn();
        }
      }
      boolean named = e.members().size() > 1 && e.members().size() == shape.anchors().size();
      features.add(
          new StructureFeature(
              shape,
              structure.id(),
              e.classLabel(),
              classEn,
              classIndex,
              structure.hueIndex(e),
              e.name(),
              e.nameEn(),
              named ? e.members().stream().map(name).toList() : List.of(),
              named
                  ? e.members().stream()
                      .map(id -> nameEn.apply(id) == null ? name.apply(id) : nameEn.apply(id))
                      .toList()
                  : List.of()));
    }
    return List.copyOf(features);
  }
}
