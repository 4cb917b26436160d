package io.lantu.search;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as search compares it, with the way back to where each character stands.
 *
 * <p>Folding brings together what people do not tell apart when they look for something: full and
 * half width and the other compatibility forms (NFKD, character by character), accents, upper and
 * lower case, traditional and simplified characters, the many quotes, dashes and middle dots. Marks
 * without width fall away. White space is one blank between words of other scripts and falls away
 * beside Chinese and punctuation, where only typesetting puts it.
 *
 * <p>Every character folds by itself (white space by its two neighbours), so a part of a text folds
 * to a part of the folded text: a query cut from a text is always found in it. Immutable; any
 * thread.
 */
public final class FoldedText {
  private static final int HAN_FROM = 0x3400;
  private static final int HAN_TO = 0xA000;
  private static final int CHINESE_FROM = 0x2E80;

  private final String original;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String original, Sink sink) {
    this.original = original;
    text = sink.out.toString();
    starts = Arrays.copyOf(sink.starts, text.length());
    ends = Arrays.copyOf(sink.ends, text.length());
  }

  /** Folds a text, remembering where everything stood. */
  public static FoldedText of(String original) {
    Sink sink = new Sink(original.length());
    run(original, sink);
    return new FoldedText(original, sink);
  }

  /** Folds a text. */
  public static String fold(String original) {
    Sink sink = new Sink(-1);
    sink.out.ensureCapacity(original.length());
    run(original, sink);
    return sink.out.toString();
  }

  private static void run(String s, Sink sink) {
    int n = s.length();
    for (int i = 0; i < n; ) {
      int c = s.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        sink.blank(i);
      } else {
        fold(c, i, next, sink);
      }
      i = next;
    }
  }

  private static void fold(int c, int from, int to, Sink sink) {
    if (c >= 0x4E00 && c < HAN_TO) {
      sink.add(Traditional.simplified(c), from, to);
    } else if (c < 0x80) {
      sink.add(Character.toLowerCase(c), from, to);
    } else {
      String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
      for (int k = 0; k < parts.length(); ) {
        int part = parts.codePointAt(k);
        k += Character.charCount(part);
        int kept = one(part);
        if (kept == ' ') {
          sink.blank(from);
        } else if (kept > 0) {
          sink.add(kept, from, to);
        }
      }
    }
  }

  /** What a decomposed character counts as, or 0 if as nothing. */
  private static int one(int c) {
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL,
          Character.SURROGATE -> {
        return 0;
      }
      default -> {
        // counts
      }
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (c >= HAN_FROM && c < HAN_TO) {
      return Traditional.simplified(c);
    }
    return switch (c) {
      case '“', '”', '„', '‟', '「', '」', '『', '』', '〝', '〞' -> '"';
      case '‘', '’', '‚', '‛' -> '\'';
      case '—', '–', '―', '‐', '−', '─', '－' -> '-';
      case '•', '‧', '∙', '・', '⋅' -> '·';
      case '〜', '∼' -> '~';
      case '《', '〈', '«', '‹' -> '<';
      case '》', '〉', '»', '›' -> '>';
      default -> Character.toLowerCase(c);
    };
  }

  /** The folded text. */
  public String text() {
    return text;
  }

  /** The text as it was. */
  public String original() {
    return original;
  }

  /** Where in the original a part of the folded text stands. */
  public TextRange origin(int from, int to) {
    return new TextRange(starts[from], ends[to - 1]);
  }

  /**
   * Everywhere a folded query stands, in order and without overlap, in the original.
   *
   * @param folded not empty
   */
  public List<TextRange> find(String folded) {
    List<TextRange> found = new ArrayList<>();
    for (int at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + folded.length())) {
      found.add(origin(at, at + folded.length()));
    }
    return found;
  }

  private static final class Sink {
    private final StringBuilder out = new StringBuilder();
    private int[] starts;
    private int[] ends;
    private int blankAt = -1;

    /** Remembers places if a length is expected, else only the text. */
    Sink(int expected) {
      starts = expected < 0 ? null : new int[expected];
      ends = expected < 0 ? null : new int[expected];
    }

    void blank(int at) {
      if (blankAt < 0) {
        blankAt = at;
      }
    }

    void add(int c, int from, int to) {
      if (blankAt >= 0) {
        int last = out.length() - 1;
        if (last >= 0 && isWord(out.charAt(last)) && isWord(c)) {
          put(' ', blankAt, from);
        }
        blankAt = -1;
      }
      if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
        put((char) c, from, to);
      } else {
        put(Character.highSurrogate(c), from, to);
        put(Character.lowSurrogate(c), from, to);
      }
    }

    private static boolean isWord(int c) {
      return c < CHINESE_FROM && Character.isLetterOrDigit(c);
    }

    private void put(char c, int from, int to) {
      if (starts != null) {
        int n = out.length();
        if (n == starts.length) {
          starts = Arrays.copyOf(starts, n + n / 2 + 16);
          ends = Arrays.copyOf(ends, n + n / 2 + 16);
        }
        starts[n] = from;
        ends[n] = to;
      }
      out.append(c);
    }
  }

  /** Simplified forms of single characters; read when the first Chinese character is folded. */
  private static final class Traditional {
    private static final char[] SIMPLIFIED = table();

    private static char[] table() {
      char[] table = new char[HAN_TO - HAN_FROM];
      for (int i = 0; i < table.length; i++) {
        table[i] = (char) (HAN_FROM + i);
      }
      DataMaps.defaults()
          .tsChar()
          .forEach(
              (traditional, simplified) -> {
                char from = traditional.charAt(0);
                String to = simplified.get(0);
                if (traditional.length() == 1 && from >= HAN_FROM && from < HAN_TO) {
                  // Forms beyond the basic plane are hardly ever set; the character stays itself.
                  table[from - HAN_FROM] = to.length() == 1 ? to.charAt(0) : from;
                }
              });
      return table;
    }

    static int simplified(int c) {
      return SIMPLIFIED[c - HAN_FROM];
    }
  }
}
