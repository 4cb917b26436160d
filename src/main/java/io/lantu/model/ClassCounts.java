package io.lantu.model;

/**
 * The three counts of a class chip.
 *
 * @param formula number in the formula; null for 多
 * @param named elements the text names
 * @param drawn elements on the map
 */
public record ClassCounts(Integer formula, int named, int drawn) {

  /** Whether the counts disagree. */
  public boolean differ() {
    return named != drawn || (formula != null && formula != named);
  }
}
