package io.lantu.export;

import io.lantu.atlas.SceneStage;
import io.lantu.model.Language;
import io.lantu.render.MapContent;
import io.lantu.render.MapFurniture;
import io.lantu.render.MapPainter;
import io.lantu.render.MapPart;
import io.lantu.render.Quality;
import io.lantu.render.Viewport;
import io.lantu.style.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Sets blocks on the pages of a PDF, frame after frame, with running head and page n of m. A base
 * map that several maps share is stored once. Points; one thread.
 */
final class FlowPdf {
  /** Logical pixels of a map to a point of paper: maps in print are read from near. */
  static final double PX_PER_POINT = 1.5;

  private static final double MM_PER_POINT = 25.4 / 72;
  private static final double BODY = 9.6;
  private static final double LEADING = 14.6;
  private static final Color INK = new Color(0x2B2926);
  private static final Color QUIET = new Color(0x6E6B65);
  private static final Color RULE = new Color(0xD9D6CF);
  private static final Color SHADE = new Color(0xF3F1EC);
  private static final Color RED = new Color(0xD01F22);

  /** A rectangle text runs in, points from the upper left corner of the page. */
  record Frame(double x, double y, double width, double height) {}

  private record BaseKey(
      Viewport view, Theme theme, Set<String> scope, Set<?> layers, double widthPt) {}

  private record Base(BaseKey key, MapPicture picture, double x, double y) {}

  private static final class PageDraft {
    final List<Base> bases = new ArrayList<>();
    final List<Consumer<Graphics2D>> marks = new ArrayList<>();
    String head = "";
    String bookmark;
  }

  private final SceneStage stage;
  private final MapPainter painter;
  private final Typesetter type;
  private final Wording words;
  private final double width;
  private final double height;
  private final String title;
  private final PageSetup setup;
  private final BufferedImage logo;
  private final List<PageDraft> pages = new ArrayList<>();
  private List<Frame> following = List.of();
  private List<Frame> frames = List.of();
  private int frame;
  private double y;
  private String head = "";

  FlowPdf(SceneStage stage, MapPainter painter, Wording words, PageSetup setup, String title)
      throws IOException {
    this.stage = stage;
    this.painter = painter;
    this.words = words;
    this.title = title;
    type = new Typesetter(painter.fonts());
    this.setup = setup;
    logo = setup.readLogo();
    width = setup.widthMm() / MM_PER_POINT;
    height = setup.heightMm() / MM_PER_POINT;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** The frame of a page within its margins. */
  Frame body() {
    return new Frame(48, 58, width - 96, height - 58 - 50);
  }

  /** Begins a page; text runs through its frames and then through those of pages that follow. */
  void page(String runningHead, String bookmark, List<Frame> first, List<Frame> next) {
    head = runningHead;
    following = List.copyOf(next);
    open(first);
    pages.get(pages.size() - 1).bookmark = bookmark;
  }

  private void open(List<Frame> pageFrames) {
    PageDraft draft = new PageDraft();
    draft.head = head;
    pages.add(draft);
    frames = List.copyOf(pageFrames);
    frame = 0;
    y = frames.get(0).y();
  }

  private Frame at() {
    return frames.get(frame);
  }

  private double bottom() {
    return at().y() + at().height();
  }

  private boolean atTop() {
    return y <= at().y() + 0.1;
  }

  private void room(double needed) {
    if (y + needed <= bottom() || atTop()) {
      return;
    }
    if (frame + 1 < frames.size()) {
      frame++;
      y = at().y();
    } else {
      open(following);
    }
  }

  private void mark(Consumer<Graphics2D> action) {
    pages.get(pages.size() - 1).marks.add(action);
  }

  void add(List<Block> blocks) {
    blocks.forEach(this::add);
  }

  void add(Block block) {
    if (block instanceof Block.Heading h) {
      heading(h);
    } else if (block instanceof Block.Text t) {
      text(t);
    } else if (block instanceof Block.Item i) {
      item(i);
    } else if (block instanceof Block.Grid g) {
      grid(g);
    } else if (block instanceof Block.Figure f) {
      double h = at().width() * f.ratio();
      room(h);
      map(f, at().x(), y, at().width(), h);
      y += h + 12;
    }
  }

  private void heading(Block.Heading h) {
    double size = h.level() == 1 ? 18 : h.level() == 2 ? 12.5 : 10.4;
    double leading = size * 1.35;
    double above = atTop() ? 0 : h.level() == 1 ? 14 : h.level() == 2 ? 12 : 6;
    List<String> lines = type.lines(h.text(), size, true, at().width());
    // A heading never stands alone at the foot of a frame.
    room(above + lines.size() * leading + 3 * LEADING);
    y += atTop() ? 0 : above;
    Color color = h.level() == 2 ? RED : INK;
    for (String line : lines) {
      line(line, at().x(), size, leading, true, color);
    }
    y += h.level() == 1 ? 6 : 3;
  }

  private void line(String text, double x, double size, double leading, boolean bold, Color color) {
    double base = y + size * 0.88 + (leading - size) / 2;
    mark(g -> type.draw(g, text, x, base, size, bold, color));
    y += leading;
  }

  private void text(Block.Text t) {
    if (t.text().isBlank()) {
      return;
    }
    double size = t.tone() == Block.Tone.LEAD ? 11.5 : t.tone() == Block.Tone.QUIET ? 8.4 : BODY;
    double leading = size * LEADING / BODY;
    Color color = t.tone() == Block.Tone.QUIET ? QUIET : INK;
    for (String line : type.lines(t.text(), size, false, at().width())) {
      room(leading);
      line(line, at().x(), size, leading, false, color);
    }
    y += 4;
  }

  private void item(Block.Item i) {
    double indent = 11;
    List<String> lines = type.lines(i.text(), BODY, false, at().width() - indent);
    boolean first = true;
    for (String line : lines) {
      room(LEADING);
      if (first) {
        double cx = at().x() + 3;
        double cy = y + LEADING / 2;
        mark(
            g -> {
              g.setColor(RED);
              g.fill(new Rectangle2D.Double(cx - 1.6, cy - 1.6, 3.2, 3.2));
            });
        first = false;
      }
      line(line, at().x() + indent, BODY, LEADING, false, INK);
    }
    if (!i.source().isBlank()) {
      for (String line : type.lines(i.source(), 7.8, false, at().width() - indent)) {
        room(11);
        line(line, at().x() + indent, 7.8, 11, false, QUIET);
      }
    }
    y += 4;
  }

  private void grid(Block.Grid grid) {
    room(60);
    head(grid);
    double size = 8.4;
    double leading = 12;
    for (List<String> row : grid.rows()) {
      List<List<String>> cells = new ArrayList<>();
      int most = 1;
      for (int c = 0; c < row.size(); c++) {
        double w = at().width() * grid.shares().get(c) - 8;
        List<String> lines = type.lines(row.get(c), size, false, w);
        cells.add(lines);
        most = Math.max(most, lines.size());
      }
      double h = most * leading + 5;
      if (y + h > bottom() && !atTop()) {
        room(h);
        head(grid);
      }
      double x = at().x();
      double top = y;
      for (int c = 0; c < cells.size(); c++) {
        double left = x + 4;
        List<String> lines = cells.get(c);
        mark(
            g -> {
              for (int k = 0; k < lines.size(); k++) {
                type.draw(g, lines.get(k), left, top + 11 + k * leading, size, false, INK);
              }
            });
        x += at().width() * grid.shares().get(c);
      }
      rule(at().x(), top + h, at().width());
      y += h;
    }
    y += 8;
  }

  private void head(Block.Grid grid) {
    double top = y;
    double h = 17;
    double x0 = at().x();
    double w = at().width();
    mark(
        g -> {
          g.setColor(SHADE);
          g.fill(new Rectangle2D.Double(x0, top, w, h));
          double x = x0;
          for (int c = 0; c < grid.head().size(); c++) {
            double room = w * grid.shares().get(c) - 8;
            type.draw(
                g,
                type.fitted(grid.head().get(c), 8.4, true, room),
                x + 4,
                top + 11.8,
                8.4,
                true,
                INK);
            x += w * grid.shares().get(c);
          }
        });
    y += h;
  }

  private void rule(double x, double atY, double w) {
    mark(
        g -> {
          g.setColor(RULE);
          g.setStroke(new BasicStroke(0.5f));
          g.draw(new Line2D.Double(x, atY, x + w, atY));
        });
  }

  /** A map in a rectangle of the page, points. */
  void map(Block.Figure f, double x, double top, double w, double h) {
    int px = (int) Math.round(w * PX_PER_POINT);
    int py = (int) Math.round(h * PX_PER_POINT);
    double unit = w / px;
    MapContent content = stage.content(f.scene(), f.theme());
    SceneStage.Frame frameOfMap =
        new SceneStage.Frame(px, py, px * 0.05, py * 0.07, px * 0.16, py * 0.09, 1);
    double paperMetres = 0.0254 / 72 * unit;
    Viewport fitted = stage.view(f.scene(), frameOfMap);
    Viewport view =
        setup.scaleDenominator() > 0
            ? fitted.withResolution(setup.scaleDenominator() * paperMetres)
            : fitted;
    MapPicture picture =
        new MapPicture(
            painter,
            content,
            stage.info(f.scene()),
            view,
            view.resolution() / paperMetres,
            setup.pieces(),
            0);
    BaseKey key = new BaseKey(view, f.theme(), content.scope(), content.layers(), w);
    pages.get(pages.size() - 1).bases.add(new Base(key, picture, x, top));
    double tall = py * unit;
    mark(
        g -> {
          Graphics2D own = (Graphics2D) g.create();
          own.translate(x, top);
          own.scale(unit, unit);
          picture.paint(own, Quality.PRINT, EnumSet.of(MapPart.STRUCTURE));
          own.dispose();
          g.setColor(QUIET);
          g.setStroke(new BasicStroke(0.6f));
          g.draw(new Rectangle2D.Double(x, top, w, tall));
        });
  }

  /** Writes all pages. */
  byte[] write(Typefaces faces, ExportProgress progress) throws IOException {
    try (PdfFile pdf = new PdfFile(faces, title)) {
      Map<BaseKey, PDFormXObject> stored = new HashMap<>();
      double widthMm = width * MM_PER_POINT;
      double heightMm = height * MM_PER_POINT;
      for (int i = 0; i < pages.size(); i++) {
        progress.next(i, pages.size());
        PageDraft draft = pages.get(i);
        PDPage page = pdf.page(widthMm, heightMm);
        for (Base base : draft.bases) {
          PDFormXObject form = stored.get(base.key());
          if (form == null) {
            Viewport view = base.picture().view();
            double w = base.key().widthPt() * MM_PER_POINT;
            form =
                pdf.form(
                    w,
                    w * view.heightPx() / view.widthPx(),
                    view.widthPx(),
                    g -> base.picture().paint(g, Quality.PRINT, EnumSet.of(MapPart.BASE)));
            stored.put(base.key(), form);
          }
          pdf.put(page, form, base.x() * MM_PER_POINT, base.y() * MM_PER_POINT);
        }
        int number = i + 1;
        PDFormXObject over =
            pdf.form(
                widthMm,
                heightMm,
                width,
                g -> {
                  MapPicture.smooth(g);
                  draft.marks.forEach(m -> m.accept(g));
                  furniture(g, draft.head, number);
                });
        pdf.put(page, over, 0, 0);
        if (draft.bookmark != null) {
          pdf.bookmark(draft.bookmark, page);
        }
      }
      progress.next(pages.size(), pages.size());
      return pdf.bytes();
    }
  }

  private void furniture(Graphics2D g, String runningHead, int number) {
    double left = 48;
    double right = width - 48;
    double room = right - left;
    if (logo != null) {
      double k = Math.min(90.0 / logo.getWidth(), 26.0 / logo.getHeight());
      double w = logo.getWidth() * k;
      Graphics2D own = (Graphics2D) g.create();
      own.translate(right - w, 42 - logo.getHeight() * k);
      own.scale(k, k);
      own.drawImage(logo, 0, 0, null);
      own.dispose();
      room -= w + 10;
    }
    boolean more = setup.subtitle() != null && !setup.subtitle().isBlank();
    String whole = more ? runningHead + " · " + setup.subtitle() : runningHead;
    type.draw(g, type.fitted(whole, 8.6, false, room), left, 38, 8.6, false, QUIET);
    g.setColor(RULE);
    g.setStroke(new BasicStroke(0.6f));
    g.draw(new Line2D.Double(left, 45, right, 45));
    String of = words.text("export.page.of", number, pages.size());
    type.draw(g, of, right - type.width(of, 8.4, false), height - 27, 8.4, false, QUIET);
    Language language = words.language();
    String statement = MapFurniture.statementLine(language, setup.approval());
    boolean dated = setup.date() != null && !setup.date().isBlank();
    String foot = dated ? statement + " · " + setup.date() : statement;
    type.draw(g, foot, left, height - 27, 7.8, false, QUIET);
    if (setup.pieces().contains(PageSetup.Piece.SOURCES)) {
      String sources = type.fitted(words.text("map.sources"), 6.8, false, right - left);
      type.draw(g, sources, left, height - 17, 6.8, false, QUIET);
    }
  }
}
