package io.lantu.cli;

import com.google.gson.JsonArray;
import io.lantu.library.DamagedEntry;
import io.lantu.library.DocumentKey;
import io.lantu.library.ImportReport;
import io.lantu.library.Library;
import io.lantu.library.LibraryEntry;
import io.lantu.library.LibraryText;
import io.lantu.library.StoredDocument;
import io.lantu.text.DocumentProblem;
import io.lantu.text.ReadListener;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lantu import}: puts originals into the user's library, lists and removes them. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "cli.help.read.file")
  private List<String> files = List.of();

  @Option(names = "--list", descriptionKey = "cli.help.import.list")
  private boolean list;

  @Option(names = "--remove", paramLabel = "HASH-PREFIX", descriptionKey = "cli.help.import.remove")
  private String remove;

  @Option(
      names = "--restore",
      paramLabel = "HASH-PREFIX",
      descriptionKey = "cli.help.import.restore")
  private String restore;

  @Option(names = "--prefer", paramLabel = "HASH-PREFIX", descriptionKey = "cli.help.import.prefer")
  private String prefer;

  @Option(names = "--json", descriptionKey = "cli.help.json")
  private boolean asJson;

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Library library = session.library();
    int code = LantuCommand.OK;
    if (remove != null) {
      remove(library);
    } else if (restore != null) {
      restore(library);
    } else if (prefer != null) {
      LibraryEntry entry = require(library, prefer);
      for (int i = 0; i < entry.documents().size(); i++) {
        library.prefer(new DocumentKey(entry.hash(), i));
      }
      session.console().message(session.text("cli.import.preferred", entry.name()));
    } else if (!files.isEmpty()) {
      code = add(library);
    } else if (!list) {
      throw new CommandFailure(session.text("cli.import.nothing"));
    }
    if (list) {
      list(library);
    }
    return code;
  }

  private int add(Library library) {
    JsonArray all = new JsonArray();
    int code = LantuCommand.OK;
    for (String file : files) {
      try {
        ImportReport report = library.add(Path.of(file), ReadListener.NONE);
        if (asJson) {
          all.add(
              new JsonFields()
                  .with("file", file)
                  .with("outcome", report.outcome())
                  .with("entry", entry(library, report.entry()))
                  .with(
                      "relations",
                      JsonFields.array(
                          report.relations(),
                          r ->
                              new JsonFields()
                                  .with("title", r.document().title())
                                  .with("kind", r.kind())
                                  .with("other", r.other() == null ? null : r.other().hash())))
                  .json());
        } else {
          session.print(new LibraryText(library, session.messages()).lines(file, report));
        }
      } catch (DocumentProblem e) {
        session.console().message(e.text(session.messages()));
        code = LantuCommand.FAILED;
      } catch (InvalidPathException e) {
        session.console().message(session.text("cli.read.path", file));
        code = LantuCommand.FAILED;
      } catch (IOException e) {
        session.console().message(session.text("cli.io", file + ": " + e));
        code = LantuCommand.FAILED;
      }
    }
    if (asJson && !list && !all.isEmpty()) {
      session.print(all);
    }
    return code;
  }

  private void remove(Library library) throws IOException {
    List<DamagedEntry> faulty =
        library.damaged().stream().filter(d -> d.hash().startsWith(remove)).toList();
    String hash;
    String name;
    if (faulty.size() == 1 && library.findByPrefix(remove).isEmpty()) {
      hash = faulty.get(0).hash();
      name = faulty.get(0).folder().toString();
    } else {
      LibraryEntry entry = require(library, remove);
      hash = entry.hash();
      name = entry.name();
    }
    library.remove(hash);
    session.console().message(session.text("cli.import.removed", name, shortOf(hash)));
  }

  private void restore(Library library) throws IOException {
    List<String> hashes = library.removed().stream().filter(h -> h.startsWith(restore)).toList();
    if (hashes.size() != 1 || !library.restore(hashes.get(0))) {
      throw new CommandFailure(session.text("cli.import.gone", restore));
    }
    String name =
        library.find(hashes.get(0)).map(LibraryEntry::name).orElse(shortOf(hashes.get(0)));
    session.console().message(session.text("cli.import.restored", name));
  }

  private LibraryEntry require(Library library, String prefix) {
    List<LibraryEntry> found = library.findByPrefix(prefix);
    if (found.isEmpty()) {
      throw new CommandFailure(session.text("cli.import.unknown", prefix));
    }
    if (found.size() > 1) {
      throw new CommandFailure(
          session.text("cli.import.ambiguous", prefix, String.valueOf(found.size())));
    }
    return found.get(0);
  }

  private void list(Library library) {
    LibraryText words = new LibraryText(library, session.messages());
    if (asJson) {
      session.print(
          new JsonFields()
              .with("folder", library.folder().toString())
              .with("entries", JsonFields.array(library.entries(), e -> entry(library, e)))
              .with(
                  "damaged",
                  JsonFields.array(
                      library.damaged(),
                      d ->
                          new JsonFields()
                              .with("folder", d.folder().toString())
                              .with("fault", d.fault())))
              .json());
    } else {
      if (library.entries().isEmpty()) {
        session.console().message(session.text("cli.import.none", library.folder().toString()));
      } else {
        session.console().message(session.text("cli.import.folder", library.folder().toString()));
      }
      for (LibraryEntry e : library.entries()) {
        session.print(List.of(shortOf(e.hash()) + "  " + e.name() + "  " + e.size()));
        for (StoredDocument d : e.documents()) {
          session.print(List.of("  " + d.title() + "  " + d.date() + "  " + words.match(d)));
        }
      }
    }
    library.damaged().forEach(d -> session.console().message(words.damaged(d)));
  }

  private static JsonFields entry(Library library, LibraryEntry e) {
    return new JsonFields()
        .with("hash", e.hash())
        .with("name", e.name())
        .with("added", e.added().toString())
        .with("size", e.size())
        .with("format", e.format())
        .with("folder", library.folderOf(e).toString())
        .with(
            "documents",
            JsonFields.array(
                e.documents(),
                d ->
                    new JsonFields()
                        .with("title", d.title())
                        .with("issuer", d.issuer())
                        .with("number", d.number())
                        .with("date", d.date())
                        .with(
                            "period",
                            d.periodStart() == null ? "" : d.periodStart() + "-" + d.periodEnd())
                        .with("letters", d.letters())
                        .with("plan", d.plan())
                        .with("found", d.found())
                        .with("cited", d.cited())));
  }

  private static String shortOf(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }
}
