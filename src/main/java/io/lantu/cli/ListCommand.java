package io.lantu.cli;

import com.google.gson.JsonArray;
import io.lantu.model.Catalogue;
import io.lantu.model.Disagreement;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.Region;
import io.lantu.model.Structure;
import io.lantu.model.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lantu list}: everything of one kind, of all plans or of one. */
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "KIND", descriptionKey = "cli.help.list.kind")
  private String kind;

  @Option(names = "--plan", paramLabel = "ID", descriptionKey = "cli.help.plan")
  private String planId;

  @Option(names = "--json", descriptionKey = "cli.help.json")
  private boolean asJson;

  private Catalogue catalogue;
  private JsonShapes shapes;
  private String plan;

  ListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ListKind wanted =
        ListKind.of(kind)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        session.text(
                            "cli.unknown.kind", kind, String.join(" ", ListKind.words()))));
    catalogue = session.catalogue();
    shapes = new JsonShapes(catalogue);
    plan = planId == null ? null : session.requirePlan(planId).id();
    if (asJson) {
      session.print(json(wanted));
    } else {
      session.print(table(wanted).lines());
    }
    return LantuCommand.OK;
  }

  private JsonArray json(ListKind wanted) {
    return switch (wanted) {
      case PLANS -> JsonFields.array(plans(), shapes::plan);
      case STRUCTURES -> new StructureListing(session).json(structures());
      case REGIONS -> JsonFields.array(regions(), r -> shapes.region(r, plan));
      case BOXES -> JsonFields.array(boxes(), shapes::box);
      case PROJECTS -> JsonFields.array(projects(), shapes::project);
      case INDICATORS -> JsonFields.array(indicators(), shapes::indicator);
      case DISAGREEMENTS -> JsonFields.array(disagreements(), shapes::disagreement);
      case TERMS -> JsonFields.array(terms(), shapes::term);
    };
  }

  private TextTable table(ListKind wanted) {
    return switch (wanted) {
      case PLANS -> planTable();
      case STRUCTURES -> new StructureListing(session).table(structures());
      case REGIONS -> regionTable();
      case BOXES -> boxTable();
      case PROJECTS -> projectTable();
      case INDICATORS -> indicatorTable();
      case DISAGREEMENTS -> disagreementTable();
      case TERMS -> termTable();
    };
  }

  private boolean ofPlan(String id) {
    return plan == null || plan.equals(id);
  }

  private List<Plan> plans() {
    return catalogue.plans().stream().filter(p -> ofPlan(p.id())).toList();
  }

  private List<Structure> structures() {
    return catalogue.structures().stream()
        .filter(s -> ofPlan(s.plan()) || s.statements().stream().anyMatch(t -> ofPlan(t.plan())))
        .toList();
  }

  /** All regions, or those a plan covers, places in a structure, or says something about. */
  private List<Region> regions() {
    if (plan == null) {
      return catalogue.regions();
    }
    Set<String> ids = new LinkedHashSet<>();
    plans().forEach(p -> ids.addAll(p.scope()));
    catalogue.structuresOf(plan).forEach(s -> s.elements().forEach(e -> ids.addAll(e.members())));
    return catalogue.regions().stream()
        .filter(
            r ->
                ids.contains(r.id())
                    || !shapes.passages(r.id(), plan).isEmpty()
                    || !shapes.projects(r.id(), plan).isEmpty())
        .toList();
  }

  private List<ProjectBox> boxes() {
    return catalogue.content().boxes().stream().filter(b -> ofPlan(b.plan())).toList();
  }

  private List<Project> projects() {
    return boxes().stream().flatMap(b -> b.items().stream()).toList();
  }

  private List<Indicator> indicators() {
    return catalogue.content().indicators().stream().filter(i -> ofPlan(i.plan())).toList();
  }

  private List<Disagreement> disagreements() {
    return catalogue.content().disagreements().stream()
        .filter(d -> plan == null || d.sides().stream().anyMatch(s -> ofPlan(s.plan())))
        .toList();
  }

  /** The glossary, or the words of it that the passages of a plan are marked with. */
  private List<Term> terms() {
    if (plan == null) {
      return catalogue.content().terms();
    }
    Set<String> words =
        catalogue.content().passages().stream()
            .filter(p -> ofPlan(p.plan()))
            .flatMap(p -> p.terms().stream())
            .collect(Collectors.toSet());
    return catalogue.content().terms().stream()
        .filter(t -> words.contains(t.term()) || t.aliases().stream().anyMatch(words::contains))
        .toList();
  }

  private TextTable planTable() {
    TextTable table = table("id", "title", "issuer", "level", "period");
    for (Plan p : plans()) {
      String period =
          p.periodStart() == null
              ? ""
              : p.periodStart() + "–" + Objects.toString(p.periodEnd(), "");
      table.row(
          p.id(),
          session.pick(p.title(), p.titleEn()),
          p.issuer(),
          session.text("plan." + p.level()),
          period);
    }
    return table;
  }

  private TextTable regionTable() {
    TextTable table = table("id", "name", "kind", "parent", "roles", "passages", "projects");
    for (Region r : regions()) {
      long roles =
          catalogue.rolesOf(r.id()).stream().filter(x -> ofPlan(x.structure().plan())).count();
      table.row(
          r.id(),
          session.pick(r.name(), r.nameEn()),
          session.text("region." + r.kind()),
          r.parent() == null ? "" : catalogue.nameOf(r.parent()),
          roles,
          shapes.passages(r.id(), plan).size(),
          shapes.projects(r.id(), plan).size());
    }
    return table;
  }

  private TextTable boxTable() {
    TextTable table = table("plan", "box", "title", "groups", "items");
    for (ProjectBox b : boxes()) {
      table.row(b.plan(), b.number(), b.title(), b.groups().size(), b.items().size());
    }
    return table;
  }

  private TextTable projectTable() {
    TextTable table = table("plan", "box", "sector", "regions", "name");
    for (ProjectBox b : boxes()) {
      for (Project p : b.items()) {
        String regions = String.join("、", shapes.names(JsonShapes.regionsOf(p, b)));
        table.row(b.plan(), JsonShapes.boxName(b), p.sector(), regions, p.name());
      }
    }
    return table;
  }

  private TextTable indicatorTable() {
    TextTable table = table("plan", "scope", "name", "unit", "property", "values");
    for (Indicator i : indicators()) {
      String scope = String.join("、", shapes.names(i.scope()));
      table.row(i.plan(), scope, i.name(), i.unit(), i.property(), values(i));
    }
    return table;
  }

  /** Values in one line, for example {@code 2015: 225.98; 2020: 430 以上}. */
  static String values(Indicator indicator) {
    return indicator.values().stream().map(ListCommand::value).collect(Collectors.joining("; "));
  }

  private static String value(IndicatorValue v) {
    String figure =
        v.value() == null
            ? Objects.toString(v.text(), "")
            : JsonFields.number(v.value()).getAsString();
    String year = v.year() == null ? "" : v.year() + ": ";
    return year + figure + (v.qualifier() == null ? "" : " " + v.qualifier());
  }

  private TextTable disagreementTable() {
    TextTable table = table("id", "kind", "plan", "title");
    for (Disagreement d : disagreements()) {
      String plans =
          d.sides().stream().map(s -> s.plan()).distinct().collect(Collectors.joining(" "));
      table.row(d.id(), session.text("disagreement." + d.kind()), plans, d.title());
    }
    return table;
  }

  private TextTable termTable() {
    TextTable table = table("term", "english", "definition");
    for (Term t : terms()) {
      table.row(t.term(), t.termEn(), t.definition());
    }
    return table;
  }

  private TextTable table(String... columns) {
    return headed(session, columns);
  }

  /** A table with headings in the session's language. */
  static TextTable headed(Session session, String... columns) {
    String[] headings = new String[columns.length];
    for (int i = 0; i < columns.length; i++) {
      headings[i] = session.text("cli.column." + columns[i]);
    }
    return new TextTable(headings);
  }
}
