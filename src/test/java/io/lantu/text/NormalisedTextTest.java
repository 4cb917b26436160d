package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Fingerprint;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalisedTextTest {
  @Test
  void givesTheLettersAFingerprintIsTakenOver() {
    String text = "（一）“兰州—白银”都市圈，\n 面积１６５．３２㎡；A&b [bookmark: _Toc1]终。";
    assertThat(NormalisedText.of(text).letters()).isEqualTo(Fingerprint.normalise(text));
    assertThat(NormalisedText.of(text).letters()).isEqualTo("一兰州白银都市圈面积16532m2Ab终");
  }

  @Test
  void pointsEveryLetterBackToTheOriginal() {
    NormalisedText text = NormalisedText.of("甲、\n乙[bookmark: x]丙㎡e\u0301。");
    assertThat(text.letters()).isEqualTo("甲乙丙m2\u00e9");
    assertThat(span(text, 0, 2)).isEqualTo("甲、\n乙");
    assertThat(span(text, 1, 3)).isEqualTo("乙[bookmark: x]丙");
    assertThat(span(text, 3, 4)).isEqualTo("㎡");
    assertThat(span(text, 4, 5)).isEqualTo("㎡");
    assertThat(span(text, 5, 6)).isEqualTo("e\u0301");
  }

  @Test
  void joinsWhatABookmarkParts() {
    assertThat(NormalisedText.of("e[bookmark: x]\u0301").letters()).isEqualTo("\u00e9");
    assertThat(NormalisedText.of("[bookmark: open").letters()).isEqualTo("bookmarkopen");
  }

  @Test
  void holdsForEveryCharacterAfterAndBeforeEveryKindOfNeighbour() {
    String[] neighbours = {"兰", "e", "か", "ᄀ", "가", "ﾊ", "1", "\u0301", "\u093f", "ㄱ", "\ud83d"};
    for (int c = 1; c < 0x3_0000; c++) {
      if (Character.isSurrogate((char) c) && c < 0x1_0000) {
        continue;
      }
      StringBuilder all = new StringBuilder();
      for (String n : neighbours) {
        all.append(n).appendCodePoint(c);
      }
      all.append("尾");
      String text = all.toString();
      assertThat(NormalisedText.of(text).letters())
          .as("U+%04X", c)
          .isEqualTo(Fingerprint.normalise(text));
    }
  }

  @Test
  void holdsForAnyMixture() {
    int[] pool = {
      '兰', '州', '，', ' ', '\n', 'a', '1', '１', '㈠', 0x301, 0x323, 0x3099, 'か', 'ﾊ', 0xFF9E, 0xFF9F,
      0x1100, 0x1161, 0x11A8, 0xAC00, 0x20000, 0x2F81A, 0x1D400, '½', 'ﬁ', '[', ']', 0x00A8
    };
    Random random = new Random(20260101);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder b = new StringBuilder();
      int n = random.nextInt(12);
      for (int i = 0; i < n; i++) {
        b.appendCodePoint(pool[random.nextInt(pool.length)]);
        if (random.nextInt(12) == 0) {
          b.append("[bookmark: _T]");
        }
      }
      NormalisedText text = NormalisedText.of(b.toString());
      assertThat(text.letters()).as("%s", b).isEqualTo(Fingerprint.normalise(b.toString()));
      for (int i = 0; i < text.length(); i++) {
        assertThat(text.originalEnd(i)).isGreaterThan(text.originalStart(i));
        assertThat(i == 0 || text.originalStart(i) >= text.originalStart(i - 1)).isTrue();
      }
    }
  }

  private static String span(NormalisedText text, int from, int to) {
    return text.original().substring(text.originalStart(from), text.originalEnd(to - 1));
  }
}
