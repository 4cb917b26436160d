package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of projects in the text of a box group. */
final class BoxItems {
  private static final Pattern PROJECT =
      Pattern.compile(
          ".*(?:项目|工程|基地|园|园区|中心|铁路|公路|高速|机场|水库|平台|电站|电厂|枢纽|专线|线|段|港|站|厂|场|馆|院|城|桥|区|管道|输电工程|走廊|廊道|景区|公园|物流园|实验室|口岸|通道|井|灌区|学院|大学|医院)(?:（[^）]*）)?$");
  private static final Pattern FINITE =
      Pattern.compile(
          ".*(?:提高|增强|形成|实现|确保|满足|达到|通过|围绕|坚持|推广|引进|引导|鼓励|为重点|为核心|为主|有效|能力|水平|体系|机制|力度|质量|服务|管理|治理能力|效率|需求|规模)(?:.{0,6})$");

  /**
   * What a sentence opens with that tells of a work: how much, by when, by whom, what is barred.
   */
  private static final Pattern TOLD =
      Pattern.compile(
          "^再?(?:每年|每月|每个|到?20\\d\\d年|力争|累计|新增|增加|开发(?!区)|承担|引进|培养|培训|选派|提供|配置|配备|处治|优先|严格|占用|责任单位|牵头单位|总投资|首期|计划|预计|保种|年产值|全长|总长|按|分[一二三四五六七八九十两]|日供|建筑面积|占地|同步|配套|投资|规模|由|布设).*"
              + "|.*(?:严禁|禁止|不得|必须|应当|不少于|不低于|不小于|不超过|不大于).*"
              + "|^[\\u4e00-\\u9fff]{2,8}(?:实现|达到|提高到|下降到|降至|缩短至|增加到|增长到).*");

  /** 县级医院能力提升: a work that ends in the doing, where 提升能力 would tell an aim. */
  private static final Pattern DOING =
      Pattern.compile(
          ".*(?:提升|建设|改造|更新|扩建|改扩建|改建|拓宽|改线|迁建|新建|扩容|提标|培育|创建|修缮|整治|治理|保护|修复|配置|改革|联通|复建|重建|续建|恢复|展示|活化|绿化|复绿|补水|迁移|联网|节水|提质|扩面|示范|一体化)$");

  private BoxItems() {}

  /** Items of a plain list. */
  static List<String> ofList(String text) {
    List<String> items = new ArrayList<>();
    for (String sentence : ItemSplitter.split(text, "。")) {
      List<String> clauses = ItemSplitter.split(sentence, "，；,;");
      long lists = clauses.stream().filter(c -> c.indexOf('、') >= 0).count();
      boolean within = clauses.size() > 3 && lists * 4 <= clauses.size();
      for (String clause : clauses) {
        List<String> parts = ItemSplitter.split(clause, "、");
        items.addAll(within && JointNames.isOne(parts) ? List.of(String.join("、", parts)) : parts);
      }
    }
    return ItemSplitter.joined(items);
  }

  /** Whether a text is an enumeration of names and nothing else. */
  static boolean isList(String text) {
    String t = ItemSplitter.trim(text.strip()).replace("。", "；");
    return isPlainList(t) && count(text.strip(), '。') <= 1;
  }

  /** 甲枢纽，乙园区二期，丙路改造。: names between commas or blanks alone. */
  static boolean areNames(String text) {
    String unlabelled = text.replaceFirst("^[\\u4e00-\\u9fff]{2,6} (?=.* )", "");
    return areNames(text, "，")
        || areSpacedNames(text)
        || (unlabelled.length() < text.length() && areNames(unlabelled, " "))
        || (count(text, '。') > 2 && areNames(text, "。"));
  }

  /** 甲市场 乙园区: names set apart by blanks; of two both must be works, since one may tell. */
  static boolean areSpacedNames(String text) {
    List<String> parts = ItemSplitter.split(text, " ");
    return areNames(text, " ")
        && !LeadSense.counts(text)
        && (parts.size() > 2 || parts.stream().allMatch(BoxItems::isWorkLike));
  }

  /** Whether a text is names between marks of one kind and nothing else. */
  static boolean areNames(String text, String mark) {
    List<String> parts = ItemSplitter.split(text, mark);
    return parts.size() > 1
        && parts.stream().allMatch(BoxItems::isNameLike)
        && parts.stream().filter(BoxItems::isWorkLike).count() * 2 >= parts.size();
  }

  /** Whether a text ends as a work is called or in the doing of it. */
  static boolean isWorkLike(String name) {
    return WorkNames.isWork(name) || isDone(name);
  }

  /** Whether a name ends in the doing of a work: 甲庄园修缮. */
  static boolean isDone(String name) {
    return DOING.matcher(name).matches();
  }

  private static boolean isNameLike(String part) {
    return part.length() >= 4
        && part.length() <= 26
        && ItemSplitter.indexOutside(part, "，。；：、 ", part.length()) < 0
        && !LeadSense.begins(part)
        && !BoxEnd.VERB_FIRST.matcher(part).matches()
        && !ProjectPhrases.VERB.matcher(part).find()
        && !ProjectPhrases.ASIDE.matcher(part).matches();
  }

  /** 甲站网，布设断面12处，由乙局牵头: the name before the clauses that tell of it. */
  static String withoutGloss(String line) {
    int comma = ItemSplitter.indexOutside(line, "，", line.length());
    if (comma < 4 || ItemSplitter.indexOutside(line, "、", comma) >= 0) {
      return line;
    }
    String rest = line.substring(comma + 1);
    boolean told =
        tells(rest)
            || LeadSense.begins(rest)
            || ProjectPhrases.ASIDE.matcher(rest).matches()
            || ProjectPhrases.VERB.matcher(rest).find();
    String first = line.substring(0, comma);
    boolean name = !tells(first) && !ProjectPhrases.ASIDE.matcher(first).matches();
    return told && name ? first : line;
  }

  /**
   * 甲码头，建设泊位两个；乙公园提升；实施丙步道，全长六公里。: the names before what is told of each, parted by semicolons;
   * none where a part names no work first or what follows names others.
   */
  private static List<String> eachTold(String text, WorkNames known) {
    List<String> parts = ItemSplitter.pieces(ItemSplitter.trim(text), "；");
    List<String> names = new ArrayList<>();
    boolean told = false;
    int works = 0;
    for (String part : parts) {
      List<String> clauses = ItemSplitter.pieces(part, "，");
      Matcher verb = ProjectPhrases.VERB.matcher(clauses.get(0));
      String name = verb.find() ? clauses.get(0).substring(verb.end()) : clauses.get(0);
      works += known.isOwn(name) || isWorkLike(name) ? 1 : 0;
      List<String> rest = clauses.subList(1, clauses.size());
      if (!isNameLike(name) || !rest.stream().allMatch(c -> isTold(c, known))) {
        return List.of();
      }
      told |= !rest.isEmpty();
      names.add(name);
    }
    return told && names.size() > 1 && works * 2 >= names.size() ? names : List.of();
  }

  /** Whether a clause after a name tells of that work and names no other of this place. */
  private static boolean isTold(String clause, WorkNames known) {
    Matcher verb = ProjectPhrases.VERB.matcher(clause);
    return tells(clause)
        || LeadSense.begins(clause)
        || LeadSense.counts(clause)
        || ProjectPhrases.ASIDE.matcher(clause).matches()
        || (verb.find() && !known.isOwn(clause.substring(verb.end())));
  }

  /**
   * 实施甲湖退圩还湖，累计还湖五平方公里。: what a sentence without a lead says first that is done, without the verb;
   * empty where it says no such thing in a few words.
   */
  static String object(String sentence) {
    String first = ItemSplitter.pieces(sentence, "，。；").get(0);
    Matcher verb = ProjectPhrases.VERB.matcher(first);
    boolean more = sentence.length() > first.length() + 2;
    if (!more || !verb.find()) {
      return "";
    }
    String object = first.substring(verb.end());
    return object.length() >= 4 && object.length() <= 24 ? object : "";
  }

  /** Whether a clause tells of a work rather than naming one. */
  static boolean tells(String clause) {
    return TOLD.matcher(clause).matches();
  }

  private static final Pattern SITE_FIRST =
      Pattern.compile("^(?:在.{2,}|以.{2,}为.*|(?:重点|主要|全面)?对.{2,}(?:开展|实施|进行).*)");

  private static boolean isPlainList(String sentence) {
    List<String> parts = ItemSplitter.split(sentence, "、，；");
    if (ProjectPhrases.VERB.matcher(sentence).find()
        || sentence.indexOf('：') >= 0
        || SITE_FIRST.matcher(sentence).matches()
        || sentence.contains("重点发展")) {
      return false;
    }
    if (parts.size() == 1) {
      return sentence.length() <= 40 && PROJECT.matcher(parts.get(0)).matches();
    }
    List<String> clauses = ItemSplitter.pieces(sentence, "，；");
    for (String clause : clauses) {
      if (ProjectPhrases.ASIDE.matcher(clause).matches() || TOLD.matcher(clause).matches()) {
        return false;
      }
    }
    int commas = ItemSplitter.pieces(sentence, "，").size() - 1;
    int stops = ItemSplitter.pieces(sentence, "、；").size() - 1;
    long projects = parts.stream().filter(p -> PROJECT.matcher(p).matches()).count();
    if (commas > 0) {
      long led = clauses.stream().filter(c -> ProjectPhrases.VERB.matcher(c).find()).count();
      long ending = clauses.stream().filter(c -> PROJECT.matcher(last(c)).matches()).count();
      boolean works =
          projects * 10 >= parts.size() * 7L
              || ending * 10 >= clauses.size() * 9L
              || clauses.stream().allMatch(c -> c.length() <= 28 && !isFinite(c));
      if (led > 0 || (commas * 3 > stops && !works && !arePlaces(parts))) {
        return false;
      }
    }
    long odd = parts.stream().filter(p -> isFinite(p) && !PROJECT.matcher(p).matches()).count();
    return odd * 2 < parts.size();
  }

  private static boolean isFinite(String clause) {
    return FINITE.matcher(clause).matches()
        && !PROJECT.matcher(clause).matches()
        && (!DOING.matcher(clause).matches() || BoxEnd.VERB_FIRST.matcher(clause).matches());
  }

  private static boolean arePlaces(List<String> parts) {
    return parts.stream().allMatch(p -> p.matches(".*[县市区镇乡旗州街道]$") && p.length() < 16);
  }

  /** Items of the text after a group's heading: a list, or sentences that name projects. */
  static List<String> of(String text, ProjectPhrases phrases, ProjectPhrases.Trust trust) {
    String t = text.strip();
    List<String> items = new ArrayList<>();
    if (isNumbered(t)) {
      for (String part : NUMBER.split(t)) {
        String name = ItemSplitter.trim(part);
        if (name.length() > 1) {
          items.add(name);
        }
      }
      return items;
    }
    List<String> told = eachTold(t, phrases.names());
    if (!told.isEmpty()) {
      return told;
    }
    List<String> sentences = ItemSplitter.pieces(t, "。；");
    boolean names =
        sentences.size() > 1
            && ItemSplitter.indexOutside(t, "，", t.length()) < 0
            && sentences.stream()
                .allMatch(
                    x ->
                        x.length() <= 36
                            && !ProjectPhrases.VERB.matcher(x).find()
                            && !ProjectPhrases.ASIDE.matcher(x).matches());
    for (String sentence : sentences) {
      if (names) {
        items.addAll(list(sentence, phrases));
        continue;
      }
      items.addAll(
          isPlainList(sentence)
              ? list(sentence, phrases)
              : phrases.in(sentence, trust, !items.isEmpty()).items());
    }
    boolean prose = ItemSplitter.pieces(t, "。").size() > 1 || t.indexOf('，') >= 0;
    boolean served = SITE_FIRST.matcher(t).matches() || PEOPLE.matcher(t).matches();
    return items.isEmpty() && !prose && !served && t.indexOf('、') >= 0
        ? list(ProjectPhrases.VERB.matcher(t).replaceFirst(""), phrases)
        : items;
  }

  /** 搬迁安置800户: how many are served. */
  private static final Pattern PEOPLE = Pattern.compile(".*\\d ?[万余多]*(?:户|人|人次|名|家庭)。?$");

  /** Whether items are numbered within one paragraph: （1）A；（2）B. */
  static boolean isNumbered(String text) {
    return NUMBERED.matcher(text).matches();
  }

  private static final Pattern NUMBER =
      Pattern.compile("(?:^|[；;，、])\\s*(?:[（(]\\d{1,2}[）)]|[①-⑳]|[a-z][.．、)）]|\\d{1,2}[.．、)）])");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?s)^(?:[（(]1[）)].*[；;，、]\\s*[（(]2[）)]|①.*[；;，、]\\s*②|a[.．、)）].*[；;，、]\\s*b[.．、)）]|1[.．、)）].*[；;，、]\\s*2[.．、)）]).*");

  private static List<String> list(String text, ProjectPhrases phrases) {
    List<String> items = new ArrayList<>();
    List<String> clauses = ItemSplitter.pieces(ItemSplitter.trim(text), "，；");
    for (String clause : clauses) {
      List<String> parts =
          ItemSplitter.split(clause.replaceFirst("^(?:和|即)(?=.{4,}、)", ""), "、").stream()
              .map(JointNames::withoutClass)
              .toList();
      items.addAll(
          clauses.size() > 1 && JointNames.isOne(parts) ? List.of(String.join("、", parts)) : parts);
    }
    if (items.stream().anyMatch(phrases.names()::isOwn)) {
      // 消除断头路12条, among names, tells how much is done.
      items.removeIf(i -> LeadSense.begins(i) && LeadSense.counts(i));
    }
    return phrases
        .names()
        .withoutUpper(JointNames.shared(ItemSplitter.joined(items), phrases.names(), false));
  }

  private static String last(String clause) {
    List<String> parts = ItemSplitter.split(clause, "、");
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
  }

  private static int count(String t, char c) {
    return (int) t.chars().filter(x -> x == c).count();
  }
}
