package io.lantu.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the head of a box (专栏) and the kinds of its lines, and how far it reaches: where a format
 * frames the box, the frame is its extent; in running text see {@link BoxEnd}.
 */
final class BoxExtent {
  static final Pattern HEAD =
      Pattern.compile(
          "^[【\\[〔]?专\\s*[栏框]\\s*([一二三四五六七八九十]{1,3}|\\d{1,2})(?:\\s*[-—–－.．]{1,2}\\s*(\\d{1,2}))?\\s*[】\\]〕]?\\s*[:：.．、]?\\s*(.*)$");

  /** 专栏 重点工程: a box that carries no number. */
  private static final Pattern UNNUMBERED =
      Pattern.compile(
          "^[【\\[〔]?专\\s*[栏框]\\s*(?:[】\\]〕]\\s*|[:：]\\s*|\\s+)([\\u4e00-\\u9fff“”、]{4,28})$");

  /** 【交通】甲路、乙路: a name in brackets before what belongs to it. */
  static final Pattern BRACKETED =
      Pattern.compile("^[【〔\\[〈<]([^】〕\\]〉>]{2,24})[】〕\\]〉>]\\s*(?=.{2})");

  /** 公路安全工程 处治隐患六百公里，…: a name set apart by a blank from what is said of it. */
  private static final Pattern SPACED =
      Pattern.compile(
          "^([^，。；：、 ]{5,25}[\\u4e00-\\u9fff）”》]) (?=[\\u4e00-\\u9fff“《])(?=[^ ]*$)(?=.*[，。])");

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

  /** Index of the block after the box whose head stands at a block and its body at another. */
  static int endOf(List<Block> blocks, int at, int from) {
    int frame = from < blocks.size() ? blocks.get(from).frame() : 0;
    if (frame > 0 && (blocks.get(at).frame() == frame || blocks.get(at).frame() == 0)) {
      int i = from;
      while (i < blocks.size() && blocks.get(i).frame() == frame) {
        i++;
      }
      return i;
    }
    return BoxEnd.of(blocks, from, nameOf(blocks.get(at))[1]);
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
    if (BoxLevels.BULLET.matcher(t).find()) {
      return Kind.BULLET;
    }
    if (t.matches("【[^】]{2,20}】|[<〈][^>〉]{2,20}[>〉]")) {
      return Kind.LABEL_ONLY;
    }
    if (BRACKETED.matcher(t).find()) {
      return Kind.COLON;
    }
    if (SPACED.matcher(t).find()) {
      return Kind.PERIOD;
    }
    int colon = ItemSplitter.indexOutside(t, "：:", 32);
    int stop = ItemSplitter.indexOutside(t, "。", 40);
    if (colon > 0 && colon == t.length() - 1) {
      return Kind.LABEL_ONLY;
    }
    if (BoxItems.areNames(t)) {
      return Kind.LIST;
    }
    if (colon > 0 && (stop < 0 || colon < stop) && ItemSplitter.indexOutside(t, "，。", colon) < 0) {
      return Kind.COLON;
    }
    if (stop > 0 && stop < t.length() - 1) {
      return Kind.PERIOD;
    }
    if (ItemSplitter.trim(t).length() <= 24 && ItemSplitter.indexOutside(t, "，。；、", 80) < 0) {
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

  static String lead(String t) {
    Matcher spaced = SPACED.matcher(t);
    if (spaced.find()) {
      return spaced.group(1);
    }
    int i = ItemSplitter.indexOutside(t, "：:。", 40);
    return i < 0 ? t : t.substring(0, i);
  }
}
