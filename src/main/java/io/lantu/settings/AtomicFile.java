package io.lantu.settings;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that a reader, or a crash, only ever sees the old file or the whole new one. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a file beside its place and moves it there.
   *
   * @param file file to write or replace; its folder must exist
   * @param bytes content
   * @throws IOException if it cannot be written; an old file is then as it was
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path target = file.toAbsolutePath();
    // No createTempFile: it would take the right to read from everybody else.
    Path fresh = target.resolveSibling("." + target.getFileName() + "." + suffix() + ".tmp");
    try {
      Files.write(fresh, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try {
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static String suffix() {
    return Long.toString(ProcessHandle.current().pid(), 36) + Long.toString(System.nanoTime(), 36);
  }
}
