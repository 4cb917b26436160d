package io.lantu.ui.table;

import io.lantu.state.FacetedTable.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Gives the columns of a table their widths: by the size of the type and, in a narrow table, wide
 * enough for the longest word of each, the first column taking what is left. Where even that does
 * not fit, the table scrolls sideways. FX thread.
 *
 * @param <T> rows
 */
final class ColumnWidths<T> {
  /** Size of the type the widths of columns are given for. */
  private static final double TYPE_PX = 13;

  /** Least width of a column, for its head to be read. */
  private static final double LEAST_PX = 66;

  /** Least width of the first column of a narrow table. */
  private static final double LEAST_FIRST_PX = 110;

  /** Padding of a cell. */
  private static final double AROUND_PX = 16;

  /** How much wider the bold letters of a head are. */
  private static final double HEAD = 1.1;

  /** The mark of a sorted column, in sizes of the type. */
  private static final double MARK_EM = 1.2;

  /** The scroll bar. */
  private static final double BAR_PX = 16;

  /** Latin letters and digits are not parted; between Chinese characters a line may end. */
  private static final Pattern WORD = Pattern.compile("[^\\s\\p{IsHan}，、；（）]+");

  private final TableView<Line<T>> table;
  private final boolean roomy;
  private final Text ruler = new Text();
  private List<T> items = List.of();
  private double factor = 1;

  /**
   * Takes care of a table.
   *
   * @param roomy whether it has room, or scrolls, for all columns at their own widths
   */
  ColumnWidths(TableView<Line<T>> table, boolean roomy) {
    this.table = table;
    this.roomy = roomy;
    InvalidationListener choose = o -> choosePolicy();
    table.widthProperty().addListener(choose);
    table.getVisibleLeafColumns().addListener((InvalidationListener) o -> fit(items));
    choosePolicy();
  }

  /** Follows the size of the type. */
  void scale(Font font) {
    double next = font.getSize() / TYPE_PX;
    for (TableColumn<Line<T>, ?> column : table.getColumns()) {
      column.setPrefWidth(column.getPrefWidth() / factor * next);
      column.setMinWidth(Math.min(column.getPrefWidth(), LEAST_PX * next));
    }
    factor = next;
    ruler.setFont(font);
    fit(items);
  }

  /** Makes room for the words of the rows, in the present language. */
  void fit(List<T> rows) {
    items = rows;
    if (!roomy) {
      // Those that are hidden would be measured for nothing.
      for (TableColumn<Line<T>, ?> column : table.getVisibleLeafColumns()) {
        double least = leastWidth(column);
        column.setMinWidth(least);
        column.setPrefWidth(Math.max(least, spec(column).width() * factor));
      }
    }
    choosePolicy();
    // The table asks its policy after a change of its own width only, not of what columns need.
    table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
  }

  private double leastWidth(TableColumn<Line<T>, ?> column) {
    Set<String> words = new HashSet<>();
    TableColumnSpec<T> spec = spec(column);
    if (spec.graphic() == null) {
      items.forEach(item -> words.addAll(words(spec.text().apply(item))));
    }
    double widest = HEAD * width(column.getText()) + MARK_EM * ruler.getFont().getSize();
    double em = ruler.getFont().getSize();
    for (String word : words) {
      if (word.length() * em > widest) { // no letter is wider than the type is high
        widest = Math.max(widest, width(word));
      }
    }
    boolean first = column.equals(table.getColumns().get(0));
    double least = first ? LEAST_FIRST_PX * factor : 0;
    // What is longer than the column wants to be, such as an address, is parted after all.
    double most = Math.max(spec.width(), 2 * LEAST_PX) * factor;
    return Math.max(least, Math.min(most, Math.ceil(widest) + AROUND_PX));
  }

  private double width(String text) {
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(r -> r.group()).toList();
  }

  @SuppressWarnings("unchecked") // each column carries its own description
  private TableColumnSpec<T> spec(TableColumn<Line<T>, ?> column) {
    return (TableColumnSpec<T>) column.getUserData();
  }

  private void choosePolicy() {
    double needed =
        table.getVisibleLeafColumns().stream().mapToDouble(c -> c.getMinWidth()).sum() + BAR_PX;
    boolean scroll = roomy || (table.getWidth() > 0 && needed > table.getWidth());
    table.setColumnResizePolicy(
        scroll
            ? TableView.UNCONSTRAINED_RESIZE_POLICY
            : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }
}
