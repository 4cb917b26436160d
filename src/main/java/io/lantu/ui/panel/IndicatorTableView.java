package io.lantu.ui.panel;

import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.IndicatorValueKind;
import io.lantu.state.AppState;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The indicators of a subject with base and target values. FX thread. */
final class IndicatorTableView extends VBox {
  private final Texts texts;
  private final AppState state;

  IndicatorTableView(AppState state, Texts texts) {
    this.texts = texts;
    this.state = state;
    getStyleClass().add("panel-body");
  }

  void show(List<Indicator> indicators) {
    TableView<Indicator> table = new TableView<>(FXCollections.observableArrayList(indicators));
    table.setId("indicator-table");
    table.setPlaceholder(texts.label("panel.indicators.none", "muted"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(column("name", 150, Indicator::name));
    table.getColumns().add(column("base", 70, i -> values(i, IndicatorValueKind.BASE)));
    table
        .getColumns()
        .add(
            column(
                "target",
                90,
                i -> {
                  String target = values(i, IndicatorValueKind.TARGET);
                  return target.isEmpty() ? values(i, IndicatorValueKind.GROWTH) : target;
                }));
    table.getColumns().add(column("unit", 60, i -> i.unit() == null ? "" : i.unit()));
    table
        .getColumns()
        .add(
            column(
                "plan",
                90,
                i ->
                    state
                        .workspace()
                        .catalogue()
                        .findPlan(i.plan())
                        .map(p -> texts.pick(p.shortTitle(), p.titleEn()))
                        .orElse(i.plan())));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(table);
  }

  private TableColumn<Indicator, String> column(
      String key, double width, Function<Indicator, String> value) {
    TableColumn<Indicator, String> column = new TableColumn<>();
    column.textProperty().bind(texts.binding("indicator." + key));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    column.setPrefWidth(width);
    return column;
  }

  private static String values(Indicator i, IndicatorValueKind kind) {
    return i.values().stream()
        .filter(v -> v.kind() == kind)
        .map(IndicatorTableView::value)
        .collect(Collectors.joining("；"));
  }

  private static String value(IndicatorValue v) {
    String number = v.value() == null ? String.valueOf(v.text()) : Numbers.plain(v.value());
    String qualifier = v.qualifier() == null ? "" : " " + v.qualifier();
    return number + qualifier + (v.year() == null ? "" : " (" + v.year() + ")");
  }
}
