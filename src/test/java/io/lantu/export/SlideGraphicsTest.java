package io.lantu.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SlideGraphicsTest {
  private static final Rectangle2D PAGE = new Rectangle2D.Double(0, 0, 960, 540);

  @Test
  void keepsAHatchWithinItsAreaAsOneShape() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlide slide = show.createSlide();
      SlideGraphics g = new SlideGraphics(show, slide, PAGE, id -> null);
      g.scale(0.75, 0.75);
      g.clip(new Ellipse2D.Double(100, 100, 80, 80));
      g.setStroke(new BasicStroke(1));
      g.setColor(Color.GREEN);
      for (int y = 90; y < 200; y += 8) {
        g.draw(new Line2D.Double(0, y, 400, y));
      }
      g.finish();
      assertThat(slide.getShapes()).hasSize(1);
      XSLFShape hatch = slide.getShapes().get(0);
      assertThat(new Rectangle2D.Double(74, 74, 62, 62).contains(hatch.getAnchor())).isTrue();
    }
  }

  @Test
  void cutsAreasAndLinesAtTheEdgeOfTheSlide() {
    Path2D area = SlideGraphics.Cut.area(new Rectangle2D.Double(-100, 100, 300, 50), PAGE);
    assertThat(area.getBounds2D()).isEqualTo(new Rectangle2D.Double(0, 100, 200, 50));
    Path2D line = SlideGraphics.Cut.line(new Line2D.Double(-50, 20, 1500, 20), PAGE);
    assertThat(line.getBounds2D().getMinX()).isCloseTo(0, Offset.offset(1e-9));
    assertThat(line.getBounds2D().getMaxX()).isCloseTo(960, Offset.offset(1e-9));
    Path2D outside = SlideGraphics.Cut.line(new Line2D.Double(0, -5, 900, -5), PAGE);
    assertThat(outside.getCurrentPoint()).isNull();
  }
}
