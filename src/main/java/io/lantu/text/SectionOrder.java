package io.lantu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sections that tell the classes of a formula one after another without their labels: below the
 * heading that states it, or beside the section that does (做强中心城区, 提升南北两翼, 推动四大片区).
 *
 * <p>Taken only where there are as many sections as classes and at least half of the headings speak
 * of the class whose turn it is.
 */
final class SectionOrder {
  private static final Pattern TOWN = Pattern.compile(".*(?:中心|核心|主城|城区|极核|县城).*");

  private final PlanText text;

  SectionOrder(PlanText text) {
    this.text = text;
  }

  /** Index of the heading of each class; none where no run of sections follows the formula. */
  Map<Formula.Part, Integer> of(StatedFormula stated) {
    for (Span s : stated.statements()) {
      int at = text.indexOf(s);
      int parent = s.isHeading() ? at : headingBefore(at);
      if (parent < 0) {
        continue;
      }
      for (List<Integer> run : List.of(below(parent), beside(parent))) {
        Map<Formula.Part, Integer> found = align(stated.formula(), run);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return Map.of();
  }

  private int headingBefore(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (text.get(i).isHeading()) {
        return i;
      }
    }
    return -1;
  }

  /** Headings of the first level below one. */
  private List<Integer> below(int parent) {
    List<Integer> out = new ArrayList<>();
    int end = text.sectionEnd(parent);
    int level = Integer.MAX_VALUE;
    for (int i = parent + 1; i < end; i++) {
      Span s = text.get(i);
      if (s.isHeading() && s.level() < level) {
        out.clear();
        level = s.level();
      }
      if (s.isHeading() && s.level() == level) {
        out.add(i);
      }
    }
    return out;
  }

  /** Headings after one on its level. */
  private List<Integer> beside(int parent) {
    List<Integer> out = new ArrayList<>();
    int level = text.get(parent).level();
    for (int i = parent + 1; i < text.size(); i++) {
      Span s = text.get(i);
      if (s.isHeading() && s.level() < level) {
        break;
      }
      if (s.isHeading() && s.level() == level) {
        out.add(i);
      }
    }
    return out;
  }

  private Map<Formula.Part, Integer> align(Formula formula, List<Integer> run) {
    // 百城 and 多点 after the classes with sections of their own may go without.
    List<Formula.Part> all = formula.parts();
    boolean open = all.get(all.size() - 1).count() == null && run.size() == all.size() - 1;
    List<Formula.Part> parts = open ? all.subList(0, run.size()) : all;
    Map<Formula.Part, Integer> found = new HashMap<>();
    // Beside the section of the formula other sections may follow those of its classes.
    if (run.size() < parts.size()) {
      return found;
    }
    int about = 0;
    for (int i = 0; i < parts.size(); i++) {
      String heading = text.get(run.get(i)).text();
      about += isAbout(heading, parts.get(i), parts) ? 1 : 0;
      found.put(parts.get(i), run.get(i));
    }
    boolean enough =
        (run.size() == parts.size() && !open) ? about * 2 >= parts.size() : about == parts.size();
    return enough ? found : Map.of();
  }

  /** Whether of all classes a heading speaks of this one: of the noun it names last, 城镇圈 of 圈. */
  private static boolean isAbout(String heading, Formula.Part p, List<Formula.Part> all) {
    if (!isAbout(heading, p)) {
      return false;
    }
    List<Formula.Part> about = all.stream().filter(q -> isAbout(heading, q)).toList();
    int own = lastOf(heading, p);
    return about.size() == 1
        || about.stream().allMatch(q -> q.equals(p) || lastOf(heading, q) < own);
  }

  private static int lastOf(String heading, Formula.Part p) {
    return Math.max(
        heading.lastIndexOf(p.noun()), heading.lastIndexOf(FormulaGrammar.core(p.noun())));
  }

  private static boolean isAbout(String heading, Formula.Part p) {
    String core = FormulaGrammar.core(p.noun());
    boolean town = core.matches("核|心|极|主|城") && p.count() != null && p.count() == 1;
    return heading.contains(p.noun())
        || heading.contains(core)
        || (town && TOWN.matcher(heading).matches());
  }
}
