package io.lantu.cli;

import com.google.gson.JsonObject;
import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementSide;
import io.lantu.model.Indicator;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.Role;
import io.lantu.search.SearchHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lantu show}: one region, element, structure or place across all plans. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
  private static final int MAX_ALSO = 20;

  private final Session session;

  @Parameters(paramLabel = "NAME-OR-ID", descriptionKey = "cli.help.show.name")
  private String query;

  @Option(names = "--json", descriptionKey = "cli.help.json")
  private boolean asJson;

  private JsonShapes shapes;

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<SearchHit> hits = session.requireHits(query, MAX_ALSO + 1);
    shapes = new JsonShapes(session.catalogue());
    Subject subject = Subject.find(session.catalogue(), hits.get(0).id()).orElseThrow();
    List<SearchHit> also = hits.subList(1, hits.size());
    if (asJson) {
      session.print(json(subject, also));
    } else {
      session.print(lines(subject, also));
    }
    return LantuCommand.OK;
  }

  private JsonObject json(Subject s, List<SearchHit> also) {
    return new JsonFields()
        .with("id", s.id())
        .with("name", s.name())
        .with("nameEn", s.nameEn())
        .with("type", s.type())
        .with("kind", s.kind())
        .with("status", s.status())
        .with("within", s.within())
        .with(
            "members",
            JsonFields.array(
                s.members(),
                id -> new JsonFields().with("id", id).with("name", session.catalogue().nameOf(id))))
        .with("note", s.note())
        .with(
            "also",
            JsonFields.array(
                also,
                h ->
                    new JsonFields()
                        .with("id", h.id())
                        .with("name", h.title())
                        .with("type", h.type())
                        .with("about", h.snippet())))
        .with("roles", shapes.roles(s.roles()))
        .with("passages", JsonFields.array(s.passages(), shapes::passage))
        .with("projects", JsonFields.array(s.projects(), shapes::project))
        .with("indicators", JsonFields.array(s.indicators(), shapes::indicator))
        .with("disagreements", JsonFields.array(s.disagreements(), shapes::disagreement))
        .json();
  }

  private List<String> lines(Subject s, List<SearchHit> also) {
    List<String> lines = new ArrayList<>();
    lines.add(session.pick(s.name(), s.nameEn()) + "  " + about(s));
    if (!s.members().isEmpty()) {
      String names = String.join("、", shapes.names(s.members()));
      lines.add(session.text("cli.show.members", names));
    }
    if (s.note() != null) {
      lines.add(s.note());
    }
    roles(s, lines);
    passages(s, lines);
    projects(s, lines);
    indicators(s, lines);
    disagreements(s, lines);
    if (!also.isEmpty()) {
      String names =
          also.stream().map(h -> h.title() + " (" + h.id() + ")").collect(Collectors.joining("、"));
      lines.add("");
      lines.add(session.text("cli.show.also", names));
    }
    return lines;
  }

  private String about(Subject s) {
    List<String> parts = new ArrayList<>();
    parts.add(session.text(s.kindKey()));
    if (s.within() != null) {
      parts.add(session.catalogue().nameOf(s.within()));
    }
    if (s.status() != null) {
      parts.add(session.text("status." + s.status()));
    }
    parts.add(s.id());
    return String.join(" · ", parts);
  }

  private void heading(List<String> lines, String key, int count) {
    lines.add("");
    lines.add(session.text(key) + " (" + count + ")");
  }

  private void roles(Subject s, List<String> lines) {
    heading(lines, "cli.show.roles", s.roles().size());
    if (s.roles().isEmpty()) {
      return;
    }
    TextTable table =
        ListCommand.headed(session, "plan", "formula", "class", "element", "relation");
    for (Role role : s.roles()) {
      table.row(
          role.structure().plan(),
          session.pick(role.structure().formula(), role.structure().formulaEn()),
          role.element().classLabel(),
          session.pick(role.element().name(), role.element().nameEn()),
          session.text("relation." + role.relation()));
    }
    lines.addAll(table.lines());
  }

  private void passages(Subject s, List<String> lines) {
    heading(lines, "cli.show.passages", s.passages().size());
    for (Plan plan : session.catalogue().plans()) {
      List<Passage> ofPlan = s.passages().stream().filter(p -> p.plan().equals(plan.id())).toList();
      if (!ofPlan.isEmpty()) {
        lines.add(session.pick(plan.shortTitle(), plan.titleEn()) + "  " + plan.id());
      }
      for (Passage p : ofPlan) {
        lines.add("  " + String.join(" › ", p.citation().heading()));
        lines.add("    " + p.digest());
      }
    }
  }

  private void projects(Subject s, List<String> lines) {
    heading(lines, "cli.show.projects", s.projects().size());
    if (s.projects().isEmpty()) {
      return;
    }
    TextTable table = ListCommand.headed(session, "plan", "box", "group", "name");
    for (Project p : s.projects()) {
      ProjectBox box = shapes.requireBox(p);
      table.row(box.plan(), JsonShapes.boxName(box), JsonShapes.groupOf(p, box), p.name());
    }
    lines.addAll(table.lines());
  }

  private void indicators(Subject s, List<String> lines) {
    heading(lines, "cli.show.indicators", s.indicators().size());
    if (s.indicators().isEmpty()) {
      return;
    }
    TextTable table = ListCommand.headed(session, "plan", "name", "unit", "property", "values");
    for (Indicator i : s.indicators()) {
      table.row(i.plan(), i.name(), i.unit(), i.property(), ListCommand.values(i));
    }
    lines.addAll(table.lines());
  }

  private void disagreements(Subject s, List<String> lines) {
    heading(lines, "cli.show.disagreements", s.disagreements().size());
    for (Disagreement d : s.disagreements()) {
      lines.add(session.text("disagreement." + d.kind()) + "  " + d.title());
      for (DisagreementSide side : d.sides()) {
        lines.add("    " + side.plan() + ": " + Objects.toString(side.says(), ""));
      }
    }
  }
}
