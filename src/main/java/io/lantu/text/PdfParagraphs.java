package io.lantu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts the pages of a PDF together: drops the lines that many pages repeat at their top or foot
 * (running heads, page numbers), joins tables and boxes that go on over pages, and joins the lines
 * of a paragraph where the indent of its first line tells that the others belong to it.
 */
final class PdfParagraphs {
  private static final int EDGE = 2;

  private final List<List<PdfLayout.Piece>> pages;
  private final List<Float> widths;
  private final IdentityHashMap<PdfFrames.Frame, Integer> frames = new IdentityHashMap<>();
  private final Map<String, float[]> margins = new HashMap<>();
  private final List<SourceLine> lines = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();
  private final Map<Integer, String> headers = new HashMap<>();

  /** What is gathered of the line or row that is being put together. */
  private final StringBuilder gathered = new StringBuilder();

  private int frameCount;

  /** A piece and the page it stands on, from 1. */
  private record Placed(PdfLayout.Piece piece, int page) {
    PdfLine line() {
      return piece.line();
    }
  }

  private PdfParagraphs(List<List<PdfLayout.Piece>> pages, List<Float> widths) {
    this.pages = pages;
    this.widths = widths;
  }

  /**
   * The lines of a document.
   *
   * @param pages pieces of each page in reading order
   * @param widths of the pages
   */
  static List<SourceLine> of(List<List<PdfLayout.Piece>> pages, List<Float> widths) {
    PdfParagraphs made = new PdfParagraphs(pages, widths);
    made.measure();
    made.join(made.withoutRunning());
    return HeadingLooks.mark(made.lines, made.looks);
  }

  /** Left and right edge of the text on left and right pages of one width, in each column. */
  private void measure() {
    Map<String, List<PdfLine>> all = new HashMap<>();
    for (int p = 0; p < pages.size(); p++) {
      for (PdfLayout.Piece piece : pages.get(p)) {
        if (piece.frame() == null && !piece.line().isParted()) {
          all.computeIfAbsent(key(p, piece.column()), k -> new ArrayList<>()).add(piece.line());
        }
      }
    }
    all.forEach(
        (key, set) -> {
          TreeMap<Integer, Integer> lefts = new TreeMap<>();
          set.forEach(l -> lefts.merge(Math.round(l.left() / 2), 1, Integer::sum));
          int few = Math.max(1, set.size() / 40);
          int left =
              lefts.entrySet().stream()
                  .filter(e -> e.getValue() > few || set.size() < 8)
                  .findFirst()
                  .map(Map.Entry::getKey)
                  .orElse(lefts.firstKey());
          float[] rights = new float[set.size()];
          for (int i = 0; i < rights.length; i++) {
            rights[i] = set.get(i).right();
          }
          java.util.Arrays.sort(rights);
          float right = edge(rights);
          margins.put(key, new float[] {left * 2f, right});
        });
  }

  /** The edge most full lines reach; a line or two may stand out beyond it. */
  private static float edge(float[] rights) {
    int support = Math.max(1, rights.length / 25);
    for (int i = rights.length - 1; i >= support; i--) {
      if (rights[i] - rights[i - support] <= 8) {
        return rights[i];
      }
    }
    return rights[rights.length - 1];
  }

  private String key(int page, int column) {
    return page % 2 + "/" + Math.round(widths.get(page)) + "/" + column;
  }

  private List<Placed> withoutRunning() {
    Set<String> running = running();
    Set<String> titles = new HashSet<>();
    List<Placed> out = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      List<PdfLayout.Piece> page = pages.get(p);
      for (int i = 0; i < page.size(); i++) {
        PdfLayout.Piece piece = page.get(i);
        if (isEdge(page, i) && running.contains(shape(piece.text()))) {
          // The title of a plan is often its running head too: its first printing is the title.
          boolean title = MetadataReader.isTitle(Characters.clean(piece.text()));
          if (!title || !titles.add(shape(piece.text()))) {
            continue;
          }
        }
        out.add(new Placed(piece, p + 1));
      }
    }
    return out;
  }

  private static boolean isEdge(List<PdfLayout.Piece> page, int i) {
    return page.get(i).frame() == null && (i < EDGE || i >= page.size() - EDGE);
  }

  private Set<String> running() {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (List<PdfLayout.Piece> page : pages) {
      Set<String> edges = new HashSet<>();
      Set<String> placed = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (isEdge(page, i)) {
          PdfLine line = page.get(i).line();
          edges.add(shape(page.get(i).text()));
          placed.add(
              page.get(i).text() + "@" + Math.round(line.y()) + "," + Math.round(line.left()));
        }
      }
      edges.forEach(e -> seen.merge(e, 1, Integer::sum));
      placed.forEach(e -> places.merge(e, 1, Integer::sum));
    }
    Set<String> running = new HashSet<>();
    seen.forEach(
        (line, n) -> {
          if (n >= 3 && n * 4 >= pages.size()) {
            running.add(line);
          }
        });
    // Two pages are enough where the same words stand at the very same place.
    places.forEach(
        (line, n) -> {
          if (n == 2 && pages.size() <= 3) {
            running.add(shape(line.substring(0, line.lastIndexOf('@'))));
          }
        });
    running.add("#");
    return running;
  }

  /** A line with its digits alike, so that page numbers do not make it new. */
  private static String shape(String line) {
    return line.replaceAll("[\\d一二三四五六七八九十]+", "#").replaceAll("[\\s\\-—–·.]", "");
  }

  private void join(List<Placed> pieces) {
    StringBuilder text = gathered;
    Placed first = null;
    Placed last = null;
    for (int i = 0; i < pieces.size(); i++) {
      Placed p = pieces.get(i);
      number(p, last);
      if (last != null && isOverPage(p, last)) {
        if (p.piece().text().equals(headers.get(frameOf(p)))) {
          continue;
        }
        if (continuesRow(p)) {
          appendRow(p.piece().text());
          last = p;
          continue;
        }
      }
      if (frameOf(p) > 0) {
        headers.putIfAbsent(frameOf(p), p.piece().text());
      }
      if (first != null && belongs(first, last, p, text)) {
        text.append(glue(text, p.piece().text().strip())).append(p.piece().text().strip());
      } else {
        flush(first, text);
        first = p;
        text.append(p.piece().text());
      }
      last = p;
    }
    flush(first, text);
  }

  /** Gives a frame its number: that of the frame before it where it goes on from page to page. */
  private void number(Placed p, Placed last) {
    PdfFrames.Frame f = p.piece().frame();
    if (f == null || frames.containsKey(f)) {
      return;
    }
    PdfFrames.Frame before = last == null ? null : last.piece().frame();
    boolean goesOn = before != null && last.page() == p.page() - 1 && before.goesOnIn(f);
    frames.put(f, goesOn ? frames.get(before) : ++frameCount);
  }

  private int frameOf(Placed p) {
    return p.piece().frame() == null ? 0 : frames.get(p.piece().frame());
  }

  /** Whether a row stands on the page after that of the row before it in the same frame. */
  private boolean isOverPage(Placed p, Placed last) {
    return p.page() == last.page() + 1
        && frameOf(p) > 0
        && frameOf(p) == frameOf(last)
        && p.piece().text().indexOf('\t') >= 0
        && last.piece().text().indexOf('\t') >= 0;
  }

  /** The row the text at hand holds, cell by cell. */
  private String[] rowAtHand() {
    return gathered.toString().split("\t", -1);
  }

  /** Whether a row at the top of a page is the rest of one cell of the row before. */
  private boolean continuesRow(Placed p) {
    String[] rest = p.piece().text().split("\t", -1);
    String[] row = rowAtHand();
    int at = -1;
    for (int c = 0; c < rest.length; c++) {
      if (!rest[c].isBlank()) {
        if (at >= 0) {
          return false;
        }
        at = c;
      }
    }
    if (at < 0 || row.length != rest.length || row[at].isBlank()) {
      return false;
    }
    String before = row[at].strip();
    return !LineJoiner.isClosed(before) && (rest.length > 2 || before.indexOf('、') >= 0);
  }

  private void appendRow(String text) {
    String[] rest = text.split("\t", -1);
    String[] row = rowAtHand();
    for (int c = 0; c < row.length; c++) {
      row[c] = row[c] + rest[c].strip();
    }
    gathered.setLength(0);
    gathered.append(String.join("\t", row));
  }

  private float[] margin(Placed p) {
    PdfFrames.Frame f = p.piece().frame();
    if (f != null) {
      return new float[] {f.left() + 5, f.right() - 5};
    }
    return margins.getOrDefault(
        key(p.page() - 1, p.piece().column()), new float[] {p.line().left(), p.line().right()});
  }

  private boolean isIndented(Placed p) {
    float in = p.line().left() - margin(p)[0];
    return in > 1.2f * p.line().size() && in < 4.5f * p.line().size();
  }

  private boolean isCentred(Placed p) {
    float[] m = margin(p);
    float left = p.line().left() - m[0];
    float right = m[1] - p.line().right();
    return left > 2.2f * p.line().size() && Math.abs(left - right) < 1.5f * p.line().size();
  }

  private boolean belongs(Placed first, Placed last, Placed p, StringBuilder text) {
    if (p.piece().isRow()
        || last.piece().isRow()
        || frameOf(p) != frameOf(last)
        || Math.abs(p.line().size() - last.line().size()) > 0.12f * last.line().size()) {
      return false;
    }
    boolean framed = frameOf(p) > 0;
    if (framed && p.page() == last.page() && p.piece().cell() != last.piece().cell()) {
      return false;
    }
    float size = p.line().size();
    String t = Characters.clean(p.piece().text());
    String before = Characters.clean(text.toString());
    // The first word of the next line would have fitted: the paragraph ended here.
    float space = margin(last)[1] - last.line().right();
    boolean full = space < p.line().opening() + 0.5f * size;
    if (!full || t.isEmpty() || before.isEmpty() || LineJoiner.startsAnew(t)) {
      return false;
    }
    if (last.line().isBold() != p.line().isBold()) {
      return false;
    }
    float left = p.line().left();
    boolean flush = left - margin(p)[0] < 0.9f * size;
    float hang = (left - margin(p)[0]) - (first.line().left() - margin(first)[0]);
    boolean hanging = LineJoiner.startsAnew(before) && hang > 0.9f * size && hang < 6 * size;
    if ((isIndented(first) && flush) || hanging) {
      return true;
    }
    return Math.abs(hang) < 0.9f * size
        && !LineJoiner.isClosed(before)
        && !LineJoiner.isLabelled(t);
  }

  private static String glue(CharSequence text, String next) {
    if (text.length() == 0 || next.isEmpty()) {
      return "";
    }
    char a = text.charAt(text.length() - 1);
    char b = next.charAt(0);
    return a < 0x80 && b < 0x80 && Character.isLetter(a) && Character.isLetter(b) ? " " : "";
  }

  private void flush(Placed first, StringBuilder text) {
    if (first == null) {
      return;
    }
    int frame = frameOf(first);
    boolean row = first.piece().isRow();
    boolean centred = !row && isCentred(first);
    String t = text.toString();
    if (frame > 0 && !row) {
      t = Look.led(t, first.line().lead());
    } else if (frame == 0 && !row && !centred && isIndented(first)) {
      t = "\u3000\u3000" + t.stripLeading();
    }
    lines.add(new SourceLine(lines.size() + 1, first.page(), t, 0, frame));
    looks.add(
        row
            ? Look.PLAIN
            : new Look(first.line().isBold(), Math.round(first.line().size() * 2), centred));
    text.setLength(0);
  }
}
