package io.lantu.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the elements of a class from the words that define it and from the section headed by it.
 */
final class DefinitionNames {
  private final PlanText text;
  private final NameFinder names;
  private final MemberFinder members;
  private final Openings openings;
  private final NamingMaker maker;

  DefinitionNames(PlanText text, NameFinder names, MemberFinder members) {
    this.text = text;
    this.names = names;
    this.members = members;
    this.openings = new Openings(text);
    this.maker = new NamingMaker(text, members);
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
  private Naming bySentences(Formula.Part p, Passage s) {
    if (p.count() == null) {
      return Naming.NONE;
    }
    List<String> found = new ArrayList<>();
    for (Matcher m = ORDINAL.matcher(s.text()); m.find(); ) {
      found.add(m.group(1));
    }
    if (found.size() == p.count()
        && p.count() > 1
        && found.stream().anyMatch(f -> ElementName.endsIn(f, p.noun()))) {
      return maker.of(Naming.Kind.OPENINGS, found, s);
    }
    if (p.count() > 1) {
      List<String> heads = new ArrayList<>();
      for (String piece : s.text().split("[；。\n]")) {
        Matcher m = HEAD.matcher(piece.strip());
        String head = m.find() ? m.group(1).replaceFirst("^一[横纵竖]为", "") : "";
        if (ElementName.endsIn(head, p.noun()) && !heads.contains(head)) {
          heads.add(head);
        }
      }
      if (heads.size() == p.count()) {
        return maker.of(Naming.Kind.OPENINGS, heads, s);
      }
    }
    List<NamedElement> out = new ArrayList<>();
    for (Matcher m = MAINLY.matcher(s.text()); m.find(); ) {
      if (ElementName.endsIn(m.group(2), p.noun())) {
        out.add(
            new NamedElement(
                m.group(2),
                List.of(),
                members.list(m.group(1)),
                PlanText.firstSentence(s.text()),
                s.index(),
                s.span().line()));
      }
    }
    return out.size() == p.count()
        ? new Naming(Naming.Kind.DEFINITION, out, List.of())
        : Naming.NONE;
  }

  /** Names from the words after a label. */
  Naming fromDefinition(Formula.Part p, Passage s) {
    Naming told = bySentences(p, s);
    return told.elements().isEmpty() ? byList(p, s) : told;
  }

  private Naming byList(Formula.Part p, Passage s) {
    List<String> sentences = PlanText.sentences(s.text());
    int limit = p.count() != null && p.count() == 1 ? 1 : 2;
    NameFinder.Names best = NameFinder.Names.NONE;
    for (int i = 0; i < sentences.size() && i < limit; i++) {
      NameFinder.Names n = names.inSentence(sentences.get(i), p.count(), p.noun());
      boolean exact =
          (p.count() != null && n.names().size() == p.count())
              || (p.count() == null && !n.isEmpty());
      if (exact && n.names().stream().noneMatch(x -> MAKING.matcher(x).matches())) {
        best = n;
        break;
      }
      if (best.isEmpty() && n.names().stream().noneMatch(x -> MAKING.matcher(x).matches())) {
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
    if (p.count() == null && !best.isEmpty()) {
      best = grown(best, sentences);
    }
    if (p.count() != null && p.count() > 1 && best.names().size() != p.count()) {
      List<String> split = bySemicolon(s.text(), p);
      if (split.size() == p.count()) {
        best = new NameFinder.Names(split, List.of(), List.of());
      }
    }
    return best.isEmpty()
        ? Naming.NONE
        : maker.of(Naming.Kind.DEFINITION, best, s, openings.after(s.index(), p));
  }

  /** 增强甲、乙的带动能力。壮大丙、丁的集聚功能: sentence after sentence, each with a list of its own. */
  private NameFinder.Names grown(NameFinder.Names best, List<String> sentences) {
    List<String> all = new ArrayList<>(best.names());
    boolean among = false;
    for (String sentence : sentences) {
      Matcher m = GROWS.matcher(sentence);
      if (!m.find()) {
        continue;
      }
      List<String> own = names.items(m.group(1));
      if (own.stream().anyMatch(best.names()::contains)) {
        among = true;
        continue;
      }
      List<String> places = members.list(m.group(1));
      own.removeIf(x -> !places.contains(x) || NameFinder.isGeneric(x));
      if (among && own.size() > 1) {
        own.stream().filter(x -> !all.contains(x)).forEach(all::add);
      }
    }
    return new NameFinder.Names(all, best.members(), best.unnamed());
  }

  /** 依托枢纽培育增长极 makes one and names none. */
  private static final Pattern MAKING = Pattern.compile(".{2,}(?:培育|打造|构建|壮大|做强|形成)[^、]{2,}");

  private static final Pattern GROWS =
      Pattern.compile(
          "^(?:重点|着力|积极|加快|大力|进一步)*(?:增强|壮大|提升|做强|做大|强化|培育|发挥|巩固)([^，。；]{2,60}?)的[^，。；、]{0,8}(?:能力|功能|作用|水平|实力|地位)");

  /** Elements each told in a half-sentence of its own: 位于…的服务中心，位于…的旅游中心. */
  private List<String> bySemicolon(String text, Formula.Part p) {
    Set<String> found = new LinkedHashSet<>(names.ending(text.replace("的", "，"), p.noun()).names());
    found.removeIf(n -> n.length() < 3);
    return List.copyOf(found);
  }

  /** 指A、B、C; 分别是：A、B: the first words under a heading that list its elements. */
  private static final Pattern LISTS =
      Pattern.compile(
          "^(?:主要)?(?:是指|指的是|指(?![挥导引标数])|即|系指|分别[为是指]|包括|涵盖|由|为|有)[^，；]{2,}|^[^，。；：、的]{2,14}(?:、[^，。；：、的]{2,14})+$");

  /** Names from the section or box headed by the class. */
  Naming fromSection(Formula.Part p, Passage s, List<Openings.Opening> leads) {
    Span head = s.span();
    if (head.kind() == Span.Kind.BOX) {
      return Naming.NONE;
    }
    StringBuilder whole = new StringBuilder();
    for (int i = s.index() + 1; i < text.size(); i++) {
      Span t = text.get(i);
      if (t.isHeading() && t.level() <= head.level()) {
        break;
      }
      if (t.kind() != Span.Kind.PARAGRAPH) {
        continue;
      }
      Naming told = bySentences(p, new Passage(t.text(), t, i));
      if (!told.elements().isEmpty()) {
        return told;
      }
      whole.append(t.text()).append('\n');
      int n = 0;
      for (String sentence : PlanText.sentences(t.text())) {
        if (n++ > 4) {
          break;
        }
        NameFinder.Names found = names.inSentence(sentence, p.count(), p.noun());
        boolean exact =
            (p.count() != null && found.names().size() == p.count())
                || (p.count() == null && found.names().size() + found.unnamed().size() >= 2);
        boolean listed =
            whole.length() <= t.text().length() + 1 && n == 1 && LISTS.matcher(sentence).find();
        boolean named =
            listed
                || (p.count() != null && p.count() == 1)
                || names.areNames(found.names(), p.noun());
        if (exact && named && (p.count() == null || p.count() > 1 || n <= 2)) {
          return maker.of(Naming.Kind.DEFINITION, found, new Passage(sentence, t, i), leads);
        }
      }
    }
    NameFinder.Names ending = names.ending(whole.toString().replace('\n', '。'), p.noun());
    if (p.count() != null && ending.names().size() == p.count()) {
      return maker.of(
          Naming.Kind.PHRASES, ending, new Passage(whole.toString(), head, s.index()), leads);
    }
    return Naming.NONE;
  }
}
