package io.lantu.state.reading;

import io.lantu.library.DocumentKey;

/**
 * A document the reader can show.
 *
 * @param key the document of the library, or null where only digests are there
 * @param planId its plan, or null
 * @param title title
 * @param detail issuer, date or file, to tell editions apart; may be empty
 * @param edition whether a preferred edition of it stands elsewhere in the list
 */
public record DocumentChoice(
    DocumentKey key, String planId, String title, String detail, boolean edition) {
  /** Whether the original is in the library. */
  public boolean hasOriginal() {
    return key != null;
  }
}
