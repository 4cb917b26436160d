package io.lantu.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFShapeContainer;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Text boxes of slides, with a font for Chinese on every run. */
final class SlideText {
  /** The Chinese font every office program for Windows and macOS brings along. */
  static final String FONT = "Microsoft YaHei";

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final double POINT_EMU = 12_700;

  private SlideText() {}

  static double width(String text, Font font) {
    return font.getStringBounds(text, EXACT).getWidth();
  }

  /** A label whose base line begins at a point. */
  static XSLFTextBox label(
      XSLFShapeContainer container,
      String text,
      Point2D at,
      double width,
      double angle,
      Font font,
      Color color,
      boolean centred) {
    double size = font.getSize2D();
    double rim = centred ? size * 0.3 : 0;
    double w = width + 2 * rim + (centred ? 0 : size * 0.6);
    double h = size * 1.4;
    // The middle of the letters is about a third of their size above the base line.
    double alongX = centred ? width / 2 : w / 2;
    double up = size * 0.36;
    double cx = at.getX() + alongX * Math.cos(angle) + up * Math.sin(angle);
    double cy = at.getY() + alongX * Math.sin(angle) - up * Math.cos(angle);
    XSLFTextBox box = container.createTextBox();
    box.setAnchor(new Rectangle2D.Double(cx - w / 2, cy - h / 2, w, h));
    box.setInsets(NO_INSETS);
    box.setWordWrap(false);
    box.setTextAutofit(TextShape.TextAutofit.NONE);
    box.setVerticalAlignment(VerticalAlignment.MIDDLE);
    if (Math.abs(angle) > 1e-4) {
      box.setRotation(Math.toDegrees(angle));
    }
    box.clearText();
    XSLFTextParagraph p = box.addNewTextParagraph();
    p.setTextAlign(centred ? TextParagraph.TextAlign.CENTER : TextParagraph.TextAlign.LEFT);
    run(p, text, size, Typefaces.isBold(font), color);
    return box;
  }

  private static final org.apache.poi.sl.usermodel.Insets2D NO_INSETS =
      new org.apache.poi.sl.usermodel.Insets2D(0, 0, 0, 0);

  /** Adds a run with fonts for Latin and Chinese. */
  static XSLFTextRun run(XSLFTextParagraph p, String text, double size, boolean bold, Color color) {
    XSLFTextRun run = p.addNewTextRun();
    run.setText(text);
    run.setFontSize(Math.round(size * 10) / 10.0);
    run.setBold(bold);
    if (color != null) {
      run.setFontColor(color);
    }
    fonts(run);
    return run;
  }

  /** Gives a run its fonts and language. */
  static void fonts(XSLFTextRun run) {
    run.setFontFamily(FONT, FontGroup.LATIN);
    run.setFontFamily(FONT, FontGroup.EAST_ASIAN);
    CTTextCharacterProperties properties = run.getRPr(true);
    properties.setLang("zh-CN");
    properties.setAltLang("en-US");
  }

  /** A rim about all letters of a box, as a glow that keeps them text. */
  static void halo(XSLFTextShape box, Color color, double width) {
    for (XSLFTextParagraph p : box.getTextParagraphs()) {
      for (XSLFTextRun run : p.getTextRuns()) {
        CTTextCharacterProperties properties = run.getRPr(true);
        try (XmlCursor at = properties.newCursor()) {
          if (!toLatin(at)) {
            continue;
          }
          at.beginElement(new QName(DRAWING, "effectLst", "a"));
          at.beginElement(new QName(DRAWING, "glow", "a"));
          at.insertAttributeWithValue("rad", Long.toString(Math.round(width * 1.6 * POINT_EMU)));
          at.beginElement(new QName(DRAWING, "srgbClr", "a"));
          at.insertAttributeWithValue("val", String.format("%06X", color.getRGB() & 0xffffff));
          at.beginElement(new QName(DRAWING, "alpha", "a"));
          at.insertAttributeWithValue("val", "90000");
        }
      }
    }
  }

  /** The schema wants effects before fonts. */
  private static boolean toLatin(XmlCursor at) {
    if (!at.toFirstChild()) {
      return false;
    }
    do {
      if (at.getName().getLocalPart().equals("latin")) {
        return true;
      }
    } while (at.toNextSibling());
    return false;
  }

  /** Sets how round the corners of a rounded rectangle are, in 100000ths of its shorter side. */
  static void adjust(XSLFAutoShape shape, long share) {
    var geometry = ((CTShape) shape.getXmlObject()).getSpPr().getPrstGeom();
    var list = geometry.isSetAvLst() ? geometry.getAvLst() : geometry.addNewAvLst();
    var guide = list.addNewGd();
    guide.setName("adj");
    guide.setFmla("val " + share);
  }
}
