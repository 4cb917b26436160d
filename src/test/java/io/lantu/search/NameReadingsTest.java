package io.lantu.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How names are read. */
class NameReadingsTest {
  private final NameReadings readings = new NameReadings(Catalogue.empty());

  @Test
  void initialsOfCommonCharactersFollowFromTheirCode() {
    assertThat(String.join("", readings.initialsOf("一心两翼多点"))).isEqualTo("yxlydd");
    assertThat(String.join("", readings.initialsOf("兰州—西宁城市群"))).isEqualTo("lzxncsq");
    assertThat(readings.initialsOf("长江")).containsExactly("cz", "j");
  }

  @Test
  void syllablesAreThoseOfEachCharacter() {
    assertThat(read("兰白经济带")).containsExactly("lan bai jing ji dai");
    assertThat(read("引洮二期5万亩")).allMatch(way -> way.endsWith("er qi 5 wan mu"));
  }

  @Test
  void aNameWithSeveralReadingsIsReadInEach() {
    assertThat(read("长江")).containsExactlyInAnyOrder("chang jiang", "zhang jiang");
    assertThat(read("重点行业调整"))
        .hasSizeLessThanOrEqualTo(4)
        .contains("zhong dian xing ye diao zheng");
  }

  @Test
  void whatNobodyCanReadLeavesTheRestReadable() {
    assertThat(read("龘龘河")).containsExactly("? ? he");
    assertThat(read("—")).isEmpty();
  }

  private List<String> read(String name) {
    return readings.syllablesOf(name).stream().map(way -> String.join(" ", way)).toList();
  }
}
