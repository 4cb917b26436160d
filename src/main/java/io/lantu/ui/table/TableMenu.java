package io.lantu.ui.table;

import io.lantu.state.AppState;
import io.lantu.state.FacetedTable;
import io.lantu.state.FacetedTable.ItemLine;
import io.lantu.state.FacetedTable.Line;
import io.lantu.ui.control.TextClipboard;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What can be done with the rows of a table: go there, copy, sort, export. FX thread.
 *
 * @param <T> rows
 */
final class TableMenu<T> {
  private final TableView<Line<T>> table;
  private final TableSpec<T> spec;
  private final FacetedTable<T> model;
  private final AppState state;
  private final Texts texts;
  private final TableExport export;
  private final Consumer<Line<T>> open;

  /**
   * Serves a table.
   *
   * @param open goes to what a row is of
   */
  TableMenu(
      TableView<Line<T>> table,
      TableSpec<T> spec,
      FacetedTable<T> model,
      AppState state,
      Texts texts,
      TableExport export,
      Consumer<Line<T>> open) {
    this.table = table;
    this.spec = spec;
    this.model = model;
    this.state = state;
    this.texts = texts;
    this.export = export;
    this.open = open;
  }

  private List<T> selected() {
    return table.getSelectionModel().getSelectedItems().stream()
        .filter(line -> line instanceof ItemLine<T>)
        .map(line -> ((ItemLine<T>) line).item())
        .toList();
  }

  /** What to look at on the map for a line, or null. */
  String targetOf(Line<T> line) {
    return line instanceof ItemLine<T> item ? spec.target(item.item()).orElse(null) : null;
  }

  /** Copies the selected rows. */
  void copy(boolean withCitation) {
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

  /**
   * Makes the menu.
   *
   * @param ofRow whether it is that of the selected row too
   */
  ContextMenu make(boolean ofRow) {
    ContextMenu menu = new ContextMenu();
    menu.setId("table-menu");
    if (ofRow) {
      MenuItem go =
          item("table.show.map", () -> open.accept(table.getSelectionModel().getSelectedItem()));
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
    export.ask(table.getScene().getWindow(), spec, model.shownProperty().get(), workbook);
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
}
