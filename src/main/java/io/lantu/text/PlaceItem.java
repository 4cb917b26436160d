package io.lantu.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place one item of a list names, as printed.
 *
 * <p>Of units that run together the innermost is meant; a unit is meant whatever part of it the
 * item speaks of, an area with a name of its own for itself. Towns no gazetteer knows are known
 * where the document writes them out somewhere. Immutable.
 */
final class PlaceItem {
  /** A station or a port is where it is called after. */
  private static final Pattern FACILITY =
      Pattern.compile("(?:铁路|公路|火车|高铁|客运|货运|集装箱)*(?:站|场站|枢纽|口岸|码头)");

  /** 绣针河口 is where a river ends, not the town of that name. */
  private static final Pattern MOUTH = Pattern.compile(".+[河江溪]口");

  static final Pattern TOWN =
      Pattern.compile("[\\u4e00-\\u9fff]{1,6}(?:镇|乡|街道|苏木|村|社区|农场|林场|办事处|行委)");

  /** 派镇: a town of one letter that is no word. */
  private static final Pattern SHORT_TOWN =
      Pattern.compile("[\\u4e00-\\u9fff&&[^城集市县区州重各本全老新小大古名强建街乡村两三四五六七八九十个多一]]镇");

  private static final Pattern AREA =
      Pattern.compile(
          "[\\u4e00-\\u9fff·]{1,14}(?:中心城区|主城区|主城|城区|县城|市区|新城|新区|老城|开发区|高新区|经开区|保税区|示范区|试验区|经济区|度假区|园区|产业园|工业园|片区|组团|自治县|自治州|自治旗|都市圈|城市群|港区|湾区|市|县|区|旗|盟|州|岛|半岛|群岛|山|岭|峰|山脉|湖|水库|源|海|湾|湿地|温泉|峡谷|龙潭|神谷|古寨|溶洞|会址|遗址|故居|故宫|花海|古渡|景区|林区|草原|盆地|平原|丘陵|港|机场|空港|古城|古镇|河|江|溪)");

  static final Pattern NO_PLACE =
      Pattern.compile(
          ".*(?:顺流|逆流|而[上下]|产业|经济$|旅游|服务|发展|功能|建设|生态|农业|工业|资源|能力|水平|优势|特色|设施|交通|物流|文化|科技|创新|集群|基地|装备|材料|电子|项目|人口|主导|制造|用地|仓储|避风|医药|能源|环境|空间|格局|开放|合作|城镇化|中小|重点|一批|若干).*");

  static final Pattern GENERIC_CITY =
      Pattern.compile("(?:中心城市|区域中心城市|中小城市|周边|沿线|县城|城镇|各县|重点镇|城区|中心城区|主城区|市区|市|县|区|节点|枢纽).{0,2}");

  static final Pattern VAGUE =
      Pattern.compile(
          "(?:其他|其它|各|带状|打造|形成|区为|重点|周边|沿线|主要|多个|部分|核心|外围|一批|若干|建制|特色|中小|相关|所有|有关|两[个县市区地镇乡岸翼侧端大]).*|.*(?:为主|城乡|小镇|城市群|中心镇|重点镇|城市|城镇|地区|流域)|[东西南北中]部(?:山区|地区|乡镇|各县)?|全[市县区域省州]|山水.*|.*平原|为.*|以.*");

  static final Pattern COMMON_PART =
      Pattern.compile(
          "都市圈|经济圈|城市群|经开区|经济|技术|高新|高技术|产业|工业|综合|中心|主城区|主城|城区|开发区|园区|新区|新城|示范|试验|实验|保税|集中|片区|组团|县城|市区|国家级?|省级|临空|临港|现代|农业|物流|空港|机场|港区|度假|旅游|生态|科技|创新|合作|自治|先行|城|区|园|港|码头|镇|老");

  private static final Pattern NO_NAME =
      Pattern.compile(".*[的为是]|.*[的].*|(?:[东西南北中全]|镇区).*|.*(?:作为|成为|建成|打造|形成|带动|推动|建设).*");

  /** Zones called after the place before them. */
  private static final String ZONES = "开发区|示范区|新区|保税区|工业园|产业园|物流园";

  private static final Pattern ZONE_KIND = Pattern.compile(ZONES);

  private static final Pattern OWN_AREA =
      Pattern.compile(
          "^((?:"
              + ZONES
              + ")|[\\u4e00-\\u9fff·]{1,7}?(?:镇|乡|街道|苏木|社区|村|管理区|开发区|高新区|经开区|示范区|新区|新城|工业园|产业园|园区|保税区|码头区|作业区|港区|物流园|城区|县城|市区|农场|林场|古城|口岸|机场|岛|湾|渔港|港))");

  /** 某某街道北部: a town and words about it. */
  private static final Pattern TOWN_HEAD =
      Pattern.compile("^([\\u4e00-\\u9fff]{2,6}?(?:镇|乡|街道|苏木))(?=[\\u4e00-\\u9fff]{2,}$)");

  private static final Pattern INNER_TOWN =
      Pattern.compile("[\\u4e00-\\u9fff]{2,6}[市县区旗]([\\u4e00-\\u9fff]{2,6}(?:镇|乡|街道|苏木))");

  /** 甲农场 is one place called after another. */
  private static final Pattern FARM = Pattern.compile("农场|林场|牧场|渔场|机场|牧场管理区");

  private static final Pattern TOWN_NAMED =
      Pattern.compile(
          "(?<=[、，。（：；县区市旗和与及至经以含为由在到于括盖跨抵接通联辖]|^)([\\u4e00-\\u9fff]{2,4})(?:镇|乡|街道|苏木)(?=[、，。；）：和与及等为的经至到沿以]|$)");

  /** 由城关镇经…: what leads to a town is no part of its name. */
  private static final Pattern BEFORE_TOWN =
      Pattern.compile("^(?:包括|包含|涵盖|涉及|覆盖|位于|辐射|串联|途经|下辖|依托|经过|连接|[由经至以含为在到于跨抵从自把将是即])(?=.{2,})");

  /** 怀北镇 is a town of its own, not 北镇. */
  private static final Pattern OWN_TOWN =
      Pattern.compile("[\\u4e00-\\u9fff&&[^由经至以含为在到于跨抵从自把将是即和与及沿城]].{1,2}镇");

  private static final Pattern OWN_CITY = Pattern.compile("[\\u4e00-\\u9fff]{3,5}[城园谷港湾]");

  /** 重点镇, 各乡镇, 三个镇: what stands before the kind counts or sorts towns and names none. */
  private static final Pattern COMMON_TOWN =
      Pattern.compile(
          "(?:等|及|和|与|各|其他|其它|所有|全部|多个|若干|一批|部分)*(?:(?:[两二三四五六七八九十]|\\d{1,2})(?:个|大|座|处)?"
              + "|(?:重点|中心|特色|建制|节点|工业|旅游|农业|农林|商贸|示范|小城|城市|新型|沿线|沿江|沿海|沿边|边境|口岸|周边|全部|集|城|县|市|区|小|大|新|老|乡|村|各|个|多|有关|相关|所有|其他|所辖)*)"
              + "(?:镇|乡|街道|苏木)");

  private static final Pattern TOWN_KIND = Pattern.compile("(?:镇|乡|街道|苏木)$");

  /** Zones may bear words of their field in their names: 沈抚改革创新示范区. */
  private static final Pattern ZONE =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{2,8}(?:示范区|试验区|开发区|高新区|经开区|新区|管理区|度假区|风景区|保护区|保税区|工业园|产业园|物流园|码头区|作业区)");

  /** 甲县融入: a verb after a place is no second place. */
  private static final Pattern SAID = Pattern.compile("^(?:" + NameEdges.SAID + ")");

  /** 县域, 市场, 区位: the last letter of the unit belongs to a word. */
  private static final Pattern WIDER = Pattern.compile("^(?:[域场位块间际级政民属直委]|.*(?:城市群|都市圈|经济圈))");

  private static final Pattern MOVES =
      Pattern.compile("(?:进入|入境|出境|流入|流出|流经|出发|起步|启程|返回|延伸|方向|向[东西南北]{1,2}).*");

  private static final Pattern LED =
      Pattern.compile(
          "^(?:串联起?|培育|地处|位于|坐落于|直抵|抵达|[向往][东西南北上下]{1,2}经?|折[向返]|依托|兼顾|统筹|联系|联动|辐射|带动|整合|共建|选址|落户|是|沿|在|经|至|由|以|即|为|含|辖|跨|把|将)+(?=[\\u4e00-\\u9fff]{2,})");

  private final PlaceIndex places;
  private final Set<String> towns;

  /**
   * Items of a document.
   *
   * @param towns short names of the towns it mentions; see {@link #towns}
   */
  PlaceItem(PlaceIndex places, Set<String> towns) {
    this.places = places;
    this.towns = towns;
  }

  /** Short names of the towns a document writes out. */
  static Set<String> towns(Iterable<Span> document) {
    Set<String> found = new LinkedHashSet<>();
    for (Span s : document) {
      Matcher m = TOWN_NAMED.matcher(s.text());
      while (m.find()) {
        // 市和甲乙镇 names 甲乙; 和与甲乙镇 names 与甲乙.
        boolean joined =
            "和与及".indexOf(m.group(1).charAt(0)) >= 0
                && (m.start() == 0 || "和与及（、，：".indexOf(s.text().charAt(m.start() - 1)) < 0);
        String name = joined ? m.group(1).substring(1) : m.group(1);
        // 甲县城乙镇 names 乙.
        boolean seat = m.start() > 0 && s.text().charAt(m.start() - 1) == '县';
        String own = seat ? name.replaceFirst("^城(?=.{2,})", "") : name;
        found.add(BEFORE_TOWN.matcher(own).replaceFirst(""));
      }
    }
    found.removeIf(t -> t.length() < 2);
    return found;
  }

  /** The place an item names, as printed, or several where it runs names together; else none. */
  List<String> of(String item) {
    String t =
        item.replaceAll("[“”\"]", "")
            .replaceAll("[（(][^）)]*[）)]", "")
            .replaceFirst(
                "(?<=.(?:[市县区旗镇乡州园]|街道))(?:沿海|沿江|沿河|建成区|镇区|集镇|辖区|[东西南北中]部|[东南西北]侧|[东南西北]片|全域|全境|境内|大部|部分|一带|周边|流出|流入|入境|出境|出发|协同|一体|融合|联动|的?坝上|的).*$",
                "");
    if (t.length() > 18
        || t.length() < 2
        || (NameFinder.isGeneric(t) && !NameFinder.isDefinite(t))) {
      return List.of();
    }
    if (isTown(t)) {
      return List.of(t);
    }
    List<PlaceMention> found = places.find(t);
    Matcher inner = INNER_TOWN.matcher(t);
    if ((found.isEmpty() || found.get(0).start() > 0) && inner.matches()) {
      // A county few lists know, such as a banner by its short name, and a town in it.
      return List.of(inner.group(1));
    }
    Matcher head = TOWN_HEAD.matcher(t);
    if (head.find() && isTown(head.group(1))) {
      return List.of(head.group(1));
    }
    if (found.isEmpty()) {
      boolean single = SHORT_TOWN.matcher(t).matches();
      if (!single
          && (VAGUE.matcher(t).matches() || COMMON_PART.matcher(t).replaceAll("").length() < 2)) {
        return List.of();
      }
      boolean town = TOWN.matcher(t).matches();
      boolean zone = ZONE.matcher(t).matches();
      boolean area =
          zone || (AREA.matcher(t).matches() && !NO_PLACE.matcher(t).matches() && t.length() <= 9);
      return (town || area) && !GENERIC_CITY.matcher(t).matches() ? List.of(t) : List.of();
    }
    PlaceMention first = found.get(0);
    PlaceMention last = found.get(found.size() - 1);
    // 下察隅: a letter of position before a name makes another.
    boolean beside = t.length() == 3 && "上下前后内外".indexOf(t.charAt(0)) >= 0;
    boolean longer =
        first.start() == 1
            && t.length() <= 5
            && (beside || AREA.matcher(t).matches() || OWN_TOWN.matcher(t).matches());
    if (longer || (first.start() == 2 && t.length() <= 6 && TOWN.matcher(t).matches())) {
      return List.of(t);
    }
    if (first.start() > 0 && MOUTH.matcher(t).matches()) {
      return List.of();
    }
    if (first.start() > 0) {
      // 重点支持A: only a place that ends the item.
      return last.end() == t.length() && first.start() <= 4 && !NO_PLACE.matcher(t).matches()
          ? names(last)
          : List.of();
    }
    int chain = 0;
    for (PlaceMention m : found) {
      chain = m.start() == chain ? m.end() : chain;
    }
    Matcher town = TOWN.matcher(t.substring(chain));
    if (chain > 0 && chain < t.length() - 3 && last.start() > chain && town.matches()) {
      // 安图县二道白河镇: a name inside the name of a town is none.
      return List.of(seat(t.substring(chain)));
    }
    if (chain > 0 && last.start() > chain && last.end() == t.length() && !isUnit(last)) {
      // 滨湖卓越城 is no 越城.
      Matcher area = OWN_CITY.matcher(t.substring(chain));
      if (area.matches()) {
        return List.of(t);
      }
    }
    int covered = found.stream().mapToInt(m -> m.end() - m.start()).sum();
    if (covered == t.length()) {
      // 郴州市北湖区: the unit, not what it lies in; 兰州白银 run together: both.
      boolean province = PlaceIndex.codeOf(first.id()).endsWith("0000");
      boolean nested = found.size() > 1 && (province || (isUnit(first) && !isSame(first, last)));
      return nested || found.size() == 1
          ? names(last)
          : found.stream().flatMap(m -> names(m).stream()).toList();
    }
    String rest = t.substring(last.end());
    if (first.start() == 0 && FARM.matcher(rest).matches()) {
      return List.of(t);
    }
    if (rest.matches("[县市区旗].+") && TOWN.matcher(rest.substring(1)).matches()) {
      // 米林县派镇, where 米林 is no county any more.
      return List.of(rest.substring(1));
    }
    if (TOWN.matcher(rest).matches() && rest.length() > 2) {
      // 饶平县城黄冈镇 is 黄冈镇; 大连湾街道 is called after its city.
      boolean own = rest.replaceFirst("(?:镇|乡|街道|苏木|村|社区|农场|林场)$", "").length() > 1;
      return List.of(own ? seat(rest) : t.substring(last.start()));
    }
    if (AREA.matcher("某" + rest).matches() && rest.length() <= 9) {
      // 防城港企沙工业园 has a name of its own; 赣州经济技术开发区 is called after its city.
      String stem = COMMON_PART.matcher(rest).replaceAll("");
      return List.of(stem.length() >= 2 ? rest : t.substring(last.start()));
    }
    if (isUnit(last)
        && rest.matches("[\\u4e00-\\u9fff]{2,4}")
        && !rest.matches("(?:[东西南北中]部|全域|全境|境内|一带|沿线|部分|乡镇|都市|城区).*|.*[以的为同].*|[两三四五六七八九十].*")
        && !NO_PLACE.matcher(rest).matches()
        && !ElementName.isVague(rest)
        && !MOVES.matcher(rest).matches()
        && !SAID.matcher(rest).find()) {
      return List.of(last.name(), rest);
    }
    if (FACILITY.matcher(rest).matches()) {
      return names(last);
    }
    // 雷州市东海岸, 和龙市某口岸: what has no rank of its own is told of the unit it lies in.
    boolean part = isUnit(last) && chain == last.end() && !WIDER.matcher(rest).find();
    return part || rest.length() <= 1 || rest.matches("(?:等|全域|全境|部分|城区|片区|部分地区|地区|.{0,3}段)")
        ? names(last)
        : List.of();
  }

  /**
   * The place a text opens with, innermost first where units run together, if nothing follows or
   * what follows is no part of its name; else none.
   *
   * @param rest what may follow
   */
  List<String> opening(String phrase, Pattern rest) {
    String text = led(phrase);
    int end = 0;
    PlaceMention last = null;
    for (PlaceMention m : places.find(text)) {
      if (m.start() != end) {
        break;
      }
      last = m;
      end = m.end();
    }
    Matcher own = OWN_AREA.matcher(text.substring(end));
    while (own.find()) {
      String name = last == null ? own.group(1) : seat(own.group(1));
      String after = text.substring(end + own.end(1));
      boolean common = COMMON_PART.matcher(name).replaceAll("").length() < 2;
      if (last == null && ZONE_KIND.matcher(name).matches()) {
        continue;
      }
      if (isTown(name) && (after.isEmpty() || rest.matcher(after).matches())) {
        return List.of(name);
      }
      if ((after.isEmpty() || rest.matcher(after).matches())
          && !NO_PLACE.matcher(name).matches()
          && !VAGUE.matcher(name).matches()
          && !NO_NAME.matcher(name).matches()) {
        Matcher inner = INNER_TOWN.matcher(name);
        if (inner.matches()) {
          return List.of(inner.group(1));
        }
        // 企沙工业园 has a name of its own; 大丰港码头区 is called after its city.
        boolean called = last != null && (common || !isUnit(last));
        return List.of(called ? text.substring(last.start(), end + own.end(1)) : name);
      }
    }
    String after = text.substring(end);
    return last != null && (after.isEmpty() || rest.matcher(after).matches())
        ? names(last)
        : List.of();
  }

  /** Whether a name is that of a town the document mentions, written out: 古城镇, 衡山镇. */
  boolean isTown(String name) {
    Matcher m = TOWN_KIND.matcher(name);
    return m.find()
        && towns.contains(name.substring(0, m.start()))
        && !COMMON_TOWN.matcher(name).matches();
  }

  /** Whether a name opens with several places run together, as 兰白 is of 兰州 and 白银. */
  boolean runsTogether(String name) {
    return places.find(name).stream()
        .anyMatch(m -> m.start() == 0 && places.partsOf(m.id()).size() > 1);
  }

  static boolean isUnit(PlaceMention m) {
    return m.name().matches(".*[省市州盟县区旗]$") || PlaceIndex.codeOf(m.id()).endsWith("0000");
  }

  /** 城黄冈镇 after a county is the town where it sits. */
  private static String seat(String town) {
    return town.replaceFirst("^城(?=.{2,}镇$)", "");
  }

  private static boolean isSame(PlaceMention a, PlaceMention b) {
    return a.name().length() == b.name().length() && a.name().length() == 2;
  }

  List<String> names(PlaceMention m) {
    List<String> parts = places.partsOf(m.id());
    return parts.isEmpty() ? List.of(m.name()) : parts;
  }

  /** A phrase without the verbs and prepositions before the place it speaks of. */
  String led(String phrase) {
    Matcher m = LED.matcher(phrase);
    return m.find() && firstPlace(phrase) != 0 && !isTown(phrase) && m.end() < phrase.length() - 1
        ? phrase.substring(m.end())
        : phrase;
  }

  /** Where the first place name of a text begins, or -1. */
  int firstPlace(String text) {
    List<PlaceMention> found = places.find(text);
    return found.isEmpty() ? -1 : found.get(0).start();
  }
}
