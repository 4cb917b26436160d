package io.lantu.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.geo.BaseMap;
import io.lantu.geo.LambertProjection;
import io.lantu.style.BaseLayer;
import io.lantu.style.LayerStack;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Order and opacity of the base layers reach the picture. */
class LayerPaintingTest {
  private static final int SIZE = 400;
  private static final double RESOLUTION = 500;

  private final BaseMap map = PaintFixture.map();
  private final MapPainter painter = new MapPainter(MapFonts.loadShipped());
  private final MapContent plain =
      MapContent.of(map).withLayer(BaseLayer.LABELS, false).withLayer(BaseLayer.TOWNS, false);

  @Test
  void makesALakeFainterTowardsTheLand() {
    int land = at(paint(plain.withLayer(BaseLayer.LAKES, false)), 104.75, 35.3);
    int water = at(paint(plain), 104.75, 35.3);
    LayerStack faint = LayerStack.DEFAULT.withOpacity(BaseLayer.LAKES, 0.5);
    int half = at(paint(plain.withStack(faint)), 104.75, 35.3);
    for (int shift : new int[] {0, 8, 16}) {
      int middle = (channel(land, shift) + channel(water, shift)) / 2;
      assertThat(channel(half, shift)).isBetween(middle - 2, middle + 2);
    }
    assertThat(water).isNotEqualTo(land);
  }

  @Test
  void paintsALayerMovedUpOverTheOneItPassed() {
    LayerStack riverOnTop = LayerStack.DEFAULT.moved(BaseLayer.RIVERS, 3);
    BufferedImage usual = paint(plain);
    BufferedImage moved = paint(plain.withStack(riverOnTop));
    int changed = 0;
    for (int x = 0; x < SIZE; x++) {
      for (int y = 0; y < SIZE; y++) {
        int now = moved.getRGB(x, y);
        if (now != usual.getRGB(x, y)) {
          changed++;
          assertThat(isBluer(now, usual.getRGB(x, y))).as("river over border").isTrue();
        }
      }
    }
    assertThat(changed).as("pixels where river and borders cross").isBetween(2, 200);
  }

  private static boolean isBluer(int a, int b) {
    return channel(a, 0) - channel(a, 16) >= channel(b, 0) - channel(b, 16);
  }

  private static int channel(int rgb, int shift) {
    return (rgb >> shift) & 0xff;
  }

  private BufferedImage paint(MapContent content) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    painter.paint(g, new RenderJob(view(), content, Quality.REST));
    g.dispose();
    return image;
  }

  private static Viewport view() {
    double[] p = new double[2];
    LambertProjection.DEFAULT.forward(104, 35.5, p);
    return new Viewport(LambertProjection.DEFAULT.id(), p[0], p[1], RESOLUTION, SIZE, SIZE, 1);
  }

  private static int at(BufferedImage image, double lon, double lat) {
    double[] p = new double[2];
    LambertProjection.DEFAULT.forward(lon, lat, p);
    var pixel = view().toScreen(p[0], p[1]);
    return image.getRGB((int) pixel.getX(), (int) pixel.getY());
  }
}
