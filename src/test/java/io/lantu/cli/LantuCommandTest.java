package io.lantu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.lantu.model.Fingerprint;
import io.lantu.model.Language;
import io.lantu.pack.GoodPack;
import io.lantu.settings.Folders;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands over a small pack without a base map. */
class LantuCommandTest {
  @TempDir Path program;

  private CommandRun command;

  @BeforeEach
  void layOutPack() throws IOException {
    GoodPack.copyInto(Files.createDirectory(program.resolve("data")));
    command = new CommandRun(new Folders(program, program.resolve("user")));
  }

  private int run(String... args) {
    return command.run(args);
  }

  private String out() {
    return command.out();
  }

  private String err() {
    return command.err();
  }

  private JsonElement json(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = "--json";
    assertThat(run(all)).as(err()).isZero();
    assertThat(err()).isEmpty();
    return JsonParser.parseString(out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "list", "list nothing", "show", "nonsense", "list plans --colour", "render"})
  void answersAWrongCallWithTwoAndOneWordOfHelp(String call) {
    String[] args = call.isEmpty() ? new String[0] : call.split(" ");
    assertThat(run(args)).isEqualTo(LantuCommand.USAGE);
    assertThat(out()).isEmpty();
    assertThat(err().lines()).hasSize(2);
    assertThat(err()).contains("--help").doesNotContain("\tat ");
  }

  @Test
  void answersInputAtFaultWithOneAndOneLine() {
    assertThat(run("show", "榆林")).isEqualTo(LantuCommand.FAILED);
    assertThat(out()).isEmpty();
    assertThat(err().lines()).hasSize(1);
  }

  @Test
  void suggestsTheNearestName() {
    assertThat(run("show", "甲市")).isEqualTo(LantuCommand.FAILED);
    assertThat(err()).contains("甲县 (r:990001)");
  }

  @Test
  void speaksTheLanguageAskedFor() {
    run("show", "nowhere-at-all", "--lang", "en");
    assertThat(err()).startsWith("Nothing is called");
    run("show", "nowhere-at-all", "--lang=zh");
    assertThat(err()).startsWith("没有找到");
    run("--lang", "en", "list", "--help");
    assertThat(out()).startsWith("Usage: lantu list").contains("Print one JSON document.");
  }

  @Test
  void choosesTheLanguageByArgumentThenEnvironmentThenChinese() {
    assertThat(LantuCommand.languageOf(new String[] {"x"}, "en_GB")).isEqualTo(Language.EN);
    assertThat(LantuCommand.languageOf(new String[] {"--lang", "zh"}, "en")).isEqualTo(Language.ZH);
    assertThat(LantuCommand.languageOf(new String[0], null)).isEqualTo(Language.ZH);
  }

  @Test
  void writesUtf8WhateverThePlatform() {
    assertThat(run("list", "plans")).isZero();
    assertThat(out()).contains("示范规划");
    assertThat(out().getBytes(StandardCharsets.UTF_8)).isEqualTo(command.outBytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plans", "regions", "boxes", "projects", "indicators", "disagreements", "terms"})
  void listsEveryKindAsAnArrayAndAsATable(String kind) {
    int items = json("list", kind).getAsJsonArray().size();
    assertThat(items).isPositive();
    assertThat(run("list", kind)).isZero();
    assertThat(out().lines()).hasSize(items + 2);
  }

  @Test
  void countsRolesPassagesAndProjectsOfARegion() {
    JsonObject region = json("list", "regions").getAsJsonArray().get(0).getAsJsonObject();
    assertThat(region.get("id").getAsString()).isEqualTo("r:990001");
    assertThat(region.get("passages").getAsInt()).isEqualTo(1);
    assertThat(region.get("projects").getAsInt()).isEqualTo(1);
    assertThat(region.getAsJsonArray("roles")).hasSize(2);
  }

  @Test
  void refusesAnUnknownPlanNamingTheKnown() {
    assertThat(run("list", "boxes", "--plan", "x")).isEqualTo(LantuCommand.FAILED);
    assertThat(err()).contains("demo-2020");
    assertThat(run("list", "boxes", "--plan", "示范规划")).isZero();
  }

  @Test
  void showsARegionAcrossAllPlans() {
    JsonObject shown = json("show", "甲县").getAsJsonObject();
    assertThat(shown.get("id").getAsString()).isEqualTo("r:990001");
    assertThat(shown.get("kind").getAsString()).isEqualTo("county");
    assertThat(shown.getAsJsonArray("also").get(0).getAsJsonObject().get("id").getAsString())
        .isEqualTo("s-demo-1h1d/core");
    assertThat(shown.getAsJsonArray("roles")).hasSize(2);
    JsonObject role = shown.getAsJsonArray("roles").get(0).getAsJsonObject();
    assertThat(role.keySet()).contains("plan", "structure", "element", "class");
    JsonObject passage = shown.getAsJsonArray("passages").get(0).getAsJsonObject();
    assertThat(passage.keySet()).contains("plan", "heading", "digest", "citation");
    JsonObject project = shown.getAsJsonArray("projects").get(0).getAsJsonObject();
    assertThat(project.get("name").getAsString()).isEqualTo("甲县道路");
    assertThat(project.get("box").getAsString()).isEqualTo("专栏 1");
    assertThat(shown.getAsJsonArray("indicators")).hasSize(1);
    assertThat(shown.getAsJsonArray("disagreements")).hasSize(1);
  }

  @Test
  void showsElementsStructuresAndPlacesToo() {
    assertThat(json("show", "s-demo-1h1d/belt").getAsJsonObject().get("kind").getAsString())
        .isEqualTo("BELT");
    JsonObject structure = json("show", "一核一带").getAsJsonObject();
    assertThat(structure.get("type").getAsString()).isEqualTo("structure");
    assertThat(structure.getAsJsonArray("roles")).hasSize(2);
    JsonObject place = json("show", "p:town").getAsJsonObject();
    assertThat(place.getAsJsonArray("projects")).hasSize(1);
    assertThat(run("show", "甲县")).isZero();
    assertThat(out()).contains("甲县道路", "一核一带", "甲县是全域的核心");
  }

  @Test
  void searchesAndSaysWhenThereIsNothing() {
    JsonObject found = json("search", "道路").getAsJsonObject();
    assertThat(found.get("query").getAsString()).isEqualTo("道路");
    JsonObject hit = found.getAsJsonArray("hits").get(0).getAsJsonObject();
    assertThat(hit.keySet()).contains("type", "id", "title", "snippet", "plan");
    assertThat(hit.get("type").getAsString()).isEqualTo("project");
    assertThat(json("search", "不存在").getAsJsonObject().getAsJsonArray("hits")).isEmpty();
    assertThat(run("search", "不存在")).isZero();
    assertThat(err()).contains("不存在");
  }

  @Test
  void checksAndSealsAPack() throws IOException {
    String pack = program.resolve("data").toString();
    Files.delete(program.resolve("data/terms.json"));
    Files.writeString(program.resolve("data/terms.json"), "[]");
    assertThat(run("check", pack)).isEqualTo(LantuCommand.FAILED);
    assertThat(out()).contains("terms.json");
    run("check", pack, "--json", "--seal");
    JsonObject report = JsonParser.parseString(out()).getAsJsonObject();
    assertThat(report.get("name").getAsString()).isEqualTo("demo");
    assertThat(report.getAsJsonArray("problems").toString()).doesNotContain("hash-mismatch");
    assertThat(run("check", "no such pack")).isEqualTo(LantuCommand.FAILED);
    assertThat(err().lines()).hasSize(1);
  }

  @Test
  void sealsFoldersOnly() throws IOException {
    Path file = Files.createFile(program.resolve("x.lantu"));
    assertThat(run("check", file.toString(), "--seal")).isEqualTo(LantuCommand.FAILED);
    assertThat(err().lines()).hasSize(1);
  }

  private static final String DOCUMENT =
      "第一章 总则\n　　甲县为核心，乙县为两翼之一，全面推进城乡融合。\n第二章 交通\n　　建设甲乙快速路１８．１４公里。\n";

  @Test
  void citesASpanByItsFingerprintOnly() throws IOException {
    Path file = Files.writeString(program.resolve("规划.txt"), DOCUMENT);
    assertThat(
            run(
                "cite",
                file.toString(),
                "--plan",
                "mine-2020",
                "--from",
                "甲县为 核心",
                "--to",
                "融合",
                "--heading",
                "第一章 总则"))
        .as(err())
        .isZero();
    JsonObject citation = JsonParser.parseString(out()).getAsJsonObject();
    assertThat(citation.get("plan").getAsString()).isEqualTo("mine-2020");
    assertThat(citation.get("fp").getAsString())
        .isEqualTo(Fingerprint.of("甲县为核心，乙县为两翼之一，全面推进城乡融合").toString());
    assertThat(citation.getAsJsonArray("heading")).hasSize(1);
    assertThat(out()).doesNotContain("乙县");
  }

  @Test
  void citesTheSameFromGb18030() throws IOException {
    Path utf8 = Files.writeString(program.resolve("u.txt"), DOCUMENT);
    Path gb = program.resolve("g.txt");
    Files.write(gb, DOCUMENT.getBytes(Charset.forName("GB18030")));
    run("cite", utf8.toString(), "--plan", "p", "--from", "建设甲乙快速路18.14公里");
    String expected = out();
    run("cite", gb.toString(), "--plan", "p", "--from", "建设甲乙快速路18.14公里");
    assertThat(out()).isEqualTo(expected).contains("fp");
  }

  static Stream<List<String>> badSpans() {
    return Stream.of(
        List.of("--from", "丙县"),
        List.of("--from", "甲县", "--to", "铁路"),
        List.of("--from", "甲"),
        List.of("--from", "甲县为核心"),
        List.of("--from", "，。"));
  }

  @ParameterizedTest
  @MethodSource("badSpans")
  void refusesSpansThatDoNotPointToOnePlace(List<String> span) throws IOException {
    Path file = Files.writeString(program.resolve("d.txt"), DOCUMENT);
    Stream<String> call = Stream.of("cite", file.toString(), "--plan", "p");
    assertThat(run(Stream.concat(call, span.stream()).toArray(String[]::new)))
        .isEqualTo(LantuCommand.FAILED);
    assertThat(err().lines()).hasSize(1);
    assertThat(out()).isEmpty();
  }

  @Test
  void refusesPicturesItCannotWriteBeforeReadingAnything() {
    assertThat(run("render", "--structure", "一核一带", "--out", "a.bmp"))
        .isEqualTo(LantuCommand.USAGE);
    assertThat(err()).contains(".png");
    assertThat(run("render", "--structure", "一核一带", "--out", "no/such/folder/a.png"))
        .isEqualTo(LantuCommand.FAILED);
    String file = program.resolve("a.png").toString();
    assertThat(run("render", "--structure", "一核一带", "--out", file, "--size", "9x9"))
        .isEqualTo(LantuCommand.USAGE);
    assertThat(run("render", "--structure", "一核一带", "--out", file, "--theme", "pink"))
        .isEqualTo(LantuCommand.USAGE);
    assertThat(run("render", "--structure", "三核", "--out", file)).isEqualTo(LantuCommand.FAILED);
    assertThat(err()).contains("s-demo-1h1d (一核一带)");
    assertThat(Path.of(file)).doesNotExist();
  }

  @Test
  void saysInOneLineThatTheContentIsMissing() throws IOException {
    Files.delete(program.resolve("data/pack.json"));
    assertThat(run("list", "plans")).isEqualTo(LantuCommand.FAILED);
    assertThat(err().lines()).hasSize(1);
    assertThat(err()).contains("pack.json");
  }

  @Test
  void offersOnlyCommandsThatExist() {
    run("--help");
    assertThat(out())
        .contains("list", "show", "render", "check", "search", "cite", "read", "import", "export")
        .contains("version");
  }
}
