package io.lantu.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes namings of the names a passage gives: each name with what is told of it alone. */
final class NamingMaker {
  private static final Pattern CLOSING = Pattern.compile("(?:则?是|构成|组成|连成|统称|称为|叫做)$");

  /** 位于甲，以…为主，提升…的乙中心: where an element lies is told before its name. */
  private static final Pattern LIES = Pattern.compile("(?:位于|地处|坐落)[^。；]{2,80}的$");

  /** 以甲、乙为主体，把丙打造成…: what an element is made of before what is done with it. */
  private static final Pattern MADE_INTO = Pattern.compile("^以[^。；]{2,60}为[^。；，]{2,6}，(?:把|将)");

  /** 西翼为甲、乙、丙构成的丁翼: what an element is made of is told before its name. */
  private static final Pattern FORMED =
      Pattern.compile("(?:^|[，。；：])([^，。；：]{3,60}(?:构成|组成|形成|串联|串接|连接|围合|整合)(?:而成)?)的$");

  private final PlanText text;
  private final MemberFinder members;

  NamingMaker(PlanText text, MemberFinder members) {
    this.text = text;
    this.members = members;
  }

  /** What several names are told in their order. */
  private static final Pattern RESPECTIVE =
      Pattern.compile(
          "分别(位于|落户(?:在|于)?|坐落(?:在|于)|布设(?:在|于)|设(?:在|于|立在)|选址(?:在|于)|布局在|布局于|涉及|依托|由|以|在|落在|设在|选址)([^，。；]{3,80})");

  private static final Pattern AND = Pattern.compile("(.{2,})[和与及](.{2,})");

  private static final Pattern LISTED = Pattern.compile("(.{2,20}?)[（(]([^）)]{2,60})[）)]");

  /** A naming of the names one passage lists; openings after it may tell more of each. */
  Naming of(Naming.Kind kind, NameFinder.Names n, Passage s, List<Openings.Opening> openings) {
    List<NamedElement> out = new ArrayList<>();
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
      if (name.isBlank() || !seen.add(name)) {
        continue;
      }
      Set<String> places = new LinkedHashSet<>();
      n.members().forEach(m -> places.addAll(members.list(m)));
      Optional<Openings.Opening> own = openingOf(name, i, n.names().size(), openings);
      boolean alone = n.names().size() == 1;
      String told =
          !within.isEmpty()
              ? within
              : own.isPresent()
                  ? own.get().text()
                  : alone && (s.text().indexOf(name) < 12 || MADE_INTO.matcher(s.text()).find())
                      ? s.text()
                      : detail(inPlace(s.text(), n.names()), name, n.names());
      out.add(
          new NamedElement(
              name,
              told(told, name, n.names(), s.text()),
              List.copyOf(places),
              PlanText.firstSentence(s.text()),
              s.index(),
              s.span().line()));
    }
    return new Naming(kind, out, n.unnamed());
  }

  /** A naming of names without more ado. */
  Naming of(Naming.Kind kind, List<String> list, Passage s) {
    return of(kind, new NameFinder.Names(list, List.of(), List.of()), s, List.of());
  }

  private Optional<Openings.Opening> openingOf(
      String name, int i, int size, List<Openings.Opening> openings) {
    for (Openings.Opening l : openings) {
      String a = Characters.bare(l.name().replaceAll("[（(][^）)]*[）)]", ""));
      if (a.equals(Characters.bare(name))
          || Characters.bare(l.name()).equals(Characters.bare(name))) {
        return Optional.of(l);
      }
    }
    return openings.size() == size && size > 1 ? Optional.of(openings.get(i)) : Optional.empty();
  }

  /** 前者 and 后者 of two names, by name. */
  private String inPlace(String text, List<String> names) {
    return names.size() == 2 ? text.replace("前者", names.get(0)).replace("后者", names.get(1)) : text;
  }

  /** …的，是A带: what stands before a name told last comes first. */
  private static List<String> told(String after, String name, List<String> all, String text) {
    int at = text.indexOf(name);
    if (after.matches("^(?:等)?[^，。；]{0,4}为[\\s\\S]*")) {
      // 以A为核心，B为两翼: what follows is told of the others.
      return List.of();
    }
    if (at < 0) {
      return List.of(after);
    }
    boolean closing = CLOSING.matcher(text.substring(0, at)).find();
    boolean lies = LIES.matcher(text.substring(0, at)).find();
    Matcher formed = FORMED.matcher(text.substring(0, at));
    if (formed.find()) {
      return List.of(formed.group(1), after);
    }
    if (!closing && !lies) {
      return List.of(after);
    }
    int from = 0;
    for (String other : all) {
      int o = other.equals(name) ? -1 : text.lastIndexOf(other, at);
      from = o >= 0 ? Math.max(from, o + other.length()) : from;
    }
    for (char stop : new char[] {'。', '；'}) {
      from = Math.max(from, text.lastIndexOf(stop, at) + 1);
    }
    return List.of(text.substring(from, at), lies ? after.split("；", 2)[0] : after);
  }

  /** What a text says right after a name, up to the next name. */
  private String detail(String text, String name, List<String> all) {
    Matcher respective = RESPECTIVE.matcher(text);
    if (all.size() > 1 && respective.find()) {
      List<String> parts = ItemSplitter.pieces(respective.group(2), "、");
      if (parts.size() == all.size() - 1) {
        // 甲、乙和丙分别位于A、B和C: the last mark may be a conjunction.
        int last = parts.size() - 1;
        Matcher and = AND.matcher(parts.get(last));
        if (and.matches()) {
          parts = new ArrayList<>(parts.subList(0, last));
          parts.add(and.group(1));
          parts.add(and.group(2));
        }
      }
      if (parts.size() == all.size()) {
        return respective.group(1) + parts.get(all.indexOf(name)) + "。";
      }
    }
    return new ElementMentions(text, all).told(all.indexOf(name));
  }

  /** A naming of paragraphs or headings that each open with a name. */
  Naming ofOpenings(List<Openings.Opening> openings) {
    List<NamedElement> out = new ArrayList<>();
    for (Openings.Opening o : openings) {
      out.add(
          new NamedElement(
              o.name(),
              List.of(o.text()),
              List.of(),
              PlanText.firstSentence(o.text()),
              text.at(o.line()),
              o.line()));
    }
    return new Naming(Naming.Kind.OPENINGS, out, List.of());
  }
}
