package io.lantu.state.reading;

import io.lantu.library.Note;
import io.lantu.library.NoteFile;
import io.lantu.state.AppState;
import io.lantu.task.BackgroundTask;
import io.lantu.task.TaskExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.InvalidationListener;

/** Keeps the notes in their file and places them in the document shown. FX thread. */
final class NoteKeeping {
  private static final Logger LOG = Logger.getLogger(NoteKeeping.class.getName());

  private final AppState state;
  private final TaskExecutor quiet;
  private final ReaderModel reader;
  private final Notes notes;
  private final Path file;
  private int version;
  private int storedVersion;

  NoteKeeping(AppState state, TaskExecutor quiet, ReaderModel reader, Notes notes, Path file) {
    this.state = state;
    this.quiet = quiet;
    this.reader = reader;
    this.notes = notes;
    this.file = file;
    notes.setOnChange(this::store);
    notes.list().addListener((InvalidationListener) o -> place());
  }

  /** Reads the notes kept; worker. */
  List<Note> read() throws IOException {
    return NoteFile.read(file);
  }

  /** Finds the places of the notes in the document shown. */
  void place() {
    ReaderDocument shown = reader.document();
    if (shown == null) {
      return;
    }
    List<Note> all = List.copyOf(notes.list());
    if (all.isEmpty()) {
      reader.setNotes(Map.of());
      return;
    }
    quiet.run(
        new BackgroundTask<>(state.messages().get("reader.opening"), () -> Notes.in(all, shown))
            .onSuccess(
                placed -> {
                  if (reader.shows(shown) && all.equals(notes.list())) {
                    reader.setNotes(placed);
                  }
                }));
  }

  private void store() {
    List<Note> all = List.copyOf(notes.list());
    int asked = ++version;
    quiet.run(
        new BackgroundTask<>(
                state.messages().get("reader.notes.storing"),
                () -> {
                  storeInOrder(all, asked);
                  return true;
                })
            .onFailure(
                e -> {
                  LOG.log(Level.WARNING, "Notes not stored", e);
                  state.say("reader.notes.failed", file.toString(), e.getMessage());
                }));
  }

  /** Two changes in a row may run on two workers; the later one must be what stays. */
  private void storeInOrder(List<Note> all, int asked) throws IOException {
    synchronized (notes) {
      if (asked > storedVersion) {
        NoteFile.write(file, all);
        storedVersion = asked;
      }
    }
  }
}
