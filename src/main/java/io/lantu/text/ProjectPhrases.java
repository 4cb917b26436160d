package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of projects in running text, such as 建成A、B，推进C和D等项目前期工作.
 *
 * <p>The convention, taken from how planners file such boxes: a clause that opens with a word of
 * making or planning (建设, 推进, 支持 …) names projects where its object does, and then
 *
 * <ul>
 *   <li>every name of an enumeration is an item, as printed, without the verb before it and without
 *       等项目, 建设 or 前期工作 after it;
 *   <li>和, 与 and 以及 part items only where both sides name a project;
 *   <li>places that share one noun (天水、平凉冷链物流基地, 酒湖、河西等750千伏…) give one item each, the noun
 *       repeated; 等地 keeps them together;
 *   <li>a name must be of this place: it carries a place, a quoted name or a number, or stands in
 *       an enumeration of works. Aims (打造国家级创新平台) and objects of care (加强…保护) are no projects.
 * </ul>
 */
final class ProjectPhrases {
  private static final String HOW =
      "和|并|以及|及|配合国家|同时|重点|积极|加快|大力|全面|着力|有序|稳步|稳妥|扎实|深入|持续|进一步|努力|力争|争取|尽快|适时|统筹|协同|协调|继续|主要|近期|研究|探索|推广|配套|合理|优先|共同|联合|精心|高标准|高质量|高水平|尽早|再";
  private static final String MAKING =
      "新改建|筹建|布设|培育|新改扩建|建成投产|建成投运|建成|投产|投运|开工建设|开工|新建改造提升|新建|续建|在建|建设|改扩建|改建|扩建|升级改造|改造提升|改造|扩容提升|完善提升|提质改造|提升|完善|推动|推进|促进|谋划|开展|启动|实施|规划|布局|完成|论证|打造|构建|创建|申报创建|申报|研究|支持|鼓励|打通|加快|完成|包括|涵盖|包含|主要是|主要有|重点是|储备|推广|组建|编制|出台|制定|贯通|续建配套|优化";
  static final Pattern VERB = Pattern.compile("^(?:(?:" + HOW + ")*(?:" + MAKING + ")+)+(?=.{2,})");
  private static final Pattern SITE =
      Pattern.compile(
          "^在[^，]{2,18}?(?=(?:"
              + HOW
              + "|)*(?:建设|新建|推广|布局|开展|实施|规划|推进|加快|探索|打造))|^[^，]{2,20}等地(?=新建|建设|规划|布局)");

  /** 在甲小镇、乙景区等开展…: the sites are the items. */
  private static final Pattern AT = Pattern.compile("^在([^，]+、[^，]+)等(?:地|处)?(?:开展|实施|推进)[^，]*$");

  /** A clause that opens so tells how or to what end. */
  static final Pattern ASIDE =
      Pattern.compile(
          "^(?:以|在|实行|采取|集中|加大|围绕|利用|依托|按照|结合|通过|借助|将(?=.*(?:为|成|至|到|纳入|列入|作))|把|为|对|带动|提高|增强|强化|增加|实现|确保|满足|形成|保护|加强|降低|拓展|支撑|推动形成|促进形成|进一步增强|不断|有效|立足|聚焦|坚持|发挥|健全|深化|引导|其中|使|力争).*");

  private static final String WORKS =
      "项目|工程|基地|园|园区|中心|仓|配送|铁路|公路|高速|高铁|城际|客专|专用线|机场|水库|平台|电站|电厂|枢纽|专线|线|段|港|站|厂|场|馆|院|城|桥|区|管道|走廊|廊道|景区|公园|实验室|口岸|通道|井|灌区|学院|大学|医院|大道|隧道|码头|航道|管网|风电|光伏|煤矿|矿|小镇|水厂|渠|泵站|供水|陆港|仓|库|街区|综合体|示范带|经济带|旅游带|环线|扩建|改扩建|迁建|扩能|改造|二线|复线|快速路|绿道|步道|堤|坝|湿地|总部|学校|指南|规范|条例|办法|手册|中学|小学|[一二三四五六七八九十]中|市场|车站|停车场|轨道|地铁|号线|产业带|加固|引水|调水|西迁|搬迁|二期|一期|三期|整治|热源|保护站|试点|清淤|截污|修复|治理|研究院|研究所|装置|节点|大厅|营地|驿站|山庄|牧场|泊位|锚地|船闸|升船机|渡口|机组|输变电|气田|油田|孵化器|扩能|扩容|联检楼|楼|抽水蓄能";
  private static final Pattern WORK =
      Pattern.compile(
          ".*(?:"
              + WORKS
              + ")(?:（[^）]*）|[\\d.×]+(?:万?千米|公里|座|处|个|所|万?亩|台|套|条|家|万?吨|万千瓦|万?平方米|平方公里|项|间|张床位))?$");

  /** 嵌入式托育点120个: a number of places to be made. */
  private static final Pattern COUNT =
      Pattern.compile(".*[\\u4e00-\\u9fff）] ?[\\d.]+ ?(?:个|处|座|所|公里|张|家|套|台)$");

  private static final Pattern WORK_TAIL =
      Pattern.compile(
          "(?:等(?:重点|重大|一批|系列)?(?:项目|工程)?)?的?(?:前期工作|前期研究|规划建设|建设工作|开工建设|加快发展|发展壮大|做大做强|建设进度|水平|基础设施水平|基础设施建设项目|申报创建.*|改造工作)$|(?<=\\d"
              + " ?个)工程$|的建设$");
  private static final Pattern AND_SO = Pattern.compile("(?<![高中初同平上优特甲乙丙头])等(的)?(.{0,24})$");
  private static final Pattern COLLECTIVE =
      Pattern.compile(
          "(?:[一二三四五六七八九十两\\d]+[个项座条处大批])?(?:若干|一批|重点|重大|骨干|重要|标志性|主要|系列|各类|大型|中型|大中型|现代化|复合型|城际|红色|配套|关键|交通|水利|能源|基础设施|高速|国家)*"
              + "(?:项目|工程|建设|任务|主题区|景区|矿井|标准|制度|网络|供气网络|管线|开发区|产业园|商贸物流园|线路|高速公路新建项目|公路|铁路|片区|大景区|煤矿|矿区|乡镇|镇|乡|县|市|区)?(?:提升)?(?:改造|建设|实施)?(?:项目|工程)?(?:建设)?");

  /** 新型煤化工项目: a class of works, no noun the names before it share. */
  private static final Pattern CLASS_OF = Pattern.compile("(?:新型|重大|重点|骨干|标志性).{1,10}(?:项目|工程)");

  private static final Pattern RATED = Pattern.compile("\\s*\\d+\\s*千伏.*");

  private static final Pattern CONCRETE = Pattern.compile(".*(?:矿井|煤矿|景区|电站|水库|机场|港口|园区|镇|村)");

  /**
   * Care for rivers and land: a work where it stands in a list, an aim where it is told at length.
   */
  private static final Pattern SOFT = Pattern.compile(".*(?:整治|治理|修复|试点)");

  private static final Pattern SPECIFIC =
      Pattern.compile(".*(?:[“”A-Z\\d—]|第[一二三四五]条|[东西南北中]线|至).*");

  private static final Pattern AMOUNT =
      Pattern.compile(
          ".*\\d ?(?:万?千米|万?公里|座|处|个|所|万?亩|台|套|条|家|万?吨|万千瓦|万?平方米|平方公里|公顷|项|间|张|名|人)(?:以上|左右)?$");

  /** 国道345, G30, “一老一小”: one certain road or name, where 8英寸 is none. */
  private static final Pattern OWN = Pattern.compile(".*(?:[“《]|[GS]\\d|[国省县]道|[A-Z]\\d*线).*");

  private static final Pattern GENERAL =
      Pattern.compile("^(?:国家级|省级|市级|全国|全省|全市|区域性?|国内|国际|世界级|一流|高水平|现代化|绿色标准化|优质|新型|综合性?|大型).*");

  private static final Pattern LABEL = Pattern.compile("^[^，。；：、“]{2,16}：");
  private static final Pattern WHAT_FOR = Pattern.compile("(?:重点|主要|大力|积极)发展.*$");

  private static final Pattern ONE_FOR_ALL =
      Pattern.compile(".*(?:工程|项目|城市|建设|改造|热源|治理|行动|数据中心|计算中心)$|^\\d.*");
  private static final Pattern PUSH = Pattern.compile("^.{0,6}(?:推进|加快|推动|支持|促进|开展)");
  private static final Pattern PUSHED =
      Pattern.compile("(?<!基础设施|能力|体系|生态|制度|文明)(?:的)?(?:建设|发展|实施)$");

  /** 合襄高铁: of such works even a name of four letters is that of one. */
  private static final Pattern LINE_OR_SITE = Pattern.compile(".{2}(?:高铁|铁路|高速|机场|水库|大桥|运河)");

  /** 高速公路贯通工程: what many works are carried out under. */
  private static final Pattern PROGRAMME = Pattern.compile(".*(?:工程|行动|计划|项目)");

  /** 重点改造甲、乙 after a clause: that one names what they are part of. */
  private static final Pattern IN_PARTICULAR = Pattern.compile("^(?:重点|主要|着力).*");

  private final PlaceIndex places;

  ProjectPhrases(PlaceIndex places) {
    this.places = places;
  }

  /** Items of a text and how many of its letters stand in clauses that name them. */
  record Found(List<String> items, int listed, int letters) {
    double share() {
      return letters == 0 ? 0 : (double) listed / letters;
    }
  }

  /** How much is known of a text before it is read. */
  enum Trust {
    /** It may name works or tell of them. */
    NONE,
    /** The box says that it lists projects, so that an enumeration needs no other sign. */
    EAGER,
    /** The layout of the box shows that works are named here. */
    SURE
  }

  /** Reads a text of one or more sentences. */
  Found in(String text, Trust trust) {
    return in(text, trust, false);
  }

  /** As the other; {@code after} where sentences before this have named items. */
  Found in(String text, Trust trust, boolean after) {
    List<String> items = new ArrayList<>();
    int listed = 0;
    int letters = 0;
    for (String piece : ItemSplitter.pieces(text, "。；;")) {
      String sentence = LABEL.matcher(piece).replaceFirst("");
      boolean open = false;
      List<String> clauses = ItemSplitter.pieces(sentence, "，");
      for (int i = 0; i < clauses.size(); i++) {
        String clause = clauses.get(i);
        letters += clause.length();
        List<String> names = clause(clause, open, after || !items.isEmpty(), trust);
        if (names.size() == 1
            && !isOwn(names.get(0))
            && i + 1 < clauses.size()
            && IN_PARTICULAR.matcher(clauses.get(i + 1)).matches()) {
          names = List.of();
        }
        open = !names.isEmpty();
        if (open) {
          listed += clause.length();
          items.addAll(names);
        }
      }
    }
    return new Found(items, listed, letters);
  }

  private List<String> clause(String whole, boolean open, boolean after, Trust trust) {
    Matcher at = AT.matcher(whole.strip());
    if (at.matches()) {
      List<String> sites = ItemSplitter.pieces(at.group(1), "、");
      if (sites.size() > 1 && sites.stream().allMatch(s -> isSpecific(s) && !isPlaceName(s))) {
        return sites;
      }
    }
    String c = SITE.matcher(whole.strip()).replaceFirst("");
    c = c.replaceFirst("共[一二三四五六七八九十\\d]{1,3}[个座条处项].{0,8}$", "");
    String told = c.matches("^(?:重点|主要|大力|积极)发展.*") ? c : WHAT_FOR.matcher(c).replaceFirst("");
    boolean towns = told.length() < c.length();
    c = told;
    Matcher verb = VERB.matcher(c);
    boolean led = verb.find();
    boolean sure = trust == Trust.SURE;
    if (!led && (ASIDE.matcher(c).matches() || (sure && LeadSense.begins(c)))) {
      return List.of();
    }
    int cut = led ? verb.end() : 0;
    for (PlaceMention p : places.find(c)) {
      if (p.start() < cut && p.end() > cut) {
        cut = p.start();
      }
    }
    String object = c.substring(cut).replaceFirst("^(?:了|好|的|一下|即)(?=.{4,})", "");
    if (object.matches("^[和与].{4,}") && !startsWithPlace(object)) {
      object = object.substring(1);
    }
    List<String> raw = ItemSplitter.pieces(object, "、");
    if (!led && !open && raw.size() < 2 && !WORK.matcher(object).matches()) {
      return List.of();
    }
    if (object.startsWith("一批") || object.startsWith("若干")) {
      String name = WORK_TAIL.matcher(object).replaceFirst("");
      boolean plain =
          after && name.length() > 4 && name.length() < 40 && WORK.matcher(name).matches();
      return plain ? List.of(name) : List.of();
    }
    boolean announced = towns;
    boolean concrete = false;
    String shared = "";
    int last = raw.size() - 1;
    String tail = raw.get(last);
    String besides = "";
    Matcher so = AND_SO.matcher(tail);
    if (so.find() && so.start() > 0 && !so.group(2).startsWith("级")) {
      String noun = so.group(2);
      int and = noun.indexOf("以及");
      if (and > 0) {
        besides = noun.substring(and + 2);
        noun = noun.substring(0, and);
      }
      String core = WORK_TAIL.matcher(noun).replaceFirst("");
      if (so.group(1) != null
          || COLLECTIVE.matcher(noun).matches()
          || COLLECTIVE.matcher(core).matches()
          || CLASS_OF.matcher(core).matches()) {
        announced = true;
        concrete = CONCRETE.matcher(core).matches();
        tail = tail.substring(0, so.start());
      } else if (noun.startsWith("地")) {
        return whole(object, c);
      } else if (RATED.matcher(noun).matches()) {
        // 甲、乙等110千伏输变电工程 is one work at several places.
        return whole(object, c);
      } else if (core.length() >= 2) {
        shared = core;
        tail = tail.substring(0, so.start());
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      String piece = i == last ? tail : raw.get(i);
      if (i == last && shared.isEmpty() && PUSH.matcher(c).find()) {
        Matcher pushed = PUSHED.matcher(piece);
        piece = pushed.find() && pushed.start() > 3 ? piece.substring(0, pushed.start()) : piece;
      }
      String name = led && i > 0 ? withoutVerb(piece) : piece;
      names.addAll(parted(name, i == last, names));
    }
    long own = names.stream().filter(n -> isWork(n) && !isPlaceName(n)).count();
    if (!shared.isEmpty() && own * 3 < names.size()) {
      boolean each = names.stream().allMatch(this::isPlaceName) && isCounted(shared);
      if (!each) {
        return whole(object, c);
      }
      String noun = shared;
      names.replaceAll(n -> n + noun);
    }
    names = shared(names);
    boolean named =
        concrete && led && names.size() > 1 && names.stream().allMatch(n -> n.length() <= 12);
    boolean eager = trust != Trust.NONE && led && names.size() > 1;
    if (!named
        && !(sure && areAlike(names, led))
        && !accepted(names, announced || isWork(shared) || eager, led)) {
      return List.of();
    }
    if (!besides.isEmpty()) {
      names = new ArrayList<>(names);
      names.add(WORK_TAIL.matcher(besides).replaceFirst(""));
    }
    return names;
  }

  /** 新建A、改造B: a piece that opens with a verb of its own names what follows it. */
  private static String withoutVerb(String piece) {
    Matcher verb = VERB.matcher(piece);
    return verb.find() && isWork(piece.substring(verb.end())) && piece.length() - verb.end() > 4
        ? piece.substring(verb.end())
        : piece;
  }

  /** The object as one name, where it is the name of a work of this place. */
  private List<String> whole(String object, String clause) {
    String name = WORK_TAIL.matcher(object).replaceFirst("");
    Matcher pushed = PUSHED.matcher(name);
    if (PUSH.matcher(clause).find() && pushed.find()) {
      name = name.substring(0, pushed.start());
    }
    boolean work = isWork(name) && !SOFT.matcher(name).matches();
    return work && isSpecific(name) && name.length() < 60 ? List.of(name) : List.of();
  }

  /** Whether a text ends as the names of works do. */
  static boolean isWork(String s) {
    return WORK.matcher(s).matches() || COUNT.matcher(s).matches();
  }

  /** 机场, 园, 中心 are things there is one of at each place; 工程 and 项目 may be one for all. */
  private static boolean isCounted(String noun) {
    return isWork(noun) && !ONE_FOR_ALL.matcher(noun).matches();
  }

  /**
   * 数贸中心（义乌市）: a closing bracket that holds a place alone says where, it is no part of the name.
   */
  String withoutSite(String name) {
    int open = name.lastIndexOf('（');
    if (open < 4 || !name.endsWith("）")) {
      return name;
    }
    String inner = name.substring(open + 1, name.length() - 1);
    List<PlaceMention> found = places.find(inner);
    boolean site =
        found.size() == 1
            && found.get(0).end() - found.get(0).start() == inner.length()
            && inner.matches(".+[市县区旗州]");
    return site ? name.substring(0, open) : name;
  }

  /** Parts a piece at 和, 与, 以及 where both sides name something; trims the tails. */
  private List<String> parted(String piece, boolean last, List<String> before) {
    String p = ItemSplitter.trim(piece);
    List<String> out = new ArrayList<>();
    for (String and : List.of("以及", "和", "与", "及")) {
      int depth = 0;
      for (int i = 0; i + and.length() < p.length(); i++) {
        char c = p.charAt(i);
        depth += "（(《“".indexOf(c) >= 0 ? 1 : "）)》”".indexOf(c) >= 0 ? -1 : 0;
        if (depth != 0 || i < 2 || !p.startsWith(and, i) || insidePlace(p, i)) {
          continue;
        }
        String left = p.substring(0, i);
        String right = p.substring(i + and.length());
        boolean also =
            and.equals("以及")
                && left.length() > 3
                && right.length() > 3
                && (isWork(left) || isWork(right))
                && !right.startsWith("配套");
        boolean both =
            isWork(left)
                && left.length() > 3
                && right.length() > 3
                && (isSpecific(left) || left.length() > 5)
                && (isWork(right) || WORK_TAIL.matcher(right).find());
        boolean places = last && isPlaceName(left) && startsWithPlace(right) && isWork(right);
        boolean site =
            isPlaceNamed(left) && last && isSpecific(right) && WORK_TAIL.matcher(right).find();
        if (right.matches("^(?:[一二三四]期|配套).*")) {
          continue;
        }
        if (also || both || places || site || isOfKind(left, right, before)) {
          out.addAll(parted(left, false, before));
          out.addAll(parted(right, last, before));
          return out;
        }
      }
    }
    String name = WORK_TAIL.matcher(p).replaceFirst("");
    Matcher counted =
        Pattern.compile("^(.{2,8}?)(?<!第)[两二三四五六七八九十](?:个|座|条|处)(.{3,})$").matcher(name);
    if (counted.matches() && isPlaceName(counted.group(1))) {
      name = counted.group(1) + counted.group(2);
    }
    if (name.length() >= 2) {
      out.add(name);
    }
    return out;
  }

  /** 马道枢纽、企石枢纽、青年枢纽和旧州大桥: the left side is of the kind of the names before it. */
  private static boolean isOfKind(String left, String right, List<String> before) {
    return before.size() >= 2
        && left.length() > 3
        && right.length() > 3
        && isWork(right)
        && before.stream()
            .allMatch(b -> b.length() > 3 && b.endsWith(left.substring(left.length() - 2)));
  }

  private boolean insidePlace(String text, int at) {
    return places.find(text).stream()
        .anyMatch(m -> m.start() <= at && m.end() > at && m.start() < at);
  }

  private boolean isPlaceName(String s) {
    List<PlaceMention> found = places.find(s);
    int letters = found.stream().mapToInt(m -> m.end() - m.start()).sum();
    return letters > 0
        && (letters == s.length() || (s.length() <= Math.max(5, letters + 1) && !isWork(s)));
  }

  /** In a list of units, 甲市乙县、丙县 names the counties; the city before them says where. */
  List<String> withoutUpper(List<String> names) {
    List<String> out = new ArrayList<>();
    for (String n : names) {
      List<PlaceMention> found = n.matches(".*[县市区旗]") ? places.find(n) : List.of();
      if (found.isEmpty() || found.get(0).start() > 0) {
        return names;
      }
      PlaceMention last = found.get(found.size() - 1);
      int letters = found.stream().mapToInt(m -> m.end() - m.start()).sum();
      if (letters < n.length() || found.size() > 2) {
        return names;
      }
      out.add(last.name());
    }
    return out;
  }

  /** Whether a text is one short name of some place, without a verb before it. */
  boolean isOneName(String s) {
    return s.length() >= 4
        && s.length() <= 24
        && s.chars().noneMatch(c -> "，。；：、".indexOf(c) >= 0)
        && (isSpecific(s) || isWork(s))
        && !VERB.matcher(s).find()
        && !ASIDE.matcher(s).matches();
  }

  /** Whether a name is of this place: it carries a place, a quoted name or the number of a road. */
  boolean isOwn(String s) {
    return !places.find(s).isEmpty() || OWN.matcher(s).matches();
  }

  /** Whether a name is that of a work, not of so many of a kind. */
  boolean isProper(String s) {
    return s.length() > 4 && WORK.matcher(s).matches() && !AMOUNT.matcher(s).matches();
  }

  /** Whether a lead names a work of its own, not a kind of works and not a place alone. */
  boolean isNamed(String lead) {
    boolean work = isWork(lead) || lead.endsWith("行动");
    return lead.length() > 5
        && !isPlaceName(lead)
        && (isOwn(lead) || (lead.length() > 6 && work) || VERB.matcher(lead).find());
  }

  /** Whether a text is the name of a place and no more. */
  boolean isPlace(String s) {
    return isPlaceName(s);
  }

  /** Whether a place is named. */
  boolean hasPlace(String s) {
    return !places.find(s).isEmpty();
  }

  /** Whether a name says nothing of a place, a work or a number. */
  boolean isGeneral(String s) {
    return places.find(s).isEmpty() && !isWork(s) && !SPECIFIC.matcher(s).matches();
  }

  private boolean isPlaceNamed(String s) {
    return startsWithPlace(s) && s.length() > 4;
  }

  private boolean startsWithPlace(String s) {
    return places.find(s).stream().anyMatch(m -> m.start() == 0);
  }

  private boolean isSpecific(String s) {
    return SPECIFIC.matcher(s).matches()
        || (!GENERAL.matcher(s).matches() && !places.find(s).isEmpty());
  }

  /**
   * Places before a noun they share: 天水、平凉冷链物流基地 are two bases, 永登县、皋兰县供水工程 is one work.
   *
   * @param names items of an enumeration
   */
  List<String> shared(List<String> names) {
    return shared(names, true);
  }

  /**
   * As the other; in a list of names as printed ({@code each} false) nothing is repeated: 安远、龙南通用机场
   * stays one item.
   */
  List<String> shared(List<String> names, boolean each) {
    long works = names.stream().filter(ProjectPhrases::isWork).count();
    List<String> out = new ArrayList<>();
    for (String full : names) {
      int run = 0;
      while (run < out.size() && isPlaceName(out.get(out.size() - 1 - run))) {
        run++;
      }
      List<PlaceMention> found = run == 0 ? List.of() : places.find(full);
      boolean led = !found.isEmpty() && found.get(0).start() == 0 && isWork(full);
      String noun = led ? full.substring(found.get(0).end()) : "";
      if (!each
          && run == 0
          && works * 5 >= names.size() * 3L
          && isWork(full)
          && !out.isEmpty()
          && out.get(out.size() - 1).matches("[\\u4e00-\\u9fff]{2,5}")
          && !isWork(out.get(out.size() - 1))) {
        // Among works, 乌江思林 before 沙沱升船机改造 shares its noun.
        out.set(out.size() - 1, out.get(out.size() - 1) + "、" + full);
        continue;
      }
      if (noun.length() < 3 || "至—（".indexOf(noun.charAt(0)) >= 0) {
        out.add(full);
        continue;
      }
      List<String> bare = out.subList(out.size() - run, out.size());
      if (each && isCounted(noun)) {
        bare.replaceAll(n -> n + noun);
        out.add(full);
      } else {
        String joined = String.join("、", bare) + "、" + full;
        bare.clear();
        out.add(joined);
      }
    }
    return out;
  }

  /** Whether what a clause lists can be names, where names are looked for. */
  private boolean areAlike(List<String> names, boolean led) {
    if (names.stream().anyMatch(n -> n.length() < 4 || n.length() > 48)) {
      return false;
    }
    String first = names.get(0);
    return names.size() > 1
        || (led ? isOne(first) : first.length() > 5 && !AMOUNT.matcher(first).matches());
  }

  /** Whether what one verb makes is one work: of this place, or no programme and not so many. */
  private boolean isOne(String name) {
    boolean work = isWork(name) || BoxItems.isDone(name);
    boolean full = name.length() > 4 || LINE_OR_SITE.matcher(name).matches();
    return work
        && full
        && (isOwn(name)
            || !(isProgramme(name)
                || AMOUNT.matcher(name).matches()
                || GENERAL.matcher(name).matches()));
  }

  private static boolean isProgramme(String name) {
    return PROGRAMME.matcher(name).matches();
  }

  private boolean accepted(List<String> names, boolean announced, boolean led) {
    if (names.isEmpty() || names.stream().anyMatch(n -> n.length() > 48)) {
      return false;
    }
    int works = 0;
    int specific = 0;
    for (String n : names) {
      works += isWork(n) ? 1 : 0;
      specific += isSpecific(n) ? 1 : 0;
    }
    int n = names.size();
    if (n == 1) {
      return specific == 1 && (works == 1 || announced) && (led || announced);
    }
    return (specific * 2 >= n && (works * 4 >= n || announced))
        || (works * 3 >= n * 2 && (announced || n > 2) && specific * 4 >= n)
        || (announced && works * 2 >= n);
  }
}
