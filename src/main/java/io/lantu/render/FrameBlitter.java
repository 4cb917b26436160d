package io.lantu.render;

import java.util.Arrays;

/**
 * Shows a picture painted for one view in another view of the same projection: shifts and scales it
 * by the nearest pixel. One instance per thread; it keeps a column table between calls.
 *
 * <p>Costs well under a millisecond for 1600 by 1000 pixels, where scaling an image node costs 17.
 */
public final class FrameBlitter {
  private int[] columns = new int[0];

  /**
   * Fills the target with what the frame holds of a view; where it holds nothing, with a colour.
   *
   * @param frame the picture
   * @param view the view wanted
   * @param target receives ARGB premultiplied pixels
   * @param width device pixels per row of the target
   * @param height rows of the target
   * @param background ARGB premultiplied colour
   */
  public void blit(
      Frame frame, Viewport view, int[] target, int width, int height, int background) {
    Viewport from = frame.viewport();
    // Device pixel of the target to device pixel of the picture: source = offset + scale * target.
    double viewRes = view.resolution() / view.pixelRatio();
    double fromRes = from.resolution() / from.pixelRatio();
    double scale = viewRes / fromRes;
    double offsetX =
        (view.centreX() - from.centreX()) / fromRes + frame.widthPx() / 2.0 - scale * width / 2.0;
    double offsetY =
        (from.centreY() - view.centreY()) / fromRes + frame.heightPx() / 2.0 - scale * height / 2.0;
    if (Math.abs(scale - 1) < 1e-9) {
      shift(
          frame,
          (int) Math.round(offsetX),
          (int) Math.round(offsetY),
          target,
          width,
          height,
          background);
    } else {
      scale(frame, offsetX, offsetY, scale, target, width, height, background);
    }
  }

  private static void shift(
      Frame frame, int dx, int dy, int[] target, int width, int height, int background) {
    int[] pixels = frame.pixels();
    int w = frame.widthPx();
    int from = Math.max(0, -dx);
    int to = Math.min(width, w - dx);
    for (int y = 0; y < height; y++) {
      int sy = y + dy;
      int row = y * width;
      if (sy < 0 || sy >= frame.heightPx() || from >= to) {
        Arrays.fill(target, row, row + width, background);
        continue;
      }
      Arrays.fill(target, row, row + from, background);
      System.arraycopy(pixels, sy * w + dx + from, target, row + from, to - from);
      Arrays.fill(target, row + to, row + width, background);
    }
  }

  private void scale(
      Frame frame,
      double offsetX,
      double offsetY,
      double scale,
      int[] target,
      int width,
      int height,
      int background) {
    if (columns.length < width) {
      columns = new int[width];
    }
    int w = frame.widthPx();
    int from = width;
    int to = 0;
    for (int x = 0; x < width; x++) {
      int sx = (int) Math.floor(offsetX + scale * (x + 0.5));
      columns[x] = sx;
      if (sx >= 0 && sx < w) {
        from = Math.min(from, x);
        to = x + 1;
      }
    }
    int[] pixels = frame.pixels();
    int lastSource = -1;
    int lastRow = -1;
    for (int y = 0; y < height; y++) {
      int sy = (int) Math.floor(offsetY + scale * (y + 0.5));
      int row = y * width;
      if (sy < 0 || sy >= frame.heightPx() || from >= to) {
        Arrays.fill(target, row, row + width, background);
        continue;
      }
      if (sy == lastSource) {
        System.arraycopy(target, lastRow, target, row, width);
        continue;
      }
      Arrays.fill(target, row, row + from, background);
      int base = sy * w;
      for (int x = from; x < to; x++) {
        target[row + x] = pixels[base + columns[x]];
      }
      Arrays.fill(target, row + to, row + width, background);
      lastSource = sy;
      lastRow = row;
    }
  }
}
