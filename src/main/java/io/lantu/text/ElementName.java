package io.lantu.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the name of an element looks like: the noun it ends in, and the words that cling to it. */
final class ElementName {
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "^(?:由(?=.{3,})|和(?!龙|田|顺|静|硕|政|平|林|县|布)|与(?=.{3,})|及|以及|[一二三四五六七八九十]+、|[横纵左右东西南北中前后竖]为|构成|形成|打造|建设|建成(?!区)|成为|[一二三四五六七八九十]为|(?:另)?一?[个条座处片](?:为|是)|一[个条座处片]|在?沿线|设置|布设|\\d{1,2}(?=[\\u4e00-\\u9fff]{3})(?!号|小时|分钟|线|个|条|座|处|大|片))+(?=.{2,})");

  private static final Pattern AFTER_NAME =
      Pattern.compile("(?<=.{2})(?:共同)?(?:组成|构成|为|等|均|(?<![成之首古陪新丰武昌宁于江名宜花邺京国])都|之间|一带)$");

  private static final Pattern TOWN_OF =
      Pattern.compile("^[\\u4e00-\\u9fff]{2,6}[市县区旗]([\\u4e00-\\u9fff]{2,5}(?:镇|乡|街道|苏木))$");

  private static final Pattern OF = Pattern.compile("^.*的(?=.{3,}$)");

  private static final Pattern SIDE = Pattern.compile("[东西南北中老新旧上下][城区园片湾港核轴带]");

  /** Nouns one letter before which makes a name. */
  private static final Pattern SHORT = Pattern.compile("横|纵|环|翼|岸|廊|线|门|[山江河湖海岛湾港溪水岭洲渠泉峡]");

  private static final Pattern CITY = Pattern.compile(".{2,}(?:中心|节点|支点|副中心)城市");
  private static final Pattern RIVER = Pattern.compile(".{1,6}[江河川溪水港]");
  private static final Pattern CITY_CLASS = Pattern.compile("核|心|极|主|城|副|中心城市");
  private static final Pattern CITY_PART =
      Pattern.compile(".{2,}(?:城区|主城|县城|都市区|市区|新城|新区|中心城市|枢纽|都市核)");

  private static final Pattern COMMON =
      Pattern.compile(
          "(?:区域性?|地区|城镇|城市|重要|特色|重点|主要|经济|产业|都市|综合|国家级?|省级?|市级?|县级?|发展|增长|核心|中心|节点|支点|组团|片区|功能|城镇群|新兴|战略"
              + "|战略性|先进|现代|高质量|示范|引领|带动|主|副|次|新|大|区|极|带|轴|圈|核|点|群|的|等|个|主引擎|引擎|高地|基地|园区|园|廊道|走廊|廊|屏障|板块)+");

  private ElementName() {}

  /** How many letters before its noun make a name: 北横, 东翼 and 龙岛 are names, 片区 of 区 is none. */
  static int least(String noun) {
    return SHORT.matcher(FormulaGrammar.core(noun)).matches() ? 1 : 2;
  }

  /** Whether a name ends in the noun of a class, in any of its longer forms. */
  static boolean endsIn(String text, String noun) {
    if (noun.isEmpty()) {
      return false;
    }
    String name = CITY.matcher(text).matches() ? text.substring(0, text.length() - 2) : text;
    String core = FormulaGrammar.core(noun);
    boolean part = name.endsWith("段") && name.indexOf(core) > 1;
    if (part || name.endsWith(noun) || name.endsWith(core)) {
      return true;
    }
    return switch (core) {
      case "核" -> endsIn(name, "核心", "核心区", "中心");
      case "点" -> endsIn(name, "节点", "支点");
      case "廊" -> name.endsWith("廊道");
      case "屏" -> name.endsWith("屏障");
      case "组团" -> name.endsWith("团");
      case "副" -> name.endsWith("副中心");
      case "岸", "环" -> name.endsWith(core + "线");
      case "横" -> name.endsWith("横轴");
      case "江", "河", "川", "溪" -> RIVER.matcher(name).matches();
      case "坝" -> name.endsWith("坝子");
      case "片" -> name.endsWith("区");
      default -> false;
    };
  }

  private static boolean endsIn(String name, String... ends) {
    return Stream.of(ends).anyMatch(name::endsWith);
  }

  /**
   * Whether a name suits a class: it ends in the noun, or is a city where the class is of cities.
   */
  static boolean suits(String name, String noun) {
    return endsIn(name, noun)
        || (CITY_CLASS.matcher(FormulaGrammar.core(noun)).matches()
            && CITY_PART.matcher(name).matches());
  }

  /** Whether a name is that of a side, as 老城 and 东区 are beside 新城 and 西区. */
  static boolean isSide(String name) {
    return SIDE.matcher(name).matches();
  }

  /** Whether a name is made of words of planning alone, as 城镇节点 and 经济圈核心区 are. */
  static boolean isVague(String name) {
    return COMMON.matcher(name).matches();
  }

  /** A name without the words that cling to it: 和A带, B带位于…, 沿海岸展开的C带. */
  static String clean(String name, String noun) {
    String n = BEFORE_NAME.matcher(name).replaceFirst("");
    n = OF.matcher(n).replaceFirst("");
    String core = FormulaGrammar.core(noun);
    if (!core.isEmpty()) {
      // 一轴是A, “两横”为B: the label is no part of the name.
      n =
          n.replaceFirst(
              "^[“\"]?[一二两双三四五六七八九十多]+[个条大]?[\\u4e00-\\u9fff]{0,2}"
                  + Pattern.quote(core)
                  + "[”\"]?(?:分别)?(?:为|是|即|指|系)(?=.{2})",
              "");
      n =
          n.replaceFirst(
              "(?<=."
                  + Pattern.quote(core)
                  + "(?:线|道|障|区|团|城市){0,1})(?:由|自|位于|为|是|起于|西起|北起|东起|南起|以|包括|涵盖|串联|连接|覆盖|贯穿).+$",
              "");
    }
    n = TOWN_OF.matcher(n).replaceFirst("$1").replaceFirst("(?<=.{3})是.+$", "");
    n = n.replaceFirst("(?<=.{3}[廊带轴区线圈园城镇路])(?:自|位于|起于|西起|北起).+$", "");
    return AFTER_NAME.matcher(n).replaceFirst("").strip();
  }
}
