package io.lantu.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The bundled type of the map: Noto Sans SC, regular and bold, read from {@code maps/fonts} and
 * never from the system, so that every machine draws the same letters.
 *
 * <p>Letters the bold file lacks are taken from the regular one. Where the regular file itself is
 * missing the platform's own sans serif stands in and {@link #bundled()} says so. Safe to share
 * between threads.
 */
public final class MapFonts {
  private static final Logger LOG = Logger.getLogger(MapFonts.class.getName());
  private static final float UNIT = 128;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Font regular;
  private final Font bold;
  private final boolean bundled;
  private final Map<Integer, Double> advances = new ConcurrentHashMap<>();
  private final Map<Long, Font> sizes = new ConcurrentHashMap<>();

  private MapFonts(Font regular, Font bold, boolean bundled) {
    this.regular = regular;
    this.bold = bold;
    this.bundled = bundled;
  }

  /**
   * Reads the fonts of a distribution.
   *
   * @param mapsFolder the folder {@code maps} that holds {@code fonts/NotoSansSC-Regular.ttf} and
   *     {@code NotoSansSC-Bold.ttf}
   */
  public static MapFonts load(Path mapsFolder) {
    Path folder = mapsFolder.resolve("fonts");
    Font regular = read(folder.resolve("NotoSansSC-Regular.ttf"));
    Font bold = read(folder.resolve("NotoSansSC-Bold.ttf"));
    if (regular == null && bold == null) {
      Font sans = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
      return new MapFonts(sans, sans.deriveFont(Font.BOLD), false);
    }
    if (regular == null) {
      regular = bold;
    }
    return new MapFonts(regular, bold == null ? regular.deriveFont(Font.BOLD) : bold, true);
  }

  /** Reads the fonts below the folder named by the system property {@code lantu.dir}. */
  public static MapFonts loadShipped() {
    return load(Path.of(System.getProperty("lantu.dir", ".")).resolve("maps"));
  }

  private static Font read(Path file) {
    if (!Files.isReadable(file)) {
      LOG.log(Level.WARNING, "Map font missing: {0}", file);
      return null;
    }
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (IOException | FontFormatException e) {
      LOG.log(Level.WARNING, "Map font cannot be read: " + file, e);
      return null;
    }
  }

  /** Whether the bundled files were found. */
  public boolean bundled() {
    return bundled;
  }

  /** The font for a text at a size in logical pixels. */
  public Font font(String text, boolean wantBold, double sizePx) {
    boolean useBold = wantBold && bold.canDisplayUpTo(text) < 0;
    boolean synthetic = wantBold && !useBold;
    long key = (Math.round(sizePx * 8) << 2) | (useBold ? 1 : 0) | (synthetic ? 2 : 0);
    return sizes.computeIfAbsent(
        key,
        k ->
            (useBold ? bold : synthetic ? regular.deriveFont(Font.BOLD) : regular)
                .deriveFont((float) (Math.round(sizePx * 8) / 8.0)));
  }

  /** Advance of one letter, logical pixels. */
  public double advance(int codePoint, boolean wantBold, double sizePx) {
    int key = codePoint << 1 | (wantBold ? 1 : 0);
    Double unit = advances.get(key);
    if (unit == null) {
      String letter = Character.toString(codePoint);
      Font font = font(letter, wantBold, UNIT);
      unit = font.getStringBounds(letter, EXACT).getWidth() / UNIT;
      advances.put(key, unit);
    }
    return unit * sizePx;
  }

  /** Width of a text with extra space between its letters, logical pixels. */
  public double width(String text, boolean wantBold, double sizePx, double spacingPx) {
    double width = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); ) {
      int cp = text.codePointAt(i);
      width += advance(cp, wantBold, sizePx);
      letters++;
      i += Character.charCount(cp);
    }
    return width + Math.max(0, letters - 1) * spacingPx;
  }

  /** The context in which the painter measures: no hinting, fractional advances. */
  static FontRenderContext context() {
    return EXACT;
  }
}
