package io.lantu.ui.dialog;

import io.lantu.state.Bookmark;
import io.lantu.state.Bookmarks;
import io.lantu.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;

/** Lists the bookmarks to be opened, renamed and deleted. FX thread. */
public final class BookmarkDialog {
  private BookmarkDialog() {}

  /** Shows the dialog. */
  public static void show(Window owner, Bookmarks bookmarks, Texts texts) {
    Dialog<Void> dialog = new Dialog<>();
    dialog.setTitle(texts.get("command.manage-bookmarks"));
    ListView<Bookmark> list = new ListView<>(bookmarks.list());
    list.setId("bookmark-list");
    list.setEditable(true);
    list.setPrefSize(420, 280);
    list.setPlaceholder(texts.label("bookmark.none", "muted"));
    list.setCellFactory(view -> new TextFieldListCell<>(names(view)));
    list.setOnEditCommit(
        e -> bookmarks.rename(bookmarks.list().get(e.getIndex()), e.getNewValue().name()));
    BooleanBinding none = Bindings.isNull(list.getSelectionModel().selectedItemProperty());
    Button open = texts.label(new Button(), "bookmark.open");
    open.setOnAction(e -> bookmarks.open(list.getSelectionModel().getSelectedItem()));
    Button rename = texts.label(new Button(), "bookmark.rename");
    rename.setOnAction(e -> list.edit(list.getSelectionModel().getSelectedIndex()));
    Button delete = texts.label(new Button(), "bookmark.delete");
    Runnable remove =
        () -> {
          Bookmark chosen = list.getSelectionModel().getSelectedItem();
          if (chosen != null) {
            bookmarks.remove(chosen);
          }
        };
    delete.setOnAction(e -> remove.run());
    open.disableProperty().bind(none);
    rename.disableProperty().bind(none);
    delete.disableProperty().bind(none);
    Dialogs.closeFrom(list, dialog);
    // A filter: the list itself would begin to rename at Enter.
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (list.getEditingIndex() >= 0) {
            return;
          }
          if (e.getCode() == KeyCode.DELETE) {
            remove.run();
          } else if (e.getCode() == KeyCode.ENTER) {
            open.fire();
            e.consume();
          }
        });
    list.accessibleTextProperty().bind(texts.binding("menu.bookmarks"));
    list.getSelectionModel().selectFirst();
    Dialogs.dress(dialog, owner, "bookmark-dialog", texts);
    dialog
        .getDialogPane()
        .setContent(
            new VBox(
                10,
                list,
                new HBox(8, open, rename, delete),
                texts.label("bookmark.hint", "muted")));
    dialog.setOnShown(e -> list.requestFocus());
    dialog.show();
  }

  private static StringConverter<Bookmark> names(ListView<Bookmark> list) {
    return new StringConverter<>() {
      @Override
      public String toString(Bookmark bookmark) {
        return bookmark == null ? "" : bookmark.name();
      }

      @Override
      public Bookmark fromString(String text) {
        return list.getItems().get(list.getEditingIndex()).withName(text);
      }
    };
  }
}
