package io.lantu.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opens the pack of an installation: from one compiled file where that was made from the very files
 * of the pack, else from these. Any thread.
 */
public final class PackLoader {
  /** Name of the compiled file in {@code maps}. */
  public static final String COMPILED = "pack.bin";

  private static final Logger LOG = Logger.getLogger(PackLoader.class.getName());

  private PackLoader() {}

  /** The pack below a folder that holds {@code maps} and {@code data}. */
  public static Pack load(Path root) {
    Path data = root.resolve("data");
    Path file = root.resolve("maps").resolve(COMPILED);
    if (Files.isRegularFile(file)) {
      try {
        CompiledPackReader compiled = new CompiledPackReader(Files.readAllBytes(file));
        if (compiled.mark() == mark(data, compiled.files())) {
          return compiled.pack();
        }
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "compiled pack not usable, reading its files: {0}", e.toString());
      }
    }
    return new PackReader(PackReader.Depth.CONTENT).read(data);
  }

  /** Writes the compiled file of a pack; none if there is a fault in the pack. */
  static void compile(Pack pack, Path data, Path maps) throws IOException {
    Path file = maps.resolve(COMPILED);
    if (pack.manifest() == null || !pack.problems().isEmpty() || !pack.unread().isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    List<String> files = CompiledPackWriter.files(pack);
    Files.write(file, new CompiledPackWriter().bytes(pack, mark(data, files)));
  }

  private static long mark(Path data, List<String> files) throws IOException {
    return FileMark.of(files.stream().map(data::resolve).toList());
  }
}
