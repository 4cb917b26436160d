package io.lantu.render;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A painted picture in a file, quick to read rather than small, with a mark that tells what it was
 * painted from. Stateless.
 */
public final class PictureFile {
  private static final int MAGIC = 0x4c545049; // LTPI
  private static final int BUFFER = 1 << 16;

  private PictureFile() {}

  /**
   * Packs a picture as it is to stand in its file.
   *
   * @param frame the picture
   * @param mark what it was painted from, at most some thousand characters
   */
  public static byte[] pack(Frame frame, String mark) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
    Deflater quick = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeUTF(mark);
      out.writeInt(frame.widthPx());
      out.writeInt(frame.heightPx());
      DeflaterOutputStream packed = new DeflaterOutputStream(out, quick, BUFFER);
      ByteBuffer row = ByteBuffer.allocate(frame.widthPx() * Integer.BYTES);
      for (int y = 0; y < frame.heightPx(); y++) {
        row.asIntBuffer().put(frame.pixels(), y * frame.widthPx(), frame.widthPx());
        packed.write(row.array());
      }
      packed.finish();
    } finally {
      quick.end();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a picture if it is of this size and mark.
   *
   * @param pixels takes it, row by row; undefined after a failure
   * @return whether it was
   * @throws IOException if the file is missing or broken
   */
  public static boolean read(Path file, String mark, int[] pixels, int widthPx, int heightPx)
      throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      if (in.readInt() != MAGIC
          || !in.readUTF().equals(mark)
          || in.readInt() != widthPx
          || in.readInt() != heightPx) {
        return false;
      }
      DataInputStream unpacked = new DataInputStream(new InflaterInputStream(in));
      ByteBuffer row = ByteBuffer.allocate(widthPx * Integer.BYTES);
      for (int y = 0; y < heightPx; y++) {
        unpacked.readFully(row.array());
        row.asIntBuffer().get(pixels, y * widthPx, widthPx);
      }
      return true;
    }
  }
}
