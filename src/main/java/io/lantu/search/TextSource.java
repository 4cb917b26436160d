package io.lantu.search;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Texts that are indexed together and change together: the open packs, or one document of the
 * user's library. Called on workers.
 */
public interface TextSource {
  /**
   * Names the present content: other content has another key. Cheap; letters and digits only.
   *
   * @throws IOException if the content cannot be reached
   */
  String key() throws IOException;

  /** Whether its part of the index is worth keeping on disk for the next time. */
  default boolean isKept() {
    return true;
  }

  /**
   * Gives all items, in an order that does not change.
   *
   * @throws IOException if they cannot be read
   */
  void forEach(Consumer<IndexedItem> items) throws IOException;
}
