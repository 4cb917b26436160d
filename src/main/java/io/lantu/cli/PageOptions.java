package io.lantu.cli;

import io.lantu.export.PageSetup;
import io.lantu.export.Paper;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a composed page of paper, and of documents with maps. */
final class PageOptions {
  private static final double LEAST_SCALE = 500;
  private static final double MOST_SCALE = 100_000_000;

  @Option(names = "--paper", paramLabel = "A4|A3|A2|A1|A0", descriptionKey = "cli.help.page.paper")
  String paperName;

  @Option(names = "--portrait", descriptionKey = "cli.help.page.portrait")
  private boolean portrait;

  @Option(names = "--landscape", descriptionKey = "cli.help.page.landscape")
  private boolean landscape;

  @Option(names = "--scale", paramLabel = "N", descriptionKey = "cli.help.page.scale")
  private double scale;

  @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "cli.help.page.title")
  String title;

  @Option(names = "--subtitle", paramLabel = "TEXT", descriptionKey = "cli.help.page.subtitle")
  private String subtitle;

  @Option(names = "--approval", paramLabel = "NUMBER", descriptionKey = "cli.help.page.approval")
  private String approval;

  @Option(names = "--date", paramLabel = "TEXT", descriptionKey = "cli.help.page.date")
  private String date;

  @Option(names = "--logo", paramLabel = "FILE", descriptionKey = "cli.help.page.logo")
  private String logo;

  @Option(
      names = "--without",
      paramLabel = "PIECE",
      split = ",",
      descriptionKey = "cli.help.page.without")
  private List<String> without;

  @Option(
      names = "--with",
      paramLabel = "PIECE",
      split = ",",
      descriptionKey = "cli.help.page.with")
  private List<String> with;

  /** Makes a usage fault. */
  interface Fault {
    /** The fault of a message key. */
    ParameterException of(String key, Object... args);
  }

  /** Whether a page of paper is wanted. */
  boolean given() {
    return paperName != null
        || portrait
        || landscape
        || scale != 0
        || title != null
        || subtitle != null
        || approval != null
        || date != null
        || logo != null
        || with != null
        || without != null;
  }

  /** The paper; A4 unless another is named. */
  Paper paper(Fault fault) {
    String name = paperName == null ? Paper.A4.name() : paperName;
    return Paper.find(name).orElseThrow(() -> fault.of("cli.export.paper", name));
  }

  /**
   * The setup these ask for.
   *
   * @param usual page with what is usual where nothing is asked for
   */
  PageSetup setup(PageSetup usual, Fault fault) {
    if (portrait && landscape) {
      throw fault.of("cli.page.orientation");
    }
    if (scale != 0 && !(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
      throw fault.of("cli.page.scale");
    }
    EnumSet<PageSetup.Piece> pieces = EnumSet.copyOf(usual.pieces());
    pieces.removeAll(pieces(without, fault));
    pieces.addAll(pieces(with, fault));
    return new PageSetup(
        usual.paper(),
        landscape || (usual.landscape() && !portrait),
        scale,
        title,
        subtitle,
        approval,
        date,
        logo(fault),
        pieces);
  }

  private Path logo(Fault fault) {
    if (logo == null) {
      return null;
    }
    try {
      Path path = Path.of(logo);
      if (Files.isReadable(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw fault.of("cli.page.logo", logo);
    }
    throw fault.of("cli.page.logo", logo);
  }

  private static EnumSet<PageSetup.Piece> pieces(List<String> names, Fault fault) {
    EnumSet<PageSetup.Piece> found = EnumSet.noneOf(PageSetup.Piece.class);
    for (String name : names == null ? List.<String>of() : names) {
      found.add(
          Arrays.stream(PageSetup.Piece.values())
              .filter(p -> key(p).equals(name.trim().toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() -> fault.of("cli.page.piece", name, keys())));
    }
    return found;
  }

  private static String key(PageSetup.Piece piece) {
    return piece.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String keys() {
    return Arrays.stream(PageSetup.Piece.values())
        .map(PageOptions::key)
        .collect(Collectors.joining(" "));
  }
}
