package io.lantu.draft;

import io.lantu.model.ElementKind;
import io.lantu.model.ShapeStatus;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A proposed element of a structure.
 *
 * @param value the element as it would stand in the pack; its members and status are worked out
 *     from {@code members} by {@link #finished}
 * @param members names with what they stand for, in text order
 * @param decision what the reviewer made of it
 * @param sentence the sentence it was read from, or an empty text
 * @param line line of the document, or 0
 */
public record DraftElement(
    StructureElement value,
    List<DraftMember> members,
    Decision decision,
    String sentence,
    int line) {
  public DraftElement {
    Objects.requireNonNull(value);
    Objects.requireNonNull(decision);
    Objects.requireNonNull(sentence);
    members = List.copyOf(members);
  }

  /** Full id, which no edit changes. */
  public String id() {
    return value.id();
  }

  public String name() {
    return value.name();
  }

  public ElementKind kind() {
    return value.kind();
  }

  public String classLabel() {
    return value.classLabel();
  }

  /** Whether it goes into the pack. */
  public boolean isIncluded() {
    return decision != Decision.REJECTED;
  }

  /** What a reviewer should look at first. */
  public Doubt doubt() {
    long resolved = members.stream().filter(DraftMember::isResolved).count();
    if (value.unnamed()) {
      return Doubt.UNNAMED;
    } else if (members.isEmpty()) {
      return Doubt.NO_PLACES;
    } else if (resolved < members.size()) {
      return Doubt.UNRESOLVED;
    } else if (isLine() && resolved < 2 && value.path().size() < 2) {
      return Doubt.SHORT_LINE;
    }
    boolean ambiguous = members.stream().anyMatch(DraftMember::isAmbiguous);
    return ambiguous && decision == Decision.OPEN ? Doubt.AMBIGUOUS : Doubt.NONE;
  }

  private boolean isLine() {
    return value.kind() == ElementKind.AXIS || value.kind() == ElementKind.BELT;
  }

  /** Ids of the resolved members, each once. */
  public List<String> memberIds() {
    return members.stream()
        .filter(DraftMember::isResolved)
        .map(DraftMember::id)
        .distinct()
        .toList();
  }

  /**
   * The element as it goes into a pack: resolved members only, and a status no better than the text
   * allows. What has too few places to be drawn is listed as not placed.
   */
  public StructureElement finished() {
    List<String> ids = memberIds();
    boolean asRead = ids.equals(value.members()) && value.status() != null;
    ShapeStatus status = asRead ? value.status() : ShapeStatus.DERIVED;
    int points = value.path().isEmpty() ? ids.size() : value.path().size();
    // A place put down by hand is an estimate, and so is what is drawn from it.
    String byHand = DraftIds.placeStem(value.citation().plan());
    if (!asRead && ids.stream().anyMatch(id -> id.startsWith(byHand))) {
      status = ShapeStatus.SCHEMATIC;
    }
    if (!asRead && (value.unnamed() || points == 0 || (isLine() && points < 2))) {
      status = ShapeStatus.UNPLACED;
    }
    return value
        .change()
        .nameEn(value.nameEn() == null ? value.name() : value.nameEn())
        .members(ids)
        .status(status)
        .done();
  }

  public DraftElement withDecision(Decision next) {
    return new DraftElement(value, members, next, sentence, line);
  }

  /** The same element with other members; a path of its own no longer fits and is dropped. */
  public DraftElement withMembers(List<DraftMember> next) {
    StructureElement v = value;
    boolean same =
        v.path().isEmpty()
            || next.stream()
                .map(DraftMember::id)
                .filter(Objects::nonNull)
                .toList()
                .equals(memberIds());
    return new DraftElement(
        same ? v : rebuilt(v.name(), v.kind(), v.classLabel(), List.of(), v.unnamed()),
        next,
        decision,
        sentence,
        line);
  }

  /** With a member more; one it has already is not added again. */
  DraftElement adding(DraftMember member) {
    if (member.id() != null && memberIds().contains(member.id())) {
      return this;
    }
    List<DraftMember> next = new ArrayList<>(members);
    next.add(member);
    return withMembers(next);
  }

  DraftElement withoutMember(int index) {
    if (!hasMember(index)) {
      return this;
    }
    List<DraftMember> next = new ArrayList<>(members);
    next.remove(index);
    return withMembers(next);
  }

  /** With a member that stands for something else. */
  DraftElement picking(int index, String id) {
    if (!hasMember(index)) {
      return this;
    }
    List<DraftMember> next = new ArrayList<>(members);
    next.set(index, next.get(index).standingFor(id));
    return withMembers(next);
  }

  DraftElement movingMember(int index, int by) {
    return withMembers(DraftStructure.moved(members, index, by));
  }

  private boolean hasMember(int index) {
    return index >= 0 && index < members.size();
  }

  /** The same element under another name; naming what the text did not name makes it named. */
  public DraftElement named(String name) {
    return new DraftElement(
        rebuilt(name, value.kind(), value.classLabel(), value.path(), false),
        members,
        decision,
        sentence,
        line);
  }

  public DraftElement withKind(ElementKind kind) {
    return new DraftElement(
        rebuilt(value.name(), kind, value.classLabel(), value.path(), value.unnamed()),
        members,
        decision,
        sentence,
        line);
  }

  public DraftElement inClass(String label) {
    return new DraftElement(
        rebuilt(value.name(), value.kind(), label, value.path(), value.unnamed()),
        members,
        decision,
        sentence,
        line);
  }

  /** Copy with another id. */
  DraftElement withId(String id) {
    return new DraftElement(value.withId(id), members, decision, sentence, line);
  }

  private StructureElement rebuilt(
      String name, ElementKind kind, String label, List<String> path, boolean unnamed) {
    boolean renamed = !name.equals(value.name());
    return value
        .change()
        .classLabel(label)
        .kind(kind)
        .name(name)
        .nameEn(renamed ? name : value.nameEn())
        .path(path)
        .unnamed(unnamed)
        .note(unnamed ? value.note() : dropUnnamedNote(value.note()))
        .done();
  }

  private static String dropUnnamedNote(String note) {
    return DraftMaker.UNNAMED.equals(note) ? null : note;
  }
}
