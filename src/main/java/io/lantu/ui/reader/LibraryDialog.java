package io.lantu.ui.reader;

import io.lantu.library.DamagedEntry;
import io.lantu.library.DocumentKey;
import io.lantu.library.LibraryEntry;
import io.lantu.library.StoredDocument;
import io.lantu.state.AppState;
import io.lantu.state.reading.Reading;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.TextClipboard;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dialog.Dialogs;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The library: what is in it, where it lies, removing with undo, choosing editions. FX thread. */
public final class LibraryDialog {
  private final Window owner;
  private final AppState state;
  private final Reading reading;
  private final Texts texts;
  private final ListView<Row> list = new ListView<>();
  private final Label where = new Label();

  /** A document of the library, or with a null document a damaged folder. */
  private record Row(
      LibraryEntry entry, StoredDocument document, DocumentKey key, DamagedEntry damaged) {}

  private LibraryDialog(Window owner, AppState state, Reading reading, Texts texts) {
    this.owner = owner;
    this.state = state;
    this.reading = reading;
    this.texts = texts;
  }

  /** Shows the library until it is closed. */
  public static void show(
      Window owner, AppState state, Reading reading, Commands commands, Texts texts) {
    if (reading.library() != null) {
      new LibraryDialog(owner, state, reading, texts).show(commands);
    }
  }

  private void show(Commands commands) {
    Dialog<Void> dialog = new Dialog<>();
    Dialogs.look(dialog, owner);
    dialog.initModality(javafx.stage.Modality.NONE);
    dialog.setTitle(texts.get("library.title"));
    dialog.setResizable(true);
    list.setId("library-list");
    list.setPrefSize(720, 420);
    list.getStyleClass().add("wrapped-list");
    list.setCellFactory(view -> new RowCell());
    list.setAccessibleText(texts.get("library.title"));
    Label none = new Label(texts.get("library.none"));
    none.setWrapText(true);
    list.setPlaceholder(none);
    where.setWrapText(true);
    where.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(where, Priority.ALWAYS);
    HBox place =
        new HBox(
            8,
            where,
            button(
                "library.copyplace",
                () -> TextClipboard.put(reading.library().folder().toString(), state)));
    place.setAlignment(Pos.CENTER_LEFT);
    Button open = button("library.open", () -> with(row -> openRow(row)));
    Button prefer = button("library.prefer", () -> with(row -> reading.prefer(row.key())));
    Button remove = button("library.remove", this::remove);
    Button undo = button("library.undo", reading::undoRemove);
    undo.setId("library-undo");
    Button add = button("command.import-files", () -> commands.run("import-files"));
    var chosen = list.getSelectionModel().selectedItemProperty();
    var usable =
        Bindings.createBooleanBinding(
            () -> chosen.get() == null || chosen.get().document() == null, chosen);
    open.disableProperty().bind(usable);
    prefer.disableProperty().bind(usable);
    remove.disableProperty().bind(Bindings.isNull(chosen));
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.DELETE) {
            remove();
          } else if (e.getCode() == KeyCode.ENTER) {
            with(this::openRow);
          }
        });
    list.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            with(this::openRow);
          }
        });
    DialogPane pane = dialog.getDialogPane();
    pane.setId("library-dialog");
    VBox.setVgrow(list, Priority.ALWAYS);
    FlowPane buttons = new FlowPane(8, 8, add, open, prefer, remove, undo);
    buttons.setPrefWrapLength(720);
    pane.setContent(new VBox(10, list, buttons, place));
    pane.getButtonTypes()
        .add(new ButtonType(texts.get("library.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    ChangeListener<Number> refresh =
        (o, old, now) -> {
          fill();
          undo.setDisable(!reading.canUndoRemove());
        };
    reading.revisionProperty().addListener(refresh);
    dialog.setOnHidden(e -> reading.revisionProperty().removeListener(refresh));
    undo.setDisable(!reading.canUndoRemove());
    fill();
    dialog.show();
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setOnAction(e -> action.run());
    return button;
  }

  private void with(Consumer<Row> action) {
    Row row = list.getSelectionModel().getSelectedItem();
    if (row != null && row.document() != null) {
      action.accept(row);
    }
  }

  private void openRow(Row row) {
    reading.open(row.key(), null);
  }

  private void fill() {
    int chosen = list.getSelectionModel().getSelectedIndex();
    list.getItems().clear();
    for (LibraryEntry e : reading.library().entries()) {
      for (int i = 0; i < e.documents().size(); i++) {
        DocumentKey key = new DocumentKey(e.hash(), i);
        list.getItems().add(new Row(e, e.documents().get(i), key, null));
      }
    }
    for (DamagedEntry d : reading.library().damaged()) {
      list.getItems().add(new Row(null, null, null, d));
    }
    list.getSelectionModel().select(Math.min(chosen, list.getItems().size() - 1));
    where.setText(texts.get("library.place", reading.library().folder().toString()));
  }

  private void remove() {
    Row row = list.getSelectionModel().getSelectedItem();
    if (row == null) {
      return;
    }
    String name = row.entry() == null ? row.damaged().hash() : row.entry().name();
    String hash = row.entry() == null ? row.damaged().hash() : row.entry().hash();
    int documents = row.entry() == null ? 0 : row.entry().documents().size();
    ButtonType yes = new ButtonType(texts.get("library.remove.yes"), ButtonBar.ButtonData.OK_DONE);
    Alert ask =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            texts.get(
                documents > 1 ? "library.remove.many" : "library.remove.ask", name, documents),
            yes,
            new ButtonType(texts.get("library.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
    Dialogs.look(ask, list.getScene().getWindow());
    ask.setHeaderText(null);
    ask.setTitle(texts.get("library.remove"));
    ask.showAndWait().filter(yes::equals).ifPresent(b -> reading.remove(hash, name));
  }

  private final class RowCell extends ListCell<Row> {
    RowCell() {
      setPrefWidth(0);
      setWrapText(true);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setText(null);
      } else if (row.document() == null) {
        setText(reading.text().damaged(row.damaged()));
      } else {
        setText(words(row));
      }
    }
  }

  private String words(Row row) {
    StoredDocument d = row.document();
    List<DocumentKey> editions = reading.library().editions(d);
    String title = d.title().isEmpty() ? row.entry().name() : d.title();
    String edition =
        editions.size() < 2
            ? ""
            : "　"
                + texts.get(
                    editions.get(0).equals(row.key())
                        ? "library.edition.preferred"
                        : "library.edition.other");
    String facts =
        String.join(
            "　",
            List.of(d.issuer(), d.date(), row.entry().name()).stream()
                .filter(s -> !s.isBlank())
                .toList());
    return title + edition + "\n" + facts + "\n" + reading.text().match(d);
  }
}
