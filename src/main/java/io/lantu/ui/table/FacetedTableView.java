package io.lantu.ui.table;

import io.lantu.state.AppState;
import io.lantu.state.FacetedTable;
import io.lantu.state.FacetedTable.GroupLine;
import io.lantu.state.FacetedTable.ItemLine;
import io.lantu.state.FacetedTable.Line;
import io.lantu.ui.control.GradualRows;
import io.lantu.ui.control.InSight;
import io.lantu.ui.control.KeyboardMenu;
import io.lantu.ui.control.Pieces;
import io.lantu.ui.control.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

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

  /** Room for the heads and two rows of a table, in heights of its letters. */
  private static final double LEAST_ROWS_EM = 7;

  /** Rows made in one pulse where there is room for few columns. */
  private static final int NARROW_ROWS_AT_ONCE = 3;

  /** Rows listed at once in a table that has made its rows before. */
  private static final int ROWS_REFILLED = 8;

  /** More rows than these are out of sight and cost little. */
  private static final int ROWS_IN_SIGHT = 40;

  private static final Duration TYPING_PAUSE = Duration.millis(120);

  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass LINKED = PseudoClass.getPseudoClass("linked");

  private final FacetedTable<T> model;
  private final TableSpec<T> spec;
  private final AppState state;
  private final Texts texts;
  private final GradualRows<Line<T>> rows;
  private final Pieces pieces = new Pieces();
  private final TableView<Line<T>> table = new TableView<>();
  private final TextField filter = new TextField();
  private final TableChoosers<T> facets;
  private final TableTotals totals;
  private final TableMenu<T> menu;
  private final LineOrder<T> order = new LineOrder<>();
  private final boolean roomy;
  private final ColumnWidths<T> widths;
  private final UnrolledPane unrolled;
  private final InSight layout = new InSight(this, this::requestLayout);
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
    this.roomy = roomy;
    getStyleClass().addAll("panel-body", "faceted-table");
    setId(spec.id() + "-pane");
    facets = new TableChoosers<>(spec.id(), model, texts, this::showAll);
    totals = new TableTotals(spec.id() + "-summary");
    menu = new TableMenu<>(table, spec, model, state, texts, export, this::open);
    int step = roomy ? 1 : NARROW_ROWS_AT_ONCE;
    rows = new GradualRows<>(model.lines(), this::rowsAtOnce, step, ROWS_IN_SIGHT);
    buildTable();
    widths = new ColumnWidths<>(table, roomy);
    InvalidationListener room = o -> Platform.runLater(this::fitTotals);
    widthProperty().addListener(room);
    heightProperty().addListener(room);
    filter.fontProperty().addListener(room);
    boolean chosen = roomy && !model.facetKeys().isEmpty();
    facets.setVisible(chosen);
    facets.setManaged(chosen);
    if (roomy) {
      facets.make();
    }
    Region body = table;
    if (spec.hasDetail()) {
      body = withDetail();
    }
    unrolled = new UnrolledPane(body, () -> model.lines().isEmpty());
    VBox.setVgrow(unrolled, Priority.ALWAYS);
    getChildren().setAll(toolLine(), facets, unrolled, totals);
    model.shownProperty().addListener((o, old, now) -> summarise());
    InSight language = new InSight(this, this::refill);
    texts.inTurn(language::request);
    summarise();
    filter.fontProperty().addListener((o, old, now) -> widths.scale(now));
    widths.scale(filter.getFont());
  }

  @Override
  protected void layoutChildren() {
    layout.layOut(
        () -> {
          super.layoutChildren();
          if (facets.isMade() || !facets.isManaged()) {
            unrolled.begin();
          }
        });
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
    facets.refill();
    table.scrollTo(0);
  }

  /** Narrows to one value of a facet and nothing else. */
  public void narrow(String facet, String value) {
    model.narrowTo("", Map.of(facet, value));
    filter.clear();
    facets.showChosen();
  }

  /** Narrows by text and nothing else. */
  public void filter(String text) {
    model.narrowTo(text, Map.of());
    filter.setText(text);
    facets.showChosen();
  }

  private void showAll() {
    filter("");
  }

  /** Puts the keyboard focus on the filter. */
  public void focusFilter() {
    filter.requestFocus();
  }

  /**
   * Rows that are there are filled faster than new ones made, which come after their heads; where
   * the rows stay and change, the table keeps its place.
   */
  private int rowsAtOnce() {
    return showing ? Math.min(ROWS_REFILLED, rowsMade) : Integer.MAX_VALUE;
  }

  /** In another language, piece by piece: what is read first comes first. */
  private void refill() {
    pieces.start(
        List.of(model::rebuild, this::summarise, () -> widths.fit(model.items()), facets::refill));
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
      ToggleButton toggle =
          texts.icon(new ToggleButton(), Feather.FILTER, "table.facets", "tool-button");
      toggle.setId(spec.id() + "-facets");
      toggle.setSelected(roomy);
      // In a low dock, as with large type, the rows come first; a press shows the choosers all the
      // same.
      Runnable fold =
          () -> {
            double needed = facets.prefHeight(facets.getWidth());
            boolean low = unrolled.getHeight() < LEAST_ROWS_EM * filter.getFont().getSize();
            if (facets.getWidth() > 0 && (low || needed > FACETS_SHARE * getHeight())) {
              toggle.setSelected(false);
            }
          };
      // Later: until it has been laid out, it may be narrow or low for a moment.
      InvalidationListener lower = o -> Platform.runLater(fold);
      heightProperty().addListener(lower);
      facets.heightProperty().addListener(lower);
      toggle.setOnAction(
          e -> {
            heightProperty().removeListener(lower);
            facets.heightProperty().removeListener(lower);
          });
      toggle
          .selectedProperty()
          .addListener(
              (o, old, now) -> {
                facets.make();
                facets.setVisible(now);
                facets.setManaged(now);
              });
      line.getChildren().add(toggle);
    }
    Button more = texts.icon(new Button(), Feather.DOWNLOAD, "table.menu", "tool-button");
    more.setId(spec.id() + "-menu");
    more.setOnAction(e -> menu.make(false).show(more, Side.BOTTOM, 0, 2));
    line.getChildren().add(more);
    return line;
  }

  private void buildTable() {
    table.setId(spec.id() + "-table");
    table.setItems(rows.listed());
    Label none = texts.label("table.none." + spec.id(), "muted");
    none.setWrapText(true);
    none.visibleProperty().bind(Bindings.isEmpty(model.lines())); // the rows may be on their way
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
          return menu.make(row);
        });
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, old, now) -> state.setHover(menu.targetOf(now)));
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
    return order.by(
        table.getSortOrder().stream()
            .map(
                column ->
                    new LineOrder.By<>(
                        (TableColumnSpec<T>) column.getUserData(),
                        column.getSortType() == TableColumn.SortType.DESCENDING))
            .toList());
  }

  private Region withDetail() {
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
    totals.say(spec.summary(model.shownProperty().get(), model.items().size()));
    fitTotals();
  }

  private void fitTotals() {
    totals.fit(getWidth() - getInsets().getLeft() - getInsets().getRight(), getHeight());
  }

  private void open(Line<T> line) {
    if (line instanceof GroupLine<T> group) {
      model.toggle(group.key());
    } else {
      String target = menu.targetOf(line);
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
      menu.copy(e.isShiftDown());
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
              menu.make(true).show(this, e.getScreenX(), e.getScreenY());
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
