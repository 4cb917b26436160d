package io.lantu.export;

import io.lantu.atlas.SceneStage;
import io.lantu.model.Structure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes structures as GeoJSON after RFC 7946: degrees, longitude first, six decimals. The datum is
 * CGCS2000, which agrees with WGS 84 far below a metre at this use.
 */
final class GeoJsonFile {
  private static final int DECIMALS = 6;

  private GeoJsonFile() {}

  static String of(SceneStage stage, Wording words, List<Structure> structures, String title) {
    List<Object> features = new ArrayList<>();
    Envelope box = new Envelope();
    for (Structure s : structures) {
      for (ElementFeatures.Feature f : ElementFeatures.of(stage, words, s)) {
        if (f.geometry() != null) {
          box.expandToInclude(f.geometry().getEnvelopeInternal());
        }
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", f.element().id() + "#" + f.part());
        feature.put("geometry", f.geometry() == null ? null : geometry(f.geometry()));
        feature.put("properties", f.attributes());
        features.add(feature);
      }
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("type", "FeatureCollection");
    root.put("name", title);
    if (!box.isNull()) {
      root.put(
          "bbox",
          List.of(
              number(box.getMinX()),
              number(box.getMinY()),
              number(box.getMaxX()),
              number(box.getMaxY())));
    }
    root.put("statement", io.lantu.render.MapFurniture.STATEMENT_ZH);
    root.put("sources", words.text("map.sources"));
    root.put("features", features);
    return JsonText.of(root) + "\n";
  }

  private static Map<String, Object> geometry(Geometry g) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", g.getGeometryType());
    json.put("coordinates", coordinates(g));
    return json;
  }

  private static Object coordinates(Geometry g) {
    if (g instanceof Point p) {
      return point(p.getCoordinate());
    }
    if (g instanceof LineString line) {
      return points(line.getCoordinates());
    }
    if (g instanceof Polygon p) {
      List<Object> rings = new ArrayList<>();
      rings.add(points(p.getExteriorRing().getCoordinates()));
      for (int i = 0; i < p.getNumInteriorRing(); i++) {
        rings.add(points(p.getInteriorRingN(i).getCoordinates()));
      }
      return rings;
    }
    if (g instanceof MultiPoint m) {
      return points(m.getCoordinates());
    }
    List<Object> parts = new ArrayList<>();
    for (int i = 0; i < g.getNumGeometries(); i++) {
      parts.add(coordinates(g.getGeometryN(i)));
    }
    return parts;
  }

  private static List<Object> points(Coordinate[] cs) {
    List<Object> list = new ArrayList<>();
    for (Coordinate c : cs) {
      list.add(point(c));
    }
    return list;
  }

  private static List<BigDecimal> point(Coordinate c) {
    return List.of(number(c.x), number(c.y));
  }

  static BigDecimal number(double v) {
    BigDecimal d = BigDecimal.valueOf(v).setScale(DECIMALS, RoundingMode.HALF_UP);
    d = d.stripTrailingZeros();
    return d.scale() < 0 ? d.setScale(0) : d;
  }
}
