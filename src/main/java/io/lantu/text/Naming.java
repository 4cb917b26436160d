package io.lantu.text;

import java.util.List;

/**
 * One answer to what the elements of a class are, as one passage gives it.
 *
 * @param kind how the passage names them
 * @param elements in the order of the passage
 * @param unnamed what it mentions without a name, such as 若干重点镇
 */
record Naming(Kind kind, List<NamedElement> elements, List<String> unnamed) {
  static final Naming NONE = new Naming(Kind.PHRASES, List.of(), List.of());

  /** Kinds of naming, the most telling first. */
  enum Kind {
    /** Brackets after the label in a heading, or the words after its colon. */
    HEADING,
    /** Sentences that each tell what lies on one side: 东翼为A, 西翼为B. */
    SIDES,
    /** Headings, numbered paragraphs or rows that each open with a name. */
    OPENINGS,
    /** The list after 即, 包括, 分别为 or a colon. */
    DEFINITION,
    /** The sentence of the formula itself. */
    STATEMENT,
    /** Roles: 以A为核心. */
    ROLE,
    /** Phrases that end in the noun of the class. */
    PHRASES
  }

  Naming {
    elements = List.copyOf(elements);
    unnamed = List.copyOf(unnamed);
  }

  List<String> names() {
    return elements.stream().map(NamedElement::name).toList();
  }

  boolean isEmpty() {
    return elements.isEmpty() && unnamed.isEmpty();
  }

  boolean fits(Formula.Part p) {
    return p.count() == null ? !elements.isEmpty() : elements.size() == p.count();
  }
}
