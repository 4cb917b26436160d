package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts what was found, wanted and right, and keeps what was not. */
final class F1 {
  final String name;
  int found;
  int wanted;
  int right;
  final List<String> missed = new ArrayList<>();
  final List<String> extra = new ArrayList<>();

  F1(String name) {
    this.name = name;
  }

  /** Compares two lists as bags. */
  F1 add(String where, List<String> want, List<String> got) {
    List<String> left = new ArrayList<>(got);
    for (String w : want) {
      wanted++;
      if (left.remove(w)) {
        right++;
      } else {
        missed.add(where + " " + w);
      }
    }
    found += got.size();
    left.forEach(l -> extra.add(where + " " + l));
    return this;
  }

  double value() {
    return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
  }

  double recall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-28s F1 %.4f  recall %.4f  right %d  wanted %d  found %d",
        name,
        value(),
        recall(),
        right,
        wanted,
        found);
  }
}
