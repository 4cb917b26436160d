package io.lantu.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourVisionTest {
  private static final int RED = 0xffff0000;
  private static final int GREEN = 0xff00ff00;

  @ParameterizedTest
  @EnumSource(ColourVision.class)
  void leavesWhiteBlackGreyAndOpacityAlone(ColourVision vision) {
    for (int grey : new int[] {0xffffffff, 0xff000000, 0xff808080, 0x40404040}) {
      int seen = vision.apply(grey);
      assertThat(seen >>> 24).isEqualTo(grey >>> 24);
      for (int shift : new int[] {0, 8, 16}) {
        assertThat(Math.abs(channel(seen, shift) - channel(grey, shift))).isLessThan(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ColourVision.class)
  void turnsAWholePictureAsItTurnsEachColour(ColourVision vision) {
    int[] picture = {RED, RED, GREEN, 0xff123456, RED, 0};
    int[] expected = picture.clone();
    for (int i = 0; i < expected.length; i++) {
      expected[i] = vision.apply(expected[i]);
    }
    vision.apply(picture);
    assertThat(picture).isEqualTo(expected);
  }

  @Test
  void makesRedAndGreenAlikeForDichromatsAndKeepsTheirHueApartOtherwise() {
    for (ColourVision vision :
        new ColourVision[] {ColourVision.PROTANOPE, ColourVision.DEUTERANOPE}) {
      assertThat(hueDistance(vision.apply(RED), vision.apply(GREEN))).isLessThan(30);
    }
    assertThat(hueDistance(RED, GREEN)).isGreaterThan(100);
  }

  @Test
  void greyHasNoColourAndTheLuminanceOfBt709() {
    int seen = ColourVision.GREY.apply(GREEN);
    assertThat(channel(seen, 0)).isEqualTo(channel(seen, 8)).isEqualTo(channel(seen, 16));
    // Linear 0.7152 is 0.8623 when encoded for sRGB.
    assertThat(seen & 0xff).isEqualTo(Math.round(0.8623f * 255));
  }

  private static int channel(int rgb, int shift) {
    return (rgb >> shift) & 0xff;
  }

  private static double hueDistance(int a, int b) {
    float[] x = java.awt.Color.RGBtoHSB(channel(a, 16), channel(a, 8), channel(a, 0), null);
    float[] y = java.awt.Color.RGBtoHSB(channel(b, 16), channel(b, 8), channel(b, 0), null);
    double d = Math.abs(x[0] - y[0]) * 360;
    return Math.min(d, 360 - d);
  }
}
