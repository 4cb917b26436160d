package io.lantu.pack;

import io.lantu.geo.Geography;
import io.lantu.geo.ShapeBuilder;
import io.lantu.geo.ShapeStore;
import io.lantu.geo.StructureShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens and makes the file of shapes worked out ahead for the shipped pack. Any thread. */
public final class ShapeLoader {
  /** Name of the file in {@code maps}. */
  public static final String COMPILED = "shapes.bin";

  private static final Logger LOG = Logger.getLogger(ShapeLoader.class.getName());

  private ShapeLoader() {}

  /**
   * The shapes below a folder that holds {@code maps} and {@code data}; none where the file is
   * missing, broken, or made from another pack.
   */
  public static ShapeStore load(Path root) {
    Path file = root.resolve("maps").resolve(COMPILED);
    if (!Files.isRegularFile(file)) {
      return ShapeStore.empty();
    }
    try {
      return ShapeStore.read(file, mark(root.resolve("data"), root.resolve("maps")));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "shapes worked out ahead are not usable, building them", e);
      return ShapeStore.empty();
    }
  }

  /** Works out the shapes of all structures of a pack and writes them beside the base map. */
  static void compile(Geography geography, Path data, Path maps) throws IOException {
    ShapeBuilder builder = new ShapeBuilder(geography);
    List<StructureShapes> all =
        geography.catalogue().structures().stream().map(builder::build).toList();
    ShapeStore.write(all, mark(data, maps), maps.resolve(COMPILED));
  }

  /** The manifest, which holds the digests of all files of the pack, and the base map. */
  private static String mark(Path data, Path maps) throws IOException {
    return Long.toHexString(
        FileMark.of(
            List.of(data.resolve(PackReader.MANIFEST), maps.resolve(BaseMapLoader.COMPILED))));
  }
}
