package io.lantu.ui.dialog;

import io.lantu.ui.action.Command;
import io.lantu.ui.control.Texts;
import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** All shortcuts, made from the commands themselves, and the keys of map and strip. */
public final class ShortcutSheet {
  private static final List<String> MAP_KEYS =
      List.of("drag", "box", "wheel", "double", "right", "arrows", "plus", "esc", "chip", "draft");

  private ShortcutSheet() {}

  /** Shows the sheet over a window. */
  public static void show(Window owner, List<Command> commands, Texts texts) {
    GridPane grid = new GridPane();
    grid.setHgap(24);
    grid.setVgap(6);
    int row = 0;
    for (Command command : commands) {
      if (command.accelerator() != null) {
        Label keys = new Label(command.accelerator().getDisplayText());
        keys.getStyleClass().add("key");
        grid.addRow(row++, keys, new Label(texts.get(command.textKey())));
      }
    }
    for (String key : MAP_KEYS) {
      Label keys = new Label(texts.get("shortcut." + key + ".keys"));
      keys.getStyleClass().add("key");
      grid.addRow(row++, keys, new Label(texts.get("shortcut." + key)));
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setPrefSize(520, 480);
    Dialog<Void> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("command.shortcuts"));
    DialogPane pane = dialog.getDialogPane();
    pane.setId("shortcut-sheet");
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    pane.setContent(scroll);
    pane.getButtonTypes().add(ButtonType.CLOSE);
    dialog.show();
  }
}
