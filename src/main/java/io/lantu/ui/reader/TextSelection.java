package io.lantu.ui.reader;

import io.lantu.library.Piece;
import io.lantu.library.TextRange;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * The words selected in the text, across pieces, by mouse and keyboard. A click that selects
 * nothing is handed on. FX thread.
 */
final class TextSelection {
  private static final double CLICK_PX = 4;
  private static final double FASTEST_PX = 60;

  private final PieceList list;
  private final IntSupplier top;
  private final Consumer<MouseEvent> onClick;
  private final ReadOnlyObjectWrapper<TextRange> range = new ReadOnlyObjectWrapper<>();
  private final Timeline drift;
  private double driftPx;
  private double lastX;
  private double lastY;
  private double pressedX;
  private double pressedY;
  private Place anchor;
  private Place caret;

  private record Place(int piece, int offset) implements Comparable<Place> {
    @Override
    public int compareTo(Place o) {
      return piece != o.piece ? Integer.compare(piece, o.piece) : Integer.compare(offset, o.offset);
    }
  }

  /**
   * Selects in a list.
   *
   * @param list the pieces
   * @param top gives the piece at the top of what is in sight
   * @param onClick takes plain clicks
   */
  TextSelection(PieceList list, IntSupplier top, Consumer<MouseEvent> onClick) {
    this.list = list;
    this.top = top;
    this.onClick = onClick;
    drift =
        new Timeline(
            new KeyFrame(
                Duration.millis(40),
                e -> {
                  list.scrollBy(driftPx);
                  dragTo(lastX, lastY);
                }));
    drift.setCycleCount(Timeline.INDEFINITE);
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
  }

  /** What is selected, or null. */
  ReadOnlyObjectProperty<TextRange> rangeProperty() {
    return range.getReadOnlyProperty();
  }

  TextRange range() {
    return range.get();
  }

  /** Forgets selection and caret, as another document is shown. */
  void reset() {
    drift.stop();
    anchor = null;
    caret = null;
    range.set(null);
  }

  /** Selects nothing; the caret stays. */
  void clear() {
    select(anchor, anchor);
  }

  /** Selects the whole document. */
  void selectAll() {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      select(new Place(0, 0), new Place(last, length(last)));
    }
  }

  /** The selection, else the paragraph at the caret or at the top; null in an empty document. */
  TextRange here() {
    if (range.get() != null) {
      return range.get();
    }
    if (list.getItems().isEmpty()) {
      return null;
    }
    int piece = caret == null ? top.getAsInt() : caret.piece();
    piece = Math.min(piece, list.getItems().size() - 1);
    return TextRange.within(piece, 0, length(piece));
  }

  /** Takes a paragraph more into the selection, or leaves one. */
  void extend(int by) {
    if (list.getItems().isEmpty()) {
      return;
    }
    if (anchor == null) {
      anchor = new Place(top.getAsInt(), 0);
      caret = anchor;
    }
    int piece = Math.max(0, Math.min(list.getItems().size() - 1, caret.piece() + by));
    int end = by > 0 ? length(caret.piece()) : 0;
    boolean atEnd = caret.offset() == end;
    select(
        anchor,
        atEnd ? new Place(piece, by > 0 ? length(piece) : 0) : new Place(caret.piece(), end));
  }

  private int length(int piece) {
    return list.getItems().get(piece).text().length();
  }

  private void select(Place from, Place to) {
    anchor = from;
    caret = to;
    Place first = from.compareTo(to) <= 0 ? from : to;
    Place last = from.compareTo(to) <= 0 ? to : from;
    range.set(
        first.equals(last)
            ? null
            : new TextRange(first.piece(), first.offset(), last.piece(), last.offset()));
  }

  private void selectWord(Place at) {
    List<Piece> pieces = list.getItems();
    String text = pieces.get(at.piece()).text();
    if (text.isEmpty()) {
      return;
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.CHINESE);
    words.setText(text);
    int end = words.following(Math.min(at.offset(), text.length() - 1));
    int start = words.previous();
    select(
        new Place(at.piece(), Math.max(0, start)),
        new Place(at.piece(), end == BreakIterator.DONE ? text.length() : end));
  }

  // ---- mouse ----

  private Optional<Place> placeAt(double sceneX, double sceneY) {
    return list.cellNearest(sceneY)
        .map(
            cell -> {
              var local = cell.view().sceneToLocal(sceneX, sceneY);
              return new Place(cell.getIndex(), cell.view().offsetAt(local.getX(), local.getY()));
            });
  }

  private static boolean isScrollBar(MouseEvent e) {
    for (Node n = e.getPickResult().getIntersectedNode(); n != null; n = n.getParent()) {
      if (n instanceof ScrollBar) {
        return true;
      }
    }
    return false;
  }

  private void pressed(MouseEvent e) {
    if (isScrollBar(e)) {
      return;
    }
    list.requestFocus();
    e.consume();
    Optional<Place> found = placeAt(e.getSceneX(), e.getSceneY());
    if (found.isEmpty()) {
      return;
    }
    Place at = found.get();
    pressedX = e.getSceneX();
    pressedY = e.getSceneY();
    if (e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (e.getClickCount() == 2) {
      selectWord(at);
    } else if (e.getClickCount() > 2) {
      select(new Place(at.piece(), 0), new Place(at.piece(), length(at.piece())));
    } else {
      select(e.isShiftDown() && anchor != null ? anchor : at, at);
    }
  }

  private void dragged(MouseEvent e) {
    if (isScrollBar(e) || anchor == null || !e.isPrimaryButtonDown()) {
      return;
    }
    e.consume();
    lastX = e.getSceneX();
    lastY = e.getSceneY();
    Bounds frame = list.frame();
    driftPx =
        lastY < frame.getMinY()
            ? Math.max(-FASTEST_PX, lastY - frame.getMinY())
            : lastY > frame.getMaxY() ? Math.min(FASTEST_PX, lastY - frame.getMaxY()) : 0;
    if (driftPx == 0) {
      drift.stop();
    } else {
      drift.play();
    }
    dragTo(lastX, lastY);
  }

  private void dragTo(double x, double y) {
    if (anchor != null) {
      placeAt(x, y).ifPresent(at -> select(anchor, at));
    }
  }

  private void released(MouseEvent e) {
    drift.stop();
    if (isScrollBar(e)) {
      return;
    }
    boolean still = Math.hypot(e.getSceneX() - pressedX, e.getSceneY() - pressedY) < CLICK_PX;
    if (still && e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 1) {
      onClick.accept(e);
    }
    e.consume();
  }
}
