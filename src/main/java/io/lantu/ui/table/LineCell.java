package io.lantu.ui.table;

import io.lantu.state.FacetedTable.GroupLine;
import io.lantu.state.FacetedTable.ItemLine;
import io.lantu.state.FacetedTable.Line;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A cell: wrapped text or a node; in the first column also the head of a group. */
final class LineCell<T> extends TableCell<Line<T>, Line<T>> {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

  private final TableColumnSpec<T> column;
  private final boolean first;
  private final Function<T, Node> drawing;
  private final Text wrapped = new Text();

  LineCell(TableColumnSpec<T> column, boolean first) {
    this.column = column;
    this.first = first;
    drawing = column.graphic() == null ? null : column.graphic().get();
    wrapped.getStyleClass().add("cell-text");
    wrapped.wrappingWidthProperty().bind(widthProperty().subtract(14));
    setPrefHeight(USE_COMPUTED_SIZE);
  }

  @Override
  protected void updateItem(Line<T> line, boolean empty) {
    super.updateItem(line, empty);
    String text = null;
    Node graphic = null;
    if (!empty && line instanceof GroupLine<T> group && first) {
      text = group.title() + "　" + group.count();
      graphic = new FontIcon(group.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    } else if (!empty && line instanceof ItemLine<T> item) {
      graphic = drawing == null ? wrapped : drawing.apply(item.item());
      wrapped.setText(graphic == wrapped ? column.text().apply(item.item()) : "");
    }
    // Taken out and put back, a node would be styled anew.
    setText(text);
    setGraphic(graphic);
    pseudoClassStateChanged(GROUP, text != null);
  }
}
