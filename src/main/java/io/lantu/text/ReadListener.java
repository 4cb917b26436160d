package io.lantu.text;

/**
 * Follows the reading of a long document and may stop it. Called on the reading thread.
 *
 * <p>Reading is stopped by the flag alone; interrupting the thread would close the file under the
 * reader.
 */
public interface ReadListener {
  /** Listens to nothing and never stops. */
  ReadListener NONE = new ReadListener() {};

  /**
   * Tells how far the reading is.
   *
   * @param done share of the document read, 0 to 1
   */
  default void progress(double done) {}

  /** Whether the reading shall stop as soon as it can. */
  default boolean isCancelled() {
    return false;
  }
}
