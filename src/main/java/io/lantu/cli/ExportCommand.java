package io.lantu.cli;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.AtlasFile;
import io.lantu.atlas.AtlasFormatException;
import io.lantu.export.ExportKind;
import io.lantu.export.ExportProgress;
import io.lantu.export.ExportSubject;
import io.lantu.export.Exporter;
import io.lantu.export.PageSetup;
import io.lantu.model.Region;
import io.lantu.search.SearchHit;
import io.lantu.style.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lantu export}: slides, documents, tables and map data of what the plans say. */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "KIND", descriptionKey = "cli.help.export.kind")
  private String kindName;

  @ArgGroup(multiplicity = "1")
  private Subject about;

  /** Exactly one of these. */
  private static final class Subject {
    @Option(names = "--structure", paramLabel = "ID", descriptionKey = "cli.help.export.structure")
    private String structure;

    @Option(names = "--deck", paramLabel = "FILE", descriptionKey = "cli.help.export.deck")
    private String deck;

    @Option(names = "--region", paramLabel = "NAME", descriptionKey = "cli.help.export.region")
    private String region;

    @Option(names = "--plan", paramLabel = "ID", descriptionKey = "cli.help.export.plan")
    private String plan;
  }

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "cli.help.export.out")
  private String out;

  @Option(
      names = "--theme",
      paramLabel = "light|dark|projector",
      descriptionKey = "cli.help.export.theme")
  private String themeName;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      defaultValue = "elements",
      descriptionKey = "cli.help.export.table")
  private String table;

  @Mixin private PageOptions page;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    ExportKind kind =
        ExportKind.find(kindName).orElseThrow(() -> usage("cli.export.kind", kindName, kinds()));
    Path file = OutputFile.check(session, out);
    String ending = ending(kind);
    PageSetup setup = page.setup(Exporter.page(kind, page.paper(this::usage)), this::usage);
    ExportSubject subject = subject();
    if (themeName != null) {
      subject =
          subject.withTheme(
              Theme.find(themeName).orElseThrow(() -> usage("cli.render.theme", themeName)));
    }
    if (page.title != null) {
      subject =
          new ExportSubject(
              subject.id(),
              page.title,
              subject.atlas().withTitle(page.title),
              subject.structures(),
              subject.kind());
    }
    Exporter exporter = session.exporter();
    if (kind == ExportKind.TABLE && !Exporter.TABLES.contains(table)) {
      throw usage("cli.export.table", table, String.join(" ", Exporter.TABLES));
    }
    exporter.write(kind, subject, file, ending, setup, table, new Lines());
    String size = String.format(Locale.ROOT, "%,d", (Files.size(file) + 1023) / 1024);
    session.console().message(session.text("cli.export.done", out, size));
    return LantuCommand.OK;
  }

  /** Reports on the message stream, not more often than every tenth. */
  private final class Lines implements ExportProgress {
    private int last = -1;

    @Override
    public void step(int done, int total) {
      int tenth = total == 0 ? 10 : done * 10 / total;
      if (tenth != last && total > 4) {
        last = tenth;
        session
            .console()
            .message(
                session.text("cli.export.progress", String.valueOf(done), String.valueOf(total)));
      }
    }
  }

  private String ending(ExportKind kind) {
    String name = out.toLowerCase(Locale.ROOT);
    for (String ending : kind.endings()) {
      if (name.endsWith("." + ending)) {
        return ending;
      }
    }
    String endings = kind.endings().stream().map(e -> "." + e).collect(Collectors.joining(" "));
    throw usage("cli.export.ending", out, kind.key(), endings);
  }

  private static String kinds() {
    return Arrays.stream(ExportKind.values()).map(ExportKind::key).collect(Collectors.joining(" "));
  }

  private ExportSubject subject() throws IOException {
    if (about.structure != null) {
      return ExportSubject.ofStructure(
          session.stage(), session.messages(), session.requireStructure(about.structure));
    }
    if (about.plan != null) {
      return ExportSubject.ofPlan(
          session.stage(), session.messages(), session.requirePlan(about.plan));
    }
    if (about.region != null) {
      return ExportSubject.ofRegion(session.stage(), session.messages(), requireRegion());
    }
    return ExportSubject.ofDeck(session.stage(), deck());
  }

  private Region requireRegion() {
    List<SearchHit> hits = session.requireHits(about.region, 20);
    return hits.stream()
        .flatMap(h -> session.catalogue().findRegion(h.id()).stream())
        .findFirst()
        .orElseThrow(() -> new CommandFailure(session.text("cli.export.noregion", about.region)));
  }

  /** A file, or the id of a deck that is shipped. */
  private Atlas deck() throws IOException {
    String text = session.pack().decks().get(about.deck);
    try {
      if (text != null) {
        return AtlasFile.parse(text);
      }
      Path path = Path.of(about.deck);
      if (!Files.isRegularFile(path)) {
        String known = String.join(" ", session.pack().decks().keySet());
        throw new CommandFailure(session.text("cli.export.nodeck", about.deck, known));
      }
      return AtlasFile.read(path);
    } catch (AtlasFormatException e) {
      throw new CommandFailure(
          session.text("cli.export.baddeck", about.deck, String.valueOf(e.getMessage())), e);
    } catch (InvalidPathException e) {
      throw new CommandFailure(session.text("cli.nofile", about.deck), e);
    }
  }

  private ParameterException usage(String key, Object... args) {
    return new ParameterException(spec.commandLine(), session.text(key, args));
  }
}
