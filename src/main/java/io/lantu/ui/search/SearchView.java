package io.lantu.ui.search;

import io.lantu.model.Catalogue;
import io.lantu.search.Facet;
import io.lantu.search.FoundItem;
import io.lantu.search.HitType;
import io.lantu.search.SearchHit;
import io.lantu.search.SearchResult;
import io.lantu.search.TextRange;
import io.lantu.state.AppState;
import io.lantu.state.SearchModel;
import io.lantu.state.TextOpener;
import io.lantu.ui.control.CentreLater;
import io.lantu.ui.control.ChipFlow;
import io.lantu.ui.control.GradualRows;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
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
  private static final int MENU_VALUES = 40;

  /** Hits made at once, and with each pulse, where there were none. */
  private static final int ROWS_AT_FIRST = 5;

  private static final int ROWS_AT_ONCE = 3;

  /** More rows than these are out of sight. */
  private static final int ROWS_IN_SIGHT = 30;

  /** Two rows of chips, in sizes of the type. */
  private static final double CHIPS_EM = 4.4;

  private final AppState state;
  private final Texts texts;
  private final SearchModel model;
  private final Consumer<SearchHit> goTo;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final FlowPane chips = new FlowPane(6, 4);
  private final VBox types = new VBox(2);
  private final ObservableList<SearchRow> found = FXCollections.observableArrayList();
  private final ListView<SearchRow> list = new ListView<>();
  private final VBox empty = new VBox(10);
  private final HBox line = new HBox(8);
  private final HBox filters = new HBox(8);
  private final MenuButton plans = new MenuButton();
  private final MenuButton regions = new MenuButton();
  private final MenuButton topics = new MenuButton();
  private TextOpener opener;

  /**
   * Makes the view.
   *
   * @param goTo shows a hit on the map, in the panel or in its table
   */
  public SearchView(AppState state, Texts texts, SearchModel model, Consumer<SearchHit> goTo) {
    this.state = state;
    this.texts = texts;
    this.model = model;
    this.goTo = goTo;
    setId("search-view");
    getStyleClass().add("search-view");
    getStylesheets().add(SearchView.class.getResource("/io/lantu/ui/search.css").toExternalForm());
    field.setId("full-text-field");
    field.promptTextProperty().bind(texts.binding("search.field"));
    field.accessibleTextProperty().bind(texts.binding("command.full-text"));
    HBox.setHgrow(field, Priority.ALWAYS);
    // Answers to older questions are dropped, so no key has to wait for the next.
    field.textProperty().addListener((o, old, now) -> model.search(now));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInField);
    count.setId("search-count");
    count.getStyleClass().add("muted");
    count.setMinWidth(USE_PREF_SIZE);
    menu(plans, Facet.PLAN, "search.plan");
    menu(regions, Facet.REGION, "search.region");
    menu(topics, Facet.TOPIC, "search.topic");
    field.setMinWidth(80);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(new FontIcon(Feather.SEARCH), field, count);
    chips.setId("search-chips");
    VBox head = new VBox(6, line, chipArea());
    widthProperty().addListener((o, old, now) -> placeFilters(head));
    count.fontProperty().addListener((o, old, now) -> placeFilters(head));
    placeFilters(head);
    head.getStyleClass().add("search-head");
    setTop(head);
    types.setId("search-types");
    types.getStyleClass().add("search-types");
    ScrollPane side = new ScrollPane(types);
    side.setFitToWidth(true);
    side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    side.getStyleClass().add("search-side");
    side.managedProperty().bind(side.visibleProperty());
    side.visibleProperty().bind(Bindings.isNotEmpty(types.getChildren()));
    setLeft(side);
    list.setId("search-list");
    list.accessibleTextProperty().bind(texts.binding("search.hits"));
    list.setItems(
        new GradualRows<SearchRow>(found, this::rowsAtOnce, ROWS_AT_ONCE, ROWS_IN_SIGHT).listed());
    list.setCellFactory(v -> new SearchCell(state, texts, this));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInList);
    empty.setAlignment(Pos.CENTER);
    empty.setId("search-empty");
    empty.getStyleClass().add("search-empty");
    list.setPlaceholder(empty);
    CentreLater.install(this, () -> list);
    model.resultProperty().addListener((o, old, now) -> show());
    model.suggestionsProperty().addListener((o, old, now) -> showEmpty());
    model.statusProperty().addListener((o, old, now) -> showState());
    model.indexedProperty().addListener((o, old, now) -> showState());
    model.filtersProperty().addListener((o, old, now) -> showChips());
    state.messagesProperty().addListener((o, old, now) -> show());
    show();
  }

  /** Many filters are scrolled in a few rows, so that the hits keep their room. */
  private ScrollPane chipArea() {
    ScrollPane area = new ScrollPane(chips);
    area.setId("search-chip-area");
    area.getStyleClass().add("panel-scroll");
    area.setFitToWidth(true);
    area.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    area.setMinHeight(USE_PREF_SIZE);
    area.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(chips.getHeight(), CHIPS_EM * count.getFont().getSize()),
                chips.heightProperty(),
                count.fontProperty()));
    area.visibleProperty().bind(Bindings.isNotEmpty(chips.getChildren()));
    area.managedProperty().bind(area.visibleProperty());
    return area;
  }

  private void placeFilters(VBox head) {
    boolean own = getWidth() > 0 && getWidth() < NARROW_EM * count.getFont().getSize();
    if (filters.getChildren().isEmpty()) {
      filters.getChildren().addAll(plans, regions, topics);
    }
    if (own && !head.getChildren().contains(filters)) {
      line.getChildren().remove(filters);
      head.getChildren().add(1, filters);
    } else if (!own && !line.getChildren().contains(filters)) {
      head.getChildren().remove(filters);
      line.getChildren().add(filters);
    }
  }

  /** Who shows originals; hits then have a way to them. */
  public void setOpener(TextOpener opener) {
    this.opener = opener;
    list.refresh();
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

  private void menu(MenuButton button, Facet facet, String key) {
    texts.label(button, key);
    button.setId("search-by-" + facet.name().toLowerCase(java.util.Locale.ROOT));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnShowing(e -> fill(button, facet));
    // A menu without items would not open.
    button.getItems().setAll(new CheckMenuItem());
  }

  private void fill(MenuButton button, Facet facet) {
    button.getItems().clear();
    Set<String> chosen = model.filtersProperty().get().getOrDefault(facet, Set.of());
    List<SearchResult.FacetCount> counts =
        model.resultProperty().get().facets().getOrDefault(facet, List.of());
    for (SearchResult.FacetCount c : counts.stream().limit(MENU_VALUES).toList()) {
      CheckMenuItem item = new CheckMenuItem(name(facet, c.value()) + "  " + c.count());
      item.setMnemonicParsing(false);
      item.setSelected(chosen.contains(c.value()));
      item.setOnAction(e -> model.toggle(facet, c.value()));
      button.getItems().add(item);
    }
    if (button.getItems().isEmpty()) {
      CheckMenuItem none = new CheckMenuItem(texts.get("search.no-values"));
      none.setDisable(true);
      button.getItems().add(none);
    }
  }

  private String name(Facet facet, String value) {
    Catalogue catalogue = state.workspace().catalogue();
    return switch (facet) {
      case TYPE -> texts.get("search.type." + value);
      case PLAN ->
          catalogue.findPlan(value).map(p -> texts.pick(p.shortTitle(), p.titleEn())).orElse(value);
      case REGION ->
          catalogue.findRegion(value).map(r -> texts.pick(r.name(), r.nameEn())).orElse(value);
      case TOPIC -> texts.topic(value);
    };
  }

  private void show() {
    SearchResult result = model.resultProperty().get();
    List<SearchRow> rows = new ArrayList<>();
    for (SearchResult.Group group : result.groups()) {
      rows.add(new SearchRow.Head(group.type(), group.count(), group.items().size()));
      group.items().forEach(item -> rows.add(new SearchRow.Hit(item)));
    }
    found.setAll(rows);
    if (!rows.isEmpty()) {
      list.getSelectionModel().select(1);
      // Making sure of the top would lay the rows out twice.
      if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getPosition() > 0) {
        list.scrollTo(0);
      }
    }
    showTypes(result);
    showChips();
    showState();
  }

  /** Hits that take the place of others all come at once, or the list would flicker. */
  private int rowsAtOnce() {
    return list.getItems().isEmpty() ? ROWS_AT_FIRST : Integer.MAX_VALUE;
  }

  private void showTypes(SearchResult result) {
    types.getChildren().clear();
    List<SearchResult.FacetCount> counts =
        result.facets().getOrDefault(Facet.TYPE, List.of()).stream()
            .sorted(java.util.Comparator.comparing(c -> HitType.valueOf(c.value())))
            .toList();
    Set<String> chosen = model.filtersProperty().get().getOrDefault(Facet.TYPE, Set.of());
    if (counts.isEmpty()) {
      return;
    }
    int all = counts.stream().mapToInt(SearchResult.FacetCount::count).sum();
    types.getChildren().add(type(null, texts.get("search.everything"), all, chosen.isEmpty()));
    for (SearchResult.FacetCount c : counts) {
      types
          .getChildren()
          .add(type(c.value(), name(Facet.TYPE, c.value()), c.count(), chosen.contains(c.value())));
    }
  }

  private ToggleButton type(String value, String name, int hits, boolean on) {
    ToggleButton button = new ToggleButton(name + "  " + hits);
    button.setId("search-type-" + (value == null ? "all" : value));
    button.getStyleClass().add("search-type");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.setSelected(on);
    button.setOnAction(
        e -> {
          model.showOnly(on ? null : value);
          field.requestFocus();
          field.end();
        });
    return button;
  }

  private void showChips() {
    chips.getChildren().clear();
    for (Map.Entry<Facet, Set<String>> e : model.filtersProperty().get().entrySet()) {
      for (String value : e.getValue()) {
        Button chip =
            ChipFlow.chip(
                name(e.getKey(), value) + "  ✕",
                texts.get("search.remove"),
                () -> {
                  model.toggle(e.getKey(), value);
                  field.requestFocus();
                  field.end();
                });
        chip.getStyleClass().add("accent-badge");
        chip.setAccessibleText(texts.get("search.remove") + " " + name(e.getKey(), value));
        chips.getChildren().add(chip);
      }
    }
    if (chips.getChildren().size() > 1) {
      Button all =
          ChipFlow.chip(texts.get("table.clear"), texts.get("table.clear"), model::clearFilters);
      all.setId("search-clear");
      chips.getChildren().add(0, all);
    }
  }

  private void showState() {
    SearchResult result = model.resultProperty().get();
    boolean asked = !model.typed().isBlank();
    if (model.statusProperty().get() == SearchModel.Status.PREPARING) {
      int items = model.indexedProperty().get();
      count.setText(items == 0 ? texts.get("search.opening") : texts.get("search.indexing", items));
    } else {
      count.setText(asked ? texts.get("search.found", result.found()) : "");
    }
    showEmpty();
  }

  private void showEmpty() {
    empty.getChildren().clear();
    SearchResult result = model.resultProperty().get();
    SearchModel.Status status = model.statusProperty().get();
    if (status == SearchModel.Status.FAILED) {
      say("search.failed");
    } else if (model.typed().isBlank()) {
      say("search.hint");
    } else if (status == SearchModel.Status.PREPARING) {
      say("search.wait");
    } else if (result.found() == 0) {
      empty.getChildren().add(words(texts.get("search.nothing", model.typed())));
      if (result.unfiltered() > 0) {
        Button drop = new Button(texts.get("search.drop-filters", result.unfiltered()));
        drop.setId("search-drop-filters");
        drop.setOnAction(e -> model.clearFilters());
        empty.getChildren().add(drop);
      } else if (!model.suggestionsProperty().get().isEmpty()) {
        empty.getChildren().add(words(texts.get("search.near")));
        List<Node> near = new ArrayList<>();
        for (SearchHit hit : model.suggestionsProperty().get()) {
          near.add(ChipFlow.chip(hit.title(), "", () -> focusField(hit.title())));
        }
        ChipFlow flow = new ChipFlow(near, near.size(), texts);
        flow.setAlignment(Pos.CENTER);
        empty.getChildren().add(flow);
      } else {
        say("search.shorter");
      }
    }
  }

  private void say(String key) {
    empty.getChildren().add(words(texts.get(key)));
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    return label;
  }

  /** Whether one kind alone is shown. */
  boolean isAlone() {
    return model.filtersProperty().get().getOrDefault(Facet.TYPE, Set.of()).size() == 1;
  }

  void showOnly(HitType type) {
    model.showOnly(type.name());
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
          field.requestFocus();
          field.end();
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
    if (item.hit().type() == HitType.ORIGINAL && opener != null) {
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
    return opener != null
        && (item.hit().type() == HitType.ORIGINAL || item.hit().type() == HitType.PASSAGE);
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
