package io.lantu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FrameBlitterTest {
  private static final int EDGE = 0xff000001;

  /** Each pixel says where it is. */
  private static Frame frame(int w, int h, Viewport view) {
    int[] pixels = new int[w * h];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xff000000 | ((i / w) << 12) | (i % w);
    }
    return new Frame(pixels, w, h, view, null, null);
  }

  private static int at(int x, int y) {
    return 0xff000000 | (y << 12) | x;
  }

  private static Viewport view(double x, double y, double resolution, int w, int h) {
    return new Viewport("lcc", x, y, resolution, w, h, 1);
  }

  @Test
  void copiesTheMiddleOfAnOverscannedFrame() {
    Frame frame = frame(130, 104, view(0, 0, 10, 130, 104));
    int[] target = new int[100 * 80];
    new FrameBlitter().blit(frame, view(0, 0, 10, 100, 80), target, 100, 80, EDGE);
    assertThat(target[0]).isEqualTo(at(15, 12));
    assertThat(target[80 * 100 - 1]).isEqualTo(at(114, 91));
  }

  @Test
  void shiftsByAPanAndFillsWhatIsMissing() {
    Frame frame = frame(100, 80, view(0, 0, 10, 100, 80));
    int[] target = new int[100 * 80];
    new FrameBlitter().blit(frame, view(200, 100, 10, 100, 80), target, 100, 80, EDGE);
    // 20 pixels to the east, 10 to the north.
    assertThat(target[10 * 100]).isEqualTo(at(20, 0));
    assertThat(target[10 * 100 + 79]).isEqualTo(at(99, 0));
    assertThat(target[10 * 100 + 80]).isEqualTo(EDGE);
    assertThat(Arrays.copyOf(target, 1000)).containsOnly(EDGE);
  }

  @Test
  void doublesPixelsWhenZoomedInTwice() {
    Frame frame = frame(100, 80, view(0, 0, 10, 100, 80));
    int[] target = new int[100 * 80];
    new FrameBlitter().blit(frame, view(0, 0, 5, 100, 80), target, 100, 80, EDGE);
    assertThat(target[0]).isEqualTo(at(25, 20));
    assertThat(target[1]).isEqualTo(at(25, 20));
    assertThat(target[2]).isEqualTo(at(26, 20));
    assertThat(target[100 * 79 + 99]).isEqualTo(at(74, 59));
  }

  @Test
  void leavesARimWhenZoomedOutTwice() {
    Frame frame = frame(100, 80, view(0, 0, 10, 100, 80));
    int[] target = new int[100 * 80];
    new FrameBlitter().blit(frame, view(0, 0, 20, 100, 80), target, 100, 80, EDGE);
    assertThat(target[0]).isEqualTo(EDGE);
    assertThat(target[40 * 100 + 24]).isEqualTo(EDGE);
    assertThat(target[40 * 100 + 25]).isEqualTo(at(1, 41));
    assertThat(target[40 * 100 + 75]).isEqualTo(EDGE);
  }

  @Test
  void showsOnlyTheGroundWhereTheFrameIsElsewhere() {
    Frame frame = frame(100, 80, view(0, 0, 10, 100, 80));
    int[] target = new int[100 * 80];
    new FrameBlitter().blit(frame, view(1e6, 0, 10, 100, 80), target, 100, 80, EDGE);
    assertThat(target).containsOnly(EDGE);
    new FrameBlitter().blit(frame, view(0, 1e6, 7, 100, 80), target, 100, 80, EDGE);
    assertThat(target).containsOnly(EDGE);
  }

  @Test
  void keepsTheSamePointUnderThePointerWhenZoomingAboutIt() {
    Viewport before = view(0, 0, 10, 100, 80);
    Viewport after = before.zoomAbout(30, 20, 2);
    Frame frame = frame(100, 80, before);
    int[] target = new int[100 * 80];
    new FrameBlitter().blit(frame, after, target, 100, 80, EDGE);
    assertThat(target[20 * 100 + 30]).isEqualTo(at(30, 20));
  }
}
