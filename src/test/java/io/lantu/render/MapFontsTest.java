package io.lantu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled letters: drawn the same by every way of filling, in the measures of the design. */
class MapFontsTest {
  private static final float SIZE = 48;

  /** What may be written in bold on maps, strips and headings. */
  private static final Set<String> NAMES =
      Set.of(
          "name",
          "nameEn",
          "aliases",
          "title",
          "titleEn",
          "shortTitle",
          "formula",
          "formulaEn",
          "label",
          "labelEn",
          "class",
          "term",
          "termEn",
          "caption");

  private final MapFonts fonts = MapFonts.loadShipped();

  /** JavaFX's software pipeline fills letters even-odd at any scale but 1. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void fillsStrokesWithoutHolesWhereTheyCross(boolean bold) {
    Font font = fonts.font("中", bold, SIZE);
    assertThat(IntStream.range(0x4e00, 0x9fff).filter(cp -> cp % 7 == 0).filter(font::canDisplay))
        .hasSizeGreaterThan(900)
        .allSatisfy(
            cp -> {
              Shape letter =
                  font.createGlyphVector(MapFonts.context(), Character.toString(cp)).getOutline();
              assertThat(Arrays.mismatch(ink(letter, true), ink(letter, false)))
                  .as("first differing pixel of U+%04X", cp)
                  .isNegative();
            });
  }

  @Test
  void keepsTheAdvancesOfTheDesign() {
    assertThat(fonts.bundled()).isTrue();
    assertThat(fonts.advance('中', false, 100)).isCloseTo(100, within(1e-3));
    assertThat(fonts.advance('中', true, 100)).isCloseTo(100, within(1e-3));
    assertThat(fonts.advance('i', false, 1000)).isCloseTo(275, within(1e-3));
  }

  /** A letter the fonts lack would be a box on the map, or one of another face among bold ones. */
  @Test
  void haveEveryLetterOfTheContentAndEveryNameInBold() throws IOException, FontFormatException {
    Path program = Path.of(System.getProperty("lantu.dir", "."));
    Font bold =
        Font.createFont(
            Font.TRUETYPE_FONT, program.resolve("maps/fonts/NotoSansSC-Bold.ttf").toFile());
    Font regular = fonts.font("中", false, SIZE);
    Set<String> lacking = new TreeSet<>();
    int[] names = {0};
    for (String folder : List.of("data", "maps/base")) {
      try (Stream<Path> files = Files.walk(program.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith("json")).toList()) {
          texts(
              "",
              JsonParser.parseString(Files.readString(file)),
              (key, text) -> {
                boolean name = NAMES.contains(key);
                names[0] += name ? 1 : 0;
                Font font = name ? bold : regular;
                text.codePoints()
                    .filter(cp -> !font.canDisplay(cp))
                    .forEach(
                        cp ->
                            lacking.add(
                                String.format(
                                    "%s U+%04X %s in %s of %s",
                                    name ? "bold" : "regular",
                                    cp,
                                    Character.toString(cp),
                                    key,
                                    program.relativize(file))));
              });
        }
      }
    }
    assertThat(names[0]).isGreaterThan(1000);
    assertThat(lacking).isEmpty();
  }

  private static void texts(String key, JsonElement from, BiConsumer<String, String> found) {
    if (from.isJsonArray()) {
      from.getAsJsonArray().forEach(part -> texts(key, part, found));
    } else if (from.isJsonObject()) {
      from.getAsJsonObject().entrySet().forEach(e -> texts(e.getKey(), e.getValue(), found));
    } else if (from.isJsonPrimitive() && from.getAsJsonPrimitive().isString()) {
      found.accept(key, from.getAsString());
    }
  }

  private static byte[] ink(Shape letter, boolean evenOdd) {
    Path2D path = new Path2D.Double(letter);
    path.setWindingRule(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.translate(8, 48);
    g.fill(path);
    g.dispose();
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
