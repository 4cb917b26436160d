package io.lantu.export;

import io.lantu.atlas.SceneStage;
import io.lantu.geo.ElementShape;
import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementSide;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.Passage;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The content of an export's subject as tables. */
final class SubjectTables {
  private final SceneStage stage;
  private final Wording words;

  SubjectTables(SceneStage stage, Wording words) {
    this.stage = stage;
    this.words = words;
  }

  /** All tables of a subject, in the order of {@link Exporter#TABLES}. */
  List<TableData> of(ExportSubject subject) {
    List<Dossier> dossiers = new ArrayList<>();
    if (subject.kind() == ExportSubject.Kind.DECK) {
      dossiers.add(merged(subject));
    } else {
      dossiers.add(Dossier.of(stage.catalogue(), subject.id()));
    }
    Dossier d = dossiers.get(0);
    return List.of(
        elements(subject.structures()),
        passages(d.passages()),
        projects(d.projects()),
        indicators(d.indicators()),
        disagreements(d.disagreements()));
  }

  private Dossier merged(ExportSubject subject) {
    List<Passage> passages = new ArrayList<>();
    List<Dossier.ProjectRow> projects = new ArrayList<>();
    List<Indicator> indicators = new ArrayList<>();
    List<Disagreement> disagreements = new ArrayList<>();
    for (Structure s : subject.structures()) {
      Dossier d = Dossier.of(stage.catalogue(), s.id());
      d.passages().stream().filter(p -> !passages.contains(p)).forEach(passages::add);
      d.projects().stream().filter(p -> !projects.contains(p)).forEach(projects::add);
      d.indicators().stream().filter(i -> !indicators.contains(i)).forEach(indicators::add);
      d.disagreements().stream()
          .filter(x -> !disagreements.contains(x))
          .forEach(disagreements::add);
    }
    return new Dossier(List.of(), passages, projects, indicators, disagreements);
  }

  private TableData table(String key, List<String> columns, List<List<Object>> rows) {
    return new TableData(
        words.text("export." + key),
        columns.stream().map(c -> words.text("export.column." + c)).toList(),
        rows,
        List.of(words.text("export.tables.source"), words.text("map.sources")));
  }

  private TableData elements(List<Structure> structures) {
    List<List<Object>> rows = new ArrayList<>();
    for (Structure s : structures) {
      for (StructureElement e : s.elements()) {
        Optional<ElementShape> shape = stage.shapes(s).find(e.id());
        var status = shape.map(ElementShape::status).orElse(e.status());
        rows.add(
            Arrays.asList(
                e.id(),
                words.planShort(s.plan()),
                words.formula(s),
                e.classLabel(),
                words.text("element." + e.kind()),
                words.pick(e.name(), e.nameEn()),
                words.names(e.members()),
                e.rank(),
                words.text("status." + status),
                e.role(),
                words.cited(e.citation())));
      }
    }
    return table(
        "elements",
        List.of(
            "id",
            "plan",
            "formula",
            "class",
            "kind",
            "element",
            "members",
            "rank",
            "status",
            "role",
            "citation"),
        rows);
  }

  private TableData passages(List<Passage> passages) {
    List<List<Object>> rows = new ArrayList<>();
    for (Passage p : passages) {
      rows.add(
          Arrays.asList(
              p.id(),
              words.planShort(p.plan()),
              String.join("、", p.topics()),
              p.digest(),
              words.names(p.regions()),
              words.cited(p.citation())));
    }
    return table(
        "passages", List.of("id", "plan", "topics", "digest", "regions", "citation"), rows);
  }

  private TableData projects(List<Dossier.ProjectRow> projects) {
    List<List<Object>> rows = new ArrayList<>();
    for (Dossier.ProjectRow r : projects) {
      List<String> regions =
          r.project().regions().isEmpty() ? r.box().regions() : r.project().regions();
      rows.add(
          Arrays.asList(
              r.project().id(),
              words.planShort(r.box().plan()),
              words.box(r.box()),
              r.group(),
              r.project().name(),
              words.names(regions),
              r.project().sector(),
              r.project().status()));
    }
    return table(
        "projects",
        List.of("id", "plan", "box", "group", "project", "regions", "sector", "state"),
        rows);
  }

  private TableData indicators(List<Indicator> indicators) {
    List<List<Object>> rows = new ArrayList<>();
    for (Indicator i : indicators) {
      for (IndicatorValue v : i.values()) {
        rows.add(
            Arrays.asList(
                i.id(),
                words.planShort(i.plan()),
                i.name(),
                i.unit(),
                v.year(),
                v.value() == null ? v.text() : (Object) v.value(),
                Objects.toString(v.qualifier(), ""),
                i.property(),
                words.names(i.scope()),
                words.cited(i.citation())));
      }
    }
    return table(
        "indicators",
        List.of(
            "id",
            "plan",
            "indicator",
            "unit",
            "year",
            "value",
            "qualifier",
            "property",
            "regions",
            "citation"),
        rows);
  }

  private TableData disagreements(List<Disagreement> disagreements) {
    List<List<Object>> rows = new ArrayList<>();
    for (Disagreement d : disagreements) {
      for (DisagreementSide side : d.sides()) {
        rows.add(
            Arrays.asList(
                d.id(),
                words.text("disagreement." + d.kind()),
                d.title(),
                words.planShort(side.plan()),
                side.says(),
                words.cited(side.citation())));
      }
    }
    return table("disagreements", List.of("id", "kind", "title", "plan", "says", "citation"), rows);
  }
}
