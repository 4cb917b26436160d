package io.lantu.text;

import io.lantu.model.Fingerprint;
import java.util.List;

/**
 * A paragraph of a document.
 *
 * @param text cleaned: one spelling of digits, punctuation and points, no marks of conversion
 * @param path heading path it stands under, as printed
 * @param line number of its first line
 * @param fingerprint of the paragraph as it stands, or null where it holds no letter
 */
public record TextParagraph(String text, List<String> path, int line, Fingerprint fingerprint) {
  public TextParagraph {
    path = List.copyOf(path);
  }
}
