package io.lantu.model;

import java.util.List;

/**
 * A place where plans contradict each other, themselves or today's names.
 *
 * @param id {@code d:<slug>}
 * @param kind how
 * @param title short
 * @param regions region ids
 * @param elements element ids
 * @param sides what each says
 * @param note or null
 */
public record Disagreement(
    String id,
    DisagreementKind kind,
    String title,
    List<String> regions,
    List<String> elements,
    List<DisagreementSide> sides,
    String note) {
  public Disagreement {
    regions = regions == null ? List.of() : List.copyOf(regions);
    elements = elements == null ? List.of() : List.copyOf(elements);
    sides = sides == null ? List.of() : List.copyOf(sides);
  }
}
