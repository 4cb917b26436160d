package io.lantu.render;

import io.lantu.model.ClassCounts;
import java.util.List;

/**
 * The words of a map sheet, in the language of the map. Immutable.
 *
 * @param formula formula of the structure, for example 一核两极四带
 * @param plan title of its plan
 * @param classes its classes in the order of the formula
 * @param sources source line of the base data
 */
public record SheetInfo(String formula, String plan, List<ClassLine> classes, String sources) {
  /**
   * A class with its counts.
   *
   * @param label as written; the key by which features belong to it
   * @param title in the language of the map
   * @param counts formula, named, drawn
   */
  public record ClassLine(String label, String title, ClassCounts counts) {}

  public SheetInfo {
    classes = List.copyOf(classes);
  }
}
