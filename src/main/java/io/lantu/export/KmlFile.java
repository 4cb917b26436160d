package io.lantu.export;

import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneStage;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.render.MapFurniture;
import io.lantu.render.Viewport;
import io.lantu.style.Palette;
import io.lantu.style.StructureFeature;
import io.lantu.style.Theme;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes structures as KML with a folder for each class and a tour through the scenes. Needs
 * nothing from elsewhere: styles are colours only.
 */
final class KmlFile {
  private final SceneStage stage;
  private final Wording words;
  private final StringBuilder out = new StringBuilder(1 << 16);

  private KmlFile(SceneStage stage, Wording words) {
    this.stage = stage;
    this.words = words;
  }

  static String of(SceneStage stage, Wording words, ExportSubject subject) {
    return new KmlFile(stage, words).write(subject);
  }

  /** A KMZ: the KML alone in a zip. */
  static byte[] zipped(String kml) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("doc.kml"));
      zip.write(kml.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private String write(ExportSubject subject) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<kml xmlns=\"http://www.opengis.net/kml/2.2\"");
    out.append(" xmlns:gx=\"http://www.google.com/kml/ext/2.2\">\n<Document>\n");
    element("name", subject.title());
    element("description", MapFurniture.STATEMENT_ZH + "\n" + words.text("map.sources"));
    for (Structure s : subject.structures()) {
      structure(s);
    }
    tour(subject);
    out.append("</Document>\n</kml>\n");
    return out.toString();
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>').append(Xml.escape(text));
    out.append("</").append(name).append(">\n");
  }

  private void structure(Structure s) {
    Map<String, StructureFeature> features = new HashMap<>();
    stage.features(s).forEach(f -> features.put(f.shape().elementId(), f));
    List<ElementFeatures.Feature> all = ElementFeatures.of(stage, words, s);
    out.append("<Folder>\n");
    element("name", words.formula(s) + " · " + words.planShort(s.plan()));
    for (StructureClass c : s.classes()) {
      out.append("<Folder>\n");
      element("name", words.pick(c.label(), c.labelEn()));
      for (var e : s.elementsOf(c.label())) {
        List<ElementFeatures.Feature> parts =
            all.stream()
                .filter(f -> f.element().id().equals(e.id()) && f.geometry() != null)
                .toList();
        if (!parts.isEmpty()) {
          placemark(parts, features.get(e.id()));
        }
      }
      out.append("</Folder>\n");
    }
    out.append("</Folder>\n");
  }

  private void placemark(List<ElementFeatures.Feature> parts, StructureFeature feature) {
    ElementFeatures.Feature f = parts.get(0);
    out.append("<Placemark id=\"").append(f.element().id().replace('/', '.')).append("\">\n");
    element("name", words.pick(f.element().name(), f.element().nameEn()));
    String status = words.text("status." + feature.shape().status());
    String digest = Objects.toString(f.attributes().get("digest"), "");
    element("description", status + "\n" + digest + "\n" + f.attributes().get("citation"));
    style(feature);
    out.append("<ExtendedData>\n");
    f.attributes()
        .forEach(
            (key, value) -> {
              if (value != null) {
                out.append("<Data name=\"").append(key).append("\"><value>");
                out.append(Xml.escape(value.toString())).append("</value></Data>\n");
              }
            });
    out.append("</ExtendedData>\n<MultiGeometry>\n");
    parts.forEach(p -> geometry(p.geometry()));
    out.append("</MultiGeometry>\n</Placemark>\n");
  }

  private void style(StructureFeature feature) {
    Color hue = Theme.LIGHT.palette().hue(feature.shape().kind(), feature.hueIndex());
    out.append("<Style><IconStyle><color>").append(colour(hue));
    out.append("</color></IconStyle><LineStyle><color>").append(colour(hue));
    out.append("</color><width>3</width></LineStyle><PolyStyle><color>");
    out.append(colour(Palette.alpha(hue, 0.35))).append("</color></PolyStyle></Style>\n");
  }

  /** Alpha, blue, green, red. */
  private static String colour(Color c) {
    return String.format("%02x%02x%02x%02x", c.getAlpha(), c.getBlue(), c.getGreen(), c.getRed());
  }

  private void geometry(Geometry g) {
    if (g instanceof Point p) {
      out.append("<Point><coordinates>");
      point(p.getCoordinate());
      out.append("</coordinates></Point>\n");
    } else if (g instanceof LineString line) {
      out.append("<LineString><tessellate>1</tessellate>");
      coordinates(line);
      out.append("</LineString>\n");
    } else if (g instanceof Polygon p) {
      out.append("<Polygon><tessellate>1</tessellate><outerBoundaryIs><LinearRing>");
      coordinates(p.getExteriorRing());
      out.append("</LinearRing></outerBoundaryIs>");
      for (int i = 0; i < p.getNumInteriorRing(); i++) {
        out.append("<innerBoundaryIs><LinearRing>");
        coordinates(p.getInteriorRingN(i));
        out.append("</LinearRing></innerBoundaryIs>");
      }
      out.append("</Polygon>\n");
    } else {
      for (int i = 0; i < g.getNumGeometries(); i++) {
        geometry(g.getGeometryN(i));
      }
    }
  }

  private void coordinates(LineString line) {
    out.append("<coordinates>");
    for (Coordinate c : line.getCoordinates()) {
      point(c);
      out.append(' ');
    }
    out.append("</coordinates>");
  }

  private void point(Coordinate c) {
    out.append(GeoJsonFile.number(c.x)).append(',').append(GeoJsonFile.number(c.y));
  }

  /** A flight to each scene with a pause to talk. */
  private void tour(ExportSubject subject) {
    out.append("<gx:Tour>\n");
    element("name", words.text("export.tour", subject.title()));
    out.append("<gx:Playlist>\n");
    for (MapScene scene : subject.atlas().scenes()) {
      Viewport view = stage.view(scene, SceneStage.Frame.of(1600, 1000, 0.05));
      double[] p = new double[2];
      stage.geography().map().projection().inverse(view.centreX(), view.centreY(), p);
      // The range at which a lens of 60 degrees sees the width of the view.
      double range = view.resolution() * view.widthPx() / (2 * Math.tan(Math.toRadians(30)));
      out.append("<gx:FlyTo><gx:duration>3</gx:duration><gx:flyToMode>smooth</gx:flyToMode>");
      out.append("<LookAt><longitude>").append(GeoJsonFile.number(p[0]));
      out.append("</longitude><latitude>").append(GeoJsonFile.number(p[1]));
      out.append("</latitude><altitude>0</altitude><heading>0</heading><tilt>0</tilt><range>");
      out.append(Math.round(range)).append("</range></LookAt></gx:FlyTo>\n");
      balloon(scene, 1);
      out.append("<gx:Wait><gx:duration>4</gx:duration></gx:Wait>\n");
      balloon(scene, 0);
    }
    out.append("</gx:Playlist>\n</gx:Tour>\n");
  }

  private void balloon(MapScene scene, int visible) {
    boolean drawn =
        scene.selection() != null
            && stage
                .structureOf(scene)
                .flatMap(s -> stage.shapes(s).find(scene.selection()))
                .isPresent();
    if (drawn) {
      out.append("<gx:AnimatedUpdate><Update><targetHref/><Change><Placemark targetId=\"");
      out.append(scene.selection().replace('/', '.'));
      out.append("\"><gx:balloonVisibility>").append(visible);
      out.append("</gx:balloonVisibility></Placemark></Change></Update></gx:AnimatedUpdate>\n");
    }
  }
}
