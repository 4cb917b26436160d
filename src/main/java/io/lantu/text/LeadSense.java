package io.lantu.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the leads of a box are to the words after them: kinds of works over the names of works
 * (铁路：甲铁路、乙铁路), or names of works with what is said of each (甲水库。加固坝体、溢洪道). One box is written in
 * one way, so all its pairs are weighed together: a name carries a place or is long, a kind is
 * short and of no place; names begin with what they are called and are alike, telling begins with
 * what is done, counts, and speaks of parts in a few letters. What sets a lead apart (colon, stop,
 * blank, dash, comma, a new line) plays no part.
 */
final class LeadSense {
  /** What is done with a thing. */
  private static final String DOING =
      "更新|加固|治理|接入|设立|设置|汇聚|清除|清淤|筹集|清理|拆除|布设|布置|布局|修缮|修复|整合|整治|联合|搭建|衬砌|更换|加强|增容|配置|配备|配套|恢复|疏通|疏浚|补种|补植"
          + "|覆盖|涉及|连接|连通|串联|贯通|建成后|建立|建有|引进|引入|开设|开放|开发|培训|培养|培育|收集|收储|汇集|采集|监测|提供|满足|服务|辐射|带动|集成|集聚|依托|利用|采用|安装|敷设|铺设|架设|栽植|种植"
          + "|养殖|改善|保护|保障|划定|编制|制定|完善|健全|优化|强化|提高|提升|实现|实行|推行|推广|形成|打造|面向|围绕|聚焦|结合|针对|力争|确保|争取|消除|控制|降低|减少|增加|新增|扩大"
          + "|延伸|拓宽|拓展|硬化|绿化|美化|亮化|调整|迁移|搬迁|安置|保存|展示|发展|生产|加工|全长|线路|路线|正线|占地|用地|建筑|设计|装机|功率|功能|规模|规划|营造|起于|开展|组织|床位|座位|展陈|应用|选育|接轨|投放"
          + "|举办|支持|包含|将由|将在|购置|选址|改扩|推动|取缔|淘汰|压减|化解|严控|执行|扶持|盘活|办好|用好|关停|签约|核算|替代|撤并|填补|缓解|惠及|依靠";

  /** 中心, 站 after such a word: 培训中心 is what a thing is called. */
  private static final String CALLED =
      "(?!区|中心|站|点|网|库|园|基地|场|馆|院|房|业|线|平台|系统|工程|项目|电路|垃圾|泵|设施|器|车间|港|带)";

  /** What tells of a thing by one letter, with what must come after it. */
  private static final String LETTER =
      "[长宽高深](?=约?\\d)|总(?=投资|长|建筑|面积|规模|装机|库容)|[日年](?=产|供|处理|加工|均)|含|设有?(?!计|施)|占(?=地|用)|将|按"
          + "|[以为](?=.+[为的供])|由(?=.+[建承牵管投运施])|[向与](?=.+[供放接套建作连伸])|可(?=供|提|满|实|接|容)"
          + "|对(?=.+(?:进行|开展|实施))|[自从](?=.{2,14}[至到起接])|在(?=.{2,}[建设布开施配])|沿(?![海江河黄长淮边湖滩])";

  /** What is done with a thing, at the beginning of a clause that tells of a work. */
  private static final Pattern TELLING =
      Pattern.compile(
          "^(?:主要|重点|统一|逐步|全面|同步|定期)?(?:(?:"
              + DOING
              + ")"
              + CALLED
              + "|"
              + LETTER
              + ")(?!.*(?:工程|项目)$).+");

  private static final Pattern AMOUNT =
      Pattern.compile(
          ".*(?:\\d|[一二两三四五六七八九十百千]) ?(?:余|多)?(?:[万亿百千]?(?:千米|公里|里|米|座|处|个|所|亩|台|套|条|家|吨|千瓦|平方米|平方公里|立方米|公顷|项|间|张|名|人次?|户|辆|株|头|元|床|艘|口|眼|孔|份|兆瓦|兆瓦时|千瓦时|车位|车道|级|小时))(?:以上|左右)?.{0,4}$");

  private static final Pattern KIND =
      Pattern.compile(".*(?:类|设施|体系|领域|方面|平台|工程|项目|行动|产业|服务|保障|建设|事业|集群|网络|能力|治理|保护|修复|提升|防治)$");

  private final ProjectPhrases phrases;

  LeadSense(ProjectPhrases phrases) {
    this.phrases = phrases;
  }

  /** A lead and the words after it. */
  record Pair(String lead, String rest) {}

  /** Whether a clause begins with what is done with a work. */
  static boolean begins(String clause) {
    String c = ItemSplitter.trim(clause);
    return TELLING.matcher(c).matches() || BoxItems.tells(c);
  }

  /** Whether a text ends in how much or how many. */
  static boolean counts(String text) {
    return AMOUNT.matcher(ItemSplitter.trim(text)).matches();
  }

  /** How far the leads are names, on the whole: above nought names, below kinds. */
  double weigh(List<Pair> pairs) {
    return pairs.stream().mapToDouble(this::weigh).average().orElse(0);
  }

  /** Whether the leads are names of works. */
  boolean areNames(List<Pair> pairs) {
    return weigh(pairs) > 0;
  }

  double weigh(Pair pair) {
    return lead(pair.lead()) + rest(pair.rest());
  }

  /** Whether nothing in the words after a lead can be a name. */
  boolean onlyTells(String rest) {
    return rest(rest) == 3;
  }

  private double lead(String lead) {
    if (BoxLevels.isStatus(lead + "：甲乙")) {
      return -4;
    }
    if (phrases.names().isPlace(lead) || lead.length() <= 4) {
      return lead.length() <= 3 ? -3 : -2;
    }
    double w = phrases.names().isOwn(lead) ? 1.5 : KIND.matcher(lead).matches() ? -1 : 0;
    return w + (lead.length() > 9 ? 1 : lead.length() > 6 ? 0.5 : 0);
  }

  private double rest(String rest) {
    double names = 0;
    double told = 0;
    for (String clause : ItemSplitter.pieces(rest, "。；，")) {
      boolean making = ProjectPhrases.VERB.matcher(clause).find();
      String object = making ? ProjectPhrases.VERB.matcher(clause).replaceFirst("") : clause;
      boolean aside = !making && ProjectPhrases.ASIDE.matcher(clause).matches();
      List<String> pieces = ItemSplitter.split(object, "、");
      if (aside || BoxItems.tells(clause) || (!making && begins(clause))) {
        told += 1 + 0.5 * pieces.stream().filter(p -> AMOUNT.matcher(p).matches()).count();
        continue;
      }
      for (String p : pieces) {
        if (phrases.names().isPlace(p)) {
          names += making ? 0 : 0.5;
        } else if (p.length() > 3 && phrases.names().isOwn(p) && !AMOUNT.matcher(p).matches()) {
          names += 1;
        } else if (AMOUNT.matcher(p).matches()) {
          told += 1;
        } else if (p.length() < 6) {
          told += making ? 0.5 : 0;
        } else {
          boolean listed = pieces.size() > 1 || !making;
          names += listed ? 0.6 : 0;
          told += listed || phrases.names().isProper(p) ? 0 : 0.5;
        }
      }
    }
    return told + names == 0 ? 0 : 3 * (told - names) / (told + names);
  }
}
