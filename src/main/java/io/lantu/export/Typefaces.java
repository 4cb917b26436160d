package io.lantu.export;

import io.lantu.render.MapFonts;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The bundled type for files: its measures, its files to embed and subsets of them. Immutable; any
 * thread.
 */
public final class Typefaces {
  /** Family name as files name it. */
  public static final String FAMILY = "Noto Sans SC";

  /** Tables a browser needs of an embedded font. */
  private static final Set<String> TABLES =
      Set.of(
          "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post", "cvt ",
          "fpgm", "prep");

  private final MapFonts fonts;
  private final Path folder;

  /**
   * @param mapsFolder the folder {@code maps} of the distribution
   */
  public Typefaces(Path mapsFolder) {
    fonts = MapFonts.load(mapsFolder);
    folder = mapsFolder.resolve("fonts");
  }

  /** The fonts to letter with. */
  public MapFonts fonts() {
    return fonts;
  }

  /** The font file, regular or bold. */
  Path file(boolean bold) {
    return folder.resolve(bold ? "NotoSansSC-Bold.ttf" : "NotoSansSC-Regular.ttf");
  }

  /** Whether a font of {@link MapFonts} is the bold file (and not the regular one thickened). */
  static boolean isBoldFile(Font font) {
    return font.getFontName(Locale.ROOT).toLowerCase(Locale.ROOT).contains("bold")
        && !font.isBold();
  }

  /** Whether a font shows bold, by its file or thickened. */
  static boolean isBold(Font font) {
    return font.isBold() || isBoldFile(font);
  }

  /**
   * A font file with only some characters.
   *
   * @param bold which file
   * @param codePoints characters to keep; those the file lacks are passed over
   */
  byte[] subset(boolean bold, Collection<Integer> codePoints) throws IOException {
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBufferedFile(file(bold).toFile()))) {
      TTFSubsetter subsetter = new TTFSubsetter(font, java.util.List.copyOf(TABLES));
      for (int cp : new TreeSet<>(codePoints)) {
        subsetter.add(cp);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    }
  }

  /** Whether the files that embedding needs are there. */
  boolean embeddable() {
    return fonts.bundled() && Files.isReadable(file(false)) && Files.isReadable(file(true));
  }
}
