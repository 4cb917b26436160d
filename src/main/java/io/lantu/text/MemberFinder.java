package io.lantu.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the places an element is made of, in what the text says right after naming it.
 *
 * <p>Members are the items of an enumeration a phrase of making up introduces: 由A、B组成, 包括A、B,
 * 以A、B为主体, 串联A、B, 自A经B至C, or brackets after the name. An item counts as printed, whether the
 * gazetteer knows it or not, where it looks like a place and most of its neighbours are places; of
 * 郴州市北湖区 the inner unit is the member. Roads and rivers along which an axis runs are no members.
 * Where nothing is enumerated the places of the name itself are.
 */
final class MemberFinder {
  /** Words that introduce what an element is made of; the list is what follows them. */
  private static final Pattern MADE_OF =
      Pattern.compile(
          "(?:主要)?(?:包括|包含|涵盖|涉及|范围为|范围包括|范围是|覆盖|含(?!山)|下辖|(?<=[，。：；]|^)辖)(?:了)?([^。；]{2,140})"
              + "|沿(?!海|江|边|河|线)([^。；，]{3,60}?)(?:展开|布设|布局|分布|布置|延伸)"
              + "|(?:由|将|把)([^。；]{2,140}?)(?:共同|依次|相互|联合|首尾)?(?:组成|构成|形成|组合而成|联合|串联|串接|串成|串起|相连|连成|连接|衔接|贯连|相接|环绕|围合|整合)");

  /** What ends a list of places: 等县市…, 在内…, 一体发展. */
  private static final Pattern END_OF_LIST =
      Pattern.compile(
          "(?<=.{2})(?:等|在内|的(?=[^、]{0,8}$)(?![^、]{1,7}[市县区旗镇乡]$)|一体|发展|建设|协同|融合|连成|相连|同城).*$");

  /** How a clause goes on with a route: 向南至A, 北连B. */
  private static final Pattern ROUTE =
      Pattern.compile(
          "^(?:再)?(?:[向往]?[东西南北]{1,2}[侧部]?)?(?:延伸)?(?:连接|联系|衔接|直达|抵达|止于|辐射|以及|并|至|到|抵|达|连|接|经|起|下|上|和|与|及)(?=.{2,})");

  private static final Pattern AROUND =
      Pattern.compile(
          "(?:以|(?<=为中心，)(?=[^。；，]{2,40}为副中心))([^。；，]{2,80}?)(?:等)?为(?:[\\u4e00-\\u9fff]{0,4}?)(?:主体|载体|核心|中心|重点|支撑|骨干|节点|支点|依托|龙头|引领|主|极点|端点|两端|腹地|基础|组成|枢纽|外围|双核|双心|极)");

  private static final Pattern JOINS =
      Pattern.compile(
          "(?:(?<=[，。]|^|[折转]向[东西南北])经(?!济|营|贸|开|由|过)|串联起?|串起|接起|串接|串连|连接起?|联结|联通|连通|贯通|贯穿|联动|联合|衔接|联系|途经|沿线(?:分布|串联)?(?:包括|有|分布)|辐射带动|辐射|带动|统筹|整合|纵贯|横贯|连起)([^。；]{2,140})");

  private static final Pattern CHAIN =
      Pattern.compile(
          "(?:[东西南北]起于?|起于|起自|北端起自|自|由|从)([^，。；、和]{2,12}?)(?:起|起步|出发|启程|入境|流入|进入)?(?:沿[^，。；、]{2,10}(?:而[上下]|向[东南西北]{1,2}))?(?:向[东南西北上下]{1,2})?[、，]?(?:途经|经过|经由|经(?!济|营|贸|开)|沿线经)([^。；]{2,60}?)(?=向[东西南北]|延伸|[，。；]|至|到|$)(?:[，、]?(?:[东西南北]{1,2})?(?:至|到|抵|达|止于)([^，。；、]{2,10}?)(?=[，。；]|向|延伸|的|$))?");

  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?:[东西南北]起于?|起于|起自|自|从|由)([^，。；、]{2,8}?)[，、]?(?:[东西南北]{1,2})?(?:至|到|抵|止于?|达)([^，。；、]{2,8}?)(?=[，。；]|$|一线|沿线|的)");

  /** 依托甲—乙城市群建设: what a plan takes part in is not what an element is made of. */
  private static final Pattern FRAME =
      Pattern.compile(
          "(?:依托|融入|对接|衔接|落实|实施|参与|推动|推进|抢抓|服务|打造)[^，。；、—]{0,3}[\\u4e00-\\u9fff]{2,4}[—－-][\\u4e00-\\u9fff]{2,4}(?:城市群|都市圈|经济区|经济带)[^，。；、]{0,12}");

  private static final Pattern DISTRICTS =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{2,5}?)市?(?:主城|中心城|城|市辖|市内|核心)?([二两三四五六七八九])(?:个)?(?:城|主城)?区");

  /** 市域副中心，即甲县城. */
  private static final Pattern SAME =
      Pattern.compile("^[”\"]?[，：]?(?:亦?即|就是)([^，。；]{2,16})(?=[，。；]|$)");

  private static final Pattern BRACKET = Pattern.compile("^[”\"]?[（(]([^（）()]{2,80})[）)]");

  private static final Pattern MAKES =
      Pattern.compile(
          "(?:推进|推动|促进|支持|将|把|依托)([^。；，]{2,60}?)(?=等|协同|一体|融合|互补|同城|抱团|联动|作为|建成|建设成|建设|打造|，|。|$)");

  private static final Pattern ROAD =
      Pattern.compile(
          ".*(?:高速|公路|铁路|高铁|航道|国道|省道|通道|快速路|客专|城际|走廊|大道|沿线|沿岸|流域|干流|水道|专线|轨道|黄金水道|河谷|线|带|轴|海岸|岸线)$|^[GSX]\\d+.*");

  /** 雷州市东海岸: the shore of a unit is no road. */
  private static final Pattern SHORE = Pattern.compile("(?<=[市县区旗])(?:[东西南北]?海岸|岸线|沿岸|沿线|河谷|流域)$");

  private static final Pattern UNIT_OF =
      Pattern.compile("[\\u4e00-\\u9fff]{2,7}[市州盟县](?:的[\\u4e00-\\u9fff]{1,7}[市县区旗镇乡])?");

  /** 甲、乙、丙等街镇, 甲、乙、丙三镇: what the items are is told after them. */
  private static final Pattern TOWNS =
      Pattern.compile(
          "、[^、]{2,4}(?:等[^、，]{0,3}|[两二三四五六七八九十]个?)(?:街镇|乡镇|镇街|街道|镇|乡|县城|县市|县区|区县|县|市|区|旗|州)(?:的|$|[^、，]{0,2}$)");

  private static final Pattern SIGHT =
      Pattern.compile(
          ".{1,8}(?:古城|古镇|古寨|古村|陵|宫|寺|洞|寨|峡谷|神谷|山|湖|潭|温泉|关|楼|塔|会址|遗址|故居|故里|公园|景区|花海|码头|标志园)");

  private static final Pattern NO_SIGHT = Pattern.compile("[古老新名](?:城|镇|村|寨|街)|.*(?:节|以|周边|县城)$");

  private static final Pattern WAY = Pattern.compile("(?:铁路|高铁|高速|公路|[江河水]|水系)");

  private static final Pattern JOINING =
      Pattern.compile(
          "^(?:和|与|及|以及|则|分别|联系|途经|历经|过|终于|止于|自|从|抵|至|到|推动|推进|支持|的)+(?=[\\u4e00-\\u9fff]{2,})");

  private static final Pattern HOLDING = Pattern.compile("^(?:含|包括|涵盖|下辖|辖|指|即|为|由)");

  private final PlaceIndex places;

  private final Set<String> towns;

  private final ContractedNames contracted;
  private final PlaceItem items;

  MemberFinder(PlaceIndex places) {
    this(places, Set.of(), List.of());
  }

  private MemberFinder(PlaceIndex places, Set<String> towns, Iterable<Span> document) {
    this.places = places;
    this.towns = towns;
    this.contracted = new ContractedNames(places, document);
    this.items = new PlaceItem(places, towns);
  }

  /**
   * The same finder for a document: it knows the short names of the towns the document mentions.
   */
  MemberFinder within(Iterable<Span> document) {
    return new MemberFinder(places, PlaceItem.towns(document), document);
  }

  /** Places told by a text: of the first sentences that tell any. */
  List<String> in(String told, int sentences) {
    String text = contracted.spelled(told);
    Set<String> found = new LinkedHashSet<>();
    Matcher bracket = BRACKET.matcher(text.strip());
    if (bracket.find()) {
      found.addAll(
          list(
              HOLDING
                  .matcher(bracket.group(1))
                  .replaceFirst("")
                  .replace("——", "—")
                  .replaceAll("[—－-]|至", "、")));
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    int n = 0;
    for (String sentence : text.split("[。\\n；]")) {
      if (sentence.isBlank()) {
        continue;
      }
      if (n++ >= sentences) {
        break;
      }
      of(sentence, found);
    }
    return List.copyOf(found);
  }

  private void of(String told, Set<String> found) {
    String sentence = FRAME.matcher(told).replaceAll("");
    boolean made = false;
    Matcher same = SAME.matcher(sentence);
    if (same.find()) {
      made = found.addAll(list(same.group(1)));
    }
    for (Pattern p : List.of(MADE_OF, CHAIN, AROUND, FROM_TO, JOINS)) {
      if (p == FROM_TO && !found.isEmpty()) {
        continue;
      }
      Matcher m = p.matcher(sentence);
      for (int from = 0; m.find(from); ) {
        from = m.end();
        for (int g = 1; g <= m.groupCount(); g++) {
          if (m.group(g) == null) {
            continue;
          }
          boolean open = p == JOINS || (p == MADE_OF && g == 1);
          List<String> list = open ? run(m.group(g)) : list(m.group(g));
          made |= found.addAll(list);
          if (p == AROUND) {
            made |= found.addAll(landmarks(m.group(g)));
          }
          if (open) {
            // What a list took in may hold the next introduction.
            from = m.start(g);
          }
        }
      }
    }
    if (!made && found.isEmpty()) {
      Matcher m = MAKES.matcher(sentence);
      while (m.find()) {
        List<String> list = list(m.group(1));
        if (list.size() > 1) {
          found.addAll(list);
        }
      }
    }
  }

  /** Places of a list and of the clauses after it, as long as they go on with it. */
  private List<String> run(String phrase) {
    List<String> out = new ArrayList<>();
    for (String clause : ItemSplitter.pieces(phrase, "，：")) {
      String own = clause;
      boolean listed = own.indexOf('、') > 0 || UNIT_OF.matcher(own).matches();
      Matcher route = ROUTE.matcher(own);
      if (!out.isEmpty() && route.find()) {
        own = own.substring(route.end());
        listed = true;
      }
      Matcher end = END_OF_LIST.matcher(own);
      boolean ends = end.find();
      // 等街镇 tells what the items are, so it goes with the list.
      own = ends && own.charAt(end.start()) != '等' ? own.substring(0, end.start()) : own;
      List<String> list = out.isEmpty() || (listed && opensWithPlace(own)) ? list(own) : List.of();
      out.addAll(list);
      if (ends || list.isEmpty()) {
        break;
      }
    }
    return out;
  }

  private boolean opensWithPlace(String clause) {
    String first = split(clause).get(0);
    return items.firstPlace(first) == 0 || PlaceItem.TOWN.matcher(first).matches();
  }

  /** 以A古镇、B为核心: sights few gazetteers know, where one of them is a place or ends like one. */
  private List<String> landmarks(String phrase) {
    List<String> out = new ArrayList<>();
    boolean sure = false;
    for (String raw : split(phrase)) {
      String item = raw.strip().replaceFirst("等.*$", "").replaceAll("[“”]", "");
      List<String> places = items.of(item);
      boolean sight = SIGHT.matcher(item).matches();
      boolean name =
          item.matches("[\\u4e00-\\u9fff]{2,9}")
              && !PlaceItem.NO_PLACE.matcher(item).matches()
              && !PlaceItem.VAGUE.matcher(item).matches()
              && !PlaceItem.GENERIC_CITY.matcher(item).matches()
              && !ROAD.matcher(item).matches();
      if (places.isEmpty() && NO_SIGHT.matcher(item).matches()) {
        continue;
      }
      if (places.isEmpty() && !name) {
        return List.of();
      }
      sure |= sight || !places.isEmpty();
      out.addAll(places.isEmpty() ? List.of(item) : places);
    }
    return sure && out.size() > 1 ? out : List.of();
  }

  /** Places of an enumeration; empty where most of its items are something else. */
  List<String> list(String phrase) {
    List<String> out = new ArrayList<>();
    int count = 0;
    int known = 0;
    List<String> unsure = new ArrayList<>();
    boolean towns = TOWNS.matcher(phrase).find();
    Set<String> standing = standing(phrase);
    for (String raw : split(phrase)) {
      String item = raw.strip().replaceFirst("等.*$", "");
      List<PlaceMention> at = places.find(item);
      if ((at.isEmpty() || at.get(0).start() > 0) && !items.isTown(item)) {
        item = items.led(JOINING.matcher(item).replaceFirst(""));
      }
      item =
          item.replaceFirst(
                  "(?:[两二三四五六七八九十]+|\\d+)(?:个|处|座|大|片|县|市|区|地|州|镇)[\\u4e00-\\u9fff（）]*$", "")
              .replaceFirst(
                  "^[\\u4e00-\\u9fff]{1,6}[市州盟]的(?=[\\u4e00-\\u9fff]{1,8}(?:市|县|区|旗|镇|乡|街道)$)", "")
              .replaceFirst("(?<=.[市县区旗镇乡城园])(?:作为|打造|建设成|建成|列为|为(?!主)).*$", "")
              .replaceFirst("(?:一线|一带|沿线|等地|方向|组成|构成|为主|为重点)+$", "")
              .replaceFirst("([市县区镇])\\1$", "$1")
              .strip();
      if (!at.isEmpty() && at.get(0).start() == 0 && PlaceItem.isUnit(at.get(0))) {
        item = SHORE.matcher(item).replaceFirst("");
      }
      boolean whole = at.size() == 1 && at.get(0).start() == 0 && at.get(0).end() == item.length();
      if (item.isEmpty() || (ROAD.matcher(item).matches() && !whole)) {
        continue;
      }
      count++;
      List<String> places =
          this.towns.contains(item) || standing.contains(item) ? List.of(item) : items.of(item);
      if (!places.isEmpty()) {
        known++;
        out.addAll(places);
        unsure.add(null);
      } else if (item.matches("中心城区|主城区")) {
        out.add(item);
        unsure.add(item);
      } else if (item.matches("[\\u4e00-\\u9fff]{2,4}")
          && !PlaceItem.VAGUE.matcher(item).matches()
          && PlaceItem.COMMON_PART.matcher(item).replaceAll("").length() > 1
          && !PlaceItem.NO_PLACE.matcher(item).matches()
          && !PlaceItem.GENERIC_CITY.matcher(item).matches()) {
        out.add(item);
        known += towns ? 1 : 0;
        unsure.add(item);
      }
    }
    if (count == 0 || known * 2 < count) {
      return List.of();
    }
    // A short name nothing knows is a place only among places.
    if (known * 2 < count || count < 2) {
      out.removeAll(unsure);
    }
    return out.stream().distinct().toList();
  }

  /** Items that are places only beside others: 合作 in 武都、合作, 通道 in 靖州、通道. */
  private Set<String> standing(String phrase) {
    Set<String> found = new LinkedHashSet<>();
    for (PlaceMention m : places.find(phrase)) {
      boolean word = m.name().length() == 2 && places.find(m.name()).isEmpty();
      if (word && places.partsOf(m.id()).isEmpty()) {
        found.add(m.name());
      }
    }
    return found;
  }

  /** Items of a phrase, split at marks and conjunctions that are no parts of place names. */
  List<String> split(String list) {
    String phrase = list.replace("以及", "、");
    List<String> out = new ArrayList<>();
    boolean[] inside = new boolean[phrase.length()];
    for (PlaceMention m : places.find(phrase)) {
      for (int i = m.start() + 1; i < m.end(); i++) {
        inside[i] = true;
      }
    }
    StringBuilder item = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      depth += "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 ? -1 : 0;
      boolean mark = "、，,—－～~;；·".indexOf(c) >= 0 || (c == '-' && i > 0);
      boolean begins = "和与及".indexOf(c) >= 0 && opensTown(phrase, i);
      boolean part =
          c == '和'
              && i + 1 < phrase.length()
              && "平谐田顺静硕龙政县林布".indexOf(phrase.charAt(i + 1)) >= 0
              && places.find(phrase.substring(i, Math.min(phrase.length(), i + 3))).stream()
                  .anyMatch(m -> m.start() == 0);
      boolean word =
          "和与及".indexOf(c) >= 0
              && !part
              && !begins
              && !inside[i]
              && item.length() > 1
              && i + 2 < phrase.length();
      boolean joins = c == '至' && !inside[i] && item.length() > 1 && i + 2 < phrase.length();
      if (depth == 0 && (mark || word || joins)) {
        out.add(item.toString());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    out.add(item.toString());
    return out;
  }

  /** Whether a town the document mentions begins here, as 与儿街镇 does after a mark. */
  private boolean opensTown(String phrase, int at) {
    return towns.stream().anyMatch(t -> t.length() > 2 && phrase.startsWith(t, at));
  }

  /**
   * The place a text opens with, if nothing follows or what follows is no part of its name; else
   * none.
   *
   * @param rest what may follow
   */
  List<String> opening(String phrase, Pattern rest) {
    return items.opening(phrase, rest);
  }

  /** Where the first place name of a text begins, or -1. */
  int firstPlace(String text) {
    return items.firstPlace(text);
  }

  /** Whether a name is that of a place and nothing more: 常宁市, 三塘镇. */
  boolean isPlace(String name) {
    List<PlaceMention> found = places.find(name);
    int covered = found.stream().mapToInt(m -> m.end() - m.start()).sum();
    int end = found.isEmpty() || found.get(0).start() > 0 ? 0 : found.get(0).end();
    String rest = name.substring(end);
    return covered == name.length()
        || (PlaceItem.TOWN.matcher(rest).matches() && rest.length() < 6);
  }

  /** Places of one item of a list. */
  List<String> ofItem(String name) {
    List<String> out = items.of(name);
    return out.isEmpty() ? ofName(name) : out;
  }

  /**
   * Both ends of what is named after them, joined by a dash or run together: 兰州 and 白银 of 兰白经济带;
   * none of other names.
   */
  List<String> ends(String name) {
    boolean dashed = name.indexOf('—') >= 0 || name.indexOf('-') >= 0;
    boolean together = items.runsTogether(name);
    return dashed || together ? ofName(name) : List.of();
  }

  /**
   * The districts a name counts without naming them: 某市主城四区, where the city has four besides those
   * called something else.
   *
   * @param others names of the other elements
   */
  List<String> counted(String name, Collection<String> others) {
    Matcher m = DISTRICTS.matcher(name);
    if (!m.matches()) {
      return List.of();
    }
    List<String> left =
        places.districtsOf(m.group(1)).stream()
            .filter(d -> others.stream().noneMatch(o -> d.startsWith(o) || o.startsWith(d)))
            .toList();
    return left.size() == Numerals.value(m.group(2)) ? left : List.of();
  }

  /** Whether one of some places is a place, is called after it or lies in it. */
  boolean covers(List<String> told, String place) {
    return told.stream()
        .anyMatch(t -> t.startsWith(place) || place.startsWith(t) || places.contains(place, t));
  }

  /** Units a text names that lie where the document plans. */
  List<String> unitsInside(String text) {
    return places.find(contracted.spelled(text)).stream()
        .filter(m -> !places.isOutside(m.id()) && !PlaceIndex.codeOf(m.id()).isEmpty())
        .map(PlaceMention::name)
        .distinct()
        .toList();
  }

  /** Places a name itself says: 酒泉—嘉峪关, 韶关至贺州通道. */
  List<String> ofName(String name) {
    return ofName(name, true);
  }

  /**
   * Places a name itself says.
   *
   * @param spellOut whether letters that stand for places (平庆—天陇) are spelled out
   */
  List<String> ofName(String name, boolean spellOut) {
    List<String> out = new ArrayList<>();
    String[] ends = contracted.spelled(name).split("[—－-]");
    for (String end : ends) {
      List<PlaceMention> found = places.find(end);
      found.forEach(m -> out.addAll(items.names(m)));
      if (spellOut
          && found.isEmpty()
          && !WAY.matcher(name).find()
          && (ends.length > 1 || end.length() < 5)) {
        // 平庆—天陇通道: an end that is no place may run places together.
        out.addAll(
            contracted.of(ends.length > 1 ? end.substring(0, Math.min(2, end.length())) : end));
      }
    }
    return out.stream().distinct().toList();
  }
}
