package io.lantu.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places an element is made of, from what the document tells of it. */
final class ElementPlaces {
  private final PlanText text;
  private final MemberFinder members;
  private final MemberScan scan;

  ElementPlaces(PlanText text, MemberFinder members) {
    this.text = text;
    this.members = members;
    this.scan = new MemberScan(members);
  }

  /** A river or a range stands for itself; what its sentence lists is told of it, not in it. */
  private static final Pattern LAND = Pattern.compile(".*[山江河湖海水源岭溪峡泉泊库]$");

  private static final Pattern OWN_LIST =
      Pattern.compile("^[”\"]?(?:[（(]|，?(?:由|包括|以|范围|涉及|流经|穿|经|位于|自|跨))");

  /** Pieces from where an element is named in which it may be told by a short form. */
  private static final int NEAR = 6;

  /** Where a sentence goes on to the next class: ，三轴为…, 两屏：…. */
  private static final Pattern NEXT_CLASS =
      Pattern.compile(
          "(?:^|[，、和与及以])[“\"]?(?:[一二两双三四五六七八九十多])[条个]?[\\u4e00-\\u9fff]{1,4}[”\"]?(?:为|是|即|指|包括|由|：|——)");

  private static final Pattern PLACE_NAME =
      Pattern.compile("[\\u4e00-\\u9fff]{1,5}(?:镇|乡|街道|县|市|区|旗|湖|山|水库|岛|岭|海|湿地|峡|城|港|河|江|新区)");

  /** The elements of a class with their places. */
  List<ReadElement> elements(String label, Naming naming) {
    List<ReadElement> out = new ArrayList<>();
    List<String> all = naming.names();
    for (NamedElement e : naming.elements()) {
      List<String> places = e.listed().isEmpty() ? placesOf(e, all, all.size() == 1) : e.listed();
      // What is listed beside it is no part of it.
      boolean others = places.size() > 1;
      List<String> own =
          places.stream().filter(x -> x.equals(e.name()) ? !others : !all.contains(x)).toList();
      out.add(new ReadElement(label, e.name(), own, e.sentence(), e.line()));
    }
    return out;
  }

  /**
   * Places an element is made of: those the text lists right after naming it, else those the
   * section about it lists, else those of its name.
   */
  private List<String> placesOf(NamedElement e, List<String> all, boolean alone) {
    String name = e.name();
    String own = e.told().isEmpty() ? "" : e.told().get(0);
    if (members.isPlace(name) && !alone && !OWN_LIST.matcher(own).find()) {
      // One of a list of towns is that town, whatever the sentence goes on to say.
      return members.ofItem(name);
    }
    List<String> texts = e.told().stream().map(t -> own(t, name, all)).toList();
    List<String> told = List.of();
    boolean land = LAND.matcher(name).matches() && !alone;
    if (land && !OWN_LIST.matcher(own).find()) {
      List<String> itself = members.ofItem(name);
      return itself.isEmpty() ? List.of(name) : itself;
    }
    for (int i = 0; i < texts.size() && told.isEmpty(); i++) {
      told = richer(texts.get(i));
    }
    String about = told.isEmpty() && !name.isBlank() ? about(name, all, e.index(), alone) : "";
    if (told.isEmpty()) {
      told = richer(about);
    }
    for (int i = 0; i < texts.size() && told.isEmpty(); i++) {
      told = scan.in(texts.get(i));
    }
    if (told.isEmpty() && !alone && !name.isBlank()) {
      told = richer(mentioned(name, all, e.index()));
    }
    if (told.isEmpty() && !land && !(alone && text.get(e.index()).isHeading())) {
      told = scan.in(about);
    }
    if (told.isEmpty()) {
      told = members.ofName(name);
      boolean itself = told.isEmpty() && PLACE_NAME.matcher(name).matches();
      return itself ? List.of(name) : told;
    }
    // 平凉—庆阳带 is of both, whatever else its sentence lists.
    if (name.indexOf('—') >= 0 || name.indexOf('-') >= 0) {
      Set<String> both = new LinkedHashSet<>();
      for (String place : members.ofName(name, false)) {
        if (told.stream().noneMatch(t -> t.startsWith(place))) {
          both.add(place);
        }
      }
      both.addAll(told);
      return List.copyOf(both);
    }
    return told;
  }

  /** What a text lists, or what reading it place by place gives where that is the same and more. */
  private List<String> richer(String told) {
    List<String> listed = members.in(told, 2);
    List<String> all = listed.isEmpty() ? List.of() : scan.in(told);
    return all.size() > listed.size() && all.containsAll(listed) ? all : listed;
  }

  /** Of a text that names several elements what it tells of one: what follows its name. */
  private static String own(String told, String name, List<String> all) {
    String text = respective(told, all);
    boolean others =
        all.stream().anyMatch(x -> !x.isBlank() && !x.equals(name) && text.contains(x));
    return others && !name.isBlank() && text.contains(name)
        ? new ElementMentions(text, all).told(all.indexOf(name))
        : text;
  }

  /** 前者 and 后者 of two elements by name. */
  private static String respective(String text, List<String> all) {
    return all.size() == 2 ? text.replace("前者", all.get(0)).replace("后者", all.get(1)) : text;
  }

  /** What the paragraphs from where an element is named tell of it, by its name or a short form. */
  private String mentioned(String name, List<String> all, int index) {
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
  private String about(String name, List<String> all, int index, boolean alone) {
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
        return text.following(s, 2);
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
