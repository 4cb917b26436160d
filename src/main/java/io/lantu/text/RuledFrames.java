package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the lines drawn above and below the body of a box as its frame, and drops drawn lines. */
final class RuledFrames {
  private static final Pattern RULE = Pattern.compile("^[─━═┄┅┈┉―—_=\\-]{6,}$");
  private static final int MOST = 60;

  private RuledFrames() {}

  /** The lines without drawn ones; those of a box between two such are in a frame. */
  static List<SourceLine> mark(List<SourceLine> lines) {
    if (lines.stream().noneMatch(RuledFrames::isRule)) {
      return lines;
    }
    int frame = lines.stream().mapToInt(SourceLine::frame).max().orElse(0);
    List<SourceLine> out = new ArrayList<>(lines.size());
    int end = -1;
    for (int i = 0; i < lines.size(); i++) {
      SourceLine l = lines.get(i);
      if (isRule(l)) {
        if (i < end) {
          continue;
        }
        if (i != end) {
          end = boxEnd(lines, i);
          frame += end > 0 ? 1 : 0;
        } else {
          end = -1;
        }
      } else if (i < end && l.frame() == 0) {
        out.add(new SourceLine(l.number(), l.page(), l.text(), l.outline(), frame));
      } else {
        out.add(l);
      }
    }
    return out;
  }

  private static boolean isRule(SourceLine l) {
    return RULE.matcher(l.text().strip()).matches();
  }

  /** The line drawn below the box whose upper line this is; -1 where it is no box's. */
  private static int boxEnd(List<SourceLine> lines, int at) {
    if (!isBoxHead(lines, at, -1) && !isBoxHead(lines, at, 1)) {
      return -1;
    }
    for (int i = at + 1; i < Math.min(lines.size(), at + MOST); i++) {
      if (isRule(lines.get(i)) && !(heads(lines, at, i) && goesOn(lines, i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the box's head and nothing more stands between two drawn lines. */
  private static boolean heads(List<SourceLine> lines, int at, int end) {
    return isBoxHead(lines, at, 1)
        && lines.subList(at + 1, end).stream().filter(l -> !l.text().isBlank()).count() == 1;
  }

  /** Whether another drawn line closes what follows one, and opens no other box. */
  private static boolean goesOn(List<SourceLine> lines, int at) {
    for (int i = at + 1; i < Math.min(lines.size(), at + MOST); i++) {
      if (isRule(lines.get(i))) {
        return i > at + 1 && !isBoxHead(lines, i, 1);
      }
    }
    return false;
  }

  private static boolean isBoxHead(List<SourceLine> lines, int at, int step) {
    int i = at + step;
    while (i >= 0 && i < lines.size() && lines.get(i).text().isBlank()) {
      i += step;
    }
    return i >= 0
        && i < lines.size()
        && LineJoiner.BOX_HEAD.matcher(Characters.clean(lines.get(i).text())).matches();
  }
}
