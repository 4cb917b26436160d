package io.lantu.render;

import io.lantu.model.Language;
import io.lantu.style.Palette;
import io.lantu.style.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;

/**
 * What the pieces beside a map are drawn with: type and colours of a theme, words of a language,
 * and the panel behind each. Logical pixels. Immutable; any thread.
 */
record FurniturePen(MapFonts fonts, Palette palette, double type, Language language) {
  /** Room between the edge of a panel and what stands on it. */
  static final double PAD = 12;

  FurniturePen(MapFonts fonts, Theme theme, Language language) {
    this(fonts, theme.palette(), theme.typeFactor(), language);
  }

  Palette.Ink ink() {
    return palette.ink();
  }

  Palette.Hues hues() {
    return palette.hues();
  }

  /** Words in the language of the map. */
  String pick(String zh, String en) {
    return language.pick(zh, en);
  }

  /** Draws the box behind a piece, with a faint shadow. */
  void panel(Graphics2D g, double width, double height) {
    for (int i = 3; i >= 1; i--) {
      g.setColor(new Color(0, 0, 0, 7));
      g.fill(new RoundRectangle2D.Double(-i, 1 - i, width + 2 * i, height + 2 * i, 10 + i, 10 + i));
    }
    RoundRectangle2D box = new RoundRectangle2D.Double(0, 0, width, height, 10, 10);
    g.setColor(palette.ink().panel());
    g.fill(box);
    g.setColor(palette.ink().panelLine());
    g.setStroke(new BasicStroke(1));
    g.draw(box);
  }

  /** How wide words of a size are. */
  double width(String words, double size, boolean bold) {
    return fonts.width(words, bold, size * type, 0);
  }

  /** Writes words from a point of their base line on. */
  void left(Graphics2D g, String words, double x, double y, double size, boolean bold, Color ink) {
    Font font = fonts.font(words, bold, size * type);
    g.setFont(font);
    g.setColor(ink);
    g.drawString(words, (float) x, (float) y);
  }

  /** Writes words about a point of their base line. */
  void centred(
      Graphics2D g, String words, double x, double y, double size, boolean bold, Color ink) {
    left(g, words, x - width(words, size, bold) / 2, y, size, bold, ink);
  }

  /** A piece of a fixed size, drawn from its own corner. */
  abstract static class Drawn implements MapFurniture.Piece {
    private final double width;
    private final double height;

    Drawn(double width, double height) {
      this.width = width;
      this.height = height;
    }

    @Override
    public double width() {
      return width;
    }

    @Override
    public double height() {
      return height;
    }

    @Override
    public void paint(Graphics2D g, double x, double y) {
      Graphics2D own = (Graphics2D) g.create();
      own.translate(x, y);
      draw(own);
      own.dispose();
    }

    abstract void draw(Graphics2D g);
  }
}
