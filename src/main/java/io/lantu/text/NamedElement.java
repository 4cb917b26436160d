package io.lantu.text;

import java.util.List;

/**
 * A name some passage gives to an element of a class, with what it tells of it.
 *
 * @param name as printed
 * @param told texts about this element alone, the nearest first
 * @param listed places the passage lists as its own, already read; may be empty
 * @param sentence where it is named, for the reviewer
 * @param index of the piece it was found in
 * @param line of that piece
 */
record NamedElement(
    String name, List<String> told, List<String> listed, String sentence, int index, int line) {
  NamedElement {
    told = List.copyOf(told);
    listed = List.copyOf(listed);
  }
}
