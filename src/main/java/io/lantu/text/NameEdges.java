package io.lantu.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a name from the sentence it stands in: verbs before it (巩固提升A, 加快建设B带) and what is said of
 * it after it (A片区绿色发展, B县立足…).
 *
 * <p>Words are cut away only where what is left is a name of the class or a place, and never inside
 * the name of a place.
 */
final class NameEdges {
  /** Ways of doing, before a verb. */
  private static final String HOW =
      "积极|加快|大力|着力|努力|全力|持续|进一步|逐步|稳步|集中|合力|科学|高标准|高水平|高质量|全面|深入|有序|坚持|同时|分别|首先|切实|继续|不断|率先|联合"
          + "|聚力|倾力|统筹|协同|协调|共同|重点|主要|并|和|以及|及";

  /** Verbs before the name of what they make or care for. */
  static final String MAKING =
      "巩固|提升|做强|做优|做大|做精|做实|建强|建优|建好|建成(?!区)|壮大|拓展|强化|增强|优化|突出|支持|推动|推进|促进|加强|完善|设立|培育|打造|建设|规划|布局|构建|构筑"
          + "|形成|发展|谋划|扶持|引导|带动|辐射|组建|筑牢|夯实|守护|保护|贯通|打通|畅通|提质|扩容|补强|激活|塑造|擦亮|推出|划定|实施|联动|扩大|鼓励|选取|选择|将|把|以|由|对|使|让|就是|便是|是|即|指|为|要";

  private static final Pattern HOW_ONLY = Pattern.compile("(?:" + HOW + ")+");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(?:"
              + HOW
              + ")*(?:"
              + MAKING
              + ")+(?:了|好|的)?)+(?=.{2,})|^(?:"
              + HOW
              + ")+(?=.{2,})");

  /** Words that open what is said of a name. */
  static final String SAID =
      "人口|常住|组成|构成|立足|加快|建设|突出|联结|联通|连通|联动|覆盖|范围|发展|坚持|聚焦|承接|横跨|地处|贯穿|贯通|围绕|侧重|着力|着重|发挥|利用|做优|做强|做大|培育|纵贯|横贯|纵穿|横穿"
          + "|创建|争创|打造|依托|推进|推动|先行|率先|主攻|主抓|重在|主打|主动|全面|深度|深化|承担|充分|实现|形成|服务|支撑|带动|引领|连接|串联|串起|衔接|沟通|对接|面向"
          + "|融入|协同|抢抓|积极|大力|努力|持续|进一步|稳步|加强|强化|优化|提升|统筹|构建|探索|支持|巩固|开展|实施|位于|坐落|起于|西起|东起|北起|南起|涵盖|包括|涉及|作为|成为|建成|立|争";

  private static final Pattern AFTER = Pattern.compile("^(?:" + SAID + ").*");
  private static final Pattern DOES =
      Pattern.compile(
          "^[\\u4e00-\\u9fff]{0,6}(?:发展|建设|融合|互补|联动|崛起|振兴|突破|提升|协作|合作|互动|共建|引领|带动|一体化|协同|转型|升级|开放|保护|扩容|提质|支撑|集聚|功能|能级|作用)$");

  private final MemberFinder members;

  NameEdges(MemberFinder members) {
    this.members = members;
  }

  /**
   * A name without the words that cling to it; the same where none do.
   *
   * @param name as a passage gives it
   * @param noun noun of its class
   */
  String trim(String name, String noun) {
    return start(end(start(name, noun), noun), noun);
  }

  /** Whether a verb stands at the head of a name, as in 强化中心. */
  boolean opensWithVerb(String name) {
    return BEFORE.matcher(name).find() && members.firstPlace(name) != 0;
  }

  private String start(String name, String noun) {
    Matcher m = BEFORE.matcher(name);
    if (!m.find()) {
      return name;
    }
    int place = members.firstPlace(name);
    // 建设兵团 is a name: what is cut away ends where a place begins.
    if (place == 0) {
      return name;
    }
    if (place > 0 && place <= m.end()) {
      return name.substring(place);
    }
    String rest = name.substring(m.end());
    boolean verb = !HOW_ONLY.matcher(name.substring(0, m.end())).matches();
    boolean whole = ElementName.suits(rest, noun) && rest.length() >= noun.length() + 3;
    return verb && whole ? rest : name;
  }

  private String end(String name, String noun) {
    if (ElementName.suits(name, noun)) {
      return name;
    }
    for (int end = name.length() - 2; end >= 2; end--) {
      String rest = name.substring(end);
      boolean said = AFTER.matcher(rest).matches() || DOES.matcher(rest).matches();
      String own = name.substring(0, end);
      if (said
          && ((own.length() >= noun.length() + 2 && ElementName.suits(own, noun))
              || members.isPlace(own))) {
        return own;
      }
    }
    return name;
  }
}
