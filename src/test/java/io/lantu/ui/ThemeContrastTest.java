package io.lantu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every pair of text and ground the style sheets use reads well: at least 4.5 to 1, as WCAG 2.2
 * asks in criterion 1.4.3, with its formula of relative luminance.
 */
class ThemeContrastTest {
  private static final double LEAST = 4.5;

  private static final String[][] PAIRS = {
    {"text", "surface"},
    {"text", "surface-2"},
    {"text", "accent-soft"},
    {"text", "warning-soft"},
    {"text", "selection"},
    {"muted", "surface"},
    {"muted", "surface-2"},
    {"muted", "accent-soft"},
    {"muted", "warning-soft"},
    {"accent", "surface"},
    {"accent", "surface-2"},
    {"accent", "accent-soft"},
    {"water", "surface"},
    {"water", "surface-2"},
    {"warning", "warning-soft"},
    {"surface", "accent"}
  };

  @ParameterizedTest
  @ValueSource(strings = {"", "dark", "projector"})
  void keepsTextReadableOnItsGround(String theme) throws IOException {
    Map<String, Integer> colours = colours("");
    colours.putAll(colours(theme));
    for (String[] pair : PAIRS) {
      double ratio = contrast(colours.get(pair[0]), colours.get(pair[1]));
      assertThat(ratio).as("%s on %s", pair[0], pair[1]).isGreaterThanOrEqualTo(LEAST);
    }
  }

  private static Map<String, Integer> colours(String theme) throws IOException {
    String css = sheet("colors.css");
    String head = theme.isEmpty() ? "\\.root" : "\\.look:" + theme;
    Matcher block = Pattern.compile(head + " \\{(.*?)}", Pattern.DOTALL).matcher(css);
    assertThat(block.find()).as("block of %s", theme).isTrue();
    Matcher token = Pattern.compile("-lantu-([a-z0-9-]+): #([0-9a-f]{6});").matcher(block.group(1));
    Map<String, Integer> found = new HashMap<>();
    while (token.find()) {
      found.put(token.group(1), Integer.parseInt(token.group(2), 16));
    }
    return found;
  }

  /** The dark theme is the toolkit's own, though only its colours are taken from it. */
  @Test
  void takesTheColoursOfTheToolkitsDarkTheme() throws IOException {
    Map<String, String> dark = tokens(rootOf(new PrimerDark()));
    Map<String, String> light = tokens(rootOf(new PrimerLight()));
    Map<String, String> ours = tokens(sheet("/io/lantu/ui/colors.css"));
    String[] surfaces = {"base-1", "base-2"};
    for (String surface : surfaces) {
      assertThat(ours.remove(surface)).isEqualTo(dark.get("base-6"));
      dark.remove(surface);
    }
    dark.entrySet().removeIf(e -> e.getValue().equals(light.get(e.getKey())));
    assertThat(ours).isEqualTo(dark).hasSizeGreaterThan(50);
  }

  /** The first rule of a theme, which holds its colours. */
  private static String rootOf(Theme theme) throws IOException {
    String css = sheet(theme.getUserAgentStylesheet().replace(".bss", ".css"));
    return css.substring(0, css.indexOf('}'));
  }

  private static String sheet(String name) throws IOException {
    try (InputStream in = ThemeContrastTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, String> tokens(String css) {
    Matcher token =
        Pattern.compile("^\\s+-color-([a-z0-9-]+): (.*);", Pattern.MULTILINE).matcher(css);
    Map<String, String> found = new HashMap<>();
    while (token.find()) {
      found.put(token.group(1), token.group(2));
    }
    return found;
  }

  private static double contrast(int a, int b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear((rgb >> 16) & 0xff)
        + 0.7152 * linear((rgb >> 8) & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double v = channel / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }
}
