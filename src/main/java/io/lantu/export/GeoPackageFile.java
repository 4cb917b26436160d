package io.lantu.export;

import io.lantu.atlas.SceneStage;
import io.lantu.model.Structure;
import io.lantu.render.MapFurniture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes structures as an OGC GeoPackage 1.3: a layer each of areas, lines and points in EPSG:4490
 * and tables of passages, projects and indicators. The few tables of the standard are written
 * directly with SQLite.
 */
final class GeoPackageFile {
  private static final int SRS = 4490;
  private static final String WKT =
      "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
          + "SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]],"
          + "AUTHORITY[\"EPSG\",\"1043\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
          + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
          + "AUTHORITY[\"EPSG\",\"4490\"]]";
  private static final String WGS84 =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
          + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
          + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
          + "AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]";

  private static final List<String> LAYERS = List.of("area", "line", "point");
  private static final Map<String, String> TYPES =
      Map.of("area", "MULTIPOLYGON", "line", "MULTILINESTRING", "point", "MULTIPOINT");

  private final SceneStage stage;
  private final Wording words;
  private final Connection db;
  private final String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();

  private GeoPackageFile(SceneStage stage, Wording words, Connection db) {
    this.stage = stage;
    this.words = words;
    this.db = db;
  }

  /**
   * Writes a file that does not exist yet.
   *
   * @throws IOException if it cannot be written; a part of it may be left
   */
  static void write(
      Path file,
      SceneStage stage,
      Wording words,
      List<Structure> structures,
      List<TableData> tables)
      throws IOException {
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      new GeoPackageFile(stage, words, db).write(structures, tables);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void write(List<Structure> structures, List<TableData> tables) throws SQLException {
    try (Statement s = db.createStatement()) {
      s.executeUpdate("PRAGMA application_id = 1196444487"); // GPKG
      s.executeUpdate("PRAGMA user_version = 10300");
    }
    db.setAutoCommit(false);
    standardTables();
    List<ElementFeatures.Feature> features = new ArrayList<>();
    structures.forEach(s -> features.addAll(ElementFeatures.of(stage, words, s)));
    for (String part : LAYERS) {
      layer(part, features.stream().filter(f -> f.part().equals(part)).toList());
    }
    for (int i = 0; i < tables.size(); i++) {
      attributes(tables.get(i), Exporter.TABLES.get(i));
    }
    db.commit();
  }

  private void standardTables() throws SQLException {
    run(
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY"
            + " KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,"
            + " definition TEXT NOT NULL, description TEXT)");
    run(
        "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
            + " identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL"
            + " DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x"
            + " DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY"
            + " (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))");
    run(
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
            + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m"
            + " TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
            + " CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY"
            + " (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN"
            + " KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))");
    String srs = "INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)";
    insert(srs, "Undefined cartesian SRS", -1, "NONE", -1, "undefined", null);
    insert(srs, "Undefined geographic SRS", 0, "NONE", 0, "undefined", null);
    insert(srs, "WGS 84 geodetic", 4326, "EPSG", 4326, WGS84, null);
    insert(srs, "CGCS2000", SRS, "EPSG", SRS, WKT, null);
  }

  private void run(String sql) throws SQLException {
    try (Statement s = db.createStatement()) {
      s.executeUpdate(sql);
    }
  }

  private void insert(String sql, Object... values) throws SQLException {
    try (PreparedStatement s = db.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        s.setObject(i + 1, values[i]);
      }
      s.executeUpdate();
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private void layer(String part, List<ElementFeatures.Feature> features) throws SQLException {
    if (features.isEmpty()) {
      return;
    }
    String table = "elements_" + part;
    Envelope box = new Envelope();
    features.forEach(f -> box.expandToInclude(f.geometry().getEnvelopeInternal()));
    List<String> names = new ArrayList<>(features.get(0).attributes().keySet());
    StringBuilder create = new StringBuilder("CREATE TABLE " + table);
    create
        .append(" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ")
        .append(TYPES.get(part));
    StringBuilder marks = new StringBuilder("?");
    StringBuilder columns = new StringBuilder("geom");
    for (String name : names) {
      boolean number = name.equals("rank") || name.equals("projects");
      create.append(", ").append(quoted(name)).append(number ? " INTEGER" : " TEXT");
      columns.append(", ").append(quoted(name));
      marks.append(",?");
    }
    run(create + ")");
    insert(
        "INSERT INTO gpkg_contents VALUES (?,'features',?,?,?,?,?,?,?,?)",
        table,
        words.text("export.gpkg." + part),
        MapFurniture.STATEMENT_ZH + " · " + words.text("map.sources"),
        now,
        box.getMinX(),
        box.getMinY(),
        box.getMaxX(),
        box.getMaxY(),
        SRS);
    insert(
        "INSERT INTO gpkg_geometry_columns VALUES (?,'geom',?,?,0,0)", table, TYPES.get(part), SRS);
    for (ElementFeatures.Feature f : features) {
      List<Object> row = new ArrayList<>();
      row.add(blob(f.geometry()));
      names.forEach(n -> row.add(f.attributes().get(n)));
      insert("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")", row.toArray());
    }
  }

  private void attributes(TableData data, String key) throws SQLException {
    if (data.rows().isEmpty() || key.equals("elements")) {
      return;
    }
    StringBuilder create = new StringBuilder("CREATE TABLE " + key);
    create.append(" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    StringBuilder marks = new StringBuilder("NULL");
    for (String column : data.columns()) {
      create.append(", ").append(quoted(column)).append(" TEXT");
      marks.append(",?");
    }
    run(create + ")");
    insert(
        "INSERT INTO gpkg_contents VALUES (?,'attributes',?,'',?,NULL,NULL,NULL,NULL,NULL)",
        key,
        data.title(),
        now);
    for (List<Object> row : data.rows()) {
      insert("INSERT INTO " + key + " VALUES (" + marks + ")", row.toArray());
    }
  }

  /** The header of the standard with the box, then little-endian WKB of the plural type. */
  static byte[] blob(Geometry geometry) {
    Geometry many = plural(geometry);
    byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(many);
    Envelope box = many.getEnvelopeInternal();
    ByteBuffer out = ByteBuffer.allocate(8 + 32 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 0b11).putInt(SRS);
    out.putDouble(box.getMinX()).putDouble(box.getMaxX());
    out.putDouble(box.getMinY()).putDouble(box.getMaxY());
    return out.put(wkb).array();
  }

  private static Geometry plural(Geometry g) {
    GeometryFactory f = g.getFactory();
    if (g instanceof Polygon p) {
      return f.createMultiPolygon(new Polygon[] {p});
    }
    if (g instanceof LineString l) {
      return f.createMultiLineString(new LineString[] {l});
    }
    return g instanceof Point p ? f.createMultiPoint(new Point[] {p}) : g;
  }
}
