package io.lantu.ui.compose;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Endings of files people name. */
final class Endings {
  private Endings() {}

  /**
   * A file with one of the endings wanted: its own if it has one of them, else the first added.
   *
   * @param endings without the dot
   */
  static Path with(Path file, List<String> endings) {
    String name = String.valueOf(file.getFileName());
    return find(name, endings) == null ? file.resolveSibling(name + "." + endings.get(0)) : file;
  }

  /** The ending of a name among some, or null. */
  static String find(String name, List<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().filter(e -> lower.endsWith("." + e)).findFirst().orElse(null);
  }
}
