package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the names of works look like: whether a text ends as works do, carries a place or a number
 * of its own, or is a place alone.
 */
final class WorkNames {
  private static final String WORKS =
      "项目|工程|基地|园|园区|中心|仓|配送|铁路|公路|高速|高铁|城际|客专|专用线|机场|水库|平台|电站|电厂|枢纽|专线|线|段|港|站|厂|场|馆|院|城|桥|区|管道|走廊|廊道|景区|公园|实验室|口岸|通道|井|灌区|学院|大学|医院|大道|隧道|码头|航道|管网|风电|光伏|煤矿|矿|小镇|水厂|渠|泵站|供水|陆港|仓|库|街区|综合体|示范带|经济带|旅游带|环线|扩建|改扩建|改建|重建|迁建|扩能|改造|二线|复线|快速路|绿道|步道|堤|坝|湿地|总部|学校|指南|规范|条例|办法|手册|中学|小学|[一二三四五六七八九十]中|市场|车站|停车场|轨道|地铁|号线|产业带|加固|引水|调水|西迁|搬迁|二期|一期|三期|整治|热源|保护站|试点|清淤|截污|修复|治理|研究院|研究所|装置|节点|大厅|营地|驿站|山庄|牧场|泊位|锚地|船闸|升船机|渡口|机组|输变电|气田|油田|孵化器|扩能|扩容|联检楼|楼|抽水蓄能|[^思出套网电]路|延伸|延长线|[东南西北]延|延伸至.{2,6}";

  static final Pattern WORK =
      Pattern.compile(
          ".*(?:"
              + WORKS
              + ")(?:（[^）]*）|[\\d.×]+(?:万?千米|公里|座|处|个|所|万?亩|台|套|条|家|万?吨|万千瓦|万?平方米|平方公里|项|间|张床位))?$");

  /** 嵌入式托育点120个: a number of places to be made. */
  private static final Pattern COUNT =
      Pattern.compile(".*[\\u4e00-\\u9fff）] ?[\\d.]+ ?(?:个|处|座|所|公里|张|家|套|台|支)$");

  private static final Pattern SPECIFIC =
      Pattern.compile(".*(?:[“”A-Z\\d—]|第[一二三四五]条|[东西南北中]线|至).*");

  static final Pattern AMOUNT =
      Pattern.compile(
          ".*\\d ?(?:万?千米|万?公里|座|处|个|所|万?亩|台|套|条|家|万?吨|万千瓦|万?平方米|平方公里|公顷|项|间|张|名|人)(?:以上|左右)?$");

  /** 国道345, G30, “一老一小”: one certain road or name, where 8英寸 is none. */
  private static final Pattern OWN = Pattern.compile(".*(?:[“《]|[GS]\\d|[国省县]道|[A-Z]\\d*线).*");

  private static final Pattern GENERAL =
      Pattern.compile("^(?:国家级|省级|市级|全国|全省|全市|区域性?|国内|国际|世界级|一流|高水平|现代化|绿色标准化|优质|新型|综合性?|大型).*");

  /** 合襄高铁: of such works even a name of four letters is that of one. */
  private static final Pattern LINE_OR_SITE = Pattern.compile(".{2}(?:高铁|铁路|高速|机场|水库|大桥|运河)");

  /** 高速公路贯通工程: what many works are carried out under. */
  private static final Pattern PROGRAMME = Pattern.compile(".*(?:工程|行动|计划|项目)");

  private final PlaceIndex places;

  WorkNames(PlaceIndex places) {
    this.places = places;
  }

  /** Whether a text ends as the names of works do. */
  static boolean isWork(String s) {
    return WORK.matcher(s).matches() || COUNT.matcher(s).matches();
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
        && !ProjectPhrases.VERB.matcher(s).find()
        && !ProjectPhrases.ASIDE.matcher(s).matches();
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
        && !isPlace(lead)
        && (isOwn(lead) || (lead.length() > 6 && work) || ProjectPhrases.VERB.matcher(lead).find());
  }

  /** Whether a text is the name of a place and no more. */
  boolean isPlace(String s) {
    List<PlaceMention> found = places.find(s);
    int letters = found.stream().mapToInt(m -> m.end() - m.start()).sum();
    return letters > 0
        && (letters == s.length() || (s.length() <= Math.max(5, letters + 1) && !isWork(s)));
  }

  /** Whether a place is named. */
  boolean hasPlace(String s) {
    return !places.find(s).isEmpty();
  }

  /** Whether a name says nothing of a place, a work or a number. */
  boolean isGeneral(String s) {
    return places.find(s).isEmpty() && !isWork(s) && !SPECIFIC.matcher(s).matches();
  }

  boolean isPlaceNamed(String s) {
    return startsWithPlace(s) && s.length() > 4;
  }

  boolean startsWithPlace(String s) {
    return places.find(s).stream().anyMatch(m -> m.start() == 0);
  }

  boolean isSpecific(String s) {
    return SPECIFIC.matcher(s).matches()
        || (!GENERAL.matcher(s).matches() && !places.find(s).isEmpty());
  }

  /** Whether what one verb makes is one work: of this place, or no programme and not so many. */
  boolean isOne(String name) {
    boolean work = isWork(name) || BoxItems.isDone(name);
    boolean full = name.length() > 4 || LINE_OR_SITE.matcher(name).matches();
    return work
        && full
        && (isOwn(name)
            || !(isProgramme(name)
                || AMOUNT.matcher(name).matches()
                || GENERAL.matcher(name).matches()));
  }

  static boolean isProgramme(String name) {
    return PROGRAMME.matcher(name).matches();
  }

  /** Whether what is built at places just named is a work: no aim and not so many of a kind. */
  static boolean isPlaced(String name) {
    return name.length() >= 4
        && (isWork(name) || name.endsWith("系统"))
        && !GENERAL.matcher(name).matches()
        && !AMOUNT.matcher(name).matches();
  }

  /** 甲县至乙县: where a line goes. */
  boolean isRoute(String s) {
    return s.matches("[^，、至—]{2,8}[至—][^，、至—]{2,8}") && hasPlace(s);
  }

  /** 甲厂炉渣综合利用: a name so long that it is no place alone, though it ends in no work. */
  boolean isWorded(String s) {
    return s.length() >= 8 && isSpecific(s) && !isPlace(s) && !s.matches(".*[县市区镇乡村旗]$");
  }

  /** 甲渔光互补 before 等光伏发电项目: one name, of which the words after it tell the kind. */
  boolean isNameOf(List<String> names) {
    String name = names.get(0);
    return names.size() == 1
        && name.length() >= 5
        && !isPlace(name)
        && !GENERAL.matcher(name).matches();
  }

  /** Where the place a text begins with ends, or nought. */
  int leadingPlace(String s) {
    List<PlaceMention> found = places.find(s);
    return found.isEmpty() || found.get(0).start() > 0 ? 0 : found.get(0).end();
  }
}
