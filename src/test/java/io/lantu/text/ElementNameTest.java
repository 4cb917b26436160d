package io.lantu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementNameTest {
  @ParameterizedTest
  @CsvSource({
    "和滨江产业带, 带, 滨江产业带",
    "横为长江创新轴, 轴, 长江创新轴",
    "北岸线位于临江镇, 岸, 北岸线",
    "沿海岸展开的湿地保护带, 带, 湿地保护带",
    "一条环湾产业带, 带, 环湾产业带",
    "和龙合作区, 区, 和龙合作区",
    "五为滨湖工业基地, 基地, 滨湖工业基地",
  })
  void cleansANameOfTheWordsThatClingToIt(String name, String noun, String clean) {
    assertThat(ElementName.clean(name, noun)).isEqualTo(clean);
  }

  @Test
  void knowsTheNounOfAClassInLongerWords() {
    assertThat(ElementName.endsIn("省域副中心", "副")).isTrue();
    assertThat(ElementName.endsIn("生态屏障", "屏")).isTrue();
    assertThat(ElementName.endsIn("产业园", "带")).isFalse();
  }

  @Test
  void takesACityForACoreAndNotForABelt() {
    assertThat(ElementName.suits("南部中心城区", "核")).isTrue();
    assertThat(ElementName.suits("南部中心城区", "带")).isFalse();
  }
}
