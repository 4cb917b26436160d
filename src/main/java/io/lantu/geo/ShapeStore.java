package io.lantu.geo;

import io.lantu.model.ElementKind;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes of structures worked out ahead, in the build, so that a start does not wait for them.
 *
 * <p>Coordinates are kept as whole millionths of a degree (a tenth of a metre). The file carries a
 * mark of the content it was made from; with another mark it is not used. Immutable after reading.
 */
public final class ShapeStore {
  private static final int MAGIC = 0x4c545348; // LTSH
  private static final int VERSION = 2;
  private static final double UNIT = 1e-6;

  private static final Logger LOG = Logger.getLogger(ShapeStore.class.getName());

  /** Shapes as written, for a structure is opened now and then and holds thousands of points. */
  private final Map<String, byte[]> byStructure = new HashMap<>();

  private ShapeStore() {}

  /** A store without shapes. */
  public static ShapeStore empty() {
    return new ShapeStore();
  }

  /** Whether shapes of a structure were worked out ahead. */
  boolean holds(Structure structure) {
    return byStructure.containsKey(structure.id());
  }

  /** The shapes of a structure, read anew each time, if they were worked out ahead. */
  public Optional<StructureShapes> find(Structure structure) {
    byte[] kept = byStructure.get(structure.id());
    if (kept == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(shapes(structure, new DataInputStream(new ByteArrayInputStream(kept))));
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "shapes worked out ahead are broken: " + structure.id(), e);
      return Optional.empty();
    }
  }

  private static StructureShapes shapes(Structure structure, DataInputStream in)
      throws IOException {
    List<ElementShape> shapes = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      shapes.add(readShape(in));
    }
    List<MissingShape> missing = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      String element = in.readUTF();
      String member = in.readUTF();
      MissingShape.Reason reason = MissingShape.Reason.valueOf(in.readUTF());
      missing.add(new MissingShape(element, member.isEmpty() ? null : member, reason));
    }
    return new StructureShapes(structure, shapes, missing);
  }

  /**
   * Writes shapes by way of a temporary file.
   *
   * @param all shapes of all structures
   * @param mark what they were made from
   * @param file the file
   * @throws IOException if it cannot be written
   */
  public static void write(List<StructureShapes> all, String mark, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeUTF(mark);
      out.writeInt(all.size());
      for (StructureShapes shapes : all) {
        out.writeUTF(shapes.structure().id());
        byte[] bytes = bytes(shapes);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads a file.
   *
   * @param mark what the shapes must have been made from
   * @return its shapes, or none if it is of another mark or version
   * @throws IOException if the file is missing or broken
   */
  public static ShapeStore read(Path file, String mark) throws IOException {
    ShapeStore store = new ShapeStore();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (in.readInt() != MAGIC || in.readInt() != VERSION || !in.readUTF().equals(mark)) {
        return store;
      }
      int structures = in.readInt();
      for (int s = 0; s < structures; s++) {
        String id = in.readUTF();
        int length = in.readInt();
        byte[] bytes = length < 0 ? new byte[0] : in.readNBytes(length);
        if (bytes.length != length) {
          throw new IOException("broken: ends early");
        }
        store.byStructure.put(id, bytes);
      }
    }
    return store;
  }

  private static byte[] bytes(StructureShapes shapes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(shapes.shapes().size());
      for (ElementShape shape : shapes.shapes()) {
        write(shape, out);
      }
      out.writeInt(shapes.missing().size());
      for (MissingShape missing : shapes.missing()) {
        out.writeUTF(missing.elementId());
        out.writeUTF(missing.memberId() == null ? "" : missing.memberId());
        out.writeUTF(missing.reason().name());
      }
    }
    return bytes.toByteArray();
  }

  private static void write(ElementShape shape, DataOutputStream out) throws IOException {
    out.writeUTF(shape.elementId());
    out.writeUTF(shape.kind().name());
    out.writeUTF(shape.status().name());
    out.writeInt(shape.rank());
    out.writeBoolean(shape.arrow());
    write(new Coordinate[] {shape.anchor()}, out);
    write(shape.anchors().toArray(new Coordinate[0]), out);
    write(shape.line() == null ? new Coordinate[0] : shape.line().getCoordinates(), out);
    int parts = shape.area() == null ? -1 : shape.area().getNumGeometries();
    out.writeInt(parts);
    for (int i = 0; i < parts; i++) {
      Polygon polygon = (Polygon) shape.area().getGeometryN(i);
      out.writeInt(polygon.getNumInteriorRing());
      write(polygon.getExteriorRing().getCoordinates(), out);
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        write(polygon.getInteriorRingN(h).getCoordinates(), out);
      }
    }
  }

  private static void write(Coordinate[] points, DataOutputStream out) throws IOException {
    out.writeInt(points.length);
    for (Coordinate c : points) {
      out.writeInt((int) Math.round(c.x / UNIT));
      out.writeInt((int) Math.round(c.y / UNIT));
    }
  }

  private static ElementShape readShape(DataInputStream in) throws IOException {
    String id = in.readUTF();
    ElementKind kind = ElementKind.valueOf(in.readUTF());
    ShapeStatus status = ShapeStatus.valueOf(in.readUTF());
    int rank = in.readInt();
    boolean arrow = in.readBoolean();
    Coordinate anchor = readPoints(in)[0];
    List<Coordinate> anchors = List.of(readPoints(in));
    Coordinate[] linePoints = readPoints(in);
    LineString line = linePoints.length == 0 ? null : Plane.FACTORY.createLineString(linePoints);
    int parts = in.readInt();
    Geometry area = parts < 0 ? null : readArea(in, parts);
    return new ElementShape(id, kind, status, area, line, anchor, anchors, rank, arrow);
  }

  private static Geometry readArea(DataInputStream in, int parts) throws IOException {
    Polygon[] polygons = new Polygon[parts];
    for (int i = 0; i < parts; i++) {
      LinearRing[] holes = new LinearRing[in.readInt()];
      LinearRing shell = Plane.FACTORY.createLinearRing(readPoints(in));
      for (int h = 0; h < holes.length; h++) {
        holes[h] = Plane.FACTORY.createLinearRing(readPoints(in));
      }
      polygons[i] = Plane.FACTORY.createPolygon(shell, holes);
    }
    return parts == 1 ? polygons[0] : Plane.FACTORY.createMultiPolygon(polygons);
  }

  private static Coordinate[] readPoints(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > 10_000_000) {
      throw new IOException("broken: " + count + " points");
    }
    byte[] bytes = in.readNBytes(count * 8);
    if (bytes.length < count * 8) {
      throw new IOException("broken: ends early");
    }
    Coordinate[] points = new Coordinate[count];
    java.nio.IntBuffer units = java.nio.ByteBuffer.wrap(bytes).asIntBuffer();
    for (int i = 0; i < count; i++) {
      points[i] = new Coordinate(units.get() * UNIT, units.get() * UNIT);
    }
    return points;
  }
}
