package io.lantu.cli;

import io.lantu.draft.Decision;
import io.lantu.draft.DraftElement;
import io.lantu.draft.DraftWorld;
import io.lantu.draft.PlanDraft;
import io.lantu.geo.BaseMap;
import io.lantu.geo.Geography;
import io.lantu.geo.ShapeBuilder;
import io.lantu.geo.StructureShapes;
import io.lantu.model.Catalogue;
import io.lantu.model.ClassCounts;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.CountryReader;
import io.lantu.text.DocumentProblem;
import io.lantu.text.PlanDocument;
import io.lantu.text.ReadListener;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lantu draft}: a plan document as a pack, every proposal accepted. */
@Command(name = "draft")
final class DraftCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.draft.file")
  private String file;

  @Option(
      names = "--out",
      paramLabel = "PACK",
      required = true,
      descriptionKey = "cli.help.draft.out")
  private String out;

  @Option(names = "--document", paramLabel = "N", descriptionKey = "cli.help.draft.document")
  private Integer number;

  @Option(names = "--json", descriptionKey = "cli.help.json")
  private boolean asJson;

  DraftCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Path target = OutputFile.check(session, out);
    Path source;
    List<PlanDocument> documents;
    DraftWorld world = new DraftWorld(session.pack(), session.folders().maps());
    try {
      source = Path.of(file);
      documents = world.read(source, ReadListener.NONE);
    } catch (DocumentProblem e) {
      throw new CommandFailure(e.text(session.messages()), e);
    } catch (InvalidPathException e) {
      throw new CommandFailure(session.text("cli.read.path", file), e);
    }
    PlanDraft draft = world.draft(chosen(documents));
    draft.acceptAll();
    if (draft.state().structures().isEmpty()) {
      throw new CommandFailure(session.text("cli.draft.none", file));
    }
    world.packs().write(draft, String.valueOf(source.getFileName()), target);
    report(draft, world, target);
    return LantuCommand.OK;
  }

  private PlanDocument chosen(List<PlanDocument> documents) {
    if (documents.isEmpty()) {
      throw new CommandFailure(session.text("cli.read.none", file));
    }
    if (number != null) {
      if (number < 1 || number > documents.size()) {
        throw new CommandFailure(
            session.text("cli.draft.document", file, String.valueOf(documents.size())));
      }
      return documents.get(number - 1);
    }
    return documents.stream()
        .filter(d -> !d.structures().isEmpty())
        .findFirst()
        .orElse(documents.get(0));
  }

  private void report(PlanDraft draft, DraftWorld world, Path target) throws IOException {
    Geography geography = geography(world.packs().live(draft));
    ShapeBuilder builder = new ShapeBuilder(geography);
    List<StructureShapes> shapes = draft.state().finished().stream().map(builder::build).toList();
    List<String> unresolved =
        draft.state().unresolved().stream().map(u -> u.member().printed()).distinct().toList();
    if (asJson) {
      session.print(
          new JsonFields()
              .with("pack", target.toString())
              .with("plan", draft.state().plan().id())
              .with("title", draft.state().plan().title())
              .with("structures", JsonFields.array(shapes, DraftCommand::structure))
              .with("unresolved", unresolved)
              .json());
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(draft.state().plan().title());
    for (StructureShapes s : shapes) {
      lines.add("  " + s.structure().formula());
      for (StructureClass c : s.structure().classes()) {
        ClassCounts n = s.counts(c.label());
        String names =
            elements(draft, s.structure(), c.label()).stream()
                .map(DraftElement::name)
                .collect(Collectors.joining("、"));
        lines.add(
            "    "
                + session.text(
                    "cli.draft.class",
                    c.label(),
                    n.formula() == null ? "—" : n.formula().toString(),
                    String.valueOf(n.named()),
                    String.valueOf(n.drawn()),
                    names.isEmpty() ? "原文未列名" : names));
      }
    }
    if (!unresolved.isEmpty()) {
      lines.add("  " + session.text("cli.draft.unresolved", String.join("、", unresolved)));
    }
    lines.add(session.text("cli.draft.written", target.toString()));
    session.print(lines);
  }

  private static List<DraftElement> elements(PlanDraft draft, Structure s, String label) {
    return draft.state().findStructure(s.id()).stream()
        .flatMap(d -> d.includedOf(label).stream())
        .filter(e -> e.decision() != Decision.REJECTED)
        .toList();
  }

  private static JsonFields structure(StructureShapes s) {
    return new JsonFields()
        .with("id", s.structure().id())
        .with("formula", s.structure().formula())
        .with(
            "classes",
            JsonFields.array(
                s.structure().classes(),
                c -> {
                  ClassCounts n = s.counts(c.label());
                  return new JsonFields()
                      .with("label", c.label())
                      .withOrNull("count", n.formula())
                      .with("named", n.named())
                      .with("drawn", n.drawn());
                }));
  }

  /** The base map, with the provinces the draft speaks of. */
  private Geography geography(Catalogue.Content content) throws IOException {
    Catalogue all = new Catalogue(session.pack().content().plus(content));
    BaseMap map = BaseMapLoader.load(session.folders().program());
    Set<String> missing = CountryReader.missing(all.content(), map);
    if (!missing.isEmpty()) {
      map = BaseMapLoader.loadWith(session.folders().program(), missing);
    }
    return new Geography(map, all, Map.of());
  }
}
