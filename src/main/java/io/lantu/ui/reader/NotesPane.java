package io.lantu.ui.reader;

import io.lantu.library.Note;
import io.lantu.library.TextRange;
import io.lantu.state.reading.Notes;
import io.lantu.state.reading.ReaderModel;
import io.lantu.ui.action.Commands;
import io.lantu.ui.control.Texts;
import io.lantu.ui.dialog.Dialogs;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The notes and highlights: those of the document first, then the others. FX thread. */
final class NotesPane extends VBox {
  private final Notes notes;
  private final ReaderModel model;
  private final Texts texts;
  private final ListView<Note> list = new ListView<>();

  NotesPane(Notes notes, ReaderModel model, Commands commands, Texts texts) {
    this.notes = notes;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("reader-outline");
    list.setId("note-list");
    list.accessibleTextProperty().bind(texts.binding("reader.notes"));
    Label none = texts.label("reader.notes.none", "muted");
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.setCellFactory(view -> new NoteCell());
    var chosen = Bindings.isNull(list.getSelectionModel().selectedItemProperty());
    Button edit = button("reader.note.edit", this::edit);
    Button delete = button("reader.note.delete", this::delete);
    Button undo = button("command.note-undo", notes::undo);
    Button export = button("reader.notes.export", () -> commands.run("notes-export"));
    edit.disableProperty().bind(chosen);
    delete.disableProperty().bind(chosen);
    undo.disableProperty().bind(notes.canUndoProperty().not());
    export.disableProperty().bind(Bindings.isEmpty(notes.list()));
    FlowPane buttons = new FlowPane(6, 6, edit, delete, undo, export);
    buttons.getStyleClass().add("reader-buttons");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(list, buttons);
    list.getSelectionModel().selectedItemProperty().addListener((o, old, now) -> go(now));
    list.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            edit();
          }
        });
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.DELETE) {
            delete();
          } else if (e.getCode() == KeyCode.ENTER) {
            edit();
          }
        });
    notes.list().addListener((InvalidationListener) o -> fill());
    model.notesProperty().addListener((o, old, now) -> fill());
    fill();
  }

  private Button button(String key, Runnable action) {
    Button button = texts.label(new Button(), key);
    button.getStyleClass().add("small");
    button.setOnAction(e -> action.run());
    return button;
  }

  private void fill() {
    Map<Note, TextRange> here = model.notesProperty().get();
    List<Note> sorted =
        notes.list().stream()
            .sorted(
                Comparator.comparing((Note n) -> !here.containsKey(n))
                    .thenComparing(
                        n -> here.containsKey(n) ? here.get(n).piece() : Integer.MAX_VALUE)
                    .thenComparing(Note::title)
                    .thenComparing(Note::made))
            .toList();
    if (!sorted.equals(list.getItems())) {
      list.getItems().setAll(sorted);
    } else {
      list.refresh();
    }
  }

  private void go(Note note) {
    TextRange range = note == null ? null : model.notesProperty().get().get(note);
    if (range != null) {
      model.goTo(range);
    }
  }

  private void delete() {
    Note note = list.getSelectionModel().getSelectedItem();
    if (note != null) {
      notes.remove(note);
    }
  }

  private void edit() {
    Note note = list.getSelectionModel().getSelectedItem();
    if (note != null) {
      ask(getScene().getWindow(), note.words(), note.text(), texts)
          .ifPresent(text -> notes.edit(note, text));
    }
  }

  /** Asks for the words of a note. */
  static Optional<String> ask(Window owner, String words, String text, Texts texts) {
    Dialog<String> dialog = new Dialog<>();
    Dialogs.look(dialog, owner);
    dialog.setTitle(texts.get("reader.note.title"));
    Label quote = new Label(words.length() > 160 ? words.substring(0, 160) + "…" : words);
    quote.setWrapText(true);
    quote.setMaxWidth(420);
    TextArea area = new TextArea(text);
    area.setId("note-text");
    area.setWrapText(true);
    area.setPrefSize(420, 140);
    area.setMinHeight(Region.USE_PREF_SIZE); // or it would give way to the words above it
    area.setPromptText(texts.get("reader.note.prompt"));
    dialog.getDialogPane().setContent(new VBox(10, quote, area));
    ButtonType keep = new ButtonType(texts.get("reader.note.keep"), ButtonBar.ButtonData.OK_DONE);
    dialog
        .getDialogPane()
        .getButtonTypes()
        .addAll(
            keep, new ButtonType(texts.get("library.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
    dialog.setResultConverter(b -> b == keep ? area.getText().strip() : null);
    KeyCombination keepKeys = KeyCombination.valueOf("Shortcut+Enter");
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (keepKeys.match(e)) { // Enter alone begins a line
            e.consume();
            ((Button) dialog.getDialogPane().lookupButton(keep)).fire();
          }
        });
    javafx.application.Platform.runLater(area::requestFocus);
    return dialog.showAndWait();
  }

  private final class NoteCell extends ListCell<Note> {
    NoteCell() {
      setPrefWidth(0);
      setWrapText(true);
    }

    @Override
    protected void updateItem(Note note, boolean empty) {
      super.updateItem(note, empty);
      if (empty || note == null) {
        setText(null);
        setOpacity(1);
        return;
      }
      boolean here = model.notesProperty().get().containsKey(note);
      String words =
          note.words().length() > 60 ? note.words().substring(0, 60) + "…" : note.words();
      setText(
          "“"
              + words
              + "”"
              + (note.text().isBlank() ? "" : "\n" + note.text())
              + (here ? "" : "\n" + texts.get("reader.note.elsewhere", note.title())));
      setOpacity(here ? 1 : 0.7);
    }
  }
}
