package io.lantu.render;

import io.lantu.geo.ArcStore;
import io.lantu.geo.BaseMap;
import io.lantu.geo.BaseMap.LineFeature;
import io.lantu.geo.BaseMap.LineLayer;
import io.lantu.geo.BaseMap.MapPoint;
import io.lantu.geo.BaseMap.Unit;
import io.lantu.model.Language;
import io.lantu.render.label.LabelAnchor;
import io.lantu.render.label.LabelCandidate;
import io.lantu.render.label.LabelKind;
import io.lantu.render.label.LabelStyle;
import io.lantu.style.BaseLayer;
import io.lantu.style.Palette;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Collects the names of the base map that belong to a view. */
final class BaseLabels {
  private static final int PRIORITY_PROVINCE = 300;
  private static final int PRIORITY_SEAT = 320;
  private static final int PRIORITY_PREFECTURE = 340;
  private static final int PRIORITY_WATER = 420;
  private static final int PRIORITY_COUNTY = 500;
  private static final int PRIORITY_PLACE = 520;
  private static final int PRIORITY_CORRIDOR = 600;

  private final PaintContext c;
  private final BaseMap map;
  private final Language language;
  private final Palette.Ink ink;
  private final double denominator;
  private final List<LabelCandidate> out;
  private final Set<String> taken;

  /**
   * @param out receives the candidates
   * @param taken texts of the structure's labels, which the base map does not repeat
   */
  BaseLabels(PaintContext c, List<LabelCandidate> out, Set<String> taken) {
    this.c = c;
    map = c.content.baseMap();
    language = c.content.language();
    ink = c.palette.ink();
    denominator = c.denominator();
    this.out = out;
    this.taken = taken;
  }

  void collect() {
    if (c.content.shows(BaseLayer.PREFECTURES)) {
      groups();
    }
    if (c.content.shows(BaseLayer.COUNTIES)) {
      counties();
    }
    if (c.content.shows(BaseLayer.TOWNS)) {
      places();
    }
    if (c.content.shows(BaseLayer.LAKES)) {
      lakes();
    }
    if (c.content.shows(BaseLayer.RIVERS)) {
      lines(map.rivers(), LabelKind.RIVER, ink.water(), 11, 5);
    }
    if (c.content.shows(BaseLayer.CORRIDORS)) {
      lines(map.corridors(), LabelKind.CORRIDOR, ink.muted(), 10.5, 6);
    }
  }

  private boolean inView(double x, double y) {
    return x >= 0 && y >= 0 && x <= c.view.widthPx() && y <= c.view.heightPx();
  }

  private void groups() {
    for (Unit u : map.units().groups()) {
      boolean province = u.prefecture() == null;
      if (province ? denominator < 5e6 : denominator > 7e6 || denominator < 280_000) {
        continue;
      }
      double size = (province ? 19 : denominator > 3.5e6 ? 13 : 15) * c.type;
      area(
          u,
          province ? LabelKind.PROVINCE : LabelKind.PREFECTURE,
          province ? PRIORITY_PROVINCE : PRIORITY_PREFECTURE,
          size,
          size * (language == Language.ZH ? 0.9 : 0.15),
          2.6);
    }
  }

  private void counties() {
    if (denominator > (c.content.shows(BaseLayer.TOWNS) ? 850_000 : 1.6e6)) {
      return;
    }
    for (Unit u : map.units().polygons()) {
      if (u.county()) {
        area(
            u,
            LabelKind.COUNTY,
            PRIORITY_COUNTY,
            12.5 * c.type,
            language == Language.ZH ? 5 * c.type : 0.5,
            2.2);
      }
    }
  }

  private void area(
      Unit u, LabelKind kind, int priority, double size, double spacing, double share) {
    double x = c.screenX(u.x());
    double y = c.screenY(u.y());
    if (!inView(x, y)) {
      return;
    }
    String text = language.pick(u.name(), u.nameEn());
    double radius = u.radius() * c.k;
    int letters = text.codePointCount(0, text.length());
    double width = letters * (language == Language.ZH ? size : size * 0.55) + letters * spacing;
    if (width > 2 * radius * share || taken.contains(text)) {
      return;
    }
    out.add(
        new LabelCandidate(
            u.regionId(),
            kind,
            priority,
            text,
            new LabelStyle(
                size, false, faint(ink.area()), faint(ink.halo()), 1.8 * c.type, spacing),
            List.of(new LabelAnchor.Inside(x, y, radius * 0.7, radius * 0.7))));
  }

  private Color faint(Color color) {
    return c.tint(BaseLayer.LABELS, color);
  }

  private void places() {
    for (MapPoint p : BasePainter.shownTowns(c)) {
      double x = c.screenX(p.x());
      double y = c.screenY(p.y());
      String text = language.pick(p.name(), p.nameEn());
      if (!inView(x, y) || taken.contains(text)) {
        continue;
      }
      boolean seat = p.rank() <= 2;
      double size = (p.rank() == 1 ? 13 : p.rank() == 2 ? 12 : 11) * c.type;
      Color color = p.rank() <= 2 ? ink.text() : ink.muted();
      out.add(
          new LabelCandidate(
              p.id(),
              seat ? LabelKind.SEAT : LabelKind.TOWN,
              seat ? PRIORITY_SEAT + 40 * (p.rank() - 1) : PRIORITY_PLACE,
              text,
              new LabelStyle(size, p.rank() == 1, faint(color), faint(ink.halo()), 1.8 * c.type, 0),
              aroundTown(p, x, y, seat)));
    }
  }

  /** Beside the dot; seats step aside for an arrow or ring that stands on them. */
  private List<LabelAnchor> aroundTown(MapPoint p, double x, double y, boolean seat) {
    double r = BasePainter.townRadius(p, c) + 0.5;
    LabelAnchor close = new LabelAnchor.AroundPoint(x, y, r);
    return seat
        ? List.of(
            close,
            new LabelAnchor.AroundPoint(x, y, r + 7 * c.type),
            new LabelAnchor.AroundPoint(x, y, r + 14 * c.type))
        : List.of(close);
  }

  private void lakes() {
    LineLayer lakes = map.lakes();
    int[] boxes = lakes.lines().boxes();
    for (int f = 0; f < lakes.features().size(); f++) {
      LineFeature feature = lakes.features().get(f);
      String text = language.pick(feature.name(), feature.nameEn());
      int largest = -1;
      double extent = 0;
      for (int i = 0; i < lakes.lines().count(); i++) {
        double w = (boxes[4 * i + 2] - boxes[4 * i]) * BaseMap.UNIT_METRES;
        if (lakes.featureOf(i) == f && w > extent) {
          extent = w;
          largest = i;
        }
      }
      if (largest < 0 || text.isEmpty()) {
        continue;
      }
      double w = extent * c.k;
      double h = (boxes[4 * largest + 3] - boxes[4 * largest + 1]) * BaseMap.UNIT_METRES * c.k;
      double x =
          c.screenX((boxes[4 * largest] + boxes[4 * largest + 2]) / 2.0 * BaseMap.UNIT_METRES);
      double y =
          c.screenY((boxes[4 * largest + 1] + boxes[4 * largest + 3]) / 2.0 * BaseMap.UNIT_METRES);
      double size = (w > 140 ? 14 : 11) * c.type;
      if (w < 12 || !inView(x, y)) {
        continue;
      }
      boolean roomy = w > size * text.length() * 1.2 && h > size * 1.4;
      out.add(
          new LabelCandidate(
              feature.id(),
              LabelKind.LAKE,
              PRIORITY_WATER - (roomy ? 40 : 0),
              text,
              new LabelStyle(
                  size,
                  false,
                  faint(ink.water()),
                  faint(roomy ? Palette.alpha(c.palette.base().water(), 0.6) : ink.halo()),
                  1.6 * c.type,
                  roomy && language == Language.ZH ? size * 0.3 : 0),
              List.of(
                  roomy
                      ? new LabelAnchor.Inside(x, y, w * 0.12, h * 0.12)
                      : new LabelAnchor.AroundPoint(x, y, Math.min(w, h) / 2))));
    }
  }

  private void lines(LineLayer layer, LabelKind kind, Color color, double sizePx, double offset) {
    ArcStore store = layer.lines();
    int level = Math.min(store.levels() - 1, BaseMap.levelFor(c.view.resolution() * 4));
    int[] starts = store.starts(level);
    int[] coords = store.coords(level);
    for (int i = 0; i < store.count(); i++) {
      LineFeature feature = layer.features().get(layer.featureOf(i));
      String text = language.pick(feature.name(), feature.nameEn());
      boolean river = kind == LabelKind.RIVER;
      if (text.isEmpty()
          || !c.meets(store.boxes(), i)
          || (river && !BasePainter.riverShown(feature.rank(), denominator))) {
        continue;
      }
      int rank = Math.max(1, Math.min(3, feature.rank()));
      double size = (sizePx + (river ? (3 - rank) * 1.0 : 0)) * c.type;
      double spacing = language == Language.ZH ? size * (river ? 0.7 : 0.2) : 0.5;
      List<LabelAnchor> anchors = new ArrayList<>();
      for (double[] part : visibleParts(coords, starts[i], starts[i + 1])) {
        if (BandShape.length(part) < text.length() * (size + spacing)) {
          continue;
        }
        anchors.add(new LabelAnchor.AlongLine(part, 0, Double.MAX_VALUE, offset + size * 0.45));
        anchors.add(new LabelAnchor.AlongLine(part, 0, Double.MAX_VALUE, -offset - size * 0.45));
      }
      if (!anchors.isEmpty()) {
        out.add(
            new LabelCandidate(
                feature.id() + "#" + i,
                kind,
                (river ? PRIORITY_WATER : PRIORITY_CORRIDOR) + rank * 10,
                text,
                new LabelStyle(size, false, faint(color), faint(ink.halo()), 1.5 * c.type, spacing),
                anchors));
      }
    }
  }

  /** Runs of a line inside the view, smoothed to what a letter feels, longest first. */
  private List<double[]> visibleParts(int[] coords, int from, int to) {
    List<double[]> parts = new ArrayList<>();
    double[] run = new double[to - from];
    int n = 0;
    for (int i = from; i < to; i += 2) {
      double x = c.screenX(coords[i] * BaseMap.UNIT_METRES);
      double y = c.screenY(coords[i + 1] * BaseMap.UNIT_METRES);
      if (inView(x, y)) {
        run[n++] = x;
        run[n++] = y;
      } else if (n > 0) {
        add(parts, run, n);
        n = 0;
      }
    }
    add(parts, run, n);
    parts.sort((a, b) -> Double.compare(BandShape.length(b), BandShape.length(a)));
    return parts.size() > 2 ? parts.subList(0, 2) : parts;
  }

  private static void add(List<double[]> parts, double[] run, int n) {
    if (n >= 4) {
      parts.add(BandShape.thin(Arrays.copyOf(run, n), 6));
    }
  }
}
