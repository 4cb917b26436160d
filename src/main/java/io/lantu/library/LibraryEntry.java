package io.lantu.library;

import io.lantu.text.DocumentFormat;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A file in the library.
 *
 * @param hash SHA-256 of its bytes, hex; also the name of its folder
 * @param name name it came with
 * @param added when it was added
 * @param size bytes
 * @param format its format
 * @param matchedTo mark of the catalogue its documents were matched to, or an empty text
 * @param documents what was found in it, in order
 */
public record LibraryEntry(
    String hash,
    String name,
    Instant added,
    long size,
    DocumentFormat format,
    String matchedTo,
    List<StoredDocument> documents) {
  public LibraryEntry {
    Objects.requireNonNull(hash);
    Objects.requireNonNull(name);
    Objects.requireNonNull(added);
    Objects.requireNonNull(format);
    matchedTo = Objects.requireNonNullElse(matchedTo, "");
    documents = List.copyOf(documents);
  }

  LibraryEntry with(String mark, List<StoredDocument> next) {
    return new LibraryEntry(hash, name, added, size, format, mark, next);
  }
}
