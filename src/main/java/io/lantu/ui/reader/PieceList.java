package io.lantu.ui.reader;

import io.lantu.library.Piece;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;

/**
 * The pieces of a document one below the other, of which only those in sight have nodes. Knows
 * where its rows are and scrolls to their words. FX thread.
 */
final class PieceList extends ListView<Piece> {
  /** So much of what stands above is left in sight. */
  static final double CONTEXT_PX = 70;

  private static final double ABOVE_HEADING_PX = 8;

  /** Heights of rows are known only once they were laid out: so often it is looked again. */
  private static final int MOST_LOOKS = 4;

  private final Set<PieceCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
  private IntConsumer onTop = piece -> {};
  private Wanted wanted;
  private int looks;

  /** Words to be brought into sight. */
  private record Wanted(int piece, int offset, boolean atTop) {}

  PieceList(TextPane pane) {
    setId("reader-text");
    getStyleClass().add("piece-list");
    setCellFactory(
        view -> {
          PieceCell cell = new PieceCell(pane);
          cells.add(cell);
          return cell;
        });
    setSelectionModel(new NoRowSelection());
  }

  /** Shows pieces from the first on; the list is looked at, not copied. */
  void show(List<Piece> pieces) {
    wanted = null;
    setItems(FXCollections.observableList(pieces));
    scrollTo(0);
  }

  /** Is told the piece at the top of what is in sight as the user scrolls. */
  void setOnTop(IntConsumer action) {
    onTop = action;
  }

  void forEachCell(Consumer<PieceCell> action) {
    cells.forEach(action);
  }

  // ---- rows in sight ----

  private boolean isShown(PieceCell cell) {
    if (cell.view() == null || cell.getScene() == null) {
      return false;
    }
    // The flow measures with rows of its own, which are never seen.
    for (Node node = cell; node != null && !equals(node); node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private Optional<PieceCell> findCell(int piece) {
    return cells.stream().filter(c -> c.getIndex() == piece && isShown(c)).findFirst();
  }

  /** The row nearest to a height in the scene. */
  Optional<PieceCell> cellNearest(double sceneY) {
    PieceCell nearest = null;
    double best = Double.MAX_VALUE;
    for (PieceCell cell : cells) {
      if (!isShown(cell)) {
        continue;
      }
      Bounds b = cell.localToScene(cell.getLayoutBounds());
      double away = sceneY < b.getMinY() ? b.getMinY() - sceneY : Math.max(0, sceneY - b.getMaxY());
      if (away < best) {
        best = away;
        nearest = cell;
      }
    }
    return Optional.ofNullable(nearest);
  }

  Bounds frame() {
    return localToScene(getLayoutBounds());
  }

  // ---- scrolling ----

  private Optional<VirtualFlow<?>> findFlow() {
    Node node = lookup(".virtual-flow");
    return node instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
  }

  /** Scrolls down by so many logical pixels, or up. */
  void scrollBy(double px) {
    wanted = null;
    findFlow().ifPresent(f -> f.scrollPixels(px));
  }

  /**
   * Brings the words at a place into sight, with a little of what stands above them; leaves the
   * text where it is if they are in sight already.
   */
  void bringIntoSight(int piece, int offset) {
    begin(new Wanted(piece, offset, false));
  }

  /** Brings a piece, a heading mostly, to the top. */
  void bringToTop(int piece) {
    begin(new Wanted(piece, 0, true));
  }

  private void begin(Wanted next) {
    wanted = next;
    looks = 0;
    if (next.atTop() || !isInSight(next)) {
      scrollTo(next.piece());
      settle();
    }
    lookAgain();
  }

  /** After the next layout: rows may have grown, the pane may have opened only now. */
  private void lookAgain() {
    Scene scene = getScene();
    if (scene == null) {
      return;
    }
    Runnable[] self = new Runnable[1];
    self[0] =
        () -> {
          scene.removePostLayoutPulseListener(self[0]);
          // Rows moved within this pulse would be laid out only in the next.
          Platform.runLater(this::look);
        };
    scene.addPostLayoutPulseListener(self[0]);
    Platform.requestNextPulse();
  }

  private void look() {
    if (wanted == null) {
      return;
    }
    if (isSettled() || ++looks >= MOST_LOOKS) {
      wanted = null;
    } else {
      scrollTo(wanted.piece());
      settle();
      lookAgain();
    }
  }

  /** Moves the words to where they are wanted, once the flow has placed its rows. */
  private void settle() {
    if (getScene() == null || getHeight() <= 0) {
      return;
    }
    applyCss();
    // Scrolling on before the rows are placed would be lost, and the first scrolling with it.
    layout();
    Optional<PieceCell> cell = findCell(wanted.piece());
    if (cell.isPresent()) {
      double above = wanted.atTop() ? ABOVE_HEADING_PX : Math.min(CONTEXT_PX, getHeight() / 3);
      double px = yOf(cell.get(), wanted) - frame().getMinY() - above;
      findFlow().ifPresent(f -> f.scrollPixels(px));
      layout();
    }
  }

  private boolean isSettled() {
    if (!wanted.atTop()) {
      return isInSight(wanted);
    }
    return findCell(wanted.piece())
        .filter(c -> Math.abs(yOf(c, wanted) - frame().getMinY() - ABOVE_HEADING_PX) < 2)
        .isPresent();
  }

  private boolean isInSight(Wanted words) {
    Bounds frame = frame();
    return findCell(words.piece())
        .map(c -> c.localToScene(0, c.yOf(words.offset())).getY())
        .filter(y -> y >= frame.getMinY() && y + PieceView.LINE_PX <= frame.getMaxY())
        .isPresent();
  }

  private static double yOf(PieceCell cell, Wanted words) {
    double y = words.atTop() ? 0 : cell.yOf(words.offset());
    return cell.localToScene(0, y).getY();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    // The scroll bar exists once the list has its skin.
    for (Node node : lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar
          && bar.getOrientation() == Orientation.VERTICAL
          && bar.getUserData() == null) {
        bar.setUserData(this);
        bar.valueProperty().addListener((o, old, now) -> tellTop());
      }
    }
  }

  private void tellTop() {
    if (wanted == null) {
      findFlow()
          .map(VirtualFlow::getFirstVisibleCell)
          .ifPresent(cell -> onTop.accept(topPiece(cell.getIndex())));
    }
  }

  /** The first piece that does not only show its last lines. */
  private int topPiece(int first) {
    double top = frame().getMinY();
    boolean leaving =
        findCell(first)
            .map(c -> c.localToScene(c.getLayoutBounds()).getMaxY())
            .filter(bottom -> bottom < top + CONTEXT_PX)
            .isPresent();
    return leaving && first + 1 < getItems().size() ? first + 1 : first;
  }
}
