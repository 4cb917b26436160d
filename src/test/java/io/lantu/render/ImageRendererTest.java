package io.lantu.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.geo.BaseMap;
import io.lantu.geo.ElementShape;
import io.lantu.model.ClassCounts;
import io.lantu.model.ElementKind;
import io.lantu.model.Language;
import io.lantu.model.ShapeStatus;
import io.lantu.render.SheetInfo.Placement;
import io.lantu.style.BuiltInStyles;
import io.lantu.style.StructureFeature;
import io.lantu.style.Theme;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ImageRendererTest {
  private static final MapFonts FONTS = MapFonts.loadShipped();
  private static final BaseMap MAP = PaintFixture.map();
  private static final ImageRenderer RENDERER = new ImageRenderer(new MapPainter(FONTS));

  @Test
  void paintsABandThatIsGivenAsAnArea() {
    for (ElementKind kind : List.of(ElementKind.BELT, ElementKind.CORRIDOR)) {
      ImageRenderer.Sheet sheet = sheet(box(kind), info(1), 600, 400, false);
      BufferedImage with = RENDERER.render(sheet);
      BufferedImage without = RENDERER.render(sheet, 1);
      int changed = 0;
      for (int x = 200; x < 400; x++) {
        changed += with.getRGB(x, 150) == without.getRGB(x, 150) ? 0 : 1;
      }
      assertThat(changed).as(kind.name()).isGreaterThan(150);
    }
  }

  @Test
  void wrapsTheCountsOfManyClassesToTheWidthThereIs() {
    MapFurniture pieces = new MapFurniture(FONTS, Theme.LIGHT, Language.ZH);
    MapFurniture.Piece one = pieces.counts(info(6), 5000);
    MapFurniture.Piece wrapped = pieces.counts(info(6), one.width() * 0.6);
    assertThat(wrapped.width()).isLessThanOrEqualTo(one.width() * 0.6);
    assertThat(wrapped.height()).isEqualTo(2 * one.height());
  }

  @Test
  void keepsShapesClearOfTheLegend() {
    StructureFeature feature = box(ElementKind.ZONE);
    ImageRenderer.Sheet sheet = sheet(feature, info(5), 1000, 640, true);
    Viewport view = RENDERER.fit(sheet);
    MapFurniture.Piece legend =
        new MapFurniture(FONTS, Theme.LIGHT, Language.ZH)
            .legend(sheet.content(), new BuiltInStyles(), view.scaleDenominator());
    double[] b = ProjectedShape.of(feature.shape(), MAP.projection()).bounds();
    double right = 500 + (b[2] - view.centreX()) / view.resolution();
    double low = 320 - (b[1] - view.centreY()) / view.resolution();
    assertThat(right < 1000 - legend.width() || low < 640 - legend.height()).isTrue();
    assertThat(500 + (b[0] - view.centreX()) / view.resolution()).isPositive();
    assertThat(320 - (b[3] - view.centreY()) / view.resolution()).isPositive();
  }

  @Test
  void asksForADiagramWhereLessThanHalfIsDrawn() {
    assertThat(items(Placement.SIZED, Placement.UNNAMED).needsDiagram()).isTrue();
    assertThat(items(Placement.DRAWN, Placement.UNPLACED, Placement.UNPLACED).needsDiagram())
        .isTrue();
    assertThat(items(Placement.DRAWN, Placement.UNPLACED).needsDiagram()).isFalse();
    assertThat(items().needsDiagram()).isFalse();
  }

  @Test
  void keepsTheDiagramWithinTheWidthThereIs() {
    MapFurniture pieces = new MapFurniture(FONTS, Theme.LIGHT, Language.ZH);
    SheetInfo info =
        items(IntStream.range(0, 12).mapToObj(i -> Placement.SIZED).toArray(Placement[]::new));
    assertThat(pieces.diagram(info, 700).width()).isLessThanOrEqualTo(700);
    assertThat(pieces.diagram(info, 700).height())
        .isGreaterThan(pieces.diagram(info, 1400).height());
  }

  private static StructureFeature box(ElementKind kind) {
    return SampleStructures.feature(
        new ElementShape(
            "s/box",
            kind,
            ShapeStatus.SCHEMATIC,
            new GeometryFactory().toGeometry(new Envelope(103, 105, 35.5, 37)),
            null,
            new Coordinate(104, 36.2),
            List.of(new Coordinate(104, 36.2)),
            1,
            false),
        "类0",
        0,
        0,
        "甲");
  }

  private static ImageRenderer.Sheet sheet(
      StructureFeature feature, SheetInfo info, int width, int height, boolean furniture) {
    MapContent content = MapContent.of(MAP).withStructure(Set.of(), List.of(feature));
    return new ImageRenderer.Sheet(content, info, width, height, 96, furniture);
  }

  private static SheetInfo info(int classes) {
    return new SheetInfo(
        "式",
        "规划",
        IntStream.range(0, classes)
            .mapToObj(i -> new SheetInfo.ClassLine("类" + i, "类" + i, new ClassCounts(1, 1, 1)))
            .toList(),
        "");
  }

  private static SheetInfo items(Placement... placements) {
    List<SheetInfo.Item> items =
        Arrays.stream(placements).map(p -> new SheetInfo.Item("片", "9 亩", p)).toList();
    return new SheetInfo(
        "式",
        "规划",
        List.of(new SheetInfo.ClassLine("类", "类", new ClassCounts(null, 2, 0), items)),
        "");
  }
}
