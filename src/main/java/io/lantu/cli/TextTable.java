package io.lantu.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in aligned columns, where a Chinese letter takes two cells of the terminal.
 *
 * <p>Not thread-safe.
 */
final class TextTable {
  private static final String GAP = "  ";

  /** A longer cell pushes its row to the right instead of widening the column for all. */
  private static final int WIDEST = 48;

  private final List<List<String>> rows = new ArrayList<>();
  private final int columns;

  TextTable(String... headings) {
    columns = headings.length;
    rows.add(List.of(headings));
  }

  /** Adds a row; null cells are empty, line breaks become blanks. */
  TextTable row(Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells in " + columns + " columns");
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell == null ? "" : cell.toString().replaceAll("\\s*\\R\\s*", " "));
    }
    rows.add(row);
    return this;
  }

  /** Heading, rule and rows, without trailing blanks. */
  List<String> lines() {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        int width = width(row.get(c));
        if (width <= WIDEST) {
          widths[c] = Math.max(widths[c], width);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        line.append(c == 0 ? "" : GAP).append(pad(row.get(c), widths[c]));
      }
      lines.add(line.toString().stripTrailing());
    }
    lines.add(1, rule(widths));
    return lines;
  }

  private static String rule(int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      line.append(c == 0 ? "" : GAP).append("-".repeat(widths[c]));
    }
    return line.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Cells a text takes in a terminal: wide and full-width letters take two, marks none. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0x303E)
            || (c >= 0x3041 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF01 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
