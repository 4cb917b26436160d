package io.lantu.data;

import io.lantu.model.Catalogue;
import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import java.nio.file.Path;

/** The pack as the build lays it out, read once for all data tests. */
final class ShippedPack {
  static final Path FOLDER = Path.of(System.getProperty("lantu.dir")).resolve("data");

  private static Pack pack;
  private static Catalogue catalogue;

  private ShippedPack() {}

  static synchronized Pack pack() {
    if (pack == null) {
      pack = new PackReader(PackReader.Depth.CONTENT).read(FOLDER);
      catalogue = new Catalogue(pack.content());
    }
    return pack;
  }

  static Catalogue catalogue() {
    pack();
    return catalogue;
  }

  static Catalogue.Content content() {
    return pack().content();
  }
}
