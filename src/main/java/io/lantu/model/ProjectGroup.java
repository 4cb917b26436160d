package io.lantu.model;

import java.util.List;

/**
 * A group of a box.
 *
 * @param name as printed, empty if the box has no groups
 * @param items in order
 */
public record ProjectGroup(String name, List<Project> items) {
  public ProjectGroup {
    items = items == null ? List.of() : List.copyOf(items);
  }
}
