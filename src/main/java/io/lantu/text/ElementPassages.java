package io.lantu.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a document tells of an element beside the passage that names it. */
final class ElementPassages {
  /** Pieces from where an element is named in which it may be told by a short form. */
  private static final int NEAR = 6;

  /** Where a sentence goes on to the next class: ，三轴为…, 两屏：…. */
  private static final Pattern NEXT_CLASS =
      Pattern.compile(
          "(?:^|[，、。；和与及以])[“\"]?(?:[一二两双三四五六七八九十多])[条个]?[\\u4e00-\\u9fff]{1,4}[”\"]?(?:为|是|即|指|包括|由|：|——)");

  /** Words before the name of what they make: 促进甲—乙组团发展. */
  private static final Pattern BEFORE = Pattern.compile("^(?:" + NameEdges.MAKING + ")+(?=.{2,})");

  /** What is planned for places together. */
  private static final Pattern JOINT =
      Pattern.compile(
          "^([^，。；：、]{2,14}?)(?:双城|城市|城镇)?(?:都市圈|经济圈|城市圈|组团|片区|城镇群|城市群|城镇组合体|同城化|一体化)(?=发展|建设|[，。：以由]|$)");

  private static final String OWN = "其";

  private final PlanText text;
  private final MemberFinder members;

  ElementPassages(PlanText text, MemberFinder members) {
    this.text = text;
    this.members = members;
  }

  /** What is told of a name with the noun of its class: 金武组团以…. */
  String ofKind(String name, String noun) {
    String core = FormulaGrammar.core(noun);
    if (name.endsWith(core)) {
      return "";
    }
    Pattern told =
        Pattern.compile(
            "(?:^|[。；：\\n])(?:"
                + NameEdges.MAKING
                + ")*"
                + Pattern.quote(name)
                + "(?:城市|城镇)?"
                + Pattern.quote(core)
                + "(?=[，。：]|"
                + ElementMentions.TELLS
                + ")");
    Pattern next = Pattern.compile("[。；][^，。；]{2,12}" + Pattern.quote(core) + "(?=，?(?:以|由|包括))");
    for (int i = 0; i < text.size(); i++) {
      Span s = text.get(i);
      Matcher m = told.matcher(s.text());
      if (s.kind() == Span.Kind.PARAGRAPH && m.find()) {
        String rest = s.text().substring(m.end()).replaceFirst("^[，。：]+", "");
        return PlanText.until(rest, 0, next);
      }
    }
    return "";
  }

  /** What is told of the same places together under another name: 兰白 as 兰州—白银都市圈. */
  String ofSame(List<String> ends) {
    if (ends.size() < 2) {
      return "";
    }
    Set<String> wanted = new LinkedHashSet<>(ends);
    for (int i = 0; i < text.size(); i++) {
      Span s = text.get(i);
      if (s.kind() != Span.Kind.PARAGRAPH && !s.isHeading()) {
        continue;
      }
      List<String> sentences = PlanText.sentences(PlanText.unnumbered(s.text()));
      for (int k = 0; k < sentences.size(); k++) {
        Matcher joint = JOINT.matcher(BEFORE.matcher(sentences.get(k)).replaceFirst(""));
        if (joint.find() && wanted.equals(Set.copyOf(members.ofName(joint.group(1))))) {
          String rest = String.join("。", sentences.subList(k, sentences.size()));
          return s.isHeading() ? text.following(s, 1).strip() : rest;
        }
      }
    }
    return "";
  }

  /** Places the headings below a section bear that is headed by a name: 培育甲都市圈, 做强乙. */
  List<String> headed(String name) {
    String bare = Characters.bare(name);
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < text.size() && bare.length() > 3; i++) {
      Span s = text.get(i);
      if (!s.isHeading() || !Characters.bare(s.text()).endsWith(bare)) {
        continue;
      }
      int end = text.sectionEnd(i);
      for (int k = i + 1; k < end; k++) {
        if (text.get(k).isHeading() && text.get(k).level() == s.level() + 1) {
          found.addAll(named(text.get(k).text()));
        }
      }
    }
    return found.size() > 1 ? List.copyOf(found) : List.of();
  }

  /** The units a heading is about; a group of cities is larger than what it is told of. */
  private List<String> named(String heading) {
    Matcher joint = JOINT.matcher(BEFORE.matcher(heading).replaceFirst(""));
    if (!joint.find()) {
      return members.unitsInside(heading);
    }
    return joint.group().endsWith("城市群")
        ? List.of()
        : members.unitsInside(joint.group(1).replaceAll("[—－-]", "、"));
  }

  /** Of a text that names several elements what it tells of one: what follows its name. */
  static String own(String told, String name, List<String> all) {
    String text = respective(told, all);
    // 北翼 is as much a word of direction as a name.
    boolean named = name.length() > 3 || name.matches(".{1,2}[山江河湖水]");
    if (!named || !text.contains(name)) {
      return text;
    }
    boolean others =
        all.stream().anyMatch(x -> !x.isBlank() && !x.equals(name) && text.contains(x));
    // What its own name says is read from the name.
    return others
        ? new ElementMentions(text, all).told(all.indexOf(name))
        : name.length() > 3 ? text.replace(name, OWN) : text;
  }

  /** A text up to where it goes on to another class: ，一城为…. */
  static String upToNextClass(String told, String noun) {
    Matcher m = NEXT_CLASS.matcher(told);
    int from = 0;
    while (m.find(from)) {
      String label = m.group().replaceAll("[^\\u4e00-\\u9fff]", "");
      if (m.start() > 0 && !label.contains(noun)) {
        return told.substring(0, m.start());
      }
      from = m.end();
    }
    return told;
  }

  /** 前者 and 后者 of two elements by name. */
  private static String respective(String text, List<String> all) {
    return all.size() == 2 ? text.replace("前者", all.get(0)).replace("后者", all.get(1)) : text;
  }

  /** What the paragraphs from where an element is named tell of it, by its name or a short form. */
  String mentioned(String name, List<String> all, int index) {
    StringBuilder near = new StringBuilder();
    for (int i = index; i < text.size() && i < index + NEAR; i++) {
      Span s = text.get(i);
      if (i > index && s.isHeading()) {
        break;
      }
      if (s.kind() == Span.Kind.PARAGRAPH) {
        near.append(s.text()).append('\n');
      }
    }
    StringBuilder told = new StringBuilder();
    for (String said :
        new ElementMentions(respective(near.toString(), all), all)
            .told(all.indexOf(name))
            .split("[。；]")) {
      told.append(NEXT_CLASS.split(said, 2)[0]).append('。');
    }
    return told.toString();
  }

  /** What the document says of an element elsewhere: where a paragraph or heading opens with it. */
  String about(String name, List<String> all, int index, boolean alone) {
    String bare = Characters.bare(name.replaceAll("[（(][^）)]*[）)]", ""));
    if (bare.length() < 3 && !alone) {
      return "";
    }
    Span at = text.get(index);
    if (alone && at.isHeading()) {
      return text.following(at, 2);
    }
    for (int i = Math.max(0, index - 2); i < text.size() && i < index + 40; i++) {
      Span s = text.get(i);
      if (s.isHeading() && Characters.bare(s.text()).endsWith(bare) && s.text().length() < 30) {
        // A section parted in others tells by their headings.
        boolean parted = i + 1 < text.size() && text.get(i + 1).isHeading();
        return parted ? "" : text.following(s, 2);
      }
      if (s.kind() != Span.Kind.PARAGRAPH) {
        continue;
      }
      Matcher m =
          Pattern.compile(
                  "(?:^|[。；，：])(?:[一二三四五六七八九]是|——|[（(]\\d[）)])?[“\"]?"
                      + Pattern.quote(name)
                      + "[”\"]?(?=[，。：（西东南北起过布位辐则]|范围|"
                      + ElementMentions.TELLS
                      + ")")
              .matcher(s.text());
      if (m.find()) {
        return until(s.text().substring(m.end()).replaceFirst("^[”\"，。：]+", ""), name, all);
      }
    }
    return elsewhere(bare, index);
  }

  /** The paragraph or section anywhere in the document that bears the name as its title. */
  private String elsewhere(String bare, int index) {
    for (int i = 0; i < text.size() && bare.length() > 3; i++) {
      Span s = text.get(i);
      String own = PlanText.unnumbered(s.text());
      if (i == index || !Characters.bare(own).startsWith(bare)) {
        continue;
      }
      if (s.isHeading() && Characters.bare(own).equals(bare)) {
        return text.following(s, 2);
      }
      Matcher m = TITLE.matcher(own);
      if (s.kind() == Span.Kind.PARAGRAPH && m.find() && Characters.bare(m.group(1)).equals(bare)) {
        return own.substring(m.end());
      }
    }
    return "";
  }

  private static final Pattern TITLE = Pattern.compile("^([^。：，；]{3,30})[。：]");

  /** A text up to where it speaks of another element. */
  private String until(String text, String name, List<String> all) {
    int end = text.length();
    for (String other : all) {
      int at = other.equals(name) ? -1 : text.indexOf(other);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end);
  }
}
