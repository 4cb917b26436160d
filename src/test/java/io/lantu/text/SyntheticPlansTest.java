package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyntheticPlansTest {
  private static final PlaceIndex PLACES = PlaceIndex.ofCountry();

  private static Synthetic scores(java.util.List<String> names) throws DocumentProblem {
    Synthetic s = new Synthetic();
    for (String name : names) {
      s.add(name, Synthetic.read(name, PLACES));
    }
    s.all().forEach(System.out::println);
    return s;
  }

  @Test
  void readsThePlansItWasTunedOn() throws DocumentProblem {
    Synthetic s = scores(Synthetic.TUNED);
    assertThat(s.headings.value()).isEqualTo(1);
    assertThat(s.formulas.value()).isEqualTo(1);
    assertThat(s.elements.value()).isGreaterThan(0.95);
    assertThat(s.boxes.value()).isEqualTo(1);
    assertThat(s.items.value()).isGreaterThan(0.95);
  }

  @Test
  void readsPlansNobodyTunedItOn() throws DocumentProblem {
    Synthetic s = scores(Synthetic.UNSEEN);
    assertThat(s.formulas.recall()).isGreaterThanOrEqualTo(0.9);
    assertThat(s.elements.value()).isGreaterThanOrEqualTo(0.85);
    assertThat(s.boxes.value()).isGreaterThanOrEqualTo(0.9);
    assertThat(s.items.value()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void findsNoStructureWhereThereIsNone() throws DocumentProblem {
    assertThat(Synthetic.read("tuned-nostructure.txt", PLACES).get(0).structures()).isEmpty();
    assertThat(Synthetic.read("unseen-nostructure.txt", PLACES).get(0).structures()).isEmpty();
  }
}
