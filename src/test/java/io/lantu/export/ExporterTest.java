package io.lantu.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.lantu.atlas.Atlas;
import io.lantu.atlas.AtlasFile;
import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneStage;
import io.lantu.geo.Geography;
import io.lantu.geo.ShapeSource;
import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.model.Structure;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import io.lantu.pack.ShapeLoader;
import io.lantu.render.MapContent;
import io.lantu.settings.Messages;
import io.lantu.style.BaseLayer;
import io.lantu.style.LayerStack;
import io.lantu.style.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFShapeContainer;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Every kind of export of the shipped content, opened again. */
class ExporterTest {
  private static SceneStage stage;
  private static Exporter exporter;
  private static Messages messages;
  private static ExportSubject circle;
  private static Pack pack;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws IOException {
    Path program = Path.of(System.getProperty("lantu.dir"));
    pack = new PackReader(PackReader.Depth.CONTENT).read(program.resolve("data"));
    Catalogue catalogue = new Catalogue(pack.content());
    Geography geography = new Geography(BaseMapLoader.load(program), catalogue, pack.geometries());
    ShapeSource shapes = new ShapeSource(geography, ShapeLoader.load(program));
    messages = new Messages(Language.ZH);
    stage = new SceneStage(geography, shapes::of, Language.ZH, messages.get("map.sources"));
    exporter = new Exporter(stage, new Typefaces(program.resolve("maps")), messages);
    Structure structure = catalogue.findStructure("s-lanzhou-circle-2021-1h2j4d").orElseThrow();
    circle = ExportSubject.ofStructure(stage, messages, structure);
  }

  private Path write(ExportKind kind, String ending) throws IOException {
    Path file = folder.resolve("out." + ending);
    exporter.write(
        kind, circle, file, ending, Exporter.page(kind, Paper.A4), "elements", ExportProgress.NONE);
    assertThat(files()).containsExactly(file);
    return file;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.toList();
    }
  }

  private static Document xml(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  @Test
  void drawsPagesOverTheBaseLayersOfTheWindow() {
    LayerStack faint = LayerStack.DEFAULT.withOpacity(BaseLayer.LAKES, 0.4);
    Set<BaseLayer> layers = Set.of(BaseLayer.LAKES, BaseLayer.TOWNS);
    MapScene scene = circle.atlas().scenes().get(0);
    MapContent content =
        exporter.withBase(layers, faint).stage().content(scene, circle.atlas().theme());
    assertThat(content.layers()).isEqualTo(layers);
    assertThat(content.stack()).isEqualTo(faint);
    assertThat(exporter.stage().content(scene, circle.atlas().theme()).layers())
        .isEqualTo(BaseLayer.DEFAULT);
  }

  @Test
  void writesASlideForEachSceneWithNativeShapesAndChineseFonts() throws Exception {
    Path file = write(ExportKind.SLIDES, "pptx");
    try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(file))) {
      List<MapScene> scenes = circle.atlas().scenes();
      assertThat(show.getSlides()).hasSameSizeAs(scenes);
      for (int i = 0; i < scenes.size(); i++) {
        XSLFSlide slide = show.getSlides().get(i);
        assertThat(slide.getTitle()).isEqualTo(scenes.get(i).title());
        assertThat(slide.getNotes()).isNotNull();
        List<XSLFTextRun> runs = new ArrayList<>();
        List<XSLFFreeformShape> freeforms = new ArrayList<>();
        collect(slide, runs, freeforms);
        assertThat(runs).hasSizeGreaterThan(20);
        assertThat(runs)
            .allSatisfy(
                r -> assertThat(r.getFontInfo(FontGroup.EAST_ASIAN).getTypeface()).isNotBlank());
        if (scenes.get(i).shown() == null) {
          assertThat(freeforms).hasSizeGreaterThan(8);
        }
      }
    }
  }

  private static void collect(
      XSLFShapeContainer container, List<XSLFTextRun> runs, List<XSLFFreeformShape> freeforms) {
    for (XSLFShape shape : container.getShapes()) {
      if (shape instanceof XSLFGroupShape group) {
        collect(group, runs, freeforms);
      } else if (shape instanceof XSLFFreeformShape freeform) {
        freeforms.add(freeform);
      } else if (shape instanceof XSLFTextShape text) {
        text.getTextParagraphs().forEach(p -> runs.addAll(p.getTextRuns()));
      }
    }
  }

  @Test
  void writesAHandoutWhoseTextCanBeFoundInEmbeddedSubsets() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(write(ExportKind.HANDOUT, "pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf);
      for (MapScene scene : circle.atlas().scenes()) {
        assertThat(text).contains(scene.title());
      }
      List<PDFont> fonts = new ArrayList<>();
      pdf.getPages().forEach(p -> fonts(p.getResources(), fonts));
      assertThat(fonts).isNotEmpty();
      assertThat(fonts).allMatch(PDFont::isEmbedded).allMatch(f -> f.getName().contains("+"));
    }
  }

  private static void fonts(PDResources resources, List<PDFont> fonts) {
    try {
      for (COSName name : resources.getFontNames()) {
        fonts.add(resources.getFont(name));
      }
      for (COSName name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDFormXObject form) {
          fonts(form.getResources(), fonts);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void previewIsThePictureOfTheFilePixelByPixel() throws Exception {
    PageComposer composer = exporter.composer();
    MapScene whole = MapScene.of("w", "", circle.id());
    PageSetup setup = PageSetup.of(Paper.A4).withTitles("预览", "与结果");
    var preview = composer.preview(composer.compose(setup, whole, Theme.LIGHT), 110);
    byte[] png = exporter.pages().png(composer, composer.compose(setup, whole, Theme.LIGHT), 110);
    var file = javax.imageio.ImageIO.read(new ByteArrayInputStream(png));
    assertThat(file.getWidth()).isEqualTo(preview.widthPx());
    assertThat(file.getRGB(0, 0, file.getWidth(), file.getHeight(), null, 0, file.getWidth()))
        .isEqualTo(preview.pixels());
  }

  @Test
  void printsThePageInItsSizeAndOrientation() throws Exception {
    PageComposer composer = exporter.composer();
    MapScene whole = MapScene.of("w", "", circle.id());
    PageSetup setup = PageSetup.of(Paper.A3);
    var factories =
        javax.print.StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            javax.print.DocFlavor.SERVICE_FORMATTED.PRINTABLE, "application/postscript");
    assertThat(factories).isNotEmpty();
    ByteArrayOutputStream paper = new ByteArrayOutputStream();
    PagePrinter.print(
        composer,
        composer.compose(setup, whole, Theme.LIGHT),
        setup,
        factories[0].getPrintService(paper),
        1);
    String postscript = paper.toString(StandardCharsets.ISO_8859_1);
    List<String> comments =
        postscript
            .lines()
            .filter(line -> line.startsWith("%") || line.contains("setpagedevice"))
            .map(line -> line.substring(0, Math.min(60, line.length())))
            .toList();
    assertThat(comments.get(0)).startsWith("%!PS");
    assertThat(comments).filteredOn(line -> line.startsWith("%%Page:")).hasSize(1);
    // A3 on its short side for the printer, which turns the picture.
    assertThat(comments)
        .anyMatch(line -> line.contains("/PageSize [841.889") && line.contains("1190.55"));
  }

  @Test
  void drawsADiagramAndWrapsCountsWhereTheTextGivesNoPlaces() throws Exception {
    Structure six =
        stage.catalogue().structures().stream()
            .filter(s -> s.formula().equals("六大功能片区"))
            .findFirst()
            .orElseThrow();
    assertThat(stage.info(MapScene.of("w", "", six.id())).needsDiagram()).isTrue();
    PageSetup page = PageSetup.of(Paper.A4);
    java.util.Set<PageSetup.Piece> pieces = java.util.EnumSet.copyOf(page.pieces());
    pieces.add(PageSetup.Piece.COUNTS);
    PageSetup counted = new PageSetup(page.paper(), true, 0, null, null, null, null, null, pieces);
    byte[] pdf =
        exporter
            .pages()
            .pdf(exporter.composer().compose(counted, MapScene.of("w", "", six.id()), Theme.LIGHT));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("原文给面积未给位置", "公式 6 · 文中 6 · 图上 0");
    }
    for (Structure s : stage.catalogue().structures()) {
      if (s.classes().size() > 4) {
        String text =
            exporter
                .pages()
                .svg(
                    exporter
                        .composer()
                        .compose(counted.lying(false), MapScene.of("w", "", s.id()), Theme.LIGHT),
                    id -> null,
                    false);
        assertThat(text).as(s.formula()).contains("公式 ");
      }
    }
  }

  @Test
  void documentsTakeTheFlagsOfThePageComposer() throws Exception {
    PageSetup wide =
        new PageSetup(
            Paper.A3,
            true,
            2_000_000,
            null,
            "培训用",
            "甘S(2026)002",
            "二〇二六年",
            null,
            java.util.Set.of(PageSetup.Piece.SCALE_BAR));
    Path file = folder.resolve("flags.pdf");
    exporter.write(ExportKind.HANDOUT, circle, file, "pdf", wide, "elements", ExportProgress.NONE);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getPage(0).getMediaBox().getWidth())
          .isCloseTo(1190.55f, org.assertj.core.data.Offset.offset(0.2f));
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(3);
      assertThat(stripper.getText(pdf))
          .contains("培训用", "甘S(2026)002", "二〇二六年", "1 : 2 000 000")
          .doesNotContain("图例", "GeoNames");
    }
  }

  @Test
  void composesAPageTheSameForPdfAndSvgAtTheScaleAskedFor() throws Exception {
    PageComposer composer = exporter.composer();
    PageSetup a3 = PageSetup.of(Paper.A3);
    PageSetup setup =
        new PageSetup(
            a3.paper(), true, 1_000_000, "题目", "副题", "甘S(2026)001", "2026", null, a3.pieces());
    MapScene whole = MapScene.of("w", "", circle.id());
    PageComposer.Page page = composer.compose(setup, whole, Theme.LIGHT);
    assertThat(page.scaleDenominator()).isCloseTo(1e6, org.assertj.core.data.Offset.offset(1.0));
    try (PDDocument pdf = Loader.loadPDF(exporter.pages().pdf(page))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("题目", "副题", "甘S(2026)001", "图例", "示意图，界线不作为划界依据");
      assertThat(pdf.getPage(0).getMediaBox().getWidth())
          .isCloseTo(1190.55f, org.assertj.core.data.Offset.offset(0.1f));
    }
    String svg = exporter.pages().svg(page, id -> null, false);
    Document document = xml(svg.getBytes(StandardCharsets.UTF_8));
    assertThat(document.getDocumentElement().getTextContent()).contains("题目", "图例");
    assertThat(document.getElementsByTagName("text").getLength()).isGreaterThan(40);
    assertThat(svg).contains("@font-face").doesNotContain("url(http");
    String outlined = exporter.pages().svg(page, id -> null, true);
    assertThat(
            xml(outlined.getBytes(StandardCharsets.UTF_8)).getElementsByTagName("text").getLength())
        .isZero();
  }

  @Test
  void writesAPageThatNeedsNothingElse() throws Exception {
    String html = Files.readString(write(ExportKind.HTML, "html"));
    assertThat(html.split("<section ", -1)).hasSize(circle.atlas().scenes().size() + 1);
    assertThat(html).doesNotContain("http://", "https://", "<link", "src=\"");
    assertThat(html).contains("default-src 'none'", "font/ttf;base64");
  }

  @Test
  void writesMapDataThatReadsAgain() throws Exception {
    JsonObject json =
        JsonParser.parseString(Files.readString(write(ExportKind.GEOJSON, "geojson")))
            .getAsJsonObject();
    assertThat(json.getAsJsonArray("features").size()).isGreaterThanOrEqualTo(7);
    double west = json.getAsJsonArray("bbox").get(0).getAsDouble();
    assertThat(west).isBetween(99.0, 104.0);
    Files.delete(folder.resolve("out.geojson"));
    Document kml = xml(Files.readAllBytes(write(ExportKind.KML, "kml")));
    assertThat(kml.getElementsByTagName("Placemark").getLength()).isGreaterThanOrEqualTo(7);
    assertThat(kml.getElementsByTagName("gx:FlyTo").getLength())
        .isEqualTo(circle.atlas().scenes().size());
    Files.delete(folder.resolve("out.kml"));
    Path gpkg = write(ExportKind.GPKG, "gpkg");
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + gpkg);
        var query = db.createStatement();
        var rows =
            query.executeQuery(
                "SELECT count(*), min(hex(substr(geom,1,2))) FROM elements_line"
                    + " WHERE kind = 'BELT'")) {
      assertThat(rows.getInt(1)).isEqualTo(4);
      assertThat(rows.getString(2)).isEqualTo("4750");
    }
  }

  @Test
  void writesTheReportOfARegionForReadingAndForEditing() throws Exception {
    var region = stage.catalogue().findRegion("r:620123").orElseThrow();
    ExportSubject subject = ExportSubject.ofRegion(stage, messages, region);
    Path docx = folder.resolve("r.docx");
    exporter.write(
        ExportKind.REPORT,
        subject,
        docx,
        "docx",
        Exporter.page(ExportKind.REPORT, Paper.A4),
        "elements",
        ExportProgress.NONE);
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx))) {
      assertThat(document.getParagraphs().get(0).getText()).contains("榆中县");
      assertThat(document.getTables()).isNotEmpty();
      assertThat(document.getAllPictures()).hasSize(1);
    }
    Path pdf = folder.resolve("r.pdf");
    exporter.write(
        ExportKind.REPORT,
        subject,
        pdf,
        "pdf",
        Exporter.page(ExportKind.REPORT, Paper.A4),
        "elements",
        ExportProgress.NONE);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains("在各规划中的角色", "政策摘要");
    }
  }

  @Test
  void leavesNoHalfFileWhenEndedAndKeepsTheOldOne() throws Exception {
    Path file = folder.resolve("out.pdf");
    Files.writeString(file, "old");
    ExportProgress ended =
        new ExportProgress() {
          private int steps;

          @Override
          public void step(int done, int total) {
            steps++;
          }

          @Override
          public boolean cancelled() {
            return steps > 2;
          }
        };
    assertThatThrownBy(
            () ->
                exporter.write(
                    ExportKind.HANDOUT,
                    circle,
                    file,
                    "pdf",
                    Exporter.page(ExportKind.HANDOUT, Paper.A4),
                    "elements",
                    ended))
        .isInstanceOf(CancellationException.class);
    assertThat(files()).containsExactly(file);
    assertThat(file).hasContent("old");
  }

  @Test
  void readsTheShippedDecksAndDrawsWhatTheyName() throws Exception {
    assertThat(pack.decks()).hasSizeGreaterThanOrEqualTo(5);
    for (String text : pack.decks().values()) {
      Atlas atlas = AtlasFile.parse(text);
      for (MapScene scene : atlas.scenes()) {
        assertThat(scene.structure() == null || stage.structureOf(scene).isPresent()).isTrue();
        if (scene.camera() != null) {
          assertThat(stage.bounds(scene.camera().fit())).as(scene.key()).isPresent();
        }
      }
    }
  }
}
