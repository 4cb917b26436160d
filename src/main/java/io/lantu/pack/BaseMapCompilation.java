package io.lantu.pack;

import io.lantu.geo.BaseMap;
import io.lantu.geo.BaseMapCompiler;
import io.lantu.geo.BaseMapWriter;
import io.lantu.geo.Geography;
import io.lantu.model.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The step of the build that turns the layers in {@code maps/base} into one compiled file, works
 * out the shapes of the shipped structures and compiles the shipped pack.
 */
public final class BaseMapCompilation {
  private BaseMapCompilation() {}

  /**
   * Compiles, unless the file is newer than all layers and all classes that have a part in it.
   *
   * @param args folder {@code maps}, folder {@code data}, file to write, folder of the program's
   *     classes
   * @throws IOException if a layer cannot be read or the file not written; fails the build
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      throw new IllegalArgumentException(
          "needs: maps folder, data folder, output file, classes folder");
    }
    Path maps = Path.of(args[0]);
    Path data = Path.of(args[1]);
    Path output = Path.of(args[2]);
    if (Files.exists(output) && !olderThanAny(output, inputs(maps, data, Path.of(args[3])))) {
      return;
    }
    BaseMap map = BaseMapCompiler.compile(new BaseLayerReader(maps, data).read());
    BaseMapWriter.write(map, output);
    if (!Files.exists(data.resolve(PackReader.MANIFEST))) {
      return; // a base map without a pack has no structures
    }
    Pack pack = new PackReader(PackReader.Depth.CONTENT).read(data);
    Geography geography = new Geography(map, new Catalogue(pack.content()), pack.geometries());
    Path folder = output.toAbsolutePath().getParent();
    ShapeLoader.compile(geography, data, folder);
    PackLoader.compile(pack, data, folder);
  }

  private static List<Path> inputs(Path maps, Path data, Path classes) throws IOException {
    List<Path> inputs = new ArrayList<>(files(maps.resolve("base")));
    inputs.addAll(files(data));
    for (String part : List.of("geo", "model", "pack")) {
      inputs.addAll(files(classes.resolve("io/lantu").resolve(part)));
    }
    return inputs;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean olderThanAny(Path output, List<Path> inputs) throws IOException {
    FileTime made = Files.getLastModifiedTime(output);
    for (Path input : inputs) {
      if (Files.exists(input) && Files.getLastModifiedTime(input).compareTo(made) >= 0) {
        return true;
      }
    }
    return false;
  }
}
