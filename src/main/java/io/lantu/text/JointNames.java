package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Enumerations whose names share the words at their end: 东河、西河综合治理工程 is one work at two rivers, and
 * of 甲灌区、乙灌区、丙灌区配套改造工程 each is one, the last words said of all.
 */
final class JointNames {
  /** What places are called that stand in a row, told by the letter they end in. */
  private static final String SITE = "滩沟河湖山村峡岭湾岛溪江堡镇乡";

  private static final String SITES =
      "(?:[\\u4e00-\\u9fff]{1,5}(["
          + SITE
          + "])、)(?:[\\u4e00-\\u9fff]{1,5}\\1、)*[\\u4e00-\\u9fff]{1,5}\\1";

  /** 甲滩、乙滩的…, 甲峡、乙峡等水库及湖泊、湿地…: places of one kind before what is done there. */
  private static final Pattern AT_SITES =
      Pattern.compile("^" + SITES + "(?:的|等(?=.*、))[^，。；]{4,}$");

  private static final Pattern DONE =
      Pattern.compile("(?:续建|配套|节水|现代化|除险|加固|更新|提升|扩建|改扩建|改造|治理|整治|建设|与|和|及)+(?:工程|项目)?$");

  /** Parts of towns and stops of roads, at which works are. */
  private static final Pattern PART_OF_TOWN =
      Pattern.compile("(?:服务区|收费站|社区|街道|新村|片区|开发区|高新区|经开区|老城|古城|工业园)$");

  private static final Pattern COUNTED =
      Pattern.compile("^[^\\d]{2,8}?(?<!第)([两二三四五六七八九十]|\\d{1,2})[个座处条]([^，]{4,})$");

  private static final Pattern OF_CLASS =
      Pattern.compile(
          "^([^等]{6,})等(?:[一二三四五六七八九十百\\d]+ ?[个项座条处段].{0,10}|(?:重点|重大|一批|若干|主要)?(?:公路|铁路|高速公路|国省干线|水利|能源|市政|道路|民生)(?:建设|改造)?)(?:项目|工程|治理|建设|改造)$");

  private static final Pattern AT_LAST = Pattern.compile(".*(?:项目|工程|建设|改造|治理|整治|修复|保护|提升)$");

  private static final Pattern ONE_FOR_ALL =
      Pattern.compile(".*(?:工程|项目|城市|建设|改造|管网|热源|治理|行动|(?:数据|计算|算力|灾备|备份)中心)$|.*\\d.*");

  private JointNames() {}

  /** Whether a text tells of one thing done at several places, which stay together. */
  static boolean areSites(String text) {
    return AT_SITES.matcher(text).matches();
  }

  /**
   * Whether what stands between two commas of a list is one work: 甲大学与乙学院、丙研究院合作项目, where names are
   * parted by commas and only the last part ends as works do.
   */
  static boolean isOne(List<String> parts) {
    int last = parts.size() - 1;
    return last > 0
        && AT_LAST.matcher(parts.get(last)).matches()
        && parts.subList(0, last).stream()
            .noneMatch(p -> p.length() > 12 || AT_LAST.matcher(p).matches());
  }

  /** 甲、乙、丙三个县城管网: as many places as the last piece counts have one work. */
  static boolean areCounted(List<String> pieces, WorkNames names) {
    int last = pieces.size() - 1;
    Matcher count = COUNTED.matcher(pieces.get(last));
    if (last < 1 || !count.matches()) {
      return false;
    }
    if (isCounted(count.group(2)) && pieces.subList(0, last).stream().allMatch(names::isPlace)) {
      return false;
    }
    String n = count.group(1);
    int value = Character.isDigit(n.charAt(0)) ? Integer.parseInt(n) : Numerals.value(n);
    return value == pieces.size();
  }

  /** 甲产业园及乙产业园 are two; 甲接收站及储气项目 is a work with what goes with it. */
  static boolean areOfKind(String left, String right) {
    return left.length() > 3 && right.endsWith(left.substring(left.length() - 2));
  }

  /** Where the site ends a name begins with that is of the kind of the one before it, or nought. */
  private static int siteLike(String site, String name) {
    Matcher kind = PART_OF_TOWN.matcher(site);
    int at = kind.find() ? name.indexOf(kind.group()) : -1;
    return at > 1 && at < 8 ? at + kind.group().length() : 0;
  }

  /** 甲段治理等12条河流治理: a work, and of how many it is one. */
  static String withoutClass(String name) {
    Matcher m = OF_CLASS.matcher(name);
    return m.matches() && BoxItems.isWorkLike(m.group(1)) ? m.group(1) : name;
  }

  /** Whether a place stands before one of its kind that names the work: 甲村 before 乙村饮水工程. */
  static boolean isBefore(String site, String name) {
    return site.matches("[\\u4e00-\\u9fff]{2,9}[" + SITE + "]")
        && name.matches("[\\u4e00-\\u9fff]{1,6}" + site.charAt(site.length() - 1) + ".{3,}")
        && AT_LAST.matcher(name).matches();
  }

  /**
   * Names of one kind, without the words after the last that are said of them all; the names as
   * they are where they are of several kinds.
   */
  static List<String> withoutShared(List<String> names) {
    int last = names.size() - 1;
    if (last < 2) {
      return names;
    }
    String full = names.get(last);
    Matcher done = DONE.matcher(full);
    String name = done.find() ? full.substring(0, done.start()) : full;
    String kind = name.length() > 3 ? name.substring(name.length() - 2) : full;
    boolean alike = names.subList(0, last).stream().allMatch(n -> n.endsWith(kind));
    if (name.equals(full) || !alike) {
      return names;
    }
    List<String> out = new ArrayList<>(names.subList(0, last));
    out.add(name);
    return out;
  }

  /**
   * Places before a noun they share: 天水、平凉冷链物流基地 are two bases, 永登县、皋兰县供水工程 is one work.
   *
   * @param list items of an enumeration
   * @param each whether the noun is repeated; in a list of names as printed 安远、龙南通用机场 stays one
   */
  static List<String> shared(List<String> list, WorkNames names, boolean each) {
    boolean works = list.stream().filter(WorkNames::isWork).count() * 5 >= list.size() * 3L;
    List<String> out = new ArrayList<>();
    for (String full : list) {
      int run = 0;
      while (run < out.size() && names.isPlace(out.get(out.size() - 1 - run))) {
        run++;
      }
      String before = out.isEmpty() ? "" : out.get(out.size() - 1);
      boolean fragment = !each && works && isFragment(before, full);
      if (run == 0 && (fragment || isBefore(before, full))) {
        out.set(out.size() - 1, before + "、" + full);
        continue;
      }
      int led = run > 0 && WorkNames.isWork(full) ? names.leadingPlace(full) : 0;
      int like = run == 0 && WorkNames.isWork(full) ? siteLike(before, full) : 0;
      while (like > 0 && run < out.size() && siteLike(out.get(out.size() - 1 - run), full) > 0) {
        run++;
      }
      led = Math.max(led, like);
      String noun = led > 0 ? full.substring(led) : "";
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

  /** Among works, 乌江思林 before 沙沱升船机改造 shares its noun. */
  private static boolean isFragment(String part, String name) {
    return BoxItems.isDone(name)
        && !part.matches(".*(?:封育|回收|利用|监测|监管|执法|培训|演练|普查|排查|调查|配备)")
        && part.matches("[\\u4e00-\\u9fff]{2,4}")
        && !WorkNames.isWork(part)
        && WorkNames.isWork(name)
        && name.length() >= part.length() + 3;
  }

  /**
   * 机场, 园, 中心 are things there is one of at each place; 工程 and 项目 may be one for all, as is what
   * has something with it (中心及配套平台).
   */
  static boolean isCounted(String noun) {
    return WorkNames.isWork(noun) && !ONE_FOR_ALL.matcher(noun).matches() && noun.indexOf('及') < 0;
  }
}
