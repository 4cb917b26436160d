package io.lantu.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads codes such as “1351” or “1+3+N” as formulas where the document says what each digit counts:
 * in words that repeat the digits or their numbers, or in a table with a row for each.
 */
final class CodeFormulas {
  private static final Pattern CODE =
      Pattern.compile(
          "[“\"]([1-9](?:[+＋]?[1-9NnXx]){1,6})[”\"](?![^，。；]{0,8}(?:产业|政策|制度|服务|工作|治理)体系)(?=[^，。；]{0,14}(?:格局|布局|结构|体系|框架|空间))");
  private static final String COUNTED =
      "门户|枢纽|网点|站点|通道|口岸|中心城市|中心城区|主城区|县城|重点镇|一般镇|中心镇|特色镇|小城镇|乡镇|镇|乡|都市区|副中心|增长极|中心|核心|组团|节点|支点|轴带|走廊|廊道|发展轴|城镇带|经济带|屏障|片区|园区|板块|城镇|城市|基地"
          + "|核|极|轴|带|圈|翼|点|区|廊";

  private static final Pattern NOUN =
      Pattern.compile("(?:" + COUNTED + "|集群|引擎|平台|高地|产业园|产业带|园|城|线)$");

  /** Pieces after a code in which its table stands. */
  private static final int NEAR = 12;

  private final PlanText text;

  CodeFormulas(PlanText text) {
    this.text = text;
  }

  /** Adds the codes a piece states to the formulas of the document, by their keys. */
  void statedIn(String t, Span s, Map<String, StatedFormula> found) {
    Matcher m = CODE.matcher(t);
    while (m.find()) {
      String code = m.group(1).replace("＋", "+");
      StatedFormula meant = code.contains("+") ? counting(code, s, found.values()) : null;
      if (meant != null) {
        meant.alsoWorded(new LinkedHashSet<>(List.of(code)));
        continue;
      }
      StatedFormula known = found.get("#" + code);
      StatedFormula f = known == null ? read(code, t.substring(m.end()), s) : known;
      if (f != null) {
        f.statedIn(s, code);
        found.put("#" + code, f);
      }
    }
  }

  private StatedFormula read(String code, String after, Span s) {
    String[] digits = code.contains("+") ? code.split("\\+", -1) : code.split("", -1);
    digits = List.of(digits).stream().filter(d -> !d.isEmpty()).toArray(String[]::new);
    String follow = after + text.following(s, 16);
    List<Formula.Part> parts = new ArrayList<>();
    List<Passage> told = new ArrayList<>();
    quotedDigits(digits, follow, s, parts, told);
    if (parts.size() < digits.length) {
      parts.clear();
      told.clear();
      rows(digits, s, parts, told);
    }
    if (parts.size() < digits.length) {
      told.clear();
      parts = countedDigits(code, digits, follow);
      told.addAll(byNoun(parts, follow, text.indexOf(s)));
    }
    return parts.size() == digits.length && parts.size() >= 2
        ? new StatedFormula(new Formula(code, parts), s, told)
        : null;
  }

  /** “1”是一条A带，“3”分别为B、C、D; “1”：A: the digits themselves are the labels. */
  private void quotedDigits(
      String[] digits, String follow, Span s, List<Formula.Part> parts, List<Passage> told) {
    List<int[]> at = new ArrayList<>();
    int from = 0;
    for (String digit : digits) {
      boolean many = !Character.isDigit(digit.charAt(0));
      Matcher m =
          Pattern.compile(
                  "[“\"]"
                      + digit
                      + "[”\"](?:(?:，|：|——)?(?:就是|是指|是|即|指|为|包括|分别)|：|——)(?:[东西南北中、]*(?:遍布.{2,4}的)?(?:一批|[一二两三四五六七八九十]+(?:个|条|大|座|片|类)?))?([\\u4e00-\\u9fff]*)")
              .matcher(follow);
      if (!m.find(from)) {
        break;
      }
      from = m.end();
      at.add(new int[] {m.start(), m.start() + digit.length() + 2});
      parts.add(new Formula.Part(digit, many ? null : Integer.valueOf(digit), noun(m.group(1))));
    }
    boolean repeated = List.of(digits).stream().distinct().count() < digits.length;
    for (int i = 0; repeated && i < at.size(); i++) {
      // Equal digits are told apart by their order.
      int end = i + 1 < at.size() ? at.get(i + 1)[0] : follow.length();
      String own = follow.substring(at.get(i)[1], end).split("\n", 2)[0];
      own = own.replaceFirst("^(?:，|：|——)?(?:就是|是指|是|即|指|为|包括|分别)?", "");
      int index = pieceOf(own, text.indexOf(s));
      told.add(new Passage(own, text.get(index), index));
    }
  }

  /** The piece from a place on that tells something. */
  private int pieceOf(String told, int home) {
    for (int i = home; i < text.size() && i < home + 18; i++) {
      if (!told.isBlank() && text.get(i).text().contains(told)) {
        return i;
      }
    }
    return home;
  }

  /** A table with a row for each digit: its number in one cell, as many names in another. */
  private void rows(String[] digits, Span s, List<Formula.Part> parts, List<Passage> told) {
    int home = text.indexOf(s);
    for (int i = home + 1;
        i < text.size() && i < home + NEAR && parts.size() < digits.length;
        i++) {
      Span row = text.get(i);
      String digit = digits[parts.size()];
      List<String> cells = List.of(row.text().split("\t", -1));
      if (row.kind() != Span.Kind.ROW || cells.stream().noneMatch(c -> c.strip().equals(digit))) {
        continue;
      }
      for (String cell : cells) {
        boolean listed = cell.split("、", -1).length == Numerals.value(digit);
        if (listed && !cell.strip().equals(digit) && cells.indexOf(cell) > 0) {
          parts.add(new Formula.Part(digit, Numerals.value(digit), ""));
          told.add(new Passage(cell.strip(), row, i));
          break;
        }
      }
    }
  }

  /** 中心城区为A；重点镇为B、C: passages that open with the nouns of the classes, if all do. */
  private List<Passage> byNoun(List<Formula.Part> parts, String follow, int home) {
    List<Passage> told = new ArrayList<>();
    for (Formula.Part p : parts) {
      Matcher m =
          Pattern.compile(
                  "(?:^|[，。；\\n])"
                      + Pattern.quote(p.noun())
                      + "(?:分别)?(?:[为是即有指：]|包括)+([^。；\\n]{2,})")
              .matcher(follow);
      if (p.noun().length() < 2 || !m.find()) {
        return List.of();
      }
      int index = pieceOf(m.group(1), home);
      told.add(new Passage(m.group(1), text.get(index), index));
    }
    return told;
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
}
