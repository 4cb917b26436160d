package io.lantu.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleCompilationTest {
  private static final Path SHEETS = Path.of("src", "main", "resources", "io", "lantu", "ui");

  @TempDir Path classes;

  private Path compiled() throws IOException {
    Path folder = Files.createDirectories(classes.resolve(StyleCompilation.SHEETS));
    for (Path sheet : sheets(SHEETS)) {
      Files.copy(sheet, folder.resolve(sheet.getFileName().toString()));
    }
    StyleCompilation.main(new String[] {classes.toString()});
    return folder;
  }

  @Test
  void compiledSheetsHoldWhatIsWritten() throws IOException {
    Path folder = compiled();
    for (Path sheet : sheets(folder)) {
      Path binary = folder.resolve(sheet.getFileName().toString().replace(".css", ".bss"));
      List<String> written = rules(new CssParser().parse(sheet.toUri().toURL()));
      List<String> read = rules(Stylesheet.loadBinary(binary.toUri().toURL()));
      assertThat(read).as(sheet.toString()).isNotEmpty().isEqualTo(written);
    }
  }

  @Test
  void themeKeepsTheRulesOfTheControlsThereAre() throws IOException {
    Path folder = compiled();
    String path = new PrimerLight().getUserAgentStylesheet();
    List<String> whole = rules(new CssParser().parse(PrimerLight.class.getResource(path)));
    List<String> kept =
        rules(Stylesheet.loadBinary(folder.resolve(ControlSheet.NAME).toUri().toURL()));
    List<String> without =
        whole.stream()
            .filter(rule -> ThemeRules.WITHOUT.keySet().stream().noneMatch(n -> named(rule, n)))
            .toList();
    assertThat(kept).containsAll(without).hasSizeLessThan(whole.size() * 3 / 4);
    assertThat(kept)
        .noneMatch(rule -> named(rule, "split-menu-button") || named(rule, "date-picker"))
        .anyMatch(rule -> named(rule, "titled-pane"))
        .anyMatch(rule -> named(rule, "spinner"));
  }

  private static boolean named(String rule, String styleClass) {
    return rule.contains("." + styleClass);
  }

  @Test
  void programHasNoneOfTheControlsWithoutRules() {
    String[] names =
        ThemeRules.WITHOUT.values().stream().filter(n -> !n.isEmpty()).toArray(String[]::new);
    assertThat(names).isNotEmpty();
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(String.join("|", names).replace(".", "\\."))
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.lantu"));
  }

  @Test
  void dropsOnlyTheSelectorsOfAbsentControls() {
    assertThat(
            ThemeRules.used(
                "/* a { } */ .button, .date-picker > .cell { -x: 1; } .tile { -y: 2; }"))
        .isEqualToIgnoringWhitespace(".button { -x: 1; }");
  }

  private static List<Path> sheets(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".css")).sorted().toList();
    }
  }

  private static List<String> rules(Stylesheet sheet) {
    return sheet.getRules().stream().map(StyleCompilationTest::text).toList();
  }

  private static String text(Rule rule) {
    // Not the values: those of the theme are pictures, and name the place of their sheet.
    return rule.getSelectors()
        + " "
        + rule.getDeclarations().stream().map(Declaration::getProperty).toList();
  }
}
