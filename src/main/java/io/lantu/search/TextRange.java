package io.lantu.search;

/**
 * A part of a text.
 *
 * @param start first UTF-16 unit
 * @param end behind the last
 */
public record TextRange(int start, int end) {
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }

  /** The same part counted from elsewhere. */
  public TextRange shifted(int by) {
    return new TextRange(start + by, end + by);
  }
}
