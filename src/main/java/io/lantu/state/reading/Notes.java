package io.lantu.state.reading;

import io.lantu.library.Note;
import io.lantu.library.Piece;
import io.lantu.library.TextRange;
import io.lantu.model.Fingerprint;
import io.lantu.text.NormalisedText;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The user's highlights and notes with undo. Each change is handed to a listener that stores all.
 * FX thread.
 */
public final class Notes {
  private static final int UNDO_STEPS = 100;

  /** A stretch longer than this is no highlight. */
  private static final int MOST_PIECES = 200;

  private final ObservableList<Note> list = FXCollections.observableArrayList();
  private final ObservableList<Note> readOnly = FXCollections.unmodifiableObservableList(list);
  private final Deque<List<Note>> undo = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private Runnable onChange = () -> {};

  /** All notes, in the order they were made. */
  public ObservableList<Note> list() {
    return readOnly;
  }

  /** Whether a change can be taken back. */
  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  void setOnChange(Runnable action) {
    onChange = action;
  }

  void load(List<Note> notes) {
    list.setAll(notes);
    undo.clear();
    canUndo.set(false);
  }

  /**
   * Highlights a stretch; one that runs over several paragraphs becomes a note for each of them, so
   * that each finds its place again.
   *
   * @param document what is read
   * @param range the stretch
   * @param text the user's words, may be empty; kept with the first paragraph
   * @return the notes made; none where the stretch holds no letter
   */
  public List<Note> add(ReaderDocument document, TextRange range, String text) {
    List<Note> made = new ArrayList<>();
    int last = Math.min(range.lastPiece(), range.piece() + MOST_PIECES - 1);
    for (int i = range.piece(); i <= last; i++) {
      note(document, i, range, made.isEmpty() ? text : "").ifPresent(made::add);
    }
    if (!made.isEmpty()) {
      change(() -> list.addAll(made));
    }
    return made;
  }

  private static Optional<Note> note(
      ReaderDocument document, int index, TextRange range, String text) {
    Piece piece = document.pieces().get(index);
    int[] part = range.in(index, piece.text().length());
    Optional<Fingerprint> paragraph = piece.fingerprint();
    if (part == null || paragraph.isEmpty()) {
      return Optional.empty();
    }
    NormalisedText letters = NormalisedText.of(piece.text());
    int from = letterAt(letters, part[0]);
    int to = letterAt(letters, part[1]);
    if (from >= to) {
      return Optional.empty();
    }
    return Optional.of(
        new Note(
            UUID.randomUUID().toString(),
            document.plan() == null ? null : document.plan().id(),
            document.title(),
            piece.path(),
            paragraph.get(),
            from,
            to,
            piece.text().substring(part[0], part[1]),
            text,
            Instant.now()));
  }

  /** First letter that begins at or behind an offset. */
  private static int letterAt(NormalisedText letters, int offset) {
    int i = 0;
    while (i < letters.length() && letters.originalStart(i) < offset) {
      i++;
    }
    return i;
  }

  /** Gives a note other words. */
  public void edit(Note note, String text) {
    int i = list.indexOf(note);
    if (i >= 0 && !note.text().equals(text)) {
      change(() -> list.set(i, note.withText(text)));
    }
  }

  /** Deletes a note; can be taken back. */
  public void remove(Note note) {
    if (list.contains(note)) {
      change(() -> list.remove(note));
    }
  }

  /** Takes the last change back. */
  public void undo() {
    if (!undo.isEmpty()) {
      list.setAll(undo.pop());
      canUndo.set(!undo.isEmpty());
      onChange.run();
    }
  }

  private void change(Runnable change) {
    undo.push(List.copyOf(list));
    if (undo.size() > UNDO_STEPS) {
      undo.removeLast();
    }
    change.run();
    canUndo.set(true);
    onChange.run();
  }

  /** The notes that stand in a document, with their places; each once, in document order. */
  public Map<Note, TextRange> in(ReaderDocument document) {
    return in(list, document);
  }

  /** The same for given notes; any thread. */
  static Map<Note, TextRange> in(List<Note> list, ReaderDocument document) {
    Map<Note, TextRange> found = new HashMap<>();
    if (list.isEmpty()) {
      return found;
    }
    Map<Fingerprint, List<Note>> wanted = new HashMap<>();
    list.forEach(n -> wanted.computeIfAbsent(n.paragraph(), k -> new ArrayList<>()).add(n));
    List<Piece> pieces = document.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      int piece = i;
      NormalisedText letters = null;
      String text = pieces.get(i).text();
      for (Map.Entry<Fingerprint, List<Note>> e : wanted.entrySet()) {
        // The length tells most apart; the hash is worked out for the few that are left.
        int length = e.getKey().length();
        if (letters == null && text.length() * 2 > length && text.length() < length * 3 + 60) {
          letters = NormalisedText.of(text);
        }
        if (letters == null
            || letters.length() != e.getKey().length()
            || Fingerprint.hash(letters.letters(), 0, letters.length()) != e.getKey().hash()) {
          continue;
        }
        for (Note n : e.getValue()) {
          if (n.to() <= letters.length() && n.from() < n.to()) {
            found.putIfAbsent(
                n,
                TextRange.within(
                    piece, letters.originalStart(n.from()), letters.originalEnd(n.to() - 1)));
          }
        }
      }
    }
    list.stream()
        .filter(n -> !found.containsKey(n) && belongs(n, document))
        .forEach(n -> byWords(n, pieces).ifPresent(r -> found.put(n, r)));
    return found;
  }

  private static boolean belongs(Note n, ReaderDocument document) {
    return document.plan() != null
        ? document.plan().id().equals(n.plan())
        : document.title().equals(n.title());
  }

  /** Another edition: the paragraph has changed, the words may still stand in it. */
  private static Optional<TextRange> byWords(Note n, List<Piece> pieces) {
    if (n.words().length() < 4) {
      return Optional.empty();
    }
    for (int i = 0; i < pieces.size(); i++) {
      int at = pieces.get(i).text().indexOf(n.words());
      if (at >= 0) {
        return Optional.of(TextRange.within(i, at, at + n.words().length()));
      }
    }
    return Optional.empty();
  }

  /** All notes as Markdown, by document in the order made. */
  public String markdown() {
    StringBuilder out = new StringBuilder();
    List<String> titles = list.stream().map(Note::title).distinct().toList();
    for (String title : titles) {
      out.append("# ").append(title).append("\n\n");
      for (Note n : list) {
        if (n.title().equals(title)) {
          if (!n.heading().isEmpty()) {
            out.append("## ").append(String.join(" › ", n.heading())).append("\n\n");
          }
          out.append("> ").append(n.words().replace("\n", "\n> ")).append("\n\n");
          if (!n.text().isBlank()) {
            out.append(n.text().strip()).append("\n\n");
          }
        }
      }
    }
    return out.toString();
  }
}
