package io.lantu.text;

import java.util.List;

/**
 * A place name in a text.
 *
 * @param name as printed
 * @param start position of its first character in the text searched
 * @param end position after its last
 * @param ids regions and places it can stand for, the likeliest first; several where the name alone
 *     does not decide
 */
public record PlaceMention(String name, int start, int end, List<String> ids) {
  public PlaceMention {
    ids = List.copyOf(ids);
  }

  /** The likeliest region or place. */
  public String id() {
    return ids.get(0);
  }

  /** Whether more than one place of this name is possible. */
  public boolean isAmbiguous() {
    return ids.size() > 1;
  }
}
