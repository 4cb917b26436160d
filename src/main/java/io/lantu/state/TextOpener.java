package io.lantu.state;

import io.lantu.model.Citation;

/** Shows places in the originals of the user's library. FX thread. */
public interface TextOpener {
  /**
   * Shows a stretch of a paragraph of an original.
   *
   * @param hash hash of the stored file
   * @param document position of the document in that file, from 0
   * @param piece index of the paragraph in the document
   * @param start first UTF-16 unit to mark
   * @param end behind the last
   */
  void open(String hash, int document, int piece, int start, int end);

  /** Shows the span a citation points to, or says that its document is wanted. */
  void open(Citation citation);
}
