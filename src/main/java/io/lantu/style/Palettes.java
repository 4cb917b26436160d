package io.lantu.style;

import java.awt.Color;
import java.util.List;

/** The colour values of the themes. */
final class Palettes {
  private static final Palette.Hues DEEP_HUES =
      new Palette.Hues(
          rgb(0xD01F22),
          rgb(0xD48A13),
          rgb(0xD57275),
          rgb(0x652548),
          List.of(rgb(0x20559A), rgb(0x0DABAE), rgb(0xB0506F), rgb(0x9479DC)),
          rgb(0x007A9D),
          rgb(0xBB9C5A),
          rgb(0x237B26),
          rgb(0x237B26));

  static final Palette LIGHT =
      new Palette(
          new Palette.Base(
              rgb(0xE3E3DF),
              rgb(0xEBEBE7),
              rgb(0xFAF7F0),
              rgb(0xBFDDF0),
              rgb(0x7DB4DA),
              rgb(0xF6F7F5),
              rgb(0xCDC9BF),
              rgb(0xA39E92),
              rgb(0x77736A),
              rgb(0x6F685B),
              rgb(0x8C8C8C),
              rgb(0xC9A24B),
              rgb(0x3C3A37),
              rgb(0xE0A100)),
          new Palette.Ink(
              rgb(0x2B2926),
              rgb(0x6E6B65),
              rgb(0x9B968B),
              rgb(0x3F7FAE),
              rgb(0xFDFCF9),
              rgba(0xFFFFFF, 235),
              rgb(0xD9D6CF)),
          DEEP_HUES);

  static final Palette DARK =
      new Palette(
          new Palette.Base(
              rgb(0x181B1F),
              rgb(0x20242A),
              rgb(0x2C3239),
              rgb(0x1D3F57),
              rgb(0x3F7FA8),
              rgb(0x22272D),
              rgb(0x434A53),
              rgb(0x68717C),
              rgb(0x8D97A3),
              rgb(0xA9B2BC),
              rgb(0x868E97),
              rgb(0x8F7638),
              rgb(0xDDE2E7),
              rgb(0xFFD24D)),
          new Palette.Ink(
              rgb(0xEEF1F4),
              rgb(0xA4ADB7),
              rgb(0x7D8792),
              rgb(0x7DB9E0),
              rgb(0x1B1F24),
              rgba(0x23282E, 235),
              rgb(0x444C55)),
          new Palette.Hues(
              rgb(0xFE5E3F),
              rgb(0xEFBB07),
              rgb(0xEC9B98),
              rgb(0xE3CAFF),
              List.of(rgb(0x4D7CC8), rgb(0x7BE4CE), rgb(0xE7689E), rgb(0xB5A5F7)),
              rgb(0x50B8C1),
              rgb(0xE0E06B),
              rgb(0x85BF66),
              rgb(0x85BF66)));

  static final Palette PROJECTOR =
      new Palette(
          new Palette.Base(
              rgb(0xDADAD6),
              rgb(0xE6E6E2),
              rgb(0xFFFFFF),
              rgb(0xA9D3F0),
              rgb(0x4F9BD0),
              rgb(0xFFFFFF),
              rgb(0xB5B0A6),
              rgb(0x7C776D),
              rgb(0x4A463F),
              rgb(0x35312B),
              rgb(0x5F5F5F),
              rgb(0xB4811A),
              rgb(0x111111),
              rgb(0xE09A00)),
          new Palette.Ink(
              rgb(0x000000),
              rgb(0x45423D),
              rgb(0x77726A),
              rgb(0x14639B),
              rgb(0xFFFFFF),
              rgba(0xFFFFFF, 245),
              rgb(0xA8A49B)),
          DEEP_HUES);

  private Palettes() {}

  private static Color rgb(int rgb) {
    return new Color(rgb);
  }

  private static Color rgba(int rgb, int alpha) {
    return new Color((alpha << 24) | rgb, true);
  }
}
