package io.lantu.library;

import io.lantu.text.NormalisedText;
import io.lantu.text.SourceLine;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a document as they stand in the file, page furniture and all, in which a cited span
 * is found even where the reader has mended the text. Immutable.
 */
final class SourceText {
  private final NormalisedText letters;
  private final int[] starts;
  private final int[] numbers;

  SourceText(List<SourceLine> lines) {
    starts = new int[lines.size()];
    numbers = new int[lines.size()];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = all.length();
      numbers[i] = lines.get(i).number();
      all.append(lines.get(i).text()).append('\n');
    }
    letters = NormalisedText.of(all.toString());
  }

  /** The lines of one of several documents in a file. */
  static SourceText of(List<SourceLine> lines, int from, int before) {
    return new SourceText(
        lines.stream().filter(l -> l.number() >= from && l.number() < before).toList());
  }

  NormalisedText letters() {
    return letters;
  }

  /** Number of the line an offset of the text stands in. */
  int lineAt(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return numbers[at >= 0 ? at : -at - 2];
  }
}
