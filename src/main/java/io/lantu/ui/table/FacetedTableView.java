package io.lantu.ui.table;

import io.lantu.state.AppState;
import io.lantu.state.FacetedTable;
import io.lantu.state.FacetedTable.Choice;
import io.lantu.state.FacetedTable.GroupLine;
import io.lantu.state.FacetedTable.ItemLine;
import io.lantu.state.FacetedTable.Line;
import io.lantu.ui.control.CopyableText;
import io.lantu.ui.control.GradualRows;
import io.lantu.ui.control.InSight;
import io.lantu.ui.control.KeyboardMenu;
import io.lantu.ui.control.Pieces;
import io.lantu.ui.control.TextClipboard;
import io.lantu.ui.control.Texts;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A table with text filter, facets, groups, totals, copy and export. A selected row shows its place
 * on the map as a hover outline; Enter or double click goes there; rows that belong to what is
 * selected elsewhere are marked. FX thread.
 *
 * @param <T> rows
 */
public final class FacetedTableView<T> extends VBox {
  /** What the choosers may take of the height. */
  private static final double FACETS_SHARE = 0.3;

  /** What the totals may take of the height; the rest of them is scrolled to. */
  private static final double SUMMARY_SHARE = 0.2;

  /** Rows listed at once in a new table. */
  private static final int ROWS_AT_ONCE = 3;

  /** More rows than these are out of sight and cost little. */
  private static final int ROWS_IN_SIGHT = 40;

  private static final Duration TYPING_PAUSE = Duration.millis(120);

  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");

  private final FacetedTable<T> model;
  private final TableSpec<T> spec;
  private final AppState state;
  private final Texts texts;
  private final TableExport export;
  private final GradualRows<Line<T>> rows;
  private final Pieces pieces = new Pieces();
  private final TableView<Line<T>> table = new TableView<>();
  private final TextField filter = new TextField();
  private final FlowPane facets = new FlowPane(6, 6);
  private final StackPane summary = new StackPane();
  private final ScrollPane totals = new ScrollPane(summary);
  private final List<Runnable> facetFillers = new ArrayList<>();
  private final boolean roomy;
  private final ColumnWidths<T> widths;
  private final InSight layout = new InSight(this, this::requestLayout);
  private boolean filling;
  private boolean showing;
  private int rowsMade;

  /**
   * Makes a table.
   *
   * @param spec what it shows
   * @param model its rows
   * @param roomy whether there is room for facets and all columns, as in the dock
   */
  public FacetedTableView(
      TableSpec<T> spec,
      FacetedTable<T> model,
      AppState state,
      Texts texts,
      TableExport export,
      boolean roomy) {
    super(6);
    this.spec = spec;
    this.model = model;
    this.state = state;
    this.texts = texts;
    this.export = export;
    this.roomy = roomy;
    getStyleClass().addAll("panel-body", "faceted-table");
    setId(spec.id() + "-pane");
    rows = new GradualRows<>(model.lines(), this::rowsAtOnce, ROWS_AT_ONCE, ROWS_IN_SIGHT);
    buildTable();
    widths = new ColumnWidths<>(table, roomy);
    summary.setAlignment(Pos.CENTER_LEFT);
    summary.setId(spec.id() + "-summary");
    totals.getStyleClass().add("panel-scroll");
    totals.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    totals.setFitToWidth(true);
    totals.setMinHeight(USE_PREF_SIZE);
    InvalidationListener room = o -> Platform.runLater(this::fitTotals);
    widthProperty().addListener(room);
    heightProperty().addListener(room);
    filter.fontProperty().addListener(room);
    boolean chosen = roomy && !model.facetKeys().isEmpty();
    facets.setVisible(chosen);
    facets.setManaged(chosen);
    facets.setRowValignment(VPos.CENTER);
    facets.setMinHeight(USE_PREF_SIZE);
    if (roomy) {
      pieces.start(facetParts());
    }
    Node body = table;
    if (spec.hasDetail()) {
      body = withDetail();
    }
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(toolLine(), facets, body, totals);
    model.shownProperty().addListener((o, old, now) -> summarise());
    InSight language = new InSight(this, this::refill);
    state.messagesProperty().addListener((o, old, now) -> language.request());
    summarise();
    filter.fontProperty().addListener((o, old, now) -> widths.scale(now));
    widths.scale(filter.getFont());
  }

  @Override
  protected void layoutChildren() {
    layout.layOut(super::layoutChildren);
  }

  /** The rows. */
  public FacetedTable<T> model() {
    return model;
  }

  /** Gives other rows. */
  public void show(List<T> items) {
    showing = true;
    model.setItems(items);
    showing = false;
    widths.fit(items);
    facetFillers.forEach(Runnable::run);
    table.scrollTo(0);
  }

  /** Narrows to one value of a facet and nothing else. */
  public void narrow(String facet, String value) {
    filter.clear();
    model.clear();
    model.choose(facet, value);
    facetFillers.forEach(Runnable::run);
  }

  /** Narrows by text and nothing else. */
  public void filter(String text) {
    model.clear();
    facetFillers.forEach(Runnable::run);
    filter.setText(text);
    model.setText(text);
  }

  /** Puts the keyboard focus on the filter. */
  public void focusFilter() {
    filter.requestFocus();
  }

  /** Other rows come as fast as rows can be made for them; else the table keeps its place. */
  private int rowsAtOnce() {
    return showing ? Math.max(ROWS_AT_ONCE, rowsMade) : Integer.MAX_VALUE;
  }

  private void refill() {
    model.rebuild();
    facetFillers.forEach(Runnable::run);
    widths.fit(model.items());
    summarise();
  }

  private Node toolLine() {
    filter.setId(spec.id() + "-filter");
    filter.promptTextProperty().bind(texts.binding("table.filter." + spec.id()));
    filter.accessibleTextProperty().bind(texts.binding("table.filter." + spec.id()));
    PauseTransition pause = new PauseTransition(TYPING_PAUSE);
    pause.setOnFinished(e -> model.setText(filter.getText()));
    filter.textProperty().addListener((o, old, now) -> pause.playFromStart());
    filter.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            e.consume();
          } else if (e.getCode() == KeyCode.DOWN) {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
            e.consume();
          }
        });
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox line = new HBox(4, filter);
    line.setAlignment(Pos.CENTER_LEFT);
    if (!model.facetKeys().isEmpty()) {
      ToggleButton toggle = new ToggleButton();
      toggle.setId(spec.id() + "-facets");
      toggle.setGraphic(new FontIcon(Feather.FILTER));
      toggle.getStyleClass().add("tool-button");
      texts.tip(toggle, "table.facets");
      toggle.accessibleTextProperty().bind(texts.binding("table.facets"));
      toggle.setSelected(roomy);
      // In a low dock, as with large type, the rows come first; a press shows the choosers all the
      // same.
      Runnable fold =
          () -> {
            double needed = facets.prefHeight(facets.getWidth());
            if (facets.getWidth() > 0 && needed > FACETS_SHARE * getHeight()) {
              toggle.setSelected(false);
            }
          };
      // Later: until it has been laid out, it may be narrow or low for a moment.
      InvalidationListener low = o -> Platform.runLater(fold);
      heightProperty().addListener(low);
      facets.heightProperty().addListener(low);
      toggle.setOnAction(
          e -> {
            heightProperty().removeListener(low);
            facets.heightProperty().removeListener(low);
          });
      toggle
          .selectedProperty()
          .addListener(
              (o, old, now) -> {
                if (facets.getChildren().isEmpty()) {
                  pieces.start(facetParts());
                }
                facets.setVisible(now);
                facets.setManaged(now);
              });
      line.getChildren().add(toggle);
    }
    Button menu = button("table.menu", Feather.DOWNLOAD);
    menu.setId(spec.id() + "-menu");
    menu.setOnAction(e -> menu(false).show(menu, Side.BOTTOM, 0, 2));
    line.getChildren().add(menu);
    return line;
  }

  private Button button(String key, Ikon icon) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("tool-button");
    texts.tip(button, key);
    button.accessibleTextProperty().bind(texts.binding(key));
    return button;
  }

  /** What makes the choosers, one each: they cost more than rows do. */
  private List<Runnable> facetParts() {
    List<Runnable> parts = new ArrayList<>();
    for (String key : model.facetKeys()) {
      parts.add(() -> facets.getChildren().add(facet(key)));
    }
    if (!parts.isEmpty()) {
      parts.add(() -> facets.getChildren().add(groups()));
      parts.add(() -> facets.getChildren().add(clearButton()));
    }
    return parts;
  }

  private Button clearButton() {
    Button clear = new Button();
    clear.setId(spec.id() + "-clear");
    clear.textProperty().bind(texts.binding("table.clear"));
    clear.getStyleClass().addAll("badge", "link-badge");
    clear.setOnAction(
        e -> {
          filter.clear();
          model.clear();
          facetFillers.forEach(Runnable::run);
        });
    return clear;
  }

  private Node facet(String key) {
    ComboBox<Choice> box = new ComboBox<>();
    box.setId(spec.id() + "-facet-" + key);
    box.getStyleClass().add("facet-box");
    box.setVisibleRowCount(16);
    box.accessibleTextProperty().bind(texts.binding("table.facet." + key));
    box.setConverter(
        new ChoiceConverter(
            () -> texts.get("table.facet." + key), c -> c.label() + "  " + c.count()));
    Runnable fill =
        () -> {
          filling = true;
          List<Choice> choices = model.choices(key);
          Choice all = new Choice(null, "", 0);
          box.getItems().setAll(all);
          box.getItems().addAll(choices);
          box.setValue(
              choices.stream()
                  .filter(c -> c.value().equals(model.chosen(key)))
                  .findFirst()
                  .orElse(all));
          filling = false;
        };
    facetFillers.add(fill);
    fill.run();
    box.setOnAction(
        e -> {
          if (!filling) {
            model.choose(key, box.getValue() == null ? null : box.getValue().value());
          }
        });
    return box;
  }

  private Node groups() {
    ComboBox<Choice> box = new ComboBox<>();
    box.setId(spec.id() + "-group");
    box.getStyleClass().add("facet-box");
    box.accessibleTextProperty().bind(texts.binding("table.group"));
    box.setConverter(new ChoiceConverter(() -> texts.get("table.group"), Choice::label));
    Runnable fill =
        () -> {
          filling = true;
          Choice none = new Choice(null, "", 0);
          List<Choice> choices =
              model.facetKeys().stream()
                  .map(
                      k ->
                          new Choice(
                              k, texts.get("table.group.by", texts.get("table.facet." + k)), 0))
                  .toList();
          box.getItems().setAll(none);
          box.getItems().addAll(choices);
          box.setValue(
              choices.stream()
                  .filter(c -> c.value().equals(model.grouping()))
                  .findFirst()
                  .orElse(none));
          filling = false;
        };
    facetFillers.add(fill);
    fill.run();
    box.setOnAction(
        e -> {
          if (!filling) {
            model.groupBy(box.getValue() == null ? null : box.getValue().value());
          }
        });
    return box;
  }

  private void buildTable() {
    table.setId(spec.id() + "-table");
    table.setItems(rows.listed());
    Label none = texts.label("table.none." + spec.id(), "muted");
    none.setWrapText(true);
    table.setPlaceholder(none);
    table.accessibleTextProperty().bind(texts.binding("table.title." + spec.id()));
    table.setTableMenuButtonVisible(true);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    boolean first = true;
    for (TableColumnSpec<T> c : spec.columns()) {
      table.getColumns().add(column(c, first));
      first = false;
    }
    table.setRowFactory(view -> new LineRow());
    // The model sorts, within groups; the table only says by what.
    table.setSortPolicy(
        view -> {
          model.sort(comparator());
          return true;
        });
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    KeyboardMenu.install(
        table,
        () -> {
          boolean row = table.getSelectionModel().getSelectedItem() instanceof ItemLine<T>;
          return menu(row);
        });
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, old, now) -> state.setHover(targetOf(now)));
  }

  private TableColumn<Line<T>, Line<T>> column(TableColumnSpec<T> c, boolean first) {
    TableColumn<Line<T>, Line<T>> column = new TableColumn<>();
    column.setId(spec.id() + "-column-" + c.key());
    column.textProperty().bind(texts.binding("table.column." + c.key()));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(view -> new LineCell<>(c, first));
    column.setPrefWidth(c.width());
    // With details beside the table the long columns would say the same twice.
    column.setVisible(c.shown() || (roomy && !spec.hasDetail()));
    column.setUserData(c);
    column.setReorderable(true);
    return column;
  }

  @SuppressWarnings("unchecked") // columns are made here only, each with its own description
  private Comparator<T> comparator() {
    if (table.getSortOrder().isEmpty()) {
      return null; // the rules of Chinese take 15 ms to read
    }
    Comparator<T> all = null;
    Collator collator = Collator.getInstance(Locale.CHINA);
    for (TableColumn<Line<T>, ?> column : table.getSortOrder()) {
      TableColumnSpec<T> c = (TableColumnSpec<T>) column.getUserData();
      Comparator<T> one =
          c.order() != null
              ? c.order()
              : (a, b) -> collator.compare(c.text().apply(a), c.text().apply(b));
      if (column.getSortType() == TableColumn.SortType.DESCENDING) {
        one = one.reversed();
      }
      all = all == null ? one : all.thenComparing(one);
    }
    return all;
  }

  private Node withDetail() {
    ScrollPane scroll = new ScrollPane();
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("panel-scroll");
    scroll.setId(spec.id() + "-detail");
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              if (now instanceof ItemLine<T> line) {
                scroll.setContent(spec.detail(line.item()).orElse(null));
              } else {
                scroll.setContent(null);
              }
            });
    SplitPane split = new SplitPane(table, scroll);
    split.setDividerPositions(0.6);
    return split;
  }

  private void summarise() {
    String text = spec.summary(model.shownProperty().get(), model.items().size());
    summary.getChildren().setAll(new CopyableText(text, "muted"));
    totals.setAccessibleText(text);
    fitTotals();
  }

  /** Shows as many whole lines of the totals as the rows can spare; the rest is scrolled to. */
  private void fitTotals() {
    summary.applyCss();
    double line = summary.prefHeight(-1);
    double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
    double needed = room > 0 ? summary.prefHeight(room) : line;
    boolean all = needed <= Math.max(line, SUMMARY_SHARE * getHeight());
    double shown = Math.max(1, Math.floor(SUMMARY_SHARE * getHeight() / line)) * line;
    totals.setPrefHeight(all ? needed : shown);
    totals.setFocusTraversable(!all);
  }

  private List<T> selected() {
    return table.getSelectionModel().getSelectedItems().stream()
        .filter(line -> line instanceof ItemLine<T>)
        .map(line -> ((ItemLine<T>) line).item())
        .toList();
  }

  private String targetOf(Line<T> line) {
    return line instanceof ItemLine<T> item ? spec.target(item.item()).orElse(null) : null;
  }

  private void open(Line<T> line) {
    if (line instanceof GroupLine<T> group) {
      model.toggle(group.key());
    } else {
      String target = targetOf(line);
      if (target == null) {
        state.say("table.no.target");
      } else {
        state.select(target);
        state.requestZoom(target);
      }
    }
  }

  private void key(KeyEvent e) {
    Line<T> line = table.getSelectionModel().getSelectedItem();
    boolean used = true;
    if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
      copy(e.isShiftDown());
    } else if (e.getCode() == KeyCode.ENTER && line != null && e.getTarget() == table) {
      open(line);
    } else if (e.getCode() == KeyCode.SPACE && line instanceof GroupLine<T>) {
      open(line);
    } else {
      used = false;
    }
    if (used) {
      e.consume();
    }
  }

  private void copy(boolean withCitation) {
    List<T> items = selected();
    if (!items.isEmpty()) {
      TextClipboard.put(
          items.stream()
              .map(item -> withCitation ? spec.cited(item) : spec.copied(item))
              .collect(Collectors.joining("\n")),
          state);
    }
  }

  private void copyRows() {
    StringBuilder text = new StringBuilder();
    for (T item : selected()) {
      text.append(
              spec.columns().stream()
                  .map(c -> c.text().apply(item).replace('\n', ' ').replace('\t', ' '))
                  .collect(Collectors.joining("\t")))
          .append('\n');
    }
    TextClipboard.put(text.toString(), state);
  }

  private ContextMenu menu(boolean ofRow) {
    ContextMenu menu = new ContextMenu();
    menu.setId("table-menu");
    if (ofRow) {
      MenuItem go = item("table.show.map", () -> open(table.getSelectionModel().getSelectedItem()));
      go.setDisable(targetOf(table.getSelectionModel().getSelectedItem()) == null);
      menu.getItems()
          .addAll(
              go,
              item("table.copy", () -> copy(false)),
              item("table.copy.cited", () -> copy(true)),
              item("table.copy.rows", this::copyRows));
    }
    menu.getItems()
        .addAll(
            sortMenu(),
            item("table.export.csv", () -> exportTo(false)),
            item("table.export.xlsx", () -> exportTo(true)));
    return menu;
  }

  private void exportTo(boolean workbook) {
    export.ask(getScene().getWindow(), spec, model.shownProperty().get(), workbook);
  }

  /** Sorting by keyboard: heads of columns take no focus. */
  private Menu sortMenu() {
    Menu menu = new Menu(texts.get("table.sort"));
    menu.setId("table-sort");
    for (TableColumn<Line<T>, ?> column : table.getColumns()) {
      if (column.isVisible()) {
        MenuItem item = new MenuItem(column.getText());
        item.setMnemonicParsing(false);
        boolean first = table.getSortOrder().equals(List.of(column));
        if (first) {
          boolean up = column.getSortType() == TableColumn.SortType.ASCENDING;
          item.setGraphic(new FontIcon(up ? Feather.ARROW_UP : Feather.ARROW_DOWN));
        }
        item.setOnAction(e -> sortBy(column, first));
        menu.getItems().add(item);
      }
    }
    return menu;
  }

  private void sortBy(TableColumn<Line<T>, ?> column, boolean turn) {
    boolean down = turn && column.getSortType() == TableColumn.SortType.ASCENDING;
    column.setSortType(down ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
    table.getSortOrder().setAll(List.of(column));
    table.sort();
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(key.replace('.', '-'));
    item.setOnAction(e -> action.run());
    return item;
  }

  /** A row: heads of groups fold, items that belong to the selection are marked. */
  private final class LineRow extends TableRow<Line<T>> {
    private final InvalidationListener selected = o -> markLinked();

    LineRow() {
      rowsMade++;
      if (roomy) {
        state.selectionProperty().addListener(new WeakInvalidationListener(selected));
      }
      setOnMouseClicked(
          e -> {
            boolean group = getItem() instanceof GroupLine<T>;
            if (getItem() != null && e.getClickCount() == (group ? 1 : 2)) {
              open(getItem());
            }
          });
      setOnContextMenuRequested(
          e -> {
            if (getItem() instanceof ItemLine<T>) {
              menu(true).show(this, e.getScreenX(), e.getScreenY());
              e.consume();
            }
          });
    }

    @Override
    protected void updateItem(Line<T> line, boolean empty) {
      super.updateItem(line, empty);
      pseudoClassStateChanged(GROUP, line instanceof GroupLine<T>);
      markLinked();
    }

    private void markLinked() {
      String selection = state.selection();
      pseudoClassStateChanged(
          LINKED,
          roomy
              && selection != null
              && getItem() instanceof ItemLine<T> item
              && spec.isLinked(item.item(), selection));
    }
  }
}
