package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of structure formulas: numbers each followed by a noun of planning (核 极 翼 轴 带 圈 点 …),
 * with or without separators and verbs.
 *
 * <p>Slogans of the same rhythm (一带一路, 五位一体, 两不愁三保障) and formulas of other fields (一核多元共治) are
 * refused: by a list of the fixed ones, by nouns that are not spatial, and by what the text around
 * them speaks of.
 */
public final class FormulaGrammar {
  private static final String NUMBER =
      "[二三四五六七八九]?十[一二三四五六七八九]?|[一二两双三四五六七八九多]|[百千]|若干|[NnXx](?=[\\u4e00-\\u9fff])|\\d{1,2}";

  /** Nouns of space, longest first within the alternation. */
  private static final String NOUN =
      "集聚区|分库|分中心|集散中心|驿站|机场|车站|站点|轮(?=驱动)|站(?![式位点])|场(?![所景地])|放射线|联络线|支线|副中心城市|中心城市|副中心|次中心|主中心|分中心|中心城区|中心城|中心|核心区|核心|增长极|极核|极点|副城|主城|新城|卫星城|发展轴线|发展轴|轴线|轴带|发展带"
          + "|经济带|产业带|城镇带|生态带|旅游带|文化带|都市圈|经济圈|城市圈|生活圈|城镇圈|圈层|城镇组团|组团|节点城市|重要节点|节点|支点城市|战略支点|支点|基点|重点镇|特色镇|功能片区|片区"
          + "|功能区|先行区|示范区|协作区|发展区|经济区|保护区|产业园|物流园|科技园|工业园|湿地公园|公园|园区|走廊|廊道|长廊|绿廊|生态屏障|屏障|门户|枢纽|大通道|通道|基地|产业板块|板块|城镇群|城市群|都市区|城镇密集区"
          + "|集群|港区|空港|港城|湾区|水系|绿心|绿楔|绿环|绿带|生态核|主轴|次轴|副轴|横轴|纵轴|主核|副核|主极|次极|链条|单元"
          + "|核(?![查算酸定验])|心|极(?!端)|翼|轴|带(?![动头])|圈|点(?![位对])|团(?![队结体])|片(?!面)|区(?!域)|园|廊|屏|主(?![体题任导动])|副|次(?!序)|城镇(?!圈|带|组团|群|密集)|群岛|岛群|群|簇|港|湾|湖|岛|山|岭|河|江|川|谷|洲|环(?![节境保评])|横|纵|射|联|支(?![撑持付援队部])|县(?!域)|镇|乡|湿地|放射|联通|体(?![系制验育检])|竖|段|水|盆|场|池|滩|塬|林|草|沙|峰|街|坊|溪|泊|泽|渠|口岸|通廊|台|屿|弓|弦|箭|镞|脊|臂|珠|星|线|链|城|镇|块|楔|脉|芯|门|库|田|原|峡|岸|海|泉|源|网(?![格点])";

  private static final String QUALIFIER =
      "(?:县域|发展|生态|城镇|城市|产业|经济|功能|特色|战略|绿色|创新|开放|交通|文化|旅游|农业|区域|重点|重要|新兴|综合|核心|大|小|新|主|副|次)";

  /** Letters of words that count something else or are no nouns. */
  private static final String OPEN_LETTER =
      "[\\u4e00-\\u9fff&&[^一二两双三四五六七八九十百千多维年月日个次项类级家万亿元米吨种名位人分天时号度倍成是不有在为要会来去每事案票办证票企策档审评查批考建报岗责书单张把手站式品化轮代期届章条款层批等律法棵株条座]]";

  /** What a class is said to do in a formula: 七驿联动. */
  private static final String VERB =
      "[引带联驱互协牵拉][领动同合通系]|[支拱环围][撑卫绕托]|辐射|拓展|贯通|串联|连通|连接|链接|齐飞|并进|并举|并重|共进|共建|共治|共享|共融|共兴|共荣|集聚|聚集|汇聚|荟萃|呼应|融合|示范|提升|崛起|隆起|发展|推进|点缀|镶嵌|渗透|延伸|展开|伸展|统筹|交织|成网|织网|布局|突破|跨越|赋能|振兴|保护|护卫|屏护|涵养|保障|开放|合作|组合|分布|散布|星布|统领|统筹|调蓄|互济|补给|协调|调配|联调|联控|联供|纵横|通达|畅通|辉映|相映|掩映|争辉|绽放|开花|多元|特色";

  /** Any other noun, where the next class or the end of the formula follows: 七驿, 三邻里. */
  private static final String OPEN =
      OPEN_LETTER
          + "{1,2}?(?=(?:"
          + NUMBER
          + ")[\\u4e00-\\u9fff]|[”\"、，·：（]|\\s|$|(?:"
          + VERB
          + ")[”\"、，]|(?:的|等)|(?:空间|布局|格局|结构|规模|等级))";

  private static final String KNOWN = "(?:" + QUALIFIER + "){0,2}?(?:" + NOUN + ")";

  /** What one class does to the next: 一环串三珠. */
  private static final String LINK = "[串连贯夹绕拥抱领携牵挑穿接映带联引]起?";

  /** A class: of a noun of planning that ends there, else of any noun, else of one with a verb. */
  private static final Pattern PART =
      Pattern.compile(
          "("
              + NUMBER
              + ")((?:[个条大座](?=[\\u4e00-\\u9fff]))?)("
              + KNOWN
              + "(?=(?:"
              + LINK
              + ")?(?:"
              + NUMBER
              + ")[\\u4e00-\\u9fff]|[^\\u4e00-\\u9fff]|$|的|等)|"
              + "(?!"
              + KNOWN
              + ")"
              + OPEN_LETTER
              + "{1,3}?(?:"
              + NOUN
              + ")(?=(?:"
              + NUMBER
              + ")[\\u4e00-\\u9fff]|[”\"、，（]|的)|"
              + OPEN
              + "|(?!"
              + KNOWN
              + ")"
              + OPEN_LETTER
              + "{3}(?=(?:"
              + NUMBER
              + ")[\\u4e00-\\u9fff]|[”\"、，（]|的)|"
              + KNOWN
              + ")");

  private static final Pattern SEPARATOR = Pattern.compile("^[”\"“、，,；;·\\s+＋—–－-]{1,4}");
  private static final Pattern TAIL =
      Pattern.compile(
          "^(?:为[核主轴心纲脉体骨魂底基脊]|[\\u4e00-\\u9fff&&[^一二两双三四五六七八九十百千多的为和]]{2}|[\\u4e00-\\u9fff&&[^一二两双三四五六七八九十百千多的为和]]{1,4}(?=[”\"]))(?=[”\"、，,；;·\\s]|$)");

  /** 一环串三珠, 一点（…）两面（…）: what one class does to the next, or what it is. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "^(?:" + LINK + "|[（(][^（）()]{2,40}[）)][、，]?)(?=(?:" + NUMBER + ")[\\u4e00-\\u9fff])");

  /** What the last class is: …、三片区（甲、乙、丙）”. */
  private static final Pattern BRACKET = Pattern.compile("^[（(][^（）()]{2,60}[）)]");

  /** 两翼驱动、全域协同: what is told of the whole after the last class. */
  private static final Pattern ALL_OVER =
      Pattern.compile(
          "^([\\u4e00-\\u9fff]{0,4})[、，](?:全[域局员面市县]|多极|整体|城乡|陆海|山海|区域)[\\u4e00-\\u9fff]{2}$");

  /** “一核”引领、“两带”…: each class in quotes of its own. */
  private static final Pattern QUOTED_TAIL =
      Pattern.compile("^[”\"][\\u4e00-\\u9fff]{2,4}(?<![网局构系架间式带区])[、，和][“\"](?=" + NUMBER + ")");

  /**
   * Nouns that by themselves tell a spatial structure; the others need one of these beside them.
   */
  private static final Pattern STRONG =
      Pattern.compile(".*(?:核|心|极|翼|轴|带|圈|点|组团|片|屏|廊|副|主|湾|环|区|园|枢纽|板块|门户|群|横|纵|射).*");

  private static final Set<String> SLOGANS =
      Set.of(
          "一带一路",
          "一路一带",
          "三区三线",
          "三区三州",
          "三江三湖",
          "两江一水",
          "两屏三带",
          "两屏三带一区多点",
          "七区二十三带",
          "一区一策",
          "一河一策",
          "一湖一策",
          "一县一园",
          "一村一品",
          "一镇一业",
          "一乡一品",
          "一县一业",
          "一区一园",
          "一园一策",
          "一城一策",
          "一山一水",
          "一老一小",
          "一心一意",
          "三心二意",
          "一中心多站点",
          "两江两河",
          "一区三线",
          "一线一岛",
          "三山五园",
          "一港一区",
          "一点一策",
          "一点两线",
          "三山五岳",
          "一主多元",
          "两岸一家",
          "两岸三地",
          "四区一线",
          "一县一区",
          "一校一区",
          "一镇一特",
          "三海一核");

  private FormulaGrammar() {}

  /** A formula found in a text and where. */
  public record Found(Formula formula, int start, int end, boolean quoted) {}

  /** The last word of a noun that tells its class: 副中心 of 副中心, 点 of 节点 and 支点. */
  static String core(String noun) {
    if (noun.endsWith("副中心") || noun.equals("副") || noun.endsWith("次中心")) {
      return "副";
    }
    if (noun.endsWith("核心") || noun.endsWith("核") || noun.endsWith("核心区")) {
      return "核";
    }
    if (noun.endsWith("中心") || noun.endsWith("心") || noun.equals("中心城市")) {
      return "心";
    }
    if (noun.endsWith("点") || noun.startsWith("节点") || noun.startsWith("支点")) {
      return "点";
    }
    if (noun.endsWith("轴") || noun.startsWith("轴") || noun.endsWith("轴线")) {
      return "轴";
    }
    if (noun.startsWith("廊") || noun.endsWith("廊") || noun.endsWith("廊道")) {
      return "廊";
    }
    if (noun.endsWith("屏障")) {
      return "屏";
    }
    if (noun.equals("团")) {
      return "组团";
    }
    if (noun.endsWith("圈")) {
      return "圈";
    }
    if (noun.endsWith("带")) {
      return "带";
    }
    if (noun.endsWith("极") || noun.startsWith("极")) {
      return "极";
    }
    return noun;
  }

  /** Reads a text that is a formula and nothing else. */
  public static Optional<Formula> parse(String text) {
    String t = text.strip();
    int end = parts(t, 0, new ArrayList<>());
    List<Formula.Part> parts = new ArrayList<>();
    parts(t, 0, parts);
    return end == t.length() && parts.size() >= 2
        ? Optional.of(new Formula(t, parts))
        : Optional.empty();
  }

  /** Reads parts from a position on; returns where they end. */
  private static int parts(String t, int from, List<Formula.Part> parts) {
    int at = from;
    int end = from;
    Matcher m = PART.matcher(t);
    while (at < t.length()) {
      m.region(at, t.length());
      if (!m.lookingAt()) {
        break;
      }
      String noun = m.group(3);
      int stop = m.end();
      // 一心两翼: take the short noun where the long one would eat the next number.
      String number = m.group(1);
      Integer count =
          number.matches("多|若干|百|千|[NnXx]") ? null : Integer.valueOf(Numerals.value(number));
      Formula.Part part = new Formula.Part(number + m.group(2) + noun, count, noun);
      // “三纵四横”，“三纵”为…: a class told again begins its definition.
      if (parts.stream().anyMatch(x -> x.key().equals(part.key()) && x.noun().equals(noun))) {
        break;
      }
      parts.add(part);
      end = stop;
      at = stop;
      Matcher tail = TAIL.matcher(t.substring(at));
      if (tail.find()) {
        String rest = t.substring(at + tail.end());
        boolean goesOn = rest.isEmpty() || SEPARATOR.matcher(rest).find();
        if (goesOn) {
          at += tail.end();
          end = at;
        }
      }
      Matcher between = BETWEEN.matcher(t.substring(at));
      if (between.find()) {
        m.region(at + between.end(), t.length());
        if (m.lookingAt()) {
          at += between.end();
          continue;
        }
      }
      Matcher quotedTail = QUOTED_TAIL.matcher(t.substring(at));
      if (quotedTail.find()) {
        at += quotedTail.end();
        continue;
      }
      Matcher sep = SEPARATOR.matcher(t.substring(at));
      if (sep.find()) {
        if (sep.group().indexOf('”') >= 0 && sep.group().indexOf('“') < 0) {
          // “两带”一横一竖: the quotation is over.
          break;
        }
        int next = at + sep.end();
        m.region(next, t.length());
        if (!m.lookingAt()) {
          break;
        }
        at = next;
      }
    }
    return end;
  }

  /**
   * All formulas of a text, plausible by form; what surrounds them is judged by {@link
   * FormulaContext}.
   */
  public static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean starts = "一二两双三四五六七八九十多若百".indexOf(c) >= 0 || (c >= '1' && c <= '9');
      if (!starts
          || (i > 0 && text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9')
          || (i > 0 && "第十百千".indexOf(text.charAt(i - 1)) >= 0)) {
        i++;
        continue;
      }
      List<Formula.Part> parts = new ArrayList<>();
      int end = parts(text, i, parts);
      if (parts.size() < 2) {
        i++;
        continue;
      }
      boolean quoted = i > 0 && "“\"‘".indexOf(text.charAt(i - 1)) >= 0;
      // 一轴两翼”: the grammar may have stopped before a verb that ends the quotation.
      if (quoted) {
        int close = closing(text, i);
        String rest =
            close > end
                ? ALL_OVER
                    .matcher(BRACKET.matcher(text.substring(end, close)).replaceFirst(""))
                    .replaceFirst("$1")
                : "";
        if (close > end && rest.length() <= 6 && FormulaGrammar.isTail(rest)) {
          end = close;
        } else if (close > end) {
          i = end;
          continue;
        }
      } else if (i > 0
          && Characters.isHan(text.charAt(i - 1))
          && "成建以的即为按造现局构一称取用呈由定立了出是".indexOf(text.charAt(i - 1)) < 0
          && !text.substring(Math.max(0, i - 2), i)
              .matches(
                  "建设|规划|提出|优化|打造|构筑|强化|依托|遵循|谋划|布局|完善|格局|结构|呈现|按照|总体|推动|搭建|塑造|围绕|突出|重塑|巩固|实施")) {
        i = end;
        continue;
      }
      String written = text.substring(i, end).replaceAll("[”\"“]", "");
      Formula f = new Formula(written, parts);
      if (plausible(f)) {
        found.add(new Found(f, i, end, quoted));
      }
      i = end;
    }
    return found;
  }

  private static boolean isTail(String s) {
    return s.codePoints().allMatch(c -> Characters.isHan(c)) && !s.matches(".*[一二两三四五六七八九十].*");
  }

  private static int closing(String text, int from) {
    for (int i = from; i < text.length() && i < from + 60; i++) {
      if ("”\"’".indexOf(text.charAt(i)) >= 0) {
        // “一核”“两带” and “一核”引领、“两带” are one formula; its quotation ends with the last part.
        Matcher next =
            Pattern.compile(
                    "^[”\"](?:[\\u4e00-\\u9fff]{2,4}(?<![网局构系架间式带区])(?=[、，和]))?[、，和]?[“\"](?="
                        + NUMBER
                        + ")")
                .matcher(text.substring(i));
        if (!next.find()) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Whether a noun of a formula is spatial by itself. */
  static boolean isSpatial(Formula f) {
    return f.parts().stream().anyMatch(p -> STRONG.matcher(p.noun()).matches());
  }

  /** Share of the classes whose noun is spatial by itself. */
  static double strongShare(Formula f) {
    long strong = f.parts().stream().filter(p -> STRONG.matcher(p.noun()).matches()).count();
    return (double) strong / f.parts().size();
  }

  private static boolean plausible(Formula f) {
    String compact = f.compact();
    long nouns = f.parts().stream().map(Formula.Part::noun).distinct().count();
    if (nouns < f.parts().size()) {
      return false;
    }
    if (SLOGANS.contains(compact)) {
      return false;
    }
    if (!isSpatial(f)) {
      return f.parts().size() > 1;
    }
    long strong = f.parts().stream().filter(p -> STRONG.matcher(p.noun()).matches()).count();
    return strong * 2 >= f.parts().size() || f.parts().size() >= 3;
  }
}
