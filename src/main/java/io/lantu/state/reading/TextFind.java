package io.lantu.state.reading;

import io.lantu.library.Piece;
import io.lantu.library.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The places of a text in a document. Upper and lower case are the same. Immutable.
 *
 * @param query what was looked for
 * @param hits in order, each within one piece
 * @param cut whether there are more than are listed
 */
public record TextFind(String query, List<TextRange> hits, boolean cut) {
  /** So many places are listed; more would help nobody. */
  static final int MOST = 10_000;

  /** Nothing looked for. */
  public static final TextFind NONE = new TextFind("", List.of(), false);

  public TextFind {
    hits = List.copyOf(hits);
  }

  /** Looks for a text; an empty one is found nowhere. */
  public static TextFind of(List<Piece> pieces, String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    if (wanted.isBlank()) {
      return NONE;
    }
    // Chinese has no case; folding the text then would only cost time.
    boolean cased = !wanted.equals(query.toUpperCase(Locale.ROOT));
    List<TextRange> hits = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      String text = pieces.get(i).text();
      if (cased) {
        text = text.toLowerCase(Locale.ROOT);
      }
      int at = text.indexOf(wanted);
      while (at >= 0) {
        if (hits.size() == MOST) {
          return new TextFind(query, hits, true);
        }
        hits.add(TextRange.within(i, at, at + wanted.length()));
        at = text.indexOf(wanted, at + wanted.length());
      }
    }
    return new TextFind(query, hits, false);
  }

  /** Index of the first hit at or behind a piece, from the start again at the end; -1 if none. */
  public int from(int piece) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).piece() >= piece) {
        return i;
      }
    }
    return hits.isEmpty() ? -1 : 0;
  }
}
