package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
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
      "深化(?=[^，。；]{4,}(?:前期|前期工作|前期研究|前期论证|可行性研究|方案论证)$)|新开工|拟建|新改建|筹建|布设|培育|新改扩建|建成投产|建成投运|建成|投产|投运|开工建设|开工|新建改造提升|新建|续建|在建|建设|改扩建|改建|扩建|升级改造|改造提升|改造|扩容提升|完善提升|提质改造|提升|完善|推动|推进|促进|谋划|开展|启动|实施|规划|布局|完成|论证|打造|构建|创建|申报创建|申报|研究|支持|鼓励|打通|加快|完成|包括|涵盖|包含|主要是|主要有|重点是|储备|推广|组建|编制|出台|制定|贯通|续建配套|优化|迁建|[异易]地新建|申建|复建|重建|增设|开通|扩大开放|修缮|整修";
  static final Pattern VERB = Pattern.compile("^(?:(?:" + HOW + ")*(?:" + MAKING + ")+)+(?=.{2,})");
  private static final Pattern SITE =
      Pattern.compile(
          "^(?:在|依托)[^，]{2,24}?(?=(?:"
              + HOW
              + "|)*(?:建设|新建|推广|布局|开展|实施|规划|推进|加快|探索|打造))|^[^，]{2,20}等地(?=新建|建设|规划|布局)");

  /** 在甲县、乙县各建1处丙中心: one at each place. */
  private static final Pattern ONE_EACH =
      Pattern.compile("^在[^，]{2,18}各(?:新建|建设|建成|建|设立|设)[一二两三四五六七八九十\\d]+[个处座所家](.{4,20})$");

  /** 在甲小镇、乙景区等开展…, 对甲流域、乙矿山实施…: the sites are the items. */
  private static final Pattern AT =
      Pattern.compile(
          "^(?:在([^，]+、[^，]+)等(?:地|处)?(?:开展|实施|推进)|(?:重点|主要|全面)?对([^，]+、[^，]+?)(?:等.{0,6})?(?:开展|实施|进行))[^，]*$");

  /** 支持甲县、乙县建设…: whom the verb helps to build. */
  private static final Pattern SUPPORTED =
      Pattern.compile(
          "^(?:(?:"
              + HOW
              + ")*(?:支持|鼓励|推动|引导|指导|协调))([^，]{2,20}?)((?:规划|加快|积极|联合|共同)?(?:建设|新建|改建|扩建|打造|布局|设立|实施))(?=.{4,})");

  /** A clause that opens so tells how or to what end. */
  static final Pattern ASIDE =
      Pattern.compile(
          "^再?(?:以|在|实行|采取|集中|加大|围绕|利用|依托|按照|结合|通过|借助|将(?=.*(?:为|成|至|到|纳入|列入|作))|把|为|对|带动|提高|增强|强化|增加|实现|确保|满足|形成|保护|加强|降低|拓展|支撑|推动形成|促进形成|进一步增强|不断|有效|立足|聚焦|坚持|发挥|健全|深化|引导|其中|使|力争).*");

  private static final Pattern WORK_TAIL =
      Pattern.compile(
          "(?:等(?:重点|重大|一批|系列)?(?:项目|工程)?)?的?(?:前期(?:工作|研究|论证|谋划|策划|勘察|勘测|设计|储备)|规划建设|建设工作|开工建设|加快发展|发展壮大|做大做强|建设进度|水平|基础设施水平|基础设施建设项目|申报创建.*|改造工作)$|(?<=\\d"
              + " ?个)工程$|的建设$");
  private static final Pattern AND_SO = Pattern.compile("(?<![高中初同平上优特甲乙丙头])等(的)?(.{0,24})$");
  private static final Pattern COLLECTIVE =
      Pattern.compile(
          "(?:[一二三四五六七八九十两\\d]+[个项座条处大批])?(?:若干|一批|重点|重大|骨干|重要|标志性|主要|系列|各类|大型|中型|大中型|现代化|复合型|城际|红色|配套|关键|交通|水利|能源|基础设施|高速|国家)*"
              + "(?:项目|工程|建设|任务|主题区|景区|矿井|标准|制度|网络|供气网络|管线|开发区|产业园|商贸物流园|线路|高速公路新建项目|公路|铁路|片区|大景区|煤矿|矿区|乡镇|镇|乡|县|市|区)?(?:提升)?(?:改造|建设|实施)?(?:项目|工程)?(?:建设)?");

  /** 新型煤化工项目: a class of works, no noun the names before it share. */
  private static final Pattern CLASS_OF = Pattern.compile("(?:新型|重大|重点|骨干|标志性).{1,10}(?:项目|工程)");

  /** 甲、乙等平台项目和丙、丁建设: two enumerations after one verb. */
  private static final Pattern TWO_LISTS =
      Pattern.compile("等[^、，和与及]{0,12}(?:项目|工程|平台|设施)(以及|和|与|及)(?=[^、，]{3,})");

  private static final Pattern RATED = Pattern.compile("\\s*\\d+\\s*千伏.*");

  private static final Pattern CONCRETE = Pattern.compile(".*(?:矿井|煤矿|景区|电站|水库|机场|港口|园区|镇|村)");

  /**
   * Care for rivers and land: a work where it stands in a list, an aim where it is told at length.
   */
  private static final Pattern SOFT = Pattern.compile(".*(?:整治|治理|修复|试点)");

  private static final Pattern LABEL =
      Pattern.compile("^(?:(?:[^，。；：、“]|“[^”]{1,16}”){2,16}：|[\\u4e00-\\u9fff]{2,8}方面，)");

  /** 即甲线、乙线共同组成的环城管道: what the work before it is made of. */
  private static final Pattern GLOSS = Pattern.compile("^即.*(?:组成|构成|连成|围合).*");

  /** 其中甲区45个项目: how many of the works told before are whose. */
  private static final Pattern BREAKDOWN =
      Pattern.compile("^(?:其中[，：]?)?[\\u4e00-\\u9fff]{2,8}\\s*\\d+\\s*[个项](?:项目|工程)$");

  /** 一批 of such verbs are wished for, not built. */
  private static final Pattern AIMED = Pattern.compile("(?:创建|培育|打造|争创|申报|引进|评选|认定|建立)$");

  /** 推进甲电站开工建设: what is to be begun or to run is a work, however it is called. */
  private static final Pattern RAISED =
      Pattern.compile(
          "(?:尽快|早日|如期|全面)?(?:开工建设|开工|动工|建成投产|建成投用|建成投运|建成通车|建成|投产|投运|投用|竣工|通车|(?:封关|投入|建成|正式)?(?:运营|运行|使用)|封关|落地建设|落地|(?:项目)?前期(?:工作|研究|论证|谋划|策划|勘察|勘测|设计|储备)|可行性研究)$");

  /** Verbs that only works follow. */
  private static final Pattern BUILDING =
      Pattern.compile("(?:开工建设|建成投产|建成投运|新建|续建|扩建|改扩建|开工|建成|在建)$");

  /** 产城一体、绿色低碳的现代化园区: what an aim is to be like, no enumeration. */
  private static final Pattern LIKENED =
      Pattern.compile("^[^的]{2,10}的(?:新型|高效|现代|综合|一流|优质|区域|国际|国家|全国|示范|特色).*");

  /** 甲、乙口岸功能: what is made better of something. */
  private static final Pattern QUALITY =
      Pattern.compile(".*(?:功能|能力|质量|效率|效益|作用|优势|地位|影响力|竞争力|吸引力)$");

  private static final Pattern PROGRAMME = Pattern.compile(".*(?:项目|工程)");

  private static final Pattern CARRIED_OUT =
      Pattern.compile("^(?:组织|继续|持续|深入|全面)?(?:实施|开展)([^，。；、]{6,22}工程)$");

  private static final Pattern WHAT_FOR = Pattern.compile("(?:重点|主要|大力|积极)发展.*$");

  private static final Pattern PUSH = Pattern.compile("^.{0,6}(?:推进|加快|推动|支持|促进|开展)");
  private static final Pattern PUSHED =
      Pattern.compile("(?<!基础设施|能力|体系|生态|制度|文明)(?:的)?(?:建设|发展|实施)$");

  /** 重点改造甲、乙 after a clause: that one names what they are part of. */
  private static final Pattern IN_PARTICULAR = Pattern.compile("^(?:重点|主要|着力).*");

  private final PlaceIndex places;
  private final WorkNames known;

  ProjectPhrases(PlaceIndex places) {
    this.places = places;
    this.known = new WorkNames(places);
  }

  /** What is known of names alone. */
  WorkNames names() {
    return known;
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
        if (names.isEmpty() && trust == Trust.SURE && clauses.size() == 1) {
          names = carriedOut(clause);
        }
        if (names.size() == 1
            && !known.isOwn(names.get(0))
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
    List<String> sites = sites(whole);
    if (!sites.isEmpty()) {
      return sites;
    }
    Matcher oneEach = ONE_EACH.matcher(whole);
    if (after && oneEach.matches() && WorkNames.isWork(oneEach.group(1))) {
      return List.of(oneEach.group(1));
    }
    if (GLOSS.matcher(whole).matches()) {
      return List.of();
    }
    if (BREAKDOWN.matcher(whole).matches()) {
      return List.of(whole.replaceFirst("^其中[，：]?", ""));
    }
    String c = SITE.matcher(whole.strip()).replaceFirst("");
    boolean sited = c.length() < whole.strip().length() && known.hasPlace(whole);
    c = c.replaceFirst("共[一二三四五六七八九十\\d]{1,3}[个座条处项].{0,8}$", "");
    String told = c.matches("^(?:重点|主要|大力|积极)发展.*") ? c : WHAT_FOR.matcher(c).replaceFirst("");
    boolean towns = told.length() < c.length();
    c = told;
    Matcher supported = SUPPORTED.matcher(c);
    if (supported.find()
        && ItemSplitter.pieces(supported.group(1), "、").stream().allMatch(known::isPlace)) {
      c = c.substring(supported.start(2));
      sited = true;
    }
    Matcher verb = VERB.matcher(c);
    boolean led = verb.find();
    boolean sure = trust == Trust.SURE;
    if (!led && (ASIDE.matcher(c).matches() || (sure && LeadSense.begins(c)))) {
      return List.of();
    }
    int cut = led ? verb.end() : 0;
    // 新建成县公路 builds in 成县, but 推广南浔学校 is not of 广南.
    boolean placed = known.leadingPlace(c.substring(cut)) > 0;
    for (PlaceMention p : placed ? List.<PlaceMention>of() : places.find(c)) {
      if (p.start() < cut && p.end() > cut) {
        cut = p.start();
      }
    }
    String object = c.substring(cut).replaceFirst("^(?:了|好|的|一下|即)(?=.{4,})", "");
    if (object.matches("^[和与].{4,}") && !known.startsWithPlace(object)) {
      object = object.substring(1);
    }
    Matcher two = TWO_LISTS.matcher(object);
    if (led && two.find()) {
      return twoLists(c.substring(0, cut), object, two.toMatchResult(), trust);
    }
    List<String> raw = ItemSplitter.pieces(object, "、");
    if (!led && !open && raw.size() < 2 && !WorkNames.WORK.matcher(object).matches()) {
      return List.of();
    }
    if (object.matches("^(?:一批|若干).*")) {
      if (AIMED.matcher(c.substring(0, cut)).find()) {
        return List.of();
      }
      String name = WORK_TAIL.matcher(object).replaceFirst("");
      boolean plain =
          after
              && name.length() > 4
              && name.length() < 40
              && WorkNames.WORK.matcher(name).matches();
      return plain ? List.of(name) : List.of();
    }
    boolean announced = towns;
    Matcher raised = RAISED.matcher(object);
    if (led && raw.size() == 1 && raised.find() && raised.start() > 3) {
      String work = object.substring(0, raised.start());
      if (known.isOwn(work) && ItemSplitter.indexOutside(work, "等", work.length()) < 0) {
        return parted(work, true, List.of());
      }
    }
    if (raw.size() > 1 && LIKENED.matcher(raw.get(raw.size() - 1)).matches()) {
      return List.of();
    }
    boolean building = raw.size() > 1 && BUILDING.matcher(c.substring(0, cut)).find();
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
    if (JointNames.areCounted(raw, known)) {
      return List.of(WORK_TAIL.matcher(withoutPushed(object, true)).replaceFirst(""));
    }
    if (raw.size() > 1 && JointNames.areSites(object)) {
      return whole(object, c);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      String piece = i == last ? tail : raw.get(i);
      if (shared.isEmpty() && PUSH.matcher(c).find()) {
        piece = withoutPushed(piece, i == last && tail.equals(raw.get(last)));
      }
      String name = led && i > 0 ? withoutVerb(piece) : piece;
      names.addAll(parted(name, i == last, names));
    }
    if (names.isEmpty()) {
      return names;
    }
    if (names.size() == 1 && raw.size() == 1 && shared.matches(".+的.+")) {
      return whole(object, c);
    }
    if (led && raw.size() == 1 && PROGRAMME.matcher(shared).matches() && known.isNameOf(names)) {
      return names;
    }
    long own =
        names.stream()
            .filter(n -> (WorkNames.isWork(n) && !known.isPlace(n)) || known.isWorded(n))
            .count();
    if (!shared.isEmpty() && own * 3 < names.size()) {
      boolean each = names.stream().allMatch(known::isPlace) && JointNames.isCounted(shared);
      if (!each) {
        return whole(object, c);
      }
      String noun = shared;
      names.replaceAll(n -> n + noun);
    }
    if (led && QUALITY.matcher(names.get(names.size() - 1)).matches()) {
      return List.of();
    }
    names = JointNames.withoutShared(JointNames.shared(names, known, true));
    if (sited && led && names.size() == 1 && WorkNames.isPlaced(names.get(0))) {
      return names;
    }
    concrete |= building && CONCRETE.matcher(names.get(names.size() - 1)).matches();
    boolean named =
        concrete && led && names.size() > 1 && names.stream().allMatch(n -> n.length() <= 12);
    boolean eager = trust != Trust.NONE && led && names.size() > 1;
    if (!named
        && !(sure && areAlike(names, led))
        && !accepted(names, announced || WorkNames.isWork(shared) || eager, led)) {
      return List.of();
    }
    if (!besides.isEmpty()) {
      names = new ArrayList<>(names);
      names.add(WORK_TAIL.matcher(besides).replaceFirst(""));
    }
    return names;
  }

  /** The names of both lists; one name alone after the first is of its kind. */
  private List<String> twoLists(String verb, String object, MatchResult and, Trust trust) {
    List<String> names =
        new ArrayList<>(clause(verb + object.substring(0, and.start(1)), false, false, trust));
    String right = object.substring(and.end(1));
    String name = WORK_TAIL.matcher(right).replaceFirst("");
    if (right.indexOf('、') >= 0) {
      names.addAll(clause(verb + right, false, false, trust));
    } else if (!names.isEmpty() && WorkNames.isWork(name)) {
      names.add(name);
    }
    return names;
  }

  /**
   * The sites at which a clause says that a work is done; none where they are no names of works.
   */
  List<String> sites(String clause) {
    Matcher at = AT.matcher(ItemSplitter.trim(clause));
    if (!at.matches()) {
      return List.of();
    }
    boolean treated = at.group(1) == null;
    List<String> sites = ItemSplitter.pieces(treated ? at.group(2) : at.group(1), "、");
    long own = sites.stream().filter(s -> known.isSpecific(s) && !known.isPlace(s)).count();
    boolean named = treated ? own * 2 > sites.size() : own == sites.size();
    return named && sites.size() > 1 ? sites : List.of();
  }

  /** 推进甲铁路建设: the verb's own 建设 is no part of the name, that of 甲航运建设 before 等项目 is. */
  private static String withoutPushed(String piece, boolean closes) {
    Matcher pushed = PUSHED.matcher(piece);
    if (!pushed.find() || pushed.start() <= 3) {
      return piece;
    }
    String name = piece.substring(0, pushed.start());
    return closes || WorkNames.isWork(name) ? name : piece;
  }

  /** 新建A、改造B: a piece that opens with a verb of its own names what follows it. */
  private static String withoutVerb(String piece) {
    Matcher verb = VERB.matcher(piece);
    String name = verb.find() ? piece.substring(verb.end()) : "";
    boolean work = BoxItems.isWorkLike(name) || LeadSense.counts(name);
    return work && name.length() > 4 ? name : piece;
  }

  /** The object as one name, where it is the name of a work of this place. */
  private List<String> whole(String object, String clause) {
    String name = WORK_TAIL.matcher(object).replaceFirst("");
    boolean joint = JointNames.areSites(object);
    if (joint) {
      name = object;
    }
    if (PUSH.matcher(clause).find()) {
      name = withoutPushed(name, !joint);
    }
    boolean work = WorkNames.isWork(name) && !SOFT.matcher(name).matches();
    boolean own = known.isSpecific(name) || joint;
    boolean made = joint && name.endsWith("建设");
    boolean city = name.endsWith("城市") && !name.startsWith("城市");
    return (work || made || city) && own && name.length() < 60 ? List.of(name) : List.of();
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
                && (WorkNames.isWork(left) || WorkNames.isWork(right))
                && !right.startsWith("配套");
        boolean both =
            WorkNames.isWork(left)
                && left.length() > 3
                && right.length() > 3
                && (known.isSpecific(left) || left.length() > (last && !before.isEmpty() ? 4 : 5))
                && (WorkNames.isWork(right) || WORK_TAIL.matcher(right).find());
        boolean routes = left.length() > 3 && known.isRoute(right);
        boolean places =
            last && known.isPlace(left) && known.startsWithPlace(right) && WorkNames.isWork(right);
        boolean site =
            known.isPlaceNamed(left)
                && last
                && known.isSpecific(right)
                && WORK_TAIL.matcher(right).find();
        if (and.equals("及") && !JointNames.areOfKind(left, right)) {
          continue;
        }
        if (right.matches("^(?:[一二三四]期|配套|相关|其|附属).*")) {
          continue;
        }
        if (also || both || routes || places || site || isOfKind(left, right, before)) {
          out.addAll(parted(left, false, before));
          out.addAll(parted(right, last, before));
          return out;
        }
      }
    }
    String name = WORK_TAIL.matcher(p).replaceFirst("");
    Matcher counted =
        Pattern.compile("^(.{2,8}?)(?<!第)[两二三四五六七八九十](?:个|座|条|处)(.{3,})$").matcher(name);
    if (counted.matches() && known.isPlace(counted.group(1))) {
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
        && WorkNames.isWork(right)
        && before.stream()
            .allMatch(b -> b.length() > 3 && b.endsWith(left.substring(left.length() - 2)));
  }

  private boolean insidePlace(String text, int at) {
    return places.find(text).stream()
        .anyMatch(m -> m.start() <= at && m.end() > at && m.start() < at);
  }

  /** Whether what a clause lists can be names, where names are looked for. */
  private boolean areAlike(List<String> names, boolean led) {
    if (names.stream().anyMatch(n -> n.length() < 4 || n.length() > 48)) {
      return false;
    }
    String first = names.get(0);
    return names.size() > 1
        || (led
            ? known.isOne(first)
            : first.length() > 5 && !WorkNames.AMOUNT.matcher(first).matches());
  }

  /** 实施甲类学校取暖改造工程: what a sentence in a box of works carries out under a full name. */
  private static List<String> carriedOut(String sentence) {
    Matcher m = CARRIED_OUT.matcher(sentence);
    return m.matches() ? List.of(m.group(1)) : List.of();
  }

  private boolean accepted(List<String> names, boolean announced, boolean led) {
    if (names.isEmpty() || names.stream().anyMatch(n -> n.length() > 48)) {
      return false;
    }
    int works = 0;
    int specific = 0;
    for (String n : names) {
      works += WorkNames.isWork(n) ? 1 : 0;
      specific += known.isSpecific(n) ? 1 : 0;
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
