package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamingChoiceTest {
  private static final PlaceIndex PLACES = PlaceIndex.ofCountry();
  private static final Formula FORMULA = FormulaGrammar.parse("一核三区").orElseThrow();

  private static NamingChoice choice() {
    return new NamingChoice(
        FORMULA, FORMULA.parts().get(1), new NameFinder(PLACES), new MemberFinder(PLACES));
  }

  private static Naming naming(Naming.Kind kind, String told, String... names) {
    return new Naming(
        kind,
        List.of(names).stream()
            .map(n -> new NamedElement(n, List.of(told), List.of(), "", 0, 1))
            .toList(),
        List.of());
  }

  @Test
  void prefersNamesOfTheNounToPlacesOfTheSameNumber() {
    NamingChoice c = choice();
    c.add(naming(Naming.Kind.DEFINITION, "", "绵阳市", "德阳市", "广元市"));
    c.add(naming(Naming.Kind.OPENINGS, "", "平原农业区", "丘陵林业区", "山地生态区"));
    assertThat(c.best().names()).containsExactly("平原农业区", "丘陵林业区", "山地生态区");
  }

  @Test
  void prefersTheCountToHalfOfIt() {
    NamingChoice c = choice();
    c.add(naming(Naming.Kind.HEADING, "", "平原农业区", "丘陵林业区"));
    c.add(naming(Naming.Kind.PHRASES, "", "绵阳农业区", "德阳林业区", "广元生态区"));
    assertThat(c.best().names()).hasSize(3);
  }

  @Test
  void leavesPhrasesThatAreNoNames() {
    NamingChoice c = choice();
    c.add(naming(Naming.Kind.DEFINITION, "", "引导人口", "推动产业", "加快集聚"));
    assertThat(c.best().isEmpty()).isTrue();
  }

  @Test
  void keepsTheEarlierOfEqualAnswers() {
    NamingChoice c = choice();
    c.add(naming(Naming.Kind.DEFINITION, "", "平原农业区", "丘陵林业区", "山地生态区"));
    c.add(naming(Naming.Kind.OPENINGS, "", "东部农业区", "西部林业区", "北部生态区"));
    assertThat(c.best().names()).startsWith("平原农业区");
  }

  @Test
  void keepsWhatOtherAnswersTellOfANameChosen() {
    NamingChoice c = choice();
    c.add(naming(Naming.Kind.DEFINITION, "", "平原农业区", "丘陵林业区", "山地生态区"));
    c.add(naming(Naming.Kind.PHRASES, "包括绵阳市", "平原农业区"));
    assertThat(c.best().elements().get(0).told()).contains("包括绵阳市");
  }
}
