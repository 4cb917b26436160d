package io.lantu.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of elements in the sentences that define a class.
 *
 * <p>Knows the turns of phrase: A、B和C 等市县, 以A、B为核心, 包括A、B在内的X, A、B、C四大经济带, 打造X带.
 */
final class NameFinder {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:其中|则|[：:，、]|以及|并且|并|则|分别|主要|重点|要|就|积极|加快|大力|着力|努力|全力|持续|进一步|逐步|稳步|集中|共同|协同|合力|统筹|科学(?=规划|布局|谋划|划定|统筹|推进|构建)|高标准|高水平|即|是指|系指|系|指的是|指|是|为|有|包括|包含|涵盖|涉及|由|以|将|把|使|对|在|推动|推进|建设|发展|培育|打造|形成|构建|构筑|规划|布局(?:于|在)|布局|做大|做强|做优|壮大|提升|强化|增强|优化|突出|支持|依托|发挥|促进|围绕|加强|完善|设立|选取|选择|确定|立足|引导|巩固|扶持|实施|带动|辐射|串联|连接|联结|串连|贯通|位于)+");
  private static final Pattern ROLE_TAIL =
      Pattern.compile(
          "(?:等)?(?:[、，]?(?:共同)?(?:作)?为(?:主要|重要|区域|战略|南北|东西|左右|双|发展|城市|两个|两大)*(?:核心|中心|主体|重点|支点|支撑点|节点|支撑|龙头|引领|主轴|横轴|纵轴|轴线|轴|两翼|双翼|翼|副中心|副核|骨干|骨架|依托|纽带|枢纽|极|增长极|代表|腹地|外围|门户|带|圈|核|主|副|基础|载体|主线|廊道|廊|屏障|极点|组团|点|先导|前沿).*)$");
  private static final Pattern INCLUDING =
      Pattern.compile("^(.*?)(?:在内|组成|构成|形成|共同组成|共同构成|所组成|串联而成|连接而成|围合)(?:的|而成的)(.{2,30})$");

  /** 把A、B建成…: what they are made into is no part of the list. */
  private static final Pattern MADE_INTO =
      Pattern.compile("(?<=[^，]{2}、[^，]{2,60})(?:建成|建设成|打造成|打造为|培育成|培育为|发展成).+$");

  private static final Pattern COUNTED_TAIL =
      Pattern.compile(
          "(?:等)?(?:这)?([两二三四五六七八九十]{1,3}|(?<![A-Za-z\\d])\\d{1,2}|多)(?:大|个|条|座|片|处|支|块|类|级)?([\\u4e00-\\u9fff“”（）()]{0,16})$");
  private static final Pattern AND_TAIL =
      Pattern.compile(
          "(?<![高中初同平上优特])等(?:地级市|地区|城市|县级市|县市|市县|区县|县区|县（市）|县（市、区）|县（区）|市（县）|县市区|旗县区?|盟市|市州|州市|市区|重点镇|乡镇|中心镇|小城镇|城镇|重要|主要|重点|节点|若干|一批|地|县|市|区|镇|乡|周边|沿线)?.*$");
  private static final Set<String> GENERIC_WORDS =
      Set.of(
          "县城", "重点镇", "建制镇", "中心镇", "特色镇", "小城镇", "中小城市", "产业园区", "工业园区", "开发区", "周边县城", "其他县城",
          "各县城", "各县", "重点城镇", "节点城镇", "周边城镇", "周边地区", "中心城区", "主城区", "其他建制镇", "县级市", "特色小镇",
          "重要节点城市", "中心城市", "交通枢纽", "资源富集区", "重要交通枢纽", "节点", "沿线城市", "周边县市", "部分县城", "重点乡镇", "城镇",
          "乡镇", "园区", "县域", "各市", "各园区", "区域中心城市", "沿线城镇", "条件较好的县城", "其他城镇", "多个县城", "若干重点镇");
  private static final Set<String> DEFINITE =
      Set.of("县城", "中心城区", "主城区", "城区", "市区", "县城城区", "老城区");
  private static final Pattern GENERIC =
      Pattern.compile(
          "^(?:一批|若干|部分|其他|其它|各|多个|周边|沿线|重点|有条件的|条件较好的|实力较强的?|发展潜力大的|基础较好的).*(?:县城|县市|镇|城镇|城市|园区|县|节点|支点|区域|地区|乡镇)$"
              + "|^(?:镇|乡|乡镇|县|区|村)(?:（[^）]*）)?级?[\\u4e00-\\u9fff]{2,4}(?:站|站点|网点|中心|园)$|^各(?:县|市|区|镇|乡|街道|村).*|^(?:[一二三四五六七八九]?[十百千][一二三四五六七八九]?|\\d{2,})个.*");

  private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[）)]");
  private static final Pattern LISTING =
      Pattern.compile("(?:分别为|分别是|分别指|包括|涵盖|包含|即|(?<=[，、])(?:例|诸)?如)[:：]?([^：]{2,})$");
  private static final Pattern MADE =
      Pattern.compile("^.{2,}(?:形成|划分为|分为|打造|建设|构建|培育|组成)(?!的)(.{4,})$");

  /** What stands after the last verb or 的 of a phrase. */
  private static final Pattern LAST_PHRASE =
      Pattern.compile(
          "^.*(?:叫做|称为|统称|则是|就是|左为|右为|东为|西为|南为|北为|，是|分别是|分别为|分别指|包括|即为|打造|建设|建成|形成|构建|构筑|培育|发展成为|培育成|建立|沿线的|的|推动|推进|壮大|做强|提升|创建|塑造|融入|组成|串联|连接|强化|着力|加快|作为|成为|以)(?=.{3,}$)(.*)$");

  private final PlaceIndex places;

  /** Names that end in what they are: a kind of land or water, or of ground set apart. */
  private static final Pattern WHOLE = Pattern.compile(".+(?:[山江河湖海水溪岭渠川林]|湿地|林场|水库|公园|草原|保护区)");

  NameFinder(PlaceIndex places) {
    this.places = places;
  }

  /** Names found, the places the phrase lists, and what it leaves unnamed. */
  record Names(List<String> names, List<String> members, List<String> unnamed) {
    static final Names NONE = new Names(List.of(), List.of(), List.of());

    boolean isEmpty() {
      return names.isEmpty() && unnamed.isEmpty();
    }
  }

  /** Whether a word for a part of a town stands for one place, where a class has one element. */
  static boolean isDefinite(String name) {
    return DEFINITE.contains(name);
  }

  static boolean isGeneric(String name) {
    return GENERIC_WORDS.contains(name) || GENERIC.matcher(name).matches();
  }

  /** The list right after 包括, 为 or 指 of a quoted class: its names, whether places or not. */
  Names explicit(String sentence, String noun) {
    String first = clauses(sentence).isEmpty() ? "" : clauses(sentence).get(0);
    Names n = list(first, null, noun);
    boolean names = n.names().size() > 1 && n.names().stream().allMatch(NameFinder::isNamelike);
    return names ? n : Names.NONE;
  }

  /** Whether a phrase looks like a name: short and without verbs. */
  static boolean isNamelike(String name) {
    return name.length() <= 12
        && !isSentence(name + "…")
        && !name.matches(".*(?:推进|建设|发展|提升|加强|支持|打造|的).*");
  }

  /**
   * Names of a class in one sentence.
   *
   * @param sentence without its final stop
   * @param count how many the class has, or null
   * @param noun noun of the class
   */
  Names inSentence(String sentence, Integer count, String noun) {
    if (count != null && count == 1) {
      return single(sentence, noun);
    }
    if (count != null) {
      for (String clause : clauses(sentence)) {
        // 芒市木材与咖啡园 is one name where the marks alone give the number.
        List<String> marked =
            ItemSplitter.split(strip(clause), "、").stream()
                .map(
                    x ->
                        tidy(
                            x.replaceFirst(
                                "(?<=.{3})(?:是[\\u4e00-\\u9fff]{3,}|等[\\u4e00-\\u9fff]{2,6})$",
                                "")))
                .toList();
        if (marked.size() == count
            && marked.stream()
                .allMatch(
                    x ->
                        ElementName.endsIn(BRACKETS.matcher(x).replaceAll(""), noun)
                            && !x.matches(".*[两二三四五六七八九十](?:个|大|条|座|处).*"))) {
          return new Names(marked, List.of(), List.of());
        }
      }
      // 培育京沪产业发展带，串联宿州、蚌埠: what ends in the noun is the element, not what it joins.
      Names own = ending(sentence, noun);
      if (own.names().size() == count) {
        return own;
      }
    }
    Names best = Names.NONE;
    Matcher told = LISTING.matcher(BRACKETS.matcher(sentence).replaceAll(""));
    if (told.find() && told.start() > 0) {
      Names n = inSentence(told.group(1), count, noun);
      if (count == null ? n.names().size() > 1 : n.names().size() == count) {
        return n;
      }
    }
    if (count != null) {
      // A通道，B通道，C通道: names parted by commas end alike.
      List<String> parts = clauses(sentence).stream().map(c -> tidy(strip(c))).toList();
      if (parts.size() == count
          && parts.stream().allMatch(x -> x.length() <= 22 && x.length() > 2)
          && parts.stream().map(x -> x.charAt(x.length() - 1)).distinct().count() == 1) {
        return new Names(parts, List.of(), List.of());
      }
    }
    Names unsure = Names.NONE;
    for (String clause : clauses(sentence)) {
      for (String phrase : phrases(clause)) {
        Names n = list(phrase, count, noun);
        if (n.isEmpty()) {
          continue;
        }
        boolean named = areNames(n.names(), noun);
        if (count != null && n.names().size() == count) {
          if (named) {
            return n;
          }
          unsure = unsure.isEmpty() ? n : unsure;
        }
        if (count == null && n.names().size() + n.unnamed().size() >= 2 && named) {
          return n;
        }
        if (best.isEmpty() && n.names().size() > 1) {
          best = n;
        }
      }
    }
    Names ending = ending(sentence, noun);
    if (count != null && ending.names().size() == count) {
      return ending;
    }
    if (!unsure.isEmpty()) {
      return unsure;
    }
    if (count == null && best.isEmpty()) {
      for (String clause : clauses(sentence)) {
        Names n = list(clause, null, noun);
        if (!n.isEmpty()
            && (areNames(n.names(), noun) || (!n.unnamed().isEmpty() && n.names().isEmpty()))) {
          return n;
        }
      }
    }
    return count == null && !areNames(best.names(), noun) ? Names.NONE : best;
  }

  /** Whether most of the names are places or end in the noun of the class. */
  boolean areNames(List<String> names, String noun) {
    if (names.isEmpty()) {
      return false;
    }
    long good =
        names.stream()
            .filter(
                n ->
                    !places.find(n).isEmpty()
                        || ElementName.endsIn(n, noun)
                        || (n.matches(".*[镇乡县区市旗州]$") && n.length() < 9))
            .count();
    return good * 3 >= names.size() * 2L;
  }

  /** A clause and, first, what stands after its last verb of making: 依据…形成A和B两个片区. */
  private static List<String> phrases(String clause) {
    Matcher m = MADE.matcher(clause);
    return m.matches() ? List.of(m.group(1), clause) : List.of(clause);
  }

  private static List<String> clauses(String sentence) {
    List<String> out = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if ("（(《“".indexOf(c) >= 0) {
        depth++;
      } else if ("）)》”".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && "，。；：:,".indexOf(c) >= 0) {
        out.add(sentence.substring(from, i));
        from = i + 1;
      }
    }
    out.add(sentence.substring(from));
    out.removeIf(String::isBlank);
    return out;
  }

  private String strip(String clause) {
    String c = clause.strip();
    Matcher m = LEAD.matcher(c);
    if (m.find()) {
      int end = m.end();
      // Never cut into a name: 建设 of 建设兵团, 和 of 和平.
      for (PlaceMention p : places.find(c)) {
        if (p.start() < end && p.end() > end) {
          end = p.start();
        }
      }
      c = c.substring(end);
    }
    return c;
  }

  /** Splits at 、 and at 和 与 及 where they stand between names, not inside one. */
  List<String> items(String list) {
    boolean[] inside = new boolean[list.length() + 1];
    for (PlaceMention p : places.find(list)) {
      for (int i = p.start(); i < p.end(); i++) {
        inside[i] = true;
      }
    }
    StringBuilder marked = new StringBuilder(list);
    int depth = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if ("（(《“".indexOf(c) >= 0) {
        depth++;
      } else if ("）)》”".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      }
      if (depth == 0
          && i > 1
          && i < list.length() - 1
          && "和与及".indexOf(c) >= 0
          && list.charAt(i - 1) != '、'
          && list.charAt(i - 2) != '、'
          && !inside[i]
          && (between(list, i) || "和谐和平和睦和美共和普及以及涉及参与".indexOf(list.substring(i, i + 2)) < 0)
          && !list.substring(i - 1, i + 1).matches("普及|涉及|参与|共和|以及|柔和|饱和|协和|呼和|祥和|仁和|太和")) {
        marked.setCharAt(i, '、');
      }
      if (depth == 0 && i + 1 < list.length() && list.startsWith("以及", i)) {
        marked.setCharAt(i, '、');
        marked.setCharAt(i + 1, '、');
      }
    }
    List<String> out = new ArrayList<>();
    for (String s : ItemSplitter.split(marked.toString(), "、")) {
      out.add(s);
    }
    return out;
  }

  /** 天成和平庆: names end and begin at a conjunction that seems a part of a word. */
  private boolean between(String list, int at) {
    boolean before = places.find(list.substring(0, at)).stream().anyMatch(p -> p.end() == at);
    return before && places.find(list.substring(at + 1)).stream().anyMatch(p -> p.start() == 0);
  }

  /** Splits at 、 alone where that gives the number wanted, else at the conjunctions too. */
  List<String> items(String list, Integer count) {
    List<String> plain = ItemSplitter.split(list, "、");
    return count != null && plain.size() == count ? plain : items(list);
  }

  private Names list(String clause, Integer count, String noun) {
    String c = strip(clause);
    c = ROLE_TAIL.matcher(c).replaceFirst("");
    c = MADE_INTO.matcher(c).replaceFirst("");
    Matcher inc = INCLUDING.matcher(c);
    if (inc.matches()) {
      c = inc.group(1);
    }
    String suffix = "";
    List<String> raw = items(c, count);
    if (raw.isEmpty()) {
      return Names.NONE;
    }
    String last = raw.get(raw.size() - 1);
    String tail = last;
    Matcher m = COUNTED_TAIL.matcher(tail);
    if (raw.size() > 1 || (m.reset().find() && m.start() > 1)) {
      m.reset();
      if (m.find() && m.start() >= 2 && !insidePlace(tail, m.start())) {
        int v = m.group(1).equals("多") ? raw.size() : Numerals.value(m.group(1));
        boolean fits = v == raw.size() || (count != null && v == count);
        if (fits || m.group(2).isEmpty() || m.group(1).equals("多")) {
          suffix = m.group(2);
          tail = tail.substring(0, m.start()).replaceFirst("(?<=.{2})的$", "");
        }
      }
    }
    if (suffix.isEmpty()) {
      Matcher and = AND_TAIL.matcher(tail);
      if (and.find() && and.start() >= 2) {
        tail = tail.substring(0, and.start());
      }
    } else if (tail.endsWith("等")) {
      tail = tail.substring(0, tail.length() - 1);
    }
    List<String> names = new ArrayList<>();
    List<String> unnamed = new ArrayList<>();
    boolean closed = false;
    for (int i = 0; i < raw.size() && !closed; i++) {
      String item = raw.get(i);
      if (i < raw.size() - 1) {
        Matcher and = AND_TAIL.matcher(item);
        if (and.find() && and.start() >= 2) {
          // 莽山等重要湖库和自然保护地: what follows 等 names no more.
          closed =
              item.substring(and.start()).length() > 2
                  && !(ElementName.endsIn(item, noun) && ElementName.endsIn(last, noun));
          item = item.substring(0, and.start());
        }
      }
      String name = tidy(i == raw.size() - 1 ? tail : item);
      if (name.isEmpty()) {
        continue;
      }
      if (isGeneric(name)) {
        unnamed.add(name);
      } else if (name.length() >= 2 && name.replaceAll("[（(][^）)]*[）)]", "").length() <= 36) {
        names.add(name);
      }
    }
    if (!suffix.isEmpty()
        && ElementName.endsIn(suffix, noun)
        && !(isRole(noun) && names.stream().allMatch(n -> n.matches(".*[镇乡县市区旗]") || isPlace(n)))
        && names.stream().noneMatch(n -> ElementName.endsIn(n, noun))
        && !areWhole(names)) {
      String end =
          suffix.replaceFirst(
              "^(?:重点|主要|区域性?|城市)(?=.{2,})", m.group(2).startsWith("城市") ? "城市" : "");
      names.replaceAll(n -> n + end);
    }
    return new Names(names, List.of(), unnamed);
  }

  /** Whether two of three names say themselves what they are, as 丁湿地 and 戊林场 do. */
  private static boolean areWhole(List<String> names) {
    long whole = names.stream().filter(n -> WHOLE.matcher(n).matches()).count();
    return whole * 3 >= names.size() * 2L;
  }

  /** Whether the noun is what a town is to others rather than a thing of its own. */
  private static boolean isRole(String noun) {
    return FormulaGrammar.core(noun).matches("核|心|极|副|主|点|翼|体|芯|枢");
  }

  private boolean isPlace(String name) {
    return places.find(name).stream().anyMatch(p -> p.start() == 0 && p.end() == name.length());
  }

  /** 鄂尔多斯 holds a 多 that counts nothing. */
  private boolean insidePlace(String text, int at) {
    return places.find(text).stream().anyMatch(p -> p.start() < at && p.end() > at);
  }

  private static String tidy(String name) {
    String n =
        ItemSplitter.trim(name)
            .replaceFirst("(?<=[市县区镇州旗乡])(?:共同)?(?:组成|构成)$", "")
            .replaceFirst("^(?:一[横纵竖]|[左右上下东西南北中])为", "")
            .replaceFirst("^(?:其?[一二三四五六七八九十]是|第[一二三四五六七八九十]是?|其[一二三四五六七八九十]，?)", "")
            .replaceFirst("是也$", "");
    n = n.replaceFirst("的[^、的]{2,14}(?:能力|作用|功能|水平)$", "");
    n = n.replaceAll("^[“\"‘]+|[”\"’]+$", "");
    if (n.indexOf('“') < 0) {
      n = n.replace("”", "");
    } else if (n.indexOf('”') < 0) {
      n = n.replace("“", "");
    }
    return n.matches("将.{1,3}(?:铁路|高速|公路|高铁)")
        ? n
        : n.replaceFirst("^(?:将|把|以|由|沿(?=$))", "").strip();
  }

  /** All phrases of a text that end in the noun of a class, such as 京沪产业发展带 for 带. */
  Names ending(String text, String noun) {
    if (noun.isEmpty()) {
      return Names.NONE;
    }
    String core = FormulaGrammar.core(noun);
    String end =
        switch (core) {
          case "点" -> "(?:节点|支点)";
          case "核" -> "(?:核心区|核心|核)";
          case "心" -> "(?:中心区|中心)";
          case "廊" -> "(?:走廊|廊道|长廊|廊)";
          case "环", "岸" -> core + "线?";
          case "横" -> "横轴?";
          case "坝" -> "坝子?";
          case "屏" -> "屏障区?";
          case "区" -> "(?:片区|园区|功能区|区)";
          case "副" -> "副中心";
          default -> Pattern.quote(core);
        };
    Pattern p =
        Pattern.compile(
            "([^，。；、：:（）()]{1,22}"
                + end
                + ")(?=[，。；、：:（）()”“]|和|与|及|等|$|[双居带共协联为两三四五六][\\u4e00-\\u9fff])");
    Set<String> names = new LinkedHashSet<>();
    // What brackets hold is told of a name, not a name beside it.
    Matcher m = p.matcher(BRACKETS.matcher(text).replaceAll(""));
    while (m.find()) {
      String s = m.group(1);
      for (String piece : items(s)) {
        String name = lastPhrase(piece);
        if (ElementName.endsIn(name, noun)
            && name.length() > noun.length() + 1
            && name.length() <= 24
            && !name.matches(".*[一二两三四五六七八九十多][大个条]?" + Pattern.quote(noun) + "$")
            && !piece.contains("个以上")
            && !name.contains("的")) {
          names.add(name);
        }
      }
    }
    return new Names(List.copyOf(names), List.of(), List.of());
  }

  /** What stands after the last verb or 的 of a phrase. */
  private static String lastPhrase(String piece) {
    Matcher m = LAST_PHRASE.matcher(piece);
    String s = m.matches() ? m.group(1) : piece;
    return tidy(LEAD.matcher(s).replaceFirst(""));
  }

  /** 以甲区、乙区为主体的某某中心城区, 由甲、乙整合提升的主园区: what it is made of before its name. */
  private static final Pattern MADE_UP =
      Pattern.compile(
          "^(?:是指|就是|[，：:即为是指]|建设|打造|形成|构建)*(?:以|由|把|将)?([^，。；]{3,60}?)(?:等)?(?:为(?:主体|核心|重点|依托|支撑|骨干|中心|节点)(?:[、，](?:辐射|带动|联动|涵盖)[^，。；的]{2,40})?|整合提升|整合|组成|构成|融合|同城化发展|一体化发展|合并|联合|连接)[^，。；、的]{0,4}的([^，。；、的]{3,24})(?=$|[，。；])");

  private static final Pattern AREA = Pattern.compile(".{2,}(?:园区|片区|港区|枢纽|新城|中心|区)");

  private static final Pattern BY =
      Pattern.compile(
          "以(.{2,60}?)为(?:主要|重要|区域|引领|发展|城市|两大|双)*(?:核心|中心|主体|龙头|核|主轴|发展轴|横轴|纵轴|轴线|轴|依托|引领|支撑|重点|主|极|门户|纽带|主线|骨架)");
  private static final Pattern ALONG =
      Pattern.compile(
          "(?:依托|沿着?|以)([^，。；]{2,40}?(?:铁路|公路|高速|高铁|通道|国道|省道|走廊|干线|线|水道|河|江|干流|岸|海岸|沿线))");
  private static final Pattern MAKE =
      Pattern.compile("(?:打造|建设|建成|形成|构建|构筑|培育|发展|塑造|组成|构成|成为)(?:的)?([^，。；]{2,40})$");

  private static final Pattern ODD =
      Pattern.compile("^(?:沿|以)([^，。]{3,20}?(?:带|轴|区|圈|廊|屏障|通道|走廊))(?:向|为|延伸|布局)");

  private Names single(String sentence, String noun) {
    Matcher whole = MADE_UP.matcher(sentence);
    if (whole.find()
        && (ElementName.suits(whole.group(2), noun)
            || (isRole(noun) && AREA.matcher(whole.group(2)).matches()))) {
      return new Names(List.of(whole.group(2)), items(whole.group(1)), List.of());
    }
    List<String> clauses = clauses(sentence);
    if ("横纵竖".contains(noun) && !clauses.isEmpty()) {
      String road = clauses.get(0).strip().replaceFirst("^(?:为|是|即|指|：)+", "");
      if (road.matches("[^、]{2,18}(?:铁路|公路|高速|高铁|通道|线|大道|走廊)")) {
        return new Names(List.of(road), List.of(), List.of());
      }
    }
    if ("弓弦箭镞珠星脊臂".contains(noun)) {
      for (String c : clauses) {
        Matcher make = MAKE.matcher(c);
        if (make.find() && make.group(1).matches(".{3,18}[带轴区圈廊障核极道]")) {
          return new Names(List.of(make.group(1)), List.of(), List.of());
        }
      }
    }
    for (int i = 0; i < clauses.size() && i < 3; i++) {
      String c = clauses.get(i);
      Matcher inc = INCLUDING.matcher(strip(c));
      if (inc.matches()) {
        String name = tidy(inc.group(2).replaceFirst("^(?:现代化|新型)?", ""));
        List<String> members = items(strip(inc.group(1)));
        boolean vague = name.matches("(?:区域|地区|范围|城市|城市群|核心|核心区|主体|城镇)");
        if (!vague && name.length() >= 2) {
          return new Names(List.of(name), members, List.of());
        }
        return new Names(List.of(String.join("、", members)), members, List.of());
      }
      Matcher make = MAKE.matcher(c);
      if (make.find()) {
        String name = lastPhrase(make.group(1));
        boolean odd = "弓弦箭镞珠星脊臂".contains(noun) && name.matches(".{3,}[带轴区圈廊障核极道]$");
        if ((odd || ElementName.endsIn(name, noun))
            && name.length() > noun.length() + 1
            && name.length() < 26) {
          return new Names(List.of(name), List.of(), List.of());
        }
      }
      Matcher odd = ODD.matcher(c);
      if ("弓弦箭镞珠星脊臂".contains(noun) && odd.find()) {
        return new Names(List.of(odd.group(1)), List.of(), List.of());
      }
      if (i == 0) {
        Matcher by = BY.matcher(c);
        if (by.find()) {
          return members(by.group(1));
        }
        Matcher along = ALONG.matcher(c);
        if (c.matches("^(?:[，：:]|主要|即|指|为)*(?:依托|沿).*")
            && along.find()
            && !ElementName.endsIn(c.strip(), noun)
            && !c.matches(".*[轴带廊环]$")) {
          return new Names(List.of(tidy(along.group(1))), List.of(), List.of());
        }
        String s = strip(c);
        s = ROLE_TAIL.matcher(s).replaceFirst("");
        Matcher and = AND_TAIL.matcher(s);
        if (and.find() && and.start() >= 2) {
          s = s.substring(0, and.start());
        }
        s = tidy(s);
        boolean led = !s.equals(tidy(c)) || c.length() < 26;
        if (ElementName.endsIn(s, noun)
            || (led && s.length() <= 30 && !places.find(s).isEmpty())
            || s.length() <= 14) {
          Names n = members(s);
          if (!n.names().isEmpty()
              && (isDefinite(n.names().get(0)) || !isGeneric(n.names().get(0)))
              && !isSentence(n.names().get(0))) {
            return n;
          }
        }
      }
    }
    Matcher by = BY.matcher(sentence);
    if (by.find()) {
      return members(by.group(1));
    }
    Names ending = ending(sentence, noun);
    return ending.names().size() == 1 ? ending : Names.NONE;
  }

  private static boolean isSentence(String s) {
    return s.matches(".*(?:功能|能力|作用|水平|优势|资源|力度|质量|特色|体系|辐射带动|集聚|发展动能).*") && s.length() > 6;
  }

  private Names members(String phrase) {
    int of = phrase.lastIndexOf('的');
    String text = of >= 0 && phrase.length() - of > 4 && of < 8 ? phrase.substring(of + 1) : phrase;
    List<String> items = items(tidy(text));
    List<String> named = new ArrayList<>();
    for (String i : items) {
      String t = tidy(AND_TAIL.matcher(i).replaceFirst(""));
      if (!t.isEmpty()) {
        named.add(t);
      }
    }
    if (named.isEmpty()) {
      return Names.NONE;
    }
    String name = named.size() == 1 ? named.get(0) : tidy(text);
    return new Names(List.of(name), named.size() == 1 ? List.of() : named, List.of());
  }
}
