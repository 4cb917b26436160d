package io.lantu.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds every formula a document states as a structure of space, with its wordings.
 *
 * <p>What {@link FormulaGrammar} finds by form is judged by what surrounds it and by whether the
 * document tells its classes; codes such as “1351” or “1+3+N” are taken where the text says what
 * each digit counts. A formula that is a part of another is another wording of it.
 */
final class FormulaFinder {
  private static final Pattern CODE =
      Pattern.compile(
          "[“\"]([1-9](?:[+＋]?[1-9NnXx]){1,6})[”\"](?![^，。；]{0,8}(?:产业|政策|制度|服务|工作|治理)体系)(?=[^，。；]{0,14}(?:格局|布局|结构|体系|框架|空间))");
  private static final String COUNTED =
      "门户|中心城市|都市区|副中心|增长极|中心|核心|组团|节点|支点|轴带|走廊|廊道|发展轴|城镇带|经济带|屏障|片区|园区|板块|城镇|城市|基地"
          + "|核|极|轴|带|圈|翼|点|区|廊";

  private static final Pattern NOUN =
      Pattern.compile("(?:" + COUNTED + "|集群|引擎|平台|高地|产业园|产业带|园|城|线)$");

  private final PlanText text;
  private final MemberFinder members;
  private final Map<String, StatedFormula> found = new LinkedHashMap<>();
  private final Map<String, Integer> defined = new HashMap<>();

  FormulaFinder(PlanText text, MemberFinder members) {
    this.text = text;
    this.members = members;
  }

  /** The formulas in the order of their first statements. */
  List<StatedFormula> find() {
    for (Span s : text.spans()) {
      for (String t : PlanText.texts(s)) {
        for (FormulaGrammar.Found f : FormulaGrammar.find(t)) {
          if (FormulaContext.accepts(t, f, s, defined(f.formula()))) {
            found
                .computeIfAbsent(f.formula().key(), k -> new StatedFormula(f.formula(), s))
                .statedIn(s, f.formula().written());
          }
        }
        codes(t, s);
      }
    }
    // A code that repeats a formula stated in words is no formula of its own.
    found.entrySet().stream()
        .filter(e -> e.getKey().startsWith("#"))
        .map(e -> e.getValue().formula().key())
        .toList()
        .forEach(found::remove);
    mergeParts();
    return List.copyOf(found.values());
  }

  /** How many classes of a formula the document tells in words of their own. */
  private int defined(Formula f) {
    return defined.computeIfAbsent(f.key(), k -> judge(f));
  }

  private int judge(Formula f) {
    int definedClasses = 0;
    int told = 0;
    for (Formula.Part p : f.parts()) {
      ClassLabel label = new ClassLabel(p);
      if (!FormulaGrammar.isSpatial(f) && !label.isPlaced(text, members)) {
        continue;
      }
      told += label.isTold(text) ? 1 : 0;
      definedClasses += label.isDefined(text, f.parts().size()) ? 1 : 0;
    }
    return told == f.parts().size() ? Math.max(told, definedClasses) : definedClasses;
  }

  /** Codes such as “1351”: the text must say what each digit counts. */
  private void codes(String t, Span s) {
    Matcher m = CODE.matcher(t);
    while (m.find()) {
      String code = m.group(1).replace("＋", "+");
      StatedFormula meant = code.contains("+") ? counting(code, s, found.values()) : null;
      if (meant != null) {
        meant.alsoWorded(new LinkedHashSet<>(List.of(code)));
        continue;
      }
      String[] digits = code.contains("+") ? code.split("\\+") : code.split("");
      String follow = t.substring(m.end()) + text.following(s, 16);
      List<Formula.Part> parts = quotedDigits(digits, follow);
      if (parts.isEmpty()) {
        parts = countedDigits(code, digits, follow);
      }
      if (parts.size() == digits.length && parts.size() >= 2) {
        Formula f = new Formula(code, parts);
        found.computeIfAbsent("#" + code, k -> new StatedFormula(f, s)).statedIn(s, code);
      }
    }
  }

  /** “1”是一条A带，“3”分别为B、C、D: the digits themselves are the labels. */
  private static List<Formula.Part> quotedDigits(String[] digits, String follow) {
    List<Formula.Part> parts = new ArrayList<>();
    for (String digit : digits) {
      boolean many = !Character.isDigit(digit.charAt(0));
      Matcher m =
          Pattern.compile(
                  "[“\"]"
                      + digit
                      + "[”\"](?:，|：|——)?(?:就是|是指|是|即|指|为|包括|分别)(?:[东西南北中、]*(?:遍布.{2,4}的)?(?:一批|[一二两三四五六七八九十]+(?:个|条|大|座|片|类)?))?([\\u4e00-\\u9fff]*)")
              .matcher(follow);
      if (m.find()) {
        parts.add(new Formula.Part(digit, many ? null : Integer.valueOf(digit), noun(m.group(1))));
      }
    }
    return parts.size() == digits.length ? parts : List.of();
  }

  /** The noun a phrase ends in, or none where it ends in no noun of space. */
  private static String noun(String phrase) {
    Matcher m = NOUN.matcher(phrase);
    return m.find() ? m.group() : "";
  }

  private static List<Formula.Part> countedDigits(String code, String[] digits, String follow) {
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
                      + COUNTED
                      + "))")
              .matcher(follow);
      if (!p.find(from)) {
        return List.of();
      }
      from = p.end();
      parts.add(
          new Formula.Part(
              code.contains("+") ? digit : p.group(1) + p.group(2),
              many ? null : Integer.valueOf(digit),
              p.group(2)));
    }
    return parts;
  }

  /** The formula stated in the same paragraph whose counts a code such as 1+2+4+N repeats. */
  private static StatedFormula counting(String code, Span s, Collection<StatedFormula> all) {
    String digits = code.replace("+", "").replaceAll("[Nn]", "X");
    for (StatedFormula d : all) {
      StringBuilder counts = new StringBuilder();
      d.formula().parts().forEach(p -> counts.append(p.count() == null ? "X" : p.count()));
      if (d.statements().contains(s) && counts.toString().equalsIgnoreCase(digits)) {
        return d;
      }
    }
    return null;
  }

  private static String hanOf(String digit) {
    int d = digit.charAt(0) - '0';
    return d == 2 ? "[二两双]" : d >= 1 && d <= 9 ? "一二三四五六七八九".substring(d - 1, d) : digit;
  }

  /** 一心两翼 beside 一心两翼多点 is the same structure cut short. */
  private void mergeParts() {
    for (String key : List.copyOf(found.keySet())) {
      for (String other : List.copyOf(found.keySet())) {
        if (!key.equals(other)
            && (" " + other + " ").contains(" " + key + " ")
            && found.containsKey(key)) {
          found.get(other).alsoWorded(found.get(key).wordings());
          found.remove(key);
        }
      }
    }
  }
}
