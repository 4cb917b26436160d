package io.lantu.pack;

import io.lantu.geo.BaseMapCompiler;
import io.lantu.geo.BaseMapWriter;
import java.io.IOException;
import java.nio.file.Path;

/** The step of the build that turns the layers in {@code maps/base} into one compiled file. */
public final class BaseMapCompilation {
  private BaseMapCompilation() {}

  /**
   * @param args folder {@code maps}, folder {@code data}, file to write
   * @throws IOException if a layer cannot be read or the file not written; fails the build
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("needs: maps folder, data folder, output file");
    }
    BaseLayerReader reader = new BaseLayerReader(Path.of(args[0]), Path.of(args[1]));
    BaseMapWriter.write(BaseMapCompiler.compile(reader.read()), Path.of(args[2]));
  }
}
