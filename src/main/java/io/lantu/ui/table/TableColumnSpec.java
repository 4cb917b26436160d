package io.lantu.ui.table;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A column.
 *
 * @param key its title is the text {@code table.column.<key>}
 * @param width preferred width, pixels
 * @param text what a cell says, also when copied
 * @param order sorts items, or null to sort by text
 * @param graphic gives each cell what makes the node it shows instead of its text, or null; a cell
 *     may be given the same node again
 * @param value what is exported, a number or text
 * @param shown whether it is shown at first; others are only a menu away, and are exported
 */
public record TableColumnSpec<T>(
    String key,
    double width,
    Function<T, String> text,
    Comparator<T> order,
    Supplier<Function<T, Node>> graphic,
    Function<T, Object> value,
    boolean shown) {
  /** A column of text. */
  public static <T> TableColumnSpec<T> text(String key, double width, Function<T, String> text) {
    return new TableColumnSpec<>(key, width, text, null, null, text::apply, true);
  }

  /** The same, hidden at first. */
  public TableColumnSpec<T> hidden() {
    return new TableColumnSpec<>(key, width, text, order, graphic, value, false);
  }

  /** The same, sorted another way. */
  public TableColumnSpec<T> sortedBy(Comparator<T> comparator) {
    return new TableColumnSpec<>(key, width, text, comparator, graphic, value, shown);
  }

  /** The same, with a node in place of text. */
  public TableColumnSpec<T> drawn(Supplier<Function<T, Node>> node) {
    return new TableColumnSpec<>(key, width, text, order, node, value, shown);
  }

  /** The same, exported as another value. */
  public TableColumnSpec<T> exported(Function<T, Object> export) {
    return new TableColumnSpec<>(key, width, text, order, graphic, export, shown);
  }
}
