package io.lantu.text;

import java.util.List;

/**
 * A structure element a document names.
 *
 * @param classLabel its class as written, 两极
 * @param name as named
 * @param places names of its places as printed, in order
 * @param sentence where it is named, for the reviewer
 * @param line number of that line
 */
public record ReadElement(
    String classLabel, String name, List<String> places, String sentence, int line) {
  public ReadElement {
    places = List.copyOf(places);
  }
}
