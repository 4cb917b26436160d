package io.lantu;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layers of the code and where each toolkit may be used. */
class ArchitectureTest {
  private static final String BASE = "io.lantu.";

  /** What each package may use beside itself. */
  private static final Map<String, Set<String>> MAY_USE = layers();

  private static JavaClasses code;

  private static Map<String, Set<String>> layers() {
    Map<String, Set<String>> layers = new LinkedHashMap<>();
    layers.put("model", Set.of());
    layers.put("task", Set.of());
    layers.put("settings", Set.of("model"));
    layers.put("geo", Set.of("model"));
    layers.put("style", Set.of("model", "geo"));
    layers.put("search", Set.of("model"));
    layers.put("text", Set.of("model", "search", "task", "settings"));
    layers.put("library", Set.of("model", "text", "search", "settings"));
    layers.put("pack", Set.of("model", "geo", "style", "settings"));
    layers.put("render", Set.of("model", "geo", "style"));
    layers.put("atlas", Set.of("model", "geo", "style", "render", "settings"));
    layers.put(
        "export", Set.of("model", "geo", "style", "render", "atlas", "pack", "task", "settings"));
    layers.put("draft", Set.of("model", "geo", "text", "search", "pack", "settings"));
    layers.put(
        "state",
        Set.of(
            "model",
            "geo",
            "style",
            "render",
            "atlas",
            "export",
            "pack",
            "search",
            "text",
            "library",
            "draft",
            "task",
            "settings"));
    layers.put("cli", layers.get("state"));
    layers.put("ui", plus(layers.get("state"), "state"));
    layers.put("app", plus(layers.get("ui"), "ui", "cli"));
    return layers;
  }

  private static Set<String> plus(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Arrays.stream(more)).collect(Collectors.toSet());
  }

  @BeforeAll
  static void readClasses() {
    code =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.lantu");
  }

  static Set<String> packages() {
    return MAY_USE.keySet();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyLayersBelow(String name) {
    Set<String> others = new TreeSet<>(MAY_USE.keySet());
    others.remove(name);
    others.removeAll(MAY_USE.get(name));
    String[] forbidden = others.stream().map(o -> BASE + o + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(BASE + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true)
        .check(code);
  }

  @Test
  void knowsEveryPackage() {
    Set<String> found =
        code.stream()
            .map(c -> c.getPackageName().substring(BASE.length()).split("\\.")[0])
            .collect(Collectors.toSet());
    assertThat(MAY_USE.keySet()).containsAll(found);
  }

  @Test
  void hasNoCyclesOfPackages() {
    slices().matching("io.lantu.(*)..").should().beFreeOfCycles().check(code);
  }

  @Test
  void drawsControlsOnlyInTheUserInterface() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.lantu.ui..", "io.lantu.app..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..", "atlantafx..")
        .check(code);
  }

  @Test
  void readsAndWritesJsonOnlyInPackAtlasLibraryAndCli() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.lantu.pack..", "io.lantu.atlas..", "io.lantu.library..", "io.lantu.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.gson..", "com.fasterxml.jackson..")
        .check(code);
  }

  @Test
  void paintsOnlyInRenderAtlasExportAndTheMapBridge() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.lantu.render..", "io.lantu.atlas..", "io.lantu.export..", "io.lantu.ui.map..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.awt\\.(Graphics2D|image\\.BufferedImage)")
        .check(code);
  }

  @Test
  void printsOnlyInCli() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.lantu.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould(callMethod(Throwable.class, "printStackTrace"))
        .check(code);
  }

  @Test
  void opensNoConnections() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(.*Socket.*|.*URLConnection|InetAddress|InetSocketAddress|Proxy.*)"
                + "|java\\.net\\.http\\..*|javax\\.net\\..*"
                + "|java\\.nio\\.channels\\.(.*Socket.*|DatagramChannel)")
        .orShould(callMethod(URL.class, "openStream"))
        .orShould(callMethod(URL.class, "openConnection"))
        .check(code);
  }

  @Test
  void keepsTheModelFreeOfLibrariesButJts() {
    classes()
        .that()
        .resideInAPackage("io.lantu.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.lantu.model..", "java..", "org.locationtech.jts..")
        .check(code);
  }

  @Test
  void keepsLeavesToTheJdk() {
    classes()
        .that()
        .resideInAnyPackage("io.lantu.task..", "io.lantu.settings..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.lantu.task..",
            "io.lantu.settings..",
            "io.lantu.model..",
            "java..",
            "javafx.beans..",
            "javafx.application..",
            "javafx.concurrent..",
            "javafx.util..",
            "javafx.collections..")
        .check(code);
  }
}
