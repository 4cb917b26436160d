package io.lantu.state;

import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The steps in which a structure is told: the whole, then each class followed by its elements.
 *
 * @param steps the steps in order, at least one
 */
public record StepSequence(List<Step> steps) {
  public StepSequence {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param lit classes lit; empty means all
   * @param elementId element selected, or null
   */
  public record Step(Set<String> lit, String elementId) {
    public Step {
      lit = Set.copyOf(lit);
    }
  }

  /** The steps of a structure. */
  public static StepSequence of(Structure structure) {
    List<Step> steps = new ArrayList<>(List.of(new Step(Set.of(), null)));
    for (StructureClass c : structure.classes()) {
      steps.add(new Step(Set.of(c.label()), null));
      for (StructureElement e : structure.elementsOf(c.label())) {
        if (!e.unnamed()) {
          steps.add(new Step(Set.of(c.label()), e.id()));
        }
      }
    }
    return new StepSequence(steps);
  }

  /**
   * The step a number of steps from the present one, in a circle.
   *
   * @param lit classes lit now
   * @param selection selected id now, or null
   * @param by how far, may be negative
   */
  public Step from(Set<String> lit, String selection, int by) {
    int now = steps.indexOf(new Step(lit, selection));
    if (now < 0) {
      now = Math.max(0, steps.indexOf(new Step(lit, null)));
    }
    return steps.get(Math.floorMod(now + by, steps.size()));
  }
}
