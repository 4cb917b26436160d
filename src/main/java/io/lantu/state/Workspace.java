package io.lantu.state;

import io.lantu.atlas.SceneStage;
import io.lantu.geo.BaseMap;
import io.lantu.geo.DisplayProjection;
import io.lantu.geo.ElementShape;
import io.lantu.geo.Extent;
import io.lantu.geo.Geography;
import io.lantu.geo.Identify;
import io.lantu.geo.IdentifyHit;
import io.lantu.geo.ShapeSource;
import io.lantu.geo.ShapeStore;
import io.lantu.geo.StructureShapes;
import io.lantu.model.Catalogue;
import io.lantu.model.ClassCounts;
import io.lantu.model.LonLat;
import io.lantu.model.Place;
import io.lantu.model.PlaceKind;
import io.lantu.model.Plan;
import io.lantu.model.Region;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.search.CatalogueTexts;
import io.lantu.search.Gazetteer;
import io.lantu.settings.Messages;
import io.lantu.style.StructureFeature;
import io.lantu.task.WorkerThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Content that is open, with its indexes and shapes. Immutable but for caches; made on a worker,
 * safe to share.
 */
public final class Workspace {
  /** Nothing open. */
  public static final Workspace EMPTY = new Workspace(Catalogue.empty(), null, ShapeStore.empty());

  /** Pointer tolerance, metres, up to which towns are drawn: about 1:1 million. */
  private static final double TOWNS_IN_SIGHT = 1500;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Catalogue catalogue;
  private final Geography geography;
  private final PanelContents panelContents;
  private final Gazetteer gazetteer;
  private final CatalogueTexts texts;
  private final ShapeSource shapes;
  private volatile Identify identify;

  /**
   * Indexes content.
   *
   * @param catalogue the content
   * @param geography where it is, or null while there is no map
   * @param store shapes worked out ahead
   */
  public Workspace(Catalogue catalogue, Geography geography, ShapeStore store) {
    this.catalogue = catalogue;
    this.geography = geography;
    shapes = new ShapeSource(geography, store);
    panelContents = new PanelContents(catalogue);
    gazetteer = new Gazetteer(catalogue);
    texts = new CatalogueTexts(catalogue);
  }

  /** Indexes content whose shapes are built when first asked for. */
  public Workspace(Catalogue catalogue, Geography geography) {
    this(catalogue, geography, ShapeStore.empty());
  }

  private Workspace(Workspace search, Catalogue catalogue, Geography geography, ShapeStore store) {
    this.catalogue = catalogue;
    this.geography = geography;
    shapes = new ShapeSource(geography, store);
    panelContents = new PanelContents(catalogue);
    gazetteer = search.gazetteer;
    texts = new CatalogueTexts(catalogue);
  }

  /**
   * Other content searched by the indexes of this one: for a draft, whose content changes with
   * every edit. Shapes and the index of what lies where are made when first asked for.
   */
  public Workspace withContent(Catalogue next, Geography where, ShapeStore store) {
    return new Workspace(this, next, where, store);
  }

  /** The base map places are looked up on; empty while there is none. */
  public Optional<BaseMap> baseMap() {
    return Optional.ofNullable(geography).map(Geography::map);
  }

  /** The county-level region at a point of the base map, if the content knows it. */
  public Optional<Region> countyAt(double lon, double lat) {
    return Optional.ofNullable(geography)
        .flatMap(g -> g.findCountyAt(lon, lat))
        .flatMap(unit -> catalogue.findRegion(unit.regionId()));
  }

  /** Builds what shapes are not at hand ahead of their use, on a worker. */
  public Workspace withShapes() {
    catalogue.structures().forEach(shapes::prepare);
    return this;
  }

  /** Makes the index of what lies where ahead of its use: some tenths of a second, on a worker. */
  public Workspace withIndex() {
    if (geography != null) {
      identify();
    }
    return this;
  }

  /** Whether {@link #identify} answers at once; on the FX thread ask it only then. Any thread. */
  public boolean isIndexed() {
    return geography == null || identify != null;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** Where things are, or null while there is no map. */
  public Geography geography() {
    return geography;
  }

  /** Turns scenes into maps, in a language; nothing while there is no map. */
  public Optional<SceneStage> stage(Messages messages) {
    return geography == null
        ? Optional.empty()
        : Optional.of(
            new SceneStage(
                geography, this::shapes, messages.language(), messages.get("map.sources")));
  }

  public PanelContents panelContents() {
    return panelContents;
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Everything in the content that can be found; first asked for, on a worker. */
  public CatalogueTexts texts() {
    return texts;
  }

  /** The shapes of a structure; none without a map. */
  public StructureShapes shapes(Structure structure) {
    return shapes.of(structure);
  }

  /** The three counts of a class. */
  public ClassCounts counts(Structure structure, String classLabel) {
    return shapes(structure).counts(classLabel);
  }

  /** The elements of a structure as the painter wants them. */
  public List<StructureFeature> features(Structure structure) {
    return StructureFeature.of(
        structure, shapes(structure).shapes(), catalogue::nameOf, catalogue::nameEnOf);
  }

  /** Administrative units within the scope of a structure's plan; empty if the plan states none. */
  public Set<String> scope(Structure structure) {
    return catalogue
        .findPlan(structure.plan())
        .map(plan -> catalogue.unitsOf(plan.scope()))
        .orElse(Set.of());
  }

  /** Whether the outline of an id is a boundary from data, not an estimate. */
  public boolean isSurveyed(String id) {
    return panelContents.statusOf(id).filter(status -> status == ShapeStatus.SOURCED).isPresent();
  }

  /** What to outline for an id, degrees; a point where no area is known. */
  public Optional<Geometry> findOutline(String id) {
    if (geography == null) {
      return Optional.empty();
    }
    Optional<StructureElement> element = catalogue.findElement(id);
    if (element.isPresent()) {
      return catalogue
          .findStructure(element.get().structureId())
          .flatMap(s -> shapes(s).find(id))
          .map(Workspace::geometryOf);
    }
    Optional<Plan> plan = catalogue.findPlan(id);
    if (plan.isPresent()) {
      return Optional.of(scopeOutline(plan.get()));
    }
    return geography
        .findExtent(id)
        .map(Extent::geometry)
        .or(() -> geography.findLabelPoint(id).map(Workspace::point));
  }

  /** The areas a plan covers, flat, so that each polygon is a part of the whole. */
  private Geometry scopeOutline(Plan plan) {
    List<Geometry> polygons = new ArrayList<>();
    for (String region : plan.scope()) {
      geography
          .findExtent(region)
          .map(Extent::geometry)
          .ifPresent(
              area -> {
                for (int i = 0; i < area.getNumGeometries(); i++) {
                  polygons.add(area.getGeometryN(i));
                }
              });
    }
    return FACTORY.buildGeometry(polygons);
  }

  private static Geometry geometryOf(ElementShape shape) {
    if (shape.area() != null) {
      return shape.area();
    }
    return shape.line() != null ? shape.line() : FACTORY.createPoint(shape.anchor());
  }

  private static Point point(LonLat p) {
    return FACTORY.createPoint(new Coordinate(p.lon(), p.lat()));
  }

  /**
   * The plane rectangle of a structure, plan, element, region or place, or of several joined by a
   * plus sign.
   *
   * @param id what to look for
   * @param projection of the plane wanted
   */
  public Optional<PlaneExtent> findExtent(String id, DisplayProjection projection) {
    List<Geometry> parts = new ArrayList<>();
    Optional<Structure> structure = catalogue.findStructure(id);
    Optional<Plan> plan = catalogue.findPlan(id);
    if (id.contains("+")) {
      for (String part : id.split("\\+")) {
        findOutline(part).ifPresent(parts::add);
      }
    } else if (plan.isPresent()) {
      plan.get().scope().forEach(part -> findOutline(part).ifPresent(parts::add));
    } else if (structure.isPresent()) {
      shapes(structure.get()).shapes().forEach(s -> parts.add(geometryOf(s)));
    } else {
      findOutline(id).ifPresent(parts::add);
    }
    Envelope box = new Envelope();
    double[] p = new double[2];
    for (Geometry part : parts) {
      for (Coordinate c : part.getCoordinates()) {
        projection.forward(c.x, c.y, p);
        box.expandToInclude(p[0], p[1]);
      }
    }
    return box.isNull() ? Optional.empty() : Optional.of(PlaneExtent.of(box));
  }

  /** The plane rectangle of all plans; empty where no area is known of any. */
  public Optional<PlaneExtent> findPlansExtent(DisplayProjection projection) {
    List<Plan> plans = catalogue.plans();
    boolean inPlaneOfMap =
        geography != null && geography.map().projection().id().equals(projection.id());
    Optional<Envelope> box =
        inPlaneOfMap
            ? geography.findPlaneBox(plans.stream().flatMap(p -> p.scope().stream()).toList())
            : Optional.empty();
    return box.map(PlaneExtent::of)
        .or(
            () ->
                findExtent(
                    plans.stream().map(Plan::id).collect(Collectors.joining("+")), projection));
  }

  /**
   * A rectangle of the plane, metres.
   *
   * @param minX west
   * @param minY south
   * @param maxX east
   * @param maxY north
   */
  public record PlaneExtent(double minX, double minY, double maxX, double maxY) {
    /** The same as an envelope that is not empty. */
    public static PlaneExtent of(Envelope box) {
      return new PlaneExtent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
  }

  /**
   * Something under the pointer.
   *
   * @param id its id
   * @param name Chinese name
   * @param nameEn English name, or null
   * @param kind key of its kind, for example {@code region.COUNTY}
   */
  public record Hit(String id, String name, String nameEn, String kind) {}

  /**
   * Everything at a point, the smallest and most telling first: elements of the structure shown,
   * functional regions, places, county, prefecture, province.
   *
   * @param structure structure shown, or null
   * @param lon degrees
   * @param lat degrees
   * @param toleranceMetres how near counts as at
   */
  public List<Hit> identify(Structure structure, double lon, double lat, double toleranceMetres) {
    if (geography == null) {
      return List.of();
    }
    String shown = structure == null ? null : structure.id();
    return identify().at(lon, lat, toleranceMetres).stream()
        .filter(h -> h.structureId() == null || h.structureId().equals(shown))
        .sorted(
            Comparator.comparingInt((IdentifyHit h) -> standing(h, toleranceMetres))
                .thenComparingDouble(IdentifyHit::squareMetres))
        .flatMap(h -> hit(h.id()).stream())
        .toList();
  }

  /**
   * What a mode picks of everything at a point, in the order of {@link #identify(Structure, double,
   * double, double)}.
   */
  public List<Hit> identify(
      IdentifyMode mode, Structure structure, double lon, double lat, double toleranceMetres) {
    return identify(structure, lon, lat, toleranceMetres).stream()
        .filter(h -> mode.admits(h.kind()))
        .toList();
  }

  /**
   * Names of drawn elements that a measured figure touches and whose own shape is not taken from
   * data, so that what is measured there is an estimate.
   *
   * @param structure structure shown, or null
   * @param lit lit classes; empty means all
   * @param figure line or polygon, degrees
   */
  public List<StructureElement> estimatesTouched(
      Structure structure, Set<String> lit, Geometry figure) {
    if (structure == null || figure.isEmpty()) {
      return List.of();
    }
    List<StructureElement> touched = new ArrayList<>();
    for (ElementShape shape : shapes(structure).shapes()) {
      Optional<StructureElement> element = catalogue.findElement(shape.elementId());
      if (shape.status() != ShapeStatus.SOURCED
          && element.isPresent()
          && (lit.isEmpty() || lit.contains(element.get().classLabel()))
          && geometryOf(shape).intersects(figure)) {
        touched.add(element.get());
      }
    }
    return touched;
  }

  private synchronized Identify identify() {
    if (identify == null) {
      assert WorkerThread.isPresent() : "the index of what lies where is made on a worker";
      identify =
          new Identify(geography, catalogue.structures().stream().map(this::shapes).toList());
    }
    return identify;
  }

  /**
   * Elements come first, then towns and stations, then areas by size, then seats and waters. From
   * afar, where towns are not drawn, they stand behind the areas.
   */
  private int standing(IdentifyHit hit, double toleranceMetres) {
    return switch (hit.kind()) {
      case ELEMENT -> 0;
      case PLACE -> {
        PlaceKind kind = catalogue.findPlace(hit.id()).map(Place::kind).orElse(PlaceKind.SITE);
        boolean seat = kind == PlaceKind.SEAT || kind == PlaceKind.CITY;
        yield seat || toleranceMetres > TOWNS_IN_SIGHT ? 3 : 1;
      }
      case FUNCTIONAL_REGION, COUNTY, PREFECTURE, PROVINCE -> 2;
      case RIVER, LAKE -> 4;
    };
  }

  private Optional<Hit> hit(String id) {
    return catalogue
        .findElement(id)
        .map(e -> new Hit(id, e.name(), e.nameEn(), "element." + e.kind()))
        .or(
            () ->
                catalogue
                    .findRegion(id)
                    .map(r -> new Hit(id, r.name(), r.nameEn(), "region." + r.kind())))
        .or(
            () ->
                catalogue
                    .findPlace(id)
                    .map(p -> new Hit(id, p.name(), p.nameEn(), "place." + p.kind())));
  }
}
