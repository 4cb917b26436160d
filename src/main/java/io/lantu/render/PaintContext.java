package io.lantu.render;

import io.lantu.geo.BaseMap;
import io.lantu.style.BaseLayer;
import io.lantu.style.Palette;
import java.awt.Color;
import java.awt.geom.Path2D;

/** What all parts of one painting share: view, colours and the way from plane to pixels. */
final class PaintContext {
  final RenderJob job;
  final Viewport view;
  final MapContent content;
  final Palette palette;
  final Quality quality;
  final double type;

  /** Plane metres to logical pixels: {@code x * k + dx}, {@code dy - y * k}. */
  final double k;

  final double dx;
  final double dy;

  /** The view in plane units of the base map, with a rim for wide strokes. */
  final int minX;

  final int minY;
  final int maxX;
  final int maxY;

  PaintContext(RenderJob job) {
    this.job = job;
    view = job.viewport();
    content = job.content();
    palette = content.theme().palette();
    quality = job.quality();
    type = content.theme().typeFactor();
    k = 1 / view.resolution();
    dx = view.widthPx() / 2.0 - view.centreX() * k;
    dy = view.heightPx() / 2.0 + view.centreY() * k;
    double halfX = (view.widthPx() / 2.0 + 16) * view.resolution();
    double halfY = (view.heightPx() / 2.0 + 16) * view.resolution();
    minX = units(view.centreX() - halfX);
    maxX = units(view.centreX() + halfX);
    minY = units(view.centreY() - halfY);
    maxY = units(view.centreY() + halfY);
  }

  private static int units(double metres) {
    return (int)
        Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, metres / BaseMap.UNIT_METRES));
  }

  /** A colour of a base layer, as faint as the layer is. */
  Color tint(BaseLayer layer, Color color) {
    double opacity = content.stack().opacity(layer);
    return opacity < 1 ? Palette.alpha(color, opacity) : color;
  }

  boolean moving() {
    return quality == Quality.MOVING;
  }

  double screenX(double x) {
    return x * k + dx;
  }

  double screenY(double y) {
    return dy - y * k;
  }

  double denominator() {
    return view.scaleDenominator();
  }

  /** Whether a box in plane units meets the view. */
  boolean meets(int[] boxes, int i) {
    return boxes[4 * i] <= maxX
        && boxes[4 * i + 2] >= minX
        && boxes[4 * i + 1] <= maxY
        && boxes[4 * i + 3] >= minY;
  }

  /** Level of simplification for this view. */
  int level(double coarser) {
    double device = coarser * view.resolution() / view.pixelRatio();
    return BaseMap.levelFor(device * (moving() ? 1.6 : 1.25));
  }

  /** Distance in logical pixels below which a vertex adds nothing. */
  double detailPx() {
    return (moving() ? 1.0 : 0.6) / view.pixelRatio();
  }

  /** A closed or open line of plane metres as a path, thinned to the detail. */
  void append(Path2D path, double[] xy, boolean close) {
    append(path, xy, close, detailPx());
  }

  /** The same with a detail of one's own, coarser for blurred edges. */
  void append(Path2D path, double[] xy, boolean close, double detail) {
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < xy.length; i += 2) {
      double x = screenX(xy[i]);
      double y = screenY(xy[i + 1]);
      if (i == 0) {
        path.moveTo(x, y);
      } else if (i + 2 < xy.length
          && Math.abs(x - lastX) < detail
          && Math.abs(y - lastY) < detail) {
        continue;
      } else {
        path.lineTo(x, y);
      }
      lastX = x;
      lastY = y;
    }
    if (close) {
      path.closePath();
    }
  }

  /** A line of plane metres in logical pixels, x and y in turn. */
  double[] toScreen(double[] xy) {
    double[] out = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      out[i] = screenX(xy[i]);
      out[i + 1] = screenY(xy[i + 1]);
    }
    return out;
  }
}
