package io.lantu.text;

import java.util.List;

/**
 * A spatial structure a document states.
 *
 * @param formula its formula without separators, 一核两极四带
 * @param wordings the formula as written wherever it is stated, first the first
 * @param line number of the line of its first statement
 * @param path heading path of its first statement
 * @param classes in the order of the formula
 * @param elements in the order of the classes
 */
public record ReadStructure(
    String formula,
    List<String> wordings,
    int line,
    List<String> path,
    List<ReadClass> classes,
    List<ReadElement> elements) {
  public ReadStructure {
    wordings = List.copyOf(wordings);
    path = List.copyOf(path);
    classes = List.copyOf(classes);
    elements = List.copyOf(elements);
  }
}
