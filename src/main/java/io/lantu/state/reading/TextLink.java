package io.lantu.state.reading;

import java.util.List;

/**
 * A name in a text that stands on the map.
 *
 * @param start first UTF-16 unit in the piece
 * @param end behind the last
 * @param ids regions, places, elements or the structure it can stand for, the likeliest first
 */
public record TextLink(int start, int end, List<String> ids) {
  public TextLink {
    ids = List.copyOf(ids);
  }

  /** The likeliest subject. */
  public String id() {
    return ids.get(0);
  }
}
