package io.lantu.library;

import io.lantu.model.Fingerprint;
import io.lantu.text.FingerprintFinder;
import io.lantu.text.NormalisedText;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A document of the library in reading order: what index, reader and citations work on.
 *
 * <p>Immutable; any thread.
 */
public final class Original {
  /** Letters at either end by which a mended span is found. */
  private static final int EDGE = 6;

  private final DocumentKey key;
  private final StoredDocument about;
  private final List<Piece> pieces;
  private final int[] starts;
  private final String text;
  private final Supplier<SourceText> source;
  private NormalisedText letters;

  /**
   * Joins pieces to a document.
   *
   * @param key which document of the library
   * @param about what it says of itself
   * @param pieces its pieces in order
   */
  public Original(DocumentKey key, StoredDocument about, List<Piece> pieces) {
    this(key, about, pieces, () -> null);
  }

  Original(DocumentKey key, StoredDocument about, List<Piece> pieces, Supplier<SourceText> source) {
    this.key = key;
    this.about = about;
    this.source = source;
    this.pieces = List.copyOf(pieces);
    starts = new int[pieces.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = all.length();
      all.append(pieces.get(i).text()).append('\n');
    }
    text = all.toString();
  }

  public DocumentKey key() {
    return key;
  }

  /** What the document says of itself. */
  public StoredDocument about() {
    return about;
  }

  /** Id of the plan it is, or null. */
  public String plan() {
    return about.plan();
  }

  /** All pieces in reading order. */
  public List<Piece> pieces() {
    return pieces;
  }

  /** Its letters and digits with the way back; worked out when first asked for. */
  public synchronized NormalisedText letters() {
    if (letters == null) {
      letters = NormalisedText.of(text);
    }
    return letters;
  }

  /** The letters of the file's lines, or of the pieces where there are no lines. */
  NormalisedText sourceLetters() {
    SourceText lines = source.get();
    return lines == null ? letters() : lines.letters();
  }

  /** Where a cited span stands word for word, first occurrence. */
  public Optional<TextRange> find(Fingerprint fingerprint) {
    return Optional.ofNullable(find(List.of(fingerprint)).get(fingerprint));
  }

  /**
   * Where cited spans stand word for word, first occurrences; those not found are left out. Spans
   * the reader has mended (page numbers and stray marks taken out) are found in the lines of the
   * file and shown in the pieces made from them.
   */
  public Map<Fingerprint, TextRange> find(Collection<Fingerprint> fingerprints) {
    Map<Fingerprint, TextRange> ranges = new LinkedHashMap<>();
    Set<Fingerprint> left = new LinkedHashSet<>(fingerprints);
    new FingerprintFinder(left)
        .find(letters())
        .forEach(
            (fp, finds) -> {
              if (!finds.isEmpty()) {
                ranges.put(fp, range(finds.get(0).start(), finds.get(0).end()));
              }
            });
    left.removeAll(ranges.keySet());
    SourceText lines = left.isEmpty() ? null : source.get();
    if (lines != null) {
      new FingerprintFinder(left)
          .find(lines.letters())
          .forEach(
              (fp, finds) -> {
                if (!finds.isEmpty()) {
                  ranges.put(fp, mended(lines, finds.get(0)));
                }
              });
    }
    return ranges;
  }

  /** The stretch of the pieces that a stretch of the file's lines has become. */
  private TextRange mended(SourceText lines, FingerprintFinder.Find find) {
    int firstLine = lines.lineAt(find.start());
    int lastLine = lines.lineAt(Math.max(find.start(), find.end() - 1));
    int first = 0;
    for (int i = 0; i < pieces.size() && pieces.get(i).line() <= firstLine; i++) {
      first = i;
    }
    int line = pieces.get(first).line();
    while (first > 0 && pieces.get(first - 1).line() == line) {
      first--;
    }
    int last = first;
    while (last + 1 < pieces.size() && pieces.get(last + 1).line() <= lastLine) {
      last++;
    }
    int from = starts[first];
    int to = starts[last] + pieces.get(last).text().length();
    String near = letters().original().substring(from, to);
    NormalisedText piece = NormalisedText.of(near);
    String cited =
        lines
            .letters()
            .letters()
            .substring(find.letter(), find.letter() + find.fingerprint().length());
    int edge = Math.min(EDGE, cited.length());
    int start = piece.letters().indexOf(cited.substring(0, edge));
    int end = piece.letters().lastIndexOf(cited.substring(cited.length() - edge));
    boolean found = start >= 0 && end >= start;
    return found
        ? range(from + piece.originalStart(start), from + piece.originalEnd(end + edge - 1))
        : range(from, to);
  }

  private TextRange range(int from, int to) {
    int first = pieceAt(from);
    int last = pieceAt(Math.max(from, to - 1));
    return new TextRange(first, from - starts[first], last, to - starts[last]);
  }

  private int pieceAt(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 2;
  }

  /** The words of a stretch, pieces parted by line feeds. */
  public String text(TextRange range) {
    return text.substring(
        starts[range.piece()] + range.start(), starts[range.lastPiece()] + range.end());
  }

  /** The whole piece or pieces a stretch lies in. */
  public TextRange whole(TextRange range) {
    int length = pieces.get(range.lastPiece()).text().length();
    return new TextRange(range.piece(), 0, range.lastPiece(), length);
  }
}
