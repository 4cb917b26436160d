package io.lantu.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.geotools.referencing.operation.DefaultCoordinateOperationFactory;

/**
 * The coordinate reference systems the CRS chooser offers, as WKT constants.
 *
 * <p>Listing costs nothing. {@link #projection} of anything but the default starts GeoTools (about
 * half a second the first time): call it on a worker thread. Nothing here uses {@code CRS.decode}
 * or {@code CRS.findMathTransform}, which would start the EPSG database. Stateless and thread-safe.
 */
public final class CrsCatalogue {
  private static final String GEOGCS =
      "GEOGCS[\"China Geodetic Coordinate System 2000\", DATUM[\"China 2000\","
          + " SPHEROID[\"CGCS2000\", 6378137.0, 298.257222101]],"
          + " PRIMEM[\"Greenwich\", 0.0], UNIT[\"degree\", 0.017453292519943295],"
          + " AXIS[\"Geodetic longitude\", EAST], AXIS[\"Geodetic latitude\", NORTH]";

  /** CGCS2000 in degrees, longitude first, with its authority code. */
  public static final String WKT_4490 = GEOGCS + ", AUTHORITY[\"EPSG\",\"4490\"]]";

  private static final String METRES =
      " UNIT[\"m\", 1.0], AXIS[\"Easting\", EAST], AXIS[\"Northing\", NORTH]";

  /** First and last central meridian of the three-degree Gauss-Krüger zones of the country. */
  private static final int FIRST_MERIDIAN = 75;

  private static final int LAST_MERIDIAN = 135;
  private static final double HALF_ZONE = 1.5;
  private static final int EPSG_OF_MERIDIAN_75 = 4534;

  private static final List<Entry> ENTRIES = entriesInOrder();

  /**
   * One choice.
   *
   * @param id short id, as in {@link DisplayProjection#id}
   * @param name Chinese and English
   * @param epsg EPSG code, or null if it has none
   * @param wkt definition in degrees to metres
   * @param meridian central meridian of a zone of three degrees, or null if it is for all
   */
  public record Entry(String id, String name, Integer epsg, String wkt, Integer meridian) {}

  private CrsCatalogue() {}

  /** All choices, the default first. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /**
   * The choices for a part of the country: the zones that reach into it, and what is for all.
   *
   * @param west its least longitude, degrees
   * @param east its greatest
   */
  public static List<Entry> entriesBetween(double west, double east) {
    return ENTRIES.stream()
        .filter(
            e ->
                e.meridian() == null
                    || (e.meridian() + HALF_ZONE > west && e.meridian() - HALF_ZONE < east))
        .toList();
  }

  /** The choice with an id. */
  public static Optional<Entry> findEntry(String id) {
    return ENTRIES.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /**
   * The projection with an id. Only the default comes without GeoTools.
   *
   * @throws IllegalArgumentException if there is no such id
   */
  public static DisplayProjection projection(String id) {
    if (LambertProjection.DEFAULT.id().equals(id)) {
      return LambertProjection.DEFAULT;
    }
    Entry entry =
        findEntry(id)
            .orElseThrow(() -> new IllegalArgumentException("no coordinate system \"" + id + "\""));
    return new WktProjection(entry, transform(entry.wkt()));
  }

  /** CGCS2000 in degrees, longitude first. Starts GeoTools. */
  public static CoordinateReferenceSystem cgcs2000() {
    return Geographic.CGCS2000;
  }

  /** Parses a WKT constant. Starts GeoTools. */
  static CoordinateReferenceSystem parse(String wkt) {
    try {
      return CRS.parseWKT(wkt);
    } catch (FactoryException e) {
      throw new IllegalStateException("a coordinate system of the catalogue is not readable", e);
    }
  }

  /** Transform from degrees CGCS2000 into the system of the WKT. Starts GeoTools. */
  static MathTransform transform(String wkt) {
    try {
      return new DefaultCoordinateOperationFactory()
          .createOperation(cgcs2000(), parse(wkt))
          .getMathTransform();
    } catch (FactoryException e) {
      throw new IllegalStateException("no way from degrees into a catalogue system", e);
    }
  }

  private static List<Entry> entriesInOrder() {
    List<Entry> entries = new ArrayList<>();
    LambertProjection lambert = LambertProjection.DEFAULT;
    entries.add(
        new Entry(
            lambert.id(),
            lambert.name(),
            null,
            projected(
                "CGCS2000 / Lantu Lambert",
                "Lambert_Conformal_Conic_2SP",
                parameters(100, 36, 34.0, 40.0, 0)),
            null));
    for (int m = FIRST_MERIDIAN; m <= LAST_MERIDIAN; m += 3) {
      entries.add(gaussKruger(m));
    }
    entries.add(
        new Entry(
            "albers-105",
            "阿尔伯斯等积圆锥 Albers equal area (25°/47°, 105°E)",
            null,
            projected(
                "CGCS2000 / China Albers",
                "Albers_Conic_Equal_Area",
                parameters(105, 0, 25.0, 47.0, 0)),
            null));
    return List.copyOf(entries);
  }

  private static Entry gaussKruger(int meridian) {
    String parameters =
        parameter("central_meridian", meridian)
            + parameter("latitude_of_origin", 0)
            + parameter("scale_factor", 1)
            + parameter("false_easting", 500000)
            + parameter("false_northing", 0);
    return new Entry(
        "gk-" + meridian,
        "高斯—克吕格 3° 带 Gauss-Krüger " + meridian + "°E",
        EPSG_OF_MERIDIAN_75 + (meridian - 75) / 3,
        projected(
            "CGCS2000 / 3-degree Gauss-Kruger CM " + meridian + "E",
            "Transverse_Mercator",
            parameters),
        meridian);
  }

  private static String parameters(
      double meridian, double latitude, double parallel1, double parallel2, double easting) {
    return parameter("central_meridian", meridian)
        + parameter("latitude_of_origin", latitude)
        + parameter("standard_parallel_1", parallel1)
        + parameter("standard_parallel_2", parallel2)
        + parameter("false_easting", easting)
        + parameter("false_northing", 0);
  }

  private static String parameter(String name, double value) {
    // Whole numbers of less than ten million, which this writes with one decimal and no exponent.
    return "PARAMETER[\"" + name + "\", " + value + "], ";
  }

  private static String projected(String name, String method, String parameters) {
    return "PROJCS[\""
        + name
        + "\", "
        + GEOGCS
        + "], PROJECTION[\""
        + method
        + "\"], "
        + parameters
        + METRES
        + "]";
  }

  /** Put off until somebody asks. */
  private static final class Geographic {
    static final CoordinateReferenceSystem CGCS2000 = parse(WKT_4490);
  }
}
