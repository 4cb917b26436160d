package io.lantu.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the elements of a class where the document lists them instead of defining the class: in a
 * table, in paragraphs, bullets or headings that each open with a name ending in the noun of the
 * class, in one list told in the order of the formula, or counted in a sentence (A、B两处屏障).
 */
final class ListedElements {
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[）)]|[①-⑩])?\\s*[“\"]?([^，。；：“”（）\\t]{2,22}?)[”\"]?(?:[。：:，]|[（(]([^）)]{2,60})[）)]|$)(.*)$",
          Pattern.DOTALL);

  private static final Pattern IN_ORDER =
      Pattern.compile("^[”\"]?[^。；：]{0,14}?[，：](?:即|分别为|分别是|包括|为)?([^。；]{4,})");

  private static final Pattern MAKING =
      Pattern.compile("^.*?(?:建成|建设|形成|打造|构建|依托|以及|培育|推动|促进|推进|支持|实现|由|以)(?=.{4,})");

  private static final Pattern BUILT_ON =
      Pattern.compile(
          "(?<=以)([^，。；]{3,80}?)为(?:重点|核心|支撑|依托|基础|节点|载体|主体)，?(?:打造|建设|培育|形成|构建|发展)(?:为)?([^，。；]{3,12})");

  /** Where the next class begins: ；二轴为…, 。“多点”即…. */
  private static final Pattern NEXT_CLASS =
      Pattern.compile(
          "[。；，](?:其中，?)?[“\"]?(?:[一二两双三四五六七八九十多]|\\d{1,2})[\\u4e00-\\u9fff]{1,4}?[”\"]?(?:分别|则)?[为是即指由：，以包]");

  /** Pieces at most from one name of a list of paragraphs to the next. */
  private static final int GAP = 3;

  private final MemberFinder members;
  private final NameFinder names;

  ListedElements(MemberFinder members, NameFinder names) {
    this.members = members;
    this.names = names;
  }

  /** A name, what is told of it, and where. */
  record Found(String name, List<String> places, String text, int line) {}

  /** Rows of a table that name the class or end in its noun. */
  List<Found> inTables(Formula.Part p, Pattern label, List<Span> spans) {
    List<Found> classed = new ArrayList<>();
    List<Found> best = new ArrayList<>();
    List<Found> ending = new ArrayList<>();
    boolean inTable = false;
    int column = -1;
    for (Span s : spans) {
      if (s.kind() != Span.Kind.ROW) {
        column = -1;
        if (inTable && better(ending, best, p)) {
          best = ending;
        }
        ending = inTable ? new ArrayList<>() : ending;
        inTable = false;
        continue;
      }
      inTable = true;
      String[] cells = s.text().split("\t", -1);
      int at = labelIn(cells, label);
      // A cell left empty below the label, as where cells are merged, goes on with the class.
      boolean goesOn = column >= 0 && cells.length > column + 1 && cells[column].isBlank();
      column = at >= 0 ? at : goesOn ? column : -1;
      if (column >= 0 && cells.length > column + 1 && !cells[column + 1].isBlank()) {
        classed.add(row(cells, column + 1, s.line()));
      }
      for (int c = 0; c < Math.min(2, cells.length); c++) {
        String name = cells[c].strip();
        if (ElementName.endsIn(name, p.noun())
            && name.length() > p.noun().length() + 1
            && name.length() < 24) {
          ending.add(row(cells, c, s.line()));
          break;
        }
      }
    }
    if (inTable && better(ending, best, p)) {
      best = ending;
    }
    if (classed.size() == 1) {
      // One row for the class, its elements in one cell.
      Found row = classed.get(0);
      List<String> each = names.items(row.name());
      if (each.size() > 1 && (p.count() == null || each.size() == p.count())) {
        return each.stream()
            .map(x -> new Found(x, members.ofItem(x), row.text(), row.line()))
            .toList();
      }
    }
    boolean told = p.count() == null ? !classed.isEmpty() : classed.size() == p.count();
    if (told) {
      return classed;
    }
    return best.size() >= 2 && (p.count() == null || best.size() <= p.count()) ? best : List.of();
  }

  private static int labelIn(String[] cells, Pattern label) {
    for (int c = 0; c < Math.min(2, cells.length - 1); c++) {
      if (label.matcher(cells[c].strip()).matches()) {
        return c;
      }
    }
    return -1;
  }

  private static boolean better(List<Found> a, List<Found> b, Formula.Part p) {
    return (p.count() != null && a.size() == p.count()) || (b.isEmpty() && a.size() > 1);
  }

  private Found row(String[] cells, int name, int line) {
    List<String> best = List.of();
    for (int c = name + 1; c < cells.length; c++) {
      List<String> list = members.list(cells[c].replace("\u2028", "、"));
      if (list.size() > best.size()) {
        best = list;
      }
    }
    String own = cells[name].strip();
    return new Found(
        own, best.isEmpty() ? members.ofName(own) : best, String.join(" ", cells).strip(), line);
  }

  /** 以A、B、C为重点打造三大组团: lists of what the elements of a class are built on. */
  List<String> builtOn(Formula.Part p, String text) {
    for (Matcher m = BUILT_ON.matcher(text); m.find(); ) {
      List<String> items = counted(p, m.group(1) + m.group(2));
      if (!items.isEmpty()) {
        return items;
      }
    }
    return List.of();
  }

  /** Paragraphs and headings after the formula that open with a name ending in the noun. */
  List<Found> byOpening(Formula.Part p, List<Span> spans, int home) {
    if (p.count() == null || p.count() < 2) {
      return List.of();
    }
    Map<String, Found> found = new LinkedHashMap<>();
    Map<String, Integer> at = new LinkedHashMap<>();
    for (int i = Math.max(0, home - 30); i < spans.size() && i < home + 80; i++) {
      Span s = spans.get(i);
      if (s.kind() != Span.Kind.PARAGRAPH && !s.isHeading()) {
        continue;
      }
      // A、B、C、D是调蓄骨干: the sentence opens with them all.
      String first = s.text().split("[，。；：]|是(?=[\\u4e00-\\u9fff])", 2)[0];
      List<String> all = first.length() < 70 ? names.items(first, p.count()) : List.of();
      if (all.size() == p.count()
          && all.stream().allMatch(x -> ElementName.endsIn(x, p.noun()) && x.length() > 2)) {
        return all.stream().map(x -> new Found(x, members.ofName(x), s.text(), s.line())).toList();
      }
      Matcher m = OPENING.matcher(s.text());
      if (!m.matches() || (s.isHeading() && s.text().length() > 24)) {
        continue;
      }
      String name = m.group(1).replaceFirst("^[一二三四五六七八九]是", "").strip();
      boolean meaning = m.group(3).matches("^(?:是指|指).*");
      if (meaning
          || !ElementName.endsIn(name, p.noun())
          || name.length() < p.noun().length() + ElementName.least(p.noun())
          || name.matches(".*[一二两双三四五六七八九十多](?:[个大条][^、]{0,4})?" + Pattern.quote(p.noun()) + "$")
          || name.matches("^(?:壮大|培育|推进|加快|建设|打造|优化|提升|完善|强化|加强|构建|做强).*")) {
        continue;
      }
      String text = m.group(2) == null ? m.group(3) : "（" + m.group(2) + "）" + m.group(3);
      if (text.isBlank() && i + 1 < spans.size() && !spans.get(i + 1).isHeading()) {
        text = spans.get(i + 1).text();
      }
      List<String> list = members.in(text, 2);
      if (found.putIfAbsent(name, new Found(name, list, text, s.line())) == null) {
        at.put(name, i);
      }
    }
    List<String> beside =
        found.size() > p.count() ? beside(at, p.count()) : List.copyOf(found.keySet());
    return beside.size() == p.count() ? beside.stream().map(found::get).toList() : List.of();
  }

  /** The only run of names, each at most some pieces after the one before, of the number wanted. */
  private static List<String> beside(Map<String, Integer> at, int count) {
    List<List<String>> runs = new ArrayList<>();
    int before = -GAP - 1;
    for (Map.Entry<String, Integer> e : at.entrySet()) {
      if (e.getValue() - before > GAP) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(e.getKey());
      before = e.getValue();
    }
    runs.removeIf(r -> r.size() != count);
    return runs.size() == 1 ? runs.get(0) : List.of();
  }

  /** 纵一：A。纵二：B… and 第一环为C，第二环是D: the elements of a class by their ordinals. */
  List<Found> byOrdinal(Formula.Part p, List<Span> spans, int home) {
    String core = FormulaGrammar.core(p.noun());
    if (p.count() == null || core.isEmpty()) {
      return List.of();
    }
    String noun = Pattern.quote(core) + "(?:线|轴|环|带)?";
    Pattern ordinal =
        Pattern.compile(
            "(?:^|[。；：，\\n])[“\"]?(?:第?([一二三四五六七八九十]|\\d{1,2})[条个]?"
                + noun
                + "|"
                + noun
                + "([一二三四五六七八九十]|\\d{1,2}))[”\"]?(?:[：:，]|——|即|为|是)+\\s*([^，。；：（(“]{2,24})");
    Map<Integer, Found> found = new TreeMap<>();
    for (int i = Math.max(0, home - 5); i < spans.size() && i < home + 60; i++) {
      Span s = spans.get(i);
      if (s.kind() != Span.Kind.PARAGRAPH && !s.isHeading()) {
        continue;
      }
      String text = PlanText.unnumbered(s.text());
      if (s.isHeading() && i + 1 < spans.size() && !spans.get(i + 1).isHeading()) {
        text = text + "：" + spans.get(i + 1).text();
      }
      Matcher m = ordinal.matcher(text);
      while (m.find()) {
        int number = Numerals.value(m.group(1) != null ? m.group(1) : m.group(2));
        String rest = NEXT_CLASS.split(PlanText.until(text, m.end(), ordinal), 2)[0];
        boolean named = !m.group(3).matches(".*[、的].*") && number >= 1 && number <= p.count();
        if (named) {
          found.putIfAbsent(number, new Found(m.group(3), List.of(), rest, s.line()));
        }
      }
    }
    return found.size() == p.count() ? List.copyOf(found.values()) : List.of();
  }

  /** “两横三纵”，即A、B和C、D、E: one list in the order of the classes. */
  List<String> inOrder(Formula formula, Formula.Part p, String after) {
    int total = 0;
    int from = -1;
    for (Formula.Part q : formula.parts()) {
      if (q.count() == null) {
        return List.of();
      }
      if (q.equals(p)) {
        from = total;
      }
      total += q.count();
    }
    Matcher m = IN_ORDER.matcher(after);
    if (!m.find() || from < 0 || total > 14) {
      return List.of();
    }
    List<String> clauses = ItemSplitter.pieces(m.group(1), "，");
    for (int n = 1; n <= clauses.size(); n++) {
      List<String> all = names.items(String.join("、", clauses.subList(0, n)));
      if (all.size() == total && fit(formula, all)) {
        return all.subList(from, from + p.count());
      }
    }
    return List.of();
  }

  /** Whether each name can be of the class its place gives it. */
  private static boolean fit(Formula formula, List<String> all) {
    int at = 0;
    for (Formula.Part q : formula.parts()) {
      boolean open = q.noun().matches("[横纵竖环射江河山水湖海轴廊]|支线");
      for (String name : all.subList(at, at + q.count())) {
        if (!open && !ElementName.endsIn(name, q.noun())) {
          return false;
        }
      }
      at += q.count();
    }
    return true;
  }

  /** 建成A、B“两场”, and beside the formula A、B两核驱动: a list right before its class. */
  List<String> beforeLabel(Formula.Part p, String label, List<Span> spans, int home) {
    if (p.count() == null || p.count() < 2) {
      return List.of();
    }
    Pattern quoted = Pattern.compile("[“\"]" + label + "[”\"]");
    Pattern acting = Pattern.compile(quoted + "|" + label + "(?=[\\u4e00-\\u9fff]{2}[，。；])");
    for (int i = 0; i < spans.size(); i++) {
      Span s = spans.get(i);
      Matcher m = (i >= home && i < home + GAP ? acting : quoted).matcher(s.text());
      while (s.kind() == Span.Kind.PARAGRAPH && m.find()) {
        String before = PlanText.before(s.text(), m.start(), "，。；：“”", 70);
        String list = MAKING.matcher(before).replaceFirst("");
        List<String> items = names.items(list, p.count());
        if (items.size() == p.count() && items.stream().allMatch(x -> x.length() < 20)) {
          return items;
        }
      }
    }
    return List.of();
  }

  /** 以A、B、C等为特色节点: the places a paragraph after the formula gives the role of the class. */
  List<String> asRole(Formula.Part p, String role, List<Span> spans, int home) {
    Pattern as =
        Pattern.compile(
            "(?:以|将|把|支持)([^，。；]{6,90}?)(?:等)?(?:作为|为|建成|打造成)(?:特色|重要|重点|主要|区域|[^，。；、]{0,4})"
                + role);
    for (int i = Math.max(0, home); i < spans.size() && i < home + 80; i++) {
      Span s = spans.get(i);
      Matcher m = as.matcher(s.text());
      if (s.kind() == Span.Kind.PARAGRAPH && m.find()) {
        List<String> items = names.items(m.group(1).replaceFirst("等$", ""));
        if (items.size() > 2 && names.areNames(items, p.noun())) {
          return items;
        }
      }
    }
    return List.of();
  }

  /** 夯实A、B两处山体屏障，疏通C、D、E、F四条水廊: lists counted before the formula. */
  List<String> counted(Formula.Part p, String before) {
    String core = FormulaGrammar.core(p.noun());
    String number =
        p.count() == null
            ? "多"
            : p.count() == 2
                ? "[两二双]"
                : p.count() < 11
                    ? "一二三四五六七八九十".substring(p.count() - 1, p.count())
                    : "" + p.count();
    Matcher m =
        Pattern.compile(
                "(?:^|[，。；])([^，。；]{3,80}?)(?:等)?"
                    + number
                    + "(?:处|条|个|座|大|片|道|类)[^，。；]{0,8}?"
                    + Pattern.quote(core))
            .matcher(before);
    if (!m.find()) {
      return List.of();
    }
    String list =
        ProjectPhrases.VERB
            .matcher(m.group(1).replaceFirst("^.*为[^、，]{1,8}、(?=[以由将把])", ""))
            .replaceFirst("")
            .replaceFirst("^(?:夯实|疏通|串起|筑牢|守护|保护|依托|以|由|将|把|打通|沿着?)", "");
    List<String> items = names.items(list, p.count());
    boolean fits = p.count() == null ? items.size() > 1 : items.size() == p.count();
    return fits ? items : List.of();
  }
}
