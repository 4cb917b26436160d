package io.lantu.data;

import io.lantu.model.Fingerprint;
import io.lantu.model.Plan;
import io.lantu.text.NormalisedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The plan documents in the folder that system property {@code lantu.originals} names. They are not
 * part of the repository: tests that need them are skipped where the folder is absent.
 */
final class PlanTexts {
  private static PlanTexts read;

  private final List<NormalisedText> files;
  private final Map<String, PlanText> byPlan = new LinkedHashMap<>();

  private PlanTexts(List<NormalisedText> files) {
    this.files = files;
    for (Plan plan : ShippedPack.content().plans()) {
      find(plan).ifPresent(text -> byPlan.put(plan.id(), text));
    }
  }

  /**
   * A plan's document inside its file.
   *
   * @param file the file, which may hold several documents
   * @param from first letter of the document
   * @param to letter after its last
   */
  record PlanText(NormalisedText file, int from, int to) {
    String letters() {
      return file.letters().substring(from, to);
    }

    String original() {
      return file.original().substring(file.originalStart(from), file.originalEnd(to - 1));
    }
  }

  /** The documents; skips the calling test, saying so, where there are none. */
  static PlanTexts require() {
    Optional<PlanTexts> texts = find();
    Assumptions.assumeTrue(
        texts.isPresent(),
        "skipped: no plan documents in the folder lantu.originals (" + folder() + ")");
    return texts.get();
  }

  private static String folder() {
    return System.getProperty("lantu.originals", "");
  }

  /** The documents, where there are any. */
  static synchronized Optional<PlanTexts> find() {
    String folder = folder();
    if (read == null && !folder.isEmpty() && Files.isDirectory(Path.of(folder))) {
      try (Stream<Path> entries = Files.list(Path.of(folder))) {
        List<NormalisedText> files = new ArrayList<>();
        for (Path file : entries.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          files.add(NormalisedText.of(Files.readString(file, StandardCharsets.UTF_8)));
        }
        read = new PlanTexts(files);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Optional.ofNullable(read);
  }

  List<NormalisedText> files() {
    return files;
  }

  Optional<PlanText> find(String plan) {
    return Optional.ofNullable(byPlan.get(plan));
  }

  PlanText of(String plan) {
    return find(plan).orElseThrow(() -> new AssertionError("no document matches plan " + plan));
  }

  /** A document begins with the file or with a line that begins with its title. */
  private Optional<PlanText> find(Plan plan) {
    String title = Fingerprint.normalise(plan.title());
    for (NormalisedText file : files) {
      for (int from = 0; from >= 0; from = file.letters().indexOf(title, from + 1)) {
        int to = from + plan.document().letters();
        if (to <= file.length()
            && sha256(file.letters().substring(from, to)).equals(plan.document().sha256())) {
          return Optional.of(new PlanText(file, from, to));
        }
      }
    }
    return Optional.empty();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
