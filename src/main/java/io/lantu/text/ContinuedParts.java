package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts boxes and tables together that are printed in parts, where a page ends: drops the head that
 * is repeated (专栏3（续）, 续表1, or the row of column names again) and gives the parts one frame.
 */
final class ContinuedParts {
  private static final String MARK = "[（(【\\[]?\\s*续\\s*表?\\s*[）)】\\]]?";
  private static final Pattern BOX =
      Pattern.compile("^(?:续\\s*)?(?=[【\\[〔]?专\\s*[栏框]).*|^[（(]接上[页表][）)]专栏.*");
  private static final Pattern TABLE =
      Pattern.compile(
          "^[（(]?续\\s*表.{0,40}|^附?表[^，。；]{1,40}[（(]\\s*(?:续|续表|接上页)\\s*[）)]$|^[（(](?:续|接上[页表])[）)]$");

  private final List<Block> out = new ArrayList<>();

  /** Where the box begins that may go on, or -1. */
  private int box = -1;

  /** The first row of the table that may go on, and the frame its later parts are to have. */
  private Block header;

  private int from;
  private int to;

  private ContinuedParts() {}

  /** The blocks, the parts of each box and table put together. */
  static List<Block> join(List<Block> blocks) {
    ContinuedParts parts = new ContinuedParts();
    for (int i = 0; i < blocks.size(); i++) {
      parts.add(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
    }
    return parts.out;
  }

  private void add(Block b, Block next) {
    Block head = headOf(b);
    if (head != null && isAgain(head)) {
      goOn(b.frame() > 0 || next == null ? b.frame() : next.frame(), bodyFrame());
      return;
    }
    Block last = out.isEmpty() ? null : out.get(out.size() - 1);
    boolean rows = last != null && last.isRow();
    if (rows && !b.isRow() && TABLE.matcher(b.text()).matches() && next != null && next.isRow()) {
      goOn(next.frame(), last.frame());
      return;
    }
    Block moved = b.frame() > 0 && b.frame() == from ? in(b, to) : b;
    if (!moved.isRow()) {
      header = null;
    } else if (header == null || header.frame() != moved.frame()) {
      header = moved;
    } else if (moved.text().equals(header.text())) {
      return;
    }
    if (head != null) {
      box = out.size();
    }
    out.add(moved);
  }

  private void goOn(int frame, int before) {
    from = frame;
    to = before > 0 ? before : frame;
  }

  /** A head of a box, the word 续 before it taken away; null where a block is none. */
  private static Block headOf(Block b) {
    if (!BOX.matcher(b.text()).matches()) {
      return null;
    }
    String t = b.text().replaceFirst("^(?:续\\s*|[（(]接上[页表][）)]\\s*)", "");
    Block head = new Block(b.line(), t, b.raw(), b.outline(), b.frame());
    return BoxExtent.isHead(head) ? head : null;
  }

  /** Whether a head is that of the box right before it, printed again. */
  private boolean isAgain(Block head) {
    if (box < 0 || BoxReader.next(out, box) < out.size() || out.size() == box + 1) {
      return false;
    }
    String[] now = BoxExtent.nameOf(head);
    String[] before = BoxExtent.nameOf(out.get(box));
    String title = bare(now[1]);
    return now[0].equals(before[0])
        && !now[0].equals("专栏")
        && (title.isEmpty() || title.equals(bare(before[1])));
  }

  private static String bare(String title) {
    return Characters.bare(title.replaceFirst("^" + MARK, "").replaceFirst(MARK + "$", ""));
  }

  private int bodyFrame() {
    return out.get(out.size() - 1).frame();
  }

  private static Block in(Block b, int frame) {
    return new Block(b.line(), b.text(), b.raw(), b.outline(), frame);
  }
}
