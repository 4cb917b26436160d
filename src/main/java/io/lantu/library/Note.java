package io.lantu.library;

import io.lantu.model.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A highlight of the user's in an original, with or without words of their own. It is kept apart
 * from the original and finds its place again by the paragraph's fingerprint, in whatever file or
 * edition the paragraph stands, else by the words highlighted.
 *
 * @param id stable id
 * @param plan plan id, or null
 * @param title title of the document
 * @param heading headings it stands under
 * @param paragraph fingerprint of the paragraph
 * @param from first letter in the paragraph's normalised letters
 * @param to behind the last letter
 * @param words the words highlighted
 * @param text what the user wrote, may be empty
 * @param made when
 */
public record Note(
    String id,
    String plan,
    String title,
    List<String> heading,
    Fingerprint paragraph,
    int from,
    int to,
    String words,
    String text,
    Instant made) {
  public Note {
    Objects.requireNonNull(id);
    Objects.requireNonNull(paragraph);
    title = Objects.requireNonNullElse(title, "");
    heading = heading == null ? List.of() : List.copyOf(heading);
    words = Objects.requireNonNullElse(words, "");
    text = Objects.requireNonNullElse(text, "");
  }

  /** The same note with other words of the user's. */
  public Note withText(String next) {
    return new Note(id, plan, title, heading, paragraph, from, to, words, next, made);
  }
}
