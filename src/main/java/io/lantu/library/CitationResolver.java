package io.lantu.library;

import io.lantu.model.Citation;
import io.lantu.model.Fingerprint;
import io.lantu.text.DocumentProblem;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leads from a citation to the words in the user's copy: word for word by fingerprint, else to the
 * paragraph under the most similar headings that is most like the digest and the cited length.
 *
 * <p>Any thread; reading a document that is not open takes time.
 */
public final class CitationResolver {
  /** Less alike than this is not shown. */
  private static final double LEAST = 0.42;

  private final Library library;

  /** A resolver over a library. */
  public CitationResolver(Library library) {
    this.library = library;
  }

  /**
   * Finds the words of a citation in the preferred edition of its plan.
   *
   * @param citation what is cited
   * @param digest what the passage says in other words, or an empty text
   * @throws DocumentProblem if the stored document cannot be read any more
   * @throws IOException if the library cannot be read
   */
  public Resolution resolve(Citation citation, String digest) throws DocumentProblem, IOException {
    Optional<DocumentKey> key = library.findPlan(citation.plan());
    return key.isEmpty()
        ? Resolution.NO_ORIGINAL
        : resolve(citation, digest, library.original(key.get()));
  }

  /** Finds the words of a citation in a document. */
  public static Resolution resolve(Citation citation, String digest, Original original) {
    Optional<TextRange> exact =
        citation.fp() == null ? Optional.empty() : original.find(citation.fp());
    if (exact.isPresent()) {
      return new Resolution(Resolution.Kind.EXACT, original, exact.get(), 1);
    }
    Likeness likeness = new Likeness(citation, digest);
    List<Piece> pieces = original.pieces();
    double best = 0;
    int at = -1;
    for (int i = 0; i < pieces.size(); i++) {
      double score = likeness.of(pieces.get(i));
      if (score > best) {
        best = score;
        at = i;
      }
    }
    return best < LEAST
        ? new Resolution(Resolution.Kind.NOT_FOUND, original, null, best)
        : new Resolution(
            Resolution.Kind.NEAR,
            original,
            TextRange.within(at, 0, pieces.get(at).text().length()),
            best);
  }

  /** How like a citation the pieces of a document are. */
  private static final class Likeness {
    private static final double BY_HEADING = 0.4;
    private static final double BY_WORDS = 0.4;
    private static final double BY_LENGTH = 0.2;

    private final Citation citation;
    private final List<Set<Integer>> headings;
    private final Set<Integer> digest;
    private final int length;
    private final Map<List<String>, Double> byPath = new HashMap<>();

    Likeness(Citation citation, String digest) {
      this.citation = citation;
      headings = citation.heading().stream().map(Likeness::pairs).toList();
      this.digest = pairs(digest);
      length = citation.fp() == null ? 0 : citation.fp().length();
    }

    double of(Piece p) {
      if (p.isHeading() || p.kind() == Piece.Kind.FIGURE) {
        return 0;
      }
      String letters = Fingerprint.normalise(p.text());
      double byLength =
          length == 0 || letters.isEmpty()
              ? 0
              : (double) Math.min(length, letters.length()) / Math.max(length, letters.length());
      Set<Integer> words = pairs(letters);
      double shared = digest.stream().filter(words::contains).count();
      double byWords = digest.isEmpty() ? 0 : shared / digest.size();
      double byHeading = byPath.computeIfAbsent(p.path(), this::path);
      if (citation.box() != null && citation.box().equals(p.box())) {
        byHeading = 1;
      }
      // A digest keeps about half of the pairs of letters of its paragraph.
      return BY_HEADING * byHeading + BY_WORDS * Math.min(1, 2 * byWords) + BY_LENGTH * byLength;
    }

    private double path(List<String> path) {
      if (headings.isEmpty()) {
        return 0;
      }
      double sum = 0;
      for (Set<Integer> wanted : headings) {
        sum += path.stream().mapToDouble(h -> alike(wanted, pairs(h))).max().orElse(0);
      }
      return sum / headings.size();
    }

    private static double alike(Set<Integer> a, Set<Integer> b) {
      if (a.isEmpty() || b.isEmpty()) {
        return 0;
      }
      long both = a.stream().filter(b::contains).count();
      return 2.0 * both / (a.size() + b.size());
    }

    private static Set<Integer> pairs(String text) {
      String letters = Fingerprint.normalise(text);
      Set<Integer> pairs = new HashSet<>();
      for (int i = 0; i + 1 < letters.length(); i++) {
        pairs.add(letters.charAt(i) << 16 | letters.charAt(i + 1));
      }
      return pairs;
    }
  }
}
