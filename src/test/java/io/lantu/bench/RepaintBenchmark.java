package io.lantu.bench;

import io.lantu.geo.BaseMap;
import io.lantu.geo.LambertProjection;
import io.lantu.pack.BaseMapLoader;
import io.lantu.render.ImageRenderer;
import io.lantu.render.MapContent;
import io.lantu.render.MapFonts;
import io.lantu.render.MapPainter;
import io.lantu.render.Quality;
import io.lantu.render.RenderJob;
import io.lantu.render.SheetInfo;
import io.lantu.render.Viewport;
import io.lantu.style.BaseLayer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Repaint at rest with antialiasing, against a painter without pyramid and shared borders. */
final class RepaintBenchmark implements Benchmark {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;

  @Override
  public List<Row> run() throws Exception {
    List<Row> rows = new ArrayList<>();
    Optional<CountySets> sets = CountySets.find();
    if (sets.isPresent()) {
      rows.addAll(compare("S", sets.get().small(), 10));
      rows.addAll(compare("M", sets.get().large(), 26));
    } else {
      rows.add(
          Row.missing("repaint of the sets S and M", "package not at hand; shipped map below"));
    }
    rows.addAll(shippedBase());
    return rows;
  }

  private static List<Row> compare(String set, List<CountySets.County> counties, double target) {
    int vertices = counties.stream().mapToInt(CountySets.County::vertices).sum();
    long start = System.nanoTime();
    BaseMap map = CountySets.compile(counties);
    double compile = (System.nanoTime() - start) / 1e6;
    MapContent content = MapContent.of(map).withLayer(BaseLayer.LABELS, false);
    Viewport view = whole(content);
    Timing ours = repaint(content, view);
    List<Path2D> paths = paths(counties);
    Timing plain = plain(paths, view);
    String count =
        String.format(Locale.ROOT, "%,d vertices, %d counties", vertices, counties.size());
    return List.of(
        new Row("repaint at rest, set " + set + ", median", ours.median(), "ms", target, count),
        new Row("repaint at rest, set " + set + ", p95", ours.p95(), "ms", Double.NaN, ""),
        new Row(
            "same by a painter without pyramid",
            plain.median(),
            "ms",
            Double.NaN,
            String.format(Locale.ROOT, "%.1f times ours", plain.median() / ours.median())),
        new Row(
            "pyramid of set " + set + " at build time",
            compile,
            "ms",
            Double.NaN,
            map.units().arcs().vertices(0)
                + " vertices of shared arcs, "
                + map.units().arcs().vertices(BaseMap.levelFor(view.resolution()))
                + " at this view"));
  }

  private static List<Row> shippedBase() throws Exception {
    BaseMap map = BaseMapLoader.load(Path.of(System.getProperty("lantu.dir")));
    MapContent content = MapContent.of(map).withLayer(BaseLayer.LABELS, false);
    Timing t = repaint(content, whole(content));
    return List.of(
        new Row(
            "repaint at rest, shipped base map, median",
            t.median(),
            "ms",
            Double.NaN,
            map.units().arcs().vertices(0) + " vertices of shared arcs, no labels"));
  }

  private static Viewport whole(MapContent content) {
    SheetInfo info = new SheetInfo("", "", List.of(), "");
    return new ImageRenderer(new MapPainter(MapFonts.loadShipped()))
        .fit(new ImageRenderer.Sheet(content, info, WIDTH, HEIGHT, 96, false));
  }

  private static Timing repaint(MapContent content, Viewport view) {
    MapPainter painter = new MapPainter(MapFonts.loadShipped());
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    RenderJob job = new RenderJob(view, content, Quality.REST);
    return Timing.of(
        150,
        100,
        () -> {
          Graphics2D g = image.createGraphics();
          painter.paint(g, job);
          g.dispose();
        });
  }

  private static List<Path2D> paths(List<CountySets.County> counties) {
    List<Path2D> paths = new ArrayList<>();
    double[] p = new double[2];
    for (CountySets.County county : counties) {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (List<double[]> part : county.parts()) {
        for (double[] ring : part) {
          for (int i = 0; i < ring.length; i += 2) {
            LambertProjection.DEFAULT.forward(ring[i], ring[i + 1], p);
            if (i == 0) {
              path.moveTo(p[0], p[1]);
            } else {
              path.lineTo(p[0], p[1]);
            }
          }
          path.closePath();
        }
      }
      paths.add(path);
    }
    return paths;
  }

  private static Timing plain(List<Path2D> paths, Viewport view) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    AffineTransform toScreen = view.worldToScreen();
    return Timing.of(
        3,
        9,
        () -> {
          Graphics2D g = image.createGraphics();
          g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
          g.setColor(Color.WHITE);
          g.fillRect(0, 0, WIDTH, HEIGHT);
          g.setStroke(new BasicStroke(1));
          for (Path2D path : paths) {
            Path2D shown = new Path2D.Double(path, toScreen);
            g.setColor(Color.LIGHT_GRAY);
            g.fill(shown);
            g.setColor(Color.DARK_GRAY);
            g.draw(shown);
          }
          g.dispose();
        });
  }
}
