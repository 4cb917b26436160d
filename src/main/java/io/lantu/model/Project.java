package io.lantu.model;

import java.util.List;

/**
 * A project or measure as printed in a box or list.
 *
 * @param id {@code <box>/<number>}
 * @param name as printed
 * @param regions region ids
 * @param elements element ids
 * @param sector from the closed list
 * @param status as worded, or null
 * @param quantities from the name
 * @param place place id, or null: the text gives no place
 * @param note or null
 */
public record Project(
    String id,
    String name,
    List<String> regions,
    List<String> elements,
    String sector,
    String status,
    List<Quantity> quantities,
    String place,
    String note) {
  public Project {
    regions = regions == null ? List.of() : List.copyOf(regions);
    elements = elements == null ? List.of() : List.copyOf(elements);
    quantities = quantities == null ? List.of() : List.copyOf(quantities);
  }
}
