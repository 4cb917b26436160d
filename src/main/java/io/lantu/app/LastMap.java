package io.lantu.app;

import io.lantu.model.Structure;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.PackLoader;
import io.lantu.pack.PackReader;
import io.lantu.pack.ShapeLoader;
import io.lantu.render.Frame;
import io.lantu.render.MapContent;
import io.lantu.render.PictureFile;
import io.lantu.render.RenderLoop;
import io.lantu.render.Viewport;
import io.lantu.settings.AtomicFile;
import io.lantu.settings.Folders;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Keeps the map of the shipped pack as it stood when the window was closed, so that the next start
 * need not paint it before it shows anything. It is taken only where program, map, plans and what
 * is to be seen of them are the same; it is painted again behind it in any case, once the styles
 * are read. Any thread.
 */
final class LastMap {
  /** A larger one would take longer to write and read than it saves: about a 4K screen's. */
  private static final int MAX_PIXELS = 16_000_000;

  private static final Logger LOG = Logger.getLogger(LastMap.class.getName());

  private final Folders folders;

  LastMap(Folders folders) {
    this.folders = folders;
  }

  /**
   * The picture of a view of the shipped pack, if it is the one kept.
   *
   * @param structure the structure on it, or null
   */
  RenderLoop.Kept find(Viewport view, MapContent content, Structure structure) {
    return (pixels, w, h) -> {
      try {
        Path file = folders.lastMap();
        return Files.exists(file)
            && PictureFile.read(file, mark(view, content, structure), pixels, w, h);
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.FINE, "the map kept is not usable", e);
        return false;
      }
    };
  }

  /**
   * Keeps a picture.
   *
   * @param view the view as the next start will ask for it
   * @param structure the structure on it, or null
   */
  void keep(Frame frame, Viewport view, Structure structure) {
    if (frame.pixels().length > MAX_PIXELS) {
      return;
    }
    try {
      Path file = folders.lastMap();
      Files.createDirectories(file.toAbsolutePath().getParent());
      AtomicFile.write(file, PictureFile.pack(frame, mark(view, frame.job().content(), structure)));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "the map is not kept", e);
    }
  }

  /** Tells the files a picture is painted from, and what of them, apart from others. */
  private String mark(Viewport view, MapContent content, Structure structure) throws IOException {
    StringBuilder mark = new StringBuilder();
    Path maps = folders.maps();
    for (Path file :
        List.of(
            program(),
            folders.data().resolve(PackReader.MANIFEST),
            maps.resolve(PackLoader.COMPILED),
            maps.resolve(ShapeLoader.COMPILED),
            maps.resolve(BaseMapLoader.COMPILED),
            maps.resolve("styles").resolve("structure.json"))) {
      mark.append(stamp(file)).append('\n');
    }
    mark.append(view).append('\n');
    mark.append(structure == null ? "" : structure.id()).append('\n');
    mark.append(content.layers().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
        .append('\n');
    mark.append(content.stack().line()).append('\n');
    mark.append(content.theme()).append(' ').append(content.language().tag());
    return mark.toString();
  }

  private static String stamp(Path file) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return found.size() + " " + found.lastModifiedTime().toMillis();
    } catch (NoSuchFileException e) {
      return "none"; // what is compiled from other files need not be there
    }
  }

  /** The library of the program. */
  private static Path program() throws IOException {
    CodeSource source = LastMap.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
