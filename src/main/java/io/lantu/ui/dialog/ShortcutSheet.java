package io.lantu.ui.dialog;

import io.lantu.ui.action.Command;
import io.lantu.ui.control.GradualRows;
import io.lantu.ui.control.GraphicCell;
import io.lantu.ui.control.Pieces;
import io.lantu.ui.control.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** All shortcuts, made from the commands themselves, and the keys of map and strip. FX thread. */
public final class ShortcutSheet {
  private static final List<String> MAP_KEYS =
      List.of(
          "menubar", "menu", "arrows", "plus", "enter", "space", "esc", "chip", "drag", "box",
          "wheel", "double", "right", "draft");

  /** Rows made in one pulse. */
  private static final int ROWS_AT_ONCE = 3;

  /** More rows than these are out of sight. */
  private static final int ROWS_IN_SIGHT = 30;

  private ShortcutSheet() {}

  /**
   * What keys do.
   *
   * @param keys as they are written on a keyboard
   * @param words what they do
   */
  record Row(String keys, String words) {}

  /** Shows the sheet over a window. */
  public static void show(Window owner, List<Command> commands, Texts texts) {
    ListView<Row> list = new ListView<>();
    list.setId("shortcut-list");
    list.getStyleClass().add("card-list");
    list.accessibleTextProperty().bind(texts.binding("command.shortcuts"));
    StackPane room = new StackPane();
    room.setStyle("-fx-pref-width: 42em; -fx-pref-height: 36em;");
    Dialog<Void> dialog = new Dialog<>();
    dialog.setTitle(texts.get("command.shortcuts"));
    Dialogs.dress(dialog, owner, "shortcut-sheet", texts);
    Dialogs.allowWide(dialog);
    dialog.getDialogPane().setContent(room);
    Dialogs.closeFrom(list, dialog);
    dialog.show();
    List<Row> rows = rows(commands, texts);
    new Pieces()
        .start(
            List.of(
                () -> {
                  room.getChildren().setAll(list);
                  list.requestFocus();
                },
                () -> fill(list, rows)));
  }

  private static void fill(ListView<Row> list, List<Row> rows) {
    KeyColumn column = new KeyColumn(rows);
    list.setCellFactory(view -> new RowCell(column));
    list.setItems(
        new GradualRows<>(FXCollections.observableList(rows), () -> 0, ROWS_AT_ONCE, ROWS_IN_SIGHT)
            .listed());
  }

  private static List<Row> rows(List<Command> commands, Texts texts) {
    Stream<Row> ofCommands =
        commands.stream()
            .filter(c -> c.accelerator() != null)
            .map(c -> new Row(c.accelerator().getDisplayText(), texts.get(c.textKey())));
    Stream<Row> ofMap =
        MAP_KEYS.stream()
            .map(k -> "shortcut." + k)
            .map(k -> new Row(texts.get(k + ".keys"), texts.get(k)));
    return Stream.concat(ofCommands, ofMap).toList();
  }

  /** How wide the keys of all rows are, in the size of the type they are shown in. */
  private static final class KeyColumn {
    private final List<Row> rows;
    private final DoubleProperty width = new SimpleDoubleProperty();
    private Font font;
    private double widest;

    KeyColumn(List<Row> rows) {
      this.rows = rows;
    }

    void fit(Font shownIn, Insets around) {
      if (!shownIn.equals(font)) {
        font = shownIn;
        Text ruler = new Text();
        ruler.setFont(font);
        widest = 0;
        for (Row row : rows) {
          ruler.setText(row.keys());
          widest = Math.max(widest, ruler.getLayoutBounds().getWidth());
        }
      }
      width.set(Math.ceil(widest + around.getLeft() + around.getRight()));
    }
  }

  private static final class RowCell extends GraphicCell<Row> {
    private final Label keys = new Label();
    private final Label words = new Label();
    private final HBox room = new HBox(keys);
    private final HBox line = new HBox(24, room, words);

    RowCell(KeyColumn column) {
      keys.getStyleClass().add("key");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      keys.insetsProperty().addListener((o, old, now) -> column.fit(keys.getFont(), now));
      keys.fontProperty().addListener((o, old, now) -> column.fit(now, keys.getInsets()));
      room.minWidthProperty().bind(column.width);
      words.setWrapText(true);
      words.setMinHeight(Region.USE_PREF_SIZE);
      HBox.setHgrow(words, Priority.ALWAYS);
      words.setPadding(new Insets(2, 0, 0, 0)); // that and the border of the keys
      line.setPadding(new Insets(3, 0, 3, 0));
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      boolean none = empty || row == null;
      setGraphic(none ? null : line);
      keys.setText(none ? "" : row.keys());
      words.setText(none ? "" : row.words());
      setAccessibleText(none ? null : row.keys() + " " + row.words());
    }
  }
}
