package io.lantu.cli;

import com.google.gson.JsonArray;
import io.lantu.geo.ElementShape;
import io.lantu.geo.Extent;
import io.lantu.geo.StructureShapes;
import io.lantu.model.ClassCounts;
import io.lantu.model.ElementKind;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Structures as data, with what is really drawn of them: each is built as the map builds it.
 *
 * <p>Main thread only.
 */
final class StructureListing {
  /** Their width is a matter of symbol, so their area says nothing. */
  private static final Set<ElementKind> BANDS =
      Set.of(
          ElementKind.AXIS,
          ElementKind.BELT,
          ElementKind.CIRCLE,
          ElementKind.CORRIDOR,
          ElementKind.BARRIER,
          ElementKind.RIVER);

  private final Session session;

  /** Opens the base map. */
  StructureListing(Session session) {
    this.session = session;
  }

  JsonArray json(List<Structure> structures) {
    return JsonFields.array(structures, this::structure);
  }

  /** One row for each class: formula, class and the three counts. */
  TextTable table(List<Structure> structures) {
    TextTable table =
        ListCommand.headed(
            session, "structure", "formula", "class", "count", "named", "drawn", "elements");
    for (Structure s : structures) {
      StructureShapes shapes = session.shapes().of(s);
      for (StructureClass c : s.classes()) {
        ClassCounts counts = shapes.counts(c.label());
        List<String> names =
            s.elementsOf(c.label()).stream().map(e -> session.pick(e.name(), e.nameEn())).toList();
        table.row(
            s.id(),
            session.pick(s.formula(), s.formulaEn()),
            session.pick(c.label(), c.labelEn()),
            c.count() == null ? "—" : c.count(),
            counts.named(),
            counts.drawn(),
            String.join("、", names));
      }
    }
    return table;
  }

  /** A structure with its classes, counts and elements. */
  JsonFields structure(Structure s) {
    StructureShapes shapes = session.shapes().of(s);
    return new JsonFields()
        .with("id", s.id())
        .with("plan", s.plan())
        .with("formula", s.formula())
        .with("formulaEn", s.formulaEn())
        .with("variants", s.variants())
        .with("tier", s.tier().name())
        .with("kind", s.kind())
        .with("note", s.note())
        .with("classes", JsonFields.array(s.classes(), c -> structureClass(c, shapes)))
        .with("elements", JsonFields.array(s.elements(), e -> element(e, shapes)))
        .with("citation", JsonShapes.citation(s.citation()))
        .with(
            "statements",
            JsonFields.array(
                s.statements(),
                t ->
                    new JsonFields()
                        .with("plan", t.plan())
                        .with("wording", t.wording())
                        .with("citation", JsonShapes.citation(t.citation()))));
  }

  private static JsonFields structureClass(StructureClass c, StructureShapes shapes) {
    ClassCounts counts = shapes.counts(c.label());
    return new JsonFields()
        .with("label", c.label())
        .with("labelEn", c.labelEn())
        .withOrNull("count", c.count())
        .with("named", counts.named())
        .with("drawn", counts.drawn())
        .with("note", c.note());
  }

  private JsonFields element(StructureElement e, StructureShapes shapes) {
    Optional<ElementShape> shape = shapes.find(e.id());
    JsonFields json =
        new JsonFields()
            .with("id", e.id())
            .with("class", e.classLabel())
            .with("kind", e.kind().name())
            .with("name", e.name())
            .with("nameEn", e.nameEn())
            .with("members", named(e.members()))
            .with("path", e.path())
            .with("of", e.of())
            .with("rank", e.rank())
            .with("status", shape.<Enum<?>>map(ElementShape::status).orElse(e.status()))
            .with("geometry", shape.map(StructureListing::geometryType).orElse("none"));
    if (shape.isPresent() && hasOwnArea(e, shape.get())) {
      json.with("areaKm2", Math.round(shape.get().geodesicArea() / 1e4) / 100.0);
    }
    if (e.unnamed()) {
      json.with("unnamed", new com.google.gson.JsonPrimitive(true));
    }
    return json.with(
            "figures",
            JsonFields.array(
                e.figures(),
                f ->
                    new JsonFields()
                        .with("name", f.name())
                        .with("value", f.value())
                        .with("unit", f.unit())))
        .with(
            "missing",
            JsonFields.array(
                shapes.missing().stream().filter(m -> m.elementId().equals(e.id())).toList(),
                m -> new JsonFields().with("member", m.memberId()).with("reason", m.reason())))
        .with("note", e.note())
        .with("citation", JsonShapes.citation(e.citation()));
  }

  private JsonArray named(List<String> ids) {
    return JsonFields.array(
        ids, id -> new JsonFields().with("id", id).with("name", session.catalogue().nameOf(id)));
  }

  private static String geometryType(ElementShape shape) {
    if (shape.area() != null) {
      return shape.area().getGeometryType();
    }
    return shape.line() != null ? shape.line().getGeometryType() : "Point";
  }

  /** Whether the area is one of real boundaries and not of a symbol or disc. */
  private boolean hasOwnArea(StructureElement e, ElementShape shape) {
    return shape.area() != null
        && !BANDS.contains(e.kind())
        && !e.members().isEmpty()
        && e.members().stream()
            .map(id -> session.geography().findExtent(id))
            .noneMatch(extent -> extent.map(Extent::soft).orElse(true));
  }
}
