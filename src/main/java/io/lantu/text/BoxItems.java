package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of projects in the text of a box group. */
final class BoxItems {
  private static final Pattern VERB =
      Pattern.compile(
          "^(?:(?:和|并|以及|及|同时|重点|积极|加快|大力|全面|着力|有序|稳步|扎实|深入|持续|进一步|努力|力争|争取|尽快|适时|统筹|协同|继续|主要|近期|支持|鼓励|推动|推进|促进|谋划|开展|开工|启动|实施|建成投运|建成|建设|新建|续建|规划|布局|完成|完善|研究|论证|打造|提升|提质|巩固|加大|加强|依托|对|在)+)(?=.{3,})");
  private static final Pattern KEEP_VERB = Pattern.compile("^(?:建设|新建|打造|改造|提升)");
  private static final Pattern TAIL =
      Pattern.compile("(?:(?:等)?(?:项目|工程)?(?:的)?(?:前期工作|规划建设|建设工作))$|(?<=[段路线园地心场站库区城馆港厂桥])建设$");
  private static final Pattern PROJECT =
      Pattern.compile(
          ".*(?:项目|工程|基地|园|园区|中心|铁路|公路|高速|机场|水库|平台|电站|电厂|枢纽|专线|线|段|港|站|厂|场|馆|院|城|桥|区|管道|输电工程|走廊|廊道|景区|公园|物流园|实验室|口岸|通道|井|灌区|学院|大学|医院)(?:（[^）]*）)?$");
  private static final Pattern FINITE =
      Pattern.compile(
          ".*(?:提高|增强|形成|实现|确保|满足|达到|通过|围绕|坚持|推广|引进|引导|鼓励|为重点|为核心|为主|有效|能力|水平|体系|机制|力度|质量|服务|管理|治理能力|效率|需求|规模)(?:.{0,6})$");

  private BoxItems() {}

  /** Items of a plain list. */
  static List<String> ofList(String text) {
    List<String> items = new ArrayList<>();
    for (String sentence : ItemSplitter.split(text, "。")) {
      items.addAll(ItemSplitter.split(sentence));
    }
    return ItemSplitter.joined(items);
  }

  /** Share of a text that is enumerated names rather than sentences. */
  static double listShare(String text) {
    int listed = 0;
    int all = 0;
    for (String sentence : ItemSplitter.split(text, "。；")) {
      all += sentence.length();
      if (isPlainList(sentence) || namesIn(sentence).size() >= 2) {
        listed += sentence.length();
      }
    }
    return all == 0 ? 0 : (double) listed / all;
  }

  private static boolean isPlainList(String sentence) {
    List<String> parts = ItemSplitter.split(sentence, "、，；");
    if (VERB.matcher(sentence).find() && !KEEP_VERB.matcher(sentence).find()) {
      return false;
    }
    if (parts.size() == 1) {
      return sentence.length() <= 40 && PROJECT.matcher(parts.get(0)).matches();
    }
    int commas = ItemSplitter.split(sentence, "，").size() - 1;
    int stops = ItemSplitter.split(sentence, "、；").size() - 1;
    if (commas > 0 && stops > 0 && commas * 3 > stops) {
      long projects = parts.stream().filter(p -> PROJECT.matcher(p).matches()).count();
      if (projects * 10 < parts.size() * 7L) {
        return false;
      }
    }
    long odd =
        parts.stream()
            .filter(p -> FINITE.matcher(p).matches() && !PROJECT.matcher(p).matches())
            .count();
    return odd * 2 < parts.size();
  }

  /** Items of the text after a group's heading: a list, or sentences that name projects. */
  static List<String> of(String text) {
    return ItemSplitter.joined(parts(text));
  }

  private static List<String> parts(String text) {
    String t = text.strip();
    if (isPlainList(ItemSplitter.trim(t).replace("。", "；")) && count(t, '。') <= 1) {
      return ItemSplitter.split(ItemSplitter.trim(t));
    }
    List<String> items = new ArrayList<>();
    for (String sentence : ItemSplitter.split(t, "。；")) {
      if (isPlainList(sentence)) {
        items.addAll(ItemSplitter.split(sentence));
      } else {
        items.addAll(namesIn(sentence));
      }
    }
    return items;
  }

  private static int count(String t, char c) {
    return (int) t.chars().filter(x -> x == c).count();
  }

  /** Names a sentence of the form "推进 A、B、C 等项目建设，谋划 D" speaks of. */
  private static List<String> namesIn(String sentence) {
    List<String> names = new ArrayList<>();
    boolean open = false;
    for (String clause : ItemSplitter.split(sentence, "，")) {
      Matcher m = VERB.matcher(clause);
      boolean led = m.find();
      String rest = led ? clause.substring(m.end()) : clause;
      boolean listed = ItemSplitter.indexOutside(rest, "、", rest.length()) >= 0;
      if (!led && !open && !listed) {
        continue;
      }
      List<String> parts = ItemSplitter.split(rest, "、");
      List<String> good = new ArrayList<>();
      for (String p : parts) {
        String name = TAIL.matcher(p).replaceFirst("");
        if (name.length() >= 2 && name.length() <= 45) {
          good.add(name);
        }
      }
      String tail = good.isEmpty() ? "" : good.get(good.size() - 1);
      boolean project =
          PROJECT.matcher(tail).matches() || rest.matches(".*等(?:重点|重大)?(?:项目|工程)(?:建设)?$");
      boolean finite = FINITE.matcher(rest).matches();
      if (project && !finite) {
        names.addAll(good);
        open = true;
      } else {
        open = false;
      }
    }
    return names;
  }
}
