package io.lantu.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table to write: immutable.
 *
 * @param title name of the sheet
 * @param columns column titles
 * @param rows cells by column: a {@link Number}, a text, or null for an empty cell
 * @param sources where the content comes from, one line each
 */
public record TableData(
    String title, List<String> columns, List<List<Object>> rows, List<String> sources) {
  public TableData {
    columns = List.copyOf(columns);
    List<List<Object>> copy = new ArrayList<>();
    for (List<Object> row : rows) {
      copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(copy);
    sources = List.copyOf(sources);
  }
}
