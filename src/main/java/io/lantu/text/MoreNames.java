package io.lantu.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completes the names of a class the best passage leaves short: those told by number (工业组团一、组团三),
 * those a list left open by 等 goes on with where the document tells them alike (培育丙组团，以…为中心).
 */
final class MoreNames {
  private static final String ORDINAL = "([一二三四五六七八九十]|[1-9]|1\\d|[A-H])";

  /** Where the next of its kind is told: 。丁组团以…. */
  private static final Pattern NEXT = Pattern.compile("[。；][^，。；]{2,14}(?=，?以[^。；]{2,40}为)");

  private final PlanText text;
  private final MemberFinder members;

  MoreNames(PlanText text, MemberFinder members) {
    this.text = text;
    this.members = members;
  }

  /**
   * A naming with what it lacks; the same where the document tells no more.
   *
   * @param p the class
   * @param best the best naming of it
   * @param told passages about the class
   */
  Naming complete(Formula.Part p, Naming best, List<Passage> told) {
    if (p.noun().length() < 2) {
      return best;
    }
    if (p.count() == null) {
      return best.elements().size() < 2 ? best : opened(p, best);
    }
    return best.elements().size() < p.count() ? numbered(p, best, told) : best;
  }

  /** 工业组团一、组团三…，组团二…: as many ordinals as the class lacks names. */
  private Naming numbered(Formula.Part p, Naming best, List<Passage> told) {
    Pattern name =
        Pattern.compile(
            "([\\u4e00-\\u9fff]{0,4}?"
                + Pattern.quote(FormulaGrammar.core(p.noun()))
                + ")"
                + ORDINAL
                + "(?![\\u4e00-\\u9fff&&[个条座处大]])");
    for (Passage s : told) {
      Map<Integer, NamedElement> found = new TreeMap<>();
      String stem = "";
      int end = s.span().isHeading() ? text.sectionEnd(s.index()) : s.index() + 1;
      for (int i = s.index(); i < end; i++) {
        Span x = text.get(i);
        if (x.kind() != Span.Kind.PARAGRAPH) {
          continue;
        }
        for (Matcher m = name.matcher(x.text()); m.find(); ) {
          String own = m.group(1).replaceFirst("^.*[，、。；和与]", "");
          stem = own.length() > stem.length() ? own : stem;
          found.putIfAbsent(
              number(m.group(2)),
              new NamedElement(
                  m.group(2),
                  List.of(x.text().substring(m.end())),
                  List.of(),
                  PlanText.firstSentence(x.text()),
                  i,
                  x.line()));
        }
      }
      if (found.size() > 1 && found.size() + best.elements().size() == p.count()) {
        List<NamedElement> all = new ArrayList<>(best.elements());
        for (NamedElement e : found.values()) {
          all.add(
              new NamedElement(
                  stem + e.name(), List.of(), List.of(), e.sentence(), e.index(), e.line()));
        }
        return new Naming(best.kind(), all, best.unnamed());
      }
    }
    return best;
  }

  private static int number(String ordinal) {
    char c = ordinal.charAt(0);
    return c >= 'A' && c <= 'H' ? c - 'A' + 1 : Numerals.value(ordinal);
  }

  /** A list left open by 等: names told with the noun of the class as some of its own are told. */
  private Naming opened(Formula.Part p, Naming best) {
    if (best.elements().stream().noneMatch(e -> isOpen(e, best))) {
      return best;
    }
    Pattern alike =
        Pattern.compile(
            "(?:^|[。；\\n])(?:积极|加快|大力|重点)*(?:"
                + NameEdges.MAKING
                + ")*([^，。；：、]{2,10}?)((?:城市|城镇)?"
                + Pattern.quote(FormulaGrammar.core(p.noun()))
                + ")(?:发展|建设)?[，。]?(?=以[^。；]{2,60}?为(?:双)?(?:核心|中心|主体|重点|支点))");
    Map<String, NamedElement> found = new LinkedHashMap<>();
    int own = 0;
    for (int i = 0; i < text.size(); i++) {
      Span s = text.get(i);
      if (s.kind() != Span.Kind.PARAGRAPH && !s.isHeading()) {
        continue;
      }
      String said = s.isHeading() ? s.text() + "。" + text.following(s, 1).strip() : s.text();
      for (Matcher m = alike.matcher(said); m.find(); ) {
        if (isNamed(m.group(1), best)) {
          own++;
        } else if (!ElementName.isVague(m.group(1)) && !members.ofName(m.group(1)).isEmpty()) {
          String name = m.group(1) + m.group(2);
          found.putIfAbsent(
              name,
              new NamedElement(
                  name,
                  List.of(PlanText.until(said, m.end(), NEXT)),
                  List.of(),
                  PlanText.firstSentence(said.substring(m.start(1))),
                  i,
                  s.line()));
        }
      }
    }
    if (own < 2 || found.isEmpty()) {
      return best;
    }
    List<NamedElement> all = new ArrayList<>(best.elements());
    all.addAll(found.values());
    return new Naming(best.kind(), all, best.unnamed());
  }

  private boolean isOpen(NamedElement e, Naming best) {
    String piece = text.get(e.index()).text();
    int at = piece.indexOf(e.name());
    boolean last = e.equals(best.elements().get(best.elements().size() - 1));
    return last && at >= 0 && piece.startsWith("等", at + e.name().length());
  }

  private boolean isNamed(String name, Naming best) {
    Set<String> places = Set.copyOf(members.ofName(name));
    return best.names().stream()
        .anyMatch(
            n ->
                n.startsWith(name)
                    || (!places.isEmpty() && places.equals(Set.copyOf(members.ofName(n)))));
  }
}
