package io.lantu.geo;

import io.lantu.model.Catalogue;
import io.lantu.model.Region;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.collection.SpatialIndexFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * Regions and structure elements as GeoTools features, for filters, styles and exports.
 *
 * <p>Coordinates are degrees CGCS2000 (EPSG:4490), longitude first. Making a layer starts GeoTools
 * and works out all areas: worker thread only. The collections are not to be changed.
 *
 * <p>Values of kinds and statuses are the enum names in lower case with hyphens, as in packs,
 * except element kinds, which stay in capitals.
 */
public final class FeatureLayers {
  /** Name of the type of {@link #regions}. */
  public static final String REGION_TYPE = "region";

  /** Name of the type of {@link #elements}. */
  public static final String ELEMENT_TYPE = "element";

  private final Geography geography;

  public FeatureLayers(Geography geography) {
    this.geography = geography;
  }

  /**
   * Schema of regions: {@code geometry, id, name, nameEn, kind, code, parent, status, soft}; the
   * feature id is the region id.
   */
  public static SimpleFeatureType regionType() {
    SimpleFeatureTypeBuilder type = typeNamed(REGION_TYPE, Geometry.class);
    strings(type, "id", "name", "nameEn", "kind", "code", "parent", "status");
    type.add("soft", Boolean.class);
    return type.buildFeatureType();
  }

  /**
   * Schema of elements: {@code geometry, line, id, name, nameEn, class, kind, rank, status,
   * structure, width}; {@code geometry} is the area, or the line of an element without area, or the
   * anchor; {@code line} the centre line of a belt or the join of a wing; {@code width} metres. The
   * feature id is the element id.
   */
  public static SimpleFeatureType elementType() {
    SimpleFeatureTypeBuilder type = typeNamed(ELEMENT_TYPE, Geometry.class);
    type.add("line", LineString.class, CrsCatalogue.cgcs2000());
    strings(type, "id", "name", "nameEn", "class", "kind");
    type.add("rank", Integer.class);
    strings(type, "status", "structure");
    type.add("width", Double.class);
    return type.buildFeatureType();
  }

  /** All regions of the catalogue that have an area. */
  public SimpleFeatureCollection regions() {
    SimpleFeatureType type = regionType();
    List<SimpleFeature> features = new ArrayList<>();
    SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
    for (Region region : geography.catalogue().regions()) {
      geography
          .findExtent(region.id())
          .ifPresent(
              extent -> {
                builder.add(extent.geometry());
                builder.add(region.id());
                builder.add(region.name());
                builder.add(region.nameEn());
                builder.add(word(region.kind()));
                builder.add(region.code());
                builder.add(region.parent());
                builder.add(word(extent.status()));
                builder.add(extent.soft());
                features.add(builder.buildFeature(region.id()));
              });
    }
    return indexed(type, features);
  }

  /** The drawn elements of several structures, in order. */
  public SimpleFeatureCollection elements(List<StructureShapes> structures) {
    SimpleFeatureType type = elementType();
    List<SimpleFeature> features = new ArrayList<>();
    SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
    Catalogue catalogue = geography.catalogue();
    for (StructureShapes shapes : structures) {
      for (ElementShape shape : shapes.shapes()) {
        StructureElement element =
            shapes.structure().elements().stream()
                .filter(e -> e.id().equals(shape.elementId()))
                .findFirst()
                .or(() -> catalogue.findElement(shape.elementId()))
                .orElseThrow();
        builder.add(geometry(shape));
        builder.add(shape.line());
        builder.add(element.id());
        builder.add(element.name());
        builder.add(element.nameEn());
        builder.add(element.classLabel());
        builder.add(element.kind().name());
        builder.add(shape.rank());
        builder.add(word(shape.status()));
        builder.add(shapes.structure().id());
        builder.add(shape.bandWidthMetres());
        features.add(builder.buildFeature(element.id()));
      }
    }
    return indexed(type, features);
  }

  private static Geometry geometry(ElementShape shape) {
    if (shape.area() != null) {
      return shape.area();
    }
    return shape.line() != null ? shape.line() : Plane.point(shape.anchor());
  }

  private static SimpleFeatureCollection indexed(
      SimpleFeatureType type, List<SimpleFeature> features) {
    SpatialIndexFeatureCollection indexed = new SpatialIndexFeatureCollection(type);
    indexed.addAll(features);
    return indexed;
  }

  private static SimpleFeatureTypeBuilder typeNamed(String name, Class<?> geometry) {
    SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
    type.setName(name);
    type.setCRS(CrsCatalogue.cgcs2000());
    type.setDefaultGeometry("geometry");
    type.add("geometry", geometry);
    return type;
  }

  private static void strings(SimpleFeatureTypeBuilder type, String... names) {
    for (String name : names) {
      type.add(name, String.class);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
