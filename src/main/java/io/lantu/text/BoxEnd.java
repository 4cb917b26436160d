package io.lantu.text;

import io.lantu.text.BoxExtent.Kind;
import io.lantu.text.BoxLevels.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through the lines after the head of a box in running text to where the box ends: at a
 * heading, at a caption, or where the lines stop being of its kind. A line that bears a mark
 * belongs where its number or sign goes on; one without, where it names or lists what the marked
 * ones do. Leads such as 铁路： or 水源工程。 belong to the box, a paragraph that opens with what is to be
 * done (推进…, 加强…) does not unless the box itself is written so.
 */
final class BoxEnd {
  static final Pattern VERB_FIRST =
      Pattern.compile(
          "^(?:积极|加快|大力|着力|全面|深入|扎实|持续|进一步|统筹|合力|协同|共同|切实|努力|有序|稳步|推动|推进|促进|加强|强化|完善|建立|健全|建设|打造|构建|提升|优化|培育|壮大|发展|深化|落实|实施|做优|做强|做大|支持|鼓励|创新|拓展|畅通|提高|增强|改善|保障|引导|坚持|巩固|扩大|改造|以上|上述).*");
  private static final Pattern DASHED =
      Pattern.compile("^[^—，。：；、]{2,24}\\s*(?:—{2}|[|｜│┃])\\s*[^：]{3,}$");

  private static final Pattern SUFFIX = Pattern.compile("(工程|行动|项目|基地|平台|产业|示范区|园区?|建设|重点|任务|计划)$");

  /** A box of tasks may say each in a verb: 实施…计划。加快…建设。 */
  private static final Pattern TASKS = Pattern.compile(".*(?:任务|举措|措施|行动计划)[”」]?$");

  /** Words that end the leads of one box alike, even where they begin with a verb. */
  private static final Set<String> KINDS = Set.of("工程", "行动", "项目", "任务", "计划");

  private static final Set<String> AREAS = Set.of("园", "园区", "示范区", "基地");

  /** Lines looked ahead for the mark that goes on. */
  private static final int AHEAD = 12;

  private final List<Block> lines;
  private final List<Mark> marks;
  private final boolean tasks;
  private final boolean labelled;

  /** Whether empty lines stand between the lines of the box too, so that they part nothing. */
  private final boolean spaced;

  private final Map<String, Integer> seen = new HashMap<>();

  /** How many lines from the first stand between empty lines, where that sets them apart. */
  private int told;

  private Kind kind;
  private boolean verbs;
  private boolean naming;
  private String suffix;
  private boolean glossed;
  private boolean grouped;

  private BoxEnd(List<Block> lines, Block head, boolean tasks) {
    this.lines = lines;
    this.marks = BoxLevels.marks(lines);
    this.tasks = tasks;
    this.labelled = lines.get(0).text().startsWith("【");
    this.spaced =
        !adjoins(head, lines.get(0)) || (lines.size() > 1 && !adjoins(lines.get(0), lines.get(1)));
  }

  /**
   * Index of the block after a box in running text.
   *
   * @param blocks blocks of the document
   * @param from index of the first block of the body
   * @param title its title
   */
  static int of(List<Block> blocks, int from, String title) {
    int frame = blocks.get(from - 1).frame();
    int to = from;
    while (to < blocks.size() && !stops(blocks.get(to), frame)) {
      to++;
    }
    if (to == from) {
      return from;
    }
    BoxEnd walk =
        new BoxEnd(blocks.subList(from, to), blocks.get(from - 1), TASKS.matcher(title).matches());
    boolean apart = from < 2 || !adjoins(blocks.get(from - 2), blocks.get(from - 1));
    boolean closed = to < blocks.size() && !adjoins(blocks.get(to - 1), blocks.get(to));
    walk.told = apart ? walk.together(closed) : 0;
    int i = 0;
    while (i < walk.lines.size() && walk.belongs(i)) {
      walk.take(i);
      i++;
    }
    return from + i;
  }

  /** Whether a block is of no box in running text. */
  private static boolean stops(Block b, int frame) {
    return b.frame() != frame
        || b.outline() > 0
        || BoxExtent.isHead(b)
        || LineJoiner.CAPTION.matcher(b.text()).matches()
        || (!b.isRow()
            && BoxLevels.numberOf(b.text()).filter(n -> n.style().isStrong()).isPresent());
  }

  /** Whether no empty line stands between two paragraphs. */
  private static boolean adjoins(Block before, Block b) {
    int lines = 1 + (int) before.raw().chars().filter(c -> c == '\n').count();
    return b.line() <= before.line() + lines;
  }

  /** How many lines follow one another from the first to an empty line; nought for one alone. */
  private int together(boolean closed) {
    int n = 1;
    while (n < lines.size() && adjoins(lines.get(n - 1), lines.get(n))) {
      n++;
    }
    return n > 1 && (n < lines.size() || closed) ? n : 0;
  }

  private boolean joined(int i) {
    return spaced || adjoins(lines.get(i - 1), lines.get(i));
  }

  private boolean belongs(int i) {
    Mark mark = marks.get(i);
    if (mark.number() != null) {
      return numberBelongs(i, mark);
    }
    boolean section =
        mark.isNone()
            && !lines.get(i).isRow()
            && Numbering.ofDecimal(lines.get(i).text())
                .filter(n -> n.style().compareTo(Numbering.Style.DECIMAL_1) >= 0)
                .isPresent();
    if (i == 0 || section) {
      return !section;
    }
    String t = lines.get(i).text();
    boolean field = LeadLines.isField(t) && adjoins(lines.get(i - 1), lines.get(i));
    if (field || lines.get(i - 1).text().endsWith("、")) {
      return true;
    }
    return mark.isNone() ? plainBelongs(i) : signBelongs(i, mark);
  }

  private boolean numberBelongs(int i, Mark mark) {
    Numbering n = mark.number();
    if (n.style().compareTo(Numbering.Style.DECIMAL_1) >= 0) {
      return false;
    }
    Integer last = seen.get(mark.shape());
    if (last != null && mark.follows(last)) {
      return true;
    }
    if (n.value() > 1) {
      Mark outer = marks.get(0);
      boolean below = outer.number() != null && n.style().compareTo(outer.number().style()) > 0;
      return last != null && below;
    }
    if (i == 0) {
      return true;
    }
    Mark before = marks.get(i - 1);
    boolean first = before.number() == null ? i == 1 : before.number().value() == 1;
    if (!BoxLevels.isHeadLike(lines.get(i - 1), before) || !joined(i)) {
      return false;
    }
    if (before.isNone()) {
      return isListed(n) && (first || last != null || before.rest().length() <= 10);
    }
    boolean lower =
        isList(n) || before.number() == null || n.style().compareTo(before.number().style()) > 0;
    return lower && (first || last != null);
  }

  /** Whether a numbered line can be a name in a list. */
  private static boolean isListed(Numbering n) {
    int stop = n.rest().indexOf('。');
    return n.rest().length() <= 30 && (stop < 0 || stop == n.rest().length() - 1) && isList(n);
  }

  private static boolean isList(Numbering n) {
    return n.style() == Numbering.Style.ARABIC
        || n.style() == Numbering.Style.ARABIC_PAREN
        || n.style() == Numbering.Style.CIRCLED;
  }

  private boolean signBelongs(int i, Mark mark) {
    if (seen.containsKey(mark.shape())) {
      return true;
    }
    boolean near = joined(i) && lines.get(i).text().length() <= 60;
    return switch (kind) {
      case LABEL_ONLY, SHORT, MIXED -> true;
      case NUMBERED -> near;
      default -> near && BoxLevels.isHeadLike(lines.get(i - 1), marks.get(i - 1));
    };
  }

  private boolean plainBelongs(int i) {
    Block b = lines.get(i);
    Kind k = kindOf(b);
    String t = b.text();
    boolean verb = VERB_FIRST.matcher(t).matches();
    if (kind == Kind.NUMBERED || kind == Kind.BULLET) {
      return k == Kind.LABEL_ONLY || isNamed(i, k) || isGloss(i, k);
    }
    if (adjoins(lines.get(i - 1), b) && t.length() <= 60) {
      boolean told = k == Kind.PERIOD && BoxExtent.lead(t).length() <= 20;
      boolean name = k == Kind.SHORT && !LineJoiner.isClosed(t);
      if (((kind == Kind.LABEL_ONLY || kind == Kind.MIXED) && labelled && told)
          || (kind == Kind.PERIOD && name && isTold(lines.get(i - 1)) && !verb)) {
        return true;
      }
    }
    if (lines.get(i - 1).text().endsWith("；") && (k == Kind.SHORT || k == Kind.LIST)) {
      return true;
    }
    if (verbs && i < told && (verb || ProjectPhrases.VERB.matcher(t).find())) {
      return true;
    }
    String lead = BoxExtent.lead(t);
    return switch (kind) {
      case ROW -> k == Kind.ROW;
      case COLON -> k == Kind.COLON || k == Kind.LABEL_ONLY;
      case PERIOD ->
          (k == Kind.PERIOD || (k == Kind.COLON && related(suffix, suffix(lead))))
              && (verbs
                  || !verb
                  || (tasks && lead.length() <= 14)
                  || (suffix != null && suffix.equals(suffix(lead)) && KINDS.contains(suffix)))
              && !(verbs
                  && suffix != null
                  && i >= 2
                  && !related(suffix, suffix(lead))
                  && !t.startsWith(lines.get(0).text().substring(0, 2)));
      case LABEL_ONLY, SHORT, MIXED ->
          isUnderHead(i)
              || (k != Kind.PROSE
                  && k != Kind.PERIOD
                  && !(verb && t.length() > 24 && k != Kind.COLON));
      case LIST -> (k == Kind.LIST && (!verb || verbs)) || (naming && isNaming(t));
      case PROSE -> k == Kind.COLON || (adjoins(lines.get(i - 1), b) && naming && isNaming(t));
      default -> k == Kind.COLON;
    };
  }

  /** 水源工程 over 新建甲水库、乙水库，改造丙灌区。: a sentence that names works right below a bare head. */
  private boolean isUnderHead(int i) {
    Block head = lines.get(i - 1);
    return adjoins(head, lines.get(i))
        && head.text().length() <= 16
        && BoxLevels.isHeadLike(head, marks.get(i - 1))
        && isNaming(lines.get(i).text());
  }

  /** A name or a list of names among marked lines: below a mark that heads it, or heading some. */
  private boolean isNamed(int i, Kind k) {
    if (!joined(i)) {
      return false;
    }
    Block b = lines.get(i);
    Mark before = marks.get(i - 1);
    if (kind == Kind.NUMBERED && k == Kind.SHORT && !LineJoiner.isClosed(b.text())) {
      return true;
    }
    boolean below = !before.isNone() && BoxLevels.isHeadLike(lines.get(i - 1), before);
    if (kind == Kind.NUMBERED
        && k == Kind.LIST
        && below
        && before.rest().length() < 14
        && !VERB_FIRST.matcher(b.text()).matches()) {
      grouped = true;
      return true;
    }
    boolean name = k == Kind.SHORT || k == Kind.LIST || BoxLevels.isStatus(b.text());
    boolean after = before.isNone() && grouped;
    if (name && (below || after) && (grouped || goesOn(i, false))) {
      grouped = true;
      return true;
    }
    // 绿色石化, over lines marked as those before it.
    boolean heads =
        marks.get(0).isNone()
            && BoxLevels.isHeadLike(b, marks.get(i))
            && i + 1 < lines.size()
            && seen.containsKey(marks.get(i + 1).shape());
    return heads;
  }

  /** A paragraph that tells of the name the marked line before it gives. */
  private boolean isGloss(int i, Kind k) {
    boolean told = k == Kind.PROSE || k == Kind.PERIOD || k == Kind.LIST || k == Kind.SHORT;
    if (!told || !joined(i) || marks.get(i - 1).isNone()) {
      return false;
    }
    boolean below = BoxLevels.isHeadLike(lines.get(i - 1), marks.get(i - 1));
    if (below && (glossed || goesOn(i, true))) {
      glossed = true;
      return true;
    }
    return false;
  }

  /** Whether the first line's mark goes on after names and lists, or in the very next line. */
  private boolean goesOn(int i, boolean next) {
    String outer = marks.get(0).shape();
    for (int j = i + 1; j < Math.min(lines.size(), i + (next ? 2 : AHEAD)); j++) {
      Mark mark = marks.get(j);
      if (!mark.isNone() && mark.shape().equals(outer)) {
        return mark.number() == null || mark.follows(seen.getOrDefault(outer, 0));
      }
      Kind k = BoxExtent.kindOf(lines.get(j));
      boolean name = k == Kind.SHORT || k == Kind.LIST || BoxLevels.isStatus(mark.rest());
      if (!mark.isNone() || !name || !joined(j)) {
        return false;
      }
    }
    return false;
  }

  /** Kind of a line; 铁路——甲铁路 and 甲铁路，新建四十公里 are led as with a colon. */
  private static Kind kindOf(Block b) {
    Kind k = BoxExtent.kindOf(b);
    boolean plain = k == Kind.SHORT || k == Kind.LIST || k == Kind.PROSE;
    boolean led = plain && (DASHED.matcher(b.text()).matches() || isTold(b.text()));
    return led ? Kind.COLON : k;
  }

  /** 甲中心，新增产线12条: a name and, after a comma, what is done. */
  private static boolean isTold(String t) {
    int comma = ItemSplitter.indexOutside(t, "，。；：、", 29);
    if (comma < 5 || t.charAt(comma) != '，') {
      return false;
    }
    String name = t.substring(0, comma);
    String rest = t.substring(comma + 1);
    boolean aim =
        VERB_FIRST.matcher(name).matches()
            || LeadSense.begins(name)
            || ProjectPhrases.VERB.matcher(name).find()
            || ProjectPhrases.ASIDE.matcher(name).matches();
    return !aim && (LeadSense.begins(rest) || ProjectPhrases.VERB.matcher(rest).find());
  }

  /** 建设甲医院、乙医院，改造丙中学: a sentence that opens with what is done and lists works. */
  private static boolean isNaming(String t) {
    Matcher verb = ProjectPhrases.VERB.matcher(t);
    if (!verb.find() || t.indexOf('、') < 0) {
      return false;
    }
    List<String> pieces = ItemSplitter.split(t.substring(verb.end()), "，、；。");
    long named = pieces.stream().filter(BoxItems::isWorkLike).count();
    long more = pieces.stream().filter(p -> p.startsWith("一批")).count();
    return named * 3 >= (pieces.size() - more) * 2;
  }

  private void take(int i) {
    Block b = lines.get(i);
    Mark mark = marks.get(i);
    if (!mark.isNone()) {
      seen.put(mark.shape(), mark.number() == null ? 0 : mark.number().value());
    }
    if (mark.number() != null) {
      kind = Kind.NUMBERED;
      return;
    }
    Kind k = kindOf(b);
    if (kind == null) {
      kind = k;
      verbs = VERB_FIRST.matcher(b.text()).matches() && k != Kind.ROW;
      naming = isNaming(b.text());
      suffix = suffix(BoxExtent.lead(b.text()));
    } else if (kind == Kind.LABEL_ONLY || kind == Kind.SHORT) {
      kind = k == Kind.SHORT ? kind : Kind.MIXED;
    }
  }

  /** 甲改造。治理岸线五十公里。: a name and one short sentence, or a name alone. */
  private static boolean isTold(Block b) {
    return b.text().length() <= 60
        && BoxExtent.count(b.text(), '、') == 0
        && BoxExtent.lead(b.text()).length() <= 24;
  }

  private static boolean related(String a, String b) {
    return b != null && (a.equals(b) || (AREAS.contains(a) && AREAS.contains(b)));
  }

  private static String suffix(String lead) {
    Matcher m = SUFFIX.matcher(lead);
    return m.find() ? m.group(1) : null;
  }
}
