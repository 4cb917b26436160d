package io.lantu.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of fault, made by one change to a good pack, is named with its place. */
class PackFaultsTest {
  private static final List<String> STRUCTURE = List.of("s-demo-1h1d");

  @TempDir Path folder;

  /** Spoils a pack. */
  interface Change {
    void spoil(PackFixture pack) throws IOException;
  }

  /**
   * A fault.
   *
   * @param name what is done
   * @param change does it; sealed afterwards
   * @param lost ids that cannot be used after it; all others must be
   * @param places kind, file and pointer of each problem, all of them
   */
  record Fault(String name, Change change, List<String> lost, List<String> places) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Fault edit(
      String name, String file, String from, String to, List<String> lost, String... places) {
    return new Fault(name, pack -> pack.change(file, from, to), lost, List.of(places));
  }

  static Stream<Fault> faults() {
    List<String> none = List.of();
    List<String> park = List.of("geometry r:demo-park");
    return Stream.of(
        edit(
            "not JSON",
            "terms.json",
            "{\"id\": \"t:belt\"",
            "{\"id\" \"t:belt\"",
            List.of("t:core", "t:belt"),
            "NOT_JSON terms.json#"),
        new Fault(
            "wrong encoding",
            pack ->
                pack.write(
                    "regions.json", pack.text("regions.json").getBytes(Charset.forName("GB18030"))),
            List.of("r:990001", "r:990002", "r:demo-park"),
            List.of("WRONG_ENCODING regions.json#")),
        edit(
            "missing field",
            "regions.json",
            "\"nameEn\": \"Yi County\", ",
            "",
            List.of("r:990002"),
            "MISSING_FIELD regions.json#/1"),
        edit(
            "unknown field",
            "places.json",
            "\"kind\": \"town\"",
            "\"colour\": \"red\", \"kind\": \"town\"",
            List.of("p:town"),
            "UNKNOWN_FIELD places.json#/0/colour"),
        edit(
            "wrong type",
            "regions.json",
            "25.0",
            "\"25\"",
            List.of("r:demo-park"),
            "WRONG_TYPE regions.json#/2/areaKm2"),
        edit(
            "wrong enum",
            "structures.json",
            "\"CORE\"",
            "\"CENTRE\"",
            STRUCTURE,
            "WRONG_ENUM structures.json#/0/elements/0/kind"),
        edit(
            "duplicate id",
            "terms.json",
            "t:belt",
            "t:core",
            List.of("t:belt"),
            "DUPLICATE_ID terms.json#/1/id"),
        edit(
            "dangling member",
            "structures.json",
            "\"members\": [\"r:990001\"]",
            "\"members\": [\"r:990009\"]",
            none,
            "DANGLING_MEMBER structures.json#/0/elements/0/members/0"),
        edit(
            "dangling plan",
            "structures.json",
            "\"plan\": \"demo-2020\", \"formula\": \"一核一带\"",
            "\"plan\": \"demo-2021\", \"formula\": \"一核一带\"",
            none,
            "DANGLING_PLAN structures.json#/0/plan"),
        edit(
            "dangling region parent",
            "regions.json",
            "\"parent\": \"r:990001\"",
            "\"parent\": \"r:990009\"",
            none,
            "DANGLING_PARENT regions.json#/1/parent"),
        edit(
            "parent cycle",
            "regions.json",
            "\"code\": \"990001\"",
            "\"code\": \"990001\", \"parent\": \"r:990002\"",
            none,
            "PARENT_CYCLE regions.json#/0/parent",
            "PARENT_CYCLE regions.json#/1/parent"),
        edit(
            "class without elements",
            "structures.json",
            "{\"label\": \"一带\"",
            "{\"label\": \"两翼\", \"labelEn\": \"Two wings\", \"count\": 2}, {\"label\": \"一带\"",
            none,
            "CLASS_WITHOUT_ELEMENTS structures.json#/0/classes/1"),
        edit(
            "element without class",
            "structures.json",
            "{\"id\": \"yi\", \"class\": \"多点\"",
            "{\"id\": \"yi\", \"class\": \"三轴\"",
            none,
            "ELEMENT_WITHOUT_CLASS structures.json#/1/elements/1/class"),
        edit(
            "count that disagrees",
            "structures.json",
            "\"One belt\", \"count\": 1",
            "\"One belt\", \"count\": 2",
            none,
            "COUNT_DISAGREES structures.json#/0/classes/1/count"),
        edit(
            "path shorter than two",
            "structures.json",
            "\"path\": [\"r:990001\", \"r:990002\"]",
            "\"path\": [\"r:990001\"]",
            none,
            "PATH_TOO_SHORT structures.json#/0/elements/1/path"),
        edit(
            "member outside the pack's extent",
            "places.json",
            "104.5",
            "110.5",
            none,
            "OUTSIDE_EXTENT places.json#/0/lon",
            "OUTSIDE_EXTENT structures.json#/1/elements/0/members/0"),
        edit(
            "invalid ring",
            "shapes.geojson",
            "[104.05, 36.05], [104.0, 36.05], ",
            "",
            park,
            "INVALID_RING shapes.geojson#/features/0/geometry/coordinates/0"),
        edit(
            "self-crossing polygon",
            "shapes.geojson",
            "[104.05, 36.0], [104.05, 36.05]",
            "[104.05, 36.05], [104.05, 36.0]",
            park,
            "SELF_CROSSING shapes.geojson#/features/0/geometry/coordinates"),
        edit(
            "unclosed ring",
            "shapes.geojson",
            "[104.0, 36.05], [104.0, 36.0]]",
            "[104.0, 36.05]]",
            park,
            "UNCLOSED_RING shapes.geojson#/features/0/geometry/coordinates/0"),
        edit(
            "coordinates swapped in a shape",
            "shapes.geojson",
            "[104.05, 36.05]",
            "[36.05, 104.05]",
            park,
            "COORDINATES_SWAPPED shapes.geojson#/features/0/geometry/coordinates/0/2"),
        edit(
            "coordinates swapped in a place",
            "places.json",
            "\"lon\": 104.5, \"lat\": 36.4",
            "\"lon\": 36.4, \"lat\": 104.5",
            none,
            "COORDINATES_SWAPPED places.json#/0/lon",
            "OUTSIDE_EXTENT structures.json#/1/elements/0/members/0"),
        edit(
            "GCJ-looking declaration of the pack",
            "pack.json",
            "EPSG:4490",
            "GCJ-02",
            List.of("geometry r:demo-park", "geometry s-demo-1h1d/core"),
            "OFFSET_DATUM pack.json#/crs"),
        edit(
            "GCJ-looking declaration of a file",
            "shapes.geojson",
            "\"features\"",
            "\"crs\": {\"name\": \"火星坐标系\"}, \"features\"",
            List.of("geometry r:demo-park", "geometry s-demo-1h1d/core"),
            "OFFSET_DATUM shapes.geojson#/crs"),
        edit(
            "park outside host",
            "regions.json",
            "\"hostNow\": \"r:990001\"",
            "\"hostNow\": \"r:990002\"",
            none,
            "PARK_OUTSIDE_HOST shapes.geojson#/features/0/geometry"),
        edit(
            "area off by more than 1 %",
            "regions.json", "25.0", "25.4", none, "AREA_OFF shapes.geojson#/features/0/geometry"),
        edit(
            "citation without fingerprint",
            "passages.json",
            ", \"fp\": \"41-0123456789abcdef-fedcba9876543210\"",
            "",
            List.of("demo-2020/p2"),
            "CITATION_WITHOUT_FINGERPRINT passages.json#/1/citation"),
        edit(
            "malformed fingerprint",
            "passages.json",
            "41-0123456789abcdef",
            "41-0123",
            List.of("demo-2020/p2"),
            "MALFORMED_FINGERPRINT passages.json#/1/citation/fp"),
        edit(
            "dangling reference",
            "projects.json",
            "\"p:town\"",
            "\"p:city\"",
            none,
            "DANGLING_REFERENCE projects.json#/0/groups/0/items/1/place"),
        edit(
            "shape of nothing known",
            "shapes.geojson",
            "s-demo-1h1d/core",
            "r:nothing",
            List.of("geometry s-demo-1h1d/core"),
            "DANGLING_REFERENCE shapes.geojson#/features/1/id"),
        edit(
            "huge coordinates",
            "shapes.geojson",
            "[104.05, 36.05]",
            "[1e300, 36.05]",
            park,
            "OUTSIDE_EXTENT shapes.geojson#/features/0/geometry/coordinates/0/2"),
        edit(
            "infinite coordinates",
            "shapes.geojson",
            "[104.05, 36.05]",
            "[1e999, 36.05]",
            park,
            "OUTSIDE_EXTENT shapes.geojson#/features/0/geometry/coordinates/0/2"),
        edit(
            "format of a later version",
            "pack.json",
            "\"format\": 1,",
            "\"format\": 2,",
            none,
            "WRONG_ENUM pack.json#/format"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isNamedWithItsPlaceAndTheRestIsRead(Fault fault) throws IOException {
    PackFixture pack = new PackFixture(folder);
    Set<String> expected = new TreeSet<>(pack.check().ids());
    fault.change().spoil(pack);
    PackFixture.Result result = pack.seal().check();
    assertThat(result.places()).containsExactlyInAnyOrderElementsOf(fault.places());
    fault.lost().forEach(expected::remove);
    assertThat(result.ids()).containsAll(expected);
    assertThat(fault.lost()).noneMatch(result.ids()::contains);
  }

  @Test
  void findsNoFaultInAGoodPackFolderOrZip(@TempDir Path other) throws IOException {
    PackFixture pack = new PackFixture(folder);
    assertThat(pack.check().places()).isEmpty();
    PackFixture.Result zipped = PackFixture.check(pack.zip(other.resolve("good.lantu")));
    assertThat(zipped.places()).isEmpty();
    assertThat(zipped.ids()).isEqualTo(pack.check().ids()).hasSize(16);
  }

  @Test
  void coversEveryKindOfTheList() {
    Set<ProblemKind> named = EnumSet.noneOf(ProblemKind.class);
    faults()
        .flatMap(f -> f.places().stream())
        .forEach(p -> named.add(ProblemKind.valueOf(p.substring(0, p.indexOf(' ')))));
    // Made by other means in the tests below and in PackInspectionTest.
    named.addAll(
        EnumSet.of(
            ProblemKind.MISSING_FILE,
            ProblemKind.HASH_MISMATCH,
            ProblemKind.ABSOLUTE_PATH,
            ProblemKind.PARENT_PATH,
            ProblemKind.SYMBOLIC_LINK,
            ProblemKind.TOO_LARGE,
            ProblemKind.WRONG_VALUE,
            ProblemKind.MISSING_PACK,
            ProblemKind.UNREADABLE));
    assertThat(named).isEqualTo(EnumSet.allOf(ProblemKind.class));
  }

  @Test
  void namesAMissingFile() throws IOException {
    PackFixture pack = new PackFixture(folder);
    Files.delete(folder.resolve("terms.json"));
    PackFixture.Result result = pack.check();
    assertThat(result.places()).containsExactly("MISSING_FILE pack.json#/resources/8/path");
    assertThat(result.ids()).contains("r:990001", "s-demo-1h1d").doesNotContain("t:core");
  }

  @Test
  void namesAMissingManifest() throws IOException {
    assertThat(PackFixture.check(folder).places()).containsExactly("MISSING_FILE pack.json#");
  }

  @Test
  void namesAFileChangedAfterSealingButReadsIt() throws IOException {
    PackFixture pack = new PackFixture(folder).change("terms.json", "长条", "长长的一条");
    PackFixture.Result result = pack.check();
    assertThat(result.places()).containsExactly("HASH_MISMATCH terms.json#");
    assertThat(result.ids()).contains("t:belt");
    assertThat(pack.seal().check().places()).isEmpty();
  }

  @Test
  void namesAValueOutOfItsRange() throws IOException {
    PackFixture pack = new PackFixture(folder).change("regions.json", "25.0", "-25.0");
    assertThat(pack.seal().check().places()).containsExactly("WRONG_VALUE regions.json#/2/areaKm2");
  }

  @Test
  void namesTheFieldOfABadValueInAList() throws IOException {
    PackFixture pack =
        new PackFixture(folder).change("passages.json", "\"s-demo-1h1d/core\"", "\"s-demo-1h1d\"");
    assertThat(pack.seal().check().problems())
        .anySatisfy(
            p -> {
              assertThat(p.path()).isEqualTo("/0/elements/0");
              assertThat(p.detail()).isEqualTo("elements");
            });
  }

  @ParameterizedTest
  @MethodSource("foreignPaths")
  void refusesPathsOutOfThePack(ForeignPath path) throws IOException {
    PackFixture pack = new PackFixture(folder);
    pack.change("pack.json", "\"terms.json\"", "\"" + path.written() + "\"");
    PackFixture.Result result = pack.check();
    assertThat(result.places()).containsExactly(path.kind() + " pack.json#/resources/8/path");
    assertThat(result.ids()).contains("r:990001").doesNotContain("t:core");
  }

  record ForeignPath(String written, ProblemKind kind) {}

  static Stream<ForeignPath> foreignPaths() {
    return Stream.of(
        new ForeignPath("/etc/hostname", ProblemKind.ABSOLUTE_PATH),
        new ForeignPath("C:/terms.json", ProblemKind.ABSOLUTE_PATH),
        new ForeignPath("\\\\\\\\server\\\\terms.json", ProblemKind.ABSOLUTE_PATH),
        new ForeignPath("../terms.json", ProblemKind.PARENT_PATH),
        new ForeignPath("a/../../terms.json", ProblemKind.PARENT_PATH),
        new ForeignPath("a\\\\..\\\\terms.json", ProblemKind.PARENT_PATH));
  }

  @Test
  void refusesASymbolicLinkInAZip(@TempDir Path other) throws IOException {
    PackFixture pack = new PackFixture(folder);
    Path file = other.resolve("link.lantu");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      for (String name : GoodPack.FILES) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        boolean link = name.equals("terms.json");
        entry.setUnixMode(link ? 0120777 : 0100644);
        byte[] bytes =
            link
                ? "/etc/hostname".getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(pack.folder.resolve(name));
        PackFixture.addEntry(zip, entry, bytes);
      }
    }
    PackFixture.Result result = PackFixture.check(file);
    assertThat(result.places()).contains("SYMBOLIC_LINK terms.json#");
    assertThat(result.ids()).contains("r:990001").doesNotContain("t:core");
  }

  @Test
  void refusesASymbolicLinkOutOfAFolder(@TempDir Path other) throws IOException {
    PackFixture pack = new PackFixture(folder);
    Path outside = Files.move(folder.resolve("terms.json"), other.resolve("terms.json"));
    Files.createSymbolicLink(folder.resolve("terms.json"), outside);
    assertThat(pack.check().places()).containsExactly("SYMBOLIC_LINK terms.json#");
  }

  @Test
  void refusesEntriesThatClimbOutOfAZip(@TempDir Path other) throws IOException {
    PackFixture pack = new PackFixture(folder);
    Path file = other.resolve("slip.lantu");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      for (String name : GoodPack.FILES) {
        byte[] bytes = Files.readAllBytes(pack.folder.resolve(name));
        PackFixture.addEntry(zip, new ZipArchiveEntry(name), bytes);
      }
      PackFixture.addEntry(zip, new ZipArchiveEntry("../evil.json"), new byte[] {'1'});
    }
    assertThat(PackFixture.check(file).places()).containsExactly("PARENT_PATH ../evil.json#");
  }

  @Test
  void refusesAZipBomb(@TempDir Path other) throws IOException {
    PackFixture pack = new PackFixture(folder);
    byte[] blanks = new byte[(int) PackSource.MAX_FILE_BYTES + 1];
    Arrays.fill(blanks, (byte) ' ');
    Path file = pack.write("terms.json", blanks).zip(other.resolve("bomb.lantu"));
    assertThat(Files.size(file)).isLessThan(200_000);
    PackFixture.Result result = PackFixture.check(file);
    assertThat(result.places()).containsExactly("TOO_LARGE terms.json#");
    assertThat(result.ids()).contains("r:990001");
  }

  @Test
  void refusesTenMillionFeaturesBeforeBuildingThem() throws IOException {
    PackFixture pack = new PackFixture(folder);
    String feature = "{},";
    StringBuilder text = new StringBuilder(31_000_000).append("{\"features\":[");
    text.append(feature.repeat(10_000_000));
    text.setLength(text.length() - 1);
    pack.write("shapes.geojson", text.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    PackFixture.Result result = pack.seal().check();
    assertThat(result.places()).containsExactly("TOO_LARGE shapes.geojson#");
    assertThat(result.ids()).contains("r:990001");
  }

  @Test
  void refusesALineOfTooManyCoordinates() throws IOException {
    PackFixture pack = new PackFixture(folder);
    int n = GeoJsonReader.MAX_COORDINATES + 1;
    String text =
        "{\"features\":[{\"id\":\"r:demo-park\",\"geometry\":{\"type\":\"LineString\","
            + "\"coordinates\":["
            + "[104,36],".repeat(n)
            + "[104,36]]}}]}";
    pack.write("shapes.geojson", text.getBytes(StandardCharsets.UTF_8));
    assertThat(pack.seal().check().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.kind()).isEqualTo(ProblemKind.TOO_LARGE));
  }

  @Test
  void namesAFileThatIsNoPack() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.lantu"), "no zip");
    assertThat(PackFixture.check(file).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.kind()).isEqualTo(ProblemKind.UNREADABLE));
  }

  @Test
  void sealingNeverReadsOutOfThePack() throws IOException {
    PackFixture pack = new PackFixture(folder);
    pack.change("pack.json", "\"terms.json\"", "\"../terms.json\"");
    org.assertj.core.api.Assertions.assertThatThrownBy(pack::seal)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../terms.json");
  }
}
