package io.lantu.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the places an element is made of, from what the document tells of it. */
final class ElementPlaces {
  private final PlanText text;
  private final MemberFinder members;
  private final MemberScan scan;
  private final ElementPassages passages;

  ElementPlaces(PlanText text, MemberFinder members) {
    this.text = text;
    this.members = members;
    this.scan = new MemberScan(members);
    this.passages = new ElementPassages(text, members);
  }

  /** A river or a range stands for itself; what its sentence lists is told of it, not in it. */
  private static final Pattern LAND = Pattern.compile(".*[山江河湖海水源岭溪峡泉泊库]$");

  private static final Pattern FLOWS = Pattern.compile("^[，”\"]?(?:流经|贯穿|涉及|穿过|途经|跨)");

  private static final Pattern OWN_LIST =
      Pattern.compile("^[”\"]?(?:[（(]|，?(?:由|包括|以|范围|涉及|流经|穿|经|位于|落户|坐落|布设|选址|自|跨))");

  /** The number a label opens with. */
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[一二两双三四五六七八九十百千多]+|若干|\\d+|[NnXx])[个条大座]?");

  /** Nouns of classes whose elements are made of several places. */
  private static final Pattern AREAL = Pattern.compile("组团|圈|群|片|板块|带|轴|廊|区");

  private static final Pattern PLACE_NAME =
      Pattern.compile("[\\u4e00-\\u9fff]{1,5}(?:镇|乡|街道|县|市|区|旗|湖|山|水库|岛|岭|海|湿地|峡|城|港|河|江|新区)");

  /**
   * The elements of a class with their places.
   *
   * @param structure names of all elements of its structure
   */
  List<ReadElement> elements(String label, Naming naming, Collection<String> structure) {
    List<ReadElement> out = new ArrayList<>();
    List<String> all = naming.names();
    String noun = NUMBER.matcher(label).replaceFirst("");
    for (NamedElement e : naming.elements()) {
      List<String> counted = members.counted(e.name(), structure);
      List<String> places =
          !e.listed().isEmpty() ? e.listed() : counted.isEmpty() ? placesOf(e, all, noun) : counted;
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
  private List<String> placesOf(NamedElement e, List<String> all, String noun) {
    String name = e.name();
    boolean alone = all.size() == 1;
    String own = e.told().isEmpty() ? "" : e.told().get(0);
    if (members.isPlace(name) && !alone && !OWN_LIST.matcher(own).find()) {
      List<String> kind = ofKind(name, noun);
      if (!kind.isEmpty()) {
        return withEnds(name, kind);
      }
      // One of a list of towns is that town, whatever the sentence goes on to say.
      return members.ofItem(name);
    }
    List<String> texts =
        e.told().stream()
            .map(t -> ElementPassages.own(t, name, all))
            .map(t -> ElementPassages.upToNextClass(t, noun))
            .toList();
    List<String> told = List.of();
    boolean land = LAND.matcher(name).matches() && !alone;
    if (land && !OWN_LIST.matcher(own).find()) {
      List<String> through = through(texts);
      List<String> itself = through.isEmpty() ? members.ofItem(name) : through;
      return itself.isEmpty() ? List.of(name) : itself;
    }
    for (int i = 0; i < texts.size() && told.isEmpty(); i++) {
      told = richer(texts.get(i));
    }
    String about =
        told.isEmpty() && !name.isBlank()
            ? ElementPassages.upToNextClass(passages.about(name, all, e.index(), alone), noun)
            : "";
    if (told.isEmpty()) {
      told = richer(about);
    }
    for (int i = 0; i < texts.size() && told.isEmpty(); i++) {
      told = scan.in(texts.get(i));
    }
    if (told.isEmpty() && !alone && !name.isBlank()) {
      told = richer(passages.mentioned(name, all, e.index()));
    }
    if (told.isEmpty() && !land && !(alone && text.get(e.index()).isHeading())) {
      told = scan.in(about);
    }
    if (told.isEmpty() && !land) {
      told = ofKind(name, noun);
    }
    if (told.isEmpty() && !alone) {
      told = passages.headed(name);
    }
    if (told.isEmpty()) {
      told = members.ofName(name);
      if (told.isEmpty() && members.list(String.join("、", all)).contains(name)) {
        // 合作 beside 武都 is a town.
        return List.of(name);
      }
      boolean itself = told.isEmpty() && PLACE_NAME.matcher(name).matches();
      return itself ? List.of(name) : told;
    }
    return withEnds(name, told);
  }

  /** Places a river flows through or a range lies in, where a sentence of its own says so. */
  private List<String> through(List<String> texts) {
    for (String told : texts) {
      for (String said : told.split("[。；]")) {
        List<String> found = FLOWS.matcher(said).find() ? scan.in(said) : List.of();
        if (found.size() > 1) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** 平凉—庆阳带 is of both, whatever else its sentence lists. */
  private List<String> withEnds(String name, List<String> told) {
    Set<String> both = new LinkedHashSet<>();
    for (String place : members.ends(name)) {
      if (!members.covers(told, place)) {
        both.add(place);
      }
    }
    both.addAll(told);
    return List.copyOf(both);
  }

  /**
   * Places of an area told with the noun of its class, or of the same places under another name.
   */
  private List<String> ofKind(String name, String noun) {
    if (!AREAL.matcher(FormulaGrammar.core(noun)).matches()) {
      return List.of();
    }
    List<String> told = richer(passages.ofKind(name, noun));
    return told.isEmpty() ? richer(passages.ofSame(members.ends(name))) : told;
  }

  /** What a text lists, or what reading it place by place gives where that is the same and more. */
  private List<String> richer(String told) {
    List<String> listed = members.in(told, 2);
    List<String> all = listed.isEmpty() ? List.of() : scan.in(told);
    return all.size() > listed.size() && all.containsAll(listed) ? all : listed;
  }
}
