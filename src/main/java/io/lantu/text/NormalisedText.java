package io.lantu.text;

import io.lantu.model.Fingerprint;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in the form {@link Fingerprint#normalise} gives it, with the way back: for every letter
 * kept, where it stands in the original.
 *
 * <p>Positions are UTF-16 indices. Where several original characters become one letter (a base
 * character and its marks) the letter covers all of them; where one becomes several (㎡, ㈠) each
 * covers that one. Immutable and safe to share.
 */
public final class NormalisedText {
  private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark:[^\\]]*]");

  private final String original;
  private final String letters;
  private final int[] starts;
  private final int[] ends;

  private NormalisedText(String original, Sink sink) {
    this.original = original;
    letters = sink.letters.toString();
    starts = Arrays.copyOf(sink.starts, letters.length());
    ends = Arrays.copyOf(sink.ends, letters.length());
  }

  /** Normalises a text of any length; one pass. */
  public static NormalisedText of(String text) {
    Objects.requireNonNull(text);
    // Bookmarks go first, as in Fingerprint.normalise: what stands around one becomes neighbours.
    Matcher bookmark = BOOKMARK.matcher(text);
    if (!bookmark.find()) {
      return new NormalisedText(text, fold(text, null));
    }
    StringBuilder bare = new StringBuilder(text.length());
    int[] origin = new int[text.length()];
    int from = 0;
    do {
      from = copy(text, from, bookmark.start(), bare, origin);
      from = bookmark.end();
    } while (bookmark.find());
    copy(text, from, text.length(), bare, origin);
    return new NormalisedText(text, fold(bare.toString(), origin));
  }

  private static int copy(String text, int from, int to, StringBuilder bare, int[] origin) {
    for (int i = from; i < to; i++) {
      origin[bare.length()] = i;
      bare.append(text.charAt(i));
    }
    return to;
  }

  private static Sink fold(String text, int[] origin) {
    Sink sink = new Sink(text.length(), origin);
    int i = 0;
    while (i < text.length()) {
      int end = segmentEnd(text, i);
      if (end == i + 1 && isPlain(text.charAt(i))) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          sink.keep(text.charAt(i), i, end);
        }
      } else {
        foldSegment(text, i, end, sink);
      }
      i = end;
    }
    return sink;
  }

  private static void foldSegment(String text, int from, int to, Sink sink) {
    String folded = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKC);
    folded
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(
            c -> {
              for (char unit : Character.toChars(c)) {
                sink.keep(unit, from, to);
              }
            });
  }

  /** End of the run that starts here and can be normalised apart from what follows. */
  private static int segmentEnd(String text, int from) {
    int i = from + Character.charCount(text.codePointAt(from));
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!joinsPrevious(c)) {
        return i;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** Whether normalising may join a character with the one before it: marks and Korean letters. */
  private static boolean joinsPrevious(int c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == 0xFF9E
        || c == 0xFF9F
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x3130 && c <= 0x318F)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xD7B0 && c <= 0xD7FF)
        || (c >= 0xFFA0 && c <= 0xFFDF);
  }

  /** Characters that NFKC leaves as they are; nearly all of a Chinese document. */
  private static boolean isPlain(char c) {
    return c < 0x80 || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x3029);
  }

  /** The text as read. */
  public String original() {
    return original;
  }

  /** The letters and digits kept; the same as {@link Fingerprint#normalise} gives. */
  public String letters() {
    return letters;
  }

  /** How many UTF-16 units were kept. */
  public int length() {
    return letters.length();
  }

  /** Where in the original the letter at this index begins. */
  public int originalStart(int letter) {
    return starts[Objects.checkIndex(letter, starts.length)];
  }

  /** Where in the original the letter at this index ends, exclusive. */
  public int originalEnd(int letter) {
    return ends[Objects.checkIndex(letter, ends.length)];
  }

  private static final class Sink {
    private final StringBuilder letters;
    private final int[] origin;
    private int[] starts;
    private int[] ends;

    Sink(int expected, int[] origin) {
      this.origin = origin;
      letters = new StringBuilder(expected);
      starts = new int[expected];
      ends = new int[expected];
    }

    void keep(char unit, int from, int to) {
      int n = letters.length();
      if (n == starts.length) {
        starts = Arrays.copyOf(starts, n + n / 2 + 16);
        ends = Arrays.copyOf(ends, n + n / 2 + 16);
      }
      starts[n] = origin == null ? from : origin[from];
      ends[n] = origin == null ? to : origin[to - 1] + 1;
      letters.append(unit);
    }
  }
}
