package io.lantu.model;

import java.util.List;

/**
 * A box (专栏) or plain list of projects.
 *
 * @param id {@code <plan>/b<number>} or {@code <plan>/l<number>}
 * @param number for example 专栏 4-1, or null for a plain list
 * @param title as printed
 * @param nature what its lines are
 * @param line line in the document it was made from, or null
 * @param regions regions of the whole box
 * @param elements elements of the whole box
 * @param note or null
 * @param citation where
 * @param groups in order
 */
public record ProjectBox(
    String id,
    String number,
    String title,
    BoxNature nature,
    Integer line,
    List<String> regions,
    List<String> elements,
    String note,
    Citation citation,
    List<ProjectGroup> groups) {
  public ProjectBox {
    regions = regions == null ? List.of() : List.copyOf(regions);
    elements = elements == null ? List.of() : List.copyOf(elements);
    groups = groups == null ? List.of() : List.copyOf(groups);
  }

  /** Id of the plan. */
  public String plan() {
    return citation.plan();
  }

  /** All items of all groups, in order. */
  public List<Project> items() {
    return groups.stream().flatMap(g -> g.items().stream()).toList();
  }
}
