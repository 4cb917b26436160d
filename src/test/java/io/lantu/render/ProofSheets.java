package io.lantu.render;

import io.lantu.geo.BaseMap;
import io.lantu.geo.Geography;
import io.lantu.model.Catalogue;
import io.lantu.model.Structure;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import io.lantu.state.Workspace;
import io.lantu.style.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Draws the shipped structures to be looked at, at three scales and as sheets, in all themes. Run
 * by hand: output folder, then a regular expression over the picture names.
 */
final class ProofSheets {
  private static final double[] SCALES = {4e6, 1e6, 3e5};

  private ProofSheets() {}

  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[0]);
    String wanted = args.length > 1 ? args[1] : ".*";
    Files.createDirectories(out);
    Path root = Path.of(System.getProperty("lantu.dir"));
    BaseMap map = BaseMapLoader.load(root);
    Pack pack = new PackReader(PackReader.Depth.CONTENT).read(root.resolve("data"));
    Catalogue catalogue = new Catalogue(pack.content());
    Workspace workspace =
        new Workspace(catalogue, new Geography(map, catalogue, pack.geometries()));
    MapPainter painter = new MapPainter(MapFonts.load(root.resolve("maps")));
    for (Structure s : catalogue.structures()) {
      MapContent content =
          MapContent.of(map).withStructure(workspace.scope(s), workspace.features(s));
      SheetInfo info =
          new SheetInfo(
              s.formula(),
              catalogue.findPlan(s.plan()).orElseThrow().title(),
              s.classes().stream()
                  .map(
                      c ->
                          new SheetInfo.ClassLine(
                              c.label(), c.label(), workspace.counts(s, c.label())))
                  .toList(),
              "");
      for (Theme theme : Theme.values()) {
        String name = s.id() + "-" + theme.name().toLowerCase(Locale.ROOT);
        ImageRenderer.Sheet sheet =
            new ImageRenderer.Sheet(content.withTheme(theme), info, 1600, 1000, 96, true);
        if ((name + "-sheet").matches(wanted)) {
          ImageIO.write(
              new ImageRenderer(painter).render(sheet, ImageRenderer.steps(info)),
              "png",
              out.resolve(name + "-sheet.png").toFile());
        }
        Viewport fitted = new ImageRenderer(painter).fit(sheet);
        for (double scale : SCALES) {
          String file = name + "-" + (int) (scale / 1000) + "k";
          if (file.matches(wanted)) {
            Viewport view =
                fitted.withResolution(scale * Viewport.OGC_PIXEL_METRES).withSize(1400, 900);
            ImageIO.write(
                paint(painter, new RenderJob(view, sheet.content(), Quality.REST)),
                "png",
                out.resolve(file + ".png").toFile());
          }
        }
      }
    }
  }

  private static BufferedImage paint(MapPainter painter, RenderJob job) {
    Viewport v = job.viewport();
    BufferedImage image = new BufferedImage(v.widthPx(), v.heightPx(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    painter.paint(g, job);
    g.dispose();
    return image;
  }
}
