package io.lantu.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges whether what surrounds a formula makes it the structure of a plan: words of pattern and
 * space beside it, the heading it stands under, classes the document tells, and words of other
 * fields against it.
 */
final class FormulaContext {
  /** Score from which a formula is taken for a structure. */
  private static final double ENOUGH = 3.5;

  private static final Pattern DISTRIBUTIVE =
      Pattern.compile("一(?:县|镇|乡|村|区|园|河|湖|山|城|点|港|库|岛|田|江|线|网|校|市)一.{1,2}");
  private static final Pattern OTHER_FIELD =
      Pattern.compile(
          "治理|医防|融合机制|联动机制|急救|整合型|医保|管理模式|运营模式|管理体制|政策|服务体系|服务网络|公共服务|养老|医疗|医共体|疾控|卫生|教育|监管|人才|党建|党的|融资|金融|救助|救援|防控|考核|灾备|责任|工作格局|工作布局|工作体系|工作机制|推进机制|改革|执法|帮扶|调解|宣传|安防|数据|算力|政务|平台体系|管理体系|保障体系"
              + "|消防|应急|就业|社会保障|信访|法律|舆论|统战|廉政|招商|标准体系|课程|办学|诊疗|托育|体育|电网结构|主网架|管网|客运|货运|分层模型|分层架构|技术架构|技术路线|技术上|监督|财政|审计|交易模式|商业模式|服务模式|廉洁|战略合作|教学|思政|课堂|基金|信用|平台布局|数字平台|应用体系");

  /** Words of other fields and of the land: where each class is told with places, of the land. */
  private static final Pattern LANDED =
      Pattern.compile("治理|管网|公共服务|服务网络|服务体系|体育|客运|货运|应急|消防|数据|算力|电网结构|主网架");

  private static final Pattern SPATIAL =
      Pattern.compile("空间|城镇|城市|区域|布局|产业|生态|国土|发展|经济圈|旅游|农业|开发|开放|都市|协同|保护|安全|规模|交通|文化|物流|组团|格局");

  /** Words of space alone: 发展 and 格局 are said of any field. */
  private static final Pattern PLANNED = Pattern.compile("空间|城镇|城市|区域|布局|产业|生态|国土|旅游|农业|开发|组团");

  /** 推动“一区多园”整合: what is put under one management. */
  private static final Pattern MANAGED = Pattern.compile("^(?:整合|托管|共管|管理|改革|体制|模式)");

  private static final Pattern UNIT = Pattern.compile("区|县|市|旗|镇|乡|街道|村");

  private static final Pattern PATTERN_WORD =
      Pattern.compile("格局|布局|结构|形态|框架|骨架|架构|体系|空间|模式|网络|路网|水网|蓝图|本底|底盘|底板|基底|等级");
  private static final Pattern NATURE =
      Pattern.compile("山|水|江|河|湖|海|湿地|林|草|沙|岭|峰|泉|原|田|岛|湾|盆|溪|塬|源|泊|泽|屿|库|渠|塘|流|干|支|洲|谷");
  private static final Pattern ECOLOGY = Pattern.compile("生态|山水|保护|水系|安全|蓝绿|自然|本底");
  private static final Pattern GRID = Pattern.compile("纵|横|环|射|联|连|竖|线|纵轴|横轴|联络线|放射线|通道|大通道");
  private static final Pattern NETWORK =
      Pattern.compile("路网|公路|铁路|高速|通道|骨架|交通|运输|水网|航道|网络|廊道|大动脉|风景道|干线|线网|轨道");

  /** The structure of a wider plan that this one takes its place in: 融入国家“…”. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?:融入|对接|衔接|落实|纳入|处于|位于|地处|服务于?|参与|按照|依据)(?:国家|全国|国土|我国|全省|省级?|省域|自治区|自治区级|全市)[^，。；“]{0,8}[“\"]?$"
              + "|(?:国家|全国|我国|省级层面|国家层面)(?:的)?[“\"]$");

  /** Where a structure is announced: 格局概括为…, 空间结构为…, 统称…. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:布局|结构|格局|空间|体系)[^，。]{0,8}$|(?:概括为|统称为?|简称为?|采用|采取|呈现?)[“\"]?$|(?:空间|布局|格局|结构)[^，。；]{0,6}，即[“\"]?$");

  private static final Pattern PLACE_HEADING =
      Pattern.compile("空间|布局|格局|结构|城镇|交通|旅游|生态|水系|区划|分区|组团|园区|片区");

  private final String text;
  private final FormulaGrammar.Found found;
  private final Span piece;
  private final ToldClasses told;

  private FormulaContext(String text, FormulaGrammar.Found found, Span piece, ToldClasses told) {
    this.text = text;
    this.found = found;
    this.piece = piece;
    this.told = told;
  }

  /**
   * Whether what surrounds a formula makes it the structure of a plan.
   *
   * @param text the paragraph
   * @param found the formula in it
   * @param piece the piece it stands in
   * @param told how far the plan tells its classes
   */
  static boolean accepts(String text, FormulaGrammar.Found found, Span piece, ToldClasses told) {
    return new FormulaContext(text, found, piece, told).score() >= ENOUGH;
  }

  private double score() {
    Formula f = found.formula();
    int defined = told.defined();
    String near = near();
    String lead = lead();
    Matcher word = PATTERN_WORD.matcher(near);
    int end = 0;
    while (word.find() && word.end() <= 22) {
      end = word.end();
    }
    boolean patterned = end > 0;
    String between = patterned ? near.substring(0, end) : near;
    boolean spatial = SPATIAL.matcher(between).find() || SPATIAL.matcher(lead).find();
    String field =
        told.placed() >= Math.max(2, counted(f)) ? LANDED.matcher(between).replaceAll("") : between;
    if (OTHER_FIELD.matcher(field).find()
        || (OTHER_FIELD.matcher(lead).find() && !PLANNED.matcher(between).find())) {
      return 0;
    }
    if (DISTRIBUTIVE.matcher(f.compact()).matches() && defined == 0 && !patterned) {
      return 0;
    }
    if (told.elsewhere() && FormulaGrammar.strongShare(f) < 1) {
      return 0;
    }
    if (defined == 0 && OF_OTHERS.matcher(before()).find()) {
      return 0;
    }
    if (MANAGED.matcher(near).find() && defined < f.parts().size()) {
      return 0;
    }
    boolean units = f.parts().stream().allMatch(p -> UNIT.matcher(p.noun()).matches());
    if (units && defined < f.parts().size()) {
      // 五区三县 counts the units of a city.
      return 0;
    }
    boolean announced = ANNOUNCED.matcher(before()).find();
    boolean network = isNetwork(near, lead);
    double strong = FormulaGrammar.strongShare(f);
    double s = 2 * strong + (defined == 0 ? 0 : defined == 1 ? 1.5 : 2.5);
    s += patterned ? 1.5 : 0;
    s += spatial ? 1 : 0;
    s += announced ? 2 : 0;
    s += found.quoted() ? 0.5 : 0;
    s += f.parts().size() > 2 ? 0.5 : 0;
    s += isTitle() ? 0.5 : 0;
    s += piece.path().stream().anyMatch(h -> PLACE_HEADING.matcher(h).find()) ? 0.5 : 0;
    s += network ? 2 : 0;
    boolean stated = patterned || announced || network || isTitle();
    if (!stated && defined < (strong < 1 ? 2 : 1)) {
      return 0;
    }
    boolean nature = f.parts().stream().allMatch(p -> NATURE.matcher(p.noun()).matches());
    boolean kept = nature && ECOLOGY.matcher(lead + near).find();
    if (strong == 0 && !kept && !(stated && spatial) && defined < 2) {
      return 0;
    }
    return s;
  }

  private static long counted(Formula f) {
    return f.parts().stream().filter(p -> p.count() != null).count();
  }

  /** What crosses is a network, of whatever is said to cross: “四横五纵”高速公路网. */
  private boolean isNetwork(String near, String lead) {
    boolean grid = found.formula().parts().stream().allMatch(p -> GRID.matcher(p.noun()).matches());
    int from = text.lastIndexOf('。', found.start()) + 1;
    return grid
        && (NETWORK.matcher(near).find()
            || NETWORK.matcher(lead).find()
            || NETWORK.matcher(text.substring(from, found.start())).find());
  }

  private boolean isTitle() {
    return piece.isHeading() || piece.kind() == Span.Kind.CAPTION;
  }

  private String near() {
    String after =
        text.substring(found.end(), Math.min(text.length(), found.end() + 26))
            .replaceFirst("^[”\"’]", "");
    int stop = firstOf(after, "。；，：");
    return stop < 0 ? after : after.substring(0, stop);
  }

  private String before() {
    return text.substring(Math.max(0, found.start() - 24), found.start());
  }

  private String lead() {
    String before = before();
    int from = lastOf(before, "。；，");
    return from < 0 ? before : before.substring(from + 1);
  }

  private static int firstOf(String s, String marks) {
    for (int i = 0; i < s.length(); i++) {
      if (marks.indexOf(s.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static int lastOf(String s, String marks) {
    for (int i = s.length() - 1; i >= 0; i--) {
      if (marks.indexOf(s.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
