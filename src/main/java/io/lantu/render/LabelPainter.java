package io.lantu.render;

import io.lantu.render.label.LabelStyle;
import io.lantu.render.label.PlacedLabel;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Draws placed labels. On screen a straight label with its halo is drawn once and kept as a small
 * picture; for files letters stay letters. Not for several threads at once.
 */
final class LabelPainter {
  private static final int KEPT = 1500;

  private record Key(
      String text, double size, boolean bold, Color color, Color halo, double ratio) {}

  private record Sprite(BufferedImage image, int left, int baseline) {}

  private final MapFonts fonts;
  private final Map<Key, Sprite> sprites =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Sprite> eldest) {
          return size() > KEPT;
        }
      };
  private final Map<String, Shape> outlines =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shape> eldest) {
          return size() > KEPT;
        }
      };

  LabelPainter(MapFonts fonts) {
    this.fonts = fonts;
  }

  void paint(Graphics2D g, PlacedLabel label, PaintContext c) {
    LabelStyle style = label.candidate().style();
    if (g instanceof NamedTarget target) {
      target.halo(style.haloPx() > 0 ? style.halo() : null, style.haloPx());
      for (PlacedLabel.Run run : label.runs()) {
        letters(g, run, style);
      }
      target.halo(null, 0);
      return;
    }
    if (c.quality.text()) {
      // All halos of a label first: else one letter's halo would cover its neighbour.
      for (PlacedLabel.Run run : label.runs()) {
        halo(g, run, style);
      }
      for (PlacedLabel.Run run : label.runs()) {
        letters(g, run, style);
      }
      return;
    }
    if (label.runs().get(0).angle() == 0) {
      for (PlacedLabel.Run run : label.runs()) {
        sprite(g, run, style, c.view.pixelRatio());
      }
      return;
    }
    for (PlacedLabel.Run run : label.runs()) {
      halo(g, run, style);
    }
    for (PlacedLabel.Run run : label.runs()) {
      AffineTransform old = g.getTransform();
      g.translate(run.x(), run.y());
      g.rotate(run.angle());
      g.setColor(style.color());
      g.fill(outline(run.text(), style));
      g.setTransform(old);
    }
  }

  private void halo(Graphics2D g, PlacedLabel.Run run, LabelStyle style) {
    if (style.haloPx() <= 0) {
      return;
    }
    AffineTransform old = g.getTransform();
    g.translate(run.x(), run.y());
    g.rotate(run.angle());
    g.setColor(style.halo());
    g.setStroke(
        new BasicStroke(
            (float) (2 * style.haloPx()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(outline(run.text(), style));
    g.setTransform(old);
  }

  private void letters(Graphics2D g, PlacedLabel.Run run, LabelStyle style) {
    AffineTransform old = g.getTransform();
    g.translate(run.x(), run.y());
    g.rotate(run.angle());
    g.setColor(style.color());
    g.setFont(fonts.font(run.text(), style.bold(), style.sizePx()));
    g.drawString(run.text(), 0, 0);
    g.setTransform(old);
  }

  private Shape outline(String text, LabelStyle style) {
    String key = text + '|' + Math.round(style.sizePx() * 8) + (style.bold() ? 'b' : 'r');
    return outlines.computeIfAbsent(
        key,
        k ->
            fonts
                .font(text, style.bold(), style.sizePx())
                .createGlyphVector(MapFonts.context(), text)
                .getOutline());
  }

  private void sprite(Graphics2D g, PlacedLabel.Run run, LabelStyle style, double ratio) {
    Key key = new Key(run.text(), style.sizePx(), style.bold(), style.color(), style.halo(), ratio);
    Sprite sprite = sprites.computeIfAbsent(key, k -> draw(k, style));
    AffineTransform old = g.getTransform();
    // Whole device pixels: letters stay as sharp as they were drawn.
    double x = Math.round(old.getTranslateX() + run.x() * ratio) - sprite.left();
    double y = Math.round(old.getTranslateY() + run.y() * ratio) - sprite.baseline();
    g.setTransform(AffineTransform.getTranslateInstance(x, y));
    g.drawImage(sprite.image(), 0, 0, null);
    g.setTransform(old);
  }

  private Sprite draw(Key key, LabelStyle style) {
    double size = key.size() * key.ratio();
    Font font = fonts.font(key.text(), key.bold(), size);
    double rim = style.haloPx() * key.ratio();
    int pad = (int) Math.ceil(rim) + 1;
    int width = (int) Math.ceil(fonts.width(key.text(), key.bold(), size, 0)) + 2 * pad + 2;
    int ascent = (int) Math.ceil(size * 1.05) + pad;
    int height = ascent + (int) Math.ceil(size * 0.35) + pad;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.translate(pad, ascent);
    if (rim > 0) {
      g.setColor(key.halo());
      g.setStroke(
          new BasicStroke((float) (2 * rim), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(font.createGlyphVector(MapFonts.context(), key.text()).getOutline());
    }
    g.setColor(key.color());
    g.setFont(font);
    g.drawString(key.text(), 0, 0);
    g.dispose();
    return new Sprite(image, pad, ascent);
  }
}
