package io.lantu.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a box (专栏) begins and ends.
 *
 * <p>Where a format frames the box, the frame is its extent. In running text a box ends at a
 * heading, at a caption, or where the paragraphs stop being of its kind: leads such as 铁路： or 水源工程。
 * belong to the box, a paragraph that opens with what is to be done (推进…, 加强…) does not unless the
 * box itself is written so.
 */
final class BoxExtent {
  static final Pattern HEAD =
      Pattern.compile(
          "^[【\\[〔]?专\\s*[栏框]\\s*([一二三四五六七八九十]{1,3}|\\d{1,2})(?:\\s*[-—–－.．]{1,2}\\s*(\\d{1,2}))?\\s*[】\\]〕]?\\s*[:：.．、]?\\s*(.*)$");

  /** 专栏 重点工程: a box that carries no number. */
  private static final Pattern UNNUMBERED =
      Pattern.compile(
          "^[【\\[〔]?专\\s*[栏框]\\s*(?:[】\\]〕]\\s*|[:：]\\s*|\\s+)([\\u4e00-\\u9fff“”、]{4,28})$");

  static final Pattern BULLET =
      Pattern.compile("^(?:[•●■◆▲★◇○□▪◎※]+|—{2,}|-\\s|[a-zA-Z][.．、)）](?=[\\u4e00-\\u9fff“]))\\s*");
  private static final Pattern VERB_FIRST =
      Pattern.compile(
          "^(?:积极|加快|大力|着力|全面|深入|扎实|持续|进一步|统筹|合力|协同|共同|切实|努力|有序|稳步|推动|推进|促进|加强|强化|完善|建立|健全|建设|打造|构建|提升|优化|培育|壮大|发展|深化|落实|实施|做优|做强|做大|支持|鼓励|创新|拓展|畅通|提高|增强|改善|保障|引导|坚持|巩固|扩大|改造|以上|上述).*");
  private static final Pattern SUFFIX = Pattern.compile("(工程|行动|项目|基地|平台|产业|示范区|园区?|建设|重点|任务|计划)$");

  /** A box of tasks may say each in a verb: 实施…计划。加快…建设。 */
  private static final Pattern TASKS = Pattern.compile(".*(?:任务|举措|措施|行动计划)[”」]?$");

  /** Words that end the leads of one box alike, even where they begin with a verb. */
  private static final Set<String> KINDS = Set.of("工程", "行动", "项目", "任务", "计划");

  private static final Set<String> AREAS = Set.of("园", "园区", "示范区", "基地");

  private BoxExtent() {}

  static boolean isHead(Block block) {
    String text = block.text();
    String head = block.isRow() ? firstCell(text) : text;
    Matcher m = HEAD.matcher(head);
    if (!m.matches()) {
      return UNNUMBERED.matcher(head).matches();
    }
    String rest = m.group(3);
    return rest.length() <= 60
        && rest.indexOf('。') < 0
        && !rest.matches("^(所列|中所|中列|中的|中提|的|和|及|至|、|，|为|是).*")
        && !rest.matches(".*[.·…]{3,}\\s*\\d+$");
  }

  /** Number and title of a head: 专栏 4-1; 专栏 alone where it carries no number. */
  static String[] nameOf(Block block) {
    String text = block.isRow() ? firstCell(block.text()) : block.text();
    Matcher m = HEAD.matcher(text);
    if (m.matches()) {
      String part = m.group(2) == null ? "" : "-" + m.group(2);
      return new String[] {"专栏 " + Numerals.value(m.group(1)) + part, m.group(3).strip()};
    }
    m = UNNUMBERED.matcher(text);
    if (m.matches()) {
      return new String[] {"专栏", m.group(1).strip()};
    }
    throw new IllegalArgumentException("no box head at line " + block.line());
  }

  static String firstCell(String row) {
    for (String cell : row.split("\t")) {
      if (!cell.isBlank()) {
        return cell;
      }
    }
    return "";
  }

  static int endOf(List<Block> blocks, int at, int from) {
    int frame = blocks.get(at).frame();
    if (frame > 0 && from < blocks.size() && blocks.get(from).frame() == frame) {
      int i = from;
      while (i < blocks.size() && blocks.get(i).frame() == frame) {
        i++;
      }
      return i;
    }
    if (from < blocks.size() && blocks.get(from).frame() > 0 && frame == 0) {
      int inner = blocks.get(from).frame();
      int i = from;
      while (i < blocks.size() && blocks.get(i).frame() == inner) {
        i++;
      }
      return i;
    }
    int i = from;
    boolean tasks = TASKS.matcher(nameOf(blocks.get(at))[1]).matches();
    Kind kind = null;
    boolean verbs = false;
    String suffix = null;
    int count = 0;
    int lastNumber = 0;
    Numbering.Style style = null;
    boolean headed = from < blocks.size() && BoxLevels.isHeadedByBullets(blocks, from);
    boolean labelled = from < blocks.size() && blocks.get(from).text().startsWith("【");
    while (i < blocks.size()) {
      Block b = blocks.get(i);
      String t = b.text();
      if (b.frame() != frame
          || b.outline() > 0
          || isHead(b)
          || LineJoiner.CAPTION.matcher(t).matches()) {
        break;
      }
      Numbering n = b.isRow() ? null : numberOf(t);
      if (n != null && n.style() == Numbering.Style.DECIMAL_1) {
        break;
      }
      if (n != null) {
        if (n.style().isStrong()) {
          break;
        }
        if (count == 0 && n.value() == 1 && style == null) {
          style = n.style();
        }
        boolean under = n.value() == 1 && isListed(n) && i > from && isGroupHead(blocks.get(i - 1));
        if (under && style == null) {
          style = n.style();
        }
        if (under && n.style() == style) {
          lastNumber = 0;
        }
        boolean goesOn = n.style() == style && n.value() == lastNumber + 1;
        boolean below =
            style != null
                && n.style().compareTo(style) > 0
                && n.style().compareTo(Numbering.Style.DECIMAL_1) < 0;
        if (!goesOn && !below) {
          break;
        }
        if (goesOn) {
          lastNumber = n.value();
        }
        kind = Kind.NUMBERED;
        count++;
        i++;
        continue;
      }
      Kind k = kindOf(b);
      String lead = lead(t);
      if (kind == null) {
        kind = k;
        verbs = VERB_FIRST.matcher(t).matches() && k != Kind.ROW;
        suffix = suffix(lead);
      } else if (goesOn(kind, blocks.get(i - 1), b, headed, labelled)) {
        kind = kind == Kind.LABEL_ONLY ? Kind.MIXED : kind;
      } else if (!belongs(kind, k, t, lead, verbs, tasks, suffix, count, blocks.get(i - 1))) {
        break;
      } else if (kind == Kind.LABEL_ONLY || (kind == Kind.SHORT && k != Kind.SHORT)) {
        kind = k == Kind.SHORT ? kind : Kind.MIXED;
      }
      count++;
      i++;
    }
    return i;
  }

  private static Numbering numberOf(String t) {
    return BoxLevels.numberOf(t)
        .filter(n -> n.style() != Numbering.Style.DECIMAL_2)
        .or(() -> Numbering.ofDecimal(t))
        .orElse(null);
  }

  /** Whether a line adjoins one of the box and is of the kind that follows there. */
  private static boolean goesOn(Kind box, Block before, Block b, boolean headed, boolean labelled) {
    if (!BoxLevels.adjoins(before, b) || b.text().length() > 60) {
      return false;
    }
    Kind k = kindOf(b);
    boolean name = BoxLevels.isBareName(b);
    boolean told = k == Kind.PERIOD && lead(b.text()).length() <= 20;
    return switch (box) {
      case BULLET -> headed && name;
      case NUMBERED -> k == Kind.BULLET;
      case LABEL_ONLY, MIXED -> labelled && told;
      case PERIOD -> name && told(before) && !VERB_FIRST.matcher(b.text()).matches();
      default -> false;
    };
  }

  /** 甲改造。治理岸线五十公里。: a name and one short sentence, or a name alone. */
  private static boolean told(Block b) {
    return b.text().length() <= 60 && count(b.text(), '、') == 0 && lead(b.text()).length() <= 24;
  }

  /** Whether a numbered line can be a name in a list. */
  private static boolean isListed(Numbering n) {
    return n.rest().length() <= 30
        && n.rest().indexOf('。') < 0
        && (n.style() == Numbering.Style.ARABIC
            || n.style() == Numbering.Style.ARABIC_PAREN
            || n.style() == Numbering.Style.CIRCLED);
  }

  /** 市政设施: a bare word or two over the names that follow. */
  private static boolean isGroupHead(Block b) {
    String t = BULLET.matcher(b.text()).replaceFirst("");
    Kind k = t.isEmpty() ? Kind.PROSE : kindOf(new Block(b.line(), t, b.raw(), 0, 0));
    return t.length() <= 10
        && Numbering.of(t).isEmpty()
        && (k == Kind.SHORT || k == Kind.LABEL_ONLY);
  }

  enum Kind {
    ROW,
    NUMBERED,
    BULLET,
    COLON,
    PERIOD,
    LABEL_ONLY,
    SHORT,
    LIST,
    PROSE,
    MIXED
  }

  static Kind kindOf(Block b) {
    String t = b.text();
    if (b.isRow()) {
      return Kind.ROW;
    }
    if (BULLET.matcher(t).find()) {
      return Kind.BULLET;
    }
    if (t.matches("【[^】]{2,20}】|[<〈][^>〉]{2,20}[>〉]")) {
      return Kind.LABEL_ONLY;
    }
    int colon = ItemSplitter.indexOutside(t, "：:", 32);
    int stop = ItemSplitter.indexOutside(t, "。", 40);
    if (colon > 0 && colon == t.length() - 1) {
      return Kind.LABEL_ONLY;
    }
    if (colon > 0 && (stop < 0 || colon < stop) && ItemSplitter.indexOutside(t, "，。", colon) < 0) {
      return Kind.COLON;
    }
    if (stop > 0 && stop < t.length() - 1) {
      return Kind.PERIOD;
    }
    if (t.length() <= 24 && ItemSplitter.indexOutside(t, "，。；、", 40) < 0) {
      return Kind.SHORT;
    }
    int list = count(t, '、') + count(t, '；');
    if (list >= 1 && count(t, '。') <= 1 && (count(t, '，') <= list || BoxItems.isList(t))) {
      return Kind.LIST;
    }
    return t.length() <= 24 ? Kind.SHORT : Kind.PROSE;
  }

  static int count(String t, char c) {
    return (int) t.chars().filter(x -> x == c).count();
  }

  private static boolean belongs(
      Kind box,
      Kind k,
      String t,
      String lead,
      boolean verbs,
      boolean tasks,
      String suffix,
      int count,
      Block before) {
    if (!LineJoiner.isClosed(before.text()) && before.text().endsWith("、")) {
      return true;
    }
    boolean verb = VERB_FIRST.matcher(t).matches();
    return switch (box) {
      case ROW -> k == Kind.ROW;
      case BULLET -> k == Kind.BULLET;
      case NUMBERED ->
          (k == Kind.SHORT && !LineJoiner.isClosed(t))
              || k == Kind.LABEL_ONLY
              || (k == Kind.LIST && !verb && before.text().length() < 14);
      case COLON -> k == Kind.COLON || k == Kind.LABEL_ONLY;
      case PERIOD ->
          (k == Kind.PERIOD || (k == Kind.COLON && related(suffix, suffix(lead))))
              && (verbs
                  || !verb
                  || (tasks && lead.length() <= 14)
                  || (suffix != null && suffix.equals(suffix(lead)) && KINDS.contains(suffix)))
              && !(verbs && suffix != null && count >= 2 && !related(suffix, suffix(lead)));
      case LABEL_ONLY, SHORT, MIXED ->
          k != Kind.PROSE && k != Kind.PERIOD && !(verb && t.length() > 24 && k != Kind.COLON);
      case LIST -> k == Kind.LIST && (!verb || verbs);
      case PROSE -> k == Kind.COLON;
    };
  }

  private static boolean related(String a, String b) {
    return b != null && (a.equals(b) || (AREAS.contains(a) && AREAS.contains(b)));
  }

  static String lead(String t) {
    int i = ItemSplitter.indexOutside(t, "：:。", 40);
    return i < 0 ? t : t.substring(0, i);
  }

  private static String suffix(String lead) {
    Matcher m = SUFFIX.matcher(lead);
    return m.find() ? m.group(1) : null;
  }
}
