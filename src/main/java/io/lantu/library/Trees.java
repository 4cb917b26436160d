package io.lantu.library;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes folders with all in them. Any thread. */
final class Trees {
  private static final Logger LOG = Logger.getLogger(Trees.class.getName());

  private Trees() {}

  /** Deletes a folder, if it exists. */
  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Deletes the folders in a place that have been left alone for long; one that cannot be deleted
   * is logged.
   *
   * @param prefix what their names begin with
   * @param age how long
   */
  static void deleteOlder(Path place, String prefix, Duration age) {
    if (!Files.isDirectory(place)) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(place)) {
      for (Path p : all) {
        Instant changed = Files.getLastModifiedTime(p).toInstant();
        if (p.getFileName().toString().startsWith(prefix)
            && changed.isBefore(Instant.now().minus(age))) {
          delete(p);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Not tidied: " + place, e);
    }
  }
}
