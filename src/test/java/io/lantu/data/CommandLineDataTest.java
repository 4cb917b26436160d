package io.lantu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.lantu.cli.Console;
import io.lantu.cli.LantuCommand;
import io.lantu.settings.Folders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands over the shipped pack: the JSON other programs rely on. */
class CommandLineDataTest {
  private static String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = LantuCommand.run(args, new Console(out, err), Folders.find());
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<JsonObject> objects(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static JsonObject structure(String formula) {
    return objects(JsonParser.parseString(run("list", "structures", "--json"))).stream()
        .filter(s -> s.get("formula").getAsString().equals(formula))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findsTheShippedPackClean() {
    JsonObject report = JsonParser.parseString(run("check", "data", "--json")).getAsJsonObject();
    assertThat(report.getAsJsonArray("problems")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "plans, id title issuer level",
    "structures, id plan formula tier classes elements",
    "regions, id name kind roles passages projects",
    "boxes, plan number title groups",
    "projects, id plan box name regions",
    "indicators, plan name values scope citation",
    "disagreements, id kind title sides",
    "terms, id term definition"
  })
  void listsEveryKindWithItsFixedFields(String kind, String fields) {
    List<JsonObject> items = objects(JsonParser.parseString(run("list", kind, "--json")));
    assertThat(items).isNotEmpty();
    for (JsonObject item : items) {
      assertThat(item.keySet()).contains(fields.split(" "));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "一心两翼多点, 一心 1/1/1 两翼 2/2/2 多点 -/4/4",
    "一核两极四带, 一核 1/1/1 两极 2/2/2 四带 4/4/4",
    "一区五园, 一区 1/1/1 五园 5/5/5"
  })
  void countsWhatTheFormulaSaysTheTextNamesAndTheMapDraws(String formula, String expected) {
    StringBuilder counts = new StringBuilder();
    for (JsonObject c : objects(structure(formula).get("classes"))) {
      JsonElement count = c.get("count");
      counts
          .append(counts.isEmpty() ? "" : " ")
          .append(c.get("label").getAsString())
          .append(' ')
          .append(count.isJsonNull() ? "-" : count.getAsString())
          .append('/')
          .append(c.get("named").getAsInt())
          .append('/')
          .append(c.get("drawn").getAsInt());
    }
    assertThat(counts).hasToString(expected);
  }

  @Test
  void givesTheParksPolygonsOfThePlannedArea() {
    Map<String, Double> planned =
        Map.of(
            "park-airport-north", 18.14,
            "park-anning", 40.99,
            "park-xigu", 73.0,
            "park-honggu", 14.19,
            "park-gaolan", 19.0);
    for (JsonObject e : objects(structure("一区五园").get("elements"))) {
      String id = e.get("id").getAsString();
      Double area = planned.get(id.substring(id.indexOf('/') + 1));
      if (area != null) {
        assertThat(e.get("geometry").getAsString()).contains("Polygon");
        assertThat(e.get("areaKm2").getAsDouble()).isCloseTo(area, withPercentage(1));
      }
    }
  }

  @Test
  void namesTheGeometryOfEveryElementAndNoneWhereNothingIsDrawn() {
    for (JsonObject s : objects(JsonParser.parseString(run("list", "structures", "--json")))) {
      int drawn = objects(s.get("classes")).stream().mapToInt(c -> c.get("drawn").getAsInt()).sum();
      long shaped =
          objects(s.get("elements")).stream()
              .filter(e -> !e.get("geometry").getAsString().equals("none"))
              .count();
      assertThat(shaped).as(s.get("id").getAsString()).isEqualTo(drawn);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"榆中县", "r:620123", "yuzhongxian", "yzx"})
  void showsYuzhongAcrossThePlans(String query) {
    JsonObject shown = JsonParser.parseString(run("show", query, "--json")).getAsJsonObject();
    assertThat(shown.get("id").getAsString()).isEqualTo("r:620123");
    assertThat(distinct(shown.get("roles"), "structure")).hasSizeGreaterThan(2);
    assertThat(distinct(shown.get("passages"), "plan")).hasSizeGreaterThan(2);
    assertThat(shown.getAsJsonArray("projects")).isNotEmpty();
  }

  private static TreeSet<String> distinct(JsonElement array, String field) {
    TreeSet<String> values = new TreeSet<>();
    objects(array).forEach(o -> values.add(o.get(field).getAsString()));
    return values;
  }

  @Test
  void findsTheEcoCityByItsInitials() {
    JsonObject shown = JsonParser.parseString(run("show", "yzstcxc", "--json")).getAsJsonObject();
    assertThat(shown.get("id").getAsString()).isEqualTo("r:yuzhong-eco-city");
  }

  @Test
  void searchesWithTypeIdTitleAndSnippet() {
    JsonObject found = JsonParser.parseString(run("search", "物流", "--json")).getAsJsonObject();
    JsonArray hits = found.getAsJsonArray("hits");
    assertThat(hits.size()).isGreaterThan(20);
    objects(hits).forEach(h -> assertThat(h.keySet()).contains("type", "id", "title", "snippet"));
  }

  @Test
  void rendersASheetOfTheSizeAskedFor(@TempDir Path folder) throws IOException {
    Path whole = folder.resolve("全图.png");
    Path step = folder.resolve("step.png");
    run("render", "--structure", "一核两极四带", "--size", "800x500", "--out", whole.toString());
    run(
        "render",
        "--structure",
        "一核两极四带",
        "--size",
        "800x500",
        "--step",
        "1",
        "--out",
        step.toString());
    var image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(whole)));
    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight()).isEqualTo(500);
    assertThat(Files.readAllBytes(step)).isNotEqualTo(Files.readAllBytes(whole));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(whole, step);
    }
  }
}
