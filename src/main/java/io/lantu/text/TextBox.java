package io.lantu.text;

import io.lantu.model.Fingerprint;
import java.util.List;

/**
 * A box (专栏) of a document.
 *
 * @param number normalised, 专栏 4-1
 * @param title as printed
 * @param line number of its line
 * @param path heading path it stands under
 * @param groups in order
 * @param fingerprint of the whole box, or null where it holds no letter
 */
public record TextBox(
    String number,
    String title,
    int line,
    List<String> path,
    List<BoxGroup> groups,
    Fingerprint fingerprint) {
  public TextBox {
    path = List.copyOf(path);
    groups = List.copyOf(groups);
  }
}
