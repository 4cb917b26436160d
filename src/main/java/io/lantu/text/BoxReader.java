package io.lantu.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
      Pattern.compile(
          "(?:项目|工程)?(?:类别|类型|领域|方向|分类|种类|专项|板块|行业|区域|地区|方面|县区|区县|县市|市县|县（[市区、]{1,3}）|市州|州市|城市|乡镇|园区|片区|属地|所在.{1,3})(?:名称)?");
  private static final Pattern KIND_CELL =
      Pattern.compile("(?:类别|类型|领域|方向|分类|种类|序号|专项|板块|行业|区域|地区|方面|任务|工程)(?:名称)?");

  private static final Pattern PAIR =
      Pattern.compile("([^；：。、，]{1,16})；[^；：。、，]{2,8}：(.+)", Pattern.DOTALL);

  private static final Pattern YEARS =
      Pattern.compile("(?:20\\d\\d|“?十[三四五六]五”?)[-—–－~～至\\d年前期间末]*");

  private static final Pattern KIND =
      Pattern.compile("[\\u4e00-\\u9fff]{2,4}(?:设施|平台|工程|项目|事业|保障|服务|产业|领域|建设|治理|类)");

  private final ProjectPhrases phrases;
  private final LeadLines lines;

  /** A reader that knows the places of a plan. */
  BoxReader(PlaceIndex places) {
    this.phrases = new ProjectPhrases(places);
    this.lines = new LeadLines(new LeadSense(phrases));
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
    List<Block> body = lines.of(printed);
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
    return new TextBox.Line(
        LeadLines.SPACED_LABEL.matcher(t).find() ? t : Characters.tight(t), b.line());
  }

  private List<BoxGroup> groups(String title, List<Block> body) {
    if (body.isEmpty()) {
      return List.of();
    }
    boolean onePerLine = isOnePerLine(body);
    List<BoxLevels.Mark> marks = BoxLevels.marks(body);
    LeadItems leads = new LeadItems(phrases, title, body, marks);
    if (body.get(0).isRow()) {
      return rows(body, leads.trust());
    }
    Set<Integer> levels = BoxLevels.heads(body, marks);
    boolean levelled = !levels.isEmpty();
    Set<Integer> heads = levelled ? levels : heads(body);
    boolean sentences = body.size() > 1 && body.stream().allMatch(BoxReader::isSentence);
    boolean byNumber = false;
    GroupList groups = new GroupList();
    for (int i = 0; i < body.size(); i++) {
      Block b = body.get(i);
      if (b.isRow()) {
        groups.addAll(rows(List.of(b), leads.trust()));
        continue;
      }
      String t = marks.get(i).rest();
      if (groups.isOpen() && BoxLevels.isStatus(t)) {
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
              && !(groups.isOpen() && !byNumber && marked)
              && !(onePerLine && !marked && isName(textAfter(body, i)))
              && (opensGroup(body, i, marked) || headsNamed(body, i, leads)))) {
        byNumber = marked;
        groups.open(
            ItemSplitter.trim(t.replaceFirst("[：:]$", "").replaceAll("^[【<〈]|[】>〉]$", "")),
            b.line());
        continue;
      }
      if (k == BoxExtent.Kind.COLON || k == BoxExtent.Kind.PERIOD) {
        String lead = BoxExtent.lead(t).strip();
        String rest = t.substring(BoxExtent.lead(t).length() + 1).strip();
        // 工程类型：湿地修复；主要内容：A、B: the row of a table told in words.
        Matcher pair = PAIR.matcher(rest);
        if (k == BoxExtent.Kind.COLON && pair.matches()) {
          lead = pair.group(1);
          rest = pair.group(2);
        }
        List<String> named = leads.of(lead, rest);
        if (named.equals(List.of(lead))) {
          String name = phrases.names().withoutSite(ItemSplitter.trim(lead));
          groups.add(t, List.of(name), b.line());
        } else {
          groups.addWhole(new BoxGroup(lead, named, rest, b.line()));
        }
        continue;
      }
      String done = sentences ? firstDone(t) : "";
      List<String> names = done.isEmpty() ? names(t, k, marked, onePerLine) : List.of(done);
      groups.add(t, names, b.line());
    }
    return groups.groups();
  }

  /** A line without mark or lead that says what is to be done. */
  private static boolean isSentence(Block b) {
    BoxExtent.Kind k = BoxExtent.kindOf(b);
    return !b.isRow()
        && k != BoxExtent.Kind.COLON
        && k != BoxExtent.Kind.PERIOD
        && BoxLevels.markOf(b.text()).isNone()
        && ProjectPhrases.VERB.matcher(b.text()).find();
  }

  /** What a sentence says first that is done, where it names no works of this place. */
  private String firstDone(String sentence) {
    boolean names =
        BoxItems.of(sentence, phrases, ProjectPhrases.Trust.EAGER).stream()
            .anyMatch(phrases.names()::isOwn);
    return names ? "" : BoxItems.object(sentence);
  }

  /** Names in a line without a lead. */
  private List<String> names(String t, BoxExtent.Kind k, boolean marked, boolean onePerLine) {
    if (!marked && k != BoxExtent.Kind.SHORT && !BoxItems.isList(t)) {
      List<String> named = BoxItems.of(t, phrases, ProjectPhrases.Trust.EAGER);
      if (named.isEmpty()) {
        return BoxItems.ofList(t);
      }
      return named.size() > 2 ? BoxItems.of(t, phrases, ProjectPhrases.Trust.SURE) : named;
    }
    if ((BoxExtent.count(t, '、') < 2 && (marked || onePerLine))
        || (marked && BoxItems.withoutGloss(t).length() < t.length())
        || k == BoxExtent.Kind.SHORT) {
      // 改造兰州东编组站: a sentence that names one work of this place.
      List<String> own = marked ? List.of() : BoxItems.of(t, phrases, ProjectPhrases.Trust.EAGER);
      if (ProjectPhrases.VERB.matcher(t).find() && own.stream().anyMatch(phrases.names()::isOwn)) {
        return own;
      }
      String name = marked ? BoxItems.withoutGloss(t) : t;
      return List.of(phrases.names().withoutSite(ItemSplitter.trim(name)));
    }
    return phrases.names().withoutUpper(BoxItems.ofList(t));
  }

  /** 港口航道 over 甲航道：疏浚四十公里: a word for a kind of works over names with what is told of them. */
  private boolean headsNamed(List<Block> body, int i, LeadItems leads) {
    if (i + 1 >= body.size() || !leads.areNamed()) {
      return false;
    }
    BoxExtent.Kind next = BoxExtent.kindOf(body.get(i + 1));
    String t = body.get(i).text();
    return t.length() <= 8
        && phrases.names().isGeneral(t)
        && (next == BoxExtent.Kind.COLON || next == BoxExtent.Kind.PERIOD);
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
    boolean bare =
        body.stream()
            .allMatch(
                b ->
                    !b.isRow()
                        && BoxExtent.kindOf(b) == BoxExtent.Kind.SHORT
                        && BoxLevels.numberOf(b.text()).isEmpty());
    if (!bare) {
      return Set.of();
    }
    Set<Integer> heads =
        heads(body, t -> (t.length() <= 8 && phrases.names().isGeneral(t)) || isKind(t));
    return heads.isEmpty() ? heads(body, this::isWord) : heads;
  }

  private Set<Integer> heads(List<Block> body, Predicate<String> isHead) {
    Set<Integer> heads = new LinkedHashSet<>();
    for (int i = 0; i + 1 < body.size(); i++) {
      String next = body.get(i + 1).text();
      if (isHead.test(body.get(i).text())
          && !isHead.test(next)
          && !phrases.names().isGeneral(next)
          && !isKind(next)) {
        heads.add(i);
      }
    }
    boolean led = heads.size() >= 2 && heads.contains(0) && body.size() >= heads.size() * 2;
    for (int i = 1; led && i + 1 < body.size(); i++) {
      String t = body.get(i).text();
      if (t.length() <= 4 && isHead.test(t) && !isHead.test(body.get(i + 1).text())) {
        heads.add(i);
      }
    }
    return led ? heads : Set.of();
  }

  /** 口岸, 综合保税区: a short word of no place. */
  private boolean isWord(String t) {
    return t.length() <= 5 && !phrases.names().isOwn(t);
  }

  /** 产业平台, 民生工程: words for works of a kind, of no place. */
  private boolean isKind(String t) {
    return t.length() <= 6 && KIND.matcher(t).matches() && !phrases.names().hasPlace(t);
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

  private List<BoxGroup> rows(List<Block> body, ProjectPhrases.Trust trust) {
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
      boolean lists = kinds >= 0 || (names > 0 && areLists(body, names));
      if (names >= 0 && (!lists || name.isEmpty() || !holdsNames(name))) {
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
      int at = kinds >= 0 ? kinds : names > 1 && cells[0].strip().matches("\\d*") ? 1 : 0;
      String first = cells[at].strip().isEmpty() ? group : cells[at].strip();
      group = first;
      String last = names >= 0 ? name : lastOf(cells);
      if (!last.isEmpty()) {
        groups.addAll(cell(first, last, trust, b.line()));
      }
    }
    flush(groups, column, group, line);
    return groups;
  }

  /** Whether most cells of a column hold several names. */
  private static boolean areLists(List<Block> rows, int column) {
    long cells = 0;
    long lists = 0;
    for (Block b : rows.subList(1, rows.size())) {
      String[] row = b.text().split("\t", -1);
      boolean filled = column < row.length && !row[column].isBlank();
      cells += filled ? 1 : 0;
      lists += filled && holdsNames(row[column]) ? 1 : 0;
    }
    return lists * 2 > cells;
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

  private List<BoxGroup> cell(String group, String text, ProjectPhrases.Trust trust, int line) {
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
        List<String> items = BoxItems.of(rest, phrases, trust);
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
