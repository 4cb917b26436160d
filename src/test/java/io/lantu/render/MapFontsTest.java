package io.lantu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled letters: drawn the same by every way of filling, in the measures of the design. */
class MapFontsTest {
  private static final float SIZE = 48;

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
