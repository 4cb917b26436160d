package io.lantu.ui.search;

import io.lantu.search.Facet;
import io.lantu.search.FoundItem;
import io.lantu.search.HitType;
import io.lantu.search.SearchHit;
import io.lantu.search.SearchResult;
import io.lantu.search.TextQuery;
import io.lantu.search.TextRange;
import io.lantu.state.AppState;
import io.lantu.state.SearchModel;
import io.lantu.state.TextOpener;
import io.lantu.ui.control.CentreLater;
import io.lantu.ui.control.FarKeys;
import io.lantu.ui.control.GradualRows;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The search in all texts: type, go down to the hits, Enter opens; Escape goes back to the field.
 * FX thread.
 */
public final class SearchView extends BorderPane {
  /** Below this width, in heights of its letters, the filters have a line of their own. */
  private static final double NARROW_EM = 43;

  private static final Duration FOCUS_PAUSE = Duration.millis(50);
  private static final int FOCUS_TRIES = 20;

  /** Hits made at once, and with each pulse, where there were none. */
  private static final int ROWS_AT_FIRST = 5;

  private static final int ROWS_AT_ONCE = 3;

  /** More rows than these are out of sight. */
  private static final int ROWS_IN_SIGHT = 30;

  private final AppState state;
  private final Texts texts;
  private final SearchModel model;
  private final Consumer<SearchHit> goTo;
  private final TextOpener opener;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final ObservableList<SearchRow> found = FXCollections.observableArrayList();
  private final ListView<SearchRow> list = new ListView<>();
  private final HBox line = new HBox(8);
  private final FilterBar filters;
  private final KindColumn kinds;
  private final EmptyHits empty;
  private TextQuery answered;

  /**
   * Makes the view.
   *
   * @param goTo shows a hit on the map, in the panel or in its table
   * @param opener shows originals; hits have a way to them
   */
  public SearchView(
      AppState state, Texts texts, SearchModel model, Consumer<SearchHit> goTo, TextOpener opener) {
    this.state = state;
    this.texts = texts;
    this.model = model;
    this.goTo = goTo;
    this.opener = opener;
    setId("search-view");
    getStyleClass().add("search-view");
    getStylesheets().add(SearchView.class.getResource("/io/lantu/ui/search.css").toExternalForm());
    field.setId("full-text-field");
    field.promptTextProperty().bind(texts.binding("search.field"));
    field.accessibleTextProperty().bind(texts.binding("command.full-text"));
    HBox.setHgrow(field, Priority.ALWAYS);
    // Answers to older questions are dropped, so no key has to wait for the next.
    field
        .textProperty()
        .addListener(
            (o, old, now) -> {
              model.search(now);
              if (model.statusProperty().get() == SearchModel.Status.PREPARING) {
                showState(); // an answer may take a while
              }
            });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInField);
    count.setId("search-count");
    count.getStyleClass().add("muted");
    count.setMinWidth(USE_PREF_SIZE);
    filters = new FilterBar(state, texts, model, count.fontProperty(), this::backToField);
    field.setMinWidth(80);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(new FontIcon(Feather.SEARCH), field, count);
    VBox head = new VBox(6, line, filters.chips());
    widthProperty().addListener((o, old, now) -> placeFilters(head));
    count.fontProperty().addListener((o, old, now) -> placeFilters(head));
    placeFilters(head);
    head.getStyleClass().add("search-head");
    setTop(head);
    kinds = new KindColumn(texts, model, this::backToField);
    setLeft(kinds);
    list.setId("search-list");
    list.accessibleTextProperty().bind(texts.binding("search.hits"));
    list.setItems(
        new GradualRows<SearchRow>(found, this::rowsAtOnce, ROWS_AT_ONCE, ROWS_IN_SIGHT).listed());
    list.setCellFactory(v -> new SearchCell(state, texts, this));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInList);
    FarKeys.install(list, row -> list.getItems().get(row) instanceof SearchRow.Hit);
    empty = new EmptyHits(texts, model, this::focusField);
    list.setPlaceholder(empty);
    CentreLater.install(this, () -> list);
    model.resultProperty().addListener((o, old, now) -> show());
    model.suggestionsProperty().addListener((o, old, now) -> empty.show());
    model.statusProperty().addListener((o, old, now) -> showState());
    model.indexedProperty().addListener((o, old, now) -> showState());
    state.messagesProperty().addListener((o, old, now) -> show());
    show();
  }

  private void placeFilters(VBox head) {
    boolean own = getWidth() > 0 && getWidth() < NARROW_EM * count.getFont().getSize();
    HBox menus = filters.menus();
    if (own && !head.getChildren().contains(menus)) {
      line.getChildren().remove(menus);
      head.getChildren().add(1, menus);
    } else if (!own && !line.getChildren().contains(menus)) {
      head.getChildren().remove(menus);
      line.getChildren().add(menus);
    }
  }

  /** Gives the keyboard to the field, with a text unless null. */
  public void focusField(String text) {
    model.prepare();
    if (text != null) {
      field.setText(text);
    }
    takeKeyboard(FOCUS_TRIES);
  }

  /**
   * A tab that has just been made takes a few layouts until it is seen and can have the keyboard.
   */
  private void takeKeyboard(int tries) {
    Platform.runLater(
        () -> {
          field.requestFocus();
          if (field.getScene() != null && field.equals(field.getScene().getFocusOwner())) {
            field.selectAll();
          } else if (tries > 0) {
            PauseTransition later = new PauseTransition(FOCUS_PAUSE);
            later.setOnFinished(e -> takeKeyboard(tries - 1));
            later.play();
          }
        });
  }

  private void show() {
    SearchResult result = model.resultProperty().get();
    List<SearchRow> rows = new ArrayList<>();
    for (SearchResult.Group group : result.groups()) {
      rows.add(new SearchRow.Head(group.type(), group.count(), group.items().size()));
      group.items().forEach(item -> rows.add(new SearchRow.Hit(item)));
    }
    boolean again = result.query().equals(answered);
    if (!again || !rows.equals(found)) {
      list(rows, again);
    }
    answered = result.query();
    kinds.show(result);
    showState();
  }

  /**
   * Lists rows from the top, the first hit selected. Where they answer the same question better
   * than those before, what was selected and what stood at the top stay where they are still there.
   */
  private void list(List<SearchRow> rows, boolean better) {
    SearchRow selected = better ? list.getSelectionModel().getSelectedItem() : null;
    int top = 0;
    boolean scrolled = false;
    // Making sure of the top where it is there already would lay the rows out twice.
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getPosition() > 0) {
      scrolled = true;
      IndexedCell<?> first = flow.getFirstVisibleCell();
      if (better && first != null) {
        top = rows.indexOf(found.get(first.getIndex()));
      }
    }
    found.setAll(rows);
    if (!rows.isEmpty()) {
      list.getSelectionModel().select(Math.max(1, rows.indexOf(selected)));
      if (scrolled) {
        list.scrollTo(Math.max(0, top));
      }
    }
  }

  /** Hits that take the place of others all come at once, or the list would flicker. */
  private int rowsAtOnce() {
    return list.getItems().isEmpty() ? ROWS_AT_FIRST : Integer.MAX_VALUE;
  }

  private void showState() {
    SearchResult result = model.resultProperty().get();
    boolean asked = !model.typed().isBlank();
    if (model.statusProperty().get() != SearchModel.Status.PREPARING) {
      count.setText(asked ? texts.get("search.found", result.found()) : "");
    } else if (asked && result.found() > 0) {
      count.setText(texts.get("search.first", result.found()));
    } else {
      int items = model.indexedProperty().get();
      count.setText(items == 0 ? texts.get("search.opening") : texts.get("search.indexing", items));
    }
    empty.show();
  }

  /** Whether one kind alone is shown. */
  boolean isAlone() {
    return model.filtersProperty().get().getOrDefault(Facet.TYPE, Set.of()).size() == 1;
  }

  void showOnly(HitType type) {
    model.showOnly(type.name());
    backToField();
  }

  /** The keyboard behind what is typed. */
  private void backToField() {
    field.requestFocus();
    field.end();
  }

  private void keyInField(KeyEvent e) {
    boolean used = true;
    if (e.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
      list.requestFocus();
      move(firstHit());
    } else if (e.getCode() == KeyCode.ENTER) {
      enter(e);
    } else if (e.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
    } else {
      used = false;
    }
    if (used) {
      e.consume();
    }
  }

  private int firstHit() {
    return list.getItems().size() > 1 ? 1 : -1;
  }

  private void keyInList(KeyEvent e) {
    int at = list.getSelectionModel().getSelectedIndex();
    boolean used = true;
    switch (e.getCode()) {
      case UP -> {
        int next = step(at, -1);
        if (next < 0) {
          backToField();
        } else {
          move(next);
        }
      }
      case DOWN -> move(step(at, 1));
      case ENTER -> enter(e);
      case ESCAPE -> {
        field.requestFocus();
        field.selectAll();
      }
      default -> used = false;
    }
    if (used) {
      e.consume();
    }
  }

  private int step(int from, int by) {
    int at = from + by;
    while (at >= 0 && at < list.getItems().size()) {
      if (list.getItems().get(at) instanceof SearchRow.Hit) {
        return at;
      }
      at += by;
    }
    return -1;
  }

  private void move(int row) {
    if (row >= 0) {
      list.getSelectionModel().select(row);
      list.scrollTo(Math.max(0, row - 2));
    }
  }

  private void enter(KeyEvent e) {
    if (list.getSelectionModel().getSelectedItem() instanceof SearchRow.Hit hit) {
      if (e.isShortcutDown() && hasText(hit.item())) {
        toText(hit.item());
      } else {
        open(hit.item());
      }
    }
  }

  /** Does what a hit is for: originals are read, all else is gone to. */
  void open(FoundItem item) {
    if (item.hit().type() == HitType.ORIGINAL) {
      toText(item);
    } else {
      toMap(item);
    }
  }

  boolean hasPlace(FoundItem item) {
    return item.hit().type() != HitType.ORIGINAL || item.region() != null;
  }

  void toMap(FoundItem item) {
    if (item.hit().type() != HitType.ORIGINAL) {
      goTo.accept(item.hit());
    } else if (item.region() != null) {
      state.select(item.region());
      state.requestZoom(item.region());
    }
  }

  boolean hasText(FoundItem item) {
    return item.hit().type() == HitType.ORIGINAL || item.hit().type() == HitType.PASSAGE;
  }

  void toText(FoundItem item) {
    if (item.hit().type() == HitType.ORIGINAL) {
      String[] place = item.hit().id().split("/");
      TextRange first = item.inText().isEmpty() ? new TextRange(0, 0) : item.inText().get(0);
      opener.open(
          place[0],
          Integer.parseInt(place[1]),
          Integer.parseInt(place[2]),
          first.start(),
          first.end());
    } else {
      Optional.of(item.hit().id())
          .flatMap(
              id ->
                  state.workspace().catalogue().content().passages().stream()
                      .filter(p -> p.id().equals(id))
                      .findFirst())
          .ifPresent(p -> opener.open(p.citation()));
    }
  }
}
