package io.lantu.state;

import io.lantu.model.ClassCounts;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import java.util.List;
import java.util.function.Function;

/**
 * One chip of the formula strip: a class with its counts.
 *
 * @param label as written, for example 两翼
 * @param labelEn English
 * @param counts formula, named, drawn
 * @param members number of members if the class is one element of several, else 0
 * @param note why the counts differ, or null
 * @param unnamed elements the text mentions without naming them
 */
public record ClassChip(
    String label,
    String labelEn,
    ClassCounts counts,
    int members,
    String note,
    List<StructureElement> unnamed) {
  public ClassChip {
    unnamed = List.copyOf(unnamed);
  }

  /** The chips of a structure, in the order of its formula. */
  public static List<ClassChip> of(Structure structure, Function<String, ClassCounts> counts) {
    return structure.classes().stream().map(c -> chip(structure, c, counts)).toList();
  }

  private static ClassChip chip(
      Structure structure, StructureClass c, Function<String, ClassCounts> counts) {
    List<StructureElement> elements = structure.elementsOf(c.label());
    int members = elements.size() == 1 ? elements.get(0).members().size() : 0;
    return new ClassChip(
        c.label(),
        c.labelEn(),
        counts.apply(c.label()),
        members > 1 ? members : 0,
        c.note(),
        elements.stream().filter(StructureElement::unnamed).toList());
  }
}
