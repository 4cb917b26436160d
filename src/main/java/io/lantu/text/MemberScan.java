package io.lantu.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the places a sentence about an element goes through one by one, whatever verbs join them:
 * 由A入境，经B、C流出; 西起A，东至B; A唱主角，B、C配合.
 *
 * <p>Each item between marks is taken where a place stands in it after words of beginning, passing
 * or holding. Clauses that exclude (不含, 除外) or look outside (对接, 面向) are passed over.
 */
final class MemberScan {
  private static final Pattern OUTSIDE =
      Pattern.compile(
          ".*为(?:腹地|外围)$|.*(?:不含|除外|不包括|不计入|不再|不属|另行|面向|对接|紧邻|毗邻|邻近|通往|通向|衔接|接轨|协同|示范|机场|铁路|公路|高速|高铁|国道|省道|功能|中心的|规划面积|建设成|打造成|引领|重点发展).*");
  private static final Pattern EXCLUDED = Pattern.compile("[（(](?:不含|除|不包括)[^）)]*[）)]");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^.*?(?:主要|范围|布局|分布|分别)?(?:主要是|联系|地处|选址|落户|坐落|整合|兼顾|[东西南北][连接至]|位于|包括|包含|涵盖|覆盖|涉及|下辖|辖|含|由|以|为|把|将|从|自|历经|终于|起于|起自|起|经由|途经|流经|经过|经|延伸至|延伸到|直抵|抵达|抵|止于|至|到|过|跨|串联起|串联|串起|连接|联结|联合|联动|辐射|贯通|贯穿|贯连|连起|在|于|为首|依托|选在|设在|和|与|及|以及)(?=.{2,}$)");
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:[东西南北]|主要|分别|范围|联系|主要是|是|布局|位于|包括|包含|涵盖|覆盖|涉及|下辖|辖|含|地处|选址|落户|坐落|整合|兼顾|即|由|以|把|将|从|自|起|止|终于|历经|经|途经|流经|至|到|过|跨|串联|串起|连接|联结|联合|联动|辐射|贯通|贯穿|贯连|连起|连|接|南下|北上|折向|返回|出发|在|于|为|依托|和|与|及|以及|市|县|区)+");

  /** 位于环境优美的某地. */
  private static final Pattern ATTRIBUTE = Pattern.compile("^[^市县区州的]{2,8}的(?=.{2,8}$)");

  private static final Pattern PREPOSITION =
      Pattern.compile("^(?:下辖|辖|包括|涵盖|覆盖|历经|途经|流经|位于|由|自|跨|含)(?=.{3,})");
  private static final Pattern REST =
      Pattern.compile(
          "^(?:一体|协同|联动|融合|同城|抱团|错位|共建|镇区|集镇|建成区|作为|入境|流出|出境|境内|全域|全境|南部|北部|东部|西部|中部|南北|一带|沿|为|等|的|之|两|三|四|五|六|七|八|九|同|配合|作|至|到|再|向|牵|接|唱|方向|城区|县城|沿海|平原|片|段|以|及|和|与|都|均|皆|属|（|出发|起步|接受|共|要|合力|[东南西北]侧|[东南西北]片|一线|一路|首尾|等地|组成|构成|连成|相连|周边|以上|以下|以西|以东|以南|以北).*");

  private final MemberFinder members;

  MemberScan(MemberFinder members) {
    this.members = members;
  }

  /** Places of the first sentence that names any, at most the second. */
  List<String> in(String text) {
    int n = 0;
    for (String sentence : text.split("[。\\n]")) {
      if (sentence.isBlank()) {
        continue;
      }
      if (n++ >= 2) {
        break;
      }
      Set<String> found = new LinkedHashSet<>();
      for (String clause : EXCLUDED.matcher(sentence).replaceAll("").split("[，；：]")) {
        if (!OUTSIDE.matcher(clause).matches()) {
          found.addAll(clause(clause));
        }
      }
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  private List<String> clause(String clause) {
    List<String> out = new ArrayList<>();
    for (String item : members.split(clause.replaceAll("[（(]", "、").replaceAll("[）)]", "、"))) {
      out.addAll(item(item.strip()));
    }
    return out;
  }

  /** Where an item's own place begins after prepositions alone: 由A, 跨B. */
  private String bare(String item) {
    int first = members.firstPlace(item);
    return first > 0 && LEADING.matcher(item.substring(0, first)).matches()
        ? item.substring(first)
        : PREPOSITION.matcher(item).replaceFirst("");
  }

  /** The place of an item, tried from its start and then after each word that may lead to it. */
  private List<String> item(String item) {
    String t = bare(item);
    while (t.length() > 1) {
      List<String> found = members.opening(t, REST);
      if (!found.isEmpty()) {
        return found;
      }
      Matcher m = BEFORE.matcher(t);
      if (!m.find()) {
        return List.of();
      }
      t = bare(ATTRIBUTE.matcher(t.substring(m.end())).replaceFirst(""));
    }
    return List.of();
  }
}
