package io.lantu.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.geo.BaseMap;
import io.lantu.geo.ElementShape;
import io.lantu.model.ElementKind;
import io.lantu.model.Language;
import io.lantu.model.ShapeStatus;
import io.lantu.style.StructureFeature;
import io.lantu.style.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Compares pictures with those kept beside each case's {@code input.txt}, letting small differences
 * of rasterisers pass. Run with {@code -Dlantu.golden.update=true} to take new ones, and look at
 * them before keeping them.
 */
class GoldenImageTest {
  private static final Path CASES = Path.of("src/test/resources/io/lantu/render/golden");
  private static final MapFonts FONTS = MapFonts.loadShipped();
  private static final BaseMap MAP = PaintFixture.map();

  /** A channel may differ by this much before a pixel counts as different. */
  private static final int CHANNEL_TOLERANCE = 28;

  /** Share of different pixels that still passes. */
  private static final double SHARE_TOLERANCE = 0.004;

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(p -> p.getFileName().toString()).sorted().toList().stream();
    }
  }

  @Test
  void lettersWithTheBundledFont() {
    assertThat(FONTS.bundled()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void paintsAsKept(String name) throws Exception {
    Path folder = CASES.resolve(name);
    BufferedImage actual = paint(folder.resolve("input.txt"));
    File expectedFile = folder.resolve("expected.png").toFile();
    if (Boolean.getBoolean("lantu.golden.update")) {
      ImageIO.write(actual, "png", expectedFile);
    }
    BufferedImage expected = ImageIO.read(expectedFile);
    assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
    assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
    double share = difference(actual, expected);
    if (share > SHARE_TOLERANCE) {
      Path out = Path.of("target", "golden", name + ".png");
      Files.createDirectories(out.getParent());
      ImageIO.write(actual, "png", out.toFile());
    }
    assertThat(share).as("share of different pixels of " + name).isLessThan(SHARE_TOLERANCE);
  }

  private static double difference(BufferedImage a, BufferedImage b) {
    int different = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        int p = a.getRGB(x, y);
        int q = b.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
          if (Math.abs(((p >> shift) & 255) - ((q >> shift) & 255)) > CHANNEL_TOLERANCE) {
            different++;
            break;
          }
        }
      }
    }
    return different / (double) (a.getWidth() * a.getHeight());
  }

  /**
   * Reads a case. Lines: {@code key = value} (theme, language, scale, centre, size, lit, scope,
   * highlighted, ratio) or {@code KIND | STATUS | class | name | rank | arrow | area | line |
   * anchors}, the last three in WKT or empty.
   */
  private static BufferedImage paint(Path input) throws IOException, ParseException {
    Map<String, String> settings = new HashMap<>();
    List<StructureFeature> features = new ArrayList<>();
    for (String text : Files.readAllLines(input)) {
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      if (text.contains("|")) {
        features.add(feature(text.split("\\|", -1), features.size()));
      } else {
        String[] pair = text.split("=", 2);
        settings.put(pair[0].trim(), pair[1].trim());
      }
    }
    MapContent content =
        MapContent.of(MAP)
            .withStructure(set(settings.get("scope")), features)
            .withTheme(Theme.find(settings.getOrDefault("theme", "light")).orElseThrow())
            .withLanguage(Language.valueOf(settings.getOrDefault("language", "ZH")))
            .withHighlighted(set(settings.get("highlighted")));
    if (settings.containsKey("lit")) {
      content = content.withLitClasses(set(settings.get("lit")));
    }
    String[] centre = settings.get("centre").split(" ");
    double[] p = new double[2];
    MAP.projection().forward(Double.parseDouble(centre[0]), Double.parseDouble(centre[1]), p);
    String[] size = settings.getOrDefault("size", "480x320").split("x");
    Viewport view =
        new Viewport(
            MAP.projection().id(),
            p[0],
            p[1],
            Double.parseDouble(settings.get("scale")) * Viewport.OGC_PIXEL_METRES,
            Integer.parseInt(size[0]),
            Integer.parseInt(size[1]),
            Double.parseDouble(settings.getOrDefault("ratio", "1")));
    int w = (int) (view.widthPx() * view.pixelRatio());
    int h = (int) (view.heightPx() * view.pixelRatio());
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    PaintReport report = new MapPainter(FONTS).paint(g, new RenderJob(view, content, Quality.REST));
    g.dispose();
    assertThat(report.failures()).isZero();
    return image;
  }

  private static Set<String> set(String words) {
    return words == null || words.isBlank() ? Set.of() : Set.of(words.split(" "));
  }

  private static StructureFeature feature(String[] f, int number) throws ParseException {
    Geometry area = wkt(f[6]);
    LineString line = (LineString) wkt(f[7]);
    List<Coordinate> anchors = List.of(wkt(f[8]).getCoordinates());
    ElementShape shape =
        new ElementShape(
            "s/e" + number,
            ElementKind.valueOf(f[0].trim()),
            ShapeStatus.valueOf(f[1].trim()),
            area,
            line,
            anchors.get(0),
            anchors,
            Integer.parseInt(f[4].trim()),
            Boolean.parseBoolean(f[5].trim()));
    return new StructureFeature(
        shape,
        "s",
        f[2].trim(),
        f[2].trim(),
        0,
        line == null ? 0 : number,
        f[3].trim(),
        null,
        List.of(),
        List.of());
  }

  private static Geometry wkt(String text) throws ParseException {
    return text.isBlank() ? null : new WKTReader().read(text.trim());
  }
}
