package io.lantu.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses among the namings several passages give of one class: by agreement with the count, by how
 * well the names suit the noun of the class, and by the kind of naming. What other namings tell of
 * the names chosen is kept beside.
 */
final class NamingChoice {
  private static final Pattern ODD =
      Pattern.compile(
          ".*的.*|.{2,}在.{2,}|.*(?:地区|联动|互动|融合|策|制|制度|机制|措施|行动|工程|项目)$|^[“\"]?[一二两双三四五六七八九十多\\d]+[个条大]?.{1,4}?[”\"]?(?:为|指|是|即|包括|有).+|^(?:其|一批|若干|各类|系|积极|主动|深度|首批|着力|大力|构建|形成|以|引导|推动|促进|覆盖|涉及|包括|位于|加快|承担|串联|连接|依托|强化|支持|发挥|提升|完善|优化|实施|推进|人口|产业向).*|.*[，。；：].*|.*(?:向|等|的|为|和)$|.{2,}为.+|.{2,}(?:由|是).{2,}|.{19,}");

  /** What towns are, after the last of a list of them. */
  private static final String KIND =
      "县城|城区|(?:(?:国际|全国|国家|区域|地区|省域|市域|县域|省|市|县)[性级]?|重要|综合|特色|主要|交通|物流|[一二三]级)*(?:枢纽城市|中心城市|节点城市|支点城市|枢纽|口岸|机场|节点|支点|副中心)";

  /** 丙镇十个特色名镇: the number after the last of a list. */
  private static final Pattern COUNTED_END =
      Pattern.compile("^(.{2,}?)等?[两二三四五六七八九十]{1,2}(?:个|大|座|条|处|片)[\\u4e00-\\u9fff]{1,10}$");

  /** 在A镇布局B基地: where an element is made, before its name. */
  private static final Pattern MADE_IN =
      Pattern.compile("^(?:在|于)?(.{2,9}?)(?:规划|重点|集中)*(?:布局|建设|打造|设立|培育|布设|规划|发展)(.{4,})$");

  /** 位于A区的B基地: where an element lies, before its name. */
  private static final Pattern LIES = Pattern.compile("^(?:位于|坐落在|坐落于)?(.{2,14})的");

  private static final Pattern BRACKET = Pattern.compile("^(.{2,})([（(][^（）]*[）)])$");

  /** Nouns whose elements are areas and lines with names of their own, not towns. */
  private static final Pattern AREAL = Pattern.compile("带|轴|廊|圈|屏|区|片|组团|园|板块|基地|线|段|环|群");

  private final Formula formula;
  private final Formula.Part part;
  private final NameFinder names;
  private final MemberFinder members;
  private final NameEdges edges;

  /** 生产两大片区: a number of elements is none of them. */
  private final Pattern counted;

  /** A place and what it is. */
  private final Pattern kind;

  private final List<Naming> namings = new ArrayList<>();

  /** Those of them whose names had to be cut out of a sentence. */
  private final Set<Naming> cut = Collections.newSetFromMap(new IdentityHashMap<>());

  NamingChoice(Formula formula, Formula.Part part, NameFinder names, MemberFinder members) {
    this.formula = formula;
    this.part = part;
    this.names = names;
    this.members = members;
    this.edges = new NameEdges(members);
    boolean own =
        part.noun().length() > 1 && !AREAL.matcher(FormulaGrammar.core(part.noun())).matches();
    this.kind =
        Pattern.compile("(.{2,6}?)(" + KIND + (own ? "|" + Pattern.quote(part.noun()) : "") + ")");
    this.counted =
        Pattern.compile(
            ".*[一二两双三四五六七八九十多][大个条座处](?!道)[^、]{0,6}" + Pattern.quote(part.noun()) + ".?");
  }

  /** Adds an answer; those added earlier win among equals. */
  void add(Naming naming) {
    if (!naming.isEmpty()) {
      Naming clean =
          new Naming(
              naming.kind(),
              alike(
                  naming.elements().stream()
                      .map(this::cleaned)
                      .filter(e -> !isCommon(e.name()))
                      .toList()),
              naming.unnamed());
      namings.add(clean);
      if (!clean.names().equals(naming.names())) {
        cut.add(clean);
      }
    }
  }

  /** 甲、乙国际性枢纽城市, 甲、乙县城: what the last of a list of places is, they all are. */
  private List<NamedElement> alike(List<NamedElement> elements) {
    int last = elements.size() - 1;
    if (last < 1 || !elements.subList(0, last).stream().allMatch(e -> members.isPlace(e.name()))) {
      return elements;
    }
    NamedElement e = elements.get(last);
    Matcher m = kind.matcher(e.name());
    if (!m.matches() || elements.get(0).name().endsWith(m.group(2))) {
      return elements;
    }
    boolean town = m.group(2).matches("县城|城区");
    if (!members.isPlace(m.group(1)) || (members.isPlace(e.name()) && !town)) {
      return elements;
    }
    List<NamedElement> out = new ArrayList<>(elements.subList(0, last));
    out.add(new NamedElement(m.group(1), e.told(), e.listed(), e.sentence(), e.index(), e.line()));
    return out;
  }

  /** 各相关乡镇 names nothing. */
  private static boolean isCommon(String name) {
    return NameFinder.isGeneric(name) && !NameFinder.isDefinite(name);
  }

  private NamedElement cleaned(NamedElement e) {
    String name = ElementName.clean(edges.trim(e.name(), part.noun()), part.noun());
    List<String> told = new ArrayList<>(e.told());
    Matcher tail = COUNTED_END.matcher(name);
    if (tail.matches() && members.isPlace(tail.group(1))) {
      name = ElementName.clean(tail.group(1), part.noun());
    }
    Matcher made = MADE_IN.matcher(name);
    if (made.matches()
        && members.isPlace(made.group(1))
        && ElementName.endsIn(made.group(2), part.noun())) {
      told.add(0, "位于" + made.group(1) + "。");
      name = made.group(2);
    }
    Matcher lies = LIES.matcher(e.name());
    if (lies.find() && members.isPlace(lies.group(1))) {
      told.add(0, "位于" + lies.group(1));
    }
    Matcher bracket = BRACKET.matcher(name);
    if (!bracket.matches()) {
      return new NamedElement(name, told, e.listed(), e.sentence(), e.index(), e.line());
    }
    told.add(0, bracket.group(2));
    return new NamedElement(bracket.group(1), told, e.listed(), e.sentence(), e.index(), e.line());
  }

  /** How good the best answer is. */
  double reached() {
    return namings.stream().mapToDouble(this::score).max().orElse(0);
  }

  /** The best answer, or none. */
  Naming best() {
    Naming best = Naming.NONE;
    double most = 1;
    for (Naming n : namings) {
      double s = score(n);
      if (s > most + 1e-9) {
        most = s;
        best = n;
      }
    }
    return best.isEmpty() ? best : told(best);
  }

  private double score(Naming n) {
    int found = n.elements().size();
    if (n.names().stream().distinct().count() < found) {
      return 0;
    }
    double s;
    if (part.count() == null) {
      s = found + n.unnamed().size() >= 2 ? 4 : 2;
    } else if (found == part.count()) {
      s = 6;
    } else if (found < part.count()) {
      s = 1 + 2.0 * (found + 0.5 * n.unnamed().size()) / part.count();
    } else {
      return 0;
    }
    double suits = 0;
    for (String name : n.names()) {
      suits += counted.matcher(name).matches() ? -2 : suits(name, n.kind());
    }
    if (n.names().stream().allMatch(x -> ElementName.isVague(x) && !NameFinder.isDefinite(x))) {
      suits = Math.min(suits, 0);
    }
    s += found == 0 ? 0 : 3 * suits / found;
    s -= cut.contains(n) ? 0.2 : 0;
    s -= isMixed(n) ? 1 : 0;
    return s
        + switch (n.kind()) {
          case SIDES -> 1.6;
          case HEADING, DEFINITION -> 0.9;
          case OPENINGS -> 0.9;
          case STATEMENT -> 0.6;
          case ROLE -> 0.5;
          case PHRASES -> 0.3;
        };
  }

  /** Whether some names end in the noun of the class and others are mere places. */
  private boolean isMixed(Naming n) {
    long own = n.names().stream().filter(x -> ElementName.endsIn(x, part.noun())).count();
    return own > 0
        && own < n.elements().size()
        && n.names().stream()
            .anyMatch(x -> !ElementName.endsIn(x, part.noun()) && members.isPlace(x));
  }

  /** How well a name suits the class: 1 at best, below 0 for what is no name. */
  private double suits(String name, Naming.Kind kind) {
    if (ODD.matcher(name).matches()) {
      return -2;
    }
    if (ElementName.suits(name, part.noun())
        && name.length() >= part.noun().length() + ElementName.least(part.noun())) {
      boolean vague = kind == Naming.Kind.PHRASES && members.ofName(name).isEmpty();
      return vague ? 0.6 : 1;
    }
    if (NameFinder.isDefinite(name) || (kind != Naming.Kind.PHRASES && ElementName.isSide(name))) {
      return 1;
    }
    boolean other =
        formula.parts().stream()
            .anyMatch(
                q ->
                    !q.equals(part)
                        && name.length() > q.noun().length() + 2
                        && !name.matches(".*(?:城区|市区|新区|开发区|中心)$")
                        && ElementName.endsIn(name, q.noun()));
    if (other) {
      return -1;
    }
    if (name.indexOf('、') > 0
        && !ItemSplitter.pieces(name, "、").stream().allMatch(members::isPlace)) {
      return -1;
    }
    boolean areal = AREAL.matcher(FormulaGrammar.core(part.noun())).matches();
    if (members.isPlace(name)) {
      return areal ? 0.5 : 1;
    }
    return names.areNames(List.of(name), part.noun()) ? 0.5 : 0.2;
  }

  /** The answer with what the other answers tell of its names. */
  private Naming told(Naming best) {
    List<NamedElement> out = new ArrayList<>();
    for (NamedElement e : best.elements()) {
      Set<String> told = new LinkedHashSet<>(e.told());
      for (Naming other : namings) {
        other.elements().stream()
            .filter(o -> o.name().equals(e.name()))
            .forEach(o -> told.addAll(o.told()));
      }
      out.add(
          new NamedElement(
              e.name(), List.copyOf(told), e.listed(), e.sentence(), e.index(), e.line()));
    }
    return new Naming(best.kind(), out, best.unnamed());
  }
}
