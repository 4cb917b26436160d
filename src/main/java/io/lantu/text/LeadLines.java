package io.lantu.text;

import io.lantu.text.BoxExtent.Kind;
import io.lantu.text.BoxLevels.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Brings the lines of a box to one form: a lead and what belongs to it in one paragraph, parted by
 * a colon or a stop, however print has set them apart: by a blank, a dash, brackets, a comma, in
 * lines of their own, in fields (项目：…, 内容：…), or all leads in one paragraph. What is ambiguous (a
 * name and what is told of it, or a head over a list of names) {@link LeadSense} decides for all
 * lines together.
 */
final class LeadLines {
  static final Pattern SPACED_LABEL =
      Pattern.compile("^([\\u4e00-\\u9fff]{2,6}) +(?=[^，。\\t]{3,}[、；])");

  private static final Pattern DASHED_LABEL =
      Pattern.compile("^((?:[^—，。；：、｜|│┃]|—(?!—)){2,24}?)\\s*(?:—{2}|[|｜│┃])\\s*(?=[^：]{3,}$)");

  private static final Pattern COUNTED_LABEL =
      Pattern.compile("^[一二三四五六七八九十]是([\\u4e00-\\u9fff]{2,14})：");

  /** 一是甲工程。…: a number told in words before a lead. */
  private static final Pattern ONE_IS = Pattern.compile("^[一二三四五六七八九十]是(?=[^，；：]{4,30}[。：])");

  private static final Pattern COUNTED = Pattern.compile("^一是.*[；。，]二是.*", Pattern.DOTALL);
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("(?<=[\\u4e00-\\u9fff）”》\\d]) +(?=[\\u4e00-\\u9fff“《])");

  private static final String FIELD =
      "(?:(?:主要|建设|项目|工程|实施|具体|总|重点|责任|牵头|配合|主管|完成)*(?:内容|规模|地点|位置|性质|年限|期限|工期|时间|时序|投资|单位|部门|业主|主体|目标|范围|措施|简介)(?:[及和与]?(?:内容|规模|建设内容|建设规模))?|备注)";
  private static final Pattern NAME_FIELD =
      Pattern.compile("^(?:项目|工程|任务|项目名称|工程名称|任务名称|名称)[：:]\\s*([^；。 ]{4,})[；。 ]?(.*)$");
  private static final Pattern OTHER_FIELD = Pattern.compile("^" + FIELD + "[：:].*");
  private static final Pattern FIELD_LABEL = Pattern.compile("(?<=^|[；。 ])" + FIELD + "[：:]");

  /** （牵头单位：…）, 注：…: a line under a box that is none of its own. */
  private static final Pattern NOTE =
      Pattern.compile("^(?:[（(]" + FIELD + "[：:].*[）)]|[（(]?(?:注|备注|说明|资料来源|数据来源)[：:].*)$");

  /** 高速公路 甲改扩建 乙支线: a word for what the names after it are. */
  private static final Pattern SPACED_NAMES =
      Pattern.compile("^([\\u4e00-\\u9fff]{2,6}) ([^ ，。；：、]{4,}(?: [^ ，。；：、]{4,})+)$");

  /** 主要包括以下项目：, which heads all there is. */
  private static final Pattern INTRODUCTION =
      Pattern.compile("^(?:.{0,14}(?:包括|包含).{0,8}[：:]|.{0,60}(?:以下|下列|如下).{0,8}[：:。])$");

  private static final Pattern INTRODUCED =
      Pattern.compile("^[^，。；：]{0,10}(?:以下|下列|如下|包括|包含)[^，。；：]{0,8}：(?=①|[（(]1[）)]|1[.．、])");

  /** 中药材类主要有甲、乙; 市政设施，包括丙、丁: a word for the works after it, told in words. */
  private static final Pattern WORDED_LABEL =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]是)?(?!新建|续建|推进|推动|完善|建设|实施|加快|支持|重点|主要|提升|打造|发展|开展|加强|目前|其中)([\\u4e00-\\u9fff]{2,12}?)，?(?:主要|重点)?(?:包括|包含|涵盖|(?<=主要|重点)有|(?<=类)有|(?<=主要|重点)是)(?:了)?(?=[^：，。]{3,}[、，])");

  /** 交通领域推广甲、乙: the verb is of the names. */
  private static final Pattern FIELD_OF_WORK =
      Pattern.compile("^(?:在)?([\\u4e00-\\u9fff]{2,8}(?:领域|方面|环节|板块))，?(?=[^：，。]{3,}、)");

  /** 种业方面，建设甲、乙: what the works of a line are for. */
  private static final Pattern ASPECT = Pattern.compile("^([\\u4e00-\\u9fff]{2,8})方面[，：]");

  private static final Pattern NEXT_LABEL =
      Pattern.compile("(?<=[；。])\\s*(?=[\\u4e00-\\u9fff]{2,10}：)");

  /** 铁路方面，…。公路方面，…: what the works of a part of a paragraph are for. */
  private static final Pattern NEXT_ASPECT =
      Pattern.compile("(?<=。)\\s*(?=[\\u4e00-\\u9fff]{2,8}(?:方面|领域)[，：])");

  private static final Pattern LABELLED = Pattern.compile("^[\\u4e00-\\u9fff]{2,10}：.{3,}");
  private static final Pattern COMMA = Pattern.compile("^((?:[^，。；：、（）]|（[^）]*）){5,30})，(.{3,})$");
  private static final Pattern BLANK = Pattern.compile("^([^ ，。；：、]{4,28}) ([^ ]{4,})$");

  private final LeadSense sense;

  LeadLines(LeadSense sense) {
    this.sense = sense;
  }

  /** 责任单位：…, 建设内容：…: a line that tells of the work before it under a label. */
  static boolean isField(String line) {
    return OTHER_FIELD.matcher(line).matches();
  }

  /** The lines of a box in one form. */
  List<Block> of(List<Block> printed) {
    List<Block> out =
        flat(
            printed.stream()
                .map(b -> with(b, INTRODUCED.matcher(b.text()).replaceFirst("")))
                .toList(),
            LeadLines::runIn);
    if (out.size() > 1 && INTRODUCTION.matcher(out.get(0).text()).matches()) {
      out = out.subList(1, out.size());
    }
    out = fields(out.stream().filter(b -> !NOTE.matcher(b.text()).matches()).toList());
    if (out.stream().filter(b -> ONE_IS.matcher(b.text()).find()).count() > 1) {
      out = each(out, t -> ONE_IS.matcher(t).replaceFirst(""));
    }
    if (out.stream().filter(b -> SPACED_NAMES.matcher(rest(b)).matches()).count() > 1) {
      out = each(out, LeadLines::spacedNames);
    }
    for (Pattern label :
        List.of(SPACED_LABEL, DASHED_LABEL, COUNTED_LABEL, WORDED_LABEL, FIELD_OF_WORK, ASPECT)) {
      if (out.stream().filter(b -> label.matcher(rest(b)).find()).count() >= 2) {
        out = each(out, t -> label.matcher(t).replaceFirst("$1："));
      }
    }
    out = each(out, LeadLines::dashed);
    out = out.stream().map(b -> with(b, bracketed(b.text()))).toList();
    out = each(out, t -> BoxItems.areSpacedNames(t) ? BETWEEN_NAMES.matcher(t).replaceAll("、") : t);
    out = flat(out, LeadLines::counted);
    out = parted(parted(out, BLANK), COMMA);
    return told(out);
  }

  private static List<Block> flat(List<Block> body, Function<Block, Stream<Block>> parts) {
    return body.stream().flatMap(parts).toList();
  }

  /** Changes the words after the mark of every line. */
  private static List<Block> each(List<Block> body, Function<String, String> change) {
    return body.stream()
        .map(
            b -> {
              String rest = rest(b);
              String mark = b.text().substring(0, b.text().length() - rest.length());
              return with(b, mark + change.apply(rest));
            })
        .toList();
  }

  private static String rest(Block b) {
    String rest = b.isRow() ? b.text() : BoxLevels.markOf(b.text()).rest();
    return b.text().endsWith(rest) ? rest : b.text();
  }

  /** ①甲。床位六百张。②乙。 and 铁路：甲、乙；公路：丙 in one paragraph as lines of their own. */
  private static Stream<Block> runIn(Block b) {
    String t = b.text();
    if (b.isRow() || t.indexOf('\u2028') >= 0) {
      return Stream.of(b);
    }
    List<String> numbered = RunInNumbers.parts(t);
    if (numbered.size() > 1) {
      return numbered.stream().map(p -> with(b, p));
    }
    List<String> aspects =
        NEXT_ASPECT.splitAsStream(t).map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (aspects.size() > 1 && aspects.stream().allMatch(p -> ASPECT.matcher(p).find())) {
      return aspects.stream().map(p -> with(b, p));
    }
    List<String> labels =
        NEXT_LABEL.splitAsStream(t).map(String::strip).filter(p -> !p.isEmpty()).toList();
    boolean leads =
        labels.size() > 1
            && labels.stream().allMatch(p -> LABELLED.matcher(p).matches())
            && labels.stream().noneMatch(LeadLines::isField);
    return leads ? labels.stream().map(p -> with(b, p)) : Stream.of(b);
  }

  /** 沿河公路——串联三县景区: a line among others that tells of its name after a dash. */
  private static String dashed(String text) {
    Matcher label = DASHED_LABEL.matcher(text);
    return label.find() && LeadSense.begins(text.substring(label.end()))
        ? label.replaceFirst("$1：")
        : text;
  }

  private static String spacedNames(String text) {
    Matcher m = SPACED_NAMES.matcher(text);
    return m.matches() ? m.group(1) + "：" + m.group(2).replace(' ', '、') : text;
  }

  /** 项目：甲 over 内容：…, or both in one line, as 甲。…. */
  private static List<Block> fields(List<Block> body) {
    long names = body.stream().filter(b -> NAME_FIELD.matcher(rest(b)).matches()).count();
    boolean told = body.stream().anyMatch(b -> FIELD_LABEL.matcher(rest(b)).find());
    if (!told) {
      return body;
    }
    List<Block> out = new ArrayList<>();
    for (Block b : body) {
      String rest = rest(b);
      Matcher name = NAME_FIELD.matcher(rest);
      String mark = b.text().substring(0, b.text().length() - rest.length());
      if (names > 1 && name.matches()) {
        String more = FIELD_LABEL.matcher(name.group(2)).replaceAll("");
        out.add(with(b, mark + name.group(1) + (more.isEmpty() ? "" : "。" + more)));
      } else if (!out.isEmpty()
          && !out.get(out.size() - 1).isRow()
          && !b.isRow()
          && isField(rest)) {
        Block last = out.remove(out.size() - 1);
        out.add(with(last, joined(last.text(), FIELD_LABEL.matcher(rest).replaceAll(""))));
      } else {
        out.add(b);
      }
    }
    return out;
  }

  /** 【医疗】甲医院 乙医院 as 医疗：甲医院、乙医院. */
  private static String bracketed(String text) {
    Matcher label = BoxExtent.BRACKETED.matcher(text);
    if (!label.find()) {
      return text;
    }
    String rest = text.substring(label.end());
    boolean names = ItemSplitter.indexOutside(rest, "，。；、", rest.length()) < 0;
    return label.group(1) + "：" + (names ? BETWEEN_NAMES.matcher(rest).replaceAll("、") : rest);
  }

  /** The parts of 一是甲，…；二是乙，… with a colon after what each names. */
  private static Stream<Block> counted(Block b) {
    if (!COUNTED.matcher(b.text()).matches()) {
      return Stream.of(b);
    }
    return Stream.of(b.text().split("(?<=[；。，])(?=[一二三四五六七八九十]是)", -1))
        .map(
            part -> {
              String p = ItemSplitter.trim(part.substring(2));
              int comma = ItemSplitter.indexOutside(p, "，：。", p.length());
              return with(b, comma < 0 ? p : p.substring(0, comma) + "：" + p.substring(comma + 1));
            });
  }

  /** 甲沙滩修复，补沙六公里: where every line with a mark so parts into a name and what is told. */
  private List<Block> parted(List<Block> body, Pattern mark) {
    List<LeadSense.Pair> pairs = new ArrayList<>();
    for (Block b : body) {
      String t = rest(b);
      Matcher m = mark.matcher(t);
      if (!b.isRow()
          && m.matches()
          && !LeadSense.begins(m.group(1))
          && !ProjectPhrases.VERB.matcher(m.group(1)).find()) {
        pairs.add(new LeadSense.Pair(m.group(1), m.group(2)));
      } else if (b.isRow()
          || (ItemSplitter.indexOutside(t, "，。；", t.length() - 1) >= 0)
          || t.indexOf('、') >= 0) {
        return body;
      }
    }
    if (pairs.size() < 2 || !sense.areNames(pairs)) {
      return body;
    }
    return each(body, t -> mark.matcher(t).replaceFirst("$1：$2"));
  }

  /** The lines, those that tell of the name before them made one with it. */
  private List<Block> told(List<Block> body) {
    List<Mark> marks = BoxLevels.marks(body);
    List<Integer> names = new ArrayList<>();
    List<LeadSense.Pair> pairs = new ArrayList<>();
    boolean prose = true;
    for (int i = 0; i + 1 < body.size(); i++) {
      int end = endOfTelling(body, marks, i);
      if (end > i + 1) {
        StringBuilder rest = new StringBuilder(body.get(i + 1).text());
        for (int j = i + 1; j < end; j++) {
          prose &= !marks.get(i).isNone() && BoxExtent.kindOf(body.get(j)) != Kind.LIST;
          if (j > i + 1) {
            rest.replace(0, rest.length(), joined(rest.toString(), body.get(j).text()));
          }
        }
        names.add(i);
        pairs.add(new LeadSense.Pair(marks.get(i).rest(), rest.toString()));
        i = end - 1;
      }
    }
    if (pairs.size() < 2 || !(prose || sense.areNames(pairs))) {
      return body;
    }
    List<Block> out = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      int p = names.indexOf(i);
      if (p < 0) {
        out.add(body.get(i));
      } else {
        out.add(with(body.get(i), joined(body.get(i).text(), pairs.get(p).rest())));
        i = endOfTelling(body, marks, i) - 1;
      }
    }
    return out;
  }

  /** Index after the lines that tell of a name; right after the line where none does. */
  private int endOfTelling(List<Block> body, List<Mark> marks, int i) {
    Block b = body.get(i);
    String name = marks.get(i).rest();
    int j = i + 1;
    if (BoxLevels.kindOf(b, marks.get(i)) != Kind.SHORT
        || LineJoiner.isClosed(name)
        || (marks.get(i).isNone() && LeadSense.begins(name))) {
      return j;
    }
    while (j < body.size() && marks.get(j).isNone() && isTelling(body.get(j))) {
      j++;
    }
    return j;
  }

  private boolean isTelling(Block b) {
    String t = b.text();
    return switch (BoxExtent.kindOf(b)) {
      case PROSE, LIST -> true;
      case PERIOD -> LeadSense.begins(t) || BoxExtent.lead(t).indexOf('，') >= 0;
      case SHORT ->
          LeadSense.begins(t)
              || (LeadSense.counts(t) && ProjectPhrases.VERB.matcher(t).find())
              || (t.endsWith("。") && (t.indexOf('，') > 0 || ProjectPhrases.VERB.matcher(t).find()));
      default -> false;
    };
  }

  private static String joined(String name, String told) {
    return name + (LineJoiner.isClosed(name) ? "" : "。") + told;
  }

  private static Block with(Block b, String text) {
    return new Block(b.line(), text, b.raw(), b.outline(), b.frame());
  }
}
