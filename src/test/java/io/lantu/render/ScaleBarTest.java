package io.lantu.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleBarTest {
  @ParameterizedTest
  @CsvSource({"1, 100", "10, 1000", "280, 20000", "518, 50000", "1120, 100000", "84, 10000"})
  void takesTheLongestRoundLengthThatFits(double resolution, double metres) {
    ScaleBar bar = ScaleBar.fitting(resolution, 150);
    assertThat(bar.lengthMetres()).isEqualTo(metres);
    assertThat(bar.widthPx()).isLessThanOrEqualTo(150.0001).isGreaterThan(59);
  }

  @Test
  void writesKilometresFromOneKilometreOn() {
    ScaleBar bar = ScaleBar.fitting(280, 150);
    assertThat(bar.number(1) + bar.unit(Language.ZH)).isEqualTo("20千米");
    assertThat(bar.number(0.5)).isEqualTo("10");
    ScaleBar small = ScaleBar.fitting(3, 150);
    assertThat(small.number(1) + " " + small.unit(Language.EN)).isEqualTo("200 m");
  }
}
