package io.lantu.export;

import io.lantu.atlas.SceneStage;
import io.lantu.geo.ElementShape;
import io.lantu.model.ElementKind;
import io.lantu.model.Passage;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The elements of structures as features with attributes, degrees CGCS2000, longitude first. An
 * element has one feature for its area, one for its line and one for its point, as far as it has
 * them.
 */
final class ElementFeatures {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private ElementFeatures() {}

  /**
   * A feature.
   *
   * @param structure structure
   * @param element element
   * @param part {@code area}, {@code line}, {@code point} or {@code none}
   * @param geometry degrees, or null for elements that are listed but not drawn
   * @param attributes by name, texts and numbers
   */
  record Feature(
      Structure structure,
      StructureElement element,
      String part,
      Geometry geometry,
      Map<String, Object> attributes) {}

  /** The features of a structure in text order. */
  static List<Feature> of(SceneStage stage, Wording words, Structure structure) {
    List<Feature> features = new ArrayList<>();
    for (StructureElement e : structure.elements()) {
      Optional<ElementShape> shape = stage.shapes(structure).find(e.id());
      if (shape.isEmpty()) {
        features.add(feature(stage, words, structure, e, null, "none", null));
        continue;
      }
      ElementShape s = shape.get();
      if (s.area() != null) {
        features.add(feature(stage, words, structure, e, s, "area", s.area()));
      }
      if (s.line() != null) {
        features.add(feature(stage, words, structure, e, s, "line", s.line()));
      }
      Geometry points =
          s.anchors().size() > 1
              ? FACTORY.createMultiPointFromCoords(s.anchors().toArray(new Coordinate[0]))
              : s.anchor() == null ? null : FACTORY.createPoint(s.anchor());
      boolean pointy =
          e.kind() == ElementKind.CORE
              || e.kind() == ElementKind.POLE
              || e.kind() == ElementKind.NODE;
      if (points != null && (pointy || (s.area() == null && s.line() == null))) {
        features.add(feature(stage, words, structure, e, s, "point", points));
      }
    }
    return features;
  }

  private static Feature feature(
      SceneStage stage,
      Wording words,
      Structure structure,
      StructureElement e,
      ElementShape shape,
      String part,
      Geometry geometry) {
    Map<String, Object> a = new LinkedHashMap<>();
    a.put("id", e.id());
    a.put("part", part);
    a.put("name", e.name());
    a.put("name_en", e.nameEn());
    a.put("class", e.classLabel());
    a.put("kind", e.kind().name());
    a.put("rank", e.rank());
    a.put("status", (shape == null ? e.status() : shape.status()).name().toLowerCase(Locale.ROOT));
    a.put("structure", structure.id());
    a.put("formula", structure.formula());
    a.put("plan", structure.plan());
    a.put("plan_title", words.planTitle(structure.plan()));
    a.put("members", words.names(e.members()));
    a.put("role", e.role());
    a.put("note", e.note());
    List<Passage> passages = stage.catalogue().passagesAbout(e.id());
    a.put("digest", passages.isEmpty() ? null : passages.get(0).digest());
    a.put("projects", stage.catalogue().projectsIn(e.id()).size());
    a.put("citation", words.cited(e.citation()));
    return new Feature(structure, e, part, oriented(geometry), a);
  }

  /** Shells anticlockwise and holes clockwise, as GeoJSON and KML want them. */
  private static Geometry oriented(Geometry g) {
    if (g == null || g.getDimension() < 2) {
      return g;
    }
    Polygon[] parts = new Polygon[g.getNumGeometries()];
    for (int i = 0; i < parts.length; i++) {
      Polygon p = (Polygon) g.getGeometryN(i).norm();
      parts[i] = p.reverse();
    }
    return parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
  }
}
