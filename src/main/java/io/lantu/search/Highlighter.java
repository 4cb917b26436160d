package io.lantu.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds words in what is shown and cuts out the part that tells most. */
final class Highlighter {
  private static final int SNIPPET = 96;
  private static final int BEFORE = 20;

  private final List<String> words;

  /** Looks for folded words. */
  Highlighter(List<String> words) {
    this.words = words;
  }

  /** Where the words stand in a text, in order; parts that touch or overlap are one. */
  List<TextRange> find(String text) {
    FoldedText folded = FoldedText.of(text);
    List<TextRange> all = new ArrayList<>();
    words.forEach(word -> all.addAll(folded.find(word)));
    return merged(all);
  }

  private static List<TextRange> merged(List<TextRange> ranges) {
    List<TextRange> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end));
    List<TextRange> merged = new ArrayList<>();
    for (TextRange r : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && r.start() <= merged.get(last).end()) {
        TextRange before = merged.get(last);
        merged.set(last, new TextRange(before.start(), Math.max(before.end(), r.end())));
      } else {
        merged.add(r);
      }
    }
    return merged;
  }

  /**
   * A part of a text.
   *
   * @param text the part, with an ellipsis where something is left out
   * @param ranges the words in it
   */
  record Snippet(String text, List<TextRange> ranges) {}

  /** The part of a text with most of the words, or its beginning. */
  static Snippet snippet(String text, List<TextRange> ranges) {
    int from = 0;
    int most = 0;
    for (TextRange anchor : ranges) {
      int start = anchor.end() <= SNIPPET - BEFORE ? 0 : Math.max(0, anchor.start() - BEFORE);
      int count = 0;
      for (TextRange r : ranges) {
        if (r.start() >= start && r.end() <= start + SNIPPET) {
          count++;
        }
      }
      if (count > most) {
        most = count;
        from = start;
      }
    }
    int to = Math.min(text.length(), from + SNIPPET);
    if (!ranges.isEmpty() && most == 0) {
      // One match longer than a snippet: its beginning.
      from = Math.max(0, ranges.get(0).start() - BEFORE);
      to = Math.min(text.length(), from + SNIPPET);
    }
    from = boundary(text, from);
    to = boundary(text, to);
    String before = from > 0 ? "…" : "";
    String shown = before + plain(text.substring(from, to)) + (to < text.length() ? "…" : "");
    List<TextRange> inside = new ArrayList<>();
    for (TextRange r : ranges) {
      int start = Math.max(from, r.start());
      int end = Math.min(to, r.end());
      if (start < end) {
        inside.add(new TextRange(start, end).shifted(before.length() - from));
      }
    }
    return new Snippet(shown, inside);
  }

  private static int boundary(String text, int at) {
    boolean inPair =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inPair ? at - 1 : at;
  }

  private static String plain(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
  }

  /** What initials or pinyin stand for in a name, as far as its characters can be told apart. */
  List<TextRange> find(String name, Sound sound) {
    int[] letters =
        IntStream.range(0, name.length())
            .filter(i -> Character.isLetterOrDigit(name.charAt(i)))
            .toArray();
    List<TextRange> all = new ArrayList<>();
    for (String word : words) {
      TextRange parts = sound.find(word);
      if (parts != null && sound.parts().size() == letters.length) {
        all.add(new TextRange(letters[parts.start()], letters[parts.end() - 1] + 1));
      }
    }
    return merged(all);
  }
}
