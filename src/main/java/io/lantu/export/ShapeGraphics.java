package io.lantu.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;

/**
 * A painting target that brings the many calls of {@link Graphics2D} down to a few: areas, lines,
 * texts and whole pictures. What cannot be said in those is refused. One thread.
 */
abstract class ShapeGraphics extends Graphics2D {
  @Override
  public void drawString(String str, int x, int y) {
    drawString(str, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator iterator, int x, int y) {
    drawString(iterator, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator iterator, float x, float y) {
    StringBuilder text = new StringBuilder();
    for (char c = iterator.first(); c != CharacterIterator.DONE; c = iterator.next()) {
      text.append(c);
    }
    drawString(text.toString(), x, y);
  }

  @Override
  public void drawGlyphVector(GlyphVector g, float x, float y) {
    fill(g.getOutline(x, y));
  }

  @Override
  public boolean drawImage(Image img, int x, int y, ImageObserver observer) {
    return drawImage(img, x, y, img.getWidth(null), img.getHeight(null), observer);
  }

  @Override
  public boolean drawImage(Image img, int x, int y, Color bg, ImageObserver observer) {
    return drawImage(img, x, y, observer);
  }

  @Override
  public boolean drawImage(
      Image img, int x, int y, int width, int height, Color bg, ImageObserver observer) {
    return drawImage(img, x, y, width, height, observer);
  }

  @Override
  public boolean drawImage(
      Image img,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      ImageObserver observer) {
    throw new UnsupportedOperationException("part of a picture");
  }

  @Override
  public boolean drawImage(
      Image img,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      Color bg,
      ImageObserver observer) {
    throw new UnsupportedOperationException("part of a picture");
  }

  @Override
  public boolean drawImage(Image img, AffineTransform xform, ImageObserver obs) {
    AffineTransform old = getTransform();
    transform(xform);
    boolean done = drawImage(img, 0, 0, obs);
    setTransform(old);
    return done;
  }

  @Override
  public void drawImage(BufferedImage img, BufferedImageOp op, int x, int y) {
    drawImage(op == null ? img : op.filter(img, null), x, y, null);
  }

  @Override
  public void drawRenderedImage(RenderedImage img, AffineTransform xform) {
    throw new UnsupportedOperationException("rendered image");
  }

  @Override
  public void drawRenderableImage(RenderableImage img, AffineTransform xform) {
    throw new UnsupportedOperationException("renderable image");
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return null;
  }

  @Override
  public FontMetrics getFontMetrics(Font f) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
    try {
      return g.getFontMetrics(f);
    } finally {
      g.dispose();
    }
  }

  @Override
  public Rectangle getClipBounds() {
    Shape c = getClip();
    return c == null ? null : c.getBounds();
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip(new Rectangle(x, y, width, height));
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    setClip(new Rectangle(x, y, width, height));
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw new UnsupportedOperationException("copy of pixels");
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    Paint old = getPaint();
    setPaint(getBackground());
    fillRect(x, y, width, height);
    setPaint(old);
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcW, int arcH) {
    draw(new RoundRectangle2D.Double(x, y, width, height, arcW, arcH));
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcW, int arcH) {
    fill(new RoundRectangle2D.Double(x, y, width, height, arcW, arcH));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int arc) {
    draw(new Arc2D.Double(x, y, width, height, start, arc, Arc2D.OPEN));
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int arc) {
    fill(new Arc2D.Double(x, y, width, height, start, arc, Arc2D.PIE));
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int n) {
    for (int i = 1; i < n; i++) {
      drawLine(xs[i - 1], ys[i - 1], xs[i], ys[i]);
    }
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int n) {
    draw(new Polygon(xs, ys, n));
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int n) {
    fill(new Polygon(xs, ys, n));
  }

  @Override
  public void setColor(Color c) {
    setPaint(c);
  }

  @Override
  public void setXORMode(Color c1) {
    throw new UnsupportedOperationException("exclusive or");
  }

  @Override
  public void dispose() {
    // Nothing is held.
  }
}
