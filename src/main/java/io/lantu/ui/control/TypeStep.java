package io.lantu.ui.control;

import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;

/**
 * A size of the type one can choose. There are only these, each with rules of its own in the style
 * sheet: a size written into the style of a node would have all nodes below look for their rules
 * again.
 *
 * @param percent of the usual size in the theme
 * @param pseudoClass of what has this size
 */
record TypeStep(int percent, PseudoClass pseudoClass) {
  /** Smallest first. */
  static final List<TypeStep> ALL =
      List.of(of(80), of(90), of(100), of(110), of(125), of(150), of(175), of(200));

  private static TypeStep of(int percent) {
    return new TypeStep(percent, PseudoClass.getPseudoClass("type-" + percent));
  }

  /** The step a factor on the usual size comes closest to. */
  static TypeStep nearest(double factor) {
    return ALL.stream()
        .min(Comparator.comparingDouble(step -> Math.abs(step.factor() - factor)))
        .orElseThrow();
  }

  /** So many steps up, or down with a negative number, as far as there are any. */
  TypeStep moved(int by) {
    return ALL.get(Math.max(0, Math.min(ALL.size() - 1, ALL.indexOf(this) + by)));
  }

  /** Factor on the usual size. */
  double factor() {
    return percent / 100.0;
  }
}
