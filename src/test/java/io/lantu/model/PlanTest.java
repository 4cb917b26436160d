package io.lantu.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
  @ParameterizedTest
  @CsvSource({
    "14th Five-Year Development Plan for the Lanzhou Economic Circle, Lanzhou Economic Circle",
    "Lanzhou New Urbanisation Development Plan (2021–2035),"
        + " Lanzhou New Urbanisation Development Plan",
    "Outline of the 13th Five-Year Development Plan of the Development Zone, Development Zone",
    "(2021), (2021)",
    "Land use in A county, Land use in A county"
  })
  void shortensItsEnglishTitle(String title, String expected) {
    assertThat(plan(title).shortTitleEn()).isEqualTo(expected);
  }

  private static Plan plan(String titleEn) {
    return new Plan(
        "a",
        "甲",
        "甲",
        titleEn,
        "市政府",
        null,
        null,
        null,
        null,
        null,
        PlanLevel.ZONE,
        List.of(),
        null,
        null,
        null);
  }
}
