package io.lantu.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds every formula a document states as a structure of space, with its wordings.
 *
 * <p>What {@link FormulaGrammar} finds by form is judged by what surrounds it and by whether the
 * document tells its classes; codes such as “1351” or “1+3+N” are taken where the text says what
 * each digit counts. A formula that is a part of another is another wording of it.
 */
final class FormulaFinder {
  private final PlanText text;
  private final MemberFinder members;
  private final CodeFormulas codes;
  private final Map<String, StatedFormula> found = new LinkedHashMap<>();
  private final Map<String, ToldClasses> told = new HashMap<>();

  FormulaFinder(PlanText text, MemberFinder members) {
    this.text = text;
    this.members = members;
    this.codes = new CodeFormulas(text);
  }

  /** The formulas in the order of their first statements. */
  List<StatedFormula> find() {
    for (Span s : text.spans()) {
      for (String t : PlanText.texts(s)) {
        for (FormulaGrammar.Found f : FormulaGrammar.find(t)) {
          if (FormulaContext.accepts(t, f, s, told(f.formula()))) {
            found
                .computeIfAbsent(f.formula().key(), k -> new StatedFormula(f.formula(), s))
                .statedIn(s, f.formula().written());
          }
        }
        codes.statedIn(t, s, found);
      }
    }
    // A code that repeats a formula stated in words is no formula of its own.
    found.entrySet().stream()
        .filter(e -> e.getKey().startsWith("#"))
        .map(e -> e.getValue().formula().key())
        .toList()
        .forEach(found::remove);
    mergeParts();
    return List.copyOf(found.values());
  }

  private ToldClasses told(Formula f) {
    return told.computeIfAbsent(f.key(), k -> ToldClasses.of(f, text, members));
  }

  /** 三带交汇、双核耀城 before “双核三带”: the classes of one quoted elsewhere, in another order. */
  private boolean isTurned(String key, String other) {
    List<String> classes = List.of(key.split(" ", -1));
    List<String> others = List.of(other.split(" ", -1));
    return classes.size() == others.size()
        && classes.containsAll(others)
        && found.containsKey(other)
        && found.get(other).first().text().contains("“" + found.get(other).formula().written());
  }

  /** 一心两翼 beside 一心两翼多点 is the same structure cut short. */
  private void mergeParts() {
    for (String key : List.copyOf(found.keySet())) {
      for (String other : List.copyOf(found.keySet())) {
        boolean part = (" " + other + " ").contains(" " + key + " ");
        if (!key.equals(other)
            && (part || isTurned(key, other))
            && found.containsKey(key)
            && found.containsKey(other)) {
          found.get(other).alsoWorded(found.get(key).wordings());
          found.remove(key);
        }
      }
    }
  }
}
