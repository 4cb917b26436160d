package io.lantu.render;

import io.lantu.geo.ArcStore;
import io.lantu.geo.BaseMap;
import io.lantu.geo.BaseMap.LineFeature;
import io.lantu.geo.BaseMap.LineLayer;
import io.lantu.geo.BaseMap.MapPoint;
import io.lantu.geo.BaseMap.UnitLayer;
import io.lantu.geo.BorderLevel;
import io.lantu.style.BaseLayer;
import io.lantu.style.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Paints the base map. Land is filled by the outline of many units at once, and each shared border
 * is stroked once; both leave out what the view does not show.
 */
final class BasePainter {
  private record OutlineKey(BaseMap map, Set<String> ids) {
    @Override
    public boolean equals(Object o) {
      return o instanceof OutlineKey k && k.map == map && k.ids.equals(ids);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(map) * 31 + ids.hashCode();
    }
  }

  private static final Set<String> ALL = Set.of("*");
  private static final int CACHED_OUTLINES = 64;

  private final Map<OutlineKey, UnitOutline> outlines = new ConcurrentHashMap<>();

  /** Land. */
  void paintLand(Graphics2D g, PaintContext c) {
    Palette.Base colours = c.palette.base();
    g.setColor(colours.outside());
    g.fill(new Rectangle2D.Double(0, 0, c.view.widthPx(), c.view.heightPx()));
    BaseMap map = c.content.baseMap();
    if (map == null) {
      return;
    }
    UnitLayer units = map.units();
    Set<String> scope = c.content.scope();
    Path2D all = path(c, units, outline(map, ALL));
    g.setColor(scope.isEmpty() ? colours.land() : colours.context());
    fillLand(g, c, all);
    if (!scope.isEmpty()) {
      UnitOutline inside = outline(map, scope);
      if (!inside.isEmpty()) {
        Path2D land = path(c, units, inside);
        if (!c.moving()) {
          // A faint rim lifts the plan's area off its surroundings; it needs no detail.
          Path2D rim = path(c, units, inside, 3);
          for (int i = 2; i >= 1; i--) {
            g.setStroke(thin(i * 5.5f));
            g.setColor(Palette.alpha(colours.scope(), 0.05));
            g.draw(rim);
          }
        }
        g.setColor(colours.land());
        fillLand(g, c, land);
      }
    }
  }

  /**
   * Fills land without antialiasing on screen, which is several times as fast for large areas; the
   * smooth border drawn above hides the steps.
   */
  private static void fillLand(Graphics2D g, PaintContext c, Path2D land) {
    boolean bordered = c.content.shows(BaseLayer.PREFECTURES) || !c.content.scope().isEmpty();
    Object hint = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    if (c.quality != Quality.PRINT && bordered) {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    }
    g.fill(land);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, hint);
  }

  private static void paintLakes(Graphics2D g, PaintContext c, LineLayer lakes) {
    Path2D path = new Path2D.Float(Path2D.WIND_EVEN_ODD);
    Cursor cursor = new Cursor(c, lakes.lines());
    for (int i = 0; i < lakes.lines().count(); i++) {
      if (c.meets(lakes.lines().boxes(), i)) {
        cursor.line(path, i, false, true);
        path.closePath();
      }
    }
    g.setColor(c.tint(BaseLayer.LAKES, c.palette.base().water()));
    g.fill(path);
    g.setStroke(thin(0.7f));
    g.setColor(c.tint(BaseLayer.LAKES, c.palette.base().river()));
    g.draw(path);
  }

  /** Lakes, rivers, boundaries and corridors in the order wanted. */
  void paintLines(Graphics2D g, PaintContext c) {
    BaseMap map = c.content.baseMap();
    if (map == null) {
      return;
    }
    Borders borders = borders(c, map);
    int bordersLeft = 2;
    for (BaseLayer layer : c.content.stack().order()) {
      boolean shown = c.content.shows(layer);
      switch (layer) {
        case LAKES -> {
          if (shown) {
            paintLakes(g, c, map.lakes());
          }
        }
        case RIVERS -> {
          if (shown) {
            paintRivers(g, c, map.rivers());
          }
        }
        case CORRIDORS -> {
          if (shown) {
            paintCorridors(g, c, map.corridors());
          }
        }
        case COUNTIES, PREFECTURES -> {
          paintBorders(g, c, layer, borders);
          bordersLeft--;
          if (bordersLeft == 0) {
            paintScope(g, c, map, borders);
          }
        }
        default -> throw new IllegalStateException("not below the structure: " + layer);
      }
    }
  }

  private static void paintRivers(Graphics2D g, PaintContext c, LineLayer rivers) {
    Palette.Base colours = c.palette.base();
    Path2D[] byRank = new Path2D[4];
    Cursor cursor = new Cursor(c, rivers.lines());
    for (int i = 0; i < rivers.lines().count(); i++) {
      int rank = Math.max(1, Math.min(3, rivers.features().get(rivers.featureOf(i)).rank()));
      if (!c.meets(rivers.lines().boxes(), i) || !riverShown(rank, c.denominator())) {
        continue;
      }
      if (byRank[rank] == null) {
        byRank[rank] = new Path2D.Float();
      }
      cursor.line(byRank[rank], i, false, true);
    }
    for (int rank = 3; rank >= 1; rank--) {
      if (byRank[rank] == null) {
        continue;
      }
      float width = riverWidth(rank, c.denominator());
      if (!c.moving() && rank < 3) {
        g.setStroke(thin(width + 1.4f));
        g.setColor(c.tint(BaseLayer.RIVERS, Palette.alpha(colours.casing(), 0.7)));
        g.draw(byRank[rank]);
      }
      g.setStroke(round(width));
      g.setColor(c.tint(BaseLayer.RIVERS, colours.river()));
      g.draw(byRank[rank]);
    }
  }

  static boolean riverShown(int rank, double denominator) {
    return rank == 1 || (rank == 2 ? denominator < 9e6 : denominator < 3.2e6);
  }

  private static float riverWidth(int rank, double denominator) {
    double near = denominator < 600_000 ? 1.5 : denominator < 2e6 ? 1.2 : 1;
    return (float) (near * (rank == 1 ? 2.1 : rank == 2 ? 1.3 : 0.8));
  }

  /** Boundaries of a view by their kind; null scope when nothing is greyed. */
  private record Borders(
      Path2D county, Path2D countyContext, Path2D prefecture, Path2D province, UnitOutline scope) {}

  private Borders borders(PaintContext c, BaseMap map) {
    UnitLayer units = map.units();
    ArcStore arcs = units.arcs();
    boolean counties = c.content.shows(BaseLayer.COUNTIES);
    boolean prefectures = c.content.shows(BaseLayer.PREFECTURES);
    UnitOutline scope = c.content.scope().isEmpty() ? null : outline(map, c.content.scope());
    Borders found =
        new Borders(
            new Path2D.Float(), new Path2D.Float(), new Path2D.Float(), new Path2D.Float(), scope);
    Cursor cursor = new Cursor(c, arcs);
    for (int a = 0; a < arcs.count(); a++) {
      // The outline of the scope is drawn by itself, once.
      if (!c.meets(arcs.boxes(), a) || (scope != null && scope.isOutline(units, a))) {
        continue;
      }
      BorderLevel level = units.border(a);
      if (level == BorderLevel.COUNTY) {
        if (counties) {
          boolean context = scope != null && !touches(units, scope, a);
          cursor.line(context ? found.countyContext : found.county, a, false, true);
        }
      } else if (prefectures) {
        cursor.line(
            level == BorderLevel.PREFECTURE ? found.prefecture : found.province, a, false, true);
      }
    }
    return found;
  }

  private static float finer(PaintContext c) {
    return c.denominator() > 3e6 ? 0.75f : 1;
  }

  private static void paintBorders(Graphics2D g, PaintContext c, BaseLayer layer, Borders borders) {
    Palette.Base colours = c.palette.base();
    float finer = finer(c);
    if (layer == BaseLayer.COUNTIES) {
      Color context = c.tint(layer, Palette.alpha(colours.county(), 0.55));
      stroke(g, borders.countyContext, context, 0.6f * finer);
      stroke(g, borders.county, c.tint(layer, colours.county()), 0.8f * finer);
    } else {
      stroke(g, borders.prefecture, c.tint(layer, colours.prefecture()), 1.15f * finer);
      stroke(g, borders.province, c.tint(layer, colours.province()), 1.5f * finer);
    }
  }

  /** The edge of what the plan covers is no base layer: it stays whatever is switched off. */
  private static void paintScope(Graphics2D g, PaintContext c, BaseMap map, Borders borders) {
    if (borders.scope != null && !borders.scope.isEmpty()) {
      g.setStroke(thin(1.6f * finer(c)));
      g.setColor(c.palette.base().scope());
      g.draw(path(c, map.units(), borders.scope));
    }
  }

  private static void stroke(Graphics2D g, Path2D path, Color color, float width) {
    if (path.getCurrentPoint() != null) {
      g.setStroke(thin(width));
      g.setColor(color);
      g.draw(path);
    }
  }

  private static boolean touches(UnitLayer units, UnitOutline scope, int arc) {
    int f = units.forwardOwner(arc);
    int b = units.backwardOwner(arc);
    return (f >= 0 && scope.contains(f)) || (b >= 0 && scope.contains(b));
  }

  private static void paintCorridors(Graphics2D g, PaintContext c, LineLayer corridors) {
    Palette.Base colours = c.palette.base();
    Cursor cursor = new Cursor(c, corridors.lines());
    for (int i = 0; i < corridors.lines().count(); i++) {
      if (!c.meets(corridors.lines().boxes(), i)) {
        continue;
      }
      LineFeature feature = corridors.features().get(corridors.featureOf(i));
      Path2D path = new Path2D.Float();
      cursor.line(path, i, false, true);
      boolean road = feature.kind().equals("expressway");
      float width = feature.kind().equals("hsr") ? 1.7f : 1.3f;
      // Dashed throughout: corridors run straight from town to town.
      g.setStroke(
          new BasicStroke(
              width,
              BasicStroke.CAP_BUTT,
              BasicStroke.JOIN_ROUND,
              1,
              road ? new float[] {5, 4} : new float[] {9, 4},
              0));
      g.setColor(c.tint(BaseLayer.CORRIDORS, road ? colours.expressway() : colours.rail()));
      g.draw(path);
    }
  }

  /** Units marked in addition. */
  void paintHighlights(Graphics2D g, PaintContext c) {
    BaseMap map = c.content.baseMap();
    if (map == null || c.content.highlighted().isEmpty()) {
      return;
    }
    UnitOutline marked = outline(map, c.content.highlighted());
    if (marked.isEmpty()) {
      return;
    }
    Path2D path = path(c, map.units(), marked);
    Color color = c.palette.base().highlight();
    g.setColor(Palette.alpha(color, 0.20));
    g.fill(path);
    g.setStroke(round(4.5f));
    g.setColor(Palette.alpha(color, 0.25));
    g.draw(path);
    g.setStroke(round(2f));
    g.setColor(color);
    g.draw(path);
  }

  /** Town dots. */
  void paintTowns(Graphics2D g, PaintContext c) {
    BaseMap map = c.content.baseMap();
    if (map == null || !c.content.shows(BaseLayer.TOWNS)) {
      return;
    }
    Palette.Base colours = c.palette.base();
    Color land = c.tint(BaseLayer.TOWNS, colours.land());
    Color town = c.tint(BaseLayer.TOWNS, colours.town());
    double margin = 8;
    for (MapPoint p : shownTowns(c)) {
      double x = c.screenX(p.x());
      double y = c.screenY(p.y());
      if (x < -margin
          || y < -margin
          || x > c.view.widthPx() + margin
          || y > c.view.heightPx() + margin) {
        continue;
      }
      double r = townRadius(p, c);
      switch (p.kind()) {
        case "station" -> square(g, x, y, r, land, c.tint(BaseLayer.TOWNS, colours.rail()));
        case "airport" -> plane(g, x, y, r * 1.9, land, town);
        default -> {
          g.setColor(land);
          g.fill(disc(x, y, r + 1));
          g.setColor(town);
          g.fill(disc(x, y, r));
          if (p.rank() == 1) {
            g.setColor(land);
            g.fill(disc(x, y, r * 0.5));
          }
        }
      }
    }
  }

  /**
   * The places a view shows, the most important first. Seats of districts that would crowd the seat
   * of their prefecture wait for a closer view.
   */
  static List<MapPoint> shownTowns(PaintContext c) {
    List<MapPoint> shown = new ArrayList<>();
    List<MapPoint> cities = new ArrayList<>();
    double crowd = 24 * c.type / c.k;
    for (MapPoint p : c.content.baseMap().places()) {
      if (!townShown(p, c.denominator())) {
        continue;
      }
      if (p.rank() == 1) {
        cities.add(p);
      } else if (cities.stream().anyMatch(o -> Math.hypot(o.x() - p.x(), o.y() - p.y()) < crowd)) {
        continue;
      }
      shown.add(p);
    }
    return shown;
  }

  private static boolean townShown(MapPoint p, double denominator) {
    return switch (p.rank()) {
      case 1 -> denominator < 12e6;
      case 2 -> denominator < 2.6e6;
      default -> p.kind().equals("airport") ? denominator < 1.5e6 : denominator < 700_000;
    };
  }

  static double townRadius(MapPoint p, PaintContext c) {
    return c.type * (p.rank() == 1 ? 3.4 : p.rank() == 2 ? 2.3 : 1.8);
  }

  private static void square(Graphics2D g, double x, double y, double r, Color rim, Color fill) {
    g.setColor(rim);
    g.fill(new Rectangle2D.Double(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2));
    g.setColor(fill);
    g.fill(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r));
  }

  private static void plane(Graphics2D g, double x, double y, double r, Color rim, Color fill) {
    // Seen from above, nose up: half of the outline, mirrored.
    double[][] half = {
      {0, -1},
      {0.16, -0.6},
      {0.16, -0.2},
      {0.95, 0.3},
      {0.95, 0.5},
      {0.16, 0.25},
      {0.12, 0.7},
      {0.4, 0.95},
      {0, 0.88}
    };
    Path2D p = new Path2D.Double();
    p.moveTo(x, y - r);
    for (double[] h : half) {
      p.lineTo(x + h[0] * r, y + h[1] * r);
    }
    for (int i = half.length - 1; i >= 0; i--) {
      p.lineTo(x - half[i][0] * r, y + half[i][1] * r);
    }
    p.closePath();
    g.setColor(rim);
    g.setStroke(round(2));
    g.draw(p);
    g.setColor(fill);
    g.fill(p);
  }

  private static Ellipse2D disc(double x, double y, double r) {
    return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
  }

  private UnitOutline outline(BaseMap map, Set<String> ids) {
    if (outlines.size() > CACHED_OUTLINES) {
      outlines.clear();
    }
    return outlines.computeIfAbsent(
        new OutlineKey(map, ids),
        k ->
            k.ids.equals(ALL)
                ? UnitOutline.ofAll(map.units())
                : UnitOutline.of(map.units(), k.ids));
  }

  private static Path2D path(PaintContext c, UnitLayer units, UnitOutline outline) {
    return path(c, units, outline, 1);
  }

  private static Path2D path(PaintContext c, UnitLayer units, UnitOutline outline, double coarser) {
    Path2D path = new Path2D.Float(Path2D.WIND_NON_ZERO);
    Cursor cursor = new Cursor(c, units.arcs(), coarser);
    for (int[] ring : outline.rings()) {
      boolean first = true;
      for (int ref : ring) {
        int a = ref < 0 ? ~ref : ref;
        if (c.meets(units.arcs().boxes(), a)) {
          cursor.line(path, a, ref < 0, first);
        } else {
          cursor.chord(path, a, ref < 0, first);
        }
        first = false;
      }
      path.closePath();
    }
    return path;
  }

  private static BasicStroke thin(float width) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** Turns stored lines into pixels at the level of the view. */
  private static final class Cursor {
    private final int[] starts;
    private final int[] coords;
    private final double k;
    private final double dx;
    private final double dy;
    private final float detail;

    Cursor(PaintContext c, ArcStore store) {
      this(c, store, 1);
    }

    Cursor(PaintContext c, ArcStore store, double coarser) {
      int level = Math.min(c.level(coarser), store.levels() - 1);
      starts = store.starts(level);
      coords = store.coords(level);
      k = c.k * BaseMap.UNIT_METRES;
      dx = c.dx;
      dy = c.dy;
      detail = (float) (c.detailPx() * coarser);
    }

    void line(Path2D path, int line, boolean backward, boolean move) {
      int from = starts[line];
      int to = starts[line + 1];
      int step = backward ? -2 : 2;
      int i = backward ? to - 2 : from;
      int n = (to - from) / 2;
      float lastX = Float.NaN;
      float lastY = Float.NaN;
      for (int v = 0; v < n; v++, i += step) {
        float x = (float) (coords[i] * k + dx);
        float y = (float) (dy - coords[i + 1] * k);
        if (v == 0 && move) {
          path.moveTo(x, y);
        } else if (v > 0
            && v < n - 1
            && Math.abs(x - lastX) < detail
            && Math.abs(y - lastY) < detail) {
          continue;
        } else {
          path.lineTo(x, y);
        }
        lastX = x;
        lastY = y;
      }
    }

    /** A straight line instead of one that the view does not show. */
    void chord(Path2D path, int line, boolean backward, boolean move) {
      int a = backward ? starts[line + 1] - 2 : starts[line];
      int b = backward ? starts[line] : starts[line + 1] - 2;
      float x = (float) (coords[a] * k + dx);
      float y = (float) (dy - coords[a + 1] * k);
      if (move) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
      path.lineTo((float) (coords[b] * k + dx), (float) (dy - coords[b + 1] * k));
    }
  }
}
