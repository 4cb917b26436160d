package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintFinderTest {
  private static final String DOCUMENT =
      "第一章　总则\n甲县建设“物流园”，\n到２０２５年达到 3.5 万人。\n第二章 布局\n乙县建设[bookmark: _Toc2]物流园，甲县建设物流园。\n";

  @Test
  void findsASpanWhateverItsLineBreaksPunctuationAndWidth() {
    Fingerprint cited = Fingerprint.of("物流园到2025年达到35万人");
    List<FingerprintFinder.Find> finds = find(DOCUMENT, cited).get(cited);
    assertThat(finds).hasSize(1);
    assertThat(DOCUMENT.substring(finds.get(0).start(), finds.get(0).end()))
        .isEqualTo("物流园”，\n到２０２５年达到 3.5 万人");
  }

  @Test
  void findsEveryOccurrenceInDocumentOrder() {
    Fingerprint cited = Fingerprint.of("甲县建设物流园");
    assertThat(find(DOCUMENT, cited).get(cited))
        .extracting(f -> DOCUMENT.substring(f.start(), f.end()))
        .containsExactly("甲县建设“物流园", "甲县建设物流园");
  }

  @Test
  void findsManyOfSeveralLengthsAtOnceAlsoOverlappingOnes() {
    Fingerprint first = Fingerprint.of("第一章");
    Fingerprint inner = Fingerprint.of("建设物流园甲");
    Fingerprint outer = Fingerprint.of("乙县建设物流园甲县");
    Fingerprint last = Fingerprint.of("设物流园");
    Map<Fingerprint, List<FingerprintFinder.Find>> finds =
        find(DOCUMENT, first, inner, outer, last);
    assertThat(finds.keySet()).containsExactly(first, inner, outer, last);
    assertThat(finds.values()).extracting(List::size).containsExactly(1, 1, 1, 3);
    assertThat(FingerprintFinder.inOrder(finds))
        .extracting(f -> f.fingerprint().length())
        .containsExactly(3, 4, 9, 6, 4, 4);
  }

  @Test
  void reachesTheFirstAndTheLastLetterAndTheWholeText() {
    Fingerprint head = Fingerprint.of("第");
    Fingerprint whole = Fingerprint.of(DOCUMENT);
    Map<Fingerprint, List<FingerprintFinder.Find>> finds = find(DOCUMENT, head, whole);
    assertThat(finds.get(head)).hasSize(2);
    assertThat(finds.get(whole))
        .singleElement()
        .satisfies(f -> assertThat(f.end()).isEqualTo(DOCUMENT.lastIndexOf("园") + 1));
  }

  @Test
  void doesNotTrustTheRollingHashAlone() {
    Fingerprint true1 = Fingerprint.of("甲县建设物流园");
    Fingerprint forged = new Fingerprint(true1.length(), true1.hash(), "0123456789abcdef");
    assertThat(find(DOCUMENT, forged).get(forged)).isEmpty();
  }

  @Test
  void saysNothingWhereASpanIsAbsentOrLongerThanTheText() {
    Fingerprint absent = Fingerprint.of("丙县建设物流园");
    Fingerprint longer = Fingerprint.of(DOCUMENT + "终");
    assertThat(find(DOCUMENT, absent, longer).values()).allMatch(List::isEmpty);
    assertThat(find("", absent).get(absent)).isEmpty();
    assertThat(find("。\n", absent).get(absent)).isEmpty();
    assertThat(new FingerprintFinder(List.of()).find(DOCUMENT)).isEmpty();
  }

  @Test
  void agreesWithAPlainSearch() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder b = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        b.append("甲乙丙，\n".charAt(random.nextInt(5)));
      }
      String letters = Fingerprint.normalise(b.toString());
      List<String> spans = new ArrayList<>();
      List<Fingerprint> cited = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int from = random.nextInt(letters.length() - 12);
        spans.add(letters.substring(from, from + 1 + random.nextInt(12)));
        cited.add(Fingerprint.of(spans.get(i)));
      }
      Map<Fingerprint, List<FingerprintFinder.Find>> finds =
          new FingerprintFinder(cited).find(b.toString());
      for (int i = 0; i < spans.size(); i++) {
        List<Integer> expected = new ArrayList<>();
        for (int k = letters.indexOf(spans.get(i));
            k >= 0;
            k = letters.indexOf(spans.get(i), k + 1)) {
          expected.add(k);
        }
        assertThat(finds.get(cited.get(i)))
            .extracting(FingerprintFinder.Find::letter)
            .containsExactlyElementsOf(expected);
      }
    }
  }

  private static Map<Fingerprint, List<FingerprintFinder.Find>> find(
      String text, Fingerprint... wanted) {
    return new FingerprintFinder(List.of(wanted)).find(text);
  }
}
