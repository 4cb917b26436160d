package io.lantu.geo;

import io.lantu.geo.BaseMap.LineFeature;
import io.lantu.geo.BaseMap.LineLayer;
import io.lantu.geo.BaseMap.MapPoint;
import io.lantu.geo.BaseMap.Unit;
import io.lantu.geo.BaseMap.UnitLayer;
import io.lantu.model.ShapeStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Reads a compiled base map as {@link BaseMapWriter} writes it. Any thread. */
public final class BaseMapReader {
  private final byte[] bytes;
  private int at = BaseMapWriter.HEADER;

  private BaseMapReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a file.
   *
   * @throws BaseMapFormatException if it is damaged or of another version
   * @throws IOException if it cannot be read
   */
  public static BaseMap read(Path file) throws IOException {
    return parse(Files.readAllBytes(file), file.toString());
  }

  /** Reads the bytes of a file; {@code name} is for messages. */
  static BaseMap parse(byte[] bytes, String name) throws BaseMapFormatException {
    if (bytes.length < BaseMapWriter.HEADER) {
      throw new BaseMapFormatException(name + ": too short for a compiled base map");
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    if (header.getInt() != BaseMapWriter.MAGIC) {
      throw new BaseMapFormatException(name + ": not a compiled base map");
    }
    int version = header.getInt();
    if (version != BaseMapWriter.VERSION) {
      throw new BaseMapFormatException(
          name + ": version " + version + ", this program reads " + BaseMapWriter.VERSION);
    }
    int length = header.getInt();
    if (length != bytes.length - BaseMapWriter.HEADER) {
      throw new BaseMapFormatException(
          name
              + ": "
              + (bytes.length - BaseMapWriter.HEADER)
              + " bytes of content where "
              + length
              + " were written");
    }
    CRC32 crc = new CRC32();
    crc.update(bytes, BaseMapWriter.HEADER, length);
    if ((int) crc.getValue() != header.getInt()) {
      throw new BaseMapFormatException(name + ": checksum does not match the content");
    }
    try {
      return new BaseMapReader(bytes).map();
    } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
      BaseMapFormatException wrapped =
          new BaseMapFormatException(name + ": content does not follow its own counts");
      wrapped.initCause(e);
      throw wrapped;
    }
  }

  private BaseMap map() {
    int levels = unsigned();
    if (levels != BaseMap.levels()) {
      throw new IllegalArgumentException("levels: " + levels);
    }
    UnitLayer units = units();
    LineLayer rivers = lines();
    LineLayer lakes = lines();
    LineLayer corridors = lines();
    List<MapPoint> places = places();
    return new BaseMap(LambertProjection.DEFAULT, units, rivers, lakes, corridors, places);
  }

  private UnitLayer units() {
    ArcStore arcs = arcs();
    int count = unsigned();
    List<Unit> polygons = new ArrayList<>();
    List<int[][][]> rings = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      polygons.add(unit());
      int[][][] parts = new int[unsigned()][][];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = new int[unsigned()][];
        for (int r = 0; r < parts[i].length; r++) {
          parts[i][r] = new int[unsigned()];
          for (int k = 0; k < parts[i][r].length; k++) {
            parts[i][r][k] = signed();
          }
        }
      }
      rings.add(parts);
    }
    List<Unit> groups = new ArrayList<>();
    int groupCount = unsigned();
    for (int g = 0; g < groupCount; g++) {
      groups.add(unit());
    }
    return new UnitLayer(arcs, polygons, rings, groups);
  }

  private Unit unit() {
    String code = text();
    String name = text();
    String nameEn = text();
    boolean county = unsigned() == 1;
    String prefecture = text();
    String province = text();
    double x = metres();
    double y = metres();
    return new Unit(
        code,
        name,
        nameEn,
        county,
        prefecture.isEmpty() ? null : prefecture,
        province,
        x,
        y,
        unsigned());
  }

  private LineLayer lines() {
    int count = unsigned();
    List<LineFeature> features = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      features.add(
          new LineFeature(text(), text(), text(), text(), unsigned(), ShapeStatus.valueOf(text())));
    }
    ArcStore lines = arcs();
    int[] featureOf = new int[lines.count()];
    for (int i = 0; i < featureOf.length; i++) {
      featureOf[i] = unsigned();
    }
    return new LineLayer(features, featureOf, lines);
  }

  private List<MapPoint> places() {
    int count = unsigned();
    List<MapPoint> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(
          new MapPoint(
              text(),
              text(),
              text(),
              text(),
              text(),
              ShapeStatus.valueOf(text()),
              unsigned(),
              metres(),
              metres()));
    }
    return places;
  }

  private ArcStore arcs() {
    int count = unsigned();
    int[] starts = new int[count + 1];
    // Two bytes at least for each vertex: an upper limit for the array.
    int[] coords = new int[bytes.length - at];
    int n = 0;
    int x = 0;
    int y = 0;
    for (int a = 0; a < count; a++) {
      starts[a] = n;
      int vertices = unsigned();
      for (int i = 0; i < vertices; i++) {
        x += signed();
        y += signed();
        coords[n++] = x;
        coords[n++] = y;
      }
    }
    starts[count] = n;
    byte[] keptTo = java.util.Arrays.copyOfRange(bytes, at, at + n / 2);
    at += n / 2;
    return new ArcStore(starts, java.util.Arrays.copyOf(coords, n), keptTo, BaseMap.levels());
  }

  private double metres() {
    return signed() * BaseMap.UNIT_METRES;
  }

  private int signed() {
    int raw = unsigned();
    return (raw >>> 1) ^ -(raw & 1);
  }

  private int unsigned() {
    int value = 0;
    int shift = 0;
    while (true) {
      byte b = bytes[at++];
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
      shift += 7;
      if (shift > 28) {
        throw new IllegalArgumentException("number too long");
      }
    }
  }

  private String text() {
    int length = unsigned();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }
}
