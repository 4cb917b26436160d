package io.lantu.render;

import io.lantu.geo.BaseMap;
import io.lantu.pack.BaseMapLoader;
import io.lantu.style.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws sheets to look at: run by hand with an output folder. */
final class ProofSheets {
  private ProofSheets() {}

  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[0]);
    Files.createDirectories(out);
    Path root = Path.of(System.getProperty("lantu.dir"));
    BaseMap map = BaseMapLoader.load(root);
    MapPainter painter = new MapPainter(MapFonts.load(root.resolve("maps")));
    MapContent circle =
        MapContent.of(map)
            .withStructure(
                SampleStructures.CIRCLE_SCOPE, SampleStructures.coreTwoPolesFourBelts(map));
    MapContent city =
        MapContent.of(map)
            .withStructure(java.util.Set.of("r:620100"), SampleStructures.coreTwoWingsNodes(map));
    MapContent belt =
        MapContent.of(map)
            .withStructure(java.util.Set.of(), SampleStructures.beltTwoCirclesNodes(map));
    MapContent parks =
        MapContent.of(map)
            .withStructure(java.util.Set.of("r:620100"), SampleStructures.zoneOfParks(map));
    String wanted = args.length > 1 ? args[1] : "";
    if (wanted.startsWith("sheet")) {
      drawSheets(out, painter, circle, city, belt, parks);
      return;
    }
    Object[][] sheets = {
      {"1h2j4d", circle, 103.6, 36.0}, {"1x2y", city, 103.6, 36.3},
      {"1d2q", belt, 102.9, 36.1}, {"1q5y", parks, 103.5, 36.3}
    };
    for (Object[] sheet : sheets) {
      for (double denominator : new double[] {4e6, 1.85e6, 1e6, 3e5}) {
        for (Theme theme : Theme.values()) {
          String name =
              sheet[0]
                  + "-"
                  + theme.name().toLowerCase(java.util.Locale.ROOT)
                  + "-"
                  + (int) (denominator / 1000)
                  + "k";
          if (!name.matches(".*" + wanted + ".*")) {
            continue;
          }
          double[] p = new double[2];
          map.projection().forward((double) sheet[2], (double) sheet[3], p);
          Viewport v =
              new Viewport(
                  map.projection().id(),
                  p[0],
                  p[1],
                  denominator * Viewport.OGC_PIXEL_METRES,
                  1200,
                  800,
                  1);
          BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_ARGB_PRE);
          PaintReport report = null;
          for (int i = 0; i < 3; i++) {
            Graphics2D g = image.createGraphics();
            report =
                painter.paint(
                    g, new RenderJob(v, ((MapContent) sheet[1]).withTheme(theme), Quality.REST));
            g.dispose();
          }
          ImageIO.write(image, "png", out.resolve(name + ".png").toFile());
          System.out.println(
              name
                  + " "
                  + report.stageMillis()
                  + " out "
                  + report.labelsLeftOut().size()
                  + " failures "
                  + report.failures());
        }
      }
    }
  }

  private static void drawSheets(Path out, MapPainter painter, MapContent... contents)
      throws Exception {
    String[] names = {"一核两极四带", "一心两翼多点", "一带双圈多节点", "一区五园"};
    ImageRenderer renderer = new ImageRenderer(painter);
    for (int i = 0; i < contents.length; i++) {
      java.util.LinkedHashMap<String, Integer> classes = new java.util.LinkedHashMap<>();
      contents[i].features().forEach(f -> classes.merge(f.classLabel(), 1, Integer::sum));
      SheetInfo info =
          new SheetInfo(
              names[i],
              "兰州经济圈发展规划（2021—2025年）",
              classes.entrySet().stream()
                  .map(
                      e ->
                          new SheetInfo.ClassLine(
                              e.getKey(),
                              e.getKey(),
                              new io.lantu.model.ClassCounts(
                                  e.getValue(), e.getValue(), e.getValue())))
                  .toList(),
              "底图：天地图行政区划 2024；WDBII；OpenStreetMap 贡献者（ODbL）");
      for (Theme theme : Theme.values()) {
        ImageRenderer.Sheet sheet =
            new ImageRenderer.Sheet(contents[i].withTheme(theme), info, 1600, 1000, 96, true);
        long t = System.nanoTime();
        BufferedImage image = renderer.render(sheet, ImageRenderer.steps(info));
        long t2 = System.nanoTime();
        Files.write(
            out.resolve(
                "sheet-" + i + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png"),
            ImageRenderer.png(image, 96));
        System.out.println(names[i] + theme + (t2 - t) / 1000000);
      }
    }
  }
}
