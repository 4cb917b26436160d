package io.lantu.text;

import java.util.List;

/**
 * The lines of a document, whatever its format.
 *
 * @param file name of the file, without folder
 * @param format its format
 * @param lines in reading order
 */
public record DocumentText(String file, DocumentFormat format, List<SourceLine> lines) {
  public DocumentText {
    lines = List.copyOf(lines);
  }

  /** Wraps text that is already at hand. */
  public static DocumentText of(String file, String text) {
    return new DocumentText(file, DocumentFormat.TEXT, PlainTextReader.plain(text));
  }
}
