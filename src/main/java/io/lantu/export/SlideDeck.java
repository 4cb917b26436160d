package io.lantu.export;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneStage;
import io.lantu.atlas.Transition;
import io.lantu.geo.DisplayProjection;
import io.lantu.model.Language;
import io.lantu.render.MapContent;
import io.lantu.render.MapFurniture;
import io.lantu.render.MapPainter;
import io.lantu.render.MapPart;
import io.lantu.render.Quality;
import io.lantu.render.RenderJob;
import io.lantu.render.SheetInfo;
import io.lantu.render.Viewport;
import io.lantu.render.label.Box;
import io.lantu.style.Palette;
import io.lantu.style.Theme;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlCursor;

/**
 * Writes an atlas as slides for office programs: native shapes and text, one slide for each scene,
 * notes carried over. Scenes of one view share their base map, which lies in the slide layout, so
 * that only what is told gets in the way of the mouse. One thread at a time.
 */
public final class SlideDeck {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  /** Points of a logical pixel. */
  private static final double RATIO = 0.75;

  private static final int WIDTH_PX = 1280;
  private static final int HEIGHT_PX = 720;
  private static final double RIM = 14;
  private static final Rectangle2D PAGE = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
  private static final String PRESENTATION =
      "http://schemas.openxmlformats.org/presentationml/2006/main";

  private final SceneStage stage;
  private final MapPainter painter;
  private final Wording words;
  private final Typesetter type;

  public SlideDeck(SceneStage stage, MapPainter painter, Wording words) {
    this.stage = stage;
    this.painter = painter;
    this.words = words;
    type = new Typesetter(painter.fonts());
  }

  private record BaseKey(Viewport view, Theme theme, Set<String> scope) {}

  /**
   * The deck as PPTX.
   *
   * @param atlas scenes
   * @param progress hears of each slide
   */
  public byte[] pptx(Atlas atlas, ExportProgress progress) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.setPageSize(new Dimension(WIDTH, HEIGHT));
      show.getProperties().getCoreProperties().setTitle(atlas.title());
      show.getProperties().getCoreProperties().setCreator("Lantu");
      Deque<XSLFSlideLayout> free = emptiedLayouts(show);
      Map<BaseKey, XSLFSlideLayout> bases = new HashMap<>();
      XSLFSlideLayout plain = free.removeLast();
      int n = 0;
      for (MapScene scene : atlas.scenes()) {
        progress.next(n++, atlas.scenes().size());
        slide(show, scene, atlas.themeOf(scene), bases, free, plain, n, atlas.scenes().size());
      }
      progress.next(n, n);
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
      show.write(out);
      return out.toByteArray();
    }
  }

  /** The layouts of the template that have a title, with nothing but it. */
  private static Deque<XSLFSlideLayout> emptiedLayouts(XMLSlideShow show) {
    Deque<XSLFSlideLayout> layouts = new ArrayDeque<>();
    for (XSLFSlideLayout layout : show.getSlideMasters().get(0).getSlideLayouts()) {
      boolean titled = false;
      for (XSLFShape shape : new ArrayList<>(layout.getShapes())) {
        boolean title = shape instanceof XSLFTextShape t && t.getTextType() == Placeholder.TITLE;
        if (title) {
          titled = true;
          ((XSLFTextShape) shape).setAnchor(new Rectangle2D.Double(24, 16, 420, 34));
        } else {
          layout.removeShape(shape);
        }
      }
      if (titled) {
        layouts.add(layout);
      }
    }
    return layouts;
  }

  private void slide(
      XMLSlideShow show,
      MapScene scene,
      Theme theme,
      Map<BaseKey, XSLFSlideLayout> bases,
      Deque<XSLFSlideLayout> free,
      XSLFSlideLayout plain,
      int number,
      int of)
      throws IOException {
    MapContent content = stage.content(scene, theme);
    SceneStage.Frame frame = new SceneStage.Frame(WIDTH_PX, HEIGHT_PX, 60, 130, 200, 80, RATIO);
    Viewport view = stage.view(scene, frame);
    BaseKey key = new BaseKey(view, theme, content.scope());
    RenderJob job = new RenderJob(view, content, Quality.SHAPES);
    XSLFSlideLayout layout = bases.get(key);
    boolean shared = layout != null || !free.isEmpty();
    if (layout == null && shared) {
      layout = free.removeFirst();
      SlideGraphics base = new SlideGraphics(show, layout, PAGE, this::nameOf);
      painter.paint(base, job, List.of(), EnumSet.of(MapPart.BASE));
      base.finish();
      bases.put(key, layout);
    }
    XSLFSlide slide = show.createSlide(shared ? layout : plain);
    background(slide, theme);
    Furniture furniture = new Furniture(scene, content, view);
    SlideGraphics g = new SlideGraphics(show, slide, PAGE, this::nameOf);
    painter.paint(
        g,
        job,
        furniture.reserved(),
        shared ? EnumSet.of(MapPart.STRUCTURE) : EnumSet.allOf(MapPart.class));
    furniture.paint(g);
    g.finish();
    titles(slide, scene, theme);
    footer(slide, theme, number, of);
    notes(show, slide, scene);
    transition(slide, scene.transition());
  }

  private String nameOf(String id) {
    return switch (id) {
      case "land" -> words.text("export.part.land");
      case "lines" -> words.text("export.part.lines");
      case "towns" -> words.text("export.part.towns");
      case "highlight" -> words.text("export.part.highlight");
      case "furniture" -> words.text("export.part.furniture");
      default -> words.findName(id).orElse(null);
    };
  }

  private static void background(XSLFSlide slide, Theme theme) {
    slide.getBackground().setFillColor(theme.palette().base().outside());
  }

  /** Legend, scale bar, north arrow and counts, placed about the slide. */
  private final class Furniture {
    private record Placed(String name, MapFurniture.Piece piece, double x, double y) {}

    private final List<Placed> placed = new ArrayList<>();
    private final MapScene scene;

    Furniture(MapScene scene, MapContent content, Viewport view) {
      this.scene = scene;
      MapFurniture pieces = new MapFurniture(painter.fonts(), content.theme(), content.language());
      double low = HEIGHT_PX - 40;
      if (!content.features().isEmpty()) {
        MapFurniture.Piece legend =
            pieces.legend(content, painter.styles(), view.scaleDenominator());
        if (legend.height() < HEIGHT_PX - 130) {
          add("legend", legend, WIDTH_PX - legend.width() - RIM, low - legend.height());
        }
      }
      MapFurniture.Piece bar = pieces.scaleBar(view, view.resolution() / RATIO / (0.0254 / 72));
      add("scale", bar, RIM, low - bar.height());
      MapFurniture.Piece north = pieces.northArrow(convergence(content, view));
      add("north", north, WIDTH_PX - north.width() - RIM, RIM);
      SheetInfo info = stage.info(scene);
      if (scene.counts() && !info.classes().isEmpty()) {
        double left = plateWidthPx(scene) + 3 * RIM;
        double room = WIDTH_PX - north.width() - 2 * RIM - left;
        MapFurniture.Piece counts = pieces.counts(info, room);
        if (counts.width() <= room) {
          add("counts", counts, left, RIM + 4);
        } else {
          MapFurniture.Piece below = pieces.counts(info, WIDTH_PX - 2 * RIM);
          add("counts", below, RIM, plateHeightPx(scene) + 2 * RIM);
        }
      }
      if (info.needsDiagram()) {
        boolean alone = content.features().isEmpty();
        double most = alone ? WIDTH_PX - 8 * RIM : WIDTH_PX * 0.45;
        double top = placed.stream().mapToDouble(this::bottomOfHead).max().orElse(0);
        top = Math.max(top, plateHeightPx(scene) + RIM) + RIM;
        double high = low - bar.height() - RIM - top;
        MapFurniture.Piece diagram = MapFurniture.shrunk(pieces.diagram(info, most), most, high);
        double x = alone ? (WIDTH_PX - diagram.width()) / 2 : RIM;
        add("diagram", diagram, x, top + (high - diagram.height()) / 2);
      }
    }

    private double bottomOfHead(Placed p) {
      return p.name().equals("counts") ? p.y() + p.piece().height() : 0;
    }

    private void add(String name, MapFurniture.Piece piece, double x, double y) {
      placed.add(new Placed(name, piece, x, y));
    }

    List<Box> reserved() {
      List<Box> boxes = new ArrayList<>();
      for (Placed p : placed) {
        boxes.add(
            new Box(p.x(), p.y(), p.x() + p.piece().width(), p.y() + p.piece().height()).grow(2));
      }
      boxes.add(new Box(0, 0, plateWidthPx(scene) + 2 * RIM, plateHeightPx(scene) + 2 * RIM));
      boxes.add(new Box(0, HEIGHT_PX - 30, WIDTH_PX, HEIGHT_PX));
      return boxes;
    }

    void paint(SlideGraphics g) {
      SlideGraphics own = (SlideGraphics) g.create();
      own.scale(RATIO, RATIO);
      for (Placed p : placed) {
        own.enter(MapPart.STRUCTURE, "furniture");
        p.piece().paint(own, p.x(), p.y());
        own.finish();
        own.enter(MapPart.BASE, "");
      }
    }
  }

  private static double convergence(MapContent content, Viewport view) {
    DisplayProjection projection = content.baseMap().projection();
    double[] p = new double[2];
    projection.inverse(view.centreX(), view.centreY(), p);
    return projection.convergence(p[0], p[1]);
  }

  private double plateWidthPx(MapScene scene) {
    double title = type.width(scene.title(), 34, true) + 48;
    double caption = Math.min(560, type.width(scene.caption(), 19, false) + 48);
    return Math.max(240, Math.min(660, Math.max(title, caption)));
  }

  private double titleSizePx(MapScene scene) {
    double size = 34;
    while (size > 22 && type.width(scene.title(), size, true) > 612) {
      size--;
    }
    return size;
  }

  private int captionLines(MapScene scene) {
    return scene.caption().isBlank()
        ? 0
        : type.lines(scene.caption(), 19, false, plateWidthPx(scene) - 52).size();
  }

  private double plateHeightPx(MapScene scene) {
    return 60 + captionLines(scene) * 29 + (captionLines(scene) > 0 ? 12 : 0);
  }

  private void titles(XSLFSlide slide, MapScene scene, Theme theme) {
    Palette palette = theme.palette();
    double w = plateWidthPx(scene) * RATIO;
    double h = plateHeightPx(scene) * RATIO;
    double x = RIM * RATIO;
    XSLFAutoShape plate = slide.createAutoShape();
    plate.setShapeType(ShapeType.RECT);
    plate.setAnchor(new Rectangle2D.Double(x, x, w, h));
    plate.setFillColor(palette.ink().panel());
    plate.setLineColor(null);
    XSLFAutoShape bar = slide.createAutoShape();
    bar.setShapeType(ShapeType.RECT);
    bar.setAnchor(new Rectangle2D.Double(x, x, 4.5, h));
    bar.setFillColor(palette.hues().core());
    bar.setLineColor(null);
    XSLFTextShape title = placeholder(slide);
    title.setAnchor(new Rectangle2D.Double(x + 14, x + 4, w - 20, 40));
    fill(title, scene.title(), titleSizePx(scene) * RATIO, true, palette.ink().text());
    title.setVerticalAlignment(VerticalAlignment.MIDDLE);
    if (captionLines(scene) > 0) {
      XSLFTextBox caption = slide.createTextBox();
      caption.setAnchor(new Rectangle2D.Double(x + 14, x + 44, w - 20, h - 46));
      fill(caption, scene.caption(), 19 * RATIO, false, palette.ink().text());
      caption.setVerticalAlignment(VerticalAlignment.TOP);
    }
    // Made first, shown last: the plate must lie below it.
    raise(slide, title);
  }

  private static XSLFTextShape placeholder(XSLFSlide slide) {
    for (XSLFTextShape shape : slide.getPlaceholders()) {
      if (shape.getTextType() == Placeholder.TITLE
          || shape.getTextType() == Placeholder.CENTERED_TITLE) {
        return shape;
      }
    }
    return slide.createTextBox();
  }

  /** Moves a shape above all others of its slide. */
  private static void raise(XSLFSlide slide, XSLFShape shape) {
    var tree = slide.getXmlObject().getCSld().getSpTree();
    try (XmlCursor from = shape.getXmlObject().newCursor();
        XmlCursor to = tree.newCursor()) {
      to.toEndToken();
      from.moveXml(to);
    }
  }

  private static void fill(
      XSLFTextShape shape, String text, double size, boolean bold, Color color) {
    shape.clearText();
    shape.setInsets(new org.apache.poi.sl.usermodel.Insets2D(0, 2, 0, 2));
    shape.setWordWrap(true);
    shape.setTextAutofit(TextShape.TextAutofit.NONE);
    for (String line : text.split("\n")) {
      XSLFTextParagraph p = shape.addNewTextParagraph();
      p.setTextAlign(org.apache.poi.sl.usermodel.TextParagraph.TextAlign.LEFT);
      SlideText.run(p, line, size, bold, color);
    }
  }

  private void footer(XSLFSlide slide, Theme theme, int number, int of) {
    Color ink = theme.palette().ink().muted();
    XSLFTextBox line = slide.createTextBox();
    line.setAnchor(new Rectangle2D.Double(WIDTH - 420, HEIGHT - 22, 410, 16));
    Language language = words.language();
    String text = MapFurniture.statementLine(language, null) + "    " + number + " / " + of;
    fill(line, text, 9, false, ink);
    line.getTextParagraphs()
        .get(0)
        .setTextAlign(org.apache.poi.sl.usermodel.TextParagraph.TextAlign.RIGHT);
    String sources = words.text("map.sources");
    XSLFTextBox left = slide.createTextBox();
    left.setAnchor(new Rectangle2D.Double(10, HEIGHT - 20, 500, 14));
    fill(left, sources, 7, false, ink);
  }

  private static void notes(XMLSlideShow show, XSLFSlide slide, MapScene scene) {
    XSLFNotes notes = show.getNotesSlide(slide);
    for (XSLFTextShape shape : notes.getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.clearText();
        String text = scene.notes().isBlank() ? scene.caption() : scene.notes();
        for (String line : text.split("\n")) {
          SlideText.run(shape.addNewTextParagraph(), line, 12, false, null);
        }
      }
    }
  }

  /** The schema has transitions after the colour map; the typed model of POI leaves them out. */
  private static void transition(XSLFSlide slide, Transition transition) {
    if (transition == Transition.CUT) {
      return;
    }
    try (XmlCursor at = slide.getXmlObject().newCursor()) {
      at.toEndToken();
      at.beginElement(new QName(PRESENTATION, "transition", "p"));
      at.insertAttributeWithValue("spd", "med");
      at.beginElement(new QName(PRESENTATION, "fade", "p"));
    }
  }
}
