package io.lantu.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code lantu list} can list. */
enum ListKind {
  PLANS,
  STRUCTURES,
  REGIONS,
  BOXES,
  PROJECTS,
  INDICATORS,
  DISAGREEMENTS,
  TERMS;

  /** The word on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ListKind> of(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ListKind::word).toList();
  }
}
