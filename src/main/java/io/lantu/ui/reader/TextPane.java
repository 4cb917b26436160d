package io.lantu.ui.reader;

import io.lantu.library.Note;
import io.lantu.library.Piece;
import io.lantu.library.TextRange;
import io.lantu.state.AppState;
import io.lantu.state.reading.ReaderDocument;
import io.lantu.state.reading.ReaderModel;
import io.lantu.state.reading.Reading;
import io.lantu.state.reading.TextFind;
import io.lantu.state.reading.TextLink;
import io.lantu.ui.control.TextClipboard;
import io.lantu.ui.control.Texts;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * The flowing text of a document. Only the pieces in sight have nodes, so that two thousand pages
 * cost no more than two; text is selected across pieces, links light up the map. FX thread.
 */
final class TextPane extends StackPane {
  private static final double CONTEXT_PX = 70;
  private static final double CLICK_PX = 4;

  private final AppState state;
  private final Reading reading;
  private final ReaderModel model;
  private final ListView<Piece> list = new ListView<>();
  private final Set<PieceCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
  private final Map<Integer, double[]> tableShares = new HashMap<>();
  private final ReadOnlyObjectWrapper<TextRange> selection = new ReadOnlyObjectWrapper<>();
  private final Timeline drift;
  private double driftPx;
  private double lastX;
  private double lastY;
  private double pressedX;
  private double pressedY;
  private Place anchor;
  private Place caret;
  private Set<String> subjects = Set.of();
  private boolean arriving;

  private record Place(int piece, int offset) implements Comparable<Place> {
    @Override
    public int compareTo(Place o) {
      return piece != o.piece ? Integer.compare(piece, o.piece) : Integer.compare(offset, o.offset);
    }
  }

  TextPane(AppState state, Reading reading, Texts texts) {
    this.state = state;
    this.reading = reading;
    model = reading.reader();
    getStyleClass().add("reader-text");
    list.setId("reader-text");
    list.getStyleClass().add("piece-list");
    list.setCellFactory(
        view -> {
          PieceCell cell = new PieceCell(this);
          cells.add(cell);
          return cell;
        });
    list.setSelectionModel(new NoSelection());
    list.accessibleTextProperty().bind(texts.binding("reader.text"));
    getChildren().setAll(list);
    drift =
        new Timeline(
            new KeyFrame(
                Duration.millis(40),
                e -> {
                  findFlow().ifPresent(f -> f.scrollPixels(driftPx));
                  dragTo(lastX, lastY);
                }));
    drift.setCycleCount(Timeline.INDEFINITE);
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.documentProperty().addListener((o, old, now) -> showDocument(now));
    model.linksProperty().addListener((o, old, now) -> cells.forEach(PieceCell::rebuild));
    model.findProperty().addListener((o, old, now) -> markAll());
    model.hitProperty().addListener((o, old, now) -> markAll());
    model.notesProperty().addListener((o, old, now) -> markAll());
    model.targetProperty().addListener((o, old, now) -> arrive(now));
    state.selectionProperty().addListener((o, old, now) -> showSubjects());
    state.hoverProperty().addListener((o, old, now) -> showSubjects());
    state.structureProperty().addListener((o, old, now) -> showSubjects());
    showSubjects();
    showDocument(model.document());
  }

  /** What is selected, or null. */
  ReadOnlyObjectProperty<TextRange> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  void setOnMenu(javafx.event.EventHandler<ContextMenuEvent> action) {
    list.setOnContextMenuRequested(action);
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  private void showDocument(ReaderDocument document) {
    tableShares.clear();
    anchor = null;
    caret = null;
    selection.set(null);
    list.getItems().setAll(document == null ? List.of() : document.pieces());
    if (document != null) {
      list.scrollTo(0);
    }
  }

  // ---- what cells ask ----

  PieceView view(int index, Piece piece) {
    return new PieceView(
        piece,
        model.links(index),
        piece.isRow() ? shares(index) : null,
        link -> state.setHover(link == null ? null : hoverable(link)));
  }

  /** The subject a link lights up; a formula lights up nothing. */
  private String hoverable(TextLink link) {
    return state.workspace().catalogue().findStructure(link.id()).isPresent() ? null : link.id();
  }

  boolean isBoxEnd(int index) {
    List<Piece> pieces = list.getItems();
    String box = pieces.get(index).box();
    return box != null
        && (index + 1 >= pieces.size()
            || !box.equals(pieces.get(index + 1).box())
            || pieces.get(index + 1).kind() == Piece.Kind.BOX_TITLE);
  }

  /** Shares of the width of a table's columns, by the length of their texts. */
  private double[] shares(int index) {
    List<Piece> pieces = list.getItems();
    int first = index;
    while (pieces.get(first).kind() != Piece.Kind.TABLE_HEADER && first > 0) {
      first--;
    }
    return tableShares.computeIfAbsent(
        first,
        from -> {
          List<Double> widths = new ArrayList<>();
          for (int i = from; i < pieces.size() && pieces.get(i).isRow(); i++) {
            if (i > from && pieces.get(i).kind() == Piece.Kind.TABLE_HEADER) {
              break;
            }
            List<String> row = pieces.get(i).cells();
            for (int c = 0; c < row.size(); c++) {
              double w = Math.sqrt(Math.min(100, row.get(c).length()) + 2.0);
              if (c >= widths.size()) {
                widths.add(w);
              } else {
                widths.set(c, Math.max(widths.get(c), w));
              }
            }
          }
          return widths.stream().mapToDouble(Double::doubleValue).toArray();
        });
  }

  void markCell(PieceCell cell) {
    PieceView view = cell.view();
    ReaderDocument document = model.document();
    if (view == null || document == null || view.getWidth() <= 0) {
      return;
    }
    int index = cell.getIndex();
    int length = view.piece().text().length();
    view.mark(PieceView.Mark.SELECTION, part(selection.get(), index, length));
    ReaderModel.Target target = model.targetProperty().get();
    view.mark(
        PieceView.Mark.TARGET, target == null ? List.of() : part(target.range(), index, length));
    List<int[]> noted = new ArrayList<>();
    for (Map.Entry<Note, TextRange> e : model.notesProperty().get().entrySet()) {
      noted.addAll(part(e.getValue(), index, length));
    }
    view.mark(PieceView.Mark.NOTE, noted);
    List<int[]> named = new ArrayList<>();
    for (TextLink link : model.links(index)) {
      if (link.ids().stream().anyMatch(subjects::contains)) {
        named.add(new int[] {link.start(), link.end()});
      }
    }
    view.mark(PieceView.Mark.SUBJECT, named);
    TextFind find = model.findProperty().get();
    List<int[]> found = new ArrayList<>();
    List<int[]> hit = new ArrayList<>();
    if (!find.hits().isEmpty()) {
      for (int i = firstHit(find, index);
          i < find.hits().size() && find.hits().get(i).piece() == index;
          i++) {
        TextRange r = find.hits().get(i);
        (i == model.hitProperty().get() ? hit : found).add(new int[] {r.start(), r.end()});
      }
    }
    view.mark(PieceView.Mark.FOUND, found);
    view.mark(PieceView.Mark.HIT, hit);
  }

  private static int firstHit(TextFind find, int piece) {
    int low = 0;
    int high = find.hits().size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (find.hits().get(mid).piece() < piece) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private static List<int[]> part(TextRange range, int index, int length) {
    int[] part = range == null ? null : range.in(index, length);
    return part == null ? List.of() : List.of(part);
  }

  private void markAll() {
    cells.forEach(this::markCell);
  }

  private void showSubjects() {
    Set<String> next = new HashSet<>();
    if (state.selection() != null) {
      next.addAll(reading.sameAs(state.selection()));
    }
    if (state.hoverProperty().get() != null) {
      next.addAll(reading.sameAs(state.hoverProperty().get()));
    }
    if (!next.equals(subjects)) {
      subjects = next;
      markAll();
    }
  }

  // ---- scrolling ----

  private Optional<VirtualFlow<?>> findFlow() {
    Node node = list.lookup(".virtual-flow");
    return node instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    // The scroll bar exists once the list has its skin.
    for (Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar
          && bar.getOrientation() == javafx.geometry.Orientation.VERTICAL
          && bar.getUserData() == null) {
        bar.setUserData(this);
        bar.valueProperty().addListener((o, old, now) -> tellPosition());
      }
    }
  }

  private void tellPosition() {
    if (!arriving) {
      findFlow()
          .map(VirtualFlow::getFirstVisibleCell)
          .ifPresent(cell -> model.positionProperty().set(topPiece(cell.getIndex())));
    }
  }

  /** The first piece that does not only show its last lines. */
  private int topPiece(int first) {
    Bounds frame = list.localToScene(list.getLayoutBounds());
    for (PieceCell cell : cells) {
      if (cell.getIndex() == first && cell.view() != null && cell.getScene() != null) {
        Bounds b = cell.localToScene(cell.getLayoutBounds());
        if (b.getMaxY() < frame.getMinY() + CONTEXT_PX && first + 1 < list.getItems().size()) {
          return first + 1;
        }
      }
    }
    return first;
  }

  private void arrive(ReaderModel.Target target) {
    markAll();
    if (target == null || list.getItems().isEmpty()) {
      return;
    }
    int piece = Math.min(target.range().piece(), list.getItems().size() - 1);
    if (isInSight(piece) && target.range().end() > 0) {
      model.positionProperty().set(piece);
      return;
    }
    arriving = true;
    list.scrollTo(piece);
    model.positionProperty().set(piece);
    boolean heading = target.range().end() == 0;
    Platform.runLater(
        () -> {
          findFlow().ifPresent(f -> f.scrollPixels(heading ? -8 : -CONTEXT_PX));
          arriving = false;
          markAll();
        });
  }

  private boolean isInSight(int piece) {
    Bounds frame = list.localToScene(list.getLayoutBounds());
    for (PieceCell cell : cells) {
      if (cell.getIndex() == piece && cell.view() != null && cell.getScene() != null) {
        Bounds b = cell.localToScene(cell.getLayoutBounds());
        return b.getMinY() >= frame.getMinY() && b.getMaxY() <= frame.getMaxY();
      }
    }
    return false;
  }

  // ---- selecting ----

  private Place placeAt(double sceneX, double sceneY) {
    PieceCell nearest = null;
    double best = Double.MAX_VALUE;
    for (PieceCell cell : cells) {
      if (cell.view() == null || cell.getScene() == null || !cell.isVisible()) {
        continue;
      }
      Bounds b = cell.localToScene(cell.getLayoutBounds());
      double away = sceneY < b.getMinY() ? b.getMinY() - sceneY : Math.max(0, sceneY - b.getMaxY());
      if (away < best) {
        best = away;
        nearest = cell;
      }
    }
    if (nearest == null) {
      return null;
    }
    var local = nearest.view().sceneToLocal(sceneX, sceneY);
    return new Place(nearest.getIndex(), nearest.view().offsetAt(local.getX(), local.getY()));
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
    Place at = placeAt(e.getSceneX(), e.getSceneY());
    if (at == null) {
      return;
    }
    pressedX = e.getSceneX();
    pressedY = e.getSceneY();
    if (e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (e.getClickCount() == 2) {
      selectWord(at);
    } else if (e.getClickCount() > 2) {
      int length = list.getItems().get(at.piece()).text().length();
      select(new Place(at.piece(), 0), new Place(at.piece(), length));
    } else {
      select(e.isShiftDown() && anchor != null ? anchor : at, at);
    }
  }

  private void selectWord(Place at) {
    String text = list.getItems().get(at.piece()).text();
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

  private void dragged(MouseEvent e) {
    if (isScrollBar(e) || anchor == null || !e.isPrimaryButtonDown()) {
      return;
    }
    e.consume();
    lastX = e.getSceneX();
    lastY = e.getSceneY();
    Bounds frame = list.localToScene(list.getLayoutBounds());
    driftPx =
        lastY < frame.getMinY()
            ? Math.max(-60, lastY - frame.getMinY())
            : lastY > frame.getMaxY() ? Math.min(60, lastY - frame.getMaxY()) : 0;
    if (driftPx == 0) {
      drift.stop();
    } else {
      drift.play();
    }
    dragTo(lastX, lastY);
  }

  private void dragTo(double x, double y) {
    Place at = placeAt(x, y);
    if (at != null && anchor != null) {
      select(anchor, at);
    }
  }

  private void released(MouseEvent e) {
    drift.stop();
    if (isScrollBar(e)) {
      return;
    }
    boolean still = Math.hypot(e.getSceneX() - pressedX, e.getSceneY() - pressedY) < CLICK_PX;
    if (still && e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 1) {
      TextLink link = PieceView.linkAt(e.getPickResult().getIntersectedNode());
      if (link != null) {
        go(link);
      }
    }
    e.consume();
  }

  /** Shows on the map what a link stands for. */
  void go(TextLink link) {
    String id = link.id();
    var structure = state.workspace().catalogue().findStructure(id);
    if (structure.isPresent()) {
      state.showStructure(structure.get());
      return;
    }
    var element = state.workspace().catalogue().findElement(id);
    element
        .flatMap(x -> state.workspace().catalogue().findStructure(x.structureId()))
        .filter(s -> !s.equals(state.structure()))
        .ifPresent(state::showStructure);
    state.select(id);
    state.requestZoom(id);
  }

  private void select(Place from, Place to) {
    anchor = from;
    caret = to;
    Place first = from.compareTo(to) <= 0 ? from : to;
    Place last = from.compareTo(to) <= 0 ? to : from;
    selection.set(
        first.equals(last)
            ? null
            : new TextRange(first.piece(), first.offset(), last.piece(), last.offset()));
    markAll();
  }

  /** Selects the whole document. */
  void selectAll() {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      select(new Place(0, 0), new Place(last, list.getItems().get(last).text().length()));
    }
  }

  /** Copies what is selected, alone or with document and headings. */
  void copy(boolean cited) {
    TextRange range = selection.get();
    if (range == null) {
      range = here();
    }
    if (range != null) {
      String text =
          cited ? model.cited(range, state.language()) : model.document().original().text(range);
      TextClipboard.put(text, state);
    }
  }

  /** The selection, else the paragraph at the caret or at the top. */
  TextRange here() {
    if (selection.get() != null) {
      return selection.get();
    }
    if (list.getItems().isEmpty()) {
      return null;
    }
    int piece = caret == null ? model.positionProperty().get() : caret.piece();
    piece = Math.min(piece, list.getItems().size() - 1);
    return TextRange.within(piece, 0, list.getItems().get(piece).text().length());
  }

  private void key(KeyEvent e) {
    boolean used = true;
    if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
      copy(e.isShiftDown());
    } else if (e.isShortcutDown() && e.getCode() == KeyCode.A) {
      selectAll();
    } else if (e.getCode() == KeyCode.ESCAPE && selection.get() != null) {
      select(anchor, anchor);
    } else if (e.getCode() == KeyCode.ENTER) {
      menuOfLinks();
    } else if (!e.isShortcutDown() && !e.isAltDown()) {
      used = scroll(e);
    } else {
      used = false;
    }
    if (used) {
      e.consume();
    }
  }

  private boolean scroll(KeyEvent e) {
    if (e.isShiftDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
      extend(e.getCode() == KeyCode.DOWN ? 1 : -1);
      return true;
    }
    double page = list.getHeight() * 0.9;
    switch (e.getCode()) {
      case UP -> findFlow().ifPresent(f -> f.scrollPixels(-40));
      case DOWN -> findFlow().ifPresent(f -> f.scrollPixels(40));
      case PAGE_UP -> findFlow().ifPresent(f -> f.scrollPixels(-page));
      case PAGE_DOWN, SPACE -> findFlow().ifPresent(f -> f.scrollPixels(page));
      case HOME -> list.scrollTo(0);
      case END -> list.scrollTo(Math.max(0, list.getItems().size() - 1));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes a paragraph more into the selection, or leaves one. */
  private void extend(int by) {
    if (list.getItems().isEmpty()) {
      return;
    }
    if (anchor == null) {
      anchor = new Place(model.positionProperty().get(), 0);
      caret = anchor;
    }
    int piece = Math.max(0, Math.min(list.getItems().size() - 1, caret.piece() + by));
    int end = by > 0 ? list.getItems().get(caret.piece()).text().length() : 0;
    boolean atEnd = caret.offset() == end;
    select(
        anchor,
        atEnd
            ? new Place(piece, by > 0 ? list.getItems().get(piece).text().length() : 0)
            : new Place(caret.piece(), end));
  }

  /** Lists the places named in the paragraph, for those without a mouse. */
  private void menuOfLinks() {
    TextRange at = here();
    if (at == null) {
      return;
    }
    javafx.scene.control.ContextMenu menu = new javafx.scene.control.ContextMenu();
    Set<String> seen = new HashSet<>();
    for (TextLink link : model.links(at.piece())) {
      String name = list.getItems().get(at.piece()).text().substring(link.start(), link.end());
      if (seen.add(name)) {
        javafx.scene.control.MenuItem item = new javafx.scene.control.MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> go(link));
        menu.getItems().add(item);
      }
    }
    if (!menu.getItems().isEmpty()) {
      Bounds b = list.localToScreen(list.getLayoutBounds());
      menu.show(list, b.getMinX() + 40, b.getMinY() + CONTEXT_PX);
    }
  }

  /** Rows are not chosen: text is. */
  private static final class NoSelection extends MultipleSelectionModel<Piece> {
    @Override
    public ObservableList<Integer> getSelectedIndices() {
      return javafx.collections.FXCollections.emptyObservableList();
    }

    @Override
    public ObservableList<Piece> getSelectedItems() {
      return javafx.collections.FXCollections.emptyObservableList();
    }

    @Override
    public void selectIndices(int index, int... indices) {}

    @Override
    public void selectAll() {}

    @Override
    public void clearAndSelect(int index) {}

    @Override
    public void select(int index) {}

    @Override
    public void select(Piece obj) {}

    @Override
    public void clearSelection(int index) {}

    @Override
    public void clearSelection() {}

    @Override
    public boolean isSelected(int index) {
      return false;
    }

    @Override
    public boolean isEmpty() {
      return true;
    }

    @Override
    public void selectPrevious() {}

    @Override
    public void selectNext() {}

    @Override
    public void selectFirst() {}

    @Override
    public void selectLast() {}
  }
}
