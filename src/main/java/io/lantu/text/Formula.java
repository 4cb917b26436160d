package io.lantu.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A structure formula such as 一核两极四带.
 *
 * @param written as it stands in the text
 * @param parts its classes in order
 */
public record Formula(String written, List<Part> parts) {
  public Formula {
    parts = List.copyOf(parts);
  }

  /**
   * One class of a formula.
   *
   * @param label number and noun as written, 两极
   * @param count the number, or null for 多
   * @param noun the noun with what qualifies it, 极 or 副中心
   */
  public record Part(String label, Integer count, String noun) {
    String key() {
      return (count == null ? "多" : count.toString()) + FormulaGrammar.core(noun);
    }
  }

  /** The formula without separators and verbs: 一核牵引、两极并进 becomes 一核两极. */
  public String compact() {
    return parts.stream().map(Part::label).collect(Collectors.joining());
  }

  /** What equal structures share however they are worded: 一核二极 and 一核两极. */
  public String key() {
    return parts.stream().map(Part::key).collect(Collectors.joining(" "));
  }
}
