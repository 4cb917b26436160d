package io.lantu.render;

import io.lantu.model.ElementKind;
import io.lantu.model.Language;
import io.lantu.render.DrawnFeature.Symbol;
import io.lantu.render.label.Box;
import io.lantu.render.label.LabelAnchor;
import io.lantu.render.label.LabelCandidate;
import io.lantu.render.label.LabelKind;
import io.lantu.render.label.LabelStyle;
import io.lantu.style.StructureFeature;
import io.lantu.style.SymbolStyle.TextSymbol;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Collects the names of the structure's elements and the symbols no name may cover. */
final class StructureLabels {
  /** Spots are tried on a grid of this many cells each way. */
  private static final int GRID = 12;

  /** Areas with more coordinates than this keep their anchor: the search would cost too much. */
  private static final int MOST_RING_NUMBERS = 4_000;

  private final PaintContext c;
  private final List<DrawnFeature> features;
  private final Language language;

  StructureLabels(PaintContext c, List<DrawnFeature> features) {
    this.c = c;
    this.features = features;
    language = c.content.language();
  }

  /** Ring symbols, dots and arrow heads. */
  List<Box> obstacles() {
    List<Box> boxes = new ArrayList<>();
    for (DrawnFeature f : features) {
      if (!f.lit()) {
        continue;
      }
      for (Symbol s : f.symbols()) {
        boxes.add(Box.around(s.x(), s.y(), s.radiusPx() + 1));
      }
      double head = f.headLengthPx();
      if (head > 0) {
        double total = BandShape.length(f.line());
        var tip = BandShape.pointAt(f.line(), total - head * 0.45);
        boxes.add(Box.around(tip.getX(), tip.getY(), head * 0.34));
      }
    }
    return boxes;
  }

  /**
   * @param out receives the candidates
   * @param taken receives their texts
   */
  void collect(List<LabelCandidate> out, Set<String> taken) {
    for (DrawnFeature f : features) {
      if (!f.lit() || f.style().text() == null) {
        continue;
      }
      List<LabelAnchor> anchors = anchors(f);
      if (anchors.isEmpty()) {
        continue;
      }
      String text = f.feature().name(language);
      out.add(
          new LabelCandidate(
              f.feature().shape().elementId(),
              LabelKind.ELEMENT,
              priority(f),
              text,
              style(f.style().text(), 1, f.line() != null),
              anchors));
      taken.add(text);
      members(f, out, taken);
    }
  }

  private void members(DrawnFeature f, List<LabelCandidate> out, Set<String> taken) {
    StructureFeature feature = f.feature();
    List<String> names =
        language == Language.EN && feature.memberNamesEn().size() == feature.memberNames().size()
            ? feature.memberNamesEn()
            : feature.memberNames();
    for (Symbol s : f.symbols()) {
      if (s.member() < 0 || s.member() >= names.size() || f.symbols().size() == 1) {
        continue;
      }
      String text = names.get(s.member());
      if (text.equals(feature.name(language))) {
        continue;
      }
      out.add(
          new LabelCandidate(
              feature.shape().elementId() + "#" + s.member(),
              LabelKind.MEMBER,
              priority(f) + 60,
              text,
              style(f.style().text(), 0.8, false),
              List.of(new LabelAnchor.AroundPoint(s.x(), s.y(), s.radiusPx()))));
      taken.add(text);
    }
  }

  private List<LabelAnchor> anchors(DrawnFeature f) {
    List<LabelAnchor> anchors = new ArrayList<>();
    ElementKind kind = f.feature().shape().kind();
    boolean alongLine = f.line() != null && kind != ElementKind.WING;
    if (alongLine) {
      double total = BandShape.length(f.line());
      double start = Math.min(total * 0.16, 70);
      double end = total - f.headLengthPx() - 6;
      double[] smooth = BandShape.thin(f.line(), 5);
      double beside = f.bandPx() * 0.5 + f.style().text().sizePx() * c.type * 0.6;
      // Upon a broad band, but beside a thin axis, which the halo of the letters would hide.
      boolean thin = f.bandPx() < f.style().text().sizePx() * c.type;
      double[] offsets =
          thin ? new double[] {beside, -beside, 0} : new double[] {0, beside, -beside};
      for (double offset : offsets) {
        anchors.add(new LabelAnchor.AlongLine(smooth, start, end, offset));
      }
    } else if (!f.symbols().isEmpty()) {
      Symbol main = f.symbols().get(0);
      anchors.add(
          kind == ElementKind.NODE
              ? new LabelAnchor.AroundPoint(main.x(), main.y(), main.radiusPx())
              : new LabelAnchor.UnderSymbol(main.x(), main.y(), main.radiusPx()));
    } else if (f.shape().anchor() != null) {
      double x = c.screenX(f.shape().anchor()[0]);
      double y = c.screenY(f.shape().anchor()[1]);
      double[] b = f.shape().bounds();
      double rx = (b[2] - b[0]) * c.k / 2;
      double ry = (b[3] - b[1]) * c.k / 2;
      if (kind == ElementKind.CIRCLE) {
        // Names of rings stand inside their rim, at the top or the bottom first.
        double midX = c.screenX((b[0] + b[2]) / 2);
        double size = f.style().text().sizePx() * c.type;
        anchors.add(new LabelAnchor.Inside(midX, c.screenY(b[3]) + size * 1.9, rx * 0.4, size));
        anchors.add(new LabelAnchor.Inside(midX, c.screenY(b[1]) - size * 1.9, rx * 0.4, size));
        anchors.add(new LabelAnchor.Inside(x, y, rx * 0.5, ry * 0.6));
      } else if (f.shape().rings().size() > 1 && kind == ElementKind.ZONE) {
        // The name of scattered parts stands between them.
        double midX = c.screenX((b[0] + b[2]) / 2);
        double midY = c.screenY((b[1] + b[3]) / 2);
        anchors.add(new LabelAnchor.Inside(midX, midY, rx * 0.3, ry * 0.3));
        anchors.add(new LabelAnchor.Inside(x, y, rx * 0.5, ry * 0.5));
      } else if (Math.min(rx, ry) < 26 * c.type) {
        anchors.add(new LabelAnchor.AroundPoint(x, y, Math.max(rx, ry) * 0.8));
        anchors.add(new LabelAnchor.UnderSymbol(x, y, Math.max(rx, ry)));
      } else {
        anchors.addAll(within(f, x, y));
        anchors.add(new LabelAnchor.Inside(x, y, rx * 0.5, ry * 0.5));
        anchors.add(new LabelAnchor.UnderSymbol(x, y, ry));
      }
    }
    return anchors;
  }

  /** Spots where the name lies wholly upon its own area, nearest to its anchor first. */
  private List<LabelAnchor> within(DrawnFeature f, double x, double y) {
    List<double[]> rings = f.shape().rings();
    if (rings.stream().mapToInt(r -> r.length).sum() > MOST_RING_NUMBERS) {
      return List.of();
    }
    double size = f.style().text().sizePx() * c.type;
    String text = f.feature().name(language);
    double halfWidth =
        text.codePoints().mapToDouble(cp -> cp >= 0x2E80 ? 1 : 0.56).sum() * size / 2
            + (language == Language.ZH ? text.length() * size * f.style().text().spacing() / 2 : 0);
    double[] b = f.shape().bounds();
    List<Point2D.Double> spots = new ArrayList<>();
    for (int i = 1; i < GRID; i++) {
      for (int j = 1; j < GRID; j++) {
        double px = c.screenX(b[0] + (b[2] - b[0]) * i / GRID);
        double py = c.screenY(b[1] + (b[3] - b[1]) * j / GRID);
        if (upon(rings, px, py)
            && upon(rings, px - halfWidth, py)
            && upon(rings, px + halfWidth, py)) {
          spots.add(new Point2D.Double(px, py));
        }
      }
    }
    spots.sort(
        Comparator.<Point2D.Double>comparingDouble(s -> s.distance(x, y))
            .thenComparingDouble(s -> s.y)
            .thenComparingDouble(s -> s.x));
    List<LabelAnchor> anchors = new ArrayList<>();
    if (upon(rings, x - halfWidth, y) && upon(rings, x + halfWidth, y)) {
      anchors.add(new LabelAnchor.Inside(x, y, 0, 0));
    }
    spots.forEach(s -> anchors.add(new LabelAnchor.Inside(s.x, s.y, 0, 0)));
    return anchors;
  }

  /** Whether a point of the picture lies upon an area, by the even-odd rule. */
  private boolean upon(List<double[]> rings, double px, double py) {
    boolean in = false;
    for (double[] ring : rings) {
      for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        double yi = c.screenY(ring[i + 1]);
        double yj = c.screenY(ring[j + 1]);
        if ((yi > py) != (yj > py)) {
          double xi = c.screenX(ring[i]);
          double xj = c.screenX(ring[j]);
          in ^= px < xi + (py - yi) / (yj - yi) * (xj - xi);
        }
      }
    }
    return in;
  }

  private static int priority(DrawnFeature f) {
    int base =
        switch (f.feature().shape().kind()) {
          case CORE -> 0;
          case POLE -> 20;
          case CIRCLE -> 30;
          case BELT, AXIS, CORRIDOR, BARRIER, RIVER -> 40;
          case WING -> 50;
          case PARK -> 60;
          case NODE -> 70;
          case CLUSTER -> 80;
          case ZONE -> 90;
        };
    return base + Math.max(1, Math.min(3, f.feature().shape().rank()));
  }

  private LabelStyle style(TextSymbol text, double factor, boolean spaced) {
    double size = text.sizePx() * factor * c.type;
    double spacing =
        language == Language.ZH && (spaced || text.spacing() > 0) ? size * text.spacing() : 0;
    return new LabelStyle(size, text.bold(), text.color(), text.halo(), 2.4 * c.type, spacing);
  }
}
