package io.lantu.library;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where removed entries of a library lie until they are brought back or have lain long enough: a
 * folder of theirs, each under its name. Any thread, one change at a time.
 */
final class LibraryTrash {
  private static final Logger LOG = Logger.getLogger(LibraryTrash.class.getName());

  private final Path folder;

  /**
   * @param folder where they lie; made when the first is taken
   */
  LibraryTrash(Path folder) {
    this.folder = folder;
  }

  /** Takes a folder in, in place of one of the same name. */
  void take(Path entry) throws IOException {
    Path place = Files.createDirectories(folder).resolve(entry.getFileName());
    Trees.delete(place);
    Files.move(entry, place, StandardCopyOption.ATOMIC_MOVE);
    Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
  }

  /** Moves a folder out of here; false if it is not here any more. */
  boolean bringBack(String name, Path target) throws IOException {
    Path place = folder.resolve(name);
    if (!Files.isDirectory(place)) {
      return false;
    }
    Files.move(place, target, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  /** Deletes a folder, if it is here. */
  void forget(String name) throws IOException {
    Trees.delete(folder.resolve(name));
  }

  /** Names of what lies here, the latest taken first. */
  List<String> hashes() {
    record Old(String hash, FileTime when) {}
    List<Old> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> list = Files.newDirectoryStream(folder)) {
        for (Path p : list) {
          all.add(new Old(p.getFileName().toString(), Files.getLastModifiedTime(p)));
        }
      } catch (IOException e) {
        LOG.log(Level.WARNING, "Trash not readable: " + folder, e);
      }
    }
    return all.stream().sorted(Comparator.comparing(Old::when).reversed()).map(Old::hash).toList();
  }

  /** Deletes what has lain here longer than that. */
  void purge(Duration kept) {
    Trees.deleteOlder(folder, "", kept);
  }
}
