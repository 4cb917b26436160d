package io.lantu.pack;

import io.lantu.geo.BaseLayers;
import io.lantu.geo.BaseMap;
import io.lantu.geo.BaseMapCompiler;
import io.lantu.geo.BaseMapReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opens the base map of an installation: the compiled file where it is in order, else the layers it
 * is made from. Any thread.
 */
public final class BaseMapLoader {
  /** Name of the compiled file in {@code maps}. */
  public static final String COMPILED = "base.bin";

  private static final Logger LOG = Logger.getLogger(BaseMapLoader.class.getName());

  private BaseMapLoader() {}

  /**
   * Compiles the base map with light outlines of further provinces, for plans beyond its own.
   *
   * @param root folder that holds {@code maps} and {@code data}
   * @param provinces codes of the provinces to add
   * @throws IOException if the layers cannot be read
   */
  public static BaseMap loadWith(Path root, Set<String> provinces) throws IOException {
    Path maps = root.resolve("maps");
    BaseLayers own = new BaseLayerReader(maps, root.resolve("data")).read();
    return BaseMapCompiler.compile(own.plus(new CountryReader(maps).layers(provinces)));
  }

  /**
   * Loads the base map below a folder that holds {@code maps} and {@code data}.
   *
   * @throws IOException if neither the compiled file nor the layers can be read
   */
  public static BaseMap load(Path root) throws IOException {
    Path maps = root.resolve("maps");
    try {
      return BaseMapReader.read(maps.resolve(COMPILED));
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          "compiled base map not usable, compiling from maps/base: {0}",
          e.getMessage());
      return BaseMapCompiler.compile(new BaseLayerReader(maps, root.resolve("data")).read());
    }
  }
}
