package io.lantu.library;

import io.lantu.text.DataTable;
import io.lantu.text.FigureCaption;
import io.lantu.text.Heading;
import io.lantu.text.PlanDocument;
import io.lantu.text.TextBox;
import io.lantu.text.TextParagraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts outline, paragraphs, boxes, tables and captions of a document in reading order. */
final class Pieces {
  private record Placed(int line, int order, Object item) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Heading> path = new ArrayList<>();
  private List<String> printed = List.of();

  private Pieces() {}

  static List<Piece> of(PlanDocument d) {
    List<Placed> all = new ArrayList<>();
    d.headings().forEach(h -> all.add(new Placed(h.line(), 0, h)));
    d.paragraphs().forEach(p -> all.add(new Placed(p.line(), 1, p)));
    d.boxes().forEach(b -> all.add(new Placed(b.line(), 2, b)));
    d.tables().forEach(t -> all.add(new Placed(t.line(), 3, t)));
    d.figures().forEach(f -> all.add(new Placed(f.line(), 4, f)));
    // The sort is stable: what shares a line keeps the order it was read in.
    all.sort(Comparator.comparingInt(Placed::line).thenComparingInt(Placed::order));
    Set<Integer> tabled = new HashSet<>();
    d.tables().forEach(t -> tabled.add(t.line()));
    Pieces out = new Pieces();
    if (!d.metadata().title().isEmpty()) {
      out.add(Piece.Kind.TITLE, 0, d.metadata().title(), d.line(), null);
    }
    for (Placed p : all) {
      if (p.item() instanceof Heading h) {
        out.heading(h);
      } else if (p.item() instanceof TextParagraph t) {
        out.add(Piece.Kind.PARAGRAPH, 0, t.text(), t.line(), null);
      } else if (p.item() instanceof TextBox b) {
        out.box(b, tabled.contains(b.line()));
      } else if (p.item() instanceof DataTable t) {
        out.table(t);
      } else if (p.item() instanceof FigureCaption f) {
        out.add(Piece.Kind.FIGURE, 0, f.caption(), f.line(), null);
      }
    }
    return List.copyOf(out.pieces);
  }

  private void add(Piece.Kind kind, int level, String text, int line, String box) {
    if (!text.isBlank()) {
      pieces.add(new Piece(kind, level, text.strip(), printed, line, box));
    }
  }

  private void heading(Heading h) {
    while (!path.isEmpty() && path.get(path.size() - 1).level() >= h.level()) {
      path.remove(path.size() - 1);
    }
    path.add(h);
    printed = path.stream().map(Heading::printed).toList();
    add(Piece.Kind.HEADING, h.level(), h.printed(), h.line(), null);
  }

  private void box(TextBox b, boolean asTable) {
    add(Piece.Kind.BOX_TITLE, 0, (b.number() + " " + b.title()).strip(), b.line(), b.number());
    if (asTable) {
      return;
    }
    for (TextBox.Line l : b.lines()) {
      if (l.isRow()) {
        row(Piece.Kind.TABLE_ROW, List.of(l.text().split("\t", -1)), l.line(), b.number());
      } else {
        add(Piece.Kind.BOX_TEXT, 0, l.text(), l.line(), b.number());
      }
    }
  }

  private void table(DataTable t) {
    Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    String box = before != null && before.kind() == Piece.Kind.BOX_TITLE ? before.box() : null;
    if (box == null && (before == null || !before.text().equals(t.caption()))) {
      add(Piece.Kind.TABLE_CAPTION, 0, t.caption(), t.line(), null);
    }
    row(Piece.Kind.TABLE_HEADER, t.header(), t.line(), box);
    t.rows().forEach(r -> row(Piece.Kind.TABLE_ROW, r, t.line(), box));
  }

  private void row(Piece.Kind kind, List<String> cells, int line, String box) {
    String text = String.join("\t", cells.stream().map(c -> c.replace('\t', ' ')).toList());
    if (!text.isBlank()) {
      pieces.add(new Piece(kind, 0, text, printed, line, box));
    }
  }
}
