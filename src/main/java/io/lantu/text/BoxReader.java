package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a box: its number and title, where it ends, its groups and items.
 *
 * <p>Where a format frames the box, the frame is its extent. In running text a box ends at a
 * heading, at a caption, or where the paragraphs stop being of its kind: leads such as 铁路： or 水源工程。
 * belong to the box, a paragraph that opens with what is to be done (推进…, 加强…) does not unless the
 * box itself is written so.
 */
final class BoxReader {
  private static final Pattern HEAD =
      Pattern.compile(
          "^[【\\[〔]?专\\s*[栏框]\\s*([一二三四五六七八九十]{1,3}|\\d{1,2})(?:\\s*[-—–－.．]{1,2}\\s*(\\d{1,2}))?\\s*[】\\]〕]?\\s*[:：.．、]?\\s*(.*)$");
  private static final Pattern BULLET = Pattern.compile("^(?:[•●■◆▲★◇○□▪◎※]+|—{2,}|-\\s)\\s*");
  private static final Pattern VERB_FIRST =
      Pattern.compile(
          "^(?:积极|加快|大力|着力|全面|深入|扎实|持续|进一步|统筹|合力|协同|共同|切实|努力|有序|稳步|推动|推进|促进|加强|强化|完善|建立|健全|建设|打造|构建|提升|优化|培育|壮大|发展|深化|落实|实施|做优|做强|做大|支持|鼓励|创新|拓展|畅通|提高|增强|改善|保障|引导|坚持|巩固|扩大|改造|以上|上述).*");
  private static final Pattern HEADER_CELL = Pattern.compile("(?:项目|工程|任务|园区|景区|线路)?(?:名称|项目|工程)");
  private static final Pattern MEASURES =
      Pattern.compile(".*(?:行动|任务|方向|定位.*布局|措施|机制|指引|政策|要求|目标)[”」]?$");
  private static final Pattern SUFFIX = Pattern.compile("(工程|行动|项目|基地|平台|产业|园区?|建设|重点|任务|计划)$");

  private BoxReader() {}

  /** A box and the block after it. */
  record Result(TextBox box, int next) {}

  static boolean isHead(Block block) {
    String text = block.text();
    Matcher m = HEAD.matcher(block.isRow() ? firstCell(text) : text);
    if (!m.matches()) {
      return false;
    }
    String rest = m.group(3);
    return rest.length() <= 60
        && rest.indexOf('。') < 0
        && !rest.matches("^(所列|中所|中列|中的|中提|的|和|及|至|、|，|为|是).*")
        && !rest.matches(".*[.·…]{3,}\\s*\\d+$");
  }

  private static String firstCell(String row) {
    for (String cell : row.split("\t")) {
      if (!cell.isBlank()) {
        return cell;
      }
    }
    return "";
  }

  /**
   * Reads the box that begins at a block.
   *
   * @param blocks blocks of the document
   * @param at index of the box's head
   * @param path heading path
   */
  static Result read(List<Block> blocks, int at, List<String> path) {
    Block head = blocks.get(at);
    Matcher m = HEAD.matcher(head.isRow() ? firstCell(head.text()) : head.text());
    if (!m.matches()) {
      throw new IllegalArgumentException("no box head at line " + head.line());
    }
    String first = m.group(1);
    int value = Numerals.value(first);
    String number = "专栏 " + value + (m.group(2) == null ? "" : "-" + m.group(2));
    String title = m.group(3).strip();
    int i = at + 1;
    if (title.isEmpty()
        && i < blocks.size()
        && blocks.get(i).text().length() < 45
        && !blocks.get(i).isRow()
        && blocks.get(i).text().indexOf('：') < 0) {
      title = blocks.get(i).text();
      i++;
    }
    int end = endOf(blocks, at, i);
    List<Block> body = new ArrayList<>(blocks.subList(i, end));
    StringBuilder raw = new StringBuilder(head.raw());
    body.forEach(b -> raw.append('\n').append(b.raw()));
    List<BoxGroup> groups = groups(title, body);
    return new Result(
        new TextBox(number, title, head.line(), path, groups, Prints.of(raw.toString())), end);
  }

  private static int endOf(List<Block> blocks, int at, int from) {
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
    Kind kind = null;
    boolean verbs = false;
    String suffix = null;
    int count = 0;
    int lastNumber = 0;
    Numbering.Style style = null;
    while (i < blocks.size()) {
      Block b = blocks.get(i);
      String t = b.text();
      if (b.frame() != frame
          || b.outline() > 0
          || isHead(b)
          || LineJoiner.CAPTION.matcher(t).matches()) {
        break;
      }
      Numbering n = b.isRow() ? null : Numbering.of(t).orElse(null);
      if (n != null) {
        if (n.style().isStrong()) {
          break;
        }
        if (count == 0 && n.value() == 1 && style == null) {
          style = n.style();
        }
        boolean goesOn = n.style() == style && n.value() == lastNumber + 1;
        boolean below = style != null && n.style().compareTo(style) > 0;
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
      } else if (!belongs(kind, k, t, lead, verbs, suffix, count, blocks.get(i - 1))) {
        break;
      } else if (kind == Kind.LABEL_ONLY || (kind == Kind.SHORT && k != Kind.SHORT)) {
        kind = k == Kind.SHORT ? kind : Kind.MIXED;
      }
      count++;
      i++;
    }
    return i;
  }

  private enum Kind {
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

  private static Kind kindOf(Block b) {
    String t = b.text();
    if (b.isRow()) {
      return Kind.ROW;
    }
    if (BULLET.matcher(t).find()) {
      return Kind.BULLET;
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
    if (list >= 1 && count(t, '，') <= list && count(t, '。') <= 1) {
      return Kind.LIST;
    }
    return t.length() <= 24 ? Kind.SHORT : Kind.PROSE;
  }

  private static int count(String t, char c) {
    return (int) t.chars().filter(x -> x == c).count();
  }

  private static boolean belongs(
      Kind box,
      Kind k,
      String t,
      String lead,
      boolean verbs,
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
      case NUMBERED -> false;
      case COLON -> k == Kind.COLON || k == Kind.LABEL_ONLY;
      case PERIOD ->
          k == Kind.PERIOD
              && (verbs || !verb || (suffix != null && suffix.equals(suffix(lead))))
              && !(verbs && suffix != null && count >= 2 && !related(suffix, suffix(lead)));
      case LABEL_ONLY, SHORT, MIXED ->
          k != Kind.PROSE && k != Kind.PERIOD && !(verb && t.length() > 24 && k != Kind.COLON);
      case LIST -> k == Kind.LIST && !verb;
      case PROSE -> k == Kind.COLON;
    };
  }

  private static boolean related(String a, String b) {
    return b != null && (a.equals(b) || (a.startsWith("园") && b.startsWith("园")));
  }

  private static String lead(String t) {
    int i = ItemSplitter.indexOutside(t, "：:。", 40);
    return i < 0 ? t : t.substring(0, i);
  }

  private static String suffix(String lead) {
    Matcher m = SUFFIX.matcher(lead);
    return m.find() ? m.group(1) : null;
  }

  private static List<BoxGroup> groups(String title, List<Block> body) {
    List<BoxGroup> groups = new ArrayList<>();
    if (body.isEmpty()) {
      return groups;
    }
    if (body.get(0).isRow()) {
      return rows(body);
    }
    boolean measures = isMeasures(title, body);
    String open = null;
    int openLine = 0;
    List<String> items = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < body.size(); i++) {
      Block b = body.get(i);
      if (b.isRow()) {
        groups.addAll(rows(List.of(b)));
        continue;
      }
      String t = BULLET.matcher(b.text()).replaceFirst("");
      Optional<Numbering> n = Numbering.of(t);
      boolean marked = n.isPresent() || t.length() < b.text().length();
      if (n.isPresent()) {
        t = n.get().rest();
      }
      Kind k = kindOf(new Block(b.line(), t, b.raw(), 0, 0));
      if (k == Kind.LABEL_ONLY
          || (k == Kind.SHORT && !t.endsWith("。") && opensGroup(body, i, marked))) {
        flush(groups, open, items, text, openLine);
        open = ItemSplitter.trim(t.replaceFirst("[：:]$", ""));
        openLine = b.line();
        continue;
      }
      if (k == Kind.COLON) {
        flush(groups, open, items, text, openLine);
        open = null;
        int colon = ItemSplitter.indexOutside(t, "：:", 40);
        String lead = t.substring(0, colon).strip();
        String rest = t.substring(colon + 1).strip();
        groups.add(new BoxGroup(lead, itemsOf(lead, rest, measures), rest, b.line()));
        continue;
      }
      if (k == Kind.PERIOD) {
        flush(groups, open, items, text, openLine);
        open = null;
        int stop = ItemSplitter.indexOutside(t, "。", 44);
        String lead = t.substring(0, stop).strip();
        String rest = t.substring(stop + 1).strip();
        groups.add(new BoxGroup(lead, itemsOf(lead, rest, measures), rest, b.line()));
        continue;
      }
      if (open == null && items.isEmpty()) {
        openLine = b.line();
      }
      text.append(text.length() == 0 ? "" : "\n").append(t);
      if ((marked && count(t, '、') < 2) || k == Kind.SHORT) {
        items.add(ItemSplitter.trim(t));
      } else {
        items.addAll(BoxItems.ofList(t));
      }
    }
    flush(groups, open, items, text, openLine);
    return groups;
  }

  private static boolean opensGroup(List<Block> body, int i, boolean marked) {
    if (i + 1 >= body.size() || marked) {
      return false;
    }
    String next = body.get(i + 1).text();
    return count(next, '、') >= 1 || BULLET.matcher(next).find() || Numbering.of(next).isPresent();
  }

  private static void flush(
      List<BoxGroup> groups, String open, List<String> items, StringBuilder text, int line) {
    if (open != null || !items.isEmpty()) {
      groups.add(new BoxGroup(open == null ? "" : open, items, text.toString(), line));
    }
    items.clear();
    text.setLength(0);
  }

  /** Whether the box tells what is to be done rather than listing projects. */
  private static boolean isMeasures(String title, List<Block> body) {
    int lists = 0;
    int leads = 0;
    for (Block b : body) {
      String t = b.text();
      Kind k = kindOf(b);
      if (k == Kind.COLON || k == Kind.PERIOD) {
        leads++;
        String rest = t.substring(lead(t).length() + 1);
        if (BoxItems.listShare(rest) > 0.5) {
          lists++;
        }
      } else if (k == Kind.LIST || k == Kind.SHORT) {
        return false;
      }
    }
    if (leads == 0) {
      return false;
    }
    return MEASURES.matcher(title).matches() ? lists * 2 <= leads : lists == 0;
  }

  private static List<String> itemsOf(String lead, String rest, boolean measures) {
    if (measures) {
      return List.of(lead);
    }
    List<String> items = BoxItems.of(rest);
    return items.isEmpty() ? List.of(lead) : items;
  }

  private static List<BoxGroup> rows(List<Block> body) {
    List<BoxGroup> groups = new ArrayList<>();
    int nameColumn = -1;
    List<String> column = new ArrayList<>();
    int line = body.get(0).line();
    for (int r = 0; r < body.size(); r++) {
      Block b = body.get(r);
      if (!b.isRow()) {
        List<BoxGroup> inner = groups("", List.of(b));
        groups.addAll(inner);
        continue;
      }
      String[] cells = b.text().split("\t", -1);
      if (r == 0 && cells.length > 1) {
        for (int c = 0; c < cells.length; c++) {
          if (HEADER_CELL.matcher(cells[c].replace(" ", "")).matches()) {
            nameColumn = c;
            break;
          }
        }
        if (nameColumn >= 0 || isHeader(cells)) {
          continue;
        }
      }
      if (nameColumn >= 0) {
        if (nameColumn < cells.length && !cells[nameColumn].isBlank()) {
          column.add(ItemSplitter.trim(cells[nameColumn]));
        }
        continue;
      }
      String group = cells[0].strip();
      String last = "";
      for (int c = cells.length - 1; c > 0 && last.isEmpty(); c--) {
        last = cells[c].strip();
      }
      if (last.isEmpty()) {
        continue;
      }
      for (String part : last.split("\u2028")) {
        if (!part.isBlank()) {
          List<String> items = BoxItems.of(part);
          groups.add(new BoxGroup(group, items.isEmpty() ? List.of(group) : items, part, b.line()));
        }
      }
    }
    if (!column.isEmpty()) {
      groups.add(new BoxGroup("", column, String.join("、", column), line));
    }
    return groups;
  }

  private static boolean isHeader(String[] cells) {
    for (String c : cells) {
      if (c.length() > 16 || c.indexOf('、') >= 0 || c.indexOf('。') >= 0) {
        return false;
      }
    }
    return cells.length > 2;
  }
}
