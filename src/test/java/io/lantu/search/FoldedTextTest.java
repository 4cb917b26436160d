package io.lantu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "蘭州新區 | 兰州新区",
        "ＧＤＰ６．５％ | gdp6.5%",
        "Lanzhou  New\tArea | lanzhou new area",
        "兰州 新区 | 兰州新区",
        "发展， 建设 | 发展,建设",
        "“一心两翼” | \"一心两翼\"",
        "兰州—西宁 | 兰州-西宁",
        "100㎡ | 100m2",
        "㈠总则 | (一)总则",
        "Lánzhōu | lanzhou",
        "《规划》 | <规划>",
        "乾隆後裡 | 乾隆后里"
      })
  void bringsTogetherWhatPeopleDoNotTellApart(String text, String folded) {
    assertThat(FoldedText.fold(text)).isEqualTo(folded);
    assertThat(FoldedText.of(text).text()).isEqualTo(folded);
  }

  @Test
  void knowsWhereEverythingStood() {
    FoldedText text = FoldedText.of("约 １００㎡，榆中 縣；榆中县");
    assertThat(text.find("榆中县")).containsExactly(new TextRange(7, 11), new TextRange(12, 15));
    assertThat(text.find("100m")).containsExactly(new TextRange(2, 6));
    assertThat(text.find("没有")).isEmpty();
  }

  @Test
  void leavesOutMarksWithoutWidth() {
    FoldedText text = FoldedText.of("兰\u200b州\u00ad新\ufeff区");
    assertThat(text.text()).isEqualTo("兰州新区");
    assertThat(text.find("州新")).containsExactly(new TextRange(2, 5));
  }

  @Test
  void keepsCharactersBeyondTheBasicPlaneWhole() {
    String rare = "\ud842\udfb7";
    assertThat(FoldedText.fold("甲" + rare + "乙")).isEqualTo("甲" + rare + "乙");
    assertThat(FoldedText.of("甲" + rare + "乙").find(rare)).containsExactly(new TextRange(1, 3));
    assertThat(FoldedText.fold(rare.substring(1) + "乙")).isEqualTo("乙");
  }

  @Test
  void dividesWhatIsTypedIntoWords() {
    assertThat(TextQuery.of(" 榆中　物流 榆中 ", 5).words()).isEqualTo(List.of("榆中", "物流"));
    assertThat(TextQuery.of("  ", 5).words()).isEmpty();
  }
}
