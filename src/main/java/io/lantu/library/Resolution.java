package io.lantu.library;

/**
 * Where a citation leads in the user's copies.
 *
 * @param kind how it was found
 * @param original the document, or null where the library has none of the plan
 * @param range the cited words, the paragraph most like them, or null
 * @param similarity 1 for word for word, else how alike, 0 to 1
 */
public record Resolution(Kind kind, Original original, TextRange range, double similarity) {
  /** How a citation was found. */
  public enum Kind {
    /** Word for word. */
    EXACT,
    /** By heading and likeness: another edition, or a faulty copy. */
    NEAR,
    /** The document is there but nothing in it is like enough. */
    NOT_FOUND,
    /** The library does not have the plan. */
    NO_ORIGINAL
  }

  static final Resolution NO_ORIGINAL = new Resolution(Kind.NO_ORIGINAL, null, null, 0);

  /** Whether there are words to show. */
  public boolean isFound() {
    return range != null;
  }

  /** The words, or an empty text. */
  public String text() {
    return range == null ? "" : original.text(range);
  }
}
