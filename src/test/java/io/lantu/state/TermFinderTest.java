package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermFinderTest {
  private static final Term CIRCLE = new Term("t:circle", "都市圈", null, "…", List.of());
  private static final Term HUB = new Term("t:hub", "物流枢纽", null, "…", List.of("国家物流枢纽"));
  private static final Term SHORT = new Term("t:short", "核", null, "…", List.of());

  private final TermFinder finder = new TermFinder(List.of(CIRCLE, HUB, SHORT));

  @Test
  void prefersTheLongestWordAndKnowsAliases() {
    assertThat(finder.find("建设国家物流枢纽")).containsExactly(new TermFinder.Mark(2, 8, HUB));
  }

  @Test
  void marksEachTermOncePerText() {
    assertThat(finder.find("都市圈与物流枢纽、都市圈"))
        .containsExactly(new TermFinder.Mark(0, 3, CIRCLE), new TermFinder.Mark(4, 8, HUB));
  }

  @Test
  void leavesOutWordsOfOneCharacterAndEmptyTexts() {
    assertThat(finder.find("一核")).isEmpty();
    assertThat(finder.find("")).isEmpty();
  }

  @Test
  void leavesWordsInsideLongerNamesAlone() {
    TermFinder careful = new TermFinder(List.of(CIRCLE, HUB, SHORT), List.of("兰州都市圈", "榆中县"));
    assertThat(careful.find("兰州都市圈要成为都市圈")).containsExactly(new TermFinder.Mark(8, 11, CIRCLE));
    assertThat(careful.find("都市圈")).containsExactly(new TermFinder.Mark(0, 3, CIRCLE));
  }
}
