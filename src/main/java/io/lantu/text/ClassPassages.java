package io.lantu.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the passages that tell a class. */
final class ClassPassages {
  private static final Pattern BRACKETS =
      Pattern.compile("^[（(]([^（）]{2,}|[^（）]*（[^（）]*）[^）]*)[）)]");

  /** Pieces around a statement in which a label without quotes is that of its class. */
  private static final int NEAR = 12;

  private final List<Passage> told = new ArrayList<>();
  private final List<Passage> sections = new ArrayList<>();

  ClassPassages(PlanText text, Formula.Part p, StatedFormula d, Collection<StatedFormula> all) {
    collect(text, p, d, all);
  }

  /** Definitions: what stands after the label, those after the statement first. */
  List<Passage> told() {
    return told;
  }

  /** Headings and boxes about the class. */
  List<Passage> sections() {
    return sections;
  }

  private void collect(
      PlanText text, Formula.Part p, StatedFormula d, Collection<StatedFormula> formulas) {
    ClassLabel label = new ClassLabel(p);
    Pattern def = label.definition();
    Pattern lead = label.lead();
    List<Pattern> all = new ArrayList<>();
    d.formula().parts().forEach(q -> all.add(new ClassLabel(q).definition()));
    int home = text.indexOf(d.first());
    int begin = 0;
    int stop = text.size();
    for (StatedFormula other : formulas) {
      // A class of the same label belongs to the formula stated nearest before it.
      if (!other.equals(d)
          && other.formula().parts().stream().anyMatch(q -> q.key().equals(p.key()))) {
        int at = text.indexOf(other.first());
        if (at > home) {
          stop = Math.min(stop, at);
        } else if (at < home) {
          begin = home;
        }
      }
    }
    Pattern alone = label.alone();
    Pattern bracketed = Pattern.compile("^[“\"]?" + label.regex() + "[”\"]?[（(]([^）)]{2,40})[）)]");
    boolean plain = p.count() == null && p.noun().length() > 1;
    Pattern opening =
        Pattern.compile(
            (plain ? "^[“\"]?" + label.regex() + "[”\"]?" : "^[“\"]" + label.regex() + "[”\"]")
                + "(?=[\\u4e00-\\u9fff])");
    List<Passage> behind = new ArrayList<>();
    for (int i = begin; i < stop; i++) {
      Span s = text.get(i);
      if (s.kind() == Span.Kind.CAPTION || s.kind() == Span.Kind.ROW) {
        continue;
      }
      if (s.isHeading()) {
        if (label.isIn(s.text()) && !containsFormula(s.text(), d)) {
          sections.add(new Passage(s.text(), s, i));
        }
        continue;
      }
      if (s.kind() == Span.Kind.BOX) {
        if (label.isIn(s.box().title())) {
          sections.add(new Passage(s.box().title(), s, i));
        }
        for (Openings.Opening g : Openings.of(s.box())) {
          if (alone.matcher(g.name()).matches()) {
            told.add(new Passage(g.text(), s, i));
          }
        }
        continue;
      }
      String t = PlanText.unnumbered(s.text());
      Matcher inBrackets = bracketed.matcher(t);
      if (inBrackets.find()) {
        told.add(
            new Passage(
                inBrackets.group(1)
                    + "，"
                    + t.substring(inBrackets.end()).replaceFirst("^[：:，]", ""),
                s,
                i));
        continue;
      }
      Matcher opens = opening.matcher(t);
      if (opens.find() && !def.matcher(t).find()) {
        told.add(new Passage(t.substring(opens.end()), s, i));
        continue;
      }
      Matcher l = lead.matcher(t);
      if (l.find()) {
        (i < home ? behind : told).add(new Passage(t.substring(l.end()), s, i));
        continue;
      }
      Matcher m = def.matcher(t);
      while (m.find()) {
        boolean headed =
            m.start() == 0 && s.path().stream().anyMatch(h -> label.isIn(PlanText.unnumbered(h)));
        if (m.group(1) == null && !headed && distance(text, d, i) > NEAR) {
          continue;
        }
        int end = t.length();
        for (Pattern other : all) {
          Matcher o = other.matcher(t);
          if (o.find(Math.min(m.end(), t.length())) && o.start() > m.start()) {
            end = Math.min(end, o.start());
          }
        }
        (i < home ? behind : told)
            .add(new Passage(inner(t.substring(m.end(), Math.max(m.end(), end))), s, i));
      }
    }
    told.addAll(behind);
    if (sections.isEmpty() && told.isEmpty()) {
      Integer at = new SectionOrder(text).of(d).get(p);
      if (at != null) {
        sections.add(new Passage(text.get(at).text(), text.get(at), at));
      }
    }
  }

  /** How far a piece lies from the nearest statement of a formula, in pieces. */
  private static int distance(PlanText text, StatedFormula d, int index) {
    return d.statements().stream()
        .mapToInt(s -> Math.abs(index - text.indexOf(s)))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** 一心（A）、两廊（B、C）: what the brackets after the label hold. */
  private static String inner(String told) {
    Matcher m = BRACKETS.matcher(told);
    if (m.find()) {
      return m.group(1) + "。";
    }
    // （一主：A；二副：B、C）布局: the bracket that held the label ends what is told.
    int depth = 0;
    for (int i = 0; i < told.length(); i++) {
      depth += "（(".indexOf(told.charAt(i)) >= 0 ? 1 : "）)".indexOf(told.charAt(i)) >= 0 ? -1 : 0;
      if (depth < 0) {
        return told.substring(0, i);
      }
    }
    return told;
  }

  private static boolean containsFormula(String text, StatedFormula d) {
    return FormulaGrammar.find(text).stream()
        .anyMatch(f -> f.formula().key().equals(d.formula().key()));
  }
}
