package io.lantu.export;

import io.lantu.render.ImageRenderer;
import io.lantu.render.MapPart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Writes marks as SVG: short paths, text as text, one group with a title for each thing on the map.
 */
final class SvgGraphics extends VectorGraphics {
  SvgGraphics(SvgSink sink) {
    super(sink);
  }

  /**
   * @param idPrefix makes the ids of definitions unique among several pictures of one page
   * @param nameOf name of an element or region id, or null for things without a title
   */
  SvgGraphics(String idPrefix, Function<String, String> nameOf, boolean outlineText) {
    this(new SvgSink(idPrefix, nameOf, outlineText));
  }

  @Override
  VectorGraphics fresh() {
    return new SvgGraphics((SvgSink) sink());
  }

  private SvgSink out() {
    return (SvgSink) sink();
  }

  /** The marks so far, with the definitions they need, for within an {@code svg} element. */
  String body() {
    return out().body();
  }

  /** Characters written regular and bold. */
  Set<Integer> letters(boolean bold) {
    return bold ? out().bold : out().regular;
  }

  /** A whole document. */
  static String document(
      String body, double width, double height, double physicalMm, String style, String title) {
    double mm = physicalMm * height / width;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xml:lang=\"zh-CN\" width=\""
        + number(physicalMm)
        + "mm\" height=\""
        + number(mm)
        + "mm\" viewBox=\"0 0 "
        + number(width)
        + " "
        + number(height)
        + "\">\n<title>"
        + Xml.escape(title)
        + "</title>\n"
        + style
        + body
        + "</svg>\n";
  }

  static String number(double v) {
    long r = Math.round(v * 100);
    return r % 100 == 0 ? Long.toString(r / 100) : trimmed(r / 100.0);
  }

  private static String trimmed(double v) {
    return java.math.BigDecimal.valueOf(v).stripTrailingZeros().toPlainString();
  }

  /** The text being written. */
  static final class SvgSink implements VectorGraphics.Sink {
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final StringBuilder defs = new StringBuilder();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<Integer> regular = new TreeSet<>();
    private final Set<Integer> bold = new TreeSet<>();
    private final String prefix;
    private final Function<String, String> nameOf;
    private final boolean outlineText;

    /** Parts of a unit that coordinates are rounded to. */
    private final int parts;

    private String group;

    SvgSink(String prefix, Function<String, String> nameOf, boolean outlineText) {
      this.prefix = prefix;
      this.nameOf = nameOf;
      this.outlineText = outlineText;
      parts = outlineText ? 100 : 10;
    }

    String body() {
      closeGroup();
      return (defs.length() == 0 ? "" : "<defs>" + defs + "</defs>\n") + out;
    }

    @Override
    public void enter(MapPart part, String id) {
      if (id.equals(group)) {
        return;
      }
      closeGroup();
      String name = nameOf.apply(id);
      if (name != null) {
        out.append("<g data-id=\"").append(Xml.escape(id)).append("\"><title>");
        out.append(Xml.escape(name)).append("</title>\n");
        group = id;
      }
    }

    private void closeGroup() {
      if (group != null) {
        out.append("</g>\n");
        group = null;
      }
    }

    @Override
    public void fill(Shape shape, Paint paint, Shape clip) {
      String path = element(shape);
      if (path == null) {
        return;
      }
      out.append(path);
      if (shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) {
        out.append(" fill-rule=\"evenodd\"");
      }
      if (paint instanceof LinearGradientPaint gradient) {
        out.append(" fill=\"url(#").append(gradient(gradient)).append(")\"");
      } else {
        colour("fill", (Color) paint);
      }
      clip(clip);
      out.append("/>\n");
    }

    @Override
    public void stroke(Shape shape, BasicStroke stroke, Color color, Shape clip) {
      String path = element(shape);
      if (path == null) {
        return;
      }
      out.append(path).append(" fill=\"none\"");
      colour("stroke", color);
      out.append(" stroke-width=\"").append(number(stroke.getLineWidth())).append('"');
      if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
        out.append(" stroke-linecap=\"round\"");
      }
      if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
        out.append(" stroke-linejoin=\"round\"");
      } else if (stroke.getLineJoin() == BasicStroke.JOIN_BEVEL) {
        out.append(" stroke-linejoin=\"bevel\"");
      }
      if (stroke.getDashArray() != null) {
        List<String> dash = new ArrayList<>();
        for (float d : stroke.getDashArray()) {
          dash.add(number(d));
        }
        out.append(" stroke-dasharray=\"").append(String.join(" ", dash)).append('"');
      }
      clip(clip);
      out.append("/>\n");
    }

    @Override
    public void text(String text, Point2D at, double angle, Font font, Color color, Halo halo) {
      if (outlineText) {
        java.awt.geom.AffineTransform place =
            java.awt.geom.AffineTransform.getTranslateInstance(at.getX(), at.getY());
        place.rotate(angle);
        Shape letters =
            font.createGlyphVector(new java.awt.font.FontRenderContext(null, true, true), text)
                .getOutline();
        Shape placed = place.createTransformedShape(letters);
        if (halo != null) {
          stroke(placed, rim(halo), halo.color(), null);
        }
        fill(placed, color, null);
        return;
      }
      boolean heavy = Typefaces.isBold(font);
      text.codePoints().forEach((Typefaces.isBoldFile(font) ? bold : regular)::add);
      out.append("<text x=\"").append(number(at.getX()));
      out.append("\" y=\"").append(number(at.getY())).append('"');
      if (Math.abs(angle) > 1e-4) {
        out.append(" transform=\"rotate(").append(number(Math.toDegrees(angle))).append(' ');
        out.append(number(at.getX())).append(' ').append(number(at.getY())).append(")\"");
      }
      out.append(" font-size=\"").append(number(font.getSize2D())).append('"');
      if (heavy) {
        out.append(" font-weight=\"700\"");
      }
      colour("fill", color);
      if (halo != null) {
        colour("stroke", halo.color());
        out.append(" stroke-width=\"").append(number(2 * halo.width())).append('"');
        out.append(" stroke-linejoin=\"round\" paint-order=\"stroke\"");
      }
      out.append('>').append(Xml.escape(text)).append("</text>\n");
    }

    private static BasicStroke rim(Halo halo) {
      return new BasicStroke(
          (float) (2 * halo.width()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    @Override
    public void image(BufferedImage image, Rectangle2D box) {
      try {
        byte[] png = ImageRenderer.png(image, 96);
        out.append("<image x=\"").append(number(box.getX()));
        out.append("\" y=\"").append(number(box.getY()));
        out.append("\" width=\"").append(number(box.getWidth()));
        out.append("\" height=\"").append(number(box.getHeight()));
        out.append("\" xlink:href=\"data:image/png;base64,");
        out.append(Base64.getEncoder().encodeToString(png)).append("\"/>\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void colour(String name, Color c) {
      out.append(' ').append(name).append("=\"#");
      out.append(String.format("%06x", c.getRGB() & 0xffffff)).append('"');
      if (c.getAlpha() < 255) {
        out.append(' ').append(name).append("-opacity=\"");
        out.append(trimmed(Math.round(c.getAlpha() / 0.255) / 1000.0)).append('"');
      }
    }

    private void clip(Shape clip) {
      if (clip == null) {
        return;
      }
      String path = "<path d=\"" + data(clip) + "\"/>";
      String id = define(path, "c", "<clipPath id=\"%s\">" + path + "</clipPath>\n");
      out.append(" clip-path=\"url(#").append(id).append(")\"");
    }

    private String gradient(LinearGradientPaint g) {
      StringBuilder stops = new StringBuilder();
      for (int i = 0; i < g.getColors().length; i++) {
        Color c = g.getColors()[i];
        stops.append("<stop offset=\"").append(number(g.getFractions()[i]));
        stops.append("\" stop-color=\"#").append(String.format("%06x", c.getRGB() & 0xffffff));
        stops
            .append("\" stop-opacity=\"")
            .append(trimmed(Math.round(c.getAlpha() / 0.255) / 1000.0));
        stops.append("\"/>");
      }
      String body =
          " gradientUnits=\"userSpaceOnUse\" x1=\""
              + number(g.getStartPoint().getX())
              + "\" y1=\""
              + number(g.getStartPoint().getY())
              + "\" x2=\""
              + number(g.getEndPoint().getX())
              + "\" y2=\""
              + number(g.getEndPoint().getY())
              + "\">"
              + stops
              + "</linearGradient>\n";
      return define(body, "g", "<linearGradient id=\"%s\"" + body.replace("%", "%%"));
    }

    private String define(String key, String letter, String form) {
      String known = ids.get(key);
      if (known != null) {
        return known;
      }
      String id = prefix + letter + ids.size();
      ids.put(key, id);
      defs.append(form.replace("%s", id).replace("%%", "%"));
      return id;
    }

    private String element(Shape s) {
      if (s instanceof Ellipse2D e && Math.abs(e.getWidth() - e.getHeight()) < 1e-6) {
        return "<circle cx=\""
            + number(e.getCenterX())
            + "\" cy=\""
            + number(e.getCenterY())
            + "\" r=\""
            + number(e.getWidth() / 2)
            + "\"";
      }
      String data = data(s);
      return data.isEmpty() ? null : "<path d=\"" + data + "\"";
    }

    /** Path data with coordinates relative to the rounded last point, so errors do not add up. */
    private String data(Shape s) {
      StringBuilder d = new StringBuilder();
      double[] p = new double[6];
      long x = 0;
      long y = 0;
      long startX = 0;
      long startY = 0;
      boolean line = false;
      for (PathIterator i = s.getPathIterator(null); !i.isDone(); i.next()) {
        int type = i.currentSegment(p);
        switch (type) {
          case PathIterator.SEG_MOVETO -> {
            x = Math.round(p[0] * parts);
            y = Math.round(p[1] * parts);
            startX = x;
            startY = y;
            d.append('M').append(tenth(x)).append(' ').append(tenth(y));
            line = false;
          }
          case PathIterator.SEG_LINETO -> {
            long nx = Math.round(p[0] * parts);
            long ny = Math.round(p[1] * parts);
            if (nx == x && ny == y) {
              continue;
            }
            d.append(line ? ' ' : 'l').append(tenth(nx - x)).append(' ').append(tenth(ny - y));
            x = nx;
            y = ny;
            line = true;
          }
          case PathIterator.SEG_QUADTO, PathIterator.SEG_CUBICTO -> {
            int n = type == PathIterator.SEG_QUADTO ? 2 : 3;
            d.append(type == PathIterator.SEG_QUADTO ? 'q' : 'c');
            long nx = x;
            long ny = y;
            for (int k = 0; k < n; k++) {
              nx = Math.round(p[2 * k] * parts);
              ny = Math.round(p[2 * k + 1] * parts);
              d.append(k == 0 ? "" : " ").append(tenth(nx - x)).append(' ').append(tenth(ny - y));
            }
            x = nx;
            y = ny;
            line = false;
          }
          default -> {
            d.append('z');
            x = startX;
            y = startY;
            line = false;
          }
        }
      }
      return d.toString();
    }

    private String tenth(long v) {
      return v % parts == 0 ? Long.toString(v / parts) : trimmed(v / (double) parts);
    }
  }
}
