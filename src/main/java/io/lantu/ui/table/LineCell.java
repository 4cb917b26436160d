package io.lantu.ui.table;

import io.lantu.state.FacetedTable.GroupLine;
import io.lantu.state.FacetedTable.ItemLine;
import io.lantu.state.FacetedTable.Line;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A cell: wrapped text or a node; in the first column also the head of a group. */
final class LineCell<T> extends TableCell<Line<T>, Line<T>> {
  private final TableColumnSpec<T> column;
  private final boolean first;
  private final Text wrapped = new Text();

  LineCell(TableColumnSpec<T> column, boolean first) {
    this.column = column;
    this.first = first;
    wrapped.getStyleClass().add("cell-text");
    wrapped.wrappingWidthProperty().bind(widthProperty().subtract(14));
    setPrefHeight(USE_COMPUTED_SIZE);
  }

  @Override
  protected void updateItem(Line<T> line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    setGraphic(null);
    getStyleClass().remove("group-cell");
    if (empty || line == null) {
      return;
    }
    if (line instanceof GroupLine<T> group) {
      if (first) {
        getStyleClass().add("group-cell");
        setText(group.title() + "　" + group.count());
        setGraphic(new FontIcon(group.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
      }
      return;
    }
    T item = ((ItemLine<T>) line).item();
    if (column.graphic() != null) {
      setGraphic(column.graphic().apply(item));
    } else {
      wrapped.setText(column.text().apply(item));
      setGraphic(wrapped);
    }
  }
}
