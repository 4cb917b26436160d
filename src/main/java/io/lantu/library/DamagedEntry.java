package io.lantu.library;

import java.nio.file.Path;

/**
 * A folder of the library that cannot be used.
 *
 * @param folder where it lies
 * @param fault what is wrong with it
 * @param detail cause, for the log, may be empty
 */
public record DamagedEntry(Path folder, Fault fault, String detail) {
  /** What is wrong with a folder of the library. */
  public enum Fault {
    /** No description, or one that cannot be read. */
    NO_DESCRIPTION,
    /** The stored file is gone. */
    NO_FILE,
    /** The stored file is not the one that was stored. */
    CHANGED
  }

  /** Name of the folder, the hash of the file that was stored. */
  public String hash() {
    return String.valueOf(folder.getFileName());
  }
}
