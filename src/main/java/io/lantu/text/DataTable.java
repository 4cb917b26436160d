package io.lantu.text;

import java.util.List;

/**
 * A table of a document.
 *
 * @param caption as printed, or an empty text
 * @param header cells of its first row
 * @param rows the other rows
 * @param line number of its first line
 */
public record DataTable(String caption, List<String> header, List<List<String>> rows, int line) {
  public DataTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
