package io.lantu.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.ElementKind;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The hues stay apart for all eyes. Colour blindness is simulated after Machado, Oliveira and
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), full
 * severity; distance is CIE 1976 ΔE*ab (2.3 is just noticeable).
 */
class PaletteTest {
  private static final double LEAST_DISTANCE = 15;
  private static final double LEAST_LIGHTNESS_STEP = 6;
  private static final double LEAST_CONTRAST = 4.5;

  private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  private static final double[][] PROTANOPE = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };
  private static final double[][] DEUTERANOPE = {
    {0.367322, 0.860646, -0.227968},
    {0.280085, 0.672501, 0.047413},
    {-0.011820, 0.042940, 0.968881}
  };

  private static Map<String, Color> hues(Theme theme) {
    Palette.Hues h = theme.palette().hues();
    Map<String, Color> hues = new LinkedHashMap<>();
    hues.put("core", h.core());
    hues.put("pole", h.pole());
    hues.put("wing", h.wing());
    hues.put("node", h.node());
    for (int i = 0; i < h.lines().size(); i++) {
      hues.put("line " + i, h.lines().get(i));
    }
    hues.put("circle", h.circle());
    hues.put("zone", h.zone());
    hues.put("park", h.park());
    return hues;
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void keepsAllHuesApartForNormalProtanopeAndDeuteranopeEyes(Theme theme) {
    List<Map.Entry<String, Color>> hues = List.copyOf(hues(theme).entrySet());
    for (double[][] eye : List.of(NORMAL, PROTANOPE, DEUTERANOPE)) {
      for (int i = 0; i < hues.size(); i++) {
        for (int j = i + 1; j < hues.size(); j++) {
          double d = distance(lab(hues.get(i).getValue(), eye), lab(hues.get(j).getValue(), eye));
          assertThat(d)
              .as("%s and %s", hues.get(i).getKey(), hues.get(j).getKey())
              .isGreaterThan(LEAST_DISTANCE);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void keepsClassesThatStandTogetherApartInGrey(Theme theme) {
    Map<String, Color> hues = hues(theme);
    String[][] neighbours = {
      {"core", "pole"},
      {"core", "wing"},
      {"wing", "node"},
      {"core", "node"},
      {"pole", "line 0"},
      {"circle", "node"},
      {"circle", "line 0"},
      {"line 0", "node"},
      {"zone", "park"},
      {"line 0", "line 1"},
      {"line 1", "line 2"},
      {"line 2", "line 3"}
    };
    for (String[] pair : neighbours) {
      double a = lab(hues.get(pair[0]), NORMAL)[0];
      double b = lab(hues.get(pair[1]), NORMAL)[0];
      assertThat(Math.abs(a - b))
          .as("%s and %s", pair[0], pair[1])
          .isGreaterThan(LEAST_LIGHTNESS_STEP);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void givesNeighbouringAreasAndRingsDifferentHues(Theme theme) {
    Palette p = theme.palette();
    assertThat(IntStream.range(0, 9).mapToObj(i -> p.hue(ElementKind.ZONE, i)))
        .doesNotHaveDuplicates()
        .isSubsetOf(hues(theme).values());
    assertThat(IntStream.range(0, 5).mapToObj(i -> p.hue(ElementKind.CIRCLE, i)))
        .doesNotHaveDuplicates()
        .isSubsetOf(hues(theme).values());
    assertThat(p.hue(ElementKind.CLUSTER, 3)).isEqualTo(p.hue(ElementKind.ZONE, 3));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void lettersTownsAndElementsReadably(Theme theme) {
    Palette p = theme.palette();
    assertThat(contrast(p.ink().text(), p.base().land())).isGreaterThan(7);
    assertThat(contrast(p.ink().text(), p.base().context())).isGreaterThan(7);
    assertThat(contrast(p.ink().muted(), p.base().land())).isGreaterThan(LEAST_CONTRAST);
  }

  private static double contrast(Color a, Color b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    double v = channel / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  private static double[] lab(Color c, double[][] eye) {
    double[] rgb = {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
    double[] seen = times(eye, rgb);
    for (int i = 0; i < 3; i++) {
      seen[i] = Math.max(0, Math.min(1, seen[i]));
    }
    double[][] toXyz = {
      {0.4124564, 0.3575761, 0.1804375},
      {0.2126729, 0.7151522, 0.0721750},
      {0.0193339, 0.1191920, 0.9503041}
    };
    double[] xyz = times(toXyz, seen);
    double fx = f(xyz[0] / 0.95047);
    double fy = f(xyz[1]);
    double fz = f(xyz[2] / 1.08883);
    return new double[] {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
  }

  private static double f(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
  }

  private static double[] times(double[][] m, double[] v) {
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    }
    return out;
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }
}
