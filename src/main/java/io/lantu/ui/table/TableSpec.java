package io.lantu.ui.table;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * What a table shows and what can be done with its rows. FX thread.
 *
 * @param <T> rows
 */
public interface TableSpec<T> {
  /** Name of the table: prefix of node ids, and its title is the text {@code table.title.<id>}. */
  String id();

  /** Columns in order. */
  List<TableColumnSpec<T>> columns();

  /** What copying a row gives. */
  String copied(T item);

  /** What copying a row with its citation gives. */
  String cited(T item);

  /** Plan ids a row comes from, for the sources of an export. */
  List<String> plans(T item);

  /** What to look at on the map for a row, if anything. */
  Optional<String> target(T item);

  /** Whether a row belongs to what is selected on map or panel. */
  boolean isLinked(T item, String selection);

  /** What the line under the table says of the rows shown. */
  String summary(List<T> shown, int all);

  /** Whether rows have details. */
  default boolean hasDetail() {
    return false;
  }

  /** Details of a row, shown beside the table, if there are any. */
  default Optional<Node> detail(T item) {
    return Optional.empty();
  }
}
