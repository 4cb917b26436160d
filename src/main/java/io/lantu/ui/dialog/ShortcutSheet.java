package io.lantu.ui.dialog;

import io.lantu.ui.action.Command;
import io.lantu.ui.control.Texts;
import java.util.List;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** All shortcuts, made from the commands themselves, and the keys of map and strip. */
public final class ShortcutSheet {
  private static final List<String> MAP_KEYS =
      List.of(
          "menubar", "menu", "arrows", "plus", "enter", "space", "esc", "chip", "drag", "box",
          "wheel", "double", "right", "draft");

  private ShortcutSheet() {}

  /** Shows the sheet over a window. */
  public static void show(Window owner, List<Command> commands, Texts texts) {
    GridPane grid = new GridPane();
    grid.setHgap(24);
    grid.setVgap(6);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(new ColumnConstraints(), rest);
    int row = 0;
    for (Command command : commands) {
      if (command.accelerator() != null) {
        Label keys = new Label(command.accelerator().getDisplayText());
        keys.getStyleClass().add("key");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(row++, keys, words(texts.get(command.textKey())));
      }
    }
    for (String key : MAP_KEYS) {
      Label keys = new Label(texts.get("shortcut." + key + ".keys"));
      keys.getStyleClass().add("key");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row++, keys, words(texts.get("shortcut." + key)));
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("panel-scroll");
    scroll.setStyle("-fx-pref-width: 42em; -fx-pref-height: 36em;");
    Dialog<Void> dialog = new Dialog<>();
    dialog.setTitle(texts.get("command.shortcuts"));
    DialogPane pane = dialog.getDialogPane();
    Dialogs.dress(dialog, owner, "shortcut-sheet", texts);
    pane.setContent(scroll);
    dialog.show();
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
