package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
  @ParameterizedTest
  @CsvSource({"一,1", "两,2", "十,10", "十二,12", "百,100", "千,1000", "三百零五,305", "二〇二五,2025", "12,12"})
  void readsNumbersAsPlansWriteThem(String written, int value) {
    assertThat(Numerals.value(written)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"''", "多", "一个", "1234567890"})
  void refusesWhatIsNoNumber(String written) {
    assertThat(Numerals.value(written)).isEqualTo(-1);
  }
}
