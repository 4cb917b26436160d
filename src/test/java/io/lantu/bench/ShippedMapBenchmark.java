package io.lantu.bench;

import io.lantu.geo.BaseMap;
import io.lantu.geo.BaseMapReader;
import io.lantu.geo.Geography;
import io.lantu.model.Catalogue;
import io.lantu.model.Structure;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import io.lantu.render.Frame;
import io.lantu.render.FrameBlitter;
import io.lantu.render.ImageRenderer;
import io.lantu.render.MapContent;
import io.lantu.render.MapFonts;
import io.lantu.render.MapPainter;
import io.lantu.render.PaintReport;
import io.lantu.render.Quality;
import io.lantu.render.RenderJob;
import io.lantu.render.SheetInfo;
import io.lantu.render.Viewport;
import io.lantu.state.Workspace;
import io.lantu.style.BaseLayer;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The shipped map with all layers, structures and labels over many views; loading; blitting. */
final class ShippedMapBenchmark implements Benchmark {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;
  private static final int VIEWS = 300;

  private final Path root = Path.of(System.getProperty("lantu.dir"));

  @Override
  public List<Row> run() throws Exception {
    BaseMap map = BaseMapLoader.load(root);
    Pack pack = new PackReader(PackReader.Depth.CONTENT).read(root.resolve("data"));
    Catalogue catalogue = new Catalogue(pack.content());
    Workspace workspace =
        new Workspace(catalogue, new Geography(map, catalogue, pack.geometries()));
    List<RenderJob> jobs = new ArrayList<>();
    Random random = new Random(1);
    int each = Math.max(2, VIEWS / Math.max(1, catalogue.structures().size()));
    for (Structure s : catalogue.structures()) {
      MapContent content =
          MapContent.of(map)
              .withStructure(workspace.scope(s), workspace.features(s))
              .withLayer(BaseLayer.CORRIDORS, true);
      Viewport whole =
          new ImageRenderer(new MapPainter(MapFonts.load(root.resolve("maps"))))
              .fit(
                  new ImageRenderer.Sheet(
                      content, new SheetInfo("", "", List.of(), ""), WIDTH, HEIGHT, 96, false));
      jobs.add(new RenderJob(whole, content, Quality.REST));
      for (int i = 1; i < each; i++) {
        double factor = Math.pow(2, random.nextDouble() * 4 - 2);
        Viewport view = whole.zoomAbout(random.nextInt(WIDTH), random.nextInt(HEIGHT), factor);
        jobs.add(new RenderJob(view, content, Quality.REST));
      }
    }
    List<Row> rows = new ArrayList<>(paint(jobs));
    rows.add(load());
    rows.addAll(blit(jobs.get(0)));
    return rows;
  }

  private List<Row> paint(List<RenderJob> jobs) {
    MapPainter painter = new MapPainter(MapFonts.load(root.resolve("maps")));
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    double[] all = new double[jobs.size()];
    double[] labels = new double[jobs.size()];
    double[] moving = new double[jobs.size()];
    int placed = 0;
    for (int round = 0; round < 3; round++) {
      placed = 0;
      for (int i = 0; i < jobs.size(); i++) {
        RenderJob job = jobs.get(i);
        long start = System.nanoTime();
        PaintReport report = paint(painter, image, job);
        all[i] = (System.nanoTime() - start) / 1e6;
        labels[i] =
            report.stageMillis().get("label placing") + report.stageMillis().get("label painting");
        placed += report.labelsPlaced();
        start = System.nanoTime();
        paint(painter, image, new RenderJob(job.viewport(), job.content(), Quality.MOVING));
        moving[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(all);
    Arrays.sort(labels);
    Arrays.sort(moving);
    int p95 = (int) Math.ceil(jobs.size() * 0.95) - 1;
    int middle = jobs.size() / 2;
    String views = jobs.size() + " views of the structures";
    return List.of(
        new Row("whole shipped map with all layers and labels, p95", all[p95], "ms", 60, views),
        new Row("whole shipped map, median", all[middle], "ms", Double.NaN, ""),
        new Row("whole shipped map while moving, median", moving[middle], "ms", Double.NaN, ""),
        new Row(
            "label pass of it, median",
            labels[middle],
            "ms",
            Double.NaN,
            placed / jobs.size() + " labels on average"),
        new Row("label pass of it, p95", labels[p95], "ms", Double.NaN, ""));
  }

  private static PaintReport paint(MapPainter painter, BufferedImage image, RenderJob job) {
    Graphics2D g = image.createGraphics();
    try {
      return painter.paint(g, job);
    } finally {
      g.dispose();
    }
  }

  private Row load() {
    Path file = root.resolve("maps").resolve(BaseMapLoader.COMPILED);
    Timing t =
        Timing.of(
            0,
            15,
            () -> {
              try {
                BaseMapReader.read(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return new Row("load of the compiled base map, median", t.median(), "ms", 60, "warm JVM");
  }

  private static List<Row> blit(RenderJob job) {
    Viewport view = job.viewport();
    int w = (int) Math.round(WIDTH * 1.3);
    int h = (int) Math.round(HEIGHT * 1.3);
    Frame frame = new Frame(new int[w * h], w, h, view.withSize(w, h), job, null);
    int[] target = new int[WIDTH * HEIGHT];
    FrameBlitter blitter = new FrameBlitter();
    Timing pan =
        Timing.of(50, 200, () -> blitter.blit(frame, view.panBy(37, 11), target, WIDTH, HEIGHT, 0));
    Timing zoom =
        Timing.of(
            50,
            200,
            () -> blitter.blit(frame, view.zoomAbout(700, 300, 1.13), target, WIDTH, HEIGHT, 0));
    return List.of(
        new Row("blit after a pan, median", pan.median(), "ms", 1, WIDTH + " x " + HEIGHT),
        new Row("blit after a zoom, median", zoom.median(), "ms", 1, WIDTH + " x " + HEIGHT));
  }
}
