package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the elements of a class from the sentence of the formula and from roles told elsewhere. */
final class StatementNames {
  private static final Pattern AS =
      Pattern.compile("(?:以|(?<=、)|(?<=，))([^，。；为]{2,60}?)为[^，。；、]{1,12}?(?=[，、的]|$)");
  private static final Pattern MADE =
      Pattern.compile(
          "(?:把|将|推动|支持|推进|促进|选择|选取|选定|遴选|确定)([^，。；]{2,99}?)(?:作为|建设成为|建设成|建成|打造成为|打造成|打造为|培育成为|培育成|发展成为|加快建设|建设)");
  private static final Pattern ODD =
      Pattern.compile("^(?:引导|推动|促进|加快).*|.*向$|.*(?:以|^)(?:人|人民|群众)$");
  private static final Pattern LIST = Pattern.compile("(?:，|,|：)?(?:即|包括|分别为|分别是|其中)[:：，]?(.+)$");
  private static final Pattern ROLE_BEFORE = Pattern.compile("^.*为[^、，]{1,8}[、，]");
  private static final Pattern LAST_NAME =
      Pattern.compile("^.*(?:打造|建设|形成|构建|构筑|培育|为|的|以)(?=.{2,}$)(.*)$");

  /** 重点保护A, 推进B、C库区综合治理: what is done for the names in a clause. */
  private static final Pattern CARED_FOR =
      Pattern.compile(
          "^(?:重点|全面|切实|系统|统筹)*(?:保护|守护|修复|治理|加强|推进|巩固|实施)+|(?:水质|库区|流域|沿线|岸线)?(?:综合|系统|水环境|生态)*(?:保护|治理|修复|整治)$");

  private final PlanText text;
  private final NameFinder names;
  private final MemberFinder members;
  private final NamingMaker maker;

  StatementNames(PlanText text, NameFinder names, MemberFinder members) {
    this.text = text;
    this.names = names;
    this.members = members;
    this.maker = new NamingMaker(text, members);
  }

  /** The sentence of the formula itself: 以A为核心，B、C为两翼的“一核两翼”, or “一区五园”，即A、B…. */
  Naming fromStatement(Formula.Part p, StatedFormula d, Span s) {
    for (String t : PlanText.texts(s)) {
      for (FormulaGrammar.Found f : FormulaGrammar.find(t)) {
        if (!f.formula().key().equals(d.formula().key())) {
          continue;
        }
        int from = Math.max(t.lastIndexOf('。', f.start()), t.lastIndexOf('\n', f.start())) + 1;
        int to = t.indexOf('。', f.end());
        String before = t.substring(from, f.start());
        String after = t.substring(f.end(), to < 0 ? t.length() : to);
        if (t.strip().endsWith("：") || (to < 0 && after.length() < 12 && s.isHeading())) {
          after = after + text.following(s, 1).strip();
        }
        Passage source = new Passage(before, s, text.indexOf(s));
        Naming n = fromRoles(p, before, source);
        if (n.fits(p)) {
          return n;
        }
        Naming turn = inTurn(p, d.formula(), before, source);
        if (turn.fits(p)) {
          return turn;
        }
        Naming colon = afterColon(p, after, source);
        if (colon.fits(p)) {
          return colon;
        }
        Naming city = byCity(p, after, source);
        if (city.fits(p)) {
          return city;
        }
        Matcher list = LIST.matcher(after);
        if (list.find() && p.count() != null && p.count() > 1) {
          NameFinder.Names found = names.inSentence(list.group(1), p.count(), p.noun());
          if (found.names().size() == p.count()) {
            return maker.of(
                Naming.Kind.STATEMENT,
                found,
                new Passage(list.group(1), s, text.indexOf(s)),
                List.of());
          }
        }
        if (p.count() != null && p.count() > 1) {
          for (String part : List.of(before, after)) {
            NameFinder.Names ending = names.ending(part, p.noun());
            if (ending.names().size() == p.count()) {
              return maker.of(
                  Naming.Kind.STATEMENT, ending, new Passage(part, s, source.index()), List.of());
            }
          }
        }
        Naming m = fromRoles(p, after, new Passage(after, s, text.indexOf(s)));
        if (m.fits(p)) {
          return m;
        }
        if (!n.unnamed().isEmpty() || !n.elements().isEmpty()) {
          return n;
        }
      }
    }
    return Naming.NONE;
  }

  /** 以A、B为两极，以C圈为增长点，以D带为骨架的“两极一圈一带”: roles in the order of the classes. */
  private Naming inTurn(Formula.Part p, Formula formula, String before, Passage s) {
    List<String> lists = new ArrayList<>();
    for (Matcher m = AS.matcher(before); m.find(); ) {
      lists.add(m.group(1));
    }
    int from = lists.size() - formula.parts().size();
    if (from < 0 || lists.size() < 2) {
      return Naming.NONE;
    }
    List<String> items = names.items(lists.get(from + formula.parts().indexOf(p)), p.count());
    boolean named =
        p.count() != null
            && items.size() == p.count()
            && items.stream().allMatch(x -> ElementName.suits(x, p.noun()) || members.isPlace(x));
    return named ? maker.of(Naming.Kind.STATEMENT, items, s) : Naming.NONE;
  }

  /** “两带三区”格局：A带和B带，C区、D区、E区: items after the colon go to the class they end in. */
  private Naming afterColon(Formula.Part p, String after, Passage s) {
    Matcher m = COLON_LIST.matcher(after);
    if (!m.find() || p.count() == null) {
      return Naming.NONE;
    }
    for (boolean plain : new boolean[] {true, false}) {
      List<String> fitting = new ArrayList<>();
      for (String part : ItemSplitter.pieces(m.group(1), "，；")) {
        for (String item : plain ? ItemSplitter.pieces(part, "、") : names.items(part)) {
          String name =
              item.replaceFirst("等$", "")
                  .replaceFirst("^(?:以|由|将|把)", "")
                  .replaceFirst("为[一二两双三四五六七八九十多].{1,4}$", "");
          if (ElementName.endsIn(name, p.noun()) && name.length() > p.noun().length() + 1) {
            fitting.add(name);
          }
        }
      }
      if (fitting.size() == p.count()) {
        return maker.of(Naming.Kind.STATEMENT, fitting, s);
      }
    }
    return Naming.NONE;
  }

  private static final Pattern COLON_LIST = Pattern.compile("^[”\"]?[^，。；：]{0,12}[：:]([^。]{4,})");

  /** 主中心城市为A，副中心城市为B. */
  private Naming byCity(Formula.Part p, String text, Passage s) {
    String core = FormulaGrammar.core(p.noun());
    if (p.count() == null || p.count() != 1 || !core.matches("主|副|核|心|极")) {
      return Naming.NONE;
    }
    String role = core.equals("副") ? "(?<!主)副中心(?:城市)?" : "(?:主中心(?:城市)?|核心城市|(?<!副)中心城市)";
    Matcher m = Pattern.compile(role + "(?:为|是|即)([^，。；、]{2,12})(?=[，。；]|$)").matcher(text);
    return m.find() && !members.list(m.group(1)).isEmpty()
        ? maker.of(Naming.Kind.STATEMENT, List.of(m.group(1)), s)
        : Naming.NONE;
  }

  private Naming fromRoles(Formula.Part p, String text, Passage s) {
    Matcher m =
        Pattern.compile(
                "(?:^|[，。；：、])([^，。；：]{2,90}?)(?:双向支撑)?(?:共同)?(?:作)?为[^，。；为]{0,4}?"
                    + "(?:"
                    + new ClassLabel(p).roleWords()
                    + "|"
                    + new ClassLabel(p).regex()
                    + ")"
                    + "(?=[，。；、的]|$|(?:[^，。；]{0,4}$))")
            .matcher(text);
    Naming best = Naming.NONE;
    int from = 0;
    while (m.find(from)) {
      String list = m.group(1);
      // 以A为核心、B为副中心: the enumeration begins after the role before it.
      Matcher role = ROLE_BEFORE.matcher(list);
      if (role.find()) {
        list = list.substring(role.end());
      }
      NameFinder.Names n =
          p.count() != null && p.count() == 1
              ? one(list)
              : names.inSentence(list, p.count(), p.noun());
      boolean odd = n.names().stream().anyMatch(x -> ODD.matcher(x).matches());
      Naming e = n.isEmpty() || odd ? Naming.NONE : maker.of(Naming.Kind.ROLE, n, s, List.of());
      if (e.fits(p)) {
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

  /** 选择基础较好的A, what is told of those chosen stands before their names. */
  private static final Pattern QUALITY = Pattern.compile("^.*的(?=[^的]{2,}$)");

  /** 把A作为主引擎, 将B、C建成副中心: what is made into something is the element. */
  Naming made(Formula.Part p, Passage s, boolean roleOnly) {
    Pattern role = Pattern.compile("[^，。；]{0,20}?(?<![副次])" + new ClassLabel(p).roleWords());
    for (String sentence : PlanText.sentences(s.text())) {
      Matcher m = MADE.matcher(sentence);
      while (m.find()) {
        if (roleOnly && !role.matcher(sentence.substring(m.end())).lookingAt()) {
          continue;
        }
        String list = QUALITY.matcher(m.group(1)).replaceFirst("").replaceFirst("等$", "");
        List<String> items = names.items(list, p.count());
        boolean town = items.size() == 1 && NameFinder.isDefinite(items.get(0));
        if ((p.count() == null ? items.size() > 1 : items.size() == p.count())
            && (town || names.areNames(items, p.noun()))) {
          return maker.of(Naming.Kind.ROLE, items, s);
        }
      }
    }
    return Naming.NONE;
  }

  /** The words for the role of a class in a paragraph near its formula: 以A为核心. */
  Naming nearRoles(Formula.Part p, Passage s) {
    Naming role = fromRoles(p, s.text(), s);
    return role.fits(p) ? role : made(p, s, true);
  }

  private NameFinder.Names one(String list) {
    String t = list.replaceFirst("^.*(?:构建|形成|打造|建设)?(?:以|由|将)(?=.{2,})", "");
    List<String> items = names.items(t);
    if (items.isEmpty()) {
      return NameFinder.Names.NONE;
    }
    if (items.size() == 1
        && NameFinder.isGeneric(items.get(0))
        && !NameFinder.isDefinite(items.get(0))) {
      return new NameFinder.Names(List.of(), List.of(), items);
    }
    return new NameFinder.Names(
        List.of(t.strip()), items.size() > 1 ? items : List.of(), List.of());
  }

  /** …打造X带（“一带”）. */
  Naming fromBrackets(Formula.Part p) {
    Pattern bracket = Pattern.compile("（[“\"]?" + new ClassLabel(p).regex() + "[”\"]?）");
    for (int i = 0; i < text.size(); i++) {
      Span s = text.get(i);
      if (s.kind() != Span.Kind.PARAGRAPH) {
        continue;
      }
      Matcher m = bracket.matcher(s.text());
      while (m.find()) {
        String before = PlanText.before(s.text(), m.start(), "。；（）", 80);
        if (before.length() < 3) {
          continue;
        }
        String near = before.replaceAll("“[^”]*”的", "").replaceFirst("^.*，(?=[^，]*$)", "");
        near = CARED_FOR.matcher(near).replaceAll("");
        Passage source = new Passage(before, s, i);
        if (p.count() != null && p.count() == 1) {
          Matcher name = LAST_NAME.matcher(near);
          String n = name.matches() ? name.group(1) : near;
          return maker.of(Naming.Kind.STATEMENT, List.of(n), source);
        }
        NameFinder.Names n = names.inSentence(near, p.count(), p.noun());
        if (p.count() == null ? !n.isEmpty() : n.names().size() == p.count()) {
          return maker.of(Naming.Kind.STATEMENT, n, source, List.of());
        }
      }
    }
    return Naming.NONE;
  }

  /** Elements the document lists without defining the class; see {@link ListedElements}. */
  List<Naming> fromLists(Formula.Part p, StatedFormula d) {
    ListedElements lists = new ListedElements(members, names);
    int home = text.indexOf(d.first());
    ClassLabel label = new ClassLabel(p);
    List<Naming> out = new ArrayList<>();
    for (Span s : d.statements()) {
      for (String t : PlanText.texts(s)) {
        for (FormulaGrammar.Found f : FormulaGrammar.find(t)) {
          if (!f.formula().key().equals(d.formula().key())) {
            continue;
          }
          int from = t.lastIndexOf('。', f.start()) + 1;
          int to = t.indexOf('。', f.end());
          String after = t.substring(f.end(), to < 0 ? t.length() : to);
          Passage passage = new Passage(t, s, text.indexOf(s));
          out.add(listed(lists.inOrder(f.formula(), p, after), passage));
          out.add(listed(lists.counted(p, t.substring(from, f.start())), passage));
          out.add(listed(lists.counted(p, after), passage));
          out.add(listed(lists.builtOn(p, t.substring(f.end())), passage));
        }
      }
    }
    List<String> before = lists.beforeLabel(p, label.regex(), text.spans(), home);
    out.add(listed(before, new Passage(String.join("、", before), d.first(), home)));
    if (p.count() == null) {
      List<String> as = lists.asRole(p, label.roleWords(), text.spans(), home);
      out.add(listed(as, new Passage(String.join("、", as), d.first(), home)));
    }
    out.add(opened(lists.inTables(p, label.alone(), text.spans())));
    out.add(opened(lists.byOpening(p, text.spans(), home)));
    out.add(opened(lists.byOrdinal(p, text.spans(), home)));
    return out;
  }

  private Naming listed(List<String> list, Passage passage) {
    return list.isEmpty() ? Naming.NONE : maker.of(Naming.Kind.STATEMENT, list, passage);
  }

  private Naming opened(List<ListedElements.Found> found) {
    List<NamedElement> out = new ArrayList<>();
    for (ListedElements.Found f : found) {
      out.add(
          new NamedElement(
              f.name(),
              List.of(f.text()),
              f.places(),
              PlanText.firstSentence(f.text()),
              text.at(f.line()),
              f.line()));
    }
    return new Naming(Naming.Kind.OPENINGS, out, List.of());
  }
}
