package io.lantu.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the parts of an index lie: each in a folder named after the content it was made from. Knows
 * nothing of what is in them, so that looking for them loads no library. Immutable.
 *
 * @param folder folder of all parts, which need not exist yet
 */
public record IndexParts(Path folder) {
  /** Changes with what is indexed and how, so that parts made otherwise are not used. */
  private static final String FORMAT = "3-";

  /** Whether all parts are there, as far as a glance tells. */
  public boolean has(List<TextSource> sources) throws IOException {
    for (TextSource source : sources) {
      if (source.isKept() && !Files.isDirectory(place(source))) {
        return false;
      }
    }
    return true;
  }

  Path place(TextSource source) throws IOException {
    String key = source.key();
    if (!key.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException("no key of a source: " + key);
    }
    return folder.resolve(FORMAT + key);
  }
}
