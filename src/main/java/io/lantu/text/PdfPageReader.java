package io.lantu.text;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the letters and the drawn lines of the pages of a PDF, one page at a time. */
final class PdfPageReader extends PDFTextStripper {
  /** Thickest line; what is thicker is an area. */
  private static final float THICK = 3;

  /** Shortest line that can part cells. */
  private static final float SHORT = 4;

  /** Most lines of a page whose tables are looked for; a map has more. */
  private static final int MOST_RULES = 6000;

  private static final Set<RenderingMode> DRAWN_BOLD =
      Set.of(RenderingMode.FILL_STROKE, RenderingMode.FILL_STROKE_CLIP);

  private final List<TextPosition> found = new ArrayList<>();
  private final Set<TextPosition> bold = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<PDFont, Boolean> weights = new IdentityHashMap<>();
  private final List<float[]> path = new ArrayList<>();
  private final List<float[]> drawn = new ArrayList<>();
  private float[] at = new float[2];
  private float[] begin = new float[2];
  private boolean curved;

  PdfPageReader() throws IOException {
    setSortByPosition(true);
    for (Drawing d : Drawing.values()) {
      addOperator(new Step(d));
    }
  }

  /** What the operators that draw lines do. */
  private enum Drawing {
    MOVE("m"),
    LINE("l"),
    RECTANGLE("re"),
    CURVE("c"),
    CURVE_FROM("v"),
    CURVE_TO("y"),
    CLOSE("h"),
    STROKE("S"),
    CLOSE_STROKE("s"),
    FILL("f"),
    FILL_OLD("F"),
    FILL_EVEN("f*"),
    BOTH("B"),
    BOTH_EVEN("B*"),
    CLOSE_BOTH("b"),
    CLOSE_BOTH_EVEN("b*"),
    END("n");

    private final String sign;

    Drawing(String sign) {
      this.sign = sign;
    }
  }

  private final class Step extends OperatorProcessor {
    private final Drawing drawing;

    Step(Drawing drawing) {
      super(PdfPageReader.this);
      this.drawing = drawing;
    }

    @Override
    public String getName() {
      return drawing.sign;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      float[] v = new float[operands.size()];
      for (int i = 0; i < v.length; i++) {
        v[i] = operands.get(i) instanceof COSNumber n ? n.floatValue() : 0;
      }
      draw(drawing, v);
    }
  }

  private void draw(Drawing drawing, float[] v) {
    switch (drawing) {
      case MOVE -> {
        if (v.length >= 2) {
          at = place(v[0], v[1]);
          begin = at;
        }
      }
      case LINE -> {
        if (v.length >= 2) {
          lineTo(place(v[0], v[1]));
        }
      }
      case RECTANGLE -> {
        if (v.length >= 4) {
          at = place(v[0], v[1]);
          begin = at;
          lineTo(place(v[0] + v[2], v[1]));
          lineTo(place(v[0] + v[2], v[1] + v[3]));
          lineTo(place(v[0], v[1] + v[3]));
          lineTo(begin);
        }
      }
      case CURVE, CURVE_FROM, CURVE_TO -> {
        if (v.length >= 4) {
          at = place(v[v.length - 2], v[v.length - 1]);
          curved = true;
        }
      }
      case CLOSE -> lineTo(begin);
      case CLOSE_STROKE, CLOSE_BOTH, CLOSE_BOTH_EVEN -> {
        lineTo(begin);
        stroke();
      }
      case STROKE, BOTH, BOTH_EVEN -> stroke();
      case FILL, FILL_OLD, FILL_EVEN -> fill();
      default -> end();
    }
  }

  private float[] place(float x, float y) {
    Point2D.Float p = getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
    return new float[] {p.x, p.y};
  }

  private void lineTo(float[] to) {
    path.add(new float[] {at[0], at[1], to[0], to[1]});
    at = to;
  }

  private void stroke() {
    if (drawn.size() < MOST_RULES) {
      drawn.addAll(path);
    }
    end();
  }

  /** A narrow area is how Word draws a line. */
  private void fill() {
    for (int i = 0; i + 4 <= path.size() && !curved; i += 4) {
      float[] box = boundsOf(path.subList(i, i + 4));
      float w = box[2] - box[0];
      float h = box[3] - box[1];
      if (Math.min(w, h) <= THICK && drawn.size() < MOST_RULES) {
        float x = (box[0] + box[2]) / 2;
        float y = (box[1] + box[3]) / 2;
        drawn.add(w > h ? new float[] {box[0], y, box[2], y} : new float[] {x, box[1], x, box[3]});
      }
    }
    end();
  }

  private static float[] boundsOf(List<float[]> lines) {
    float[] b = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    for (float[] l : lines) {
      b[0] = Math.min(b[0], Math.min(l[0], l[2]));
      b[1] = Math.min(b[1], Math.min(l[1], l[3]));
      b[2] = Math.max(b[2], Math.max(l[0], l[2]));
      b[3] = Math.max(b[3], Math.max(l[1], l[3]));
    }
    return b;
  }

  private void end() {
    path.clear();
    curved = false;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    PDFont font = text.getFont();
    if (DRAWN_BOLD.contains(getGraphicsState().getTextState().getRenderingMode())
        || weights.computeIfAbsent(font, PdfPageReader::isBold)) {
      bold.add(text);
    }
    super.processTextPosition(text);
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor d = font.getFontDescriptor();
    return name.matches(".*(?:bold|black|heavy|simhei|heiti|黑体).*")
        || (d != null && (d.isForceBold() || d.getFontWeight() >= 600));
  }

  @Override
  protected void writePage() {
    charactersByArticle.forEach(found::addAll);
  }

  /**
   * Reads a page.
   *
   * @param document the open document
   * @param number of the page, from 1
   */
  PdfPage page(PDDocument document, int number) throws IOException {
    found.clear();
    bold.clear();
    drawn.clear();
    end();
    setStartPage(number);
    setEndPage(number);
    writeText(document, Writer.nullWriter());
    found.removeIf(p -> p.getUnicode() == null || p.getUnicode().isEmpty());
    PDPage page = document.getPage(number - 1);
    PDRectangle crop = page.getCropBox();
    Turn turn = mostOf(found);
    List<PdfPage.Letter> letters = new ArrayList<>(found.size());
    for (TextPosition p : found) {
      if (Turn.of(p) == turn) {
        float x = p.getXDirAdj();
        letters.add(
            new PdfPage.Letter(
                p.getUnicode(),
                x,
                x + p.getWidthDirAdj(),
                p.getYDirAdj(),
                Math.max(p.getFontSizeInPt(), 6),
                bold.contains(p)));
      }
    }
    List<PdfPage.Rule> rules = new ArrayList<>();
    if (drawn.size() < MOST_RULES) {
      for (float[] line : drawn) {
        addRule(turn.applied(line, crop), rules);
      }
    }
    boolean upright = turn == Turn.NONE || turn == Turn.HALF;
    return new PdfPage(
        upright ? crop.getWidth() : crop.getHeight(),
        upright ? crop.getHeight() : crop.getWidth(),
        letters,
        rules);
  }

  private static void addRule(float[] l, List<PdfPage.Rule> rules) {
    float w = Math.abs(l[2] - l[0]);
    float h = Math.abs(l[3] - l[1]);
    if (w >= SHORT && h <= 1) {
      rules.add(
          new PdfPage.Rule(true, (l[1] + l[3]) / 2, Math.min(l[0], l[2]), Math.max(l[0], l[2])));
    } else if (h >= SHORT && w <= 1) {
      rules.add(
          new PdfPage.Rule(false, (l[0] + l[2]) / 2, Math.min(l[1], l[3]), Math.max(l[1], l[3])));
    }
  }

  /** How far words are turned on the page, against the clock. */
  private enum Turn {
    NONE,
    QUARTER,
    HALF,
    THREE_QUARTERS;

    static Turn of(TextPosition p) {
      return switch (Math.round(p.getDir())) {
        case 90 -> QUARTER;
        case 180 -> HALF;
        case 270 -> THREE_QUARTERS;
        default -> NONE;
      };
    }

    /** A line as it lies where the page is turned so that the words stand upright. */
    float[] applied(float[] l, PDRectangle crop) {
      float x0 = l[0] - crop.getLowerLeftX();
      float y0 = l[1] - crop.getLowerLeftY();
      float x1 = l[2] - crop.getLowerLeftX();
      float y1 = l[3] - crop.getLowerLeftY();
      float w = crop.getWidth();
      float h = crop.getHeight();
      return switch (this) {
        case QUARTER -> new float[] {y0, x0, y1, x1};
        case HALF -> new float[] {w - x0, y0, w - x1, y1};
        case THREE_QUARTERS -> new float[] {h - y0, w - x0, h - y1, w - x1};
        default -> new float[] {x0, h - y0, x1, h - y1};
      };
    }
  }

  /** The direction most words are written in; others are marks at the edge of the page. */
  private static Turn mostOf(List<TextPosition> letters) {
    Map<Turn, Integer> counts = new EnumMap<>(Turn.class);
    letters.forEach(p -> counts.merge(Turn.of(p), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Turn.NONE);
  }
}
