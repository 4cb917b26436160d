package io.lantu.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a box: its number and title, its groups and items.
 *
 * <p>What an item is depends on the box. In a box that lists, every name listed is one. In a box of
 * paragraphs with leads, the projects each paragraph names are (see {@link ProjectPhrases}), and
 * where one names none, its lead is. A box whose paragraphs tell what is to be done and hardly name
 * a project has its leads for items.
 */
final class BoxReader {
  private static final Pattern HEADER_CELL =
      Pattern.compile(
          "(?:项目|工程|任务|园区|景区|线路|企业|平台|城镇|小镇|村庄)?(?:名称|项目|工程)|重点项目|建设项目|[镇园村县景区]名|名录|主要工程|重点工程");
  private static final Pattern KIND_HEAD =
      Pattern.compile("(?:项目|工程)?(?:类别|类型|领域|方向|分类|种类|专项|板块|行业|区域|地区|方面)(?:名称)?");
  private static final Pattern KIND_CELL =
      Pattern.compile("(?:类别|类型|领域|方向|分类|种类|序号|专项|板块|行业|区域|地区|方面|任务|工程)(?:名称)?");

  private static final Pattern PAIR =
      Pattern.compile("([^；：。、，]{1,16})；[^；：。、，]{2,8}：(.+)", Pattern.DOTALL);

  private static final Pattern SPACED_LABEL =
      Pattern.compile("^([\\u4e00-\\u9fff]{2,6}) +(?=[^，。\\t]{3,}[、；])");

  private static final Pattern DASHED_LABEL =
      Pattern.compile("^([\\u4e00-\\u9fff]{2,10})\\s*(?:—{2}|[|｜│┃])\\s*(?=[^，。：]{3,}$)");

  private static final Pattern COUNTED_LABEL =
      Pattern.compile("^[一二三四五六七八九十]是([\\u4e00-\\u9fff]{2,14})：");

  private static final Pattern YEARS =
      Pattern.compile("(?:20\\d\\d|“?十[三四五六]五”?)[-—–－~～至\\d年前期间末]*");

  private static final Pattern COUNTED = Pattern.compile("^一是.*[；。]二是.*", Pattern.DOTALL);
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("(?<=[\\u4e00-\\u9fff）”》\\d]) +(?=[\\u4e00-\\u9fff“《])");

  private static final Pattern KIND =
      Pattern.compile("[\\u4e00-\\u9fff]{2,4}(?:设施|平台|工程|项目|事业|保障|服务|产业|领域|建设|治理|类)");

  private final ProjectPhrases phrases;

  /** A reader that knows the places of a plan. */
  BoxReader(PlaceIndex places) {
    this.phrases = new ProjectPhrases(places);
  }

  /** Head of a box: what it says and where the body begins. */
  private record Head(String number, String title, int body) {}

  private static Head head(List<Block> blocks, int at) {
    Block head = blocks.get(at);
    String[] name = BoxExtent.nameOf(head);
    String title = name[1];
    int i = at + 1;
    if (title.isEmpty()
        && i < blocks.size()
        && blocks.get(i).text().length() < 45
        && !blocks.get(i).isRow()
        && blocks.get(i).text().indexOf('：') < 0) {
      title = blocks.get(i).text();
      i++;
    }
    return new Head(name[0], title, i);
  }

  /** Index of the block after the box that begins at a block. */
  static int next(List<Block> blocks, int at) {
    return BoxExtent.endOf(blocks, at, head(blocks, at).body());
  }

  /**
   * Reads the box that begins at a block.
   *
   * @param blocks blocks of the document
   * @param at index of the box's head
   * @param path heading path
   */
  TextBox read(List<Block> blocks, int at, List<String> path) {
    Block first = blocks.get(at);
    Head head = head(blocks, at);
    int end = BoxExtent.endOf(blocks, at, head.body());
    List<Block> printed = blocks.subList(head.body(), end);
    List<Block> body = told(labelled(printed));
    StringBuilder raw = new StringBuilder(first.raw());
    body.forEach(b -> raw.append('\n').append(b.raw()));
    return new TextBox(
        head.number(),
        head.title(),
        first.line(),
        path,
        printed.stream().map(BoxReader::line).toList(),
        groups(head.title(), body),
        Prints.of(raw.toString()));
  }

  /** A paragraph as printed; the blank that sets a label apart is kept. */
  private static TextBox.Line line(Block b) {
    String t = b.text().replace('\u2028', '\n');
    return new TextBox.Line(SPACED_LABEL.matcher(t).find() ? t : Characters.tight(t), b.line());
  }

  /**
   * 医疗 甲医院；乙医院, 【医疗】甲医院 and 医疗——甲医院: where several lines set their first word apart, it is a label;
   * 一是医疗：甲医院 loses its count.
   */
  private static List<Block> labelled(List<Block> body) {
    List<Block> out = new ArrayList<>(body);
    for (Pattern label : List.of(SPACED_LABEL, DASHED_LABEL, COUNTED_LABEL)) {
      if (out.stream().filter(b -> label.matcher(b.text()).find()).count() >= 2) {
        out.replaceAll(b -> with(b, label.matcher(b.text()).replaceFirst("$1：")));
      }
    }
    out.replaceAll(b -> with(b, bracketed(b.text())));
    return out.stream().flatMap(BoxReader::counted).toList();
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
    return Stream.of(b.text().split("(?<=[；。])(?=[一二三四五六七八九十]是)"))
        .map(
            part -> {
              String p = ItemSplitter.trim(part.substring(2));
              int comma = ItemSplitter.indexOutside(p, "，：。", p.length());
              return with(b, comma < 0 ? p : p.substring(0, comma) + "：" + p.substring(comma + 1));
            });
  }

  private static Block with(Block b, String text) {
    return new Block(b.line(), text, b.raw(), b.outline(), b.frame());
  }

  /** The lines, a paragraph that tells of the marked name before it made one with it. */
  private static List<Block> told(List<Block> body) {
    List<BoxLevels.Mark> marks = BoxLevels.marks(body);
    List<Block> out = new ArrayList<>();
    int told = 0;
    for (int i = 0; i < body.size(); i++) {
      BoxExtent.Kind k = BoxExtent.kindOf(body.get(i));
      boolean name = i > 0 && BoxLevels.isHeadLike(body.get(i - 1), marks.get(i - 1));
      boolean marked = i > 0 && !marks.get(i - 1).isNone();
      String t = body.get(i).text();
      boolean tells =
          k == BoxExtent.Kind.PROSE
              || (t.endsWith("。")
                  && k == BoxExtent.Kind.SHORT
                  && (t.indexOf('，') > 0 || ProjectPhrases.VERB.matcher(t).find()))
              || BoxItems.tells(t);
      if (marks.get(i).isNone() && name && marked && tells) {
        Block last = out.remove(out.size() - 1);
        out.add(with(last, last.text() + "。" + body.get(i).text()));
        told++;
      } else {
        out.add(body.get(i));
      }
    }
    return told > 1 ? out : body;
  }

  private List<BoxGroup> groups(String title, List<Block> body) {
    List<BoxGroup> groups = new ArrayList<>();
    if (body.isEmpty()) {
      return groups;
    }
    boolean onePerLine = isOnePerLine(body);
    boolean areNames = areNamed(body);
    List<BoxLevels.Mark> marks = BoxLevels.marks(body);
    LeadItems leads = new LeadItems(phrases, title, body, marks);
    if (body.get(0).isRow()) {
      return rows(body, leads.isEager());
    }
    Set<Integer> levels = BoxLevels.heads(body, marks);
    boolean levelled = !levels.isEmpty();
    Set<Integer> heads = levelled ? levels : heads(body);
    String open = null;
    boolean byNumber = false;
    int openLine = 0;
    List<String> items = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < body.size(); i++) {
      Block b = body.get(i);
      if (b.isRow()) {
        groups.addAll(rows(List.of(b), leads.isEager()));
        continue;
      }
      String t = marks.get(i).rest();
      if (open != null && BoxLevels.isStatus(t)) {
        t = BoxLevels.withoutStatus(t);
      }
      boolean marked = !marks.get(i).isNone();
      BoxExtent.Kind k = BoxExtent.kindOf(new Block(b.line(), t, b.raw(), 0, 0));
      if (k == BoxExtent.Kind.LABEL_ONLY
          || heads.contains(i)
          || (k == BoxExtent.Kind.SHORT
              && !t.endsWith("。")
              && !levelled
              && !(byNumber && !marked)
              && !(open != null && !byNumber && marked)
              && !(onePerLine && !marked && isName(textAfter(body, i)))
              && opensGroup(body, i, marked))) {
        flush(groups, open, items, text, openLine);
        byNumber = marked;
        open = ItemSplitter.trim(t.replaceFirst("[：:]$", "").replaceAll("^[【<〈]|[】>〉]$", ""));
        openLine = b.line();
        continue;
      }
      if (k == BoxExtent.Kind.COLON) {
        flush(groups, open, items, text, openLine);
        open = null;
        int colon = ItemSplitter.indexOutside(t, "：:", 40);
        String lead = t.substring(0, colon).strip();
        String rest = t.substring(colon + 1).strip();
        // 工程类型：湿地修复；主要内容：A、B: the row of a table told in words.
        Matcher pair = PAIR.matcher(rest);
        if (pair.matches()) {
          lead = pair.group(1);
          rest = pair.group(2);
        }
        groups.add(new BoxGroup(lead, leads.of(lead, rest), rest, b.line()));
        continue;
      }
      if (k == BoxExtent.Kind.PERIOD && areNames) {
        text.append(text.length() == 0 ? "" : "\n").append(t);
        openLine = open == null && items.isEmpty() ? b.line() : openLine;
        items.add(BoxExtent.lead(t).strip());
        continue;
      }
      if (k == BoxExtent.Kind.PERIOD) {
        flush(groups, open, items, text, openLine);
        open = null;
        String lead = BoxExtent.lead(t);
        String rest = t.substring(lead.length() + 1).strip();
        groups.add(new BoxGroup(lead, leads.of(lead, rest), rest, b.line()));
        continue;
      }
      if (open == null && items.isEmpty()) {
        openLine = b.line();
      }
      text.append(text.length() == 0 ? "" : "\n").append(t);
      if (BoxItems.isNumbered(b.text())) {
        items.addAll(BoxItems.of(b.text(), phrases, true));
      } else if (!marked && k != BoxExtent.Kind.SHORT && !BoxItems.isList(t)) {
        List<String> named = BoxItems.of(t, phrases, true);
        items.addAll(named.isEmpty() ? BoxItems.ofList(t) : named);
      } else if ((BoxExtent.count(t, '、') < 2 && (marked || onePerLine))
          || (marked && BoxItems.withoutGloss(t).length() < t.length())
          || k == BoxExtent.Kind.SHORT) {
        String name = marked ? BoxItems.withoutGloss(t) : t;
        items.add(phrases.withoutSite(ItemSplitter.trim(name)));
      } else {
        items.addAll(phrases.withoutUpper(BoxItems.ofList(t)));
      }
    }
    flush(groups, open, items, text, openLine);
    return groups;
  }

  /** Whether each line names one thing, some with a sentence about it: 甲改造。治理岸线五十公里。 */
  private static boolean areNamed(List<Block> body) {
    int names = 0;
    int told = 0;
    for (Block b : body) {
      switch (BoxExtent.kindOf(b)) {
        case SHORT -> names++;
        case PERIOD -> told += b.text().indexOf('、') < 0 && b.text().length() <= 60 ? 1 : 99;
        case LABEL_ONLY -> {}
        default -> told += 99;
      }
    }
    return told > 0 && told <= names;
  }

  private static boolean isName(String line) {
    return BoxExtent.count(line, '、') < 2 && BoxLevels.numberOf(line).isEmpty();
  }

  private static String textAfter(List<Block> body, int i) {
    return i + 1 < body.size() ? body.get(i + 1).text() : "";
  }

  /** Whether the box gives each name a line of its own. */
  private static boolean isOnePerLine(List<Block> body) {
    long own = body.stream().filter(b -> BoxExtent.kindOf(b) == BoxExtent.Kind.SHORT).count();
    return own >= 3 && own * 4 >= body.size() * 3L;
  }

  /**
   * Lines that head the lines after them, in a box of bare lines: short words without a place, such
   * as 绿色石化, over names of works that carry one. The first line must be such a head.
   */
  private Set<Integer> heads(List<Block> body) {
    Set<Integer> heads = new LinkedHashSet<>();
    for (int i = 0; i < body.size(); i++) {
      String t = body.get(i).text();
      if (body.get(i).isRow()
          || BoxExtent.kindOf(body.get(i)) != BoxExtent.Kind.SHORT
          || BoxLevels.numberOf(t).isPresent()) {
        return Set.of();
      }
      boolean bare = (t.length() <= 8 && phrases.isGeneral(t)) || isKind(t);
      String next = textAfter(body, i);
      boolean under = !next.isEmpty() && !phrases.isGeneral(next) && !isKind(next);
      if (bare && under) {
        heads.add(i);
      }
    }
    boolean led = heads.size() >= 2 && heads.contains(0) && body.size() >= heads.size() * 2;
    return led ? heads : Set.of();
  }

  /** 产业平台, 民生工程: words for works of a kind, of no place. */
  private boolean isKind(String t) {
    return t.length() <= 6 && KIND.matcher(t).matches() && !phrases.hasPlace(t);
  }

  private static boolean opensGroup(List<Block> body, int i, boolean marked) {
    if (i + 1 >= body.size()) {
      return false;
    }
    String next = body.get(i + 1).text();
    if (marked) {
      // 1、智慧社区 over names that have no number of their own.
      return BoxLevels.numberOf(body.get(i).text()).isPresent()
          && (BoxLevels.numberOf(next).isEmpty() || BoxItems.isNumbered(next))
          && !next.startsWith("【")
          && !BoxLevels.BULLET.matcher(next).find()
          && (BoxExtent.kindOf(body.get(i + 1)) == BoxExtent.Kind.SHORT
              || BoxItems.isNumbered(next)
              || (body.get(i).text().length() < 12
                  && BoxExtent.kindOf(body.get(i + 1)) == BoxExtent.Kind.LIST));
    }
    return lists(next)
        || BoxLevels.BULLET.matcher(next).find()
        || BoxLevels.numberOf(next).isPresent();
  }

  private static void flush(
      List<BoxGroup> groups, String open, List<String> items, StringBuilder text, int line) {
    if (open != null || !items.isEmpty()) {
      groups.add(new BoxGroup(open == null ? "" : open, items, text.toString(), line));
    }
    items.clear();
    text.setLength(0);
  }

  private List<BoxGroup> rows(List<Block> body, boolean eager) {
    List<BoxGroup> groups = new ArrayList<>();
    int names = -1;
    int kinds = -1;
    String group = "";
    int line = body.get(0).line();
    List<String> column = new ArrayList<>();
    for (int r = 0; r < body.size(); r++) {
      Block b = body.get(r);
      if (!b.isRow()) {
        groups.addAll(groups("", List.of(b)));
        continue;
      }
      String[] cells = b.text().split("\t", -1);
      if (r == 0 && cells.length > 1) {
        names = column(cells, HEADER_CELL, cells.length);
        kinds = names < 0 ? -1 : column(cells, KIND_HEAD, names);
        if (names >= 0 || isHeader(cells)) {
          continue;
        }
      }
      String name = names < 0 || names >= cells.length ? "" : cells[names].strip();
      if (names >= 0 && (kinds < 0 || name.isEmpty() || !holdsNames(name))) {
        String kind = kinds < 0 ? "" : cells[kinds].strip();
        if (!kind.isEmpty() && !kind.equals(group)) {
          flush(groups, column, group, line);
          group = kind;
          line = b.line();
        }
        if (!name.isEmpty()) {
          column.add(ItemSplitter.trim(name));
        }
        continue;
      }
      flush(groups, column, group, line);
      String first = cells[Math.max(0, kinds)].strip();
      String last = names >= 0 ? name : lastOf(cells);
      if (!last.isEmpty()) {
        groups.addAll(cell(first, last, eager, b.line()));
      }
    }
    flush(groups, column, group, line);
    return groups;
  }

  private static void flush(List<BoxGroup> groups, List<String> column, String group, int line) {
    if (!column.isEmpty()) {
      groups.add(new BoxGroup(group, column, String.join("、", column), line));
      column.clear();
    }
  }

  private static int column(String[] head, Pattern what, int before) {
    for (int c = 0; c < before; c++) {
      if (what.matcher(head[c].replace(" ", "")).matches()) {
        return c;
      }
    }
    return -1;
  }

  /** The cell that holds the names of a row: the last that lists, else the last but for years. */
  private static String lastOf(String[] cells) {
    String last = "";
    String plain = "";
    for (int c = 1; c < cells.length; c++) {
      String cell = cells[c].strip();
      if (lists(cell) || cell.indexOf('\u2028') >= 0) {
        last = cell;
      } else if (!cell.isEmpty() && !YEARS.matcher(cell).matches()) {
        plain = cell;
      }
    }
    return last.isEmpty() ? plain : last;
  }

  /** Whether a cell holds several names: a list, or lines of its own. */
  private static boolean holdsNames(String cell) {
    return lists(cell) || cell.indexOf('\u2028') >= 0 || cell.indexOf('。') >= 0;
  }

  private List<BoxGroup> cell(String group, String text, boolean eager, int line) {
    List<String> parts =
        Stream.of(text.split("\u2028"))
            .filter(p -> !p.isBlank())
            .map(p -> BoxLevels.markOf(p.strip()).rest())
            .map(ItemSplitter::trim)
            .toList();
    if (parts.size() > 1 && parts.stream().allMatch(BoxReader::isNameAlone)) {
      return List.of(new BoxGroup(group, parts, String.join("\n", parts), line));
    }
    List<BoxGroup> groups = new ArrayList<>();
    for (String part : text.split("\u2028")) {
      String p = part.strip();
      if (!p.isEmpty()) {
        // 枢纽	机场枢纽。推进… 铁路枢纽。新建…: paragraphs of one cell with leads of their own.
        int stop = ItemSplitter.indexOutside(p, "。：", 14);
        boolean led = stop > 1 && stop < p.length() - 1;
        String name = led ? p.substring(0, stop) : group;
        String rest = led ? p.substring(stop + 1) : p;
        List<String> items = BoxItems.of(rest, phrases, eager);
        String only = ItemSplitter.trim(rest);
        boolean alone = items.isEmpty() && !led && isNameAlone(only) && !BoxItems.tells(only);
        if (alone && !BoxEnd.VERB_FIRST.matcher(only).matches()) {
          items = List.of(only);
        }
        groups.add(new BoxGroup(name, items.isEmpty() ? List.of(name) : items, rest, line));
      }
    }
    return groups;
  }

  /** 甲地湿地修复, a paragraph of a cell that is a name and nothing else. */
  private static boolean isNameAlone(String part) {
    return part.length() > 2
        && part.length() <= 30
        && ItemSplitter.indexOutside(part, "，。；：、", part.length()) < 0
        && BoxLevels.numberOf(part).isEmpty();
  }

  private static boolean lists(String cell) {
    return cell.indexOf('、') >= 0 || cell.indexOf('；') >= 0;
  }

  private static boolean isHeader(String[] cells) {
    for (String c : cells) {
      if (c.length() > 16 || c.indexOf('、') >= 0 || c.indexOf('。') >= 0) {
        return false;
      }
    }
    return cells.length > 2
        || (cells.length == 2
            && KIND_CELL.matcher(cells[0].replace(" ", "")).matches()
            && cells[1].length() <= 8);
  }
}
