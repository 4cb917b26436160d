package io.lantu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lantu.model.Citation;
import io.lantu.model.ElementKind;
import io.lantu.model.Fingerprint;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureKind;
import io.lantu.model.StructureTier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ShapeStoreTest {
  private static final Structure STRUCTURE =
      new Structure(
          "s-a",
          "a",
          "一带",
          "One belt",
          List.of(),
          StructureTier.A,
          StructureKind.SETTLEMENT,
          null,
          List.of(),
          List.of(),
          new Citation("a", List.of(), null, Fingerprint.of("一带是指什么什么")),
          List.of());

  @TempDir Path folder;

  private StructureShapes shapes() throws ParseException {
    WKTReader wkt = new WKTReader();
    ElementShape belt =
        new ElementShape(
            "s-a/belt",
            ElementKind.BELT,
            ShapeStatus.DERIVED,
            wkt.read(
                "MULTIPOLYGON (((103 36, 104 36, 104 37, 103 36), (103.6 36.2, 103.8 36.2, 103.8"
                    + " 36.4, 103.6 36.2)), ((105 36, 106 36, 106 37, 105 36)))"),
            (LineString) wkt.read("LINESTRING (103 36, 103.1234567 36.7654321)"),
            new Coordinate(103.5, 36.1),
            List.of(new Coordinate(103, 36), new Coordinate(104, 36)),
            2,
            true);
    return new StructureShapes(
        STRUCTURE,
        List.of(belt),
        List.of(new MissingShape("s-a/x", null, MissingShape.Reason.UNNAMED)));
  }

  @Test
  void givesBackWhatWasWrittenToATenthOfAMetre() throws Exception {
    Path file = folder.resolve("shapes.bin");
    ShapeStore.write(List.of(shapes()), "mark", file);
    StructureShapes read = ShapeStore.read(file, "mark").find(STRUCTURE).orElseThrow();
    ElementShape before = shapes().shapes().get(0);
    ElementShape after = read.shapes().get(0);
    assertThat(read.missing()).isEqualTo(shapes().missing());
    assertThat(after.area().equalsExact(before.area(), 1e-6)).isTrue();
    assertThat(after.line().equalsExact(before.line(), 1e-6)).isTrue();
    assertThat(after.anchor().distance(before.anchor())).isCloseTo(0, within(1e-6));
    assertThat(after.anchors()).hasSize(2);
    assertThat(after.kind()).isEqualTo(before.kind());
    assertThat(after.status()).isEqualTo(before.status());
    assertThat(after.rank()).isEqualTo(2);
    assertThat(after.arrow()).isTrue();
  }

  @Test
  void holdsNothingForContentOfAnotherMark() throws Exception {
    Path file = folder.resolve("shapes.bin");
    ShapeStore.write(List.of(shapes()), "mark", file);
    assertThat(ShapeStore.read(file, "other").find(STRUCTURE)).isEmpty();
  }

  @Test
  void saysThatACutFileIsBroken() throws Exception {
    Path file = folder.resolve("shapes.bin");
    ShapeStore.write(List.of(shapes()), "mark", file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 40));
    assertThatThrownBy(() -> ShapeStore.read(file, "mark")).isInstanceOf(IOException.class);
  }
}
