package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names run together, spelled out by what a document speaks of. */
class ContractedNamesTest {
  private static final PlaceIndex PLACES = PlaceIndex.ofCountry();

  private static ContractedNames in(String text) {
    return new ContractedNames(
        PLACES, List.of(new Span(Span.Kind.PARAGRAPH, text, 1, 0, List.of(), null)));
  }

  @Test
  void spellsOutLettersOfUnitsTheDocumentNames() {
    ContractedNames names = in("延吉市、龙井市、图们市同城发展，向南联系敦化市。");
    assertThat(names.of("延龙图")).containsExactly("延吉", "龙井", "图们");
    assertThat(names.of("延敦")).containsExactly("延吉", "敦化");
  }

  @Test
  void leavesLettersThatStandForNoneOrForTwo() {
    assertThat(in("延吉市和龙井市。").of("延龙图")).isEmpty();
    // Units of one rank are run together; where there are none, a county stands beside a city.
    assertThat(in("龙井市、龙岩市、延吉市。").of("延龙")).containsExactly("延吉", "龙井");
    assertThat(in("天水市、成县、平凉市。").of("天成")).containsExactly("天水", "成县");
    assertThat(in("龙井市、龙泉市、延吉市。").of("延龙")).isEmpty();
  }

  @Test
  void readsLettersInBracketsAsOneName() {
    assertThat(in("").spelled("以金（川）永（昌）为核心")).isEqualTo("以金川、永昌为核心");
    assertThat(in("").spelled("以镇（乡）为节点")).isEqualTo("以镇（乡）为节点");
  }

  @Test
  void knowsBannersByTheirShortNames() {
    assertThat(PlaceIndex.shortNames("科尔沁左翼中旗", 2)).contains("科左中旗");
    assertThat(PLACES.find("科左中旗和察右前旗")).extracting(PlaceMention::name).hasSize(2);
  }
}
