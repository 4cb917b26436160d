package io.lantu.export;

import io.lantu.render.MapFonts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines and draws them. Chinese breaks between any two characters, but no line
 * begins with a closing mark or ends with an opening one; Latin words and numbers stay whole.
 */
final class Typesetter {
  private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕”’％%…—·,.;:?!)]}℃";
  private static final String NOT_LAST = "（《〈「『【〔“‘([{¥$";

  private final MapFonts fonts;

  Typesetter(MapFonts fonts) {
    this.fonts = fonts;
  }

  double width(String text, double size, boolean bold) {
    return fonts.width(text, bold, size, 0);
  }

  /** Lines of a text no wider than a width; line feeds always break. */
  List<String> lines(String text, double size, boolean bold, double width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph, size, bold, width, lines);
    }
    return lines;
  }

  private void wrap(String text, double size, boolean bold, double width, List<String> lines) {
    int[] cps = text.codePoints().toArray();
    int start = 0;
    while (start < cps.length) {
      double used = 0;
      int end = start;
      while (end < cps.length) {
        used += fonts.advance(cps[end], bold, size);
        if (used > width && end > start) {
          break;
        }
        end++;
      }
      if (end < cps.length) {
        end = breakBefore(cps, start, end);
      }
      lines.add(new String(cps, start, end - start).strip());
      start = end;
      while (start < cps.length && cps[start] == ' ') {
        start++;
      }
    }
    if (cps.length == 0) {
      lines.add("");
    }
  }

  private static int breakBefore(int[] cps, int start, int end) {
    for (int at = end; at > start + 1 && at > end - 24; at--) {
      if (mayBreak(cps[at - 1], cps[at])) {
        return at;
      }
    }
    return end;
  }

  private static boolean mayBreak(int before, int after) {
    if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return !(isWord(before) && isWord(after));
  }

  private static boolean isWord(int c) {
    return c < 0x2e80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
  }

  /** Draws a line; x is its left end and y its base line. */
  void draw(Graphics2D g, String text, double x, double y, double size, boolean bold, Color color) {
    if (text.isBlank()) {
      return;
    }
    g.setFont(fonts.font(text, bold, size));
    g.setColor(color);
    g.drawString(text, (float) x, (float) y);
  }

  /** Draws lines of a text from a top edge down; gives the bottom edge. */
  double block(
      Graphics2D g,
      String text,
      double x,
      double top,
      double width,
      double size,
      double leading,
      boolean bold,
      Color color) {
    double y = top;
    for (String line : lines(text, size, bold, width)) {
      draw(g, line, x, y + size * 0.88 + (leading - size) / 2, size, bold, color);
      y += leading;
    }
    return y;
  }

  /** The text cut with an ellipsis to fit a width. */
  String fitted(String text, double size, boolean bold, double width) {
    if (width(text, size, bold) <= width) {
      return text;
    }
    String cut = text;
    while (!cut.isEmpty() && width(cut + "…", size, bold) > width) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + "…";
  }
}
