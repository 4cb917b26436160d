package io.lantu.model;

import java.util.List;

/**
 * A core, wing, belt, circle, node, park … of a structure.
 *
 * @param id {@code <structure>/<slug>}
 * @param classLabel label of its class; {@code class} in packs
 * @param kind its kind
 * @param name as written
 * @param nameEn English
 * @param members region or place ids in text order
 * @param path for axes and belts: region or place ids along the line, from its origin outward
 * @param of slug of the core a wing belongs to, or null
 * @param rank 1 to 3, or null
 * @param role what the plan makes of it, in our own words, or null
 * @param figures figures of the text
 * @param bounds bounds of the text, or null
 * @param unnamed the text counts or mentions it but names nothing
 * @param status how literal its shape is
 * @param note or null
 * @param citation where
 */
public record StructureElement(
    String id,
    String classLabel,
    ElementKind kind,
    String name,
    String nameEn,
    List<String> members,
    List<String> path,
    String of,
    Integer rank,
    String role,
    List<Figure> figures,
    Bounds bounds,
    boolean unnamed,
    ShapeStatus status,
    String note,
    Citation citation) {
  public StructureElement {
    members = members == null ? List.of() : List.copyOf(members);
    path = path == null ? List.of() : List.copyOf(path);
    figures = figures == null ? List.of() : List.copyOf(figures);
  }

  /** Copy with another id; packs write the slug only. */
  public StructureElement withId(String newId) {
    return new StructureElement(
        newId,
        classLabel,
        kind,
        name,
        nameEn,
        members,
        path,
        of,
        rank,
        role,
        figures,
        bounds,
        unnamed,
        status,
        note,
        citation);
  }

  /** The last part of the id. */
  public String slug() {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** Id of the structure this belongs to. */
  public String structureId() {
    return id.substring(0, id.lastIndexOf('/'));
  }
}
