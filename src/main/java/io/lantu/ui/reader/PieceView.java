package io.lantu.ui.reader;

import io.lantu.library.Piece;
import io.lantu.state.reading.TextLink;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A piece of a document: its text in one flow, or in one flow per cell of a table row. Marks are
 * painted behind the text, so that finding, selecting and hovering change no text node. FX thread.
 */
final class PieceView extends Region {
  /** First lines of paragraphs stand in by two characters, as printed Chinese does. */
  private static final String INDENT = "\u3000\u3000";

  /** About the height of a line. */
  static final double LINE_PX = 20;

  private static final double CELL_GAP = 12;

  private final Piece piece;
  private final List<Segment> segments = new ArrayList<>();
  private final double[] shares;
  private final LinkListener listener;

  /** Told when the pointer is over a link or presses it. */
  interface LinkListener {
    /** The pointer has come over a link, or with null has left it. */
    void hover(TextLink link);
  }

  /** A part of the piece's text in a flow of its own. */
  private static final class Segment {
    final TextFlow flow = new TextFlow();
    final Path mark = new Path();
    final Path found = new Path();
    final Path hit = new Path();
    final Path subject = new Path();
    final Path target = new Path();
    final Path selection = new Path();
    final int start;
    final int end;
    final int shift;

    Segment(int start, int end, int shift) {
      this.start = start;
      this.end = end;
      this.shift = shift;
    }
  }

  /** Kinds of marks behind the text, lowest first. */
  enum Mark {
    TARGET,
    NOTE,
    SUBJECT,
    FOUND,
    HIT,
    SELECTION
  }

  /**
   * Shows a piece.
   *
   * @param piece the piece
   * @param links its links, in order
   * @param shares shares of the width of the cells of a table row, or null
   * @param listener told of the links
   */
  PieceView(Piece piece, List<TextLink> links, double[] shares, LinkListener listener) {
    this.piece = piece;
    this.shares = shares;
    this.listener = listener;
    getStyleClass().addAll("piece", "piece-" + styleOf(piece));
    if (piece.isRow()) {
      int at = 0;
      for (String cell : piece.cells()) {
        add(new Segment(at, at + cell.length(), 0), links);
        at += cell.length() + 1;
      }
    } else {
      boolean indented = piece.kind() == Piece.Kind.PARAGRAPH;
      add(new Segment(0, piece.text().length(), indented ? INDENT.length() : 0), links);
    }
  }

  private static String styleOf(Piece piece) {
    String kind = piece.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return piece.kind() == Piece.Kind.HEADING ? kind + "-" + Math.min(4, piece.level()) : kind;
  }

  private void add(Segment s, List<TextLink> links) {
    String text = piece.text();
    List<Node> children = new ArrayList<>();
    for (Path p : List.of(s.target, s.mark, s.subject, s.found, s.hit, s.selection)) {
      p.setManaged(false);
      p.setMouseTransparent(true);
      children.add(p);
    }
    s.target.getStyleClass().add("reader-target");
    s.mark.getStyleClass().add("reader-note");
    s.subject.getStyleClass().add("reader-subject");
    s.found.getStyleClass().add("reader-found");
    s.hit.getStyleClass().add("reader-hit");
    s.selection.getStyleClass().add("copyable-selection");
    if (s.shift > 0) {
      children.add(new Text(INDENT));
    }
    int at = s.start;
    for (TextLink link : links) {
      if (link.start() < at || link.end() > s.end) {
        continue;
      }
      if (link.start() > at) {
        children.add(new Text(text.substring(at, link.start())));
      }
      children.add(linked(text, link));
      at = link.end();
    }
    if (at < s.end || at == s.start) {
      children.add(new Text(text.substring(at, s.end)));
    }
    s.flow.getChildren().setAll(children);
    s.flow.setLineSpacing(piece.isRow() ? 2 : 5);
    s.flow.setCursor(Cursor.TEXT);
    segments.add(s);
    getChildren().add(s.flow);
  }

  private Text linked(String text, TextLink link) {
    Text word = new Text(text.substring(link.start(), link.end()));
    word.getStyleClass().add("place-link");
    word.setUserData(link);
    word.setCursor(Cursor.HAND);
    word.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> listener.hover(link));
    word.addEventHandler(MouseEvent.MOUSE_EXITED, e -> listener.hover(null));
    return word;
  }

  Piece piece() {
    return piece;
  }

  /** The place in the piece's text nearest to a point of this view. */
  int offsetAt(double x, double y) {
    Segment best = segments.get(0);
    for (Segment s : segments) {
      if (x >= s.flow.getLayoutX() - CELL_GAP / 2) {
        best = s;
      }
    }
    int at =
        best.flow
            .hitTest(new Point2D(x - best.flow.getLayoutX(), y - best.flow.getLayoutY()))
            .getInsertionIndex();
    return Math.max(best.start, Math.min(best.end, best.start + at - best.shift));
  }

  /** Where a place of the text begins, downwards in this view. */
  double yOf(int offset) {
    for (Segment s : segments) {
      if (offset <= s.end) {
        var shape = s.flow.caretShape(Math.max(0, offset - s.start) + s.shift, true);
        Path path = new Path(shape);
        return s.flow.getLayoutY() + path.getLayoutBounds().getMinY();
      }
    }
    return 0;
  }

  /** Marks stretches, given as begin and end; none clears. */
  void mark(Mark kind, List<int[]> ranges) {
    for (Segment s : segments) {
      Path path =
          switch (kind) {
            case TARGET -> s.target;
            case NOTE -> s.mark;
            case SUBJECT -> s.subject;
            case FOUND -> s.found;
            case HIT -> s.hit;
            case SELECTION -> s.selection;
          };
      if (ranges.isEmpty()) {
        if (!path.getElements().isEmpty()) {
          path.getElements().clear();
        }
        continue;
      }
      List<javafx.scene.shape.PathElement> elements = new ArrayList<>();
      for (int[] range : ranges) {
        int from = Math.max(range[0], s.start);
        int to = Math.min(range[1], s.end);
        if (from < to) {
          elements.addAll(
              List.of(s.flow.rangeShape(from - s.start + s.shift, to - s.start + s.shift)));
        }
      }
      path.getElements().setAll(elements);
    }
  }

  /** The link at a point of the scene, or null. */
  static TextLink linkAt(Node node) {
    return node instanceof Text t && t.getUserData() instanceof TextLink link ? link : null;
  }

  private double cellWidth(int i, double width) {
    double free = width - CELL_GAP * (segments.size() - 1);
    double sum = 0;
    for (int k = 0; k < segments.size(); k++) {
      sum += share(k);
    }
    return Math.max(24, free * share(i) / sum);
  }

  private double share(int i) {
    return shares == null || i >= shares.length ? 1 : shares[i];
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width - snappedLeftInset() - snappedRightInset();
    double height = 0;
    for (int i = 0; i < segments.size(); i++) {
      double w = segments.size() == 1 ? inner : cellWidth(i, inner);
      height = Math.max(height, segments.get(i).flow.prefHeight(w));
    }
    return Math.ceil(height + snappedTopInset() + snappedBottomInset());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double inner = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    double x = left;
    for (int i = 0; i < segments.size(); i++) {
      double w = segments.size() == 1 ? inner : cellWidth(i, inner);
      segments.get(i).flow.resizeRelocate(x, top, w, height);
      x += w + CELL_GAP;
    }
  }
}
