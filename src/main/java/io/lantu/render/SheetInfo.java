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
   * @param items its elements, for a diagram where the map cannot show them; may be empty
   */
  public record ClassLine(String label, String title, ClassCounts counts, List<Item> items) {
    public ClassLine {
      items = List.copyOf(items);
    }

    /** A class that only counts. */
    public ClassLine(String label, String title, ClassCounts counts) {
      this(label, title, counts, List.of());
    }
  }

  /**
   * An element in words.
   *
   * @param name in the language of the map
   * @param figures figures of the text with their units, or empty
   * @param placement what became of it on the map
   */
  public record Item(String name, String figures, Placement placement) {}

  /** What became of an element on the map. */
  public enum Placement {
    /** It is drawn. */
    DRAWN,
    /** The text gives its area and not where it lies. */
    SIZED,
    /** The text names it and does not say where it lies. */
    UNPLACED,
    /** The text counts it and does not name it. */
    UNNAMED
  }

  /**
   * Whether the map shows so little of the structure that a diagram of its classes and elements
   * must stand beside it: less than half of what there is.
   */
  public boolean needsDiagram() {
    long all = classes.stream().mapToLong(c -> c.items().size()).sum();
    long drawn =
        classes.stream()
            .flatMap(c -> c.items().stream())
            .filter(i -> i.placement() == Placement.DRAWN)
            .count();
    return drawn * 2 < all;
  }

  /** The same with a diagram, if it needs one, of the first classes only. */
  SheetInfo upTo(int classCount) {
    if (!needsDiagram()) {
      return this;
    }
    return new SheetInfo(
        formula, plan, classes.subList(0, Math.min(classCount, classes.size())), sources);
  }

  public SheetInfo {
    classes = List.copyOf(classes);
  }
}
