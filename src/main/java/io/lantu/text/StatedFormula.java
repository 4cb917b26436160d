package io.lantu.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A formula a document states, with all its wordings and the pieces that state it. */
final class StatedFormula {
  private final Formula formula;
  private final Span first;
  private final Set<String> wordings = new LinkedHashSet<>();
  private final List<Passage> told;
  private final List<Span> statements = new ArrayList<>();

  StatedFormula(Formula formula, Span first) {
    this(formula, first, List.of());
  }

  /**
   * A formula whose classes the document tells in order.
   *
   * @param told a passage for each class, or none
   */
  StatedFormula(Formula formula, Span first, List<Passage> told) {
    this.formula = formula;
    this.first = first;
    this.told = List.copyOf(told);
  }

  /** Notes that a piece states the formula in these words. */
  void statedIn(Span piece, String wording) {
    wordings.add(wording);
    statements.add(piece);
  }

  /** Notes a wording found without a statement of its own, such as a formula cut short. */
  void alsoWorded(Set<String> others) {
    wordings.addAll(others);
  }

  /** The passages that tell the classes in order; empty where they must be looked for. */
  List<Passage> told() {
    return told;
  }

  Formula formula() {
    return formula;
  }

  /** The piece that states it first. */
  Span first() {
    return first;
  }

  Set<String> wordings() {
    return wordings;
  }

  List<Span> statements() {
    return statements;
  }
}
