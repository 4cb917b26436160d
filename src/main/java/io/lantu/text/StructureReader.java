package io.lantu.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the structures of one document: formulas with their variants, classes with their counts,
 * elements with their places.
 *
 * <p>An element comes only from words of the text: the sentence that defines its class, the section
 * or box headed by it, the sentence of the formula. What a formula counts and the text does not
 * name is reported in the class's remark.
 */
final class StructureReader {
  private static final Pattern CODE =
      Pattern.compile(
          "[“\"]([1-9](?:[+＋]?[1-9NnXx]){1,6})[”\"](?=[^，。；]{0,14}(?:格局|布局|结构|体系|框架|空间))");
  private static final Pattern MARK =
      Pattern.compile("^(?:[•●■◆▲★◇○□▪◎※]+|—{1,3}|-\\s)\\s*(?=[“\"\\u4e00-\\u9fff])");
  private static final String COUNTS = "[一二两双三四五六七八九十]|\\d{1,2}|多|若干";
  private static final Pattern SINGLE_CLASS =
      Pattern.compile(
          "(?:划分为|划分成|分为|分成|形成|布局|规划|设置|设立|构建|打造|建设)(?:为)?(([三四五六七八九十]{1,2}|\\d{1,2})(?:大|个))((?:功能|主体功能|发展|产业|空间)?(?:片区|组团|板块|功能区|分区|发展区|经济区|产业带|经济带|园区))(?:，|：)?(?:包括|即|分别为|分别是|为|：)[:：]?([^。]{6,})");

  private final NameFinder names;
  private final MemberFinder members;
  private List<Span> spans = List.of();

  StructureReader(PlaceIndex places) {
    this.members = new MemberFinder(places);
    this.names = new NameFinder(places);
  }

  private static final class Draft {
    final Formula formula;
    final Span first;
    final Set<String> wordings = new LinkedHashSet<>();
    final List<Span> statements = new ArrayList<>();
    final List<Integer> positions = new ArrayList<>();

    Draft(Formula formula, Span first) {
      this.formula = formula;
      this.first = first;
    }
  }

  private record Named(List<ReadElement> elements, List<String> unnamed) {
    static final Named NONE = new Named(List.of(), List.of());
  }

  /** Reads the structures of a document. */
  List<ReadStructure> read(List<Span> document, String title) {
    // A dash or a number before 一主。即… is no part of what is told.
    List<Span> spans =
        document.stream()
            .map(
                x ->
                    x.kind() == Span.Kind.PARAGRAPH && MARK.matcher(x.text()).find()
                        ? new Span(
                            x.kind(),
                            MARK.matcher(x.text()).replaceFirst(""),
                            x.line(),
                            x.level(),
                            x.path(),
                            x.box())
                        : x)
            .toList();
    this.spans = spans;
    Map<String, Draft> drafts = new LinkedHashMap<>();
    Map<String, Boolean> known = new HashMap<>();
    for (Span s : spans) {
      for (String text : texts(s)) {
        for (FormulaGrammar.Found f : FormulaGrammar.find(text)) {
          boolean heading = s.isHeading() || s.kind() == Span.Kind.CAPTION;
          boolean defined =
              known.computeIfAbsent(f.formula().key(), k -> isDefined(f.formula(), spans));
          if (FormulaGrammar.accepts(text, f, heading, defined)) {
            Draft d = drafts.computeIfAbsent(f.formula().key(), k -> new Draft(f.formula(), s));
            d.wordings.add(f.formula().written());
            d.statements.add(s);
            d.positions.add(f.start());
          }
        }
        codes(text, s, spans, drafts);
      }
    }
    List<String> coded =
        drafts.entrySet().stream()
            .filter(e -> e.getKey().startsWith("#"))
            .map(e -> e.getValue().formula.key())
            .toList();
    coded.forEach(drafts::remove);
    mergeParts(drafts);
    List<ReadStructure> out = new ArrayList<>();
    for (Draft d : drafts.values()) {
      out.add(structure(d, drafts.values(), spans, title));
    }
    out.addAll(singles(spans));
    out.sort(Comparator.comparingInt(ReadStructure::line));
    return out;
  }

  private static List<String> texts(Span s) {
    if (s.kind() != Span.Kind.BOX) {
      return List.of(s.text());
    }
    List<String> out = new ArrayList<>(List.of(s.box().title()));
    s.box().groups().forEach(g -> out.add(g.text()));
    return out;
  }

  /** Codes such as “1351”: the text must say what each digit counts. */
  private void codes(String text, Span s, List<Span> spans, Map<String, Draft> drafts) {
    Matcher m = CODE.matcher(text);
    while (m.find()) {
      String code = m.group(1).replace("＋", "+");
      Draft meant = code.contains("+") ? counting(code, s, drafts.values()) : null;
      if (meant != null) {
        meant.wordings.add(code);
        continue;
      }
      String[] digits = code.contains("+") ? code.split("\\+") : code.split("");
      String follow = text.substring(m.end()) + following(spans, s, 8);
      List<Formula.Part> parts = new ArrayList<>();
      int from = 0;
      for (String digit : digits) {
        boolean many = !Character.isDigit(digit.charAt(0));
        String number = many ? "(?:多|若干|[NnXx])" : digit + "|" + hanOf(digit);
        Matcher p =
            Pattern.compile(
                    "(?<![\\d年月.])((?:"
                        + number
                        + ")[个条大座片级圈]?)((?:[\\u4e00-\\u9fff]{0,6}?)(?:"
                        + "中心城市|都市区|副中心|增长极|中心|核心|组团|节点|支点|轴带|走廊|廊道|发展轴|城镇带|经济带|屏障|片区|园区|板块|城镇|城市|基地|核|极|轴|带|圈|翼|点|区|廊))")
                .matcher(follow);
        if (!p.find(from)) {
          parts.clear();
          break;
        }
        from = p.end();
        parts.add(
            new Formula.Part(
                code.contains("+") ? digit : p.group(1) + p.group(2),
                many ? null : Integer.valueOf(digit),
                p.group(2)));
      }
      if (parts.size() == digits.length && parts.size() >= 2) {
        Formula f = new Formula(code, parts);
        Draft d = drafts.computeIfAbsent("#" + code, k -> new Draft(f, s));
        d.wordings.add(code);
        d.statements.add(s);
        d.positions.add(m.start());
      }
    }
  }

  /** The formula stated in the same paragraph whose counts a code such as 1+2+4+N repeats. */
  private static Draft counting(String code, Span s, Collection<Draft> drafts) {
    String digits = code.replace("+", "").replaceAll("[Nn]", "X");
    for (Draft d : drafts) {
      StringBuilder counts = new StringBuilder();
      d.formula.parts().forEach(p -> counts.append(p.count() == null ? "X" : p.count()));
      if (d.statements.contains(s) && counts.toString().equalsIgnoreCase(digits)) {
        return d;
      }
    }
    return null;
  }

  private static String hanOf(String digit) {
    int d = digit.charAt(0) - '0';
    return d == 2 ? "[二两双]" : d >= 1 && d <= 9 ? "一二三四五六七八九".substring(d - 1, d) : digit;
  }

  private static String following(List<Span> spans, Span s, int n) {
    StringBuilder b = new StringBuilder();
    int at = spans.indexOf(s);
    for (int i = at + 1; i < spans.size() && i <= at + n; i++) {
      if (spans.get(i).isHeading() && s.isHeading() && spans.get(i).level() <= s.level()) {
        break;
      }
      b.append('\n').append(spans.get(i).text());
    }
    return b.toString();
  }

  /** 一心两翼 beside 一心两翼多点 is the same structure cut short. */
  private static void mergeParts(Map<String, Draft> drafts) {
    for (String key : List.copyOf(drafts.keySet())) {
      for (String other : List.copyOf(drafts.keySet())) {
        if (!key.equals(other)
            && (" " + other + " ").contains(" " + key + " ")
            && drafts.containsKey(key)) {
          drafts.get(other).wordings.addAll(drafts.get(key).wordings);
          drafts.remove(key);
        }
      }
    }
  }

  /** Pattern of a class's label, as it may be repeated: 二轴, 两轴, “双轴”, 多节点 for 多点. */
  private static String labelPattern(Formula.Part p) {
    String number =
        p.count() == null
            ? "(?:多|若干|[NnXx])"
            : switch (p.count()) {
              case 1 -> "(?:一|1)";
              case 2 -> "(?:两|二|双|2)";
              default ->
                  "(?:"
                      + (p.count() >= 1 && p.count() <= 10
                          ? "一二三四五六七八九十".charAt(p.count() - 1) + "|"
                          : "")
                      + p.count()
                      + ")";
            };
    String core = FormulaGrammar.core(p.noun());
    String noun =
        switch (core) {
          case "点" -> "(?:节点|支点|点)";
          case "核" -> "(?:核心区|核心|核)";
          case "心" -> "(?:中心|心)";
          case "副" -> "(?:副中心|副)";
          case "轴" -> "(?:发展轴|轴线|轴)";
          case "带" -> "(?:发展带|经济带|带)";
          case "极" -> "(?:增长极|极)";
          case "廊" -> "(?:走廊|廊道|廊)";
          case "屏" -> "(?:屏障|屏)";
          case "组团" -> "(?:组团|团)";
          case "区" -> "(?:片区|园区|区)";
          default -> "(?:" + Pattern.quote(p.noun()) + "|" + Pattern.quote(core) + ")";
        };
    return number + "[个条大座]?" + "(?:" + Pattern.quote(p.noun()) + "|" + noun + ")";
  }

  private static final String TELLS =
      "(?:[，,]?\\s*(?:(?:自|由|从)[^，。：]{1,8}(?:依次|分别)(?:为|是)[：:]?|者，|就是|依次为|中，|涵盖|是指|指的是|分别是指|分别指|即分别为|即分别是|即为|即是|即|指|分别为|分别是|为|是|包括|由)|\\s*[：:]|\\s*——|[，,]\\s*(?=[由依以沿]|[^，。；“”]{2,30}[，、][^。]{0,40}(?:称为|即|为)))";

  private static Pattern definition(Formula.Part p) {
    return Pattern.compile(
        "(?:^|(?<=[，。；：、（(\\s其中]))(?:([“\"‘])"
            + labelPattern(p)
            + "[”\"’][\\u4e00-\\u9fff]{0,4}?|"
            + labelPattern(p)
            + "(?:[\\u4e00-\\u9fff]{2,4}?(?=[：:]))?)"
            + TELLS);
  }

  private static Pattern leadDefinition(Formula.Part p) {
    return Pattern.compile("^[“\"]?" + labelPattern(p) + "[”\"]?(?:[\\u4e00-\\u9fff]{2,4})?[。.]");
  }

  private static boolean isDefined(Formula f, List<Span> spans) {
    int defined = 0;
    int told = 0;
    for (Formula.Part p : f.parts()) {
      Pattern def = definition(p);
      told += spans.stream().anyMatch(s -> def.matcher(s.text()).find()) ? 1 : 0;
      defined += isDefined(f, p, spans) ? 1 : 0;
      // 一弓一弦一箭: nouns of no spatial meaning must be told, not once only.
      if (defined > 0 && (FormulaGrammar.isSpatial(f) || defined > 1)) {
        return true;
      }
    }
    return told == f.parts().size() && told > 1;
  }

  private static boolean isDefined(Formula f, Formula.Part p, List<Span> spans) {
    Pattern def = definition(p);
    Pattern lead = leadDefinition(p);
    Pattern paren = Pattern.compile("（[“\"]?" + labelPattern(p) + "[”\"]?）");
    Pattern quoted = Pattern.compile("[“\"]" + labelPattern(p) + "[”\"]");
    for (Span s : spans) {
      if (s.isHeading() && quoted.matcher(s.text()).find()) {
        return true;
      }
      Matcher m = def.matcher(s.text());
      if ((m.find() && (m.group(1) != null || p.noun().length() > 1 || f.parts().size() > 2))
          || lead.matcher(s.text()).find()
          || paren.matcher(s.text()).find()) {
        return true;
      }
    }
    return false;
  }

  private ReadStructure structure(
      Draft d, Collection<Draft> drafts, List<Span> spans, String title) {
    List<ReadClass> classes = new ArrayList<>();
    List<ReadElement> elements = new ArrayList<>();
    for (Formula.Part p : d.formula.parts()) {
      Named found = elementsOf(p, d, drafts, spans, title);
      elements.addAll(found.elements());
      classes.add(
          new ReadClass(
              p.label(),
              p.count(),
              found.elements().stream().map(ReadElement::name).toList(),
              remark(p, found)));
    }
    String compact =
        d.formula.written().matches("[\\dNnXx+]+") ? d.formula.written() : d.formula.compact();
    return new ReadStructure(
        compact, List.copyOf(d.wordings), d.first.line(), d.first.path(), classes, elements);
  }

  private static String remark(Formula.Part p, Named found) {
    StringBuilder r = new StringBuilder();
    if (found.elements().isEmpty()) {
      r.append("原文未列名");
    } else if (p.count() != null && p.count() != found.elements().size()) {
      r.append("公式称 ")
          .append(p.count())
          .append(" 个，原文列名 ")
          .append(found.elements().size())
          .append(" 个");
    }
    if (!found.unnamed().isEmpty()) {
      r.append(r.length() == 0 ? "" : "；").append(String.join("、", found.unnamed())).append("未列名");
    }
    return r.toString();
  }

  /** A text that may name the elements of a class, and what follows it. */
  private record Source(String text, Span span, int index) {}

  private Named elementsOf(
      Formula.Part p, Draft d, Collection<Draft> drafts, List<Span> spans, String title) {
    List<Source> direct = new ArrayList<>();
    List<Source> sections = new ArrayList<>();
    sources(p, d, drafts, spans, direct, sections);
    List<Named> partial = new ArrayList<>();
    // Headings that name the elements in brackets: （一）一心（公共服务生活中心）.
    for (Source s : sections) {
      Matcher m =
          Pattern.compile("[“\"]?" + labelPattern(p) + "[”\"]?[（(]([^）)]{2,60})[）)]")
              .matcher(s.span().text());
      if (m.find()) {
        List<String> list = names.items(m.group(1));
        if (p.count() != null
            && p.count() == list.size()
            && !list.get(0).matches("[一二三四五六七八九十两]+个.*")) {
          return elements(
              p,
              new NameFinder.Names(list, List.of(), List.of()),
              s,
              leadsAfter(spans, s.index(), p));
        }
      }
    }
    for (Source s : direct) {
      Named n = fromDefinition(p, s, spans);
      if (fits(p, n)) {
        return n;
      }
      partial.add(n);
    }
    for (Source s : direct) {
      List<Lead> leads = leadsAfter(spans, s.index(), p);
      if (p.count() == null
          ? leads.size() >= 2 && allEnd(leads, p)
          : p.count() > 1 && leads.size() == p.count()) {
        return fromLeads(p, leads);
      }
    }
    for (Source s : sections) {
      // （二）一核：赣州都市核
      Matcher m =
          Pattern.compile("^[“\"]?" + labelPattern(p) + "[”\"]?(?:[：:]|——)\\s*(.{2,60})$")
              .matcher(s.span().text());
      if (p.count() != null && s.span().isHeading() && m.find()) {
        List<String> list = names.items(m.group(1), p.count());
        boolean named = list.stream().anyMatch(x -> NameFinder.endsIn(x, p.noun()));
        if (list.size() == p.count() && (named || p.count() > 1)) {
          return elements(
              p,
              new NameFinder.Names(list, List.of(), List.of()),
              new Source(following(spans, s.span(), 3), s.span(), s.index()),
              leadsIn(spans, s.index(), p));
        }
      }
    }
    for (Source s : sections) {
      List<Lead> leads = leadsIn(spans, s.index(), p);
      if (p.count() != null
          && p.count() > 1
          && leads.size() == p.count()
          && leads.stream().noneMatch(this::isBoxed)
          && allEnd(leads, p)) {
        return fromLeads(p, leads);
      }
      Named n = fromSection(p, s, spans, leads);
      if (fits(p, n)) {
        return n;
      }
      if (p.count() != null && p.count() > 1 && leads.size() == p.count()) {
        return fromLeads(p, leads);
      }
      partial.add(n);
    }
    for (Span s : d.statements) {
      Named n = fromStatement(p, d, s, spans);
      if (fits(p, n)) {
        return n;
      }
      partial.add(n);
    }
    Named listed = fromLists(p, d, spans);
    if (fits(p, listed)) {
      return listed;
    }
    partial.add(listed);
    Named n = fromBrackets(p, spans);
    if (fits(p, n)) {
      return n;
    }
    partial.add(n);
    for (int i = 0; i < d.statements.size(); i++) {
      List<Lead> children = children(spans, spans.indexOf(d.statements.get(i)), p);
      if (p.count() != null && p.count() > 1 && children.size() == p.count()) {
        return fromLeads(p, children);
      }
    }
    Named best = Named.NONE;
    for (Named c : partial) {
      boolean fitsBelow = p.count() == null || c.elements().size() < p.count();
      if (fitsBelow
          && c.elements().size() + c.unnamed().size()
              > best.elements().size() + best.unnamed().size()) {
        best = c;
      }
    }
    if (best.elements().isEmpty()
        && best.unnamed().isEmpty()
        && p.count() != null
        && p.count() == 1
        && FormulaGrammar.core(p.noun()).equals("区")
        && d.formula.parts().get(0).equals(p)) {
      // 一区五园 of a zone's own plan: the one zone is the subject of the document.
      Matcher m = Pattern.compile("^(.{2,24}?(?:开发区|示范区|试验区|新区|高新区|经开区|园区))").matcher(title);
      if (m.find()) {
        String name = m.group(1);
        return new Named(
            List.of(new ReadElement(p.label(), name, members.ofName(name), title, d.first.line())),
            List.of());
      }
    }
    return best;
  }

  /** Elements the document lists without defining the class; see {@link ListedElements}. */
  private Named fromLists(Formula.Part p, Draft d, List<Span> spans) {
    ListedElements lists = new ListedElements(members, names);
    for (Span s : d.statements) {
      for (String text : texts(s)) {
        for (FormulaGrammar.Found f : FormulaGrammar.find(text)) {
          if (!f.formula().key().equals(d.formula.key())) {
            continue;
          }
          int from = text.lastIndexOf('。', f.start()) + 1;
          int to = text.indexOf('。', f.end());
          String after = text.substring(f.end(), to < 0 ? text.length() : to);
          List<String> told = lists.inOrder(f.formula(), p, after);
          if (told.isEmpty()) {
            told = lists.counted(p, text.substring(from, f.start()));
          }
          if (!told.isEmpty()) {
            return elements(
                p,
                new NameFinder.Names(told, List.of(), List.of()),
                new Source(text, s, spans.indexOf(s)),
                List.of());
          }
        }
      }
    }
    List<String> before = lists.beforeLabel(p, labelPattern(p), spans);
    if (before.isEmpty() && p.count() == null) {
      before = lists.asRole(p, roleWords(p), spans, spans.indexOf(d.first));
    }
    if (!before.isEmpty()) {
      int at = spans.indexOf(d.first);
      return elements(
          p,
          new NameFinder.Names(before, List.of(), List.of()),
          new Source(String.join("、", before), d.first, at),
          List.of());
    }
    Pattern label = Pattern.compile("[“\"]?" + labelPattern(p) + "[”\"]?");
    List<ListedElements.Found> found = lists.inTables(p, label, spans);
    if (found.isEmpty()) {
      found = lists.byOpening(p, spans, spans.indexOf(d.first));
    }
    List<ReadElement> out = new ArrayList<>();
    for (ListedElements.Found f : found) {
      out.add(new ReadElement(p.label(), f.name(), f.places(), firstSentence(f.text()), f.line()));
    }
    return new Named(out, List.of());
  }

  private static boolean fits(Formula.Part p, Named n) {
    return p.count() == null ? !n.elements().isEmpty() : n.elements().size() == p.count();
  }

  private static boolean allEnd(List<Lead> leads, Formula.Part p) {
    return leads.stream().allMatch(l -> NameFinder.endsIn(l.name(), p.noun()));
  }

  private void sources(
      Formula.Part p,
      Draft d,
      Collection<Draft> drafts,
      List<Span> spans,
      List<Source> direct,
      List<Source> sections) {
    Pattern def = definition(p);
    Pattern lead = leadDefinition(p);
    Pattern inHeading =
        Pattern.compile(
            "[“\"]"
                + labelPattern(p)
                + "[”\"]|^"
                + labelPattern(p)
                + "(?:$|[（(：:—])|"
                + "(?<=[强大好设造育展成优建])"
                + labelPattern(p)
                + "$");
    List<Pattern> all = new ArrayList<>();
    d.formula.parts().forEach(q -> all.add(definition(q)));
    int home = spans.indexOf(d.first);
    int begin = 0;
    int stop = spans.size();
    for (Draft other : drafts) {
      // A class of the same label belongs to the formula stated nearest before it.
      if (!other.equals(d)
          && other.formula.parts().stream().anyMatch(q -> q.key().equals(p.key()))) {
        int at = spans.indexOf(other.first);
        if (at > home) {
          stop = Math.min(stop, at);
        } else if (at < home) {
          begin = home;
        }
      }
    }
    List<Source> behind = new ArrayList<>();
    for (int i = begin; i < stop; i++) {
      Span s = spans.get(i);
      if (s.kind() == Span.Kind.CAPTION || s.kind() == Span.Kind.ROW) {
        continue;
      }
      if (s.isHeading()) {
        if (inHeading.matcher(s.text()).find() && !containsFormula(s.text(), d)) {
          sections.add(new Source(s.text(), s, i));
        }
        continue;
      }
      if (s.kind() == Span.Kind.BOX) {
        if (inHeading.matcher(s.box().title()).find()) {
          sections.add(new Source(s.box().title(), s, i));
        }
        for (BoxGroup g : s.box().groups()) {
          if (Pattern.compile("^[“\"]?" + labelPattern(p) + "[”\"]?$")
              .matcher(g.name())
              .matches()) {
            direct.add(new Source(g.text(), s, i));
          }
        }
        continue;
      }
      Matcher inBrackets =
          Pattern.compile("^[“\"]?" + labelPattern(p) + "[”\"]?[（(]([^）)]{2,40})[）)]")
              .matcher(s.text());
      if (inBrackets.find()) {
        direct.add(
            new Source(
                inBrackets.group(1)
                    + "，"
                    + s.text().substring(inBrackets.end()).replaceFirst("^[：:，]", ""),
                s,
                i));
        continue;
      }
      Matcher opens =
          Pattern.compile(
                  (p.count() == null && p.noun().length() > 1
                          ? "^[“\"]?" + labelPattern(p) + "[”\"]?"
                          : "^[“\"]" + labelPattern(p) + "[”\"]")
                      + "(?=[\\u4e00-\\u9fff])")
              .matcher(s.text());
      if (opens.find() && !def.matcher(s.text()).find()) {
        direct.add(new Source(s.text().substring(opens.end()), s, i));
        continue;
      }
      Matcher l = lead.matcher(s.text());
      if (l.find()) {
        (i < home ? behind : direct).add(new Source(s.text().substring(l.end()), s, i));
        continue;
      }
      Matcher m = def.matcher(s.text());
      while (m.find()) {
        if (m.group(1) == null && Math.abs(i - home) > 12) {
          continue;
        }
        int end = s.text().length();
        for (Pattern other : all) {
          Matcher o = other.matcher(s.text());
          if (o.find(Math.min(m.end(), s.text().length())) && o.start() > m.start()) {
            end = Math.min(end, o.start());
          }
        }
        (i < home ? behind : direct)
            .add(new Source(s.text().substring(m.end(), Math.max(m.end(), end)), s, i));
      }
    }
    direct.addAll(behind);
  }

  private static boolean containsFormula(String text, Draft d) {
    return FormulaGrammar.find(text).stream()
        .anyMatch(f -> f.formula().key().equals(d.formula.key()));
  }

  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?:^|[。；，：])(?:一|二|三|四|五|六|七|八|九|十|其一|其二|其三|第一|第二|第三|首先|其次)(?:是|，)?(?:以|打造|建设|培育|做强|构建|形成)?([^，。；：是]{2,18}?)[，：（。]");
  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:(?:一|二|三|四|五|六|其一|其二|其三)是|[（(]\\d[）)]|[①-⑨])?([^，。；：、]{3,22}?)(?=，|：|由|以|包括|范围|要|依托|涵盖|沿|重点|联动|串联|是|主抓|承担|覆盖|含|（)");
  private static final Pattern MAINLY =
      Pattern.compile("以([^，。；]{2,40}?)为(?:主体|重点|核心|骨架|支撑|依托|主|载体|主线|轴线)的([^，。；、和与]{2,18})");

  /** 一是A，…；二是B，… and 以A为主体的B和以C为重点的D. */
  private Named bySentences(Formula.Part p, Source s) {
    if (p.count() == null) {
      return Named.NONE;
    }
    List<String> found = new ArrayList<>();
    for (Matcher m = ORDINAL.matcher(s.text()); m.find(); ) {
      found.add(m.group(1));
    }
    if (found.size() == p.count()
        && p.count() > 1
        && found.stream().anyMatch(f -> NameFinder.endsIn(f, p.noun()))) {
      return elements(p, new NameFinder.Names(found, List.of(), List.of()), s, List.of());
    }
    if (p.count() > 1) {
      List<String> heads = new ArrayList<>();
      for (String piece : s.text().split("[；。\n]")) {
        Matcher m = HEAD.matcher(piece.strip());
        String head = m.find() ? m.group(1).replaceFirst("^一[横纵竖]为", "") : "";
        if (NameFinder.endsIn(head, p.noun()) && !heads.contains(head)) {
          heads.add(head);
        }
      }
      if (heads.size() == p.count()) {
        return elements(p, new NameFinder.Names(heads, List.of(), List.of()), s, List.of());
      }
    }
    List<ReadElement> out = new ArrayList<>();
    for (Matcher m = MAINLY.matcher(s.text()); m.find(); ) {
      if (NameFinder.endsIn(m.group(2), p.noun())) {
        List<String> list = members.list(m.group(1));
        out.add(
            new ReadElement(
                p.label(),
                m.group(2),
                list.isEmpty() ? members.ofName(m.group(2)) : list,
                firstSentence(s.text()),
                s.span().line()));
      }
    }
    return out.size() == p.count() ? new Named(out, List.of()) : Named.NONE;
  }

  private Named fromDefinition(Formula.Part p, Source s, List<Span> spans) {
    Named told = bySentences(p, s);
    return told.elements().isEmpty() ? byList(p, s, spans) : told;
  }

  private Named byList(Formula.Part p, Source s, List<Span> spans) {
    List<String> sentences = sentences(s.text());
    int limit = p.count() != null && p.count() == 1 ? 1 : 2;
    NameFinder.Names best = NameFinder.Names.NONE;
    for (int i = 0; i < sentences.size() && i < limit; i++) {
      NameFinder.Names n = names.inSentence(sentences.get(i), p.count(), p.noun());
      boolean exact =
          (p.count() != null && n.names().size() == p.count())
              || (p.count() == null && !n.isEmpty());
      if (exact) {
        best = n;
        break;
      }
      if (best.isEmpty()) {
        best = n;
      }
      if (best.isEmpty() && p.count() == null && i == 0) {
        best = names.explicit(sentences.get(0), p.noun());
      }
    }
    if (p.count() != null && p.count() == 1 && best.isEmpty() && !sentences.isEmpty()) {
      NameFinder.Names n = names.ending(s.text(), p.noun());
      if (n.names().size() == 1) {
        best = n;
      }
    }
    if (p.count() != null && p.count() > 1 && best.names().size() != p.count()) {
      List<String> split = bySemicolon(s.text(), p);
      if (split.size() == p.count()) {
        best = new NameFinder.Names(split, List.of(), List.of());
      }
    }
    return best.isEmpty() ? Named.NONE : elements(p, best, s, leadsAfter(spans, s.index(), p));
  }

  /** Elements each told in a half-sentence of its own: 位于…的服务中心，位于…的旅游中心. */
  private List<String> bySemicolon(String text, Formula.Part p) {
    Set<String> found = new LinkedHashSet<>(names.ending(text.replace("的", "，"), p.noun()).names());
    found.removeIf(n -> n.length() < 3);
    return List.copyOf(found);
  }

  private Named fromSection(Formula.Part p, Source s, List<Span> spans, List<Lead> leads) {
    Span head = s.span();
    if (head.kind() == Span.Kind.BOX) {
      return Named.NONE;
    }
    StringBuilder whole = new StringBuilder();
    for (int i = s.index() + 1; i < spans.size(); i++) {
      Span t = spans.get(i);
      if (t.isHeading() && t.level() <= head.level()) {
        break;
      }
      if (t.kind() != Span.Kind.PARAGRAPH) {
        continue;
      }
      Named told = bySentences(p, new Source(t.text(), t, i));
      if (!told.elements().isEmpty()) {
        return told;
      }
      whole.append(t.text()).append('\n');
      int n = 0;
      for (String sentence : sentences(t.text())) {
        if (n++ > 4) {
          break;
        }
        NameFinder.Names found = names.inSentence(sentence, p.count(), p.noun());
        boolean exact =
            (p.count() != null && found.names().size() == p.count())
                || (p.count() == null && found.names().size() + found.unnamed().size() >= 2);
        boolean named =
            (p.count() != null && p.count() == 1) || names.areNames(found.names(), p.noun());
        if (exact && named && (p.count() == null || p.count() > 1 || n <= 2)) {
          return elements(p, found, new Source(sentence, t, i), leads);
        }
      }
    }
    NameFinder.Names ending = names.ending(whole.toString().replace('\n', '。'), p.noun());
    if (p.count() != null && ending.names().size() == p.count()) {
      return elements(p, ending, new Source(whole.toString(), head, s.index()), leads);
    }
    return Named.NONE;
  }

  /** The sentence of the formula itself: 以A为核心，B、C为两翼的“一核两翼”, or “一区五园”，即A、B…. */
  private Named fromStatement(Formula.Part p, Draft d, Span s, List<Span> spans) {
    for (String text : texts(s)) {
      for (FormulaGrammar.Found f : FormulaGrammar.find(text)) {
        if (!f.formula().key().equals(d.formula.key())) {
          continue;
        }
        int from =
            Math.max(text.lastIndexOf('。', f.start()), text.lastIndexOf('\n', f.start())) + 1;
        int to = text.indexOf('。', f.end());
        String before = text.substring(from, f.start());
        String after = text.substring(f.end(), to < 0 ? text.length() : to);
        if (text.strip().endsWith("：") || (to < 0 && after.length() < 12 && s.isHeading())) {
          after = after + following(spans, s, 1).strip();
        }
        Source source = new Source(before, s, spans.indexOf(s));
        Named n = fromRoles(p, before, source);
        if (fits(p, n)) {
          return n;
        }
        Named colon = afterColon(p, after, source);
        if (fits(p, colon)) {
          return colon;
        }
        Named city = byCity(p, after, source);
        if (fits(p, city)) {
          return city;
        }
        Matcher list = Pattern.compile("(?:，|,|：)?(?:即|包括|分别为|分别是|其中)[:：，]?(.+)$").matcher(after);
        if (list.find() && p.count() != null && p.count() > 1) {
          NameFinder.Names found = names.inSentence(list.group(1), p.count(), p.noun());
          if (found.names().size() == p.count()) {
            return elements(p, found, new Source(list.group(1), s, spans.indexOf(s)), List.of());
          }
        }
        if (p.count() != null && p.count() > 1) {
          NameFinder.Names ending = names.ending(before, p.noun());
          if (ending.names().size() == p.count()) {
            return elements(p, ending, source, List.of());
          }
        }
        Named m = fromRoles(p, after, new Source(after, s, spans.indexOf(s)));
        if (fits(p, m)) {
          return m;
        }
        if (!n.unnamed().isEmpty() || !n.elements().isEmpty()) {
          return n;
        }
      }
    }
    return Named.NONE;
  }

  /** “两带三区”格局：A带和B带，C区、D区、E区: items after the colon go to the class they end in. */
  private Named afterColon(Formula.Part p, String after, Source s) {
    Matcher m = COLON_LIST.matcher(after);
    if (!m.find() || p.count() == null) {
      return Named.NONE;
    }
    for (boolean plain : new boolean[] {true, false}) {
      List<String> fitting = new ArrayList<>();
      for (String part : ItemSplitter.pieces(m.group(1), "，；")) {
        for (String item : plain ? ItemSplitter.pieces(part, "、") : names.items(part)) {
          String name =
              item.replaceFirst("等$", "")
                  .replaceFirst("^(?:以|由|将|把)", "")
                  .replaceFirst("为[一二两双三四五六七八九十多].{1,4}$", "");
          if (NameFinder.endsIn(name, p.noun()) && name.length() > p.noun().length() + 1) {
            fitting.add(name);
          }
        }
      }
      if (fitting.size() == p.count()) {
        return elements(p, new NameFinder.Names(fitting, List.of(), List.of()), s, List.of());
      }
    }
    return Named.NONE;
  }

  private static final Pattern COLON_LIST = Pattern.compile("^[”\"]?[^，。；：]{0,12}[：:]([^。]{4,})");

  /** 主中心城市为A，副中心城市为B. */
  private Named byCity(Formula.Part p, String text, Source s) {
    String core = FormulaGrammar.core(p.noun());
    if (p.count() == null || p.count() != 1 || !core.matches("主|副|核|心|极")) {
      return Named.NONE;
    }
    String role = core.equals("副") ? "(?<!主)副中心(?:城市)?" : "(?:主中心(?:城市)?|核心城市|(?<!副)中心城市)";
    Matcher m = Pattern.compile(role + "(?:为|是|即)([^，。；、]{2,12})(?=[，。；]|$)").matcher(text);
    return m.find() && !members.list(m.group(1)).isEmpty()
        ? elements(p, new NameFinder.Names(List.of(m.group(1)), List.of(), List.of()), s, List.of())
        : Named.NONE;
  }

  private static String roleWords(Formula.Part p) {
    return switch (FormulaGrammar.core(p.noun())) {
      case "核", "心", "主" -> "(?:双|主要|区域|发展)*(?:核心|主核|中心城市|中心|主中心|主城|一核|一心)";
      case "副" -> "(?:区域|城市)*(?:副中心|次中心|副核)";
      case "翼" -> "(?:两翼|双翼|东西两翼|南北两翼|翼)";
      case "点" -> "(?:重要|战略|主要|若干|多个)*(?:支撑点|支点|节点|基点|重点|点)";
      case "轴" -> "(?:发展|主要|城镇)*(?:主轴|发展主轴|发展轴|轴线|轴)";
      case "横" -> "(?:横轴|横)";
      case "纵" -> "(?:纵轴|纵)";
      case "带" -> "(?:发展|主要)*(?:纽带|发展带|带)";
      case "极" -> "(?:新兴|重要)*(?:增长极|极)";
      case "圈" -> "(?:圈层|腹地|圈)";
      case "组团" -> "(?:重点|组团)";
      case "门户" -> "(?:门户)";
      default -> "(?:" + Pattern.quote(p.noun()) + ")";
    };
  }

  private Named fromRoles(Formula.Part p, String text, Source s) {
    Matcher m =
        Pattern.compile(
                "(?:^|[，。；：、])([^，。；：]{2,90}?)(?:双向支撑)?(?:共同)?(?:作)?为[^，。；为]{0,4}?"
                    + "(?:"
                    + roleWords(p)
                    + "|"
                    + labelPattern(p)
                    + ")"
                    + "(?=[，。；、的]|$|(?:[^，。；]{0,4}$))")
            .matcher(text);
    Named best = Named.NONE;
    int from = 0;
    while (m.find(from)) {
      String list = m.group(1);
      // 以A为核心、B为副中心: the enumeration begins after the role before it.
      Matcher role = Pattern.compile("^.*为[^、，]{1,8}[、，]").matcher(list);
      if (role.find()) {
        list = list.substring(role.end());
      }
      NameFinder.Names n =
          p.count() != null && p.count() == 1
              ? one(list)
              : names.inSentence(list, p.count(), p.noun());
      boolean odd = n.names().stream().anyMatch(x -> x.matches("^(?:引导|推动|促进|加快).*|.*向$"));
      Named e = n.isEmpty() || odd ? Named.NONE : elements(p, n, s, List.of());
      if (fits(p, e)) {
        return e;
      }
      if (e.elements().size() + e.unnamed().size() > best.elements().size()) {
        best = e;
      }
      from = m.end();
      if (from >= text.length()) {
        break;
      }
    }
    return best;
  }

  private NameFinder.Names one(String list) {
    String t = list.replaceFirst("^.*(?:构建|形成|打造|建设)?(?:以|由|将)(?=.{2,})", "");
    List<String> items = names.items(t);
    if (items.isEmpty()) {
      return NameFinder.Names.NONE;
    }
    if (items.size() == 1 && NameFinder.isGeneric(items.get(0))) {
      return new NameFinder.Names(List.of(), List.of(), items);
    }
    return new NameFinder.Names(
        List.of(t.strip()), items.size() > 1 ? items : List.of(), List.of());
  }

  /** …打造X带（“一带”）. */
  private Named fromBrackets(Formula.Part p, List<Span> spans) {
    Pattern bracket = Pattern.compile("([^。；（）]{3,80})（[“\"]?" + labelPattern(p) + "[”\"]?）");
    for (int i = 0; i < spans.size(); i++) {
      Span s = spans.get(i);
      if (s.kind() != Span.Kind.PARAGRAPH) {
        continue;
      }
      Matcher m = bracket.matcher(s.text());
      while (m.find()) {
        String text = m.group(1).replaceAll("“[^”]*”的", "").replaceFirst("^.*，(?=[^，]*$)", "");
        Source source = new Source(m.group(1), s, i);
        if (p.count() != null && p.count() == 1) {
          Matcher name =
              Pattern.compile("^.*(?:打造|建设|形成|构建|构筑|培育|为|的|以)(?=.{2,}$)(.*)$").matcher(text);
          String n = name.matches() ? name.group(1) : text;
          return elements(
              p, new NameFinder.Names(List.of(n), List.of(), List.of()), source, List.of());
        }
        NameFinder.Names n = names.inSentence(text, p.count(), p.noun());
        if (p.count() == null ? !n.isEmpty() : n.names().size() == p.count()) {
          return elements(p, n, source, List.of());
        }
      }
    }
    return Named.NONE;
  }

  /** A paragraph or group that opens with the name it is about. */
  private record Lead(String name, String text, int line) {}

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[•●■◆▲★◇○□▪◎※]+|—{2,}|-\\s|\\d{1,2}[.．、]|[（(]\\d{1,2}[）)]|[①-⑩])?\\s*[“\"]?([^，。；：“”]{2,26}?)[”\"]?(?:[。：:])(.*)$",
          Pattern.DOTALL);

  private static final Pattern BRACKET_LEAD =
      Pattern.compile(
          "^(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[）)]|[①-⑩])?\\s*([^，。；：“”（）]{3,22}?)([（(][^（）()]{2,60}[）)])[；。，]?$");

  private static Optional<Lead> lead(String text, int line) {
    Matcher bracket = BRACKET_LEAD.matcher(text);
    if (bracket.matches()) {
      return Optional.of(new Lead(bracket.group(1), bracket.group(2), line));
    }
    Matcher m = LEAD.matcher(text);
    return m.matches() && !m.group(2).isBlank() && !m.group(1).startsWith("到20")
        ? Optional.of(new Lead(m.group(1).strip(), m.group(2), line))
        : Optional.empty();
  }

  /** Leads right after a definition. */
  private static List<Lead> leadsAfter(List<Span> spans, int index, Formula.Part p) {
    List<Lead> leads = new ArrayList<>();
    for (int i = index + 1; i < spans.size() && leads.size() < 16; i++) {
      Span s = spans.get(i);
      if (s.isHeading() || s.kind() == Span.Kind.BOX) {
        break;
      }
      if (s.kind() == Span.Kind.CAPTION || s.kind() == Span.Kind.ROW) {
        continue;
      }
      Optional<Lead> l = lead(s.text(), s.line());
      if (l.isEmpty() || l.get().name().matches("[“\"]?(?:" + COUNTS + ")[个条大座]?.{1,4}[”\"]?")) {
        break;
      }
      leads.add(l.get());
    }
    return p.count() != null && leads.size() > p.count() && p.count() > 1
        ? leads.subList(0, p.count())
        : leads;
  }

  /** Leads and box groups of the section or box headed by a class. */
  private static List<Lead> leadsIn(List<Span> spans, int index, Formula.Part p) {
    Span head = spans.get(index);
    List<Lead> leads = new ArrayList<>();
    List<Lead> boxed = new ArrayList<>();
    if (head.kind() == Span.Kind.BOX) {
      head.box().groups().forEach(g -> boxed.add(new Lead(g.name(), g.text(), g.line())));
      return boxed;
    }
    for (int i = index + 1; i < spans.size(); i++) {
      Span s = spans.get(i);
      if (s.isHeading()) {
        if (s.level() <= head.level()) {
          break;
        }
        leads.add(new Lead(s.text(), following(spans, s, 3), s.line()));
      } else if (s.kind() == Span.Kind.BOX) {
        if (boxed.isEmpty()) {
          s.box().groups().forEach(g -> boxed.add(new Lead(g.name(), g.text(), g.line())));
        }
      } else if (s.kind() == Span.Kind.PARAGRAPH) {
        lead(s.text(), s.line()).ifPresent(leads::add);
      }
    }
    if (p.count() != null && leads.size() != p.count()) {
      List<Lead> fitting =
          leads.stream().filter(l -> NameFinder.endsIn(l.name(), p.noun())).toList();
      if (fitting.size() == p.count()) {
        return fitting;
      }
      if (boxed.size() == p.count()) {
        return boxed;
      }
    }
    return leads;
  }

  /** Headings below the one where the formula stands, each an element: 第一节 A园区 … 第五节 E园区. */
  private static List<Lead> children(List<Span> spans, int index, Formula.Part p) {
    List<Lead> leads = new ArrayList<>();
    if (index < 0) {
      return leads;
    }
    int depth = spans.get(index).path().size();
    for (int i = index + 1; i < spans.size(); i++) {
      Span s = spans.get(i);
      if (s.isHeading()) {
        if (s.path().size() <= Math.max(1, depth - 1)) {
          break;
        }
        if (NameFinder.endsIn(s.text(), p.noun())) {
          leads.add(new Lead(s.text(), following(spans, s, 2), s.line()));
        }
      }
    }
    return leads;
  }

  private Named fromLeads(Formula.Part p, List<Lead> leads) {
    List<ReadElement> out = new ArrayList<>();
    List<String> all = leads.stream().map(Lead::name).toList();
    for (Lead l : leads) {
      out.add(
          new ReadElement(
              p.label(),
              l.name(),
              placesOf(l.name(), l.text(), at(l.line()), all, false),
              firstSentence(l.text()),
              l.line()));
    }
    return new Named(out, List.of());
  }

  private static final Pattern LISTED = Pattern.compile("(.{2,20}?)[（(]([^）)]{2,60})[）)]");

  private boolean isBoxed(Lead lead) {
    return spans.stream()
        .filter(x -> x.kind() == Span.Kind.BOX)
        .flatMap(x -> x.box().groups().stream())
        .anyMatch(g -> g.line() == lead.line());
  }

  private int at(int line) {
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).line() >= line) {
        return i;
      }
    }
    return Math.max(0, spans.size() - 1);
  }

  private Named elements(Formula.Part p, NameFinder.Names n, Source s, List<Lead> leads) {
    List<ReadElement> out = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < n.names().size(); i++) {
      String name = n.names().get(i);
      // 遵义中心城区（红花岗、汇川、播州）: the brackets list its places.
      Matcher listed = LISTED.matcher(name);
      String within = "";
      if (listed.matches() && !members.list(listed.group(2)).isEmpty()) {
        name = listed.group(1);
        within = "（" + listed.group(2) + "）";
      }
      if (!seen.add(name)) {
        continue;
      }
      Set<String> places = new LinkedHashSet<>();
      Optional<Lead> own = leadOf(name, i, n.names().size(), leads);
      boolean alone = n.names().size() == 1;
      n.members().forEach(m -> places.addAll(members.list(m)));
      if (places.isEmpty()) {
        String detail =
            !within.isEmpty()
                ? within
                : own.isPresent()
                    ? own.get().text()
                    : alone && s.text().indexOf(name) < 12
                        ? s.text()
                        : detail(inPlace(s.text(), n.names()), name, n.names());
        places.addAll(placesOf(name, detail, s.index(), n.names(), alone));
      }
      out.add(
          new ReadElement(
              p.label(), name, List.copyOf(places), firstSentence(s.text()), s.span().line()));
    }
    return new Named(out, n.unnamed());
  }

  private Optional<Lead> leadOf(String name, int i, int size, List<Lead> leads) {
    for (Lead l : leads) {
      String a = Characters.bare(l.name().replaceAll("[（(][^）)]*[）)]", ""));
      if (a.equals(Characters.bare(name))
          || Characters.bare(l.name()).equals(Characters.bare(name))) {
        return Optional.of(l);
      }
    }
    return leads.size() == size && size > 1 ? Optional.of(leads.get(i)) : Optional.empty();
  }

  /** 前者 and 后者 of two names, by name. */
  private static String inPlace(String text, List<String> names) {
    return names.size() == 2 ? text.replace("前者", names.get(0)).replace("后者", names.get(1)) : text;
  }

  /** What a text says right after a name, up to the next name. */
  private static String detail(String text, String name, List<String> all) {
    StringBuilder out = new StringBuilder();
    int from = text.indexOf(name);
    while (from >= 0) {
      int start = from + name.length();
      int end = text.length();
      for (String other : all) {
        int at = other.equals(name) ? -1 : text.indexOf(other, start);
        if (at >= 0) {
          end = Math.min(end, at);
        }
      }
      int stop = text.indexOf('。', start);
      out.append(text, start, Math.max(start, stop < 0 ? end : Math.min(stop, end))).append('。');
      from = text.indexOf(name, start);
    }
    return out.toString();
  }

  /**
   * Places an element is made of: those the text lists right after naming it, else those the
   * section about it lists, else those of its name.
   *
   * @param own text that follows the name
   * @param index span the name was found in
   */
  private List<String> placesOf(
      String name, String own, int index, List<String> all, boolean alone) {
    if (members.isPlace(name) && !alone && !OWN_LIST.matcher(own).find()) {
      // One of a list of towns is that town, whatever the sentence goes on to say.
      return members.ofItem(name);
    }
    List<String> told = members.in(own, 2);
    if (told.isEmpty() && !name.isBlank()) {
      told = members.in(about(name, all, index, alone), 2);
    }
    if (told.isEmpty()) {
      told = members.ofName(expand(name));
      boolean itself = told.isEmpty() && PLACE_NAME.matcher(name).matches();
      return itself ? List.of(name) : told;
    }
    // 平凉—庆阳带 is of both, whatever else its sentence lists.
    if (name.indexOf('—') >= 0 || name.indexOf('-') >= 0) {
      Set<String> both = new LinkedHashSet<>();
      for (String place : members.ofName(expand(name))) {
        if (told.stream().noneMatch(t -> t.startsWith(place))) {
          both.add(place);
        }
      }
      both.addAll(told);
      return List.copyOf(both);
    }
    return told;
  }

  private static final Pattern OWN_LIST = Pattern.compile("^[”\"]?(?:[（(]|，?(?:由|包括|以|范围))");
  private static final Pattern PLACE_NAME =
      Pattern.compile("[\\u4e00-\\u9fff]{1,5}(?:镇|乡|街道|县|市|区|旗|湖|山|水库|岛|岭|海|湿地|峡|城|港|河|江|新区)");

  /** What the document says of an element elsewhere: where a paragraph or heading opens with it. */
  private String about(String name, List<String> all, int index, boolean alone) {
    String bare = Characters.bare(name.replaceAll("[（(][^）)]*[）)]", ""));
    if (bare.length() < 3 && !alone) {
      return "";
    }
    Span at = spans.get(index);
    if (alone && at.isHeading()) {
      return following(spans, at, 2);
    }
    for (int i = Math.max(0, index - 2); i < spans.size() && i < index + 40; i++) {
      Span s = spans.get(i);
      if (s.isHeading() && Characters.bare(s.text()).endsWith(bare) && s.text().length() < 30) {
        return following(spans, s, 2);
      }
      if (s.kind() != Span.Kind.PARAGRAPH) {
        continue;
      }
      Matcher m =
          Pattern.compile(
                  "(?:^|[。；，：])(?:[一二三四五六七八九]是|——|[（(]\\d[）)])?[“\"]?"
                      + Pattern.quote(name)
                      + "[”\"]?(?=[，。：（由以包是为沿串联依范])")
              .matcher(s.text());
      if (m.find()) {
        return until(s.text().substring(m.end()).replaceFirst("^[”\"，。：]+", ""), name, all);
      }
    }
    return "";
  }

  /** A text up to where it speaks of another element. */
  private static String until(String text, String name, List<String> all) {
    int end = text.length();
    for (String other : all) {
      int at = other.equals(name) ? -1 : text.indexOf(other);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end);
  }

  /** 兰（州）—白（银） is 兰州—白银. */
  private static String expand(String name) {
    return name.replaceAll("[（(]([\\u4e00-\\u9fff])[）)]", "$1");
  }

  private static List<String> sentences(String text) {
    List<String> out = new ArrayList<>();
    for (String s : text.split("[。\\n！？]")) {
      if (!s.isBlank()) {
        out.add(s.strip());
      }
    }
    return out;
  }

  private static String firstSentence(String text) {
    List<String> s = sentences(text);
    return s.isEmpty() ? "" : s.get(0);
  }

  /** 划分为六大功能片区，包括A、B…: one class, taken only where the list has the number stated. */
  private List<ReadStructure> singles(List<Span> spans) {
    List<ReadStructure> out = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Span s = spans.get(i);
      if (s.kind() != Span.Kind.PARAGRAPH) {
        continue;
      }
      Matcher m = SINGLE_CLASS.matcher(s.text());
      while (m.find()) {
        Integer count = Numerals.value(m.group(2));
        List<String> items = names.items(m.group(4), count);
        if (items.size() != count) {
          continue;
        }
        String label = m.group(1) + m.group(3);
        Formula.Part p = new Formula.Part(label, count, m.group(3));
        Named n =
            elements(
                p,
                new NameFinder.Names(items, List.of(), List.of()),
                new Source(m.group(4), s, i),
                List.of());
        out.add(
            new ReadStructure(
                label,
                List.of(label),
                s.line(),
                s.path(),
                List.of(new ReadClass(label, count, items, "")),
                n.elements()));
      }
    }
    return out;
  }
}
