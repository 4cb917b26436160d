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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * The flowing text of a document with its marks: what is selected, gone to, found and noted, and
 * the names that stand for what is selected on the map. FX thread.
 */
final class TextPane extends StackPane {
  private static final double LINE_STEP_PX = 40;

  private final AppState state;
  private final Reading reading;
  private final ReaderModel model;
  private final PieceList list;
  private final TextSelection selection;
  private final Map<Integer, double[]> tableShares = new HashMap<>();
  private Set<String> subjects = Set.of();

  TextPane(AppState state, Reading reading, Texts texts) {
    this.state = state;
    this.reading = reading;
    model = reading.reader();
    getStyleClass().add("reader-text");
    list = new PieceList(this);
    list.accessibleTextProperty().bind(texts.binding("reader.text"));
    list.setOnTop(model.positionProperty()::set);
    getChildren().setAll(list);
    selection = new TextSelection(list, model.positionProperty()::get, this::clicked);
    selection.rangeProperty().addListener((o, old, now) -> markAll());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.documentProperty().addListener((o, old, now) -> showDocument(now));
    model.linksProperty().addListener((o, old, now) -> list.forEachCell(PieceCell::rebuild));
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
    return selection.rangeProperty();
  }

  void setOnMenu(EventHandler<ContextMenuEvent> action) {
    list.setOnContextMenuRequested(action);
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  private void showDocument(ReaderDocument document) {
    tableShares.clear();
    selection.reset();
    list.show(document == null ? List.of() : document.pieces());
  }

  private void arrive(ReaderModel.Target target) {
    markAll();
    if (target == null || list.getItems().isEmpty()) {
      return;
    }
    int piece = Math.min(target.range().piece(), list.getItems().size() - 1);
    if (target.range().end() == 0) {
      list.bringToTop(piece);
    } else {
      list.bringIntoSight(piece, target.range().start());
    }
    model.positionProperty().set(piece);
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
    view.mark(PieceView.Mark.SELECTION, part(selection.range(), index, length));
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
    list.forEachCell(this::markCell);
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

  // ---- links ----

  private void clicked(MouseEvent e) {
    TextLink link = PieceView.linkAt(e.getPickResult().getIntersectedNode());
    if (link != null) {
      go(link);
    }
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

  // ---- copying and keys ----

  /** Selects the whole document. */
  void selectAll() {
    selection.selectAll();
  }

  /** Copies what is selected, alone or with document and headings. */
  void copy(boolean cited) {
    TextRange range = here();
    if (range != null) {
      String text =
          cited ? model.cited(range, state.language()) : model.document().original().text(range);
      TextClipboard.put(text, state);
    }
  }

  /** The selection, else the paragraph at the caret or at the top. */
  TextRange here() {
    return selection.here();
  }

  private void key(KeyEvent e) {
    boolean used = true;
    if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
      copy(e.isShiftDown());
    } else if (e.isShortcutDown() && e.getCode() == KeyCode.A) {
      selectAll();
    } else if (e.getCode() == KeyCode.ESCAPE && selection.range() != null) {
      selection.clear();
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
      selection.extend(e.getCode() == KeyCode.DOWN ? 1 : -1);
      return true;
    }
    double page = list.getHeight() * 0.9;
    switch (e.getCode()) {
      case UP -> list.scrollBy(-LINE_STEP_PX);
      case DOWN -> list.scrollBy(LINE_STEP_PX);
      case PAGE_UP -> list.scrollBy(-page);
      case PAGE_DOWN, SPACE -> list.scrollBy(page);
      case HOME -> list.scrollTo(0);
      case END -> list.scrollTo(Math.max(0, list.getItems().size() - 1));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Lists the places named in the paragraph, for those without a mouse. */
  private void menuOfLinks() {
    TextRange at = here();
    if (at == null) {
      return;
    }
    ContextMenu menu = new ContextMenu();
    Set<String> seen = new HashSet<>();
    for (TextLink link : model.links(at.piece())) {
      String name = list.getItems().get(at.piece()).text().substring(link.start(), link.end());
      if (seen.add(name)) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> go(link));
        menu.getItems().add(item);
      }
    }
    if (!menu.getItems().isEmpty()) {
      Bounds b = list.localToScreen(list.getLayoutBounds());
      menu.show(list, b.getMinX() + 40, b.getMinY() + PieceList.CONTEXT_PX);
    }
  }
}
