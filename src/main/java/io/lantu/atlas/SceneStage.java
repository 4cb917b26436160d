package io.lantu.atlas;

import io.lantu.geo.BaseMap;
import io.lantu.geo.DisplayProjection;
import io.lantu.geo.ElementShape;
import io.lantu.geo.Extent;
import io.lantu.geo.Geography;
import io.lantu.geo.StructureShapes;
import io.lantu.model.Catalogue;
import io.lantu.model.Language;
import io.lantu.model.LonLat;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.render.MapContent;
import io.lantu.render.SheetInfo;
import io.lantu.render.Viewport;
import io.lantu.style.BaseLayer;
import io.lantu.style.LayerStack;
import io.lantu.style.StructureFeature;
import io.lantu.style.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Turns scenes into something to paint: content, words and view. Immutable but for the caches of
 * what it is given; any thread.
 */
public final class SceneStage {
  /** Nearest a fitted view goes, metres per logical pixel. */
  private static final double LEAST_RESOLUTION = 12;

  private static final double FRAME_RATIO = 1.6;
  private static final Set<String> AREA_UNITS = Set.of("亩", "万亩", "公顷", "平方公里", "km²");

  private final Geography geography;
  private final Function<Structure, StructureShapes> shapes;
  private final Language language;
  private final String sources;
  private final Set<BaseLayer> layers;
  private final LayerStack stack;

  /**
   * @param geography content and where it is
   * @param shapes shapes of a structure
   * @param language language of names on the map
   * @param sources source line of the base data
   */
  public SceneStage(
      Geography geography,
      Function<Structure, StructureShapes> shapes,
      Language language,
      String sources) {
    this(geography, shapes, language, sources, BaseLayer.DEFAULT, LayerStack.DEFAULT);
  }

  private SceneStage(
      Geography geography,
      Function<Structure, StructureShapes> shapes,
      Language language,
      String sources,
      Set<BaseLayer> layers,
      LayerStack stack) {
    this.geography = geography;
    this.shapes = shapes;
    this.language = language;
    this.sources = sources;
    this.layers = Set.copyOf(layers);
    this.stack = stack;
  }

  /**
   * The same with other base layers below the structures.
   *
   * @param shown base layers shown
   * @param order their order and opacity
   */
  public SceneStage withBase(Set<BaseLayer> shown, LayerStack order) {
    return new SceneStage(geography, shapes, language, sources, shown, order);
  }

  /**
   * What of a picture is free for the subject.
   *
   * @param widthPx width, logical pixels
   * @param heightPx height, logical pixels
   * @param left rim kept free on the left, logical pixels
   * @param top at the top
   * @param right on the right
   * @param bottom at the bottom
   * @param pixelRatio device pixels per logical pixel
   */
  public record Frame(
      int widthPx,
      int heightPx,
      double left,
      double top,
      double right,
      double bottom,
      double pixelRatio) {
    /** A frame with a rim of a share of its size all around. */
    public static Frame of(int widthPx, int heightPx, double share) {
      double x = widthPx * share;
      double y = heightPx * share;
      return new Frame(widthPx, heightPx, x, y, x, y, 1);
    }
  }

  public Catalogue catalogue() {
    return geography.catalogue();
  }

  public Geography geography() {
    return geography;
  }

  public Language language() {
    return language;
  }

  /** The shapes of a structure. */
  public StructureShapes shapes(Structure structure) {
    return shapes.apply(structure);
  }

  /** The structure of a scene, if it has one that is known. */
  public Optional<Structure> structureOf(MapScene scene) {
    return scene.structure() == null
        ? Optional.empty()
        : catalogue().findStructure(scene.structure());
  }

  /** What a scene shows. */
  public MapContent content(MapScene scene, Theme theme) {
    MapContent content =
        MapContent.of(geography.map())
            .withTheme(theme)
            .withLanguage(language)
            .withLayers(layers)
            .withStack(stack);
    Optional<Structure> structure = structureOf(scene);
    if (structure.isPresent()) {
      List<StructureFeature> features = features(structure.get());
      if (scene.shown() != null) {
        Set<String> shown = new HashSet<>(scene.shown());
        features = features.stream().filter(f -> shown.contains(f.classLabel())).toList();
      }
      content =
          content
              .withStructure(scope(structure.get()), features)
              .withLitClasses(scene.lit() == null ? null : Set.copyOf(scene.lit()));
    }
    return content.withHighlighted(marked(scene.selection()));
  }

  /** All elements of a structure as the painter wants them. */
  public List<StructureFeature> features(Structure structure) {
    return StructureFeature.of(
        structure, shapes(structure).shapes(), catalogue()::nameOf, catalogue()::nameEnOf);
  }

  private Set<String> scope(Structure structure) {
    return catalogue()
        .findPlan(structure.plan())
        .map(plan -> catalogue().unitsOf(plan.scope()))
        .orElse(Set.of());
  }

  private Set<String> marked(String id) {
    if (id == null) {
      return Set.of();
    }
    Set<String> ids = new LinkedHashSet<>(List.of(id));
    catalogue()
        .findRegion(id)
        .filter(r -> r.isAdministrative() || !r.parts().isEmpty())
        .ifPresent(r -> ids.addAll(catalogue().unitsOf(List.of(id))));
    return ids;
  }

  /** The words of a scene's sheet, with the classes it shows. */
  public SheetInfo info(MapScene scene) {
    Optional<Structure> structure = structureOf(scene);
    if (structure.isEmpty()) {
      return new SheetInfo(scene.title(), "", List.of(), sources);
    }
    Structure s = structure.get();
    Plan plan = catalogue().findPlan(s.plan()).orElse(null);
    StructureShapes drawn = shapes(s);
    return new SheetInfo(
        language.pick(s.formula(), s.formulaEn()),
        plan == null ? "" : language.pick(plan.title(), plan.titleEn()),
        s.classes().stream()
            .filter(c -> scene.shown() == null || scene.shown().contains(c.label()))
            .map(
                c ->
                    new SheetInfo.ClassLine(
                        c.label(),
                        language.pick(c.label(), c.labelEn()),
                        drawn.counts(c.label()),
                        s.elementsOf(c.label()).stream().map(e -> item(e, drawn)).toList()))
            .toList(),
        sources);
  }

  private SheetInfo.Item item(StructureElement e, StructureShapes drawn) {
    SheetInfo.Placement placement = SheetInfo.Placement.UNPLACED;
    if (e.unnamed()) {
      placement = SheetInfo.Placement.UNNAMED;
    } else if (drawn.find(e.id()).isPresent()) {
      placement = SheetInfo.Placement.DRAWN;
    } else if (e.figures().stream().anyMatch(f -> AREA_UNITS.contains(f.unit()))) {
      placement = SheetInfo.Placement.SIZED;
    }
    String figures =
        e.figures().stream()
            .map(f -> language.pick(f.name() + " ", "") + number(f.value()) + " " + f.unit())
            .collect(Collectors.joining(language.pick("、", ", ")));
    return new SheetInfo.Item(language.pick(e.name(), e.nameEn()), figures, placement);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** The view of a scene in a frame. */
  public Viewport view(MapScene scene, Frame frame) {
    SceneCamera camera = scene.camera();
    if (camera != null && camera.fit().isEmpty()) {
      return centred(camera, frame);
    }
    List<String> ids =
        camera != null
            ? camera.fit()
            : scene.structure() != null
                ? List.of(scene.structure())
                : scene.selection() != null ? List.of(scene.selection()) : List.of();
    return fitting(ids, frame);
  }

  private Viewport centred(SceneCamera camera, Frame frame) {
    double[] p = new double[2];
    DisplayProjection projection = map().projection();
    projection.forward(camera.lon(), camera.lat(), p);
    double free = Math.max(50, frame.widthPx() - frame.left() - frame.right());
    double tall = Math.max(50, frame.heightPx() - frame.top() - frame.bottom());
    double resolution =
        Math.max(camera.widthMetres() / free, camera.widthMetres() / FRAME_RATIO / tall);
    return view(p[0], p[1], Math.max(0.5, resolution), frame);
  }

  private Viewport view(double x, double y, double resolution, Frame f) {
    double cx = x + (f.right() - f.left()) / 2 * resolution;
    double cy = y + (f.top() - f.bottom()) / 2 * resolution;
    return new Viewport(
        map().projection().id(), cx, cy, resolution, f.widthPx(), f.heightPx(), f.pixelRatio());
  }

  /** A view that fits things; the whole map if there is none with a place. */
  public Viewport fitting(List<String> ids, Frame frame) {
    Envelope box = new Envelope();
    ids.forEach(id -> outlines(id).forEach(g -> grow(box, g)));
    if (box.isNull()) {
      int[] b = map().units().boxes();
      for (int i = 0; i < map().units().polygons().size(); i++) {
        double u = BaseMap.UNIT_METRES;
        box.expandToInclude(b[4 * i] * u, b[4 * i + 1] * u);
        box.expandToInclude(b[4 * i + 2] * u, b[4 * i + 3] * u);
      }
    }
    double free = Math.max(50, frame.widthPx() - frame.left() - frame.right());
    double tall = Math.max(50, frame.heightPx() - frame.top() - frame.bottom());
    double resolution =
        Math.max(LEAST_RESOLUTION, Math.max(box.getWidth() / free, box.getHeight() / tall));
    return view(box.centre().x, box.centre().y, resolution, frame);
  }

  /** Smallest and largest plane coordinates of things: west, south, east, north in metres. */
  public Optional<double[]> bounds(List<String> ids) {
    Envelope box = new Envelope();
    ids.forEach(id -> outlines(id).forEach(g -> grow(box, g)));
    return box.isNull()
        ? Optional.empty()
        : Optional.of(new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()});
  }

  private BaseMap map() {
    return geography.map();
  }

  private void grow(Envelope box, Geometry geometry) {
    double[] p = new double[2];
    for (Coordinate c : geometry.getCoordinates()) {
      map().projection().forward(c.x, c.y, p);
      box.expandToInclude(p[0], p[1]);
    }
  }

  /** What is known of where a structure, plan, element, region or place is, degrees. */
  private List<Geometry> outlines(String id) {
    List<Geometry> found = new ArrayList<>();
    Optional<Structure> structure = catalogue().findStructure(id);
    Optional<StructureElement> element = catalogue().findElement(id);
    Optional<Plan> plan = catalogue().findPlan(id);
    if (structure.isPresent()) {
      shapes(structure.get()).shapes().forEach(s -> found.addAll(parts(s)));
      if (found.isEmpty()) {
        found.addAll(outlines(structure.get().plan())); // nothing drawn: where it is told of
      }
    } else if (element.isPresent()) {
      catalogue()
          .findStructure(element.get().structureId())
          .flatMap(s -> shapes(s).find(id))
          .ifPresent(s -> found.addAll(parts(s)));
    } else if (plan.isPresent()) {
      plan.get().scope().forEach(r -> found.addAll(outlines(r)));
    } else {
      Optional<Extent> extent = geography.findExtent(id);
      if (extent.isPresent()) {
        found.add(extent.get().geometry());
      } else {
        geography.findLabelPoint(id).map(SceneStage::point).ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<Geometry> parts(ElementShape shape) {
    List<Geometry> parts = new ArrayList<>();
    if (shape.area() != null) {
      parts.add(shape.area());
    }
    if (shape.line() != null) {
      parts.add(shape.line());
    }
    if (parts.isEmpty() && shape.anchor() != null) {
      parts.add(point(new LonLat(shape.anchor().x, shape.anchor().y)));
    }
    return parts;
  }

  private static Geometry point(LonLat p) {
    return new org.locationtech.jts.geom.GeometryFactory()
        .createPoint(new Coordinate(p.lon(), p.lat()));
  }
}
