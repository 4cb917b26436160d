package io.lantu.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's pack that builds on the shipped one. */
class PackInspectionTest {
  @TempDir Path program;
  @TempDir Path user;

  @BeforeEach
  void shipAPack() throws IOException {
    new PackFixture(Files.createDirectory(program.resolve("data")));
    Files.writeString(
        user.resolve("plans.json"),
        """
        [{"id":"mine","title":"我的规划","shortTitle":"我的","titleEn":"Mine","issuer":"甲县",
          "level":"municipal","scope":["r:990001"]}]
        """);
    Files.writeString(
        user.resolve("structures.json"),
        """
        [{"id":"s-mine","plan":"mine","formula":"双核","formulaEn":"Two cores","tier":"A",
          "kind":"settlement","classes":[{"label":"双核","labelEn":"Two cores","count":2}],
          "elements":[
           {"id":"a","class":"双核","kind":"CORE","name":"甲县","nameEn":"Jia",
            "members":["r:990001"],"status":"sourced",
            "citation":{"plan":"mine","heading":[],"fp":"12-0123456789abcdef-0123456789abcdef"}},
           {"id":"b","class":"双核","kind":"CORE","name":"丙镇","nameEn":"Bing",
            "members":["p:town"],"status":"sourced",
            "citation":{"plan":"mine","heading":[],"fp":"13-0123456789abcdef-0123456789abcdef"}}],
          "citation":{"plan":"mine","heading":[],"fp":"14-0123456789abcdef-0123456789abcdef"}}]
        """);
    writeManifest("demo");
  }

  private void writeManifest(String required) throws IOException {
    Files.writeString(
        user.resolve("pack.json"),
        """
        {"format":1,"name":"mine","title":"我的","version":"1","language":"zh",
         "description":"test","created":"2026-01-01","crs":"EPSG:4490","extent":[103,35,106,38],
         "mapStatement":"示意图","licences":[{"name":"CC0-1.0"}],"sources":[],
         "requires":[{"name":"%s"}],
         "resources":[
          {"path":"plans.json","type":"plans","mediaType":"application/json","bytes":0,
           "sha256":"%s"},
          {"path":"structures.json","type":"structures","mediaType":"application/json","bytes":0,
           "sha256":"%s"}]}
        """
            .formatted(required, "0".repeat(64), "0".repeat(64)));
  }

  private List<String> problems() throws IOException {
    PackSealer.seal(user);
    return new PackInspection(program)
        .inspect(user).problems().stream()
            .map(p -> p.kind() + " " + p.file() + "#" + p.path())
            .toList();
  }

  @Test
  void mayReferToTheShippedPack() throws IOException {
    assertThat(problems()).isEmpty();
  }

  @Test
  void mayNotReferToItUndeclared() throws IOException {
    String manifest = Files.readString(user.resolve("pack.json"));
    Files.writeString(
        user.resolve("pack.json"), manifest.replace("\"requires\":[{\"name\":\"demo\"}],", ""));
    assertThat(problems())
        .containsExactly(
            "DANGLING_REFERENCE plans.json#/0/scope/0",
            "DANGLING_MEMBER structures.json#/0/elements/0/members/0",
            "DANGLING_MEMBER structures.json#/0/elements/1/members/0");
  }

  @Test
  void namesAPackThatIsNotThere() throws IOException {
    writeManifest("other");
    assertThat(problems()).contains("MISSING_PACK pack.json#/requires/0/name");
  }

  @Test
  void mayNotDefineAnIdOfTheShippedPackAnew() throws IOException {
    String plans = Files.readString(user.resolve("plans.json"));
    String again = plans.substring(plans.indexOf('{'), plans.lastIndexOf(']'));
    Files.writeString(
        user.resolve("plans.json"),
        plans.substring(0, plans.lastIndexOf(']'))
            + ","
            + again.replace("\"mine\"", "\"demo-2020\"")
            + "]");
    assertThat(problems()).containsExactly("DUPLICATE_ID plans.json#/1/id");
  }

  @Test
  void namesAPackThatDoesNotExist() {
    PackInspection.Report report =
        new PackInspection(program).inspect(user.resolve("nothing.lantu"));
    assertThat(report.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.kind()).isEqualTo(ProblemKind.UNREADABLE));
  }
}
