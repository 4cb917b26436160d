package io.lantu.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A small good pack in a folder of its own, to be spoilt by one change. */
final class PackFixture {
  private static final Map<String, String> AREAS =
      Map.of(
          "r:990001", "POLYGON ((103.9 35.9, 104.3 35.9, 104.3 36.5, 103.9 36.5, 103.9 35.9))",
          "r:990002", "POLYGON ((104.3 35.9, 104.9 35.9, 104.9 36.5, 104.3 36.5, 104.3 35.9))");

  final Path folder;

  /** Copies the good pack and seals it. */
  PackFixture(Path folder) throws IOException {
    this.folder = folder;
    GoodPack.copyInto(folder);
    seal();
  }

  /** Replaces the one place where a text stands. */
  PackFixture change(String file, String from, String to) throws IOException {
    String text = text(file);
    assertThat(text.split(java.util.regex.Pattern.quote(from), -1))
        .as("“%s” stands once in %s", from, file)
        .hasSize(2);
    return write(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  PackFixture write(String file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file), bytes);
    return this;
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  PackFixture seal() throws IOException {
    PackSealer.seal(folder);
    return this;
  }

  /** Reads and checks the folder. */
  Result check() {
    return check(folder);
  }

  /** Reads and checks a folder or zip. */
  static Result check(Path path) {
    Pack pack = new PackReader(PackReader.Depth.FULL).read(path);
    List<PackProblem> sense =
        pack.manifest() == null
            ? List.of()
            : new PackChecker(pack, Catalogue.empty(), PackFixture::area).check();
    return new Result(pack, Stream.concat(pack.problems().stream(), sense.stream()).toList());
  }

  private static Geometry area(String region) {
    String wkt = AREAS.get(region);
    try {
      return wkt == null ? null : new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Writes the folder's files as they are into a zip. */
  Path zip(Path file) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      for (String name : GoodPack.FILES) {
        if (Files.exists(folder.resolve(name))) {
          addEntry(zip, new ZipArchiveEntry(name), Files.readAllBytes(folder.resolve(name)));
        }
      }
    }
    return file;
  }

  static void addEntry(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  /** What was read and what was wrong. */
  record Result(Pack pack, List<PackProblem> problems) {
    /** Kind, file and pointer of each problem, for comparison. */
    List<String> places() {
      return problems.stream().map(p -> p.kind() + " " + p.file() + "#" + p.path()).toList();
    }

    /** Ids of everything that could be used. */
    Set<String> ids() {
      Set<String> ids = new TreeSet<>();
      Catalogue.Content c = pack.content();
      c.plans().forEach(x -> ids.add(x.id()));
      c.structures().forEach(x -> ids.add(x.id()));
      c.regions().forEach(x -> ids.add(x.id()));
      c.places().forEach(x -> ids.add(x.id()));
      c.passages().forEach(x -> ids.add(x.id()));
      c.boxes().forEach(x -> ids.add(x.id()));
      c.indicators().forEach(x -> ids.add(x.id()));
      c.disagreements().forEach(x -> ids.add(x.id()));
      c.terms().forEach(x -> ids.add(x.id()));
      pack.geometries().keySet().forEach(x -> ids.add("geometry " + x));
      return ids;
    }
  }
}
