package io.lantu.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.lantu.geo.Geodesy;
import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementSide;
import io.lantu.model.ElementKind;
import io.lantu.model.Indicator;
import io.lantu.model.LonLat;
import io.lantu.model.Passage;
import io.lantu.model.Place;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.Region;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Checks the sense of a pack: references, counts, extent and geometry.
 *
 * <p>One checker per pack; not thread-safe. Nothing throws; faults are listed in pack order.
 */
public final class PackChecker {
  /** How far a drawn area may be from the stated one. */
  static final double AREA_TOLERANCE = 0.01;

  /** A park may cross its host's simplified boundary by this share of its area. */
  static final double HOST_TOLERANCE = 0.001;

  private final Pack pack;
  private final Function<String, Geometry> areaOfCounty;
  private final List<PackProblem> problems = new ArrayList<>();
  private final Map<String, Region> regions = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> plans = new HashSet<>();
  private final Set<String> elements = new HashSet<>();
  private final Set<String> structures = new HashSet<>();
  private final Set<String> passages = new HashSet<>();

  /**
   * Prepares a check.
   *
   * @param pack the pack as read
   * @param base content of the packs it builds on
   * @param areaOfCounty area of an administrative region by id, degrees, or null if not known
   */
  public PackChecker(Pack pack, Catalogue base, Function<String, Geometry> areaOfCounty) {
    this.pack = pack;
    this.areaOfCounty = areaOfCounty;
    know(base.content());
    checkNewIds(base);
    know(pack.content());
  }

  /** A pack may refer to the ids of the packs it builds on but not define them anew. */
  private void checkNewIds(Catalogue base) {
    for (String id : pack.origins().keySet()) {
      if (base.findRegion(id).isPresent()
          || base.findPlace(id).isPresent()
          || base.findPlan(id).isPresent()
          || base.findStructure(id).isPresent()) {
        add(id, ProblemKind.DUPLICATE_ID, "/id", id);
      }
    }
  }

  /** Whether an id may be referred to: read, skipped for a fault of its own, or perhaps unread. */
  private boolean isKnown(Map<String, ?> items, String id, ResourceType type) {
    return items.containsKey(id) || pack.origins().containsKey(id) || pack.unread().contains(type);
  }

  private boolean isRegion(String id) {
    return isKnown(regions, id, ResourceType.REGIONS);
  }

  private boolean isElement(String id) {
    return elements.contains(id)
        || pack.origins().containsKey(id)
        || pack.unread().contains(ResourceType.STRUCTURES);
  }

  private void checkGeometries() {
    for (Map.Entry<String, Geometry> e : new TreeMap<>(pack.geometries()).entrySet()) {
      if (!isRegion(e.getKey()) && !isElement(e.getKey())) {
        addGeometry(e.getKey(), ProblemKind.DANGLING_REFERENCE, "/id", e.getKey());
      }
      for (Coordinate c : e.getValue().getCoordinates()) {
        if (!insideExtent(new LonLat(c.x, c.y))) {
          String where = c.x + ", " + c.y;
          addGeometry(e.getKey(), ProblemKind.OUTSIDE_EXTENT, "/geometry", where);
          break;
        }
      }
    }
  }

  private void know(Catalogue.Content content) {
    content.plans().forEach(p -> plans.add(p.id()));
    content.regions().forEach(r -> regions.put(r.id(), r));
    content.places().forEach(p -> places.put(p.id(), p));
    content.structures().forEach(s -> structures.add(s.id()));
    content.passages().forEach(p -> passages.add(p.id()));
    content.structures().forEach(s -> s.elements().forEach(e -> elements.add(e.id())));
  }

  /** Lists the faults. */
  public List<PackProblem> check() {
    Catalogue.Content content = pack.content();
    checkGeometries();
    for (Plan plan : content.plans()) {
      checkRegions(plan.id(), "/scope", plan.scope());
    }
    content.regions().forEach(this::checkRegion);
    content.places().forEach(this::checkPlace);
    content.structures().forEach(this::checkStructure);
    for (Passage p : content.passages()) {
      checkCitation(p.id(), "/citation", p.citation());
      checkRegions(p.id(), "/regions", p.regions());
      checkElements(p.id(), p.elements());
    }
    content.boxes().forEach(this::checkBox);
    for (Indicator i : content.indicators()) {
      checkCitation(i.id(), "/citation", i.citation());
      checkRegions(i.id(), "/scope", i.scope());
      checkElements(i.id(), i.elements());
    }
    for (Disagreement d : content.disagreements()) {
      checkRegions(d.id(), "/regions", d.regions());
      checkElements(d.id(), d.elements());
      for (int i = 0; i < d.sides().size(); i++) {
        DisagreementSide side = d.sides().get(i);
        checkPlan(d.id(), "/sides/" + i + "/plan", side.plan());
        checkCitation(d.id(), "/sides/" + i + "/citation", side.citation());
      }
    }
    pack.decks().forEach(this::checkScenes);
    return List.copyOf(problems);
  }

  private void checkScenes(String id, String text) {
    JsonObject deck = JsonParser.parseString(text).getAsJsonObject();
    checkThing(id, "/structure", deck.get("structure"));
    JsonArray scenes = deck.getAsJsonArray("scenes");
    for (int i = 0; scenes != null && i < scenes.size(); i++) {
      JsonObject scene = scenes.get(i).getAsJsonObject();
      String at = "/scenes/" + i;
      checkThing(id, at + "/structure", scene.get("structure"));
      checkThing(id, at + "/selection", scene.get("selection"));
      checkThing(id, at + "/passage", scene.get("passage"));
      if (scene.get("camera") instanceof JsonObject camera
          && camera.get("fit") instanceof JsonArray fit) {
        fit.forEach(thing -> checkThing(id, at + "/camera/fit", thing));
      }
    }
  }

  private void checkThing(String deck, String at, JsonElement thing) {
    if (thing == null) {
      return;
    }
    String id = thing.getAsString();
    if (!structures.contains(id)
        && !elements.contains(id)
        && !regions.containsKey(id)
        && !places.containsKey(id)
        && !plans.contains(id)
        && !passages.contains(id)) {
      add("scenes:" + deck, ProblemKind.DANGLING_REFERENCE, at, id);
    }
  }

  private void checkStructure(Structure s) {
    checkCitation(s.id(), "/citation", s.citation());
    checkPlan(s.id(), "/plan", s.plan());
    for (int i = 0; i < s.statements().size(); i++) {
      checkCitation(s.id(), "/statements/" + i + "/citation", s.statements().get(i).citation());
    }
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < s.classes().size(); i++) {
      StructureClass c = s.classes().get(i);
      labels.add(c.label());
      String at = "/classes/" + i;
      if (s.elementsOf(c.label()).isEmpty()) {
        add(s.id(), ProblemKind.CLASS_WITHOUT_ELEMENTS, at, c.label());
      } else if (c.count() != null && c.count() != s.namedCount(c.label()) && c.note() == null) {
        String counts = c.label() + ": " + c.count() + " / " + s.namedCount(c.label());
        add(s.id(), ProblemKind.COUNT_DISAGREES, at + "/count", counts);
      }
    }
    for (StructureElement e : s.elements()) {
      checkElement(e, labels);
    }
  }

  private void checkElement(StructureElement e, Set<String> labels) {
    checkCitation(e.id(), "/citation", e.citation());
    if (!labels.contains(e.classLabel())) {
      add(e.id(), ProblemKind.ELEMENT_WITHOUT_CLASS, "/class", e.classLabel());
    }
    if (e.of() != null && !isElement(e.structureId() + "/" + e.of())) {
      add(e.id(), ProblemKind.DANGLING_REFERENCE, "/of", e.of());
    }
    boolean line = e.kind() == ElementKind.AXIS || e.kind() == ElementKind.BELT;
    int points = e.path().isEmpty() ? e.members().size() : e.path().size();
    boolean placed = !e.unnamed() && e.status() != ShapeStatus.UNPLACED;
    if (placed && (line ? points < 2 : e.path().size() == 1)) {
      add(e.id(), ProblemKind.PATH_TOO_SHORT, "/path", String.valueOf(points));
    }
    checkMembers(e.id(), "/members", e.members());
    checkMembers(e.id(), "/path", e.path());
  }

  private void checkMembers(String id, String at, List<String> members) {
    for (int i = 0; i < members.size(); i++) {
      String member = members.get(i);
      Region region = regions.get(member);
      Place place = places.get(member);
      if (region == null && place == null) {
        if (isRegion(member) || isKnown(places, member, ResourceType.PLACES)) {
          continue;
        }
        add(id, ProblemKind.DANGLING_MEMBER, at + "/" + i, member);
        continue;
      }
      LonLat point = place != null ? place.point() : region.point();
      if (point != null && !insideExtent(point)) {
        String where = member + " (" + point.lon() + ", " + point.lat() + ")";
        add(id, ProblemKind.OUTSIDE_EXTENT, at + "/" + i, where);
      }
    }
  }

  private boolean insideExtent(LonLat p) {
    if (pack.manifest() == null || pack.manifest().extent().size() != 4) {
      return true;
    }
    List<Double> e = pack.manifest().extent();
    return p.lon() >= e.get(0) && p.lat() >= e.get(1) && p.lon() <= e.get(2) && p.lat() <= e.get(3);
  }

  private void checkRegion(Region r) {
    if (r.parent() != null) {
      if (!isRegion(r.parent())) {
        add(r.id(), ProblemKind.DANGLING_PARENT, "/parent", r.parent());
      } else if (inCycle(r)) {
        add(r.id(), ProblemKind.PARENT_CYCLE, "/parent", r.parent());
      }
    }
    checkRegions(r.id(), "/parts", r.parts());
    checkRegions(r.id(), "/counties", r.counties());
    checkHost(r, "/hostThen", r.hostThen());
    checkHost(r, "/hostNow", r.hostNow());
    if (r.citation() != null) {
      checkCitation(r.id(), "/citation", r.citation());
    }
    if (r.point() != null && GeoJsonReader.swapped(r.point().lon(), r.point().lat())) {
      String where = r.point().lon() + ", " + r.point().lat();
      add(r.id(), ProblemKind.COORDINATES_SWAPPED, "/point", where);
    }
    Geometry area = pack.geometries().get(r.id());
    if (area != null && area.getDimension() == 2) {
      checkArea(r, area);
    }
  }

  private void checkHost(Region r, String at, String host) {
    if (host != null && !isRegion(host)) {
      add(r.id(), ProblemKind.DANGLING_REFERENCE, at, host);
    }
  }

  private void checkArea(Region r, Geometry area) {
    if (r.areaKm2() != null) {
      double drawn = Geodesy.area(area) / 1e6;
      if (Math.abs(drawn - r.areaKm2()) > AREA_TOLERANCE * r.areaKm2()) {
        String figures = String.format(Locale.ROOT, "%.2f / %.2f km²", drawn, r.areaKm2());
        addGeometry(r.id(), ProblemKind.AREA_OFF, "/geometry", figures);
      }
    }
    Geometry host = r.hostNow() == null ? null : areaOfCounty.apply(r.hostNow());
    if (host != null) {
      double outside = area.difference(host).getArea();
      if (outside > HOST_TOLERANCE * area.getArea()) {
        String names = r.name() + " / " + r.hostNow();
        addGeometry(r.id(), ProblemKind.PARK_OUTSIDE_HOST, "/geometry", names);
      }
    }
  }

  private boolean inCycle(Region start) {
    Set<String> seen = new HashSet<>();
    Region r = start;
    while (r != null && r.parent() != null) {
      if (!seen.add(r.id())) {
        return r.id().equals(start.id());
      }
      r = regions.get(r.parent());
    }
    return false;
  }

  private void checkPlace(Place p) {
    if (!isRegion(p.region())) {
      add(p.id(), ProblemKind.DANGLING_REFERENCE, "/region", p.region());
    }
    if (GeoJsonReader.swapped(p.lon(), p.lat())) {
      add(p.id(), ProblemKind.COORDINATES_SWAPPED, "/lon", p.lon() + ", " + p.lat());
    } else {
      Geometry county = areaOfCounty.apply(p.region());
      Coordinate at = new Coordinate(p.lon(), p.lat());
      if (county != null
          && !insideExtent(p.point())
          && !county.getEnvelopeInternal().contains(at)) {
        add(p.id(), ProblemKind.OUTSIDE_EXTENT, "/lon", p.lon() + ", " + p.lat());
      }
    }
  }

  private void checkBox(ProjectBox box) {
    checkCitation(box.id(), "/citation", box.citation());
    checkRegions(box.id(), "/regions", box.regions());
    checkElements(box.id(), box.elements());
    for (Project p : box.items()) {
      checkRegions(p.id(), "/regions", p.regions());
      checkElements(p.id(), p.elements());
      if (p.place() != null && !isKnown(places, p.place(), ResourceType.PLACES)) {
        add(p.id(), ProblemKind.DANGLING_REFERENCE, "/place", p.place());
      }
    }
  }

  private void checkCitation(String id, String at, Citation citation) {
    if (citation == null || citation.fp() == null) {
      add(id, ProblemKind.CITATION_WITHOUT_FINGERPRINT, at, id);
    } else {
      checkPlan(id, at + "/plan", citation.plan());
    }
  }

  private void checkPlan(String id, String at, String plan) {
    boolean known =
        plans.contains(plan)
            || pack.origins().containsKey(String.valueOf(plan))
            || pack.unread().contains(ResourceType.PLANS);
    if (!known) {
      add(id, ProblemKind.DANGLING_PLAN, at, String.valueOf(plan));
    }
  }

  private void checkRegions(String id, String at, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      if (!isRegion(ids.get(i))) {
        add(id, ProblemKind.DANGLING_REFERENCE, at + "/" + i, ids.get(i));
      }
    }
  }

  private void checkElements(String id, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      if (!isElement(ids.get(i))) {
        add(id, ProblemKind.DANGLING_REFERENCE, "/elements/" + i, ids.get(i));
      }
    }
  }

  private void add(String id, ProblemKind kind, String subPath, String detail) {
    Pack.Origin origin = pack.origins().getOrDefault(id, new Pack.Origin("?", "/" + id));
    problems.add(origin.problem(kind, subPath, detail));
  }

  private void addGeometry(String id, ProblemKind kind, String subPath, String detail) {
    add(Pack.geometryKey(id), kind, subPath, detail);
  }
}
