package io.lantu.ui.panel;

import io.lantu.model.Quantity;
import io.lantu.state.AppState;
import io.lantu.state.PanelContent.ProjectRow;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The projects of a subject: filter, sort, copy. FX thread. */
final class ProjectTableView extends VBox {
  private final AppState state;
  private final Texts texts;
  private final TableView<ProjectRow> table = new TableView<>();

  ProjectTableView(AppState state, Texts texts) {
    super(8);
    this.state = state;
    this.texts = texts;
    getStyleClass().add("panel-body");
  }

  void show(List<ProjectRow> rows) {
    table.getColumns().clear();
    FilteredList<ProjectRow> filtered = new FilteredList<>(FXCollections.observableArrayList(rows));
    SortedList<ProjectRow> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("project-table");
    table.setPlaceholder(texts.label("panel.projects.none", "muted"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<ProjectRow, String> name = column("name", 3, r -> r.project().name());
    name.setCellFactory(c -> new WrappedCell());
    table.getColumns().add(name);
    table.getColumns().add(column("box", 1, this::box));
    table.getColumns().add(column("sector", 0.7, r -> nullToEmpty(r.project().sector())));
    table.getColumns().add(column("quantity", 0.8, ProjectTableView::quantities));
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::copyOnShortcut);
    VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);

    TextField filter = new TextField();
    filter.setId("project-filter");
    filter.promptTextProperty().bind(texts.binding("panel.projects.filter"));
    Label count = new Label();
    count.getStyleClass().add("muted");
    Runnable update =
        () -> count.setText(texts.get("panel.projects.count", filtered.size(), rows.size()));
    filter
        .textProperty()
        .addListener(
            (o, old, now) -> {
              filtered.setPredicate(r -> matches(r, now.strip()));
              update.run();
            });
    update.run();
    getChildren().setAll(filter, table, count);
  }

  private boolean matches(ProjectRow r, String text) {
    return text.isEmpty()
        || r.project().name().contains(text)
        || r.group().contains(text)
        || box(r).contains(text)
        || nullToEmpty(r.project().sector()).contains(text);
  }

  private String box(ProjectRow r) {
    String plan =
        state
            .workspace()
            .catalogue()
            .findPlan(r.box().plan())
            .map(p -> texts.pick(p.shortTitle(), p.titleEn()))
            .orElse("");
    return plan + " " + (r.box().number() == null ? r.box().title() : r.box().number());
  }

  private static String quantities(ProjectRow r) {
    return r.project().quantities().stream()
        .map(ProjectTableView::quantity)
        .collect(Collectors.joining("；"));
  }

  private static String quantity(Quantity q) {
    return Numbers.plain(q.value()) + q.unit();
  }

  private TableColumn<ProjectRow, String> column(
      String key, double share, java.util.function.Function<ProjectRow, String> value) {
    TableColumn<ProjectRow, String> column = new TableColumn<>();
    column.textProperty().bind(texts.binding("project." + key));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    column.setPrefWidth(110 * share);
    return column;
  }

  private void copyOnShortcut(KeyEvent e) {
    ProjectRow row = table.getSelectionModel().getSelectedItem();
    if (row != null && e.isShortcutDown() && e.getCode() == KeyCode.C) {
      ClipboardContent content = new ClipboardContent();
      content.putString(row.project().name() + "（" + box(row) + "）");
      Clipboard.getSystemClipboard().setContent(content);
      state.say(texts.get("message.copied"));
      e.consume();
    }
  }

  private static String nullToEmpty(String text) {
    return text == null ? "" : text;
  }

  /** Wraps long project names and shows the group as a tool tip. */
  private static final class WrappedCell extends TableCell<ProjectRow, String> {
    private final Text text = new Text();

    WrappedCell() {
      text.getStyleClass().add("cell-text");
      text.wrappingWidthProperty().bind(widthProperty().subtract(12));
      setPrefHeight(USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      text.setText(item);
      setGraphic(text);
      ProjectRow row = getTableRow() == null ? null : getTableRow().getItem();
      setTooltip(row == null || row.group().isEmpty() ? null : new Tooltip(row.group()));
    }
  }
}
