package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds figures in sentences. */
final class ProseReader {
  private static final String UNIT =
      "(?:万亿元|亿元|万元|亿美元|万美元|美元|元|个百分点|百分点|%|％|‰|/10万|/万"
          + "|亿人次|万人次|人次|万人|人年|万名|人|名|亿斤|万斤|亿公斤|万公斤|公斤|岁|列"
          + "|万平方公里|平方公里|平方千米|万平方米|平方米|公里|千米|米|万吨标准煤|亿吨|万吨|吨"
          + "|亿千瓦时|万千瓦时|千瓦时|亿千瓦|万千瓦|千瓦|万公顷|公顷|万亩|亩|万标箱|标箱|万头|头|万只|只"
          + "|类|条|万户|户|家|万个|个|万件|亿件|件|项|座|处|张|所|辆|天|小时|分钟|亿立方米|万立方米|立方米"
          + "|微克/立方米|毫克/升|倍|艘|册|场|部|万株|株|口|位|万次|次|年)";
  private static final String CHANGE =
      "年均增长|年均增速|年均下降|增长|提高到|提升到|提高至|提升至|增加到|增长到|达到|到达|超过|突破|控制在|压缩到|压减到|缩短到"
          + "|下降到|降低到|降至|降到|下降|降低|减少|不低于|不少于|不超过|保持在|稳定在|增至|累计|拥有|达|为";

  /** 常住人口达到20万人, and without a verb 常住人口20万人. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "((?:PM2\\.5)?[\\u4e00-\\u9fffA-Za-z0-9“”（）()&/]{2,30}?)(?:("
              + CHANGE
              + ")|(?<![\\d第至到在—-]))(?:了|约|近|超)?(?:((?:19|20)\\d{2})年的)?\\s*"
              + "(?!(?:19|20)\\d{2}\\s*年)(\\d+(?:\\.\\d+)?)\\s*("
              + UNIT
              + ")(以上|左右|以内|以下)?");

  /** 由2019年的2.4天 before 提高到: where the figure came from. */
  private static final Pattern BASE =
      Pattern.compile(
          "[由从](?:(?:19|20)\\d{2}年的)?\\s*\\d+(?:\\.\\d+)?\\s*" + UNIT + "(?=提高|提升|增|下降|降|压|缩)");

  /** 城乡居民收入比降至2.1: what has no unit. */
  private static final Pattern RATIO =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{2,18}(?:比|倍数|系数|指数))(?:("
              + CHANGE
              + "))?(?:了|约)?\\s*(\\d+(?:\\.\\d+)?)(?![\\d.%％‰：:])(以上|左右|以内|以下)?");

  /** 甲率和乙率分别达到30%和40%: several figures in the order of their names. */
  private static final Pattern RESPECTIVE =
      Pattern.compile(
          "([\\u4e00-\\u9fffA-Z、“”（）()]{4,60}?)(?:占[^，。]{2,16}的?比重)?分别(?:占[^，。\\d]{2,16}的)?("
              + CHANGE
              + ")?(?:了|约)?\\s*((?:\\d+(?:\\.\\d+)?\\s*"
              + UNIT
              + "(?:以上|左右|以内|以下)?[、和，与]?\\s*){2,6})");

  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(" + UNIT + ")");

  /** Openings of clauses that tell of something else than what is measured. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:将|把|依托|可以|以|在|由|按|按照|规定|占|均|[东南西北]至|约|共|前|后|每|近|超).{0,3}$|^(?:将|把|依托|[东南西北]至).*"
              + "|.*(?:等|的|和|与|及|至|到|分别|其中|后)$|累计|先后.*|打造|建设|推进");

  private static final Pattern MEASURE =
      Pattern.compile(".*(?:率|比重|收入|面积|产值|增加值|总额|总量|强度|里程|数|值)$");

  /** What a time is stated of. */
  private static final Pattern TIMED = Pattern.compile(".*(?:时间|时长|年限|天数|时距|圈|寿命|停留|工期|服务圈)$");

  private static final Pattern BEFORE =
      Pattern.compile(
          "^.*\\d{2,4}年(?:末|底)?，?|^(?:其中|力争|争取|使|实现|全省|全市|全区|全州|全县|全域|[二三四五六七八]市|实现|完成|新增(?=..户)|形成|培育|建成|打造|接待(?=.{6,}))(?=.{2,})");

  /** 到2025年 at the head of a sentence holds for all its parts. */
  private static final Pattern AIM = Pattern.compile("^[^，]{0,6}(?:到|至|截至)((?:19|20)\\d{2})\\s*年");

  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年");

  private ProseReader() {}

  static List<ProseIndicator> indicators(String text, int line) {
    List<ProseIndicator> out = new ArrayList<>();
    for (String sentence : text.split("。")) {
      Integer aim = null;
      for (String said : sentence.split("；")) {
        String part = BASE.matcher(said).replaceAll("");
        Matcher opening = AIM.matcher(part);
        aim = opening.find() ? Integer.valueOf(opening.group(1)) : aim;
        if (part.chars().anyMatch(c -> c >= '0' && c <= '9')) {
          figures(out, part, aim, line);
        }
      }
    }
    return out;
  }

  /**
   * Figures of a part of a sentence.
   *
   * @param aim year the sentence opens with, of figures that state none; or null
   */
  private static void figures(List<ProseIndicator> out, String part, Integer aim, int line) {
    List<int[]> years = new ArrayList<>();
    if (aim != null) {
      years.add(new int[] {-1, aim});
    }
    Matcher y = YEAR.matcher(part);
    while (y.find()) {
      years.add(new int[] {y.start(), Integer.parseInt(y.group(1))});
    }
    Matcher r = RESPECTIVE.matcher(part);
    while (r.find()) {
      respective(out, r, yearBefore(years, r.start(3)), line);
    }
    Matcher m = FIGURE.matcher(part);
    while (m.find()) {
      Integer year =
          m.group(3) == null ? yearBefore(years, m.start(4)) : Integer.valueOf(m.group(3));
      add(out, m.group(1), m.group(4), m.group(5), year, how(m.group(2), m.group(6)), line);
    }
    m = RATIO.matcher(part);
    while (m.find()) {
      Integer year = yearBefore(years, m.start(3));
      add(out, m.group(1), m.group(3), "", year, how(m.group(2), m.group(4)), line);
    }
  }

  private static void respective(List<ProseIndicator> out, Matcher m, Integer year, int line) {
    List<String> names = new ArrayList<>();
    for (String n : m.group(1).split("[、和与]")) {
      if (n.length() > 1) {
        names.add(n);
      }
    }
    Matcher a = AMOUNT.matcher(m.group(3));
    List<String[]> amounts = new ArrayList<>();
    while (a.find()) {
      amounts.add(new String[] {a.group(1), a.group(2)});
    }
    if (names.size() < amounts.size()) {
      return;
    }
    List<String> own = names.subList(names.size() - amounts.size(), names.size());
    String last = own.get(own.size() - 1);
    for (int i = 0; i < own.size(); i++) {
      String name = BEFORE.matcher(own.get(i)).replaceFirst("");
      // 户籍人口和常住人口城镇化率: the noun stands once, after the last.
      boolean complete = MEASURE.matcher(name).matches();
      boolean shared = !complete && i < own.size() - 1 && last.length() - name.length() >= 2;
      String whole = shared ? name + last.substring(name.length()) : name;
      add(out, whole, amounts.get(i)[0], amounts.get(i)[1], year, how(m.group(2), null), line);
    }
  }

  private static String how(String verb, String bound) {
    return (verb == null ? "" : verb) + (bound == null ? "" : bound);
  }

  /** The year named last before a place, or null. */
  private static Integer yearBefore(List<int[]> years, int at) {
    Integer year = null;
    for (int[] y : years) {
      year = y[0] <= at ? Integer.valueOf(y[1]) : year;
    }
    return year;
  }

  private static void add(
      List<ProseIndicator> out,
      String said,
      String value,
      String unit,
      Integer year,
      String how,
      int line) {
    String name = BEFORE.matcher(said).replaceFirst("");
    name = BEFORE.matcher(name).replaceFirst("").replaceFirst("由.*$", "");
    boolean timed = unit.matches("小时|分钟|天|年|岁");
    boolean told = !how.isEmpty() || !timed || TIMED.matcher(name).matches();
    if (name.length() >= 2 && !name.matches("\\d+.*") && told && !NO_NAME.matcher(name).matches()) {
      out.add(new ProseIndicator(name, Double.parseDouble(value), unit, year, how, line));
    }
  }
}
