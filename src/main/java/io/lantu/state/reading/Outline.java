package io.lantu.state.reading;

import io.lantu.library.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The headings and boxes of a document. Immutable.
 *
 * @param lines in order
 */
public record Outline(List<Line> lines) {
  /**
   * A heading or box.
   *
   * @param piece index of its piece
   * @param level from 1; a box is one below its heading
   * @param text as printed
   */
  public record Line(int piece, int level, String text) {}

  public Outline {
    lines = List.copyOf(lines);
  }

  /** The outline of pieces in reading order. */
  public static Outline of(List<Piece> pieces) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece p = pieces.get(i);
      if (p.kind() == Piece.Kind.HEADING) {
        lines.add(new Line(i, p.level(), p.text()));
      } else if (p.kind() == Piece.Kind.BOX_TITLE) {
        lines.add(new Line(i, p.path().size() + 1, p.text()));
      }
    }
    return new Outline(lines);
  }

  /** The lines that hold a text, with the headings above them. */
  public Outline filtered(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return this;
    }
    List<Line> kept = new ArrayList<>();
    List<Line> above = new ArrayList<>();
    for (Line line : lines) {
      above.removeIf(a -> a.level() >= line.level());
      if (line.text().toLowerCase(Locale.ROOT).contains(wanted)) {
        above.stream().filter(a -> !kept.contains(a)).forEach(kept::add);
        kept.add(line);
      }
      above.add(line);
    }
    return new Outline(kept);
  }

  /** Index of the line a piece stands under, or -1. */
  public int lineOf(int piece) {
    int at = -1;
    for (int i = 0; i < lines.size() && lines.get(i).piece() <= piece; i++) {
      at = i;
    }
    return at;
  }
}
