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

  /** An element of which nothing else is known yet: no members, no rank, no citation. */
  public static StructureElement named(
      String id, String classLabel, ElementKind kind, String name, String nameEn) {
    return new StructureElement(
        id,
        classLabel,
        kind,
        name,
        nameEn,
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        null,
        false,
        null,
        null,
        null);
  }

  /** Starts a copy that differs in some fields; {@link Change#done()} makes it. */
  public Change change() {
    return new Change(this);
  }

  /** Copy with another id; packs write the slug only. */
  public StructureElement withId(String newId) {
    return change().id(newId).done();
  }

  /** The last part of the id. */
  public String slug() {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** Id of the structure this belongs to. */
  public String structureId() {
    return id.substring(0, id.lastIndexOf('/'));
  }

  /** A copy in the making. One thread. */
  public static final class Change {
    private String id;
    private String classLabel;
    private ElementKind kind;
    private String name;
    private String nameEn;
    private List<String> members;
    private List<String> path;
    private final String of;
    private Integer rank;
    private String role;
    private List<Figure> figures;
    private final Bounds bounds;
    private boolean unnamed;
    private ShapeStatus status;
    private String note;
    private Citation citation;

    private Change(StructureElement e) {
      id = e.id;
      classLabel = e.classLabel;
      kind = e.kind;
      name = e.name;
      nameEn = e.nameEn;
      members = e.members;
      path = e.path;
      of = e.of;
      rank = e.rank;
      role = e.role;
      figures = e.figures;
      bounds = e.bounds;
      unnamed = e.unnamed;
      status = e.status;
      note = e.note;
      citation = e.citation;
    }

    public Change id(String value) {
      id = value;
      return this;
    }

    public Change classLabel(String value) {
      classLabel = value;
      return this;
    }

    public Change kind(ElementKind value) {
      kind = value;
      return this;
    }

    public Change name(String value) {
      name = value;
      return this;
    }

    public Change nameEn(String value) {
      nameEn = value;
      return this;
    }

    public Change members(List<String> value) {
      members = value;
      return this;
    }

    public Change path(List<String> value) {
      path = value;
      return this;
    }

    public Change rank(Integer value) {
      rank = value;
      return this;
    }

    public Change role(String value) {
      role = value;
      return this;
    }

    public Change figures(List<Figure> value) {
      figures = value;
      return this;
    }

    public Change unnamed(boolean value) {
      unnamed = value;
      return this;
    }

    public Change status(ShapeStatus value) {
      status = value;
      return this;
    }

    public Change note(String value) {
      note = value;
      return this;
    }

    public Change citation(Citation value) {
      citation = value;
      return this;
    }

    /** The changed copy. */
    public StructureElement done() {
      return new StructureElement(
          id,
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
  }
}
