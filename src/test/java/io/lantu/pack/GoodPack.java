package io.lantu.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A small pack without faults. */
public final class GoodPack {
  /** Its files. */
  public static final List<String> FILES =
      List.of(
          "pack.json",
          "plans.json",
          "regions.json",
          "places.json",
          "structures.json",
          "passages.json",
          "projects.json",
          "indicators.json",
          "disagreements.json",
          "terms.json",
          "shapes.geojson");

  private GoodPack() {}

  /** Copies it into a folder that exists. */
  public static void copyInto(Path folder) throws IOException {
    for (String file : FILES) {
      try (InputStream in = GoodPack.class.getResourceAsStream("good/" + file)) {
        Files.copy(Objects.requireNonNull(in), folder.resolve(file));
      }
    }
  }
}
