package io.lantu.draft;

import io.lantu.model.ElementKind;
import io.lantu.model.StructureClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids of what a draft makes: they tell where a thing belongs and are never used twice. */
final class DraftIds {
  private DraftIds() {}

  /** Id of a structure: its plan, and of each class the count and the first letter of its kind. */
  static String structure(String planId, List<StructureClass> classes) {
    StringBuilder slug = new StringBuilder("s-" + planId + "-");
    for (StructureClass c : classes) {
      slug.append(c.count() == null ? "n" : c.count().toString());
      slug.append(lower(ElementKinds.of(c.label())).charAt(0));
    }
    return slug.toString();
  }

  /** Id of a further structure of a draft. */
  static String nextStructure(DraftState state, List<StructureClass> classes) {
    Set<String> used =
        state.structures().stream().map(DraftStructure::id).collect(Collectors.toSet());
    String stem = structure(state.plan().id(), classes);
    String id = stem;
    for (int n = 2; used.contains(id); n++) {
      id = stem + "-" + n;
    }
    return id;
  }

  /** Id of a further element of a structure. */
  static String nextElement(DraftStructure structure, ElementKind kind) {
    Set<String> used =
        structure.elements().stream().map(DraftElement::id).collect(Collectors.toSet());
    return numbered(structure.id() + "/" + lower(kind) + "-", used);
  }

  /** Id of the structure an element belongs to. */
  static String structureOf(String elementId) {
    int slash = elementId.lastIndexOf('/');
    return slash < 0 ? "" : elementId.substring(0, slash);
  }

  /** Id of a further place put down by hand. */
  static String nextPlace(DraftState state) {
    Set<String> used = state.places().stream().map(p -> p.id()).collect(Collectors.toSet());
    return numbered(placeStem(state.plan().id()), used);
  }

  /** What the ids of places put down by hand begin with. */
  static String placeStem(String planId) {
    return "p:" + planId + "-";
  }

  private static String numbered(String stem, Set<String> used) {
    int n = 1;
    while (used.contains(stem + n)) {
      n++;
    }
    return stem + n;
  }

  private static String lower(ElementKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
