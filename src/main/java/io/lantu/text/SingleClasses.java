package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Structures of one class: 划分为六大功能片区，包括A、B…. */
final class SingleClasses {
  private static final Pattern SINGLE_CLASS =
      Pattern.compile(
          "(?:划分为|划分成|分为|分成|形成|布局|规划|设置|设立|构建|打造|建设)(?:为)?(([三四五六七八九十]{1,2}|\\d{1,2})(?:大|个))((?:功能|主体功能|发展|产业|空间)?(?:片区|组团|板块|功能区|分区|发展区|经济区|产业带|经济带|园区))(?:，|：)?(?:包括|即|分别为|分别是|为|：)[:：]?([^。]{6,})");

  private final PlanText text;
  private final NameFinder names;
  private final NamingMaker maker;
  private final ElementPlaces places;

  SingleClasses(PlanText text, NameFinder names, MemberFinder members) {
    this.text = text;
    this.names = names;
    this.maker = new NamingMaker(text, members);
    this.places = new ElementPlaces(text, members);
  }

  /**
   * Taken only where the list has the number stated and no formula has the class.
   *
   * @param formulas those the document states
   */
  List<ReadStructure> find(List<StatedFormula> formulas) {
    List<ReadStructure> out = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      Span s = text.get(i);
      if (s.kind() != Span.Kind.PARAGRAPH) {
        continue;
      }
      Matcher m = SINGLE_CLASS.matcher(s.text());
      while (m.find()) {
        Integer count = Numerals.value(m.group(2));
        List<String> items = names.items(m.group(4), count);
        String core = FormulaGrammar.core(m.group(3));
        boolean stated =
            formulas.stream()
                .flatMap(d -> d.formula().parts().stream())
                .anyMatch(
                    p -> count.equals(p.count()) && FormulaGrammar.core(p.noun()).equals(core));
        if (items.size() != count || stated) {
          continue;
        }
        String label = m.group(1) + m.group(3);
        Naming n = maker.of(Naming.Kind.DEFINITION, items, new Passage(m.group(4), s, i));
        out.add(
            new ReadStructure(
                label,
                List.of(label),
                s.line(),
                s.path(),
                List.of(new ReadClass(label, count, items, "")),
                places.elements(label, n, n.names())));
      }
    }
    return out;
  }
}
