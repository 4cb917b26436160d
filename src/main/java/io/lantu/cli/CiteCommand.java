package io.lantu.cli;

import io.lantu.model.Citation;
import io.lantu.model.Fingerprint;
import io.lantu.text.NormalisedText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lantu cite}: the citation of a span of a plan document, for those who write packs. Only
 * the fingerprint of the words is printed, never the words.
 */
@Command(name = "cite")
final class CiteCommand implements Callable<Integer> {
  /** Shorter spans are found by chance. */
  private static final int SHORTEST = 12;

  private final Session session;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.cite.file")
  private String file;

  @Option(
      names = "--plan",
      paramLabel = "ID",
      required = true,
      descriptionKey = "cli.help.cite.plan")
  private String plan;

  @Option(
      names = "--from",
      paramLabel = "TEXT",
      required = true,
      descriptionKey = "cli.help.cite.from")
  private String from;

  @Option(names = "--to", paramLabel = "TEXT", descriptionKey = "cli.help.cite.to")
  private String to;

  @Option(names = "--heading", paramLabel = "TEXT", descriptionKey = "cli.help.cite.heading")
  private List<String> headings = List.of();

  @Option(names = "--box", paramLabel = "NUMBER", descriptionKey = "cli.help.cite.box")
  private String box;

  CiteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (!plan.matches("[a-z0-9-]+")) {
      throw new CommandFailure(session.text("cli.cite.planform", plan));
    }
    String letters = NormalisedText.of(text(file)).letters();
    String span = span(letters);
    if (span.length() < SHORTEST) {
      throw new CommandFailure(
          session.text("cli.cite.short", String.valueOf(span.length()), String.valueOf(SHORTEST)));
    }
    if (letters.indexOf(span) != letters.lastIndexOf(span)) {
      throw new CommandFailure(session.text("cli.cite.twice"));
    }
    Citation citation = new Citation(plan, headings, box, Fingerprint.of(span));
    session.print(JsonShapes.citation(citation).json());
    return LantuCommand.OK;
  }

  /** From the first word of the start to the last of the nearest following end. */
  private String span(String letters) {
    String start = Fingerprint.normalise(from);
    int at = start.isEmpty() ? -1 : letters.indexOf(start);
    if (at < 0) {
      throw new CommandFailure(session.text("cli.cite.notfound", "--from", from));
    }
    if (letters.indexOf(start, at + 1) >= 0) {
      throw new CommandFailure(session.text("cli.cite.ambiguous", "--from", from));
    }
    if (to == null) {
      return start;
    }
    String end = Fingerprint.normalise(to);
    int stop = end.isEmpty() ? -1 : letters.indexOf(end, at);
    if (stop < 0) {
      throw new CommandFailure(session.text("cli.cite.notfound", "--to", to));
    }
    return letters.substring(at, stop + end.length());
  }

  /** The text of a plain text file in UTF-8, else in GB 18030. */
  private String text(String name) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".docx") || lower.endsWith(".doc") || lower.endsWith(".pdf")) {
      throw new CommandFailure(session.text("cli.cite.plaintext", name));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(Path.of(name));
    } catch (InvalidPathException e) {
      throw new CommandFailure(session.text("cli.nofile", name), e);
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        // The next one is tried.
      }
    }
    throw new CommandFailure(session.text("cli.cite.encoding", name));
  }
}
