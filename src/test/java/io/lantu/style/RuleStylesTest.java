package io.lantu.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lantu.geo.ElementShape;
import io.lantu.model.ElementKind;
import io.lantu.model.Language;
import io.lantu.model.ShapeStatus;
import io.lantu.pack.StyleFileReader;
import io.lantu.style.StyleSheet.Rule;
import io.lantu.style.StyleSheet.Symbol;
import io.lantu.style.StyleSheet.SymbolType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;

class RuleStylesTest {
  @TempDir Path folder;

  private static StructureFeature feature(ElementKind kind, ShapeStatus status, int rank) {
    Coordinate c = new Coordinate(103.8, 36);
    return new StructureFeature(
        new ElementShape("s/e", kind, status, null, null, c, List.of(c), rank, false),
        "s",
        "一核",
        "One core",
        0,
        1,
        "名",
        "Name",
        List.of(),
        List.of());
  }

  private static StyleSheet shipped() throws IOException {
    return StyleFileReader.read(
        Path.of(System.getProperty("lantu.dir"), "maps", "styles", "structure.json"));
  }

  @ParameterizedTest
  @EnumSource(ElementKind.class)
  void shippedFileSaysTheSameAsTheBuiltInStyles(ElementKind kind) throws IOException {
    RuleStyles rules = new RuleStyles(shipped());
    BuiltInStyles builtIn = new BuiltInStyles();
    for (Theme theme : Theme.values()) {
      for (ShapeStatus status :
          List.of(ShapeStatus.SOURCED, ShapeStatus.DERIVED, ShapeStatus.SCHEMATIC)) {
        for (int rank = 1; rank <= 3; rank++) {
          StructureFeature f = feature(kind, status, rank);
          assertThat(rules.resolve(f, theme.palette(), 1e6))
              .as("%s %s %s", theme, status, rank)
              .isEqualTo(builtIn.resolve(f, theme.palette(), 1e6));
          assertThat(rules.legendTitle(f, theme.palette(), 1e6, Language.ZH)).isPresent();
        }
      }
    }
  }

  @Test
  void choosesRulesByScaleAndFallsBackToTheBuiltInLook() {
    Symbol dot = new Symbol(SymbolType.POINT, Map.of("fill", "#ff0000", "size", "4 + 2"), Map.of());
    RuleStyles rules =
        new RuleStyles(
            new StyleSheet(
                "s",
                null,
                null,
                List.of(new Rule("near", "近", null, "rank = 1", 0, 5e5, List.of(dot)))));
    Palette light = Theme.LIGHT.palette();
    StructureFeature f = feature(ElementKind.NODE, ShapeStatus.DERIVED, 1);
    assertThat(rules.resolve(f, light, 499_999).point())
        .isEqualTo(new SymbolStyle.PointSymbol(java.awt.Color.RED, 0, 3));
    assertThat(rules.resolve(f, light, 5e5)).isEqualTo(new BuiltInStyles().resolve(f, light, 5e5));
    assertThat(rules.legendTitle(f, light, 1000, Language.EN)).contains("近");
  }

  @Test
  void namesTheRuleWhoseFilterOrColourIsWrong() {
    assertThatThrownBy(() -> new RuleStyles(sheet("kind = = 'CORE'", "@element")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rule bad");
    assertThatThrownBy(() -> new RuleStyles(sheet("kind = 'CORE'", "@nonsense")))
        .hasMessageContaining("rule bad")
        .hasMessageContaining("@nonsense");
  }

  private static StyleSheet sheet(String filter, String fill) {
    Symbol area = new Symbol(SymbolType.AREA, Map.of("fill", fill), Map.of());
    return new StyleSheet(
        "s", null, null, List.of(new Rule("bad", null, null, filter, 0, 1e9, List.of(area))));
  }

  @Test
  void refusesUnknownFieldsAndTypesOfAStyleFile() throws IOException {
    Path file = folder.resolve("x.json");
    Files.writeString(file, "{\"rules\":[{\"id\":\"a\",\"fliter\":\"1=1\",\"symbols\":[]}]}");
    assertThatThrownBy(() -> StyleFileReader.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.json")
        .hasMessageContaining("fliter");
    Files.writeString(file, "{\"rules\":[{\"id\":\"a\",\"symbols\":[{\"type\":\"blob\"}]}]}");
    assertThatThrownBy(() -> StyleFileReader.read(file)).isInstanceOf(IOException.class);
    Files.writeString(file, "[");
    assertThatThrownBy(() -> StyleFileReader.read(file)).isInstanceOf(IOException.class);
  }
}
