package io.lantu.cli;

import io.lantu.model.Catalogue;
import io.lantu.pack.Pack;
import io.lantu.pack.PackInspection;
import io.lantu.pack.PackManifest;
import io.lantu.pack.PackProblem;
import io.lantu.pack.PackSealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lantu check}: the faults of a pack, each with place and remedy. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "PACK", descriptionKey = "cli.help.check.pack")
  private String given;

  @Option(names = "--seal", descriptionKey = "cli.help.check.seal")
  private boolean seal;

  @Option(names = "--json", descriptionKey = "cli.help.json")
  private boolean asJson;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Path pack = path();
    if (seal) {
      seal(pack);
    }
    PackInspection.Report report = new PackInspection(session.folders().program()).inspect(pack);
    if (asJson) {
      session.print(json(report).json());
    } else {
      report.problems().forEach(p -> session.console().data(p.line(session.messages())));
      session.console().data(summary(report));
    }
    return report.problems().isEmpty() ? LantuCommand.OK : LantuCommand.FAILED;
  }

  private Path path() {
    try {
      Path path = Path.of(given);
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new CommandFailure(session.text("cli.check.nopack", given), e);
    }
    // From another folder, "data" still means the pack the program came with.
    Path shipped = session.folders().data();
    if (given.equals("data") && Files.exists(shipped)) {
      session.console().message(session.text("cli.check.shipped", shipped.toString()));
      return shipped;
    }
    throw new CommandFailure(session.text("cli.check.nopack", given));
  }

  private void seal(Path pack) throws IOException {
    if (!Files.isDirectory(pack)) {
      throw new CommandFailure(session.text("cli.check.nofolder", given));
    }
    int sealed = PackSealer.seal(pack);
    session.console().message(session.text("cli.check.sealed", String.valueOf(sealed)));
  }

  private JsonFields json(PackInspection.Report report) {
    PackManifest manifest = report.pack().manifest();
    JsonFields items = new JsonFields();
    counts(report.pack()).forEach(items::with);
    return new JsonFields()
        .with("pack", given)
        .with("name", manifest == null ? null : manifest.name())
        .with("version", manifest == null ? null : manifest.version())
        .with("items", items)
        .with("problems", JsonFields.array(report.problems(), this::problem));
  }

  private JsonFields problem(PackProblem p) {
    return new JsonFields()
        .with("kind", p.kind())
        .with("file", p.file())
        .with("path", p.path())
        .with("what", p.what(session.messages()))
        .with("remedy", p.remedy(session.messages()));
  }

  private String summary(PackInspection.Report report) {
    if (!report.problems().isEmpty()) {
      String kinds =
          report.problems().stream()
              .collect(
                  Collectors.groupingBy(
                      p -> JsonFields.key(p.kind()), LinkedHashMap::new, Collectors.counting()))
              .entrySet()
              .stream()
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining(", "));
      return session.text("cli.check.problems", String.valueOf(report.problems().size()), kinds);
    }
    List<String> parts =
        counts(report.pack()).entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .toList();
    return session.text(
        "cli.check.clean", report.pack().manifest().name(), String.join(", ", parts));
  }

  private static Map<String, Integer> counts(Pack pack) {
    Catalogue.Content c = pack.content();
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("plans", c.plans().size());
    counts.put("structures", c.structures().size());
    counts.put("regions", c.regions().size());
    counts.put("places", c.places().size());
    counts.put("passages", c.passages().size());
    counts.put("boxes", c.boxes().size());
    counts.put("projects", c.boxes().stream().mapToInt(b -> b.items().size()).sum());
    counts.put("indicators", c.indicators().size());
    counts.put("disagreements", c.disagreements().size());
    counts.put("terms", c.terms().size());
    counts.put("geometries", pack.geometries().size());
    return counts;
  }
}
