package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line as it is set: pieces of text that stand apart, where each begins and ends. */
final class PdfLine {
  /** What stands before the words of a line of a list or of a heading, at a distance. */
  private static final Pattern MARK =
      Pattern.compile(
          "第[一二三四五六七八九十百\\d]{1,4}[编篇章节条]|[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]"
              + "|\\d{1,2}(?:[.．]\\d{1,2}){1,3}[.．]?|[①-⑳•●■◆▲★☆◇○□▪※·➢➤►▶√✓❖\\uE000-\\uF8FF]");

  private final float size;
  private final float y;
  private final List<Float> starts = new ArrayList<>();
  private final List<Float> ends = new ArrayList<>();
  private final List<StringBuilder> cells = new ArrayList<>();
  private int letters;
  private int bold;
  private int lead;
  private float opening;

  /**
   * An empty line.
   *
   * @param size of its letters in points
   * @param y its baseline
   */
  PdfLine(float size, float y) {
    this.size = size;
    this.y = y;
  }

  /** Adds a letter that stands apart. */
  void begin(PdfPage.Letter p) {
    starts.add(p.x());
    ends.add(p.end());
    cells.add(new StringBuilder(p.text()));
    weigh(p);
  }

  /** Adds a letter to the last piece, after some glue. */
  void append(String glue, PdfPage.Letter p) {
    append(cells.size() - 1, glue + p.text(), p.end());
    weigh(p);
  }

  /**
   * Tells how wide what it begins with is that no line may break: a letter with its marks, a word.
   */
  void setOpening(float width) {
    opening = width;
  }

  /** Width of what it begins with that could not stand at the end of the line before. */
  float opening() {
    return opening;
  }

  private void weigh(PdfPage.Letter p) {
    if (p.isBlank()) {
      return;
    }
    if (p.bold() && bold == letters && cells.size() == 1) {
      lead = cells.get(0).length();
    }
    letters++;
    bold += p.bold() ? 1 : 0;
  }

  /** Puts the pieces of a line below after those they go on. */
  void append(PdfLine below) {
    for (int i = 0; i < below.cells.size(); i++) {
      append(column(below.starts.get(i)), below.cells.get(i).toString(), below.ends.get(i));
    }
  }

  private void append(int cell, String text, float end) {
    cells.get(cell).append(text);
    ends.set(cell, Math.max(ends.get(cell), end));
  }

  float size() {
    return size;
  }

  float y() {
    return y;
  }

  float left() {
    return starts.get(0);
  }

  float right() {
    return ends.get(ends.size() - 1);
  }

  /** Where the second piece begins. */
  float second() {
    return starts.get(1);
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  /** Whether it has more than one piece, beside the number or sign of a list. */
  boolean isParted() {
    return cells.size() > 1 && !isMarked();
  }

  /** Whether it has the pieces of a row of a table. */
  boolean isRow() {
    return cells.size() > 2;
  }

  boolean isBold() {
    return bold == letters;
  }

  /** How many letters it begins with are bold, where not all are. */
  int lead() {
    return isBold() ? 0 : lead;
  }

  /** Index of the piece that begins at a place, or -1. */
  int column(float x) {
    for (int i = 0; i < starts.size(); i++) {
      if (Math.abs(starts.get(i) - x) < 5) {
        return i;
      }
    }
    return -1;
  }

  /** Whether every piece of a line below goes on in a piece that was too long for its column. */
  boolean goesOnIn(PdfLine below) {
    for (int i = 0; i < below.starts.size(); i++) {
      int column = column(below.starts.get(i));
      if (column < 1 || !isFull(column, below.ends.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line below is the rest of a first piece that was too long for its column. */
  boolean firstGoesOnIn(PdfLine below) {
    return isRow()
        && below.cells.size() == 1
        && below.column(left()) == 0
        && isFull(0, below.ends.get(0));
  }

  /** Whether a piece reaches to the next column, and text that ends at a place stays within it. */
  private boolean isFull(int column, float end) {
    if (column + 1 >= starts.size()) {
      return true;
    }
    float next = starts.get(column + 1);
    return next - ends.get(column) < 3 * size && end < next;
  }

  /** Its pieces with tabs between them; a number or sign of a list is part of what it stands at. */
  String text() {
    if (isMarked()) {
      return cells.get(0) + " " + cells.get(1).toString().stripTrailing();
    }
    StringBuilder out = new StringBuilder();
    for (StringBuilder c : cells) {
      out.append(out.length() == 0 ? "" : "\t").append(c);
    }
    return out.toString().stripTrailing();
  }

  private boolean isMarked() {
    return cells.size() == 2 && MARK.matcher(cells.get(0).toString().strip()).matches();
  }
}
