package io.lantu.geo;

import io.lantu.geo.BaseMap.LineFeature;
import io.lantu.geo.BaseMap.LineLayer;
import io.lantu.geo.BaseMap.MapPoint;
import io.lantu.geo.BaseMap.Unit;
import io.lantu.geo.BaseMap.UnitLayer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a compiled base map.
 *
 * <p>Form of the file: {@link #MAGIC}, version, length of the body and its CRC-32 (four bytes each,
 * big-endian), then the body: variable-length integers, zigzag for signed ones; coordinates as
 * differences within a line; text as length and UTF-8. Always in the default display projection.
 */
public final class BaseMapWriter {
  /** First four bytes: LTBM. */
  static final int MAGIC = 0x4c54424d;

  /** Version of the form. */
  static final int VERSION = 1;

  /** Bytes before the body. */
  static final int HEADER = 16;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  private BaseMapWriter() {}

  /**
   * Writes a map, by way of a temporary file beside it.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(BaseMap map, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path temporary = file.resolveSibling(file.getFileName() + ".part");
    Files.write(temporary, bytes(map));
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The bytes of the file. */
  static byte[] bytes(BaseMap map) {
    if (!map.projection().id().equals(LambertProjection.DEFAULT.id())) {
      throw new IllegalArgumentException("only the default projection is stored");
    }
    BaseMapWriter writer = new BaseMapWriter();
    writer.unsigned(BaseMap.levels());
    writer.units(map.units());
    writer.lines(map.rivers());
    writer.lines(map.lakes());
    writer.lines(map.corridors());
    writer.places(map.places());
    byte[] body = writer.body.toByteArray();
    CRC32 crc = new CRC32();
    crc.update(body);
    return ByteBuffer.allocate(HEADER + body.length)
        .putInt(MAGIC)
        .putInt(VERSION)
        .putInt(body.length)
        .putInt((int) crc.getValue())
        .put(body)
        .array();
  }

  private void units(UnitLayer units) {
    arcs(units.arcs());
    unsigned(units.polygons().size());
    for (int p = 0; p < units.polygons().size(); p++) {
      unit(units.polygons().get(p));
      int[][][] parts = units.rings(p);
      unsigned(parts.length);
      for (int[][] part : parts) {
        unsigned(part.length);
        for (int[] ring : part) {
          unsigned(ring.length);
          for (int ref : ring) {
            signed(ref);
          }
        }
      }
    }
    unsigned(units.groups().size());
    units.groups().forEach(this::unit);
  }

  private void unit(Unit u) {
    text(u.code());
    text(u.name());
    text(u.nameEn());
    unsigned(u.county() ? 1 : 0);
    text(u.prefecture() == null ? "" : u.prefecture());
    text(u.province());
    point(u.x(), u.y());
    unsigned((int) Math.round(u.radius()));
  }

  private void lines(LineLayer layer) {
    unsigned(layer.features().size());
    for (LineFeature f : layer.features()) {
      text(f.id());
      text(f.name());
      text(f.nameEn());
      text(f.kind());
      unsigned(f.rank());
      text(f.status().name());
    }
    arcs(layer.lines());
    for (int line = 0; line < layer.lines().count(); line++) {
      unsigned(layer.featureOf(line));
    }
  }

  private void places(List<MapPoint> places) {
    unsigned(places.size());
    for (MapPoint p : places) {
      text(p.id());
      text(p.name());
      text(p.nameEn());
      text(p.kind());
      text(p.region());
      text(p.status().name());
      unsigned(p.rank());
      point(p.x(), p.y());
    }
  }

  private void arcs(ArcStore arcs) {
    int[] starts = arcs.starts(0);
    int[] coords = arcs.coords(0);
    unsigned(arcs.count());
    int lastX = 0;
    int lastY = 0;
    for (int a = 0; a < arcs.count(); a++) {
      unsigned((starts[a + 1] - starts[a]) / 2);
      for (int i = starts[a]; i < starts[a + 1]; i += 2) {
        signed(coords[i] - lastX);
        signed(coords[i + 1] - lastY);
        lastX = coords[i];
        lastY = coords[i + 1];
      }
    }
    body.writeBytes(arcs.keptTo());
  }

  private void point(double x, double y) {
    signed(BaseMap.toUnits(x));
    signed(BaseMap.toUnits(y));
  }

  private void signed(int value) {
    unsigned((value << 1) ^ (value >> 31));
  }

  private void unsigned(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      body.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    body.write(rest);
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    unsigned(bytes.length);
    body.writeBytes(bytes);
  }
}
