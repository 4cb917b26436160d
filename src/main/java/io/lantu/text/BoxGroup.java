package io.lantu.text;

import java.util.List;

/**
 * A group of a box.
 *
 * @param name its heading as printed, or an empty text
 * @param items names as printed; empty for a group that is text
 * @param text what follows the heading, whole
 * @param line number of its line
 */
public record BoxGroup(String name, List<String> items, String text, int line) {
  public BoxGroup {
    items = List.copyOf(items);
  }
}
