package io.lantu.export;

import io.lantu.render.MapPart;
import io.lantu.render.NamedTarget;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.Map;

/**
 * A painting target for formats made of shapes and text: it keeps the graphics state and hands
 * every mark on in page units, so that a format only has to write fills, strokes and texts.
 *
 * <p>Solid colours and linear gradients only, which is all the painter uses. One thread.
 */
abstract class VectorGraphics extends ShapeGraphics implements NamedTarget {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /**
   * Rim of letters.
   *
   * @param color colour
   * @param width width, page units
   */
  record Halo(Color color, double width) {}

  /** Where the marks go; shared by all graphics made from one. */
  interface Sink {
    /**
     * An area.
     *
     * @param shape page units
     * @param paint a colour, or a gradient in page units
     * @param clip area to keep to, page units, or null
     */
    void fill(Shape shape, Paint paint, Shape clip);

    /**
     * A line.
     *
     * @param shape page units
     * @param stroke with widths in page units
     * @param color colour
     * @param clip area to keep to, page units, or null
     */
    void stroke(Shape shape, BasicStroke stroke, Color color, Shape clip);

    /**
     * Letters on a straight base line.
     *
     * @param text letters
     * @param at left end of the base line, page units
     * @param angle direction of the base line, radians clockwise
     * @param font font at its size in page units
     * @param color colour
     * @param halo rim, or null for none
     */
    void text(String text, Point2D at, double angle, Font font, Color color, Halo halo);

    /**
     * A picture.
     *
     * @param image picture
     * @param box where, page units
     */
    void image(BufferedImage image, Rectangle2D box);

    /** What the following marks belong to. */
    void enter(MapPart part, String id);
  }

  private final Sink sink;
  private AffineTransform transform = new AffineTransform();
  private Shape clip;
  private Paint paint = Color.BLACK;
  private Stroke stroke = new BasicStroke(1);
  private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private Composite composite = AlphaComposite.SrcOver;
  private RenderingHints hints = new RenderingHints(null);
  private Color background = Color.WHITE;
  private Halo halo;

  VectorGraphics(Sink sink) {
    this.sink = sink;
  }

  /** A new one on the same sink, without state. */
  abstract VectorGraphics fresh();

  Sink sink() {
    return sink;
  }

  @Override
  public Graphics create() {
    VectorGraphics g = fresh();
    g.transform = new AffineTransform(transform);
    g.clip = clip;
    g.paint = paint;
    g.stroke = stroke;
    g.font = font;
    g.composite = composite;
    g.hints = (RenderingHints) hints.clone();
    g.background = background;
    return g;
  }

  @Override
  public void enter(MapPart part, String id) {
    sink.enter(part, id);
  }

  @Override
  public void halo(Color color, double width) {
    halo = color == null ? null : new Halo(color, width * scale());
  }

  @Override
  public void fill(Shape s) {
    Shape shape = device(s);
    if (paint instanceof LinearGradientPaint gradient) {
      sink.fill(shape, device(gradient), clip);
    } else if (paint instanceof Color color && color.getAlpha() > 0) {
      sink.fill(shape, color, clip);
    }
  }

  @Override
  public void draw(Shape s) {
    Color color = solid();
    if (color.getAlpha() > 0 && stroke instanceof BasicStroke b) {
      sink.stroke(device(s), device(b), color, clip);
    }
  }

  /** Simple shapes stay simple where the transform lets them. */
  private Shape device(Shape s) {
    if (s instanceof Line2D line) {
      return new Line2D.Double(
          transform.transform(line.getP1(), null), transform.transform(line.getP2(), null));
    }
    double sx = transform.getScaleX();
    boolean plain =
        transform.getShearX() == 0
            && transform.getShearY() == 0
            && sx > 0
            && Math.abs(sx - transform.getScaleY()) < 1e-9;
    if (plain && (s instanceof Ellipse2D || s instanceof RoundRectangle2D)) {
      Rectangle2D b = s.getBounds2D();
      double x = b.getX() * sx + transform.getTranslateX();
      double y = b.getY() * sx + transform.getTranslateY();
      if (s instanceof Ellipse2D) {
        return new Ellipse2D.Double(x, y, b.getWidth() * sx, b.getHeight() * sx);
      }
      RoundRectangle2D r = (RoundRectangle2D) s;
      return new RoundRectangle2D.Double(
          x, y, b.getWidth() * sx, b.getHeight() * sx, r.getArcWidth() * sx, r.getArcHeight() * sx);
    }
    if (plain && s instanceof Rectangle2D r) {
      return new Rectangle2D.Double(
          r.getX() * sx + transform.getTranslateX(),
          r.getY() * sx + transform.getTranslateY(),
          r.getWidth() * sx,
          r.getHeight() * sx);
    }
    return transform.createTransformedShape(s);
  }

  private LinearGradientPaint device(LinearGradientPaint g) {
    Point2D a = transform.transform(g.getStartPoint(), null);
    Point2D b = transform.transform(g.getEndPoint(), null);
    return new LinearGradientPaint(a, b, g.getFractions(), g.getColors());
  }

  private BasicStroke device(BasicStroke b) {
    double k = scale();
    float[] dash = b.getDashArray();
    if (dash != null) {
      dash = dash.clone();
      for (int i = 0; i < dash.length; i++) {
        dash[i] *= (float) k;
      }
    }
    return new BasicStroke(
        (float) (b.getLineWidth() * k),
        b.getEndCap(),
        b.getLineJoin(),
        b.getMiterLimit(),
        dash,
        (float) (b.getDashPhase() * k));
  }

  private double scale() {
    return Math.sqrt(Math.abs(transform.getDeterminant()));
  }

  private Color solid() {
    if (paint instanceof Color color) {
      return color;
    }
    return paint instanceof LinearGradientPaint g ? g.getColors()[0] : Color.BLACK;
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (text == null || text.isBlank()) {
      return;
    }
    Point2D at = transform.transform(new Point2D.Double(x, y), null);
    double angle = Math.atan2(transform.getShearY(), transform.getScaleX());
    Font sized = font.deriveFont((float) (font.getSize2D() * scale()));
    sink.text(text, at, angle, sized, solid(), halo);
  }

  @Override
  public boolean drawImage(Image img, int x, int y, int width, int height, ImageObserver observer) {
    BufferedImage picture;
    if (img instanceof BufferedImage b) {
      picture = b;
    } else {
      picture =
          new BufferedImage(img.getWidth(null), img.getHeight(null), BufferedImage.TYPE_INT_ARGB);
      Graphics2D g = picture.createGraphics();
      g.drawImage(img, 0, 0, null);
      g.dispose();
    }
    Shape box = transform.createTransformedShape(new Rectangle2D.Double(x, y, width, height));
    sink.image(picture, box.getBounds2D());
    return true;
  }

  @Override
  public boolean hit(Rectangle rect, Shape s, boolean onStroke) {
    return transform.createTransformedShape(s).intersects(rect);
  }

  @Override
  public void setComposite(Composite comp) {
    composite = comp;
  }

  @Override
  public Composite getComposite() {
    return composite;
  }

  @Override
  public void setPaint(Paint newPaint) {
    if (newPaint != null) {
      paint = newPaint;
    }
  }

  @Override
  public Paint getPaint() {
    return paint;
  }

  @Override
  public void setStroke(Stroke s) {
    stroke = s;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key hintKey, Object hintValue) {
    if (hintValue == null) {
      hints.remove(hintKey);
    } else {
      hints.put(hintKey, hintValue);
    }
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key hintKey) {
    return hints.get(hintKey);
  }

  @Override
  public void setRenderingHints(Map<?, ?> newHints) {
    hints.clear();
    addRenderingHints(newHints);
  }

  @Override
  public void addRenderingHints(Map<?, ?> more) {
    more.forEach(
        (k, v) -> {
          if (k instanceof RenderingHints.Key key && v != null) {
            hints.put(key, v);
          }
        });
  }

  @Override
  public RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double tx, double ty) {
    transform.translate(tx, ty);
  }

  @Override
  public void rotate(double theta) {
    transform.rotate(theta);
  }

  @Override
  public void rotate(double theta, double x, double y) {
    transform.rotate(theta, x, y);
  }

  @Override
  public void scale(double sx, double sy) {
    transform.scale(sx, sy);
  }

  @Override
  public void shear(double shx, double shy) {
    transform.shear(shx, shy);
  }

  @Override
  public void transform(AffineTransform t) {
    transform.concatenate(t);
  }

  @Override
  public void setTransform(AffineTransform t) {
    transform = new AffineTransform(t);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setBackground(Color color) {
    background = color;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public void clip(Shape s) {
    Shape mine = transform.createTransformedShape(s);
    if (clip == null) {
      clip = mine;
    } else {
      Area both = new Area(clip);
      both.intersect(new Area(mine));
      clip = both;
    }
  }

  @Override
  public void setClip(Shape s) {
    clip = s == null ? null : transform.createTransformedShape(s);
  }

  @Override
  public Shape getClip() {
    try {
      return clip == null ? null : transform.createInverse().createTransformedShape(clip);
    } catch (java.awt.geom.NoninvertibleTransformException e) {
      return null;
    }
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return EXACT;
  }

  @Override
  public Color getColor() {
    return solid();
  }

  @Override
  public void setPaintMode() {
    composite = AlphaComposite.SrcOver;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font f) {
    if (f != null) {
      font = f;
    }
  }
}
