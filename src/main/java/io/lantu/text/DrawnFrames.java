package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads frames drawn with box characters: ┌──┐ above, │…│ beside, └──┘ below. One cell a line is a
 * framed text; more are the rows of a table, with tabs between the cells. A frame may be open at
 * its sides; its lines are then as they stand.
 */
final class DrawnFrames {
  private static final Pattern TOP = Pattern.compile("^[┌┏╔╭][─━═┄┈\\-┬┳╦┯┰]{3,}[┐┓╗╮]$");
  private static final Pattern BOTTOM = Pattern.compile("^[└┗╚╰][─━═┄┈\\-┴┻╩┷┸]{3,}[┘┛╝╯]$");
  private static final Pattern BETWEEN =
      Pattern.compile("^[├┣╠┝┠│┃║][─━═┄┈\\-┼╋╬┬┳╦┴┻╩┿╂┯┷┰┸]{3,}[┤┫╣┥┨│┃║]$");
  private static final String BARS = "│┃║|";
  private static final int MOST = 200;

  private DrawnFrames() {}

  /** The lines, what is drawn taken away and what it holds in a frame of its own. */
  static List<SourceLine> mark(List<SourceLine> lines) {
    int frame = lines.stream().mapToInt(SourceLine::frame).max().orElse(0);
    List<SourceLine> out = new ArrayList<>(lines.size());
    int i = 0;
    while (i < lines.size()) {
      int end = frameEnd(lines, i);
      if (end > i) {
        addFramed(lines.subList(i + 1, end), ++frame, out);
        i = end + 1;
      } else {
        out.add(lines.get(i++));
      }
    }
    return out;
  }

  /** The line drawn below the frame whose upper line this is; -1 where it is none. */
  private static int frameEnd(List<SourceLine> lines, int at) {
    if (!TOP.matcher(lines.get(at).text().strip()).matches()) {
      return -1;
    }
    int held = 0;
    int open = 0;
    for (int i = at + 1; i < Math.min(lines.size(), at + MOST); i++) {
      String t = lines.get(i).text().strip();
      if (BOTTOM.matcher(t).matches()) {
        return held == 0 || open == 0 ? i : -1;
      }
      if (TOP.matcher(t).matches()) {
        return -1;
      }
      if (isHeld(t)) {
        held++;
      } else if (!t.isEmpty() && !BETWEEN.matcher(t).matches()) {
        open++;
      }
    }
    return -1;
  }

  private static boolean isHeld(String t) {
    return t.length() > 1 && isBar(t, 0) && isBar(t, t.length() - 1);
  }

  private static boolean isBar(String t, int at) {
    return BARS.indexOf(t.charAt(at)) >= 0;
  }

  private static void addFramed(List<SourceLine> held, int frame, List<SourceLine> out) {
    long drawn = held.stream().filter(l -> isBetween(l)).count();
    SourceLine row = null;
    String whole = "";
    for (SourceLine l : held) {
      if (isBetween(l)) {
        row = null;
        continue;
      }
      String t = l.text().strip();
      if (t.isEmpty()) {
        continue;
      }
      if (!isHeld(t)) {
        out.add(new SourceLine(l.number(), l.page(), l.text(), l.outline(), frame));
        continue;
      }
      String[] cells = t.substring(1, t.length() - 1).split("[" + BARS + "]", -1);
      boolean one = cells.length == 1;
      boolean runsOn =
          row != null
              && (one ? isFull(whole) && !isBlank(cells[0], 0) : drawn > 1 && whole.isEmpty());
      String text =
          one
              ? (runsOn ? row.text() : "") + cells[0].stripTrailing()
              : joined(runsOn ? row : null, cells);
      row = new SourceLine(runsOn ? row.number() : l.number(), l.page(), text, l.outline(), frame);
      if (runsOn) {
        out.set(out.size() - 1, row);
      } else {
        out.add(row);
      }
      whole = one ? cells[0] : "";
    }
  }

  /** Whether a line of text reaches the right side of its frame in the midst of a sentence. */
  private static boolean isFull(String cell) {
    String t = cell.stripTrailing();
    return !t.isEmpty()
        && cell.length() - t.length() <= 1
        && "。；：".indexOf(t.charAt(t.length() - 1)) < 0;
  }

  private static boolean isBlank(String cell, int at) {
    return cell.isEmpty() || Character.isWhitespace(cell.charAt(at));
  }

  private static boolean isBetween(SourceLine l) {
    return BETWEEN.matcher(l.text().strip()).matches();
  }

  /** Cells with tabs between them, each after what the row above holds of it. */
  private static String joined(SourceLine row, String[] cells) {
    String[] above = row == null ? new String[0] : row.text().split("\t", -1);
    List<String> whole = new ArrayList<>();
    for (int c = 0; c < cells.length; c++) {
      whole.add((c < above.length ? above[c] : "") + cells[c].strip());
    }
    return String.join("\t", whole);
  }
}
