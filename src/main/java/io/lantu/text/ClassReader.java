package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gathers what a document names as the elements of a class, from all passages that may, and lets
 * {@link NamingChoice} choose.
 */
final class ClassReader {
  private static final Pattern FIRST_STOP = Pattern.compile("[。：]");
  private static final Pattern ZONE = Pattern.compile("^(.{2,24}?(?:开发区|示范区|试验区|新区|高新区|经开区|园区))");

  /** Score from which a naming needs no other beside it. */
  private static final double SURE = 8.5;

  /** Score below which roles told in the next paragraph are asked. */
  private static final double LEAST = 2;

  /** Pieces of a section read for names: a class is told at the head of its section. */
  private static final int LONGEST = 40;

  /** The same for a class of one, whose name need not end in its noun. */
  private static final double SOME = 4;

  private final PlanText text;
  private final NameFinder names;
  private final MemberFinder members;
  private final List<StatedFormula> formulas;
  private final DefinitionNames definitions;
  private final StatementNames statements;
  private final Openings openings;
  private final NamingMaker maker;
  private final PassageNames built;
  private final NameEdges edges;
  private final MoreNames more;

  ClassReader(PlanText text, NameFinder names, MemberFinder members, List<StatedFormula> formulas) {
    this.text = text;
    this.names = names;
    this.members = members;
    this.formulas = formulas;
    this.definitions = new DefinitionNames(text, names, members);
    this.statements = new StatementNames(text, names, members);
    this.openings = new Openings(text);
    this.maker = new NamingMaker(text, members);
    this.built = new PassageNames(text, names, members);
    this.edges = new NameEdges(members);
    this.more = new MoreNames(text, members);
  }

  /** The elements of a class one passage tells alone. */
  Naming read(Formula.Part p, Formula formula, Passage told) {
    NamingChoice choice = new NamingChoice(formula, p, names, members);
    choice.add(definitions.fromDefinition(p, told));
    List<String> items = names.items(told.text(), p.count());
    if (p.count() != null && items.size() == p.count() && names.areNames(items, p.noun())) {
      choice.add(maker.of(Naming.Kind.STATEMENT, items, told));
    }
    return choice.best();
  }

  /** The elements of a class as the document names them. */
  Naming read(Formula.Part p, StatedFormula stated) {
    ClassPassages passages = new ClassPassages(text, p, stated, formulas);
    NamingChoice choice = new NamingChoice(stated.formula(), p, names, members);
    for (Passage s : passages.sections()) {
      choice.add(bracketed(p, s));
      choice.add(headed(p, s));
    }
    for (Passage s : passages.told()) {
      choice.add(definitions.fromDefinition(p, s));
      choice.add(statements.made(p, s, false));
      built(p, List.of(new PassageNames.Paragraph(s.text(), s.index())), choice);
      built(p, continued(s, stated.formula()), choice);
    }
    for (Passage s : passages.told()) {
      List<Openings.Opening> after = openings.after(s.index(), p);
      if (p.count() == null ? after.size() >= 2 && allEnd(after, p) : counted(after, p)) {
        choice.add(maker.ofOpenings(after));
      }
    }
    for (Passage s : passages.sections()) {
      choice.add(afterColon(p, s));
    }
    for (Passage s : passages.sections()) {
      List<Openings.Opening> in = openings.in(s.index(), p);
      if (counted(in, p) && in.stream().noneMatch(openings::isBoxed) && allEnd(in, p)) {
        choice.add(maker.ofOpenings(in));
      }
      choice.add(definitions.fromSection(p, s, in));
      if (counted(in, p) || (p.count() == null && in.size() > 1 && areNames(in))) {
        choice.add(maker.ofOpenings(in));
      }
      built(p, section(s), choice);
      made(p, s).forEach(choice::add);
    }
    for (Span s : stated.statements()) {
      choice.add(statements.fromStatement(p, stated, s));
    }
    statements.fromLists(p, stated).forEach(choice::add);
    choice.add(statements.fromBrackets(p));
    for (Span s : stated.statements()) {
      List<Openings.Opening> children = openings.children(text.indexOf(s), p);
      if (counted(children, p)) {
        choice.add(maker.ofOpenings(children));
      }
    }
    choice.add(choice.reached() < SURE ? zone(p, stated) : Naming.NONE);
    boolean one = p.count() != null && p.count() == 1;
    if (choice.reached() < (one ? SOME : SURE)) {
      nearby(p, stated, choice);
    }
    List<Passage> about = new ArrayList<>(passages.told());
    about.addAll(passages.sections());
    return more.complete(p, choice.best(), about);
  }

  private void built(Formula.Part p, List<PassageNames.Paragraph> passage, NamingChoice choice) {
    choice.add(built.openings(p, passage));
    choice.add(built.closings(p, passage));
    choice.add(built.enumerated(p, passage));
  }

  /** What the first paragraphs of a section choose for the class: 选择A、B、C作为重点镇. */
  private List<Naming> made(Formula.Part p, Passage s) {
    boolean several = p.count() == null || p.count() > 1;
    return section(s).stream()
        .limit(several ? 3 : 0)
        .filter(t -> !text.get(t.index()).isHeading())
        .map(t -> statements.made(p, new Passage(t.text(), text.get(t.index()), t.index()), false))
        .toList();
  }

  private List<PassageNames.Paragraph> section(Passage s) {
    List<PassageNames.Paragraph> out = new ArrayList<>();
    int end = Math.min(text.sectionEnd(s.index()), s.index() + LONGEST);
    for (int i = s.index() + 1; i < end; i++) {
      Span t = text.get(i);
      if (t.kind() == Span.Kind.PARAGRAPH || t.isHeading()) {
        out.add(new PassageNames.Paragraph(t.text(), i));
      }
    }
    return out;
  }

  /** A definition with the paragraphs after it, up to those about the next class or a heading. */
  private List<PassageNames.Paragraph> continued(Passage s, Formula formula) {
    List<PassageNames.Paragraph> out = new ArrayList<>();
    List<ClassLabel> labels = formula.parts().stream().map(ClassLabel::new).toList();
    out.add(new PassageNames.Paragraph(s.text(), s.index()));
    for (int i = s.index() + 1; i < text.size() && i < s.index() + 16; i++) {
      Span t = text.get(i);
      String own = PlanText.unnumbered(t.text());
      boolean other = labels.stream().anyMatch(l -> l.opens(own) || l.lead().matcher(own).find());
      if (t.isHeading() || other) {
        break;
      }
      if (t.kind() == Span.Kind.PARAGRAPH) {
        out.add(new PassageNames.Paragraph(t.text(), i));
      }
    }
    return out;
  }

  /**
   * Names in the sentences and paragraphs after a statement, where no passage tells the class well
   * by its label: taken from the nearest that give as many as the class has, all of its noun.
   */
  private void nearby(Formula.Part p, StatedFormula stated, NamingChoice choice) {
    if (p.count() == null) {
      return;
    }
    int home = text.indexOf(stated.first());
    List<PassageNames.Paragraph> passage = new ArrayList<>();
    String rest = afterFormula(stated);
    if (!rest.isEmpty()) {
      passage.add(new PassageNames.Paragraph(rest, home));
    }
    for (int i = home + 1; i < text.size() && i < home + 24; i++) {
      if (text.get(i).kind() == Span.Kind.PARAGRAPH) {
        passage.add(new PassageNames.Paragraph(text.get(i).text(), i));
      }
    }
    for (int i = 0; i < passage.size() && i < 2 && choice.reached() < LEAST; i++) {
      PassageNames.Paragraph near = passage.get(i);
      Passage s = new Passage(near.text(), text.get(near.index()), near.index());
      Naming role = statements.nearRoles(p, s);
      if (role.fits(p)) {
        choice.add(role);
        break;
      }
    }
    for (int n = 1; n <= passage.size(); n += n < 8 ? 1 : 4) {
      List<PassageNames.Paragraph> near = passage.subList(0, Math.min(n, passage.size()));
      for (Naming naming :
          List.of(built.openings(p, near), built.closings(p, near), built.enumerated(p, near))) {
        boolean opens = naming.kind() == Naming.Kind.OPENINGS;
        Naming own =
            p.count() > 1
                ? naming
                : new Naming(
                    naming.kind(),
                    naming.elements().stream()
                        .filter(x -> isOf(x.name(), p, opens))
                        .limit(1)
                        .toList(),
                    List.of());
        if (own.fits(p) && own.names().stream().allMatch(x -> isOf(x, p, opens))) {
          choice.add(own);
          return;
        }
      }
    }
  }

  /** What the paragraph of a statement goes on to say: after a colon or from the next sentence. */
  private static String afterFormula(StatedFormula stated) {
    String t = stated.first().text();
    for (FormulaGrammar.Found f : FormulaGrammar.find(t)) {
      if (stated.first().kind() == Span.Kind.PARAGRAPH
          && f.formula().key().equals(stated.formula().key())) {
        Matcher m = FIRST_STOP.matcher(t);
        return m.find(f.end()) ? t.substring(m.end()) : "";
      }
    }
    return "";
  }

  /**
   * Whether a name is of a class: it ends in its noun and, where it stands alone, holds a place.
   */
  private boolean isOf(String name, Formula.Part p, boolean opens) {
    return ElementName.endsIn(name, p.noun())
        && (p.count() > 1
            || !members.ofName(name).isEmpty()
            || name.matches(".*[山江河湖海岛湾洲].*")
            || (opens
                && !FormulaGrammar.core(p.noun()).matches("主|副|次|心|核|极|点")
                && name.length() > p.noun().length() + 3
                && !ElementName.isVague(name)));
  }

  private static boolean counted(List<Openings.Opening> found, Formula.Part p) {
    return p.count() != null && p.count() > 1 && found.size() == p.count();
  }

  /** Whether leads look like names, whatever they end in: 山江苗寨, 南方长城. */
  private boolean areNames(List<Openings.Opening> found) {
    return found.stream()
        .map(Openings.Opening::name)
        .allMatch(
            n -> NameFinder.isNamelike(n) && !ElementName.isVague(n) && !edges.opensWithVerb(n));
  }

  private static boolean allEnd(List<Openings.Opening> found, Formula.Part p) {
    return found.stream().allMatch(l -> ElementName.endsIn(l.name(), p.noun()));
  }

  /** Headings that name the one element of a class themselves: 建强钦州主城核. */
  private Naming headed(Formula.Part p, Passage s) {
    if (p.count() == null || p.count() != 1 || !s.span().isHeading()) {
      return Naming.NONE;
    }
    String name = edges.trim(s.span().text(), p.noun());
    boolean named =
        ElementName.suits(name, p.noun())
            && !edges.opensWithVerb(name)
            && (NameFinder.isDefinite(name)
                || isOfPlace(name, p)
                || isMade(s.span().text(), name, p));
    Passage told = new Passage(text.following(s.span(), 2).strip(), s.span(), s.index());
    return named ? maker.of(Naming.Kind.HEADING, List.of(name), told) : Naming.NONE;
  }

  /** 做强中原城市群: what a heading makes is a name, unless words of planning are all it holds. */
  private boolean isMade(String heading, String name, Formula.Part p) {
    return edges.opensWithVerb(heading)
        && heading.endsWith(name)
        && name.length() >= p.noun().length() + 3
        && ElementName.endsIn(name, p.noun())
        && !ElementName.isVague(name);
  }

  /** Whether a name holds a place, or what stands before its noun is a unit of the document. */
  private boolean isOfPlace(String name, Formula.Part p) {
    if (!members.ofName(name).isEmpty()) {
      return true;
    }
    String core = FormulaGrammar.core(p.noun());
    int end = name.lastIndexOf(core);
    Pattern unit = Pattern.compile(Pattern.quote(name.substring(0, Math.max(0, end))) + "[市州县区旗镇]");
    return end > 1 && text.spans().stream().anyMatch(s -> unit.matcher(s.text()).find());
  }

  /** Headings that name the elements in brackets: （一）一心（公共服务生活中心）. */
  private Naming bracketed(Formula.Part p, Passage s) {
    Matcher m =
        Pattern.compile("[“\"]?" + new ClassLabel(p).regex() + "[”\"]?[（(]([^）)]{2,60})[）)]")
            .matcher(s.span().text());
    if (!m.find() || p.count() == null) {
      return Naming.NONE;
    }
    List<String> list = names.items(m.group(1));
    boolean counted = p.count() == list.size() && !list.get(0).matches("[一二三四五六七八九十两]+个.*");
    return counted
        ? maker.of(
            Naming.Kind.HEADING,
            new NameFinder.Names(list, List.of(), List.of()),
            s,
            openings.after(s.index(), p))
        : Naming.NONE;
  }

  /** Headings that name the elements after a colon: （二）一核：A. */
  private Naming afterColon(Formula.Part p, Passage s) {
    Matcher m =
        Pattern.compile(
                "^[\\u4e00-\\u9fff]{0,4}?[“\"]?"
                    + new ClassLabel(p).regex()
                    + "[”\"]?(?:[：:]|——)\\s*(.{2,60})$")
            .matcher(s.span().text());
    if (p.count() == null || !s.span().isHeading() || !m.find()) {
      return Naming.NONE;
    }
    List<String> list = names.items(m.group(1), p.count());
    boolean named =
        list.stream().anyMatch(x -> ElementName.endsIn(x, p.noun()))
            || (list.size() == 1 && !members.ofName(list.get(0)).isEmpty());
    return list.size() == p.count() && (named || p.count() > 1)
        ? maker.of(
            Naming.Kind.HEADING,
            new NameFinder.Names(list, List.of(), List.of()),
            new Passage(text.following(s.span(), 3), s.span(), s.index()),
            openings.in(s.index(), p))
        : Naming.NONE;
  }

  /** 一区五园 of a zone's own plan: the one zone is the subject of the document. */
  private Naming zone(Formula.Part p, StatedFormula stated) {
    boolean first = stated.formula().parts().get(0).equals(p);
    boolean one = p.count() != null && p.count() == 1;
    if (!first || !one || !FormulaGrammar.core(p.noun()).equals("区")) {
      return Naming.NONE;
    }
    Matcher m = ZONE.matcher(text.title());
    if (!m.find()) {
      return Naming.NONE;
    }
    String name = m.group(1);
    int at = text.indexOf(stated.first());
    return new Naming(
        Naming.Kind.HEADING,
        List.of(
            new NamedElement(
                name, List.of(), members.ofName(name), text.title(), at, stated.first().line())),
        List.of());
  }
}
