package io.lantu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the structures of one document: formulas with their variants, classes with their counts,
 * elements with their places.
 *
 * <p>An element comes only from words of the text. For each class all passages that may name its
 * elements are asked, and the best answer is chosen by {@link NamingChoice}. What a formula counts
 * and the text does not name is reported in the class's remark.
 */
final class StructureReader {
  private final NameFinder names;
  private final MemberFinder members;

  StructureReader(PlaceIndex places) {
    this.members = new MemberFinder(places);
    this.names = new NameFinder(places);
  }

  /** Reads the structures of a document. */
  List<ReadStructure> read(List<Span> document, String title) {
    PlanText text = new PlanText(document, title);
    MemberFinder members = this.members.within(document);
    List<StatedFormula> formulas = new FormulaFinder(text, members).find();
    ClassReader classes = new ClassReader(text, names, members, formulas);
    ElementPlaces places = new ElementPlaces(text, members);
    List<ReadStructure> out = new ArrayList<>();
    for (StatedFormula f : formulas) {
      out.add(structure(f, classes, places));
    }
    out.addAll(new SingleClasses(text, names, members).find(formulas));
    out.sort(Comparator.comparingInt(ReadStructure::line));
    return out;
  }

  private static ReadStructure structure(
      StatedFormula stated, ClassReader reader, ElementPlaces places) {
    List<ReadClass> classes = new ArrayList<>();
    List<ReadElement> elements = new ArrayList<>();
    List<Naming> namings = new ArrayList<>();
    List<Formula.Part> parts = stated.formula().parts();
    for (int i = 0; i < parts.size(); i++) {
      namings.add(
          stated.told().isEmpty()
              ? reader.read(parts.get(i), stated)
              : reader.read(parts.get(i), stated.formula(), stated.told().get(i)));
    }
    Set<String> all = new LinkedHashSet<>();
    namings.forEach(n -> all.addAll(n.names()));
    for (int i = 0; i < namings.size(); i++) {
      Formula.Part p = parts.get(i);
      Naming naming = namings.get(i);
      elements.addAll(places.elements(p.label(), naming, all));
      classes.add(new ReadClass(p.label(), p.count(), naming.names(), remark(p, naming)));
    }
    String written = stated.formula().written();
    return new ReadStructure(
        written.matches("[\\dNnXx+]+") ? written : stated.formula().compact(),
        List.copyOf(stated.wordings()),
        stated.first().line(),
        stated.first().path(),
        classes,
        elements);
  }

  private static String remark(Formula.Part p, Naming naming) {
    StringBuilder r = new StringBuilder();
    if (naming.elements().isEmpty()) {
      r.append("原文未列名");
    } else if (p.count() != null && p.count() != naming.elements().size()) {
      r.append("公式称 ")
          .append(p.count())
          .append(" 个，原文列名 ")
          .append(naming.elements().size())
          .append(" 个");
    }
    if (!naming.unnamed().isEmpty()) {
      r.append(r.length() == 0 ? "" : "；").append(String.join("、", naming.unnamed())).append("未列名");
    }
    return r.toString();
  }
}
