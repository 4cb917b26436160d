package io.lantu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the rows whose first cell is the head of a box and whose others hold its title or its body,
 * as where a box is laid out in two columns: head left, works right.
 */
final class HeadCells {
  private static final int LONGEST_TITLE = 30;

  private HeadCells() {}

  /** The lines, head and body of such a row on lines of their own. */
  static List<SourceLine> split(List<SourceLine> lines) {
    if (lines.stream().noneMatch(HeadCells::mayHead)) {
      return lines;
    }
    List<SourceLine> out = new ArrayList<>(lines.size());
    for (SourceLine l : lines) {
      List<String> texts = mayHead(l) ? parts(l.text()) : List.of(l.text());
      for (String t : texts) {
        out.add(new SourceLine(l.number(), l.page(), t, l.outline(), l.frame()));
      }
    }
    return out;
  }

  private static boolean mayHead(SourceLine l) {
    return l.text().indexOf('\t') >= 0
        && BoxExtent.HEAD.matcher(head(BoxExtent.firstCell(l.text()))).matches();
  }

  /** A cell in one line: 专栏 2 over 生态修复 is one head. */
  private static String head(String cell) {
    return Characters.clean(cell.replace('\u2028', ' '));
  }

  private static List<String> parts(String row) {
    List<String> cells =
        Arrays.stream(row.split("\t", -1)).map(String::strip).filter(c -> !c.isEmpty()).toList();
    String head = head(cells.get(0));
    if (cells.size() == 1 || BoxExtent.HEAD.matcher(head).results().count() == 0) {
      return List.of(row);
    }
    List<String> rest = cells.subList(1, cells.size());
    String first = Characters.clean(rest.get(0));
    boolean named = !BoxExtent.nameOf(new Block(0, head, head, 0, 0))[1].isEmpty();
    boolean lists = rest.stream().anyMatch(c -> c.matches("(?s).*[\u2028、。；：].*"));
    if (!named && rest.size() == 1 && first.length() <= LONGEST_TITLE && !lists) {
      return List.of(head + " " + first);
    }
    if (!lists) {
      return List.of(row);
    }
    List<String> out = new ArrayList<>(List.of(head));
    if (rest.size() == 1) {
      out.addAll(Arrays.asList(rest.get(0).split("\u2028", -1)));
    } else {
      out.add(String.join("\t", rest));
    }
    return out;
  }
}
