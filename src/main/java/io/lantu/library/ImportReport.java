package io.lantu.library;

import java.util.List;

/**
 * What became of a file given to the library.
 *
 * @param outcome whether it was stored
 * @param entry the entry that holds it, or that already held it
 * @param relations for each document of the file, in order, how it stands to what was there before
 */
public record ImportReport(Outcome outcome, LibraryEntry entry, List<Relation> relations) {
  /** Whether a file was stored. */
  public enum Outcome {
    /** Stored. */
    STORED,
    /** The very file is in the library already; nothing was stored. */
    SAME_FILE,
    /** All its documents are in the library already, from other files; nothing was stored. */
    SAME_TEXT
  }

  /** How a document stands to the library. */
  public enum RelationKind {
    /** Not in the library before. */
    NEW,
    /** Word for word in the library already. */
    SAME_TEXT,
    /** The same plan or title with other words, issued or added later. */
    NEWER_EDITION,
    /** The same plan or title with other words, issued earlier. */
    OLDER_EDITION
  }

  /**
   * How a document stands to the library.
   *
   * @param kind how
   * @param document the document
   * @param other the document it is compared with, or null
   */
  public record Relation(RelationKind kind, StoredDocument document, DocumentKey other) {}

  public ImportReport {
    relations = List.copyOf(relations);
  }
}
