package io.lantu.text;

import java.util.ArrayList;
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
          "(?:主要)?(?:包括|包含|涵盖|涉及|范围为|范围包括|范围是|覆盖|含|下辖|(?<=[，。：；]|^)辖)(?:了)?([^。；]{2,140})"
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
  private static final Pattern BRACKET = Pattern.compile("^[”\"]?[（(]([^（）()]{2,80})[）)]");
  private static final Pattern MAKES =
      Pattern.compile(
          "(?:推进|推动|促进|支持|将|把|依托)([^。；，]{2,60}?)(?=等|协同|一体|融合|互补|同城|抱团|联动|作为|建成|建设成|建设|打造|，|。|$)");
  private static final Pattern ROAD =
      Pattern.compile(
          ".*(?:高速|公路|铁路|高铁|航道|国道|省道|通道|快速路|客专|城际|走廊|大道|沿线|沿岸|流域|干流|水道|专线|轨道|黄金水道|河谷|线|带|轴|海岸|岸线)$|^[GSX]\\d+.*");

  /** 雷州市东海岸: the shore of a unit is no road. */
  private static final Pattern SHORE = Pattern.compile("(?<=[市县区旗])(?:[东西南北]?海岸|岸线|沿岸|沿线|河谷|流域)$");

  private static final Pattern TOWN =
      Pattern.compile("[\\u4e00-\\u9fff]{1,6}(?:镇|乡|街道|苏木|村|社区|农场|林场|办事处|行委)");

  /** 派镇: a town of one letter that is no word. */
  private static final Pattern SHORT_TOWN =
      Pattern.compile("[\\u4e00-\\u9fff&&[^城集市县区州重各本全老新小大古名强建街乡村两三四五六七八九十个多一]]镇");

  private static final Pattern AREA =
      Pattern.compile(
          "[\\u4e00-\\u9fff·]{1,14}(?:中心城区|主城区|城区|县城|市区|新城|新区|老城|开发区|高新区|经开区|保税区|示范区|试验区|经济区|度假区|园区|产业园|工业园|片区|组团|自治县|自治州|自治旗|都市圈|城市群|港区|湾区|市|县|区|旗|盟|州|岛|半岛|群岛|山|岭|峰|山脉|湖|水库|源|海|湾|湿地|温泉|峡谷|龙潭|神谷|古寨|溶洞|会址|遗址|故居|故宫|花海|古渡|景区|林区|草原|盆地|平原|丘陵|港|机场|空港|古城|古镇|河|江|溪)");
  private static final Pattern NO_PLACE =
      Pattern.compile(
          ".*(?:产业|经济$|旅游|服务|发展|功能|建设|生态|农业|工业|资源|能力|水平|优势|特色|设施|交通|物流|文化|科技|创新|集群|基地|装备|材料|电子|项目|人口|主导|制造|医药|能源|环境|空间|格局|开放|合作|城镇化|中小|重点|一批|若干).*");
  private static final Pattern GENERIC_CITY =
      Pattern.compile("(?:中心城市|区域中心城市|中小城市|周边|沿线|县城|城镇|各县|重点镇|城区|中心城区|主城区|市区|市|县|区|节点|枢纽).{0,2}");

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?:其他|其它|各|带状|打造|形成|区为|重点|周边|沿线|主要|多个|部分|核心|外围|一批|若干|建制|特色|中小|相关|所有|有关|两[个县市区地镇乡岸翼侧端大]).*|.*(?:为主|小镇|城市群|中心镇|重点镇|城市|城镇|地区|流域)|[东西南北中]部(?:山区|地区|乡镇|各县)?|全[市县区域省州]|山水.*|.*平原|为.*|以.*");
  private static final Pattern COMMON_PART =
      Pattern.compile(
          "都市圈|经济圈|城市群|经济|技术|高新|高技术|产业|工业|综合|中心|主城区|城区|开发区|园区|新区|新城|示范|试验|实验|保税|集中|片区|组团|县城|市区|国家级?|省级|临空|临港|现代|农业|物流|空港|机场|港区|度假|旅游|生态|科技|创新|合作|自治|先行|城|区|园|港|码头|镇|老");

  private static final Pattern OWN_AREA =
      Pattern.compile(
          "^([\\u4e00-\\u9fff·]{1,7}?(?:镇|乡|街道|苏木|社区|村|管理区|开发区|高新区|经开区|示范区|新区|新城|工业园|产业园|园区|保税区|码头区|作业区|港区|物流园|城区|县城|市区|农场|林场|古城|口岸|机场|岛|湾|渔港|港))");

  /** 某某街道北部: a town and words about it. */
  private static final Pattern TOWN_HEAD =
      Pattern.compile("^([\\u4e00-\\u9fff]{2,6}?(?:镇|乡|街道|苏木))(?=[\\u4e00-\\u9fff]{2,}$)");

  private static final Pattern INNER_TOWN =
      Pattern.compile("[\\u4e00-\\u9fff]{2,6}[市县区旗]([\\u4e00-\\u9fff]{2,6}(?:镇|乡|街道|苏木))");

  /** 甲农场 is one place called after another. */
  private static final Pattern FARM = Pattern.compile("农场|林场|牧场|渔场|机场|牧场管理区");

  private static final Pattern UNIT_OF =
      Pattern.compile("[\\u4e00-\\u9fff]{2,7}[市州盟县](?:的[\\u4e00-\\u9fff]{1,7}[市县区旗镇乡])?");
  private static final Pattern TOWN_NAMED =
      Pattern.compile(
          "(?<=[、，。（：；县区市旗和与及至经以含为由在到于括盖跨抵接通联辖]|^)([\\u4e00-\\u9fff]{2,4})(?:镇|乡|街道|苏木)(?=[、，。；）：和与及等为的经至到沿以]|$)");

  /** 由城关镇经…: what leads to a town is no part of its name. */
  private static final Pattern BEFORE_TOWN = Pattern.compile("^[由经至以含为在到于跨抵从自把将是即](?=.{2,})");

  /** 重点镇, 各乡镇, 三个镇: what stands before the kind counts or sorts towns and names none. */
  private static final Pattern COMMON_TOWN =
      Pattern.compile(
          "(?:等|及|和|与|各|其他|其它|所有|全部|多个|若干|一批|部分)*(?:(?:[两二三四五六七八九十]|\\d{1,2})(?:个|大|座|处)?"
              + "|(?:重点|中心|特色|建制|节点|工业|旅游|农业|农林|商贸|示范|小城|城市|新型|沿线|沿江|沿海|沿边|边境|口岸|周边|全部|集|城|县|市|区|小|大|新|老|乡|村|各|个|多|有关|相关|所有|其他|所辖)*)"
              + "(?:镇|乡|街道|苏木)");

  /** 甲、乙、丙等街镇, 甲、乙、丙三镇: what the items are is told after them. */
  private static final Pattern TOWNS =
      Pattern.compile(
          "、[^、]{2,4}(?:等[^、，]{0,3}|[两二三四五六七八九十]个?)(?:街镇|乡镇|镇街|街道|镇|乡|县城|县市|县区|区县|县|市|区|旗|州)(?:的|$|[^、，]{0,2}$)");

  private static final Pattern TOWN_KIND = Pattern.compile("(?:镇|乡|街道|苏木)$");

  /** Zones may bear words of their field in their names: 沈抚改革创新示范区. */
  private static final Pattern ZONE =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{2,8}(?:示范区|试验区|开发区|高新区|经开区|新区|管理区|度假区|风景区|保护区|保税区|工业园|产业园|物流园|码头区|作业区)");

  private static final Pattern SIGHT =
      Pattern.compile(
          ".{1,8}(?:古城|古镇|古寨|古村|陵|宫|寺|洞|寨|峡谷|神谷|山|湖|潭|温泉|关|楼|塔|会址|遗址|故居|故里|公园|景区|花海|码头|标志园)");
  private static final Pattern NO_SIGHT = Pattern.compile("[古老新名](?:城|镇|村|寨|街)|.*(?:节|以|周边|县城)$");

  /** 甲县融入: a verb after a place is no second place. */
  private static final Pattern SAID = Pattern.compile("^(?:" + NameEdges.SAID + ")");

  /** 县域, 市场, 区位: the last letter of the unit belongs to a word. */
  private static final Pattern WIDER = Pattern.compile("^(?:[域场位块间际级政民属直委]|.*(?:城市群|都市圈|经济圈))");

  private static final Pattern WAY = Pattern.compile("(?:铁路|高铁|高速|公路|[江河水]|水系)");

  private static final Pattern MOVES =
      Pattern.compile("(?:进入|入境|出境|流入|流出|流经|出发|起步|启程|返回|延伸|方向|向[东西南北]{1,2}).*");

  private static final Pattern JOINING =
      Pattern.compile(
          "^(?:和|与|及|以及|则|分别|联系|途经|历经|过|终于|止于|自|从|抵|至|到|推动|推进|支持|的)+(?=[\\u4e00-\\u9fff]{2,})");

  private static final Pattern LED =
      Pattern.compile(
          "^(?:串联起?|培育|地处|位于|坐落于|直抵|抵达|[向往][东西南北上下]{1,2}经?|折[向返]|依托|兼顾|统筹|联系|联动|辐射|带动|整合|共建|选址|落户|是|沿|在|经|至|由|以|即|为|含|辖|跨|把|将)+(?=[\\u4e00-\\u9fff]{2,})");

  private static final Pattern HOLDING = Pattern.compile("^(?:含|包括|涵盖|下辖|辖|指|即|为|由)");

  private final PlaceIndex places;

  private final Set<String> towns;
  private final ContractedNames contracted;

  MemberFinder(PlaceIndex places) {
    this(places, Set.of(), List.of());
  }

  private MemberFinder(PlaceIndex places, Set<String> towns, Iterable<Span> document) {
    this.places = places;
    this.towns = towns;
    this.contracted = new ContractedNames(places, document);
  }

  /**
   * The same finder for a document: it knows the short names of the towns the document mentions.
   */
  MemberFinder within(Iterable<Span> document) {
    Set<String> found = new LinkedHashSet<>();
    for (Span s : document) {
      Matcher m = TOWN_NAMED.matcher(s.text());
      while (m.find()) {
        // 市和甲乙镇 names 甲乙; 和与甲乙镇 names 与甲乙.
        boolean joined =
            "和与及".indexOf(m.group(1).charAt(0)) >= 0
                && (m.start() == 0 || "和与及（、，：".indexOf(s.text().charAt(m.start() - 1)) < 0);
        String name = joined ? m.group(1).substring(1) : m.group(1);
        found.add(BEFORE_TOWN.matcher(name).replaceFirst(""));
      }
    }
    found.removeIf(t -> t.length() < 2);
    return new MemberFinder(places, found, document);
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

  private void of(String sentence, Set<String> found) {
    boolean made = false;
    for (Pattern p : List.of(MADE_OF, CHAIN, AROUND, JOINS, FROM_TO)) {
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
    return firstPlace(first) == 0 || TOWN.matcher(first).matches();
  }

  /** 以A古镇、B为核心: sights few gazetteers know, where one of them is a place or ends like one. */
  private List<String> landmarks(String phrase) {
    List<String> out = new ArrayList<>();
    boolean sure = false;
    for (String raw : split(phrase)) {
      String item = raw.strip().replaceFirst("等.*$", "").replaceAll("[“”]", "");
      List<String> places = place(item);
      boolean sight = SIGHT.matcher(item).matches();
      boolean name =
          item.matches("[\\u4e00-\\u9fff]{2,9}")
              && !NO_PLACE.matcher(item).matches()
              && !VAGUE.matcher(item).matches()
              && !GENERIC_CITY.matcher(item).matches()
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
    int items = 0;
    int known = 0;
    List<String> unsure = new ArrayList<>();
    boolean towns = TOWNS.matcher(phrase).find();
    for (String raw : split(phrase)) {
      String item = raw.strip().replaceFirst("等.*$", "");
      List<PlaceMention> at = places.find(item);
      if ((at.isEmpty() || at.get(0).start() > 0) && !isTown(item)) {
        item = led(JOINING.matcher(item).replaceFirst(""));
      }
      item =
          item.replaceFirst("[两二三四五六七八九十]+(?:个|处|座|大|片|县|市|区|地|州|镇)[\\u4e00-\\u9fff]*$", "")
              .replaceFirst(
                  "^[\\u4e00-\\u9fff]{1,6}[市州盟]的(?=[\\u4e00-\\u9fff]{1,8}(?:市|县|区|旗|镇|乡|街道)$)", "")
              .replaceFirst("(?<=.[市县区旗镇乡城园])(?:作为|打造|建设成|建成|列为|为(?!主)).*$", "")
              .replaceFirst("(?:一线|一带|沿线|等地|方向|组成|构成|为主|为重点)+$", "")
              .replaceFirst("([市县区镇])\\1$", "$1")
              .strip();
      if (!at.isEmpty() && at.get(0).start() == 0 && isUnit(at.get(0))) {
        item = SHORE.matcher(item).replaceFirst("");
      }
      boolean whole = at.size() == 1 && at.get(0).start() == 0 && at.get(0).end() == item.length();
      if (item.isEmpty() || (ROAD.matcher(item).matches() && !whole)) {
        continue;
      }
      items++;
      List<String> places = this.towns.contains(item) ? List.of(item) : place(item);
      if (!places.isEmpty()) {
        known++;
        out.addAll(places);
        unsure.add(null);
      } else if (item.matches("中心城区|主城区")) {
        out.add(item);
        unsure.add(item);
      } else if (item.matches("[\\u4e00-\\u9fff]{2,4}")
          && !VAGUE.matcher(item).matches()
          && COMMON_PART.matcher(item).replaceAll("").length() > 1
          && !NO_PLACE.matcher(item).matches()
          && !GENERIC_CITY.matcher(item).matches()) {
        out.add(item);
        known += towns ? 1 : 0;
        unsure.add(item);
      }
    }
    if (items == 0 || known * 2 < items) {
      return List.of();
    }
    // A short name nothing knows is a place only among places.
    if (known * 2 < items || items < 2) {
      out.removeAll(unsure);
    }
    return out.stream().distinct().toList();
  }

  /** Items of a phrase, split at marks and conjunctions that are no parts of place names. */
  List<String> split(String phrase) {
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

  /** The place an item names, as printed, or several where it runs names together; else none. */
  private List<String> place(String item) {
    String t =
        item.replaceAll("[“”\"]", "")
            .replaceAll("[（(][^）)]*[）)]", "")
            .replaceFirst(
                "(?<=.(?:[市县区旗镇乡州园]|街道))(?:沿海|沿江|沿河|建成区|镇区|集镇|辖区|[东西南北中]部|[东南西北]侧|[东南西北]片|全域|全境|境内|大部|部分|一带|周边|流出|流入|入境|出境|出发|协同|一体|融合|联动|的?坝上|的).*$",
                "");
    if (t.length() > 18 || t.length() < 2) {
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
    boolean longer = first.start() == 1 && t.length() <= 5 && (beside || AREA.matcher(t).matches());
    if (longer || (first.start() == 2 && t.length() <= 6 && TOWN.matcher(t).matches())) {
      return List.of(t);
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
      return List.of(t.substring(chain));
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
      return List.of(own ? rest.replaceFirst("^城(?=.{2,}镇$)", "") : t.substring(last.start()));
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
    // 雷州市东海岸, 和龙市某口岸: what has no rank of its own is told of the unit it lies in.
    boolean part = isUnit(last) && chain == last.end() && !WIDER.matcher(rest).find();
    return part || rest.length() <= 1 || rest.matches("(?:等|全域|全境|部分|城区|片区|部分地区|地区|.{0,3}段)")
        ? names(last)
        : List.of();
  }

  /** Whether a name is that of a town the document mentions, written out: 古城镇, 衡山镇. */
  private boolean isTown(String name) {
    Matcher m = TOWN_KIND.matcher(name);
    return m.find()
        && towns.contains(name.substring(0, m.start()))
        && !COMMON_TOWN.matcher(name).matches();
  }

  private static boolean isUnit(PlaceMention m) {
    return m.name().matches(".*[省市州盟县区旗]$") || PlaceIndex.codeOf(m.id()).endsWith("0000");
  }

  private static boolean isSame(PlaceMention a, PlaceMention b) {
    return a.name().length() == b.name().length() && a.name().length() == 2;
  }

  private List<String> names(PlaceMention m) {
    List<String> parts = places.partsOf(m.id());
    return parts.isEmpty() ? List.of(m.name()) : parts;
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
      String name = own.group(1);
      String after = text.substring(end + own.end(1));
      boolean common = COMMON_PART.matcher(name).replaceAll("").length() < 2;
      if (isTown(name) && (after.isEmpty() || rest.matcher(after).matches())) {
        return List.of(name);
      }
      if ((after.isEmpty() || rest.matcher(after).matches())
          && !NO_PLACE.matcher(name).matches()
          && !VAGUE.matcher(name).matches()
          && !name.matches(".*[的为是]|.*[的].*|[东西南北中全].*")) {
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

  /** A phrase without the verbs and prepositions before the place it speaks of. */
  private String led(String phrase) {
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

  /** Whether a name is that of a place and nothing more: 常宁市, 三塘镇. */
  boolean isPlace(String name) {
    List<PlaceMention> found = places.find(name);
    int covered = found.stream().mapToInt(m -> m.end() - m.start()).sum();
    int end = found.isEmpty() || found.get(0).start() > 0 ? 0 : found.get(0).end();
    String rest = name.substring(end);
    return covered == name.length() || (TOWN.matcher(rest).matches() && rest.length() < 6);
  }

  /** Places of one item of a list. */
  List<String> ofItem(String name) {
    List<String> out = place(name);
    return out.isEmpty() ? ofName(name) : out;
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
      found.forEach(m -> out.addAll(names(m)));
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
