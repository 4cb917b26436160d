package io.lantu.cli;

import com.google.gson.JsonArray;
import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Disagreement;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.Region;
import io.lantu.model.Role;
import io.lantu.model.Term;
import io.lantu.search.FoundItem;
import io.lantu.search.SearchHit;
import java.util.Collection;
import java.util.List;

/** The JSON of the records of the model; field names are part of the command line's contract. */
final class JsonShapes {
  private final Catalogue catalogue;

  JsonShapes(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  JsonFields plan(Plan p) {
    return new JsonFields()
        .with("id", p.id())
        .with("title", p.title())
        .with("shortTitle", p.shortTitle())
        .with("titleEn", p.titleEn())
        .with("issuer", p.issuer())
        .with("number", p.number())
        .with("issued", p.issued())
        .with("periodStart", p.periodStart())
        .with("periodEnd", p.periodEnd())
        .with("horizon", p.horizon())
        .with("level", p.level())
        .with("scope", p.scope())
        .with("parent", p.parent())
        .with("note", p.note());
  }

  /** A region with its roles and the number of passages and projects that are about it. */
  JsonFields region(Region r, String plan) {
    List<Role> roles =
        catalogue.rolesOf(r.id()).stream()
            .filter(role -> plan == null || role.structure().plan().equals(plan))
            .toList();
    return new JsonFields()
        .with("id", r.id())
        .with("name", r.name())
        .with("nameEn", r.nameEn())
        .with("kind", r.kind())
        .with("code", r.code())
        .with("parent", r.parent())
        .with("aliases", r.aliases())
        .with("status", r.status())
        .with("areaKm2", r.areaKm2())
        .with("hostThen", r.hostThen())
        .with("hostNow", r.hostNow())
        .with("roles", roles(roles))
        .with("passages", passages(r.id(), plan).size())
        .with("projects", projects(r.id(), plan).size());
  }

  JsonArray roles(Collection<Role> roles) {
    return JsonFields.array(
        roles,
        role ->
            new JsonFields()
                .with("plan", role.structure().plan())
                .with("structure", role.structure().id())
                .with("formula", role.structure().formula())
                .with("element", role.element().id())
                .with("class", role.element().classLabel())
                .with("name", role.element().name())
                .with("kind", role.element().kind().name())
                .with("relation", role.relation()));
  }

  List<Passage> passages(String id, String plan) {
    return catalogue.passagesAbout(id).stream()
        .filter(p -> plan == null || p.plan().equals(plan))
        .toList();
  }

  List<Project> projects(String id, String plan) {
    return catalogue.projectsIn(id).stream()
        .filter(p -> plan == null || requireBox(p).plan().equals(plan))
        .toList();
  }

  JsonFields passage(Passage p) {
    return new JsonFields()
        .with("id", p.id())
        .with("plan", p.plan())
        .with("heading", p.citation().heading())
        .with("box", p.citation().box())
        .with("topics", p.topics())
        .with("digest", p.digest())
        .with("regions", p.regions())
        .with("elements", p.elements())
        .with("citation", citation(p.citation()));
  }

  JsonFields box(ProjectBox box) {
    JsonArray groups =
        JsonFields.array(
            box.groups(),
            g ->
                new JsonFields()
                    .with("name", g.name())
                    .with("items", JsonFields.array(g.items(), p -> item(p, box))));
    return new JsonFields()
        .with("id", box.id())
        .with("plan", box.plan())
        .with("number", box.number() == null ? "" : box.number())
        .with("title", box.title())
        .with("nature", box.nature())
        .with("line", box.line())
        .with("note", box.note())
        .with("citation", citation(box.citation()))
        .with("groups", groups);
  }

  private JsonFields item(Project p, ProjectBox box) {
    return withProject(new JsonFields().with("id", p.id()), p, box);
  }

  /** A project by itself, with the box it stands in. */
  JsonFields project(Project p) {
    ProjectBox box = requireBox(p);
    JsonFields fields =
        new JsonFields()
            .with("id", p.id())
            .with("plan", box.plan())
            .with("box", boxName(box))
            .with("boxTitle", box.title())
            .with("nature", box.nature())
            .with("group", groupOf(p, box));
    return withProject(fields, p, box).with("citation", citation(box.citation()));
  }

  /** The fields of a project by itself and of one in its box. */
  private JsonFields withProject(JsonFields fields, Project p, ProjectBox box) {
    List<String> regions = regionsOf(p, box);
    return fields
        .with("name", p.name())
        .with("regions", regions)
        .with("regionNames", names(regions))
        .with("elements", p.elements())
        .with("sector", p.sector())
        .with("status", p.status())
        .with("quantities", quantities(p))
        .with("place", p.place())
        .with("note", p.note());
  }

  private static JsonArray quantities(Project p) {
    return JsonFields.array(
        p.quantities(),
        q -> new JsonFields().with("value", q.value()).with("unit", q.unit()).with("of", q.of()));
  }

  JsonFields indicator(Indicator i) {
    return new JsonFields()
        .with("id", i.id())
        .with("plan", i.plan())
        .with("name", i.name())
        .with("unit", i.unit())
        .with("values", JsonFields.array(i.values(), JsonShapes::value))
        .with("property", i.property())
        .with("scope", i.scope())
        .with("elements", i.elements())
        .with("table", i.table())
        .with("note", i.note())
        .with("citation", citation(i.citation()));
  }

  private static JsonFields value(IndicatorValue v) {
    JsonFields json = new JsonFields().with("year", v.year());
    json = v.value() == null ? json.with("value", v.text()) : json.with("value", v.value());
    return json.with("kind", v.kind()).with("qualifier", v.qualifier());
  }

  JsonFields disagreement(Disagreement d) {
    return new JsonFields()
        .with("id", d.id())
        .with("kind", d.kind())
        .with("title", d.title())
        .with("regions", d.regions())
        .with("elements", d.elements())
        .with(
            "sides",
            JsonFields.array(
                d.sides(),
                s ->
                    new JsonFields()
                        .with("plan", s.plan())
                        .with("says", s.says())
                        .with("citation", citation(s.citation()))))
        .with("note", d.note());
  }

  JsonFields term(Term t) {
    return new JsonFields()
        .with("id", t.id())
        .with("term", t.term())
        .with("termEn", t.termEn())
        .with("definition", t.definition())
        .with("aliases", t.aliases());
  }

  JsonFields found(FoundItem item) {
    SearchHit hit = item.hit();
    return new JsonFields()
        .with("type", hit.type().key())
        .with("id", hit.id())
        .with("title", hit.title())
        .with("about", item.about())
        .with("snippet", hit.snippet())
        .with("plan", hit.plan());
  }

  static JsonFields citation(Citation c) {
    return c == null
        ? null
        : new JsonFields()
            .with("plan", c.plan())
            .with("heading", c.heading())
            .with("box", c.box())
            .with("fp", c.fp().toString());
  }

  /** Number of a box, or its title where it has none. */
  static String boxName(ProjectBox box) {
    return box.number() == null ? box.title() : box.number();
  }

  static String groupOf(Project project, ProjectBox box) {
    return box.groups().stream()
        .filter(g -> g.items().contains(project))
        .map(g -> g.name())
        .findFirst()
        .orElse("");
  }

  static List<String> regionsOf(Project p, ProjectBox box) {
    return p.regions().isEmpty() ? box.regions() : p.regions();
  }

  List<String> names(Collection<String> ids) {
    return ids.stream().map(catalogue::nameOf).toList();
  }

  ProjectBox requireBox(Project p) {
    return catalogue
        .findBoxOf(p)
        .orElseThrow(() -> new IllegalStateException("project without a box: " + p.id()));
  }
}
