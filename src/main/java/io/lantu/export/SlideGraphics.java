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
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.StrokeStyle;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFShapeContainer;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTGradientFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTGradientStop;
import org.openxmlformats.schemas.drawingml.x2006.main.CTGradientStopList;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSRgbColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * Turns marks into native shapes and text boxes of a slide, named after what they stand for and
 * grouped by it. Everything is cut at the edge of the slide.
 */
final class SlideGraphics extends VectorGraphics {
  SlideGraphics(SlideSink sink) {
    super(sink);
  }

  /**
   * @param show the file
   * @param sheet slide or layout
   * @param page its size, points
   * @param nameOf name of a thing by id, or null
   */
  SlideGraphics(
      XMLSlideShow show, XSLFSheet sheet, Rectangle2D page, Function<String, String> nameOf) {
    this(new SlideSink(show, sheet, page, nameOf));
  }

  @Override
  VectorGraphics fresh() {
    return new SlideGraphics((SlideSink) sink());
  }

  /** Ends the last group. */
  void finish() {
    ((SlideSink) sink()).closeGroup();
  }

  /** The slide being filled. */
  static final class SlideSink implements VectorGraphics.Sink {
    /** Things painted one by one that are not worth a group each. */
    private static final Set<String> LOOSE = Set.of("land", "lines");

    private record Letters(
        String text, Point2D at, double angle, Font font, Color color, Halo halo) {}

    private final XMLSlideShow show;
    private final XSLFSheet sheet;
    private final Rectangle2D page;
    private final Function<String, String> nameOf;
    private final List<Letters> letters = new ArrayList<>();
    private String id = "";
    private String name = "";
    private boolean labels;
    private boolean single;
    private XSLFGroupShape group;
    private final List<XSLFShape> members = new ArrayList<>();
    private Path2D pending;
    private BasicStroke pendingStroke;
    private Color pendingColor;

    SlideSink(
        XMLSlideShow show, XSLFSheet sheet, Rectangle2D page, Function<String, String> nameOf) {
      this.show = show;
      this.sheet = sheet;
      this.page = page;
      this.nameOf = nameOf;
    }

    @Override
    public void enter(MapPart part, String newId) {
      if (newId.equals(id)) {
        return;
      }
      closeGroup();
      id = newId;
      String known = nameOf.apply(newId);
      name = known == null ? newId : known;
      labels = part == MapPart.STRUCTURE && !newId.equals("furniture");
    }

    private XSLFShapeContainer container() {
      // A group costs POI a look at the whole slide, so what is one box stays without.
      if (LOOSE.contains(id) || id.isEmpty() || (labels && single)) {
        return sheet;
      }
      if (group == null) {
        group = sheet.createGroup();
        group.setAnchor(page);
        group.setInteriorAnchor(page);
      }
      return group;
    }

    private <T extends XSLFShape> T named(T shape, String what) {
      String label = what.isEmpty() ? name : name + " · " + what;
      setName(shape, label);
      if (group != null) {
        members.add(shape);
      }
      return shape;
    }

    private static void setName(XSLFShape shape, String label) {
      var properties =
          shape
              .getXmlObject()
              .selectPath(
                  "declare namespace p='http://schemas.openxmlformats.org/presentationml/2006/main'"
                      + " ./*/p:cNvPr");
      if (properties.length > 0
          && properties[0]
              instanceof
              org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps p) {
        p.setName(label);
      }
    }

    void closeGroup() {
      flushLines();
      flushLetters();
      if (group != null) {
        if (members.isEmpty()) {
          sheet.removeShape(group);
        } else {
          Rectangle2D box = null;
          for (XSLFShape s : members) {
            box = box == null ? s.getAnchor() : box.createUnion(s.getAnchor());
          }
          group.setAnchor(box);
          group.setInteriorAnchor(box);
          setName(group, name);
        }
      }
      group = null;
      members.clear();
    }

    @Override
    public void fill(Shape shape, Paint paint, Shape clip) {
      flushLines();
      if (!shape.intersects(page)) {
        return;
      }
      XSLFAutoShape made = simple(shape);
      if (made == null) {
        Path2D path = Cut.area(shape, page);
        if (path.getCurrentPoint() == null) {
          return;
        }
        XSLFFreeformShape freeform = container().createFreeform();
        freeform.setPath(path);
        made = freeform;
      }
      named(made, "");
      made.setLineColor(null);
      if (paint instanceof LinearGradientPaint gradient) {
        gradient(made, gradient);
      } else {
        made.setFillColor((Color) paint);
      }
    }

    private XSLFAutoShape simple(Shape shape) {
      Rectangle2D box = shape.getBounds2D();
      if (!page.contains(box)) {
        if (shape instanceof Rectangle2D) {
          box = box.createIntersection(page);
        } else {
          return null;
        }
      }
      ShapeType type;
      if (shape instanceof Ellipse2D) {
        type = ShapeType.ELLIPSE;
      } else if (shape instanceof RoundRectangle2D) {
        type = ShapeType.ROUND_RECT;
      } else if (shape instanceof Rectangle2D) {
        type = ShapeType.RECT;
      } else {
        return null;
      }
      XSLFAutoShape made = container().createAutoShape();
      made.setShapeType(type);
      made.setAnchor(box);
      if (shape instanceof RoundRectangle2D r) {
        double least = Math.min(box.getWidth(), box.getHeight());
        long share = Math.min(50_000, Math.round(r.getArcWidth() / 2 / least * 100_000));
        SlideText.adjust(made, share);
      }
      return made;
    }

    private static void gradient(XSLFSimpleShape shape, LinearGradientPaint g) {
      CTShapeProperties properties = ((CTShape) shape.getXmlObject()).getSpPr();
      if (properties.isSetNoFill()) {
        properties.unsetNoFill();
      }
      if (properties.isSetSolidFill()) {
        properties.unsetSolidFill();
      }
      CTGradientFillProperties fill = properties.addNewGradFill();
      CTGradientStopList stops = fill.addNewGsLst();
      for (int i = 0; i < g.getColors().length; i++) {
        Color c = g.getColors()[i];
        CTGradientStop stop = stops.addNewGs();
        stop.setPos(Math.round(g.getFractions()[i] * 100_000));
        CTSRgbColor rgb = stop.addNewSrgbClr();
        rgb.setVal(new byte[] {(byte) c.getRed(), (byte) c.getGreen(), (byte) c.getBlue()});
        if (c.getAlpha() < 255) {
          rgb.addNewAlpha().setVal(Math.round(c.getAlpha() / 255.0 * 100_000));
        }
      }
      double angle =
          Math.toDegrees(
              Math.atan2(
                  g.getEndPoint().getY() - g.getStartPoint().getY(),
                  g.getEndPoint().getX() - g.getStartPoint().getX()));
      var lin = fill.addNewLin();
      lin.setAng((int) Math.round(((angle % 360) + 360) % 360 * 60_000));
      lin.setScaled(false);
    }

    @Override
    public void stroke(Shape shape, BasicStroke stroke, Color color, Shape clip) {
      if (shape instanceof Line2D && clip != null && !(clip instanceof Rectangle2D)) {
        hatch(shape, stroke, color, clip);
        return;
      }
      flushLines();
      XSLFAutoShape made = simple(shape);
      if (made == null) {
        Path2D path = Cut.line(shape, page);
        if (path.getCurrentPoint() == null) {
          return;
        }
        XSLFFreeformShape freeform = container().createFreeform();
        freeform.setPath(path);
        made = freeform;
      }
      named(made, "");
      made.setFillColor(null);
      line(made, stroke, color);
    }

    /** Lines of a hatch become one shape. */
    private void hatch(Shape line, BasicStroke stroke, Color color, Shape clip) {
      boolean same = pending != null && stroke.equals(pendingStroke) && color.equals(pendingColor);
      if (!same) {
        flushLines();
        pending = new Path2D.Double();
        pendingStroke = stroke;
        pendingColor = color;
      }
      Cut.within((Line2D) line, clip, page, pending);
    }

    private void flushLines() {
      if (pending != null && pending.getCurrentPoint() != null) {
        XSLFFreeformShape freeform = container().createFreeform();
        freeform.setPath(pending);
        named(freeform, "");
        freeform.setFillColor(null);
        line(freeform, pendingStroke, pendingColor);
      }
      pending = null;
    }

    private static void line(XSLFSimpleShape shape, BasicStroke stroke, Color color) {
      shape.setLineColor(color);
      shape.setLineWidth(Math.max(0.25, stroke.getLineWidth()));
      shape.setLineCap(
          stroke.getEndCap() == BasicStroke.CAP_ROUND
              ? StrokeStyle.LineCap.ROUND
              : StrokeStyle.LineCap.FLAT);
      float[] dash = stroke.getDashArray();
      if (dash != null) {
        boolean fine = dash[0] <= 3.2 * stroke.getLineWidth();
        shape.setLineDash(fine ? StrokeStyle.LineDash.SYS_DASH : StrokeStyle.LineDash.DASH);
      }
    }

    @Override
    public void text(String text, Point2D at, double angle, Font font, Color color, Halo halo) {
      flushLines();
      if (page.contains(at)) {
        letters.add(new Letters(text, at, angle, font, color, halo));
        if (!labels) {
          flushLetters();
        }
      }
    }

    /** Letters of a spaced name that stand on one line become one text. */
    private void flushLetters() {
      if (letters.isEmpty()) {
        return;
      }
      Letters first = letters.get(0);
      boolean row =
          letters.size() > 1
              && letters.stream()
                  .allMatch(
                      l ->
                          l.angle() == 0
                              && l.at().getY() == first.at().getY()
                              && l.text().codePointCount(0, l.text().length()) == 1);
      single = group == null && (row || letters.size() == 1);
      if (row) {
        StringBuilder text = new StringBuilder();
        letters.forEach(l -> text.append(l.text()));
        double step = letters.get(1).at().getX() - first.at().getX();
        double spacing = step - SlideText.width(first.text(), first.font());
        box(
            new Letters(text.toString(), first.at(), 0, first.font(), first.color(), first.halo()),
            spacing);
      } else {
        letters.forEach(l -> box(l, 0));
      }
      letters.clear();
      single = false;
    }

    private void box(Letters l, double spacing) {
      double width =
          SlideText.width(l.text(), l.font())
              + spacing * l.text().codePointCount(0, l.text().length());
      var made =
          SlideText.label(
              container(), l.text(), l.at(), width, l.angle(), l.font(), l.color(), labels);
      if (spacing > 0.2) {
        made.getTextParagraphs().get(0).getTextRuns().get(0).setCharacterSpacing(spacing);
      }
      if (l.halo() != null) {
        SlideText.halo(made, l.halo().color(), l.halo().width());
      }
      named(made, l.text());
    }

    @Override
    public void image(BufferedImage image, Rectangle2D box) {
      try {
        var data = show.addPicture(ImageRenderer.png(image, 96), PictureData.PictureType.PNG);
        var picture = container().createPicture(data);
        picture.setAnchor(box);
        named(picture, "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Cuts shapes at a rectangle; curves become short lines. */
  static final class Cut {
    private static final double FLATNESS = 0.2;

    private Cut() {}

    /** Rings of an area cut at a rectangle, after Sutherland and Hodgman. */
    static Path2D area(Shape shape, Rectangle2D box) {
      Path2D out = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (List<double[]> ring : rings(shape)) {
        List<double[]> cut = ring;
        if (!box.contains(bounds(ring))) {
          for (int side = 0; side < 4 && !cut.isEmpty(); side++) {
            cut = half(cut, side, box);
          }
        }
        if (cut.size() > 2) {
          out.moveTo(cut.get(0)[0], cut.get(0)[1]);
          cut.stream().skip(1).forEach(p -> out.lineTo(p[0], p[1]));
          out.closePath();
        }
      }
      return out;
    }

    private static List<List<double[]>> rings(Shape shape) {
      List<List<double[]>> rings = new ArrayList<>();
      List<double[]> ring = new ArrayList<>();
      double[] p = new double[6];
      PathIterator i = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS);
      for (; !i.isDone(); i.next()) {
        int type = i.currentSegment(p);
        if (type == PathIterator.SEG_MOVETO) {
          ring = new ArrayList<>();
          rings.add(ring);
        }
        if (type != PathIterator.SEG_CLOSE) {
          ring.add(new double[] {p[0], p[1]});
        }
      }
      return rings;
    }

    private static Rectangle2D bounds(List<double[]> ring) {
      Rectangle2D b = null;
      for (double[] p : ring) {
        if (b == null) {
          b = new Rectangle2D.Double(p[0], p[1], 0, 0);
        } else {
          b.add(p[0], p[1]);
        }
      }
      return b == null ? new Rectangle2D.Double() : b;
    }

    private static List<double[]> half(List<double[]> ring, int side, Rectangle2D box) {
      List<double[]> out = new ArrayList<>();
      for (int i = 0; i < ring.size(); i++) {
        double[] a = ring.get(i);
        double[] b = ring.get((i + 1) % ring.size());
        double da = inside(a, side, box);
        double db = inside(b, side, box);
        if (da >= 0) {
          out.add(a);
        }
        if ((da >= 0) != (db >= 0)) {
          double t = da / (da - db);
          out.add(new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])});
        }
      }
      return out;
    }

    private static double inside(double[] p, int side, Rectangle2D box) {
      return switch (side) {
        case 0 -> p[0] - box.getMinX();
        case 1 -> box.getMaxX() - p[0];
        case 2 -> p[1] - box.getMinY();
        default -> box.getMaxY() - p[1];
      };
    }

    /** Lines cut at a rectangle; a shape wholly inside stays as it is. */
    static Path2D line(Shape shape, Rectangle2D box) {
      Path2D out = new Path2D.Double();
      if (box.contains(shape.getBounds2D())) {
        out.append(shape, false);
        return out;
      }
      double[] p = new double[6];
      double x = 0;
      double y = 0;
      double startX = 0;
      double startY = 0;
      PathIterator i = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS);
      for (; !i.isDone(); i.next()) {
        int type = i.currentSegment(p);
        if (type == PathIterator.SEG_MOVETO) {
          startX = p[0];
          startY = p[1];
        } else {
          double toX = type == PathIterator.SEG_CLOSE ? startX : p[0];
          double toY = type == PathIterator.SEG_CLOSE ? startY : p[1];
          segment(x, y, toX, toY, box, out);
        }
        x = type == PathIterator.SEG_CLOSE ? startX : p[0];
        y = type == PathIterator.SEG_CLOSE ? startY : p[1];
      }
      return out;
    }

    /** After Liang and Barsky. */
    private static void segment(
        double x0, double y0, double x1, double y1, Rectangle2D box, Path2D out) {
      double dx = x1 - x0;
      double dy = y1 - y0;
      double[] p = {-dx, dx, -dy, dy};
      double[] q = {x0 - box.getMinX(), box.getMaxX() - x0, y0 - box.getMinY(), box.getMaxY() - y0};
      double from = 0;
      double to = 1;
      for (int k = 0; k < 4; k++) {
        if (p[k] == 0) {
          if (q[k] < 0) {
            return;
          }
        } else {
          double t = q[k] / p[k];
          if (p[k] < 0) {
            from = Math.max(from, t);
          } else {
            to = Math.min(to, t);
          }
        }
      }
      if (from >= to) {
        return;
      }
      double ax = x0 + from * dx;
      double ay = y0 + from * dy;
      Point2D last = out.getCurrentPoint();
      if (last == null || last.distance(ax, ay) > 1e-6) {
        out.moveTo(ax, ay);
      }
      out.lineTo(x0 + to * dx, y0 + to * dy);
    }

    /** The parts of a straight line within an area and a rectangle. */
    static void within(Line2D line, Shape area, Rectangle2D box, Path2D out) {
      List<Double> cuts = new ArrayList<>(List.of(0.0, 1.0));
      for (List<double[]> ring : rings(area)) {
        for (int i = 0; i < ring.size(); i++) {
          double[] a = ring.get(i);
          double[] b = ring.get((i + 1) % ring.size());
          crossing(line, a, b).ifPresent(cuts::add);
        }
      }
      cuts.sort(null);
      double dx = line.getX2() - line.getX1();
      double dy = line.getY2() - line.getY1();
      for (int i = 1; i < cuts.size(); i++) {
        double from = cuts.get(i - 1);
        double to = cuts.get(i);
        double mid = (from + to) / 2;
        if (to - from > 1e-9 && area.contains(line.getX1() + mid * dx, line.getY1() + mid * dy)) {
          segment(
              line.getX1() + from * dx,
              line.getY1() + from * dy,
              line.getX1() + to * dx,
              line.getY1() + to * dy,
              box,
              out);
        }
      }
    }

    private static java.util.Optional<Double> crossing(Line2D l, double[] a, double[] b) {
      double dx = l.getX2() - l.getX1();
      double dy = l.getY2() - l.getY1();
      double ex = b[0] - a[0];
      double ey = b[1] - a[1];
      double det = dx * ey - dy * ex;
      if (Math.abs(det) < 1e-12) {
        return java.util.Optional.empty();
      }
      double t = ((a[0] - l.getX1()) * ey - (a[1] - l.getY1()) * ex) / det;
      double u = ((a[0] - l.getX1()) * dy - (a[1] - l.getY1()) * dx) / det;
      return t > 0 && t < 1 && u >= 0 && u <= 1
          ? java.util.Optional.of(t)
          : java.util.Optional.empty();
    }
  }
}
