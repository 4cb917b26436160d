package io.lantu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoundTest {
  @Test
  void dividesPinyinByItsInitials() {
    assertThat(Sound.syllables("yuzhongshengtai", "yzst"))
        .containsExactly("yu", "zhong", "sheng", "tai");
    assertThat(Sound.syllables("xianqu", "xaq")).containsExactly("xi", "an", "qu");
    assertThat(Sound.syllables("xianqu", "xq")).containsExactly("xian", "qu");
    assertThat(Sound.syllables("anything", "xy")).containsExactly("anything");
  }

  @Test
  void findsPinyinFromTheBeginningOfASyllable() {
    Sound sound = new Sound(0, List.of("yu", "zhong", "xian"), true, 1, 2);
    assertThat(sound.find("y")).isEqualTo(new TextRange(0, 1));
    assertThat(sound.find("yuzh")).isEqualTo(new TextRange(0, 2));
    assertThat(sound.find("zhongxian")).isEqualTo(new TextRange(1, 3));
    assertThat(sound.find("hong")).isNull();
    assertThat(sound.find("z")).isNull();
    assertThat(sound.find("yuzhongxians")).isNull();
  }

  @Test
  void findsInitialsInAnyReading() {
    Sound sound = new Sound(0, List.of("cz", "j", "d"), false, 1, 2);
    assertThat(sound.find("cj")).isEqualTo(new TextRange(0, 2));
    assertThat(sound.find("zjd")).isEqualTo(new TextRange(0, 3));
    assertThat(sound.find("jd")).isEqualTo(new TextRange(1, 3));
    assertThat(sound.find("d")).isNull();
    assertThat(sound.tails(0, 9)).containsExactly("cjd", "zjd");
  }
}
