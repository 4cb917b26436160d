package io.lantu.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the headings of documents that neither number them nor mark them as such but set them bold,
 * larger or in the middle: short lines that look alike and stand over paragraphs.
 */
final class HeadingLooks {
  private static final Pattern NAME =
      Pattern.compile("[\\u4e00-\\u9fff“”《》（）()、—·A-Za-z\\d ]{2,30}");
  private static final Pattern DATE =
      Pattern.compile(".*\\d{4} ?年(?: ?\\d{1,2} ?月.*)?|[\\d\\s./—-]+");
  private static final int PROSE = 40;
  private static final int FEWEST = 3;

  /** Larger before smaller, centred before not, bold before not. */
  private static final Comparator<Look> RANK =
      Comparator.comparingInt(Look::size)
          .thenComparing(Look::centred)
          .thenComparing(Look::bold)
          .reversed();

  private final List<SourceLine> lines;
  private final List<Look> looks;
  private final int body;
  private final boolean bodyIsBold;

  private HeadingLooks(List<SourceLine> lines, List<Look> looks) {
    this.lines = lines;
    this.looks = looks;
    Map<Look, Integer> letters = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().length() > PROSE && lines.get(i).frame() == 0) {
        letters.merge(looks.get(i), lines.get(i).text().length(), Integer::sum);
      }
    }
    Look most =
        letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Look.PLAIN);
    this.body = most.size();
    this.bodyIsBold = most.bold();
  }

  /**
   * The lines, those that look like headings with a level; as they are where the document numbers
   * or marks its headings.
   *
   * @param lines lines of the document
   * @param looks of each line its look
   */
  static List<SourceLine> mark(List<SourceLine> lines, List<Look> looks) {
    long marked =
        lines.stream()
            .filter(l -> l.outline() > 0 && !MetadataReader.isTitle(Characters.clean(l.text())))
            .count();
    if (marked > 1 || isNumbered(lines)) {
      return lines;
    }
    return new HeadingLooks(lines, looks).marked();
  }

  private static boolean isNumbered(List<SourceLine> lines) {
    return lines.stream()
            .filter(l -> l.frame() == 0 && l.text().length() < PROSE)
            .filter(l -> Numbering.of(Characters.clean(l.text())).isPresent())
            .limit(FEWEST)
            .count()
        >= FEWEST;
  }

  private List<SourceLine> marked() {
    List<Integer> heads = new ArrayList<>();
    boolean begun = false;
    boolean boxed = false;
    for (int i = 0; i < lines.size(); i++) {
      String t = Characters.clean(lines.get(i).text());
      if (lines.get(i).frame() > 0) {
        boxed = false;
      } else if (LineJoiner.BOX_HEAD.matcher(t).matches()) {
        boxed = true;
      } else if (isHead(i, t) && (!boxed || standsOut(looks.get(i)))) {
        boxed = false;
        heads.add(i);
      } else if (!begun && t.length() > PROSE) {
        begun = true;
        heads.removeIf(h -> !isOver(h));
      }
    }
    heads.removeIf(h -> !isOver(h));
    if (heads.size() < FEWEST || heads.size() * 2 > lines.size()) {
      return lines;
    }
    TreeSet<Look> ranks = new TreeSet<>(RANK);
    heads.forEach(h -> ranks.add(looks.get(h)));
    List<Look> order = new ArrayList<>(ranks);
    List<SourceLine> out = new ArrayList<>(lines);
    for (int h : heads) {
      SourceLine l = lines.get(h);
      int level = Math.min(6, order.indexOf(looks.get(h)) + 1);
      out.set(h, new SourceLine(l.number(), l.page(), l.text(), level, l.frame()));
    }
    return out;
  }

  private boolean standsOut(Look look) {
    return look.size() > body || look.centred();
  }

  private boolean isHead(int i, String t) {
    SourceLine l = lines.get(i);
    Look look = looks.get(i);
    return l.frame() == 0
        && ((look.bold() && !bodyIsBold) || (look.size() > body && body > 0))
        && NAME.matcher(t).matches()
        && !DATE.matcher(t).matches()
        && !LineJoiner.CAPTION.matcher(t).matches()
        && !t.matches("目 ?[录次]")
        && !MetadataReader.isTitle(t)
        && !MetadataReader.isIssuer(t);
  }

  /** Whether a paragraph, a table or another heading stands right under a line. */
  private boolean isOver(int i) {
    for (int j = i + 1; j < lines.size(); j++) {
      String t = lines.get(j).text().strip();
      if (!t.isEmpty()) {
        return t.length() > 18
            || lines.get(j).frame() > 0
            || isHead(j, Characters.clean(t))
            || LineJoiner.CAPTION.matcher(t).matches()
            || LineJoiner.BOX_HEAD.matcher(t).matches();
      }
    }
    return false;
  }
}
