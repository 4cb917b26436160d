package io.lantu.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Tells the files something was made from apart from changed ones: their sizes and a checksum of
 * all. It guards against mistakes, not against attackers, and takes no time. Stateless.
 */
final class FileMark {
  private FileMark() {}

  /**
   * The mark of files in this order.
   *
   * @throws IOException if one is missing or not readable
   */
  static long of(List<Path> files) throws IOException {
    CRC32 crc = new CRC32();
    long size = 0;
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      crc.update(bytes);
      size += bytes.length;
    }
    return (size << Integer.SIZE) | crc.getValue();
  }
}
